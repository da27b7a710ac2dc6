//! Which two entries are compared, and what to say when there are not two.

use super::{COMPARE, FIRST, WITH};
use crate::commands::lens::Lens;
use crate::commands::lookup::{self, Hit};
use crate::commands::press::{Effect, menu_id};
use crate::commands::request::Value;
use crate::commands::{Ask, miss, next};
use crate::lore::{Entry, EntryRef, Lore};
use crate::reply::{Reply, Rich, Row, Span, limits};
use crate::words::Words;

/// What stands between two names that are typed as one.
const BETWEEN: [&str; 4] = [" versus ", " vs. ", " vs ", " / "];

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
    /// What has to be said about the choice.
    pub(super) notice: Option<Rich>,
}

impl<'l> Pair<'l> {
    /// What each is called beside the other: its name, or where that is the same, what tells it apart.
    pub(super) fn names(&self, words: Words) -> [String; 2] {
        let sides = [self.one.1, self.two.1];
        if self.one.1.name != self.two.1.name {
            return sides.map(|entry| entry.name.to_string());
        }
        let is_told_apart = self.one.1.universe != self.two.1.universe;
        let apart = |entry: &Entry| {
            if is_told_apart { words.say(entry.universe.name()).to_owned() } else { entry.id.to_string() }
        };
        sides.map(|entry| format!("{} ({})", entry.name, apart(entry)))
    }

    /// Whether the first alone leads to this pair.
    pub(super) fn is_by_default(&self, lore: &Lore) -> bool {
        counterparts(lore, self.one.1).next().is_some_and(|(twin, _)| twin == self.two.0)
    }

    /// What else the first may be compared with.
    pub(super) fn rest(&self, lore: &Lore) -> Vec<EntryRef> {
        let is_of_kind = |at: &EntryRef| lore.entry(*at).is_some_and(|entry| entry.kind == self.one.1.kind);
        let mut rest: Vec<EntryRef> = self.others.iter().copied().filter(is_of_kind).collect();
        rest.extend(candidates(lore, self.one));
        let mut seen = vec![self.one.0, self.two.0];
        rest.retain(|at| {
            let is_new = !seen.contains(at);
            seen.push(*at);
            is_new
        });
        rest
    }
}

/// The same thing in other universes.
pub(super) fn counterparts<'l>(lore: &'l Lore, entry: &'l Entry) -> impl Iterator<Item = Side<'l>> {
    let known = entry.counterparts.iter().filter_map(|id| lore.entry_by_id(id));
    known.filter_map(|at| Some((at, lore.entry(at)?)))
}

/// Counterparts, then what it is linked with, of its own kind.
fn candidates(lore: &Lore, (at, entry): Side<'_>) -> Vec<EntryRef> {
    let is_of_kind = |other: &EntryRef| lore.entry(*other).is_some_and(|other| other.kind == entry.kind);
    let mut all: Vec<EntryRef> = counterparts(lore, entry).map(|(twin, _)| twin).collect();
    all.extend(next::related(lore, at, entry).into_iter().filter(is_of_kind));
    let of_kind = lore.entries().iter().zip((0..).map(EntryRef)).filter(|(other, _)| other.kind == entry.kind);
    all.extend(of_kind.map(|(_, at)| at).filter(|other| *other != at));
    all
}

/// A menu to compare the first with something else.
pub(super) fn menu(ask: &Ask<'_>, (_, first): Side<'_>, entries: &[EntryRef], lens: &Lens) -> Option<Row> {
    let options = [vec![(FIRST, Value::Text(first.id.to_string()))], lens.options()].concat();
    let id = menu_id(Effect::Private, COMPARE, "with", &options);
    let placeholder = limits::shortened(&ask.words.fill("Compare {0} with", &[&first.name]), limits::LABEL);
    next::menu_of(ask, id, &placeholder, entries, lens.is_clear())
}

/// The two entries that a question asks for; else the answer that says what is missing.
pub(super) fn asked_for<'l>(ask: &Ask<'l>, lens: &Lens) -> Result<Pair<'l>, Box<Reply>> {
    let (one, two) = typed(ask);
    let first = lookup::find(ask, &one).map_err(|near| Box::new(miss::not_found(ask, &one, &near)))?;
    let lore = ask.lore;
    let side = |at: EntryRef| lore.entry(at).map(|entry| (at, entry));
    let nothing = || Box::new(miss::not_found(ask, &one, &[]));
    let chosen = side(first.entry).ok_or_else(nothing)?;
    let Some(two) = two else {
        let twin = counterparts(lore, chosen.1).next();
        let two = twin.ok_or_else(|| alone(ask, chosen, without_twin(ask), lens))?;
        return Ok(Pair { one: chosen, two, others: first.others, notice: first.notice });
    };
    let second = lookup::find(ask, &two).map_err(|near| unknown(ask, chosen, &two, near, lens))?;
    let Hit { entry, others, notice, .. } = second;
    let other = std::iter::once(entry).chain(others.iter().copied()).find(|at| *at != chosen.0);
    let two = other.and_then(side).ok_or_else(|| alone(ask, chosen, same_twice(ask), lens))?;
    let notices = first.notice.into_iter().chain(notice).collect::<Vec<_>>();
    let notice = (!notices.is_empty()).then(|| Rich::lines(notices));
    Ok(Pair { one: chosen, two, others, notice })
}

/// What was typed for the first and for the second.
fn typed(ask: &Ask<'_>) -> (String, Option<String>) {
    let name = ask.request.text("name").unwrap_or_default();
    if let Some(first) = ask.request.text(FIRST) {
        return (first, Some(name));
    }
    let with = ask.request.text(WITH).filter(|with| !with.trim().is_empty());
    let split = || BETWEEN.into_iter().find_map(|between| name.split_once(between));
    match (with, split()) {
        (Some(with), _) => (name, Some(with)),
        (None, Some((one, two))) => (one.to_owned(), Some(two.to_owned())),
        (None, None) => (name, None),
    }
}

fn without_twin(ask: &Ask<'_>) -> &'static str {
    ask.words.say("The lore knows no counterpart of {0} in another universe. Pick what to compare it with, or type {1}")
}

fn same_twice(ask: &Ask<'_>) -> &'static str {
    ask.words.say("Both names stand for {0}. Pick what to compare it with, or type {1}")
}

/// There is nothing to compare it with: a sentence that says so, and what there is.
fn alone(ask: &Ask<'_>, first: Side<'_>, sentence: &str, lens: &Lens) -> Box<Reply> {
    let example = Span::Command(format!("/{COMPARE} name:{} {WITH}:", first.1.name));
    let body = Rich::filled(sentence, &[Span::Strong(first.1.name.to_string()), example]);
    let mut reply = miss::nothing_there(ask, ask.words.say("Compare it with what?"), body);
    reply.rows.extend(menu(ask, first, &candidates(ask.lore, first), lens));
    Box::new(reply)
}

/// The second is not known: what comes near it is offered, to be compared with the first.
fn unknown(ask: &Ask<'_>, first: Side<'_>, typed: &str, near: Vec<EntryRef>, lens: &Lens) -> Box<Reply> {
    let mut reply = miss::not_found(ask, typed, &near);
    let offered = if near.is_empty() { candidates(ask.lore, first) } else { near };
    reply.rows = menu(ask, first, &offered, lens).into_iter().collect();
    Box::new(reply)
}
