//! A name with what describes it further: "Chang the Klingon who quotes Shakespeare", "Maquis traitor Eddington".
//!
//! What is said behind a clause may be anything that is told of whoever goes by the name; what merely stands beside it has to be
//! what they are, since "Riker's double" is nobody's name for Riker.

use super::asking::Asking;
use super::called::{is_called, is_called_with, name_filter};
use super::hit::{Hit, shown};
use crate::locale::Locale;
use crate::lore::kinds::LabelRole;
use crate::lore::series::Series;
use crate::lore::{Entry, EntryRef, Kind, Source, SourceRef, Statement};
use crate::search::{self, How, Lookup, plain_words};
use crate::view::filter::secret_names;
use crate::view::question::apposition::{Apposition, own_words};

/// A shorter word is too easily a slip.
const FEWEST_LETTERS: usize = 5;

/// Whoever or whatever goes by the name, perhaps but for a slip, and is told to be what is said of it, most of it at least.
pub(super) fn hit(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let Asking { ctx, view, .. } = *asking;
    let mut ways = Apposition::ways(typed);
    // Of a word that nothing has nothing is told.
    let is_known = |word: &String| search::is_known(ctx.lore, word);
    // "Federation of Bajor" is a name, and "Chang of the Empire" is Chang.
    let may_be_joined = ctx.command.kind.is_none_or(|kind| kind.is_addressed() || kind.is_commanded());
    // "Earl Picard" is another one, but "Decker's Constellation" that ship, and "Stamets' spore drive" the drive.
    let may_stand_before = |way: &Apposition| {
        let is_thing = |kind: &Kind| !kind.is_addressed() && !kind.is_occurrence;
        ctx.command.kind.is_some_and(|kind| if kind.is_commanded() { way.is_owned } else { is_thing(kind) })
    };
    let may_be_meant =
        |way: &Apposition| (may_be_joined || !way.is_joined) && (!way.is_behind_word || may_stand_before(way));
    ways.retain(|way| may_be_meant(way) && way.telling.iter().any(is_known));
    let by_name = || ways.iter().find_map(|way| fitting(asking, way, &called(asking, way)));
    let by_slip = || ways.iter().find_map(|way| fitting(asking, way, &nearly_called(asking, &way.name)));
    let at = by_name().or_else(by_slip).filter(|at| !secret_names::gives_away(ctx.lore, *at, typed, view))?;
    shown(ctx, vec![at], view).ok()
}

/// Those that go by a name, unless it is that of a people.
fn called(asking: &Asking<'_>, Apposition { name, telling, is_clause, .. }: &Apposition) -> Vec<EntryRef> {
    let ctx = asking.ctx;
    let own = own_words(name);
    if !own.iter().all(|word| search::is_known(ctx.lore, word)) {
        return Vec::new();
    }
    let own = own.join(" ");
    let found = ctx.lore.names().find(ctx.lore, name, name_filter(ctx, ctx.command.kind, asking.universe));
    let Lookup::Found { best, others, how, .. } = found else { return Vec::new() };
    if matches!(how, How::Slip | How::Registry | How::Id | How::Counterpart) || is_people(asking, &own) {
        return Vec::new();
    }
    // Some of a name is a name where it is somebody's; a prison asteroid is no prison's name.
    let may_be_part = |at: EntryRef| how != How::Part || ctx.lore.is_somebody(at);
    let has_all = |at: EntryRef| is_called_with(ctx, at, &own) || is_called(ctx, at, name) || is_numbered(name);
    let is_meant = |at: &EntryRef| *at == best && may_be_part(*at) && has_all(*at) || is_called_with(ctx, *at, &own);
    let all = std::iter::once(best).chain(others).filter(|at| is_sought(asking, *at) && is_meant(at));
    all.filter(|at| *is_clause || !is_of_another(asking, *at, telling)).collect()
}

/// Whether a number ends a name, which may be written in figures or letters.
fn is_numbered(name: &str) -> bool {
    name.split_whitespace().next_back().is_some_and(|last| last.chars().all(char::is_numeric))
}

/// Whether a people is called so, and none is asked for.
fn is_people(asking: &Asking<'_>, name: &str) -> bool {
    let ctx = asking.ctx;
    if ctx.command.kind.is_some_and(|kind| kind.describes_others) {
        return false;
    }
    let describes = |at: EntryRef| ctx.lore.entry(at).is_some_and(|entry| entry.kind.describes_others);
    match ctx.lore.names().find(ctx.lore, name, name_filter(ctx, None, asking.universe)) {
        Lookup::Found { best, how: How::Name | How::Alias, others, .. } => {
            std::iter::once(best).chain(others).any(describes)
        }
        _ => false,
    }
}

/// Those whose name may have been misspelt so: a single word that nothing has.
fn nearly_called(asking: &Asking<'_>, name: &str) -> Vec<EntryRef> {
    let (ctx, names) = (asking.ctx, asking.ctx.lore.names());
    let words = own_words(name);
    let [word] = words.as_slice() else { return Vec::new() };
    let is_individual = ctx.command.kind.is_none_or(|kind| kind.names_individuals);
    if word.len() < FEWEST_LETTERS
        || !is_individual
        || ctx.locale != Locale::default()
        || search::is_known(ctx.lore, word)
    {
        return Vec::new();
    }
    let near = match names.find(ctx.lore, word, name_filter(ctx, ctx.command.kind, asking.universe)) {
        Lookup::Found { best, others, how: How::Slip, .. } => std::iter::once(best).chain(others).collect(),
        Lookup::Near(near) => near,
        Lookup::Found { .. } | Lookup::Unknown => Vec::new(),
    };
    near.into_iter().filter(|at| is_sought(asking, *at)).collect()
}

