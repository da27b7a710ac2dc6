//! A name that was written as it sounds: `maquee` is the Maquis, and `jon luke picard` Jean-Luc Picard.
//!
//! So far from the spelling that it is only tried where nothing else is clear, for what many ask for, and where all that sounds
//! so goes by one name.

use super::candidates::{Candidates, KEY};
use super::query::Query;
use crate::names::index::tables::{Filter, Form, KeyUse, Names, Shows};
use crate::names::lookup::Lookup;
use crate::names::ranking::{FAR_MORE, Fit, KindMatch, Rank, Role, Tier};
use crate::text::fold::{Folded, number};
use crate::text::slip::{begins_alike, is_hushed};
use crate::text::sounding::{consonants, first_vowel, may_sound_alike, sounding};
use crate::text::terms::{TermId, Terms};
use isolinear_lore::{EntryRef, Lore};

/// What a name by sound counts as in slips: more than any likely one.
const COST: u8 = 4;
/// Of fewer statements and events nobody asks so; of what was asked for by its kind or in several words, fewer will do.
const WELL_KNOWN: u16 = 30;
const KNOWN: u16 = 10;
/// With fewer letters, or of these fewer consonants, too many names sound alike.
const FEWEST_LETTERS: usize = 4;
const FEWEST_CONSONANTS: usize = 3;
/// Fewer letters are a mark and no word.
const SHORTEST_WORD: usize = 2;
/// With so many letters two consonants will do.
const LONG: usize = 5;
/// How many letters more or fewer a name may have.
const MOST_LETTERS: usize = 4;
/// How many slips a word of a longer name may be away.
const FARTHEST: usize = 2;
/// Of so many words all but the last may have other vowels.
const SEVERAL: usize = 3;

/// A letter as it was typed, and one that sounds like it before "e", "i" and "y".
const SOFT: [(char, char); 2] = [('c', 's'), ('s', 'c')];

/// What was typed, as it sounds.
struct Typed<'q> {
    compact: &'q str,
    sounding: String,
    has_several_words: bool,
    /// The consonants alone and the last word, where enough words were typed.
    consonants: Option<(String, &'q str)>,
}

impl<'q> Typed<'q> {
    /// `None` for what is too short, or has a number or somebody's possession in it.
    fn new(query: &'q Query) -> Option<Self> {
        let compact = query.folded.compact();
        // "Kirk K" is no slip of the keyboard.
        let is_mark = |word: &str| number(word).is_some() || word.len() < SHORTEST_WORD;
        if query.is_possessive || query.folded.words().any(is_mark) {
            return None;
        }
        let sounding = sounding(compact);
        let heard = consonants(&sounding).chars().count();
        let is_long = heard >= FEWEST_CONSONANTS || heard + 1 >= FEWEST_CONSONANTS && compact.len() >= LONG;
        let last = query.folded.words().next_back().filter(|_| query.folded.len() >= SEVERAL);
        let consonants = last.map(|last| (consonants(&sounding), last));
        (is_long && compact.len() >= FEWEST_LETTERS).then_some(Self {
            compact,
            sounding,
            has_several_words: query.folded.len() > 1,
            consonants,
        })
    }

    /// Whether a name sounds so.
    fn is_like(&self, name: &str) -> bool {
        let is_far = name.len().abs_diff(self.compact.len()) > MOST_LETTERS;
        // A surname such as Mackey is not French.
        let is_english = self.compact.ends_with('y') && name.ends_with('s');
        let is_short = self.compact.len() < LONG && strsim::osa_distance(self.compact, name) > 1;
        let is_otherwise = || !begins_alike(name, self.compact) || !may_sound_alike(self.compact, name);
        if is_far || is_english || is_short || is_otherwise() || is_hushed(self.compact, name) {
            return false;
        }
        let own = sounding(name);
        let has_consonants = |(heard, last): &(String, &str)| name.ends_with(last) && consonants(&own) == *heard;
        let has_first_vowel = || first_vowel(name) == first_vowel(self.compact);
        own == self.sounding && (self.has_several_words || has_first_vowel())
            || self.consonants.as_ref().is_some_and(has_consonants)
    }

    fn among(&self, terms: &Terms) -> Vec<TermId> {
        let mut alike = terms.that_may_sound_as(self.compact, MOST_LETTERS);
        alike.retain(|term| self.is_like(terms.get(*term)));
        alike
    }
}

