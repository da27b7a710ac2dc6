//! What faults of TOML syntax mean to somebody who writes lore.

use std::cell::OnceCell;
use std::ops::Range;

use toml::de::Error;

use super::repeats::Repeats;
use crate::lines::Lines;
use crate::model::date::DATE_FORMS;

/// A fault that the parser found, and what to write instead.
pub(super) struct Fault {
    pub(super) span: Range<usize>,
    pub(super) message: String,
    pub(super) remedy: String,
}

/// What the parser says, by a piece of it; the same in words for writers of lore; and the remedy.
const KNOWN: [(&str, &str, &str); 15] = [
    (
        "carriage return",
        "the lines end with carriage returns alone",
        "save the file with line ends of Unix (LF) or of Windows (CRLF)",
    ),
    (
        "missing escaped value",
        "a backslash that begins no escape",
        "write \\\\ for a backslash, or put the text in single quotes: '…'",
    ),
    ("invalid unquoted key", "a key with odd letters", "keys are of a–z, 0–9, _ and -; text stands in quotes"),
    (
        "key with no value",
        "a key without an equals sign",
        "put one between the key and its value: name = \"Terok Nor\"",
    ),
    ("missing value for key", "a key without a value", "write its value after the equals sign, or take the key out"),
    ("visible characters", "a text with a control character", "take it out; a text stands on one line"),
    ("invalid basic string", "a text without its closing quote", "end it with \" on the same line"),
    ("invalid literal string", "a text without its closing quote", "end it with ' on the same line"),
    ("multi-line", "a text of several lines without its end", "keep it on one line, between two quotes"),
    ("missing comma", "values without a comma between them", "put a comma between each two of them"),
    ("unclosed array table", "a heading without its end", "close it with ]]"),
    ("unclosed array", "a list without its end", "close it with ]"),
    ("unclosed table", "a heading without its end", "close it with ]"),
    (
        "unexpected key or value",
        "something after the value",
        "a quote within a text in double quotes is written \\\"; each key stands on a line of its own",
    ),
    ("invalid key-value pair", "this is not TOML", "write a key, an equals sign and a value: name = \"Terok Nor\""),
];

/// The faults of a text in the order of its lines. Where its very line ends are wrong, all others follow from that.
pub(super) fn faults(text: &str, errors: &[Error]) -> Vec<Fault> {
    let line_end = errors.iter().find(|error| error.message().contains("carriage return"));
    let all = line_end.map_or(errors, std::slice::from_ref);
    let written = Written::new(text);
    // Of a list without its end, all that follows is taken as a part.
    let in_list = all.iter().filter(|error| is_after_open_list(text, error)).map(place).min_by_key(|span| span.start);
    let end = in_list.as_ref().map_or(usize::MAX, |span| span.start);
    let sound = all.iter().filter(|error| place(error).start < end);
    sound.map(|error| explained(&written, error)).chain(in_list.map(open_list)).collect()
}

fn place(error: &Error) -> Range<usize> {
    error.span().unwrap_or_default()
}

fn open_list(span: Range<usize>) -> Fault {
    let message = "a key within a list, which has no end before it".to_owned();
    Fault { span, message, remedy: "close the list with ] before this line".to_owned() }
}

fn explained(whole: &Written<'_>, error: &Error) -> Fault {
    let text = whole.text;
    let span = place(error);
    let said = error.message().replace('\n', ", ");
    let written = text.get(span.clone()).unwrap_or_default().trim();
    let is_number = written.starts_with(|letter: char| letter.is_ascii_digit());
    let (message, remedy) = if said.contains("duplicate key") {
        duplicate_key(whole, &said, &span)
    } else if said.contains("string values must be quoted") {
        unquoted(text, written, span.start)
    } else if said.contains("invalid boolean") || said.contains("expected `nan`") || said.contains("expected `inf`") {
        // The parser takes a word for what its first letter begins.
        let rest = text.get(span.start..).unwrap_or_default();
        unquoted(text, rest.lines().next().unwrap_or_default().trim(), span.start)
    } else if is_number || is_after_date_key(text, span.start) {
        (said, date_remedy())
    } else {
        let known = KNOWN.iter().find(|(piece, ..)| said.contains(piece));
        let general = "correct the TOML at this spot: quotes, brackets and commas must pair up";
        let explained = known.map(|(_, message, remedy)| ((*message).to_owned(), (*remedy).to_owned()));
        explained.unwrap_or_else(|| (said, general.to_owned()))
    };
    Fault { span, message, remedy }
}

fn date_remedy() -> String {
    format!("write a date as one of {DATE_FORMS}, in quotes; a number without a zero before it")
}

fn unquoted(text: &str, written: &str, at: usize) -> (String, String) {
    if is_after_date_key(text, at) {
        return ("a date without quotes".to_owned(), date_remedy());
    }
    let words = written.trim_matches(['“', '”', '„', '"', '\'', '‘', '’']);
    let is_plain = !words.is_empty() && !words.contains(['"', '\\', '\n']);
    let example = if is_plain { words } else { "…" };
    ("a text without straight quotes around it".to_owned(), format!("write \"{example}\""))
}

/// The text, and where its keys are set first, once that is asked.
struct Written<'t> {
    text: &'t str,
    lines: OnceCell<Lines>,
    repeats: OnceCell<Repeats>,
}

impl<'t> Written<'t> {
    const fn new(text: &'t str) -> Self {
        Self { text, lines: OnceCell::new(), repeats: OnceCell::new() }
    }

    /// The line in which the key was set first that is set again at that place.
    fn first_line_of(&self, offset: usize) -> Option<usize> {
        let first = self.repeats.get_or_init(|| Repeats::of(self.text)).first_of(offset)?;
        Some(self.lines.get_or_init(|| Lines::of(self.text)).line_of(first).0)
    }
}

fn duplicate_key(written: &Written<'_>, message: &str, span: &Range<usize>) -> (String, String) {
    let key = written.text.get(span.clone()).unwrap_or_default().trim().trim_matches(['"', '\'']);
    let first = written.first_line_of(span.start).map(|line| format!(" in line {line}")).unwrap_or_default();
    let message = if key.is_empty() { message.to_owned() } else { format!("`{key}` is set twice") };
    (message, format!("keep one: it is set already{first}"))
}

/// Whether a key or a heading stands where a value of a list should: at the start of a line, before an equals sign.
fn is_after_open_list(text: &str, error: &Error) -> bool {
    if !error.message().contains("missing comma") {
        return false;
    }
    let at = place(error).start;
    let (before, rest) = text.split_at_checked(at).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    let key = line.split('=').next().unwrap_or_default().trim_end();
    let is_key = key.len() < line.len() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let begins_line = before.rsplit('\n').next().unwrap_or_default().trim().is_empty();
    begins_line && (is_key || line.starts_with("[["))
}

/// Whether the line sets a time.
fn is_after_date_key(text: &str, at: usize) -> bool {
    let line = text.get(..at).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
    let key = line.split('=').next().unwrap_or_default().trim();
    line.contains('=') && matches!(key, "year" | "from" | "until" | "released" | "set_in")
}
