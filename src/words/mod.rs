//! Every sentence a player reads, by id, from `assets/locale/<language>/*.ftl` (Fluent).
//!
//! Used by the window and by the terminal. It must not know Bevy, the session or any screen; a screen
//! asks for an id and gets text. Numbers are formatted in [`number`] before they are put into a sentence.
//!
//! An id that does not exist comes back as `«id»` and is remembered in [`Words::missing`], so that a
//! forgotten sentence is seen at once, and a test can demand that there is none.

pub mod number;
mod pseudo;
pub mod wrap;

use std::{
    collections::BTreeSet,
    sync::{Mutex, PoisonError},
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};

static ENGLISH: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/locale/en");

/// A value put into a sentence: `3.into()`, `"Ada".into()`, `text.into()`.
pub type Arg<'a> = FluentValue<'a>;

/// The languages there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Locale {
    /// English, the language everything is written in.
    #[default]
    English,
    /// Longer English with accents, derived automatically; for tests only.
    Pseudo,
}

impl Locale {
    /// The languages a player may choose.
    pub const OFFERED: [Locale; 1] = [Locale::English];

    /// The short code used on the command line and in paths.
    pub fn code(self) -> &'static str {
        match self {
            Locale::English => "en",
            Locale::Pseudo => "pseudo",
        }
    }

    /// The language of a short code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Locale::English, Locale::Pseudo].into_iter().find(|locale| locale.code() == code)
    }
}

/// All sentences of one language.
pub struct Words {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
    missing: Mutex<BTreeSet<String>>,
}

impl Words {
    /// Loads the sentences built into the program.
    ///
    /// A file with a syntax error or an id given twice is reported in [`Words::missing`]; the rest loads.
    pub fn new(locale: Locale) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![unic_langid::langid!("en")]);
        // Direction marks around arguments would show up in labels that tests and screen readers compare.
        bundle.set_use_isolating(false);
        if locale == Locale::Pseudo {
            bundle.set_transform(Some(pseudo::transform));
        }
        let mut faults = BTreeSet::new();
        for file in ENGLISH.files().filter(|f| f.path().extension().is_some_and(|e| e == "ftl")) {
            let name = file.path().display();
            let text = file.contents_utf8().unwrap_or_default().to_owned();
            let resource = FluentResource::try_new(text).unwrap_or_else(|(partial, errors)| {
                faults.extend(errors.iter().map(|e| format!("{name}: {e}")));
                partial
            });
            if let Err(errors) = bundle.add_resource(resource) {
                faults.extend(errors.iter().map(|e| format!("{name}: {e}")));
            }
        }
        Self { locale, bundle, missing: Mutex::new(faults) }
    }

    /// The language of these sentences.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The sentence with this id; `id.part` reads an attribute.
    pub fn get(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The sentence with this id, its placeables filled in:
    /// `words.with("desk-sprint", &[("number", 2.into()), ("of", 5.into())])`.
    pub fn with(&self, id: &str, values: &[(&str, Arg<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        self.format(id, Some(&args))
    }

    /// Whether there is a sentence with this id.
    pub fn has(&self, id: &str) -> bool {
        let (message, part) = split(id);
        self.bundle.get_message(message).is_some_and(|m| match part {
            Some(part) => m.get_attribute(part).is_some(),
            None => m.value().is_some(),
        })
    }

    /// A count of days with its unit: `9 days`, `1 day`.
    pub fn days(&self, count: i64) -> String {
        self.with("unit-days", &[("count", count.into()), ("shown", number::integer(count).into())])
    }

    /// What was asked for and not found, and what is wrong in the files, since the start.
    pub fn missing(&self) -> Vec<String> {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let (message, part) = split(id);
        let message = self.bundle.get_message(message);
        let pattern = message.and_then(|m| match part {
            Some(part) => m.get_attribute(part).map(|attribute| attribute.value()),
            None => m.value(),
        });
        let Some(pattern) = pattern else {
            self.record(id.to_owned());
            return format!("«{id}»");
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors).into_owned();
        for error in errors {
            self.record(format!("{id}: {error}"));
        }
        text
    }

    fn record(&self, fault: String) {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).insert(fault);
    }
}

fn split(id: &str) -> (&str, Option<&str>) {
    match id.split_once('.') {
        Some((message, part)) => (message, Some(part)),
        None => (id, None),
    }
}

/// A word or sentence with a capital at its beginning.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_without_fault() {
        assert_eq!(Words::new(Locale::English).missing(), Vec::<String>::new());
    }

    #[test]
    fn a_missing_id_is_loud_and_remembered() {
        let words = Words::new(Locale::English);
        assert_eq!(words.get("no-such-thing"), "«no-such-thing»");
        assert_eq!(words.missing(), ["no-such-thing"]);
        assert!(!words.has("no-such-thing"));
    }

    #[test]
    fn a_missing_value_is_remembered() {
        let words = Words::new(Locale::English);
        let text = words.get("unit-days");
        assert!(text.contains("shown"), "{text}");
        assert!(!words.missing().is_empty());
    }

    #[test]
    fn counts_have_their_unit() {
        let words = Words::new(Locale::English);
        assert_eq!(words.days(1), "1 day");
        assert_eq!(words.days(9), "9 days");
    }

    #[test]
    fn the_pseudo_language_is_longer() {
        let (english, pseudo) = (Words::new(Locale::English), Words::new(Locale::Pseudo));
        let id = "title-continue";
        assert!(pseudo.get(id).chars().count() > english.get(id).chars().count());
    }
}
