//! Reads the lore with the very reader that the program has, and leaves it resolved, so that the program need not parse
//! it at its start.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use isolinear_lore::packed::{pack, pack_files};
use isolinear_lore::{LoreFile, load};

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let files = files("../../lore")?;
    fs::write(out.join("lore.files"), pack_files(&files)?)?;
    let loaded = load(vec![files]);
    for finding in &loaded.findings {
        println!("cargo::warning={}:{}:{}: {}", finding.path, finding.line, finding.column, finding.message);
    }
    fs::write(out.join("lore.packed"), pack(&loaded.lore)?)?;
    Ok(())
}

/// The files of a folder of lore, in the order of their names.
fn files(folder: &str) -> io::Result<Vec<LoreFile>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={folder}");
    let mut files = Vec::new();
    collect(Path::new(folder), "", &mut files)?;
    files.sort_by(|one, other| one.name.cmp(&other.name));
    files.iter_mut().for_each(|file| file.path = format!("lore/{}", file.name));
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<LoreFile>) -> io::Result<()> {
    for item in fs::read_dir(folder)? {
        let item = item?;
        let name = format!("{prefix}{}", item.file_name().to_string_lossy());
        if item.file_type()?.is_dir() {
            collect(&item.path(), &format!("{name}/"), files)?;
        } else if name.ends_with(".toml") {
            files.push(LoreFile { path: String::new(), name, text: fs::read_to_string(item.path())?.into() });
        }
    }
    Ok(())
}
