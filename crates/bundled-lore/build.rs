//! Reads the lore with the very reader that the program has, and leaves it resolved and indexed, so that the program need
//! do neither at its start. Lore with something to mend is not bundled: the build ends with what is wrong, where, and what to
//! write instead.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use isolinear_lore::packed::{pack, pack_files};
use isolinear_lore::{Finding, LoreFile, check, load};
use isolinear_search::Catalogue;

const FOLDER: &str = "../../lore";
/// The most findings that are listed.
const MAX_LISTED: usize = 50;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={FOLDER}");
    if let Err(why) = bundle() {
        why.to_string().lines().for_each(|line| println!("cargo::error={line}"));
    }
}

fn bundle() -> Result<(), Box<dyn Error>> {
    let mut files = Vec::new();
    collect(Path::new(FOLDER), "", &mut files)?;
    files.sort_by(|one, other| one.name.cmp(&other.name));
    let packed_files = pack_files(&files)?;
    let loaded = load(vec![files]);
    let findings = check(&loaded);
    if !findings.is_empty() {
        return Err(listing(&findings).into());
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("lore.files"), packed_files)?;
    fs::write(out.join("lore.packed"), pack(&Catalogue::new(loaded.lore))?)?;
    Ok(())
}

fn listing(findings: &[Finding]) -> String {
    let listed: String = findings.iter().take(MAX_LISTED).map(|finding| format!("{finding}\n")).collect();
    match findings.len() {
        1 => format!("{listed}the lore has 1 finding; correct it as its arrow says"),
        count if count <= MAX_LISTED => {
            format!("{listed}the lore has {count} findings; correct each as its arrow says")
        }
        count => format!("{listed}the lore has {count} findings, of which the first {MAX_LISTED} are shown"),
    }
}

/// The TOML files of a folder and of those in it.
fn collect(folder: &Path, prefix: &str, files: &mut Vec<LoreFile>) -> Result<(), Box<dyn Error>> {
    for item in fs::read_dir(folder)? {
        let item = item?;
        let name = format!("{prefix}{}", item.file_name().to_string_lossy());
        if item.file_type()?.is_dir() {
            collect(&item.path(), &format!("{name}/"), files)?;
        } else if name.ends_with(".toml") {
            let path = format!("lore/{name}");
            let text = fs::read_to_string(item.path()).map_err(|why| format!("cannot read {path}: {why}"))?;
            files.push(LoreFile { path, name, text: text.into() });
        }
    }
    Ok(())
}
