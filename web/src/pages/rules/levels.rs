//! The parameters: the value in force, and beside it what each pack of the chain says.

use std::rc::Rc;

use chrono::NaiveDate;
use samsyn_engine::pack::{Dated, Layer, Pack, Parameter, Setting, Unit};
use samsyn_words::{Words, args, keys};
use yew::prelude::*;

use crate::parts::foreign;
use crate::settings::use_words;

#[derive(Properties)]
pub(super) struct LevelsProps {
    pub(super) pack: Rc<Pack>,
    pub(super) on: NaiveDate,
}

impl PartialEq for LevelsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.pack, &other.pack) && self.on == other.on
    }
}

#[component]
pub(super) fn Levels(props: &LevelsProps) -> Html {
    let words = use_words();
    let rows = props.pack.parameters.iter().map(|(id, parameter)| {
        html! { <tr key={id.to_string()}>{ row(&words, &props.pack, parameter, props.on) }</tr> }
    });
    html! {
        <section class="sheet">
            <h2>{ words.say(keys::LEVELS_HEADING) }</h2>
            <p class="quiet">{ words.say(keys::LEVELS_LEAD) }</p>
            <div class="scroller" tabindex="0" role="region" aria-label={words.say(keys::LEVELS_HEADING)}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ words.say(keys::LEVELS_NAME) }</th>
                            <th scope="col">{ words.say(keys::LEVELS_NOW) }</th>
                            <th scope="col">{ words.say(keys::LEVELS_LAYERS) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </section>
    }
}

fn row(words: &Words, pack: &Pack, parameter: &Parameter, on: NaiveDate) -> Html {
    let now = parameter.on(on).map_or_else(
        || words.say(keys::LEVELS_NO_VALUE),
        |(_, dated)| value(words, parameter, dated.value.as_ref()),
    );
    html! {
        <>
            <th scope="row" class="plain" lang={foreign(&parameter.label, words.lang())}>
                { words.text(&parameter.label) }
            </th>
            <td><strong>{ now }</strong></td>
            <td>
                <ul class="small">
                    for layer in parameter.layers.iter() {
                        <li key={layer.pack.to_string()}>{ told(words, pack, parameter, layer) }</li>
                    }
                </ul>
            </td>
        </>
    }
}

/// One pack's dated values, their source, and who decided.
fn told(words: &Words, pack: &Pack, parameter: &Parameter, layer: &Layer) -> Html {
    let name = pack.chain.iter().find(|manifest| manifest.id == layer.pack);
    let name = name.map_or_else(|| layer.pack.to_string(), |manifest| words.text(&manifest.name));
    let values: Vec<String> = layer
        .values
        .iter()
        .map(|dated| {
            let args = args! {
                "value" => value(words, parameter, dated.value.as_ref()), "date" => words.date(dated.from),
            };
            words.say_with(keys::LEVELS_FROM, &args)
        })
        .collect();
    let source = layer.reference.clone().unwrap_or_else(|| words.say(keys::LEVELS_NO_SOURCE));
    html! {
        <>
            <strong>{ name }{ ": " }</strong>{ words.list(&values) }{ ". " }
            <span class="quiet">
                <span lang={layer.reference.as_ref().map(|_| "sv")}>{ source }</span>{ ". " }
                { decided(words, layer.values.last()) }
            </span>
        </>
    }
}

fn decided(words: &Words, dated: Option<&Dated>) -> String {
    dated.and_then(|dated| dated.decided.as_ref()).map_or_else(
        || words.say(keys::LEVELS_UNDECIDED),
        |decided| {
            let args = args! { "by" => decided.by.clone(), "date" => words.date(decided.on) };
            words.say_with(keys::RULES_DECIDED_BY, &args)
        },
    )
}

/// A value in its unit.
fn value(words: &Words, parameter: &Parameter, setting: Option<&Setting>) -> String {
    let number = match setting {
        None => return words.say(keys::LEVELS_NO_VALUE),
        Some(Setting::YesNo(yes)) => return words.say(if *yes { keys::YES } else { keys::NO }),
        Some(Setting::Choice(choice)) => return choice.clone(),
        Some(Setting::Number(number)) => number,
    };
    let unit = match parameter.unit {
        Unit::Percent => keys::UNIT_PERCENT,
        Unit::Days => keys::UNIT_DAYS,
        Unit::SchoolDays => keys::UNIT_SCHOOL_DAYS,
        Unit::Weeks => keys::UNIT_WEEKS,
        Unit::Hours => keys::UNIT_HOURS,
        Unit::Count | Unit::YesNo | Unit::Choice => return words.number(*number, 6),
    };
    // What decides between singular and plural is the number; what is shown has the language's decimal mark.
    let one = if *number == samsyn_engine::decision::Number::ONE { 1 } else { 2 };
    words.say_with(unit, &args! { "number" => words.number(*number, 6), "one" => one })
}
