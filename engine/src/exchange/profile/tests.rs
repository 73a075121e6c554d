use super::{Fit, Profile};
use crate::exchange::{
    DateOrder, Encoding, EncodingWhy, Inspection, Meaning, Plan, Unit, Unsplit, Why, inspect, inspect_like,
};
use crate::record::{Form, TimePolicy};

const OCTOBER: &str = "Namn;Klass;Datum;Närv (min);Fnv;Kommentar\nKim A;6B;1/10/2026;300;60;ringde\n";

fn look(text: &str) -> Inspection {
    inspect(text.as_bytes(), "o.csv").unwrap()
}

fn look_like(text: &str, profile: &Profile) -> Inspection {
    inspect_like(text.as_bytes(), "n.csv", profile).unwrap()
}

fn set(plan: &mut Plan, heading: &str, meaning: Meaning) {
    let column = plan.columns.iter_mut().find(|column| column.heading == heading).unwrap();
    (column.meaning, column.unit) = (meaning, meaning.is_amount().then_some(Unit::Minutes));
}

/// October's file with everything answered that the file does not tell.
fn october() -> Plan {
    let mut plan = look(OCTOBER).plan;
    set(&mut plan, "Närv (min)", Meaning::Scheduled);
    set(&mut plan, "Fnv", Meaning::Absent);
    Plan {
        form: Some(Form::Compulsory),
        date_order: DateOrder::MonthFirst,
        late: TimePolicy::Counted,
        unreported: TimePolicy::Counted,
        unsplit: Unsplit::Unexcused,
        minutes: Some(300),
        municipality: Some("Gnesta".to_owned()),
        ..plan
    }
}

fn profile() -> Profile {
    Profile::of(&october()).unwrap()
}

fn meanings(inspection: &Inspection) -> Vec<(&str, Meaning)> {
    inspection.columns.iter().map(|column| (column.heading.as_str(), column.meaning)).collect()
}

#[test]
fn what_was_answered_is_filled_in_for_the_next_file() {
    let november = OCTOBER.replace("1/10/2026", "2/11/2026");
    let again = look_like(&november, &profile());
    assert_eq!(again.fit, Some(Fit::Fits));
    assert_eq!(again.plan, october());
    assert_eq!(again.plan.unanswered(), []);
    let why = |heading: &str| &again.columns.iter().find(|column| column.heading == heading).unwrap().why;
    assert_eq!(why("Fnv"), &Why::Profile);
    assert!(matches!(why("Kommentar"), Why::Forbidden { .. }));
    // What the file tells by itself is believed: the thirteenth is no month.
    let told = look_like(&OCTOBER.replace("1/10/2026", "13/10/2026"), &profile());
    assert_eq!(told.plan.date_order, DateOrder::DayFirst);
}

#[test]
fn columns_may_stand_in_another_order_and_new_ones_are_guessed() {
    let november = "Klass;Namn;FNV;Datum;Närv (min);Ämne;Skyddad identitet;Frånvaro (min);Ny\n\
        6B;Kim A;60;2/11/2026;300;Bild;nej;60;x\n";
    let again = look_like(november, &profile());
    assert_eq!(again.fit, Some(Fit::Fits));
    let expected = [
        ("Klass", Meaning::Group),
        ("Namn", Meaning::Name),
        ("FNV", Meaning::Absent),
        ("Datum", Meaning::Date),
        ("Närv (min)", Meaning::Scheduled),
        ("Ämne", Meaning::Subject),
        ("Skyddad identitet", Meaning::Protected),
        // What the profile reads elsewhere is not read twice.
        ("Frånvaro (min)", Meaning::Ignore),
        ("Ny", Meaning::Ignore),
    ];
    assert_eq!(meanings(&again), expected);
}

#[test]
fn whom_nobody_may_see_stays_hidden_whatever_a_profile_says() {
    let file = "Namn;Datum;Frånvaro (min);Skyddad\nKim A;2026-10-01;60;ja\n";
    let mut plan = look(file).plan;
    set(&mut plan, "Skyddad", Meaning::Ignore);
    let again = look_like(file, &Profile::of(&plan).unwrap());
    assert!(again.plan.has(Meaning::Protected));
    assert!(again.columns.iter().all(|column| column.samples.is_empty()));
}

#[test]
fn a_profile_that_lacks_columns_says_which_and_everything_is_guessed() {
    let other = OCTOBER.replace("Fnv", "Borta").replace("Namn", "Elev");
    let looked = look_like(&other, &profile());
    let lacks = Fit::Lacks { headings: vec!["Namn".to_owned(), "Fnv".to_owned()] };
    assert_eq!(looked, Inspection { name: "n.csv".to_owned(), fit: Some(lacks), ..look(&other) });
    // A caseload has no columns: there is nothing to fit.
    let caseload = r#"{"schema":"samsyn.caseload/1","children":[]}"#;
    assert_eq!(look_like(caseload, &profile()).fit, None);
}

