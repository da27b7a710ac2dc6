//! The quiz: fair questions, four answers of one form, one of them right, and rounds that live in their buttons.

mod form;
mod rounds;

use std::collections::BTreeSet;

use self::rounds::{Asked, CANON, DIFFICULTIES, ROUNDS, Round, SEEN, questions};
use crate::replies::{
    LORE, answer, assert_fits, assert_snapshot, button, buttons, context, pressed, pressed_by, shown, text,
};
use isolinear::commands::{Context, Request, Value};
use isolinear::lore::Continuity;
use isolinear::reply::{Message, markdown};

fn begin(seed: u64, options: &[(&str, &str)]) -> Message {
    let mut request = Request::new("quiz", Context { seed, ..context() });
    for (name, value) in options {
        request.options.insert((*name).to_owned(), text(value));
    }
    answer(&request)
}

/// The buttons that give an answer.
fn answers(reply: &Message) -> Vec<(&str, &str)> {
    buttons(reply).into_iter().filter(|(_, id)| id.starts_with("=quiz?")).collect()
}

fn is_right(verdict: &Message) -> bool {
    verdict.cards[0].title == "Right!"
}

#[test]
fn each_question_of_fifty_rounds_has_one_right_answer_and_no_round_repeats_one() {
    for difficulty in DIFFICULTIES {
        let rounds: Vec<&Round> = ROUNDS.iter().filter(|round| round.is_of(("difficulty", difficulty))).collect();
        assert_eq!(rounds.len(), 50);
        for Round { questions, score, .. } in rounds {
            assert_eq!(questions.len(), 5);
            assert_eq!(score.cards[0].title, "5 out of 5", "{}", shown(score));
            assert_fits(score, "score");
            let words: BTreeSet<&str> = questions.iter().map(|asked| asked.words.as_str()).collect();
            assert_eq!(words.len(), 5, "{words:?}");
            for asked in questions {
                let different: BTreeSet<String> = asked.answers.iter().map(|answer| answer.to_lowercase()).collect();
                assert_eq!(different.len(), 4, "{:?}", asked.answers);
            }
        }
    }
}

#[test]
fn different_seeds_make_different_rounds() {
    let first: BTreeSet<&str> = ROUNDS.iter().map(|round| round.questions[0].words.as_str()).collect();
    assert!(first.len() >= 70, "{}", first.len());
}

#[test]
fn a_wrong_answer_is_told_with_both_receipts() {
    for asked in questions().take(60) {
        for (verdict, at) in asked.verdicts.iter().zip(0..) {
            let all = shown(verdict);
            assert!(all.contains("# Answer") && all.contains("# Sources"), "{all}");
            assert!(
                all.contains(&markdown::render(&isolinear::reply::Rich::plain(&asked.answers[asked.right]))),
                "{all}"
            );
            assert_eq!(all.contains("# You chose"), at != asked.right, "{all}");
        }
    }
}

#[test]
fn nothing_is_asked_or_shown_that_was_not_yet_seen() {
    let season = LORE.lore.sources().iter().filter(|source| source.series.as_deref() == Some("DS9"));
    let later = season.filter(|source| source.number.is_some_and(|(season, _)| season > 4));
    let later: Vec<String> = later.map(|source| source.code().unwrap()).collect();
    assert!(later.len() > 10);
    let rounds: Vec<&Round> = ROUNDS.iter().filter(|round| round.is_of(SEEN)).collect();
    assert!(rounds.len() >= 30);
    for round in rounds {
        let all = round.shown();
        assert!(!all.contains("||"), "{all}");
        for code in &later {
            // A statement may rest on a work that was seen and on a later one too; then its list names both.
            let is_answer = all.lines().any(|line| line.contains(code.as_str()) && !line.contains("]("));
            assert!(!is_answer, "{code} in {all}");
        }
    }
}

#[test]
fn only_the_screen_counts_when_only_canon_is_asked_for() {
    let others = LORE.lore.sources().iter().filter(|source| source.continuity != Continuity::Canon);
    let others: Vec<String> = others.filter_map(|source| Some(format!("]({})", source.url.as_deref()?))).collect();
    let rounds: Vec<&Round> = ROUNDS.iter().filter(|round| round.is_of(CANON)).collect();
    assert!(rounds.len() >= 30);
    for round in rounds {
        let all = round.shown();
        for link in &others {
            assert!(!all.contains(link.as_str()), "{link} in {all}");
        }
    }
}

