//! `/disputes`: where sources disagree, in all the lore or about one entry; two values, two sources, no averaging.

use super::buttons::{Again, button, row};
use super::entry::{Teller, kicker, leading, mix, version};
use super::lens::{self, Lens, Withheld};
use super::lookup::{self, Hit};
use super::press::{Effect, menu_id};
use super::request::Value;
use super::{Ask, Command, CommandOption, HIDE, Surface, Takes, UNIVERSE, miss, next};
use crate::lore::{Entry, EntryRef, Statement};
use crate::reply::{
    Button, Card, Choice, Draft, Line, ON_A_PHONE, Outcome, Page, Reply, Rich, Row, Section, page, page_within,
};

const DISPUTES: &str = "disputes";
static OPTIONS: [CommandOption; 5] = [
    CommandOption {
        name: "name",
        description: "Of one entry only; pick from the list or type freely",
        required: false,
        takes: Takes::Suggested,
    },
    UNIVERSE,
    lens::CONTINUITY,
    lens::SEEN,
    HIDE,
];

/// The row of `/disputes`.
pub(super) fn command() -> Command {
    Command {
        name: DISPUTES,
        surface: Surface::Slash,
        description: "Where sources disagree: what each of them says, of one entry or of all",
        options: &OPTIONS,
        example: "Terok Nor",
        kind: None,
        answer,
        suggest,
    }
}

fn answer(ask: &Ask<'_>) -> Reply {
    let lens = Lens::of(ask);
    let Some(typed) = ask.request.text("name") else { return of_all(ask, &lens) };
    match lookup::find(ask, &typed) {
        Ok(hit) => of_one(ask, &hit, &lens),
        Err(near) => miss::not_found(ask, &typed, &near),
    }
}

/// Entries that sources disagree about, as long as one of them fits what is typed.
fn suggest(ask: &Ask<'_>, option: &str) -> Vec<Choice> {
    let choices = lookup::suggest(ask, option);
    let is_disputed = |choice: &Choice| {
        let entry = ask.lore.entry_by_id(&choice.value).and_then(|at| ask.lore.entry(at));
        entry.is_some_and(|entry| !entry.disputes.is_empty())
    };
    let disputed: Vec<Choice> = choices.iter().filter(|choice| is_disputed(choice)).cloned().collect();
    if disputed.is_empty() { choices } else { disputed }
}

fn claims<'l>(entries: &[&'l Entry]) -> Vec<&'l Statement> {
    entries.iter().flat_map(|entry| &entry.disputes).flat_map(|dispute| &dispute.claims).collect()
}

/// Everything that is disputed, an entry after the other.
fn of_all(ask: &Ask<'_>, lens: &Lens) -> Reply {
    let universe = lookup::universe(ask);
    let all = ask.lore.entries().iter().zip((0..).map(EntryRef));
    let is_wanted =
        |entry: &Entry| !entry.disputes.is_empty() && universe.is_none_or(|universe| universe == entry.universe);
    let mut disputed: Vec<(&Entry, EntryRef)> = all.filter(|(entry, _)| is_wanted(entry)).collect();
    disputed.sort_by_key(|(entry, at)| (std::cmp::Reverse(claims(&[entry]).len()), *at));
    if disputed.is_empty() {
        return nothing_disputed(ask);
    }
    let mut withheld = Withheld::default();
    let mut teller = Teller { lore: ask.lore, words: ask.words, lens, withheld: &mut withheld };
    let sections: Vec<(Section, EntryRef)> =
        disputed.iter().filter_map(|(entry, at)| Some((section(ask, entry, &mut teller)?, *at))).collect();
    let (sections, entries): (Vec<Section>, Vec<EntryRef>) = sections.into_iter().unzip();
    let entries_told: Vec<&Entry> = disputed.iter().map(|(entry, _)| *entry).collect();
    let draft = Draft {
        words: ask.words,
        title: ask.words.say("Where sources disagree").to_owned(),
        body: body(ask, lens, &withheld, counted(ask, &entries_told)),
        sections,
        footer: mix(ask, claims(&entries_told).into_iter()),
        ..Draft::default()
    };
    let page = page_within(ask.lore, &draft, ask.page(), ON_A_PHONE);
    let told = entries.iter().zip(&page.shown).filter(|(_, shown)| !shown.is_empty()).map(|(at, _)| *at);
    let rows =
        rows(ask, lookup::again_there(ask).into_iter().collect(), &page, lens, &withheld, &told.collect::<Vec<_>>());
    Reply { cards: vec![page.card], rows, outcome: Outcome::Found(None), ..Reply::default() }
}

/// The claims about one entry under its name.
fn section(ask: &Ask<'_>, entry: &Entry, teller: &mut Teller<'_>) -> Option<Section> {
    let title = format!("{} ({})", entry.name, ask.words.say(entry.universe.name()));
    Some(Section { title, ..teller.disputes(entry)? })
}

