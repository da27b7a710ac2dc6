//! An apostrophe that was left out: "worfs son" is Worf's, and "who was siskos first wife" asks for Sisko's.

use super::asking::commanded_kind;
use super::relatives::is_relation;
use crate::names::index::tables::{Filter, Form, KeyUse, Names};
use crate::names::lookup::{How, Lookup};
use crate::names::ranking::{FAR_MORE, Fit, KindMatch, Rank, Role, Tier};
use crate::names::retrieval::candidates::{Candidates, KEY};
use crate::names::retrieval::query::Query;
use crate::names::words::typed_words::{is_filler, is_title, without_question};
use crate::text::fold::Folded;
use crate::text::slip::differs_only_in_vowels;
use crate::text::stem::singular;
use isolinear_lore::{Entry, EntryRef, KINDS, Kind, Lore};

/// The most words for what is asked: "first wife".
const MOST_WORDS: usize = 3;
/// Words behind what is asked that ask for nothing more: "registry number", "father's name".
const NAMES: [&str; 4] = ["name", "names", "number", "numbers"];
/// Words for whoever killed somebody.
const KILLERS: [&str; 3] = ["killer", "murderer", "assassin"];
/// Of fewer statements and events nobody asks with other vowels; fewer letters, or more, are another word.
const WELL_KNOWN: u16 = 30;
const LETTERS: std::ops::RangeInclusive<usize> = 4..=9;
/// How many letters in front of the sign are right.
const RIGHT: usize = 2;
/// What such a name counts as in slips, and the most that are offered.
const COST: u8 = 4;
const MOST_OFFERED: usize = 4;

impl Names {
    /// What was typed with the apostrophe that it lacks between a name and what is asked of it; `None` where it lacks none.
    pub fn with_apostrophe(&self, lore: &Lore, typed: &str, filter: Filter) -> Option<String> {
        let typed = without_question(typed).trim().trim_end_matches('?').trim_end();
        let words: Vec<&str> = typed.split_whitespace().collect();
        (1..=MOST_WORDS).find_map(|count| {
            let (owner, asked) = words.split_at_checked(words.len().checked_sub(count)?)?;
            let owner = owner.join(" ");
            let name = owner.strip_suffix('s').filter(|name| name.ends_with(char::is_alphanumeric))?;
            let asked = Asked::read(asked)?;
            self.owner(lore, (name, &owner), &asked, filter).map(|name| format!("{name}'s {}", asked.words))
        })
    }

