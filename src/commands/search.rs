//! `/search`: the statements of the lore that speak of something, best first, a few on each page.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use super::anything::LOOKUP;
use crate::locale::{FixedText, msg};
use crate::lore::{Entry, EntryRef, Kind, Lore, Statement, StatementRef, Universe};
use crate::reply::{Draft, Line, Message, Outcome, Reply, Rich, Row, Section, Span, page, typed};
use crate::search::{Hit, Hits, Owner, StatementFilter, plain_words};
use crate::view::card::entry::mix;
use crate::view::card::excerpt;
use crate::view::controls::components::{self, page_buttons, row};
use crate::view::filter::{FilteredCounts, ViewFilter};
use crate::view::finding::entry_query::EntryQuery;
use crate::view::finding::find;
use crate::view::input::command::{Command, CommandContext, Surface, no_suggestions};
use crate::view::input::custom_id::ResponseMode;
use crate::view::input::option_list::OptionList;
use crate::view::input::option_values::{Options, Refusal};
use crate::view::input::options::{
    CONTINUITY, CommandOption, HIDE, KIND, KINDS_TO_PICK, NAME, OptionKey, OptionType, SEEN, UNIVERSE,
};
use crate::view::input::query::Query;
use crate::view::input::typed_name::plain_words_of;
use crate::view::suggestions::{miss, related};
use crate::view::words::years;

/// Statements on a page: with all their sources they fit a message.
const A_PAGE: usize = 5;

const SEARCH: &str = "search";
const WORDS: OptionKey = OptionKey::new("words", "w");
const FROM: CommandOption = OptionKey::new("from", "f").option(OptionType::YEAR, msg::OPTION_SEARCH_FROM);
const UNTIL: CommandOption = OptionKey::new("until", "t").option(OptionType::YEAR, msg::OPTION_SEARCH_UNTIL);

static OPTIONS: LazyLock<[CommandOption; 8]> = LazyLock::new(|| {
    [
        WORDS.option(OptionType::Free, msg::OPTION_SEARCH_WORDS).required(),
        KIND.option(OptionType::Choice(&KINDS_TO_PICK), msg::OPTION_SEARCH_KIND),
        UNIVERSE,
        FROM,
        UNTIL,
        CONTINUITY,
        SEEN,
        HIDE,
    ]
});

/// What is searched for, and where.
#[derive(Debug, Clone)]
struct SearchQuery {
    words: String,
    kind: Option<&'static Kind>,
    universe: Option<Universe>,
    from: Option<i32>,
    until: Option<i32>,
    filter: ViewFilter,
    page: usize,
}

impl Query for SearchQuery {
    fn read(ctx: &CommandContext<'_>, options: &Options<'_>) -> Result<Self, Refusal> {
        let (from, until) = years::in_order(options.year(&FROM, ctx.locale)?, options.year(&UNTIL, ctx.locale)?);
        Ok(Self {
            words: options.text(WORDS).map(|words| plain_words_of(&words)).unwrap_or_default(),
            kind: options.kind(ctx.locale)?,
            universe: options.universe(ctx.locale)?,
            from,
            until,
            filter: ViewFilter::read(ctx, options)?,
            page: options.page(),
        })
    }

    fn command(&self) -> &str {
        SEARCH
    }

    fn options(&self) -> OptionList {
        OptionList::default()
            .text(WORDS, &*self.words)
            .text_if(KIND, self.kind.map(|kind| kind.id))
            .universe_if(self.universe)
            .integer_if(FROM.key(), self.from)
            .integer_if(UNTIL.key(), self.until)
            .and(self.filter.options())
            .at_page(self.page)
    }
}

/// The row of `/search`.
pub(super) fn command() -> Command {
    Command {
        name: SEARCH,
        surface: Surface::Slash,
        description: FixedText::Message(msg::COMMAND_SEARCH),
        options: &*OPTIONS,
        internal: &[],
        example: "who captured Terok Nor",
        kind: None,
        is_random: false,
        draws: false,
        answer: |ctx, options| Ok(Reply::Message(answer(ctx, &SearchQuery::read(ctx, options)?))),
        suggest: no_suggestions,
    }
}

