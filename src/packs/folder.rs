//! The files of one folder: which of them are lore, their texts, and what keeps any of them from being read.
//!
//! Only regular files are opened, each folder is entered once whatever links lead to it, and there are caps on the
//! size and number of files, so that no folder can keep the program from ending or fill its memory.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::error::PackError;
use crate::encoding::{self, NotUtf8};
use crate::lore::{Finding, LoreFile, Str};

/// How many folders deep a pack may be.
const MAX_DEPTH: usize = 8;

/// The most files of one pack.
const MAX_FILES: usize = 200_000;

/// The largest file in bytes; the largest bundled one has about 100,000.
const MAX_FILE_BYTES: u64 = 8 << 20;

/// The most bytes of one pack, all its files together.
const MAX_PACK_BYTES: u64 = 512 << 20;

/// The ending of files with lore.
const ENDING: &str = ".toml";

/// A folder that was read.
#[derive(Debug, Clone, Default)]
pub(super) struct Folder {
    /// The files that could be read, in the order of their names.
    pub(super) files: Vec<LoreFile>,
    /// What keeps others from being read.
    pub(super) findings: Vec<Finding>,
    /// Ids of the entries that those would have held.
    pub(super) broken: Vec<Str>,
    /// A file that is passed over, since its name starts with a dot.
    pub(super) hidden: Option<PathBuf>,
}

/// What tells one state of a file from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FileStamp {
    path: PathBuf,
    changed: Option<SystemTime>,
    bytes: u64,
}

impl Folder {
    /// That there is no lore in it at all, if so.
    pub(super) fn emptiness(&self, path: &Path) -> Option<Finding> {
        if !self.files.is_empty() || !self.findings.is_empty() {
            return None;
        }
        Some(match &self.hidden {
            Some(file) => about(file, "the file is not read, since its name starts with a dot", "take the dot away"),
            None => about(
                path,
                "the folder holds no lore: no file in it, or in a folder in it, ends in .toml",
                "name a folder with lore, such as one with station/NAME.toml in it",
            ),
        })
    }

    /// Reads every file with lore in the folder and in those beneath it.
    pub(super) fn read(path: &Path) -> Result<Self, PackError> {
        let walk = Walk::through(path)?;
        let mut folder = Self { findings: walk.findings, hidden: walk.hidden, ..Self::default() };
        for (file, name) in walk.files {
            folder.read_file(&file.path, name);
        }
        Ok(folder)
    }

    fn read_file(&mut self, path: &Path, name: String) {
        match read_text(path) {
            Ok(text) => self.files.push(LoreFile { name, path: path.display().to_string(), text: text.into() }),
            Err(finding) => {
                self.broken.extend(name.strip_suffix(ENDING).map(Into::into));
                self.findings.push(finding);
            }
        }
    }
}

/// The states of all files with lore in a folder; none if it cannot be read.
pub(super) fn stamps(path: &Path) -> Vec<FileStamp> {
    Walk::through(path).map_or_else(|_| Vec::new(), |walk| walk.files.into_iter().map(|(file, _)| file).collect())
}

/// Something that is wrong with a file or folder as a whole.
pub(super) fn about(path: &Path, message: &str, remedy: &str) -> Finding {
    Finding::at(&path.display().to_string(), "", 0, message, remedy)
}

fn read_text(path: &Path) -> Result<String, Finding> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(MAX_FILE_BYTES).read_to_end(&mut bytes));
    read.map_err(|why| about(path, &format!("the file cannot be read: {why}"), "check its permissions"))?;
    encoding::decode(bytes).map_err(|wrong| not_utf8(path, &wrong))
}

fn not_utf8(path: &Path, wrong: &NotUtf8) -> Finding {
    let message = wrong.to_string();
    Finding::at(&path.display().to_string(), &wrong.before, wrong.before.len(), message, NotUtf8::REMEDY)
}

/// The files with lore beneath a folder: found, not yet opened.
#[derive(Default)]
struct Walk {
    files: Vec<(FileStamp, String)>,
    findings: Vec<Finding>,
    entered: HashSet<PathBuf>,
    hidden: Option<PathBuf>,
    bytes: u64,
    is_full: bool,
}

impl Walk {
    fn through(root: &Path) -> Result<Self, PackError> {
        let mut walk = Self::default();
        let unreadable = |source| PackError::Unreadable { path: root.to_owned(), source };
        walk.enter(root, "", 0).map_err(unreadable)?;
        walk.files.sort_by(|(_, one), (_, other)| one.cmp(other));
        Ok(walk)
    }

    fn enter(&mut self, folder: &Path, prefix: &str, depth: usize) -> io::Result<()> {
        if !self.entered.insert(fs::canonicalize(folder)?) {
            return Ok(());
        }
        let mut items = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
        // Links come last, so that what they lead to is known by its own name.
        items.sort_by_key(|item| (item.file_type().is_ok_and(|kind| kind.is_symlink()), item.file_name()));
        for item in items {
            self.visit(&item.path(), &item.file_name(), prefix, depth);
        }
        Ok(())
    }

