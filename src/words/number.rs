//! The one place where numbers become text: percentages, days, money, signs, ranges.
//!
//! Both the window and the terminal print through here, so that a number looks the same wherever a
//! player meets it. It must not know which screen asks, nor round a number that is compared elsewhere.
//!
//! Conventions: a true minus sign (U+2212), a narrow no-break space (U+202F) between groups of three
//! digits and before the percent sign, an en dash in ranges.

/// The space inside numbers: thin, and never a line break.
pub const THIN_SPACE: char = '\u{202f}';
/// The typographic minus sign, as wide as the plus sign.
pub const MINUS: char = '\u{2212}';

/// A whole number with its digits in groups of three: `12 500`. Four digits stay together: `1200`.
pub fn integer(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + 6);
    if value < 0 {
        text.push(MINUS);
    }
    for (position, digit) in digits.chars().enumerate() {
        let left = digits.len() - position;
        if position > 0 && left.is_multiple_of(3) && digits.len() > 4 {
            text.push(THIN_SPACE);
        }
        text.push(digit);
    }
    text
}

/// A number with a fixed count of decimals, without a negative zero: `−0.5`, `12.0`.
pub fn decimal(value: f64, places: usize) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let rounded = format!("{:.places$}", value.abs());
    let is_zero = rounded.chars().all(|c| c == '0' || c == '.');
    if value < 0.0 && !is_zero { format!("{MINUS}{rounded}") } else { rounded }
}

/// A change, always with its sign unless it is nothing: `+7`, `−8`, `0`.
pub fn signed(value: i64) -> String {
    match value.signum() {
        1 => format!("+{}", integer(value)),
        _ => integer(value),
    }
}

/// A change with decimals, always with its sign unless it rounds to nothing: `+0.05`, `−0.15`, `0.00`.
pub fn signed_decimal(value: f64, places: usize) -> String {
    let text = decimal(value, places);
    let is_zero = text.chars().all(|c| c == '0' || c == '.');
    if value > 0.0 && !is_zero { format!("+{text}") } else { text }
}

/// A share between 0 and 1 as whole percent: `55 %`.
pub fn percent(share: f64) -> String {
    format!("{}{THIN_SPACE}%", decimal(share * 100.0, 0))
}

/// A change of a share in percentage points, with its sign: `+12 %`.
pub fn signed_percent(share: f64) -> String {
    format!("{}{THIN_SPACE}%", signed_decimal(share * 100.0, 0))
}

/// A share between 0 and 1 as points of a hundred, as trust and health are told: `55`.
pub fn points(share: f64) -> String {
    decimal(share * 100.0, 0)
}

/// A change in points of a hundred, with its sign: `+5`, `−15`, `0`.
pub fn signed_points(share: f64) -> String {
    signed_decimal(share * 100.0, 0)
}

/// Two whole numbers as a range: `42–55`.
pub fn range(low: i64, high: i64) -> String {
    format!("{}–{}", integer(low), integer(high))
}

/// Two shares as a range of percent: `22–35 %`.
pub fn percent_range(low: f64, high: f64) -> String {
    format!("{}–{}{THIN_SPACE}%", decimal(low * 100.0, 0), decimal(high * 100.0, 0))
}

/// Money in cents of a currency, rounded to whole units: `$270 000`. The symbol stands before the digits.
pub fn money(cents: i64, symbol: &str) -> String {
    let units = (cents.abs() + 50) / 100;
    let sign = if cents < 0 && units > 0 { MINUS.to_string() } else { String::new() };
    format!("{sign}{symbol}{}", integer(units))
}

/// A clock time from seconds: `4:05`.
pub fn clock(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(got: String, expected: &str) {
        assert_eq!(got.replace(THIN_SPACE, "_").replace(MINUS, "~"), expected);
    }

    #[test]
    fn digits_are_grouped_from_five_on() {
        check(integer(0), "0");
        check(integer(1200), "1200");
        check(integer(12_500), "12_500");
        check(integer(-1_234_567), "~1_234_567");
        check(integer(i64::MIN), "~9_223_372_036_854_775_808");
    }

    #[test]
    fn nothing_has_no_sign() {
        check(signed(0), "0");
        check(signed(7), "+7");
        check(signed(-8), "~8");
        check(decimal(-0.001, 2), "0.00");
        check(signed_decimal(0.004, 2), "0.00");
        check(signed_decimal(-0.15, 2), "~0.15");
        check(decimal(f64::NAN, 1), "–");
    }

    #[test]
    fn percent_has_a_thin_space() {
        check(percent(0.554), "55_%");
        check(signed_percent(0.41), "+41_%");
        check(points(0.554), "55");
        check(signed_points(-0.15), "~15");
        check(signed_points(0.004), "0");
        check(percent_range(0.22, 0.35), "22–35_%");
        check(range(42, 55), "42–55");
    }

    #[test]
    fn money_is_rounded_to_units() {
        check(money(27_000_000, "$"), "$270_000");
        check(money(-149, "$"), "~$1");
        check(money(-49, "$"), "$0");
        check(clock(245), "4:05");
    }
}
