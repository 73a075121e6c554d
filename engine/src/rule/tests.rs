//! Rules in, trees or refusals out: cases as data.

mod class;

use super::testing::{SCHOOL, compile, day, id, rule};
use super::{Question, Rulebook, State};
use crate::decision::{Node, NodeId, Tree};
use crate::diagnostic::Diagnostic;

fn when<'a>(book: &'a Rulebook, name: &str, on: &str) -> &'a Tree {
    match book.rule(&id(name)).unwrap().on(day(on)).unwrap() {
        State::Ready { when, .. } => when,
        State::Sleeps(why) => panic!("{name} sleeps: {why:?}"),
    }
}

fn draw(book: &Rulebook, tree: &Tree, at: NodeId, depth: usize, out: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    match tree.node(at) {
        Node::Leaf(said) => out.push(format!("{indent}{said}")),
        Node::Ask(question, yes, no) => {
            let Question { left, relation, threshold, .. } = book.question(question).unwrap();
            let left = match left {
                crate::screening::Left::Sum(sum) => sum.to_string(),
                crate::screening::Left::Choice(fact) => fact.as_str().to_owned(),
            };
            let threshold = match threshold {
                crate::screening::Threshold::Number(number) => number.to_string(),
                crate::screening::Threshold::Text(text) => text.clone(),
            };
            out.push(format!("{indent}{left} {} {threshold}", relation.as_str()));
            draw(book, tree, yes, depth + 1, out);
            draw(book, tree, no, depth + 1, out);
        }
    }
}

fn check_tree(closure: &str, expected: &str) {
    let (book, found) = compile(&rule("r", "school", closure, SCHOOL));
    assert!(found.is_empty(), "{closure}: {}", found[0]);
    let tree = when(&book, "r", "2026-11-20");
    let mut drawn = Vec::new();
    draw(&book, tree, tree.root(), 0, &mut drawn);
    let drawn = drawn.join(
        "
",
    );
    let plain =
        |text: &str| text.lines().map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join(" | ");
    assert_eq!(plain(&drawn), plain(expected), "{closure}\n{drawn}");
}

#[test]
fn a_closure_becomes_its_whole_tree() {
    check_tree(
        "|child, p| { let recent = child.attendance.last_school_days(p.step_days);
           recent.share > p.absence_share && (recent.episodes >= 2 || child.attendance.current_spell >= 5) }",
        "attendance.last_school_days(20).share > 20
           attendance.last_school_days(20).episodes >= 2
             true
             attendance.current_spell >= 5
               true
               false
           false",
    );
}

#[test]
fn questions_have_one_form() {
    check_tree("|child, p| 5 < child.age", "age > 5 | true | false");
    check_tree("|child, p| child.age * 2 - 4 >= 10.5", "age >= 7.25 | true | false");
    check_tree("|child, p| -child.age > -7", "age < 7 | true | false");
    check_tree("|child, p| 7 / 2 < child.age", "age > 3.5 | true | false");
    check_tree(
        "|child, p| child.attendance.unexcused_hours > child.attendance.hours * 0.5",
        "attendance.hours - attendance.unexcused_hours * 2 < 0 | true | false",
    );
    check_tree("|child, p| child.steps.open.none", "steps.open.count >= 1 | false | true");
    check_tree("|child, p| child.grade in 4..=5", "grade >= 4 | grade <= 5 | true | false | false");
    check_tree(
        r#"|child, p| child.form in ["grundskola", "sameskola"]"#,
        "form == grundskola | true | form == sameskola | true | false",
    );
    check_tree(r#"|child, p| child.form != "förskola""#, "form == förskola | false | true");
    check_tree(
        r#"|child, p| child.contacts.of("coordinator", true).open.any"#,
        r#"contacts.of("coordinator", true).open.count >= 1 | true | false"#,
    );
}

#[test]
fn no_path_contradicts_itself() {
    check_tree(
        "|child, p| { let a = child.age; a > 10 && a > 5 && a != 3 && !(a < 11) }",
        "age > 10 | true | false",
    );
    check_tree(
        "|child, p| child.attendance.share <= 100 && child.age >= 0 && child.age > 6",
        "age > 6 | true | false",
    );
    // The parentheses open both: a choice that is settled is not asked again.
    check_tree(
        r#"|child, p| child.form == "grundskola" && child.form != "sameskola""#,
        "form == grundskola | true | false",
    );
}

#[test]
fn rhai_of_the_language_works() {
    check_tree(
        r#"|child, p| { let frånvaro = child.attendance; if frånvaro.days > 3 { return true; }
             for area in ["learning", "safety"] { if child.signals("concern").of("area", area).any { return true; } }
             false }"#,
        r#"attendance.days > 3
             true
             signals("concern").of("area", "learning").count >= 1
               true
               signals("concern").of("area", "safety").count >= 1
                 true
                 false"#,
    );
    let source = format!(
        "const GRÄNS = 3;\nfn many(child) {{ child.steps.open.count > GRÄNS }}\n{}",
        rule("r", "school", "|child, p| many(child) || child.steps.overdue.days >= GRÄNS", "")
    );
    let (book, found) = compile(&source);
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(when(&book, "r", "2026-11-20").questions().len(), 2);
}

