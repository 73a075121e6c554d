//! What the page says to the worker that keeps the vault, and what it hears. Both are compiled from these lines.
//!
//! A message to the worker is an array: the call's number, the call as JSON, and what cannot be JSON: the vault's key, or the
//! bytes of records. A message to the page is an array as well: the call's number, an [`Outcome`], and the same. A message
//! with a single part is [`News`], and an empty one says that the worker listens.

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::bundle::Label;
use crate::header::{HeaderError, Secret};
use crate::rolling::Backup;

/// An order to the worker.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Call {
    /// Which vaults there are: [`Answer::Vaults`].
    List,
    /// Makes a vault: [`Answer::Made`], and its key.
    Make {
        /// What its owner calls it.
        name: String,
        /// What is to open it.
        passphrase: Typed,
    },
    /// Makes the vault's key of a secret: [`Answer::Done`], and the key. Takes much memory, which a worker never gives back:
    /// the worker is to be ended after it.
    Unlock {
        /// The vault.
        id: String,
        /// Which secret it is.
        secret: Secret,
        /// The secret.
        typed: Typed,
    },
    /// Wraps the vault's key anew, opens it again by the new passphrase, and only then drops the old wrap: [`Answer::Done`].
    Rewrap {
        /// The vault.
        id: String,
        /// Which secret opens it now.
        secret: Secret,
        /// The secret.
        typed: Typed,
        /// What is to open it.
        passphrase: Typed,
    },
    /// Opens a vault by the key that comes with it: [`Answer::Records`], and then [`Answer::Opened`].
    Open {
        /// The vault.
        id: String,
    },
    /// Writes the records that come with it, reads them back and compares: [`Answer::Saved`].
    Save {
        /// The names of the records, in the order of their bytes.
        put: Vec<String>,
        /// The names of those that are to go.
        remove: Vec<String>,
        /// What it is that is done.
        act: Act,
        /// The decision on which it rests, where the law asks for one.
        #[serde(default)]
        decided: Option<String>,
    },
    /// Takes a record away for good, also out of all backups: [`Answer::Saved`].
    Erase {
        /// Its name.
        name: String,
    },
    /// The backups inside the vault: [`Answer::Backups`].
    Backups,
    /// What a backup holds: [`Answer::Records`], and then [`Answer::Opened`].
    Recall {
        /// Its number.
        number: u64,
    },
    /// Looks through the backups, and takes away what none of them holds: [`Answer::Inspected`].
    Inspect,
    /// What was done: [`Answer::Log`].
    Log,
    /// Writes down that something was done which changes no record: [`Answer::Saved`].
    Note {
        /// What.
        act: Act,
    },
    /// Seals the bytes that come with it as an age file: [`Answer::Done`], and the file.
    Seal {
        /// What is to open it.
        passphrase: Typed,
    },
    /// Opens the age file that comes with it: [`Answer::Done`], and what it holds.
    Unseal {
        /// What opens it.
        passphrase: Typed,
    },
    /// From a tab that may only read: asks the one that writes whether it is still there, and takes its turn once it has
    /// left [`KNOCKS`] unanswered: [`Answer::Done`], and [`News`] if anything came of it.
    Knock,
    /// Answers a knock: [`Answer::Done`].
    Here,
    /// Takes the turn to write from the tab that has it: [`Answer::Done`], and [`News`].
    TakeTurn,
    /// Destroys a vault, its wraps first: [`Answer::Done`].
    Destroy {
        /// The vault.
        id: String,
    },
}

/// A kind of act, as the log names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Something was written down.
    Edit,
    /// A file was added.
    Import,
    /// What was open was put into the vault.
    Keep,
    /// The vault was put back to a backup or a copy.
    Restore,
    /// A record was erased.
    Erase,
    /// What had been kept for long enough was erased, by a decision on disposal. It goes out of the backups as well: none of
    /// those before it is kept.
    Dispose,
    /// A copy of the vault was saved as a file.
    Copy,
    /// What is known of one child was saved as a file.
    Extract,
}

