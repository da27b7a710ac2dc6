//! How an entry is told: what it is, its facts, its history, what sources disagree about, its background.
//!
//! In short for everyone, and in full, page by page, for those who want more; in the same order whatever its kind.

use super::answer;
use super::credits;
use super::entry_parts::{EntryParts, EntryRenderer};
use super::status;
use crate::locale::msg;
use crate::lore::{Continuity, Entry, EntryRef, Lore, SourceRef, Statement};
use crate::reply::Draft;
use crate::view::filter::{FilteredCounts, ViewFilter};
use crate::view::input::command::CommandContext;
use crate::view::question::asked::Asked;

/// An entry as a filter shows it.
pub(crate) struct EntryDraft {
    /// What is said.
    pub(crate) draft: Draft,
    /// What the filter took away.
    pub(crate) filtered: FilteredCounts,
    /// Whether there is more than is said.
    pub(crate) has_more: bool,
}

/// What the lore says of an entry: all of it, or what everyone wants to know; what was asked before all else.
pub(crate) fn draft<'l>(
    ctx: &CommandContext<'l>,
    at: EntryRef,
    entry: &'l Entry,
    asked: Option<&Asked>,
    (filter, is_full): (&'l ViewFilter, bool),
) -> EntryDraft {
    let mut filtered = FilteredCounts::default();
    let mut renderer = EntryRenderer { lore: ctx.lore, locale: ctx.locale, filter, filtered: &mut filtered };
    let mut parts = EntryParts::of(&mut renderer, at, entry);
    let answer = asked.map(|asked| answer::lines(&mut parts, &renderer, (at, entry), asked)).unwrap_or_default();
    let has_more = !is_full && parts.shorten(&renderer);
    let (status, told) = match filter.as_of {
        Some(year) => status::in_year(ctx, (at, entry), filter, year),
        None => (Vec::new(), None),
    };
    told.into_iter().for_each(|event| parts.leave_out(event));
    let sections = parts.sections(&renderer);
    let mut body = answer::before(answer, parts.body(&renderer));
    body.extend(status);
    body.extend(filter.notice_line(ctx.locale, &filtered));
    let draft = Draft {
        locale: ctx.locale,
        is_short: !is_full,
        kicker: kicker_in_view(ctx, entry, filter),
        title: entry.name.to_string(),
        url: address(ctx.lore, entry, filter),
        leading: leading(entry),
        body,
        sections,
        articles: credited(ctx.lore, entry, filter),
        footer: counted(ctx, ctx.lore.mix(at)),
        ..Draft::default()
    };
    EntryDraft { draft, filtered, has_more }
}

/// Where the title leads: the first article the entry was compiled from.
pub(crate) fn address(lore: &Lore, entry: &Entry, filter: &ViewFilter) -> Option<String> {
    let first = entry.articles.first().filter(|article| credits::may_be_named(lore, **article, filter))?;
    lore.source(*first)?.url.as_deref().map(str::to_owned)
}

/// The articles the entry was compiled from, as far as they may be named.
fn credited(lore: &Lore, entry: &Entry, filter: &ViewFilter) -> Vec<SourceRef> {
    entry.articles.iter().copied().filter(|article| credits::may_be_named(lore, *article, filter)).collect()
}

/// `Station · mirror universe · canon`.
pub(crate) fn kicker(ctx: &CommandContext<'_>, entry: &Entry) -> String {
    let mut parts = vec![ctx.locale.row(entry.kind.title), ctx.locale.row(entry.universe.name())];
    parts.extend(leading(entry).map(|continuity| ctx.locale.row(continuity.name())));
    parts.join(" · ")
}

fn kicker_in_view(ctx: &CommandContext<'_>, entry: &Entry, filter: &ViewFilter) -> String {
    let kicker = kicker(ctx, entry);
    let Some(year) = filter.as_of else { return kicker };
    format!("{kicker} · {}", ctx.locale.format(msg::AS_OF, &[("year", &year.to_string())]))
}

/// The continuity of the leading statement.
pub(crate) fn leading(entry: &Entry) -> Option<Continuity> {
    entry.summary.first().map(|statement| statement.continuity)
}

/// How many statements rest on what, and the lore's version: `canon 9 · licensed 3 · lore 2026.11`.
pub(crate) fn mix<'l>(ctx: &CommandContext<'_>, statements: impl Iterator<Item = &'l Statement>) -> String {
    let mut counts = [0_usize; Continuity::ALL.len()];
    for statement in statements {
        if let Some(count) = counts.get_mut(statement.continuity as usize) {
            *count += 1;
        }
    }
    counted(ctx, counts)
}

fn counted(ctx: &CommandContext<'_>, counts: [usize; Continuity::ALL.len()]) -> String {
    let named = Continuity::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0);
    let mut parts: Vec<String> =
        named.map(|(continuity, count)| format!("{} {count}", ctx.locale.row(continuity.name()))).collect();
    parts.push(version(ctx));
    parts.join(" · ")
}

/// `lore 2026.11`.
pub(crate) fn version(ctx: &CommandContext<'_>) -> String {
    ctx.locale.format(msg::LORE_VERSION, &[("version", &ctx.lore.version)])
}