/// How much is disputed, and how to take it.
fn counted(ask: &Ask<'_>, entries: &[&Entry]) -> String {
    let disputes: usize = entries.iter().map(|entry| entry.disputes.len()).sum();
    let disputes = disputes.to_string();
    let points = match entries {
        [_] => ask.words.fill("Points on which sources disagree: {0}.", &[&disputes]),
        several => {
            let entries = several.len().to_string();
            ask.words.fill("Points on which sources disagree: {0}, about entries: {1}.", &[&disputes, &entries])
        }
    };
    format!("{points} {}", ask.words.say("Each claim stands with its source; none is taken for the truth."))
}

fn body(ask: &Ask<'_>, lens: &Lens, withheld: &Withheld, words: String) -> Vec<Line> {
    let account = lens.account(ask.words, withheld);
    let account = account.map(|words| Line::own(Rich::plain(words)).led_by(Rich::plain("\n")));
    std::iter::once(Line::own(Rich::plain(words))).chain(account).collect()
}

fn rows(
    ask: &Ask<'_>,
    options: Vec<(&str, Value)>,
    page: &Page,
    lens: &Lens,
    withheld: &Withheld,
    entries: &[EntryRef],
) -> Vec<Row> {
    let again = Again { words: ask.words, command: DISPUTES, options };
    let mut buttons = Vec::new();
    buttons.extend(lens.account(ask.words, withheld).and_then(|_| again.everything()));
    buttons.extend(again.paging(page, lens));
    let mut rows: Vec<Row> = row(buttons).into_iter().collect();
    rows.extend(menu(ask, entries, lens));
    rows
}

/// A menu that opens the entries themselves.
fn menu(ask: &Ask<'_>, entries: &[EntryRef], lens: &Lens) -> Option<Row> {
    let first = ask.lore.entry(*entries.first()?)?;
    let id = menu_id(Effect::Private, first.kind.id, "entries", &lens.options());
    next::menu_of(ask, id, ask.words.say("Open an entry"), entries, lens.is_clear())
}

/// What is disputed about one entry.
fn of_one(ask: &Ask<'_>, hit: &Hit, lens: &Lens) -> Reply {
    let Some(entry) = ask.lore.entry(hit.entry) else { return miss::not_found(ask, "", &[]) };
    let mut withheld = Withheld::default();
    let mut teller = Teller { lore: ask.lore, words: ask.words, lens, withheld: &mut withheld };
    let title = ask.words.say("What each of them says").to_owned();
    let section = teller.disputes(entry).map(|section| Section { title, ..section });
    let words = match (&section, entry.disputes.is_empty()) {
        (Some(_), _) => counted(ask, &[entry]),
        (None, true) => ask.words.fill("The lore knows of no two sources that disagree about {0}.", &[&entry.name]),
        (None, false) => {
            ask.words.fill("What is shown here holds no two claims about {0} that disagree.", &[&entry.name])
        }
    };
    let draft = Draft {
        words: ask.words,
        kicker: kicker(ask, entry),
        title: ask.words.fill("Where sources disagree about {0}", &[&entry.name]),
        leading: leading(ask.lore, entry),
        notice: hit.notice.clone(),
        body: body(ask, lens, &withheld, words),
        sections: section.into_iter().collect(),
        footer: mix(ask, claims(&[entry]).into_iter()),
        ..Draft::default()
    };
    let page = page(ask.lore, &draft, ask.page());
    let name = ("name", Value::Text(entry.id.to_string()));
    let mut rows = rows(ask, vec![name.clone()], &page, lens, &withheld, &[]);
    rows.insert(0, Row::Buttons(onward(ask, entry, name, lens)));
    let id = menu_id(Effect::Private, DISPUTES, "others", &lens.options());
    rows.extend(next::menu_of(ask, id, ask.words.say("Did you mean another one?"), &hit.others, lens.is_clear()));
    let outcome = Outcome::Found(Some(entry.id.clone()));
    Reply { cards: vec![page.card], rows, outcome, ..Reply::default() }
}

/// Where to go from one entry: to itself, and to all that is disputed.
fn onward(ask: &Ask<'_>, entry: &Entry, name: (&str, Value), lens: &Lens) -> Vec<Button> {
    let open = ask.words.fill("Open {0}", &[&entry.name]);
    let options = [vec![name], lens.options()].concat();
    let all = button(ask.words.say("All that is disputed"), Effect::Private, DISPUTES, &lens.options());
    button(&open, Effect::Private, entry.kind.id, &options).into_iter().chain(all).collect()
}

fn nothing_disputed(ask: &Ask<'_>) -> Reply {
    let body = Rich::plain(ask.words.say("The lore knows of no two sources that disagree there."));
    let card = Card {
        title: ask.words.say("Where sources disagree").to_owned(),
        body,
        footer: version(ask),
        ..Card::default()
    };
    let all = button(ask.words.say("All that is disputed"), Effect::Private, DISPUTES, &[]);
    let rows = row(all.into_iter().collect()).into_iter().collect();
    Reply { cards: vec![card], rows, outcome: Outcome::Found(None), ..Reply::default() }
}
