//! Which passphrases are accepted. Length and kinds of characters say little: what counts is how soon one would be guessed.

use zxcvbn::{Score, zxcvbn};

/// Whether nobody would guess a passphrase who knows what the vault is called: more than 10^10 guesses, as zxcvbn counts
/// them (Wheeler, USENIX Security 2016), each of which costs half a second.
pub fn is_strong(passphrase: &str, name: &str) -> bool {
    zxcvbn(passphrase, &["samsyn", name]).score() == Score::Four
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_belong_together_and_short_ones_are_not_accepted() {
        let check =
            |passphrase: &str, strong| assert_eq!(is_strong(passphrase, "Mentor 8B"), strong, "{passphrase}");
        check("", false);
        check("lösenord", false);
        check("Password123!", false);
        check("qwertyuiop123456", false);
        check("Mentor 8B Mentor 8B", false);
        check("aaaaaaaaaaaaaaaaaaaaaaaa", false);
        check("kopp gräs lampa måne", true);
        check("correct horse battery staple", true);
        check("8Jk#q2!vLz0pRt", true);
    }
}
