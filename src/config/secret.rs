//! Where the token may be besides the configuration: in the environment, in a file, or in a credential of systemd.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::error::ConfigError;

/// The variable that holds the token, and the one that names a file with it, as Docker and Kubernetes provide.
const TOKEN: &str = "DISCORD_TOKEN";
const TOKEN_FILE: &str = "DISCORD_TOKEN_FILE";

/// The folder of systemd's credentials, and the credential's name.
const CREDENTIALS: &str = "CREDENTIALS_DIRECTORY";
const CREDENTIAL: &str = "discord_token";

/// A token, and the file in which it stood, if it did.
#[derive(Clone, PartialEq, Eq)]
pub struct FoundToken {
    /// The token.
    pub token: OsString,
    /// The file.
    pub file: Option<PathBuf>,
}

/// The token that the environment holds or leads to; none if it does neither.
///
/// # Errors
///
/// When the file that it names cannot be read.
pub fn token_of_environment(variable: impl Fn(&str) -> Option<OsString>) -> Result<Option<FoundToken>, ConfigError> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    if let Some(token) = set(TOKEN) {
        return Ok(Some(FoundToken { token, file: None }));
    }
    if let Some(file) = set(TOKEN_FILE) {
        return read(Path::new(&file)).map(Some);
    }
    let credential = set(CREDENTIALS).map(|folder| PathBuf::from(folder).join(CREDENTIAL));
    credential.filter(|file| file.exists()).map(|file| read(&file)).transpose()
}

fn read(file: &Path) -> Result<FoundToken, ConfigError> {
    let text = std::fs::read_to_string(file);
    let text = text.map_err(|source| ConfigError::TokenFile { path: file.to_owned(), source })?;
    Ok(FoundToken { token: text.trim().into(), file: Some(file.to_owned()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(variables: &[(&str, &str)]) -> Result<Option<OsString>, ConfigError> {
        let find = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.into());
        Ok(token_of_environment(find)?.map(|found| found.token))
    }

    #[test]
    fn the_variable_wins_over_the_file_and_that_over_the_credential() {
        let folder = tempfile::tempdir().unwrap();
        let (file, credentials) = (folder.path().join("token"), folder.path().to_str().unwrap());
        std::fs::write(&file, "of the file\n").unwrap();
        std::fs::write(folder.path().join(CREDENTIAL), "of the credential").unwrap();
        let (file, credential) = ((TOKEN_FILE, file.to_str().unwrap()), (CREDENTIALS, credentials));
        assert_eq!(token(&[(TOKEN, "of the variable"), file, credential]).unwrap(), Some("of the variable".into()));
        assert_eq!(token(&[(TOKEN, ""), file, credential]).unwrap(), Some("of the file".into()));
        assert_eq!(token(&[credential]).unwrap(), Some("of the credential".into()));
        assert_eq!(token(&[(CREDENTIALS, "no-such-folder")]).unwrap(), None);
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let error = token(&[(TOKEN_FILE, "no-such-file")]).unwrap_err().to_string();
        assert!(error.contains("no-such-file") && error.contains(TOKEN_FILE), "{error}");
    }
}
