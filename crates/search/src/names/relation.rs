//! Questions for what the lore tells of something: "captain of Voyager", "Worf's brother", "when did the war end".

use super::candidates::Candidates;
use super::find::{How, Lookup};
use super::query::{Query, is_title, without_question};
use super::tables::{Filter, Names, Shows};
use crate::text::fold::Folded;
use crate::text::stem::stem;
use isolinear_lore::kinds::{Authority, Label, LabelRole};
use isolinear_lore::words::split_words;
use isolinear_lore::{Entry, EntryRef, Fact, KINDS, Lore, Statement, Text};

/// Words for who has power over something.
const POWERS: [(Authority, &[&str]); 3] = [
    (Authority::Commander, &["captain", "commander", "commanded", "commands", "captained", "skipper"]),
    (Authority::Leader, &["leader", "led", "leads", "ruler", "ruled", "rules"]),
    (Authority::Holder, &["holder", "held", "holds"]),
];
/// Words that begin such a question, and those that go on with it.
const QUESTIONS: [&str; 4] = ["how", "when", "where", "what"];
const AUXILIARIES: [&str; 8] = ["did", "does", "do", "was", "is", "were", "has", "year"];
/// Longer questions are none of these.
const LONGEST: usize = 120;
/// The most that are named where several may be meant.
const MOST_NAMED: usize = 10;

/// Something that belongs to a subject, by the word for what it is to it.
struct Relation {
    subject: String,
    word: String,
    year: Option<i32>,
}

impl Relation {
    fn read(typed: &str) -> Option<Self> {
        let typed = typed.to_lowercase().replace('’', "'");
        let typed = typed.trim().trim_end_matches('?');
        let dated = typed.rsplit_once(" in ").and_then(|(rest, year)| Some((rest, year.trim().parse().ok()?)));
        let (asked, year) = dated.map_or((typed, None), |(rest, year)| (rest, Some(year)));
        let asked = without_question(asked);
        let of = |(word, subject): (&str, &str)| (subject.to_owned(), word.to_owned());
        let (subject, word) = asked
            .rsplit_once("'s ")
            .map(|(subject, word)| (subject.to_owned(), word.to_owned()))
            .or_else(|| asked.split_once("s' ").map(|(subject, word)| (format!("{subject}s"), word.to_owned())))
            .or_else(|| asked.split_once(" of ").map(of))
            .or_else(|| asked.strip_prefix("who ")?.split_once(' ').map(of))?;
        let is_word = !word.contains(' ') && !subject.trim().is_empty();
        is_word.then_some(Self { subject, word, year })
    }

    /// The entries that the facts of the subject name as that, and whether without a word more: "for a moment".
    fn named(&self, lore: &Lore, entry: &Entry, shows: Shows<'_>) -> Vec<(bool, EntryRef)> {
        let is_then = |fact: &&Fact| self.year.is_none_or(|year| may_hold(lore, &fact.statement, year));
        let mut named = Vec::new();
        for Fact { label, statement } in entry.facts.iter().filter(is_then).filter(|fact| shows(&fact.statement)) {
            if label.role == Some(LabelRole::Family) {
                named.extend(relatives(lore, &statement.text, &self.word).into_iter().map(|at| (true, at)));
            } else if is_of_label(label, &self.word) {
                named.extend(statement.text.linked().next().map(|at| (is_regular(&statement.text), at)));
            }
        }
        named
    }
}

/// What was asked of an entry, by the label of the facts that tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The entry.
    pub entry: EntryRef,
    /// The key of the label.
    pub key: &'static str,
}

impl Names {
    /// What is asked of an entry in a question such as "when did Jadzia die".
    pub fn asked(&self, lore: &Lore, typed: &str, filter: Filter) -> Option<Asked> {
        let words: Vec<&str> = typed.trim().trim_end_matches('?').split_whitespace().collect();
        let (first, rest) = words.split_first()?;
        let is_between =
            |word: &&&str| AUXILIARIES.iter().any(|other| word.eq_ignore_ascii_case(other)) || key_of(word).is_some();
        let before = rest.iter().take_while(is_between).count();
        let after = usize::from(before < rest.len() && rest.last().is_some_and(|word| key_of(word).is_some()));
        let subject = rest.get(before..rest.len() - after)?.join(" ");
        let key = rest.iter().take(before).chain(rest.iter().rev().take(after)).find_map(|word| key_of(word))?;
        let is_question = QUESTIONS.iter().any(|word| first.eq_ignore_ascii_case(word)) && !subject.is_empty();
        match self.find(lore, &subject, Filter { kind: None, ..filter }) {
            Lookup::Found { best, .. } if is_question => Some(Asked { entry: best, key }),
            _ => None,
        }
    }