#[test]
fn a_round_is_the_same_in_every_language() {
    for locale in isolinear::locale::Locale::locales() {
        for seed in 0..4 {
            let question = begin(seed, &[("difficulty", DIFFICULTIES[seed as usize % 3])]);
            let (_, id) = answers(&question)[seed as usize % 4];
            let abroad = pressed_by(id, &[], Context { locale: locale.to_owned(), ..context() });
            let next = buttons(&abroad)[0].1.to_owned();
            let home = pressed(button(&pressed(id, &[]), "Next"), &[]);
            assert_eq!(answers(&pressed(&next, &[])), answers(&home), "{locale}");
        }
    }
}

#[test]
fn a_round_lives_in_its_buttons_alone() {
    let question = begin(7, &[("difficulty", "hard"), ("continuity", "licensed")]);
    let elsewhere = Context { seed: 99, today: time::Date::MIN, ..context() };
    for (_, id) in answers(&question) {
        let verdict = pressed(id, &[]);
        assert_eq!(shown(&verdict), shown(&pressed_by(id, &[], elsewhere.clone())));
        let next = button(&verdict, "Next");
        assert_eq!(shown(&pressed(next, &[])), shown(&pressed_by(next, &[], elsewhere.clone())));
        assert!(id.starts_with('=') && next.starts_with('='), "anyone else gets a copy of their own");
    }
}

#[test]
fn a_round_of_other_lore_begins_anew() {
    let question = begin(7, &[]);
    let id = answers(&question)[0].1.to_owned();
    let check = id.split("&h=").nth(1).unwrap();
    for (from, to) in [(check, "0"), ("&g=1", "&g=7"), ("&g=1", "&g=xyz"), (check, "%q")] {
        let reply = pressed(&id.replace(from, to), &[]);
        assert_fits(&reply, to);
        assert_eq!(answers(&reply).len(), 4, "{}", shown(&reply));
    }
    let other = pressed(&id.replace(check, "0"), &[]);
    assert!(shown(&other).contains("The lore has changed"), "{}", shown(&other));
}

#[test]
fn every_id_fits_however_much_was_seen() {
    let mut sources: Vec<_> = LORE.lore.sources().iter().collect();
    sources.sort_by_key(|source| std::cmp::Reverse(source.title.len()));
    for source in sources.into_iter().take(25) {
        let seen = ("seen", &*source.title);
        let reply = begin(3, &[("difficulty", "hard"), ("continuity", "licensed"), seen]);
        assert_fits(&reply, &source.title);
        if let Some((_, id)) = answers(&reply).first() {
            assert_fits(&pressed(id, &[]), &source.title);
        }
    }
}

#[test]
fn where_nothing_may_be_told_there_is_a_way_out() {
    let reply = begin(1, &[("seen", "TOS 1x01"), ("continuity", "canon")]);
    assert_fits(&reply, "too little");
    let lost = begin(1, &[("seen", "my uncle's tales")]);
    assert_fits(&lost, "unknown work");
    assert!(shown(&lost).contains("DS9"), "{}", shown(&lost));
}

#[test]
fn a_private_round_stays_private() {
    let private = answer(&Request::new("quiz", context()).with("hide", Value::Flag(true)));
    assert_eq!(private.audience, isolinear::reply::Audience::AskerOnly);
    assert!(button(&private, "Show to everyone").starts_with("!quiz"));
}

#[test]
fn a_round_reads_as_it_was_approved() {
    let question = begin(8, &[]);
    assert_snapshot("quiz-question", &question);
    let asked = Asked::of(&question);
    assert_snapshot("quiz-right", &asked.verdicts[asked.right]);
    let wrong = &asked.verdicts[(asked.right + 1) % 4];
    assert_snapshot("quiz-wrong", wrong);
    let mut reply = pressed(button(wrong, "Next"), &[]);
    loop {
        let verdict = pressed(answers(&reply)[1].1, &[]);
        match buttons(&verdict).into_iter().find(|(label, _)| *label == "Next") {
            Some((_, next)) => reply = pressed(next, &[]),
            None => return assert_snapshot("quiz-score", &pressed(button(&verdict, "See the score"), &[])),
        }
    }
}
