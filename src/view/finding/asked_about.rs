//! Which entry a question is about, and what is asked of it: `when was Picard assimilated`.

use super::asking::Asking;
use super::called::{is_called_with, is_name};
use super::hit::Hit;
use super::homeworld::{self, HOMEWORLD_OF};
use super::killing;
use super::succession;
use crate::lore::kinds::Milestone;
use crate::lore::{Entry, EntryRef, Fact, Kind};
use crate::search::{is_stop_word, plain_words};
use crate::view::filter::ViewFilter;
use crate::view::input::command::CommandContext;
use crate::view::question::asked::{Asked, labels};
use crate::view::question::happening::Happening;
use crate::view::question::post_abroad;
use crate::view::question::{Asks, Question, with_name};
use crate::view::words::translated::described_in_english;
use crate::view::words::value_words::{is_ending, tells_lifespan};
use crate::view::words::years;

/// Longer questions are parted into a name and what happened to it no more.
const MOST_WORDS: usize = 12;
/// Words by which people say what happened that tell nothing alone: "when did Voyager get home".
const PLAIN_VERBS: [&str; 14] =
    ["get", "got", "go", "went", "come", "came", "become", "make", "made", "first", "be", "been", "finally", "stuck"];

/// How it is asked in English who commanded something, and the word by which its facts tell it.
const WHO_COMMANDED: &str = "who commanded *";
const COMMANDER: &str = "commander";
const WHO_LED: &str = "who led *";

/// The word by which the facts on a people tell which world they come from.
const HOMEWORLD: &str = "homeworld";

/// What stands behind a year before a name in Japanese.
const YEAR_BEFORE: &str = "年に";

/// What has numbered rules, and the word before the number of one.
const RULES: &str = "rules of acquisition";
const RULE: &str = "rule";

/// The entry that a question is about, with what is asked of it; `None` for what is no question, or asks for nothing that is
/// known by its name.
pub(super) fn hit(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let Asking { ctx, view, .. } = *asking;
    if let Some(hit) = homeworld::of_somebody(asking, typed) {
        return Some(hit);
    }
    let names = ctx.lore.names();
    let owned = names.with_apostrophe(ctx.lore, typed, asking.filter());
    if let Some(owned) = owned.filter(|_| !is_name(ctx, typed)) {
        return asking.find(&owned);
    }
    let english = post_abroad::in_english(typed).filter(|_| !is_name(ctx, typed));
    if let Some(hit) = english.and_then(|english| asking.find(&english)) {
        return Some(hit);
    }
    if let Some(hit) = succession::in_post(asking, typed) {
        return Some(hit);
    }
    let Question { asks, name } = Question::read(typed).filter(|_| !is_name(ctx, typed))?;
    match asks {
        Asks::Told | Asks::Run | Asks::Stardate | Asks::Making | Asks::Acting | Asks::Post => None,
        Asks::Happening => happening(asking, typed, &name),
        Asks::InEnglish(phrase) => {
            let name = described(ctx, &name);
            asking.find(&with_name(phrase, &name))
        }
        Asks::Rule => rule(asking, &name),
        Asks::Captain => captain(asking, &name),
        Asks::Homeworld => homeworld(asking, &name),
        Asks::Neighbour(side) => succession::next_to(asking, &name, side),
        // "How many decks does Voyager have" asks for none that are called so.
        Asks::Count => {
            let called = |name: &str| asking.find(name).filter(|hit| is_called_with(ctx, hit.entry, name));
            // Not every language has another word for several: "cuántas Enterprise hay".
            called(&format!("{name}s")).or_else(|| called(&name))
        }
        Asks::Lifespan => lifespan(asking, &name),
        Asks::Killer => {
            let asked = |hit: Hit| asked_of(ctx, hit, killing::DEATH, view);
            called(asking, &name).map(|hit| killing::killed(ctx, hit, view, &asked))
        }
        Asks::Victims => called(asking, &name).map(|hit| killing::victims(ctx, hit, view)),
        Asks::Saying => asking.find(&name).filter(|hit| !ctx.lore.is_somebody(hit.entry)),
        asks => called(asking, &name).map(|hit| asked_of(ctx, hit, asks, view)),
    }
}

/// What goes by a name, which may have lost the sign before the "s" of what is its: "Voyagers registry number".
fn called(asking: &Asking<'_>, name: &str) -> Option<Hit> {
    asking.find(name).or_else(|| name.strip_suffix('s').and_then(asking.finder))
}

