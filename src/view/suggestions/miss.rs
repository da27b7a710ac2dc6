//! Misses: polite, without guesses, and always with a next step.

use std::ops::Range;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::related;
use crate::locale::{Locale, MessageId, capitalised, msg};
use crate::lore::series::Series;
use crate::lore::words::split_words;
use crate::lore::{Entry, EntryRef};
use crate::reply::typed::harmless;
use crate::reply::{
    Button, Card, Draft, Line, Message, Outcome, Rich, Section, Span, in_brackets, limits, page, typed,
};
use crate::search::{Hit, StatementFilter, is_stop_word};
use crate::view::card::entry::version;
use crate::view::card::excerpt;
use crate::view::controls::components;
use crate::view::filter::secret_names;
use crate::view::filter::{FilteredCounts, ViewFilter};
use crate::view::finding::called;
use crate::view::finding::entry_query::EntryQuery;
use crate::view::finding::false_match;
use crate::view::finding::find;
use crate::view::finding::hit::Missed;
use crate::view::finding::naming::invitation;
use crate::view::input::command::CommandContext;
use crate::view::input::options::NAME;
use crate::view::input::typed_name::wiki_page;
use crate::view::question::reads_as_question;

/// The most near names that are written out; the menu holds more.
const NEAR_NAMED: usize = 5;
/// The most statements that mention a name without an entry, and the most that are read for it.
const MENTIONS: usize = 3;
const MENTIONS_READ: usize = 30;
/// The most letters of a word that a full stop shortens.
const SHORTENED: usize = 2;
/// Words that ask, beside those that any sentence has, with the pieces of those that are run together: `can't`.
const ASKING: [&str; 32] = [
    "can", "cannot", "cant", "could", "would", "should", "will", "didn", "didnt", "doesn", "doesnt", "don", "dont",
    "isn", "wasn", "weren", "couldn", "won", "t", "not", "never", "ever", "even", "so", "get", "got", "come", "came",
    "happen", "happened", "about", "really",
];
/// Fewer words than this tell nothing of what is asked.
const FEWEST_TELLING: usize = 3;
/// The most characters of a name that are searched for elsewhere.
const LONGEST_SEARCH: usize = 60;
/// Where a name can be searched for that the lore does not know.
const WIKI_SEARCH: &str = "https://memory-alpha.fandom.com/wiki/Special:Search?query=";

/// Nothing of that name is known: says so, what comes near, where it is mentioned, and where else to look.
pub(crate) fn not_found(ctx: &CommandContext<'_>, name: &str, missed: &Missed, filter: &ViewFilter) -> Message {
    not_found_but(ctx, name, missed, Vec::new(), filter)
}

/// The same, where other things may be meant, which come before the entries that come near, but behind what is described.
pub(crate) fn not_found_but(
    ctx: &CommandContext<'_>,
    name: &str,
    missed: &Missed,
    others: Vec<Line>,
    filter: &ViewFilter,
) -> Message {
    if name.trim().is_empty() {
        return no_name(ctx);
    }
    if missed.is_hidden {
        return hidden(ctx, name, filter);
    }
    let page = wiki_page(name);
    let words = page.as_deref().unwrap_or(name);
    let sentence = no_entry(ctx.locale, words);
    let may_be_named = |at: &&EntryRef| {
        let is_shown = ctx.lore.entry(**at).is_some_and(|entry| filter.shows_entry(ctx.lore, entry));
        is_shown && !secret_names::gives_away(ctx.lore, **at, words, filter)
    };
    let near: Vec<EntryRef> = missed.near.iter().filter(may_be_named).copied().collect();
    let mut suggested = near_names(ctx, &near);
    // Who names a kind of thing asks for no work.
    let before = if missed.names_kind { suggested.len() } else { usize::from(missed.described.is_some()) };
    let before = before.min(suggested.len());
    suggested.splice(before..before, others);
    let mut filtered = FilteredCounts::default();
    let told = if reads_as_question(words) { told(ctx, words, filter, &mut filtered) } else { Vec::new() };
    let mut message = if told.is_empty() {
        missing(ctx, words, sentence, suggested, filter)
    } else {
        let body = told.into_iter().chain(filter.notice_line(ctx.locale, &filtered)).collect();
        shown(ctx, words, (msg::MISS_MENTIONED, body), None)
    };
    let query = EntryQuery::by_name(ctx.command.name, filter.clone());
    let menu = ("near", NAME, ctx.locale.text(msg::PICK_ONE));
    message.rows.extend(components::row(unshielded(ctx, name, filter)));
    message.rows.extend(related::menu(ctx, menu, &query, &near, filter));
    message
}

