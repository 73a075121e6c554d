//! Other rules engines beside ours, in one run: the same three rules on the same children.
//!
//! First what it takes to tell an engine all that is measured, in its own form; then the decision alone; then from the
//! record, where the others are handed what our facts measure, since none of them knows attendance. Each must say what our
//! trees say, or nothing is measured.

mod cel;
mod facts;
mod rego;
mod zen;

use std::hint::black_box;
use std::process::ExitCode;
use std::rc::Rc;

use chrono::NaiveDate;
use samsyn_engine::decision::{Value, Verdict};
use samsyn_engine::facts::{Clock, Evidence, Facts, Measure};
use samsyn_engine::id::Id;
use samsyn_engine::pack::Pack;
use samsyn_engine::record::{Child, School};
use samsyn_engine::rule::{Question, Reference, Rulebook};
use samsyn_engine::scenario::SchoolPlan;
use samsyn_engine::screening::{Moment, Outcome};
use samsyn_tests::by_hand::RULES;
use samsyn_tests::contest::Contest;
use samsyn_tests::given::{Decisions, Gauge, Measured, Told, fit};
use samsyn_tests::packs;

use facts::{Plain, Said};

/// Children that everyone decides about in each round.
const CHILDREN: usize = 400;
const ROUNDS: usize = 15;

/// Another engine, with the three rules as it writes them.
trait Peer {
    /// What it is told of a child.
    type Facts;
    /// Puts what is measured as the engine wants it.
    fn tell(&self, child: &Plain) -> Self::Facts;
    /// What a rule says.
    fn decide(&mut self, rule: usize, facts: &Self::Facts) -> Result<Said, String>;
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let clock = Clock::day(packs::today());
    let pack = packs::load("sormland").map_err(|told| format!("{told:?}"))?;
    let reference = Reference::new(pack.clone());
    let (book, _) = Rulebook::compile(pack);
    let gauge = Gauge::new(&book, clock)?;
    let plan = SchoolPlan {
        pupils: 2_000,
        seed: 1,
        on: clock.on,
        calendar: &book.pack().calendar,
        municipality: None,
    };
    // Those for whom a rule speaks are few: half of all are taken from them, so that no engine is done at once.
    let decisions = Decisions::new(&book, clock)?;
    let says = |measured: &Measured| {
        let told = Decisions::tell(measured);
        std::array::from_fn(|rule| Said::from(decisions.decide(rule, &told)))
    };
    let (mut children, rest): (Vec<_>, Vec<_>) = fit(plan.children(), &gauge, &book)
        .into_iter()
        .partition(|(_, measured)| says(measured).iter().any(|said| *said != Said::Not));
    children.truncate(CHILDREN / 2);
    children.extend(rest.into_iter().take(CHILDREN - children.len()));
    let (children, measured): (Vec<Child>, Vec<Measured>) = children.into_iter().unzip();
    let plain: Vec<Plain> = measured.iter().map(Plain::of).collect();
    let said: Vec<[Said; RULES.len()]> = measured.iter().map(says).collect();
    if let [file] = std::env::args().skip(1).collect::<Vec<_>>().as_slice() {
        let all: Vec<_> = plain.iter().zip(&said).map(|(plain, said)| plain.with(said)).collect();
        let text = serde_json::to_string(&all).map_err(|error| error.to_string())?;
        std::fs::write(file, text).map_err(|error| format!("{file}: {error}"))?;
    }
    let peers = Peers {
        expressions: zen::Expressions::new()?,
        graphs: zen::Graphs::new()?,
        rego: rego::Rego::new()?,
        cel: cel::Cel::new()?,
    };
    measure(
        &Work {
            book: &book,
            reference: &reference,
            gauge: &gauge,
            decisions,
            children,
            measured,
            plain,
            said,
        },
        peers,
    )
}

struct Peers {
    expressions: zen::Expressions,
    graphs: zen::Graphs,
    rego: rego::Rego,
    cel: cel::Cel,
}

