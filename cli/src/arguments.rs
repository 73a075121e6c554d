//! What can be asked on the command line. The texts of help stand among the words.

mod format;

use std::path::PathBuf;

use chrono::{Local, NaiveDate};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use samsyn_engine::diagnostic::Code;
use samsyn_engine::id::Id;
use samsyn_engine::record::Form;

pub(crate) use format::{PageFormat, ScreenFormat, TableFormat, TextFormat, TreeFormat};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "samsyn",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    subcommand_required = true
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[arg(long, global = true, value_name = "sv|en")]
    lang: Option<String>,
    #[arg(short, long, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(Check),
    Test(Test),
    Screen(Screen),
    Explain(Explain),
    Replay(Replay),
    Tree(Tree),
    Doc(Doc),
    Forecast(Forecast),
    Impact(Impact),
    Import(Import),
    School(School),
    Schema(Schema),
    Completions(Completions),
}

/// A pack, and where its parents may be.
#[derive(Debug, Args)]
pub(crate) struct PackArgs {
    #[arg(value_name = "PACK")]
    pub(crate) pack: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub(crate) packs: Option<PathBuf>,
}

/// `samsyn check`
#[derive(Debug, Args)]
pub(crate) struct Check {
    #[arg(value_name = "PACK", required_unless_present = "explain")]
    pub(crate) pack: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(crate) packs: Option<PathBuf>,
    #[arg(long, value_name = "ID", value_parser = code, conflicts_with = "pack")]
    pub(crate) explain: Option<Code>,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: TextFormat,
}

