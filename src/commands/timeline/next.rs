//! What a reader may want after a timeline, and what is said where there is none.

use super::story::{Story, Subject, Years};
use super::words::covered;
use crate::commands::buttons::{self, Again};
use crate::commands::lens::Lens;
use crate::commands::press::{Effect, menu_id};
use crate::commands::request::Value;
use crate::commands::{Ask, lookup, miss, next};
use crate::lore::{Entry, EntryRef};
use crate::reply::{Button, ButtonStyle, Page, Reply, Rich, Row};

/// The rows beneath a timeline.
pub(super) fn rows(ask: &Ask<'_>, lens: &Lens, story: &Story<'_>, others: &[EntryRef], page: &Page) -> Vec<Row> {
    let again = again(ask, story);
    let mut buttons: Vec<Button> = story.entry.and_then(|entry| card(entry, lens)).into_iter().collect();
    if lens.account(ask.words, &story.withheld).is_some() {
        buttons.extend(again.everything());
    }
    buttons.extend(again.paging(page, lens));
    with_others(ask, lens, buttons, others)
}

fn with_others(ask: &Ask<'_>, lens: &Lens, buttons: Vec<Button>, others: &[EntryRef]) -> Vec<Row> {
    let mut rows: Vec<Row> = buttons::row(buttons).into_iter().collect();
    let id = menu_id(Effect::Private, ask.command.name, "others", &lens.options());
    let hint = ask.words.say("Did you mean another one?");
    rows.extend(next::menu_of(ask, id, hint, others, lens.is_clear()));
    rows
}

/// Leads to the entry's own card.
fn card(entry: &Entry, lens: &Lens) -> Option<Button> {
    let mut options = vec![("name", Value::Text(entry.id.to_string()))];
    options.extend(lens.options());
    buttons::button(&entry.name, Effect::Private, entry.kind.id, &options)
}

/// The question for the same timeline.
fn again<'a>(ask: &Ask<'a>, story: &Story<'_>) -> Again<'a> {
    let mut options = Vec::new();
    match story.entry {
        Some(entry) => options.push(("name", Value::Text(entry.id.to_string()))),
        None => options.extend(lookup::again_there(ask)),
    }
    options.extend(story.years.from.map(|year| ("from", Value::Integer(year.into()))));
    options.extend(story.years.until.map(|year| ("until", Value::Integer(year.into()))));
    Again { words: ask.words, command: ask.command.name, options }
}

/// Nothing in it has a date, or none in these years: says so, and what there is instead.
pub(super) fn nothing_dated(ask: &Ask<'_>, lens: &Lens, story: &Story<'_>, others: &[EntryRef]) -> Reply {
    let words = ask.words;
    let subject = match story.entry.and_then(|entry| ask.lore.entry_by_id(&entry.id)) {
        Some(at) => Subject::Entry(at),
        None => Subject::Universe(lookup::universe(ask)),
    };
    let whole = Story::of(ask, lens, subject, Years::between(None, None));
    let mut sentences = vec![match (story.entry, story.years.is_all()) {
        (Some(entry), true) => words.fill("The lore gives no date for anything that became of {0}.", &[&entry.name]),
        (Some(entry), false) => {
            words.fill("The lore tells of nothing that became of {0} in those years.", &[&entry.name])
        }
        (None, _) => words.say("The lore tells of nothing in those years.").to_owned(),
    }];
    sentences.extend(lens.account(words, &story.withheld));
    let mut buttons: Vec<Button> = story.entry.and_then(|entry| card(entry, lens)).into_iter().collect();
    if let Some((first, last)) = whole.span().filter(|_| !story.years.is_all()) {
        let (from, until) = (first.to_string(), last.to_string());
        sentences.push(words.fill("What it does tell of lies between {0} and {1}.", &[&from, &until]));
        let near = Story { years: Years::between(Some(first), Some(last)), ..whole };
        let options = [again(ask, &near).options, lens.options()].concat();
        let near = buttons::button(&covered(words, &near), Effect::Replace, ask.command.name, &options);
        buttons.extend(near.map(|near| Button { style: ButtonStyle::Primary, ..near }));
    }
    let body = Rich::plain(sentences.join(" "));
    let rows = with_others(ask, lens, buttons, others);
    Reply { rows, ..miss::nothing_there(ask, words.say("No timeline"), body) }
}
