//! Somebody or something by words of which not all belong to the name: a slip beside what describes, an adjective before a
//! relative, whoever made something. Only where the lore bears all of the words out.

use super::asking::Asking;
use super::false_match::is_well_known;
use super::hit::Hit;
use crate::lore::{EntryRef, KINDS, Statement};
use crate::search::{Filter, How, Lookup, StatementFilter, are_forms_of_one, is_stop_word, plain_words};

/// The most words that are read so, and the fewest that describe beside a slip.
const MOST_WORDS: usize = 6;
const FEWEST_DESCRIBING: usize = 2;
/// The fewest letters of a slip, and of an adjective.
const FEWEST_LETTERS: usize = 4;
/// So many statements may have a word, or one of which it is a form.
const MOST_TOLD: usize = 50;
/// Words for whoever made something, and the verbs that ask for them.
const MAKERS: [(&str, &str); 4] =
    [("creator", "created"), ("maker", "made"), ("builder", "built"), ("inventor", "invented")];

/// The one well-known entry for whose name one of the words is a slip, and of which all others are told: "garrick cardassian
/// tailor".
pub(super) fn misspelt(asking: &Asking<'_>, typed: &str, filter: Filter) -> Option<EntryRef> {
    let words = plain_words(typed);
    if words.len() > MOST_WORDS {
        return None;
    }
    let mut meant: Vec<EntryRef> = Vec::new();
    for word in words.iter().filter(|word| word.chars().count() >= FEWEST_LETTERS) {
        let others: Vec<&String> = words.iter().filter(|other| *other != word && !is_stop_word(other)).collect();
        if others.len() < FEWEST_DESCRIBING || is_said(asking, word) {
            continue;
        }
        let near = near(asking, word, filter).into_iter();
        meant.extend(near.filter(|at| others.iter().all(|other| is_told_of(asking, *at, other))));
    }
    let universe = filter.universe.unwrap_or(filter.prefer);
    meant.retain(|at| asking.ctx.lore.entry(*at).is_some_and(|entry| entry.universe == universe));
    meant.sort();
    meant.dedup();
    if let [only] = meant.as_slice() { Some(*only) } else { None }
}

/// The well-known entries for whose names a word may be a slip; where no kind is sought, people.
fn near(asking: &Asking<'_>, word: &str, filter: Filter) -> Vec<EntryRef> {
    let Asking { ctx, view, .. } = *asking;
    let shows = |statement: &Statement| view.shows(ctx.lore, statement);
    let is_near = |at: &EntryRef| {
        let mut own = ctx.lore.entry(*at).into_iter().flat_map(|entry| entry.names().flat_map(plain_words));
        own.any(|own| differs_by_a_letter(word, &own))
    };
    let kind = filter.kind.or_else(|| KINDS.into_iter().find(|kind| kind.is_addressed()));
    let filter = Filter { kind, ..filter };
    let all: Vec<EntryRef> = match ctx.lore.names().find_shown(ctx.lore, word, filter, &shows) {
        Lookup::Found { best, how: How::Misspelling | How::Slip, .. } => vec![best],
        Lookup::Near(near) => near.into_iter().filter(is_near).collect(),
        Lookup::Found { .. } | Lookup::Unknown => Vec::new(),
    };
    all.into_iter().filter(|at| is_well_known(ctx, *at)).collect()
}

/// Whether a letter within one word is missing in another, or stands for one of it.
fn differs_by_a_letter(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let start = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    start > 0 && start + end + 1 >= one.len().max(other.len())
}

/// Whether any statement has just that word.
fn is_said(asking: &Asking<'_>, word: &str) -> bool {
    let lore = asking.ctx.lore;
    let told = lore.texts().find(lore, word, &StatementFilter::default(), 0, MOST_TOLD);
    let mut said = told.hits.iter().filter_map(|hit| hit.statement(lore));
    said.any(|statement| plain_words(statement.text.plain()).iter().any(|said| said == word))
}

/// Whether a word is one of an entry's names, or of what may be told of it.
fn is_told_of(asking: &Asking<'_>, at: EntryRef, word: &str) -> bool {
    let lore = asking.ctx.lore;
    let has = |text: &str| plain_words(text).iter().any(|said| are_forms_of_one(said, word));
    lore.entry(at).is_some_and(|entry| {
        let mut told = entry.statements().filter(|statement| asking.view.shows(lore, statement));
        entry.names().any(has) || told.any(|statement| has(statement.text.plain()))
    })
}

/// Somebody's relative or servant with a word more that is told of them: "pikes girlfriend captain".
pub(super) fn described(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let is_somebody = |at: EntryRef| asking.ctx.lore.is_somebody(at);
    let words: Vec<&str> = typed.split_whitespace().collect();
    let owner = words.iter().position(|word| word.ends_with('s')).filter(|_| words.len() <= MOST_WORDS)?;
    let name = words.get(..=owner)?.join(" ");
    let named = asking.find(name.trim_end_matches(['s', '\'', '’'])).filter(|hit| is_somebody(hit.entry))?.entry;
    let without = |at: usize| {
        let dropped = words.get(at).filter(|word| word.chars().count() >= FEWEST_LETTERS)?.to_lowercase();
        let kept = words.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, word)| *word);
        let hit = asking.find(&kept.collect::<Vec<_>>().join(" "))?;
        let is_another = hit.entry != named && is_somebody(hit.entry) && hit.notice.is_none();
        (is_another && is_told_of(asking, hit.entry, &dropped)).then_some(hit)
    };
    let mut read = (owner + 1..words.len()).filter(|_| words.len() > owner + 2).filter_map(without);
    let first = read.next()?;
    read.all(|other| other.entry == first.entry).then_some(first)
}

/// Whoever made something, asked for by a noun: "creator of the M-5".
pub(super) fn maker(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let typed = typed.to_lowercase();
    let of = |(noun, verb): (&str, &'static str)| Some((typed.split_once(&format!("{noun} of "))?, verb));
    let ((before, name), verb) = MAKERS.into_iter().find_map(of)?;
    let is_bare = before.is_empty() || before == "the ";
    let itself = Some(name).filter(|_| is_bare).and_then(asking.finder)?.entry;
    let asked = |verb: &str| asking.find(&format!("who {verb} {name}")).filter(|hit| hit.entry != itself);
    asked(verb).or_else(|| asked("created"))
}
