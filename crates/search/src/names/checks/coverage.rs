//! Whether an entry accounts for everything that was typed. A word or number that it does not have makes it a suggestion,
//! never an answer: whoever asks for Joseph Sisko is not told of Jake. Only slips of spelling, beginnings and words that
//! merely describe are forgiven.

use super::address;
use super::context;
use super::entry_names::{EntryNames, FEWEST_LETTERS, LONG, SHORT};
use super::heads;
use super::marks::has_marks;
use super::universe_words;
use crate::names::index::tables::Names;
use crate::names::ranking::{KindMatch, Rank, Role, Tier};
use crate::names::relations::relatives;
use crate::names::retrieval::candidates::KEY;
use crate::names::retrieval::query::{Query, described};
use crate::names::retrieval::query_token::LIKELY;
use crate::names::words::forms;
use crate::names::words::typed_words::{is_filler, is_title};
use crate::text::fold::{Folded, number};
use crate::text::spelling::SLIP;
use crate::text::stem::singular;
use isolinear_lore::{Entry, EntryRef, Lore};

/// Whether all that was typed is a name of the entry, a slip for one, the beginning of one, or describes it.
pub(in crate::names) fn covers(lore: &Lore, names: &Names, rank: &Rank, query: &Query) -> bool {
    if is_typed_as_key(names, rank, query) {
        return true;
    }
    let is_whole = is_whole(rank);
    let Some(entry) = lore.entry(EntryRef(rank.entry)) else { return false };
    let called = EntryNames::new(names, entry, query).with_prominence(prominence_for_slips(rank, query));
    let matched = || names.keys.get(rank.matched & !KEY);
    if rank.matched & KEY != 0 && rank.fit.slips > 0 && called.has_other_word(matched(), query) {
        return false;
    }
    let is_named = is_whole && called.is_named_by(query) && !called.is_of_other_kind(query);
    if !is_named && called.has_only_alike(names, query) {
        return false;
    }
    if is_named || called.is_one_letter_off(names, query) {
        return called.has_prefix(query);
    }
    if !is_telling(names, query)
        || query.is_bare_year()
        || !address::is_borne(lore, entry, query)
        || called.is_common_noun(rank, query)
    {
        return false;
    }
    let is_marked = || called.has_prefix(query) && has_marks(&called, names, query);
    let is_of_universe = || universe_words::are_of_entry(lore, entry, &called, query);
    let is_repeated = || called.has_less_often(query);
    if !is_marked() || query.is_small_number() || is_too_far(rank, query) || !is_of_universe() || is_repeated() {
        return false;
    }
    let is_listed = rank.role == Role::Misspelling && rank.fit.slips == 0;
    if is_listed || called.has_all_but_one(query) {
        return true;
    }
    if called.lacks_head(query)
        || called.is_of_other_kind(query)
        || heads::is_of_other_sort(names, entry, &called, query)
        || !called.is_properly_named(names, query)
    {
        return false;
    }
    has_all_words(lore, names, (entry, &called), rank, query)
}

/// Whether the entry has all words in its names, or some and is told of by the others.
fn has_all_words(
    lore: &Lore,
    names: &Names,
    (entry, called): (&Entry, &EntryNames),
    rank: &Rank,
    query: &Query,
) -> bool {
    // Words in another order are not enough of what was not asked for: Rod Data is no data rod.
    let may_be_apart = query.folded.len() == 1 || rank.kind != KindMatch::Other;
    // "Aunt" is a word of one of her names, "Janeway" of another.
    let has_relation = query.folded.words().any(relatives::is_relation);
    let is_of_one = |may_be_several: bool| {
        let is_whole = || !has_relation && called.has_all_in_one(names, query) || called.has_all_words_in_one(query);
        may_be_several && !has_relation || is_whole()
    };
    let is_told = || {
        context::named_and_told(lore, names, entry, &query.folded).is_some()
            && !called.is_other_of_the_name(names, query)
            && !heads::is_of_others(names, entry, called, query)
            && is_of_one(true)
    };
    called.has_in_order(names, query) && is_of_one(true)
        || !query.is_possessive
            && (may_be_apart && called.has_each(names, query) && is_of_one(entry.kind.names_individuals)
                || called.is_run_together(names, query)
                || is_told())
}

/// Whether a whole name was matched without slips.
fn is_whole(rank: &Rank) -> bool {
    rank.matched & KEY != 0 && rank.fit.slips == 0 && !matches!(rank.tier, Tier::Words | Tier::WordsElsewhere)
}

