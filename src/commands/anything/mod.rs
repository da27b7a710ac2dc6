//! `/lookup`: anything by name. Entries of all kinds come first; what names none may be a work or a year.

mod missed;
mod of_work;

use super::source::SourceQuery;
use super::{episode, lookup, onthisday, source, timeline};
use crate::locale::{FixedText, msg};
use crate::lore::series::Series;
use crate::lore::{Entry, EntryRef, Medium};
use crate::reply::{Choice, Message, Reply, limits};
use crate::search::code::{Code, code};
use crate::search::{Names, WorkLookup, plain_words};
use crate::view::filter::ViewFilter;
use crate::view::finding::entry_query::{EntryQuery, VIEW};
use crate::view::finding::hit::{Hit, Missed};
use crate::view::finding::{called, false_match, find, naming, qualified};
use crate::view::input::command::{Command, CommandContext, Surface};
use crate::view::input::option_values::Options;
use crate::view::input::options::NAME;
use crate::view::input::query::Query;
use crate::view::input::typed_name::wiki_page;
use crate::view::suggestions::{miss, namesakes};
use crate::view::words::years;

/// The name of the command.
pub(super) const LOOKUP: &str = "lookup";

/// Fewer words of a title are too easily those of an entry.
const FEWEST_WORDS: usize = 3;

/// Fewer letters name too much for an article of that title to be meant.
const FEWEST_LETTERS: usize = 4;

/// The row of `/lookup`.
pub(super) fn command() -> Command {
    Command {
        name: LOOKUP,
        surface: Surface::Slash,
        description: FixedText::Message(msg::COMMAND_LOOKUP),
        options: &lookup::OPTIONS,
        internal: &[VIEW],
        example: "Kira",
        kind: None,
        is_random: false,
        draws: false,
        answer: |ctx, options| Ok(Reply::Message(answer(ctx, &EntryQuery::read(ctx, options)?))),
        suggest,
    }
}

/// A work by its id, a year or a series; else an entry, unless an episode alone is called just so; else a work by its
/// title or number.
fn answer(ctx: &CommandContext<'_>, query: &EntryQuery) -> Message {
    let typed = query.name.trim();
    let of_work = || of_work::answer(ctx, query, typed);
    let of_series = || series(ctx, query, typed);
    let of_stardate = || source::by_stardate(ctx, &SourceQuery::named(typed, query.filter.clone()));
    let of_story = || story(ctx, query, typed);
    if let Some(message) = of_stardate().or_else(of_series).or_else(of_story).or_else(of_work) {
        return message;
    }
    let is_id = ctx.lore.works().picked(ctx.lore, &naming::in_english(ctx.locale, typed)).is_some();
    let by_id = || is_id.then(|| work(ctx, query)).flatten();
    let of_series = || beside_series(ctx, query, typed);
    let by_sort = || of_medium(ctx, query, typed).or_else(of_series).or_else(|| told_as_work(ctx, query, typed));
    if let Some(message) = years(ctx, query, typed).or_else(by_id).or_else(by_sort) {
        return message;
    }
    let is_on_screen = |title: &str| ctx.lore.works().is_title_on_screen(ctx.lore, title);
    let is_title = || is_on_screen(typed) || is_on_screen(of_work::without_article(typed));
    let is_title_but_for_article = || is_title() || is_on_screen(&format!("The {typed}"));
    let is_common_word = || false_match::is_common_word(ctx, &source::without_medium(typed).0);
    let is_closed = |missed: &Missed| missed.is_hidden || Names::is_id(typed);
    match find::entry(ctx, typed, query.universe, &query.filter) {
        Ok(hit) if called::is_called(ctx, hit.entry, typed) => entry(ctx, query, hit),
        Ok(hit) if !is_title() && !is_of_title(ctx, typed) && !is_slip_for_title(ctx, &hit, typed) => {
            match qualified::better(ctx, query, &hit) {
                Some((query, hit)) => entry(ctx, &query, hit),
                None => entry(ctx, query, hit),
            }
        }
        Ok(hit) => work(ctx, query).unwrap_or_else(|| entry(ctx, query, hit)),
        Err(missed) if is_closed(&missed) || is_common_word() && !is_title_but_for_article() => {
            let by_number = || source::of_long_number(ctx, typed, &query.filter);
            let known = if missed.is_hidden { None } else { by_number() };
            known.unwrap_or_else(|| miss::not_found(ctx, typed, &missed, &query.filter))
        }
        Err(missed) if !is_title_but_for_article() && typed.contains(' ') => {
            let answered = qualified::answered(ctx, query).map(|(query, hit)| entry(ctx, &query, hit));
            answered.or_else(|| work(ctx, query)).unwrap_or_else(|| missed::answer(ctx, query, typed, &missed))
        }
        Err(missed) if is_word_of_title(ctx, typed) && !is_title_but_for_article() => {
            missed::answer(ctx, query, typed, &missed)
        }
        Err(missed) => work(ctx, query).unwrap_or_else(|| missed::answer(ctx, query, typed, &missed)),
    }
}

