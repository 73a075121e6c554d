//! The page of figures: each budget beside what was measured, and whether it holds. It says what does not, too.

use std::fmt::Write as _;

use serde_json::Value;

use super::curve::Curve;
use super::figures::Figures;

/// Other engines, by the names under which they are measured, and as the page calls them.
const PEERS: [(&str, &str); 4] = [
    ("cel", "cel 0.15"),
    ("regorus", "regorus 0.14, register machine"),
    ("zen-engine", "zen-engine 2.1, a graph of one expression"),
    ("json-rules-engine", "json-rules-engine 7.3 under Node"),
];

/// Ours, and what is part of another.
const OWN: [(&str, &str); 4] = [
    ("hand-written Rust", "hand-written Rust"),
    ("tree", "**Samsyn's tree**"),
    ("zen-expression", "zen-expression 2.1, bare, without zen-engine"),
    ("direct rhai", "the same rules run by rhai, without a tree"),
];

/// One line of the table of budgets.
struct Line {
    what: &'static str,
    budget: String,
    measured: Option<String>,
    holds: Option<bool>,
}

impl Line {
    fn at_most(what: &'static str, most: f64, measured: Option<f64>, unit: &str) -> Self {
        let told = |number: f64| {
            if number < 10.0 { format!("{number:.2} {unit}") } else { format!("{number:.0} {unit}") }
        };
        Self {
            what,
            budget: format!("at most {most} {unit}"),
            measured: measured.map(told),
            holds: measured.map(|measured| measured <= most),
        }
    }

    fn at_least(what: &'static str, least: f64, measured: Option<f64>, unit: &str) -> Self {
        Self {
            what,
            budget: format!("at least {least} {unit}"),
            measured: measured.map(|number| format!("{number:.0} {unit}")),
            holds: measured.map(|measured| measured >= least),
        }
    }

    fn told(&self) -> String {
        let holds = match self.holds {
            Some(true) => "yes",
            Some(false) => "**no**",
            None => "not measured",
        };
        format!("| {} | {} | {} | {holds} |", self.what, self.budget, self.measured.as_deref().unwrap_or("–"))
    }
}

fn lines(figures: &Figures) -> Vec<Line> {
    let ratio = |over: Option<f64>, under: Option<f64>| Some(over? / under?);
    let rivals = ["cel", "regorus", "zen-engine"].map(|name| figures.of("decision", name, "least"));
    let fastest = rivals.into_iter().flatten().min_by(f64::total_cmp);
    let of_child = |name| figures.of("rule and child", name, "least");
    let browser = |field| figures.number("browser", field);
    let megabytes = |bytes: Option<f64>| bytes.map(|bytes| bytes / 1e6);
    vec![
        Line::at_least(
            "The decision alone, measures given to everyone, against the fastest of zen-engine, regorus and cel",
            100.0,
            ratio(fastest, figures.of("decision", "tree", "least")),
            "times as fast",
        ),
        Line::at_most(
            "Three rules from a child's rows, against hand-written Rust",
            3.0,
            ratio(of_child("tree"), of_child("hand-written Rust")),
            "times its time",
        ),
        Line::at_most(
            "Since when and until when, for a finding that is shown",
            50.0,
            figures.of("finding", "since and changes_on", "least").map(|nanoseconds| nanoseconds / 1e3),
            "µs",
        ),
        Line::at_most(
            "20,000 pupils in the browser's worker, first screening",
            1000.0,
            browser("first"),
            "ms",
        ),
        Line::at_most("The same after an edit of the rules", 300.0, browser("again"), "ms"),
        Line::at_most("Opened again, until it can be used", 1000.0, browser("start"), "ms"),
        Line::at_most("A pupil's page, from the press until it is drawn", 200.0, browser("child"), "ms"),
        Line::at_most("All code, compressed by brotli", 1.2, megabytes(browser("brotli")), "MB"),
        Line::at_most(
            "Memory of page and worker with 20,000 pupils",
            300.0,
            megabytes(browser("memory")),
            "MB",
        ),
        Line::at_most("Their vault opened, from the key on", 3000.0, browser("open"), "ms"),
        Line::at_most("A note in it written, read back and so saved", 100.0, browser("save"), "ms"),
        Line::at_most("Memory of page and workers with it open", 300.0, megabytes(browser("vault")), "MB"),
    ]
}

