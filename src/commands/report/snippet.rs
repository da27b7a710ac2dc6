//! A correction as a piece of a lore file: the right table with the right keys, ready to be pasted.

use toml::Value;

use super::meant::{self, Spot};
use crate::lore::{Date, Entry, EntryRef, Event, Lore, Statement, When};
use crate::reply::typed;

/// The most characters of the statement, the correction and the work that are taken.
pub(super) const STATEMENT: u16 = 320;
pub(super) const CORRECTION: u16 = 320;
pub(super) const WORK: u16 = 150;

/// A piece of lore to be.
#[derive(Debug)]
pub(super) struct Snippet {
    /// The file it belongs to.
    pub(super) file: String,
    /// Its text, TOML.
    pub(super) toml: String,
    /// Whether the work it cites is one that the lore knows.
    pub(super) is_work_known: bool,
}

/// The snippet for what was filled in: statement, correction, work.
pub(super) fn of(lore: &Lore, at: EntryRef, entry: &Entry, [statement, correction, work]: [&str; 3]) -> Snippet {
    let said = clean(statement, STATEMENT);
    let meant = meant::statement(lore, at, entry, &said);
    let spot = meant.map_or(Spot::Note, |(spot, _)| spot);
    let now = meant.map_or_else(|| said.clone(), |(_, statement)| statement.text.plain().to_owned());
    let work = Work::named(lore, work);
    let mut lines = vec![format!("# {}", file(spot, entry))];
    if !now.is_empty() {
        lines.push(format!("# in place of: {}", clean(&now, STATEMENT)));
    }
    lines.extend(work.unknown());
    lines.push(heading(spot));
    lines.extend(head(spot, meant.map(|(_, statement)| statement)));
    lines.push(key("text", &clean(correction, CORRECTION)));
    lines.push(format!("cites = [{}]", string(&work.cite)));
    Snippet { file: file(spot, entry), toml: lines.join("\n"), is_work_known: work.is_known }
}

/// What somebody typed, as one line that cannot act anywhere.
fn clean(words: &str, most: u16) -> String {
    typed::harmless(words, usize::from(most))
}

fn file(spot: Spot<'_>, entry: &Entry) -> String {
    match spot {
        Spot::Event(event) => format!("lore/events/{}.toml", event_id(event).0),
        _ => format!("lore/{}.toml", entry.id),
    }
}

/// The year that names an event's file, and its slug.
fn event_id(event: &Event) -> (&str, &str) {
    event.id.split_once('/').unwrap_or((&event.id, &event.id))
}

fn heading(spot: Spot<'_>) -> String {
    match spot {
        Spot::Summary => "[[summary]]".to_owned(),
        Spot::Fact(key) => format!("[[facts.{key}]]"),
        Spot::Note => "[[notes]]".to_owned(),
        Spot::Claim => "[[disputes.claims]]".to_owned(),
        Spot::Event(_) => "[[event]]".to_owned(),
    }
}

/// The keys before the text, as they stand there now: an event's own, and the time.
fn head(spot: Spot<'_>, statement: Option<&Statement>) -> Vec<String> {
    let mut lines = Vec::new();
    if let Spot::Event(event) = spot {
        lines.push(key("slug", event_id(event).1));
        lines.push(key("universe", event.universe.id()));
    }
    match statement.and_then(|statement| statement.when) {
        Some(When::At(date)) => lines.push(key("year", &date.written())),
        Some(When::Span(from, until)) => {
            let mut end = |name: &str, date: Option<Date>| lines.extend(date.map(|date| key(name, &date.written())));
            end("from", from);
            end("until", until);
        }
        None => {}
    }
    if let Spot::Event(event) = spot {
        let subjects: Vec<String> = event.subjects.iter().map(|id| string(id)).collect();
        lines.push(format!("subjects = [{}]", subjects.join(", ")));
    }
    lines
}

fn key(name: &str, value: &str) -> String {
    format!("{name} = {}", string(value))
}

fn string(value: &str) -> String {
    Value::String(value.to_owned()).to_string()
}

/// The work that bears a correction out.
struct Work {
    /// What is cited: a source's id, with the place in it.
    cite: String,
    /// The title of a work that the lore does not know.
    title: Option<String>,
    is_known: bool,
}

impl Work {
    fn named(lore: &Lore, typed: &str) -> Self {
        let typed: String = typed.chars().take(usize::from(WORK)).collect();
        let known = meant::work(lore, &typed).and_then(|(source, place)| Some((lore.source(source)?, place)));
        match known {
            Some((source, "")) => Self { cite: source.id.to_string(), title: None, is_known: true },
            Some((source, place)) => {
                Self { cite: format!("{} @ {}", source.id, clean(place, WORK)), title: None, is_known: true }
            }
            None => Self { cite: slug(&typed), title: Some(clean(&typed, WORK)), is_known: false },
        }
    }

    /// A source to be filled in, for a work that is not known yet.
    fn unknown(&self) -> Vec<String> {
        let Some(title) = &self.title else { return Vec::new() };
        let lines = [
            "# goes into a file of lore/sources, once what is missing is filled in:".to_owned(),
            "# [[source]]".to_owned(),
            format!("# id = {}", string(&self.cite)),
            "# kind = \"\"".to_owned(),
            format!("# title = {}", string(title)),
            "# released = \"\"".to_owned(),
        ];
        lines.into()
    }
}

/// The longest id that is made up for a work.
const SLUG: usize = 40;

/// An id for a work: its letters and digits, in lower case, with hyphens between the words.
fn slug(title: &str) -> String {
    let words = title.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words.map(str::to_ascii_lowercase) {
        let hyphen = if slug.is_empty() { "" } else { "-" };
        if slug.len() + hyphen.len() + word.len() > SLUG {
            break;
        }
        slug.push_str(hyphen);
        slug.push_str(&word);
    }
    if slug.is_empty() { "a-new-source".to_owned() } else { slug }
}
