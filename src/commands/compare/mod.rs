//! `/compare`: two entries, label by label, each value with its source; a counterpart pair by default.

mod labels;
mod pair;

use super::buttons::{Again, button, row};
use super::entry::{Teller, dated, leading, mix};
use super::lens::{self, Lens, Withheld};
use super::lookup;
use super::press::Effect;
use super::request::Value;
use super::{Ask, Command, CommandOption, HIDE, Surface, Takes, naming};
use crate::lore::{Entry, Event};
use crate::reply::{Button, Choice, Draft, Line, Outcome, Reply, Rich, Row, Section, Span, limits, page};
use labels::Standing;
use pair::Pair;

const COMPARE: &str = "compare";
/// The option that holds the first entry where a menu fills `name` with the second one.
const FIRST: &str = "first";
const WITH: &str = "with";
/// Shared events on the first page.
const FIRST_EVENTS: usize = 3;

static OPTIONS: [CommandOption; 6] = [
    CommandOption {
        name: "name",
        description: "The first of the two; pick from the list or type freely",
        required: true,
        takes: Takes::Suggested,
    },
    CommandOption {
        name: WITH,
        description: "The second one; without it, its counterpart in another universe",
        required: false,
        takes: Takes::Suggested,
    },
    lens::AS_OF,
    lens::CONTINUITY,
    lens::SEEN,
    HIDE,
];

/// The row of `/compare`.
pub(super) fn command() -> Command {
    Command {
        name: COMPARE,
        surface: Surface::Slash,
        description: "Two entries side by side: what differs, what is alike, what is known of one alone",
        options: &OPTIONS,
        example: "ISS Defiant",
        kind: None,
        answer,
        suggest,
    }
}

fn answer(ask: &Ask<'_>) -> Reply {
    let lens = Lens::of(ask);
    match pair::asked_for(ask, &lens) {
        Ok(pair) => show(ask, &pair, &lens),
        Err(reply) => *reply,
    }
}

/// For the second entry, the counterparts of the first come first.
fn suggest(ask: &Ask<'_>, option: &str) -> Vec<Choice> {
    let typed = ask.request.text(option).unwrap_or_default();
    let mut choices = Vec::new();
    if option == WITH && typed.trim().is_empty() {
        let first = ask.request.text("name").and_then(|id| ask.lore.entry(ask.lore.entry_by_id(&id)?));
        let twins = first.into_iter().flat_map(|first| pair::counterparts(ask.lore, first));
        choices.extend(twins.map(|(_, twin)| Choice { name: naming::of_entry(ask, twin), value: twin.id.to_string() }));
    }
    for choice in lookup::suggest_for(ask, &typed) {
        if !choices.contains(&choice) && choices.len() < limits::OPTIONS {
            choices.push(choice);
        }
    }
    choices
}

fn show(ask: &Ask<'_>, pair: &Pair<'_>, lens: &Lens) -> Reply {
    let mut withheld = Withheld::default();
    let draft = draft(ask, pair, lens, &mut withheld);
    let mut page = page(ask.lore, &draft, ask.page());
    let is_reduced = lens.account(ask.words, &withheld).is_some();
    let turning = again(ask, pair).paging(&page, lens);
    if turning.is_empty() && page.of > 1 {
        page.card.footer = format!("{} · {}", page.card.footer, ask.words.say("for the rest, open either of them"));
    }
    let mut rows: Vec<Row> = row(buttons(ask, pair, lens, is_reduced, turning)).into_iter().collect();
    rows.extend(pair::menu(ask, pair.one, &pair.rest(ask.lore), lens));
    Reply { cards: vec![page.card], rows, outcome: Outcome::Found(None), ..Reply::default() }
}

/// The same comparison once more.
fn again<'a>(ask: &Ask<'a>, pair: &Pair<'_>) -> Again<'a> {
    let mut options = vec![("name", Value::Text(pair.one.1.id.to_string()))];
    if !pair.is_by_default(ask.lore) {
        options.push((WITH, Value::Text(pair.two.1.id.to_string())));
    }
    Again { words: ask.words, command: COMPARE, options }
}