/// The page.
pub(super) fn page(figures: &Figures, machine: Option<&str>) -> String {
    let mut page = String::new();
    // Writing into a text cannot fail.
    let mut put = |text: &str| {
        let _ = writeln!(page, "{text}");
    };
    put("# Speed\n");
    put(
        "Made by `cargo xtask bench`: everything on this page was measured on one machine in one run. Compare the figures with each other, not with those of another machine.",
    );
    if let Some(machine) = machine {
        put(&format!("Machine: {machine}."));
    }
    put("\n## Budgets\n");
    put("| what | budget | measured | holds |\n|---|---|---|---|");
    for line in lines(figures) {
        put(&line.told());
    }
    put(
        "\nTimes are the least of several rounds, in which the contenders take turns: what else the machine does can only make them longer. Ratios are of two such times of one run.",
    );
    put("\n## Other rules engines\n");
    put(
        "Three of the county's rules on 400 children, half of them with something to say. *Decision*: all measures are given to everyone beforehand, each in the form that the engine itself takes. *Telling*: what it takes to bring them into that form, which an engine does once for a child and all rules; hand-written Rust takes plain numbers. *From the record*: all of it, where the others are told what our facts measure, since none of them knows attendance. Each had to give the same answers before it was measured. Nanoseconds for a rule and a child: least (median).\n",
    );
    put("| engine | telling | decision | from the record |\n|---|---|---|---|");
    for (name, called) in OWN.iter().chain(&PEERS) {
        put(&format!(
            "| {called} | {} | {} | {} |",
            time(figures, "telling", name),
            time(figures, "decision", name),
            time(figures, "from the record", name)
        ));
    }
    put("\nRun with `tests/peers`, a workspace of its own: nothing that ships depends on them.");
    put("\n## A municipality\n");
    municipality(figures, &mut put);
    put("\n## How it grows\n");
    put("The broken line is growth in step with the size.\n");
    for (name, curve) in curves(figures) {
        put(&format!("![{}: {}](performance/{name}.svg)\n", curve.title, curve.told));
    }
    put("## Understanding a pack\n");
    put(
        "Each rule is run in every possible combination of answers, in every epoch, until its tree is complete.\n",
    );
    put("| pack | rules | milliseconds |\n|---|---|---|");
    for pack in figures.all("pack") {
        let name = pack.get("of").and_then(Value::as_str).unwrap_or_default();
        put(&format!(
            "| `{name}` | {} | {:.1} |",
            whole(pack, "rules"),
            number(pack, "ms").unwrap_or_default()
        ));
    }
    page
}

fn municipality(figures: &Figures, put: &mut impl FnMut(&str)) {
    let of = |field| figures.number("municipality", field);
    if let (Some(pupils), Some(rows), Some(rules), Some(native)) =
        (of("pupils"), of("rows"), of("rules"), of("least"))
    {
        put(&format!(
            "{pupils:.0} pupils with {rows:.0} rows, judged by {rules:.0} rules: {native:.0} ms natively on one core."
        ));
        if let Some(again) = figures.number("browser", "again") {
            put(&format!(
                "The same in the browser's worker: {again:.0} ms, {:.1} times as long.",
                again / native
            ));
        }
    }
    if let Some(bytes) = of("bytes_per_pupil") {
        put(&format!(
            "A pupil's record takes {:.1} KB of memory natively, sixteen bytes a row and all the rest.",
            bytes / 1e3
        ));
    }
    if let Some(million) = figures.all("million").first() {
        let seconds = number(million, "seconds").unwrap_or_default();
        let memory = number(million, "bytes")
            .map_or_else(String::new, |bytes| format!(", {:.0} MB of memory at most", bytes / 1e6));
        let command = million.get("command").and_then(Value::as_str).unwrap_or_default();
        put(&format!(
            "\nA million pupils with their school years, made, judged on 24 days each and counted in one command: {seconds:.0} s{memory}.\n\n```\n{command}\n```"
        ));
    }
    if let (Some(brotli), Some(gzip)) =
        (figures.number("browser", "brotli"), figures.number("browser", "gzip"))
    {
        put(&format!(
            "\nThe page's code: {:.2} MB by brotli, {:.2} MB by gzip. Static hosts serve one or the other.",
            brotli / 1e6,
            gzip / 1e6
        ));
    }
}

/// The pictures, by the name of their file.
pub(super) fn pictures(figures: &Figures) -> impl Iterator<Item = (&'static str, String)> {
    curves(figures).into_iter().map(|(name, curve)| (name, curve.draw()))
}

fn curves(figures: &Figures) -> [(&'static str, Curve<'static>); 3] {
    let curve = |name, title, size| {
        let points = figures.curve(name);
        let told: Vec<String> = points.iter().map(|(at, time)| format!("{at:.0}: {time:.1} ms")).collect();
        (name, Curve { title, size, told: told.join(", "), points })
    };
    [
        curve("pupils", "Screening by pupils", "pupils with a school year of rows"),
        curve("years", "Screening by years of rows", "years of rows, 2,000 pupils"),
        curve("rules", "Screening by rules", "rules, 2,000 pupils"),
    ]
}

fn time(figures: &Figures, contest: &str, of: &str) -> String {
    match (figures.of(contest, of, "least"), figures.of(contest, of, "median")) {
        // Of a few nanoseconds the tenths matter.
        (Some(least), Some(median)) if least < 10.0 => format!("{least:.1} ({median:.1})"),
        (Some(least), Some(median)) => format!("{least:.0} ({median:.0})"),
        _ => "–".to_owned(),
    }
}

fn number(figure: &Value, field: &str) -> Option<f64> {
    figure.get(field)?.as_f64()
}

fn whole(figure: &Value, field: &str) -> u64 {
    figure.get(field).and_then(Value::as_u64).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(tree: f64) -> Figures {
        let mut figures = Figures::default();
        for (of, least) in [("hand-written Rust", 100.0), ("tree", tree)] {
            let figure =
                serde_json::json!({ "name": "rule and child", "figures": { "of": of, "least": least } });
            figures.add(&figure);
        }
        figures
    }

    #[test]
    fn a_budget_that_does_not_hold_is_told() {
        let line = |figures: &Figures| {
            page(figures, None).lines().find(|line| line.contains("Three rules")).map(str::to_owned)
        };
        let told = |measured: &str, holds: &str| {
            Some(format!(
                "| Three rules from a child's rows, against hand-written Rust | at most 3 times its time | {measured} | {holds} |"
            ))
        };
        assert_eq!(line(&figures(250.0)), told("2.50 times its time", "yes"));
        assert_eq!(line(&figures(350.0)), told("3.50 times its time", "**no**"));
        assert_eq!(line(&Figures::default()), told("–", "not measured"));
    }
}