/// That no entry is called so; or that a question has no answer.
pub(super) fn no_entry(locale: Locale, words: &str) -> Rich {
    let message = if reads_as_question(words) { msg::MISS_NO_ANSWER } else { msg::MISS_NO_ENTRY };
    Rich::filled(locale.template(message, &["name"]), &[typed(words)])
}

/// The abbreviation of a series, where an entry is asked for and none that is well known is called just so: says so, and where
/// the series is told of.
pub(crate) fn of_series(ctx: &CommandContext<'_>, name: &str) -> Option<Message> {
    let series = Series::named(name).filter(|series| series.is_abbreviated(name))?;
    let called = find::entry(ctx, name, None, &ViewFilter::default());
    let is_called = |at: EntryRef| called::is_called(ctx, at, name) && false_match::is_well_known(ctx, at);
    let is_entry = called.is_ok_and(|hit| is_called(hit.entry));
    let sentence = ctx.locale.template(msg::SERIES_IS_NO_ENTRY, &["name", "example"]);
    let example = Span::Command(format!("/source {}", series.code).into());
    (!is_entry).then(|| misunderstood(ctx, Rich::filled(sentence, &[typed(name), example])))
}

/// All that is told of it is hidden: says so, and no more of it than was typed.
pub(crate) fn hidden(ctx: &CommandContext<'_>, name: &str, filter: &ViewFilter) -> Message {
    let sentence = ctx.locale.template(msg::MISS_HIDDEN, &["name"]);
    let body = Line::own(Rich::filled(sentence, &[as_typed(ctx, name)]));
    let draft = Draft {
        locale: ctx.locale,
        title: ctx.locale.text(msg::MISS_HIDDEN_TITLE).to_owned(),
        body: std::iter::once(body).chain(filter.reach_line(ctx.locale)).collect(),
        footer: scope(ctx),
        ..Draft::default()
    };
    let rows = components::row(unshielded(ctx, name, filter)).into_iter().collect();
    Message { cards: vec![page(ctx.lore, &draft, 1).card], rows, ..Message::default() }
}

/// What was typed; an id was picked, and nobody has typed it.
fn as_typed(ctx: &CommandContext<'_>, name: &str) -> Span {
    let is_id = ctx.lore.entry_by_id(name.trim()).is_some();
    let this = || Span::Plain(ctx.locale.text(msg::MISS_THIS_ENTRY).into());
    if is_id { this() } else { typed(wiki_page(name).as_deref().unwrap_or(name)) }
}

/// What was typed as a heading, with capitals as names have them; `None` for an id, which nobody has typed.
pub(crate) fn heading_as_typed(ctx: &CommandContext<'_>, name: &str) -> Option<String> {
    let heading = harmless(&in_capitals(wiki_page(name).as_deref().unwrap_or(name)), limits::TITLE);
    Some(heading).filter(|heading| !heading.is_empty() && ctx.lore.entry_by_id(name.trim()).is_none())
}

/// A name that was typed without any capitals, with one at the start of each word.
fn in_capitals(name: &str) -> String {
    if name.chars().any(char::is_uppercase) {
        return name.to_owned();
    }
    name.split(' ').map(capitalised).collect::<Vec<_>>().join(" ")
}

/// The button that asks the same without a shield.
fn unshielded(ctx: &CommandContext<'_>, name: &str, filter: &ViewFilter) -> Option<Button> {
    let everything =
        EntryQuery { name: name.to_owned(), ..EntryQuery::by_name(ctx.command.name, ViewFilter::everything()) };
    filter.seen.as_ref().and_then(|_| components::show_everything(ctx.locale, &everything))
}

/// A miss with what is told in the words of the name, or else with what comes near, and where else to look. What comes near
/// is in the menu all the same: two answers on one card are none.
pub(crate) fn missing(
    ctx: &CommandContext<'_>,
    name: &str,
    sentence: Rich,
    near: Vec<Line>,
    filter: &ViewFilter,
) -> Message {
    let mut filtered = FilteredCounts::default();
    let mentions = section(ctx, msg::MISS_MENTIONED, mentions(ctx, name, filter, &mut filtered));
    let body = std::iter::once(Line::own(sentence)).chain(filter.notice_line(ctx.locale, &filtered)).collect();
    let near = || section(ctx, msg::DID_YOU_MEAN, near);
    shown(ctx, name, (msg::MISS_TITLE, body), mentions.or_else(near))
}