    fn visit(&mut self, path: &Path, own_name: &OsStr, prefix: &str, depth: usize) {
        let lossy = own_name.to_string_lossy();
        if self.is_full {
            return;
        }
        if lossy.starts_with('.') {
            // Editors keep copies and locks of that kind, so it is no fault unless nothing else is there.
            self.hidden = self.hidden.take().or_else(|| lossy.ends_with(ENDING).then(|| path.to_owned()));
            return;
        }
        let about_it = fs::metadata(path);
        let is_folder = about_it.as_ref().is_ok_and(fs::Metadata::is_dir);
        if !is_folder && !lossy.to_ascii_lowercase().ends_with(ENDING) {
            return;
        }
        match (about_it, own_name.to_str()) {
            (Err(why), _) => {
                self.report(path, &format!("it cannot be read: {why}"), "mend the link, or its permissions")
            }
            (_, None) => self.report(path, "the name is not UTF-8", "rename it, with letters of the English alphabet"),
            (Ok(_), Some(name)) if is_folder => self.visit_folder(path, &format!("{prefix}{name}/"), depth + 1),
            (Ok(about_it), Some(name)) => self.visit_file(path, format!("{prefix}{name}"), &about_it),
        }
    }

    fn visit_folder(&mut self, path: &Path, prefix: &str, depth: usize) {
        if depth > MAX_DEPTH {
            let message = format!("the folder is more than {MAX_DEPTH} folders deep, and is not read");
            return self.report(path, &message, "move it further up");
        }
        if let Err(why) = self.enter(path, prefix, depth) {
            self.report(path, &format!("the folder cannot be read: {why}"), "check its permissions");
        }
    }

    fn visit_file(&mut self, path: &Path, name: String, about_it: &fs::Metadata) {
        if !about_it.is_file() {
            return self.report(path, "this is not a regular file", "take it out of the folder");
        }
        if !name.ends_with(ENDING) {
            return self.report(
                path,
                "the ending is not written .toml, so the file is not read",
                "rename it to end in .toml",
            );
        }
        let bytes = about_it.len();
        if bytes > MAX_FILE_BYTES {
            let message = format!("the file has {bytes} bytes; {MAX_FILE_BYTES} are read at most");
            return self.report(path, &message, "divide it into several files");
        }
        self.bytes += bytes;
        if self.files.len() >= MAX_FILES || self.bytes > MAX_PACK_BYTES {
            self.is_full = true;
            let message = format!(
                "from here on nothing is read: a pack has at most {MAX_FILES} files and {MAX_PACK_BYTES} bytes"
            );
            return self.report(path, &message, "divide the pack");
        }
        self.files.push((FileStamp { path: path.to_owned(), changed: about_it.modified().ok(), bytes }, name));
    }

    fn report(&mut self, path: &Path, message: &str, remedy: &str) {
        self.findings.push(about(path, message, remedy));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(names: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in names {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x = 1").unwrap();
        }
        folder
    }

    fn names(folder: &Folder) -> Vec<&str> {
        folder.files.iter().map(|file| file.name.as_str()).collect()
    }

    #[test]
    fn a_folder_is_read_with_its_subfolders_in_the_order_of_names() {
        let folder = folder_with(&["station/b.toml", "lore.toml", "station/.hidden.toml", "README.md"]);
        assert_eq!(names(&Folder::read(folder.path()).unwrap()), ["lore.toml", "station/b.toml"]);
    }

    #[test]
    fn a_missing_folder_is_named() {
        let error = Folder::read(Path::new("no-such-folder")).unwrap_err().to_string();
        assert!(error.contains("no-such-folder"), "{error}");
    }

    #[test]
    fn what_cannot_be_read_is_a_finding_beside_the_files_that_can() {
        let folder = folder_with(&["station/a.toml", "station/B.TOML"]);
        fs::write(folder.path().join("station/c.toml"), b"\xff\xfen\0").unwrap();
        fs::write(folder.path().join("station/d.toml"), b"a = 1\nb = \"\xe9\"").unwrap();
        let deep = ["x"; MAX_DEPTH + 1].join("/");
        fs::create_dir_all(folder.path().join(deep)).unwrap();
        let read = Folder::read(folder.path()).unwrap();
        assert_eq!(names(&read), ["station/a.toml"]);
        assert_eq!(read.broken, ["station/c".into(), "station/d".into()]);
        let found = read.findings.iter().map(ToString::to_string).collect::<String>();
        for part in ["B.TOML:1:1: the ending", "c.toml:1:1: the file is UTF-16", "d.toml:2:6: ", "folders deep"] {
            assert!(found.contains(part), "{part} in {found}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_in_circles_are_entered_once_and_pipes_not_at_all() {
        let folder = folder_with(&["station/a.toml"]);
        for link in ["l1", "l2", "l3", "l4", "l5"] {
            std::os::unix::fs::symlink(folder.path(), folder.path().join(link)).unwrap();
        }
        let pipe = folder.path().join("station/pipe.toml");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let read = Folder::read(folder.path()).unwrap();
        assert_eq!(names(&read), ["station/a.toml"]);
        assert_eq!(read.findings.len(), 1, "{:?}", read.findings);
        assert!(read.findings[0].message.contains("not a regular file"));
    }
}
