//! Where a walk begins.

use std::collections::BTreeSet;

use isolinear::commands::{self, OptionType, Surface, Value};
use isolinear::lore::{Entry, When};

use super::walk::State;
use crate::replies::{LORE, text};

fn of_entry(entry: &Entry, view: &[(&str, Value)]) -> State {
    let name = [("name", text(&entry.id))];
    State::asked(entry.kind.id, &[&name[..], view].concat())
}

/// Every entry in a view, openly and in private.
pub(crate) fn entries(view: &[(&str, Value)]) -> Vec<State> {
    let hidden = [view, &[("hide", Value::Flag(true))]].concat();
    let entries = LORE.lore.entries().iter();
    entries.flat_map(|entry| [of_entry(entry, view), of_entry(entry, &hidden)]).collect()
}

/// Every command with its example, with every choice of each option, and bare; and the questions that only some
/// commands are asked.
pub(crate) fn commands() -> Vec<State> {
    let mut all: Vec<State> = Vec::new();
    for command in commands::all() {
        let example = command.options.first().map(|option| (option.name, text(command.example)));
        let example: Vec<_> = example.into_iter().collect();
        all.extend([State::asked(command.name, &[]), State::asked(command.name, &example)]);
        for option in command.options {
            let values: Vec<Value> = match option.takes {
                OptionType::Choice(choices) => choices.iter().map(|(id, _)| text(id)).collect(),
                OptionType::Integer { .. } => [1, 4, 22, 2372].map(Value::Integer).to_vec(),
                OptionType::Flag => vec![Value::Flag(true)],
                _ => Vec::new(),
            };
            all.extend(
                values
                    .into_iter()
                    .map(|value| State::asked(command.name, &[&example[..], &[(option.name, value)]].concat())),
            );
        }
    }
    all.extend(of_lore());
    all
}

/// What the lore gives to ask for: its entries, works and years, and texts that name them.
fn of_lore() -> Vec<State> {
    let lore = &LORE.lore;
    let mut all = Vec::new();
    for entry in lore.entries() {
        let (name, id) = (text(&entry.name), text(&entry.id));
        all.push(State::asked("lookup", &[("name", name.clone())]));
        all.push(State::asked("search", &[("words", name)]));
        all.push(State::asked("compare", &[("name", id.clone())]));
        all.push(State::asked("disputes", &[("name", id)]));
        for command in commands::all().iter().filter(|command| command.surface == Surface::Message) {
            let said = entry.summary.first().map(|statement| statement.text.plain()).unwrap_or_default();
            all.push(State::asked(command.name, &[("text", text(said))]));
        }
    }
    let works = lore.sources().iter().map(|source| State::asked("source", &[("name", text(&source.id))]));
    let years = lore.events().iter().filter_map(|event| event.statement.when.map(When::first_year));
    let years: BTreeSet<i32> = years.collect();
    let years = years.into_iter().map(|year| State::asked("onthisday", &[("year", Value::Integer(year.into()))]));
    all.extend(works.chain(years));
    all
}

/// Every entry as of every year that any statement about it speaks of.
pub(crate) fn every_year() -> Vec<State> {
    let lore = &LORE.lore;
    let entries = lore.entries().iter().filter_map(|entry| Some((entry, lore.entry_by_id(&entry.id)?)));
    let of_one = entries.flat_map(|(entry, at)| {
        let events = lore.history(at).map(|event| &event.statement);
        let times = entry.statements().chain(events).filter_map(|statement| statement.when);
        let years: BTreeSet<i32> = times.map(When::first_year).collect();
        years.into_iter().map(move |year| of_entry(entry, &[("as_of", Value::Integer(year.into()))]))
    });
    of_one.collect()
}

/// The entries that are told most of, up to every work that the lore cites.
pub(crate) fn every_work() -> Vec<State> {
    let mut entries: Vec<&Entry> = LORE.lore.entries().iter().collect();
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.id.len(), entry.statements().count())));
    // Nothing is later than a work without a date.
    let dated = LORE.lore.sources().iter().filter(|source| source.released.is_some());
    let works = dated.map(|source| text(&source.title));
    works.zip(entries.iter().cycle()).map(|(work, entry)| of_entry(entry, &[("seen", work)])).collect()
}
