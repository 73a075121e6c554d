//! What people noticed, offered and agreed: for a few children in a hundred, in combinations that believably go together.
//!
//! Everything has its day, so that the school can be looked at on any date. The shares are own proposals: they keep the
//! county rules within the noise budget (offers to families standing for at most 3 % of children).

mod desk;
mod talk;

use chrono::{Datelike, Days, NaiveDate};

use super::notes;
use super::season::Season;
use super::stream::{Purpose, Stream};
use super::year::{Turned, Year};
use crate::record::{Answer, Child, Form};
use desk::Desk;

/// Whether anyone offers support.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Support {
    /// As in a school.
    Comes,
    /// Nobody ever does: the same children, the same dice.
    Never,
}

/// How many of a thousand children have each story begin in the two school years.
const LEARNING: u32 = 100;
const NOTICED: u32 = 65;
const EVERYDAY: u32 = 44;
const ASKED: u32 = 29;
const SEVERAL: u32 = 22;
const WAITING: u32 = 12;
const PRESCHOOL: u32 = 175;
/// Of a hundred turning points, so many are noticed by somebody, and of those for the worse so many by a second person.
const TURN_SEEN: u32 = 55;
const TURN_SEEN_TWICE: u32 = 60;

/// Writes down what happened around the child; the support among it may help the year.
pub(super) fn fill(
    child: &mut Child,
    year: &mut Year<'_>,
    support: Support,
    seed: u64,
    index: u32,
    season: &Season,
) {
    let since = |day| child.enrolled.is_none_or(|enrolled| enrolled <= day);
    let first = season.days.partition_point(|day| !since(day.date));
    let dates: Vec<NaiveDate> = season.days.iter().skip(first).map(|day| day.date).collect();
    let come = season.come.saturating_sub(first);
    let preschool = child.form == Some(Form::Preschool);
    let stream = |purpose| Stream::new(seed, index.into(), purpose);
    if !preschool {
        let mut desk = Desk { child, stream: stream(Purpose::Talk), dates: &dates, come, told: false };
        let last_year = season.days.partition_point(|day| !day.this_year).saturating_sub(first);
        for school_year in [0..last_year, last_year..come] {
            talk::follow(&mut desk, year, school_year, support);
        }
    }
    let mut desk = Desk { child, stream: stream(Purpose::Support), dates: &dates, come, told: false };
    if preschool {
        begin(&mut desk, PRESCHOOL, self::preschool);
    } else {
        begin(&mut desk, LEARNING, learning);
        begin(&mut desk, EVERYDAY, everyday);
        turned(&mut desk, year.turned());
    }
    begin(&mut desk, NOTICED, noticed);
    begin(&mut desk, ASKED, asked);
    begin(&mut desk, SEVERAL, several);
    begin(&mut desk, WAITING, waiting);
    strength(&mut desk);
    moves(&mut desk, season);
    if support == Support::Never {
        never(child);
    }
}

/// Takes away what would not be there if nobody had offered anything.
fn never(child: &mut Child) {
    child.offers.clear();
    child.steps.clear();
    child.signals.retain(|signal| signal.kind.as_str() != "support-tried");
    for signal in &mut child.signals {
        signal.fields.remove("answer");
    }
}

fn begin(desk: &mut Desk<'_>, in_a_thousand: u32, story: fn(&mut Desk<'_>, usize)) {
    let days = u32::try_from(desk.dates.len()).unwrap_or_default();
    if days > 0 && desk.stream.in_ten_thousand(in_a_thousand * 10) {
        let at = desk.stream.below(days) as usize;
        desk.told = true;
        story(desk, at);
    }
}

fn learning(desk: &mut Desk<'_>, at: usize) {
    let (subject, note) = desk.stream.pick(notes::SUBJECTS);
    desk.signal("learning-risk", at, "teacher", &[("subject", subject)], note);
    let offered = desk.after(at, 0, 6);
    desk.offer("extra-adaptations", offered, Answer::Accepted, (60, 140));
    desk.steps(&format!("Följa upp anpassningarna i {subject}"), "Undervisande lärare", offered + 2, 110);
    if desk.stream.percent(25) {
        not_enough(desk, offered, "teacher", "extra anpassningar");
    }
}

