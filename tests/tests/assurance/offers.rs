//! For 2,000 random rules of kind `offer`, none that is accepted has a child that breaks what is proven.

use std::fmt::Write;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use samsyn_engine::diagnostic::Code;
use samsyn_engine::facts::Clock;
use samsyn_engine::id::Id;
use samsyn_engine::pack::{Domain, Pack, RuleFile};
use samsyn_engine::record::{Answer, Attendance, Child, Form, Minutes, Offer, School};
use samsyn_engine::rule::Rulebook;
use samsyn_engine::screening::{Moment, Outcome};
use samsyn_tests::{children, packs};

const RULES: usize = 2_000;
/// So many in one pack, so that it keeps within the limits of a pack.
const AT_ONCE: usize = 100;

/// Questions over everything that rules may read; `N` is a small number, `R` a relation.
const ATOMS: &[&str] = &[
    "child.attendance.last_school_days(20).share R N * 5",
    "child.attendance.last_school_days(20).absent.days R N",
    "child.attendance.last(60).unexcused.days R N",
    "child.attendance.last(60).unexcused.any",
    "child.attendance.last(60).episodes R N",
    "child.attendance.last(60).school_days R N",
    "child.attendance.last(28).share - child.attendance.window(90, 28).share R N",
    "child.attendance.last(60).full.none",
    "child.signals(\"concern\").last(90).any",
    "child.signals(\"concern\").weeks R N",
    "child.signals(\"concern\").distinct(\"by\") R N",
    "child.signals(\"concern\").since_first R N * 9",
    "child.signals(\"concern\").none",
    "child.signals(\"learning-risk\").any",
    "child.signals(\"learning-risk\").count R N",
    "child.signals(\"everyday\").any",
    "child.signals(\"everyday\").count R N",
    "child.signals(\"everyday\").since_latest R N * 9",
    "child.signals(\"strength\").any",
    "child.signals(\"reduced-timetable\").any",
    "child.signals(\"support-tried\").any",
    "child.contacts.open.distinct(\"agency\") R N",
    "child.steps.open.none",
    "child.steps.overdue.count R N",
    "child.transitions.any",
    "child.offers(\"joint-meeting\").any",
    "child.offers().count R N",
    "child.offers().since_latest R N * 9",
    "child.offers(\"mentor-talk\").of(\"answer\", \"accepted\").open.any",
    "child.offers(\"mentor-talk\").of(\"answer\", \"declined\").any",
    "child.signals(\"child-request\").any",
    "child.grade in 1..=6",
    "child.age R N * 3",
    "child.days_enrolled R N * 20",
];

fn atom() -> impl Strategy<Value = String> {
    let relation = prop::sample::select(vec![">=", ">=", ">", "<", "<=", "==", "!="]);
    (prop::sample::select(ATOMS), relation, 0_u8..5).prop_map(|(atom, relation, number)| {
        atom.replace(" R ", &format!(" {relation} ")).replace(" N", &format!(" {number}"))
    })
}

pub(crate) fn formula() -> impl Strategy<Value = String> {
    atom().prop_recursive(3, 7, 2, |inner| {
        let pair = (inner.clone(), inner.clone());
        prop_oneof![
            3 => pair.clone().prop_map(|(one, other)| format!("({one} && {other})")),
            2 => pair.prop_map(|(one, other)| format!("({one} || {other})")),
            1 => inner.prop_map(|it| format!("!({it})")),
        ]
    })
}

/// The rules of a pack: the same conditions as an offer, and as something that the school does by itself.
pub(crate) fn rules(drawn: &[(String, Option<String>)], kind: &str) -> String {
    let mut text = String::new();
    for (at, (when, unless)) in drawn.iter().enumerate() {
        let unless = unless.as_ref().map_or(String::new(), |it| format!("unless: |child, p| {it},"));
        writeln!(
            text,
            "rule(\"r-{at}\", #{{ kind: \"{kind}\", title: #{{ sv: \"T\" }}, ask: #{{ sv: \"A\" }}, \
             offer: \"joint-meeting\", basis: [\"lag\"], concerns: #{{ forms: [\"grundskola\"] }}, \
             when: |child, p| {when}, {unless} }});"
        )
        .unwrap();
    }
    text
}

pub(crate) fn compile(base: &Pack, text: &str) -> (Rulebook, Vec<samsyn_engine::diagnostic::Diagnostic>) {
    let own = base.chain[0].id.clone();
    let file = RuleFile { pack: own, file: "x/rules/x.rhai".to_owned(), source: text.into() };
    Rulebook::compile(Pack { rules: vec![file], ..base.clone() })
}

