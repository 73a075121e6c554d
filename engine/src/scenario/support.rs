//! What people noticed, offered and agreed: for a few children in a hundred, in combinations that believably go together.
//!
//! Everything has its day, so that the school can be looked at on any date. Shares are own proposals: they keep the
//! county rules within the noise budget (at most 3 % of children with an offer to several agencies standing).

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::notes;
use super::season::Season;
use super::stream::{Purpose, Stream};
use crate::id::Id;
use crate::record::{
    Answer, Child, Contact, FieldValue, Form, GivenAnswer, Offer, Signal, Stage, Step, Transition,
};

/// How many of a thousand children have each story begin in the two school years.
const LEARNING: u32 = 70;
const NOTICED: u32 = 45;
const EVERYDAY: u32 = 30;
const ASKED: u32 = 20;
const SEVERAL: u32 = 15;
const WAITING: u32 = 8;
const PRESCHOOL: u32 = 120;

/// Of children away this many percent of this many school days, so many in a hundred are met by a talk, and later a plan.
const AWAY: (u32, usize) = (20, 20);
const TALK: u32 = 50;
const PLAN: u32 = 60;

/// Writes down what happened around the child.
pub(super) fn fill(child: &mut Child, seed: u64, index: u32, season: &Season) {
    let mut stream = Stream::new(seed, index.into(), Purpose::Support);
    let first = season.days.partition_point(|day| child.enrolled.is_some_and(|enrolled| day.date < enrolled));
    let dates: Vec<_> = season.days.iter().skip(first).map(|day| day.date).collect();
    let preschool = child.form == Some(Form::Preschool);
    let mut story = Story { child, stream: &mut stream, dates };
    if preschool {
        story.begin(PRESCHOOL, Story::preschool);
    } else {
        story.absence();
        story.begin(LEARNING, Story::learning);
        story.begin(EVERYDAY, Story::everyday);
    }
    story.begin(NOTICED, Story::noticed);
    story.begin(ASKED, Story::asked);
    story.begin(SEVERAL, Story::several);
    story.begin(WAITING, Story::waiting);
    story.strength();
    story.moves(season);
}

/// A child with its school days; moments are numbers of school days, and those after the last have not come yet.
struct Story<'a> {
    child: &'a mut Child,
    stream: &'a mut Stream,
    dates: Vec<NaiveDate>,
}

