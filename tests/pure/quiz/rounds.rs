//! Rounds drawn at random and played to their end, every answer of every question given.

use std::sync::LazyLock;

use isolinear::reply::{Message, markdown};

use super::{answers, begin, is_right};
use crate::replies::{assert_fits, button, buttons, pressed, shown};

/// A question as a player sees it, which answer is right, and what is said then.
pub(crate) struct Asked {
    pub(crate) words: String,
    pub(crate) answers: Vec<String>,
    pub(crate) right: usize,
    pub(crate) verdicts: Vec<Message>,
}

impl Asked {
    pub(crate) fn of(reply: &Message) -> Self {
        assert_fits(reply, "question");
        let verdicts: Vec<Message> = answers(reply).iter().map(|(_, id)| pressed(id, &[])).collect();
        let right: Vec<usize> = (0..verdicts.len()).filter(|at| is_right(&verdicts[*at])).collect();
        assert_eq!((verdicts.len(), right.len()), (4, 1), "four answers, one right: {}", shown(reply));
        verdicts.iter().for_each(|verdict| assert_fits(verdict, "verdict"));
        let card = &reply.cards[0];
        Self {
            words: format!("{} {}", card.title, markdown::render(&card.body)),
            answers: answers(reply).iter().map(|(label, _)| (*label).to_owned()).collect(),
            right: right[0],
            verdicts,
        }
    }

    /// What is said after an answer: its own words, told the right one or the chosen one.
    pub(crate) fn told(&self, at: usize) -> String {
        let title = if at == self.right { "Answer" } else { "You chose" };
        let field = self.verdicts[at].cards[0].fields.iter().find(|field| field.name == title);
        field.map(|field| markdown::render(&field.value)).unwrap_or_else(|| panic!("{}", shown(&self.verdicts[at])))
    }
}

/// All questions of a round, and the score.
pub(crate) struct Round {
    pub(crate) options: Vec<(&'static str, &'static str)>,
    pub(crate) questions: Vec<Asked>,
    pub(crate) score: Message,
}

impl Round {
    /// A round in which every answer is right.
    pub(crate) fn play(seed: u64, options: &[(&'static str, &'static str)]) -> Self {
        let mut reply = begin(seed, options);
        let mut questions = Vec::new();
        loop {
            let asked = Asked::of(&reply);
            let verdict = &asked.verdicts[asked.right];
            let next = buttons(verdict).into_iter().find(|(label, _)| *label == "Next").map(|(_, id)| id.to_owned());
            let score = next.is_none().then(|| pressed(button(verdict, "See the score"), &[]));
            questions.push(asked);
            match (next, score) {
                (Some(next), _) => reply = pressed(&next, &[]),
                (None, Some(score)) => return Self { options: options.to_vec(), questions, score },
                (None, None) => panic!("a dead end"),
            }
        }
    }

    pub(crate) fn is_of(&self, option: (&str, &str)) -> bool {
        self.options.contains(&option)
    }

    /// Every text that it may show.
    pub(crate) fn shown(&self) -> String {
        let verdicts = self.questions.iter().flat_map(|asked| &asked.verdicts).map(shown);
        let answers = self.questions.iter().map(|asked| format!("{} {}", asked.words, asked.answers.join(" ")));
        verdicts.chain(answers).chain([shown(&self.score)]).collect()
    }
}

pub(crate) const DIFFICULTIES: [&str; 3] = ["easy", "normal", "hard"];
pub(crate) const CANON: (&str, &str) = ("continuity", "canon");
pub(crate) const SEEN: (&str, &str) = ("seen", "DS9 season 4");

/// Fifty rounds of every difficulty, drawn at random; of ten, two are of canon only, and two end where somebody is who
/// has seen so much.
pub(crate) static ROUNDS: LazyLock<Vec<Round>> = LazyLock::new(|| {
    let play = |number: u64| {
        let difficulty = ("difficulty", DIFFICULTIES[number as usize % 3]);
        match number / 3 % 10 {
            0 | 5 => Round::play(number, &[difficulty, CANON]),
            1 | 6 => Round::play(number, &[difficulty, SEEN]),
            _ => Round::play(number, &[difficulty]),
        }
    };
    std::thread::scope(|scope| {
        let part = move |first: u64| (first..150).step_by(2).map(play).collect::<Vec<_>>();
        let parts = [0, 1].map(|first| scope.spawn(move || part(first)));
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    })
});

pub(crate) fn questions() -> impl Iterator<Item = &'static Asked> {
    ROUNDS.iter().flat_map(|round| &round.questions)
}
