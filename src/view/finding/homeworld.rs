//! The world that a people comes from, and somebody by their people: "Saru's homeworld".

use super::asking::Asking;
use super::called::{is_called_with, is_name};
use super::hit::{Hit, shown};
use crate::lore::KINDS;
use crate::lore::kinds::LabelRole;
use crate::search::{Filter, Lookup};
use crate::view::question::asked::labels;
use crate::view::question::{Asks, with_name};

/// How it is asked in English which world a people comes from, and the word by which its facts tell it.
const HOMEWORLD_OF: &str = "homeworld of *";
const HOMEWORLD: &str = "homeworld";
/// What stands behind whose homeworld is asked for, and before it.
const BEHIND: [&str; 3] = [" homeworld", " home world", " home planet"];
const BEFORE: [&str; 3] = ["homeworld of ", "home world of ", "home planet of "];
/// What stands at the end of an owner's name, which may have lost its sign.
const SIGNS: [&str; 3] = ["'s", "’s", "s"];

/// The world that a people's facts name as theirs; else the card of what is called so, and what is asked of it if that is a people.
pub(super) fn of_people(asking: &Asking<'_>, name: &str) -> Option<(Hit, Option<Asks>)> {
    let hit = asking.find(&with_name(HOMEWORLD_OF, name))?;
    let asks = Asks::Fact { word: HOMEWORLD, year: false };
    let is_people = asking.ctx.lore.entry(hit.entry).is_some_and(|entry| !labels(entry.kind, asks).is_empty());
    Some((hit, is_people.then_some(asks)))
}

/// The homeworld of the people of somebody who is named as an owner.
pub(super) fn of_somebody(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let lore = asking.ctx.lore;
    let typed = typed.trim().trim_end_matches('?').to_lowercase();
    let asked = typed.strip_prefix("the ").unwrap_or(&typed);
    let before = BEFORE.iter().find_map(|before| asked.strip_prefix(before));
    let owner = before.or_else(|| BEHIND.iter().find_map(|behind| asked.strip_suffix(behind)))?;
    // "The founders" are a people.
    let owner = Some(owner).filter(|owner| !owner.starts_with("the "))?;
    let bare = SIGNS.iter().find_map(|sign| owner.strip_suffix(sign));
    let somebody = |name: &str| {
        let found = lore.names().find(
            lore,
            name,
            Filter { kind: KINDS.into_iter().find(|kind| kind.is_addressed()), ..asking.filter() },
        );
        let Lookup::Found { best, .. } = found else { return None };
        lore.entry(best).filter(|entry| entry.kind.is_addressed() && is_called_with(asking.ctx, best, name))
    };
    let entry = somebody(owner).or_else(|| bare.and_then(somebody)).filter(|_| !is_name(asking.ctx, &typed))?;
    let species = entry.facts.iter().filter(|fact| fact.label.role == Some(LabelRole::Species));
    let people = species
        .filter(|fact| asking.view.shows(lore, &fact.statement))
        .find_map(|fact| fact.statement.text.linked().next())?;
    // Somebody may be called as their people are, so that no question is read again.
    let question = with_name(HOMEWORLD_OF, &lore.entry(people)?.name);
    let Lookup::Found { best, .. } = lore.names().find(lore, &question, asking.filter()) else { return None };
    let is_world = lore.entry(best).is_some_and(|entry| !entry.kind.describes_others && !entry.kind.is_addressed());
    is_world.then(|| shown(asking.ctx, vec![best], asking.view).ok()).flatten()
}
