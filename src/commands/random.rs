//! `/random`: an entry drawn by lot, told as its look-up tells it.

use std::sync::LazyLock;

use super::lookup;
use crate::locale::{FixedText, msg};
use crate::lore::{Entry, EntryRef, Kind, Universe};
use crate::reply::{Button, ButtonStyle, Message, Reply, Rich, Row};
use crate::view::controls::components::{self, IN_A_ROW};
use crate::view::filter::ViewFilter;
use crate::view::finding::entry_query::EntryQuery;
use crate::view::finding::hit::Hit;
use crate::view::input::command::{Command, CommandContext, Surface, no_suggestions};
use crate::view::input::custom_id::ResponseMode;
use crate::view::input::option_list::OptionList;
use crate::view::input::option_values::{Options, Refusal};
use crate::view::input::options::{CONTINUITY, CommandOption, HIDE, KIND, KINDS_TO_PICK, OptionType, SEEN, UNIVERSE};
use crate::view::input::query::Query;
use crate::view::suggestions::miss;

const RANDOM: &str = "random";

static OPTIONS: LazyLock<[CommandOption; 5]> = LazyLock::new(|| {
    let kind = KIND.option(OptionType::Choice(&KINDS_TO_PICK), msg::OPTION_RANDOM_KIND);
    [kind, UNIVERSE, CONTINUITY, SEEN, HIDE]
});

/// What may be drawn.
#[derive(Debug, Clone)]
struct RandomQuery {
    kind: Option<&'static Kind>,
    universe: Option<Universe>,
    filter: ViewFilter,
}

impl Query for RandomQuery {
    fn read(ctx: &CommandContext<'_>, options: &Options<'_>) -> Result<Self, Refusal> {
        let filter = ViewFilter::read(ctx, options)?;
        Ok(Self { kind: options.kind(ctx.locale)?, universe: options.universe(ctx.locale)?, filter })
    }

    fn command(&self) -> &str {
        RANDOM
    }

    fn options(&self) -> OptionList {
        OptionList::default()
            .text_if(KIND, self.kind.map(|kind| kind.id))
            .universe_if(self.universe)
            .and(self.filter.options())
    }
}

/// The row of `/random`.
pub(super) fn command() -> Command {
    Command {
        name: RANDOM,
        surface: Surface::Slash,
        description: FixedText::Message(msg::COMMAND_RANDOM),
        options: &*OPTIONS,
        internal: &[],
        example: "ship",
        kind: None,
        is_random: true,
        draws: false,
        answer: |ctx, options| Ok(Reply::Message(answer(ctx, &RandomQuery::read(ctx, options)?))),
        suggest: no_suggestions,
    }
}

fn answer(ctx: &CommandContext<'_>, query: &RandomQuery) -> Message {
    let is_wanted = |entry: &Entry| {
        query.kind.is_none_or(|kind| kind == entry.kind)
            && query.universe.is_none_or(|universe| universe == entry.universe)
            && query.filter.shows_entry(ctx.lore, entry)
    };
    let all = (0..).map(EntryRef).zip(ctx.lore.entries());
    let wanted: Vec<EntryRef> = all.filter(|(_, entry)| is_wanted(entry)).map(|(at, _)| at).collect();
    let drawn = drawn(ctx.asker.seed, &wanted).and_then(|at| Some((at, ctx.lore.entry(at)?)));
    let Some((at, entry)) = drawn else { return nothing(ctx, query) };
    let hit = Hit::of(at);
    let mut message = lookup::show(ctx, &EntryQuery::open(entry, query.filter.clone()), &hit);
    offer_another(ctx, query, &mut message.rows);
    message
}

/// One of them, each as likely as any other.
fn drawn(seed: u64, entries: &[EntryRef]) -> Option<EntryRef> {
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

/// The same question, as a button that draws anew.
fn another(ctx: &CommandContext<'_>, query: &RandomQuery) -> Option<Button> {
    let another = components::button(ctx.locale.text(msg::RANDOM_ANOTHER), ResponseMode::Replace, query)?;
    Some(Button { style: ButtonStyle::Primary, ..another })
}

fn offer_another(ctx: &CommandContext<'_>, query: &RandomQuery, rows: &mut Vec<Row>) {
    let Some(another) = another(ctx, query) else { return };
    match rows.first_mut() {
        Some(Row::Buttons(buttons)) if buttons.len() < IN_A_ROW => buttons.insert(0, another),
        _ => rows.insert(0, Row::Buttons(vec![another])),
    }
}

fn nothing(ctx: &CommandContext<'_>, query: &RandomQuery) -> Message {
    let words = ctx.locale.text(msg::RANDOM_NOTHING);
    let mut message = miss::nothing_there(ctx, ctx.locale.text(msg::RANDOM_NOTHING_TITLE), Rich::plain(words));
    let everything = RandomQuery { kind: None, universe: None, filter: query.filter.clone() };
    let label = ctx.locale.text(msg::RANDOM_EVERYTHING);
    let everything = components::button(label, ResponseMode::Private, &everything);
    message.rows = everything.into_iter().map(|button| Row::Buttons(vec![button])).collect();
    message
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lore::load_of_tests;

    #[test]
    fn neighbouring_seeds_draw_all_over_the_lore() {
        let lore = load_of_tests().lore;
        let entries: Vec<EntryRef> = (0..lore.entries().len()).map(|at| EntryRef(at as u32)).collect();
        let mut drawn: Vec<EntryRef> = (0..2000).filter_map(|seed| drawn(seed << 22, &entries)).collect();
        drawn.sort_unstable();
        drawn.dedup();
        assert!(drawn.len() > entries.len() * 9 / 10, "{} of {}", drawn.len(), entries.len());
    }

    #[test]
    fn nothing_can_be_drawn_from_nothing() {
        assert!(drawn(1, &[]).is_none());
    }
}
