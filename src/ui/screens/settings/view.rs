//! What the settings screen shows. Plain data; it must not know Bevy.

use crate::{
    session::settings::{TEXT_SIZES, ThemeName, UiSettings},
    words::Locale,
};

/// The settings screen.
#[derive(Debug, Clone, PartialEq)]
pub struct SettingsView {
    /// The settings in force.
    pub settings: UiSettings,
    /// Whether this build can play sounds.
    pub has_sound: bool,
    /// Where settings and runs are kept.
    pub folder: Option<String>,
}

impl SettingsView {
    /// The place of the theme among those offered.
    pub fn theme_place(&self) -> usize {
        ThemeName::ALL.iter().position(|theme| *theme == self.settings.theme).unwrap_or_default()
    }

    /// The place of the text size among those offered; of one that is not offered, the nearest.
    pub fn text_place(&self) -> usize {
        let distance = |size: &u16| size.abs_diff(self.settings.text_percent);
        let nearest = TEXT_SIZES.iter().enumerate().min_by_key(|(_, size)| distance(size));
        nearest.map_or(0, |(place, _)| place)
    }

    /// The place of the language among those offered.
    pub fn locale_place(&self) -> usize {
        Locale::OFFERED.iter().position(|locale| *locale == self.settings.locale).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_follow_the_settings() {
        let settings = UiSettings { theme: ThemeName::Dark, text_percent: 140, ..UiSettings::default() };
        let view = SettingsView { settings, has_sound: false, folder: None };
        assert_eq!((view.theme_place(), TEXT_SIZES[view.text_place()]), (1, 150));
    }
}
