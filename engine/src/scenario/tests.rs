use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::*;
use crate::pack::Period;
use crate::record::{Form, Stage};

pub(super) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Two school years, as the county's example has them.
pub(super) fn calendar() -> Calendar {
    let period = |(from, to): &(&str, &str)| Period { from: date(from), to: date(to), name: String::new() };
    let terms = [
        ("2025-01-09", "2025-06-11"),
        ("2025-08-18", "2025-12-19"),
        ("2026-01-08", "2026-06-11"),
        ("2026-08-17", "2026-12-18"),
        ("2027-01-11", "2027-06-11"),
    ];
    let breaks = [
        ("2025-10-27", "2025-10-31"),
        ("2026-02-16", "2026-02-20"),
        ("2026-04-03", "2026-04-10"),
        ("2026-10-26", "2026-10-30"),
        ("2027-02-22", "2027-02-26"),
        ("2027-03-26", "2027-04-02"),
    ];
    Calendar::new(terms.iter().map(period).collect(), breaks.iter().map(period).collect())
}

fn plan(calendar: &Calendar, pupils: u32, seed: u64) -> SchoolPlan<'_> {
    SchoolPlan { pupils, seed, on: date("2026-11-20"), calendar, municipality: Some("Gnesta") }
}

/// Absent minutes in percent of expected minutes between two dates, where there are at least 40 school days.
fn share(child: &Child, from: &str, to: &str) -> Option<u32> {
    let rows = child.attendance.rows().iter().filter(|row| date(from) <= row.date && row.date <= date(to));
    let (mut days, mut absent, mut expected) = (0, 0, 0);
    for row in rows {
        days += 1;
        absent += u32::from(row.minutes.absent());
        expected += u32::from(row.minutes.expected());
    }
    (days >= 40 && expected > 0).then(|| absent * 100 / expected)
}

fn part(of: impl Iterator<Item = bool>) -> u32 {
    let (mut yes, mut all) = (0, 0);
    of.for_each(|it| {
        yes += u32::from(it);
        all += 1;
    });
    yes * 1000 / all.max(1)
}

#[test]
fn the_same_seed_gives_the_same_school() {
    let calendar = calendar();
    let print = |seed| {
        let mut hash = Sha256::new();
        for child in plan(&calendar, 300, seed).children() {
            hash.update(format!("{} {:?} {:?} {:?}", child.id, child.name, child.born, child.group));
            for row in child.attendance.rows() {
                hash.update(format!("{} {} {}", row.date, row.minutes.excused(), row.minutes.unexcused()));
            }
            for signal in &child.signals {
                hash.update(format!("{} {}", signal.date, signal.kind));
            }
        }
        hash.finalize().iter().take(8).fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
    };
    assert_ne!(print(1), print(2));
    // The same on every machine. Whoever changes a table here changes everyone's practice school, and this line.
    assert_eq!(print(1), "18131b400bad012f");
}

#[test]
fn a_child_is_the_same_however_many_follow() {
    let calendar = calendar();
    let few: Vec<_> = plan(&calendar, 300, 1).children().take(20).collect();
    let many: Vec<_> = plan(&calendar, 6000, 1).children().take(20).collect();
    assert_eq!(few, many);
}

#[test]
fn names_depend_on_no_pattern_and_patterns_on_no_name() {
    let calendar = calendar();
    let plan = plan(&calendar, 300, 1);
    let base: Vec<_> = plan.drawn_from(1, 1).collect();
    let other_patterns: Vec<_> = plan.drawn_from(1, 2).collect();
    let other_names: Vec<_> = plan.drawn_from(2, 1).collect();
    let names = |children: &[Child]| children.iter().map(|child| child.name.clone()).collect::<Vec<_>>();
    let years =
        |children: &[Child]| children.iter().map(|child| child.attendance.clone()).collect::<Vec<_>>();
    assert_eq!(names(&base), names(&other_patterns));
    assert_ne!(years(&base), years(&other_patterns));
    assert_eq!(years(&base), years(&other_names));
    assert_ne!(names(&base), names(&other_names));
}

