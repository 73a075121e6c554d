//! Every call that the page can make to the worker, one line each, and how the worker finds who answers it.

use std::collections::BTreeMap;

use crate::packs::{PackSet, Packed};
use chrono::NaiveDate;
use samsyn_engine::exchange::{Answers as Same, Doubt, Encoding, Inspection, Plan, Profile, Report};
use samsyn_engine::record::Caseload;
use samsyn_engine::view;
use samsyn_vault::bundle::Label;
use samsyn_vault::protocol::Flaw;
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::protocol::{Answers, Call, Keep, Refusal, Work};

macro_rules! calls {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty),* } -> $answer:ty, $keep:ident;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
            pub(crate) struct $name { $(pub(crate) $field: $type,)* }

            impl Call for $name {
                type Answer = $answer;
                const KEEP: Keep = Keep::$keep;

                fn into_request(self) -> Request {
                    Request::$name(self)
                }
            }
        )*

        /// Any call, as it travels.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub(crate) enum Request {
            $(#[doc = concat!("See [`", stringify!($name), "`].")] $name($name),)*
        }

        /// Lets the desk answer; the answer as JSON.
        pub(crate) fn answer(desk: &mut Desk, request: Request, work: &Work) -> Result<String, Refusal> {
            match request {
                $(Request::$name(call) => {
                    let answer: $answer = Answers::answer(desk, call, work)?;
                    // An answer is plain data with text keys: there is none that cannot be written.
                    serde_json::to_string(&answer).map_err(|_| Refusal::Crashed)
                })*
            }
        }
    };
}

/// What was changed and is not yet kept, by the names of its pieces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Batch {
    /// Its number.
    pub(crate) number: u32,
    /// What is to be written.
    pub(crate) put: Vec<String>,
    /// What is to go.
    pub(crate) remove: Vec<String>,
}

/// What another caseload holds, and what would change if it took the place of the open one. In children.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Compared {
    /// How many it holds.
    pub(crate) children: usize,
    /// Those who are only in the open one, and would be gone.
    pub(crate) gone: usize,
    /// Those who are only in the other.
    pub(crate) new: usize,
    /// Those of whom something else is known.
    pub(crate) changed: usize,
}

impl Compared {
    /// What would change if `other` took the place of `open`.
    pub(crate) fn of(open: &Caseload, other: &Caseload) -> Self {
        let by_id = |caseload: &'_ Caseload| -> BTreeMap<String, usize> {
            caseload.children.iter().enumerate().map(|(at, child)| (child.id.clone(), at)).collect()
        };
        let there = by_id(other);
        let mut compared = Self { children: other.children.len(), ..Self::default() };
        let mut both = 0;
        for child in &open.children {
            match there.get(&child.id).and_then(|at| other.children.get(*at)) {
                None => compared.gone += 1,
                Some(same) => {
                    both += 1;
                    compared.changed += usize::from(same != child);
                }
            }
        }
        compared.new = compared.children - both;
        compared
    }
}

calls! {
    /// Puts a pack in force: `id` of `set`, looked at on a date. If it has errors the one before stays.
    UseRules { set: PackSet, id: String, on: NaiveDate } -> view::Rules, Rules;
    /// The packs in the file that comes with it.
    ReadPacks { packed: Packed } -> PackSet, No;
    /// Opens a practice school as it is on a date, with so many children besides the hand-written cases.
    OpenPractice { on: NaiveDate, seed: u64, pupils: u32 } -> view::Opened, Source;
    /// What the file that comes with it is, and how it would be read: in a chosen encoding, or by the first profile
    /// that fits.
    InspectFile { name: String, encoding: Option<Encoding>, profiles: Vec<Profile> } -> Inspection, No;
    /// The reading profile in the file that comes with it.
    ReadProfile { name: String } -> Profile, No;
    /// Reads the file that comes with it, without opening it: what was read, and which of its children may be open
    /// already.
    TryFile { name: String, plan: Plan } -> (Report, Vec<Doubt>), No;
    /// Opens the file that comes with it, in place of what is open.
    OpenFile { name: String, plan: Plan, on: NaiveDate } -> view::Opened, Source;
    /// Adds the file that comes with it to what is open, with answers to who is who.
    AddFile { name: String, plan: Plan, answers: Same } -> view::Opened, Added;
    /// Takes pieces, as a vault keeps them, out of the bundle that comes with it. `first`: and none that came before.
    TakePieces { pieces: Vec<Label>, first: bool } -> (), No;
    /// Opens the pieces that were taken, if they are so many: what is open, and which pieces cannot be read.
    OpenTaken { pieces: usize, on: NaiveDate } -> (view::Opened, Vec<Flaw>), No;
    /// What was changed and is not yet kept; the bytes of what is to be written come beside it.
    TakeUnsaved {} -> Batch, No;
    /// What became of a batch.
    Settle { batch: u32, kept: bool } -> (), No;
    /// Lays the pieces that were taken beside what is open, if they are so many: what would change if they took its place.
    LayTaken { pieces: usize } -> Compared, No;
    /// The same with a caseload file that comes with it, as bytes.
    LayFile {} -> Compared, No;
    /// Opens what was laid beside, in place of what is open.
    TakeLaid {} -> view::Opened, Added;
    /// Takes a child out of what is open.
    Erase { id: String } -> view::Opened, Added;
    /// What has been kept for as long as the catalogue in force says.
    Overdue {} -> view::Disposal, No;
    /// Takes it out of what is open.
    Dispose {} -> view::Opened, Added;
    /// The open caseload as a caseload file, as bytes beside.
    WriteOut {} -> (), No;
    /// All classes.
    Classes {} -> view::Classes, No;
    /// The open caseload as a file, with the name it should be saved under.
    Save {} -> String, No;
    /// One class.
    Class { key: String } -> view::Class, No;
    /// One child's own page.
    Child { id: String } -> view::ChildPage, No;
    /// What is known of a child besides its page.
    Extract { id: String } -> view::Extract, No;
    /// Writes something down about a child, or says why not.
    EditChild { id: String, edit: view::Edit } -> Result<(), view::Refused>, Added;
    /// Classes and pupils whose name holds a text.
    Search { text: String } -> view::Search, No;
}

#[cfg(test)]
mod tests {
    use samsyn_engine::record::Child;

    use super::*;

    #[test]
    fn what_would_change_is_counted_child_by_child() {
        let caseload = |children: &[(&str, &str)]| Caseload {
            children: children
                .iter()
                .map(|&(id, name)| Child {
                    id: id.to_owned(),
                    name: Some(name.to_owned()),
                    ..Child::default()
                })
                .collect(),
            ..Caseload::default()
        };
        let open = caseload(&[("1", "Alva"), ("2", "Bo"), ("3", "Cem")]);
        let other = caseload(&[("2", "Bo"), ("3", "Cem Ö"), ("4", "Disa"), ("5", "Eli")]);
        assert_eq!(Compared::of(&open, &other), Compared { children: 4, gone: 1, new: 2, changed: 1 });
        assert_eq!(Compared::of(&open, &open), Compared { children: 3, ..Compared::default() });
    }
}