#[test]
fn each_day_is_judged_by_its_epoch() {
    let (book, _) =
        compile(&rule("r", "school", "|child, p| child.attendance.share > p.absence_share", SCHOOL));
    let threshold = |on| {
        let question = when(&book, "r", on).questions()[0];
        book.question(question).unwrap().number().unwrap().to_string()
    };
    assert_eq!(threshold("2026-07-31"), "15");
    assert_eq!(threshold("2026-08-01"), "20");
    let sleeps = |on| matches!(book.rule(&id("r")).unwrap().on(day(on)).unwrap(), State::Sleeps(_));
    assert!(sleeps("2025-07-31") && !sleeps("2025-08-01"));
    let (book, found) = compile(&rule("r", "school", "|child, p| child.age > p.ended", ""));
    assert!(found.is_empty());
    assert!(matches!(book.rule(&id("r")).unwrap().on(day("2026-11-20")), Some(State::Sleeps(_))));
}

/// Compiles each source, and compares what it is told, as `code:line:column`, with what is expected.
fn check_refused<'a>(cases: impl IntoIterator<Item = (String, &'a str)>) {
    let mut wrong = Vec::new();
    for (source, expected) in cases {
        let (_, found) = compile(&source);
        let told = |it: &Diagnostic| {
            let place = it.place.as_ref().unwrap();
            assert_eq!(place.file, "base/rules/a.rhai");
            format!("{}:{}:{}", it.code, place.line, place.column)
        };
        let told = found.iter().map(told).collect::<Vec<_>>().join(" ");
        if told != expected {
            wrong.push(format!("{told}, not {expected}: {}", source.chars().take(200).collect::<String>()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn check_refused_when(cases: &[(&str, &'static str)]) {
    check_refused(
        cases
            .iter()
            .map(|(closure, expected)| (rule("r", "school", &format!("\n{closure}\n"), SCHOOL), *expected)),
    );
}

#[test]
fn what_could_be_a_silent_no_is_refused() {
    check_refused_when(&[
        ("|child, p| switch child.grade { 3 => true, _ => false }", "not-in-language:2:12"),
        ("|child, p| 3 < child.age < 9", "cannot-compare:2:26"),
        ("|child, p| child.age.to_string() == \"7\"", "unknown-function:2:22"),
        ("|child, p| `${child.age}` == \"7\"", "text-of-values:2:12"),
        ("|child, p| child.form > \"grundskola\"", "cannot-compare:2:23"),
        ("|child, p| child.age == child", "cannot-compare:2:22"),
        ("|child, p| child.attendance > 3", "cannot-compare:2:29"),
        ("|child, p| child.attendance.share == ()", "cannot-compare:2:35"),
        ("|child, p| child.attendance.share == \"20\"", "cannot-compare:2:35"),
        ("|child, p| child.steps.any == true", "cannot-compare:2:28"),
        ("|child, p| [1] == [1]", "cannot-compare:2:16"),
        ("|child, p| child.age in \"789\"", "cannot-compare:2:22"),
        ("|child, p| child.form == \"gymnasiet\"", "unknown-value:2:23"),
        ("|child, p| child.attendance.last(28).shares > 2", "unknown-member:2:38"),
        ("|child, p| child.atendance.share > 2", "unknown-member:2:18"),
        ("|child, p| child.signals(\"concerns\").any", "unknown-kind:2:18"),
        ("|child, p| child.offers(\"talks\").any", "unknown-offer:2:18"),
        ("|child, p| child.signals(\"concern\").of(\"place\", \"x\").any", "unknown-field:2:37"),
        ("|child, p| child.signals(\"concern\").of(\"area\", \"home\").any", "unknown-value:2:37"),
        ("|child, p| child.signals(\"concern\").of(\"note\", \"x\").any", "free-text-asked:2:37"),
        ("|child, p| child.signals(\"concern\").of(\"told\", \"x\").any", "free-text-asked:2:37"),
        ("|child, p| child.contacts.of(\"coordinator\", \"true\").any", "unknown-value:2:27"),
        ("|child, p| child.age > p.absense_share", "unknown-parameter:2:26"),
        ("|child, p| child.contacts.share > 3", "member-does-not-fit:2:27"),
        ("|child, p| child.attendance.absent.spell > 3", "run-of-narrowed-days:2:36"),
        ("|child, p| child.attendance.last(3).window(9, 2).share > 3", "second-window:2:37"),
        ("|child, p| child.attendance.last(0).share > 3", "not-a-day-count:2:29"),
        ("|child, p| child.attendance.last(1.5).share > 3", "not-a-day-count:2:29"),
        ("|child, p| child.attendance.window(2, 9).share > 3", "window-turned:2:29"),
        ("|child, p| child.age * child.grade > 3", "not-linear:2:22"),
        ("|child, p| child.age / 0 > 3", "division-by-nought:2:22"),
        ("|child, p| child.age > 100 / 3", "number-not-plain:2:28"),
        ("|child, p| child.age > 0.1234567", "number-not-plain:2:22"),
        ("|child, p| child.age > 2000000000 * 2", "number-not-plain:2:35"),
        ("|child, p| child.age - child.age > 3", "nothing-to-compare:2:34"),
        ("|child, p| { let x = 9; x /= 2; child.age > x }", "not-in-language:2:27"),
        ("|child, p| child.age % 2 == 1", "not-in-language:2:22"),
        ("|child, p| [child.age][0] > 3", "index-in-rule:2:23 container-in-rule:2:12"),
        ("|child, p| #{ a: child.age }.a > 3", "container-in-rule:2:12"),
        ("|child, p| child.age", "rule-not-yes-or-no:2:12"),
        ("|child, p| if child.age { true } else { false }", "not-yes-or-no:2:21"),
    ]);
}

#[test]
fn what_is_not_a_question_is_refused() {
    check_refused_when(&[
        ("|child, p| { loop { } true }", "not-in-language:2:14"),
        ("|child, p| { while true { } true }", "not-in-language:2:14"),
        ("|child, p| { for i in 0..9000000 { } true }", "too-many-operations:2:14"),
        ("|child, p| { let s = \"aaaaaaaa\"; for i in 0..99 { s += s; } true }", "too-much-data:2:34"),
        ("|child, p| eval(\"true\")", "not-in-language:2:12"),
        ("|child, p| { import \"x\" as y; true }", "not-in-language:2:14"),
        ("|child, p| timestamp() > 3", "unknown-function:2:12"),
        ("|child, p| sleep(1) == 3", "unknown-function:2:12"),
        ("|child, p| rand() > 3", "unknown-function:2:12"),
        ("|child, p| { try { child.age > 3 } catch { false } }", "not-in-language:2:14"),
        ("|child, p| type_of(child) == \"x\"", "not-in-language:2:12"),
        ("|child, p| { if false { nonsense(child) } child.age > 3 }", "unknown-function:2:25"),
    ]);
}

#[test]
fn whole_files_are_refused_where_they_are_wrong() {
    let good = rule("r", "school", "|child, p| child.age > 3", "");
    check_refused([
        (format!("fn f(n) {{ f(n) }}\n{}", rule("r", "school", "|child, p| f(1)", "")), "too-deep:2:120"),
        (format!("fn count(n) {{ n }}\n{good}"), "function-hides-member:1:4"),
        (format!("{good}{good}"), "two-rules-of-one-id:2:1"),
        ("let n = 0;\nrule(\"r\", #{".to_owned(), "script-syntax:2:13"),
        (
            format!("let n = 0;\n{}", rule("r", "school", "|child, p| { n += 1; n > 3 }", "")),
            "unknown-name:2:122",
        ),
        (
            format!("const N = 0;\n{}", rule("r", "school", "|child, p| { N += 1; N > 3 }", "")),
            "constant-changed:2:122",
        ),
        (good.replace("ask:", "aks:"), "unknown-key:1:51 missing-key:1:1"),
        (good.replace("\"school\"", "\"skola\""), "wrong-value:1:14"),
        (good.replace("\"talk\"", "\"talks\""), "unknown-offer:1:79"),
        (good.replace("\"r\"", "\"R\""), "not-an-id:1:1"),
        ("rule(\"r\", 3);".to_owned(), "rule-without-body:1:1"),
        (format!("{}{good}", "x".repeat(300_000)), "rule-file-too-large:0:0"),
        (format!("{good}let a = {}1{};", "(".repeat(200), ")".repeat(200)), "too-deep:2:40"),
    ]);
}

#[test]
fn more_ways_than_can_be_explained_are_refused() {
    let many = (0..13).map(|n| format!("child.attendance.last({}).days > 3", n + 1)).collect::<Vec<_>>();
    let closure = format!(
        "|child, p| {{ let n = 0; {} n > 20 }}",
        many.iter().map(|question| format!("if {question} {{ n += 1; }}")).collect::<Vec<_>>().concat()
    );
    let (_, found) = compile(&rule("r", "school", &closure, SCHOOL));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code.as_str(), "too-many-paths");
}

#[test]
fn guarantees_are_proven_before_a_rule_runs() {
    let concern = "child.signals(\"concern\").any";
    let absent = "child.attendance.last(28).share > 20";
    let cases: &[(&str, &str, &str, &str)] = &[
        // An offer takes two independent domains.
        ("offer", absent, SCHOOL, "one-domain-carries"),
        (
            "offer",
            "child.attendance.last(28).share > 20 && child.signals(\"learning-risk\").any",
            SCHOOL,
            "one-domain-carries",
        ),
        ("offer", "child.signals(\"concern\").last(28).days >= 2", "", "one-domain-carries"),
        (
            "offer",
            "child.signals(\"concern\").any && child.attendance.days > 3",
            SCHOOL,
            "one-domain-carries",
        ),
        (
            "offer",
            "child.signals(\"concern\").any && child.signals(\"everyday\").none",
            "",
            "one-domain-carries",
        ),
        ("offer", "child.signals(\"concern\").any && child.attendance.last(28).share > 20", SCHOOL, ""),
        ("offer", "child.contacts.open.distinct(\"agency\") >= 3", "", ""),
        ("offer", "child.signals(\"request\").any", "", ""),
        // A request never counts towards anything.
        ("school", "child.signals(\"request\").any && child.age > 3", "", "request-counts-towards"),
        ("school", "child.signals(\"request\").last(28).any", "", ""),
        // Attendance names its forms, and never preschool.
        ("school", absent, "", "attendance-without-forms"),
        ("school", absent, "concerns: #{ forms: [\"förskola\"] },", "attendance-in-preschool"),
        // A no never leads to a suggestion.
        ("school", "child.offers(\"talk\").any", "", "no-could-suggest"),
        ("school", "child.offers(\"talk\").of(\"answer\", \"declined\").none", "", ""),
        ("school", "child.offers().since_latest > 20", "", "no-could-suggest"),
        ("school", "child.offers(\"talk\").closed.count >= 1", "", "no-could-suggest"),
        ("school", "child.offers(\"talk\").open.any", "", ""),
        ("school", "child.offers(\"talk\").of(\"answer\", \"accepted\").none", "", ""),
        ("school", concern, "unless: |child, p| child.offers(\"talk\").none,", "no-could-suggest"),
        ("school", concern, "unless: |child, p| child.offers(\"talk\").any,", ""),
        // One question reads one domain.
        (
            "school",
            "child.signals(\"concern\").count + child.signals(\"everyday\").count > 2",
            "",
            "two-domains",
        ),
        // A kind that is off, and an offer that is not there, let a rule sleep.
        ("school", "child.signals(\"secret\").any", "", ""),
    ];
    for (kind, when, more, expected) in cases {
        let (_, found) = compile(&rule("r", kind, &format!("|child, p| {when}"), more));
        let told: Vec<&str> = found.iter().map(|it| it.code.as_str()).collect();
        assert_eq!(told.join(" "), *expected, "{kind} {when}");
    }
}
