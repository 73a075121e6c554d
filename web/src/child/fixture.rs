//! Kim Almgren in 6B on Friday 20 November 2026: the child of the pictures in the design, for tests.

use chrono::{Datelike, NaiveDate, Weekday};
use samsyn_engine::id::Id;
use samsyn_engine::pack::{
    Agency, Calendar, Catalogue, Consent, Domain, Offer as Offered, Pack, Period, Sector, Sensitivity,
    SignalKind, Text,
};
use samsyn_engine::record::{
    Answer, Child, Contact, Form, Minutes, Offer, Signal, Step, Subject, Transition,
};
use yew::BaseComponent;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn text(sv: &str, en: &str) -> Text {
    Text { sv: sv.to_owned(), en: Some(en.to_owned()) }
}

pub(crate) fn today() -> NaiveDate {
    day("2026-11-20")
}

pub(crate) fn pack() -> Pack {
    let period = |from, to, name: &str| Period { from: day(from), to: day(to), name: name.to_owned() };
    let kind = |sv, en, domain| SignalKind {
        label: text(sv, en),
        domain,
        sensitivity: Sensitivity::OwnSchool,
        listed: true,
        enabled: true,
        fields: [].into(),
        recorded_by: vec![],
        keep_months: None,
    };
    Pack {
        chain: vec![],
        acute: None,
        catalogue: Catalogue {
            signals: [
                (id("concern"), kind("Något vi har märkt", "Something we have noticed", Domain::Wellbeing)),
                (
                    id("child-request"),
                    kind("Eleven har bett om hjälp", "The pupil has asked for help", Domain::Request),
                ),
                (id("strength"), kind("Det som fungerar", "What works", Domain::Protective)),
            ]
            .into(),
            agencies: [(
                id("kurator"),
                Agency { label: text("Kurator", "School counsellor"), sector: Sector::School },
            )]
            .into(),
            ..Catalogue::default()
        },
        parameters: [].into(),
        offers: [(
            id("mentor-talk"),
            Offered {
                label: text("Samtal med mentor", "Talk with the mentor"),
                subject: Subject::Child,
                agencies: vec![id("school")],
                basis: vec![],
                consent: Consent::None,
                available: true,
                listed: true,
                tell: None,
                first_step: None,
                contact: None,
            },
        )]
        .into(),
        calendar: Calendar::new(
            vec![
                period("2026-01-08", "2026-06-11", "Vårterminen"),
                period("2026-08-17", "2026-12-18", "Höstterminen"),
            ],
            vec![
                period("2026-02-16", "2026-02-20", "Sportlov"),
                period("2026-10-26", "2026-10-30", "Höstlov"),
            ],
        ),
        rules: vec![],
        places: samsyn_engine::pack::Places::default(),
        scenarios: vec![],
        disabled: [].into(),
        hash: String::new(),
        parameter_hash: String::new(),
    }
}

/// `excused, unexcused, leave` of the 320 minutes of days that were not wholly attended.
const AWAY: [(&str, [u16; 3]); 15] = [
    ("2026-04-27", [320, 0, 0]),
    ("2026-04-28", [320, 0, 0]),
    ("2026-04-29", [320, 0, 0]),
    ("2026-08-27", [320, 0, 0]),
    ("2026-09-10", [0, 0, 320]),
    ("2026-09-28", [100, 0, 0]),
    ("2026-10-02", [0, 90, 0]),
    ("2026-10-12", [110, 60, 0]),
    ("2026-10-20", [320, 0, 0]),
    ("2026-11-02", [150, 60, 0]),
    ("2026-11-06", [0, 100, 0]),
    ("2026-11-09", [320, 0, 0]),
    ("2026-11-10", [100, 80, 0]),
    ("2026-11-16", [120, 60, 0]),
    ("2026-11-19", [110, 60, 0]),
];

/// Days that nobody has reported.
const UNREPORTED: [&str; 3] = ["2026-05-07", "2026-09-15", "2026-11-18"];

pub(crate) fn signal(kind: &str, date: &str, by: Option<&str>) -> Signal {
    Signal {
        id: None,
        kind: id(kind),
        date: day(date),
        recorded: None,
        by: by.map(str::to_owned),
        role: None,
        note: None,
        fields: [].into(),
    }
}

/// What a component draws. The renderer never waits for anything here, so that asking it again is all it takes.
pub(crate) fn rendered<C: BaseComponent>(renderer: yew::LocalServerRenderer<C>) -> String {
    let mut drawing = Box::pin(renderer.render());
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(html) = drawing.as_mut().poll(&mut context) {
            return html;
        }
    }
}

pub(crate) fn kim() -> Child {
    let mut child = Child {
        id: "c1".to_owned(),
        name: Some("Kim Almgren".to_owned()),
        form: Some(Form::Compulsory),
        grade: Some(6),
        group: Some("6B".to_owned()),
        ..Child::default()
    };
    let calendar = pack().calendar;
    let school = day("2026-02-02").iter_days().take_while(|date| *date <= today());
    for date in school.filter(|date| calendar.is_school_day(*date) && date.weekday() != Weekday::Sun) {
        if UNREPORTED.contains(&date.to_string().as_str()) {
            continue;
        }
        let away = AWAY.iter().find(|(on, _)| day(on) == date).map_or([0, 0, 0], |(_, away)| *away);
        let minutes = Minutes::new(320, away[0], away[1], away[2]).unwrap();
        let late = u8::from(date.day() == 3);
        child.attendance.push(None, date, minutes, late, None, false);
    }
    child.signals = vec![
        signal("concern", "2026-09-08", Some("teacher-1")),
        signal("concern", "2026-10-09", Some("teacher-2")),
        signal("concern", "2026-11-03", Some("mentor-1")),
        signal("concern", "2026-11-04", Some("mentor-1")),
        signal("concern", "2026-11-05", Some("teacher-1")),
        signal("concern", "2026-11-05", Some("teacher-2")),
        signal("strength", "2026-10-14", Some("mentor-1")),
        signal("child-request", "2026-11-11", Some("mentor-1")),
    ];
    let contact = Contact {
        id: None,
        agency: id("kurator"),
        kind: Some("support".to_owned()),
        purpose: None,
        told_by: None,
        from: day("2026-09-23"),
        to: None,
        coordinator: false,
        recorded: None,
    };
    child.contacts = vec![Contact { agency: id("bup"), from: day("2026-11-16"), ..contact.clone() }, contact];
    child.offers = vec![Offer {
        id: None,
        offer: id("mentor-talk"),
        on: day("2026-09-16"),
        answer: Answer::Accepted,
        answered: Some(day("2026-09-17")),
        answers: vec![],
        started: None,
        closed: None,
        recorded: None,
    }];
    let step = Step {
        id: None,
        what: "Mentor ringer hem".to_owned(),
        who: Some("Mentor".to_owned()),
        set: Some(day("2026-11-13")),
        due: day("2026-12-04"),
        done: None,
        recorded: None,
    };
    child.steps = vec![
        Step {
            what: "Samtal om schemat".to_owned(),
            due: day("2026-10-01"),
            set: None,
            done: Some(day("2026-10-01")),
            ..step.clone()
        },
        step,
    ];
    child.transitions = vec![Transition {
        id: None,
        kind: "6-7".to_owned(),
        date: day("2026-12-16"),
        handover: None,
        recorded: None,
    }];
    child
}
