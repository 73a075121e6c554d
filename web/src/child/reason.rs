//! Why: each set of facts that alone is enough, each fact with its level, what it rests on and where the level is from.

use samsyn_engine::pack::{Parameter, Setting, Unit};
use samsyn_engine::screening::{Asked, Judged, ParameterUse, Use};
use samsyn_words::{Words, args, keys};
use yew::prelude::*;

use super::picture::draw::Tint;
use super::scene::Scene;
use super::strip::Strip;

/// Every set that is enough, smallest first.
pub(crate) fn reasons(scene: &Scene, judged: &Judged) -> Html {
    let several = judged.reasons.len() > 1;
    html! {
        <>
            if several { <p key="several" class="quiet small">{ scene.words.say(keys::CHILD_REASONS_SEVERAL) }</p> }
            for (at, set) in judged.reasons.iter().enumerate() {
                <ul key={at} class="reasons">
                    for (at, asked) in set.iter().enumerate() { <li key={at}>{ reason(scene, asked) }</li> }
                </ul>
            }
        </>
    }
}

fn reason(scene: &Scene, asked: &Asked) -> Html {
    let told = scene.words.question(asked, &scene.pack);
    let under =
        [told.threshold_sentence, told.basis_sentence].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let strip = Strip::of(asked, scene);
    let tint = tint(asked, &scene.words);
    let on = {
        let (set, tint) = (scene.act.tint.clone(), tint.clone());
        move || set.emit(tint.clone())
    };
    let off = {
        let set = scene.act.tint.clone();
        move || set.emit(None)
    };
    let (enter, focus) = (on.clone(), on);
    let (leave, blur) = (off.clone(), off);
    html! {
        <div class="reason" onmouseenter={move |_: MouseEvent| enter()} onmouseleave={move |_: MouseEvent| leave()}
            onfocusin={move |_: FocusEvent| focus()} onfocusout={move |_: FocusEvent| blur()}>
            <div class="reason-told">
                <p>{ told.value_sentence }</p>
                if !under.is_empty() { <p class="quiet small">{ under }</p> }
            </div>
            if let Some(strip) = strip { <div key="strip" class="reason-strip">{ strip.draw() }</div> }
            <div class="reason-more">
                if let Some(tint) = tint {
                    <button key="show" type="button" class="text-button small" onclick={
                        let show = scene.act.show.clone();
                        move |_: MouseEvent| show.emit(tint.clone())
                    }>{ scene.words.say(keys::CHILD_REASON_SHOW) }</button>
                }
                { for asked.parameters.iter().map(|usage| source(scene, usage)) }
            </div>
        </div>
    }
}

/// The days that a question looks at.
pub(crate) fn tint(asked: &Asked, words: &Words) -> Option<Tint> {
    let (from, to) = asked.window?;
    Some(Tint { from, to, label: words.span((to - from).num_days() + 1) })
}

/// Where a level comes from: its dated values, and who decided them.
fn source(scene: &Scene, usage: &ParameterUse) -> Html {
    let words = &scene.words;
    let Some(parameter) = scene.pack.parameters.get(&usage.id) else { return Html::default() };
    let key = match usage.usage {
        Use::Threshold => keys::CHILD_SOURCE_LEVEL,
        Use::Window => keys::CHILD_SOURCE_WINDOW,
    };
    let values =
        parameter.layers.iter().flat_map(|layer| layer.values.iter().map(move |dated| (layer, dated)));
    html! {
        <details key={usage.id.to_string()} class="level-source">
            <summary class="small">
                { words.say_with(key, &args! { "label" => words.text(&parameter.label) }) }
            </summary>
            <p class="small">{ standing(words, parameter, usage) }</p>
            <ul class="small">
                for (layer, dated) in values {
                    <li key={format!("{} {}", layer.pack, dated.from)}>{ words.say_with(keys::CHILD_SOURCE_VALUE, &args! {
                        "pack" => layer.pack.to_string(),
                        "from" => words.date(dated.from),
                        "value" => dated.value.as_ref().map_or_else(|| "–".to_owned(), |it| setting(words, parameter.unit, it)),
                        "decided" => match &dated.decided {
                            Some(decided) => words.say_with(keys::CHILD_SOURCE_DECIDED, &args! {
                                "by" => decided.by.as_str(), "on" => words.date(decided.on),
                            }),
                            None => words.say(keys::CHILD_SOURCE_EXAMPLE),
                        },
                    }) }</li>
                }
            </ul>
        </details>
    }
}

fn standing(words: &Words, parameter: &Parameter, usage: &ParameterUse) -> String {
    let value = setting(words, parameter.unit, &usage.value);
    let mut said = vec![
        words.say_with(keys::CHILD_SOURCE_NOW, &args! { "value" => value, "from" => words.date(usage.from) }),
    ];
    if let Some(reference) = &usage.reference {
        said.push(words.say_with(keys::CHILD_SOURCE_REFERENCE, &args! { "reference" => reference.as_str() }));
    }
    said.join(" ")
}

/// A parameter's value with its unit.
pub(crate) fn setting(words: &Words, unit: Unit, setting: &Setting) -> String {
    match setting {
        Setting::Number(number) => {
            let args = args! { "unit" => unit.as_str(), "value" => words.number(*number, 4) };
            words.say_with(keys::CHILD_SETTING, &args)
        }
        Setting::YesNo(yes) => words.say(if *yes { keys::YES } else { keys::NO }),
        Setting::Choice(text) => text.clone(),
    }
}

/// The whole way through the rule, question by question.
pub(crate) fn path(scene: &Scene, judged: &Judged) -> Html {
    let words = &scene.words;
    let answer = |asked: &Asked| match asked.answer {
        Some(true) => words.say(keys::YES),
        Some(false) => words.say(keys::NO),
        None => words.say(keys::CHILD_PATH_UNKNOWN),
    };
    html! {
        <details class="path">
            <summary class="small">{ words.say(keys::CHILD_PATH) }</summary>
            <ol class="small">
                for (at, asked) in judged.path.iter().enumerate() {
                    <li key={at}>
                        { words.asks(&asked.left, asked.relation, &asked.threshold, &scene.pack) }{ " " }
                        <strong>{ answer(asked) }</strong>
                    </li>
                }
            </ol>
        </details>
    }
}
