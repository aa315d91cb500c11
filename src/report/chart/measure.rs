//! How wide a text is, without a font at hand: the widths of Inter's letters. The medium weight stands for plain text
//! and the bold one for strong text, so that what is measured is never less than what is drawn. It must not know what
//! is drawn.

use super::Size;

/// Widths of the characters from the space to the tilde, in thousandths of the size: plain.
#[rustfmt::skip]
const PLAIN: [u16; 95] = [265, 294, 400, 637, 643, 828, 651, 217, 378, 378, 522, 666, 288, 463, 283, 368, 646, 473,
    613, 644, 654, 620, 636, 579, 631, 636, 283, 288, 666, 666, 666, 526, 968, 700, 654, 735, 722, 603, 586, 749, 742,
    270, 552, 664, 564, 898, 747, 768, 639, 768, 645, 643, 651, 738, 700, 978, 666, 685, 639, 378, 368, 378, 475, 460,
    497, 569, 626, 568, 626, 587, 369, 617, 602, 249, 249, 556, 249, 884, 597, 602, 617, 617, 384, 536, 372, 594, 566,
    825, 551, 566, 551, 378, 342, 378, 666];

/// The same, strong.
#[rustfmt::skip]
const STRONG: [u16; 95] = [232, 325, 392, 650, 655, 859, 674, 209, 409, 409, 565, 680, 303, 469, 298, 390, 688, 489,
    630, 659, 678, 645, 660, 595, 661, 660, 298, 303, 680, 680, 680, 562, 1031, 748, 661, 752, 727, 613, 585, 761,
    746, 281, 570, 690, 567, 915, 735, 782, 648, 783, 656, 655, 668, 729, 748, 1036, 714, 724, 667, 409, 390, 409,
    488, 477, 497, 580, 635, 587, 635, 598, 386, 633, 624, 272, 272, 582, 272, 912, 622, 614, 632, 632, 409, 562, 388,
    622, 586, 850, 574, 586, 572, 409, 374, 409, 680];

fn letter(c: char, strong: bool) -> u16 {
    let table = if strong { &STRONG } else { &PLAIN };
    match c {
        ' '..='~' => table[c as usize - ' ' as usize],
        '\u{a0}' => table[0],
        '\u{202f}' => 175,
        '·' | '’' => 300,
        '“' | '”' => 425,
        '–' => 500,
        '−' => 680,
        '…' => 814,
        '→' | '↑' | '—' => 960,
        // Letters with marks are as wide as the wide ones without.
        _ => 760,
    }
}

/// How wide a text is on one line, in pixels.
pub fn width(text: &str, size: Size, strong: bool, scale: f32) -> f32 {
    let thousandths: u32 = text.chars().map(|c| u32::from(letter(c, strong))).sum();
    // A hundredth more, because letters are set on whole pixels.
    thousandths as f32 / 1000.0 * size.px() * scale * 1.01 + 1.0
}

/// The lines of a text that may be this wide. A word that is wider alone stands alone.
pub fn wrap(text: &str, size: Size, strong: bool, scale: f32, most: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace_keeping_thin() {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size, strong, scale) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// How wide the widest word is.
pub fn widest_word(text: &str, size: Size, strong: bool, scale: f32) -> f32 {
    text.split_whitespace_keeping_thin().map(|word| width(word, size, strong, scale)).fold(0.0, f32::max)
}

trait Words {
    /// The words, taking the thin space inside numbers as part of them.
    fn split_whitespace_keeping_thin(&self) -> impl Iterator<Item = &str>;
}

impl Words for str {
    fn split_whitespace_keeping_thin(&self) -> impl Iterator<Item = &str> {
        self.split([' ', '\n']).filter(|word| !word.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_are_wider_and_strong_ones_wider_still() {
        let of = |text, strong| width(text, Size::Body, strong, 1.0);
        assert!(of("mmmm", false) > of("iiii", false) * 3.0);
        assert!(of("promise", true) > of("promise", false));
    }

    #[test]
    fn lines_break_between_words_only_and_not_inside_numbers() {
        let lines = wrap("New-year release, 55\u{202f}% of users", Size::Body, false, 1.0, 70.0);
        assert!(lines.len() > 1);
        assert!(lines.iter().any(|line| line.contains("55\u{202f}%")), "{lines:?}");
    }
}