/// Whether it is what was asked for: where no kind is, somebody or a ship, since other names are words of descriptions.
fn is_sought(asking: &Asking<'_>, at: EntryRef) -> bool {
    let kind = asking.ctx.command.kind;
    let entry = asking.ctx.lore.entry(at);
    entry.is_some_and(|entry| kind.map_or(entry.kind.names_individuals, |kind| kind == entry.kind))
}

/// Whether what stands beside a name makes it another one: the surname of others behind a first name; where no kind is asked for,
/// anybody's name; and a word for a sort of what is sought.
fn is_of_another(asking: &Asking<'_>, at: EntryRef, telling: &[String]) -> bool {
    let lore = asking.ctx.lore;
    let is_surname = |word: &String| {
        let is_last = |name: &str| name.rsplit(' ').next().is_some_and(|last| last.eq_ignore_ascii_case(word));
        let is_other =
            |entry: &&Entry| entry.kind.is_addressed() && lore.entry(at).is_none_or(|own| own.id != entry.id);
        lore.entries().iter().filter(is_other).any(|entry| entry.names().any(is_last))
    };
    let is_sort = |word: &String| lore.entry(at).is_some_and(|entry| entry.kind.is_noun(word));
    match (telling, asking.ctx.command.kind) {
        ([only], _) if lore.is_somebody(at) => is_surname(only),
        (telling, None) => telling.iter().any(is_surname),
        (telling, Some(kind)) => !kind.names_individuals && telling.iter().any(is_sort),
    }
}

/// Of those the one of which most of the description is told, if half of it is; of several the one of the asker's universe, and
/// the best known.
fn fitting(asking: &Asking<'_>, way: &Apposition, named: &[EntryRef]) -> Option<EntryRef> {
    let lore = asking.ctx.lore;
    let told = |at: EntryRef| lore.entry(at).and_then(|entry| Some((told_of(asking, entry, way)?, entry, at)));
    let rank = |(told, entry, _): &(usize, &Entry, EntryRef)| {
        (*told, entry.universe == asking.universe.unwrap_or(asking.ctx.asker.universe), entry.prominence)
    };
    named.iter().filter_map(|at| told(*at)).max_by_key(rank).map(|(.., at)| at)
}

/// How many words of the description are told of an entry, if that is enough of them: half, of which one at least says what it is
/// where no clause does; and all of them do where no kind is asked for.
fn told_of(asking: &Asking<'_>, entry: &Entry, way: &Apposition) -> Option<usize> {
    let words = Words::of(asking, entry);
    let count = |said: &[&[String]]| {
        let is_told = |word: &&String| said.iter().copied().flatten().any(|said| search::are_forms_of_one(said, word));
        way.telling.iter().filter(is_told).count()
    };
    let (is, telling) = (count(&[&words.being]), way.telling.len());
    let told = count(&[&words.being, &words.remembered, &words.told]);
    let is_remembered = || told == telling && count(&[&words.remembered]) > 0;
    let is_enough = match asking.ctx.command.kind {
        // "Crusher in love" is a plot.
        None if way.is_joined => is == telling,
        _ if way.is_clause => told * 2 >= telling,
        Some(_) => told * 2 >= telling && is > 0 || is_remembered(),
        None => is == telling && telling > 1,
    };
    is_enough.then_some(told)
}

/// The words by which an entry is told.
struct Words {
    /// What it is, and in which works.
    being: Vec<String>,
    /// How people describe it.
    remembered: Vec<String>,
    /// All that is told of it.
    told: Vec<String>,
}

impl Words {
    fn of(asking: &Asking<'_>, entry: &Entry) -> Self {
        let Asking { ctx, view, .. } = *asking;
        let shows = |told: &&Statement| view.shows(ctx.lore, told);
        let words = |told: &Statement| plain_words(told.text.plain());
        // Titles and keywords may tell too much to whoever has not seen all.
        let is_all_seen = view.seen.is_none();
        let facts = entry.facts.iter().filter(|fact| fact.label.role != Some(LabelRole::Family));
        let what_it_is = entry.summary.iter().take(1).chain(facts.map(|fact| &fact.statement)).filter(shows);
        let cited = entry.statements().filter(shows).flat_map(|told| told.cites.iter()).filter(|_| is_all_seen);
        let mut works: Vec<SourceRef> = cited.map(|cited| cited.source).collect();
        works.sort_unstable();
        works.dedup();
        let works = works.into_iter().filter_map(|work| ctx.lore.source(work));
        let titles = works.filter(|work| work.medium.is_on_screen()).flat_map(words_of);
        Self {
            being: what_it_is.flat_map(words).chain(titles).collect(),
            remembered: entry.keywords.iter().filter(|_| is_all_seen).flat_map(|words| plain_words(words)).collect(),
            told: entry.statements().filter(shows).flat_map(words).collect(),
        }
    }
}

/// The words of a work's title and of its series.
fn words_of(work: &Source) -> Vec<String> {
    let series = work.series.as_deref().and_then(Series::of_code);
    let of_series = series
        .into_iter()
        .flat_map(|series| std::iter::once(series.title).chain([series.code]).chain(series.also.iter().copied()));
    std::iter::once(&*work.title).chain(of_series).flat_map(plain_words).collect()
}
