//! What is described rather than named: somebody by what they are and did, anything by what is told and remembered of it.

use super::called::is_letter;
use super::hit::{DescribedEntry, Hit, MOST_NEAR, Missed, shown};
use super::naming::in_english;
use crate::locale::msg;
use crate::lore::{EntryRef, KINDS, Kind, Owner, Statement};
use crate::reply::Rich;
use crate::search::{self, ARTICLES, Certainty, Described, Filter, How, Lookup, Names, Shows, StatementFilter};
use crate::view::filter::ViewFilter;
use crate::view::input::command::CommandContext;
use crate::view::input::typed_name::{has_mark, wiki_page, without_question};
use crate::view::question::reads_as_question;

/// As many statements as may tell of somebody who is described.
const MOST_TOLD: usize = 200;

/// Words for people, beside those of their kind.
const PEOPLE: [&str; 8] = ["guy", "man", "woman", "girl", "boy", "lady", "dude", "kid"];
/// Words with which a question begins that asks for what it describes.
const DESCRIBED_BY: [&str; 5] = ["who", "whom", "what", "which", "where"];
/// Words behind the one for a kind of thing, with which its description begins.
const DESCRIBING: [&str; 14] =
    ["who", "whom", "whose", "that", "which", "with", "without", "where", "from", "in", "on", "of", "for", "they"];

/// The one person whom all words describe, "the Ferengi bartender"; else those whom they do, before what else is near. What the
/// view hides describes nobody.
pub(super) fn somebody(
    ctx: &CommandContext<'_>,
    typed: &str,
    filter: Filter,
    near: Vec<EntryRef>,
    view: &ViewFilter,
) -> Lookup {
    let people = person_kind(filter).map(|kind| people(ctx, typed, (kind, filter), view)).unwrap_or_default();
    let is_elsewhere = |at: &EntryRef| ctx.lore.entry(*at).is_none_or(|entry| entry.universe != filter.prefer);
    let here = people.iter().filter(|at| !is_elsewhere(at)).count();
    match people.split_first() {
        None if near.is_empty() => Lookup::Unknown,
        None => Lookup::Near(near),
        Some((only, others)) if here == 1 || others.is_empty() => {
            Lookup::Found { best: *only, how: How::Part, others: others.to_vec(), tie: false }
        }
        _ => Lookup::Near(before(people, near)),
    }
}

/// The kind of people, where they may be asked for.
fn person_kind(filter: Filter) -> Option<&'static Kind> {
    KINDS.into_iter().find(|kind| kind.is_addressed() && filter.kind.is_none_or(|asked| asked == *kind))
}

