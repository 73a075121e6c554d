//! Help, and what is said of a command line that cannot be understood, in the reader's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory, Error};
use samsyn_words::{Key, Words, args, keys};

use crate::arguments::Arguments;
use crate::failure::Failure;

/// Options that tell what a file of attendance cannot.
const OF_READING: [&str; 8] = [
    "form",
    "minutes",
    "municipality",
    "late_counts",
    "unreported_is_present",
    "undivided_is_unexcused",
    "month_first",
    "profile",
];

/// The command line with its help in words.
pub(crate) fn command(words: &Words) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{}:\n  {{usage}}\n\n{{all-args}}{{after-help}}",
        words.say(keys::HELP_USAGE)
    );
    let mut command = in_words(Arguments::command(), words)
        .about(words.say(keys::HELP_ABOUT))
        .after_help(words.say(keys::HELP_EXAMPLES))
        .subcommand_help_heading(words.say(keys::HELP_COMMANDS))
        .help_template(template.clone());
    let names: Vec<_> = command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
    for name in names {
        let Some((about, examples)) = help_of(&name) else { continue };
        command = command.mut_subcommand(name, |it| {
            in_words(it, words)
                .about(words.say(about))
                .after_help(words.say(examples))
                .help_template(template.clone())
        });
    }
    command
}

fn in_words(command: Command, words: &Words) -> Command {
    let (arguments, options) = (words.say(keys::HELP_ARGUMENTS), words.say(keys::HELP_OPTIONS));
    let reading = words.say(keys::HELP_READING);
    let name = command.get_name().to_owned();
    let mut place = 0;
    command.mut_args(|argument| {
        // Under a heading of its own an argument would otherwise stand by its name, not by its place.
        place += 1;
        let heading = match argument.get_id().as_str() {
            _ if argument.is_positional() => arguments.clone(),
            id if OF_READING.contains(&id) => reading.clone(),
            _ => options.clone(),
        };
        let help =
            help_of_argument(&name, argument.get_id().as_str()).map(|key| words.say(key)).unwrap_or_default();
        let mut argument = argument.help_heading(heading).help(help);
        if argument.is_positional() {
            argument = argument.display_order(place);
        }
        let takes_values = argument.get_action().takes_values();
        if takes_values { argument.hide_possible_values(true).hide_default_value(true) } else { argument }
    })
}

fn help_of(command: &str) -> Option<(Key, Key)> {
    Some(match command {
        "check" => (keys::HELP_CHECK, keys::HELP_CHECK_EXAMPLES),
        "test" => (keys::HELP_TEST, keys::HELP_TEST_EXAMPLES),
        "screen" => (keys::HELP_SCREEN, keys::HELP_SCREEN_EXAMPLES),
        "explain" => (keys::HELP_EXPLAIN, keys::HELP_EXPLAIN_EXAMPLES),
        "replay" => (keys::HELP_REPLAY, keys::HELP_REPLAY_EXAMPLES),
        "tree" => (keys::HELP_TREE, keys::HELP_TREE_EXAMPLES),
        "doc" => (keys::HELP_DOC, keys::HELP_DOC_EXAMPLES),
        "forecast" => (keys::HELP_FORECAST, keys::HELP_FORECAST_EXAMPLES),
        "impact" => (keys::HELP_IMPACT, keys::HELP_IMPACT_EXAMPLES),
        "import" => (keys::HELP_IMPORT, keys::HELP_IMPORT_EXAMPLES),
        "school" => (keys::HELP_SCHOOL, keys::HELP_SCHOOL_EXAMPLES),
        "schema" => (keys::HELP_SCHEMA, keys::HELP_SCHEMA_EXAMPLES),
        "completions" => (keys::HELP_COMPLETIONS, keys::HELP_COMPLETIONS_EXAMPLES),
        _ => return None,
    })
}

