//! The closed list of diagnostic codes. A number is never used again for something else.

use super::diagnostic::Severity;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal),+ $(,)?) => {
        /// What kind of mistake a diagnostic reports.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name),+ }

        impl Code {
            /// All codes, errors first.
            pub const ALL: &'static [Code] = &[$(Code::$name),+];

            /// Letter and number, for example `E014`.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text),+ }
            }
        }
    };
}

codes! {
    /// A file is not there or cannot be read.
    MissingFile = "E001",
    /// Not RON.
    Syntax = "E002",
    /// RON, but not of the expected form: unknown or missing field, wrong type, unknown name.
    Shape = "E003",
    /// A field stands twice in the same struct.
    RepeatedField = "E004",
    /// The same id, verb, parameter, size or team stands twice in a list.
    RepeatedId = "E005",
    /// A reference to nothing.
    UnknownId = "E006",
    /// A number outside its range.
    OutOfRange = "E007",
    /// Shares that must sum to 1 do not.
    NotOne = "E008",
    /// Teams that wait for each other.
    Cycle = "E009",
    /// More entries than fit.
    TooMany = "E010",
    /// Fewer entries than needed.
    TooFew = "E011",
    /// Something that a player sees has no text.
    MissingText = "E012",
    /// An id that is not lower-case letters, digits and underscores.
    BadId = "E013",
    /// A parameter of the model is not in the file.
    MissingParameter = "E014",
    /// A parameter that the model does not have.
    UnknownParameter = "E015",
    /// A tag other than S, D, T, M and X.
    UnknownTag = "E016",
    /// An action without an entry.
    MissingVerb = "E017",
    /// An entry for no action.
    UnknownVerb = "E018",
    /// A day outside the run.
    BeyondRun = "E019",
    /// An end before its beginning, a top below its bottom.
    Reversed = "E020",
    /// `Later` inside `Later`.
    NestedLater = "E021",
    /// The choice that stands for leaving it does not exist, or cannot always be taken.
    BadLeave = "E022",
    /// A person in a place that their role does not fit.
    WrongRole = "E023",
    /// The scenario's id is not the name of its folder.
    WrongFolder = "E024",
    /// A concept card without a source.
    NoSource = "E025",
    /// A parameter in another unit than the rules take it in.
    WrongUnit = "E026",

    /// Something that nothing refers to.
    Unused = "W001",
    /// A feature that serves no need (some ideas are bad).
    ServesNoNeed = "W002",
    /// A need that nobody has.
    NobodyHas = "W003",
    /// A need that no feature serves.
    Unanswered = "W004",
    /// Something that can never happen.
    NeverHappens = "W005",
    /// Something that always happens.
    AlwaysHappens = "W006",
    /// Part of a condition that is always or never so.
    IdleCondition = "W007",
    /// A choice without consequence.
    NoEffect = "W008",
    /// A text too long for its panel.
    TextTooLong = "W009",
    /// A portrait that is not among the pictures.
    MissingPortrait = "W010",
    /// A picture that is not among the pictures.
    MissingPicture = "W011",
    /// Fewer than twenty dilemmas.
    FewDilemmas = "W012",
    /// Fewer than half the dilemmas set off by the state of the company.
    FewByState = "W013",
    /// Fewer than fourteen backlog items.
    FewFeatures = "W014",
    /// Fewer than three dates.
    FewDates = "W015",
    /// What a person wants, and who asked for a feature, disagree.
    AskersDisagree = "W016",
    /// A handoff between two teams that no feature brings together.
    IdleHandoff = "W017",
    /// Fewer than half the features come in two sizes.
    FewSizes = "W018",
    /// Fewer than forty concept cards.
    FewConcepts = "W019",
    /// A parameter that a scenario changes without saying why.
    UnexplainedChange = "W020",
    /// A parameter that a scenario changes to the value it has anyway.
    IdleChange = "W021",
    /// A choice that can be taken, or not, for a reason that whoever is asked cannot see.
    HiddenReason = "W022",
}

impl Code {
    /// Errors keep a scenario from loading, warnings do not.
    pub fn severity(self) -> Severity {
        if self.as_str().starts_with('E') { Severity::Error } else { Severity::Warning }
    }

    /// The code of a text such as `W012`.
    pub fn parse(text: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|c| c.as_str() == text)
    }
}
