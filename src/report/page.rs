//! The pages of a debrief, in order: the one list for the window, the terminal, the text and the printed report.

/// A page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    #[default]
    Headline,
    First,
    Truth,
    Time,
    Delivery,
    Moves,
    Split,
    Fates,
    Forecasts,
    Patterns,
    Branches,
    Take,
}

impl Page {
    /// All pages, in order.
    pub const ALL: &'static [Page] = &[
        Page::Headline,
        Page::First,
        Page::Truth,
        Page::Time,
        Page::Delivery,
        Page::Moves,
        Page::Split,
        Page::Fates,
        Page::Forecasts,
        Page::Patterns,
        Page::Branches,
        Page::Take,
    ];

    /// The pages that are read off a finished run.
    pub const READ: &'static [Page] = &[Page::Headline, Page::First, Page::Truth, Page::Time, Page::Delivery];

    /// The pages of a run under way: none that gives away what is true.
    pub const UNDER_WAY: &'static [Page] = &[Page::Moves, Page::Split, Page::Forecasts, Page::Take];

    /// The pages that a run has, in order.
    pub fn of(finished: bool) -> &'static [Page] {
        if finished { Self::ALL } else { Self::UNDER_WAY }
    }

    /// The id of its name.
    pub fn word(self) -> &'static str {
        match self {
            Page::Headline => "debrief-page-headline",
            Page::First => "debrief-page-first",
            Page::Truth => "debrief-page-truth",
            Page::Time => "debrief-page-time",
            Page::Delivery => "debrief-page-delivery",
            Page::Moves => "moves-page",
            Page::Split => "split-page",
            Page::Fates => "fates-page",
            Page::Forecasts => "debrief-page-forecasts",
            Page::Patterns => "debrief-page-patterns",
            Page::Branches => "debrief-page-branches",
            Page::Take => "debrief-page-take",
        }
    }

    /// Its name in file names, keys and links.
    pub fn code(self) -> &'static str {
        match self {
            Page::Headline => "headline",
            Page::First => "first",
            Page::Truth => "truth",
            Page::Time => "time",
            Page::Delivery => "delivery",
            Page::Moves => "moves",
            Page::Split => "split",
            Page::Fates => "fates",
            Page::Forecasts => "forecasts",
            Page::Patterns => "patterns",
            Page::Branches => "branches",
            Page::Take => "take",
        }
    }

    /// Whether it has to be played for before it can be shown.
    pub fn is_played(self) -> bool {
        match self {
            Page::Moves | Page::Split | Page::Fates | Page::Take => true,
            Page::Headline | Page::First | Page::Truth | Page::Time | Page::Delivery => false,
            Page::Forecasts | Page::Patterns | Page::Branches => false,
        }
    }
}