fn answer(ctx: &CommandContext<'_>, query: &SearchQuery) -> Message {
    if plain_words(&query.words).is_empty() {
        return no_words(ctx);
    }
    // Whoever searches for a name wants to know first of all what that is.
    let first = find::first_called(ctx, &query.words, (query.kind, query.universe), &query.filter);
    let leading = first.map(|(at, _)| at);
    let called = first.filter(|(_, is_only)| *is_only).and_then(|(at, _)| ctx.lore.entry(at));
    let found = found(ctx, query, leading);
    // What no statement says may be what the lore calls somebody all the same.
    match called.filter(|_| found.hits.total == 0 && !found.is_reduced(ctx, query)) {
        Some(entry) => {
            let named = SearchQuery { words: entry.name.to_string(), ..query.clone() };
            results(ctx, &named, &self::found(ctx, &named, leading), Some((&query.words, entry)))
        }
        None => results(ctx, query, &found, called.map(|entry| (&*query.words, entry))),
    }
}

/// Nothing was typed that could be searched for.
fn no_words(ctx: &CommandContext<'_>) -> Message {
    let example = Span::Command(format!("/{SEARCH} {}", ctx.command.example).into());
    miss::misunderstood(ctx, Rich::filled(ctx.locale.template(msg::SEARCH_WHICH, &["example"]), &[example]))
}

/// What is found, with the page on which it is.
struct Found {
    hits: Hits,
    number: usize,
    filtered: FilteredCounts,
}

impl Found {
    fn is_reduced(&self, ctx: &CommandContext<'_>, query: &SearchQuery) -> bool {
        query.filter.notice(ctx.locale, &self.filtered).is_some()
    }
}

/// The page that is asked for, or the last one if there are fewer.
fn found(ctx: &CommandContext<'_>, query: &SearchQuery, leading: Option<EntryRef>) -> Found {
    let mut filtered = FilteredCounts::default();
    let hits = find(ctx, query, leading, query.page, &mut filtered);
    if !hits.hits.is_empty() || hits.total == 0 {
        return Found { hits, number: query.page, filtered };
    }
    let number = hits.total.div_ceil(A_PAGE);
    filtered = FilteredCounts::default();
    let hits = find(ctx, query, leading, number, &mut filtered);
    Found { hits, number, filtered }
}

/// A page of what is found, first of all what an entry is; what the view hides is counted, and is on no page.
fn find(
    ctx: &CommandContext<'_>,
    query: &SearchQuery,
    leading: Option<EntryRef>,
    page: usize,
    filtered: &mut FilteredCounts,
) -> Hits {
    let (filter, first) = (text_filter(query), (page - 1).saturating_mul(A_PAGE));
    let leading = leading.map(|entry| StatementRef { owner: Owner::Entry(entry), number: 0 });
    let find = |skip, most| ctx.lore.texts().find_led_by(ctx.lore, &query.words, &filter, leading, skip, most);
    if query.filter.seen.is_none() {
        return find(first, A_PAGE);
    }
    let mut hits = find(0, usize::MAX);
    let is_shown =
        |hit: &Hit| hit.statement(ctx.lore).is_some_and(|told| query.filter.shows_or_counts(ctx.lore, told, filtered));
    hits.hits.retain(is_shown);
    hits.total = hits.hits.len();
    hits.hits = hits.hits.into_iter().skip(first).take(A_PAGE).collect();
    hits
}

fn text_filter(query: &SearchQuery) -> StatementFilter {
    let (from, until) = (query.from, query.until);
    let years = (from.is_some() || until.is_some()).then(|| from.unwrap_or(i32::MIN)..=until.unwrap_or(i32::MAX));
    StatementFilter {
        kind: query.kind,
        universe: query.universe,
        continuities: Some(query.filter.continuities()),
        years: years.filter(|years: &RangeInclusive<i32>| !years.is_empty()),
    }
}

