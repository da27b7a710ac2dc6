//! Which two entries are compared, and what to say when there are not two.

use std::collections::HashSet;

use super::names;
use super::query::{COMPARE, CompareQuery, WITH};
use crate::locale::{Locale, msg};
use crate::lore::words::letters_of;
use crate::lore::{Entry, EntryRef, Lore};
use crate::reply::typed::harmless;
use crate::reply::{Message, Rich, Row, Span, in_brackets, limits};
use crate::search::Catalogue;
use crate::view::filter::ViewFilter;
use crate::view::finding::hit::{Hit, Missed};
use crate::view::finding::{called, find};
use crate::view::input::command::CommandContext;
use crate::view::input::options::NAME;
use crate::view::suggestions::{miss, related};

/// The most entries that are offered only because they are well known.
const BEST_KNOWN: usize = 8;

/// The most of a name that was typed that is shown in an example.
const LONGEST_NAME: usize = 60;

/// An entry and its place.
pub(super) type Side<'l> = (EntryRef, &'l Entry);

/// Two entries.
pub(super) struct Pair<'l> {
    /// The first, which the asker named first.
    pub(super) one: Side<'l>,
    /// The second.
    pub(super) two: Side<'l>,
    /// Others that go by the names that were typed.
    others: Vec<EntryRef>,
    /// What the names mean first, where two others were taken that are of one kind.
    pub(super) passed_over: Vec<EntryRef>,
    /// What has to be said about the choice.
    pub(super) notice: Option<Rich>,
}

impl<'l> Pair<'l> {
    /// What each is called beside the other: its name, or where that is the same, what tells it apart.
    pub(super) fn names(&self, locale: Locale) -> [String; 2] {
        let sides = [self.one.1, self.two.1];
        if self.one.1.name != self.two.1.name {
            return sides.map(|entry| entry.name.to_string());
        }
        let is_told_apart = self.one.1.universe != self.two.1.universe;
        let apart = |entry: &Entry| {
            if is_told_apart { locale.row(entry.universe.name()).to_owned() } else { entry.id.to_string() }
        };
        sides.map(|entry| format!("{}{}", entry.name, in_brackets(locale, &apart(entry))))
    }

    /// Whether the first alone leads to this pair.
    pub(super) fn is_by_default(&self, lore: &Lore) -> bool {
        counterparts(lore, self.one.1).next().is_some_and(|(twin, _)| twin == self.two.0)
    }

    /// What else the first may be compared with.
    pub(super) fn rest(&self, lore: &Catalogue, filter: &ViewFilter) -> Vec<EntryRef> {
        let is_of_kind = |at: &EntryRef| lore.entry(*at).is_some_and(|entry| entry.kind == self.one.1.kind);
        let mut rest: Vec<EntryRef> = self.others.iter().copied().filter(is_of_kind).collect();
        rest.extend(candidates(lore, self.one, filter));
        let mut seen = HashSet::from([self.one.0, self.two.0]);
        rest.retain(|at| seen.insert(*at));
        rest
    }
}

/// The same thing in other universes.
fn counterparts<'l>(lore: &'l Lore, entry: &'l Entry) -> impl Iterator<Item = Side<'l>> {
    entry.counterpart_refs.iter().filter_map(|at| Some((*at, lore.entry(*at)?)))
}

/// The counterparts that may be named.
pub(super) fn shown_counterparts<'l>(
    lore: &'l Lore,
    entry: &'l Entry,
    filter: &ViewFilter,
) -> impl Iterator<Item = Side<'l>> {
    counterparts(lore, entry).filter(|(_, twin)| filter.shows_entry(lore, twin))
}

/// Counterparts, then what it is linked with, of its own kind; then what is best known of this kind and universe.
fn candidates(lore: &Catalogue, (at, entry): Side<'_>, filter: &ViewFilter) -> Vec<EntryRef> {
    let is_of_kind = |other: &EntryRef| lore.entry(*other).is_some_and(|other| other.kind == entry.kind);
    let mut all: Vec<EntryRef> = counterparts(lore, entry).map(|(twin, _)| twin).collect();
    all.extend(related::related(lore, at, entry, filter).into_iter().filter(is_of_kind));
    let is_like =
        |other: &Entry| other.kind == entry.kind && other.universe == entry.universe && filter.shows_entry(lore, other);
    let known = lore.names().by_prominence().filter(|other| lore.entry(*other).is_some_and(is_like));
    for other in known.filter(|other| *other != at).take(BEST_KNOWN) {
        if !all.contains(&other) {
            all.push(other);
        }
    }
    all
}

