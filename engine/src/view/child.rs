//! Everything that a child's own page may show: also what unlisted rules say, which no list shows.
//!
//! No score, no rank: suggestions stand by date, the rest in the order of the rules. Whether a pupil is 18 chooses the
//! words only; no right to decide follows from it.

mod card;
mod edit;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::picture::{Picture, picture, visible};
use crate::diagnostic::Diagnostic;
use crate::facts::Clock;
use crate::id::Id;
use crate::pack::{Acute, Catalogue, Domain, Offer as Offered, Pack, Parameter};
use crate::record::{Child, Contact, Form, Group, Offer, Signal, Step, Transition};
use crate::screening::{Moment, Nearby, Outcome, Screening};

pub use card::Card;
pub use edit::{Edit, List, Refused};

/// Of age: from then on the page speaks to the pupil alone.
const OF_AGE: u32 = 18;

/// A row of the record, with its place there, by which an edit finds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row<T> {
    /// Its place in the record.
    pub row: usize,
    /// The row.
    pub of: T,
}

/// What the words need of the pack to name things, and the forms to offer choices.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Names {
    /// Kinds of signals and agencies.
    pub catalogue: Catalogue,
    /// What can be offered.
    pub offers: BTreeMap<Id, Offered>,
    /// The parameters that what is shown rests on.
    pub parameters: BTreeMap<Id, Parameter>,
    /// Whom to call when harm is possible.
    pub acute: Option<Acute>,
    /// Whether nobody has decided the pack: it is an example.
    pub example: bool,
}

/// A child's page on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChildPage {
    /// The school's own id for the child.
    pub id: String,
    /// Free text.
    pub name: Option<String>,
    /// School form.
    pub form: Option<Form>,
    /// Grade within the form.
    pub grade: Option<u8>,
    /// Class or group.
    pub group: Option<String>,
    /// What stands for the class in an address.
    pub class: String,
    /// 18 or over, as far as the month of birth tells: chooses words, never rights.
    pub adult: bool,
    /// The day.
    pub on: NaiveDate,
    /// The last day of attendance that is known.
    pub attendance_to: Option<NaiveDate>,
    /// The school year in one picture.
    pub picture: Picture,
    /// Suggestions, the newest first.
    pub suggested: Vec<Card>,
    /// What would be suggested, but is held.
    pub held: Vec<Card>,
    /// What cannot be decided.
    pub undetermined: Vec<Card>,
    /// What is not shown, but one change away, or a few weeks.
    pub near: Vec<Card>,
    /// What else is not shown.
    pub others: Vec<Card>,
    /// Rules that could not be run at all.
    pub failed: Vec<Diagnostic>,
    /// What works, the newest first.
    pub works: Vec<Row<Signal>>,
    /// What was noted, the newest first.
    pub notes: Vec<Row<Signal>>,
    /// Who is involved: those who still are first, then the newest.
    pub contacts: Vec<Row<Contact>>,
    /// Who does what, when: what is not done first, by due day.
    pub steps: Vec<Row<Step>>,
    /// What was offered, the newest first.
    pub offers: Vec<Row<Offer>>,
    /// Changes of school or stage, by date.
    pub transitions: Vec<Row<Transition>>,
    /// The pack's names for all this.
    pub names: Names,
}

