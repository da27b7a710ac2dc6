//! What somebody is: of which people, of what title, rank, post or trade. Whom they met, guarded or feared they are not.

use std::collections::HashSet;

use crate::names::words::typed_words::{is_filler, is_title};
use crate::text::fold::Folded;
use crate::text::stem::stem;
use isolinear_lore::kinds::LabelRole;
use isolinear_lore::{Entry, Fact, Statement};

/// Words behind which somebody is described further.
const PARTING: [&str; 22] = [
    "who", "whom", "whose", "that", "which", "of", "on", "in", "at", "from", "with", "to", "by", "for", "aboard",
    "under", "when", "where", "as", "until", "after", "before",
];
/// Words that lead to what somebody was.
const BEING: [&str; 4] = ["was", "were", "is", "are"];

/// Longer words may be told in a form of their own.
const SHORT: usize = 4;

/// The stems of what somebody was: in the first sentence, and in facts on people, title, rank, post and trade, as far as they may
/// be told.
pub(crate) fn what_somebody_is(entry: &Entry, shows: &dyn Fn(&Statement) -> bool) -> HashSet<String> {
    let mut what = HashSet::new();
    if let Some(first) = entry.summary.first().filter(|first| shows(first)) {
        let folded = Folded::whole(first.text.plain());
        let behind = folded.words().skip_while(|word| !BEING.contains(word));
        what.extend(behind.skip(1).take_while(|word| !PARTING.contains(word)).map(|word| stem(word).to_owned()));
    }
    let tells =
        |fact: &&Fact| fact.label.role == Some(LabelRole::Species) || fact.label.tells_address || fact.label.changes();
    for fact in entry.facts.iter().filter(tells).map(|fact| &fact.statement).filter(|statement| shows(statement)) {
        what.extend(Folded::whole(fact.text.plain()).words().map(|word| stem(word).to_owned()));
    }
    what
}

/// Whether somebody is all that was typed before the first word that only describes further: no Romulan who met a doctor is a
/// Romulan doctor.
pub(in crate::names) fn is_what_was_typed(entry: &Entry, typed: &Folded) -> bool {
    let what = what_somebody_is(entry, &|_| true);
    // Who is of Bajor is Bajoran.
    let is_derived = |word: &str| what.iter().any(|said| said.len() > SHORT && word.starts_with(&**said));
    let is_said = |word: &str| what.contains(stem(word)) || is_derived(word);
    let mut head = typed.words().take_while(|word| !PARTING.contains(word));
    head.all(|word| is_filler(word) && !is_title(word) || is_said(word))
}
