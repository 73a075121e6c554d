//! School forms and grades as systems write them.

use crate::record::Form;

/// A school form by its name or by its code in SS 12000.
pub(super) fn form(text: &str) -> Option<Form> {
    let lower = text.to_lowercase();
    Form::parse(&lower).or(match lower.as_str() {
        "fs" | "preschool" => Some(Form::Preschool),
        "fklass" | "fkl" | "f-klass" | "preschool class" => Some(Form::PreschoolClass),
        "gr" | "compulsory" | "compulsory school" => Some(Form::Compulsory),
        "gran" | "grs" | "tr" | "grundsärskola" => Some(Form::AdaptedCompulsory),
        "sp" => Some(Form::Special),
        "sam" => Some(Form::Sami),
        "gy" | "gymnasium" | "upper secondary" => Some(Form::UpperSecondary),
        "gyan" | "gys" | "gymnasiesärskola" => Some(Form::AdaptedUpperSecondary),
        _ => None,
    })
}

/// A grade: `6`, `Åk 6`, `År 1`, `F` for the preschool class.
pub(super) fn grade(text: &str) -> Option<u8> {
    let lower = text.to_lowercase();
    if matches!(lower.as_str(), "f" | "fsk" | "fklass" | "f-klass" | "förskoleklass") {
        return Some(0);
    }
    let digits: String = lower.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|grade| *grade <= 10)
}

/// The grade that a class is named after, as in `6B`, in forms where that is the custom.
pub(super) fn grade_of_group(group: &str, form: Form) -> Option<u8> {
    let named_so = matches!(form, Form::Compulsory | Form::AdaptedCompulsory | Form::Special | Form::Sami);
    if form == Form::PreschoolClass {
        return Some(0);
    }
    let digits: String = group.chars().take_while(char::is_ascii_digit).collect();
    let rest = group.get(digits.len()..)?.trim();
    let one_word = rest.chars().count() <= 2 && rest.chars().all(char::is_alphabetic);
    (named_so && one_word).then(|| digits.parse().ok().filter(|grade| (1..=10).contains(grade))).flatten()
}

#[cfg(test)]
mod tests {
    use super::{form, grade, grade_of_group};
    use crate::record::Form;

    #[test]
    fn forms_and_grades_are_read_as_systems_write_them() {
        assert_eq!(
            (form("GR"), form("Gymnasieskola"), form("?")),
            (Some(Form::Compulsory), Some(Form::UpperSecondary), None)
        );
        assert_eq!((grade("Åk 6"), grade("F"), grade("99"), grade("")), (Some(6), Some(0), None, None));
        let of = |group| grade_of_group(group, Form::Compulsory);
        assert_eq!(
            (of("6B"), of("10 A"), of("Blå"), of("6-9 Ma1"), of("26")),
            (Some(6), Some(10), None, None, None)
        );
        assert_eq!(grade_of_group("1A", Form::UpperSecondary), None);
    }
}