/// An entry, beside which works of the title that was typed are offered. Where a universe is asked for, no work is meant.
fn entry(ctx: &CommandContext<'_>, query: &EntryQuery, hit: Hit) -> Message {
    let titled = || namesakes::works(ctx, query.name.trim(), &query.filter);
    let works = if query.universe.is_none() { titled() } else { Vec::new() };
    lookup::show(ctx, query, &Hit { works, ..hit })
}

/// A film by some of its title, or an episode by all of it, where the sort of work is named, too: "the Khan movie".
fn of_medium(ctx: &CommandContext<'_>, query: &EntryQuery, typed: &str) -> Option<Message> {
    let (title, medium) = source::without_medium(typed);
    let (works, medium) = (ctx.lore.works(), medium?);
    let WorkLookup::Found { best, others } = works.find(ctx.lore, &title) else { return None };
    let mut sources = std::iter::once(best).chain(others).filter_map(|work| ctx.lore.source(work));
    let work = sources.find(|source| source.medium == medium)?;
    let is_meant = medium == Medium::Film || works.is_title_on_screen(ctx.lore, &title);
    is_meant.then(|| source::of_name(ctx, &work.id, query.filter.clone(), query.page)).and_then(of_work::found)
}

/// A series by its abbreviation; by its title where nothing well known goes by the same words. Of a series nothing is asked
/// as of a year.
fn series(ctx: &CommandContext<'_>, query: &EntryQuery, typed: &str) -> Option<Message> {
    let series = Series::named(typed)?;
    let called = || find::entry(ctx, typed, query.universe, &ViewFilter::default());
    let is_known = || called().is_ok_and(|hit| false_match::is_well_known(ctx, hit.entry));
    let is_dated = query.filter.as_of.is_some();
    if is_dated && called::is_name(ctx, typed) {
        return None;
    }
    let is_meant = series.is_abbreviated(typed) || !called::is_name(ctx, typed) || !is_known();
    is_meant.then(|| source::of_name(ctx, series.code, query.filter.clone(), query.page)).and_then(of_work::found)
}

/// The first or last episode of a series; or what stands beside its abbreviation: a ship or somebody known by just that name,
/// or a title: "pilot of Voyager", "DS9 Defiant", "TOS: Mirror, Mirror".
fn beside_series(ctx: &CommandContext<'_>, query: &EntryQuery, typed: &str) -> Option<Message> {
    let works = ctx.lore.works();
    if works.is_first_or_last(ctx.lore, typed) {
        return work(ctx, query);
    }
    let title = works.title_in_series(ctx.lore, typed)?;
    individual(ctx, query, &title).or_else(|| work(ctx, query))
}

/// A ship or somebody well known whose name has these words, in the universe of the asker.
fn individual(ctx: &CommandContext<'_>, query: &EntryQuery, name: &str) -> Option<Message> {
    let called = find::entry(ctx, name, query.universe, &query.filter).ok().filter(|_| called::is_name(ctx, name))?;
    let words = plain_words(name);
    let is_meant = |at: &EntryRef| {
        let is_named = |entry: &Entry| {
            let own = plain_words(&entry.name);
            entry.kind.names_individuals && words.iter().all(|word| own.contains(word))
        };
        let is_there = |entry: &Entry| entry.universe == query.universe.unwrap_or(ctx.asker.universe);
        ctx.lore.entry(*at).is_some_and(|entry| is_named(entry) && is_there(entry))
            && false_match::is_well_known(ctx, *at)
    };
    let all: Vec<EntryRef> = std::iter::once(called.entry).chain(called.others).collect();
    let entry = all.iter().copied().find(is_meant)?;
    let others = all.into_iter().filter(|other| *other != entry).collect();
    Some(lookup::show(ctx, query, &Hit { others, ..Hit::of(entry) }))
}

/// An episode or film by what happens in it, "the one with the tribbles"; an entry is never asked for so.
fn story(ctx: &CommandContext<'_>, query: &EntryQuery, typed: &str) -> Option<Message> {
    episode::remembered(ctx, typed, query.universe, query.filter.clone())
}