#[test]
fn only_headings_and_answers_are_kept() {
    let text = profile().to_json();
    for kept in ["Namn", "Klass", "Datum", "Närv (min)", "Fnv"] {
        assert!(text.contains(&format!("\"heading\": \"{kept}\"")), "{kept}: {text}");
    }
    for not in ["Kim", "6B", "ringde", "Kommentar", "300\"", "2026"] {
        assert!(!text.contains(not), "{not}: {text}");
    }
    // A first row that is no heading, and a heading that is a pupil: only what is known, or was given a meaning.
    let headless = "Elev;Åsa Öberg;Klass;Frånvaro;elev 140512-9808\nKim A;x;6B;60;y\n";
    let text = Profile::of(&look(headless).plan).unwrap().to_json();
    for not in ["Åsa", "140512"] {
        assert!(!text.contains(not), "{not}: {text}");
    }
    let mut plan = look(headless).plan;
    set(&mut plan, "elev 140512-9808", Meaning::Subject);
    assert!(!Profile::of(&plan).unwrap().to_json().contains("9808"));
    // Nothing to keep is no profile.
    assert_eq!(Profile::of(&Plan::default()), None);
}

#[test]
fn a_chosen_encoding_is_kept_and_what_the_bytes_say_goes_first() {
    let bytes = b"Namn;Datum;Fr\x8cnvaro (min)\n\x8esa;2026-10-01;60\n";
    let chosen = crate::exchange::inspect_as(bytes, "m.csv", Encoding::Macintosh).unwrap();
    let profile = Profile::of(&chosen.plan).unwrap();
    let again = inspect_like(bytes, "m.csv", &profile).unwrap();
    assert_eq!((again.plan.encoding, again.encoding.why), (Encoding::Macintosh, EncodingWhy::Chosen));
    assert_eq!(again.fit, chosen.fit.or(Some(Fit::Fits)));
    let utf8 = look_like("Namn;Datum;Frånvaro (min)\nÅsa;2026-10-01;60\n", &profile);
    assert_eq!(utf8.plan.encoding, Encoding::Utf8);
}

#[test]
fn what_is_no_profile_is_refused() {
    let good = profile().to_json();
    assert_eq!(Profile::read(good.as_bytes(), "p.json"), Ok(profile()));
    assert_eq!(Profile::read(format!("\u{feff}{good}").as_bytes(), "p.json"), Ok(profile()));
    let check = |text: String, expected: &str| {
        assert_eq!(Profile::read(text.as_bytes(), "p.json").unwrap_err().to_string(), expected, "{text}");
    };
    check(String::new(), "profile-other-kind at p.json");
    check("[]".to_owned(), "profile-other-kind at p.json");
    check(good.replace("samsyn.profile/1", "samsyn.caseload/1"), "profile-other-kind at p.json");
    check(format!("{good}{}", " ".repeat(1 << 20)), "profile-other-kind at p.json");
    check(
        good.replace("profile/1", "profile/2"),
        "profile-schema at p.json found=`samsyn.profile/2` known=`samsyn.profile/1`",
    );
    let broken = |text: String, expected: &str| {
        let told = Profile::read(text.as_bytes(), "p.json").unwrap_err();
        assert!(told.to_string().starts_with("profile-broken at p.json"), "{told}");
        assert!(told.to_string().contains(expected), "{told}");
    };
    broken(good.replace("\"late\"", "\"sample\": \"Kim\",\n  \"late\""), "unknown field `sample`");
    broken(
        good.replace("\"heading\": \"Fnv\"", "\"heading\": \"Fnv\", \"samples\": []"),
        "unknown field `samples`",
    );
    broken(
        good.replace("\"day-first\"", "\"sideways\"").replace("\"month-first\"", "\"sideways\""),
        "sideways",
    );
    broken(good.replace("\"minutes\": 300", "\"minutes\": 1441"), "minutes: 1441");
    broken(good.replace("\"heading\": \"Fnv\"", "\"heading\": \"20140512-9808\""), "columns: …");
    broken(good.replace("\"heading\": \"Fnv\"", "\"heading\": \"Kommentar\""), "columns: Kommentar");
    let cut = good.split("\"columns\"").next().unwrap().to_owned() + "\"columns\": []}";
    broken(cut, "missing field");
}
