//! A thing by its name behind that of whoever it belongs to, as people write it: "docs mobile emitter".

use super::asking::Asking;
use super::called::is_name;
use super::hit::Hit;
use crate::lore::Entry;
use crate::view::question::owner;

/// A thing that goes by the last words, of which it is told that the one named before them has to do with it.
pub(super) fn hit(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let Asking { ctx, view, .. } = *asking;
    let (owner, name) = typed.trim().split_once(' ')?;
    let owner = owner::bare(owner)?;
    let thing = asking.find(name).filter(|_| is_name(ctx, name))?;
    let owner = asking.find(owner).filter(|hit| ctx.lore.is_somebody(hit.entry))?;
    let leads_to_owner = |entry: &&Entry| {
        let mut told = entry.statements().filter(|statement| view.shows(ctx.lore, statement));
        told.any(|statement| statement.text.linked().any(|linked| linked == owner.entry))
    };
    // Whoever holds a post is asked for, and not the post: "Picard's first officer".
    let is_post =
        ctx.lore.names().asked_of(ctx.lore, typed, asking.filter()).is_some_and(|(_, is_for_post)| is_for_post);
    let entry = ctx.lore.entry(thing.entry).filter(|_| !is_post).filter(leads_to_owner)?;
    let kind = entry.kind;
    let is_thing = !kind.names_individuals && !kind.describes_others && !kind.is_power && !kind.is_occurrence;
    is_thing.then_some(thing)
}
