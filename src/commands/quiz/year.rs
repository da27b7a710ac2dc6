//! "In which year …?": questions made of dated events.

use std::collections::BTreeSet;

use rand::Rng;
use rand::rngs::StdRng;

use super::builder::{Answer, AnswerRef, Difficulty, Question, QuestionBuilder};
use super::distractors::WRONG;
use super::text::{content_words, tell_the_same};
use crate::locale::msg;
use crate::lore::words::numbers_of_four_digits;
use crate::lore::{Event, Precision, Statement, When};

/// The year of an event that has one, and is dated to it.
pub(super) fn year(event: &Event) -> Option<i32> {
    match event.statement.when? {
        When::At(date) => {
            let is_exact = !matches!(date.precision, Precision::Circa | Precision::Decade | Precision::Century);
            is_exact.then_some(date.year)
        }
        When::Span(..) => None,
    }
}

/// The question that an event's date answers.
pub(super) fn question<'l>(builder: &QuestionBuilder<'l>, rng: &mut StdRng, event: &'l Event) -> Option<Question<'l>> {
    let year = year(event)?;
    let text = event.statement.text.plain();
    if numbers_of_four_digits(text).next().is_some() {
        return None;
    }
    let others = Others::of(builder, event, text);
    let years = years(builder, rng, year, &others)?;
    let right = years.iter().position(|other| *other == year)?;
    let answers = years.into_iter().map(|year| Answer { words: year.to_string(), refers_to: AnswerRef::Year(year) });
    Some(Question {
        words: builder.locale.text(msg::QUIZ_WHICH_YEAR).to_owned(),
        quote: Some(text.to_owned()),
        going_by: None,
        universe: event.universe,
        answers: answers.collect(),
        right,
        receipt: &event.statement,
        about: event.subject_refs.to_vec(),
    })
}

/// Four years in order, close together; the right one is at any place among them.
fn years(builder: &QuestionBuilder<'_>, rng: &mut StdRng, year: i32, others: &Others<'_>) -> Option<Vec<i32>> {
    let most = if builder.difficulty == Difficulty::Easy { 4 } else { 2 };
    let earlier = rng.random_range(0..=WRONG);
    let mut years = vec![year];
    let mut add = |count: usize, sign: i32| {
        let mut at = year;
        for _ in 0..count {
            at += sign * rng.random_range(1..=most);
            // A gap is closed again soon, and none is so wide that it would show.
            let free = (0..most).map(|more| at + sign * more).find(|year| !others.give(*year))?;
            at = free;
            years.push(at);
        }
        Some(())
    };
    add(earlier, -1)?;
    add(WRONG - earlier, 1)?;
    years.sort_unstable();
    Some(years)
}

/// What else some statement may say of the time of an event.
struct Others<'l> {
    /// The times of disputes.
    claimed: Vec<When>,
    /// The statements that name a subject of the event, with their times.
    dated: Vec<(&'l Statement, When)>,
    told: BTreeSet<String>,
}

impl<'l> Others<'l> {
    fn of(builder: &QuestionBuilder<'l>, event: &Event, text: &str) -> Self {
        let subjects = event.subject_refs.iter().filter_map(|at| builder.lore.entry(*at));
        let claims = subjects.flat_map(|entry| &entry.disputes).flat_map(|dispute| &dispute.claims);
        let dated = builder.naming_any_of(event).filter_map(|told| Some((told.statement, told.statement.when?)));
        Self {
            claimed: claims.filter_map(|claim| claim.when).collect(),
            dated: dated.filter(|(_, when)| Some(*when) != event.statement.when).collect(),
            told: content_words(text),
        }
    }

    /// Whether a dispute, or a statement that tells much the same, gives this year.
    fn give(&self, year: i32) -> bool {
        let mut dated = self.dated.iter().filter(|(_, when)| when.touches(year));
        let is_same = |statement: &Statement| tell_the_same(&self.told, &content_words(statement.text.plain()));
        self.claimed.iter().any(|when| when.touches(year)) || dated.any(|(statement, _)| is_same(statement))
    }
}
