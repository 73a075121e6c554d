//! What cannot be guessed stands above the columns, as plain questions.

use samsyn_engine::exchange::{DateOrder, Granularity, Plan, Question, Unsplit};
use samsyn_engine::record::{Form, TimePolicy};
use samsyn_words::{Key, Words, keys};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::settings::use_words;

#[derive(Properties, PartialEq)]
pub(super) struct QuestionsProps {
    pub(super) plan: Plan,
    pub(super) questions: Vec<Question>,
    pub(super) onplan: Callback<Plan>,
}

/// One answer that can be chosen: its words, whether it is chosen, and the plan that follows from it.
type Answer = (Key, bool, Plan);

/// The questions, each with what is answered now.
#[component]
pub(super) fn Questions(props: &QuestionsProps) -> Html {
    let words = use_words();
    html! {
        <div class="questions">
            for question in props.questions.clone() {
                <div key={question.as_str()}>{ ask(&words, question, &props.plan, &props.onplan) }</div>
            }
        </div>
    }
}

fn ask(words: &Words, question: Question, plan: &Plan, onplan: &Callback<Plan>) -> Html {
    let with = |change: &dyn Fn(&mut Plan)| {
        let mut plan = plan.clone();
        change(&mut plan);
        plan
    };
    match question {
        Question::Form => form(words, plan, onplan),
        Question::Minutes => minutes(words, plan, onplan),
        Question::Late => choice(
            words,
            question,
            keys::WIZARD_LATE,
            onplan,
            [
                (
                    keys::WIZARD_LATE_NO,
                    plan.late == TimePolicy::LeftOut,
                    with(&|plan| plan.late = TimePolicy::LeftOut),
                ),
                (
                    keys::WIZARD_LATE_YES,
                    plan.late == TimePolicy::Counted,
                    with(&|plan| plan.late = TimePolicy::Counted),
                ),
            ],
        ),
        Question::Unreported => choice(
            words,
            question,
            keys::WIZARD_UNREPORTED,
            onplan,
            [
                (
                    keys::WIZARD_UNREPORTED_UNKNOWN,
                    plan.unreported == TimePolicy::LeftOut,
                    with(&|plan| plan.unreported = TimePolicy::LeftOut),
                ),
                (
                    keys::WIZARD_UNREPORTED_PRESENT,
                    plan.unreported == TimePolicy::Counted,
                    with(&|plan| plan.unreported = TimePolicy::Counted),
                ),
            ],
        ),
        Question::Unsplit => choice(
            words,
            question,
            keys::WIZARD_UNSPLIT,
            onplan,
            [
                (
                    keys::WIZARD_UNSPLIT_EXCUSED,
                    plan.unsplit == Unsplit::Excused,
                    with(&|plan| plan.unsplit = Unsplit::Excused),
                ),
                (
                    keys::WIZARD_UNSPLIT_UNEXCUSED,
                    plan.unsplit == Unsplit::Unexcused,
                    with(&|plan| plan.unsplit = Unsplit::Unexcused),
                ),
            ],
        ),
        Question::DateOrder => choice(
            words,
            question,
            keys::WIZARD_DATE_ORDER,
            onplan,
            [
                (
                    keys::WIZARD_DAY_FIRST,
                    plan.date_order == DateOrder::DayFirst,
                    with(&|plan| plan.date_order = DateOrder::DayFirst),
                ),
                (
                    keys::WIZARD_MONTH_FIRST,
                    plan.date_order == DateOrder::MonthFirst,
                    with(&|plan| plan.date_order = DateOrder::MonthFirst),
                ),
            ],
        ),
    }
}

fn choice(
    words: &Words,
    question: Question,
    asked: Key,
    onplan: &Callback<Plan>,
    answers: [Answer; 2],
) -> Html {
    html! {
        <fieldset class="field">
            <legend>{ words.say(asked) }</legend>
            <div class="choices">
                { for answers.into_iter().map(|(answer, chosen, plan)| {
                    let choose = onplan.reform(move |_: Event| plan.clone());
                    html! {
                        <label key={words.say(answer)}>
                            <input type="radio" name={question.as_str()} checked={chosen} onchange={choose} />
                            { words.say(answer) }
                        </label>
                    }
                }) }
            </div>
        </fieldset>
    }
}

fn form(words: &Words, plan: &Plan, onplan: &Callback<Plan>) -> Html {
    let choose = {
        let plan = plan.clone();
        onplan.reform(move |event: Event| {
            let select = event.target().and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
            Plan { form: select.and_then(|select| Form::parse(&select.value())), ..plan.clone() }
        })
    };
    html! {
        <div class="field">
            <label for="import-form">{ words.say(keys::WIZARD_FORM) }</label>
            <select id="import-form" onchange={choose}>
                <option key="none" value="" selected={plan.form.is_none()}>{ words.say(keys::WIZARD_FORM_CHOOSE) }</option>
                for form in Form::ALL {
                    <option key={form.as_str()} value={form.as_str()} selected={plan.form == Some(*form)} lang="sv">
                        { form.as_str() }
                    </option>
                }
            </select>
        </div>
    }
}

fn minutes(words: &Words, plan: &Plan, onplan: &Callback<Plan>) -> Html {
    let asked = match plan.granularity {
        Granularity::Day => keys::WIZARD_MINUTES,
        Granularity::Lesson => keys::WIZARD_MINUTES_LESSON,
    };
    let change = {
        let plan = plan.clone();
        onplan.reform(move |event: Event| {
            let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            let minutes = input
                .and_then(|input| input.value().trim().parse().ok())
                .filter(|it| (1..=1440).contains(it));
            Plan { minutes, ..plan.clone() }
        })
    };
    html! {
        <div class="field">
            <label for="import-minutes">{ words.say(asked) }</label>
            <p class="small quiet" id="import-minutes-help">{ words.say(keys::WIZARD_MINUTES_HELP) }</p>
            <input
                id="import-minutes" type="number" min="1" max="1440" inputmode="numeric"
                aria-describedby="import-minutes-help"
                value={plan.minutes.map_or_else(String::new, |minutes| minutes.to_string())} onchange={change}
            />
        </div>
    }
}