fn buttons(ask: &Ask<'_>, pair: &Pair<'_>, lens: &Lens, is_reduced: bool, turning: Vec<Button>) -> Vec<Button> {
    let open = |entry: &Entry, name: &str| {
        let options = [vec![("name", Value::Text(entry.id.to_string()))], lens.options()].concat();
        button(&ask.words.fill("Open {0}", &[name]), Effect::Private, entry.kind.id, &options)
    };
    let [one, two] = pair.names(ask.words);
    let mut buttons: Vec<Button> = open(pair.one.1, &one).into_iter().chain(open(pair.two.1, &two)).collect();
    buttons.extend(if is_reduced { again(ask, pair).everything() } else { None });
    buttons.extend(turning);
    buttons
}

fn draft(ask: &Ask<'_>, pair: &Pair<'_>, lens: &Lens, withheld: &mut Withheld) -> Draft {
    let names = pair.names(ask.words);
    let mut teller = Teller { lore: ask.lore, words: ask.words, lens, withheld };
    let mut body = vec![introduction(ask, pair.one.1, &names[0], &mut teller)];
    body.push(introduction(ask, pair.two.1, &names[1], &mut teller).after_break());
    let labels = labels::all(ask, pair, &mut teller);
    let (standings, mut sections): (Vec<Standing>, Vec<Section>) = labels.into_iter().unzip();
    sections.extend(shared_events(ask, pair, &mut teller));
    body.push(counted(ask, &standings).after_break());
    body.extend(lens.account(ask.words, withheld).map(|words| Line::own(Rich::plain(words)).after_break()));
    let statements = pair.one.1.statements().chain(pair.two.1.statements());
    Draft {
        words: ask.words,
        kicker: ask.words.say("Side by side").to_owned(),
        title: limits::shortened(&ask.words.fill("{0} and {1}", &[&names[0], &names[1]]), limits::TITLE),
        leading: leading(ask.lore, pair.one.1),
        notice: pair.notice.clone(),
        body,
        sections,
        footer: mix(ask, statements),
        ..Draft::default()
    }
}

/// What one of them is: the first sentence about it that is shown.
fn introduction(ask: &Ask<'_>, entry: &Entry, name: &str, teller: &mut Teller<'_>) -> Line {
    let line = entry.summary.iter().find_map(|statement| teller.line(statement));
    let hidden = || Line::own(Rich::plain(ask.words.say("hidden in this view.")));
    let (kind, universe) = (ask.words.say(entry.kind.one), ask.words.say(entry.universe.name()));
    let lead = Rich(vec![Span::Strong(name.to_owned()), Span::Plain(format!(" ({kind}, {universe}): "))]);
    line.unwrap_or_else(hidden).led_by(lead)
}

fn counted(ask: &Ask<'_>, standings: &[Standing]) -> Line {
    let count = |wanted: Standing| standings.iter().filter(|standing| **standing == wanted).count().to_string();
    let counts = [Standing::Differs, Standing::Alike, Standing::OneSided].map(count);
    Line::own(Rich::plain(
        ask.words.fill(
            "They differ on: {0}. Alike on: {1}. Known of one alone: {2}.",
            &[&counts[0], &counts[1], &counts[2]],
        ),
    ))
}

/// What happened to both of them.
fn shared_events(ask: &Ask<'_>, pair: &Pair<'_>, teller: &mut Teller<'_>) -> Option<Section> {
    let is_shared = |event: &&Event| event.subjects.contains(&pair.two.1.id);
    let events = ask.lore.history(pair.one.0).filter(is_shared);
    let lines: Vec<Line> = events
        .filter_map(|event| Some(teller.line(&event.statement)?.led_by(dated(ask.words, &event.statement))))
        .collect();
    let (title, unit) = (ask.words.say("What happened to both").to_owned(), ("event", "events"));
    (!lines.is_empty()).then_some(Section { title, inline: false, lines, first: FIRST_EVENTS, unit })
}