/// A people or somebody of whom it is told how long they live; of somebody else, when they died.
fn lifespan(asking: &Asking<'_>, name: &str) -> Option<Hit> {
    let Asking { ctx, view, .. } = *asking;
    let hit = asking.find(name)?;
    let tells = |at: &EntryRef| {
        let mut told = ctx.lore.entry(*at).into_iter().flat_map(Entry::statements);
        told.any(|statement| tells_lifespan(statement.text.plain()) && view.shows(ctx.lore, statement))
    };
    let is_somebody = ctx.lore.is_somebody(hit.entry);
    let Some(meant) = std::iter::once(hit.entry).chain(hit.namesakes.iter().copied()).find(tells) else {
        return is_somebody.then(|| asked_of(ctx, hit, Asks::Death { year: true }, view));
    };
    let others = std::iter::once(hit.entry).chain(hit.others.iter().copied()).filter(|at| *at != meant).collect();
    Some(Hit { entry: meant, others, asked: Some(Asked::of(Asks::Lifespan)), ..hit })
}

/// The Rules of Acquisition, asked for the one of a number, if there are so many.
fn rule(asking: &Asking<'_>, number: &str) -> Option<Hit> {
    let wanted: u32 = number.parse().ok()?;
    let hit = asking.find(RULES)?;
    let last =
        asking.ctx.lore.entry(hit.entry)?.statements().flat_map(|statement| rule_numbers(statement.text.plain())).max();
    let asked = Asked { happening: Happening::in_a_row(&[RULE, number]), ..Asked::of(Asks::Rule) };
    (Some(wanted) <= last).then_some(Hit { asked: Some(asked), ..hit })
}

/// The numbers of rules of which a text tells: "Rule 34".
fn rule_numbers(text: &str) -> Vec<u32> {
    let number = |pair: &[String]| match pair {
        [word, number] if word == RULE => number.parse().ok(),
        _ => None,
    };
    plain_words(text).windows(2).filter_map(number).collect()
}

/// Who commanded it; where several of that name were commanded, the likeliest of these with its commanders.
fn captain(asking: &Asking<'_>, name: &str) -> Option<Hit> {
    let Asking { ctx, view, .. } = *asking;
    let asked = |name: &str| asking.find(&with_name(WHO_COMMANDED, name));
    let dated = dated(ctx, name).and_then(|dated| asked(&dated));
    let name = described(ctx, name);
    let asks = Asks::Fact { word: COMMANDER, year: false };
    // What is commanded is nobody, where somebody is sought.
    let is_sought = |entry: &Entry| ctx.command.kind.is_none_or(|kind| kind == entry.kind);
    let is_commanded = |hit: &Hit| {
        let entry = ctx.lore.entry(hit.entry);
        entry.is_some_and(|entry| !labels(entry.kind, asks).is_empty() && is_sought(entry))
    };
    let itself = || asking.find(&name).map(|hit| asked_of(ctx, hit, asks, view)).filter(is_commanded);
    let led = || asking.find(&with_name(WHO_LED, &name));
    dated.or_else(|| asked(&name)).or_else(itself).or_else(led)
}

/// A name as it is put in English, but for what is a name as it stands.
fn described(ctx: &CommandContext<'_>, name: &str) -> String {
    described_in_english(name).filter(|_| !is_name(ctx, name)).unwrap_or_else(|| name.to_owned())
}

/// A name with the year that stands beside it, as that is put in English: `die Excelsior 2293`, `2293年にエクセルシオール`.
fn dated(ctx: &CommandContext<'_>, name: &str) -> Option<String> {
    let before = name.split_once(YEAR_BEFORE).and_then(|(year, name)| Some((name, year.trim().parse().ok()?)));
    let behind = || years::after_name(name).filter(|(_, (from, until))| from == until);
    let (name, year) = before.or_else(|| behind().map(|(name, (year, _))| (name, year)))?;
    years::LIKELY.contains(&year).then(|| format!("{} in {year}", described(ctx, name)))
}

/// The world that a people's facts name as theirs; else their own card, which tells what is known of it.
fn homeworld(asking: &Asking<'_>, name: &str) -> Option<Hit> {
    let Asking { ctx, view, .. } = *asking;
    let hit = asking.find(&with_name(HOMEWORLD_OF, &described(ctx, name)))?;
    let asks = Asks::Fact { word: HOMEWORLD, year: false };
    let is_people = ctx.lore.entry(hit.entry).is_some_and(|entry| !labels(entry.kind, asks).is_empty());
    Some(if is_people { asked_of(ctx, hit, asks, view) } else { hit })
}

