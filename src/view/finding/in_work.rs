//! A work named behind a name, which tells of whoever is meant: "lily from first contact".

use super::asking::Asking;
use super::called::is_called_with;
use super::hit::Hit;
use crate::lore::{EntryRef, SourceRef, Statement};
use crate::search::WorkLookup;

/// What stands between a name and the work of which it is. What somebody is asked in a work is asked of its year.
const BETWEEN: &str = " from ";

/// Somebody of that name of whom the work tells.
pub(super) fn hit(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let (lore, works) = (asking.ctx.lore, asking.ctx.lore.works());
    let typed = typed.to_lowercase();
    let (name, title) = typed.split_once(BETWEEN)?;
    let WorkLookup::Found { best, others } = works.find(lore, title) else { return None };
    let all: Vec<SourceRef> = std::iter::once(best).chain(others).collect();
    let tells = |statement: &Statement| {
        statement.cites.iter().any(|cited| all.contains(&cited.source)) && asking.view.shows(lore, statement)
    };
    let is_there = |at: &EntryRef| lore.entry(*at).is_some_and(|entry| entry.statements().any(tells));
    let hit = asking.find(name).filter(|_| works.is_title_on_screen(lore, title))?;
    let named = std::iter::once(hit.entry).chain(hit.others.iter().copied());
    let meant = named.filter(|at| is_called_with(asking.ctx, *at, name)).find(is_there)?;
    lore.is_somebody(meant).then(|| Hit::of(meant))
}
