//! Whether others on this machine can read the files in which a token stands.

use std::path::{Path, PathBuf};

/// Where containers find secrets. Their files are readable for all, and nobody else is there.
const CONTAINER_SECRETS: [&str; 2] = ["/run/secrets", "/var/run/secrets"];

/// Those of the files that every user of this machine can read.
pub fn readable_by_others(files: &[PathBuf]) -> Vec<PathBuf> {
    let is_ours = |file: &Path| CONTAINER_SECRETS.iter().any(|folder| file.starts_with(folder));
    files.iter().filter(|file| !is_ours(file) && is_readable_by_others(file)).cloned().collect()
}

/// What to say of such a file.
pub fn exposure(file: &Path) -> String {
    let path = file.display();
    format!("{path} holds the bot's token, and every user of this machine can read it; chmod 600 {path}")
}

#[cfg(unix)]
fn is_readable_by_others(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(file).is_ok_and(|about_it| about_it.permissions().mode() & 0o004 != 0)
}

#[cfg(not(unix))]
fn is_readable_by_others(_file: &Path) -> bool {
    false
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn only_a_file_that_everyone_can_read_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let files = [0o644, 0o600].map(|mode| {
            let file = folder.path().join(format!("{mode:o}"));
            std::fs::write(&file, "").unwrap();
            set_permissions(&file, Permissions::from_mode(mode)).unwrap();
            file
        });
        assert_eq!(readable_by_others(&files), [files[0].clone()]);
    }
}
