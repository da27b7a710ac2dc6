//! The generic look-up: `/station`, `/ship` and the other kinds, a row each.

use super::lens::Lens;
use super::naming::in_english;
use super::onthisday::todays;
use super::request::Value;
use super::{Ask, Command, CommandOption, HIDE, Surface, Takes, UNIVERSE, entry, lens, miss, naming, next, receipts};
use crate::lore::{EntryRef, Kind, Universe};
use crate::reply::{Choice, Draft, Line, Outcome, Reply, Rich, Section, page};
use crate::search::{Filter, How, Lookup};

/// The options of every look-up.
pub(super) static OPTIONS: [CommandOption; 6] = [
    CommandOption {
        name: "name",
        description: "Its name, or part of it; pick from the list or type freely",
        required: true,
        takes: Takes::Suggested,
    },
    UNIVERSE,
    lens::AS_OF,
    lens::CONTINUITY,
    lens::SEEN,
    HIDE,
];

/// The row of the command that looks up one kind.
pub(super) fn command(kind: &'static Kind) -> Command {
    Command {
        name: kind.id,
        surface: Surface::Slash,
        description: kind.description,
        options: &OPTIONS,
        example: kind.example,
        kind: Some(kind),
        answer,
        suggest,
    }
}

/// An entry that answers the question, with what has to be said about the choice.
pub(super) struct Hit {
    /// The entry.
    pub(super) entry: EntryRef,
    /// Others that go by the same name.
    pub(super) others: Vec<EntryRef>,
    is_tie: bool,
    /// What has to be said.
    pub(super) notice: Option<Rich>,
}

fn answer(ask: &Ask<'_>) -> Reply {
    let typed = ask.request.text("name").unwrap_or_default();
    match find(ask, &typed) {
        Ok(hit) => show(ask, &hit),
        Err(near) => miss::not_found(ask, &typed, &near),
    }
}

/// Entries whose names begin like what is being typed as `name`.
pub(super) fn suggest(ask: &Ask<'_>, option: &str) -> Vec<Choice> {
    if option != "name" {
        return Vec::new();
    }
    suggest_for(ask, &ask.request.text("name").unwrap_or_default())
}

/// Entries whose names begin so; before anything is typed, those that are most likely wanted.
pub(super) fn suggest_for(ask: &Ask<'_>, typed: &str) -> Vec<Choice> {
    let (names, filter) = (ask.lore.names(), filter(ask, ask.command.kind));
    let found = if typed.trim().is_empty() {
        names.most_wanted(ask.lore, filter, &todays::entries(ask.lore, ask.request.context.today))
    } else {
        names.suggest(ask.lore, typed, filter)
    };
    found.into_iter().filter_map(|at| choice(ask, at)).collect()
}

/// An entry as a line of a picker; its id is what is sent.
fn choice(ask: &Ask<'_>, at: EntryRef) -> Option<Choice> {
    let entry = ask.lore.entry(at)?;
    Some(Choice { name: naming::of_entry(ask, entry), value: entry.id.to_string() })
}

/// The universe asked for.
pub(super) fn universe(ask: &Ask<'_>) -> Option<Universe> {
    ask.request.text(UNIVERSE.name).and_then(|id| Universe::from_id(&id))
}

/// The option that asks for the same universe again.
pub(super) fn again_there(ask: &Ask<'_>) -> Option<(&'static str, Value)> {
    universe(ask).map(|universe| (UNIVERSE.name, Value::Text(universe.id().to_owned())))
}

fn filter(ask: &Ask<'_>, kind: Option<&'static Kind>) -> Filter {
    Filter { kind, universe: universe(ask), prefer: ask.request.context.universe }
}

/// What is asked for; else what comes near.
pub(super) fn find(ask: &Ask<'_>, typed: &str) -> Result<Hit, Vec<EntryRef>> {
    let filter = filter(ask, ask.command.kind);
    match ask.lore.names().find(ask.lore, &in_english(ask.words, typed), filter) {
        Lookup::Found { best, others, tie, how } => {
            let notice = if how == How::Id { None } else { notice(ask, best, filter) };
            Ok(Hit { entry: best, others, is_tie: tie, notice })
        }
        Lookup::Near(near) => Err(near),
        Lookup::Unknown => Err(Vec::new()),
    }
}

/// What has to be said when the answer is of another kind or universe than the one asked for.
fn notice(ask: &Ask<'_>, found: EntryRef, filter: Filter) -> Option<Rich> {
    let entry = ask.lore.entry(found)?;
    let kind = filter.kind.filter(|kind| *kind != entry.kind);
    let universe = filter.universe.filter(|universe| *universe != entry.universe);
    let words = ask.words;
    let of_kind = kind
        .map(|kind| words.fill("{0} is {1}, not {2}.", &[&entry.name, words.say(entry.kind.one), words.say(kind.one)]));
    let of_universe =
        universe.map(|universe| words.fill("Nothing of that name is known there: {0}.", &[words.say(universe.name())]));
    let notices: Vec<String> = of_kind.into_iter().chain(of_universe).collect();
    (!notices.is_empty()).then(|| Rich::plain(notices.join(" ")))
}

/// The entry's card.
pub(super) fn show(ask: &Ask<'_>, hit: &Hit) -> Reply {
    let Some(entry) = ask.lore.entry(hit.entry) else { return miss::not_found(ask, "", &[]) };
    if ask.request.text("view").as_deref() == Some(next::SOURCES) {
        return receipts::reply(ask, hit.entry, entry, ask.page());
    }
    let lens = Lens::of(ask);
    let (mut draft, withheld) = entry::draft(ask, hit.entry, entry, &lens);
    draft.notice.clone_from(&hit.notice);
    name_others(ask, hit, &lens, &mut draft);
    let page = page(ask.lore, &draft, ask.page());
    let is_reduced = lens.account(ask.words, &withheld).is_some();
    let rows = next::rows(ask, hit.entry, &hit.others, &page, &lens, is_reduced);
    Reply { cards: vec![page.card], rows, outcome: Outcome::Found(Some(entry.id.clone())), ..Reply::default() }
}

/// The most others that are named in words; all of them are in the menu.
const OTHERS_NAMED: usize = 3;

/// Names the others that go by the same name: at once where they fit as well, else after the facts.
fn name_others(ask: &Ask<'_>, hit: &Hit, lens: &Lens, draft: &mut Draft) {
    let named = hit.others.iter().filter_map(|other| ask.lore.entry(*other)).take(OTHERS_NAMED);
    let lines: Vec<Line> = named.filter_map(|other| entry::one_line(ask, other, lens)).collect();
    if lines.is_empty() {
        return;
    }
    let after_facts = draft.sections.iter().take_while(|section| section.inline).count();
    let at = if hit.is_tie { 0 } else { after_facts };
    let (title, unit) = (ask.words.say("The name also stands for").to_owned(), ("other", "others"));
    draft.sections.insert(at, Section { title, inline: false, lines, first: usize::MAX, unit });
}
