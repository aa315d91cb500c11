//! The pseudo language of the tests: English made about a third longer, with accents everywhere.
//!
//! A text on screen without accents was not taken from the locale files; a text that is cut off had no
//! room to grow. It must not know which texts exist.

use std::borrow::Cow;

/// Turns one piece of English text into the pseudo language. Placeables are not touched.
pub fn transform(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| !c.is_alphabetic()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        match accented(c) {
            Some(with_accent) => {
                out.push(with_accent);
                if "aeou".contains(c) {
                    out.push(with_accent);
                }
            }
            None => out.push(c),
        }
    }
    Cow::Owned(out)
}

fn accented(c: char) -> Option<char> {
    const PLAIN: &str = "aceinosuyzACEINOSUYZ";
    const ACCENTED: &str = "áčéíñöšûýžÁČÉÍÑÖŠÛÝŽ";
    let place = PLAIN.chars().position(|p| p == c)?;
    ACCENTED.chars().nth(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_grows_and_gets_accents() {
        let english = "There is never time for both.";
        let pseudo = transform(english);
        assert!(pseudo.chars().count() as f32 >= 1.2 * english.chars().count() as f32);
        assert!(pseudo.contains("éé"));
        assert_eq!(transform("42 %"), "42 %");
    }
}
