//! What is true of every question that can be made, whatever chance has to say.

use rand::SeedableRng;
use rand::rngs::StdRng;

use super::builder::{AnswerRef, Difficulty, Question, QuestionBuilder};
use super::text::{content_words, names_a_year, shares};
use super::topic::{self, Form, Topic};
use crate::locale::Locale;
use crate::lore::words::letters_of;
use crate::lore::{Lore, load_of_tests};
use crate::search::Catalogue;
use crate::view::filter::ViewFilter;

/// Every question there is for one throw of the dice, with its topic.
fn every(
    lore: &Lore,
    filter: &ViewFilter,
    seed: u64,
    check: impl Fn(&QuestionBuilder<'_>, &Topic<'_>, &Question<'_>),
) -> usize {
    let builder = QuestionBuilder::new(lore, Locale::default(), filter, Difficulty::Normal);
    let mut rng = StdRng::seed_from_u64(seed);
    let mut count = 0;
    for topic in topic::all(&builder).into_iter().flatten() {
        if let Some(question) = topic.question(&builder, &mut rng) {
            check(&builder, &topic, &question);
            count += 1;
        }
    }
    count
}

fn shown(question: &Question<'_>) -> String {
    let answers: Vec<&str> = question.answers.iter().map(|answer| answer.words.as_str()).collect();
    format!("{} {:?}: {answers:?}, right {}", question.words, question.quote, question.right)
}

#[test]
fn there_is_enough_to_ask_and_every_question_has_four_different_answers() {
    let lore = Catalogue::new(load_of_tests().lore);
    let count = every(&lore, &ViewFilter::default(), 1, |_, _, question| {
        let mut folds: Vec<String> = question.answers.iter().map(|answer| letters_of(&answer.words)).collect();
        folds.sort();
        folds.dedup();
        assert_eq!(folds.len(), 4, "{}", shown(question));
        assert!(question.right < 4, "{}", shown(question));
    });
    assert!(count > 200, "{count}");
}

#[test]
fn no_answer_stands_in_the_text_that_is_asked_about() {
    let lore = Catalogue::new(load_of_tests().lore);
    every(&lore, &ViewFilter::default(), 2, |_, _, question| {
        let quote = content_words(question.quote.as_deref().unwrap_or_default());
        for answer in &question.answers {
            assert!(!shares(&answer.words, &quote), "{} gives away {}", shown(question), answer.words);
        }
    });
}

#[test]
fn no_wrong_answer_is_right_by_any_fact_or_dispute() {
    let lore = Catalogue::new(load_of_tests().lore);
    for seed in 0..3 {
        every(&lore, &ViewFilter::default(), seed, |_, topic, question| {
            let Topic::Fact(_, entry, fact) = topic else { return };
            let namesakes = lore.entries().iter().filter(|other| other.kind == entry.kind && other.name == entry.name);
            let claims = entry.disputes.iter().flat_map(|dispute| &dispute.claims);
            let facts = namesakes.flat_map(|other| &other.facts).filter(|other| other.label == fact.label);
            let all: Vec<_> = facts.map(|fact| &fact.statement).chain(claims).collect();
            for (answer, at) in question.answers.iter().zip(0..) {
                if at == question.right {
                    continue;
                }
                for statement in &all {
                    let is_named = statement.text.plain().contains(&answer.words);
                    assert!(!is_named, "{}: {}", shown(question), statement.text.written());
                    if let AnswerRef::Entry(at) = answer.refers_to {
                        let id = &*lore.entry(at).unwrap().id;
                        assert!(
                            statement.text.links().all(|link| link != id),
                            "{}: {}",
                            shown(question),
                            statement.text.written()
                        );
                    }
                }
            }
        });
    }
}

#[test]
fn no_wrong_year_or_work_is_another_right_one() {
    let lore = Catalogue::new(load_of_tests().lore);
    for seed in 0..3 {
        every(&lore, &ViewFilter::default(), seed, |_, topic, question| {
            let (Topic::Year(event) | Topic::Work(event)) = topic else { return };
            let wrong = question.answers.iter().enumerate().filter(|(at, _)| *at != question.right);
            for (_, answer) in wrong {
                match answer.refers_to {
                    AnswerRef::Year(year) => {
                        let subjects = event.subjects.iter().filter_map(|id| lore.entry(lore.entry_by_id(id)?));
                        let claims = subjects.flat_map(|entry| &entry.disputes).flat_map(|dispute| &dispute.claims);
                        let mut times = claims.filter_map(|claim| claim.when).chain(event.statement.when);
                        assert!(times.all(|when| !when.touches(year)), "{}", shown(question));
                    }
                    AnswerRef::Work(source) => {
                        let is_cited = event.statement.cites.iter().any(|citation| citation.source == source);
                        assert!(!is_cited, "{}", shown(question));
                    }
                    _ => panic!("{}", shown(question)),
                }
            }
        });
    }
}

#[test]
fn among_what_every_entry_has_stands_nothing_without_an_entry() {
    let lore = Catalogue::new(load_of_tests().lore);
    every(&lore, &ViewFilter::default(), 3, |_, topic, question| {
        let Topic::Fact(.., fact) = topic else { return };
        let is_had_by_all = fact.label.question.is_some_and(|asked| asked.is_basic && asked.is_single);
        let is_entry = |at: usize| matches!(question.answers[at].refers_to, AnswerRef::Entry(_));
        let are_entries = (0..question.answers.len()).all(is_entry);
        assert!(!is_had_by_all || !is_entry(question.right) || are_entries, "{}", shown(question));
    });
}

#[test]
fn easy_questions_name_no_year() {
    let lore = Catalogue::new(load_of_tests().lore);
    let filter = ViewFilter::default();
    let builder = QuestionBuilder::new(&lore, Locale::default(), &filter, Difficulty::Easy);
    let mut rng = StdRng::seed_from_u64(1);
    for form in [Form::Fact, Form::Identify, Form::Work] {
        for topic in topic::all(&builder).swap_remove(form as usize) {
            let Some(question) = topic.question(&builder, &mut rng) else { continue };
            let asked = format!("{} {}", question.words, question.quote.as_deref().unwrap_or_default());
            assert!(!names_a_year(&asked), "{}", shown(&question));
        }
    }
}

#[test]
fn easy_questions_are_about_better_known_things_than_hard_ones() {
    let lore = Catalogue::new(load_of_tests().lore);
    let filter = ViewFilter::default();
    let prominence = |difficulty: Difficulty, form: Form| {
        let builder = QuestionBuilder::new(&lore, Locale::default(), &filter, difficulty);
        let topics = topic::all(&builder).swap_remove(form as usize);
        let prominence = topics.iter().map(|topic| match topic {
            Topic::Fact(at, entry, _) | Topic::Identify(at, entry) => {
                entry.statements().count() + lore.history(*at).count()
            }
            Topic::Work(_) | Topic::Year(_) => panic!("an event among entries"),
        });
        prominence.collect::<Vec<_>>()
    };
    let hard = topic::all(&QuestionBuilder::new(&lore, Locale::default(), &filter, Difficulty::Hard))
        .swap_remove(Form::Fact as usize);
    for topic in hard {
        let Topic::Fact(_, entry, fact) = topic else { panic!("no fact among facts") };
        let question = fact.label.question;
        assert!(question.is_some_and(|question| !question.is_basic), "{}: {}", entry.id, fact.label.key);
    }
    for form in [Form::Fact, Form::Identify] {
        let (easy, hard) = (prominence(Difficulty::Easy, form), prominence(Difficulty::Hard, form));
        assert!(easy.iter().min() > hard.iter().max(), "{form:?}: {easy:?} {hard:?}");
    }
}
