//! `samsyn completions`: what a shell needs to complete a command line.

use clap_complete::{Shell, generate};
use samsyn_words::Words;

use crate::arguments::Completions;
use crate::failure::{Failure, written};
use crate::{output, usage};

pub(super) fn run(asked: &Completions, words: &Words) -> Result<(), Failure> {
    written(output::print(&script(asked.shell, words)), words)
}

/// The script of a shell. It is written into memory, since the generator does not tell when nobody reads on.
fn script(shell: Shell, words: &Words) -> String {
    let mut bytes = Vec::new();
    generate(shell, &mut usage::command(words), "samsyn", &mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;
    use samsyn_words::Lang;

    use super::*;

    #[test]
    fn every_shell_is_told_of_every_command() {
        let words = Words::new(Lang::Sv);
        let commands = usage::command(&words);
        for shell in [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell] {
            let script = script(shell, &words);
            for command in commands.get_subcommands() {
                assert!(script.contains(command.get_name()), "{shell}: {}", command.get_name());
            }
            assert!(script.contains("unreported-is-present"), "{shell}: options too");
            // What is not a command is not in it either, so that the above says something.
            assert!(!script.contains("no-such-command"), "{shell}");
        }
        assert_eq!(Shell::value_variants().len(), 5, "a shell more than the help tells of");
    }
}
