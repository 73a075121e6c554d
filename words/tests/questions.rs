//! Questions, measures and missing facts in both languages, as they are read on a card. Read the snapshots aloud.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use samsyn_engine::decision::{Linear, Number, Relation, Value};
use samsyn_engine::facts::{ChoiceFact, Filter, Measure, Quantity, Selection, Source, Window};
use samsyn_engine::id::Id;
use samsyn_engine::pack::{
    Agency, Calendar, Catalogue, Consent, Domain, Offer, Pack, Sector, Sensitivity, SignalKind, Text,
};
use samsyn_engine::record::{FieldValue, Subject};
use samsyn_engine::screening::{Asked, Left, Missing, Threshold};
use samsyn_words::{Lang, Words};

fn id(text: &str) -> Id {
    Id::parse(text).unwrap_or_else(|_| id("x"))
}

fn text(sv: &str, en: &str) -> Text {
    Text { sv: sv.to_owned(), en: Some(en.to_owned()) }
}

/// A pack with one of each kind of name.
fn pack() -> Pack {
    let concern = SignalKind {
        label: text("Något vi har märkt", "Something we have noticed"),
        domain: Domain::Wellbeing,
        sensitivity: Sensitivity::OwnSchool,
        listed: true,
        enabled: true,
        fields: BTreeMap::new(),
        recorded_by: Vec::new(),
        keep_months: None,
    };
    let plan = Offer {
        label: text("Plan för mer närvaro", "Plan for more attendance"),
        subject: Subject::Child,
        agencies: Vec::new(),
        basis: Vec::new(),
        consent: Consent::Inform,
        available: true,
        listed: true,
        tell: None,
        first_step: None,
        contact: None,
    };
    let bup = Agency { label: text("BUP", "child and adolescent psychiatry"), sector: Sector::Health };
    Pack {
        chain: Vec::new(),
        acute: None,
        catalogue: Catalogue {
            signals: [(id("concern"), concern)].into(),
            agencies: [(id("bup"), bup)].into(),
            ..Catalogue::default()
        },
        parameters: BTreeMap::new(),
        offers: [(id("absence-plan"), plan)].into(),
        calendar: Calendar::default(),
        rules: Vec::new(),
        places: samsyn_engine::pack::Places::default(),
        scenarios: Vec::new(),
        disabled: BTreeMap::new(),
        hash: String::new(),
        parameter_hash: String::new(),
    }
}

const LAST_28: Option<Window> = Some(Window::Days { from: 28, to: 0 });

fn of(source: Source, window: Option<Window>, filters: &[Filter], quantity: Quantity) -> Measure {
    let filters = filters.iter().cloned().collect::<BTreeSet<_>>();
    Measure::Of(Selection { source, window, filters }, quantity)
}

fn attendance(window: Option<Window>, filters: &[Filter], quantity: Quantity) -> Measure {
    of(Source::Attendance, window, filters, quantity)
}

fn signals(window: Option<Window>, filters: &[Filter], quantity: Quantity) -> Measure {
    of(Source::Signals(id("concern")), window, filters, quantity)
}

fn field(name: &str, value: &str) -> Filter {
    Filter::Of(name.to_owned(), FieldValue::Text(value.to_owned()))
}

fn one(measure: Measure) -> Left {
    Left::Sum(Linear { terms: vec![(Number::ONE, measure)] })
}

fn sum(terms: &[(i64, Measure)]) -> Left {
    Left::Sum(Linear {
        terms: terms.iter().map(|(factor, it)| (Number::whole(*factor), it.clone())).collect(),
    })
}

fn number(text: &str) -> Number {
    Number::parse(text).unwrap_or(Number::ZERO)
}

fn asked(left: Left, value: &str, relation: Relation, threshold: &str) -> Asked {
    let value = match value {
        "?" => Value::Unknown,
        "never" => Value::Never,
        known => Value::Known(number(known)),
    };
    Asked {
        left,
        value,
        choice: None,
        relation,
        threshold: Threshold::Number(number(threshold)),
        answer: None,
        rows: 19,
        days: 19,
        assumed: 0,
        window: None,
        parameters: Vec::new(),
    }
}

