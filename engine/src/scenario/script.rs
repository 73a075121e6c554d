//! A scenario as its file tells it: a child or a class, and what happens over time, scene by scene.
//!
//! Nothing here has a date of its own: everything is a moment counted from the scenario's day, so that the same file
//! is a rule test on its own day and a child of the practice school on any other.

mod class;
mod place;
mod read;
mod rows;
mod write;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::moment::Moment;
use crate::id::Id;
use crate::pack::Text;
use crate::record::{Form, Stage};

pub use class::Classroom;
pub(super) use place::Placing;
pub(super) use read::{File, Retelling, read};
pub(super) use rows::{
    AnswerRow, AttendanceSpan, Away, ContactRow, OfferRow, Rows, SignalRow, StepRow, TransitionRow,
};

macro_rules! traps {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// A trap of practice that a scenario tells about: where numbers mislead, or rules have nothing to say.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Trap { $($(#[$doc])* $name,)* }

        impl Trap {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// As files write it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

traps! {
    /// Away for long, and everybody knows why.
    PlannedHospitalCare = "planned-hospital-care",
    /// Away with leave, which is not absence.
    GrantedLeave = "granted-leave",
    /// A large share of few days.
    NewlyArrived = "newly-arrived",
    /// Nothing can be said without a timetable.
    MissingTimetable = "missing-timetable",
    /// What is not on the timetable cannot be missed.
    ReducedTimetable = "reduced-timetable",
    /// Every day excused, and still a lot.
    HighExcusedAbsence = "high-excused-absence",
    /// The school knows and has a plan.
    PlanInPlace = "plan-in-place",
    /// The guardian says yes and the pupil, who decides, says no.
    PupilSaysNo = "pupil-says-no",
    /// One guardian says yes and the other no.
    GuardiansDisagree = "guardians-disagree",
    /// The pupil answers in person.
    PupilOf18 = "pupil-of-18",
    /// No record exists.
    ProtectedIdentity = "protected-identity",
    /// Windows of school days reach back over the break.
    FirstDayAfterBreak = "first-day-after-break",
    /// The break is over, and the child has not come.
    NotBackAfterBreak = "not-back-after-break",
    /// A week away in an otherwise good year.
    Flu = "flu",
    /// Unsafe at school: reported, or not yet.
    SafetyReported = "safety-reported",
    /// Somebody is worried, and no rule can see why.
    ConcernNoRuleSees = "concern-no-rule-sees",
}

/// A scenario: rule test and training case at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Its id, which is also the name of its file.
    pub id: Id,
    /// Its file as messages name it, where it comes from one.
    pub file: Option<String>,
    /// What it is called.
    pub title: Text,
    /// The trap of practice that it tells about.
    pub trap: Option<Trap>,
    /// The day from which its moments count.
    pub on: NaiveDate,
    /// What a mentor would know.
    pub story: Text,
    /// Notes for the trainer.
    pub trainer: Option<Text>,
    /// Why the rules of a child pack say something else of it than its parent's.
    pub because: Option<Text>,
    /// Whom it is about.
    pub about: About,
    /// What happens, in order. At least one.
    pub scenes: Vec<Scene>,
}

/// Whom a scenario is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// No record exists.
    Nobody,
    /// A child.
    Child(Profile),
    /// A class as a whole.
    Class(Classroom),
}

impl About {
    /// The municipality of the school, where rules ask about it.
    pub fn municipality(&self) -> Option<&str> {
        match self {
            Self::Nobody => None,
            Self::Child(child) => child.municipality.as_deref(),
            Self::Class(class) => class.municipality.as_deref(),
        }
    }
}

/// The child of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// An invented name.
    pub name: String,
    /// School form; nothing if it is not recorded.
    pub form: Option<Form>,
    /// Stage, where it is recorded.
    pub stage: Option<Stage>,
    /// Grade within the form; nothing if it is not recorded.
    pub grade: Option<u8>,
    /// The municipality of the school, where rules ask about it.
    pub municipality: Option<String>,
    /// Minutes of every school day instead of the stage's ordinary ones; 0: no timetable was read in.
    pub(super) timetable: Option<u16>,
    /// Whole years and months on the scenario's day.
    pub(super) age: Given<(u32, u32)>,
    /// First day at the school.
    pub(super) enrolled: Given<Moment>,
}

/// Something that follows from what else a file tells, where it does not tell this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Given<T> {
    /// As usual: as for most children of the grade, the mentor of the role.
    Usual,
    /// This.
    Is(T),
    /// Nobody has written it down.
    NotRecorded,
}

/// What happens at one moment: facts that become known, something to discuss, what the rules say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    /// Its name, where an option leads to it.
    pub name: Option<Id>,
    /// When it is.
    pub(super) at: Moment,
    /// What happens now.
    pub tell: Option<Text>,
    /// A question to discuss.
    pub ask: Option<Text>,
    /// What one could do.
    pub options: Vec<Choice>,
    /// What the rules say on that day; nothing: it is not judged.
    pub expected: Option<Expectation>,
    /// What becomes known.
    pub(super) rows: Rows,
}

/// Something that a group may choose to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What it is.
    pub text: Text,
    /// What comes of it.
    pub feedback: Text,
    /// The scene that follows; the next one if nothing is said.
    pub goto: Option<Id>,
}

/// What the rules say on the day of a scene.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Expectation {
    /// Exactly these are suggested: every other rule is not.
    pub suggested: BTreeSet<Id>,
    /// Exactly these are held, where it is said.
    pub held: Option<BTreeSet<Id>>,
    /// Exactly these cannot be decided, where it is said.
    pub undetermined: Option<BTreeSet<Id>>,
    /// These the scene is about, and they answer no, or do not concern the child.
    pub silent: BTreeSet<Id>,
}
