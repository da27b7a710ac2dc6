//! The keys of lore files, a row each: what the reader takes, what an editor is told, and what messages list.

/// A key of a table.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// Whether it must be there.
    pub required: bool,
    /// What it is for, one sentence.
    pub about: &'static str,
}

/// What a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Text.
    Text,
    /// A list of texts.
    Texts,
    /// A whole number from 0 to 65,535.
    Number,
    /// A date in one of the forms that [`crate::date::DATE_FORMS`] lists.
    Date,
    /// A list of dates or spans of years.
    Dates,
    /// A universe.
    Universe,
    /// A sort of work.
    Medium,
    /// The continuity of a wiki article.
    ArticleContinuity,
    /// An https address.
    Address,
    /// A list of statements.
    Statements,
    /// Lists of statements by the labels of the kind.
    Facts,
    /// A list of disputes.
    Disputes,
}

const fn key(name: &'static str, takes: Takes, about: &'static str) -> Key {
    Key { name, takes, required: false, about }
}

const fn required(name: &'static str, takes: Takes, about: &'static str) -> Key {
    Key { name, takes, required: true, about }
}

/// The keys of a statement.
pub static STATEMENT: [Key; 8] = [
    required("text", Takes::Text, "One sentence of your own, or a phrase for a fact; [[kind/slug]] leads to an entry."),
    required(
        "cites",
        Takes::Texts,
        "Ids of the works that bear it out, each perhaps with a place: \"ds9-2x23 @ act 2\".",
    ),
    key(
        "established_by",
        Takes::Texts,
        "Those of the works cited that tell all of it by themselves: whoever has seen them may read it.",
    ),
    key(
        "via",
        Takes::Texts,
        "Ids of the wiki articles it was found in, each perhaps with the day it was read: \"ma-x @ 2026-11-28\".",
    ),
    key("from", Takes::Date, "The in-universe time from which it holds."),
    key("until", Takes::Date, "The in-universe time until which it holds."),
    key("year", Takes::Date, "The in-universe time at which it happened or held, if it is one moment."),
    key("basis", Takes::Text, "How the date was worked out, if no source states it."),
];

/// The keys of an entry.
pub static ENTRY: [Key; 14] = [
    key("id", Takes::Text, "kind/slug; only in files with several entries."),
    required("name", Takes::Text, "The name shown, at most 60 characters."),
    required("universe", Takes::Universe, "Where it belongs."),
    key("aliases", Takes::Texts, "Other names people would ask for."),
    key("shared_aliases", Takes::Texts, "Other names that another entry of the kind and universe has, too."),
    key("misspellings", Takes::Texts, "Wrong spellings that are found but never shown."),
    key("translated_names", Takes::Texts, "Names in other languages that are found but never shown."),
    key("keywords", Takes::Texts, "Phrases that people describe it by, which are found but never shown."),
    key("counterparts", Takes::Texts, "Ids of the same thing in other universes, which must name this one."),
    required(
        "articles",
        Takes::Texts,
        "Ids of the wiki articles it was compiled from, the one that its title links to first.",
    ),
    required(
        "summary",
        Takes::Statements,
        "What it is, one to four sentences; the first answers the question by itself.",
    ),
    key("facts", Takes::Facts, "Values for the card, by label."),
    key("notes", Takes::Statements, "Background."),
    key("disputes", Takes::Disputes, "Where sources disagree."),
];

/// The keys of a dispute.
pub static DISPUTE: [Key; 3] = [
    required("topic", Takes::Text, "What they disagree about, a phrase."),
    key("why", Takes::Text, "Why they disagree, one sentence."),
    required("claims", Takes::Statements, "What each source says, at least two."),
];

/// The keys of an event, beside those of its statement.
pub static EVENT: [Key; 3] = [
    required("slug", Takes::Text, "Lower case letters, digits and hyphens; with the year it is the id."),
    required("universe", Takes::Universe, "Where it happened."),
    required("subjects", Takes::Texts, "Ids of the entries it concerns."),
];

/// The keys of a work.
pub static SOURCE: [Key; 19] = [
    required("id", Takes::Text, "a–z, 0–9 and hyphens, at most 40: \"ds9-2x23\"."),
    required("kind", Takes::Medium, "What sort of work it is; its continuity follows from that."),
    required("title", Takes::Text, "Its title, without series or number."),
    key("series", Takes::Text, "Abbreviation of the television series, or the name of the book series."),
    key("season", Takes::Number, "Season, of episodes."),
    key("episode", Takes::Number, "Episode within the season, in the order of broadcast."),
    key("last_episode", Takes::Number, "The last number, where one work was broadcast as several episodes."),
    key("released", Takes::Date, "The first day it could be had, as exact as is known."),
    key("set_in", Takes::Dates, "In-universe years it shows or tells of; none for works that know all times."),
    key("stardate", Takes::Text, "The stardate that is spoken in it, the first of several."),
    key("line", Takes::Text, "The line of licensed works: \"Novels\". Lines contradict one another."),
    key("part_of", Takes::Text, "Id of the larger work it is part of."),
    key("authors", Takes::Texts, "Who wrote it."),
    key("publisher", Takes::Text, "Who published it."),
    key("keywords", Takes::Texts, "Phrases that people remember it by, which are found but never shown."),
    key("translated_names", Takes::Texts, "Its titles in other languages, which are found but never shown."),
    key("url", Takes::Address, "Where a reader can look it up."),
    key("licence", Takes::Text, "Licence of its text, for articles."),
    key("continuity", Takes::ArticleContinuity, "Of wiki articles alone: whether they tell a fan's stories."),
];

/// The keys of `lore.toml`.
pub static PACK: [Key; 4] = [
    key("name", Takes::Text, "What the pack is called."),
    required("version", Takes::Text, "Its version, shown to readers."),
    key("licence", Takes::Text, "The licence of its text."),
    key("pinned", Takes::Texts, "Ids of the entries offered before anything is typed, and first among namesakes."),
];

/// The names of keys.
pub(super) fn names<'k>(keys: impl IntoIterator<Item = &'k Key>) -> Vec<&'static str> {
    keys.into_iter().map(|key| key.name).collect()
}