/// A line of the log: who did what, when, on which records. Never what they hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogLine {
    /// Seconds since 1970, by the machine's clock.
    pub at: i64,
    /// Whose vault it is.
    pub who: String,
    /// What was done.
    pub act: Act,
    /// How many records it was about,
    pub count: usize,
    /// and their names, unless they are many.
    pub of: Vec<String>,
    /// The decision on which it rests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<String>,
}

/// A backup inside a vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// Which, and when.
    pub backup: Backup,
    /// How many records it holds; none if it cannot be read.
    pub records: usize,
}

/// What someone typed that nobody else may read: overwritten when it is dropped, and never printed.
#[derive(Clone, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(transparent)]
pub struct Typed(pub String);

impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Typed(…)")
    }
}

/// So many knocks without an answer, and a tab counts as frozen.
pub const KNOCKS: u32 = 2;

/// What the worker tells without being asked, in a message of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum News {
    /// Another tab has written: what was read here is old.
    Changed,
    /// It is this tab's turn to write. What was read here may be old.
    Writer,
    /// Another tab has taken the turn to write.
    Reader,
    /// Another tab asks whether this one, whose turn it is, is still there: [`Call::Here`] answers. It is the page that is
    /// asked, since a browser may freeze a page and let its workers go on.
    Knocked,
}

/// What came of a call.
pub type Outcome = Result<Answer, Refusal>;

/// What comes back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// It is done.
    Done,
    /// The vaults on this machine, by name.
    Vaults(Vec<Listed>),
    /// A vault was made.
    Made {
        /// Its id.
        id: String,
        /// The code that opens it if the passphrase is forgotten; told this once.
        recovery: String,
    },
    /// Records, in a bundle beside it. More comes for the same call.
    Records(Vec<Label>),
    /// A vault, or a backup, has been read: its records came before.
    Opened {
        /// How many they were.
        records: usize,
        /// What is not as it was written.
        flaws: Vec<Flaw>,
        /// Whether it is this tab's turn to write. One tab at a time may.
        writer: bool,
    },
    /// The backups, oldest first.
    Backups(Vec<Listing>),
    /// What of the backups is not as it was written.
    Inspected(Vec<Flaw>),
    /// What was done, oldest first.
    Log(Vec<LogLine>),
    /// Everything that was to be written has been read back, and is the same.
    Saved,
}

/// A vault as it is seen before it is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Its id.
    pub id: String,
    /// What its owner calls it, or why that cannot be read.
    pub name: Result<String, HeaderError>,
}

/// Something that is not as it was written. The rest opens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Flaw {
    /// What it is about.
    pub of: Part,
    /// What is wrong with it.
    pub kind: FlawKind,
}

/// A part of a vault.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// A record, by name.
    Record(String),
    /// One of the two copies of the header. The other opened.
    Header,
    /// A part of the list of what there is, by number.
    Manifest(usize),
    /// Its root.
    Root,
    /// A backup, by number.
    Backup(u64),
    /// What a record was before, in a backup; the record by name.
    Past(String),
    /// Bytes of which nothing is known: under a key that no record has.
    Stray,
}

/// What is wrong with a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FlawKind {
    /// Its bytes are not those that were written there.
    Damaged,
    /// It is gone.
    Missing,
    /// It is an older one, which had been replaced.
    Older,
    /// A newer Samsyn wrote it.
    Newer,
}

/// Why a call came to nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The header is not accepted.
    Header(HeaderError),
    /// The secret does not open the vault.
    Wrong,
    /// The new passphrase could be guessed.
    Weak,
    /// The file is no copy of a vault that this version opens; why, in the words of the age format.
    NoCopy(String),
    /// There is no such vault, or none is open.
    Absent,
    /// Another tab has written since, or it is not this one's turn: nothing was written.
    Behind,
    /// The browser has no more room: nothing was written.
    Full,
    /// The browser does not let the page keep anything.
    Blocked,
    /// What was read back is not what was written.
    Unproven,
    /// Not all of a backup is as it was written: it is not gone back to.
    Flawed(Vec<Flaw>),
    /// Something else went wrong; the browser's own words.
    Failed(String),
}