/// Chi-square over groups of names: whether a child is absent at least 15 % must not go with its name.
#[test]
fn no_group_of_names_is_away_more() {
    let calendar = calendar();
    let mut groups: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
    for (index, child) in (0u32..).zip(plan(&calendar, 6000, 5).children()) {
        let Some(share) = share(&child, "2026-01-01", "2026-06-30") else { continue };
        let (away, all) = groups.entry(names::draw(5, index).0).or_default();
        *away += f64::from(u32::from(share >= 15));
        *all += 1.0;
    }
    let (away, all) = groups.values().fold((0.0, 0.0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
    let rate = away / all;
    let square = |(away, all): &(f64, f64)| (away - all * rate).powi(2) / (all * rate * (1.0 - rate));
    let chi: f64 = groups.values().map(square).sum();
    assert_eq!(groups.len(), 12);
    // 11 degrees of freedom: one school in a thousand lies above by chance. This seed is one school.
    assert!(chi < 31.3, "{chi}");
}

#[test]
fn attendance_lies_on_school_days_up_to_the_date_and_preschool_has_none() {
    let calendar = calendar();
    for child in plan(&calendar, 300, 1).children() {
        let rows = child.attendance.rows();
        assert_eq!(rows.is_empty(), child.form == Some(Form::Preschool), "{}", child.id);
        for row in rows {
            assert!(calendar.is_school_day(row.date) && row.date <= date("2026-11-20"));
            assert!(row.date >= date("2025-08-01") && child.enrolled.unwrap() <= row.date);
            assert!((300..=400).contains(&row.minutes.scheduled()), "{}", row.minutes.scheduled());
        }
        assert!(rows.windows(2).all(|pair| pair[0].date < pair[1].date));
    }
}

#[test]
fn children_are_as_old_as_their_grade() {
    let calendar = calendar();
    for child in plan(&calendar, 300, 1).children() {
        let age = child.born.unwrap().age_on(date("2026-11-20")).unwrap();
        let usual = match (child.form.unwrap(), child.grade) {
            (Form::Preschool, _) => 2..=5,
            (Form::UpperSecondary, Some(grade)) => 13 + u32::from(grade)..=16 + u32::from(grade),
            (_, grade) => 4 + u32::from(grade.unwrap())..=7 + u32::from(grade.unwrap()),
        };
        assert!(usual.contains(&age), "{age} {:?} {:?}", child.form, child.grade);
    }
}

/// Domain 2.1: 12.5-14 % of grundskola pupils are absent at least 15 % of a term; more in högstadium, most in grade 9,
/// where ht 2020 about one in nine was at 30 %. Most children miss 2-6 %, few a lot: the mean lies over the median.
#[test]
fn absence_is_as_common_as_in_swedish_schools() {
    let calendar = calendar();
    let children: Vec<_> = plan(&calendar, 6000, 3).children().collect();
    let shares = |from: &str, to: &str, stage: Option<Stage>, grade: Option<u8>| -> Vec<u32> {
        let pupils = children.iter().filter(|child| {
            child.form == Some(Form::Compulsory)
                && (stage.is_none() || child.stage() == stage)
                && (grade.is_none() || child.grade == grade)
        });
        pupils.filter_map(|child| share(child, from, to)).collect()
    };
    for (from, to) in [("2026-01-01", "2026-06-30"), ("2026-08-01", "2026-12-31")] {
        let away =
            |stage, grade, limit| part(shares(from, to, stage, grade).iter().map(|share| *share >= limit));
        let mut all = shares(from, to, None, None);
        all.sort_unstable();
        let (median, mean) = (all[all.len() / 2], all.iter().sum::<u32>() as usize / all.len());
        let (lower, middle) = (away(Some(Stage::Lower), None, 15), away(Some(Stage::Middle), None, 15));
        let (upper, ninth) = (away(Some(Stage::Upper), None, 15), away(None, Some(9), 15));
        let far = away(None, Some(9), 30);
        assert!((115..=145).contains(&away(None, None, 15)), "{}", away(None, None, 15));
        assert!((90..=140).contains(&lower) && (90..=140).contains(&middle), "{lower} {middle}");
        assert!((150..=220).contains(&upper) && (170..=260).contains(&ninth), "{upper} {ninth}");
        assert!((50..=120).contains(&far), "{far}");
        assert!((3..=6).contains(&median) && mean > median as usize, "{median} {mean}");
    }
}
