//! The relatives whom facts on somebody's family name: `Father [[person/mogh]]; brother [[person/kurn]]`,
//! `[[person/t-les]], her mother`.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::names::index::tables::Shows;
use crate::text::fold::Folded;
use crate::text::stem::{singular, stem};
use isolinear_lore::kinds::LabelRole;
use isolinear_lore::words::split_words;
use isolinear_lore::{Entry, EntryRef, Fact, Lore, Owner, StatementRef, Text};

/// Words for somebody's relatives and what else is somebody's, beside those in [`TOLD_AS`].
const RELATIONS: [&str; 29] = [
    "mother",
    "father",
    "son",
    "daughter",
    "brother",
    "sister",
    "twin",
    "wife",
    "husband",
    "partner",
    "lover",
    "fiancee",
    "uncle",
    "aunt",
    "nephew",
    "niece",
    "cousin",
    "grandfather",
    "grandmother",
    "grandson",
    "granddaughter",
    "ancestor",
    "descendant",
    "relative",
    "family",
    "friend",
    "pet",
    "cat",
    "dog",
];
/// What people call relatives, and how that is told.
const TOLD_AS: [(&str, &[&str]); 17] = [
    ("mom", &["mother"]),
    ("mum", &["mother"]),
    ("dad", &["father"]),
    ("parent", &["parent", "mother", "father"]),
    ("child", CHILDREN),
    ("children", CHILDREN),
    ("kid", CHILDREN),
    ("sibling", &["sibling", "brother", "sister", "twin"]),
    ("spouse", &["spouse", "wife", "husband"]),
    ("boyfriend", &["boyfriend", "lover"]),
    ("girlfriend", &["girlfriend", "lover"]),
    ("fiance", &["fiance", "fiancee"]),
    ("grandpa", &["grandfather"]),
    ("grandma", &["grandmother"]),
    ("grandparent", &["grandparent", "grandfather", "grandmother"]),
    ("creator", MAKERS),
    ("maker", MAKERS),
];
/// Words for all relatives at once.
const ALL: [&str; 2] = ["family", "relative"];
const PARENTS: &str = "parents";
const CHILDREN: &[&str] = &["child", "children", "son", "daughter"];
const MAKERS: &[&str] = &["creator", "maker"];
/// Words for one of a couple: those asked for, those by which the same are told besides, and those by which they are told
/// as what somebody is to them, "lover of".
const COUPLES: [(&[&str], &[&str], &[&str]); 7] = [
    (&["spouse"], &["partner", MARRIED], &["wife", "husband", "partner"]),
    (&["wife"], &["partner", MARRIED], &["husband", "partner"]),
    (&["husband"], &["partner", MARRIED], &["wife", "partner"]),
    (&["boyfriend"], &["partner"], &["lover", "girlfriend", "partner"]),
    (&["girlfriend"], &["partner"], &["lover", "boyfriend", "partner"]),
    (&["lover"], &["boyfriend", "girlfriend", "partner"], &["lover", "boyfriend", "girlfriend", "partner"]),
    (&["partner"], &["wife", "husband", "lover", MARRIED], &["wife", "husband", "lover", "partner"]),
];
const MARRIED: &str = "married";
/// Words for the ends of a list in its order.
const FIRST: &str = "first";
const LAST: &str = "last";
/// Words before those who are no relatives of that sort themselves.
const OTHERS: [&str; 4] = ["with", "of", "by", "to"];

/// A part of a list: its words, those whom it names, and those whom it names behind a word such as "of".
#[derive(Default)]
struct Part {
    words: String,
    named: Vec<EntryRef>,
    others: Vec<EntryRef>,
    /// Whether it says more of the part before it, as behind a comma.
    goes_on: bool,
}

/// Whether a word, or the last of several, asks for a relative of somebody, or for what else is somebody's.
pub fn is_relation(word: &str) -> bool {
    let asked = folded(word.split_whitespace().next_back().unwrap_or_default());
    STEMS.contains(stem(&asked))
}

/// The stems of all words for relatives, of which every typed word may be one.
static STEMS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let words = RELATIONS.into_iter().chain(TOLD_AS.into_iter().map(|(word, _)| word));
    words.map(stem).collect()
});

/// Whether it is told that somebody has such a relative, whether or not there is an entry for that one.
pub(super) fn has_relative(entry: &Entry, word: &str, shows: Shows<'_>) -> bool {
    let mut family = entry.facts_in_role(LabelRole::Family).filter(|statement| shows(statement));
    family.any(|statement| is_family(word) || says_any(&statement.text, word))
}

/// Whether all relatives are asked for.
fn is_family(word: &str) -> bool {
    ALL.contains(&&*singular(word))
}

fn says_any(text: &Text, word: &str) -> bool {
    text.plain().split([',', ';']).any(|piece| says_relative(piece, word))
}