/// All that everyone decides about.
struct Work<'a> {
    book: &'a Rulebook,
    reference: &'a Reference,
    gauge: &'a Gauge,
    decisions: Decisions,
    children: Vec<Child>,
    measured: Vec<Measured>,
    plain: Vec<Plain>,
    said: Vec<[Said; RULES.len()]>,
}

impl Work<'_> {
    /// What an engine is told of every child, once it has said the same as our trees of each.
    fn told<P: Peer>(&self, name: &str, peer: &mut P) -> Result<Vec<P::Facts>, String> {
        let facts: Vec<_> = self.plain.iter().map(|child| peer.tell(child)).collect();
        for (at, (facts, said)) in facts.iter().zip(&self.said).enumerate() {
            for (rule, said) in said.iter().enumerate() {
                let theirs = peer.decide(rule, facts).map_err(|error| format!("{name}: {error}"))?;
                if theirs != *said {
                    return Err(format!(
                        "{name} says {theirs:?} where we say {said:?}: {rule}, {:?}",
                        self.plain.get(at)
                    ));
                }
            }
        }
        Ok(facts)
    }

    /// From the record: what our facts measure, told and decided.
    fn from_record<P: Peer>(&self, peer: &mut P) -> u64 {
        let school = School::default();
        let each = self.children.iter().map(|child| {
            let facts = peer.tell(&Plain::of(&self.gauge.measured(self.book, child, &school)));
            suggested(peer, &facts)
        });
        each.sum()
    }
}

fn suggested<P: Peer>(peer: &mut P, facts: &P::Facts) -> u64 {
    let said = (0..RULES.len()).map(|rule| peer.decide(rule, facts));
    said.map(|said| u64::from(said == Ok(Said::Suggested))).sum()
}

/// Does it for each child, and counts them.
fn each<C, T>(children: &[C], tell: impl Fn(&C) -> T) -> u64 {
    children.iter().map(|child| black_box(tell(child))).count() as u64
}

fn measure(work: &Work, mut peers: Peers) -> Result<(), String> {
    let expressions = work.told("zen-expression", &mut peers.expressions)?;
    let graphs = work.told("zen-engine", &mut peers.graphs)?;
    let rego = work.told("regorus", &mut peers.rego)?;
    let cel = work.told("cel", &mut peers.cel)?;
    let times = work.children.len() * RULES.len();
    let hand =
        |said: [Said; RULES.len()]| said.iter().map(|said| u64::from(*said == Said::Suggested)).sum::<u64>();
    let rhai = Rhai::new(work);
    let trees: Vec<Told> = work.measured.iter().map(Decisions::tell).collect();
    let tree = |told: &Told| {
        let said = (0..RULES.len()).map(|rule| work.decisions.decide(rule, told));
        said.map(|said| u64::from(said == Some(Verdict::Suggested))).sum::<u64>()
    };
    Contest::default()
        .with("tree", times, || each(&work.measured, Decisions::tell))
        .with("zen-expression", times, || each(&work.plain, |child| peers.expressions.tell(child)))
        .with("zen-engine", times, || each(&work.plain, |child| peers.graphs.tell(child)))
        .with("regorus", times, || each(&work.plain, |child| peers.rego.tell(child)))
        .with("cel", times, || each(&work.plain, |child| peers.cel.tell(child)))
        .tell("telling", ROUNDS);
    Contest::default()
        .with("hand-written Rust", times, || work.plain.iter().map(|child| hand(child.by_hand())).sum())
        .with("tree", times, || trees.iter().map(tree).sum())
        .with("direct rhai", times, || rhai.given())
        .with("zen-expression", times, || {
            expressions.iter().map(|facts| suggested(&mut peers.expressions, facts)).sum()
        })
        .with("zen-engine", times, || graphs.iter().map(|facts| suggested(&mut peers.graphs, facts)).sum())
        .with("regorus", times, || rego.iter().map(|facts| suggested(&mut peers.rego, facts)).sum())
        .with("cel", times, || cel.iter().map(|facts| suggested(&mut peers.cel, facts)).sum())
        .tell("decision", ROUNDS);

    let (school, clock) = (School::default(), Clock::day(packs::today()));
    let moment = Moment::new(work.book, clock);
    let rules: Vec<usize> = RULES
        .iter()
        .filter_map(|(id, _)| work.book.rules().iter().position(|rule| rule.head.id.as_str() == *id))
        .collect();
    let (calendar, on) = (&work.book.pack().calendar, clock.on);
    Contest::default()
        .with("hand-written Rust", times, || {
            let child =
                |child| RULES.iter().filter(move |(_, rule)| rule(child, calendar, on).is_some()).count();
            work.children.iter().map(|of| child(of) as u64).sum()
        })
        .with("tree", times, || {
            let child = |child| {
                let mut judge = moment.judge(child, &school);
                rules.iter().filter(|rule| judge.outcome(**rule).is_some()).count() as u64
            };
            work.children.iter().map(child).sum()
        })
        .with("direct rhai", times, || rhai.from_record())
        .with("zen-expression", times, || work.from_record(&mut peers.expressions))
        .with("zen-engine", times, || work.from_record(&mut peers.graphs))
        .with("regorus", times, || work.from_record(&mut peers.rego))
        .with("cel", times, || work.from_record(&mut peers.cel))
        .tell("from the record", ROUNDS);
    Ok(())
}