/// Each question as a card tells it, in both languages, and the measure's name inside a question.
fn told(questions: &[Asked]) -> String {
    let pack = pack();
    let mut text = String::new();
    for asked in questions {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let told = words.question(asked, &pack);
            let parts = [Some(told.value_sentence), told.threshold_sentence, told.basis_sentence];
            let said = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
            let _ = writeln!(text, "{said}");
            let asks = words.asks(&asked.left, asked.relation, &asked.threshold, &pack);
            let _ = writeln!(text, "    {asks}");
        }
    }
    text
}

#[test]
fn absence() {
    use Quantity as Q;
    use Relation::{Above, AtLeast, Below};
    let subject = field("subject", "matematik");
    insta::assert_snapshot!(told(&[
        asked(one(attendance(LAST_28, &[], Q::Share)), "26.3", Above, "20"),
        asked(one(attendance(LAST_28, &[], Q::Share)), "20.4", Above, "20"),
        asked(one(attendance(LAST_28, &[], Q::Share)), "?", Above, "20"),
        asked(one(attendance(None, &[], Q::ExcusedShare)), "12", Below, "5.5"),
        asked(
            one(attendance(LAST_28, std::slice::from_ref(&subject), Q::UnexcusedShare)),
            "4",
            AtLeast,
            "10"
        ),
        asked(one(attendance(LAST_28, &[Filter::Full], Q::Hours)), "12.5", Above, "12"),
        asked(
            one(attendance(Some(Window::Days { from: 84, to: 28 }), &[], Q::UnexcusedHours)),
            "1",
            Above,
            "2"
        ),
        asked(one(attendance(Some(Window::SchoolDays(20)), &[], Q::Late)), "4", AtLeast, "6"),
        asked(one(attendance(LAST_28, &[], Q::Spell)), "1", AtLeast, "10"),
        asked(one(attendance(None, &[], Q::CurrentSpell)), "6", AtLeast, "5"),
        asked(one(attendance(LAST_28, &[], Q::CurrentSpell)), "0", AtLeast, "5"),
        asked(one(attendance(LAST_28, &[], Q::Episodes)), "3", AtLeast, "2"),
        asked(one(attendance(LAST_28, &[Filter::Unexcused], Q::Count)), "0", AtLeast, "1"),
        asked(one(attendance(LAST_28, &[Filter::Unexcused, subject], Q::Count)), "5", AtLeast, "5"),
        asked(one(attendance(LAST_28, &[Filter::Absent, Filter::Unexcused], Q::Days)), "1", AtLeast, "3"),
        asked(one(attendance(LAST_28, &[], Q::SchoolDays)), "19", AtLeast, "15"),
        asked(one(attendance(LAST_28, &[Filter::Full], Q::Weeks)), "2", AtLeast, "2"),
        asked(one(attendance(None, &[Filter::Absent], Q::SinceLatest)), "3", Below, "14"),
        asked(one(attendance(None, &[Filter::Absent], Q::SinceFirst)), "never", Above, "14"),
        asked(one(attendance(LAST_28, &[Filter::Absent], Q::Distinct("subject".into()))), "3", AtLeast, "2"),
        asked(one(attendance(LAST_28, &[Filter::Unexcused], Q::Most("subject".into()))), "5", AtLeast, "5"),
    ]));
}

