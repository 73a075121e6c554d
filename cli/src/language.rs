//! Which language to speak: asked for, or that of the computer, or Swedish.

use std::ffi::OsString;

use samsyn_words::Lang;

/// The language of `--lang`, else of the locale. Read before anything else, since help and errors speak it too.
pub(crate) fn chosen(
    arguments: impl IntoIterator<Item = OsString>,
    variable: impl Fn(&str) -> Option<String>,
) -> Lang {
    let mut arguments = arguments.into_iter().map(|it| it.to_string_lossy().into_owned());
    let mut asked = None;
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            asked = arguments.next();
        } else if let Some(tag) = argument.strip_prefix("--lang=") {
            asked = Some(tag.to_owned());
        }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|it| !it.is_empty());
    asked.or(locale).and_then(|tag| Lang::of_tag(&tag)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(arguments: &[&str], locale: &[(&str, &str)], expected: Lang) {
        let variable =
            |name: &str| locale.iter().find(|(it, _)| *it == name).map(|(_, tag)| (*tag).to_owned());
        assert_eq!(chosen(arguments.iter().map(OsString::from), variable), expected);
    }

    #[test]
    fn what_is_asked_for_comes_first_then_the_computer_then_swedish() {
        check(&["samsyn", "--lang", "en"], &[("LANG", "sv_SE.UTF-8")], Lang::En);
        check(&["samsyn", "--lang=sv"], &[("LANG", "en_GB.UTF-8")], Lang::Sv);
        check(&["samsyn"], &[("LANG", "sv_SE"), ("LC_ALL", "en_US.UTF-8")], Lang::En);
        check(&["samsyn"], &[("LC_ALL", ""), ("LANG", "en_US.UTF-8")], Lang::En);
        check(&["samsyn"], &[("LANG", "C.UTF-8")], Lang::Sv);
        check(&["samsyn", "--lang"], &[], Lang::Sv);
    }
}
