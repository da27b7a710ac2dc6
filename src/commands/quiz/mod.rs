//! `/quiz`: rounds of questions made of cited statements, with the receipts after each answer.
//!
//! A question is only asked if it has one right answer by everything that the lore knows, and three wrong ones of the
//! same form. Everything follows from the state in the buttons' ids, so any process can go on with a round.

mod builder;
mod correct;
mod distractors;
mod fact;
mod fame;
mod identify;
mod phrase;
mod round;
mod show;
mod text;
mod topic;
mod value;
mod work;
mod year;

use crate::locale::{FixedText, msg};
use crate::reply::{Message, Reply, Rich, Span};
use crate::view::finding::entry_query::VIEW;
use crate::view::input::command::{Command, CommandContext, Surface, no_suggestions};
use crate::view::input::options::{CONTINUITY, CommandOption, HIDE, SEEN};
use crate::view::input::query::Query;
use crate::view::suggestions::miss;
use builder::QuestionBuilder;
use round::{CHECK, DIFFICULTY, PICKS, QUIZ, Round, SEED};
use show::QuizView;

static OPTIONS: [CommandOption; 4] = [DIFFICULTY, CONTINUITY, SEEN, HIDE];

/// The row of `/quiz`.
pub(super) fn command() -> Command {
    Command {
        name: QUIZ,
        surface: Surface::Slash,
        description: FixedText::Message(msg::COMMAND_QUIZ),
        options: &OPTIONS,
        internal: &[SEED, PICKS, CHECK, VIEW],
        example: "easy",
        kind: None,
        is_random: true,
        draws: false,
        answer: |ctx, options| Ok(Reply::Message(answer(ctx, &Round::read(ctx, options)?))),
        suggest: no_suggestions,
    }
}

fn answer(ctx: &CommandContext<'_>, round: &Round) -> Message {
    let builder = QuestionBuilder::new(ctx.lore, ctx.locale, &round.filter, round.difficulty);
    let questions = round.questions(&builder);
    if !round.is_about(&questions) {
        let round = round.anew();
        let view = QuizView { ctx, round: &round, questions: &questions };
        let notice = ctx.locale.text(msg::QUIZ_CHANGED);
        return view.question(0, Some(notice)).unwrap_or_else(|| too_little(ctx));
    }
    let view = QuizView { ctx, round, questions: &questions };
    let answered = round.picks.len();
    let message = match (answered, round.is_next) {
        (0, _) => view.question(0, None),
        (_, false) => view.verdict(),
        (_, true) if answered < questions.len() => view.question(answered, None),
        (_, true) => Some(view.score()),
    };
    message.unwrap_or_else(|| too_little(ctx))
}

/// Too little may be told to ask anything.
fn too_little(ctx: &CommandContext<'_>) -> Message {
    let mut body = Rich::plain(ctx.locale.text(msg::QUIZ_TOO_LITTLE));
    body.push(Span::Plain(format!(" {} ", ctx.locale.text(msg::QUIZ_TRY_MORE)).into()));
    body.push(Span::Command(format!("/{QUIZ}").into()));
    miss::misunderstood(ctx, body)
}

#[cfg(test)]
mod tests;
