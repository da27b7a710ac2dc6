//! Finds and reads the configuration file, and says precisely what is wrong with it.

use std::fs;
use std::io;
use std::path::Path;

use super::Config;
use super::error::ConfigError;
use super::secret::FoundToken;
use super::token::Token;
use crate::encoding;

/// The file that is read when none is named.
const DEFAULT_FILE: &str = "config.toml";

/// The configuration: `named`, or else `config.toml` in the working folder if there is one, or else the
/// defaults; and over it `token_from_environment`, unless that is empty. Paths in a file are relative to that file.
///
/// # Errors
///
/// When the file cannot be read, is not valid TOML, or holds an unknown key or an unfit value.
pub fn load(named: Option<&Path>, token_from_environment: Option<FoundToken>) -> Result<Config, ConfigError> {
    let mut config = match named {
        Some(path) => read(path)?,
        None => match read(Path::new(DEFAULT_FILE)) {
            Err(ConfigError::Unreadable { source, .. }) if source.kind() == io::ErrorKind::NotFound => {
                Config::default()
            }
            read => read?,
        },
    };
    if let Some(found) = token_from_environment {
        let token = Token::new(found.token.to_str().ok_or(ConfigError::TokenNotText)?);
        if !token.is_empty() {
            config.discord.token = token;
            config.token_files.extend(found.file);
        }
    }
    Ok(config)
}

fn read(path: &Path) -> Result<Config, ConfigError> {
    let unreadable = |source| ConfigError::Unreadable { path: path.to_owned(), source };
    // A pipe would be waited for without end.
    let kind = fs::metadata(path).map_err(unreadable)?.file_type();
    if !kind.is_file() {
        let what = if kind.is_dir() { "a folder" } else { "a pipe or a device" };
        return Err(ConfigError::NotAFile { path: path.to_owned(), what });
    }
    let bytes = fs::read(path).map_err(unreadable)?;
    let text = encoding::decode(bytes).map_err(|source| ConfigError::NotUtf8 { path: path.to_owned(), source })?;
    let mut config = parse(&text).map_err(|report| ConfigError::Invalid { path: path.to_owned(), report })?;
    if !config.discord.token.is_empty() {
        config.token_files.push(path.to_owned());
    }
    if let Some(folder) = path.parent() {
        config.resolve_paths(folder);
    }
    Ok(config)
}

fn parse(text: &str) -> Result<Config, String> {
    toml::from_str(text).map_err(|error| report(text, error.span().map_or(0, |span| span.start), error.message()))
}

/// `LINE:COLUMN: message`, the line itself with what may be a secret left out, and a caret beneath.
fn report(text: &str, offset: usize, message: &str) -> String {
    let before = text.get(..offset.min(text.len())).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let number = before.matches('\n').count() + 1;
    let column = before.get(line_start..).unwrap_or_default().chars().count();
    let line = text.get(line_start..).unwrap_or_default().lines().next().unwrap_or_default();
    let excerpt = without_secrets(line);
    let caret = " ".repeat(column.min(excerpt.chars().count()));
    let gutter = number.to_string();
    let margin = " ".repeat(gutter.len());
    let message = message.lines().map(without_secrets).collect::<Vec<_>>().join(" ");
    format!("{number}:{}: {message}\n  {gutter} | {excerpt}\n  {margin} | {caret}^", column + 1)
}

/// A line up to where a token might begin.
fn without_secrets(line: &str) -> String {
    let after_equals = line.find('=').map(|at| at + 1);
    let speaks_of_token = line.to_ascii_lowercase().contains("tok");
    let cut = match (after_equals, long_word(line)) {
        (Some(value), _) if speaks_of_token => Some(value),
        (_, start) => start,
    };
    match cut.and_then(|cut| line.get(..cut)) {
        Some(shown) => format!("{shown} …"),
        None => line.to_owned(),
    }
}

/// Where the first run of at least 30 letters that tokens are made of begins.
fn long_word(line: &str) -> Option<usize> {
    let mut start = 0;
    for piece in line.split_inclusive(|letter: char| !(letter.is_ascii_alphanumeric() || "._-".contains(letter))) {
        if piece.len() >= 30 {
            return Some(start);
        }
        start += piece.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn a_misspelt_key_is_shown_with_line_caret_and_the_allowed_keys() {
        let report = parse("[discord]\nproxi = \"x\"\n").unwrap_err();
        assert_eq!(
            report,
            "2:1: unknown field `proxi`, expected one of `token`, `proxy`, `public_key`, `shards`, `state`\n  2 | proxi = \"x\"\n    | ^"
        );
    }

    #[test]
    fn no_report_repeats_a_token() {
        let secret = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDe.aaaaaaaaaaaaaaaaaaaaaaaaaaa";
        for text in [
            format!("[discord]\ntoken = \"{secret}"),
            format!("[discord]\ntokn = \"{secret}\""),
            format!("[discord]\nproxi = \"{secret}\""),
            format!("[discord]\ntoken = \"\"\"\n{secret}"),
            "[discord]\ntoken = 1234567890123".to_owned(),
            format!("[lore]\nuniverse = \"{secret}\""),
            format!("[log]\nformat = \"{secret}\""),
            format!("{secret} = 1"),
        ] {
            let report = parse(&text).unwrap_err();
            assert!(!report.contains("GabcDe") && !report.contains("1234567890123"), "{report}");
        }
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bot.toml");
        fs::write(&file, "[discord]\ntoken = \"from the file\"\n").unwrap();
        let token = |environment: Option<&str>| {
            let found = environment.map(|token| FoundToken { token: token.into(), file: None });
            load(Some(&file), found).unwrap().discord.token.reveal().to_owned()
        };
        assert_eq!(token(Some("from the environment")), "from the environment");
        assert_eq!(token(Some("")), "from the file");
        assert_eq!(token(None), "from the file");
    }

    #[test]
    fn paths_in_a_file_are_relative_to_that_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bot.toml");
        fs::write(&file, "[lore]\npacks = [\"pack\", \"/elsewhere\"]\n").unwrap();
        let packs = load(Some(&file), None).unwrap().lore.packs;
        assert_eq!(packs, [folder.path().join("pack"), PathBuf::from("/elsewhere")]);
    }

    #[test]
    fn a_file_that_is_not_utf8_is_told_as_such() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bot.toml");
        fs::write(&file, "[lore]".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()).unwrap();
        let error = load(Some(&file), None).unwrap_err().to_string();
        assert!(error.contains("UTF-16") && error.ends_with("save the file as UTF-8"), "{error}");
    }

    #[test]
    fn an_empty_path_of_a_pack_is_shown_in_its_list() {
        let report = parse("[lore]\npacks = [\"pack\", \"\"]\n").unwrap_err();
        assert!(report.starts_with("2:9: an empty path"), "{report}");
    }

    #[cfg(unix)]
    #[test]
    fn only_a_file_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        for (path, what) in [(folder.path(), "is a folder, not a file"), (&*pipe, "is a pipe or a device, not a file")]
        {
            let error = load(Some(path), None).unwrap_err().to_string();
            assert!(error.contains(what) && error.contains("--config"), "{error}");
        }
    }

    #[test]
    fn a_named_file_must_be_there() {
        let error = load(Some(Path::new("no-such-file.toml")), None).unwrap_err().to_string();
        assert!(error.contains("no-such-file.toml"), "{error}");
    }
}