/// The facts on somebody's family that tell of such relatives, as far as they may be told.
pub(super) fn telling(lore: &Lore, at: EntryRef, word: &str, shows: Shows<'_>) -> Vec<StatementRef> {
    let Some(entry) = lore.entry(at) else { return Vec::new() };
    let tells = |text: &Text| is_family(word) || says_any(text, word) || !relatives(lore, text, word).is_empty();
    let is_family_fact = |fact: &Fact| fact.label.role == Some(LabelRole::Family) && shows(&fact.statement);
    let facts = entry.facts.iter().zip(entry.summary.len()..);
    let told = facts.filter(|(fact, _)| is_family_fact(fact) && tells(&fact.statement.text));
    told.filter_map(|(_, number)| Some(StatementRef { owner: Owner::Entry(at), number: u16::try_from(number).ok()? }))
        .collect()
}

/// The words by which people call such a relative: "dad" and "father" for each other.
pub(super) fn said_as(word: &str) -> Vec<&str> {
    fn only<'t>(told: &[&'t str]) -> Option<&'t str> {
        if let [only] = told { Some(*only) } else { None }
    }
    let told = TOLD_AS.iter().filter(|(other, _)| *other == word).filter_map(|(_, told)| only(told));
    let others = TOLD_AS.iter().filter(|(_, told)| only(told) == Some(word)).map(|(other, _)| *other);
    std::iter::once(word).chain(told).chain(others).collect()
}

/// The relatives of that sort in a list. What is no person tells of a relative.
pub(in crate::names) fn relatives(lore: &Lore, text: &Text, word: &str) -> Vec<EntryRef> {
    let parts = parts(lore, text);
    let at = (0..parts.len()).filter(|at| parts.get(*at).is_some_and(|part| says_relative(&part.words, word)));
    let mut named = at.map(|at| named_by(&parts, at, word)).filter(|named| !named.is_empty());
    // Of parents each may be told by a word of their own.
    if word.ends_with(PARENTS) { named.flatten().collect() } else { named.next().unwrap_or_default() }
}

/// Those with whom somebody lived, told by another word than that which was asked for: "his partner", "married to".
pub(super) fn partners(lore: &Lore, text: &Text, word: &str) -> Vec<EntryRef> {
    let Some((_, told, of)) = COUPLES.iter().find(|(asked, ..)| asked.contains(&word)) else { return Vec::new() };
    let parts = parts(lore, text);
    let mut named = Vec::new();
    for (part, at) in parts.iter().zip(0..) {
        let says = |words: &[&str]| split_words(&part.words).any(|said| words.contains(&&*said.to_lowercase()));
        let is_married = told.contains(&MARRIED) && says(&[MARRIED]);
        if is_married && !part.goes_on || says(of) && says(&["of"]) {
            named.extend(part.named.iter().filter(|_| is_married).chain(&part.others).copied());
        } else if is_married && part.words.trim_start().starts_with("whom ") || !is_married && says(told) {
            named.extend(named_at(&parts, at));
        }
    }
    named
}

/// Those whom a part of a list tells of. Of "Lela, Tobin and Emony, the first three hosts" it tells of them all, and the first of
/// these is the first host.
fn named_by(parts: &[Part], at: usize, word: &str) -> Vec<EntryRef> {
    let Some(part) = parts.get(at).filter(|part| part.goes_on && part.named.is_empty() && part.is_of_several()) else {
        return named_at(parts, at);
    };
    let is_bare = |part: &&Part| split_words(&part.words).all(|said| said == "and");
    let mut named: Vec<&[EntryRef]> = Vec::new();
    for part in parts.get(..at).unwrap_or_default().iter().rev().take_while(is_bare) {
        named.push(&part.named);
        if !part.goes_on {
            break;
        }
    }
    let all: Vec<EntryRef> = named.into_iter().rev().flatten().copied().collect();
    let says = |order: &str| [word, &part.words].into_iter().all(|text| split_words(text).any(|said| said == order));
    match (all.first(), all.last()) {
        (Some(first), _) if says(FIRST) => vec![*first],
        (_, Some(last)) if says(LAST) => vec![*last],
        _ => all,
    }
}

/// Those whom a part of a list tells of: it may say who those are that the part before it names, or announce whom the one
/// behind it names.
fn named_at(parts: &[Part], at: usize) -> Vec<EntryRef> {
    let Some(part) = parts.get(at) else { return Vec::new() };
    let beside = if !part.named.is_empty() {
        Some(part)
    } else if part.announces() {
        parts.get(at + 1).filter(|next| next.goes_on)
    } else {
        at.checked_sub(1).and_then(|at| parts.get(at)).filter(|_| part.goes_on)
    };
    beside.map(|beside| beside.named.clone()).unwrap_or_default()
}

