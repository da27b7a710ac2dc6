//! "Which work tells of this?": questions made of events and the works that bear them out.

use std::collections::{BTreeSet, HashSet};

use rand::rngs::StdRng;

use super::question::{Answer, Behind, Maker, Question, Told};
use super::rivals::{self, Rival};
use super::words::{BLANK, tell_the_same, telling};
use crate::lore::{Event, Medium, Run, Source, SourceRef, Statement, Text, Universe};
use crate::words::Words;

/// The work that an event rests on, if it is one alone, and one that can be asked for.
pub(super) fn work(maker: &Maker<'_>, event: &Event) -> Option<SourceRef> {
    let [citation] = event.statement.cites.as_slice() else { return None };
    let source = maker.lore.source(citation.source)?;
    (!is_article(source)).then_some(citation.source)
}

const fn is_article(source: &Source) -> bool {
    matches!(source.medium, Medium::WikiArticle | Medium::AuctionLot | Medium::ProductionNote)
}

/// The question that an event's source answers.
pub(super) fn question<'l>(maker: &Maker<'l>, rng: &mut StdRng, event: &'l Event) -> Option<Question<'l>> {
    let right = work(maker, event)?;
    let source = maker.lore.source(right)?;
    let text = untitled(maker, &event.statement.text, source);
    let rivals = rivals(maker, event, right, source);
    let told = telling(&maker.lore.plain(&event.statement.text));
    let near: Vec<Told<'_>> = maker.naming_any_of(event).collect();
    let is_wrong = |answer: &Answer<'_>, _: &[Answer<'_>]| match answer.behind {
        Behind::Work(work) => !near.iter().any(|near| takes_the_same(maker, near.statement, work, &told)),
        _ => false,
    };
    let right = Answer { words: source.label(), behind: Behind::Work(right) };
    let (answers, right) = rivals::answers(rng, &text, right, rivals, is_wrong)?;
    Some(Question {
        words: asked(maker.words, source.medium).to_owned(),
        quote: Some(text),
        going_by: None,
        universe: event.universe,
        answers,
        right,
        receipt: &event.statement,
        about: event.subjects.iter().filter_map(|id| maker.lore.entry_by_id(id)).collect(),
    })
}

fn asked(words: Words, medium: Medium) -> &'static str {
    match medium {
        Medium::Episode => words.say("Which episode tells of this?"),
        Medium::Film => words.say("Which film tells of this?"),
        Medium::Game => words.say("Which game or mission tells of this?"),
        _ => words.say("Which work tells of this?"),
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
fn untitled(maker: &Maker<'_>, text: &Text, source: &Source) -> String {
    let mut words = String::new();
    for run in text.runs() {
        match run {
            Run::Emphasis(title) if source.title.contains(title) || title.contains(&*source.title) => {
                words.push_str(BLANK);
            }
            Run::Plain(plain) => words.push_str(&plain.replace(&format!("\"{}\"", source.title), BLANK)),
            Run::Emphasis(emphasis) => words.push_str(emphasis),
            Run::Link { id, words: None } => words.push_str(maker.lore.name_of(id).unwrap_or(id)),
            Run::Link { words: Some(shown), .. } => words.extend(shown.chars().filter(|letter| *letter != '*')),
        }
    }
    for sort in SORTS {
        words = words.replace(&format!("the {sort} {BLANK}"), BLANK);
    }
    words
}

fn rivals<'l>(maker: &Maker<'l>, event: &Event, right: SourceRef, source: &Source) -> Vec<Rival<'l>> {
    let told = maker.told_works();
    let here = telling_of(maker, event.universe);
    let all = maker.lore.sources().iter().zip(0..).map(|(other, at)| (SourceRef(at), other));
    let like = all.filter(|(at, other)| *at != right && goes_with(source, other) && !is_part(source, other));
    let rival = |(at, other): (SourceRef, &Source)| {
        let answer = Answer { words: other.label(), behind: Behind::Work(at) };
        let likeness = u8::from(here.contains(&at)) * (1 + u8::from(other.medium == source.medium));
        Rival { answer, likeness }
    };
    like.filter(|(at, _)| told.contains(at)).map(rival).collect()
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
fn telling_of(maker: &Maker<'_>, universe: Universe) -> HashSet<SourceRef> {
    let events = maker.lore.events().iter().filter(|event| event.universe == universe);
    events.flat_map(|event| &event.statement.cites).map(|citation| citation.source).collect()
}

/// Whether a statement rests on a work and tells much the same as these words.
fn takes_the_same(maker: &Maker<'_>, statement: &Statement, work: SourceRef, told: &BTreeSet<String>) -> bool {
    let is_of_work = statement.cites.iter().any(|citation| citation.source == work);
    is_of_work && tell_the_same(told, &telling(&maker.lore.plain(&statement.text)))
}
