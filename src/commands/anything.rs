//! `/lookup`: anything by name. Entries of all kinds come first; what names none may be a work or a year.

use super::source::SourceQuery;
use super::{episode, lookup, onthisday, source, timeline};
use crate::locale::{FixedText, msg};
use crate::lore::series::Series;
use crate::lore::{Entry, EntryRef, Medium, SourceRef};
use crate::reply::{Choice, Message, Outcome, Reply, Rich, limits};
use crate::search::code::{Code, code};
use crate::search::{Filter, Names, WorkLookup, is_stop_word, plain_words};
use crate::view::controls::components;
use crate::view::filter::ViewFilter;
use crate::view::finding::entry_query::{EntryQuery, VIEW};
use crate::view::finding::hit::{Hit, Missed};
use crate::view::finding::{called, false_match, find, naming, qualified};
use crate::view::input::command::{Command, CommandContext, Surface};
use crate::view::input::custom_id::ResponseMode;
use crate::view::input::option_values::Options;
use crate::view::input::options::NAME;
use crate::view::input::query::Query;
use crate::view::input::typed_name::wiki_page;
use crate::view::question::{Asks, Question, reads_as_question};
use crate::view::suggestions::{miss, namesakes};
use crate::view::words::years;

/// The name of the command.
pub(super) const LOOKUP: &str = "lookup";

/// Fewer words of a title are too easily those of an entry.
const FEWEST_WORDS: usize = 3;

/// Fewer telling words are rather a name, or too little of what happens; and where somebody is named among them.
const FEWEST_OF_STORY: usize = 4;
const FEWEST_WITH_NAME: usize = 3;

/// What else holds a sentence together: "nog loses his leg", "worf jumps between universes".
const JOINING: [&str; 18] = [
    "his",
    "her",
    "him",
    "himself",
    "herself",
    "themselves",
    "between",
    "through",
    "against",
    "until",
    "after",
    "before",
    "without",
    "about",
    "under",
    "over",
    "out",
    "inside",
];
const GETS: &str = "gets";
/// The most words of a name, and what holds those together as well: "Rodek son of Noggra".
const LONGEST_NAME: usize = 5;
const OF_NAMES: [&str; 5] = ["of", "the", "a", "an", "and"];

/// What may stand before a title that has none.
const ARTICLE: &str = "the ";

/// The most works that are written out where what was typed happens in them.
const WORKS_NAMED: usize = 3;

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
    let of_work = || asked_of_work(ctx, query, typed);
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
    let is_title = || is_on_screen(typed) || is_on_screen(without_article(typed));
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
            answered.or_else(|| work(ctx, query)).unwrap_or_else(|| nothing(ctx, query, typed, &missed))
        }
        Err(missed) if is_word_of_title(ctx, typed) && !is_title_but_for_article() => {
            nothing(ctx, query, typed, &missed)
        }
        Err(missed) => work(ctx, query).unwrap_or_else(|| nothing(ctx, query, typed, &missed)),
    }
}

/// An entry, beside which works of the title that was typed are offered. Where a universe is asked for, no work is meant.
fn entry(ctx: &CommandContext<'_>, query: &EntryQuery, hit: Hit) -> Message {
    let titled = || namesakes::works(ctx, query.name.trim(), &query.filter);
    let works = if query.universe.is_none() { titled() } else { Vec::new() };
    lookup::show(ctx, query, &Hit { works, ..hit })
}

/// The work in which happens what was typed, where that is told; else a miss with what comes near, works among it: those in
/// which most of it happens, and those of titles like it.
fn nothing(ctx: &CommandContext<'_>, query: &EntryQuery, typed: &str, missed: &Missed) -> Message {
    if let Some(message) = source::of_long_number(ctx, typed, &query.filter) {
        return message;
    }
    let filter = Filter { kind: None, universe: query.universe, prefer: ctx.asker.universe };
    // Who asks for a captain asks for somebody.
    let names = ctx.lore.names();
    let is_asked = !names.asked_about(ctx.lore, typed, filter).is_empty();
    let is_told = plain_words(typed).len() >= FEWEST_WORDS && !is_asked;
    let is_post = || names.asked_of(ctx.lore, typed, filter).is_some_and(|(_, is_for_post)| is_for_post);
    // A few words describe something sooner than they tell what happens.
    let is_described = missed.described.is_some() && (missed.names_kind || telling(typed).1.len() < FEWEST_OF_STORY);
    if is_told
        && !is_described
        && !is_post()
        && let Some(message) = plot(ctx, query, typed)
    {
        return message;
    }
    if let Some(described) = missed.described {
        return lookup::show(ctx, query, &Hit::of(described));
    }
    let mut works = if is_told { episode::likely(ctx, typed, query.universe, &query.filter) } else { Vec::new() };
    let told = source::lines(ctx, &works, WORKS_NAMED, &query.filter);
    let mut message = miss::not_found_but(ctx, typed, missed, told, &query.filter);
    for near in source::near(ctx, typed) {
        if !works.contains(&near) {
            works.push(near);
        }
    }
    message.rows.extend(source::menu(ctx, "works", ctx.locale.text(msg::OPEN_WORK), &works, &query.filter));
    timeline::with_years_hint(ctx, typed, message)
}