fn section(ctx: &CommandContext<'_>, title: MessageId, lines: Vec<Line>) -> Option<Section> {
    Section::of_any(ctx.locale.text(title), lines, msg::MORE_STATEMENTS)
}

/// A card with that title and body, what may be meant beneath it, and where else to look.
fn shown(
    ctx: &CommandContext<'_>,
    name: &str,
    (title, body): (MessageId, Vec<Line>),
    meant: Option<Section>,
) -> Message {
    let elsewhere = section(ctx, msg::MISS_ELSEWHERE, vec![Line::own(search_link(ctx, name))]);
    let draft = Draft {
        locale: ctx.locale,
        is_short: true,
        title: ctx.locale.text(title).to_owned(),
        body,
        sections: meant.into_iter().chain(elsewhere).collect(),
        footer: scope(ctx),
        ..Draft::default()
    };
    Message { cards: vec![page(ctx.lore, &draft, 1).card], ..Message::default() }
}

/// How much there is to ask for.
pub(crate) fn scope(ctx: &CommandContext<'_>) -> String {
    let [entries, works] = [ctx.lore.entries().len(), ctx.lore.sources().len()].map(|count| count.to_string());
    let scope = ctx.locale.format(msg::SCOPE, &[("entries", &entries), ("works", &works)]);
    format!("{scope} · {}", version(ctx))
}

fn near_names(ctx: &CommandContext<'_>, near: &[EntryRef]) -> Vec<Line> {
    let named = near.iter().filter_map(|entry| ctx.lore.entry(*entry)).take(NEAR_NAMED);
    // The command that opens it says its kind.
    let line = |entry: &Entry| {
        let named = Rich(vec![Span::Plain("• ".into()), invitation(entry)]);
        Line::own(named.words(in_brackets(ctx.locale, ctx.locale.row(entry.universe.name()))))
    };
    named.map(line).collect()
}

/// Statements that have a name, its words one after another; those that any sentence may have, and letters, tell nothing by
/// themselves.
fn mentions(ctx: &CommandContext<'_>, name: &str, filter: &ViewFilter, filtered: &mut FilteredCounts) -> Vec<Line> {
    let words: Vec<String> = words_of(name).collect();
    if words.iter().all(|word| is_stop_word(word) || word.chars().nth(1).is_none()) {
        return Vec::new();
    }
    let wanted = StatementFilter { continuities: Some(filter.continuities()), ..StatementFilter::default() };
    let found = ctx.lore.texts().find(ctx.lore, name, &wanted, 0, MENTIONS_READ);
    if !found.unmatched_terms.is_empty() {
        return Vec::new();
    }
    let has_name = |hit: &&Hit| {
        let said: Vec<String> =
            hit.statement(ctx.lore).map(|told| words_of(told.text.plain()).collect()).unwrap_or_default();
        said.windows(words.len()).any(|together| together == words)
    };
    let named = found.hits.iter().filter(has_name).take(MENTIONS);
    named.filter_map(|hit| excerpt::line(ctx, hit, filter, filtered)).collect()
}

/// Statements with all the words of a question but for those that ask it, in one sentence: as likely as not they answer it.
/// What has some of them here and some there only touches it.
fn told(ctx: &CommandContext<'_>, question: &str, filter: &ViewFilter, filtered: &mut FilteredCounts) -> Vec<Line> {
    let mut telling: Vec<String> = Vec::new();
    // A series says where something was so, not what: "why do Klingons have smooth foreheads in TOS".
    let is_series = |word: &str| Series::named(word).is_some_and(|series| series.is_abbreviated(word));
    let is_asking = |word: &str| is_stop_word(word) || ASKING.contains(&word) || is_series(word);
    for word in words_of(question).filter(|word| !is_asking(word)) {
        if !telling.contains(&word) {
            telling.push(word);
        }
    }
    if telling.len() < FEWEST_TELLING {
        return Vec::new();
    }
    let wanted = StatementFilter { continuities: Some(filter.continuities()), ..StatementFilter::default() };
    let found = ctx.lore.texts().find(ctx.lore, &telling.join(" "), &wanted, 0, MENTIONS_READ);
    if found.lacking > 0 || !found.unmatched_terms.is_empty() {
        return Vec::new();
    }
    let tells = |hit: &&Hit| {
        hit.statement(ctx.lore).is_some_and(|told| is_in_one_sentence(told.text.plain(), &hit.matched, telling.len()))
    };
    let telling = found.hits.iter().filter(tells).take(MENTIONS);
    let lines = telling.filter_map(|hit| excerpt::line(ctx, hit, filter, filtered)).enumerate();
    lines.map(|(at, line)| if at > 0 { line.after_break() } else { line }).collect()
}

