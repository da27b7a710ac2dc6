//! `/random`: an entry drawn by lot, told as its look-up tells it.

use std::sync::LazyLock;

use super::buttons::button;
use super::lens::{self, Lens, Withheld};
use super::lookup;
use super::press::Effect;
use super::request::Value;
use super::{Ask, Command, CommandOption, HIDE, Request, Surface, Takes, UNIVERSE, miss, named, no_suggestions};
use crate::lore::{Entry, KINDS, Kind, Statement};
use crate::reply::{Button, ButtonStyle, Reply, Rich, Row};

const RANDOM: &str = "random";
const KIND: &str = "kind";
/// The most buttons in a row.
const IN_A_ROW: usize = 5;

static KINDS_TO_PICK: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| KINDS.into_iter().map(|kind| (kind.id, kind.title)).collect());

static OPTIONS: LazyLock<[CommandOption; 5]> = LazyLock::new(|| {
    let takes = Takes::Choice(&KINDS_TO_PICK);
    let kind = CommandOption { name: KIND, description: "What sort of thing", required: false, takes };
    [kind, UNIVERSE, lens::CONTINUITY, lens::SEEN, HIDE]
});

/// The row of `/random`.
pub(super) fn command() -> Command {
    Command {
        name: RANDOM,
        surface: Surface::Slash,
        description: "Something out of the lore, drawn by lot",
        options: &*OPTIONS,
        example: "ship",
        kind: None,
        answer,
        suggest: no_suggestions,
    }
}

fn answer(ask: &Ask<'_>) -> Reply {
    let lens = Lens::of(ask);
    let asked = ask.request.text(KIND);
    let kind = asked.as_deref().and_then(|id| Kind::from_id(&id.trim().to_lowercase()));
    if asked.is_some() && kind.is_none() {
        return nothing(ask, &lens);
    }
    let universe = lookup::universe(ask);
    let is_wanted = |entry: &&Entry| {
        kind.is_none_or(|kind| kind == entry.kind)
            && universe.is_none_or(|universe| universe == entry.universe)
            && is_told(ask, entry, &lens)
    };
    let wanted: Vec<&Entry> = ask.lore.entries().iter().filter(is_wanted).collect();
    let Some(entry) = drawn(ask.request.context.seed, &wanted) else { return nothing(ask, &lens) };
    let name = ("name", Value::Text(entry.id.to_string()));
    let mut request = Request::new(entry.kind.id, ask.request.context.clone());
    for (name, value) in std::iter::once(name).chain(lens.options()) {
        request.options.insert(name.to_owned(), value);
    }
    let Some(command) = named(entry.kind.id) else { return nothing(ask, &lens) };
    let mut reply = (command.answer)(&Ask { request: &request, command, ..*ask });
    offer_another(ask, &lens, &mut reply.rows);
    reply
}

/// Whether the first thing said of it is neither hidden nor veiled.
fn is_told(ask: &Ask<'_>, entry: &Entry, lens: &Lens) -> bool {
    let is_shown = |statement: &Statement| {
        lens.line(ask.lore, statement, &mut Withheld::default()).is_some() && !lens.veils(ask.lore, statement)
    };
    entry.summary.first().is_some_and(is_shown)
}

/// One of them, each as likely as any other.
fn drawn<'e>(seed: u64, entries: &[&'e Entry]) -> Option<&'e Entry> {
    let count = u64::try_from(entries.len()).ok().filter(|count| *count > 0)?;
    entries.get(usize::try_from(scattered(seed) % count).ok()?).copied()
}

/// Spreads neighbouring seeds over all numbers, since ids of questions follow one another (the last step of SplitMix64).
const fn scattered(seed: u64) -> u64 {
    let mut bits = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

/// The question with all that narrows it, as a button that draws anew.
fn another(ask: &Ask<'_>, lens: &Lens) -> Option<Button> {
    let kept = [KIND, UNIVERSE.name].into_iter();
    let kept = kept.filter_map(|name| Some((name, Value::Text(ask.request.text(name)?))));
    let options: Vec<(&str, Value)> = kept.chain(lens.options()).collect();
    let another = button(ask.words.say("Another"), Effect::Replace, RANDOM, &options)?;
    Some(Button { style: ButtonStyle::Primary, ..another })
}

fn offer_another(ask: &Ask<'_>, lens: &Lens, rows: &mut Vec<Row>) {
    let Some(another) = another(ask, lens) else { return };
    match rows.first_mut() {
        Some(Row::Buttons(buttons)) if buttons.len() < IN_A_ROW => buttons.insert(0, another),
        _ => rows.insert(0, Row::Buttons(vec![another])),
    }
}

fn nothing(ask: &Ask<'_>, lens: &Lens) -> Reply {
    let words = ask.words.say("The lore holds nothing that fits all of that. Ask for less, or draw from everything.");
    let mut reply = miss::nothing_there(ask, ask.words.say("An empty hat"), Rich::plain(words));
    let everything = button(ask.words.say("Draw from everything"), Effect::Private, RANDOM, &lens.options());
    reply.rows = everything.into_iter().map(|button| Row::Buttons(vec![button])).collect();
    reply
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lore::load_of_tests;

    #[test]
    fn neighbouring_seeds_draw_all_over_the_lore() {
        let lore = load_of_tests().lore;
        let entries: Vec<&Entry> = lore.entries().iter().collect();
        let mut drawn: Vec<&str> = (0..2000).filter_map(|seed| Some(&*drawn(seed << 22, &entries)?.id)).collect();
        drawn.sort_unstable();
        drawn.dedup();
        assert!(drawn.len() > entries.len() * 9 / 10, "{} of {}", drawn.len(), entries.len());
    }

    #[test]
    fn nothing_can_be_drawn_from_nothing() {
        assert!(drawn(1, &[]).is_none());
    }
}
