//! A round of the quiz: its state, which travels in the ids of its buttons, and the questions that follow from it.

use std::cmp::Reverse;
use std::collections::HashMap;

use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};

use super::builder::{Difficulty, Question, QuestionBuilder};
use super::topic::{self, Form, Topic};
use crate::locale::msg;
use crate::lore::EntryRef;
use crate::view::filter::ViewFilter;
use crate::view::finding::entry_query::VIEW;
use crate::view::input::command::CommandContext;
use crate::view::input::custom_id::{self, ResponseMode};
use crate::view::input::option_list::OptionList;
use crate::view::input::option_values::{Options, Refusal};
use crate::view::input::options::{CommandOption, OptionKey, OptionType};
use crate::view::input::query::Query;

/// Questions of a round.
pub(super) const QUESTIONS: usize = 5;
/// How many fingerprints there are: those of four letters.
const CHECKS: u32 = 36 * 36 * 36 * 36;

pub(super) const QUIZ: &str = "quiz";
pub(super) const DIFFICULTY: CommandOption = OptionKey::new("difficulty", "d").option(
    OptionType::Choice(&[("easy", "Easy"), ("normal", "Normal"), ("hard", "Hard")]),
    msg::OPTION_QUIZ_DIFFICULTY,
);
pub(super) const SEED: OptionKey = OptionKey::new("seed", "r");
pub(super) const PICKS: OptionKey = OptionKey::new("picks", "g");
pub(super) const CHECK: OptionKey = OptionKey::new("check", "h");
/// The value of [`VIEW`] that asks for the next question.
const NEXT: &str = "next";

/// Where a round stands.
#[derive(Debug, Clone)]
pub(super) struct Round {
    seed: u32,
    /// What may be told.
    pub(super) filter: ViewFilter,
    /// How hard its questions are.
    pub(super) difficulty: Difficulty,
    /// What was answered so far, an answer's place each.
    pub(super) picks: Vec<usize>,
    /// Whether the next question is wanted, rather than what became of the last one.
    pub(super) is_next: bool,
    /// What the questions were when the button was made.
    check: Option<String>,
}

impl Query for Round {
    /// The round that a request is about; a new one if it names none.
    fn read(ctx: &CommandContext<'_>, options: &Options<'_>) -> Result<Self, Refusal> {
        let difficulty = options.choice(&DIFFICULTY, ctx.locale)?.map(Difficulty::from_id).unwrap_or_default();
        let picks = options.text(PICKS).unwrap_or_default();
        let picks = picks.bytes().filter_map(|digit| usize::from(digit).checked_sub(usize::from(b'1')));
        let seed = options.text(SEED).and_then(|seed| u32::from_str_radix(&seed, 36).ok());
        let is_begun = seed.is_some();
        Ok(Self {
            seed: seed.unwrap_or_else(|| StdRng::seed_from_u64(ctx.asker.seed).random()),
            filter: ViewFilter::read(ctx, options)?,
            difficulty,
            picks: picks.filter(|_| is_begun).take(QUESTIONS).collect(),
            is_next: options.text(VIEW).as_deref() == Some(NEXT),
            check: options.text(CHECK).filter(|_| is_begun),
        })
    }

    fn command(&self) -> &str {
        QUIZ
    }

    fn options(&self) -> OptionList {
        let picks: String = self.picks.iter().map(|pick| (pick + 1).to_string()).collect();
        self.kept()
            .text(SEED, in_base_36(self.seed))
            .text(PICKS, picks)
            .text_if(CHECK, self.check.as_deref())
            .text_if(VIEW, self.is_next.then_some(NEXT))
    }
}

impl Round {
    /// The same round before its first question.
    pub(super) fn anew(&self) -> Self {
        Self { picks: Vec::new(), is_next: false, check: None, ..self.clone() }
    }

