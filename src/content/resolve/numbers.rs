//! Numbers against their ranges. Out of range is reported; the nearest allowed value stands in.

use super::Resolver;
use crate::content::code::Code;
use crate::content::place::Place;
use std::ops::RangeInclusive;

impl Resolver<'_> {
    /// A number with its range and unit.
    pub(super) fn number(&mut self, place: &Place, value: f64, range: RangeInclusive<f64>, unit: &str) -> f64 {
        if range.contains(&value) {
            return value;
        }
        let (low, high) = range.into_inner();
        self.out_of_range(place, &written(value), &low.to_string(), &high.to_string(), unit);
        // Not a number compares with nothing; the lower end stands in for it too.
        if value > high { high } else { low }
    }

    /// A whole number with its range and unit.
    pub(super) fn whole<T>(&mut self, place: &Place, value: i64, range: RangeInclusive<i64>, unit: &str) -> T
    where
        T: TryFrom<i64> + Default,
    {
        let (low, high) = (*range.start(), *range.end());
        if !range.contains(&value) {
            self.out_of_range(place, &value.to_string(), &low.to_string(), &high.to_string(), unit);
        }
        // Ranges are chosen within the target type; the default would show a slip in this crate, not in a file.
        T::try_from(value.clamp(low, high)).unwrap_or_default()
    }

    fn out_of_range(&mut self, place: &Place, value: &str, low: &str, high: &str, unit: &str) {
        let message = format!("{value} is out of range");
        self.report(Code::OutOfRange, place, message, format!("Write a number from {low} to {high} ({unit})."));
    }

    /// A day of the run.
    pub(super) fn day(&mut self, place: &Place, value: i64, what: &str) -> u16 {
        let last = self.calendar.last_day();
        if (1..=i64::from(last)).contains(&value) {
            return value as u16;
        }
        let message = format!("{what} on day {value} lies outside the run");
        self.report(Code::BeyondRun, place, message, format!("The run has the days 1 to {last}."));
        last
    }
}

/// A number as somebody may have written it: huge ones with their exponent, not with three hundred digits.
fn written(value: f64) -> String {
    if value.abs() < 1e15 { value.to_string() } else { format!("{value:e}") }
}
