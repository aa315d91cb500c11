//! Assets and scenarios are embedded into the program file by file. A changed file is noticed by the
//! compiler; a file that is new or gone is noticed only through this script.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    for folder in ["assets", "scenarios"] {
        if std::path::Path::new(folder).is_dir() {
            println!("cargo:rerun-if-changed={folder}");
        }
    }
}
