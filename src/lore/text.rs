//! The text of a statement: words, emphasis and links to other entries. Knows no output format.

/// A sentence or phrase as written in a lore file, with its markup.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Text(pub Box<str>);

/// A run of text with one look and meaning.
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
pub struct MarkupError {
    /// Byte offset in the text.
    pub offset: usize,
    /// What is wrong.
    pub message: &'static str,
    /// What to write instead.
    pub remedy: &'static str,
}

impl Text {
    /// The runs in order. Markup that is not closed is taken as plain words.
    pub fn runs(&self) -> Vec<Run<'_>> {
        runs(&self.0)
    }

    /// Ids of the entries it links to, in order, with repeats.
    pub fn links(&self) -> impl Iterator<Item = &str> {
        let mut rest = &*self.0;
        std::iter::from_fn(move || {
            let (link, after) = rest.split_once("[[")?.1.split_once("]]")?;
            rest = after;
            Some(link.split_once('|').map_or(link, |(id, _)| id))
        })
    }

    /// The words alone; `name_of` tells the name of a linked entry.
    pub fn plain<'n>(&self, name_of: impl Fn(&str) -> Option<&'n str>) -> String {
        let mut words = String::with_capacity(self.0.len());
        for run in self.runs() {
            match run {
                Run::Plain(text) | Run::Emphasis(text) => words.push_str(text),
                Run::Link { words: Some(text), .. } => words.extend(text.chars().filter(|letter| *letter != '*')),
                Run::Link { id, words: None } => words.push_str(name_of(id).unwrap_or(id)),
            }
        }
        words
    }

    /// The first fault of its markup.
    pub fn markup_error(&self) -> Option<MarkupError> {
        let mut offset = 0;
        for run in self.runs() {
            let Run::Plain(text) = run else {
                offset += run_length(run);
                continue;
            };
            if let Some(at) = text.find("[[").or_else(|| text.find("]]")) {
                let message = "a link that is not closed";
                return Some(MarkupError {
                    offset: offset + at,
                    message,
                    remedy: "write [[kind/slug]] or [[kind/slug|words]]",
                });
            }
            if let Some(at) = text.find('*') {
                let message = "an asterisk without its partner";
                return Some(MarkupError { offset: offset + at, message, remedy: "write *title*, or leave it out" });
            }
            offset += text.len();
        }
        None
    }
}

fn run_length(run: Run<'_>) -> usize {
    match run {
        Run::Plain(text) => text.len(),
        Run::Emphasis(text) => text.len() + 2,
        Run::Link { id, words } => id.len() + 4 + words.map_or(0, |words| words.len() + 1),
    }
}

/// The runs of a piece of marked-up text, as [`Text::runs`] gives them.
pub fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut plain_from = 0;
    let mut at = 0;
    while let Some(special) = text.get(at..).and_then(|rest| rest.find(['[', '*'])) {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn text(written: &str) -> Text {
        Text(written.into())
    }

    #[test]
    fn links_and_emphasis_are_told_apart_from_words() {
        let text = text("The *Defiant* left [[station/terok-nor|the *station*]] for [[place/bajor]].");
        assert_eq!(text.links().collect::<Vec<_>>(), ["station/terok-nor", "place/bajor"]);
        assert_eq!(text.plain(|_| Some("Bajor")), "The Defiant left the station for Bajor.");
        assert_eq!(text.markup_error(), None);
    }

    #[test]
    fn markup_that_is_not_closed_is_found_where_it_stands() {
        assert_eq!(text("a [[b").markup_error().map(|error| error.offset), Some(2));
        assert_eq!(text("*a* and *b").markup_error().map(|error| error.offset), Some(8));
    }
}
