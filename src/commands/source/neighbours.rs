//! What comes before and after an episode in its series, or a film among films.

use super::query::SourceQuery;
use crate::lore::{Medium, Source, SourceRef};
use crate::reply::Button;
use crate::view::controls::components;
use crate::view::input::command::CommandContext;
use crate::view::input::custom_id::ResponseMode;

/// The buttons to the one before and the one after.
pub(super) fn buttons(ctx: &CommandContext<'_>, again: &SourceQuery, at: SourceRef, source: &Source) -> Vec<Button> {
    let mut works = ctx.lore.on_screen();
    let Some(place) = works.position(|other| other == at) else { return Vec::new() };
    let neighbour = |place: Option<usize>| {
        let other = ctx.lore.source(ctx.lore.on_screen().nth(place?)?)?;
        // The number of an episode gives nothing away; the title of a film may.
        let may_be_named = other.number.is_some() || again.filter.shows_work(other);
        (is_of_row(other, source) && may_be_named).then_some(other)
    };
    let button =
        |source: &Source, label: String| components::button(&label, ResponseMode::Replace, &again.about(source));
    let before = neighbour(place.checked_sub(1)).and_then(|before| button(before, format!("← {}", short(before))));
    let after = neighbour(place.checked_add(1)).and_then(|after| button(after, format!("{} →", short(after))));
    before.into_iter().chain(after).collect()
}

/// The number of an episode; the title of a film.
fn short(source: &Source) -> String {
    source.code().unwrap_or_else(|| source.title.to_string())
}

/// Whether both are episodes of one series, or films.
pub(super) fn is_of_row(one: &Source, other: &Source) -> bool {
    one.medium == other.medium && (one.medium == Medium::Film || one.series == other.series)
}
