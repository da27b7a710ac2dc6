//! Who came before or after somebody in a post: `who succeeded Gowron`, `who was Kai after Opaka`.

use super::asked::Asked;
use super::called::name_filter;
use super::command::CommandContext;
use super::filter::ViewFilter;
use super::hit::{Finder, Hit};
use super::question::Asks;
use crate::lore::{EntryRef, Statement, Universe};
use crate::search::{How, Lookup, Side};

/// How a question begins that names a post, and the words between that and whose neighbour is asked for.
const BEFORE_POST: [&str; 5] = ["who was ", "who is ", "who became ", "who were ", "who served as "];
const BETWEEN: [(&str, Side); 2] = [(" after ", Side::After), (" before ", Side::Before)];
/// Words that say where a post is, or that none is named.
const NO_POST_ALONE: [&str; 5] = [" of ", " on ", " aboard ", " at ", "'s "];
/// What stands between somebody and the post in which they were replaced.
const AS: &str = " as ";

/// A question that names a post and somebody: who came next to them.
pub(super) fn in_post(
    ctx: &CommandContext<'_>,
    typed: &str,
    universe: Option<Universe>,
    view: &ViewFilter,
    find: Finder<'_>,
) -> Option<Hit> {
    let typed = typed.trim().trim_end_matches('?').replace('’', "'").to_lowercase();
    let rest = BEFORE_POST.iter().find_map(|before| typed.strip_prefix(before))?;
    let (post, name, side) =
        BETWEEN.iter().find_map(|(between, side)| rest.split_once(between).map(|(post, name)| (post, name, *side)))?;
    let post = post.trim().trim_start_matches("the ");
    let is_alone = !post.is_empty() && !NO_POST_ALONE.iter().any(|word| post.contains(word));
    if !is_alone || is_somebody(ctx, post) { None } else { beside(ctx, (name, side), Some(post), universe, view, find) }
}

/// Who came next to somebody, perhaps in a post named behind: `Tasha Yar as security chief`.
pub(super) fn next_to(
    ctx: &CommandContext<'_>,
    (name, side): (&str, Side),
    universe: Option<Universe>,
    view: &ViewFilter,
    find: Finder<'_>,
) -> Option<Hit> {
    let (name, post) = name.split_once(AS).map_or((name, None), |(name, post)| (name, Some(post.to_lowercase())));
    beside(ctx, (name, side), post.as_deref(), universe, view, find)
}

/// Whoever the facts name; else whose neighbour was asked for, of whom it is said that the lore tells of none.
fn beside(
    ctx: &CommandContext<'_>,
    (name, side): (&str, Side),
    post: Option<&str>,
    universe: Option<Universe>,
    view: &ViewFilter,
    find: Finder<'_>,
) -> Option<Hit> {
    let hit = find(name).filter(|hit| is_addressed(ctx, hit.entry))?;
    let filter = name_filter(ctx, None, universe);
    let neighbour = |shows: &dyn Fn(&Statement) -> bool| {
        ctx.lore.names().beside_in_post(ctx.lore, (hit.entry, side), post, (filter, shows))
    };
    if let Some(entry) = neighbour(&|statement| view.shows(ctx.lore, statement)).and_then(|at| ctx.lore.entry(at)) {
        return find(&entry.id);
    }
    // What is only hidden is not said to be untold.
    let asked = neighbour(&|_| true).is_none().then(|| Asked::of(Asks::Neighbour(side)));
    Some(Hit { asked, ..hit })
}

fn is_addressed(ctx: &CommandContext<'_>, at: EntryRef) -> bool {
    ctx.lore.entry(at).is_some_and(|entry| entry.kind.is_addressed())
}

/// Whether somebody is called so: Dax after Jadzia is no post.
fn is_somebody(ctx: &CommandContext<'_>, name: &str) -> bool {
    let found = ctx.lore.names().find(ctx.lore, name, name_filter(ctx, None, None));
    matches!(found, Lookup::Found { best, how: How::Name | How::Alias, .. } if is_addressed(ctx, best))
}
