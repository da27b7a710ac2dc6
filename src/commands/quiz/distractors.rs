//! The three wrong answers: of the same form as the right one, so that nothing but knowledge tells them apart.

use rand::Rng;
use rand::rngs::StdRng;
use rand::seq::{IteratorRandom, SliceRandom};

use super::builder::{Answer, AnswerRef};
use super::text::{content_words, shares};
use crate::lore::words::letters_of;
use crate::lore::{Entry, Fact};

/// Wrong answers beside the right one.
pub(super) const WRONG: usize = 3;
/// The longest answer, in characters: what a phone shows of a button.
pub(super) const LONGEST: usize = 44;
/// The most candidates among which chance decides, the likeliest first.
const POOL: usize = 8;

/// How many of the wrong answers are shorter than the right one, as often as that is wanted: mostly none or all, since
/// most pools allow only something between.
const PLACES: [usize; 10] = [0, 0, 0, 1, 1, 2, 2, 3, 3, 3];

/// An answer that would be wrong.
#[derive(Debug)]
pub(super) struct Distractor<'l> {
    /// The answer.
    pub(super) answer: Answer<'l>,
    /// How well it goes with the right one. One that goes with it not at all is only taken where three are wanting.
    pub(super) likeness: u8,
}

/// The four answers in the order to be shown, and which is right. `None` if the question gives the answer away, or
/// if there are not enough distractors of its form that are wrong for sure, beside those kept before them.
pub(super) fn answers<'l>(
    rng: &mut StdRng,
    asked: &str,
    right: Answer<'l>,
    distractors: Vec<Distractor<'l>>,
    is_wrong: impl Fn(&Answer<'l>, &[Answer<'l>]) -> bool,
) -> Option<(Vec<Answer<'l>>, usize)> {
    let asked = content_words(asked);
    if shares(&right.words, &asked) || right.words.chars().count() > LONGEST {
        return None;
    }
    let fits = |answer: &Answer<'l>, kept: &[Answer<'l>]| {
        let is_other = |known: &Answer<'_>| !is_like(&known.words, answer);
        let is_fair = is_of_form(&right.words, &answer.words) && !shares(&answer.words, &asked);
        is_fair && is_other(&right) && kept.iter().all(is_other) && is_wrong(answer, kept)
    };
    let pool = pool(rng, distractors, fits);
    let mut answers = evenly(rng, &right, pool)?;
    let at = rng.random_range(0..=answers.len());
    answers.insert(at, right);
    Some((answers, at))
}

/// The distractors that fit beside those already kept, the likeliest first. Whether one fits is asked last and seldom.
fn pool<'l>(
    rng: &mut StdRng,
    mut distractors: Vec<Distractor<'l>>,
    fits: impl Fn(&Answer<'l>, &[Answer<'l>]) -> bool,
) -> Vec<Answer<'l>> {
    distractors.shuffle(rng);
    distractors.sort_by_key(|distractor| std::cmp::Reverse(distractor.likeness));
    let mut pool: Vec<Answer<'l>> = Vec::new();
    for Distractor { answer, likeness } in distractors {
        let wanted = if likeness == 0 { WRONG } else { POOL };
        if pool.len() < wanted && fits(&answer, &pool) {
            pool.push(answer);
        }
    }
    pool
}

/// Whether an answer says what another one says already.
fn is_like(known: &str, answer: &Answer<'_>) -> bool {
    let (one, other) = (letters_of(known), letters_of(&answer.words));
    let is_phrase = matches!(answer.refers_to, AnswerRef::Value(..));
    one.contains(&other) || other.contains(&one) || is_phrase && is_alike(known, &answer.words)
}

/// Whether two phrases mean much the same, so that both might be taken for right.
fn is_alike(one: &str, other: &str) -> bool {
    let (one, other) = (content_words(one), content_words(other));
    one.intersection(&other).count() * 2 >= one.len().min(other.len()).max(1)
}

/// How many facts two entries have in common: the same label, and the same entry in it.
pub(super) fn shared_facts(one: &Entry, other: &Entry) -> u8 {
    let is_shared = |fact: &&Fact| {
        let linked = fact.statement.text.links().next();
        linked.is_some() && other.facts_of(fact.label.key).any(|statement| statement.text.links().next() == linked)
    };
    u8::try_from(one.facts.iter().filter(is_shared).count()).unwrap_or(u8::MAX)
}

/// Whether two answers look alike: length, number of words, beginning and capitals.
fn is_of_form(right: &str, other: &str) -> bool {
    let (length, others) = (right.chars().count(), other.chars().count());
    let is_near = others <= length * 2 + 2 && length <= others * 2 + 2 && others <= LONGEST;
    let words = |text: &str| text.split(' ').count();
    is_near && words(right).abs_diff(words(other)) < 2 && shape(right) == shape(other)
}

/// The first letter's kind, whether all words have capitals, and whether there is a number.
fn shape(words: &str) -> [bool; 4] {
    let first = words.chars().next();
    let is_capital = first.is_some_and(char::is_uppercase);
    let is_digit = first.is_some_and(|letter| letter.is_ascii_digit());
    let long_words = words.split_whitespace().filter(|word| word.chars().count() > 3);
    let is_title = long_words.into_iter().all(|word| !word.starts_with(char::is_lowercase));
    let has_number = words.chars().any(|letter| letter.is_ascii_digit());
    [is_capital, is_digit, is_title, has_number]
}

/// Three of the pool, so that the right answer is as often the shortest as the longest or one between.
fn evenly<'l>(rng: &mut StdRng, right: &Answer<'l>, pool: Vec<Answer<'l>>) -> Option<Vec<Answer<'l>>> {
    if pool.len() < WRONG {
        return None;
    }
    let length = |answer: &Answer<'_>| answer.words.chars().count();
    let middle = length(right);
    let (mut longer, rest): (Vec<_>, Vec<_>) = pool.into_iter().partition(|answer| length(answer) > middle);
    let (mut shorter, same): (Vec<_>, Vec<_>) = rest.into_iter().partition(|answer| length(answer) < middle);
    for answer in same {
        if rng.random() { longer.push(answer) } else { shorter.push(answer) }
    }
    let feasible = WRONG.saturating_sub(longer.len())..=WRONG.min(shorter.len());
    let of_shorter = *PLACES.iter().filter(|place| feasible.contains(place)).choose(rng)?;
    shorter.shuffle(rng);
    longer.shuffle(rng);
    let mut chosen: Vec<_> = shorter.into_iter().take(of_shorter).collect();
    chosen.extend(longer.into_iter().take(WRONG - of_shorter));
    chosen.shuffle(rng);
    Some(chosen)
}