impl Names {
    /// The one that is called as what was typed sounds.
    pub(in crate::names) fn by_sound(&self, query: &Query, filter: Filter) -> Option<Rank> {
        let typed = Typed::new(query)?;
        let mut alike = Candidates::new(filter);
        let fit = Fit { slips: COST, ..Fit::default() };
        let is_person = |entry: u32| self.kind_of(entry).is_some_and(|kind| kind.is_addressed());
        for term in typed.among(&self.keys) {
            // A word that only sounds like a surname may be another surname: Seska is not Sisko.
            let is_far = query.folded.len() == 1 && strsim::osa_distance(typed.compact, self.keys.get(term)) > FARTHEST;
            let is_meant = |usage: &KeyUse| {
                usage.form != Form::Initials && usage.role != Role::Misspelling && !(is_far && is_person(usage.entry))
            };
            let uses = self.of_key.of(term).filter(is_meant);
            uses.for_each(|usage| alike.add(self, usage.entry, Tier::Slips, fit, usage.role, term | KEY));
        }
        // Of people a long word will do.
        let words = if query.folded.len() == 1 { typed.among(&self.words) } else { Vec::new() };
        let is_near = |word: &str| word.len() >= LONG && strsim::osa_distance(typed.compact, word) <= FARTHEST;
        for term in words.into_iter().filter(|term| is_near(self.words.get(*term))) {
            let people = self.of_word.of(term).filter(|usage| usage.role == Role::Name && is_person(usage.entry));
            people.for_each(|usage| {
                let fit = Fit { untyped: usage.of_words.saturating_sub(1), ..fit };
                alike.add(self, usage.entry, Tier::Slips, fit, usage.role, term);
            });
        }
        alike.retain(|rank| rank.kind != KindMatch::Other && !rank.outside);
        let best = alike.best().iter().max_by_key(|rank| (!rank.less_preferred, rank.prominence.0)).copied()?;
        let most = alike.best().iter().map(|rank| rank.prominence.0).max()?;
        let least = if filter.kind.is_some() || query.folded.len() > 1 { KNOWN } else { WELL_KNOWN };
        let is_same = |rank: &Rank| self.spelt(rank) == self.spelt(&best) || self.share_a_name(rank.entry, best.entry);
        (most >= least && alike.best().iter().all(is_same)).then_some(best)
    }

    /// The same where words were typed with a "c" that sounds like an "s", or the other way about: "cybok" is Sybok.
    pub(in crate::names) fn by_soft_letter(&self, query: &Query, filter: Filter) -> Option<Rank> {
        SOFT.into_iter().find_map(|(typed, meant)| {
            let words: Vec<String> = query.folded.words().map(|word| softened(word, typed, meant)).collect();
            let folded = Folded::of_words(words.iter().map(String::as_str));
            if folded.compact() == query.folded.compact() {
                return None;
            }
            let query = Query { folded, ..query.clone() };
            let mut same = Candidates::new(filter);
            same.add_same(self, &query);
            same.retain(|rank| rank.kind != KindMatch::Other && rank.prominence.0 >= KNOWN);
            let fit = Fit { slips: COST, ..Fit::default() };
            let best = same.best().first().filter(|_| same.has_same());
            let called = best.map(|best| Rank { tier: Tier::Slips, fit, ..*best });
            called.or_else(|| self.by_sound(&query, filter))
        })
    }

    /// The word or whole name that was matched.
    fn spelt(&self, rank: &Rank) -> &str {
        if rank.matched & KEY == 0 { self.words.get(rank.matched) } else { self.keys.get(rank.matched & !KEY) }
    }

    /// The same where something is a slip of fewer letters for what hardly anybody asks for.
    pub(in crate::names) fn rather_by_sound(&self, found: &Candidates, query: &Query, filter: Filter) -> Option<Rank> {
        let slip = found.best().first().filter(|best| best.fit.slips > 0)?;
        let is_rather = |meant: &Rank| {
            // What goes by the name that was misspelt is no other by its sound.
            let is_other = meant.entry != slip.entry
                && self.spelt(meant) != self.spelt(slip)
                && !self.share_a_name(meant.entry, slip.entry);
            // A whole name is nearer than a word of another.
            let is_as_whole = meant.matched & KEY != 0 || slip.matched & KEY == 0;
            is_other && is_as_whole && meant.prominence.0 >= slip.prominence.0.max(1).saturating_mul(FAR_MORE)
        };
        self.by_sound(query, filter).filter(is_rather)
    }

    /// What was found by a slip, with the namesakes whom the right spelling finds.
    pub(in crate::names) fn with_namesakes(
        &self,
        lore: &Lore,
        found: Lookup,
        rank: Option<&Rank>,
        (query, filter): (&Query, Filter),
        shows: Shows<'_>,
    ) -> Lookup {
        let is_whole = |rank: &&Rank| rank.fit.slips > 0 && (rank.matched & KEY != 0 || query.folded.len() == 1);
        let slip = rank.filter(is_whole).map(|rank| self.spelt(rank).to_owned());
        let listed = || rank.filter(|rank| rank.role == Role::Misspelling).and_then(|rank| rightly(lore, rank, query));
        let spelt = slip.or_else(listed);
        let (Lookup::Found { best, how, tie, .. }, Some(spelt)) = (&found, spelt) else { return found };
        let (meant, how, tie) = (*best, *how, *tie);
        match self.find_shown(lore, &spelt, filter, shows) {
            Lookup::Found { best, others, .. } if best == meant || others.contains(&meant) => {
                let all = std::iter::once(best).chain(others);
                Lookup::Found { best: meant, how, others: all.filter(|at: &EntryRef| *at != meant).collect(), tie }
            }
            _ => found,
        }
    }
}

/// A word with the letter at its start that sounds like the one that was typed there before such a vowel.
fn softened(word: &str, typed: char, meant: char) -> String {
    let rest =
        word.strip_prefix(typed).filter(|rest| word.len() >= FEWEST_LETTERS && rest.starts_with(['e', 'i', 'y']));
    rest.map_or_else(|| word.to_owned(), |rest| format!("{meant}{rest}"))
}

/// The word of an entry's names for which one was misspelt as the lore lists it.
fn rightly(lore: &Lore, rank: &Rank, query: &Query) -> Option<String> {
    let typed = query.folded.compact();
    let names = lore.entry(EntryRef(rank.entry))?.names().map(Folded::new).collect::<Vec<_>>();
    let words = names.iter().flat_map(Folded::words).filter(|word| query.folded.len() == 1 && *word != typed);
    words.min_by_key(|word| strsim::osa_distance(word, typed)).map(str::to_owned)
}
