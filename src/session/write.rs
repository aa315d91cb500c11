//! Files of the player's choice, written whole or not at all. It must not know what they hold.

use std::ffi::OsStr;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a file whole or not at all. A new one may be read by whoever the system lets read new files; one that was
/// there keeps who may.
///
/// # Errors
/// If it cannot be written; what was there is untouched then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link keeps leading where it led.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let known = fs::metadata(&path);
    // Devices and pipes cannot be replaced, only written.
    if known.as_ref().is_ok_and(|m| !m.is_file()) {
        return OpenOptions::new().write(true).open(&path)?.write_all(bytes);
    }
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = new_file(folder)?;
    file.write_all(bytes)?;
    if let Ok(known) = known {
        file.as_file().set_permissions(known.permissions())?;
    }
    file.as_file().sync_all()?;
    file.persist(&path).map_err(|e| e.error)?;
    Ok(())
}

/// A file without a name yet, readable as any new file is.
fn new_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    #[allow(unused_mut, reason = "only some systems have modes")]
    let mut how = tempfile::Builder::new();
    #[cfg(unix)]
    let how = how.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    how.tempfile_in(folder)
}

/// Writes files into a folder, which is made where it is not there: all of them or none. None takes its place before
/// all are written; where one then cannot, those that were there before come back.
///
/// # Errors
/// If one cannot be written; files that were there are untouched then.
pub fn write_folder(folder: &Path, files: &[(String, String)]) -> io::Result<()> {
    let made = !folder.exists();
    fs::create_dir_all(folder)?;
    let written = write_into(folder, files);
    if written.is_err() && made {
        // It is empty again; where it is not, it stays.
        let _ = fs::remove_dir(folder);
    }
    written
}

fn write_into(folder: &Path, files: &[(String, String)]) -> io::Result<()> {
    let aside = tempfile::tempdir_in(folder)?;
    let (new, old) = (aside.path().join("new"), aside.path().join("old"));
    fs::create_dir(&new)?;
    fs::create_dir(&old)?;
    for (name, text) in files {
        fs::write(new.join(name), text)?;
    }
    let mut moved = Moved::default();
    for (name, _) in files {
        let done = moved.exchange(&folder.join(name), &new.join(name), &old.join(name));
        if let Err(error) = done {
            if moved.back().is_err() {
                // What could not be put back lies there still; it is not to be thrown away with the rest.
                let kept = aside.keep();
                return Err(io::Error::new(
                    error.kind(),
                    format!("{error}; files of before lie in {}", kept.display()),
                ));
            }
            return Err(error);
        }
    }
    Ok(())
}

/// Renames that were done, to be undone in reverse.
#[derive(Default)]
struct Moved(Vec<(PathBuf, PathBuf)>);

impl Moved {
    /// Puts a new file in its place and the one that was there aside.
    fn exchange(&mut self, place: &Path, new: &Path, old: &Path) -> io::Result<()> {
        let known = fs::symlink_metadata(place);
        if known.as_ref().is_ok_and(fs::Metadata::is_dir) {
            let name = place.file_name().map(OsStr::to_string_lossy).unwrap_or_default();
            return Err(io::Error::new(io::ErrorKind::IsADirectory, format!("{name} is a folder")));
        }
        if known.is_ok() {
            self.rename(place, old)?;
        }
        self.rename(new, place)
    }

    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)?;
        self.0.push((from.to_owned(), to.to_owned()));
        Ok(())
    }

    /// Everything back to where it was.
    fn back(self) -> io::Result<()> {
        self.0.into_iter().rev().try_for_each(|(from, to)| fs::rename(to, from))
    }
}
