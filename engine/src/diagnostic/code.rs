//! The list of everything that can be wrong. A test in `words` asks a sentence for each of them, in both languages.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// What a diagnostic is about. The text form names its words.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        pub enum Code {
            $($(#[$doc])* #[serde(rename = $text)] $name,)*
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The code as text, as in `unknown-key`.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

// Each room keeps its codes together, with the names of the values it gives.
codes! {
    // --- any file
    /// `file`, `found`: the text cannot be read as what it should be.
    NotUtf8 = "not-utf8",
    /// `size`, `limit` in MiB.
    FileTooLarge = "file-too-large",
    /// The file holds nothing.
    EmptyFile = "empty-file",
    /// The reading was broken off by whoever asked for it.
    Stopped = "stopped",
    /// The system does not give it.
    CannotRead = "cannot-read",

    // --- record: the caseload file
    /// The text breaks the rules of JSON.
    CaseloadSyntax = "caseload-syntax",
    /// The file ends in the middle.
    CaseloadCutOff = "caseload-cut-off",
    /// Neither JSON object nor anything like it.
    CaseloadOtherKind = "caseload-other-kind",
    /// `found`, `known`: a schema this version does not know.
    CaseloadSchema = "caseload-schema",
    /// JSON, but it does not say that it is a caseload.
    CaseloadNoSchema = "caseload-no-schema",
    /// `field`, `known`.
    CaseloadUnknownField = "caseload-unknown-field",
    /// `field`.
    CaseloadMissingField = "caseload-missing-field",
    /// A field stands twice in one object.
    CaseloadDoubleField = "caseload-double-field",
    /// Lists in lists in lists, deeper than any caseload is.
    CaseloadTooDeep = "caseload-too-deep",
    /// `expected` (whole-number | text | date | month | id | yes-no | list | object | field-value | value), `found`.
    CaseloadWrongType = "caseload-wrong-type",
    /// `found`, `known`: not one of the values of the field.
    CaseloadUnknownValue = "caseload-unknown-value",
    /// A child without an id.
    CaseloadEmptyId = "caseload-empty-id",
    /// `id`: two children have it.
    CaseloadSameId = "caseload-same-id",
    /// `found`, `limit` in minutes.
    CaseloadLongDay = "caseload-long-day",
    /// `scheduled`, `away` in minutes.
    CaseloadTooMuchAbsence = "caseload-too-much-absence",
    /// `start_field`, `start`, `end_field`, `end`.
    CaseloadEndBeforeStart = "caseload-end-before-start",

    // --- exchange: files in
    /// An Excel workbook of the old format, or one that is locked.
    ImportOldWorkbook = "import-old-workbook",
    /// `found`: a workbook that is cut off or damaged.
    ImportWorkbookBroken = "import-workbook-broken",
    /// `limit` in MiB: what a zip or a workbook holds is larger.
    ImportTooLargeInside = "import-too-large-inside",
    /// A zip that holds neither a workbook nor lists.
    ImportUnknownZip = "import-unknown-zip",
    /// `found`: lists of SS 12000 that cannot be read.
    ImportSs12000Broken = "import-ss12000-broken",
    /// The lists hold no attendance of a known pupil and lesson.
    ImportSs12000NoAttendance = "import-ss12000-no-attendance",
    /// `limit`: more rows than a sheet can have.
    ImportTooManyRows = "import-too-many-rows",
    /// `pupils`, `days`, `limit`: more days of presence than fit in memory, made up from a list of absences.
    ImportTooManyDays = "import-too-many-days",
    /// `limit`: more persons than any municipality has.
    ImportTooManyPersons = "import-too-many-persons",
    /// A PDF: made for reading, not for import.
    ImportPdf = "import-pdf",
    /// Not text.
    ImportBinary = "import-binary",
    /// No heading is found.
    ImportNoTable = "import-no-table",
    /// The columns say nothing about whose a row is.
    ImportNoPupil = "import-no-pupil",
    /// Rows speak of weeks or terms, not of days.
    ImportSpansDays = "import-spans-days",
    /// The columns say nothing about presence or absence.
    ImportNoAttendance = "import-no-attendance",
    /// `question` (form | minutes): must be answered first.
    ImportUnanswered = "import-unanswered",
    /// The plan was made for a file with other columns.
    ImportOtherColumns = "import-other-columns",
    /// No row could be used.
    ImportNothing = "import-nothing",
    /// `columns`, `count`: the file lacks columns of the profile; everything is guessed instead.
    ImportProfileLacks = "import-profile-lacks",
    /// Not a reading profile.
    ProfileOtherKind = "profile-other-kind",
    /// `found`, `known`: a reading profile of another version.
    ProfileSchema = "profile-schema",
    /// `found`: a field or a value that no profile has.
    ProfileBroken = "profile-broken",

    // --- pack: what a municipality edits
    /// `found`: not valid TOML.
    TomlSyntax = "toml-syntax",
    /// `key`, `known`.
    UnknownKey = "unknown-key",
    /// `key`.
    MissingKey = "missing-key",
    /// `expected` (`text`, `number`, `whole-number`, `yes-no`, `list`, `table`), `found` as written.
    WrongType = "wrong-type",
    /// A text that says nothing.
    EmptyText = "empty-text",
    /// A list that holds nothing.
    EmptyList = "empty-list",
    /// `found`.
    NotAnId = "not-an-id",
    /// `found` as written.
    NotADate = "not-a-date",
    /// `found` as written: more than six decimals, too large, an exponent.
    NumberText = "number-text",
    /// `found`.
    NotAVersion = "not-a-version",
    /// `found`.
    NotAVersionRange = "not-a-version-range",
    /// `found`, `known`: not one of a fixed list.
    UnknownWord = "unknown-word",
    /// `found`: twice in one list.
    ValueTwice = "value-twice",
    /// `file`: the pack needs it.
    FileMissing = "file-missing",
    /// `file`: no part of a pack (warning).
    UnknownFile = "unknown-file",
    /// `file`, `limit` in KiB.
    PackFileTooLarge = "pack-file-too-large",
    /// `limit` in KiB.
    PackTooLarge = "pack-too-large",
    /// `limit`.
    TooManyFiles = "too-many-files",
    /// Two files of one name in one zip.
    FileTwice = "file-twice",
    /// `path`.
    PathLeavesPack = "path-leaves-pack",
    /// `found`: cut off or no zip at all.
    ZipBroken = "zip-broken",
    /// It asks a password.
    ZipLocked = "zip-locked",
    /// No folder with a `pack.toml`.
    NoPack = "no-pack",
    /// `found`, `known`.
    PackNotFound = "pack-not-found",
    /// `found`, `known`.
    ParentNotFound = "parent-not-found",
    /// `pack`: it is its own ancestor.
    ExtendsCycle = "extends-cycle",
    /// `id`, `other`: the other folder.
    PackIdTwice = "pack-id-twice",
    /// `range`, `engine`.
    EngineRange = "engine-range",
    /// `from`, `to`.
    PeriodBackwards = "period-backwards",
    /// `from`, `to`: more than a year.
    PeriodTooLong = "period-too-long",
    /// `name`, `other`.
    TermsOverlap = "terms-overlap",
    /// `name`: a break that no term holds.
    BreakOutside = "break-outside",
    /// No acute contact in the whole chain (warning).
    AcuteMissing = "acute-missing",
    /// `rule`: a base pack has no parent's rules.
    DisableWithoutParent = "disable-without-parent",
    /// `id`: a kind that is on anyway (warning).
    EnableNeedless = "enable-needless",
    /// `found`, `known`: kinds of signals.
    EnableUnknown = "enable-unknown",
    /// `found`, `known`.
    UnknownAgency = "unknown-agency",
    /// `id`, `pack`: the pack that has it already.
    IdTwice = "id-twice",
    /// `id`, `pack`, `local`: the keys that a child pack may give.
    OfferTwice = "offer-twice",
    /// `id`, `pack`.
    KindOfParent = "kind-of-parent",
    /// `id`, `domain`.
    KindNeedsBase = "kind-needs-base",
    /// `id`, `about` (`parents`, `siblings`, `diagnosis`, `origin`, `religion`, `language`, `sex`, `address`,
    /// `finances`, `police`, `reports`), `found`: the letters that gave it away.
    KindForbidden = "kind-forbidden",
    /// `field`: every signal has it.
    FieldTaken = "field-taken",
    /// `id`: scripts could not name it.
    NotAScriptName = "not-a-script-name",
    /// `key`: only the pack that defines the parameter says it.
    KeyOfParent = "key-of-parent",
    /// `found`, `parent`: units.
    UnitOfParent = "unit-of-parent",
    /// `key` (`min`, `max`), `found`, `parent`.
    WiderThanParent = "wider-than-parent",
    /// `key`, `unit`.
    KeyNotForUnit = "key-not-for-unit",
    /// `found`, `known`.
    UnknownChoice = "unknown-choice",
    /// `found`, `unit`.
    NotWhole = "not-whole",
    /// `found`, `min`, `max`.
    OutOfRange = "out-of-range",
    /// `min`, `max`.
    RangeEmpty = "range-empty",
    /// A dated value needs either a value or `none = true`.
    ValueOrNone = "value-or-none",
    /// `date`.
    DateTwice = "date-twice",
    /// `id`, `date` (warning).
    ReviewPassed = "review-passed",

    // --- scenario: cases that are rule tests and training material
    /// `found`: neither school days nor days from the scenario's day.
    NotAMoment = "not-a-moment",
    /// `id`, `file`: a scenario whose file is called something else.
    ScenarioFileName = "scenario-file-name",
    /// `found`: not years and months.
    ScenarioAge = "scenario-age",
    /// A scenario about a protected identity that has a record.
    ScenarioProtected = "scenario-protected",
    /// A scenario about a child and about a class.
    ScenarioChildAndClass = "scenario-child-and-class",
    /// No scene says what the rules say.
    ScenarioExpectsNothing = "scenario-expects-nothing",
    /// Attendance told both as rows and as what was missed.
    ScenarioTwoAttendances = "scenario-two-attendances",
    /// `found`, `known`: the names of the scenes that follow.
    ScenarioGoto = "scenario-goto",
    /// `date`, `before`: a scene that does not come after the one before it.
    ScenarioOrder = "scenario-order",
    /// `date`, `before`: absence of days that an earlier scene has passed.
    ScenarioAbsenceEarlier = "scenario-absence-earlier",
    /// `id`, `pack`: no such scenario to extend.
    ScenarioParent = "scenario-parent",
    /// `count`, `found`: numbers of scenes.
    ScenarioScenes = "scenario-scenes",

    // --- rule: rhai, the façade and the compiler
    /// `message`: rhai cannot read the file.
    ScriptSyntax = "script-syntax",
    /// `message`: the script stopped.
    ScriptFailed = "script-failed",
    /// `limit` in KiB.
    RuleFileTooLarge = "rule-file-too-large",
    /// `symbol`: a word or sign of rhai that rules do not have.
    NotInLanguage = "not-in-language",
    /// `name`: a variable that is not there.
    UnknownName = "unknown-name",
    /// `name`, `similar`.
    UnknownFunction = "unknown-function",
    /// `of` (child | selection), `name`, `similar`.
    UnknownMember = "unknown-member",
    /// `name`, `of`: a member that these rows do not have.
    MemberDoesNotFit = "member-does-not-fit",
    /// `name`: speaks of one child, and is asked of a class.
    OfOneChild = "of-one-child",
    /// `name`, `similar`.
    UnknownParameter = "unknown-parameter",
    /// `name`, `similar`: a kind of signal.
    UnknownKind = "unknown-kind",
    /// `name`, `similar`.
    UnknownOffer = "unknown-offer",
    /// `rule`, `name`, `subject` (child | class): it offers, or replaces, what is about the other.
    OtherSubject = "other-subject",
    /// `rule`, `key`: a text for one child in a rule about a class.
    NobodyToAskInClass = "nobody-to-ask-in-class",
    /// `rule`: a rule that is not there.
    UnknownRule = "unknown-rule",
    /// `field`.
    UnknownField = "unknown-field",
    /// `field`, `value`, `similar`.
    UnknownValue = "unknown-value",
    /// `field`: free text that no rule may read.
    FreeTextAsked = "free-text-asked",
    /// `field`: a sum of what is no number.
    SumOfNoNumber = "sum-of-no-number",
    /// `of`, `found`: a text was expected.
    NotAText = "not-a-text",
    /// `found`, `least`, `most`: a whole number of days was expected.
    NotADayCount = "not-a-day-count",
    /// `from`, `to`: a window that ends before it begins.
    WindowTurned = "window-turned",
    /// A second window on one selection.
    SecondWindow = "second-window",
    /// `name`: a run of days among absent days only.
    RunOfNarrowedDays = "run-of-narrowed-days",
    /// `relation`, `left`, `right`: kinds of values (number, measure, choice, text, yes-no, selection, child, list, nothing).
    CannotCompare = "cannot-compare",
    /// `sign`, `left`, `right`.
    CannotCalculate = "cannot-calculate",
    /// `sign`: measure times or through measure.
    NotLinear = "not-linear",
    /// Division by nought.
    DivisionByNought = "division-by-nought",
    /// `number`: more than six decimals, or beyond 10^9.
    NumberNotPlain = "number-not-plain",
    /// A calculation left the range of numbers.
    NumberOutOfRange = "number-out-of-range",
    /// All measures of a comparison cancel.
    NothingToCompare = "nothing-to-compare",
    /// `domains`: one question reads two domains.
    TwoDomains = "two-domains",
    /// A text made of values with `${..}`.
    TextOfValues = "text-of-values",
    /// A list or map of values inside a rule.
    ContainerInRule = "container-in-rule",
    /// `[..]` after a value inside a rule.
    IndexInRule = "index-in-rule",
    /// `name`: a script's function that would hide a member of the façade.
    FunctionHidesMember = "function-hides-member",
    /// `name`: a constant was assigned to.
    ConstantChanged = "constant-changed",
    /// A condition that is neither yes nor no.
    NotYesOrNo = "not-yes-or-no",
    /// `found`, `rule`: a rule's answer that is neither yes nor no.
    RuleNotYesOrNo = "rule-not-yes-or-no",
    /// `rule`: `rule(id, #{..})` without a map.
    RuleWithoutBody = "rule-without-body",
    /// `rule`, `first`: file and line of the first.
    TwoRulesOfOneId = "two-rules-of-one-id",
    /// `key`, `found`, `expected`.
    WrongValue = "wrong-value",
    /// A run took too many operations.
    TooManyOperations = "too-many-operations",
    /// A rule, or a pack, took too many operations in all its runs.
    TooMuchWork = "too-much-work",
    /// Too many calls or expressions within one another.
    TooDeep = "too-deep",
    /// A text, list or map that grew too large.
    TooMuchData = "too-much-data",
    /// `rule`, `limit`.
    TooManyPaths = "too-many-paths",
    /// `rule`: the same answers led to other questions.
    KeepsState = "keeps-state",

    // --- rule: guarantees
    /// `rule`: reads attendance without naming its school forms.
    AttendanceWithoutForms = "attendance-without-forms",
    /// `rule`: reads attendance in preschool.
    AttendanceInPreschool = "attendance-in-preschool",
    /// `rule`: a request counts towards something else.
    RequestCountsTowards = "request-counts-towards",
    /// `rule`: a rule about a class that would ask a family.
    OfferToClass = "offer-to-class",
    /// `rule`, `domain`: one domain alone can bring about an offer.
    OneDomainCarries = "one-domain-carries",
    /// `rule`: an offer that was declined could bring about a suggestion.
    NoCouldSuggest = "no-could-suggest",

    // --- assurance: lint (warnings)
    /// `id`: a parameter that no rule reads.
    UnusedParameter = "unused-parameter",
    /// `id`: a value that does not say where it comes from.
    ParameterWithoutReference = "parameter-without-reference",
    /// `rule`, `question`, `answer` (yes | no): the only answer that it can get.
    ThresholdUnreachable = "threshold-unreachable",
    /// `rule`, `question`: it never changes the rule's answer.
    QuestionWithoutEffect = "question-without-effect",
    /// `rule`: it can never suggest anything.
    RuleNever = "rule-never",
    /// `rule`: it suggests the same for every child.
    RuleAlways = "rule-always",
    /// `rule`, `other`: the same answers for every child.
    RulesAlike = "rules-alike",
    /// `rule`, `question`: rows of attendance are days or lessons, as the file has it.
    CountOfAttendance = "count-of-attendance",
    /// `rule`, `question`, `limit`: a share of fewer school days than that can be enough.
    ShareOfFewDays = "share-of-few-days",
    /// `rule`, `question`, `kind`, `days`, `months`: notes are kept for a shorter time than the window.
    WindowBeyondRetention = "window-beyond-retention",
    /// `rule`, `question`, `measure`, `at`, `yes`, `no`: the ways on which more leads from yes to no.
    MoreTakesAway = "more-takes-away",
    /// `text`: it has no English.
    TextInOneLanguage = "text-in-one-language",
    /// `sentence`, `words`, `limit`.
    SentenceTooLong = "sentence-too-long",
    /// `found`, `instead`: the word to avoid, by which the words know what to say.
    WordToAvoid = "word-to-avoid",
    /// `rule`, `side` (suggested | silent | both): what no scenario tells of it.
    RuleWithoutScenario = "rule-without-scenario",
}