    /// What a question for somebody's relation or for who commands something may be about, the likeliest first.
    pub fn asked_about(&self, lore: &Lore, typed: &str, filter: Filter) -> Vec<EntryRef> {
        let Some(relation) = Relation::read(typed).filter(|_| typed.len() <= LONGEST) else { return Vec::new() };
        let is_told = |at: &EntryRef| lore.entry(*at).is_some_and(|entry| has_label(lore, entry, &relation.word));
        self.subjects(lore, &relation, filter).into_iter().filter(is_told).collect()
    }

    /// Whom a question may be about; those of the preferred universe first, where it is not said which one is meant.
    fn subjects(&self, lore: &Lore, relation: &Relation, filter: Filter) -> Vec<EntryRef> {
        let Lookup::Found { best, others, .. } = self.find(lore, &relation.subject, Filter { kind: None, ..filter })
        else {
            return Vec::new();
        };
        let universe = filter.universe.unwrap_or(filter.prefer);
        let is_preferred = |at: &EntryRef| lore.entry(*at).is_some_and(|entry| entry.universe == universe);
        std::iter::once(best).chain(others.into_iter().filter(is_preferred)).collect()
    }

    /// What the subjects' facts name as that: of those of the preferred universe, if they name any.
    fn named_by(
        &self,
        lore: &Lore,
        subjects: &[EntryRef],
        relation: &Relation,
        filter: Filter,
        shows: Shows<'_>,
    ) -> Vec<(bool, EntryRef)> {
        let is_of_kind =
            |at: EntryRef| lore.entry(at).is_some_and(|entry| filter.kind.is_none_or(|kind| kind == entry.kind));
        let universe = filter.universe.unwrap_or(filter.prefer);
        let typed = Folded::new(&relation.subject);
        // What is called so besides its name is not asked for first: Terok Nor is rather itself than Deep Space 9.
        let is_named = |entry: &Entry| {
            let name = Folded::new(&entry.name);
            typed.words().all(|word| name.words().any(|own| own == word))
        };
        let is_first = |at: EntryRef, entry: &Entry| {
            entry.universe == universe && (subjects.first() == Some(&at) || is_named(entry))
        };
        let of = |is_preferred: bool| -> Vec<(bool, EntryRef)> {
            let entries = subjects.iter().filter_map(|at| Some((*at, lore.entry(*at)?)));
            let entries = entries.filter(|(at, entry)| is_first(*at, entry) == is_preferred);
            let named = entries.flat_map(|(_, entry)| relation.named(lore, entry, shows));
            named.filter(|(_, at)| is_of_kind(*at)).collect()
        };
        Some(of(true)).filter(|named| !named.is_empty()).unwrap_or_else(|| of(false))
    }

    /// The name of what belongs to somebody, as it is called, if it was typed with "of": "daughter of Dukat" is "Dukat's daughter".
    pub(super) fn owned(&self, typed: &str, filter: Filter) -> Option<String> {
        let (word, subject) = without_question(typed).trim().split_once(" of ")?;
        let owned = format!("{}'s {word}", without_question(subject));
        let mut called = Candidates::new(filter);
        called.add_same(self, &Query::new(&owned));
        (!word.contains(' ') && called.has_same()).then_some(owned)
    }

    /// The entry that a question asks for, or those that may be meant, as far as it may be told.
    pub(super) fn related(&self, lore: &Lore, typed: &str, filter: Filter, shows: Shows<'_>) -> Option<Lookup> {
        if typed.len() > LONGEST {
            return None;
        }
        if let Some(Asked { entry, key }) = self.asked(lore, typed, filter) {
            let is_told = lore.entry(entry).is_some_and(|entry| entry.facts_of(key).next().is_some());
            return Some(if is_told { found(entry, Vec::new()) } else { Lookup::Near(vec![entry]) });
        }
        let relation = Relation::read(typed)?;
        let subjects = self.subjects(lore, &relation, filter);
        let named = self.named_by(lore, &subjects, &relation, filter, shows);
        let (regular, others): (Vec<_>, Vec<_>) = named.into_iter().partition(|(is_regular, _)| *is_regular);
        let regular = without_repeats(regular, &[]);
        let others = without_repeats(others, &regular);
        let best = *subjects.first()?;
        match (regular.as_slice(), others.as_slice()) {
            ([], []) => {
                let is_told =
                    |at: &&EntryRef| lore.entry(**at).is_some_and(|entry| has_relative(entry, &relation.word, shows));
                subjects.iter().find(is_told).map(|at| Lookup::Near(vec![*at]))
            }
            ([only], others) => Some(found(*only, others.to_vec())),
            ([], [only]) => Some(found(*only, Vec::new())),
            (regular, others) => {
                let all = regular.iter().chain(others).copied();
                Some(Lookup::Near(all.chain([best]).take(MOST_NAMED).collect()))
            }
        }
    }
}

