//! "Which work tells of this?": questions made of events and the works that bear them out.

use std::collections::{BTreeSet, HashSet};

use rand::rngs::StdRng;

use super::builder::{Answer, AnswerRef, Difficulty, Question, QuestionBuilder, Told};
use super::distractors::{self, Distractor};
use super::text::{BLANK, content_words, tell_the_same};
use crate::locale::{Locale, msg};
use crate::lore::{Event, Medium, Run, Source, SourceRef, Statement, Text, Universe};

/// As many statements as rest on a work that most have seen.
const WELL_TOLD: usize = 20;

/// The work that an event rests on, if it is one alone, and one that can be asked for.
pub(super) fn work(builder: &QuestionBuilder<'_>, event: &Event) -> Option<SourceRef> {
    let [citation] = event.statement.cites.as_slice() else { return None };
    let source = builder.lore.source(citation.source)?;
    (!is_article(source)).then_some(citation.source)
}

const fn is_article(source: &Source) -> bool {
    matches!(source.medium, Medium::WikiArticle | Medium::AuctionLot | Medium::ProductionNote)
}

/// The question that an event's source answers.
pub(super) fn question<'l>(builder: &QuestionBuilder<'l>, rng: &mut StdRng, event: &'l Event) -> Option<Question<'l>> {
    let right = work(builder, event)?;
    let source = builder.lore.source(right)?;
    let text = untitled(builder, &event.statement.text, source);
    if text.matches(BLANK).count() > 1 {
        return None;
    }
    let distractors = distractors(builder, event, right, source);
    let told = content_words(event.statement.text.plain());
    let near: Vec<Told<'_>> = builder.naming_any_of(event).collect();
    let is_wrong = |answer: &Answer<'_>, _: &[Answer<'_>]| match answer.refers_to {
        AnswerRef::Work(work) => !near.iter().any(|near| takes_the_same(near.statement, work, &told)),
        _ => false,
    };
    let right = Answer { words: source.label(), refers_to: AnswerRef::Work(right) };
    let (answers, right) = distractors::answers(rng, &text, right, distractors, is_wrong)?;
    Some(Question {
        words: asked(builder.locale, source.medium).to_owned(),
        quote: Some(text),
        going_by: None,
        universe: event.universe,
        answers,
        right,
        receipt: &event.statement,
        about: event.subject_refs.to_vec(),
    })
}

fn asked(locale: Locale, medium: Medium) -> &'static str {
    match medium {
        Medium::Episode => locale.text(msg::QUIZ_WHICH_EPISODE),
        Medium::Film => locale.text(msg::QUIZ_WHICH_FILM),
        Medium::Game => locale.text(msg::QUIZ_WHICH_GAME),
        _ => locale.text(msg::QUIZ_WHICH_WORK),
    }
}

/// What comes before a title and says what sort of work it is, which would tell it from others.
const SORTS: [&str; 11] = [
    "short novel",
    "short story",
    "mission",
    "novels",
    "novel",
    "e-book",
    "novella",
    "story",
    "game",
    "comic",
    "trilogy",
];

/// The text with the title of the work blanked, and what sort of work it is.
fn untitled(builder: &QuestionBuilder<'_>, text: &Text, source: &Source) -> String {
    let mut words = String::new();
    for run in text.runs() {
        match run {
            Run::Emphasis(title) if source.title.contains(title) || title.contains(&*source.title) => {
                words.push_str(BLANK);
            }
            Run::Plain(plain) => words.push_str(&plain.replace(&format!("\"{}\"", source.title), BLANK)),
            Run::Emphasis(emphasis) => words.push_str(emphasis),
            Run::Link { id, words: None } => words.push_str(builder.lore.name_of(id).unwrap_or(id)),
            Run::Link { words: Some(shown), .. } => words.extend(shown.chars().filter(|letter| *letter != '*')),
        }
    }
    for sort in SORTS {
        words = words.replace(&format!("the {sort} {BLANK}"), BLANK);
    }
    words
}

fn distractors<'l>(
    builder: &QuestionBuilder<'l>,
    event: &Event,
    right: SourceRef,
    source: &Source,
) -> Vec<Distractor<'l>> {
    let told = builder.told_works();
    let here = telling_of(builder, event.universe);
    let all = builder.lore.sources().iter().zip(0..).map(|(other, at)| (SourceRef(at), other));
    let like = all.filter(|(at, other)| *at != right && goes_with(source, other) && !is_part(source, other));
    let distractor = |(at, other): (SourceRef, &Source)| {
        let answer = Answer { words: other.label(), refers_to: AnswerRef::Work(at) };
        let likeness = u8::from(here.contains(&at)) * (1 + u8::from(other.medium == source.medium));
        let is_known = builder.difficulty == Difficulty::Easy && builder.lore.citing(at).count() >= WELL_TOLD;
        let likeness = likeness * (1 + u8::from(is_known));
        Distractor { answer, likeness }
    };
    like.filter(|(at, _)| told.contains(at)).map(distractor).collect()
}

/// Whether two works may stand side by side: an episode beside others of its series, a book beside books.
fn goes_with(one: &Source, other: &Source) -> bool {
    let is_book = |source: &Source| {
        let is_prose = matches!(source.medium, Medium::Novel | Medium::Novella | Medium::EBook | Medium::Anthology);
        is_prose || matches!(source.medium, Medium::ShortStory | Medium::Comic)
    };
    match one.medium {
        Medium::Episode => other.medium == Medium::Episode && one.series == other.series,
        medium => medium == other.medium || is_book(one) && is_book(other),
    }
}

/// Whether one work is part of the other, or both of a third.
fn is_part(one: &Source, other: &Source) -> bool {
    fn whole(source: &Source) -> &str {
        source.part_of.as_deref().unwrap_or(&source.id)
    }
    whole(one) == whole(other)
}

/// The works that tell of events of a universe.
fn telling_of(builder: &QuestionBuilder<'_>, universe: Universe) -> HashSet<SourceRef> {
    let events = builder.lore.events().iter().filter(|event| event.universe == universe);
    events.flat_map(|event| event.statement.works()).collect()
}

/// Whether a statement rests on a work and tells much the same as these words.
fn takes_the_same(statement: &Statement, work: SourceRef, told: &BTreeSet<String>) -> bool {
    let is_of_work = statement.works().any(|cited| cited == work);
    is_of_work && tell_the_same(told, &content_words(statement.text.plain()))
}