/// The hit with what is asked of it. Of those that go by a name, the first is meant of whose kind that can be asked:
/// where Vulcan is, is asked of the planet rather than of the people; and what became of it, of the one that came to an
/// end.
fn asked_of(ctx: &CommandContext<'_>, hit: Hit, asks: Asks, view: &ViewFilter) -> Hit {
    let universe = ctx.lore.entry(hit.entry).map(|entry| entry.universe);
    let may_be_asked = |at: &EntryRef| {
        let entry = ctx.lore.entry(*at).filter(|entry| Some(entry.universe) == universe);
        entry.is_some_and(|entry| !labels(entry.kind, asks).is_empty())
    };
    let named: Vec<EntryRef> = std::iter::once(hit.entry).chain(hit.others.iter().copied()).collect();
    let first = || named.iter().copied().find(may_be_asked);
    let meant = ended(ctx, &hit, asks, view).or_else(first).unwrap_or(hit.entry);
    let called = std::iter::once(hit.entry).chain(hit.namesakes.iter().copied());
    let namesakes = called.filter(|at| *at != meant).collect();
    let others = named.into_iter().filter(|at| *at != meant).collect();
    let is_tie = hit.is_tie && meant == hit.entry;
    Hit { entry: meant, others, namesakes, is_tie, asked: Some(Asked::of(asks)), ..hit }
}

/// What came to an end of all that goes by a name, where that is asked and nothing of the kind is told of the likeliest:
/// first that of the asker's universe. Somebody who is asked for is nobody else.
fn ended(ctx: &CommandContext<'_>, hit: &Hit, asks: Asks, view: &ViewFilter) -> Option<EntryRef> {
    let is_for_end = matches!(asks, Asks::Destruction { .. } | Asks::Fate);
    let thing = |at: EntryRef| ctx.lore.entry(at).filter(|entry| is_for_end && !entry.kind.is_addressed());
    let tells = |entry: &Entry, is_any: bool| {
        let is_told = |fact: &Fact| is_any || is_ending(fact.statement.text.plain());
        let mut facts = entry.facts.iter().filter(|fact| labels(entry.kind, asks).contains(&fact.label));
        facts.any(|fact| is_told(fact) && view.shows(ctx.lore, &fact.statement))
    };
    thing(hit.entry).filter(|entry| !tells(entry, asks == Asks::Fate))?;
    let is_ended = |at: &EntryRef| thing(*at).is_some_and(|entry| tells(entry, false));
    let is_elsewhere = |at: &EntryRef| ctx.lore.entry(*at).is_none_or(|entry| entry.universe != ctx.asker.universe);
    hit.namesakes.iter().copied().filter(is_ended).min_by_key(is_elsewhere)
}

/// What goes by the longest beginning of these words that is a name, asked for what the others say.
fn happening(asking: &Asking<'_>, question: &str, told: &str) -> Option<Hit> {
    let words: Vec<&str> = told.split(' ').take(MOST_WORDS).collect();
    let (hit, rest) = (1..=words.len()).rev().find_map(|count| {
        let (name, rest) = words.split_at_checked(count)?;
        let name = name.join(" ");
        let hit = asking.find(&name)?;
        is_called_with(asking.ctx, hit.entry, &name).then_some((hit, rest))
    })?;
    let kind = asking.ctx.lore.entry(hit.entry)?.kind;
    let all = plain_words(&rest.join(" "));
    let words: Vec<String> = all.iter().filter(|word| tells(word)).cloned().collect();
    let turn = match words.as_slice() {
        [] => Some(Asks::Fact { word: "date", year: true }),
        [only] => turn(kind, only),
        _ => None,
    };
    let happening = || Asked::happening(Happening::read(question, &all, words.clone()));
    let asked = turn.map_or_else(happening, Asked::of);
    Some(Hit { asked: Some(asked), ..hit })
}

/// Whether a word says anything of what happened.
fn tells(word: &str) -> bool {
    !is_stop_word(word) && !PLAIN_VERBS.contains(&word)
}

/// What a single word asks of a kind: "launched", "end".
fn turn(kind: &'static Kind, word: &str) -> Option<Asks> {
    let label = kind.labels.iter().find(|label| label.is_asked_by(word))?;
    Some(match label.milestone {
        Some(Milestone::Death) => Asks::Death { year: true },
        Some(Milestone::Fate) => Asks::Destruction { year: true },
        _ => Asks::Fact { word: label.key, year: true },
    })
}
