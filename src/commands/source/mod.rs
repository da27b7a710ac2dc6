//! `/source`: a work, and everything the lore takes from it.

mod details;
mod taken;

use super::Level;
use super::buttons::{self, Again, button, row};
use super::entry::mix;
use super::lens::{self, Lens, Withheld};
use super::press::{Effect, menu_id};
use super::request::Value;
use super::{Ask, Command, CommandOption, HIDE, Surface, Takes, miss, naming, next};
use crate::lore::{Continuity, EntryRef, Lore, Source, SourceRef};
use crate::reply::{
    Button, Choice, Draft, Line, MenuOption, Outcome, Page, Reply, Rich, Row, Span, citing, limits, page, typed,
};
use crate::search::WorkLookup;
use taken::Taken;

/// The name of the command.
pub(super) const SOURCE: &str = "source";
/// The most works that are written out where several are offered; the menu holds more.
const NAMED: usize = 8;

static OPTIONS: [CommandOption; 4] = [
    CommandOption {
        name: "name",
        description: "Its title, or an episode such as DS9 4x20; pick from the list or type freely",
        required: true,
        takes: Takes::Suggested,
    },
    lens::CONTINUITY,
    lens::SEEN,
    HIDE,
];

/// The row of `/source`.
pub(super) fn command() -> Command {
    Command {
        name: SOURCE,
        surface: Surface::Slash,
        description: "Look up an episode, book, game or article: all that the lore takes from it",
        options: &OPTIONS,
        example: "DS9 4x20",
        kind: None,
        answer,
        suggest,
    }
}

fn answer(ask: &Ask<'_>) -> Reply {
    let words = ask.words;
    let Some(name) = ask.request.text("name").filter(|name| !name.trim().is_empty()) else {
        let which = words.say("Name a work by its title, or an episode by its number. The lore takes most from these:");
        return offer(ask, words.say("Which work?"), Rich::plain(which), &most_used(ask));
    };
    let not_known = words.say("Not in the lore");
    match ask.lore.works().find(ask.lore, &naming::in_english(words, &name)) {
        WorkLookup::Found { best, others } => show(ask, best, &others),
        WorkLookup::Several(works) => {
            let body = Rich::plain(words.say("That may be any of these:"));
            Reply { outcome: Outcome::Found(None), ..offer(ask, words.say("Several works"), body, &works) }
        }
        WorkLookup::Near(works) => {
            let sentence = words.say("The lore does not know a work called {0}. Did you mean one of these?");
            offer(ask, not_known, Rich::filled(sentence, &[typed(&name)]), &works)
        }
        WorkLookup::Unknown => {
            let sentence = words.say("The lore takes nothing from a work called {0}. It takes most from these:");
            offer(ask, not_known, Rich::filled(sentence, &[typed(&name)]), &most_used(ask))
        }
    }
}

fn most_used(ask: &Ask<'_>) -> Vec<SourceRef> {
    ask.lore.works().suggest(ask.lore, "")
}

fn suggest(ask: &Ask<'_>, option: &str) -> Vec<Choice> {
    if option != "name" {
        return Vec::new();
    }
    let typed = ask.request.text("name").unwrap_or_default();
    let choice = |at: SourceRef| {
        let source = ask.lore.source(at)?;
        Some(Choice { name: naming::of_work(ask, at), value: source.id.to_string() })
    };
    ask.lore.works().suggest(ask.lore, &typed).into_iter().filter_map(choice).collect()
}

/// Several works to pick from: the first of them written out, all in the menu.
fn offer(ask: &Ask<'_>, title: &str, mut body: Rich, works: &[SourceRef]) -> Reply {
    for source in works.iter().filter_map(|work| ask.lore.source(*work)).take(NAMED) {
        body.push(Span::Plain("\n• ".to_owned()));
        body.extend(citing::work(source));
        body.push(Span::Plain(format!(" · {}", citing::standing(ask.words, source))));
    }
    let mut reply = miss::nothing_there(ask, title, body);
    reply.rows.extend(menu(ask, "near", ask.words.say("Open a work"), works, &Lens::default()));
    reply
}

/// A menu of works, each of which opens in `/source`; `None` where there are none.
pub(super) fn menu(ask: &Ask<'_>, slot: &str, placeholder: &str, works: &[SourceRef], lens: &Lens) -> Option<Row> {
    let custom_id = menu_id(Effect::Private, SOURCE, slot, &lens.options());
    let mut options: Vec<MenuOption> = Vec::new();
    for at in works.iter().take(limits::OPTIONS) {
        let Some(source) = ask.lore.source(*at) else { continue };
        let label = naming::of_work(ask, *at);
        options.push(MenuOption { label, value: source.id.to_string(), description: None });
    }
    buttons::menu(custom_id, placeholder, options)
}