/// The people of whom all words are told, those of the preferred universe first.
fn people(
    ctx: &CommandContext<'_>,
    typed: &str,
    (kind, filter): (&'static Kind, Filter),
    view: &ViewFilter,
) -> Vec<EntryRef> {
    let wanted = StatementFilter { kind: Some(kind), universe: filter.universe, ..StatementFilter::default() };
    let told = ctx.lore.texts().find(ctx.lore, typed, &wanted, 0, MOST_TOLD);
    let mut people: Vec<EntryRef> = Vec::new();
    let is_shown = |hit: &&search::Hit| {
        hit.statement(ctx.lore).is_some_and(|statement| view.seen.is_none() || view.shows(ctx.lore, statement))
    };
    for hit in told.hits.iter().filter(is_shown).filter(|_| told.unmatched_terms.is_empty()) {
        let Owner::Entry(owner) = hit.owner else { continue };
        if !people.contains(&owner) && ctx.lore.names().is_described_by(ctx.lore, owner, typed) {
            people.push(owner);
        }
    }
    let is_elsewhere = |at: &EntryRef| ctx.lore.entry(*at).is_none_or(|entry| entry.universe != filter.prefer);
    people.sort_by_key(is_elsewhere);
    people
}

/// What is remembered by all of the words; else what may be described by them, "the Klingon chancellor who was murdered", before
/// what else is near. A question is not answered so. Where only some of the lore was seen, keywords may tell too much, and only
/// people are described.
pub(super) fn remembered(
    ctx: &CommandContext<'_>,
    typed: &str,
    filter: Filter,
    missed: Missed,
    view: &ViewFilter,
) -> Result<Hit, Missed> {
    let words = in_english(ctx.locale, without_being(without_question(typed)));
    if missed.is_hidden || is_letter(&words) || wiki_page(typed).is_some() || Names::is_id(typed) {
        return Err(missed);
    }
    let shows = |statement: &Statement| view.shows(ctx.lore, statement);
    let shows = view.seen.is_some().then_some(&shows as Shows<'_>);
    let of_sort = kind_named(&words).filter(|(kind, _)| filter.kind.is_none_or(|asked| asked == *kind));
    let names_kind = of_sort.is_some();
    let (kind, telling) = of_sort.map_or((filter.kind, words.as_str()), |(kind, rest)| (Some(kind), rest));
    let told = match shows {
        Some(_) => Described::default(),
        None => of_kind(ctx, telling, Filter { kind, ..filter }),
    };
    let described = meant(&told, &words);
    if let Some(described) = described {
        let hit = shown(ctx, vec![described.entry], view)?;
        if filter.kind.is_some() {
            let others = before(told.entries, missed.near);
            return Ok(if described.is_sure { hit } else { likely(ctx, hit, &others) });
        }
    }
    let by_deeds = person_kind(filter).map(|kind| search::described_people(ctx.lore, &words, kind, filter, shows));
    let near = before(told.entries, before(by_deeds.unwrap_or_default(), missed.near));
    Err(Missed { near, described, names_kind, ..missed })
}

/// The first of what may be described, if it may be told. What ends in a number is the name of something else. A question is
/// answered where it asks for somebody or something, and all of it is told: how and why are no descriptions.
fn meant(told: &Described, words: &str) -> Option<DescribedEntry> {
    let is_question = reads_as_question(words);
    let is_sure = told.certainty == Certainty::Sure && !is_question;
    let first = words.split_whitespace().next().unwrap_or_default().to_lowercase();
    let may_ask = !is_question || told.is_all_told && DESCRIBED_BY.contains(&first.as_str());
    let is_likely = told.certainty >= Certainty::Likely && !has_mark(words) && may_ask;
    let entry = told.entries.first().copied().filter(|_| is_sure || is_likely)?;
    Some(DescribedEntry { entry, is_sure, score: told.score })
}

/// What is told although it is only likely: says so, and offers the others.
pub(crate) fn likely(ctx: &CommandContext<'_>, hit: Hit, others: &[EntryRef]) -> Hit {
    let others = others.iter().copied().filter(|at| *at != hit.entry).collect();
    Hit { others, notice: Some(Rich::plain(ctx.locale.text(msg::HIT_LIKELIEST))), ..hit }
}

/// What follows "who was" and the like, which asks for what is described.
fn without_being(typed: &str) -> &str {
    let behind = |text: &'_ str, words: &[&str]| {
        let (first, rest) = text.trim_start().split_once(' ')?;
        words.contains(&first.to_lowercase().as_str()).then_some(text.len() - rest.len())
    };
    let asking = behind(typed, &["who", "what", "which"]);
    let being = asking.and_then(|at| Some(at + behind(typed.get(at..)?, &["is", "was", "are", "were"])?));
    being.and_then(|at| typed.get(at..)).unwrap_or(typed)
}

/// The kind of thing with whose word a description begins, and what stands behind it: "the planet where Khan was marooned".
fn kind_named(typed: &str) -> Option<(&'static Kind, &str)> {
    let is_article = |word: &str| ARTICLES.contains(&word) || matches!(word, "that" | "those");
    let (first, behind) = typed.trim_start().split_once(' ')?;
    let (head, rest) =
        if is_article(&first.to_lowercase()) { behind.trim_start().split_once(' ')? } else { (first, behind) };
    let head = head.to_lowercase();
    let is_word = |word: &&str| *word == head || head.strip_suffix('s') == Some(word);
    let names =
        |kind: &&'static Kind| kind.words.iter().any(is_word) || kind.is_addressed() && PEOPLE.iter().any(is_word);
    let next = rest.split_whitespace().next()?.to_lowercase();
    let kind = KINDS.into_iter().find(names).filter(|_| DESCRIBING.contains(&next.as_str()))?;
    Some((kind, rest))
}

/// What is described among things of a kind; where nothing is beyond doubt, something of another kind that is comes first.
fn of_kind(ctx: &CommandContext<'_>, words: &str, filter: Filter) -> Described {
    let told = search::described(ctx.lore, words, filter);
    if told.certainty == Certainty::Sure || filter.kind.is_none() {
        return told;
    }
    let of_any = search::described(ctx.lore, words, Filter { kind: None, ..filter });
    let is_sure = of_any.certainty == Certainty::Sure;
    let meant: Vec<EntryRef> = of_any.entries.into_iter().take(usize::from(is_sure)).collect();
    let is_another = meant.first().is_some_and(|meant| told.entries.first() != Some(meant));
    let certainty = if is_another { Certainty::Possible } else { told.certainty };
    Described { entries: before(meant, told.entries), certainty, ..told }
}

/// Those that are likelier before the others, each once, as many as are offered.
fn before(likelier: Vec<EntryRef>, others: Vec<EntryRef>) -> Vec<EntryRef> {
    let others: Vec<EntryRef> = others.into_iter().filter(|at| !likelier.contains(at)).collect();
    likelier.into_iter().chain(others).take(MOST_NEAR).collect()
}