    /// Its questions, as many as there are.
    pub(super) fn questions<'l>(&self, builder: &QuestionBuilder<'l>) -> Vec<Question<'l>> {
        let mut rng = StdRng::seed_from_u64(self.seed.into());
        let mut topics = topic::all(builder);
        for of_form in &mut topics {
            of_form.shuffle(&mut rng);
            by_entry(of_form);
        }
        let mut questions: Vec<Question<'l>> = Vec::new();
        for form in order(&mut rng, self.difficulty) {
            let is_easy = self.difficulty == Difficulty::Easy;
            let others = Form::ALL.into_iter().filter(|other| !(is_easy && *other == Form::Year));
            let forms = std::iter::once(form).chain(others);
            let found = forms.into_iter().find_map(|form| {
                let of_form = topics.get_mut(form as usize)?;
                next(builder, &mut rng, of_form, &questions)
            });
            questions.extend(found);
        }
        questions
    }

    /// Whether the questions are still those that the button was made for.
    pub(super) fn is_about(&self, questions: &[Question<'_>]) -> bool {
        let known = self.check.as_ref().is_none_or(|check| *check == fingerprint(questions));
        known && self.picks.iter().zip(questions).all(|(pick, question)| *pick < question.answers.len())
    }

    /// The id of the button that gives an answer.
    pub(super) fn answering(&self, questions: &[Question<'_>], pick: usize) -> String {
        let picks = self.picks.iter().copied().chain([pick]).collect();
        Self { picks, is_next: false, check: Some(fingerprint(questions)), ..self.clone() }.id(ResponseMode::Replace)
    }

    /// The id of the button that goes on.
    pub(super) fn going_on(&self, questions: &[Question<'_>]) -> String {
        Self { is_next: true, check: Some(fingerprint(questions)), ..self.clone() }.id(ResponseMode::Replace)
    }

    /// The id of the button that begins another round like this one.
    pub(super) fn another(&self) -> String {
        custom_id::write(ResponseMode::Replace, QUIZ, &self.kept())
    }

    /// What every round like this one is asked with.
    fn kept(&self) -> OptionList {
        let difficulty = Some(self.difficulty).filter(|difficulty| *difficulty != Difficulty::default());
        self.filter.options().text_if(DIFFICULTY.key(), difficulty.map(Difficulty::id))
    }
}

/// Which form each question has: all of them, facts twice; in an easy round no years.
fn order(rng: &mut StdRng, difficulty: Difficulty) -> [Form; QUESTIONS] {
    let fourth = if difficulty == Difficulty::Easy { Form::Identify } else { Form::Year };
    let mut order = [Form::Fact, Form::Identify, Form::Work, fourth, Form::Fact];
    order.shuffle(rng);
    order
}

/// Topics are taken from the end: there every entry stands once, before any of them comes again, so that of which much is
/// told is asked about no more often than others.
fn by_entry(topics: &mut Vec<Topic<'_>>) {
    let mut met: HashMap<Option<EntryRef>, usize> = HashMap::new();
    let mut numbered: Vec<(usize, Topic<'_>)> = Vec::with_capacity(topics.len());
    for topic in topics.drain(..) {
        let times = met.entry(topic.about()).or_default();
        *times += 1;
        numbered.push((*times, topic));
    }
    numbered.sort_by_key(|(times, _)| Reverse(*times));
    topics.extend(numbered.into_iter().map(|(_, topic)| topic));
}

/// The next question that can be made and is about nothing that was asked about already.
fn next<'l>(
    builder: &QuestionBuilder<'l>,
    rng: &mut StdRng,
    topics: &mut Vec<Topic<'l>>,
    asked: &[Question<'_>],
) -> Option<Question<'l>> {
    while let Some(topic) = topics.pop() {
        let Some(question) = topic.question(builder, rng) else { continue };
        let is_told = |other: &Question<'_>| {
            let is_about = other.about.iter().any(|entry| question.about.contains(entry));
            std::ptr::eq(other.receipt, question.receipt) || is_about && topic.is_of_entry()
        };
        if !asked.iter().any(is_told) {
            return Some(question);
        }
    }
    None
}

/// A few letters that change when any question or answer does, and are the same in every language and build.
fn fingerprint(questions: &[Question<'_>]) -> String {
    let texts = questions.iter().flat_map(|question| {
        let answers = question.answers.iter().map(|answer| answer.words.as_str());
        answers.chain([question.receipt.text.written()])
    });
    let bytes =
        texts.flat_map(|text| text.bytes().chain([0])).chain(questions.iter().map(|question| question.right as u8));
    // FNV-1a: the standard library's hasher may change with the compiler.
    in_base_36(crate::lore::hash::hash_bytes(bytes) % CHECKS)
}

fn in_base_36(mut number: u32) -> String {
    let mut digits = Vec::new();
    loop {
        digits.extend(char::from_digit(number % 36, 36));
        number /= 36;
        if number == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_read_back() {
        for number in [0, 35, 36, 1_679_615, u32::MAX] {
            assert_eq!(u32::from_str_radix(&in_base_36(number), 36), Ok(number));
        }
        assert_eq!(in_base_36(u32::MAX).len(), 7);
    }
}
