//! The work in which somebody leaves: "what episode does Kes leave".

use super::question::Question;
use super::turning_point::{Known, named, subject};
use crate::lore::{Entry, EntryRef, Fact, SourceRef, Statement};
use crate::search::{are_forms_of_one, plain_words};
use crate::view::filter::ViewFilter;
use crate::view::input::command::CommandContext;
use crate::view::question::Happening;

/// Words by which it is asked.
const LEAVING: [&str; 7] = ["leave", "leaves", "leaving", "left", "depart", "departs", "departed"];
/// The word by which it is told.
const LEAVE: &str = "leave";
/// What is left besides something in the story, and words around it.
const AROUND: [&str; 10] = ["the", "in", "for", "good", "show", "series", "ship", "crew", "cast", "a"];
/// More words than this tell another story than that somebody leaves.
const MOST_LEFT: usize = 2;

/// Somebody who leaves, and what is left.
struct Departure<'a> {
    at: EntryRef,
    entry: &'a Entry,
    left: Vec<&'a str>,
    happening: Happening,
}

/// The works that tell how somebody leaves, if that is asked: where it happens, before where it is told of.
pub(super) fn find(
    ctx: &CommandContext<'_>,
    question: &Question,
    words: &[&str],
    filter: &ViewFilter,
) -> Option<Known> {
    let departure = Departure::read(ctx, words)?;
    let works = |view: &ViewFilter| departure.works(ctx, question, view);
    let told = works(filter);
    match told.split_first() {
        Some((first, [])) => Some(Known::Told(vec![*first])),
        Some((first, others)) => Some(Known::Led(*first, others.to_vec())),
        None => {
            let mut unshielded = filter.clone();
            let is_spoiler = unshielded.seen.take().is_some() && !works(&unshielded).is_empty();
            is_spoiler.then_some(Known::Hidden)
        }
    }
}

impl<'a> Departure<'a> {
    fn read(ctx: &CommandContext<'a>, words: &[&'a str]) -> Option<Self> {
        let at = words.iter().position(|word| LEAVING.contains(word))?;
        let (before, behind) = words.split_at_checked(at)?;
        let left: Vec<&str> = behind.iter().skip(1).copied().filter(|word| !AROUND.contains(word)).collect();
        let at = named(ctx, &subject(before, &[])).filter(|at| left.len() <= MOST_LEFT && ctx.lore.is_somebody(*at))?;
        let happening = Happening::read("", &[], vec![LEAVE.to_owned()]);
        Some(Self { at, entry: ctx.lore.entry(at)?, left, happening })
    }

    /// The works that alone bear out that it happened; then those by which a fact or a sentence tells it.
    fn works(&self, ctx: &CommandContext<'_>, question: &Question, view: &ViewFilter) -> Vec<SourceRef> {
        let events = ctx.lore.history(self.at).map(|event| &event.statement).filter(|told| self.is_told_in(told));
        let facts = self.entry.facts.iter().filter(|fact| self.is_told_by(fact)).map(|fact| &fact.statement);
        let sentences = self.entry.statements().filter(|told| self.is_told_in(told));
        let admits = |work: &SourceRef| ctx.lore.source(*work).is_some_and(|source| question.admits_series(source));
        let mut works: Vec<SourceRef> = Vec::new();
        for told in events.chain(facts).chain(sentences).filter(|told| view.shows(ctx.lore, told)) {
            let mut of_told = told.works();
            // What takes several works to tell happens in none of them beyond doubt.
            if let (Some(only), None) = (of_told.next().filter(admits), of_told.next())
                && !works.contains(&only)
            {
                works.push(only);
            }
        }
        works
    }

    fn is_told_in(&self, statement: &Statement) -> bool {
        self.happening.is_told_in((self.at, self.entry), statement) && self.says_what(statement)
    }

    /// Whether a fact begins with it: "Left Starfleet".
    fn is_told_by(&self, fact: &Fact) -> bool {
        let said = plain_words(fact.statement.text.plain());
        said.first().is_some_and(|first| are_forms_of_one(first, LEAVE)) && self.says_what(&fact.statement)
    }

    /// Whether a statement says what is left, if that was typed.
    fn says_what(&self, statement: &Statement) -> bool {
        let said = plain_words(statement.text.plain());
        self.left.iter().all(|word| said.iter().any(|said| said == word))
    }
}
