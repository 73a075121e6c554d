//! What fills the variables of a text.

/// The variables of a text: numbers, which also choose between singular and plural, and texts.
///
/// ```
/// use samsyn_words::{Lang, Words, args, keys};
///
/// let words = Words::new(Lang::En);
/// assert_eq!(words.say_with(keys::CLASS_PUPILS, &args! { "count" => 1 }), "1 pupil");
/// ```
#[macro_export]
macro_rules! args {
    ($($name:literal => $value:expr),* $(,)?) => {{
        #[allow(unused_mut, reason = "there may be no variable")]
        let mut args = $crate::fluent_bundle::FluentArgs::new();
        $(args.set($name, $value);)*
        args
    }};
}