/// The results; and what goes by the name that was searched for, if it is one.
fn results(ctx: &CommandContext<'_>, query: &SearchQuery, found: &Found, called: Option<(&str, &Entry)>) -> Message {
    let (hits, number, is_reduced) = (&found.hits, found.number, found.is_reduced(ctx, query));
    let line = |hit: &Hit| excerpt::line(ctx, hit, &query.filter, &mut FilteredCounts::default());
    let lines: Vec<Line> = hits.hits.iter().filter_map(line).collect();
    let told: Vec<&Statement> = hits.hits.iter().filter_map(|hit| hit.statement(ctx.lore)).collect();
    let called_so = called.map(|(words, entry)| Line::own(called_so(ctx, words, entry)));
    let draft = Draft {
        locale: ctx.locale,
        title: ctx.locale.text(msg::SEARCH).to_owned(),
        body: called_so
            .into_iter()
            .chain([Line::own(summary(ctx, query, hits, is_reduced))])
            .chain(query.filter.notice_line(ctx.locale, &found.filtered))
            .collect(),
        leading: told.first().map(|statement| statement.continuity),
        sections: section(ctx, hits, number, lines).into_iter().collect(),
        footer: mix(ctx, told.into_iter()),
        ..Draft::default()
    };
    let open = called.and_then(|(_, entry)| {
        components::button(&entry.name, ResponseMode::Private, &EntryQuery::open(entry, query.filter.clone()))
    });
    let everything = SearchQuery { filter: ViewFilter::everything(), page: 1, ..query.clone() };
    let everything = is_reduced.then(|| components::show_everything(ctx.locale, &everything)).flatten();
    let turning = page_buttons(ctx.locale, query, number, hits.total.div_ceil(A_PAGE));
    let mut rows: Vec<Row> = row(open.into_iter().chain(everything).chain(turning)).into_iter().collect();
    let open = EntryQuery::by_name(LOOKUP, query.filter.clone());
    let menu = ("hits", NAME, ctx.locale.text(msg::PICK_ONE));
    rows.extend(related::menu(ctx, menu, &open, &owners(ctx.lore, hits), &query.filter));
    let outcome = if hits.total == 0 && called.is_none() { Outcome::NotFound } else { Outcome::Found(None) };
    Message { cards: vec![page(ctx.lore, &draft, 1).card], rows, outcome, ..Message::default() }
}

/// `Moogie is another name for Ishka.`, or that there is an entry of that very name, of one for several as well.
fn called_so(ctx: &CommandContext<'_>, words: &str, entry: &Entry) -> Rich {
    let name = Span::Strong((&entry.name).into());
    let [typed_name, own] = [words, &*entry.name].map(|name| plain_words(name).join(" "));
    if typed_name.strip_prefix(&*own).is_some_and(|rest| matches!(rest, "" | "s")) {
        return Rich::filled(ctx.locale.template(msg::SEARCH_ENTRY, &["name"]), &[name]);
    }
    Rich::filled(ctx.locale.template(msg::SEARCH_ALIAS, &["words", "name"]), &[typed(words), name])
}

fn summary(ctx: &CommandContext<'_>, query: &SearchQuery, hits: &Hits, is_reduced: bool) -> Rich {
    let words = &query.words;
    if hits.total == 0 && is_reduced && query.filter.seen.is_some() {
        return Rich::filled(ctx.locale.template(msg::MISS_HIDDEN, &["name"]), &[typed(words)]);
    }
    if hits.total == 0 && !is_reduced {
        return Rich::filled(ctx.locale.template(msg::SEARCH_NOTHING, &["words"]), &[typed(words)]);
    }
    let count = Span::Strong(hits.total.to_string().into());
    if hits.unmatched_terms.is_empty() && hits.lacking > 0 {
        return Rich::filled(ctx.locale.template(msg::SEARCH_PARTIAL, &["words", "count"]), &[typed(words), count]);
    }
    if hits.unmatched_terms.is_empty() {
        return Rich::filled(ctx.locale.template(msg::SEARCH_RESULTS, &["words", "count"]), &[typed(words), count]);
    }
    let unmatched = typed(&hits.unmatched_terms.join(", "));
    Rich::filled(ctx.locale.template(msg::SEARCH_UNMATCHED, &["words", "count"]), &[unmatched, count])
}

fn section(ctx: &CommandContext<'_>, hits: &Hits, number: usize, lines: Vec<Line>) -> Option<Section> {
    let first = (number - 1) * A_PAGE + 1;
    let last = first + hits.hits.len() - usize::from(!hits.hits.is_empty());
    let [first, last, total] = [first, last, hits.total].map(|count| count.to_string());
    let title = ctx.locale.format(msg::RESULTS_RANGE, &[("first", &first), ("last", &last), ("of", &total)]);
    Section::of_any(title, lines, msg::MORE_STATEMENTS)
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
        Owner::Event(event) => lore.event(event).map(|event| event.subject_refs.to_vec()).unwrap_or_default(),
    }
}