impl Story<'_> {
    fn begin(&mut self, in_a_thousand: u32, story: fn(&mut Self, usize)) {
        let days = u32::try_from(self.dates.len()).unwrap_or_default();
        if days > 0 && self.stream.in_ten_thousand(in_a_thousand * 10) {
            let at = self.stream.below(days) as usize;
            story(self, at);
        }
    }

    /// A moment that many school days later, give or take.
    fn after(&mut self, at: usize, from: u32, to: u32) -> usize {
        at + self.stream.between(from, to) as usize
    }

    fn day(&self, at: usize) -> Option<NaiveDate> {
        self.dates.get(at).copied()
    }

    /// A talk when absence has grown, and a plan when it goes on.
    fn absence(&mut self) {
        let (percent, window) = AWAY;
        let rows: Vec<_> = self.child.attendance.rows().iter().map(|row| row.minutes).collect();
        let over = |at: usize| {
            let recent = rows.get((at + 1).saturating_sub(window)..=at).unwrap_or_default();
            let absent: u32 = recent.iter().map(|minutes| u32::from(minutes.absent())).sum();
            let expected: u32 = recent.iter().map(|minutes| u32::from(minutes.expected())).sum();
            absent * 100 > expected * percent
        };
        let Some(seen) = (window..rows.len()).find(|at| over(*at)) else { return };
        if !self.stream.percent(TALK) {
            return;
        }
        let talk = self.after(seen, 1, 8);
        let ended = self.after(talk, 20, 40);
        self.offer("mentor-talk", talk, Answer::Accepted, Some(2), Some(ended));
        self.step("Höras om hur veckorna har varit", "Mentor", talk, 15);
        let Some(still) = (ended..rows.len()).find(|at| over(*at)) else { return };
        if self.stream.percent(PLAN) {
            let plan = self.after(still, 1, 10);
            let ended = self.after(plan, 80, 160);
            self.offer("absence-plan", plan, Answer::Accepted, Some(4), Some(ended));
            for month in 0..8 {
                self.step("Följa upp planen tillsammans", "Mentor och kurator", plan + month * 18, 25);
            }
        }
    }

    fn learning(&mut self, at: usize) {
        let (subject, note) = self.stream.pick(notes::SUBJECTS);
        self.signal("learning-risk", at, "teacher", &[("subject", subject)], note);
        let offered = self.after(at, 0, 6);
        let ended = self.after(offered, 60, 140);
        self.offer("extra-adaptations", offered, Answer::Accepted, Some(3), Some(ended));
        self.step(&format!("Följa upp anpassningarna i {subject}"), "Undervisande lärare", offered, 28);
        if self.stream.percent(15) {
            let tried = self.after(offered, 35, 60);
            self.signal(
                "support-tried",
                tried,
                "teacher",
                &[("support", "extra anpassningar")],
                "Har hjälpt lite. Mer behövs.",
            );
            let asked = self.after(tried, 1, 6);
            let ended = self.after(asked, 90, 160);
            self.offer("special-support-inquiry", asked, Answer::Accepted, Some(6), Some(ended));
            self.step("Visa familjen vad vi har kommit fram till", "Specialpedagog", asked, 30);
        }
    }

    fn noticed(&mut self, at: usize) {
        let safety = self.stream.percent(10);
        let (area, note) = self.stream.pick(if safety { notes::SAFETY } else { notes::CONCERNS });
        let told = safety && self.stream.percent(85);
        let fields = [("area", area), ("organiser", "told")];
        self.signal("concern", at, "mentor", if told { &fields } else { &fields[..1] }, note);
        if self.stream.percent(35) {
            let again = self.after(at, 5, 15);
            let (area, note) = self.stream.pick(notes::CONCERNS);
            self.signal("concern", again, "teacher", &[("area", area)], note);
        }
        if self.stream.percent(75) {
            let offered = self.after(at, 1, 9);
            let answer = if self.stream.percent(85) { Answer::Accepted } else { Answer::Declined };
            let ended = self.after(offered, 30, 60);
            self.offer("help-talk", offered, answer, Some(3), Some(ended));
            self.step("Fråga hur det har gått", "Kurator", offered, 21);
        }
    }

    fn everyday(&mut self, at: usize) {
        let (area, note) = self.stream.pick(notes::EVERYDAY);
        self.signal("everyday", at, "mentor", &[("area", area)], note);
        let again = self.after(at, 8, 25);
        let (area, note) = self.stream.pick(notes::EVERYDAY);
        self.signal("everyday", again, "elevhalsa", &[("area", area)], note);
        let offered = self.after(at, 1, 8);
        let ended = self.after(offered, 90, 180);
        self.offer("everyday-changes", offered, Answer::Accepted, Some(2), Some(ended));
        for month in 0..6 {
            self.step("Gå igenom vad som fungerar i skoldagen", "Specialpedagog", offered + month * 20, 28);
        }
        let joint = self.after(offered, 18, 40);
        if self.stream.percent(55) {
            let answer = if self.stream.percent(80) { Answer::Accepted } else { Answer::Declined };
            let ended = self.after(joint, 60, 120);
            self.offer("joint-meeting", joint, answer, Some(10), Some(ended));
        }
    }

    fn asked(&mut self, at: usize) {
        let own = self.stream.percent(60) || self.child.form == Some(Form::UpperSecondary);
        let (kind, asks) = if own {
            ("child-request", notes::CHILD_ASKS)
        } else {
            ("guardian-request", notes::GUARDIAN_ASKS)
        };
        let (area, note) = self.stream.pick(asks);
        // A request of the last days may still wait for its answer.
        let given = at + 5 < self.dates.len() || self.stream.percent(40);
        let fields = [("area", area), ("answer", "given")];
        self.signal(kind, at, "mentor", if given { &fields } else { &fields[..1] }, note);
        if given {
            let ended = self.after(at, 25, 50);
            self.offer("help-talk", at + 1, Answer::Accepted, Some(1), Some(ended));
            self.step("Höras igen om det som hjälper", "Mentor", at + 1, 20);
        }
    }

    fn several(&mut self, at: usize) {
        let coordinated = self.stream.percent(80);
        let services = self.stream.between(1, 3) as usize;
        let start = self.stream.below(6) as usize;
        for (number, (agency, kind, purpose)) in
            notes::SERVICES.iter().cycle().skip(start).take(services).enumerate()
        {
            let from = self.after(at, 0, 30);
            self.contact(agency, kind, purpose, from, coordinated && number == 0);
        }
        let from = self.after(at, 0, 10);
        self.contact(
            "student-health",
            "support",
            "Samtal med kuratorn varannan vecka.",
            from,
            coordinated && services == 0,
        );
        if self.stream.percent(80) {
            let offered = self.after(at, 10, 30);
            self.offer("sip", offered, Answer::Accepted, Some(10), None);
        }
        for month in 0..14 {
            self.step("Stämma av med alla som är med", "Samordnaren", at + month * 18, 27);
        }
        if self.stream.percent(12) {
            let again = self.after(at, 10, 60);
            self.signal(
                "told-again",
                again,
                "elevhalsa",
                &[],
                "Familjen säger att de har berättat samma sak på tre ställen.",
            );
        }
    }

    fn waiting(&mut self, at: usize) {
        let (agency, purpose) = self.stream.pick(notes::WAITS);
        self.contact(agency, "waiting", purpose, at, false);
        if self.stream.percent(60) {
            for month in 0..14 {
                self.step("Ringa familjen om hur det är under tiden", "Skolsköterska", at + month * 16, 25);
            }
        }
    }

    fn preschool(&mut self, at: usize) {
        let (area, note) = self.stream.pick(notes::PRESCHOOL);
        self.signal("preschool-need", at, "preschool-teacher", &[("area", area)], note);
        let offered = self.after(at, 1, 8);
        self.offer("preschool-changes", offered, Answer::Accepted, Some(3), None);
        for month in 0..14 {
            self.step("Prata om hur leken fungerar", "Förskollärare", offered + month * 18, 25);
        }
    }

    /// What works is written down for most children about whom anything else is.
    fn strength(&mut self) {
        let known = !self.child.signals.is_empty() || !self.child.offers.is_empty();
        if self.stream.percent(if known { 60 } else { 3 }) && !self.dates.is_empty() {
            let at = self.stream.below(u32::try_from(self.dates.len()).unwrap_or_default()) as usize;
            let (area, note) = self.stream.pick(notes::STRENGTHS);
            self.signal("strength", at, "mentor", &[("area", area)], note);
        }
    }

    /// Children with support who change school or stage next August, or did so last August.
    fn moves(&mut self, season: &Season) {
        if self.child.offers.is_empty() {
            return;
        }
        let leaves = |child: &Child| match (child.form, child.grade, child.stage()) {
            (Some(Form::Preschool), ..) => child
                .born
                .is_some_and(|born| born.first_day().year() + 5 == season.year)
                .then_some("preschool-school"),
            (Some(Form::Compulsory), Some(6), Some(Stage::Middle)) => Some("6-7"),
            (Some(Form::Compulsory), Some(9), _) => Some("9-gy"),
            _ => None,
        };
        if let (Some(kind), Some(date)) = (leaves(self.child), season.start_of(season.year + 1)) {
            self.child.transitions.push(transition(kind, date, None));
        } else if self.child.grade == Some(7) && self.child.form == Some(Form::Compulsory) {
            let Some(date) = season.start_of(season.year) else { return };
            let handover = self.stream.percent(85).then(|| date - Days::new(60));
            self.child.transitions.push(transition("6-7", date, handover));
        }
    }

    fn signal(&mut self, kind: &str, at: usize, role: &str, fields: &[(&str, &str)], note: &str) {
        let (Some(date), Ok(kind)) = (self.day(at), Id::parse(kind)) else { return };
        let fields =
            fields.iter().map(|(key, value)| ((*key).to_owned(), FieldValue::Text((*value).to_owned())));
        self.child.signals.push(Signal {
            id: None,
            kind,
            date,
            recorded: None,
            by: Some(format!("{role}-{}", self.stream.between(1, 3))),
            role: Some(role.to_owned()),
            note: Some(note.to_owned()),
            fields: fields.collect(),
        });
    }

    fn contact(&mut self, agency: &str, kind: &str, purpose: &str, at: usize, coordinator: bool) {
        let (Some(from), Ok(agency)) = (self.day(at), Id::parse(agency)) else { return };
        let ended = self.after(at, 60, 240);
        self.child.contacts.push(Contact {
            id: None,
            agency,
            kind: Some(kind.to_owned()),
            purpose: Some(purpose.to_owned()),
            told_by: Some("family".to_owned()),
            from,
            to: self.day(ended),
            coordinator,
            recorded: None,
        });
    }

    /// A step that is due that many days after it was set; nearly all are done on a day before.
    fn step(&mut self, what: &str, who: &str, at: usize, days: u64) {
        let Some(set) = self.day(at) else { return };
        let due = weekday(set + Days::new(days));
        let early = self.stream.between(0, 6);
        let done = due - Days::new(early.into());
        let done =
            (self.stream.percent(93) && self.dates.last().is_some_and(|on| done <= *on) && done >= set)
                .then_some(done);
        self.child.steps.push(Step {
            id: None,
            what: what.to_owned(),
            who: Some(who.to_owned()),
            set: Some(set),
            due,
            done,
            recorded: None,
        });
    }

    /// An offer with its answer a few days later; support that was agreed begins after `start` school days, nearly always.
    fn offer(&mut self, offer: &str, at: usize, answer: Answer, start: Option<usize>, end: Option<usize>) {
        let (Some(on), Ok(offer)) = (self.day(at), Id::parse(offer)) else { return };
        let wait = self.after(at, 0, 4);
        let answered = self.day(wait);
        let yes = answer == Answer::Accepted && answered.is_some();
        let by = if self.child.form == Some(Form::UpperSecondary) { "pupil" } else { "guardian-1" };
        let started = start.filter(|_| yes && self.stream.percent(94)).and_then(|days| self.day(wait + days));
        self.child.offers.push(Offer {
            id: None,
            offer,
            on,
            answer: if answered.is_some() { answer } else { Answer::Pending },
            answered,
            answers: answered
                .map(|on| GivenAnswer { by: by.to_owned(), answer, on: Some(on) })
                .into_iter()
                .collect(),
            started,
            closed: end
                .filter(|_| started.is_some())
                .and_then(|end| self.day(end))
                .filter(|end| Some(*end) >= started),
            recorded: None,
        });
    }
}

fn transition(kind: &str, date: NaiveDate, handover: Option<NaiveDate>) -> Transition {
    Transition { id: None, kind: kind.to_owned(), date, handover, recorded: None }
}

/// The same day, or the Monday after a weekend.
fn weekday(date: NaiveDate) -> NaiveDate {
    match date.weekday() {
        Weekday::Sat => date + Days::new(2),
        Weekday::Sun => date + Days::new(1),
        _ => date,
    }
}
