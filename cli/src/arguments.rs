//! What can be asked on the command line. The texts of help stand among the words.

use std::path::PathBuf;

use chrono::{Local, NaiveDate};
use clap::{Args, Parser, Subcommand, ValueEnum};
use samsyn_engine::id::Id;

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
    Tree(Tree),
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
    #[command(flatten)]
    pub(crate) pack: PackArgs,
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

/// How `tree` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TreeFormat {
    Text,
    Mermaid,
    Json,
}

/// The day asked for, or today: the only place where the clock is read.
pub(crate) fn day(asked: Option<NaiveDate>) -> NaiveDate {
    asked.unwrap_or_else(|| Local::now().date_naive())
}

fn id(text: &str) -> Result<Id, String> {
    Id::parse(text).map_err(|error| error.to_string())
}
