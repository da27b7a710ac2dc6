//! What one work is called, and how it answers to what was typed.

use std::cmp::Reverse;

use super::other_titles::{Story, context, short_titles};
use super::query::WorkQuery;
use super::texted::long_consonants;
use super::title::{core_of, title_of};
use super::translated_titles::TranslatedTitles;
use super::word::{FEWEST_LETTERS, begins, is_other_word, is_roman, is_same, is_spelt, is_telling};
use crate::names::ranking::{Fit, KindMatch, Rank, Role, Tier, UNPINNED};
use crate::text::fold::{Folded, number};
use crate::text::function_words::is_function_word;
use crate::text::slip::{MOST_EDITS, adds_a_vowel, is_likelier_another, slip, sound};
use crate::text::spelling::SLIP;
use isolinear_lore::series::Series;
use isolinear_lore::{Continuity, Lore, Medium, Source, SourceRef};
use strsim::osa_distance;

/// Titles of so many words are hardly ever those of another work, if all but one word are right.
const LONG_TITLE: usize = 3;
/// How many letters of that word may be wrong.
const MOST_WRONG: usize = 2;
/// Of shorter titles, the fewest letters of the word that is right; and how many of one that there is not may be wrong.
const LONG_RIGHT: usize = 4;
const MOST_WRONG_OF_TWO: usize = 1;
/// Texts of so many letters are one title but for a letter, however they are divided into words.
const LONG_WHOLE: usize = 12;
/// The word before the number of an issue.
const ISSUE: &str = "issue";
/// How many digits a year has.
const YEAR: usize = 4;
/// Words for what a work is, which are hardly meant as words of its title.
const MEDIA: [&str; 6] = ["series", "season", "episode", "show", "film", "movie"];
/// Shorter words are too like others for one of them to be meant by a slip alone.
const LONG_WORD: usize = 9;
/// Of so many letters hardly any is another word but for a letter: "encyclopaedia".
const VERY_LONG_WORD: usize = 12;
/// Shorter words of the title of a series are those of any other title, too: "new", "star".
const SHORT_WORD: usize = 5;
/// What stands before the titles of all series.
const FRANCHISE: [&str; 2] = ["star", "trek"];
/// Fewer letters begin too many words.
const LONG_BEGINNING: usize = 4;
/// Fewer letters are no words run together.
const LONG_RUN_TOGETHER: usize = 6;

/// The words of the name that nearly all works have around their titles, of which the first alone tells nothing: star data are
/// nothing of "Elementary, Dear Data".
const STAR: &str = "star";
const TREK: &str = "trek";

/// What a work is called.
#[derive(Debug)]
pub(super) struct WorkNames {
    source: u32,
    title: Folded,
    /// Whether the title begins with "The".
    has_article: bool,
    core: String,
    /// What else the whole of it is called: the title of a film without "Star Trek", its initials.
    short_titles: Vec<String>,
    /// What it is called in other languages.
    translated: TranslatedTitles,
    /// The story that it tells, or a part of.
    story: Story,
    /// Words that say more of it: series, line, authors, medium, year, the larger work.
    context: Folded,
    /// The title of its television series.
    series: Folded,
    prominence: u16,
    is_article: bool,
    is_on_screen: bool,
    /// Whether it is an episode, whose parts are numbered in some lists.
    is_episode: bool,
    /// Whether it was broadcast as two episodes.
    is_double: bool,
}

/// How the words of a title answer to the words that were typed.
#[derive(Debug, Clone, Copy, Default)]
struct Answered {
    is_of_title: bool,
    is_begun: bool,
    slips: u8,
    /// The first word is typed, too.
    first: bool,
}

impl Answered {
    /// Adds how a further word answers, which may be one that tells what is sought. The first is so only before others.
    fn add(&mut self, word: Self, is_telling: bool) {
        self.first |= word.first && !self.is_of_title;
        self.is_of_title |= word.is_of_title && is_telling;
        self.is_begun |= word.is_begun;
        self.slips = self.slips.saturating_add(word.slips);
    }

    const fn tier(self) -> Tier {
        match self {
            Self { slips: 1.., .. } => Tier::Slips,
            Self { is_begun: true, .. } => Tier::Beginnings,
            _ => Tier::Words,
        }
    }
}