#[test]
fn what_is_noted() {
    use Quantity as Q;
    use Relation::{Above, AtLeast};
    insta::assert_snapshot!(told(&[
        asked(one(signals(LAST_28, &[], Q::Count)), "0", AtLeast, "1"),
        asked(one(signals(LAST_28, &[], Q::Count)), "2", AtLeast, "2"),
        asked(one(signals(None, &[field("area", "safety")], Q::Count)), "1", AtLeast, "1"),
        asked(one(signals(None, &[field("role", "mentor")], Q::Count)), "3", AtLeast, "2"),
        asked(one(signals(LAST_28, &[], Q::Weeks)), "2", AtLeast, "2"),
        asked(one(signals(LAST_28, &[], Q::Distinct("by".into()))), "2", AtLeast, "2"),
        asked(one(signals(LAST_28, &[], Q::Most("area".into()))), "3", AtLeast, "2"),
        asked(one(signals(None, &[], Q::Sum("minutes".into()))), "45", AtLeast, "30"),
        asked(one(signals(None, &[], Q::SinceFirst)), "30", Above, "28"),
        asked(one(signals(None, &[], Q::SchoolDaysSinceLatest)), "16", Above, "15"),
        asked(one(signals(None, &[], Q::SinceLatest)), "never", Above, "15"),
        asked(one(of(Source::Signals(id("unknown-kind")), None, &[], Q::Count)), "1", AtLeast, "1"),
    ]));
}

#[test]
fn contacts_steps_transitions_and_offers() {
    use Quantity as Q;
    use Relation::{Above, AtLeast, Below};
    let coordinator = Filter::Of("coordinator".into(), FieldValue::YesNo(true));
    let plan = Source::Offers(Some(id("absence-plan")));
    insta::assert_snapshot!(told(&[
        asked(one(of(Source::Contacts, None, &[Filter::Open], Q::Count)), "3", AtLeast, "3"),
        asked(one(of(Source::Contacts, None, &[coordinator, Filter::Open], Q::Count)), "0", AtLeast, "1"),
        asked(one(of(Source::Contacts, None, &[field("sector", "health")], Q::Count)), "1", AtLeast, "1"),
        asked(one(of(Source::Contacts, LAST_28, &[field("agency", "bup")], Q::Count)), "1", AtLeast, "1"),
        asked(
            one(of(Source::Contacts, None, &[field("kind", "waiting"), Filter::Open], Q::SinceFirst)),
            "60",
            Above,
            "42"
        ),
        asked(
            one(of(Source::Contacts, None, &[Filter::Closed], Q::Distinct("agency".into()))),
            "2",
            AtLeast,
            "2"
        ),
        asked(one(of(Source::Contacts, None, &[Filter::Open], Q::Most("kind".into()))), "2", AtLeast, "2"),
        asked(one(of(Source::Steps, Some(Window::Ahead(28)), &[Filter::Open], Q::Count)), "0", AtLeast, "1"),
        asked(one(of(Source::Steps, None, &[Filter::Overdue], Q::SchoolDaysSinceFirst)), "7", Above, "5"),
        asked(one(of(Source::Steps, None, &[Filter::Overdue], Q::Count)), "1", AtLeast, "1"),
        asked(one(of(Source::Steps, None, &[Filter::Open], Q::SinceFirst)), "-5", Below, "0"),
        asked(
            one(of(
                Source::Transitions,
                Some(Window::Ahead(90)),
                &[field("kind", "6-7"), Filter::Open],
                Q::Count
            )),
            "1",
            AtLeast,
            "1"
        ),
        asked(one(of(Source::Transitions, None, &[Filter::Closed], Q::SinceLatest)), "-30", Below, "0"),
        asked(
            one(of(plan.clone(), None, &[field("answer", "accepted"), Filter::Open], Q::Count)),
            "1",
            AtLeast,
            "1"
        ),
        asked(one(of(plan, LAST_28, &[field("answer", "declined")], Q::SinceLatest)), "12", Above, "10"),
        asked(
            one(of(Source::Offers(None), None, &[Filter::Waiting], Q::SchoolDaysSinceFirst)),
            "20",
            Above,
            "15"
        ),
        asked(one(of(Source::Offers(None), None, &[Filter::Open], Q::Count)), "0", AtLeast, "1"),
    ]));
}

