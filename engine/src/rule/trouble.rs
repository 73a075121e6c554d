//! What goes wrong in a script: raised by the façade, carried through rhai, told with its place.

use rhai::{Dynamic, EvalAltResult, ParseError, ParseErrorType, Position};

use super::compile::Sleep;
use super::source::Source;
use crate::diagnostic::{Arg, Code, Diagnostic};

/// Something the façade refuses, or a rule that sleeps.
#[derive(Debug, Clone)]
pub(super) enum Trouble {
    Wrong(Code, Vec<(&'static str, Arg)>),
    Sleeps(Sleep),
}

pub(super) type Outcome<T> = Result<T, Trouble>;

impl Trouble {
    pub(super) fn new(code: Code) -> Self {
        Self::Wrong(code, Vec::new())
    }

    pub(super) fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        if let Self::Wrong(_, args) = &mut self {
            args.push((name, value.into()));
        }
        self
    }
}

impl From<Trouble> for Box<EvalAltResult> {
    fn from(trouble: Trouble) -> Self {
        EvalAltResult::ErrorRuntime(Dynamic::from(trouble), Position::NONE).into()
    }
}

/// How a run failed.
#[derive(Debug, Clone)]
pub(super) enum Failure {
    Wrong(Box<Diagnostic>),
    Sleeps(Sleep),
}

impl From<Diagnostic> for Failure {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Wrong(Box::new(diagnostic))
    }
}

/// Reads what rhai tells of a failed run.
pub(super) fn of_run(error: &EvalAltResult, source: &Source) -> Failure {
    let mut inner = error;
    let mut position = inner.position();
    while let EvalAltResult::ErrorInFunctionCall(_, _, cause, _) = inner {
        inner = cause;
        if !inner.position().is_none() {
            position = inner.position();
        }
    }
    let told = |code: Code| Diagnostic::error(code).at(source.place(position));
    let diagnostic = match inner {
        EvalAltResult::ErrorRuntime(value, _) => match value.clone().try_cast::<Trouble>() {
            Some(Trouble::Sleeps(sleep)) => return Failure::Sleeps(sleep),
            Some(Trouble::Wrong(code, args)) => {
                args.into_iter().fold(told(code), |diagnostic, (name, value)| diagnostic.with(name, value))
            }
            None => told(Code::ScriptFailed).with("message", inner.to_string()),
        },
        EvalAltResult::ErrorParsing(kind, position) => return of_parse_kind(kind, *position, source).into(),
        EvalAltResult::ErrorTooManyOperations(_) | EvalAltResult::ErrorTerminated(..) => {
            told(Code::TooManyOperations)
        }
        EvalAltResult::ErrorStackOverflow(_) => told(Code::TooDeep),
        EvalAltResult::ErrorDataTooLarge(..) | EvalAltResult::ErrorTooManyVariables(_) => {
            told(Code::TooMuchData)
        }
        EvalAltResult::ErrorVariableNotFound(name, _) => told(Code::UnknownName).with("name", name.as_str()),
        EvalAltResult::ErrorFunctionNotFound(name, _) => {
            let name = name.split([' ', '(']).next().unwrap_or(name);
            told(Code::UnknownFunction).with("name", name)
        }
        EvalAltResult::ErrorMismatchDataType(expected, _, _) if expected == "bool" => told(Code::NotYesOrNo),
        EvalAltResult::ErrorAssignmentToConstant(name, _) => {
            told(Code::ConstantChanged).with("name", name.as_str())
        }
        other => told(Code::ScriptFailed).with("message", without_place(&other.to_string())),
    };
    diagnostic.into()
}

/// Reads what rhai tells of a file that it cannot read.
pub(super) fn of_parse(error: &ParseError, source: &Source) -> Diagnostic {
    of_parse_kind(error.err_type(), error.position(), source)
}

fn of_parse_kind(kind: &ParseErrorType, position: Position, source: &Source) -> Diagnostic {
    let told = |code: Code| Diagnostic::error(code).at(source.place(position));
    match kind {
        ParseErrorType::Reserved(symbol) | ParseErrorType::UnknownOperator(symbol) => {
            told(Code::NotInLanguage).with("symbol", symbol.as_str())
        }
        ParseErrorType::BadInput(rhai::LexError::ImproperSymbol(symbol, _)) if !symbol.is_empty() => {
            told(Code::NotInLanguage).with("symbol", symbol.as_str())
        }
        ParseErrorType::VariableUndefined(name) => told(Code::UnknownName).with("name", name.as_str()),
        ParseErrorType::ExprTooDeep | ParseErrorType::TooManyFunctions => told(Code::TooDeep),
        ParseErrorType::LiteralTooLarge(..) => told(Code::TooMuchData),
        other => told(Code::ScriptSyntax).with("message", without_place(&other.to_string())),
    }
}

/// rhai ends its messages with the place, which is told on its own.
fn without_place(message: &str) -> &str {
    message.rsplit_once(" (line ").map_or(message, |(before, _)| before)
}
