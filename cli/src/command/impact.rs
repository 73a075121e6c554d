//! `samsyn impact`: what a change of a pack means, before anyone is shown it.

use std::fmt::Write;

use samsyn_engine::assurance::{Comparison, Impact as Found, RuleImpact, Standing, Verdict, impact_json};
use samsyn_engine::decision::Number;
use samsyn_engine::record::{Child, School};
use samsyn_engine::rule::Rulebook;
use samsyn_engine::scenario::{Load, SchoolPlan, ordinary_dates};
use samsyn_words::{Words, args, keys};

use super::forecast::{CHILDREN_BETWEEN_PROGRESS, WEEKS};
use super::made;
use crate::arguments::{FailOn, Impact, TableFormat, day};
use crate::failure::{FALLS_SHORT, Failure, written};
use crate::pack::rulebook;
use crate::progress::Progress;
use crate::{caseload, output, report};

pub(super) fn run(asked: &Impact, words: &Words) -> Result<(), Failure> {
    let on = day(asked.on);
    let open = |folder| rulebook(folder, asked.packs.as_deref(), on, words);
    let (old, new) = (open(&asked.old)?, open(&asked.new)?);
    let calendar = &new.pack().calendar;
    let comparison = Comparison::new(&old, &new, on, &ordinary_dates(calendar, on, WEEKS));
    if let Some(rule) = &asked.case {
        return print_case(rule, comparison.told(&School::default()), &new, words);
    }
    let population = &asked.population;
    let found = if let Some(path) = &population.caseload {
        let caseload = caseload::open(path, &asked.reading, calendar, words)?;
        seen(comparison, caseload.children, &caseload.school, words)
    } else {
        let plan = SchoolPlan {
            pupils: population.pupils.unwrap_or_default(),
            seed: population.seed.unwrap_or_default(),
            on,
            calendar,
            municipality: None,
        };
        seen(comparison, plan.children(), &School::default(), words)
    };
    let teller = Teller { old: &old, new: &new, seed: population.seed, words };
    let done = match asked.format {
        TableFormat::Table => output::print(&teller.told(&found)),
        TableFormat::Json => output::as_json(&impact_json::document(&found, &old, &new, population.seed)),
    };
    written(done, words)?;
    let (fails, kind) = match asked.fail_on {
        None => return Ok(()),
        Some(FailOn::Any) => (found.changes(), "any"),
        Some(FailOn::Widening) => (found.widens(), "widening"),
        Some(FailOn::Narrowing) => (found.narrows(), "narrowing"),
    };
    if !fails {
        return Ok(());
    }
    report::note(&words.say_with(keys::CLI_IMPACT_FAILS, &args! { "kind" => kind }));
    Err(Failure::Told(FALLS_SHORT))
}

/// Prints a child for whom a rule says something else, as the scenario that it could be.
fn print_case(rule: &str, found: Found, new: &Rulebook, words: &Words) -> Result<(), Failure> {
    let witness = found.rules.into_iter().find(|it| it.rule.as_str() == rule).and_then(|it| it.witness);
    let Some(witness) = witness else {
        return Err(Failure::said(words, keys::CLI_IMPACT_NO_CASE, &args! { "rule" => rule }));
    };
    written(output::print(&made::of_witness(&witness, rule, new, words)?), words)
}

/// Shows both packs the children as they come; none of them is kept.
fn seen(
    mut comparison: Comparison<'_>,
    children: impl IntoIterator<Item = Child>,
    school: &School,
    words: &Words,
) -> Found {
    let progress = Progress::start(words.say(keys::CLI_IMPACTING));
    for (at, child) in children.into_iter().enumerate() {
        comparison.see(&child, school);
        if (at + 1).is_multiple_of(CHILDREN_BETWEEN_PROGRESS) {
            progress.say(words.say_with(keys::CLI_CHILDREN_SEEN, &args! { "count" => at + 1 }));
        }
    }
    comparison.told(school)
}

struct Teller<'a> {
    old: &'a Rulebook,
    new: &'a Rulebook,
    /// The seed of invented children.
    seed: Option<u64>,
    words: &'a Words,
}