/// A menu to compare the first with something else.
pub(super) fn menu(
    ctx: &CommandContext<'_>,
    (_, first): Side<'_>,
    entries: &[EntryRef],
    filter: &ViewFilter,
) -> Option<Row> {
    let query = CompareQuery { one: first.id.to_string(), two: None, filter: filter.clone(), page: 1 };
    let placeholder =
        limits::shortened(&ctx.locale.format(msg::COMPARE_NAME_WITH, &[("name", &first.name)]), limits::LABEL);
    related::menu(ctx, ("with", WITH, &placeholder), &query, entries, filter)
}

/// The two entries that a question asks for; else the answer that says what is missing.
pub(super) fn asked_for<'l>(ctx: &CommandContext<'l>, query: &CompareQuery) -> Result<Pair<'l>, Box<Message>> {
    let (lore, filter) = (ctx.lore, &query.filter);
    if let Some(first_two) = names::first_of_many(ctx, query) {
        return Err(too_many(ctx, first_two));
    }
    let (one, two) = names::typed(ctx, query);
    if let Some(message) = std::iter::once(&one).chain(&two).find_map(|name| miss::of_series(ctx, name)) {
        return Err(Box::new(message));
    }
    let first =
        find::entry(ctx, &one, None, filter).map_err(|missed| Box::new(miss::not_found(ctx, &one, &missed, filter)))?;
    let side = |at: EntryRef| lore.entry(at).map(|entry| (at, entry));
    let nothing = || Box::new(miss::not_found(ctx, &one, &Missed::default(), filter));
    let chosen = side(first.entry).ok_or_else(nothing)?;
    let firsts = called_so(ctx, &first, &one);
    let Some(two) = two else {
        let twin = shown_counterparts(lore, chosen.1, filter).next();
        let two = twin.ok_or_else(|| without_counterpart(ctx, chosen, &firsts, filter))?;
        return Ok(Pair { one: chosen, two, others: first.others, passed_over: Vec::new(), notice: first.notice });
    };
    if is_same_name(&one, &two) {
        return Err(alone(ctx, chosen, &same_twice(ctx), filter));
    }
    let second = find::entry(ctx, &two, None, filter).map_err(|missed| unknown(ctx, chosen, &two, missed, filter))?;
    let seconds = called_so(ctx, &second, &two);
    let Hit { entry, others, notice, .. } = second;
    let other = std::iter::once(entry).chain(others.iter().copied()).find(|at| *at != chosen.0);
    let two = other.and_then(side).ok_or_else(|| alone(ctx, chosen, &same_twice(ctx), filter))?;
    let (one, two) = of_one_kind(lore, (chosen, two), &firsts, &seconds);
    let notices = first.notice.into_iter().chain(notice).chain(unequal(ctx, one.1, two.1)).collect::<Vec<_>>();
    let notice = (!notices.is_empty()).then(|| Rich::lines(notices));
    let passed_over = passed_over(&[first.entry, entry], (one, two));
    Ok(Pair { one, two, others, passed_over, notice })
}

/// What a name means first, and the others that are called just so.
fn called_so(ctx: &CommandContext<'_>, hit: &Hit, typed: &str) -> Vec<EntryRef> {
    let others = hit.others.iter().copied().filter(|at| called::is_called(ctx, *at, typed));
    std::iter::once(hit.entry).chain(others).collect()
}

/// The two that are meant first, if they are of one kind; else the first two that are, of all that go by the names:
/// Vulcan beside Andoria is the planet, not the people.
fn of_one_kind<'l>(
    lore: &'l Lore,
    (one, two): (Side<'l>, Side<'l>),
    firsts: &[EntryRef],
    seconds: &[EntryRef],
) -> (Side<'l>, Side<'l>) {
    if one.1.kind == two.1.kind {
        return (one, two);
    }
    let sides = |called: &[EntryRef]| -> Vec<(usize, Side<'l>)> {
        called.iter().filter_map(|at| Some((*at, lore.entry(*at)?))).enumerate().collect()
    };
    let seconds = sides(seconds);
    let mut alike: Vec<(usize, Side<'l>, Side<'l>)> = Vec::new();
    for (at, one) in sides(firsts) {
        let of_kind = seconds.iter().filter(|(_, two)| two.1.kind == one.1.kind && two.0 != one.0);
        alike.extend(of_kind.map(|(beside, two)| (at + beside, one, *two)));
    }
    alike.into_iter().min_by_key(|(place, ..)| *place).map_or((one, two), |(_, one, two)| (one, two))
}