    /// A name alone that was typed as an owner, "Voyager's", without the sign; what is called just so keeps it, as Quark's does.
    pub(in crate::names) fn without_owner<'t>(&self, typed: &'t str) -> &'t str {
        let name = typed.trim_end();
        let owner = ["'s", "’s"].into_iter().find_map(|sign| name.strip_suffix(sign));
        let owner = owner.filter(|owner| !owner.is_empty() && !owner.contains(char::is_whitespace));
        let is_key = |name: &str| self.keys.exact(Folded::new(name).compact()).is_some();
        owner.filter(|owner| is_key(owner) && !is_key(name)).unwrap_or(typed)
    }

    /// Those whose name has a sign near its start and is what was typed but for the vowels, the best known first: `tpal` is
    /// T'Pol. None where several are about as well known.
    pub(in crate::names) fn with_other_vowels(&self, lore: &Lore, query: &Query, filter: Filter) -> Option<Vec<Rank>> {
        let typed = query.folded.compact();
        if query.is_possessive || !LETTERS.contains(&typed.len()) || self.has_word(typed) {
            return None;
        }
        let is_like = |key: &str| key.len().abs_diff(typed.len()) <= 1 && differs_only_in_vowels(typed, key);
        let has_sign = |usage: &KeyUse| {
            let is_so = |name: &str| name.chars().take(RIGHT).any(|letter| matches!(letter, '\'' | '’'));
            let entry = lore.entry(EntryRef(usage.entry));
            usage.form == Form::Plain
                && usage.role != Role::Misspelling
                && entry.is_some_and(|entry| entry.names().any(is_so))
        };
        let mut alike = Candidates::new(filter);
        let fit = Fit { slips: COST, ..Fit::default() };
        for term in self.keys.beginning_with(typed.get(..RIGHT)?).filter(|term| is_like(self.keys.get(*term))) {
            let uses = self.of_key.of(term).filter(has_sign);
            uses.for_each(|usage| alike.add(self, usage.entry, Tier::Slips, fit, usage.role, term | KEY));
        }
        alike.retain(|rank| rank.kind != KindMatch::Other && !rank.outside);
        let mut ranks = alike.ranked();
        ranks.sort_by_key(|rank| (rank.less_preferred, rank.prominence));
        let best = ranks.first().copied().filter(|best| best.prominence.0 >= WELL_KNOWN)?;
        let is_less = |rank: &Rank| {
            rank.prominence.0.saturating_mul(FAR_MORE) <= best.prominence.0 || self.share_a_name(rank.entry, best.entry)
        };
        let is_clear = ranks.iter().skip(1).all(is_less);
        ranks.truncate(MOST_OFFERED);
        is_clear.then_some(ranks)
    }

    /// The name of what is asked for what is its own; `None` where rather what is called as it was typed is meant.
    fn owner<'t>(
        &self,
        lore: &Lore,
        (name, owner): (&'t str, &'t str),
        asked: &Asked,
        filter: Filter,
    ) -> Option<&'t str> {
        let find = |name: &str| self.find(lore, name, Filter { kind: None, ..filter });
        let is_called = |how: How| matches!(how, How::Name | How::Alias | How::Registry | How::Id | How::Misspelling);
        let entry = |at: EntryRef| lore.entry(at);
        let Lookup::Found { best, how, others, .. } = find(name) else { return None };
        let is_asked = |at: EntryRef| entry(at).is_some_and(|entry| asked.is_of(entry));
        let is_part = || how == How::Part && lore.is_somebody(best);
        let mut all = std::iter::once(best).chain(others);
        if !is_called(how) && !is_part() || !all.any(is_asked) {
            return None;
        }
        if let Some(best) = entry(best).filter(|best| is_own(best, owner)) {
            return best.kind.is_addressed().then_some(owner);
        }
        // Sisko's is a place, which has no wife.
        let is_of_name = |at: EntryRef| at != best && is_asked(at);
        let is_other = matches!(find(owner), Lookup::Found { best, how, .. } if is_called(how) && is_of_name(best));
        (!is_other).then_some(name)
    }
}

/// Whether the name of an entry ends in the letters that were typed: the Cerritos has an "s" of its own.
fn is_own(entry: &Entry, typed: &str) -> bool {
    let typed = Folded::new(typed);
    entry.kind.names_individuals && entry.names().any(|name| Folded::new(name).compact().ends_with(typed.compact()))
}

/// What is asked of an owner.
struct Asked {
    /// All words for it, without those that ask for nothing more.
    words: String,
    /// The one that tells what it is.
    word: String,
}

impl Asked {
    /// The words behind a name, if they ask for something.
    fn read(words: &[&str]) -> Option<Self> {
        let (last, before) = words.split_last()?;
        let is_name = NAMES.contains(&last.to_lowercase().as_str()) && !before.is_empty();
        let (last, before) = if is_name { before.split_last()? } else { (last, before) };
        // "Fathers name": the name of the father.
        let last = if is_name { singular(&last.to_lowercase()).into_owned() } else { last.to_lowercase() };
        // "Chains of command" are nobody's.
        let is_between = |word: &&str| is_filler(&word.to_lowercase()) && !is_title(&word.to_lowercase());
        let is_owned = is_relation(&last) || is_somebodys(&last);
        let is_asked = is_owned || KINDS.into_iter().any(|kind| is_label(kind, &last));
        let is_asked = is_asked && !before.iter().any(is_between);
        let words = before.iter().copied().chain([last.as_str()]).collect::<Vec<_>>().join(" ");
        is_asked.then(|| Self { words, word: last.clone() })
    }

    /// Whether that may be asked of an entry.
    fn is_of(&self, entry: &Entry) -> bool {
        let is_owned = is_relation(&self.word) || is_somebodys(&self.word);
        is_owned && entry.kind.is_addressed() || is_label(entry.kind, &self.word)
    }
}

/// Whether a word is for what only somebody has besides relatives: a ship, or whoever killed them.
fn is_somebodys(word: &str) -> bool {
    commanded_kind(word).is_some() || KILLERS.contains(&word)
}

/// Whether a word asks for a fact of entries of a kind.
fn is_label(kind: &Kind, word: &str) -> bool {
    kind.labels.iter().any(|label| label.is_asked_by(word))
}