#[test]
fn the_child_and_sums() {
    use Quantity as Q;
    use Relation::{Above, AtLeast, AtMost, Below, Equal, Other};
    let now = attendance(LAST_28, &[], Q::Share);
    let before = attendance(Some(Window::Days { from: 84, to: 28 }), &[], Q::Share);
    let (all, unexcused) = (attendance(LAST_28, &[], Q::Hours), attendance(LAST_28, &[], Q::UnexcusedHours));
    insta::assert_snapshot!(told(&[
        asked(one(Measure::Age), "15", AtLeast, "16"),
        asked(one(Measure::Grade), "6", Equal, "0"),
        asked(one(Measure::Grade), "0", Other, "3"),
        asked(one(Measure::DaysEnrolled), "1", AtMost, "30"),
        asked(one(Measure::Age), "?", AtLeast, "16"),
        asked(sum(&[(1, now.clone()), (-1, before.clone())]), "12.2", AtLeast, "10"),
        asked(sum(&[(1, now.clone()), (-1, before.clone())]), "-3", AtLeast, "10"),
        asked(sum(&[(1, now.clone()), (-1, before.clone())]), "0", AtLeast, "10"),
        asked(sum(&[(1, now.clone()), (-1, before.clone())]), "?", AtLeast, "10"),
        asked(sum(&[(1, before), (-1, now)]), "-38", AtMost, "-10"),
        asked(sum(&[(1, all), (-2, unexcused)]), "-3", Below, "0"),
        asked(
            sum(&[(1, signals(LAST_28, &[], Q::Count)), (1, of(Source::Contacts, None, &[], Q::Count))]),
            "4",
            Above,
            "3",
        ),
    ]));
}

#[test]
fn choices() {
    let choice = |fact, value: Option<&str>, relation, threshold: &str| Asked {
        choice: value.map(str::to_owned),
        threshold: Threshold::Text(threshold.to_owned()),
        ..asked(Left::Choice(fact), "?", relation, "0")
    };
    insta::assert_snapshot!(told(&[
        choice(ChoiceFact::Form, Some("anpassad grundskola"), Relation::Equal, "grundskola"),
        choice(ChoiceFact::Stage, Some("lågstadium"), Relation::Other, "gymnasium"),
        choice(ChoiceFact::Municipality, Some("Gnesta"), Relation::Equal, "Gnesta"),
        choice(ChoiceFact::Form, None, Relation::Equal, "grundskola"),
    ]));
}

/// What would change an answer, from yes and from no.
#[test]
fn what_would_change_an_answer() {
    use Quantity as Q;
    use Relation::{Above, AtLeast, AtMost, Below, Equal};
    let (pack, mut text) = (pack(), String::new());
    let now = attendance(LAST_28, &[], Q::Share);
    let before = attendance(Some(Window::Days { from: 84, to: 28 }), &[], Q::Share);
    let open = |source, quantity| one(of(source, None, &[Filter::Open], quantity));
    let form = Asked {
        choice: None,
        threshold: Threshold::Text("grundskola".to_owned()),
        ..asked(Left::Choice(ChoiceFact::Form), "?", Equal, "0")
    };
    for asked in [
        asked(one(now.clone()), "26", Above, "20"),
        asked(one(attendance(LAST_28, &[Filter::Unexcused], Q::Count)), "2", AtLeast, "1"),
        asked(one(signals(LAST_28, &[], Q::Count)), "1", AtLeast, "1"),
        asked(one(signals(LAST_28, &[], Q::Count)), "2", AtLeast, "2"),
        asked(open(Source::Contacts, Q::Count), "1", Above, "0"),
        asked(open(Source::Contacts, Q::Distinct("agency".into())), "2", AtLeast, "2"),
        asked(open(Source::Steps, Q::Count), "0", Below, "1"),
        asked(open(Source::Transitions, Q::Count), "1", AtLeast, "1"),
        asked(open(Source::Offers(Some(id("absence-plan"))), Q::Count), "1", AtLeast, "1"),
        asked(one(Measure::Grade), "6", Equal, "0"),
        asked(sum(&[(1, now.clone()), (-1, before.clone())]), "12.2", AtLeast, "10"),
        asked(sum(&[(1, before), (-1, now)]), "-38", AtMost, "-10"),
        form,
    ] {
        for lang in Lang::ALL {
            for answer in [true, false] {
                let said = Words::new(lang).change(&Asked { answer: Some(answer), ..asked.clone() }, &pack);
                let _ = writeln!(text, "{said}");
            }
        }
    }
    insta::assert_snapshot!(text);
}