/// More than two were named.
fn too_many(ctx: &CommandContext<'_>, names: [&str; 2]) -> Box<Message> {
    let [one, two] = names.map(|name| harmless(name, LONGEST_NAME));
    let sentence = ctx.locale.template(msg::COMPARE_ONLY_TWO, &["example"]);
    let body = Rich::filled(sentence, &[Span::Command(format!("/{COMPARE} {one} vs {two}").into())]);
    Box::new(miss::nothing_there(ctx, ctx.locale.text(msg::COMPARE_KICKER), body))
}

/// What names mean first, without the two that are compared.
fn passed_over(meant: &[EntryRef], (one, two): (Side<'_>, Side<'_>)) -> Vec<EntryRef> {
    meant.iter().copied().filter(|at| *at != one.0 && *at != two.0).collect()
}

/// Whether two names are the same, whatever their case and punctuation.
fn is_same_name(one: &str, two: &str) -> bool {
    letters_of(one) == letters_of(two)
}

/// What has to be said of two things of different kinds.
fn unequal(ctx: &CommandContext<'_>, one: &Entry, two: &Entry) -> Option<Rich> {
    let (kind, other) = (ctx.locale.row(one.kind.one), ctx.locale.row(two.kind.one));
    let values = [("one", &*one.name), ("kind", kind), ("two", &*two.name), ("other", other)];
    (one.kind != two.kind).then(|| Rich::plain(ctx.locale.format(msg::COMPARE_UNEQUAL, &values)))
}

fn without_twin(ctx: &CommandContext<'_>) -> String {
    ctx.locale.template(msg::COMPARE_NO_COUNTERPART, &["name", "example"])
}

fn same_twice(ctx: &CommandContext<'_>) -> String {
    ctx.locale.template(msg::COMPARE_SAME_TWICE, &["name", "example"])
}

/// There is nothing to compare it with: a sentence that says so, and what there is.
fn alone(ctx: &CommandContext<'_>, first: Side<'_>, sentence: &str, filter: &ViewFilter) -> Box<Message> {
    let example = Span::Command(format!("/{COMPARE} name:{} {}:", first.1.name, WITH.name).into());
    let body = Rich::filled(sentence, &[Span::Strong((&first.1.name).into()), example]);
    let mut message = miss::nothing_there(ctx, ctx.locale.text(msg::COMPARE_WITH_WHAT), body);
    message.rows.extend(menu(ctx, first, &candidates(ctx.lore, first, filter), filter));
    Box::new(message)
}

/// The first has no counterpart: beside what it may be compared with, others of its name are offered.
fn without_counterpart(
    ctx: &CommandContext<'_>,
    first: Side<'_>,
    called: &[EntryRef],
    filter: &ViewFilter,
) -> Box<Message> {
    let mut message = alone(ctx, first, &without_twin(ctx), filter);
    let query = CompareQuery { one: String::new(), two: None, filter: filter.clone(), page: 1 };
    let others: Vec<EntryRef> = called.iter().copied().filter(|at| *at != first.0).collect();
    let menu = ("others", NAME, ctx.locale.text(msg::DID_YOU_MEAN_ANOTHER));
    message.rows.extend(related::menu(ctx, menu, &query, &others, filter));
    message
}

/// The second is not known: what comes near it is offered, to be compared with the first.
fn unknown(
    ctx: &CommandContext<'_>,
    first: Side<'_>,
    typed: &str,
    missed: Missed,
    filter: &ViewFilter,
) -> Box<Message> {
    let mut message = miss::not_found(ctx, typed, &missed, filter);
    let offered = if missed.near.is_empty() { candidates(ctx.lore, first, filter) } else { missed.near };
    message.rows = menu(ctx, first, &offered, filter).into_iter().collect();
    Box::new(message)
}