/// The same by the word for what it is: "the musical episode".
fn told_as_work(ctx: &CommandContext<'_>, query: &EntryQuery, typed: &str) -> Option<Message> {
    episode::described(ctx, typed, query.universe, query.filter.clone()).and_then(of_work::found)
}

/// Words of a title on screen, one after another, are that title rather than an entry that they only come near: the
/// city on the edge is none of the edge of the galaxy.
fn is_of_title(ctx: &CommandContext<'_>, typed: &str) -> bool {
    let best = ctx.lore.works().spelt_so(ctx.lore, typed).and_then(|best| ctx.lore.source(best));
    let Some(work) = best.filter(|work| work.medium.is_on_screen()) else { return false };
    let (words, title) = (episode::without_article(typed), episode::without_article(&work.title));
    let is_part = !words.is_empty() && title.windows(words.len()).any(|part| part == words.as_slice());
    is_part && plain_words(typed).len() >= FEWEST_WORDS
}

/// Whether a single word is one of a longer title on screen, which is not meant by it: a curtain is no savage one.
fn is_word_of_title(ctx: &CommandContext<'_>, typed: &str) -> bool {
    let words = episode::without_article(typed);
    let WorkLookup::Found { best, .. } = ctx.lore.works().find(ctx.lore, typed) else { return false };
    let is_longer = |title: &[String]| title.len() > 1 && words.iter().all(|word| title.contains(word));
    let work = ctx.lore.source(best).filter(|work| work.medium.is_on_screen());
    words.len() == 1 && work.is_some_and(|work| is_longer(&episode::without_article(&work.title)))
}

/// Whether a title on screen was typed with slips, and what was found is not called so: the trouble with tribbels is none
/// of the tribbles.
fn is_slip_for_title(ctx: &CommandContext<'_>, hit: &Hit, typed: &str) -> bool {
    let work = ctx.lore.works().misspelt_title(ctx.lore, typed).and_then(|work| ctx.lore.source(work));
    work.is_some_and(|work| !called::is_called(ctx, hit.entry, &work.title))
}

/// What was recorded for a year, or what some years held.
fn years(ctx: &CommandContext<'_>, query: &EntryQuery, typed: &str) -> Option<Message> {
    let filter = query.filter.clone();
    let page = wiki_page(typed);
    let typed = page.as_deref().unwrap_or(typed);
    match years::ends(typed) {
        Some((Some(from), Some(until))) if from == until => {
            of_work::found(onthisday::of_year(ctx, from, query.universe, filter))
        }
        Some(ends) => of_work::found(timeline::of_years(ctx, ends, query.universe, filter)),
        None => onthisday::of_date(ctx, typed, query.universe, filter).and_then(of_work::found),
    }
}

fn work(ctx: &CommandContext<'_>, query: &EntryQuery) -> Option<Message> {
    let typed = query.name.trim();
    let (works, title) = (ctx.lore.works(), naming::in_english(ctx.locale, typed));
    let is_short = plain_words(&title).concat().len() < FEWEST_LETTERS;
    let is_article = |work| ctx.lore.source(work).is_some_and(|source| source.medium == Medium::WikiArticle);
    let is_found = || match works.find(ctx.lore, &title) {
        WorkLookup::Found { best, .. } => !is_short || !is_article(best),
        // A number that several series have, a season, or the end of one.
        WorkLookup::Several(_) => {
            let is_numbered = |code: Code| code.episode.is_some() || code.series.is_some();
            works.is_first_or_last(ctx.lore, &title) || code(&title).is_some_and(is_numbered)
        }
        WorkLookup::Near(_) | WorkLookup::Unknown => false,
    };
    let is_address = find::work_of_address(ctx, typed).is_some();
    let is_clear = is_address || works.is_titled(ctx.lore, &title) && is_found();
    let of_work = || source::of_name(ctx, typed, query.filter.clone(), query.page);
    is_clear.then(of_work).and_then(of_work::found)
}

/// Entries, then works whose titles fit what is being typed.
fn suggest(ctx: &CommandContext<'_>, options: &Options<'_>, option: &str) -> Vec<Choice> {
    let mut choices = find::suggest(ctx, options, option);
    let typed = options.name();
    if option == NAME.name && !typed.trim().is_empty() {
        let works = source::suggest_for(ctx, &typed, &ViewFilter::while_typing(ctx, options)).into_iter();
        choices.extend(works.filter(|work| !choices.iter().any(|choice| choice.name == work.name)).collect::<Vec<_>>());
        choices.truncate(limits::OPTIONS);
    }
    choices
}