/// Each of the entries once, without those that are known already.
fn without_repeats(named: Vec<(bool, EntryRef)>, known: &[EntryRef]) -> Vec<EntryRef> {
    let mut all: Vec<EntryRef> = Vec::new();
    for (_, at) in named {
        if !all.contains(&at) && !known.contains(&at) {
            all.push(at);
        }
    }
    all
}

/// Whether a value is but somebody, with at most a form of address: "Captain Pike", but not "Saru, acting".
fn is_regular(text: &Text) -> bool {
    let mut segments = text.segments();
    let is_address = |words: &str| Folded::whole(words).words().all(is_title);
    segments.all(|segment| segment.link.is_some() || is_address(segment.words))
}

/// Whether a fact may have held in a year: what has no beginning is not told of the time before its sources show it.
fn may_hold(lore: &Lore, statement: &Statement, year: i32) -> bool {
    let Some(when) = statement.when else { return false };
    let works = statement.cites.iter().filter_map(|cited| lore.source(cited.source));
    let is_shown = || works.flat_map(|work| &work.set_in).any(|set| set.first_year() <= year);
    when.touches(year) && (when.start().is_some() || when.last_year() == year || is_shown())
}

fn has_label(lore: &Lore, entry: &Entry, word: &str) -> bool {
    let is_family = |fact: &Fact| fact.label.role == Some(LabelRole::Family);
    let names_relative = |fact: &Fact| is_family(fact) && !relatives(lore, &fact.statement.text, word).is_empty();
    entry.facts.iter().any(|fact| names_relative(fact) || is_of_label(fact.label, word))
}

/// Whether it is told that somebody has such a relative, though there is no entry for that one.
fn has_relative(entry: &Entry, word: &str, shows: Shows<'_>) -> bool {
    let family = entry.facts_in_role(LabelRole::Family).filter(|statement| shows(statement));
    family.into_iter().any(|statement| statement.text.plain().split([',', ';']).any(|piece| says_relative(piece, word)))
}

fn found(best: EntryRef, others: Vec<EntryRef>) -> Lookup {
    Lookup::Found { best, how: How::Part, others, tie: false }
}

/// The key of the label whose values a word of a question asks for.
fn key_of(word: &str) -> Option<&'static str> {
    let asks = |label: &&Label| label.question_words.iter().any(|asked| word.eq_ignore_ascii_case(asked));
    KINDS.into_iter().flat_map(|kind| kind.labels).find(asks).map(|label| label.key)
}

/// Whether the facts under a label tell what the word asks for.
fn is_of_label(label: &Label, word: &str) -> bool {
    let has_power = |power: Authority| label.authority == Some(power);
    label.key == word || POWERS.iter().any(|(power, words)| has_power(*power) && words.contains(&word))
}

/// The relatives of that sort in a list: `Father [[person/mogh]]; brother [[person/kurn]]`, `[[person/t-les]], her mother`.
/// Whoever stands behind "with" or "of" is somebody's other parent, and what is no person tells of a relative.
fn relatives(lore: &Lore, text: &Text, word: &str) -> Vec<EntryRef> {
    let is_person = |at: EntryRef| lore.entry(at).is_some_and(|entry| entry.kind.is_addressed());
    let mut parts: Vec<(String, Vec<EntryRef>)> = vec![(String::new(), Vec::new())];
    for segment in text.segments() {
        if let Some(link) = segment.link {
            let (words, links) = parts.last_mut().map(|(words, links)| (&*words, links)).unzip();
            let is_other =
                words.is_some_and(|words| words.split_whitespace().last().is_some_and(|last| OTHERS.contains(&last)));
            links.filter(|_| is_person(link) && !is_other).into_iter().for_each(|links| links.push(link));
            continue;
        }
        let mut pieces = segment.words.split([',', ';']);
        let first = pieces.next().unwrap_or_default();
        parts.last_mut().into_iter().for_each(|(words, _)| words.push_str(first));
        parts.extend(pieces.map(|piece| (piece.to_owned(), Vec::new())));
    }
    let at = parts.iter().position(|(words, _)| says_relative(words, word));
    let of = |at: usize| parts.get(at).map(|(_, links)| links.clone()).filter(|links| !links.is_empty());
    at.and_then(|at| of(at).or_else(|| of(at.checked_sub(1)?))).unwrap_or_default()
}

/// Words before those who are no relatives of that sort themselves.
const OTHERS: [&str; 4] = ["with", "of", "by", "to"];

/// Whether a part of a list speaks of such a relative; one by marriage only if that was asked for.
fn says_relative(part: &str, word: &str) -> bool {
    let part = part.to_lowercase().replace("-in-law", "inlaw");
    let word = word.to_lowercase().replace("-in-law", "inlaw");
    split_words(&part).any(|said| is_relative(said, &word))
}

fn is_relative(said: &str, word: &str) -> bool {
    let is_spouse = || word == "spouse" && matches!(said, "wife" | "husband");
    stem(said) == stem(word) || is_spouse()
}
