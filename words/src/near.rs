//! What little would flip an outcome: "två tillfällen till med ogiltig frånvaro".

use samsyn_engine::facts::Source;
use samsyn_engine::id::Id;
use samsyn_engine::pack::Pack;
use samsyn_engine::record::{Answer, FieldValue};
use samsyn_engine::screening::{Absence, Change, Fact, Involved, Near, Note};

use crate::{Key, KeyWith, Words, args, keys};

/// More ways than this are no help to read.
const SHOWN: usize = 3;

impl Words {
    /// What would bring a suggestion about, and the day on which it comes by itself: a sentence each.
    pub fn near(&self, near: &Near, pack: &Pack) -> Vec<String> {
        self.near_as(near, pack, keys::NEAR_ENOUGH, keys::NEAR_COMES)
    }

    /// What would end a suggestion, and the day on which it ends by itself.
    pub fn near_end(&self, near: &Near, pack: &Pack) -> Vec<String> {
        self.near_as(near, pack, keys::NEAR_END, keys::NEAR_ENDS)
    }

    fn near_as(&self, near: &Near, pack: &Pack, enough: KeyWith, by_itself: KeyWith) -> Vec<String> {
        let changes: Vec<_> = near.changes.iter().take(SHOWN).map(|it| self.near_change(it, pack)).collect();
        let changes = (!changes.is_empty())
            .then(|| self.say_with(enough, &args! { "changes" => self.list_or(&changes) }));
        let day = near.by_itself.map(|day| self.say_with(by_itself, &args! { "date" => self.date(day) }));
        changes.into_iter().chain(day).collect()
    }

    /// A change, inside a sentence.
    fn near_change(&self, change: &Change, pack: &Pack) -> String {
        let facts: Vec<_> = change.facts.iter().map(|(fact, times)| self.fact(fact, *times, pack)).collect();
        self.list(&facts)
    }

    fn fact(&self, fact: &Fact, times: u16, pack: &Pack) -> String {
        let away = |key, absence: &Absence| {
            self.say_with(key, &args! { "count" => times, "absence" => self.say(absence_name(*absence)) })
        };
        let offer = |key, id: &Id| self.say_with(key, &args! { "offer" => self.offer_name(id, pack) });
        let agency = |key, id: &Id| self.say_with(key, &args! { "who" => self.agency_name(id, pack) });
        match fact {
            Fact::AwayForAWhile(absence) => away(keys::NEAR_AWAY_FOR_A_WHILE, absence),
            Fact::AwayInARow(absence) => away(keys::NEAR_AWAY_IN_A_ROW, absence),
            Fact::AwayApart(absence) => away(keys::NEAR_AWAY_APART, absence),
            Fact::LessonMissed(subject, absence) => self.say_with(
                keys::NEAR_LESSON,
                &args! {
                    "count" => times, "subject" => subject.clone(), "absence" => self.say(absence_name(*absence)),
                },
            ),
            Fact::There => self.say_with(keys::NEAR_THERE, &args! { "count" => times }),
            Fact::Late => self.say_with(keys::NEAR_LATE, &args! { "count" => times }),
            Fact::Note(note) => self.note(note, times, pack),
            Fact::Contact(involved) => self.involved(involved, times, pack),
            Fact::ContactEnds(_, id) => agency(keys::NEAR_CONTACT_ENDS, id),
            Fact::Coordinates(_, id) => agency(keys::NEAR_COORDINATES, id),
            Fact::Step(_) => self.say_with(keys::NEAR_STEP, &args! { "count" => times }),
            Fact::StepDone(_) => self.say(keys::NEAR_STEP_DONE),
            Fact::Offered(id, Answer::Accepted) => self.often(offer(keys::NEAR_OFFERED_YES, id), times),
            Fact::Offered(id, _) => self.often(offer(keys::NEAR_OFFERED, id), times),
            Fact::Accepted(_, id) => offer(keys::NEAR_ACCEPTED, id),
            Fact::Started(_, id) => offer(keys::NEAR_STARTED, id),
            Fact::Closed(_, id) => offer(keys::NEAR_CLOSED, id),
            Fact::Moves(kind, _) => {
                let moves = self.say_with(keys::NEAR_MOVES, &args! { "kind" => self.transition(kind) });
                self.often(moves, times)
            }
            Fact::HandedOver(_, kind) => {
                self.say_with(keys::NEAR_HANDED_OVER, &args! { "kind" => self.transition(kind) })
            }
        }
    }

    fn note(&self, note: &Note, times: u16, pack: &Pack) -> String {
        let kind = pack.catalogue.signals.get(&note.kind);
        let label = kind.map_or_else(|| note.kind.to_string(), |it| self.text(&it.label));
        let mut text = self.say_with(keys::NEAR_NOTE, &args! { "count" => times, "label" => label });
        let source = Source::Signals(note.kind.clone());
        let of = |(field, value): (&str, &FieldValue)| self.narrow_to(&source, field, value, pack);
        let who = note
            .by
            .as_ref()
            .map(|by| ("by", by))
            .into_iter()
            .chain(note.role.as_ref().map(|it| ("role", it)));
        let who = who.map(|(field, value)| of((field, &FieldValue::Text(value.clone()))));
        for more in note.fields.iter().map(|(field, value)| of((field.as_str(), value))).chain(who) {
            text = format!("{text} {more}");
        }
        if note.by_another {
            text += &self.say_with(keys::NEAR_BY_ANOTHER, &args! { "count" => times });
        }
        if times > 1 && note.apart > 0 {
            let each = if note.apart == 1 { "day" } else { "week" };
            text += &self.say_with(keys::NEAR_EACH, &args! { "each" => each });
        }
        text
    }

    fn involved(&self, involved: &Involved, times: u16, pack: &Pack) -> String {
        let mut text = self.say_with(keys::NEAR_CONTACT, &args! { "count" => times });
        let fields = [
            ("agency", involved.agency.as_ref().map(|it| FieldValue::Text(it.to_string()))),
            ("sector", involved.sector.map(|it| FieldValue::Text(it.as_str().to_owned()))),
            ("kind", involved.kind.clone().map(FieldValue::Text)),
            ("coordinator", involved.coordinator.then_some(FieldValue::YesNo(true))),
        ];
        for (field, value) in fields {
            if let Some(value) = value {
                text = format!("{text} {}", self.narrow_to(&Source::Contacts, field, &value, pack));
            }
        }
        text
    }

    fn often(&self, what: String, times: u16) -> String {
        if times == 1 {
            return what;
        }
        self.say_with(keys::NEAR_OFTEN, &args! { "what" => what, "count" => times })
    }

    fn offer_name(&self, id: &Id, pack: &Pack) -> String {
        pack.offers.get(id).map_or_else(|| id.to_string(), |it| self.text(&it.label))
    }

    fn agency_name(&self, id: &Id, pack: &Pack) -> String {
        pack.catalogue.agencies.get(id).map_or_else(|| id.to_string(), |it| self.text(&it.label))
    }
}

fn absence_name(absence: Absence) -> Key {
    match absence {
        Absence::Any => keys::NEAR_ABSENCE,
        Absence::Excused => keys::NEAR_ABSENCE_EXCUSED,
        Absence::Unexcused => keys::NEAR_ABSENCE_UNEXCUSED,
    }
}
