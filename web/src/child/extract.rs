//! All that is kept about a child, as text: for whoever has a right to see it (GDPR art. 15), and for the school's own system.

use samsyn_engine::view::{Extract, ExtractRow};
use samsyn_words::{args, keys};

use super::scene::{Scene, heading};
use super::side::{contact_line, offer_line, signed, step_line};

/// The text: headings with lines under them. What there is none of has no heading.
pub(crate) fn text(scene: &Scene, rest: &Extract) -> String {
    let (words, page) = (&scene.words, &scene.page);
    let mut parts = vec![words.say_with(keys::EXTRACT_OF, &args! { "date" => words.date(page.on) })];
    let form = page.form.map(|form| words.form(form));
    let about = [
        (keys::EXTRACT_NAME, Some(heading(page, words))),
        (keys::EXTRACT_ID, Some(page.id.clone())),
        (keys::EXTRACT_BORN, rest.born.clone()),
        (keys::EXTRACT_FORM, form),
        (keys::EXTRACT_GRADE, page.grade.map(|grade| grade.to_string())),
        (keys::EXTRACT_CLASS, page.group.clone()),
        (keys::EXTRACT_ENROLLED, rest.enrolled.map(|day| words.date(day))),
    ];
    let about =
        about.into_iter().filter_map(|(label, value)| Some(format!("{}: {}", words.say(label), value?)));
    parts.push(about.collect::<Vec<_>>().join("\n"));
    let notes = page.notes.iter().chain(&page.works);
    let mut section = |title, lines: Vec<String>| {
        if !lines.is_empty() {
            parts.push(format!("{}\n{}", words.say(title), lines.join("\n")));
        }
    };
    section(keys::CHILD_NOTES, notes.map(|row| signed(scene, &row.of)).collect());
    section(keys::CHILD_INVOLVED, page.contacts.iter().map(|row| contact_line(scene, &row.of)).collect());
    section(keys::CHILD_NEXT, page.steps.iter().map(|row| step_line(scene, &row.of)).collect());
    section(
        keys::EXTRACT_TRANSITIONS,
        page.transitions
            .iter()
            .map(|row| format!("{}: {}", words.date(row.of.date), words.transition(&row.of.kind)))
            .collect(),
    );
    section(keys::CHILD_OFFERS, page.offers.iter().map(|row| offer_line(scene, &row.of)).collect());
    section(keys::EXTRACT_ATTENDANCE, rest.attendance.iter().map(|row| day(scene, row)).collect());
    section(keys::EXTRACT_FILES, rest.imports.iter().map(|import| import.file.clone()).collect());
    parts.push(words.say(keys::EXTRACT_RIGHTS));
    parts.join("\n\n") + "\n"
}

/// One row of attendance.
fn day(scene: &Scene, row: &ExtractRow) -> String {
    let words = &scene.words;
    let minutes = [
        (keys::EXTRACT_SCHEDULED, row.scheduled),
        (keys::EXTRACT_EXCUSED, row.excused),
        (keys::EXTRACT_UNEXCUSED, row.unexcused),
        (keys::EXTRACT_LEAVE, row.leave),
    ];
    let minutes = minutes.into_iter().filter(|(_, minutes)| *minutes > 0);
    let mut parts: Vec<String> =
        minutes.map(|(key, minutes)| words.say_with(key, &args! { "minutes" => minutes })).collect();
    if row.late > 0 {
        parts.push(words.say_with(keys::EXTRACT_LATE, &args! { "count" => row.late }));
    }
    let subject = row.subject.as_ref().map_or_else(String::new, |subject| format!(" ({subject})"));
    format!("{}{subject}: {}", words.date(row.date), parts.join(", "))
}
