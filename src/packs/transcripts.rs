//! Transcripts on disk: text files named by the ids of works, or told apart by a list.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use super::error::PackError;

/// The transcripts in a folder and in those beneath it, with the ids of their works, in the order of the ids.
///
/// A file's id is its name without ending, in lower case, unless `map` says otherwise: a text with a file name, a tab
/// and an id on each line. Files of one id are the parts of one transcript, in the order of their names.
///
/// # Errors
///
/// When the folder, the map or one of the files cannot be read.
pub fn read(folder: &Path, map: Option<&Path>) -> Result<Vec<(String, String)>, PackError> {
    let mapped = map.map(read_map).transpose()?.unwrap_or_default();
    let mut paths = Vec::new();
    collect(folder, &mut paths)?;
    paths.sort_by(|one, other| one.file_name().cmp(&other.file_name()).then_with(|| one.cmp(other)));
    let mut transcripts: BTreeMap<String, String> = BTreeMap::new();
    for path in paths {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
        let bytes = fs::read(&path).map_err(unreadable(&path))?;
        // Other people's files: what is not UTF-8 in them is a sign or an accent that no name depends on.
        let part = String::from_utf8_lossy(&bytes);
        let text = transcripts.entry(mapped.get(&name).cloned().unwrap_or(stem)).or_default();
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&part);
    }
    Ok(transcripts.into_iter().collect())
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<(), PackError> {
    for item in fs::read_dir(folder).map_err(unreadable(folder))? {
        let item = item.map_err(unreadable(folder))?;
        let kind = item.file_type().map_err(unreadable(&item.path()))?;
        if kind.is_dir() {
            collect(&item.path(), paths)?;
        } else if kind.is_file() && item.path().extension().is_some_and(|ending| ending.eq_ignore_ascii_case("txt")) {
            paths.push(item.path());
        }
    }
    Ok(())
}

fn read_map(path: &Path) -> Result<HashMap<String, String>, PackError> {
    let text = fs::read_to_string(path).map_err(unreadable(path))?;
    let rows = text.lines().filter_map(|line| line.split_once('\t'));
    Ok(rows.map(|(name, id)| (name.trim().to_owned(), id.trim().to_owned())).collect())
}

fn unreadable(path: &Path) -> impl Fn(std::io::Error) -> PackError {
    let path = path.to_owned();
    move |source| PackError::Unreadable { path: path.clone(), source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_transcript_is_of_the_work_that_its_name_or_the_map_says() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("ds9")).unwrap();
        for (name, text) in [("ds9/DS9-2x23.txt", "one"), ("Crossover.txt", "two"), ("README.md", "three")] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        let map = folder.path().join("map.tsv");
        fs::write(&map, "Crossover.txt\tds9-2x24\n").unwrap();
        let pair = |id: &str, text: &str| (id.to_owned(), text.to_owned());
        let read = read(folder.path(), Some(&map)).unwrap();
        assert_eq!(read, [pair("ds9-2x23", "one"), pair("ds9-2x24", "two")]);
    }

    #[test]
    fn files_of_one_work_are_read_one_after_another_in_the_order_of_their_names() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("z")).unwrap();
        for (name, text) in [("Emissary 2.txt", "two"), ("z/Emissary 1.txt", "one"), ("ds9-1x03.txt", "three")] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        let map = folder.path().join("map.tsv");
        fs::write(&map, "Emissary 1.txt\tds9-1x01\nEmissary 2.txt\tds9-1x01\n").unwrap();
        let pair = |id: &str, text: &str| (id.to_owned(), text.to_owned());
        let read = read(folder.path(), Some(&map)).unwrap();
        assert_eq!(read, [pair("ds9-1x01", "one\ntwo"), pair("ds9-1x03", "three")]);
    }
}
