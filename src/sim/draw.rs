//! Named draws: every random number of a run has a name and depends on nothing else.
//!
//! `uniform(root, stream, subject, time)` mixes its four arguments and nothing more. Adding a draw never moves
//! another, and a changed decision leaves all unrelated luck as it was (common random numbers).

use rand::rand_core::{Infallible, TryRng};

/// The two random roots of a run. `truth` seeds what is so from the beginning, `fate` seeds what happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Roots {
    /// Needs, values, real difficulty, hidden dependencies, risks.
    pub truth: u64,
    /// Daily output, illness, which risk strikes, the noise of each signal.
    pub fate: u64,
}

impl Roots {
    /// The roots of a run with this seed.
    pub fn of_seed(seed: u64) -> Self {
        Self { truth: mix(seed, 1), fate: mix(seed, 2) }
    }
}

/// Seed of the machine policies of a run.
pub fn policy_root(seed: u64) -> u64 {
    mix(seed, 3)
}

/// Seed of whatever only decorates. No rule may use it.
pub fn cosmetic_root(seed: u64) -> u64 {
    mix(seed, 4)
}

/// What a draw is for. The numbers are part of every saved run: append, never reorder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Stream {
    // truth
    NeedCommon = 1,
    NeedSegment = 2,
    Usability = 3,
    TeamFactor = 4,
    ReleaseFactor = 5,
    TaskError = 6,
    TaskTail = 7,
    TaskTailSize = 8,
    Detectability = 9,
    PersonOpinion = 10,
    RiskChance = 11,
    QuestionBites = 12,
    RivalMove = 13,
    // fate
    DailyOutput = 32,
    TaskReview = 33,
    Signal = 34,
    SurveyStated = 35,
    NeedSpoken = 36,
    RiskStrikes = 37,
    RiskDay = 38,
    RiskSize = 39,
    Perceived = 40,
    PerceivedUp = 41,
    Reported = 42,
    SmallBlocker = 43,
    BlockerWait = 44,
    BlockerNotice = 45,
    DilemmaDay = 46,
    DilemmaSecond = 47,
    DilemmaPick = 48,
    Misunderstood = 49,
    HiddenWork = 50,
    LateFinding = 51,
    FixCost = 52,
    DecisionDelay = 53,
    Contradiction = 54,
    Quit = 55,
    CommitmentAccepted = 56,
    EscalationWorks = 57,
    SupplierCommon = 58,
    SupplierOwn = 59,
    SupplierLate = 60,
    ReleaseTrouble = 61,
    PreMortemFinds = 62,
    Reestimate = 63,
    UsageNoise = 64,
    MarketNoise = 65,
    RealizedNo = 66,
}

/// Mixes a key into a seed (SplitMix64 finaliser over a Weyl step). Bijective in `seed` for a fixed `key`.
pub const fn mix(seed: u64, key: u64) -> u64 {
    let mut z = seed ^ key.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The stable key of a content id: independent of its place in the file.
pub const fn key_of(id: &str) -> u64 {
    let bytes = id.as_bytes();
    let mut h = 0xCBF2_9CE4_8422_2325_u64;
    let mut i = 0;
    while i < bytes.len() {
        h = (h ^ bytes[i] as u64).wrapping_mul(0x0000_0100_0000_01B3);
        i += 1;
    }
    mix(h, bytes.len() as u64)
}

/// A subject below another one, for example the n-th task of a part.
pub const fn sub(parent: u64, k: u64) -> u64 {
    mix(parent, k ^ 0x5851_F42D_4C95_7F2D)
}

/// The 64 bits of a named draw.
pub const fn bits(root: u64, stream: Stream, subject: u64, time: u32) -> u64 {
    mix(mix(root, subject), ((stream as u64) << 32) | time as u64)
}

/// A uniform number strictly inside (0, 1).
pub fn uniform(root: u64, stream: Stream, subject: u64, time: u32) -> f64 {
    unit(bits(root, stream, subject, time))
}

/// A standard normal number, by the inverse distribution function of one uniform.
pub fn normal(root: u64, stream: Stream, subject: u64, time: u32) -> f64 {
    super::distribution::normal_quantile(uniform(root, stream, subject, time))
}

/// Whether something of this probability happens.
pub fn happens(chance: f64, root: u64, stream: Stream, subject: u64, time: u32) -> bool {
    uniform(root, stream, subject, time) < chance
}

fn unit(bits: u64) -> f64 {
    ((bits >> 12) as f64 + 0.5) * (1.0 / (1u64 << 52) as f64)
}

/// A named draw as a generator, for code written against `rand`'s traits. The first value is the draw's own
/// 64 bits; further values follow by the same mix.
#[derive(Clone, Debug)]
pub struct NamedDraw {
    state: u64,
    step: u64,
}

impl NamedDraw {
    /// The generator of one name.
    pub fn new(root: u64, stream: Stream, subject: u64, time: u32) -> Self {
        Self { state: bits(root, stream, subject, time), step: 0 }
    }
}

impl TryRng for NamedDraw {
    type Error = Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok((self.try_next_u64()? >> 32) as u32)
    }
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let value = if self.step == 0 { self.state } else { mix(self.state, self.step) };
        self.step += 1;
        Ok(value)
    }
    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        for chunk in out.chunks_mut(8) {
            let word = self.try_next_u64()?.to_le_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_depends_on_each_part_of_its_name() {
        let base = bits(1, Stream::TaskError, 2, 3);
        assert_ne!(base, bits(2, Stream::TaskError, 2, 3));
        assert_ne!(base, bits(1, Stream::TaskTail, 2, 3));
        assert_ne!(base, bits(1, Stream::TaskError, 3, 3));
        assert_ne!(base, bits(1, Stream::TaskError, 2, 4));
        assert_eq!(base, bits(1, Stream::TaskError, 2, 3));
    }

    #[test]
    fn uniforms_fill_the_unit_interval_evenly() {
        let mut tenths = [0u32; 10];
        for subject in 0..20_000 {
            let u = uniform(7, Stream::DailyOutput, subject, 1);
            assert!(u > 0.0 && u < 1.0);
            tenths[(u * 10.0) as usize] += 1;
        }
        // Binomial(20000, .1): sd 42; five sd is beyond any fixed-seed accident.
        assert!(tenths.iter().all(|&n| (1_788..=2_212).contains(&n)), "{tenths:?}");
    }

    #[test]
    fn keys_differ_by_id() {
        assert_ne!(key_of("backend"), key_of("mobile"));
        assert_ne!(key_of(""), key_of("a"));
    }
}
