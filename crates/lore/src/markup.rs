//! The markup of texts in lore files: `*title*`, `[[kind/slug]]` and `[[kind/slug|words]]`. Knows no entries.

/// A run of marked-up text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run<'t> {
    /// Plain words.
    Plain(&'t str),
    /// A title or a ship's name, between asterisks.
    Emphasis(&'t str),
    /// A link to another entry, with the words to show if they are not the entry's name.
    Link {
        /// Id of the entry.
        id: &'t str,
        /// The words to show, possibly with emphasis of their own.
        words: Option<&'t str>,
    },
}

/// What is wrong with the markup of a text, and its byte offset there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MarkupError {
    /// Byte offset in the text.
    pub(super) offset: usize,
    /// What is wrong.
    pub(super) message: &'static str,
    /// What to write instead.
    pub(super) remedy: &'static str,
}

/// Whether there may be any markup in a text, so that it has to be read.
pub(super) fn may_mark(text: &str) -> bool {
    sign_in(text).is_some()
}

/// Where the first sign stands with which markup begins.
fn sign_in(text: &str) -> Option<usize> {
    text.bytes().position(|byte| matches!(byte, b'[' | b'*'))
}

/// The runs in order. Markup that is not closed is taken as plain words.
pub fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut plain_from = 0;
    let mut at = 0;
    while let Some(special) = text.get(at..).and_then(sign_in) {
        at += special;
        match text.get(at..).and_then(special_run) {
            Some((run, length)) => {
                push_plain(&mut runs, text.get(plain_from..at));
                runs.push(run);
                at += length;
                plain_from = at;
            }
            None => at += 1,
        }
    }
    push_plain(&mut runs, text.get(plain_from..));
    runs
}

fn push_plain<'t>(runs: &mut Vec<Run<'t>>, text: Option<&'t str>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        runs.push(Run::Plain(text));
    }
}

fn special_run(rest: &str) -> Option<(Run<'_>, usize)> {
    if let Some(inner) = rest.strip_prefix("[[") {
        let (inner, _) = inner.split_once("]]")?;
        let (id, words) = match inner.split_once('|') {
            Some((id, words)) => (id, Some(words)),
            None => (inner, None),
        };
        return Some((Run::Link { id, words }, inner.len() + 4));
    }
    let (inner, _) = rest.strip_prefix('*')?.split_once('*')?;
    let is_emphasis = !inner.is_empty() && !inner.contains("[[");
    is_emphasis.then_some((Run::Emphasis(inner), inner.len() + 2))
}

/// The first fault of a text's markup.
pub(super) fn error(text: &str) -> Option<MarkupError> {
    let mut offset = 0;
    for run in runs(text) {
        let fault = match run {
            Run::Plain(words) => fault_in_plain(words),
            Run::Link { id, words: Some(words) } => fault_in_link(words).map(|fault| shifted(fault, id.len() + 3)),
            _ => None,
        };
        if let Some(fault) = fault {
            return Some(shifted(fault, offset));
        }
        offset += length(run);
    }
    None
}

fn fault_in_plain(words: &str) -> Option<MarkupError> {
    if !words.bytes().any(|byte| matches!(byte, b'[' | b']' | b'*')) {
        return None;
    }
    if let Some(offset) = words.find("[[").or_else(|| words.find("]]")) {
        let message = "a link that is not closed";
        return Some(MarkupError { offset, message, remedy: "write [[kind/slug]] or [[kind/slug|words]]" });
    }
    let offset = words.find('*')?;
    Some(MarkupError { offset, message: "an asterisk without its partner", remedy: "write *title*, or leave it out" })
}

fn fault_in_link(words: &str) -> Option<MarkupError> {
    if words.trim().is_empty() {
        let (message, remedy) = ("a link without words", "write [[kind/slug]] to show the entry's name");
        return Some(MarkupError { offset: 0, message, remedy });
    }
    if let Some(offset) = words.find('|') {
        let remedy = "write [[kind/slug|words]], with one bar";
        return Some(MarkupError { offset, message: "a link with two bars", remedy });
    }
    error(words).or_else(|| {
        let offset = words.find("[[")?;
        Some(MarkupError { offset, message: "a link within a link", remedy: "end the first one with ]] before it" })
    })
}

fn shifted(error: MarkupError, by: usize) -> MarkupError {
    MarkupError { offset: error.offset + by, ..error }
}

fn length(run: Run<'_>) -> usize {
    match run {
        Run::Plain(text) => text.len(),
        Run::Emphasis(text) => text.len() + 2,
        Run::Link { id, words } => id.len() + 4 + words.map_or(0, |words| words.len() + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_emphasis_are_told_apart_from_words() {
        let written = "The *Defiant* left [[station/terok-nor|the *station*]] for [[place/bajor]].";
        let expected = [
            Run::Plain("The "),
            Run::Emphasis("Defiant"),
            Run::Plain(" left "),
            Run::Link { id: "station/terok-nor", words: Some("the *station*") },
            Run::Plain(" for "),
            Run::Link { id: "place/bajor", words: None },
            Run::Plain("."),
        ];
        assert_eq!(runs(written), expected);
        assert_eq!(error(written), None);
    }

    #[test]
    fn markup_that_is_not_closed_is_found_where_it_stands() {
        assert_eq!(error("a [[b").map(|error| error.offset), Some(2));
        assert_eq!(error("*a* and *b").map(|error| error.offset), Some(8));
        assert_eq!(error("[[a/b|*c]]").map(|error| error.offset), Some(6));
        assert_eq!(error("[[a/b|c|d]]").map(|error| error.offset), Some(7));
    }
}
