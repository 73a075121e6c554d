//! What the rules suggest for the class as a whole: what to ask first, what to begin with, and why. It names no child.

use chrono::NaiveDate;
use samsyn_engine::pack::Pack;
use samsyn_engine::screening::Asked;
use samsyn_engine::view::Card;
use samsyn_words::{Whom, Words, args, keys};
use yew::prelude::*;

use crate::child::{quoted, undecided};
use crate::parts::foreign;

/// The card.
pub(super) fn card(words: &Words, pack: &Pack, on: NaiveDate, card: &Card) -> Html {
    let id = format!("card-{}", card.finding.rule);
    html! {
        <article key={id.clone()} class="card" aria-labelledby={id.clone()}>
            <p class="kind">{ words.kind(card.finding.kind, Whom::Family) }</p>
            <h3 {id} lang={foreign(&card.title, words.lang())}>{ words.text(&card.title) }</h3>
            if let Some(ask) = &card.ask {
                <div key="ask" class="asks">
                    <blockquote class="ask" lang={foreign(ask, words.lang())}>
                        { quoted(words, &words.text(ask)) }
                    </blockquote>
                </div>
            }
            <dl class="facts">
                { for facts(words, pack, on, card).into_iter().map(|(term, text, lang)| html! {
                    <div key={term.clone()}><dt>{ term }</dt><dd {lang}>{ text }</dd></div>
                }) }
            </dl>
            <section class="why">
                <h4>{ words.say(keys::CHILD_WHY) }</h4>
                for (at, set) in card.finding.judged.reasons.iter().enumerate() {
                    <ul key={at} class="reasons">
                        for (at, asked) in set.iter().enumerate() { { reason(words, pack, at, asked) } }
                    </ul>
                }
            </section>
        </article>
    }
}

fn reason(words: &Words, pack: &Pack, at: usize, asked: &Asked) -> Html {
    let told = words.question(asked, pack);
    let under = [told.threshold_sentence, told.basis_sentence].into_iter().flatten().collect::<Vec<_>>();
    html! {
        <li key={at} class="reason">
            <div>
                <p>{ told.value_sentence }</p>
                if !under.is_empty() { <p class="quiet small">{ under.join(" ") }</p> }
            </div>
        </li>
    }
}

/// What to do, since when, on what ground, and which levels nobody has decided; Swedish law keeps its Swedish name.
fn facts(
    words: &Words,
    pack: &Pack,
    on: NaiveDate,
    card: &Card,
) -> Vec<(String, String, Option<&'static str>)> {
    let mut facts = Vec::new();
    if let Some(offer) = pack.offers.get(&card.finding.offer) {
        let label = &offer.label;
        facts.push((
            words.say(keys::CLASS_CAN_DO),
            format!("{}.", words.text(label)),
            foreign(label, words.lang()),
        ));
        facts.extend(
            offer.first_step.iter().map(|step| {
                (words.say(keys::CHILD_FIRST_STEP), words.text(step), foreign(step, words.lang()))
            }),
        );
    }
    if let Some(since) = card.finding.since {
        let days = words.span((on - since).num_days());
        facts.push((words.say(keys::CHILD_SINCE), format!("{} ({days})", words.date(since)), None));
    }
    if !card.basis.is_empty() {
        facts.push((words.say(keys::CHILD_BASIS), format!("{}.", card.basis.join("; ")), Some("sv")));
    }
    let levels = undecided(words, pack, on, card);
    if !levels.is_empty() {
        let args = args! { "levels" => words.list(&levels), "count" => levels.len() };
        facts.push((words.say(keys::CHILD_LEVELS), words.say_with(keys::CHILD_UNDECIDED, &args), None));
    }
    facts
}
