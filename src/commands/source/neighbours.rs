//! What comes before and after an episode in its series, or a film among films.

use super::SourceQuery;
use crate::lore::{Lore, Medium, Source, SourceRef};
use crate::reply::Button;
use crate::view::command::CommandContext;
use crate::view::components;
use crate::view::custom_id::ResponseMode;

/// The buttons to the one before and the one after.
pub(super) fn buttons(ctx: &CommandContext<'_>, again: &SourceQuery, at: SourceRef, source: &Source) -> Vec<Button> {
    let order = in_order(ctx.lore, source);
    let Some(place) = order.iter().position(|other| *other == at) else { return Vec::new() };
    let neighbour = |place: Option<usize>| ctx.lore.source(*order.get(place?)?);
    let button =
        |source: &Source, label: String| components::button(&label, ResponseMode::Replace, &again.about(source));
    let before = neighbour(place.checked_sub(1)).and_then(|before| button(before, format!("← {}", short(before))));
    let after = neighbour(place.checked_add(1)).and_then(|after| button(after, format!("{} →", short(after))));
    before.into_iter().chain(after).collect()
}

/// The number of an episode, which gives nothing away; the title of a film.
fn short(source: &Source) -> String {
    source.code().unwrap_or_else(|| source.title.to_string())
}

/// All episodes of a series by number, or all films by release.
fn in_order(lore: &Lore, source: &Source) -> Vec<SourceRef> {
    let is_of_row = |other: &Source| match source.medium {
        Medium::Episode => other.medium == Medium::Episode && other.series == source.series,
        Medium::Film => other.medium == Medium::Film,
        _ => false,
    };
    let all = lore.sources().iter().zip((0..).map(SourceRef));
    let mut row: Vec<(&Source, SourceRef)> = all.filter(|(other, _)| is_of_row(other)).collect();
    row.sort_by_key(|(other, at)| (other.number, other.released.map(|date| date.sort_key()), *at));
    row.into_iter().map(|(_, at)| at).collect()
}
