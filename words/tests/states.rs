//! What holds where a question has an answer, as a sentence in both languages.

use samsyn_engine::decision::{Linear, Number, Relation};
use samsyn_engine::facts::{ChoiceFact, Filter, Measure, Quantity, Selection, Source, Window};
use samsyn_engine::pack::{Calendar, Catalogue, Pack, Places};
use samsyn_engine::rule::Question;
use samsyn_engine::screening::{Left, Threshold};
use samsyn_words::{Lang, Words};

fn pack() -> Pack {
    Pack {
        chain: Vec::new(),
        acute: None,
        catalogue: Catalogue::default(),
        parameters: [].into(),
        offers: [].into(),
        calendar: Calendar::default(),
        rules: Vec::new(),
        places: Places::default(),
        scenarios: Vec::new(),
        disabled: [].into(),
        hash: String::new(),
        parameter_hash: String::new(),
    }
}

fn of(source: Source, days: Option<u16>, filter: Option<Filter>, quantity: Quantity) -> Measure {
    let window = days.map(|from| Window::Days { from, to: 0 });
    Measure::Of(Selection { source, window, filters: filter.into_iter().collect() }, quantity)
}

fn question(terms: &[(i64, Measure)], relation: Relation, threshold: i64) -> Question {
    let terms = terms.iter().map(|(factor, measure)| (Number::whole(*factor), measure.clone())).collect();
    Question {
        left: Left::Sum(Linear { terms }),
        relation,
        threshold: Threshold::Number(Number::whole(threshold)),
        parameters: Vec::new(),
    }
}

#[track_caller]
fn check(question: &Question, answer: bool, swedish: &str, english: &str) {
    let said = Lang::ALL.map(|lang| Words::new(lang).states(question, answer, &pack()));
    assert_eq!(said, [swedish, english]);
}

#[test]
fn a_number_is_on_one_side_or_the_other() {
    let share =
        question(&[(1, of(Source::Attendance, Some(28), None, Quantity::Share))], Relation::Above, 20);
    let name = ("Frånvaron de senaste 28 dagarna", "Absence in the last 28 days");
    check(
        &share,
        true,
        &format!("{} är mer än 20 procent.", name.0),
        &format!("{} is more than 20 percent.", name.1),
    );
    check(
        &share,
        false,
        &format!("{} är högst 20 procent.", name.0),
        &format!("{} is at most 20 percent.", name.1),
    );
}

#[test]
fn that_there_is_none_is_said_so() {
    let contacts = of(Source::Contacts, None, Some(Filter::Open), Quantity::Count);
    for none in [
        question(&[(1, contacts.clone())], Relation::AtLeast, 1),
        question(&[(1, contacts.clone())], Relation::Above, 0),
    ] {
        check(&none, false, "Det finns inga pågående kontakter.", "There are no ongoing contacts.");
    }
}

/// What never was is neither at least 14 days ago nor less: the sentence keeps both.
#[test]
fn what_may_never_have_been_is_not_said_to_be_less() {
    let since = question(&[(1, of(Source::Steps, None, None, Quantity::SinceLatest))], Relation::AtLeast, 14);
    let said = Words::new(Lang::Sv).states(&since, false, &pack());
    assert!(said.contains(" är inte minst 14"), "{said}");
}

#[test]
fn a_difference_is_told_from_the_larger_side() {
    let share = |days| of(Source::Attendance, Some(days), None, Quantity::Share);
    let fallen = question(&[(1, share(28)), (-1, share(60))], Relation::AtMost, -10);
    let said = Words::new(Lang::Sv).states(&fallen, true, &pack());
    let expected = "Frånvaron de senaste 60 dagarna är minst 10 procentenheter högre än frånvaron de senaste 28 dagarna.";
    assert_eq!(said, expected);
}

#[test]
fn a_choice_is_one_thing_or_another() {
    let form = Question::choice(ChoiceFact::Form, "grundskola");
    check(&form, true, "Skolformen är grundskola.", "The school form is compulsory school.");
    check(&form, false, "Skolformen är inte grundskola.", "The school form is not compulsory school.");
}
