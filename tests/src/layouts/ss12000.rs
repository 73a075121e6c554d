//! The school as a system answers it by SS 12000: lists of persons, groups, calendar events and attendances.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::workbook::zipped;
use super::{LESSONS, Pupil};

/// All lists in one file.
pub(super) fn one_file(pupils: &[Pupil]) -> String {
    lists(pupils).to_string()
}

/// A file for each list, in a zip.
pub(super) fn pack(one_file: &str) -> Vec<u8> {
    let lists: BTreeMap<String, Value> = serde_json::from_str(one_file).unwrap_or_default();
    let files: Vec<(String, String)> =
        lists.into_iter().map(|(name, list)| (format!("{name}.json"), list.to_string())).collect();
    let files: Vec<(&str, String)> = files.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
    zipped(&files)
}

fn id(of: &str, number: usize) -> String {
    // A UUID that says what it is of.
    let kind: u32 = of.bytes().fold(7, |hash, byte| hash.wrapping_mul(31).wrapping_add(byte.into()));
    format!("{kind:08x}-0000-4000-8000-{number:012x}")
}

fn lists(pupils: &[Pupil]) -> Value {
    let (mut persons, mut events, mut attendances) = (Vec::new(), Vec::new(), Vec::new());
    let mut groups: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for (at, pupil) in pupils.iter().enumerate() {
        let person = id("person", at);
        let grade: u8 = pupil.group.trim_end_matches('B').parse().unwrap_or_default();
        persons.push(json!({
            "id": person, "givenName": pupil.first, "familyName": pupil.last, "personStatus": "Aktiv",
            "securityMarking": "Ingen", "civicNo": { "value": "201405129808" }, "sex": "Okänt",
            "addresses": [{ "streetAddress": "Påhittade vägen 1" }],
            "enrolments": [{ "enroledAt": { "id": id("school", 0), "displayName": "Övningsskolan" },
                "schoolYear": grade, "schoolType": "GR", "endDate": null }],
            "responsibles": [{ "person": { "id": id("guardian", at) }, "relationType": "Vårdnadshavare" }],
        }));
        groups.entry(&pupil.group).or_default().push(json!({ "person": { "id": person } }));
        for (number, day) in pupil.days.iter().enumerate() {
            for (lesson, (away, (from, to, subject))) in day.lessons.into_iter().zip(LESSONS).enumerate() {
                let event = id("event", (at * 1000 + number) * 10 + lesson);
                let time = |clock: &str| format!("{}T{clock}:00+02:00", day.date);
                events.push(json!({
                    "id": event, "activity": { "id": id("activity", lesson), "displayName": subject },
                    "startTime": time(from), "endTime": time(to), "cancelled": false,
                }));
                attendances.push(json!({
                    "id": id("attendance", (at * 1000 + number) * 10 + lesson), "calendarEvent": { "id": event },
                    "student": { "id": person }, "isReported": true,
                    "validAbsenceMinutes": away.excused(), "invalidAbsenceMinutes": away.unexcused(),
                    "absenceReason": "läses aldrig",
                }));
            }
        }
    }
    // Someone whose identity is protected, and someone who has moved away.
    persons.push(json!({ "id": id("person", 900), "givenName": "Skyddad", "familyName": "Person",
        "securityMarking": "Skyddad folkbokföring", "personStatus": "Aktiv" }));
    persons.push(json!({ "id": id("person", 901), "givenName": "Utflyttad", "familyName": "Elev",
        "securityMarking": "Ingen", "personStatus": "Utvandrad", "enrolments": [] }));
    for gone in [900, 901] {
        attendances.push(json!({ "id": id("attendance", gone), "calendarEvent": { "id": id("event", 0) },
            "student": { "id": id("person", gone) }, "isReported": true, "invalidAbsenceMinutes": 60 }));
    }
    let groups: Vec<Value> = groups
        .into_iter()
        .enumerate()
        .map(|(at, (name, members))| {
            json!({ "id": id("group", at), "displayName": name, "groupType": "Klass", "groupMemberships": members })
        })
        .collect();
    let list = |data: Vec<Value>| json!({ "data": data, "pageToken": null });
    json!({
        "persons": list(persons), "groups": list(groups), "calendarEvents": list(events),
        "attendances": list(attendances), "absences": list(Vec::new()),
    })
}