/// A child of whom only facts of one domain are known, besides plain facts, what works and what the school has to do:
/// otherwise present every minute, with nothing recorded.
fn only(child: &Child, domain: Domain, pack: &Pack, on: NaiveDate) -> Child {
    let mut attendance = Attendance::default();
    for day in on.iter_days().rev().take(120).collect::<Vec<_>>().into_iter().rev() {
        attendance.push(None, day, Minutes::new(320, 0, 0, 0).unwrap(), 0, None, false);
    }
    let kept = |id: &Id| {
        let of = pack.catalogue.signals.get(id).map(|kind| kind.domain);
        of.is_some_and(|it| it == domain || matches!(it, Domain::Protective | Domain::Process))
    };
    Child {
        attendance: if domain == Domain::Learning { child.attendance.clone() } else { attendance },
        signals: child.signals.iter().filter(|signal| kept(&signal.kind)).cloned().collect(),
        contacts: Vec::new(),
        steps: Vec::new(),
        offers: Vec::new(),
        transitions: Vec::new(),
        ..child.clone()
    }
}

fn declined(child: &Child, offer: &str, on: NaiveDate) -> Child {
    let mut child = child.clone();
    child.offers.push(Offer {
        id: None,
        offer: Id::parse(offer).unwrap(),
        on,
        answer: Answer::Declined,
        answered: None,
        answers: Vec::new(),
        started: None,
        closed: None,
        recorded: None,
    });
    child.offers.sort_by_key(|offer| offer.on);
    child
}

/// Which rules are broken by some child: carried by one domain, suggested for a no, and merely suggested for anybody.
#[derive(Default)]
struct Broken {
    carried: Vec<bool>,
    after_a_no: Vec<bool>,
    suggested: Vec<bool>,
}

fn search(book: &Rulebook, pool: &[(Child, NaiveDate)]) -> Broken {
    let school = School::default();
    let many = book.rules().len();
    let mut broken =
        Broken { carried: vec![false; many], after_a_no: vec![false; many], suggested: vec![false; many] };
    for (child, on) in pool {
        let moment = Moment::new(book, Clock::day(*on));
        let outcomes = |child: &Child| {
            let mut judge = moment.judge(child, &school);
            (0..many).map(|rule| judge.outcome(rule)).collect::<Vec<_>>()
        };
        for domain in [Domain::Learning, Domain::Wellbeing, Domain::Function, Domain::Process] {
            let quiet = only(child, domain, book.pack(), *on);
            for (broken, outcome) in broken.carried.iter_mut().zip(outcomes(&quiet)) {
                *broken |= matches!(outcome, Some(Outcome::Suggested | Outcome::Held));
            }
        }
        let before = outcomes(child);
        for (met, outcome) in broken.suggested.iter_mut().zip(&before) {
            *met |= *outcome == Some(Outcome::Suggested);
        }
        for (offer, back) in [("joint-meeting", 0), ("mentor-talk", 20)] {
            let after = outcomes(&declined(child, offer, *on - chrono::Days::new(back)));
            for ((broken, after), before) in broken.after_a_no.iter_mut().zip(after).zip(&before) {
                *broken |= after == Some(Outcome::Suggested) && *before != after;
            }
        }
    }
    broken
}

#[test]
fn no_accepted_offer_has_a_child_that_breaks_what_is_proven() {
    let base = packs::load("sormland").unwrap();
    let mut runner = super::runner(12);
    let drawn = (formula(), proptest::option::weighted(0.4, formula()));
    let draw = (children::child(&base), children::date());
    let pool: Vec<(Child, NaiveDate)> = (0..120)
        .map(|_| {
            let (child, on) = draw.new_tree(&mut runner).unwrap().current();
            (Child { form: Some(Form::Compulsory), ..child }, on)
        })
        .collect();
    let (mut accepted, mut speaking) = (0, 0);
    let (mut refused, mut for_a_no, mut found) = (0, 0, 0);
    for _ in 0..RULES / AT_ONCE {
        let texts: Vec<_> = (0..AT_ONCE).map(|_| drawn.new_tree(&mut runner).unwrap().current()).collect();
        let (book, told) = compile(&base, &rules(&texts, "offer"));
        let broken = search(&book, &pool);
        for (at, rule) in book.rules().iter().enumerate() {
            let text =
                rule.head.id.as_str().strip_prefix("r-").map(|it| &texts[it.parse::<usize>().unwrap()]);
            assert!(!broken.carried[at], "one domain carries {text:?}");
            assert!(!broken.after_a_no[at], "a no suggests {text:?}");
            accepted += 1;
            speaking += usize::from(broken.suggested[at]);
        }
        // The same conditions as what the school does by itself: there one domain may be enough, and the search that
        // finds nothing above finds children for what was refused.
        let (free, _) = compile(&base, &rules(&texts, "school"));
        let loose = search(&free, &pool);
        for diagnostic in told.iter().filter(|it| it.code == Code::OneDomainCarries) {
            let id = diagnostic.args.get("rule").cloned();
            let at = free
                .rules()
                .iter()
                .position(|rule| id == Some(samsyn_engine::diagnostic::Arg::Text(rule.head.id.to_string())));
            refused += 1;
            found += usize::from(at.is_some_and(|at| loose.carried[at]));
        }
        for_a_no += told.iter().filter(|it| it.code == Code::NoCouldSuggest).count();
    }
    let counts =
        format!("accepted {accepted}, speaking {speaking}, refused {refused} and {for_a_no}, found {found}");
    assert!(accepted > 200 && speaking > 50, "{counts}");
    assert!(refused > 200 && for_a_no > 100 && found * 2 > refused, "{counts}");
}