impl Teller<'_> {
    /// What was seen to change, rule by rule; then what may, and what is proven not to.
    fn told(&self, found: &Found) -> String {
        let words = self.words;
        let mut text = self.heading(found);
        for it in found.rules.iter().filter(|it| it.changes()) {
            self.changed(it, &mut text);
        }
        let still = found.rules.iter().filter(|it| !it.changes());
        let (alike, unseen): (Vec<_>, Vec<_>) = still.partition(|it| it.verdict == Verdict::Alike);
        if !unseen.is_empty() {
            let _ = write!(text, "\n{}:\n", words.say(keys::CLI_IMPACT_UNSEEN));
            for it in unseen {
                let _ = write!(text, "  - {}: ", self.name(it));
                let mut lines = self.notices(it);
                lines.push(words.proven(it.verdict));
                lines.extend(self.differs(it));
                let _ = writeln!(text, "{}", lines.join(" "));
            }
        }
        if !alike.is_empty() {
            let count = words.say_with(keys::CLI_IMPACT_ALIKE, &args! { "count" => alike.len() });
            let _ = write!(text, "\n{count}\n");
            for it in alike {
                for line in self.notices(it) {
                    let _ = writeln!(text, "  - {}: {line}", self.name(it));
                }
            }
        }
        text
    }

    /// Which packs, which day, whom, and all in all.
    fn heading(&self, found: &Found) -> String {
        let words = self.words;
        let [old, new] = [self.old, self.new].map(|book| book.pack().chain.first());
        let name = |it: Option<&samsyn_engine::pack::Manifest>| {
            it.map_or_else(String::new, |it| words.text(&it.name))
        };
        let version = |it: Option<&samsyn_engine::pack::Manifest>| {
            it.map_or_else(String::new, |it| it.version.to_string())
        };
        let packs = args! {
            "old" => name(old), "before" => version(old), "new" => name(new), "after" => version(new),
            "date" => words.date(found.on),
        };
        let (children, scenes) = (found.children, found.scenes);
        let whom = match self.seed {
            Some(seed) => words.say_with(
                keys::CLI_IMPACT_INVENTED,
                &args! { "children" => children, "scenes" => scenes, "seed" => seed.to_string() },
            ),
            None => words
                .say_with(keys::CLI_IMPACT_CASELOAD, &args! { "children" => children, "scenes" => scenes }),
        };
        let total = if found.changes() {
            let sum = |of: fn(&RuleImpact) -> u64| found.rules.iter().map(of).sum::<u64>();
            let args = args! {
                "newly" => sum(|it| it.children.newly), "gone" => sum(|it| it.children.no_longer),
            };
            words.say_with(keys::CLI_IMPACT_TOTAL, &args)
        } else {
            words.say(keys::CLI_IMPACT_NOTHING)
        };
        format!("{}\n{whom}\n{total}\n", words.say_with(keys::CLI_IMPACT_HEADING, &packs))
    }

    fn changed(&self, it: &RuleImpact, text: &mut String) {
        let words = self.words;
        let _ = write!(text, "\n{}\n", self.name(it));
        let mut lines = self.notices(it);
        lines.extend(words.shifted(&it.children));
        let example = it.example.as_ref().filter(|_| self.seed.is_some());
        let named =
            |child: &String| words.say_with(keys::CLI_IMPACT_EXAMPLE, &args! { "child" => child.clone() });
        // A child of a file is counted, and never named.
        lines.extend(example.map(named).or_else(|| self.differs(it)));
        if it.scenes.of_outcome() > 0 {
            let scenarios: Vec<_> = it.scenarios.iter().map(ToString::to_string).collect();
            let args = args! { "count" => it.scenes.of_outcome(), "scenarios" => words.list(&scenarios) };
            lines.push(words.say_with(keys::CLI_IMPACT_SCENES, &args));
        }
        let why = it.scenes.changed() - it.scenes.of_outcome();
        if why > 0 {
            lines.push(words.say_with(keys::CLI_IMPACT_SCENES_WHY, &args! { "count" => why }));
        }
        if it.before.new != it.after.new {
            let weekly = |load: Load| {
                let share = Number::ratio(load.new_per_100_weekly().into(), 100).unwrap_or(Number::ZERO);
                words.number_with(share, 1)
            };
            let args = args! { "before" => weekly(it.before), "after" => weekly(it.after) };
            lines.push(words.say_with(keys::CLI_IMPACT_WEEKLY, &args));
        }
        if it.standing == Standing::Kept {
            lines.push(words.proven(it.verdict));
        }
        for line in lines {
            let _ = writeln!(text, "  {line}");
        }
    }

    /// That an invented child shows the difference, and how to see it.
    fn differs(&self, it: &RuleImpact) -> Option<String> {
        let args = args! { "rule" => it.rule.to_string() };
        it.witness.is_some().then(|| self.words.say_with(keys::CLI_IMPACT_DIFFERS, &args))
    }

    /// That the rule is new or gone, and which of its levels are others.
    fn notices(&self, it: &RuleImpact) -> Vec<String> {
        let words = self.words;
        let standing = match it.standing {
            Standing::Kept => None,
            Standing::New => Some(words.say(keys::CLI_IMPACT_NEW)),
            Standing::Gone => Some(words.say(keys::CLI_IMPACT_GONE)),
        };
        let moved = it.moved.iter().map(|moved| words.moved(moved, self.old.pack(), self.new.pack()));
        standing.into_iter().chain(moved).collect()
    }

    fn name(&self, it: &RuleImpact) -> String {
        let rule = self.new.rule(&it.rule).or_else(|| self.old.rule(&it.rule));
        let title = rule.map_or_else(String::new, |rule| self.words.text(&rule.head.title));
        format!("{title} [{}]", it.rule)
    }
}
