//! What works are called, besides their titles: for short, as parts of a story, by all that is around them.

use super::query::WorkQuery;
use super::title::core_of;
use crate::names::ranking::Tier;
use crate::names::words::forms;
use crate::text::fold::{Folded, number};
use isolinear_lore::series::SERIES;
use isolinear_lore::{Lore, Medium, Source};

/// Fewer initials stand for too much else.
const FEWEST_INITIALS: usize = 4;

/// The title of a work without the number of its part: all parts go by it.
#[derive(Debug, Default)]
pub(super) struct Story {
    /// The letters of that title, if there is a part to be left out.
    letters: Option<String>,
    /// Its initials, of longer titles on screen: `BOBW`.
    initials: Option<String>,
    /// The number of the part, if it has one.
    part: u8,
}

impl Story {
    pub(super) fn of(source: &Source, title: &Folded) -> Self {
        let is_episode = source.medium == Medium::Episode;
        if source.medium == Medium::WikiArticle {
            return Self::default();
        }
        let words: Vec<&str> = title.words().collect();
        let (words, part) = match words.as_slice() {
            [story @ .., "part" | "book", part] if !story.is_empty() => (story, number(part)),
            [story @ .., part @ ("i" | "ii")] if is_episode && !story.is_empty() => (story, number(part)),
            all => (all, None),
        };
        let part = part.and_then(|part| u8::try_from(part).ok()).unwrap_or_default();
        let initials = forms::initials(&Folded::of_words(words.iter().copied()));
        Self {
            letters: (part > 0).then(|| forms::letters(words)),
            initials: initials.filter(|initials| is_episode && initials.len() >= FEWEST_INITIALS),
            part,
        }
    }

    /// All that the story is called.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.letters.iter().chain(&self.initials).map(String::as_str)
    }

    /// How closely it is what was typed, and what of it was not: a later part lacks more.
    pub(super) fn answers(&self, query: &WorkQuery) -> Option<(Tier, u8)> {
        let is_title = self.letters.as_deref() == Some(query.core());
        let are_initials = || self.initials.as_deref() == Some(query.folded.compact());
        let tier = if is_title { Some(Tier::Same) } else { are_initials().then_some(Tier::Beginnings) };
        tier.map(|tier| (tier, self.part))
    }
}

/// `STO`: a game goes by its initials, if it is called after the franchise.
fn initials_of_game(source: &Source) -> Option<String> {
    let is_meant = source.medium == Medium::Game && source.title.starts_with("Star Trek");
    forms::initials(&Folded::whole(&source.title)).filter(|_| is_meant)
}

/// What a work is called for short, an article without a ship's prefix; a film `The Wrath of Khan`, `TWOK`, `ST:TWOK`,
/// `Star Trek II`, `Nemesis`.
pub(super) fn short_titles(source: &Source, title: &Folded) -> Vec<String> {
    if source.medium != Medium::Film {
        let core = Some(forms::core(title).letters).filter(|core| *core != core_of(title));
        return core.into_iter().chain(initials_of_game(source)).collect();
    }
    let (before, after) = source.title.split_once(": ").unwrap_or(("", &source.title));
    let after = after.strip_prefix("Star Trek ").unwrap_or(after);
    let initials = forms::initials(&Folded::whole(after));
    let after_franchise = initials.as_ref().map(|initials| format!("st{initials}"));
    let titles = [before, after].map(Folded::new);
    let titles = titles.iter().filter(|title| title.compact() != "startrek");
    let titles = titles.flat_map(|title| [title.compact().to_owned(), forms::core(title).letters]);
    titles.chain(initials).chain(after_franchise).filter(|title| !title.is_empty()).collect()
}

/// All that says more of a work than its title.
pub(super) fn context(lore: &Lore, source: &Source, title: &Folded) -> Folded {
    let whole = source.whole.and_then(|whole| lore.source(whole));
    let mut around: Vec<Folded> = Vec::new();
    around.extend(source.series.iter().chain(&source.line).chain(&source.authors).map(|words| Folded::new(words)));
    around.extend(whole.map(|whole| Folded::new(&whole.title)));
    around.extend(source.released.map(|date| Folded::new(&date.year.to_string())));
    around.push(Folded::new(&source.description()));
    around.extend(series_words(source, title));
    if source.code().is_some() {
        around.push(Folded::new("Star Trek"));
    }
    Folded::of_words(around.iter().flat_map(Folded::words))
}

/// All that the series is called that a work belongs to, or that its title names.
fn series_words(source: &Source, title: &Folded) -> Vec<Folded> {
    let book_series = Folded::new(source.series.as_deref().unwrap_or_default());
    let mut words = Vec::new();
    for series in &SERIES {
        let name = Folded::new(series.title);
        let is_named = |text: &Folded| name.len() > 1 && text.compact().contains(name.compact());
        if source.series.as_deref() == Some(series.code) || is_named(title) || is_named(&book_series) {
            words.extend(series.names().map(Folded::new));
        }
    }
    words
}
