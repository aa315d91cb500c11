//! What a player has set once and finds again: look, text size, language, sound, window.
//!
//! A plain value with `load` and `save`; the window and the terminal both use it. It must not know Bevy.
//! A settings file that cannot be read never stops the game: the defaults are used, the broken file is
//! kept beside it with the ending `.bak`, and a [`SettingsWarning`] says so.

use std::{
    collections::BTreeSet,
    fmt, fs, io,
    io::Write,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::words::Locale;

/// The themes a player may choose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeName {
    /// Warm paper and dark ink.
    #[default]
    Paper,
    /// The same desk in the evening.
    Dark,
    /// Black on white, thick lines.
    Contrast,
}

impl ThemeName {
    /// All themes, in the order they are offered.
    pub const ALL: [ThemeName; 3] = [ThemeName::Paper, ThemeName::Dark, ThemeName::Contrast];

    /// The name used on the command line, in file names and in ids of words.
    pub fn code(self) -> &'static str {
        match self {
            ThemeName::Paper => "paper",
            ThemeName::Dark => "dark",
            ThemeName::Contrast => "contrast",
        }
    }

    /// The theme of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

/// The text sizes on offer, in percent.
pub const TEXT_SIZES: [u16; 6] = [80, 100, 125, 150, 175, 200];
/// The smallest window, in logical pixels.
pub const SMALLEST_WINDOW: (u32, u32) = (960, 600);

/// Everything that can be set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UiSettings {
    /// Colours.
    pub theme: ThemeName,
    /// Text size in percent, 80 to 200.
    pub text_percent: u16,
    /// Everything appears in place.
    pub reduce_motion: bool,
    /// Language.
    pub locale: Locale,
    /// Sounds are played.
    pub sound: bool,
    /// Volume in percent, 0 to 100.
    pub volume_percent: u8,
    /// The window covers the whole screen.
    pub fullscreen: bool,
    /// Size of the window in logical pixels.
    pub window: (u32, u32),
    /// A newcomer is shown the next useful thing.
    pub guide: bool,
    /// What has been shown already.
    pub guide_seen: BTreeSet<String>,
}

impl Default for UiSettings {
    fn default() -> Self {
        Self {
            theme: ThemeName::Paper,
            text_percent: 100,
            reduce_motion: false,
            locale: Locale::English,
            sound: true,
            volume_percent: 70,
            fullscreen: false,
            window: (1280, 720),
            guide: true,
            guide_seen: BTreeSet::new(),
        }
    }
}

/// Why the defaults are used although there is a settings file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsWarning {
    /// The file that could not be read.
    pub file: PathBuf,
    /// Where it was put aside, if that worked.
    pub kept_as: Option<PathBuf>,
    /// What is wrong with it.
    pub reason: String,
}

impl fmt::Display for SettingsWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file.display(), self.reason)?;
        match &self.kept_as {
            Some(kept) => write!(f, "; kept as {}, defaults are used", kept.display()),
            None => write!(f, "; defaults are used"),
        }
    }
}

impl UiSettings {
    /// The same settings with every number inside its range.
    pub fn clamped(mut self) -> Self {
        self.text_percent = self.text_percent.clamp(80, 200);
        self.volume_percent = self.volume_percent.min(100);
        self.window.0 = self.window.0.clamp(SMALLEST_WINDOW.0, 16_384);
        self.window.1 = self.window.1.clamp(SMALLEST_WINDOW.1, 16_384);
        self
    }

    /// Reads the settings in a folder. No file means the defaults, without a warning.
    pub fn load(folder: &Path) -> (Self, Option<SettingsWarning>) {
        let file = file_in(folder);
        let reason = match fs::read(&file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return (Self::default(), None),
            Err(error) => error.to_string(),
            Ok(bytes) if bytes.is_empty() => "the file is empty".to_owned(),
            Ok(bytes) => match serde_json::from_slice::<Self>(&bytes) {
                Ok(settings) => return (settings.clamped(), None),
                Err(error) => error.to_string(),
            },
        };
        let backup = file.with_extension("json.bak");
        let kept_as = fs::rename(&file, &backup).is_ok().then_some(backup);
        (Self::default(), Some(SettingsWarning { file, kept_as, reason }))
    }

    /// Writes the settings into a folder, which is made if it does not exist. The file is replaced in one
    /// step, so that a crash leaves either the old or the new settings.
    ///
    /// # Errors
    /// When the folder cannot be made or the file cannot be written.
    pub fn save(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        serde_json::to_writer_pretty(&mut file, self)?;
        file.write_all(b"\n")?;
        file.as_file().sync_all()?;
        file.persist(file_in(folder)).map_err(|error| error.error)?;
        Ok(())
    }
}

/// The folder of settings: `TWO_HATS_HOME` if it is set, else the place the system has for it.
pub fn settings_folder() -> Option<PathBuf> {
    match std::env::var_os("TWO_HATS_HOME") {
        Some(home) if !home.is_empty() => Some(PathBuf::from(home)),
        _ => directories::ProjectDirs::from("", "", "two-hats").map(|dirs| dirs.config_dir().to_owned()),
    }
}

fn file_in(folder: &Path) -> PathBuf {
    folder.join("settings.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().expect("a temporary folder can be made")
    }

    #[test]
    fn what_is_saved_is_loaded() {
        let folder = folder();
        let deeper = folder.path().join("not/yet/there");
        let settings =
            UiSettings { theme: ThemeName::Dark, text_percent: 150, fullscreen: true, ..UiSettings::default() };
        settings.save(&deeper).expect("saving works");
        assert_eq!(UiSettings::load(&deeper), (settings, None));
        let left: Vec<_> = fs::read_dir(&deeper).expect("readable").collect();
        assert_eq!(left.len(), 1, "no temporary file is left behind");
    }

    #[test]
    fn no_file_means_defaults() {
        assert_eq!(UiSettings::load(folder().path()), (UiSettings::default(), None));
    }

    #[test]
    fn a_broken_file_is_put_aside_with_a_warning() {
        for broken in ["", "{", "[1,2]", "{\"theme\":\"plaid\"}"] {
            let folder = folder();
            fs::write(file_in(folder.path()), broken).expect("writable");
            let (settings, warning) = UiSettings::load(folder.path());
            assert_eq!(settings, UiSettings::default(), "{broken:?}");
            let kept = warning.expect("a warning").kept_as.expect("the broken file is kept");
            assert_eq!(fs::read_to_string(kept).expect("readable"), broken);
            assert_eq!(UiSettings::load(folder.path()).1, None, "the second start is quiet");
        }
    }

    #[test]
    fn numbers_outside_their_range_are_clamped() {
        let folder = folder();
        fs::write(file_in(folder.path()), r#"{"text_percent": 4000, "window": [1, 1]}"#).expect("writable");
        let (settings, warning) = UiSettings::load(folder.path());
        assert_eq!((settings.text_percent, settings.window, warning), (200, SMALLEST_WINDOW, None));
    }
}