/// The work itself, however weak its word is otherwise, since it was asked for.
fn lens_for(ask: &Ask<'_>, source: &Source) -> Lens {
    let mut lens = Lens::of(ask);
    if ask.request.text(lens::CONTINUITY.name).is_none() {
        lens.level = lens.level.max(match source.continuity {
            Continuity::Canon => Level::Canon,
            Continuity::Licensed | Continuity::RealWorld => Level::Licensed,
            Continuity::Fan => Level::Fan,
        });
    }
    lens
}

fn show(ask: &Ask<'_>, at: SourceRef, others: &[SourceRef]) -> Reply {
    let Some(source) = ask.lore.source(at) else { return miss::not_found(ask, "", &[]) };
    let lens = lens_for(ask, source);
    let taken = Taken::from(ask.lore, at);
    let mut withheld = Withheld::default();
    let draft = draft(ask, source, &taken, &lens, &mut withheld);
    let page = page(ask.lore, &draft, ask.page());
    let is_reduced = lens.account(ask.words, &withheld).is_some();
    let mut rows: Vec<Row> = row(buttons(ask, source, &page, &lens, is_reduced)).into_iter().collect();
    rows.extend(menu(ask, "others", ask.words.say("Did you mean another one?"), others, &lens));
    rows.extend(menu(ask, "parts", ask.words.say("Open a part"), &parts(ask.lore, source), &lens));
    rows.extend(entries(ask, &taken.entries_from(first_told(&draft, &page)), &lens));
    Reply { cards: vec![page.card], rows, outcome: Outcome::Found(None), ..Reply::default() }
}

fn draft(ask: &Ask<'_>, source: &Source, taken: &Taken<'_>, lens: &Lens, withheld: &mut Withheld) -> Draft {
    let mut sections = vec![details::section(ask, source)];
    sections.extend(details::parts(ask, &parts(ask.lore, source)));
    sections.extend(taken.sections(ask, lens, withheld));
    sections.extend(taken.compiled(ask));
    let mut body = vec![Line::own(Rich::plain(taken.summary(ask.words)))];
    body.extend(lens.account(ask.words, withheld).map(|words| Line::own(Rich::plain(words)).led_by(Rich::plain("\n"))));
    Draft {
        words: ask.words,
        kicker: details::kicker(ask.words, source),
        title: limits::shortened(&source.label(), limits::TITLE),
        url: source.url.as_deref().map(str::to_owned),
        leading: Some(source.continuity),
        body,
        sections,
        footer: mix(ask, taken.statements()),
        ..Draft::default()
    }
}

/// The larger work it is part of.
fn whole(lore: &Lore, source: &Source) -> Option<SourceRef> {
    lore.source_by_id(source.part_of.as_deref()?)
}

/// The works that are part of it, in the order of their release.
fn parts(lore: &Lore, source: &Source) -> Vec<SourceRef> {
    let all = lore.sources().iter().zip((0..).map(SourceRef));
    let is_part = |part: &Source| part.part_of.as_deref() == Some(&*source.id);
    let mut parts: Vec<_> = all.filter(|(part, _)| is_part(part)).collect();
    parts.sort_by_key(|(part, _)| part.released.map(|date| date.sort_key()));
    parts.into_iter().map(|(_, at)| at).collect()
}

/// The number of the first entry whose statements stand on the page, counted from 0.
fn first_told(draft: &Draft, page: &Page) -> usize {
    let of_entries = draft.sections.iter().zip(&page.shown).filter(|(section, _)| section.unit == taken::STATEMENTS);
    of_entries.into_iter().position(|(_, shown)| !shown.is_empty()).unwrap_or_default()
}

fn buttons(ask: &Ask<'_>, source: &Source, page: &Page, lens: &Lens, is_reduced: bool) -> Vec<Button> {
    let (lore, words) = (ask.lore, ask.words);
    let name = |source: &Source| ("name", Value::Text(source.id.to_string()));
    let again = Again { words, command: SOURCE, options: vec![name(source)] };
    let mut buttons = Vec::new();
    if let Some(whole) = whole(lore, source).and_then(|whole| lore.source(whole)) {
        let label = words.fill("In {0}", &[&whole.title]);
        buttons.extend(button(&label, Effect::Private, SOURCE, &[vec![name(whole)], lens.options()].concat()));
    }
    buttons.extend(if is_reduced { again.everything() } else { None });
    buttons.extend(again.paging(page, lens));
    buttons
}

/// A menu that opens entries; any look-up answers names of all kinds, so that of the first will do.
fn entries(ask: &Ask<'_>, entries: &[EntryRef], lens: &Lens) -> Option<Row> {
    let first = ask.lore.entry(*entries.first()?)?;
    let id = menu_id(Effect::Private, first.kind.id, "entries", &lens.options());
    next::menu_of(ask, id, ask.words.say("Open an entry"), entries, lens.is_clear())
}
