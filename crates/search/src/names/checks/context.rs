//! Names typed together with what is told of them: "quark the ferengi", "the novel abyss".

use std::collections::HashSet;

use crate::names::index::tables::Names;
use crate::names::relations::relatives;
use crate::names::words::typed_words::{is_filler, is_filler_at, is_possessive, is_title};
use crate::text::fold::Folded;
use crate::text::stem::{singular, stem};
use isolinear_lore::kinds::{Label, LabelRole};
use isolinear_lore::{Entry, Lore, Text};

/// Longer words may be told in a form of their own: who is told of Bajor may be called Bajoran.
const SHORT: usize = 4;

/// How many letters of the words are a whole name of the entry, if all other words are told of it.
pub(in crate::names) fn named_and_told(lore: &Lore, names: &Names, entry: &Entry, words: &Folded) -> Option<usize> {
    let typed: Vec<String> = words.words().map(root).collect();
    let named = |name: &str| -> Option<usize> {
        let folded = Folded::new(name);
        let mut rest = typed.iter();
        let is_next = |word: &str| {
            let own = root(word);
            rest.any(|typed| *typed == own)
        };
        let is_typed = !folded.is_empty() && folded.words().all(is_next);
        is_typed.then(|| folded.compact().len())
    };
    let longest = entry.names().filter_map(named).max()?;
    let are_of_entry = if entry.kind.is_addressed() { are_of_person } else { are_told };
    are_of_entry(lore, names, entry, words).then_some(longest)
}

/// Whether all words are of a person's own names or say what the person is: of what people, title, rank, post or trade. What
/// else is told may sound like anybody's name: who married is no Mary, and who rose to power no Rose.
pub(in crate::names) fn are_of_person(lore: &Lore, names: &Names, entry: &Entry, words: &Folded) -> bool {
    let own: Vec<String> = entry.names().filter(|name| !is_possessive(name)).flat_map(roots).collect();
    let said = said_of(lore, names, entry, words);
    let is_people = |word: &str| {
        let is_derived = || said.iter().any(|said| said.len() > SHORT && word.starts_with(&**said));
        names.is_of_describing_kind(&Folded::of_words([word])) && is_derived()
    };
    // Aunt Janeway is no Janeway who has an aunt.
    let is_told = |word: &str| said.contains(&*singular(word)) && !relatives::is_relation(word);
    let is_said = |word: &str| own.contains(&root(word)) || is_told(word) || is_people(word);
    words.words().enumerate().all(|(at, word)| is_filler_at(entry.kind, at, word) || is_said(word))
}

/// The words that say what a person is: in the first sentence, and in facts on people, titles, posts and the like.
fn said_of(lore: &Lore, names: &Names, entry: &Entry, typed: &Folded) -> HashSet<String> {
    let mut said = HashSet::new();
    let mut add = |text: &str| {
        let folded = Folded::whole(text);
        said.extend(folded.words().filter(|word| !is_function_word(word)).map(|word| singular(word).into_owned()));
    };
    add(entry.kind.title);
    add(entry.universe.name());
    let is_people = |label: &Label| label.role == Some(LabelRole::Species);
    let tells_what = |label: &Label| is_people(label) || label.tells_address || label.changes();
    let facts = entry.facts.iter().filter(|fact| tells_what(fact.label)).map(|fact| &fact.statement);
    let told = entry.summary.iter().take(1).chain(facts);
    // Who is told of at Terok Nor is no Nor.
    let is_typed = |name: &str| Folded::new(name).words().all(|own| typed.words().any(|typed| typed == own));
    let is_some = |linked: &Entry| {
        linked.kind.also_sought_as.len() + linked.kind.sorts.len() > 0 && !linked.kind.describes_others
    };
    let is_part = |linked: &Entry, words: &str| is_some(linked) && !is_typed(words);
    told.for_each(|statement| add_descriptions(lore, names, &statement.text, &is_part, &mut add));
    said
}

fn roots(text: &str) -> Vec<String> {
    Folded::new(text).words().map(root).collect()
}

