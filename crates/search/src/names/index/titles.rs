//! The titles and numbers of works as they may stand in a message: `Shattered Mirror`, `DS9 4x20`, `ds9 s04e20`, a
//! story without the number of its part, a film for short.
//!
//! Wiki articles, auctions and notes are sources too, but nobody mentions them by name. What somebody means who asks
//! for a work is the matter of `works`, which of several is meant in a message that of `mentions`.

use crate::text::everyday::{is_everyday, is_listed};
use crate::text::fold::{CARDINALS, Folded, number};
use crate::text::terms::{Terms, TermsBuilder};
use isolinear_lore::grouped::Grouped;
use isolinear_lore::{Continuity, Lore, Medium, Source};
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

/// What films are called for, run together: alone it is the title of none in a message.
pub(in crate::names) const FRANCHISE: &str = "startrek";

/// Titles and codes of all works.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Titles {
    pub(in crate::names) titles: Terms,
    pub(in crate::names) of_title: Grouped<Title>,
}

/// A work that goes by a title or code.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::names) struct Title {
    pub(in crate::names) source: u32,
    pub(in crate::names) written: Written,
}

/// How a title has to be written for the work to be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(in crate::names) enum Written {
    /// In any way.
    #[default]
    Anyhow,
    /// With capitals, since other things are called so, too, or since it is said of anything: "Time and Again".
    Large,
    /// With marks around it or its series beside it, since most sentences could have it: "Beyond".
    Marked,
}

impl Titles {
    /// Reads the titles of the lore's sources.
    pub(crate) fn build(lore: &Lore) -> Self {
        let mut titles = TermsBuilder::default();
        let mut uses = Vec::new();
        let works = || (0..).zip(lore.sources()).filter(|(_, source)| is_work(source));
        let small = written_small(lore, works().filter_map(|(_, source)| single_word(source)).collect());
        for (at, source) in works() {
            for (title, written) in called(source, &small) {
                titles.push(&title);
                uses.push(Title { source: at, written });
            }
        }
        let (titles, numbers) = titles.finish();
        let belonging: Vec<_> =
            numbers.into_iter().zip(uses).filter(|(title, _)| !titles.get(*title).is_empty()).collect();
        Self { of_title: Grouped::new(titles.len(), belonging.into_iter()), titles }
    }
}

fn is_work(source: &Source) -> bool {
    let is_note = matches!(source.medium, Medium::WikiArticle | Medium::AuctionLot | Medium::ProductionNote);
    !is_note && source.continuity != Continuity::Fan
}

/// The only word of the title of a work on screen that is no word of everyday language.
fn single_word(source: &Source) -> Option<String> {
    let title = Folded::new(&source.title);
    let is_meant = source.medium.is_on_screen() && title.len() == 1 && !is_everyday(title.compact());
    is_meant.then(|| title.compact().to_owned())
}

/// Those of the words that the lore writes with a small letter, so that they are words like others: "caves".
fn written_small(lore: &Lore, words: FxHashSet<String>) -> FxHashSet<String> {
    let told = lore.statements().filter_map(|at| lore.statement(at));
    let mut small = FxHashSet::default();
    for statement in told {
        let said = statement.text.plain().split(|letter: char| !letter.is_alphanumeric());
        small.extend(said.filter(|word| words.contains(*word)).map(str::to_owned));
    }
    small
}

/// All that a work is called, run together.
fn called(source: &Source, small: &FxHashSet<String>) -> Vec<(String, Written)> {
    let title = Folded::new(&source.title);
    let words: Vec<&str> = title.words().collect();
    let mut called = Vec::new();
    if title.compact() != FRANCHISE {
        let is_phrase = words.iter().all(|word| is_listed(word));
        let is_word = words.len() == 1 && single_word(source).is_none_or(|word| small.contains(&word));
        let written = if is_word || is_phrase { Written::Large } else { Written::Anyhow };
        called.extend(spellings(&words).into_iter().map(|spelt| (spelt, written)));
    }
    if let [story @ .., "part", part] = words.as_slice()
        && number(part).is_some()
    {
        called.push((story.concat(), Written::Large));
    }
    if source.medium == Medium::Film {
        called.extend(of_film(source));
    }
    called.extend(source.translated_names.iter().map(|title| translated(title)));
    let codes = codes(source).into_iter();
    called.extend(codes.map(|code| (Folded::new(&code).compact().to_owned(), Written::Anyhow)));
    called
}

/// A title in another language, whose words are more easily meant as such than those of an English one.
fn translated(title: &str) -> (String, Written) {
    let title = Folded::new(title);
    let written = match title.len() {
        0..=2 => Written::Marked,
        3 => Written::Large,
        _ => Written::Anyhow,
    };
    (title.compact().to_owned(), written)
}

/// A title with the Roman number at its end in other figures and in words, that of a part also without the word.
fn spellings(words: &[&str]) -> Vec<String> {
    let mut spellings = vec![words.concat()];
    let Some((last, before)) = words.split_last().filter(|(_, before)| !before.is_empty()) else { return spellings };
    let is_roman = last.bytes().all(|letter| b"ivx".contains(&letter));
    let Some(number) = number(last).filter(|_| is_roman) else { return spellings };
    let in_words = CARDINALS.get(number as usize).map(|word| (*word).to_owned());
    let numbers: Vec<String> = [(*last).to_owned(), number.to_string()].into_iter().chain(in_words).collect();
    let of_number = |before: &str| numbers.iter().map(|number| format!("{before}{number}")).collect::<Vec<_>>();
    spellings.extend(of_number(&before.concat()));
    if let [story @ .., "part"] = before {
        let story = story.concat();
        spellings.extend([String::new(), "pt".to_owned()].iter().flat_map(|part| of_number(&format!("{story}{part}"))));
    }
    spellings
}

/// A film for short: `Star Trek II`, `The Wrath of Khan`, `Into Darkness`; and with its year, `Star Trek (2009)`.
fn of_film(source: &Source) -> Vec<(String, Written)> {
    let (before, after) = source.title.split_once(": ").unwrap_or(("", &source.title));
    let after = after.strip_prefix("Star Trek ").unwrap_or(after);
    let mut called = Vec::new();
    let names = [before, after].map(Folded::new).into_iter();
    for title in names.filter(|title| !title.is_empty() && title.compact() != FRANCHISE) {
        let words: Vec<&str> = title.words().collect();
        let written = match words.len() {
            1 => Written::Marked,
            2 => Written::Large,
            _ => Written::Anyhow,
        };
        called.extend(spellings(&words).into_iter().map(|spelt| (spelt, written)));
    }
    let with_year = source.released.map(|date| Folded::new(&format!("{} {}", source.title, date.year)));
    called.extend(with_year.map(|title| (title.compact().to_owned(), Written::Anyhow)));
    called
}

/// The ways to write the number of an episode.
fn codes(source: &Source) -> Vec<String> {
    let Some(((season, episode), series)) = source.number.zip(source.series.as_deref()) else { return Vec::new() };
    let last = source.last_episode.filter(|last| *last > episode);
    let of_last = last.map(|last| format!("{series} {season}x{last}"));
    let of_first = [
        format!("{series} {season}x{episode:02}"),
        format!("{series} {season}x{episode}"),
        format!("{series} {season} {episode:02}"),
        format!("{series} s{season:02}e{episode:02}"),
        format!("{series} s{season}e{episode}"),
        format!("{series} season {season} episode {episode}"),
    ];
    of_first.into_iter().chain(of_last).collect()
}
