//! Who killed somebody, and whom somebody killed, as the facts on deaths tell it: "shot by Garak".

use std::cmp::Reverse;

use super::hit::Hit;
use crate::lore::kinds::form_of_address;
use crate::lore::{Entry, EntryRef, Fact, Owner, StatementRef, Text, without_qualifier};
use crate::search::{ARTICLES, plain_words};
use crate::view::filter::ViewFilter;
use crate::view::input::command::CommandContext;
use crate::view::question::Asks;
use crate::view::question::asked::{Asked, labels};
use crate::view::words::value_words::tells_of_end;

/// What is asked of whoever was killed.
pub(super) const DEATH: Asks = Asks::Death { year: false };
/// The most deaths that are told at once.
const MOST_TOLD: usize = 10;
/// What stands before whoever did it.
const BY: &str = "by";

/// Whoever was killed: where nobody is told to have killed the likeliest who goes by a name, those who differ from them by a
/// number alone, and whose killers are told. Weyoun 5 died by accident, and Weyoun 8 was shot.
pub(super) fn killed(ctx: &CommandContext<'_>, hit: Hit, view: &ViewFilter, asked: &dyn Fn(Hit) -> Hit) -> Hit {
    let Some(entry) = ctx.lore.entry(hit.entry).filter(|entry| entry.kind.is_addressed()) else { return asked(hit) };
    let names_killer = |told: &StatementRef| {
        let fact = death(ctx, *told, view);
        fact.is_some_and(|fact| !killers(ctx, &fact.statement.text).is_empty())
    };
    let own = deaths(ctx, hit.entry, view);
    if own.iter().any(names_killer) {
        return asked(hit);
    }
    let is_alike = |other: &Entry| other.universe == entry.universe && without_number(other) == without_number(entry);
    let namesakes = hit.namesakes.iter().filter(|at| ctx.lore.entry(**at).is_some_and(is_alike));
    let mut told: Vec<StatementRef> =
        namesakes.flat_map(|at| deaths(ctx, *at, view)).filter(names_killer).take(MOST_TOLD).collect();
    if told.is_empty() {
        return asked(hit);
    }
    told.extend(own);
    Hit { asked: Some(Asked::told(told)), ..hit }
}

/// The words of a name without numbers.
fn without_number(entry: &Entry) -> Vec<String> {
    let is_number = |word: &String| word.chars().all(|letter| letter.is_ascii_digit());
    plain_words(without_qualifier(&entry.name)).into_iter().filter(|word| !is_number(word)).collect()
}

/// Somebody with the deaths of which the facts say that they did it, of the best known first.
pub(super) fn victims(ctx: &CommandContext<'_>, hit: Hit, view: &ViewFilter) -> Hit {
    let killer = hit.entry;
    let is_by_killer = |told: &StatementRef| {
        let fact = death(ctx, *told, view).filter(|_| told.owner != Owner::Entry(killer));
        fact.is_some_and(|fact| killers(ctx, &fact.statement.text).contains(&killer))
    };
    let mut told: Vec<StatementRef> = ctx.lore.naming(killer).filter(is_by_killer).collect();
    let prominence = |told: &StatementRef| match told.owner {
        Owner::Entry(at) => ctx.lore.entry(at).map(|entry| entry.prominence),
        Owner::Event(_) => None,
    };
    told.sort_by_key(|told| Reverse(prominence(told)));
    told.truncate(MOST_TOLD);
    if told.is_empty() { hit } else { Hit { asked: Some(Asked::told(told)), ..hit } }
}

/// The facts that tell of somebody's death, as far as a view shows them.
fn deaths(ctx: &CommandContext<'_>, at: EntryRef, view: &ViewFilter) -> Vec<StatementRef> {
    let Some(entry) = ctx.lore.entry(at) else { return Vec::new() };
    let numbers = (entry.summary.len()..).take(entry.facts.len()).filter_map(|number| u16::try_from(number).ok());
    let told = numbers.map(|number| StatementRef { owner: Owner::Entry(at), number });
    told.filter(|told| death(ctx, *told, view).is_some()).collect()
}

/// The fact on somebody's death that a statement is, if a view shows it.
fn death<'l>(ctx: &CommandContext<'l>, told: StatementRef, view: &ViewFilter) -> Option<&'l Fact> {
    let Owner::Entry(owner) = told.owner else { return None };
    let entry = ctx.lore.entry(owner).filter(|entry| entry.kind.is_addressed())?;
    let fact = entry.facts.get(usize::from(told.number).checked_sub(entry.summary.len())?)?;
    let is_death = labels(entry.kind, DEATH).contains(&fact.label) && tells_of_end(fact);
    (is_death && view.shows(ctx.lore, &fact.statement)).then_some(fact)
}

/// Those by whom something was done, as the first clause of a value tells it: not those who did something about it later.
fn killers(ctx: &CommandContext<'_>, text: &Text) -> Vec<EntryRef> {
    let (mut before, mut named) = (String::new(), Vec::new());
    for segment in text.segments() {
        named.extend(segment.link.filter(|at| ctx.lore.is_somebody(*at) && leads_to_doer(&before)));
        before.push_str(segment.words);
        if before.contains(';') {
            break;
        }
    }
    named
}

/// Whether words end in "by", but for a form of address: "killed by Captain".
fn leads_to_doer(before: &str) -> bool {
    let is_address = |word: &str| form_of_address(word).is_some() || ARTICLES.contains(&word);
    let mut words = before.split_whitespace().rev().map(str::to_lowercase).skip_while(|word| is_address(word));
    words.next().as_deref() == Some(BY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_did_it_stands_behind_by() {
        for before in ["2375, killed by ", "On Cardassia, shot by Gul ", "Struck down by the "] {
            assert!(leads_to_doer(before), "{before}");
        }
        for before in ["In the fall of a bridge broken by a shot of ", "2371, on ", "", "Fighting "] {
            assert!(!leads_to_doer(before), "{before}");
        }
    }
}