/// What is measured of a child, by measure.
type Given = Rc<Vec<(Measure, Value)>>;

/// Our rules as rhai runs them, without a tree.
struct Rhai<'a> {
    reference: &'a Reference,
    rules: Vec<Id>,
    on: NaiveDate,
    children: Vec<(Rc<Child>, Given)>,
    pack: Rc<Pack>,
}

impl<'a> Rhai<'a> {
    fn new(work: &'a Work<'a>) -> Self {
        let given = |measured: &Measured| work.gauge.measures().iter().cloned().zip(*measured).collect();
        let children = work
            .children
            .iter()
            .zip(&work.measured)
            .map(|(child, measured)| (Rc::new(child.clone()), Rc::new(given(measured))));
        Self {
            reference: work.reference,
            rules: RULES.iter().filter_map(|(id, _)| Id::parse(id).ok()).collect(),
            on: packs::today(),
            children: children.collect(),
            pack: Rc::new(work.book.pack().clone()),
        }
    }

    fn each(&self, answers: impl Fn(&Rc<Child>, &Given) -> Answers) -> u64 {
        let child = |(child, given): &(Rc<Child>, Given)| {
            let rules = self.rules.iter();
            let said =
                rules.map(|rule| self.reference.outcome_by(rule, child, self.on, answers(child, given)));
            said.filter(|said| *said == Some(Outcome::Suggested)).count() as u64
        };
        self.children.iter().map(child).sum()
    }

    fn given(&self) -> u64 {
        self.each(|_, given| {
            let given = Rc::clone(given);
            Box::new(move |question| {
                let value =
                    |measure: &Measure| given.iter().find(|(of, _)| of == measure).map(|(_, value)| *value);
                question.answer(|measure| value(measure).unwrap_or(Value::Unknown), |_| None)
            })
        })
    }

    fn from_record(&self) -> u64 {
        let clock = Clock::day(self.on);
        self.each(|child, _| {
            let (child, pack) = (Rc::clone(child), Rc::clone(&self.pack));
            Box::new(move |question| {
                let school = School::default();
                let facts = Facts::new(&child, &school, &pack.calendar, &pack.catalogue);
                question.answer(|measure| facts.value(measure, clock), |_| None)
            })
        })
    }
}

type Answers = Box<dyn Fn(&Question) -> Option<bool>>;
