//! The works in which a stardate is told, or those told nearest to it.

use super::query::SourceQuery;
use super::{menu, offered, show};
use crate::locale::msg;
use crate::lore::SourceRef;
use crate::reply::{Line, Message, Rich, typed};
use crate::view::command::CommandContext;
use crate::view::filter::ViewFilter;
use crate::view::miss;

/// Stardates that differ by less are written the same.
const SAME: f64 = 0.01;

/// The work of that stardate; that none is known, with those before and after it; `None` for what is no stardate.
pub(in crate::commands) fn of_stardate(
    ctx: &CommandContext<'_>,
    stardate: &str,
    filter: ViewFilter,
) -> Option<Message> {
    let wanted = number(stardate)?;
    let works = (0..).map(SourceRef).zip(ctx.lore.sources()).filter(|(_, source)| filter.shows_work(source));
    let mut told: Vec<(f64, SourceRef)> =
        works.filter_map(|(at, source)| Some((number(source.stardate.as_deref()?)?, at))).collect();
    told.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let same: Vec<SourceRef> =
        told.iter().filter(|(told, _)| (told - wanted).abs() < SAME).map(|(_, work)| *work).collect();
    let query = SourceQuery::named(stardate, filter);
    if let Some((work, others)) = same.split_first() {
        return Some(show(ctx, &query, *work, others));
    }
    let after = told.partition_point(|(told, _)| *told < wanted);
    let near = [after.checked_sub(1).and_then(|before| told.get(before)), told.get(after)];
    let near: Vec<SourceRef> = near.into_iter().flatten().map(|(_, work)| *work).collect();
    Some(unknown(ctx, &query, &near))
}

/// No work of that stardate is known; these are the nearest.
fn unknown(ctx: &CommandContext<'_>, query: &SourceQuery, near: &[SourceRef]) -> Message {
    let sentence =
        Rich::filled(ctx.locale.template(msg::ASKED_NO_STARDATE, &["stardate"]), &[typed(query.name.as_str())]);
    let line = |work: &SourceRef| {
        let source = ctx.lore.source(*work)?;
        let stardate = ctx.locale.format(msg::STARDATE, &[("stardate", source.stardate.as_deref()?)]);
        Some(Line::own(offered(ctx, source).words(format!(" · {stardate}"))).led_by(Rich::plain("• ")))
    };
    let lines = near.iter().filter_map(line).collect();
    let mut message = miss::missing(ctx, &query.name, sentence, lines, &query.filter);
    message.rows.extend(menu(ctx, "near", ctx.locale.text(msg::OPEN_WORK), near, &query.filter));
    message
}

/// The number that a stardate is.
fn number(stardate: &str) -> Option<f64> {
    let is_figure = |letter: char| letter.is_ascii_digit() || letter == '.';
    stardate.trim().parse().ok().filter(|_| stardate.trim().chars().all(is_figure))
}