/// `samsyn test`
#[derive(Debug, Args)]
pub(crate) struct Test {
    #[command(flatten)]
    pub(crate) pack: PackArgs,
    #[arg(long, value_name = "FORMAT", default_value = "text", conflicts_with = "from")]
    pub(crate) format: TextFormat,
    #[arg(long, conflicts_with = "from")]
    pub(crate) coverage: bool,
    #[arg(long, conflicts_with = "from")]
    pub(crate) mutants: bool,
    #[arg(long, value_name = "RULE/N", conflicts_with_all = ["from", "coverage", "mutants", "format"])]
    pub(crate) case: Option<String>,
    #[arg(long, value_name = "CASELOAD", requires = "child")]
    pub(crate) from: Option<PathBuf>,
    #[arg(long, value_name = "ID", requires = "from")]
    pub(crate) child: Option<String>,
    #[arg(long, value_name = "DATE", requires = "from")]
    pub(crate) on: Option<NaiveDate>,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// `samsyn screen`
#[derive(Debug, Args)]
pub(crate) struct Screen {
    #[command(flatten)]
    pub(crate) pack: PackArgs,
    #[arg(value_name = "CASELOAD")]
    pub(crate) caseload: PathBuf,
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    #[arg(long = "rule", value_name = "ID", value_parser = id)]
    pub(crate) rules: Vec<Id>,
    #[arg(long)]
    pub(crate) all: bool,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub(crate) format: ScreenFormat,
    #[arg(short, long, value_name = "FILE", required_if_eq("format", "xlsx"))]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// `samsyn explain`
#[derive(Debug, Args)]
pub(crate) struct Explain {
    #[command(flatten)]
    pub(crate) pack: PackArgs,
    #[arg(value_name = "CASELOAD")]
    pub(crate) caseload: PathBuf,
    #[arg(long, value_name = "ID", required_unless_present = "class", conflicts_with = "class")]
    pub(crate) child: Option<String>,
    #[arg(long, value_name = "KEY")]
    pub(crate) class: Option<String>,
    #[arg(long = "rule", value_name = "ID", value_parser = id)]
    pub(crate) rules: Vec<Id>,
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: TextFormat,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// `samsyn replay`
#[derive(Debug, Args)]
pub(crate) struct Replay {
    #[command(flatten)]
    pub(crate) pack: PackArgs,
    #[arg(value_name = "CASELOAD")]
    pub(crate) caseload: PathBuf,
    #[arg(long, value_name = "ID", required_unless_present = "class", conflicts_with = "class")]
    pub(crate) child: Option<String>,
    #[arg(long, value_name = "KEY")]
    pub(crate) class: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) from: NaiveDate,
    #[arg(long, value_name = "DATE")]
    pub(crate) to: NaiveDate,
    #[arg(long = "rule", value_name = "ID", value_parser = id)]
    pub(crate) rules: Vec<Id>,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: TextFormat,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// `samsyn tree`
#[derive(Debug, Args)]
pub(crate) struct Tree {
    #[arg(value_name = "PACK")]
    pub(crate) pack: PathBuf,
    #[arg(value_name = "RULE", value_parser = id)]
    pub(crate) rule: Id,
    #[arg(long, value_name = "DIR")]
    pub(crate) packs: Option<PathBuf>,
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: TreeFormat,
}

/// `samsyn doc`
#[derive(Debug, Args)]
pub(crate) struct Doc {
    #[command(flatten)]
    pub(crate) pack: PackArgs,
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    #[arg(long, value_name = "FORMAT", default_value = "markdown")]
    pub(crate) format: PageFormat,
}

/// Whom to count: the pupils of a file, or invented ones.
#[derive(Debug, Args)]
pub(crate) struct Population {
    #[arg(long, value_name = "CASELOAD", required_unless_present = "pupils", conflicts_with = "pupils")]
    pub(crate) caseload: Option<PathBuf>,
    #[arg(long, value_name = "N", requires = "seed", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) pupils: Option<u32>,
    #[arg(long, value_name = "S")]
    pub(crate) seed: Option<u64>,
}

/// `samsyn forecast`
#[derive(Debug, Args)]
pub(crate) struct Forecast {
    #[command(flatten)]
    pub(crate) pack: PackArgs,
    #[command(flatten)]
    pub(crate) population: Population,
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub(crate) format: TableFormat,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// `samsyn impact`
#[derive(Debug, Args)]
pub(crate) struct Impact {
    #[arg(value_name = "OLD")]
    pub(crate) old: PathBuf,
    #[arg(value_name = "NEW")]
    pub(crate) new: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub(crate) packs: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) population: Population,
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    #[arg(long, value_name = "KIND")]
    pub(crate) fail_on: Option<FailOn>,
    #[arg(long, value_name = "RULE", conflicts_with_all = ["fail_on", "format"])]
    pub(crate) case: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub(crate) format: TableFormat,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// `samsyn import`
#[derive(Debug, Args)]
pub(crate) struct Import {
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(short, long, value_name = "CASELOAD")]
    pub(crate) output: PathBuf,
    #[arg(long, value_name = "PACK")]
    pub(crate) pack: Option<PathBuf>,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: TextFormat,
    #[arg(long, value_name = "FILE")]
    pub(crate) save_profile: Option<PathBuf>,
    #[arg(long)]
    pub(crate) keep_apart: bool,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// `samsyn school`
#[derive(Debug, Args)]
pub(crate) struct School {
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) pupils: u32,
    #[arg(long, value_name = "S")]
    pub(crate) seed: u64,
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    /// The children for whom support began, with and without it, instead of the school.
    #[arg(long)]
    pub(crate) pairs: bool,
    #[arg(short, long, value_name = "CASELOAD")]
    pub(crate) output: PathBuf,
    #[arg(long, value_name = "PACK")]
    pub(crate) pack: Option<PathBuf>,
}

/// `samsyn schema`
#[derive(Debug, Args)]
pub(crate) struct Schema {
    #[arg(value_name = "NAME")]
    pub(crate) name: Option<String>,
}

/// `samsyn completions`
#[derive(Debug, Args)]
pub(crate) struct Completions {
    #[arg(value_name = "SHELL")]
    pub(crate) shell: Shell,
}

/// What a file of attendance cannot tell by itself.
#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
pub(crate) struct Reading {
    #[arg(long, value_name = "FORM", value_parser = form)]
    pub(crate) form: Option<Form>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1440))]
    pub(crate) minutes: Option<u16>,
    #[arg(long, value_name = "NAME")]
    pub(crate) municipality: Option<String>,
    #[arg(long)]
    pub(crate) late_counts: bool,
    #[arg(long)]
    pub(crate) unreported_is_present: bool,
    #[arg(long)]
    pub(crate) undivided_is_unexcused: bool,
    #[arg(long)]
    pub(crate) month_first: bool,
    #[arg(long, value_name = "FILE")]
    pub(crate) profile: Option<PathBuf>,
}

/// What kind of change is one too many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Any,
    Widening,
    Narrowing,
}

/// The day asked for, or today: the only place where the clock is read.
pub(crate) fn day(asked: Option<NaiveDate>) -> NaiveDate {
    asked.unwrap_or_else(|| Local::now().date_naive())
}

fn id(text: &str) -> Result<Id, String> {
    Id::parse(text).map_err(|error| error.to_string())
}

fn code(text: &str) -> Result<Code, String> {
    Code::ALL.iter().copied().find(|code| code.as_str() == text).ok_or_else(|| text.to_owned())
}

fn form(text: &str) -> Result<Form, String> {
    Form::parse(text).ok_or_else(|| text.to_owned())
}
