//! How long things take to move, and how.
//!
//! Motion is short and means something: cards settle, numbers count, a playhead sweeps. With *reduce
//! motion* every duration is zero, and a widget that asks here needs no case of its own.

use std::time::Duration;

/// The speeds there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pace {
    /// 120 ms: a control answers.
    Quick,
    /// 180 ms: a card settles.
    #[default]
    Settle,
    /// 250 ms: a page or dialog arrives, a number counts.
    Arrive,
}

/// How motion is played.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Motion {
    /// Everything appears in place.
    pub reduced: bool,
}

impl Motion {
    /// How long a movement takes.
    pub fn duration(self, pace: Pace) -> Duration {
        let millis = match pace {
            _ if self.reduced => 0,
            Pace::Quick => 120,
            Pace::Settle => 180,
            Pace::Arrive => 250,
        };
        Duration::from_millis(millis)
    }
}

/// Fast at first, then settling: `t` and the result are 0 to 1.
pub fn ease_out(t: f32) -> f32 {
    1.0 - (1.0 - t.clamp(0.0, 1.0)).powi(3)
}

/// Slow, fast, slow.
pub fn ease_in_out(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reduced_motion_takes_no_time() {
        for pace in [Pace::Quick, Pace::Settle, Pace::Arrive] {
            assert!(Motion { reduced: true }.duration(pace).is_zero());
            assert!(!Motion::default().duration(pace).is_zero());
        }
    }

    #[test]
    fn easing_starts_and_ends_where_it_should() {
        for ease in [ease_out, ease_in_out] {
            assert_eq!((ease(0.0), ease(1.0), ease(2.0)), (0.0, 1.0, 1.0));
            assert!(ease(0.4) < ease(0.6));
        }
    }
}
