//! Who serves somewhere, as people write it without a sign or a word between: "enterprise d barber".

use super::asking::Asking;
use super::called::{is_called_so, is_name, name_filter};
use super::hit::Hit;
use super::naming::in_english;
use crate::search::Lookup;
use crate::view::input::command::CommandContext;

/// A post or trade has no more words.
const MOST_WORDS: usize = 3;

/// Somebody by what they are there, behind the name of a ship, a station or a place: asked for as "barber of enterprise d".
pub(super) fn hit(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let Asking { ctx, .. } = *asking;
    let words: Vec<&str> = typed.trim_end_matches(['?', '.', '!', ' ']).split_whitespace().collect();
    let most = MOST_WORDS.min(words.len().saturating_sub(1));
    (1..=most).find_map(|count| {
        let (place, post) = words.split_at_checked(words.len().checked_sub(count)?)?;
        let place = place.join(" ");
        let asked = is_somewhere(ctx, &place).then(|| format!("{} of {place}", post.join(" ")))?;
        asking.find(&asked).filter(|hit| ctx.lore.is_somebody(hit.entry))
    })
}

/// Whether something goes by a name where people serve: neither somebody nor a people, a power or a war.
fn is_somewhere(ctx: &CommandContext<'_>, name: &str) -> bool {
    let found = ctx.lore.names().find(ctx.lore, &in_english(ctx.locale, name), name_filter(ctx, None, None));
    let Lookup::Found { best, .. } = &found else { return false };
    let is_place = ctx.lore.entry(*best).is_some_and(|entry| {
        let kind = entry.kind;
        !kind.is_addressed() && !kind.describes_others && !kind.is_power && !kind.is_occurrence
    });
    is_place && is_called_so(&found) && is_name(ctx, name)
}
