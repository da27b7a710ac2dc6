//! Nothing but knowledge tells the right answer from the wrong ones.

use std::collections::BTreeSet;

use super::rounds::{Asked, DIFFICULTIES, ROUNDS, questions};

/// How many words two texts have in common.
fn common_words(one: &str, other: &str) -> usize {
    let words = |text: &str| {
        let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.len() > 2);
        words.map(str::to_lowercase).collect::<BTreeSet<_>>()
    };
    words(one).intersection(&words(other)).count()
}

/// The share of these questions that somebody gets right who knows nothing and picks the answer that rates highest; of
/// several that do, any.
fn luck(asked: &[&Asked], rate: impl Fn(&Asked, usize) -> i64) -> f64 {
    let hits = asked.iter().map(|asked| {
        let rates: Vec<i64> = (0..4).map(|at| rate(asked, at)).collect();
        let best = *rates.iter().max().unwrap();
        let best_ones = rates.iter().filter(|other| **other == best).count() as f64;
        if rates[asked.right] == best { 1.0 / best_ones } else { 0.0 }
    });
    hits.sum::<f64>() / asked.len() as f64
}

fn length(asked: &Asked, at: usize) -> i64 {
    asked.answers[at].chars().count() as i64
}

/// How far the length of an answer is from that of all four on average.
fn oddness(asked: &Asked, at: usize) -> i64 {
    let all: i64 = (0..4).map(|other| length(asked, other)).sum();
    (4 * length(asked, at) - all).abs()
}

/// How many words an answer has in common with the other three.
fn likeness(asked: &Asked, at: usize) -> i64 {
    let others = (0..4).filter(|other| *other != at);
    others.map(|other| common_words(&asked.answers[at], &asked.answers[other]) as i64).sum()
}

fn capitals(asked: &Asked, at: usize) -> i64 {
    asked.answers[at].chars().filter(|letter| letter.is_uppercase()).count() as i64
}

fn alphabet(asked: &Asked, at: usize) -> i64 {
    asked.answers.iter().filter(|other| **other > asked.answers[at]).count() as i64
}

/// What somebody may rate answers by who does not know any: the name of it, and the rating.
type Strategy = (&'static str, fn(&Asked, usize) -> i64);

const STRATEGIES: [Strategy; 20] = [
    ("the first", |_, at| i64::from(at == 0)),
    ("the second", |_, at| i64::from(at == 1)),
    ("the third", |_, at| i64::from(at == 2)),
    ("the last", |_, at| i64::from(at == 3)),
    ("the longest", length),
    ("the shortest", |asked, at| -length(asked, at)),
    ("that of middling length", |asked, at| -oddness(asked, at)),
    ("that of the oddest length", oddness),
    ("the most words", |asked, at| asked.answers[at].split(' ').count() as i64),
    ("the fewest words", |asked, at| -(asked.answers[at].split(' ').count() as i64)),
    ("the most words of the question", |asked, at| common_words(&asked.answers[at], &asked.words) as i64),
    ("the fewest words of the question", |asked, at| -(common_words(&asked.answers[at], &asked.words) as i64)),
    ("the most like the others", likeness),
    ("the least like the others", |asked, at| -likeness(asked, at)),
    ("the most capitals", capitals),
    ("the fewest capitals", |asked, at| -capitals(asked, at)),
    ("the first of the alphabet", alphabet),
    ("the last of the alphabet", |asked, at| -alphabet(asked, at)),
    ("the latest year", |asked, at| asked.answers[at].parse().unwrap_or_default()),
    ("the earliest year", |asked, at| -asked.answers[at].parse().unwrap_or(0_i64)),
];

/// Panics unless every strategy has the luck of a quarter, give or take three standard deviations. A question that comes
/// again throws no new dice.
fn assert_chance(about: &str, asked: &[&Asked]) {
    let different = asked.iter().map(|asked| &asked.words).collect::<BTreeSet<_>>().len();
    let margin = 3.0 * (0.25 * 0.75 / different as f64).sqrt();
    let lucks: Vec<_> = STRATEGIES.iter().map(|(name, rate)| (*name, luck(asked, rate))).collect();
    let telling: Vec<_> = lucks.iter().filter(|(_, luck)| (luck - 0.25).abs() > margin).collect();
    assert!(telling.is_empty(), "{about}: picking by form is not chance: {telling:?}\nall of {different}: {lucks:?}");
}

#[test]
fn the_right_answer_is_not_to_be_told_by_its_form() {
    assert_chance("all", &questions().collect::<Vec<_>>());
    for difficulty in DIFFICULTIES {
        let of_it = ROUNDS.iter().filter(|round| round.is_of(("difficulty", difficulty)));
        assert_chance(difficulty, &of_it.flat_map(|round| &round.questions).collect::<Vec<_>>());
    }
}

#[test]
fn all_four_answers_begin_alike_and_carry_no_mark() {
    for asked in questions() {
        let beginning = |answer: &String| {
            let first = answer.chars().next().unwrap();
            (first.is_uppercase(), first.is_ascii_digit(), answer.chars().any(|letter| letter.is_ascii_digit()))
        };
        let beginnings: BTreeSet<_> = asked.answers.iter().map(beginning).collect();
        assert_eq!(beginnings.len(), 1, "{}: {:?}", asked.words, asked.answers);
        for answer in &asked.answers {
            let is_marked = answer.contains(['¹', '²', '³', '[', ']', '(', '*', '…']);
            assert!(!is_marked || answer.contains("(NCC-"), "{}: {answer}", asked.words);
        }
    }
}

#[test]
fn an_entry_among_the_answers_never_stands_out_by_its_universe() {
    for asked in questions() {
        let universe = |at: usize| {
            let told = asked.told(at);
            ["prime", "mirror", "real"].into_iter().find(|name| told.contains(&format!(" ({name} ")))
        };
        let universes: Vec<_> = (0..4).filter_map(universe).collect();
        let alone = universe(asked.right).filter(|right| universes.iter().filter(|other| *other == right).count() == 1);
        assert!(alone.is_none() || universes.len() < 2, "{}: {:?} {universes:?}", asked.words, asked.answers);
    }
}
