//! What a reader may want next: buttons and menus beneath an entry, each with its whole question.

use std::collections::HashMap;

use super::Level;
use super::buttons::{self, Again};
use super::lens::{self, Lens};
use super::press::{Effect, menu_id};
use super::request::Value;
use super::timeline::worth::{TIMELINE, is_worth_drawing};
use super::{Ask, naming};
use crate::lore::{Entry, EntryRef, Lore};
use crate::reply::{Button, MenuOption, Page, Row, limits};
use crate::words::Words;

/// The value of the option `view` that asks for the receipts.
pub(super) const SOURCES: &str = "sources";

/// The most counterparts that get a button each.
const COUNTERPARTS: usize = 2;

/// The rows beneath an entry's card. The view on it goes along wherever they lead.
pub(super) fn rows(
    ask: &Ask<'_>,
    at: EntryRef,
    others: &[EntryRef],
    page: &Page,
    lens: &Lens,
    is_reduced: bool,
) -> Vec<Row> {
    let (lore, words) = (ask.lore, ask.words);
    let Some(entry) = lore.entry(at) else { return Vec::new() };
    let view = lens.options();
    let mut leading_on = counterparts(ask, entry, &view);
    leading_on.extend(timeline(ask, at, entry, lens));
    let receipts = [("view", Value::Text(SOURCES.to_owned()))];
    leading_on.extend(button(entry, Effect::Private, words.say("Sources"), &receipts));
    let mut staying = Vec::new();
    if is_reduced {
        let everything = [(lens::CONTINUITY.name, Value::Text(Level::Fan.id().to_owned()))];
        staying.extend(button(entry, Effect::Replace, words.say("Show everything"), &everything));
    }
    staying.extend(paging(words, entry, page, &view));
    let mut rows = buttons::together(leading_on, staying);
    let related = related(lore, at, entry);
    let is_told = lens.is_clear();
    let id = |slot: &str| menu_id(Effect::Private, entry.kind.id, slot, &view);
    rows.extend(menu_of(ask, id("others"), words.say("Did you mean another one?"), others, is_told));
    rows.extend(menu_of(ask, id("related"), words.say("Related"), &related, is_told));
    rows
}

fn button(entry: &Entry, effect: Effect, label: &str, more: &[(&str, Value)]) -> Option<Button> {
    let mut options = vec![("name", Value::Text(entry.id.to_string()))];
    options.extend(more.iter().cloned());
    buttons::button(label, effect, entry.kind.id, &options)
}

/// The picture of what became of it, where there is a history to draw.
fn timeline(ask: &Ask<'_>, at: EntryRef, entry: &Entry, lens: &Lens) -> Option<Button> {
    is_worth_drawing(ask.lore, at, entry, lens).then_some(())?;
    let options = [vec![("name", Value::Text(entry.id.to_string()))], lens.options()].concat();
    buttons::button(ask.words.say("Timeline"), Effect::Private, TIMELINE, &options)
}

fn counterparts(ask: &Ask<'_>, entry: &Entry, view: &[(&str, Value)]) -> Vec<Button> {
    let lore = ask.lore;
    let known = entry.counterparts.iter().filter_map(|id| lore.entry(lore.entry_by_id(id)?));
    let label = |other: &Entry| format!("{} ({})", other.name, ask.words.say(other.universe.name()));
    known.take(COUNTERPARTS).filter_map(|other| button(other, Effect::Private, &label(other), view)).collect()
}

fn paging(words: Words, entry: &Entry, page: &Page, more: &[(&str, Value)]) -> Vec<Button> {
    let options = [&[("name", Value::Text(entry.id.to_string()))], more].concat();
    Again { words, command: entry.kind.id, options }.turning(page.number, page.of)
}

/// The row that turns the pages of a view of an entry; none where there is one page.
pub(super) fn turning(words: Words, entry: &Entry, page: &Page, view: &[(&str, Value)]) -> Vec<Row> {
    buttons::row(paging(words, entry, page, view)).into_iter().collect()
}

/// The entries it is linked with: by words in its statements, or by an event that names both. The closest first.
pub(super) fn related(lore: &Lore, at: EntryRef, entry: &Entry) -> Vec<EntryRef> {
    let mut ties: HashMap<&str, usize> = HashMap::new();
    let texts = entry.statements().flat_map(|statement| statement.text.links());
    let subjects = lore.history(at).flat_map(|event| event.subjects.iter().map(|id| &**id));
    for id in texts.chain(subjects) {
        *ties.entry(id).or_default() += 1;
    }
    let known = ties.into_iter().filter_map(|(id, count)| Some((lore.entry_by_id(id)?, count)));
    let mut known: Vec<(EntryRef, usize)> = known.filter(|(other, _)| *other != at).collect();
    known.sort_by_key(|(other, count)| (std::cmp::Reverse(*count), *other));
    known.into_iter().map(|(other, _)| other).take(limits::OPTIONS).collect()
}

/// A menu of entries under that id; `None` where there are none, or where the id is longer than Discord takes. `is_told`: with the first sentence about each.
pub(super) fn menu_of(
    ask: &Ask<'_>,
    custom_id: String,
    placeholder: &str,
    entries: &[EntryRef],
    is_told: bool,
) -> Option<Row> {
    let known = entries.iter().filter_map(|entry| ask.lore.entry(*entry)).take(limits::OPTIONS);
    let options: Vec<MenuOption> = known.map(|entry| option(ask, entry, is_told)).collect();
    buttons::menu(custom_id, placeholder, options)
}

fn option(ask: &Ask<'_>, entry: &Entry, is_told: bool) -> MenuOption {
    let about = entry
        .summary
        .first()
        .filter(|_| is_told)
        .map(|statement| limits::shortened(&ask.lore.plain(&statement.text), limits::LABEL));
    MenuOption { label: naming::of_entry(ask, entry), value: entry.id.to_string(), description: about }
}