/// The work in which happens what was typed, without a word for a work: "picard lives a whole life". No question is answered so,
/// and no name: it has no words that hold a sentence together, or a mark with a number, or is somebody's.
fn plot(ctx: &CommandContext<'_>, query: &EntryQuery, typed: &str) -> Option<Message> {
    let (joining, telling) = telling(typed);
    let may_be_name = joining.iter().all(|word| OF_NAMES.contains(&word.as_str()));
    let holds_none = may_be_name && telling.len() <= LONGEST_NAME && !telling.iter().any(|word| word == GETS);
    let is_name = holds_none || typed.contains(['\'', '’']) || has_mark(typed);
    let is_story = telling.len() >= FEWEST_WITH_NAME && !is_name && !reads_as_question(typed);
    let is_short = telling.len() < FEWEST_OF_STORY;
    is_story.then(|| episode::told(ctx, typed, query.universe, (&query.filter, is_short))).flatten().and_then(found)
}

/// The words that hold a sentence together, without those before it, and those that tell what happens.
fn telling(typed: &str) -> (Vec<String>, Vec<String>) {
    let is_joining = |word: &String| is_stop_word(word) || JOINING.contains(&word.as_str());
    plain_words(typed).into_iter().skip_while(|word| is_stop_word(word)).partition(is_joining)
}

/// Whether a number ends it, or is a part of a word: "Deep Space 9", "E-5".
fn has_mark(typed: &str) -> bool {
    let has_figure = |word: &str| word.contains(|letter: char| letter.is_numeric());
    let is_part = |word: &str| has_figure(word) && !word.chars().all(char::is_numeric);
    typed.split_whitespace().any(is_part) || typed.split_whitespace().next_back().is_some_and(has_figure)
}

/// A film by some of its title, or an episode by all of it, where the sort of work is named, too: "the Khan movie".
fn of_medium(ctx: &CommandContext<'_>, query: &EntryQuery, typed: &str) -> Option<Message> {
    let (title, medium) = source::without_medium(typed);
    let (works, medium) = (ctx.lore.works(), medium?);
    let WorkLookup::Found { best, others } = works.find(ctx.lore, &title) else { return None };
    let mut sources = std::iter::once(best).chain(others).filter_map(|work| ctx.lore.source(work));
    let work = sources.find(|source| source.medium == medium)?;
    let is_meant = medium == Medium::Film || works.is_title_on_screen(ctx.lore, &title);
    is_meant.then(|| source::of_name(ctx, &work.id, query.filter.clone(), query.page)).and_then(found)
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
    is_meant.then(|| source::of_name(ctx, series.code, query.filter.clone(), query.page)).and_then(found)
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
    episode::described(ctx, typed, query.universe, query.filter.clone()).and_then(found)
}

/// What a question asks of a work: what is told in it, when it was shown, or in which years it is set.
fn asked_of_work(ctx: &CommandContext<'_>, query: &EntryQuery, typed: &str) -> Option<Message> {
    let is_title = |title: &str| ctx.lore.works().is_title_on_screen(ctx.lore, title);
    if is_title(typed) {
        return None;
    }
    let open = |name: &str| found(source::of_name(ctx, name, query.filter.clone(), query.page));
    let told = Question::of_work(typed).and_then(|question| work_asked_of(ctx, &question)).and_then(|name| open(&name));
    if told.is_some() {
        return told;
    }
    let Question { asks, name } = Question::read(typed)?;
    let is_work = match asks {
        Asks::Making if (is_title(&name) || Series::named(&name).is_some()) && !has_maker(ctx, &name) => {
            return Some(made(ctx, query, &name));
        }
        Asks::Acting => return somebody(ctx, &name, &query.filter).map(|at| played(ctx, query, at)),
        Asks::Setting => Series::named(&name).is_some() || is_title(&name),
        // "When was Darmok": of what is known by that name, it may be asked when it happened.
        Asks::Happening => is_title(&name) && !called::is_name(ctx, &name),
        _ => false,
    };
    is_work.then(|| open(&name)).flatten()
}

/// What the work is called of which something is asked that only works have; `None` where none is.
fn work_asked_of(ctx: &CommandContext<'_>, Question { asks, name }: &Question) -> Option<String> {
    let series = || series_called(name).map(|series| series.code.to_owned());
    if *asks == Asks::Run {
        return series();
    }
    // "The episode Darmok".
    let (title, _) = source::without_medium(name);
    let called = [name.as_str(), title.as_str(), without_article(&title)].into_iter().find(|title| is_work(ctx, title));
    called.map(str::to_owned).or_else(series)
}