/// Support was tried and is not enough: somebody looks into what is needed, mostly soon.
fn not_enough(desk: &mut Desk<'_>, offered: usize, role: &str, support: &str) {
    let tried = desk.after(offered, 35, 60);
    desk.signal("support-tried", tried, role, &[("support", support)], "Har hjälpt lite. Mer behövs.");
    if desk.stream.percent(85) {
        let asked = desk.after(tried, 1, 12);
        desk.offer("special-support-inquiry", asked, Answer::Accepted, (60, 120));
        desk.steps("Visa familjen vad vi har kommit fram till", "Specialpedagog", asked + 2, 90);
    }
}

/// Somebody notices that things have turned: twice, by two people, where they got harder.
fn turned(desk: &mut Desk<'_>, turned: Option<Turned>) {
    let Some(turned) = turned.filter(|_| desk.stream.percent(TURN_SEEN)) else { return };
    desk.told = true;
    let seen = desk.after(turned.at, 4, 20);
    if turned.harder {
        let (area, note) = desk.stream.pick(notes::HARDER);
        desk.signal("concern", seen, "mentor", &[("area", area)], note);
        if desk.stream.percent(TURN_SEEN_TWICE) {
            let again = desk.after(seen, 6, 20);
            let (area, note) = desk.stream.pick(notes::CONCERNS);
            desk.signal("concern", again, "elevhalsa", &[("area", area)], note);
        }
    } else {
        let (area, note) = desk.stream.pick(notes::BETTER);
        desk.signal("strength", seen, "mentor", &[("area", area)], note);
    }
}

fn noticed(desk: &mut Desk<'_>, at: usize) {
    let safety = desk.stream.percent(10);
    let (area, note) = desk.stream.pick(if safety { notes::SAFETY } else { notes::CONCERNS });
    let told = safety && desk.stream.percent(85);
    let organiser = told.then_some(("organiser", "told"));
    let fields: Vec<_> = [Some(("area", area)), organiser].into_iter().flatten().collect();
    desk.signal("concern", at, "mentor", &fields, note);
    if desk.stream.percent(35) {
        let again = desk.after(at, 5, 15);
        let (area, note) = desk.stream.pick(notes::CONCERNS);
        desk.signal("concern", again, "teacher", &[("area", area)], note);
    }
    if desk.stream.percent(75) {
        let offered = desk.after(at, 1, 9);
        let yes = desk.stream.percent(85);
        desk.offer("help-talk", offered, if yes { Answer::Accepted } else { Answer::Declined }, (20, 50));
        if yes {
            desk.steps("Fråga hur det har gått", "Kurator", offered + 2, 30);
        }
    }
}

fn everyday(desk: &mut Desk<'_>, at: usize) {
    let (area, note) = desk.stream.pick(notes::EVERYDAY);
    desk.signal("everyday", at, "mentor", &[("area", area)], note);
    let again = desk.after(at, 8, 25);
    let (area, note) = desk.stream.pick(notes::EVERYDAY);
    desk.signal("everyday", again, "elevhalsa", &[("area", area)], note);
    let offered = desk.after(at, 1, 8);
    desk.offer("everyday-changes", offered, Answer::Accepted, (90, 180));
    desk.steps("Gå igenom vad som fungerar i skoldagen", "Specialpedagog", offered + 2, 140);
    if desk.stream.percent(55) {
        let joint = desk.after(offered, 18, 40);
        let answer = if desk.stream.percent(80) { Answer::Accepted } else { Answer::Declined };
        desk.offer("joint-meeting", joint, answer, (60, 120));
    } else if desk.stream.percent(30) {
        not_enough(desk, offered, "elevhalsa", "ändringar i skolvardagen");
    }
}

fn asked(desk: &mut Desk<'_>, at: usize) {
    let own = desk.stream.percent(60) || desk.child.form == Some(Form::UpperSecondary);
    let own = own && desk.child.form != Some(Form::Preschool);
    let (kind, asks) =
        if own { ("child-request", notes::CHILD_ASKS) } else { ("guardian-request", notes::GUARDIAN_ASKS) };
    let (area, note) = desk.stream.pick(asks);
    let role = if desk.child.form == Some(Form::Preschool) { "preschool-teacher" } else { "mentor" };
    let given = desk.stream.percent(92);
    let fields: Vec<_> =
        [Some(("area", area)), given.then_some(("answer", "given"))].into_iter().flatten().collect();
    desk.signal(kind, at, role, &fields, note);
    if given {
        desk.offer("help-talk", at + 1, Answer::Accepted, (20, 45));
        desk.steps("Höras igen om det som hjälper", "Mentor", at + 3, 25);
    }
}

