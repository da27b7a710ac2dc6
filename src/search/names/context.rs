//! Names typed together with what is told of them: "quark the ferengi", "the novel abyss".

use std::collections::HashSet;

use super::query::is_filler;
use crate::lore::Entry;
use crate::search::text::fold::Folded;
use crate::search::text::stem::stem;

/// How many letters of the words are a whole name of the entry, if all other words are told of it.
pub(super) fn named_and_told(entry: &Entry, words: &Folded) -> Option<usize> {
    let typed: Vec<String> = words.words().map(root).collect();
    let named = |name: &str| -> Option<usize> {
        let folded = Folded::new(name);
        let is_typed = !folded.is_empty() && folded.words().all(|word| typed.contains(&root(word)));
        is_typed.then(|| folded.compact().len())
    };
    let longest = entry.names().filter_map(named).max()?;
    let told = told(entry);
    let is_told = |word: &str| is_filler(word) || told.contains(&root(word));
    words.words().all(is_told).then_some(longest)
}

/// The roots of all words in the entry's names, kind, summary and facts: what it is, not what became of it.
fn told(entry: &Entry) -> HashSet<String> {
    let mut told = HashSet::new();
    let mut add = |text: &str| told.extend(Folded::whole(text).words().map(root));
    entry.names().for_each(&mut add);
    add(entry.kind.title);
    add(entry.universe.name());
    let facts = entry.facts.iter().map(|fact| &fact.statement);
    entry.summary.iter().chain(facts).for_each(|statement| add(statement.text.plain()));
    told
}

fn root(word: &str) -> String {
    stem(word).to_owned()
}