fn parts(lore: &Lore, text: &Text) -> Vec<Part> {
    let mut parts = vec![Part::default()];
    for segment in text.segments() {
        if let Some(link) = segment.link {
            let part = parts.last_mut().filter(|_| lore.is_somebody(link));
            part.into_iter().for_each(|part| part.add(link, segment.words));
            continue;
        }
        for (clause, at) in segment.words.split(';').zip(0..) {
            for (piece, place) in clause.split(',').zip(0..) {
                if at + place > 0 {
                    parts.push(Part { goes_on: place > 0, ..Part::default() });
                }
                parts.last_mut().into_iter().for_each(|part| part.words.push_str(piece));
            }
        }
    }
    parts
}

impl Part {
    /// Adds somebody, who is another where the words so far lead to others: "daughter by the Bajoran". The words of a link
    /// may say what relative that is.
    fn add(&mut self, link: EntryRef, words: &str) {
        let list = if leads_to_others(&self.words) { &mut self.others } else { &mut self.named };
        list.push(link);
        if is_relation(words) {
            self.words.push_str(words);
        }
    }

    /// Whether it says what several are who are named before it: "the first four hosts", "brothers".
    fn is_of_several(&self) -> bool {
        split_words(&self.words).last().is_some_and(|last| last.ends_with('s'))
    }

    /// Whether it only says what somebody is who is named behind it: "a sister, Siranna".
    fn announces(&self) -> bool {
        let words: Vec<&str> = self.words.split_whitespace().skip_while(|word| *word == "and").collect();
        matches!(words.as_slice(), ["a" | "an" | "A" | "An", _] | ["a" | "an" | "A" | "An", _, _])
    }
}

fn leads_to_others(words: &str) -> bool {
    last_plain(words).is_some_and(|last| OTHERS.contains(&last))
}

/// The last word in small letters that says something.
fn last_plain(words: &str) -> Option<&str> {
    let is_plain = |word: &&str| word.starts_with(char::is_lowercase) && !matches!(*word, "the" | "a" | "an" | "and");
    words.split_whitespace().rev().find(is_plain)
}

/// Whether a part of a list speaks of such a relative, of several words with all of them: "first wife". One by marriage only if
/// that was asked for. "Son of" speaks of none.
fn says_relative(part: &str, words: &str) -> bool {
    let in_one = |text: &str| text.replace("-in-law", "inlaw");
    let (part, words) = (in_one(part), in_one(words));
    let said: Vec<&str> = split_words(&part).collect();
    let is_somebody =
        |word: &str| word.starts_with(char::is_uppercase) || matches!(word, "his" | "her" | "their" | "the" | "a");
    // "Teresa and her son", "whose father was".
    let is_of_one_before = |at: usize| {
        let before = |back: usize| at.checked_sub(back).and_then(|at| said.get(at)).copied().unwrap_or_default();
        before(1) == "whose" || before(2) == "and" && matches!(before(1), "his" | "her" | "their")
    };
    let is_of_another = |at: usize| {
        is_of_one_before(at)
            || said.get(at + 1) == Some(&"of") && said.get(at + 2).is_none_or(|behind| is_somebody(behind))
    };
    let is_said = |word: &str| {
        let asked = folded(word);
        let mut places = said.iter().enumerate();
        places.any(|(at, said)| is_told_as(&folded(said), &asked) && !is_of_another(at))
    };
    !words.trim().is_empty() && words.split_whitespace().all(is_said)
}

/// Whether a word tells of the relative that another asks for.
pub(super) fn is_told_as(said: &str, asked: &str) -> bool {
    let told = TOLD_AS.into_iter().find(|(other, _)| stem(other) == stem(asked)).map(|(_, told)| told);
    // Peter is no pet.
    let is_form = || stem(said) == stem(asked) && said.len().abs_diff(asked.len()) <= 1;
    told.map_or_else(is_form, |told| told.iter().any(|told| stem(said) == stem(told)))
}

/// A word without capitals and accents.
fn folded(word: &str) -> String {
    Folded::whole(word).compact().to_owned()
}

/// The only one of several that goes by what it is to somebody: of two wives the one who is called Sisko's wife, but not
/// Picard's son where Crusher's is meant.
pub(super) fn only_known_as(
    lore: &Lore,
    among: impl Iterator<Item = EntryRef>,
    (owner, word): (EntryRef, &str),
) -> Option<EntryRef> {
    let end = format!("'s {word}");
    let own: Vec<Folded> = lore.entry(owner).into_iter().flat_map(Entry::names).map(Folded::new).collect();
    let is_own = |word: &str| own.iter().any(|name| name.words().any(|own| own == word));
    let is_known_as = |at: &EntryRef| {
        let is_so = |name: &str| {
            let name = name.replace('’', "'").to_lowercase();
            name.strip_suffix(&end).is_some_and(|owner| Folded::new(owner).words().all(is_own))
        };
        lore.entry(*at).is_some_and(|entry| entry.names().any(is_so))
    };
    let mut known = among.filter(is_known_as);
    known.next().filter(|_| known.next().is_none())
}
