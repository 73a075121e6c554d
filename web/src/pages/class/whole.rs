//! The class as a whole: one sentence, twelve weeks, the same as a table.

use samsyn_engine::facts::{CLASS_FROM, Spent};
use samsyn_engine::view::{self, ClassWeek, Season};
use samsyn_words::{Words, args, keys};
use yew::prelude::*;

use super::chart;
use crate::settings::use_words;

#[derive(Properties, PartialEq)]
pub(super) struct WholeProps {
    pub(super) whole: view::Whole,
    /// What the rules suggest for the class.
    pub(super) children: Html,
}

/// The sheet that stands over the names.
#[component]
pub(super) fn Whole(props: &WholeProps) -> Html {
    let words = use_words();
    let as_table = use_state(|| false);
    let body = match &props.whole {
        view::Whole::TooFew => html! {
            <p>{ words.say_with(keys::WHOLE_TOO_FEW, &args! { "from" => CLASS_FROM }) }</p>
        },
        view::Whole::NoAttendance => html! { <p>{ words.say(keys::WHOLE_NO_ATTENDANCE) }</p> },
        view::Whole::Away { recent, before, weeks, .. } => {
            let toggle = {
                let as_table = as_table.clone();
                Callback::from(move |_| as_table.set(!*as_table))
            };
            let sentence = sentence(&words, *recent, *before);
            let before = before.and_then(|before| Some((before.season, before.spent.percent()?)));
            html! {
                <figure class="stack">
                    <figcaption key="sentence">{ sentence.clone() }</figcaption>
                    if *as_table {
                        <div key="table" class="scroller" tabindex="0" role="region" aria-label={words.say(keys::WHOLE_HEADING)}>
                            { table(&words, weeks, sentence) }
                        </div>
                    } else {
                        <div key="wide" class="only-wide">{ chart::chart(&words, weeks, before, chart::Size::Wide) }</div>
                        <div key="narrow" class="only-narrow">{ chart::chart(&words, weeks, before, chart::Size::Narrow) }</div>
                        { legend(&words, before.map(|(season, _)| season)) }
                    }
                    <button key="toggle" class="text-button no-print" onclick={toggle}>
                        { words.say(if *as_table { keys::AS_PICTURE } else { keys::AS_TABLE }) }
                    </button>
                </figure>
            }
        }
    };
    html! {
        <section class="sheet">
            <h2>{ words.say(keys::WHOLE_HEADING) }</h2>
            { body }
            { props.children.clone() }
        </section>
    }
}

/// The same figures as the rules about classes have; what to do about them is theirs to say.
fn sentence(words: &Words, recent: Option<Spent>, before: Option<view::Before>) -> String {
    let Some(now) = recent.and_then(Spent::percent) else { return words.say(keys::WHOLE_NOTHING_RECENT) };
    let recent = words.say_with(keys::WHOLE_RECENT, &args! { "percent" => now });
    let Some((season, then)) = before.and_then(|before| Some((before.season, before.spent.percent()?)))
    else {
        return recent;
    };
    let key = match season {
        Season::Spring => keys::WHOLE_SPRING,
        Season::Autumn => keys::WHOLE_AUTUMN,
    };
    format!("{recent} {}", words.say_with(key, &args! { "percent" => then }))
}

fn legend(words: &Words, season: Option<Season>) -> Html {
    html! {
        <ul key="legend" class="legend">
            <li key="excused">{ chart::sample(chart::Mark::Excused) }{ words.say(keys::WHOLE_EXCUSED) }</li>
            <li key="unexcused">{ chart::sample(chart::Mark::Unexcused) }{ words.say(keys::WHOLE_UNEXCUSED) }</li>
            if let Some(season) = season {
                <li key="before">
                    { chart::sample(chart::Mark::Before) }
                    { words.say(match season {
                        Season::Spring => keys::WHOLE_LINE_SPRING,
                        Season::Autumn => keys::WHOLE_LINE_AUTUMN,
                    }) }
                </li>
            }
        </ul>
    }
}

fn table(words: &Words, weeks: &[ClassWeek], caption: String) -> Html {
    let percent = |value: Option<u64>| {
        value.map_or_else(
            || "–".to_owned(),
            |percent| words.say_with(keys::PERCENT, &args! { "percent" => percent }),
        )
    };
    html! {
        <table>
            <caption class="visually-hidden">{ caption }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words.say(keys::WHOLE_WEEK) }</th>
                    <th scope="col" class="number">{ words.say(keys::WHOLE_EXCUSED) }</th>
                    <th scope="col" class="number">{ words.say(keys::WHOLE_UNEXCUSED) }</th>
                </tr>
            </thead>
            <tbody>
                for week in weeks.iter() {
                    <tr key={week.monday.to_string()}>
                        <th scope="row">{ words.week_with_days(week.monday) }</th>
                        if week.free {
                            <td colspan="2">{ words.say(keys::WHOLE_FREE) }</td>
                        } else {
                            <td class="number">{ percent(week.spent.excused_percent()) }</td>
                            <td class="number">{ percent(week.spent.unexcused_percent()) }</td>
                        }
                    </tr>
                }
            </tbody>
        </table>
    }
}