fn several(desk: &mut Desk<'_>, at: usize) {
    let coordinated = desk.stream.percent(80);
    let services = desk.stream.between(1, 3) as usize;
    let start = desk.stream.below(6) as usize;
    for (number, (agency, kind, purpose)) in
        notes::SERVICES.iter().cycle().skip(start).take(services).enumerate()
    {
        let from = desk.after(at, 0, 30);
        desk.contact(agency, kind, purpose, from, coordinated && number == 0);
    }
    if desk.child.form != Some(Form::Preschool) {
        let from = desk.after(at, 0, 10);
        desk.contact("student-health", "support", "Samtal med kuratorn varannan vecka.", from, false);
    }
    if desk.stream.percent(80) {
        let offered = desk.after(at, 10, 30);
        desk.offer("sip", offered, Answer::Accepted, (120, 240));
    }
    if desk.stream.percent(85) {
        desk.steps("Stämma av med alla som är med", "Samordnaren", at + 2, 240);
    }
    if desk.stream.percent(12) {
        let again = desk.after(at, 10, 60);
        let note = "Familjen säger att de har berättat samma sak på tre ställen.";
        desk.signal("told-again", again, "coordinator", &[], note);
    }
}

fn waiting(desk: &mut Desk<'_>, at: usize) {
    let (agency, purpose) = desk.stream.pick(notes::WAITS);
    desk.contact(agency, "waiting", purpose, at, false);
    if desk.stream.percent(60) {
        desk.steps("Ringa familjen om hur det är under tiden", "Skolsköterska", at + 1, 240);
    }
}

fn preschool(desk: &mut Desk<'_>, at: usize) {
    let (area, note) = desk.stream.pick(notes::PRESCHOOL);
    desk.signal("preschool-need", at, "preschool-teacher", &[("area", area)], note);
    let offered = desk.after(at, 1, 8);
    desk.offer("preschool-changes", offered, Answer::Accepted, (60, 200));
    desk.steps("Prata om hur leken fungerar", "Förskollärare", offered + 2, 150);
}

/// What works is written down for most children about whom anything else is.
fn strength(desk: &mut Desk<'_>) {
    if desk.stream.percent(if desk.told { 60 } else { 3 }) && !desk.dates.is_empty() {
        let at = desk.stream.below(u32::try_from(desk.dates.len()).unwrap_or_default()) as usize;
        let (area, note) = desk.stream.pick(notes::STRENGTHS);
        let role = if desk.child.form == Some(Form::Preschool) { "preschool-teacher" } else { "mentor" };
        desk.signal("strength", at, role, &[("area", area)], note);
    }
}

/// Children with support who change school or stage next August, or did so last August.
fn moves(desk: &mut Desk<'_>, season: &Season) {
    if !desk.told {
        return;
    }
    let oldest = |child: &Child| child.born.is_some_and(|born| born.first_day().year() + 5 == season.year);
    let next = match (desk.child.form, desk.child.grade) {
        (Some(Form::Preschool), _) if oldest(desk.child) => Some("preschool-school"),
        (Some(Form::Compulsory), Some(6)) => Some("6-7"),
        (Some(Form::Compulsory), Some(9)) => Some("9-gy"),
        _ => None,
    };
    let latest = match (desk.child.form, desk.child.grade) {
        (Some(Form::PreschoolClass), _) => Some("preschool-school"),
        (Some(Form::Compulsory), Some(7)) => Some("6-7"),
        (Some(Form::UpperSecondary), Some(1)) => Some("9-gy"),
        _ => None,
    };
    if let (Some(kind), Some(date)) = (next, season.start_of(season.year + 1)) {
        desk.transition(kind, date, None);
    }
    if let (Some(kind), Some(date)) = (latest, season.start_of(season.year)) {
        let handover = desk.stream.percent(85).then(|| date - Days::new(60));
        desk.transition(kind, date, handover);
    }
}