/// Whether an episode or a film is called so, but for slips, or goes by that number.
fn is_work(ctx: &CommandContext<'_>, name: &str) -> bool {
    let works = ctx.lore.works();
    let is_number = || code(name).is_some_and(|code| code.series.is_some() || code.episode.is_some());
    let is_slip = || works.misspelt_title(ctx.lore, name).is_some() && !called::is_name(ctx, name);
    let is_title = |title: &str| works.is_title_on_screen(ctx.lore, title);
    let is_titled = is_title(name) || is_title(&format!("The {name}"));
    is_titled || works.title_in_series(ctx.lore, name).is_some() || is_number() || is_slip()
}

/// The series of that name, unless its article says that a ship is meant: the Enterprise, but the Next Generation.
fn series_called(name: &str) -> Option<&'static Series> {
    let bare = without_article(name);
    Series::named(name).filter(|series| bare.len() == name.len() || !bare.eq_ignore_ascii_case(series.title))
}

/// Who made a work or played in it is not in the lore: says so, and names the work.
fn made(ctx: &CommandContext<'_>, query: &EntryQuery, name: &str) -> Message {
    let is_on_screen = |work: &SourceRef| ctx.lore.source(*work).is_some_and(|source| source.medium.is_on_screen());
    let works: Vec<SourceRef> = match ctx.lore.works().find(ctx.lore, name) {
        WorkLookup::Found { best, others } => std::iter::once(best).chain(others).filter(is_on_screen).collect(),
        WorkLookup::Several(_) | WorkLookup::Near(_) | WorkLookup::Unknown => Vec::new(),
    };
    let told = source::lines(ctx, &works, WORKS_NAMED, &query.filter);
    let sentence = Rich::plain(ctx.locale.text(msg::ASKED_NO_MAKING));
    let mut message = miss::missing(ctx, name, sentence, told, &query.filter);
    message.rows.extend(source::menu(ctx, "works", ctx.locale.text(msg::OPEN_WORK), &works, &query.filter));
    message
}

/// Whether it is told who made what goes by a name: the Rules of Acquisition were written by somebody.
fn has_maker(ctx: &CommandContext<'_>, name: &str) -> bool {
    let found = find::entry(ctx, name, None, &ViewFilter::default()).ok().filter(|_| called::is_name(ctx, name));
    let entry = found.and_then(|hit| ctx.lore.entry(hit.entry));
    entry.is_some_and(|entry| entry.facts.iter().any(|fact| fact.label.names_doer))
}

/// Who played somebody is not in the lore: says so, and leads to who that is.
fn played(ctx: &CommandContext<'_>, query: &EntryQuery, at: EntryRef) -> Message {
    let mut message =
        miss::nothing_there(ctx, ctx.locale.text(msg::MISS_TITLE), Rich::plain(ctx.locale.text(msg::ASKED_NO_MAKING)));
    let entry = ctx.lore.entry(at).filter(|entry| query.filter.shows_entry(ctx.lore, entry));
    let open = |entry: &Entry| {
        components::button(&entry.name, ResponseMode::Private, &EntryQuery::open(entry, query.filter.clone()))
    };
    message.rows.extend(components::row(entry.and_then(open)));
    message
}

/// Who goes by a name.
fn somebody(ctx: &CommandContext<'_>, name: &str, view: &ViewFilter) -> Option<EntryRef> {
    let found = find::entry(ctx, name, None, view).ok().filter(|_| called::is_name(ctx, name))?;
    ctx.lore.entry(found.entry).filter(|entry| entry.kind.is_addressed()).map(|_| found.entry)
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

/// The same without "the" before it.
fn without_article(typed: &str) -> &str {
    let article = typed.get(..ARTICLE.len()).filter(|start| start.eq_ignore_ascii_case(ARTICLE));
    article.and_then(|_| typed.get(ARTICLE.len()..)).unwrap_or(typed)
}

/// What was recorded for a year, or what some years held.
fn years(ctx: &CommandContext<'_>, query: &EntryQuery, typed: &str) -> Option<Message> {
    let filter = query.filter.clone();
    let page = wiki_page(typed);
    let typed = page.as_deref().unwrap_or(typed);
    match years::ends(typed) {
        Some((Some(from), Some(until))) if from == until => {
            found(onthisday::of_year(ctx, from, query.universe, filter))
        }
        Some(ends) => found(timeline::of_years(ctx, ends, query.universe, filter)),
        None => onthisday::of_date(ctx, typed, query.universe, filter).and_then(found),
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
    is_clear.then(of_work).and_then(found)
}

/// What another command answers, if it knows what is asked for.
fn found(message: Message) -> Option<Message> {
    matches!(message.outcome, Outcome::Found(_)).then_some(message)
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