/// Whether all words are told of the entry, apart from those that tell nothing.
pub(in crate::names) fn are_told(lore: &Lore, names: &Names, entry: &Entry, words: &Folded) -> bool {
    let told = told(lore, names, entry);
    let is_derived = |word: &str| told.iter().any(|told| told.len() > SHORT && word.starts_with(&**told));
    let is_told = |word: &str| told.contains(&root(word)) || is_derived(word);
    words.words().enumerate().all(|(at, word)| is_filler_at(entry.kind, at, word) || is_told(word))
}

/// Words that single one out, and only together with the word behind them.
const SINGLING_OUT: [&str; 8] = ["first", "second", "third", "last", "only", "oldest", "youngest", "greatest"];

/// Whether a word singles one out, though it is a number, too.
pub(in crate::names) fn singles_out(word: &str) -> bool {
    SINGLING_OUT.contains(&word)
}

/// Whether what singles somebody out is told of the same thing: the first officer of a ship is not the first Klingon.
pub(in crate::names) fn is_so_told(entry: &Entry, words: &Folded) -> bool {
    let words: Vec<&str> = words.words().collect();
    let told = entry.summary.iter().chain(entry.facts.iter().map(|fact| &fact.statement));
    let told: Vec<Folded> = told.map(|statement| Folded::whole(statement.text.plain())).collect();
    let is_told = |pair: &[&str]| {
        told.iter().any(|told| told.words().zip(told.words().skip(1)).any(|(one, other)| pair == [one, other]))
    };
    words.windows(2).filter(|pair| pair.first().is_some_and(|first| SINGLING_OUT.contains(first))).all(is_told)
}

/// Whether the words before "of" or "on" are told of the entry as what somebody is or does: "first officer of Voyager".
pub(in crate::names) fn is_post_of(entry: &Entry, words: &Folded) -> bool {
    let head: Vec<String> = words.words().take_while(|word| !matches!(*word, "of" | "on")).map(root).collect();
    let is_of = head.len() < words.len() && !head.is_empty();
    let posts = entry.facts.iter().filter(|fact| fact.label.tells_address || fact.label.changes());
    let posts = posts.map(|fact| fact.statement.text.plain());
    let has_all = |told: &str| {
        let told: Vec<String> = Folded::whole(told).words().map(root).collect();
        head.iter().all(|word| told.contains(word))
    };
    is_of && posts.into_iter().any(has_all)
}

/// The roots of all words that describe the entry in its kind, summary and facts: what it is, not whom it knows. Names of
/// people and ships are no descriptions: who is told of together with Joseph Sisko is not him.
fn told(lore: &Lore, names: &Names, entry: &Entry) -> HashSet<String> {
    let mut told = HashSet::new();
    let mut add =
        |text: &str| told.extend(Folded::whole(text).words().filter(|word| !is_function_word(word)).map(root));
    entry.names().filter(|name| !is_possessive(name)).for_each(&mut add);
    add(entry.kind.title);
    add(entry.universe.name());
    let facts = entry.facts.iter().filter(|fact| fact.label.role != Some(LabelRole::Family));
    let facts = facts.map(|fact| &fact.statement);
    let told_in = entry.summary.iter().chain(facts);
    told_in.for_each(|statement| add_descriptions(lore, names, &statement.text, &|_, _| false, &mut add));
    told
}

/// Adds the words of a text that describe, without links of which only a part was typed.
fn add_descriptions(
    lore: &Lore,
    names: &Names,
    text: &Text,
    is_part: &dyn Fn(&Entry, &str) -> bool,
    add: &mut impl FnMut(&str),
) {
    for (segment, at) in text.segments().zip(0..) {
        let linked = segment.link.and_then(|link| lore.entry(link));
        if linked.is_some_and(|linked| linked.kind.names_individuals || is_part(linked, segment.words)) {
            continue;
        }
        for (word, place) in segment.words.split_whitespace().zip(0..) {
            let is_first = at == 0 && place == 0;
            let is_name = linked.is_none() && !is_first && word.starts_with(char::is_uppercase);
            if !is_name || names.is_of_describing_kind(&Folded::new(word)) {
                add(word);
            }
        }
    }
}

/// Whether a word is of every sentence, so that none that has its root is told by it: "Andy" is not told by "and".
fn is_function_word(word: &str) -> bool {
    is_filler(word) && !is_title(word)
}

fn root(word: &str) -> String {
    stem(word).to_owned()
}