/// The page of the child at a place of the caseload.
pub fn child_page(screening: &Screening, at: usize) -> Option<ChildPage> {
    let child = screening.caseload().children.get(at)?;
    let (book, on) = (screening.book(), screening.on());
    let pack = book.pack();
    let adult = child.born.and_then(|born| born.age_on(on)).is_some_and(|age| age >= OF_AGE);

    let moment = Moment::new(book, Clock::day(on));
    let nearby = Nearby::new(&moment, child, &screening.caseload().school);
    let findings = screening.findings(at).into_iter();
    let cards = findings.filter_map(|finding| Card::new(finding, book, Some(&nearby), child.form, adult));
    let mut cards: Vec<Card> = cards.collect();
    let parameters = card::parameters(&cards, &pack.parameters);
    let mut take =
        |wanted: &dyn Fn(&Card) -> bool| -> Vec<Card> { cards.extract_if(.., |card| wanted(card)).collect() };
    let mut suggested = take(&|card| card.finding.outcome == Outcome::Suggested);
    suggested.sort_by_key(|card| std::cmp::Reverse(card.finding.since));
    let held = take(&|card| card.finding.outcome == Outcome::Held);
    let undetermined = take(&|card| card.finding.outcome == Outcome::Undetermined);
    let near = take(&|card| card.near.as_ref().is_some_and(|near| near.is_close(on)));

    let (works, notes) = signals(child, pack, on);
    Some(ChildPage {
        id: child.id.clone(),
        name: child.name.clone(),
        form: child.form,
        grade: child.grade,
        group: child.group.clone(),
        class: Group::key_of(child),
        adult,
        on,
        attendance_to: child.attendance.rows().iter().map(|row| row.date).filter(|date| *date <= on).max(),
        picture: picture(child, pack, on),
        suggested,
        held,
        undetermined,
        near,
        others: cards,
        failed: book.failed().to_vec(),
        works,
        notes,
        contacts: contacts(child, on),
        steps: steps(child, on),
        offers: offers(child, on),
        transitions: transitions(child, on),
        names: Names {
            catalogue: pack.catalogue.clone(),
            offers: pack.offers.clone(),
            parameters,
            acute: pack.acute.clone(),
            example: pack.chain.first().is_none_or(|manifest| manifest.decided.is_none()),
        },
    })
}

fn rows<T: Clone>(all: &[T], shown: impl Fn(&T) -> bool) -> Vec<Row<T>> {
    let rows = all.iter().enumerate().filter(|(_, of)| shown(of));
    rows.map(|(row, of)| Row { row, of: of.clone() }).collect()
}

/// What works, and what else was noted; kinds that are switched off are neither.
fn signals(child: &Child, pack: &Pack, on: NaiveDate) -> (Vec<Row<Signal>>, Vec<Row<Signal>>) {
    let kind = |signal: &Signal| pack.catalogue.signals.get(&signal.kind);
    let mut shown = rows(&child.signals, |signal| {
        visible(on, signal.date, signal.recorded) && kind(signal).is_none_or(|kind| kind.enabled)
    });
    shown.sort_by_key(|row| std::cmp::Reverse((row.of.date, row.row)));
    shown.into_iter().partition(|row| kind(&row.of).is_some_and(|kind| kind.domain == Domain::Protective))
}

fn contacts(child: &Child, on: NaiveDate) -> Vec<Row<Contact>> {
    let mut contacts = rows(&child.contacts, |contact| visible(on, contact.from, contact.recorded));
    contacts
        .sort_by_key(|row| (row.of.to.is_some_and(|to| to <= on), std::cmp::Reverse((row.of.from, row.row))));
    contacts
}

fn steps(child: &Child, on: NaiveDate) -> Vec<Row<Step>> {
    let known = |day: Option<NaiveDate>| day.is_none_or(|day| day <= on);
    let mut steps = rows(&child.steps, |step| known(step.set) && known(step.recorded));
    steps.sort_by_key(|row| (row.of.done.is_some_and(|done| done <= on), row.of.due));
    steps
}

fn offers(child: &Child, on: NaiveDate) -> Vec<Row<Offer>> {
    let mut offers = rows(&child.offers, |offer| visible(on, offer.on, offer.recorded));
    offers.sort_by_key(|row| std::cmp::Reverse((row.of.on, row.row)));
    offers
}

fn transitions(child: &Child, on: NaiveDate) -> Vec<Row<Transition>> {
    let mut transitions =
        rows(&child.transitions, |transition| transition.recorded.is_none_or(|recorded| recorded <= on));
    transitions.sort_by_key(|row| row.of.date);
    transitions
}

#[cfg(test)]
pub(in crate::view) mod tests;
