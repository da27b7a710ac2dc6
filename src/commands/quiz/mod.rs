//! `/quiz`: rounds of questions made of cited statements, with the receipts after each answer.
//!
//! A question is only asked if it has one right answer by everything that the lore knows, and three wrong ones of the
//! same form. Everything follows from the state in the buttons' ids, so any process can go on with a round.

mod fact;
mod known;
mod phrase;
mod question;
mod riddle;
mod rivals;
mod round;
mod show;
mod topic;
mod value;
mod words;
mod work;
mod year;

use super::lens::{self, Lens};
use super::{Ask, Command, CommandOption, HIDE, Surface, Takes, miss, no_suggestions};
use crate::reply::{Reply, Rich, Span};
use question::Maker;
use round::Round;
use show::Table;

const NAME: &str = "quiz";

static OPTIONS: [CommandOption; 4] = [
    CommandOption {
        name: round::DIFFICULTY,
        description: "Easy questions are about what the lore tells most of, hard ones about the rest",
        required: false,
        takes: Takes::Choice(&[("easy", "Easy"), ("normal", "Normal"), ("hard", "Hard")]),
    },
    lens::CONTINUITY,
    lens::SEEN,
    HIDE,
];

/// The row of `/quiz`.
pub(super) fn command() -> Command {
    Command {
        name: NAME,
        surface: Surface::Slash,
        description: "Five questions about the lore, with the receipts",
        options: &OPTIONS,
        example: "easy",
        kind: None,
        answer,
        suggest: no_suggestions,
    }
}

fn answer(ask: &Ask<'_>) -> Reply {
    let lens = Lens::of(ask);
    let round = Round::of(ask.request);
    let maker = Maker::new(ask.lore, ask.words, &lens, round.difficulty);
    let questions = round.questions(&maker);
    if !round.is_about(&questions) {
        let round = round.anew();
        let table = Table { ask, lens: &lens, round: &round, questions: &questions };
        let notice = ask.words.say("The lore has changed since that round began, so here is a new one.");
        return table.question(0, Some(notice)).unwrap_or_else(|| too_little(ask));
    }
    let table = Table { ask, lens: &lens, round: &round, questions: &questions };
    let answered = round.picks.len();
    let reply = match (answered, round.is_next) {
        (0, _) => table.question(0, None),
        (_, false) => table.verdict(),
        (_, true) if answered < questions.len() => table.question(answered, None),
        (_, true) => Some(table.score()),
    };
    reply.unwrap_or_else(|| too_little(ask))
}

/// Too little may be told to ask anything.
fn too_little(ask: &Ask<'_>) -> Reply {
    let mut body = Rich::plain(ask.words.say("There is too little here that may be told to make a fair question of."));
    body.push(Span::Plain(format!(" {} ", ask.words.say("Try it with more:"))));
    body.push(Span::Command(format!("/{NAME}")));
    miss::misunderstood(ask, body)
}

#[cfg(test)]
mod tests;