/// Whether exactly what was typed is a key of the entry, with its prefix if it has one, so that its names need not be looked
/// at; but for a number, which may be a place in an order, and for initials that look like a prefix.
pub(in crate::names) fn is_typed_as_key(names: &Names, rank: &Rank, query: &Query) -> bool {
    let typed = query.folded.compact();
    let is_same = || matches!(rank.tier, Tier::Same | Tier::SameElsewhere);
    is_whole(rank)
        && names.keys.is(rank.matched & !KEY, typed)
        && number(typed).is_none()
        && (is_same() || forms::ship_prefix(&query.folded).is_none())
}

/// Whether any word tells what is sought: articles and questions do not, nor does "a ship".
pub(in crate::names) fn is_telling(names: &Names, query: &Query) -> bool {
    let is_of_sort = |word: &str| query.has_article && described(word, false, names).is_some();
    query.folded.words().any(|word| (!is_filler(word) || is_title(word)) && !is_of_sort(word))
}

/// Whether only one word was typed, and that is but a part of the name.
fn is_single_part(rank: &Rank, query: &Query) -> bool {
    query.folded.len() == 1 && rank.fit.untyped > 0
}

/// How much is told of the entry, where slips count only for what is known; of several words, each bears the others out.
fn prominence_for_slips(rank: &Rank, query: &Query) -> u16 {
    match query.telling_words() {
        0 | 1 if is_single_part(rank, query) => 0,
        0 | 1 => rank.prominence.0.max(1),
        _ => u16::MAX,
    }
}

/// Whether it takes so many slips that a part of a name, or something of another kind, is no answer.
fn is_too_far(rank: &Rank, query: &Query) -> bool {
    let (slips, letters) = (rank.fit.slips, query.folded.compact().len());
    // A short word is like a part of too many names.
    let most = match letters {
        _ if letters <= SHORT => 0,
        _ if letters <= LONG => SLIP,
        _ => LIKELY,
    };
    let is_far = slips > LIKELY || slips > 0 && letters < LONG;
    is_single_part(rank, query) && slips > most || rank.kind != KindMatch::Asked && is_far
}

/// How much of what was typed the entry is called: whether a whole name of it stands there, and how many letters are in
/// words that it has as they are.
pub(in crate::names) fn shared(lore: &Lore, names: &Names, rank: &Rank, query: &Query) -> (bool, usize) {
    let Some(entry) = lore.entry(EntryRef(rank.entry)) else { return (false, 0) };
    let called = EntryNames::new(names, entry, query);
    let words: Vec<&str> = query.folded.words().collect();
    let is_typed = |own: &str| words.iter().any(|word| is_form_of(word, own, query));
    let core = |name: &Folded| name.len() - usize::from(forms::ship_prefix(name).is_some());
    let is_whole = |name: &Folded| {
        name.words().rev().take(core(name)).all(is_typed) || is_among(&words, forms::initials(name).as_deref())
    };
    let is_own = |word: &str| called.all().iter().any(|name| name.words().any(|own| is_form_of(word, own, query)));
    let letters = words.iter().filter(|word| !is_filler(word) && is_own(word)).map(|word| word.len()).sum();
    (called.all().iter().any(is_whole), letters)
}

fn is_form_of(typed: &str, own: &str, query: &Query) -> bool {
    typed == own || singular(typed) == own || query.is_possessive && typed.strip_suffix('s') == Some(own)
}

/// Whether initials stand among the words, which divide letters from figures.
fn is_among(words: &[&str], initials: Option<&str>) -> bool {
    initials.is_some_and(|initials| words.windows(2).any(|pair| pair.concat() == initials))
}

/// Whether any of the longer words is one of its words, begins one or misspells one, so that it may be suggested.
pub(in crate::names) fn is_near(lore: &Lore, names: &Names, rank: &Rank, query: &Query) -> bool {
    let Some(entry) = lore.entry(EntryRef(rank.entry)) else { return false };
    let called = EntryNames::new(names, entry, query);
    let is_like =
        |word: &str| word.len() > FEWEST_LETTERS && (called.has(word) || called.begins(word) || called.is_slip(word));
    rank.tier < Tier::Slips
        || query.folded.len() == 1
        || query.folded.words().any(is_like)
        || called.is_run_together(names, query)
        || shared(lore, names, rank, query).1 > 0
}