fn help_of_argument(command: &str, id: &str) -> Option<Key> {
    Some(match id {
        "format" if command == "screen" => keys::HELP_ARG_FORMAT_SCREEN,
        "format" if command == "tree" => keys::HELP_ARG_FORMAT_TREE,
        "format" if command == "doc" => keys::HELP_ARG_FORMAT_DOC,
        "format" if matches!(command, "forecast" | "impact") => keys::HELP_ARG_FORMAT_FORECAST,
        "format" if command == "import" => keys::HELP_ARG_FORMAT_IMPORT,
        "from" if command == "replay" => keys::HELP_ARG_FROM_DATE,
        "to" => keys::HELP_ARG_TO_DATE,
        "name" => keys::HELP_ARG_SCHEMA,
        "shell" => keys::HELP_ARG_SHELL,
        "lang" => keys::HELP_ARG_LANG,
        "help" => keys::HELP_ARG_HELP,
        "version" => keys::HELP_ARG_VERSION,
        "pack" if matches!(command, "import" | "school") => keys::HELP_ARG_CALENDAR_OF,
        "explain" => keys::HELP_ARG_EXPLAIN,
        "pack" => keys::HELP_ARG_PACK,
        "packs" => keys::HELP_ARG_PACKS,
        "old" => keys::HELP_ARG_OLD,
        "new" => keys::HELP_ARG_NEW,
        "fail_on" => keys::HELP_ARG_FAIL_ON,
        "caseload" => keys::HELP_ARG_CASELOAD,
        "on" => keys::HELP_ARG_ON,
        "rule" => keys::HELP_ARG_RULE,
        "rules" => keys::HELP_ARG_RULES,
        "all" => keys::HELP_ARG_ALL,
        "coverage" => keys::HELP_ARG_COVERAGE,
        "mutants" => keys::HELP_ARG_MUTANTS,
        "case" if command == "impact" => keys::HELP_ARG_CASE_DIFFERS,
        "case" => keys::HELP_ARG_CASE,
        "from" => keys::HELP_ARG_FROM,
        "child" if command == "test" => keys::HELP_ARG_CHILD_FROM,
        "child" => keys::HELP_ARG_CHILD,
        "class" => keys::HELP_ARG_CLASS,
        "format" => keys::HELP_ARG_FORMAT,
        "pupils" => keys::HELP_ARG_PUPILS,
        "seed" => keys::HELP_ARG_SEED,
        "pairs" => keys::HELP_ARG_PAIRS,
        "files" => keys::HELP_ARG_FILES,
        "output" if command == "screen" => keys::HELP_ARG_OUTPUT_LIST,
        "output" => keys::HELP_ARG_OUTPUT,
        "form" => keys::HELP_ARG_FORM,
        "minutes" => keys::HELP_ARG_MINUTES,
        "municipality" => keys::HELP_ARG_MUNICIPALITY,
        "late_counts" => keys::HELP_ARG_LATE_COUNTS,
        "unreported_is_present" => keys::HELP_ARG_UNREPORTED_IS_PRESENT,
        "undivided_is_unexcused" => keys::HELP_ARG_UNDIVIDED_IS_UNEXCUSED,
        "month_first" => keys::HELP_ARG_MONTH_FIRST,
        "profile" => keys::HELP_ARG_PROFILE,
        "save_profile" => keys::HELP_ARG_SAVE_PROFILE,
        "keep_apart" => keys::HELP_ARG_KEEP_APART,
        _ => return None,
    })
}

/// What clap says, in words: help and version are shown, all else is told with a way out.
pub(crate) fn failure(error: &Error, words: &Words) -> Failure {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // Where stdout is closed, nobody reads the help.
        let _ = error.print();
        return Failure::Told(0);
    }
    let context = |kind| error.get(kind).map(text).unwrap_or_default();
    let (argument, value) = (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
    let known = context(ContextKind::ValidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => {
            Failure::said(words, keys::USE_UNKNOWN_ARGUMENT, &args! { "argument" => argument })
        }
        ErrorKind::InvalidSubcommand => {
            let command = context(ContextKind::InvalidSubcommand);
            Failure::said(words, keys::USE_UNKNOWN_COMMAND, &args! { "command" => command })
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let commands: Vec<_> =
                Arguments::command().get_subcommands().map(|it| it.get_name().to_owned()).collect();
            Failure::said(words, keys::USE_NO_COMMAND, &args! { "known" => words.list_or(&commands) })
        }
        ErrorKind::MissingRequiredArgument => {
            Failure::said(words, keys::USE_MISSING_ARGUMENT, &args! { "argument" => argument })
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            Failure::said(words, keys::USE_MISSING_VALUE, &args! { "argument" => argument })
        }
        ErrorKind::InvalidValue => {
            let args = args! { "argument" => argument, "value" => value, "known" => known };
            Failure::said(words, keys::USE_UNKNOWN_VALUE, &args)
        }
        ErrorKind::ValueValidation => {
            Failure::said(words, keys::USE_WRONG_VALUE, &args! { "argument" => argument, "value" => value })
        }
        ErrorKind::ArgumentConflict => {
            let other = context(ContextKind::PriorArg);
            Failure::said(words, keys::USE_CONFLICT, &args! { "argument" => argument, "other" => other })
        }
        other => {
            let reason = other.as_str().unwrap_or_default();
            Failure::said(words, keys::USE_OTHER, &args! { "reason" => reason })
        }
    }
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use samsyn_words::Lang;

    use super::*;

    #[test]
    fn the_command_line_is_sound_and_every_part_has_help() {
        for lang in Lang::ALL {
            let mut command = command(&Words::new(lang));
            command.build();
            for command in command.get_subcommands() {
                assert!(help_of(command.get_name()).is_some(), "{}", command.get_name());
                for argument in command.get_arguments() {
                    assert!(argument.get_help().is_some(), "{} {}", command.get_name(), argument.get_id());
                }
            }
            command.debug_assert();
        }
    }
}