#[test]
fn assumed_schedules_are_told() {
    let share = || asked(one(attendance(LAST_28, &[], Quantity::Share)), "26", Relation::Above, "20");
    insta::assert_snapshot!(told(&[Asked { assumed: 3, ..share() }, Asked { assumed: 19, ..share() }]));
}

#[test]
fn what_is_missing_and_who_can_settle_it() {
    let (pack, mut text) = (pack(), String::new());
    let missing = [
        Missing::Choice(ChoiceFact::Form),
        Missing::Choice(ChoiceFact::Stage),
        Missing::Choice(ChoiceFact::Municipality),
        Missing::Measure(Measure::Age),
        Missing::Measure(Measure::Grade),
        Missing::Measure(Measure::DaysEnrolled),
        Missing::Measure(attendance(LAST_28, &[], Quantity::Share)),
        Missing::Measure(attendance(Some(Window::SchoolDays(20)), &[Filter::Unexcused], Quantity::Days)),
        Missing::Measure(signals(Some(Window::SchoolDays(20)), &[], Quantity::Count)),
    ];
    for lang in Lang::ALL {
        for missing in &missing {
            let lacking = Words::new(lang).missing(missing, &pack);
            let _ = writeln!(text, "{} {}", lacking.what, lacking.settles);
        }
    }
    insta::assert_snapshot!(text);
}

/// Every measure that a rule can make has a sentence and a name, with nothing left unfilled.
#[test]
fn every_measure_has_words() {
    use Quantity as Q;
    let field = || "area".to_owned();
    let common = [Q::Count, Q::Days, Q::Weeks, Q::SinceFirst, Q::SinceLatest, Q::SchoolDaysSinceFirst]
        .into_iter()
        .chain([Q::SchoolDaysSinceLatest, Q::Distinct(field()), Q::Most(field())]);
    let of_attendance =
        [Q::SchoolDays, Q::Share, Q::ExcusedShare, Q::UnexcusedShare, Q::Hours, Q::ExcusedHours]
            .into_iter()
            .chain([Q::UnexcusedHours, Q::Late, Q::Spell, Q::CurrentSpell, Q::Episodes]);
    let sources = [
        Source::Attendance,
        Source::Signals(id("concern")),
        Source::Contacts,
        Source::Steps,
        Source::Transitions,
        Source::Offers(None),
        Source::Offers(Some(id("absence-plan"))),
    ];
    let filters = [
        Filter::Absent,
        Filter::Full,
        Filter::Unexcused,
        Filter::Open,
        Filter::Closed,
        Filter::Overdue,
        Filter::Waiting,
        Filter::Of("x".into(), FieldValue::Number(3)),
    ];
    let windows = [
        None,
        LAST_28,
        Some(Window::Days { from: 9, to: 3 }),
        Some(Window::SchoolDays(1)),
        Some(Window::Ahead(9)),
    ];
    let pack = pack();
    let quantities: Vec<_> = common.chain(of_attendance).chain([Q::Sum(field())]).collect();
    for source in &sources {
        for quantity in &quantities {
            for filter in &filters {
                for window in windows {
                    for value in ["0", "1", "7", "-4", "?", "never"] {
                        let measure =
                            of(source.clone(), window, std::slice::from_ref(filter), quantity.clone());
                        let told = told_in(&asked(one(measure), value, Relation::AtLeast, "5"), &pack);
                        let whole =
                            !told.contains(['{', '$']) && !told.contains("  ") && !told.contains(" .");
                        assert!(
                            whole && told.ends_with('.'),
                            "{source:?} {quantity:?} {filter:?} {value}: {told}"
                        );
                    }
                }
            }
        }
    }
}

fn told_in(asked: &Asked, pack: &Pack) -> String {
    thread_local!(static WORDS: [Words; 2] = Lang::ALL.map(Words::new));
    WORDS.with(|words| {
        let said = words.iter().map(|words| words.question(asked, pack).value_sentence);
        said.collect::<Vec<_>>().join(" | ")
    })
}
