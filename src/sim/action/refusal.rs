//! Why not: a closed list of reasons, none of which says what the seat cannot know.

use serde::{Deserialize, Serialize};

/// Why an action cannot be taken. Never says what the seat cannot know.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Refusal {
    /// Days are passing, or the run is over.
    NotNow,
    /// Only while a sprint is planned.
    OnlyWhilePlanning,
    /// The card is offered from a later sprint on.
    NotYetOffered { from_sprint: u8 },
    /// Too few free slots from here on.
    CalendarFull { needs: u8, free: u8 },
    /// Slack it needs is gone.
    NoSlack { needs: u8, free: u8 },
    /// The slot is past, taken, or not there.
    SlotTaken,
    /// There is nothing on this slot to take off.
    NothingThere,
    /// No such entry in this scenario.
    Unknown,
    /// Only what is on the backlog can be tested, asked about or ordered.
    NotListed,
    /// Only what is above the line.
    NotInScope,
    /// It has gone out already.
    AlreadyShipped,
    /// It was stopped.
    AlreadyStopped,
    /// Nothing has shipped that could be measured.
    NothingShipped,
    /// It is so already.
    AlreadySo,
    /// An equal card waits on the calendar.
    AlreadyPlanned,
    /// This very day is promised for that date.
    AlreadyPromised,
    /// Once a sprint only.
    OncePerSprint,
    /// Everybody of this segment has been heard.
    SegmentExhausted,
    /// This team has no part in it.
    TeamNotInvolved,
    /// Nothing is known to be in the way.
    NoKnownBlocker,
    /// Nobody has named this risk.
    RiskNotNamed,
    /// There is no request of this person to refuse.
    NoRequest,
    /// The day lies in the past or beyond the run.
    DayOutOfRange { first: u16, last: u16 },
    /// This handoff cannot be split.
    NotSplittable,
    /// The team has nobody to spare.
    NobodyToSpare,
    /// Nobody sits in the other seat.
    SeatVacant,
    /// Somebody sits in the other seat already.
    SeatTaken,
    /// Two requests a sprint.
    TwoAsksOnly,
    /// A request waits for an answer already.
    AskWaiting,
    /// The median of the plan does not pass the day that is needed.
    NotLate { p50_day: u16, needed_day: u16 },
    /// There is nothing to answer.
    NothingToAnswer,
    /// The sponsor does not trust you enough for that: needed, in hundredths.
    TrustTooLow { needed_percent: u8 },
    /// Two sprints running is the limit.
    OvertimeLimit,
    /// There is no smaller variant.
    NoSmallerVariant,
    /// The work on it has begun; a smaller size than the one begun stays possible.
    WorkBegun,
    /// Only for large companies.
    TooSmallACompany,
}
