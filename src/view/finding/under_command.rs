//! Whoever held a post where somebody was in command: "Picard's first officer", "first officer under Pike".

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::asking::Asking;
use super::called::is_called_with;
use super::hit::Hit;
use crate::lore::kinds::Authority;
use crate::lore::{Entry, EntryRef, Kind, Owner, Statement};
use crate::search::Term;
use crate::view::question::post_question::PostQuestion;

/// What tells that a post is somebody's.
const OWNING: [&str; 5] = ["'s ", "’s ", "s' ", " of ", " under "];

/// Whoever served for less than one year in so many of a command was there by chance.
const LEAST_OF_COMMAND: i32 = 8;
/// Whoever spent so much of their time in the post there comes before whoever held it for longer under others.
const MOST_OF_TERM: i32 = 3;

/// Whoever held a post for the longest time under whoever is named in the question, where these were in command of what is best
/// known.
pub(super) fn hit(asking: &Asking<'_>, question: &PostQuestion, typed: &str) -> Option<Hit> {
    let is_sought = asking.ctx.command.kind.is_none_or(Kind::is_addressed);
    let post = question.post.as_deref().filter(|_| is_sought && !question.is_for_command())?;
    let commander = commander(asking, question.place.as_deref()?, typed)?;
    let of_command = |(place, years): (EntryRef, Vec<(i32, i32)>)| longest(asking, (place, post), &years, commander);
    let term = commands(asking, commander).into_iter().find_map(of_command)?;
    asking.holder(&term)
}

/// Whoever is named as the owner of a post, perhaps without the apostrophe; somebody beside a post rather holds it themselves.
fn commander(asking: &Asking<'_>, name: &str, typed: &str) -> Option<EntryRef> {
    let is_owner = OWNING.iter().any(|sign| typed.contains(sign));
    let name = if is_owner { name } else { name.strip_suffix('s')? };
    let hit = asking.find(name).filter(|hit| is_called_with(asking.ctx, hit.entry, name))?;
    Some(hit.entry).filter(|at| asking.ctx.lore.is_somebody(*at))
}

/// What somebody commanded, the best known first, and in which years.
fn commands(asking: &Asking<'_>, commander: EntryRef) -> Vec<(EntryRef, Vec<(i32, i32)>)> {
    let lore = asking.ctx.lore;
    let mut owners: Vec<EntryRef> = lore
        .naming(commander)
        .filter_map(|told| if let Owner::Entry(owner) = told.owner { Some(owner) } else { None })
        .filter(|at| lore.entry(*at).is_some_and(|entry| entry.kind.is_commanded()))
        .collect();
    owners.sort_unstable();
    owners.dedup();
    owners.sort_by_key(|at| Reverse(lore.entry(*at).map(|entry| entry.prominence)));
    let commanded = |at: EntryRef| {
        let years = lore.entry(at).map(|entry| years_in_command(asking, entry, commander)).unwrap_or_default();
        (!years.is_empty()).then_some((at, years))
    };
    owners.into_iter().filter_map(commanded).collect()
}

/// The years in which an entry is told to have been commanded by somebody.
fn years_in_command(asking: &Asking<'_>, entry: &Entry, commander: EntryRef) -> Vec<(i32, i32)> {
    let commands = entry.facts.iter().filter(|fact| fact.label.authority == Some(Authority::Commander));
    let told = commands.map(|fact| &fact.statement).filter(|told| asking.view.shows(asking.ctx.lore, told));
    let of_commander = told.filter(|told| told.text.linked().next() == Some(commander));
    of_commander.filter_map(|told| told.when).map(|when| (when.first_year(), when.last_year())).collect()
}

/// One of the terms of whoever held a post there for most of these years.
fn longest(
    asking: &Asking<'_>,
    (place, post): (EntryRef, &str),
    years: &[(i32, i32)],
    commander: EntryRef,
) -> Option<Term> {
    let lore = asking.ctx.lore;
    let shows = |statement: &Statement| asking.view.shows(lore, statement);
    let mut served: BTreeMap<EntryRef, Served> = BTreeMap::new();
    for term in lore.names().terms(lore, place, post, &shows).into_iter().filter(|term| term.is_regular) {
        let Some((holder, held)) = term.holder.zip(term.years()).filter(|(holder, _)| *holder != commander) else {
            continue;
        };
        let served = served.entry(holder).or_insert(Served { term, years: 0, together: 0 });
        served.years += length(held);
        served.together += years.iter().map(|years| shared(*years, held)).sum::<i32>();
    }
    let in_command: i32 = years.iter().map(|years| length(*years)).sum();
    let is_together = |served: &Served| served.together > 0 && served.together * LEAST_OF_COMMAND >= in_command;
    let rank = |(holder, served): &(EntryRef, Served)| {
        let prominence = lore.entry(*holder).map(|entry| entry.prominence);
        (served.together * MOST_OF_TERM >= served.years, served.together, prominence)
    };
    let together = served.into_iter().filter(|(_, served)| is_together(served));
    together.max_by_key(rank).map(|(_, served)| served.term)
}

/// For how many years somebody held a post, and for how many of them under whoever is asked about.
struct Served {
    term: Term,
    years: i32,
    together: i32,
}

fn length((from, until): (i32, i32)) -> i32 {
    until.saturating_sub(from) + 1
}

/// How many years two spans share.
fn shared(one: (i32, i32), other: (i32, i32)) -> i32 {
    (one.1.min(other.1).saturating_sub(one.0.max(other.0)) + 1).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_share_the_years_that_are_in_both() {
        assert_eq!(shared((2364, 2370), (2365, 2365)), 1);
        assert_eq!(shared((2364, 2370), (2370, 2379)), 1);
        assert_eq!(shared((2364, 2370), (2371, 2379)), 0);
    }
}