/// Whether one of the sentences of a text has so many of the words at those places.
fn is_in_one_sentence(text: &str, places: &[Range<usize>], most: usize) -> bool {
    sentences(text).any(|sentence| {
        let mut found: Vec<String> = Vec::new();
        for word in places.iter().filter(|place| sentence.contains(&place.start)).filter_map(|at| text.get(at.clone()))
        {
            let word = word.to_lowercase();
            if !found.iter().any(|before| is_alike(before, &word)) {
                found.push(word);
            }
        }
        found.len() >= most
    })
}

/// The sentences of a text, as full stops and semicolons part them; what is short before a full stop is shortened: `Dr.`, `T.`
fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_end = |(at, sign): (usize, char)| {
        let before = text.get(..at).unwrap_or_default();
        let last = before.rsplit(' ').next().unwrap_or_default();
        let is_stop = sign == '.' && last.chars().count() > SHORTENED;
        (is_stop || sign == ';').then_some(at + sign.len_utf8())
    };
    let ends: Vec<usize> = text.char_indices().filter_map(is_end).chain([text.len()]).collect();
    let starts = std::iter::once(0).chain(ends.clone());
    starts.zip(ends).map(|(start, end)| start..end)
}

/// Whether two words that were found are forms of one: `Federation's`, `federation`.
fn is_alike(one: &str, other: &str) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

fn words_of(text: &str) -> impl Iterator<Item = String> {
    split_words(text).map(str::to_lowercase)
}

fn search_link(ctx: &CommandContext<'_>, name: &str) -> Rich {
    let name: String = name.chars().take(LONGEST_SEARCH).collect();
    let url = format!("{WIKI_SEARCH}{}", utf8_percent_encode(name.trim(), NON_ALPHANUMERIC));
    Rich(vec![Span::Link { words: ctx.locale.text(msg::SEARCH_MEMORY_ALPHA).into(), url: url.into() }])
}

/// Nothing was asked for.
fn no_name(ctx: &CommandContext<'_>) -> Message {
    let sentence = ctx.locale.template(msg::MISS_NO_NAME, &["example"]);
    let example = Span::Command(format!("/{} {}", ctx.command.name, ctx.command.example).into());
    let query = EntryQuery::by_name(ctx.command.name, ViewFilter::default());
    let menu = ("near", NAME, ctx.locale.text(msg::PICK_ONE));
    let menu = related::menu(ctx, menu, &query, &ctx.lore.pinned, &ViewFilter::default());
    let cards = vec![card(scope(ctx), ctx.locale.text(msg::MISS_WHICH), Rich::filled(sentence, &[example]))];
    Message { cards, rows: menu.into_iter().collect(), outcome: Outcome::Misunderstood, ..Message::default() }
}

/// The question could not be understood as it stands.
pub(crate) fn misunderstood(ctx: &CommandContext<'_>, body: Rich) -> Message {
    refusal(version(ctx), ctx.locale, body)
}

/// Only the asker takes an answer away.
pub(crate) fn not_the_asker(locale: Locale) -> Message {
    titled(msg::NOT_THE_ASKER_TITLE, String::new(), locale, Rich::plain(locale.text(msg::NOT_THE_ASKER)))
}

/// A button or a form that this version cannot read.
pub(crate) fn outdated(locale: Locale) -> Message {
    let sentence = locale.text(msg::OUTDATED);
    refusal(String::new(), locale, Rich::plain(sentence))
}

/// A command that there is not, or not any more.
pub(crate) fn unknown_command(locale: Locale) -> Message {
    let sentence = locale.template(msg::UNKNOWN_COMMAND, &["slash"]);
    titled(msg::HELP_UNKNOWN_TITLE, String::new(), locale, Rich::filled(sentence, &[Span::Command("/".into())]))
}

fn refusal(footer: String, locale: Locale, body: Rich) -> Message {
    titled(msg::REFUSED_TITLE, footer, locale, body)
}

fn titled(title: MessageId, footer: String, locale: Locale, body: Rich) -> Message {
    let cards = vec![card(footer, locale.text(title), body)];
    Message { cards, outcome: Outcome::Misunderstood, ..Message::default() }
}

/// The question was understood, and there is nothing to tell.
pub(crate) fn nothing_there(ctx: &CommandContext<'_>, title: &str, body: Rich) -> Message {
    Message { cards: vec![card(version(ctx), title, body)], ..Message::default() }
}

fn card(footer: String, title: &str, body: Rich) -> Card {
    Card { title: title.to_owned(), body, footer, ..Card::default() }
}
