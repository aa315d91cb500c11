//! Assets and scenarios are embedded into the program file by file. A changed file is noticed by the
//! compiler; a file that is new or gone is noticed only through this script.
//!
//! It also writes down which portraits and pictures there are, so that scenarios can be checked against their names
//! without carrying the pictures themselves.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    for folder in ["assets", "scenarios"] {
        if Path::new(folder).is_dir() {
            println!("cargo:rerun-if-changed={folder}");
        }
    }
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR for build scripts"))?;
    let lists = format!("{}{}", list("PORTRAITS", "assets/portraits")?, list("PICTURES", "assets/pictures")?);
    fs::write(Path::new(&out).join("asset_names.rs"), lists)
}

/// A constant with the names of a folder's PNG files, without their ending.
fn list(constant: &str, folder: &str) -> io::Result<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let stem = path.file_stem().and_then(|s| s.to_str()).map(str::to_owned);
        if path.extension().is_some_and(|e| e == "png") {
            names.extend(stem);
        }
    }
    names.sort();
    Ok(format!("/// Names of the files in `{folder}`.\npub const {constant}: &[&str] = &{names:?};\n"))
}
