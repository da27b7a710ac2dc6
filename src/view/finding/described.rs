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

/// Words with which a question begins that asks for what it describes.
const DESCRIBED_BY: [&str; 5] = ["who", "whom", "what", "which", "where"];
/// Words that ask for what is named behind them.
const ASKING_FOR: [&str; 2] = ["what", "which"];
/// So many words describe something without a word that begins a description.
const FEWEST_DESCRIBING: usize = 4;
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
    let people = people(ctx, typed, (filter, MOST_TOLD), view);
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
pub(super) fn person_kind(filter: Filter) -> Option<&'static Kind> {
    KINDS.into_iter().find(|kind| kind.is_addressed() && filter.kind.is_none_or(|asked| asked == *kind))
}

/// The people of whom all words are told, those of the preferred universe first, as so many statements tell it at most.
pub(super) fn people(
    ctx: &CommandContext<'_>,
    typed: &str,
    (filter, most): (Filter, usize),
    view: &ViewFilter,
) -> Vec<EntryRef> {
    let Some(kind) = person_kind(filter) else { return Vec::new() };
    let wanted = StatementFilter { kind: Some(kind), universe: filter.universe, ..StatementFilter::default() };
    let told = ctx.lore.texts().find(ctx.lore, typed, &wanted, 0, most);
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
    // A treaty is no conflict, although it is asked for as one.
    let is_asked = |kind: &'static Kind| {
        filter.kind.is_none_or(|asked| asked == kind || !asked.is_addressed() && !kind.is_addressed())
    };
    let of_sort = kind_named(&words).filter(|(kind, _)| is_asked(kind));
    let names_kind = of_sort.is_some();
    let (kind, telling) = of_sort.map_or((filter.kind, words.as_str()), |(kind, rest)| (Some(kind), rest));
    let told = match shows {
        Some(_) => Described::default(),
        None => of_kind(ctx, telling, Filter { kind, ..filter }),
    };
    let described = meant(&told, &words, kind);
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
/// answered where it asks for somebody or something, and all of it is told, or for a thing of a kind: how and why are no
/// descriptions.
fn meant(told: &Described, words: &str, kind: Option<&'static Kind>) -> Option<DescribedEntry> {
    let is_question = reads_as_question(words);
    let is_sure = told.certainty == Certainty::Sure && !is_question;
    let first = words.split_whitespace().next().unwrap_or_default().to_lowercase();
    let asks_when = first == "when" && kind.is_some_and(|kind| kind.is_occurrence);
    let is_of_kind = kind.is_some_and(|kind| !kind.is_addressed());
    let asks_for = asks_when || DESCRIBED_BY.contains(&first.as_str()) && (told.is_all_told || is_of_kind);
    let is_likely = told.certainty >= Certainty::Likely && !has_mark(words) && (!is_question || asks_for);
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

/// The kind of thing with whose word a description begins, and what stands behind it: "the planet where Khan was marooned", "what
/// ship did Picard command".
pub(super) fn kind_named(typed: &str) -> Option<(&'static Kind, &str)> {
    let is_article = |word: &str| ARTICLES.contains(&word) || matches!(word, "that" | "those");
    let (first, behind) = typed.trim_start().split_once(' ')?;
    let first = first.to_lowercase();
    let is_asked = ASKING_FOR.contains(&first.as_str());
    let (head, rest) =
        if is_asked || is_article(&first) { behind.trim_start().split_once(' ')? } else { (first.as_str(), behind) };
    let next = rest.split_whitespace().next()?.to_lowercase();
    let is_long = || typed.split_whitespace().count() >= FEWEST_DESCRIBING;
    let kind = kind_called(&head.to_lowercase())?;
    if DESCRIBING.contains(&next.as_str()) {
        return Some((kind, rest));
    }
    let with_noun = if is_asked || is_article(&first) { behind } else { typed };
    (is_asked || is_long()).then_some((kind, with_noun))
}

/// The kind for one of which a noun stands, perhaps in the plural.
fn kind_called(noun: &str) -> Option<&'static Kind> {
    let one = noun.strip_suffix('s');
    KINDS.into_iter().find(|kind| kind.is_noun(noun) || one.is_some_and(|one| kind.is_noun(one)))
}

/// What is described among things of a kind; where nothing of it may be told, something of another kind that is beyond doubt comes
/// first.
fn of_kind(ctx: &CommandContext<'_>, words: &str, filter: Filter) -> Described {
    let told = search::described(ctx.lore, words, filter);
    if told.certainty >= Certainty::Likely || filter.kind.is_none() {
        return told;
    }
    let of_any = search::described(ctx.lore, words, Filter { kind: None, ..filter });
    let is_sure = of_any.certainty == Certainty::Sure;
    let meant: Vec<EntryRef> = of_any.entries.into_iter().take(usize::from(is_sure)).collect();
    Described { entries: before(meant, told.entries), ..told }
}

/// Those that are likelier before the others, each once, as many as are offered.
fn before(likelier: Vec<EntryRef>, others: Vec<EntryRef>) -> Vec<EntryRef> {
    let others: Vec<EntryRef> = others.into_iter().filter(|at| !likelier.contains(at)).collect();
    likelier.into_iter().chain(others).take(MOST_NEAR).collect()
}
