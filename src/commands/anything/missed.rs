//! What names nothing: what is told in it happens in a work, or it describes an entry; else what comes near.

use super::of_work::found;
use crate::commands::{episode, lookup, source, timeline};
use crate::locale::msg;
use crate::reply::{Message, Outcome};
use crate::search::{Filter, is_stop_word, plain_words};
use crate::view::finding::described::likely;
use crate::view::finding::entry_query::EntryQuery;
use crate::view::finding::hit::{DescribedEntry, Hit, Missed};
use crate::view::input::command::CommandContext;
use crate::view::input::typed_name::has_mark;
use crate::view::question::clauses::has_clause;
use crate::view::question::reads_as_question;
use crate::view::suggestions::miss;

/// The most works that are written out where what was typed happens in them.
const WORKS_NAMED: usize = 3;
/// Fewer words tell nothing of what happens.
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

/// What stands for an episode behind what happens in it, and the word that does not leave a doubt.
const ONE: &str = "one";
const EPISODE: &str = "episode";

/// How much more it counts what is described if a clause describes it.
const PREFERRED: f32 = 2.0;

/// The work in which happens what was typed, where that is told; else a miss with what comes near, works among it: those in
/// which most of it happens, and those of titles like it.
pub(super) fn answer(ctx: &CommandContext<'_>, query: &EntryQuery, typed: &str, missed: &Missed) -> Message {
    if let Some(message) = source::of_long_number(ctx, typed, &query.filter) {
        return message;
    }
    if let Some(message) = one_of_works(ctx, query, typed) {
        return message;
    }
    let filter = Filter { kind: None, universe: query.universe, prefer: ctx.asker.universe };
    // Who asks for a captain asks for somebody.
    let names = ctx.lore.names();
    let is_asked = !names.asked_about(ctx.lore, typed, filter).is_empty();
    let is_told = plain_words(typed).len() >= FEWEST_WORDS && !is_asked;
    let is_post = || names.asked_of(ctx.lore, typed, filter).is_some_and(|(_, is_for_post)| is_for_post);
    // A few words describe something sooner than they tell what happens.
    let is_few = || missed.names_kind || telling(typed).1.len() < FEWEST_OF_STORY;
    let is_described = missed.described.is_some_and(|described| described.is_sure && is_few());
    let told = if is_told && !is_described && !is_post() { plot(ctx, query, typed) } else { None };
    match (told, missed.described) {
        (Some(told), Some(described)) if is_rather_described(ctx, typed, &told, described) => {
            return describe(ctx, query, described, missed);
        }
        (Some(told), _) => return told.message,
        (None, Some(described)) => return describe(ctx, query, described, missed),
        (None, None) => {}
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

/// The episode that is called one: "the tribble one".
fn one_of_works(ctx: &CommandContext<'_>, query: &EntryQuery, typed: &str) -> Option<Message> {
    let (told, one) = typed.trim().rsplit_once(' ')?;
    let of_work = || episode::described(ctx, &format!("{told} {EPISODE}"), query.universe, query.filter.clone());
    one.eq_ignore_ascii_case(ONE).then(of_work).flatten().and_then(found)
}

/// Whether an entry is described rather than a work by what happens in it: the "purple kid who is a mix of many species", but
/// "Sisko tricks the Romulans into the war". Where the words do not tell, whatever answers better.
fn is_rather_described(ctx: &CommandContext<'_>, typed: &str, told: &episode::Told, described: DescribedEntry) -> bool {
    let begins_with_somebody = ctx.lore.names().begins_with_individual(ctx.lore, typed, ctx.asker.universe);
    match (begins_with_somebody, has_clause(&plain_words(typed))) {
        _ if told.yields => true,
        (true, false) => false,
        (false, true) => described.score * PREFERRED > told.score,
        _ => described.score > told.score,
    }
}

/// What is described; where it is only likely, with what comes near.
fn describe(ctx: &CommandContext<'_>, query: &EntryQuery, described: DescribedEntry, missed: &Missed) -> Message {
    let hit = Hit::of(described.entry);
    let hit = if described.is_sure { hit } else { likely(ctx, hit, &missed.near) };
    lookup::show(ctx, query, &hit)
}

/// The work in which happens what was typed, without a word for a work: "picard lives a whole life". No question is answered so,
/// and no name: it has no words that hold a sentence together, or a mark with a number, or is somebody's.
fn plot(ctx: &CommandContext<'_>, query: &EntryQuery, typed: &str) -> Option<episode::Told> {
    let (joining, telling) = telling(typed);
    let may_be_name = joining.iter().all(|word| OF_NAMES.contains(&word.as_str()));
    let holds_none = may_be_name && telling.len() <= LONGEST_NAME && !telling.iter().any(|word| word == GETS);
    let is_name = holds_none || typed.contains(['\'', '’']) || has_mark(typed);
    let is_story = telling.len() >= FEWEST_WITH_NAME && !is_name && !reads_as_question(typed);
    let is_short = telling.len() < FEWEST_OF_STORY;
    let told = is_story.then(|| episode::told(ctx, typed, query.universe, (&query.filter, is_short))).flatten();
    told.filter(|told| matches!(told.message.outcome, Outcome::Found(_)))
}

/// The words that hold a sentence together, without those before it, and those that tell what happens.
fn telling(typed: &str) -> (Vec<String>, Vec<String>) {
    let is_joining = |word: &String| is_stop_word(word) || JOINING.contains(&word.as_str());
    plain_words(typed).into_iter().skip_while(|word| is_stop_word(word)).partition(is_joining)
}