impl WorkNames {
    pub(super) fn new(lore: &Lore, source: &Source, at: SourceRef) -> Self {
        let (title, has_article) = title_of(&source.title);
        let series = source.series.as_deref().and_then(Series::of_code);
        Self {
            source: at.0,
            series: series.map(|series| Folded::new(series.title)).unwrap_or_default(),
            core: core_of(&title),
            has_article,
            short_titles: short_titles(source, &title),
            translated: TranslatedTitles::of(source),
            story: Story::of(source, &title),
            context: context(lore, source, &title),
            title,
            prominence: u16::try_from(lore.citing(at).count()).unwrap_or(u16::MAX),
            is_article: source.medium == Medium::WikiArticle,
            is_on_screen: source.continuity == Continuity::Canon,
            is_episode: source.number.is_some(),
            is_double: source.last_episode.is_some(),
        }
    }

    /// Every word of the title and of what is around it.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.title.words().chain(self.context.words())
    }

    /// All that it is called as a whole.
    pub(super) fn wholes(&self) -> impl Iterator<Item = &str> {
        let short = self.short_titles.iter().map(String::as_str);
        let own = [self.title.compact(), &self.core].into_iter().chain(short).chain(self.story.names());
        own.chain(self.translated.wholes())
    }

    /// Where it stands before anything is typed.
    pub(super) fn unmatched(&self) -> Rank {
        self.rank(Tier::Same, Fit::default(), Role::Name)
    }

    fn rank(&self, tier: Tier, fit: Fit, role: Role) -> Rank {
        Rank {
            tier,
            kind: KindMatch::Asked,
            outside: self.is_article,
            fit,
            role,
            misspelt: false,
            pin: if self.is_on_screen { 0 } else { UNPINNED },
            less_preferred: false,
            prominence: Reverse(self.prominence),
            entry: self.source,
            matched: 0,
        }
    }

    /// How it answers to all that was typed, without slips.
    pub(super) fn as_typed(&self, query: &WorkQuery) -> Option<Rank> {
        let compact = query.folded.compact();
        let is_title = self.title == query.folded;
        if self.is_roman_for_issue(query) {
            return None;
        }
        if is_title || self.core == query.core() || self.title.compact() == compact {
            let fit = Fit { untyped: u8::from(!is_title), later: self.has_article != query.has_article, slips: 0 };
            return Some(self.rank(Tier::Same, fit, Role::Name));
        }
        if self.short_titles.iter().any(|title| title == compact) || self.translated.are_meant(query) {
            return Some(self.rank(Tier::Same, Fit::default(), Role::Alias));
        }
        if let Some((tier, untyped)) = self.story.answers(query) {
            let fit = Fit { untyped, later: self.has_article != query.has_article, slips: 0 };
            return Some(self.rank(tier, fit, Role::Name));
        }
        if query.is_typing && self.translated.begin_with(compact) {
            return Some(self.rank(Tier::Beginnings, Fit::default(), Role::Alias));
        }
        let may_begin = query.is_typing || !self.is_article;
        if may_begin
            && compact.len() >= FEWEST_LETTERS
            && self.title.compact().starts_with(compact)
            && self.keeps_numbers(query)
            && self.is_begun_enough(query)
        {
            let fit = Fit { untyped: self.untyped(query), ..Fit::default() };
            return Some(self.rank(Tier::Beginnings, fit, Role::Name));
        }
        self.by_words(query, |_, _| None)
    }

    /// How it answers if words that no work has are slips. Words run together may be misspelt, too; of several words each
    /// has to be a slip for one of the title: Lori Ciani is none of the Logicians.
    pub(super) fn with_slips(&self, query: &WorkQuery, is_word: impl Fn(&str) -> bool) -> Option<Rank> {
        let compact = query.folded.compact();
        let most = if query.folded.len() == 1 { MOST_EDITS } else { 1 };
        let is_one = query.folded.len() == 1 || self.title.len() == 1;
        let is_run_together = is_one || compact.len() >= LONG_WHOLE;
        let is_near = is_run_together && osa_distance(compact, self.title.compact()) <= most;
        let is_slip =
            !self.is_article && self.keeps_numbers(query) && (is_near || self.has_all_but_one(query, &is_word));
        let is_other = is_likelier_another(compact, self.title.compact())
            || is_one && is_other_word(compact, self.title.compact());
        if let Some(slips) = slip(compact, self.title.compact()).filter(|_| is_slip && !is_other) {
            return Some(self.rank(Tier::Slips, Fit { slips, ..Fit::default() }, Role::Name));
        }
        if let Some(slips) = self.translated.slips(query) {
            return Some(self.rank(Tier::Slips, Fit { slips, ..Fit::default() }, Role::Alias));
        }
        self.by_words(query, |typed, word| {
            // Two words are not one: King Kong is no king.
            let typed_so = || query.words().filter(|other| *other == word).count();
            let is_typed = || typed_so() > 0 && typed_so() >= self.title.words().filter(|own| *own == word).count();
            let is_other = is_word(typed) || adds_a_vowel(typed, word) || is_typed();
            let is_other = is_other || query.folded.len() == 1 && is_other_word(typed, word);
            if is_other { None } else { slip(typed, word) }
        })
    }

    /// How it answers if it was on a screen and only vowels are other ones, and how it is divided into words.
    pub(super) fn with_consonants(&self, query: &WorkQuery) -> Option<Rank> {
        // The number of a part has no consonants, or hardly any.
        let has_number = query.words().any(|word| is_roman(word) || number(word).is_some());
        let typed = long_consonants(query.folded.compact()).filter(|_| !has_number);
        let is_same = typed.is_some() && typed == long_consonants(self.title.compact());
        (self.is_on_screen && is_same)
            .then(|| self.rank(Tier::Slips, Fit { slips: SLIP, ..Fit::default() }, Role::Name))
    }

    /// Whether a longer title was typed whole, and all but one of its words letter by letter: `emperor's new cloke`; or
    /// that one as it sounds, `tears of the profits`. Of a short title the other word is none at all: `naked tme`.
    fn has_all_but_one(&self, query: &WorkQuery, is_word: impl Fn(&str) -> bool) -> bool {
        let (same, others): (Vec<_>, Vec<_>) =
            query.words().zip(self.title.words()).partition(|(typed, word)| typed == word);
        let is_long = self.title.len() >= LONG_TITLE;
        let is_near = |typed: &str, word: &str| {
            let most = if is_long { MOST_WRONG } else { MOST_WRONG_OF_TWO };
            let sounds_near = || is_long && osa_distance(&sound(typed), &sound(word)) <= 1;
            typed.get(..1) == word.get(..1) && (osa_distance(typed, word) <= most || sounds_near())
        };
        let is_right = is_long || same.iter().any(|(word, _)| word.len() >= LONG_RIGHT);
        let is_meant = |typed: &str| is_long || !is_word(typed);
        self.title.len() == query.folded.len()
            && is_right
            && matches!(others.as_slice(), [(typed, word)] if is_meant(typed) && is_near(typed, word))
    }

    /// Whether a single word is one of the title, or most of the only one that it has: Ken is no shuttle to Kenfori, nor
    /// Friday a Friday's child.
    fn is_begun_enough(&self, query: &WorkQuery) -> bool {
        let typed = query.folded.compact();
        let is_only = self.title.words().filter(|word| is_telling(word)).count() <= 1;
        let is_long = is_only && typed.len() >= LONG_BEGINNING;
        let is_most = |word: &str| word == typed || is_long && typed.len() * 3 > word.len() * 2;
        let mut begun = self.title.words().filter(|word| begins(typed, word)).peekable();
        // "Apr" is no "A Private Little War" that was run together.
        let may_be_run_together = typed.len() >= LONG_RUN_TOGETHER;
        let mut is_begun = || if begun.peek().is_none() { may_be_run_together } else { begun.any(is_most) };
        query.is_typing || query.folded.len() > 1 || !is_function_word(typed) && is_begun()
    }

    /// Whether a word is only one of those in the title of the series: a new ship is none of the strange new worlds, and the
    /// Death Star no death in Star Trek.
    fn is_stray(&self, query: &WorkQuery, typed: &str) -> bool {
        let is_typed = |word: &str| {
            query.words().any(|other| is_same(other, word) || other.len() >= FEWEST_LETTERS && begins(other, word))
        };
        let is_among = |words: &[&str]| words.iter().any(|word| is_same(typed, word));
        let is_part = |words: &[&str]| words.len() > 1 && is_among(words) && !words.iter().all(|word| is_typed(word));
        let series: Vec<&str> = self.series.words().collect();
        let is_short = typed.len() < SHORT_WORD && number(typed).is_none();
        let is_of_title = self.title.words().any(|word| is_same(typed, word));
        is_short && !is_of_title && (is_part(&FRANCHISE) || is_part(&series))
    }

    /// Whether every word of the title was typed to its end.
    fn is_typed_out(&self, query: &WorkQuery) -> bool {
        self.title.words().all(|word| query.words().any(|typed| is_same(typed, word)))
    }

    /// Whether the title starts with all that was typed, word for word, and that is more than one word.
    fn starts_so(&self, query: &WorkQuery) -> bool {
        query.folded.len() > 1 && query.words().eq(self.title.words().take(query.folded.len()))
    }

    /// Whether a number is a year around the title, or belongs to the word before it there as well: `ds 9`.
    fn has_number_around(&self, before: Option<&str>, typed: &str) -> bool {
        let words: Vec<&str> = self.context.words().collect();
        let is_pair = |pair: &[&str]| matches!(pair, [first, word] if *word == typed && Some(*first) == before);
        typed.len() == YEAR && words.contains(&typed) || words.windows(2).any(is_pair)
    }

    /// Whether the number at a place of the title is that of an issue: a Roman numeral alone is that of a film.
    fn is_of_issue(&self, at: usize) -> bool {
        at.checked_sub(1).and_then(|before| self.title.word(before)) == Some(ISSUE)
    }

    /// Whether a Roman numeral, as films have it, was typed for the number of an issue.
    fn is_roman_for_issue(&self, query: &WorkQuery) -> bool {
        query.words().any(is_roman) && self.title.words().any(|word| word == ISSUE)
    }

    /// Whether every number that was typed is one of the title, and not more often: there is no second World War II.
    fn keeps_numbers(&self, query: &WorkQuery) -> bool {
        let count = |words: &Folded, wanted: u32| words.words().filter(|word| number(word) == Some(wanted)).count();
        let mut typed = query.words().filter_map(number);
        typed.all(|wanted| count(&query.folded, wanted) <= count(&self.title, wanted))
    }

    fn by_words(&self, query: &WorkQuery, misspelt: impl Fn(&str, &str) -> Option<u8>) -> Option<Rank> {
        let mut all = Answered::default();
        let mut untyped = self.untyped(query);
        let is_whole = untyped == 0;
        let last = query.folded.len().saturating_sub(1);
        let is_numbered = self.is_double || self.is_episode && query.is_listed;
        let has_parts = self.is_typed_out(query) && query.has_words && is_numbered;
        for (at, typed) in query.words().enumerate() {
            if let Some(part) = self.part(typed).filter(|_| has_parts) {
                untyped = untyped.saturating_add((2 * part).saturating_sub(1));
                continue;
            }
            if self.is_stray(query, typed) {
                return None;
            }
            let may_begin = query.is_typing && at == last;
            let before = at.checked_sub(1).and_then(|before| query.folded.word(before));
            let is_of_series = || query.words().any(|word| word == TREK || slip(word, TREK).is_some());
            let may_be_around = typed != STAR || query.is_typing || is_of_series();
            let answered = self.answered((before, typed), (may_begin, may_be_around), &misspelt)?;
            all.add(answered, is_telling(typed) && !MEDIA.contains(&typed) && number(typed).is_none());
        }
        let is_letter_by_letter = !all.is_begun && all.slips == 0 && self.keeps_numbers(query);
        let is_article_told = is_letter_by_letter && (is_whole || self.starts_so(query));
        if self.is_article && !is_article_told && !query.is_typing {
            return None;
        }
        // An article comes after a work that only begins so.
        all.is_begun |= self.is_article && !is_whole;
        let tier = all.tier();
        let fit = Fit { slips: all.slips, untyped, later: !all.first };
        // A word alone is hardly a slip for one of several words of a title.
        let is_alone = query.folded.len() == 1 && !query.is_typing;
        let length = query.core().len();
        let is_likely = length >= LONG_WORD && all.slips <= SLIP || length >= VERY_LONG_WORD;
        let is_slip_by_chance = tier == Tier::Slips && !is_whole && is_alone && !is_likely;
        let is_chance = is_slip_by_chance || !is_whole && !query.is_typing && tells_nothing(query);
        let is_begun = tier == Tier::Beginnings && !self.is_begun_enough(query);
        (!is_chance && !is_begun && (all.is_of_title || is_whole)).then(|| self.rank(tier, fit, Role::Name))
    }

    /// The part that a word names of a work whose whole title was typed, 0 for the word itself: lists number the parts of
    /// stories whose titles do not, `Emissary (1)`.
    fn part(&self, typed: &str) -> Option<u8> {
        let has_number = self.title.words().any(|word| number(word).is_some());
        let part = if typed == "part" { Some(0) } else { number(typed).filter(|part| (1..=2).contains(part)) };
        part.filter(|_| !has_number).and_then(|part| u8::try_from(part).ok())
    }

    fn answered(
        &self,
        (before, typed): (Option<&str>, &str),
        (may_begin, may_be_around): (bool, bool),
        misspelt: &impl Fn(&str, &str) -> Option<u8>,
    ) -> Option<Answered> {
        if typed == "the" {
            return Some(Answered::default());
        }
        let first = self.title.word(0) == Some(typed);
        let of_title = Answered { is_of_title: true, first, ..Answered::default() };
        let is_counted = |at: usize, word: &str| {
            let is_spelt_so = at > 0 || is_spelt(typed) == is_spelt(word);
            is_same(typed, word) && is_spelt_so && !(is_roman(typed) && self.is_of_issue(at))
        };
        if self.title.words().enumerate().any(|(at, word)| is_counted(at, word)) {
            return Some(of_title);
        }
        let is_number = number(typed).is_some();
        let may_be_short = may_begin || !is_number && typed.len() > 1;
        if self.title.words().any(|word| begins(typed, word) && may_be_short) {
            return Some(Answered { is_begun: true, ..of_title });
        }
        let is_begun = |word: &str| is_telling(typed) && begins(typed, word);
        let is_around = |word: &str| if word == typed { may_be_around } else { is_begun(word) };
        let is_told =
            if is_number { self.has_number_around(before, typed) } else { self.context.words().any(is_around) };
        if is_told {
            return Some(Answered::default());
        }
        let own = self.title.words().filter_map(|word| misspelt(typed, word)).min();
        // Hardly anybody misspells what is around a title.
        let likely = |word: &str| misspelt(typed, word).filter(|_| !is_likelier_another(typed, word));
        let slips = own.into_iter().chain(self.context.words().filter_map(likely)).min()?;
        let first = first || self.title.word(0).is_some_and(|word| misspelt(typed, word) == Some(slips));
        Some(Answered { is_of_title: own == Some(slips), slips, first, ..of_title })
    }

    /// Whether only what is around its title answers.
    pub(super) fn around(&self, query: &WorkQuery) -> Option<Rank> {
        let mut words = query.words();
        let is_told = words.clone().any(is_telling)
            && words.all(|typed| self.context.words().any(|word| is_same(typed, word) || begins(typed, word)));
        is_told.then(|| self.rank(Tier::Words, Fit::default(), Role::Alias))
    }

    /// Whether its title begins so, however little was typed.
    pub(super) fn beginning_so(&self, query: &WorkQuery) -> Option<Rank> {
        let compact = query.folded.compact();
        let begins = !compact.is_empty() && self.title.compact().starts_with(compact);
        begins.then(|| self.rank(Tier::Beginnings, Fit::default(), Role::Name))
    }

    /// How well it answers if half of the words may be other ones.
    pub(super) fn partly(&self, query: &WorkQuery) -> Option<Rank> {
        let is_part = |word: &str| word == "part" && query.has_words;
        let telling: Vec<&str> = query.words().filter(|word| is_telling(word) && !is_part(word)).collect();
        let cost = |typed: &str| {
            let costs =
                self.title.words().filter_map(|word| if begins(typed, word) { Some(0) } else { slip(typed, word) });
            costs.min()
        };
        let costs: Vec<u8> = telling.iter().filter_map(|word| cost(word)).collect();
        let missing = u8::try_from(telling.len() - costs.len()).unwrap_or(u8::MAX);
        let slips = costs.iter().fold(0_u8, |sum, cost| sum.saturating_add(*cost));
        let fit = Fit { slips: missing, untyped: slips.saturating_add(self.untyped(query)), later: false };
        (!costs.is_empty() && 2 * costs.len() >= telling.len())
            .then(|| self.rank(Tier::SlipsElsewhere, fit, Role::Name))
    }

    /// Words of the title that were not typed; the number of a part counts as many times, so that the first comes first.
    fn untyped(&self, query: &WorkQuery) -> u8 {
        let is_typed = |word: &str| query.words().any(|typed| is_same(typed, word) || begins(typed, word));
        let weight = |word: &str| number(word).unwrap_or(1).clamp(1, 20) as usize;
        let untyped: usize = self.title.words().filter(|word| !is_typed(word)).map(weight).sum();
        u8::try_from(untyped).unwrap_or(u8::MAX)
    }
}

/// Whether nothing was typed but what stands in any text, and perhaps a word for what a work is: "next episode".
fn tells_nothing(query: &WorkQuery) -> bool {
    query.words().all(|word| is_function_word(word) || MEDIA.contains(&word))
}
