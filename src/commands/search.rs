//! `/search`: the statements of the lore that speak of something, best first, a few on each page.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use super::anything::LOOKUP;
use super::buttons::{Again, row};
use super::entry::mix;
use super::lens::{self, Lens, Withheld};
use super::press::{Effect, menu_id};
use super::{Ask, Command, CommandOption, HIDE, Surface, Takes, UNIVERSE, next, no_suggestions, passages};
use crate::lore::{Continuity, EntryRef, KINDS, Kind, Lore, Statement, Universe};
use crate::reply::{Draft, Line, Outcome, Reply, Rich, Row, Section, Span, page, typed};
use crate::search::{Hit, Hits, Owner, StatementFilter};

/// Statements on a page: with all their sources they fit a message.
const A_PAGE: usize = 5;

static OPTIONS: LazyLock<[CommandOption; 8]> = LazyLock::new(|| {
    let option = |name, description, required, takes| CommandOption { name, description, required, takes };
    [
        option("words", "What to look for; statements with all of the words come first", true, Takes::Free),
        option("kind", "Only what is said of this kind of thing", false, Takes::Choice(&KIND_CHOICES)),
        UNIVERSE,
        option("from", "Only what held in this year or later", false, Takes::YEAR),
        option("until", "Only what held in this year or earlier", false, Takes::YEAR),
        lens::CONTINUITY,
        lens::SEEN,
        HIDE,
    ]
});

static KIND_CHOICES: LazyLock<Vec<(&'static str, &'static str)>> =
    LazyLock::new(|| KINDS.iter().map(|kind| (kind.id, kind.title)).collect());

/// The row of `/search`.
pub(super) fn command() -> Command {
    Command {
        name: "search",
        surface: Surface::Slash,
        description: "Search everything that the lore says for words",
        options: &*OPTIONS,
        example: "who captured Terok Nor",
        kind: None,
        answer,
        suggest: no_suggestions,
    }
}

fn answer(ask: &Ask<'_>) -> Reply {
    let words = ask.request.text("words").unwrap_or_default();
    let lens = Lens::of(ask);
    let filter = filter(ask, &lens);
    let find =
        |page: usize| ask.lore.texts().find(ask.lore, &words, &filter, (page - 1).saturating_mul(A_PAGE), A_PAGE);
    let mut number = ask.page();
    let mut hits = find(number);
    if hits.hits.is_empty() && hits.total > 0 {
        number = hits.total.div_ceil(A_PAGE);
        hits = find(number);
    }
    reply(ask, &words, &lens, &hits, number)
}

fn filter(ask: &Ask<'_>, lens: &Lens) -> StatementFilter {
    let (from, until) = (year(ask, "from"), year(ask, "until"));
    let years = (from.is_some() || until.is_some()).then(|| from.unwrap_or(i32::MIN)..=until.unwrap_or(i32::MAX));
    let admitted = Continuity::ALL.into_iter().filter(|continuity| lens.level.admits(*continuity));
    StatementFilter {
        kind: ask.request.text("kind").and_then(|id| Kind::from_id(&id)),
        universe: ask.request.text(UNIVERSE.name).and_then(|id| Universe::from_id(&id)),
        continuities: Some(admitted.collect()),
        years: years.filter(|years: &RangeInclusive<i32>| !years.is_empty()),
    }
}

fn year(ask: &Ask<'_>, name: &str) -> Option<i32> {
    ask.request.integer(name).and_then(|year| i32::try_from(year).ok())
}

fn reply(ask: &Ask<'_>, words: &str, lens: &Lens, hits: &Hits, number: usize) -> Reply {
    let mut withheld = Withheld::default();
    let lines: Vec<Line> = hits.hits.iter().filter_map(|hit| passages::line(ask, hit, lens, &mut withheld)).collect();
    let told: Vec<&Statement> = hits.hits.iter().filter_map(|hit| hit.statement(ask.lore)).collect();
    let draft = Draft {
        words: ask.words,
        title: ask.words.say("Search").to_owned(),
        body: vec![Line::own(summary(ask, words, hits))],
        leading: told.first().map(|statement| ask.lore.continuity(statement)),
        sections: section(ask, hits, number, lines).into_iter().collect(),
        footer: mix(ask, told.into_iter()),
        ..Draft::default()
    };
    let mut rows: Vec<Row> = turning(ask, hits.total, number).into_iter().collect();
    let owners = owners(ask.lore, hits);
    let menu = menu_id(Effect::Private, LOOKUP, "hits", &lens.options());
    rows.extend(next::menu_of(ask, menu, ask.words.say("Pick one of these"), &owners, false));
    let outcome = if hits.total == 0 { Outcome::NotFound } else { Outcome::Found(None) };
    Reply { cards: vec![page(ask.lore, &draft, 1).card], rows, outcome, ..Reply::default() }
}

fn summary(ask: &Ask<'_>, words: &str, hits: &Hits) -> Rich {
    if hits.total == 0 {
        return Rich::filled(ask.words.say("No statement of the lore speaks of {0}."), &[typed(words)]);
    }
    let count = Span::Strong(hits.total.to_string());
    if hits.unmatched_terms.is_empty() {
        return Rich::filled(ask.words.say("Statements that speak of {0}: {1}"), &[typed(words), count]);
    }
    let unheard = typed(&hits.unmatched_terms.join(", "));
    Rich::filled(
        ask.words.say("No statement of the lore has this in it: {0}. Statements that come near: {1}"),
        &[unheard, count],
    )
}

fn section(ask: &Ask<'_>, hits: &Hits, number: usize, lines: Vec<Line>) -> Option<Section> {
    let first = (number - 1) * A_PAGE + 1;
    let last = first + hits.hits.len() - usize::from(!hits.hits.is_empty());
    let [first, last, total] = [first, last, hits.total].map(|count| count.to_string());
    let title = ask.words.fill("{0} to {1} of {2}", &[&first, &last, &total]);
    let unit = ("statement", "statements");
    (!lines.is_empty()).then_some(Section { title, inline: false, lines, first: usize::MAX, unit })
}

/// The entries that the statements belong to or tell of, each once.
fn owners(lore: &Lore, hits: &Hits) -> Vec<EntryRef> {
    let mut owners = Vec::new();
    for hit in &hits.hits {
        for owner in owners_of(lore, hit) {
            if !owners.contains(&owner) {
                owners.push(owner);
            }
        }
    }
    owners
}

fn owners_of(lore: &Lore, hit: &Hit) -> Vec<EntryRef> {
    match hit.owner {
        Owner::Entry(entry) => vec![entry],
        Owner::Event(event) => {
            let subjects = lore.event(event).into_iter().flat_map(|event| &event.subjects);
            subjects.filter_map(|id| lore.entry_by_id(id)).collect()
        }
    }
}

/// The row that turns the pages; none where the question is too long for the id of a button.
fn turning(ask: &Ask<'_>, total: usize, number: usize) -> Option<Row> {
    let asked = ask.request.options.iter().filter(|(name, _)| !matches!(name.as_str(), "page" | "hide"));
    let known = |name: &str| ask.command.options.iter().find(|option| option.name == name).map(|option| option.name);
    let options = asked.filter_map(|(name, value)| Some((known(name)?, value.clone()))).collect();
    let again = Again { words: ask.words, command: ask.command.name, options };
    row(again.turning(number, total.div_ceil(A_PAGE)))
}
