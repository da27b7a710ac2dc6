//! The homeworld of somebody, which is that of their people: "Saru's homeworld".

use super::asking::Asking;
use super::called::{is_called_with, is_name};
use super::described::person_kind;
use super::hit::{Hit, shown};
use crate::lore::kinds::LabelRole;
use crate::search::{Filter, Lookup};
use crate::view::question::{owner, with_name};

/// How it is asked in English which world a people comes from.
pub(super) const HOMEWORLD_OF: &str = "homeworld of *";
/// What stands behind whose homeworld is asked for, and before it.
const BEHIND: [&str; 3] = [" homeworld", " home world", " home planet"];
const BEFORE: [&str; 3] = ["homeworld of ", "home world of ", "home planet of "];

/// The homeworld of the people of somebody who is named as an owner.
pub(super) fn of_somebody(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let lore = asking.ctx.lore;
    let typed = typed.trim().trim_end_matches('?').to_lowercase();
    let asked = typed.strip_prefix("the ").unwrap_or(&typed);
    let before = BEFORE.iter().find_map(|before| asked.strip_prefix(before));
    let name = before.or_else(|| BEHIND.iter().find_map(|behind| asked.strip_suffix(behind)))?;
    // "The founders" are a people.
    let name = Some(name).filter(|name| !name.starts_with("the "))?;
    let somebody = |name: &str| {
        let filter = asking.filter();
        let found = lore.names().find(lore, name, Filter { kind: person_kind(filter), ..filter });
        let Lookup::Found { best, .. } = found else { return None };
        lore.entry(best).filter(|entry| entry.kind.is_addressed() && is_called_with(asking.ctx, best, name))
    };
    let entry =
        somebody(name).or_else(|| owner::bare(name).and_then(somebody)).filter(|_| !is_name(asking.ctx, &typed))?;
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
