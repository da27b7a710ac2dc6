//! "Which station is this?": questions made of the sentence that says what an entry is, its name left out.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashSet};

use rand::rngs::StdRng;

use super::builder::{Answer, AnswerRef, Question, QuestionBuilder};
use super::distractors::{self, Distractor, shared_facts};
use super::text::{BLANK, blanked, content_words, cuts_a_name};
use crate::lore::kinds::LabelRole;
use crate::lore::{Entry, EntryRef, Statement, Universe};

/// With more blanks a text can hardly be read.
const MOST_BLANKS: usize = 1;
/// With fewer words a text says too little.
const LEAST_WORDS: usize = 4;

/// The question that an entry's name answers.
pub(super) fn question<'l>(
    builder: &QuestionBuilder<'l>,
    rng: &mut StdRng,
    at: EntryRef,
    entry: &'l Entry,
) -> Option<Question<'l>> {
    let statement = entry.summary.first()?;
    let names: Vec<&str> = entry.names().collect();
    let text = blanked(statement.text.plain(), &names)?;
    let is_readable = text.matches(BLANK).count() <= MOST_BLANKS && !cuts_a_name(&text);
    if !is_readable || content_words(&text).len() < LEAST_WORDS {
        return None;
    }
    let identify = Identify::of(builder, entry, statement, &text);
    let is_wrong = |answer: &Answer<'_>, kept: &[Answer<'_>]| identify.is_wrong(answer, kept);
    let right = Answer { words: entry.name.to_string(), refers_to: AnswerRef::Entry(at) };
    let (answers, right) = distractors::answers(rng, &text, right, distractors(builder, entry), is_wrong)?;
    Some(Question {
        words: builder.locale.row(entry.kind.riddle).to_owned(),
        quote: Some(text),
        going_by: None,
        universe: entry.universe,
        answers,
        right,
        receipt: statement,
        about: vec![at],
    })
}

/// All entries that might stand in the place of this one.
fn distractors<'l>(builder: &QuestionBuilder<'l>, entry: &Entry) -> Vec<Distractor<'l>> {
    let all = (0..).map(EntryRef).zip(builder.lore.entries());
    let like = all.filter(|(_, other)| {
        let is_like = other.kind == entry.kind && other.universe == entry.universe && other.name != entry.name;
        // What belongs to our own world is too various to stand side by side.
        let is_like = is_like && (entry.universe != Universe::Real || is_same_sort(entry, other));
        is_like && is_told_as_several(other) == is_told_as_several(entry) && builder.shows_entry(other)
    });
    let distractor = |(at, other): (EntryRef, &Entry)| {
        let answer = Answer { words: other.name.to_string(), refers_to: AnswerRef::Entry(at) };
        let is_of_sort = sort_of(entry).is_none() || is_same_sort(entry, other);
        Distractor { answer, likeness: if is_of_sort { 1 + shared_facts(entry, other) } else { 0 } }
    };
    like.map(distractor).collect()
}

/// What a text says, for telling whether it might mean another entry.
struct Identify<'m, 'l> {
    builder: &'m QuestionBuilder<'l>,
    entry: &'m Entry,
    pronoun: Pronoun,
    told: BTreeSet<String>,
    /// For each entry that the text names, the ids of all that statements about name it too.
    named_by: Vec<HashSet<&'l str>>,
}

impl<'m, 'l> Identify<'m, 'l> {
    fn of(builder: &'m QuestionBuilder<'l>, entry: &'m Entry, statement: &Statement, text: &str) -> Self {
        let named = statement.text.links().filter(|id| **id != *entry.id);
        let naming = |id: &str| builder.naming(id).flat_map(|told| told.about).map(|id| &**id).collect();
        Self {
            builder,
            entry,
            pronoun: Pronoun::of(text),
            told: content_words(text),
            named_by: named.map(naming).collect(),
        }
    }

    /// Whether another entry is surely not meant, and does not make the right one stand out.
    fn is_wrong(&self, answer: &Answer<'_>, kept: &[Answer<'_>]) -> bool {
        let entry = |answer: &Answer<'_>| match answer.refers_to {
            AnswerRef::Entry(at) => self.builder.lore.entry(at).map(|entry| (at, entry)),
            _ => None,
        };
        let Some((at, other)) = entry(answer) else { return false };
        let is_like_others = kept.iter().filter_map(entry).any(|(_, kept)| is_same_sort(kept, other));
        let stands_out = is_like_others && !is_same_sort(self.entry, other);
        !stands_out && self.pronoun.goes_with(other) && !self.may_mean(at, other)
    }

    /// Whether statements about the other entry name all that the text names, or use most of its words.
    fn may_mean(&self, at: EntryRef, other: &Entry) -> bool {
        if !self.named_by.is_empty() && self.named_by.iter().all(|naming| naming.contains(&*other.id)) {
            return true;
        }
        let events = self.builder.lore.history(at).map(|event| &event.statement);
        let texts = other.statements().chain(events).map(|statement| statement.text.plain());
        let text = texts.collect::<Vec<_>>().join(" ").to_lowercase();
        let common = self.told.iter().filter(|word| text.contains(word.as_str())).count();
        common * 5 >= self.told.len() * 4
    }
}

/// Whether a text speaks of a woman or a man: the other answers must be such as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pronoun {
    She,
    He,
    Neither,
}

impl Pronoun {
    fn of(text: &str) -> Self {
        let (mut she, mut he) = (0_usize, 0_usize);
        for word in text.split(|letter: char| !letter.is_alphabetic()) {
            match word.to_lowercase().as_str() {
                "she" | "her" | "hers" | "herself" => she += 1,
                "he" | "him" | "his" | "himself" => he += 1,
                _ => {}
            }
        }
        match she.cmp(&he) {
            Ordering::Greater => Self::She,
            Ordering::Less => Self::He,
            Ordering::Equal => Self::Neither,
        }
    }

    fn goes_with(self, other: &Entry) -> bool {
        if self == Self::Neither {
            return true;
        }
        let texts = other.statements().map(|statement| statement.text.plain().to_owned() + " ");
        let others = Self::of(&texts.collect::<String>());
        others == Self::Neither || others == self
    }
}

/// Whether the sentence about an entry speaks of several: the verb in it must go with every answer. Where it does not
/// show, its name does.
fn is_told_as_several(entry: &Entry) -> bool {
    let sentence = entry.summary.first().map(|statement| statement.text.plain()).unwrap_or_default();
    let mut words = sentence.split([' ', ',']);
    match words.find(|word| ["was", "were", "is", "are", "has", "have"].contains(word)) {
        Some(verb) => matches!(verb, "were" | "are" | "have"),
        None => entry.name.ends_with('s') && !entry.name.ends_with("ss"),
    }
}

/// Whether two entries of a kind say that they are of one sort.
fn is_same_sort(one: &Entry, other: &Entry) -> bool {
    sort_of(one).is_some_and(|sort| sort_of(other) == Some(sort))
}

/// What an entry says that it is, without what tells it from others of the sort: a card game is a game.
fn sort_of(entry: &Entry) -> Option<String> {
    const MORE: [&str; 9] = [",", ";", ":", " (", " of ", " with ", " for ", " in ", " on "];
    let told = entry.facts_in_role(LabelRole::Type).next()?.text.plain();
    let end = MORE.into_iter().filter_map(|more| told.find(more)).min();
    let head = end.and_then(|end| told.get(..end)).unwrap_or(told);
    head.split_whitespace().next_back().map(str::to_lowercase)
}
