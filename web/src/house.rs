//! What the page knows of the worker's state: which rules are in force, what is open. Never the children themselves.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveTime};
use samsyn_engine::pack::{Manifest, Pack};
use samsyn_engine::view;
use samsyn_vault::protocol::{self as vault, Flaw};
use yew::prelude::*;

use crate::client::Client;
use crate::held::Held;
use crate::packs::PackSet;
use crate::protocol::Refusal;

/// The rules in force.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Rules {
    /// On their way.
    Fetching,
    /// They could not be read, and none are in force.
    Without(Refusal),
    /// In force.
    InForce(InForce),
}

/// The rules in force: what they are, as the worker understands them, and the pack that holds them. A pack is public
/// and holds no child, so the page may have it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct InForce {
    /// The name of its folder among the packs.
    pub(crate) folder: String,
    pub(crate) pack: Rc<Pack>,
    pub(crate) rules: Rc<view::Rules>,
}

impl InForce {
    /// Whose it is; a pack that is in force has a manifest.
    pub(crate) fn manifest(&self) -> Option<&Manifest> {
        self.pack.chain.first()
    }
}

/// What is open.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Open {
    /// Nothing.
    Nothing,
    /// The practice school.
    Practice(Rc<view::Opened>),
    /// Files, by name.
    Files(Vec<String>, Rc<view::Opened>),
    /// A vault.
    Vault(InVault, Rc<view::Opened>),
}

/// A vault that is open.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct InVault {
    pub(crate) id: String,
    /// What its owner calls it.
    pub(crate) name: String,
    /// What in it is not as it was written.
    pub(crate) flaws: Rc<[Flaw]>,
    /// Whether this tab may write. Only one at a time may.
    pub(crate) writer: bool,
    pub(crate) kept: Kept,
    /// How safe it is here; none until it has been looked up.
    pub(crate) safety: Option<Safety>,
}

/// How safe what a vault holds is from being lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Safety {
    /// When a copy was last saved as a file: seconds since 1970.
    pub(crate) copied: Option<i64>,
    /// Whether the browser has promised to keep what is here.
    pub(crate) promised: bool,
}

impl Safety {
    /// A copy that is older than this many days is to be replaced.
    const OLD: i64 = 14;

    /// How many days old the last copy is at a moment, if that is too old.
    pub(crate) fn days_too_old(self, now: i64) -> Option<i64> {
        let days = (now - self.copied?) / (24 * 60 * 60);
        (days > Self::OLD).then_some(days)
    }
}

/// Whether what is open is what its vault holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kept {
    /// It is as it was read.
    AsRead,
    /// It is being written.
    Writing,
    /// It was written and read back, at this time of the day.
    At(NaiveTime),
    /// It is not, and why.
    Not(vault::Refusal),
}

/// The state that all pages share.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct House {
    /// The day that counts as today, read once when the page was opened.
    pub(crate) on: NaiveDate,
    /// The packs that ship and those that were opened.
    pub(crate) packs: Rc<PackSet>,
    pub(crate) rules: Rules,
    pub(crate) open: Open,
    /// Goes up whenever what the worker holds has changed: answers before it are old.
    pub(crate) revision: u32,
    /// A worker ended by itself, and the reader has not yet closed the message about it.
    pub(crate) crashed: bool,
}

/// What can happen to it.
pub(crate) enum Happened {
    /// The packs that ship have arrived, or others were opened beside them.
    Packs(PackSet),
    Rules(Result<InForce, Refusal>),
    Opened(Open),
    /// What is open is now in a vault.
    IntoVault(InVault),
    /// What the open vault holds is another than before.
    Holds(Rc<view::Opened>),
    /// The open vault was written to, or could not be.
    Kept(Kept),
    /// How safe the open vault is from being lost.
    Safety(Safety),
    /// More of the open vault is not as it was written.
    Flawed(Vec<Flaw>),
    /// Another tab writes to the open vault now.
    MayOnlyRead,
    /// Something about a child was changed.
    Edited,
    Crashed,
    CrashSeen,
}

pub(crate) type HouseHandle = Held<House>;

impl House {
    /// Nothing open, rules on their way.
    pub(crate) fn new(on: NaiveDate) -> Self {
        Self {
            on,
            packs: Rc::default(),
            rules: Rules::Fetching,
            open: Open::Nothing,
            revision: 0,
            crashed: false,
        }
    }

    /// The rules in force.
    pub(crate) fn in_force(&self) -> Option<&InForce> {
        match &self.rules {
            Rules::InForce(rules) => Some(rules),
            _ => None,
        }
    }

    /// What is open, whatever it came from.
    pub(crate) fn opened(&self) -> Option<&Rc<view::Opened>> {
        match &self.open {
            Open::Nothing => None,
            Open::Practice(opened) | Open::Files(_, opened) | Open::Vault(_, opened) => Some(opened),
        }
    }

    /// The vault that is open.
    pub(crate) fn vault(&self) -> Option<&InVault> {
        match &self.open {
            Open::Vault(vault, _) => Some(vault),
            _ => None,
        }
    }
}

impl Reducible for House {
    type Action = Happened;

    fn reduce(self: Rc<Self>, happened: Happened) -> Rc<Self> {
        let mut next = (*self).clone();
        match happened {
            Happened::Packs(packs) => next.packs = packs.into(),
            Happened::Rules(Ok(rules)) => {
                next.rules = Rules::InForce(rules);
                next.revision += 1;
            }
            // What was in force stays in force.
            Happened::Rules(Err(refusal)) => {
                if next.in_force().is_none() {
                    next.rules = Rules::Without(refusal);
                }
            }
            Happened::Opened(open) => {
                next.open = open;
                next.revision += 1;
            }
            Happened::IntoVault(vault) => {
                if let Some(opened) = self.opened() {
                    next.open = Open::Vault(vault, opened.clone());
                }
            }
            Happened::Holds(holds) => {
                if let Open::Vault(_, opened) = &mut next.open {
                    *opened = holds;
                    next.revision += 1;
                }
            }
            Happened::Kept(kept) => {
                if let Open::Vault(vault, _) = &mut next.open {
                    vault.kept = kept;
                }
            }
            Happened::Safety(safety) => {
                if let Open::Vault(vault, _) = &mut next.open {
                    vault.safety = Some(safety);
                }
            }
            Happened::Flawed(flaws) => {
                if let Open::Vault(vault, _) = &mut next.open {
                    // The newest backup's list was looked at when the vault was opened.
                    let more = flaws.into_iter().filter(|flaw| !vault.flaws.contains(flaw));
                    vault.flaws = vault.flaws.iter().cloned().chain(more).collect();
                }
            }
            Happened::MayOnlyRead => {
                if let Open::Vault(vault, _) = &mut next.open {
                    vault.writer = false;
                }
            }
            Happened::Edited => next.revision += 1,
            Happened::Crashed => {
                next.crashed = true;
                next.revision += 1;
            }
            Happened::CrashSeen => next.crashed = false,
        }
        next.into()
    }
}

/// The state that all pages share.
#[hook]
pub(crate) fn use_house() -> HouseHandle {
    #[expect(clippy::expect_used, reason = "the app gives the context to everything in it")]
    use_context::<HouseHandle>().expect("the house is given by the app")
}

/// The hold of the worker.
#[hook]
pub(crate) fn use_client() -> Client {
    #[expect(clippy::expect_used, reason = "the app gives the context to everything in it")]
    use_context::<Client>().expect("the client is given by the app")
}
