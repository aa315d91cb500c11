//! Habits of colleagues: what sets a novice, an average, a solid and a very good one apart is data.

use crate::sim::draw::mix;
use crate::sim::state::Cadence;

/// Whom somebody follows who decides what to build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// What the evidence says is worth most.
    Evidence,
    /// Whoever is heard most, whatever they ask for.
    LoudestVoice,
}

/// How thorough a colleague is, in either seat.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Habits {
    /// Interviews a segment before a choice is made.
    pub interviews_a_segment: u16,
    /// Interviews in half a sprint once enough is known.
    pub contact_a_half_sprint: u8,
    /// Watches users work, a segment a sprint.
    pub watches: bool,
    /// Tries the leading item on users before it is built.
    pub tests_prototypes: bool,
    pub follows: Follows,
    /// What work is taken to need, as a multiple of its estimate, when it is asked what fits before a date. At 1 an
    /// estimate is taken at its word.
    pub expected_overrun: f64,
    /// Prefers what adds to the rest over what is best alone.
    pub weighs_together: bool,
    /// Changes horses only for one that is a good deal better.
    pub finishes: bool,
    /// Items above the line whose open questions are settled before they are built, the leading one first.
    pub briefs: u8,
    /// Says no to requests that the evidence does not carry.
    pub says_no: bool,
    /// Makes the thing smaller when it does not fit; else a little is cut from everything, and hoped for.
    pub shrinks: bool,
    /// Buys a held team free with the sponsor's money before making the thing smaller.
    pub asks_for_money: bool,
    /// Items above the line whose dependencies are mapped, the leading one first.
    pub maps: u8,
    /// Lets teams start on parts of what they wait for.
    pub splits: bool,
    /// Asks teams for commitments.
    pub commits: bool,
    /// Sends back what does not fit before the date that is needed.
    pub sends_back: bool,
    /// Takes a team that has said no to the sponsor.
    pub escalates: bool,
    /// Offers a later date, early, where the one that is needed cannot be kept in four cases out of five. Else the needed
    /// one is promised as soon as the middle of the plan allows it.
    pub offers_later_dates: bool,
    /// Where the date is a Friday, plans the release of what may be ready in its week for the Monday after, whatever the
    /// date, and keeps to the plan where the work is ready before.
    pub never_on_fridays: bool,
    /// Asks what could go wrong, and pays for what can be prevented.
    pub pre_mortem: bool,
    /// Looks past polished reports.
    pub looks: bool,
    /// Tells bad news early.
    pub tells_early: bool,
    /// How often it meets the teams that matter.
    pub cadence: Cadence,
    /// Slots left free for what comes.
    pub slack: usize,
}

impl Habits {
    /// A full set of good habits.
    pub const SOLID: Habits = Habits {
        interviews_a_segment: 6,
        contact_a_half_sprint: 1,
        watches: true,
        tests_prototypes: true,
        follows: Follows::Evidence,
        expected_overrun: 1.35,
        weighs_together: false,
        finishes: false,
        briefs: 1,
        says_no: true,
        shrinks: true,
        asks_for_money: false,
        maps: 1,
        splits: true,
        commits: true,
        sends_back: true,
        escalates: false,
        offers_later_dates: true,
        never_on_fridays: false,
        pre_mortem: true,
        looks: true,
        tells_early: true,
        cadence: Cadence::Weekly,
        slack: 4,
    };

    /// The same with what experience adds: choices that go together, questions settled first, teams freed in time.
    pub const EXPERT: Habits =
        Habits { expected_overrun: 1.7, briefs: 3, asks_for_money: true, maps: 2, escalates: true, ..Self::SOLID };

    /// What everybody does by now, users heard and teams asked, and half of what takes foresight or an unwelcome word;
    /// which half differs from person to person, that is, from seed to seed.
    ///
    /// Estimates are taken at their word, and the date that was named is the date that is promised: no days are bought
    /// while they are cheap. One rule about releases has been learnt, *never on a Friday*, and is kept to where the date
    /// is a Friday. So the right thing is often a day late, as it is in the surveys, where more projects reach their
    /// goal than keep their date.
    pub fn average(seed: u64) -> Habits {
        let has = |k: u64, percent: u64| mix(seed, k) % 100 < percent;
        Habits {
            contact_a_half_sprint: 0,
            watches: has(2, 75),
            tests_prototypes: has(3, 50),
            expected_overrun: 1.0,
            says_no: has(4, 50),
            shrinks: false,
            maps: u8::from(has(5, 80)),
            splits: has(6, 60),
            sends_back: has(11, 50),
            offers_later_dates: false,
            never_on_fridays: true,
            pre_mortem: has(8, 50),
            looks: false,
            tells_early: has(9, 50),
            cadence: if has(10, 50) { Cadence::TwiceAWeek } else { Cadence::Weekly },
            slack: 2,
            ..Self::SOLID
        }
    }

    /// Builds for whoever is loudest, with a few of the habits of an average colleague: two talks with each segment,
    /// weekly meetings, estimates taken at their word.
    pub fn loudest_voice(seed: u64) -> Habits {
        let has = |k: u64, percent: u64| mix(seed, k) % 100 < percent;
        Habits {
            interviews_a_segment: 2,
            contact_a_half_sprint: 0,
            watches: false,
            tests_prototypes: false,
            follows: Follows::LoudestVoice,
            expected_overrun: 1.0,
            briefs: 1,
            says_no: false,
            maps: u8::from(has(5, 50)),
            splits: true,
            commits: has(7, 70),
            sends_back: has(11, 50),
            pre_mortem: false,
            looks: false,
            tells_early: false,
            cadence: Cadence::Weekly,
            slack: 2,
            ..Self::SOLID
        }
    }

    /// Somebody new to the job: a fifth of the habits, and no slack.
    pub fn novice(seed: u64) -> Habits {
        let has = |k: u64| mix(seed, k) % 100 < 20;
        Habits {
            interviews_a_segment: 2,
            contact_a_half_sprint: 0,
            watches: false,
            tests_prototypes: has(3),
            says_no: false,
            maps: u8::from(has(5)),
            splits: has(6),
            commits: has(7),
            pre_mortem: false,
            looks: false,
            tells_early: false,
            sends_back: false,
            cadence: Cadence::Weekly,
            slack: 0,
            ..Self::SOLID
        }
    }
}
