//! Whether transcripts bear out what cites them: the names and numbers of a statement must occur in one of the works that
//! it cites. Nothing is proven so, but what does not occur is worth reading again.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::fmt;

use super::spoken_numbers::{Given, given, said};
use crate::lore::truncate::truncated_at_word;
use crate::lore::{Continuity, Entry, Lore, SourceRef, Statement, StatementRef};
use crate::search::plain_words;

/// Shorter words are in every transcript, and count only in names that have no longer one.
const FEWEST_LETTERS: usize = 4;
/// The most UTF-16 units of a transcript's line that are shown.
const LONGEST_EXCERPT: usize = 160;

/// What is said in one work.
#[derive(Debug, Default)]
pub struct Transcript {
    words: HashMap<Box<str>, u32>,
    numbers: HashSet<String>,
    lines: Vec<Line>,
}

/// A line and its words, as numbers.
#[derive(Debug)]
struct Line {
    written: Box<str>,
    words: Box<[u32]>,
}

/// A statement of which something does not occur in what it cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The statement.
    pub statement: StatementRef,
    /// The names and numbers that do not occur.
    pub missing: Vec<String>,
    /// How many were looked for.
    pub sought: usize,
    /// The line that has most of its words, with the work it is from.
    pub nearest: Option<(SourceRef, String)>,
}

/// What came of a comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Statements of which everything occurs.
    pub borne_out: usize,
    /// Statements on the word of the screen that cite no work with a transcript.
    pub without_transcript: usize,
    /// Those of which something does not occur, the worst first.
    pub doubts: Vec<Doubt>,
}

impl Transcript {
    /// Takes a transcript in: a line of dialogue or description per line.
    pub fn new(text: &str) -> Self {
        let mut transcript = Self { numbers: said(text), ..Self::default() };
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let mut words: Vec<u32> = plain_words(line).into_iter().map(|word| transcript.number(word)).collect();
            words.sort_unstable();
            words.dedup();
            transcript.lines.push(Line { written: line.into(), words: words.into() });
        }
        transcript
    }

    fn number(&mut self, word: String) -> u32 {
        let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        *self.words.entry(word.into()).or_insert(next)
    }

    fn has(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    /// Whether a word of a name occurs, or a number that is long enough to be one.
    fn names(&self, word: &str) -> bool {
        self.has(word) || word.len() >= FEWEST_LETTERS && self.numbers.contains(word)
    }

    /// Whether a number is said, with the noughts before it or without: NX-01.
    fn says(&self, number: &str) -> bool {
        self.numbers.contains(number) || self.numbers.contains(number.trim_start_matches('0'))
    }

    /// The line that has most of the words, and how many.
    fn nearest(&self, words: &HashSet<String>) -> Option<(usize, &str)> {
        let sought: HashSet<u32> = words.iter().filter_map(|word| self.words.get(word.as_str()).copied()).collect();
        let counted = self.lines.iter().map(|line| {
            let count = line.words.iter().filter(|word| sought.contains(word)).count();
            (count, &*line.written)
        });
        counted.max_by_key(|(count, line)| (*count, Reverse(line.len()))).filter(|(count, _)| *count > 0)
    }
}

/// Compares every statement on the word of the screen with the transcripts of what it cites. `progress` is told how many
/// of how many are done.
pub fn evidence(
    lore: &Lore,
    transcripts: &HashMap<SourceRef, Transcript>,
    mut progress: impl FnMut(usize, usize),
) -> Evidence {
    let mut evidence = Evidence::default();
    let all = lore.statements().len();
    for (at, done) in lore.statements().zip(1..) {
        progress(done, all);
        let Some(statement) = lore.statement(at).filter(|one| one.continuity == Continuity::Canon) else { continue };
        let cited =
            statement.cites.iter().filter_map(|citation| Some((citation.source, transcripts.get(&citation.source)?)));
        let cited: Vec<(SourceRef, &Transcript)> = cited.collect();
        if cited.is_empty() {
            evidence.without_transcript += 1;
            continue;
        }
        match doubt(lore, at, statement, &cited) {
            Some(doubt) => evidence.doubts.push(doubt),
            None => evidence.borne_out += 1,
        }
    }
    evidence.doubts.sort_by_key(|doubt| (Reverse(doubt.missing.len() * 100 / doubt.sought.max(1)), doubt.statement));
    evidence
}

fn doubt(lore: &Lore, at: StatementRef, statement: &Statement, cited: &[(SourceRef, &Transcript)]) -> Option<Doubt> {
    let occurs = |word: &str| cited.iter().any(|(_, transcript)| transcript.names(word));
    let is_said = |number: &Given| cited.iter().any(|(_, transcript)| transcript.says(&number.number));
    let (names, numbers) = (names(lore, statement), numbers(statement));
    let sought = names.len() + numbers.len();
    let lacking_names = names.into_iter().filter(|(_, entry)| !is_named(entry, &occurs));
    let mut missing: Vec<String> = lacking_names.map(|(words, _)| words).collect();
    missing.extend(numbers.into_iter().filter(|number| !is_said(number)).map(|number| number.written));
    if missing.is_empty() {
        return None;
    }
    Some(Doubt { statement: at, missing, sought, nearest: nearest(statement, cited) })
}

/// The entries that a statement leads to, each with the words that lead there.
fn names<'l>(lore: &'l Lore, statement: &Statement) -> Vec<(String, &'l Entry)> {
    let mut names: Vec<(String, &Entry)> = Vec::new();
    for segment in statement.text.segments() {
        let Some(entry) = segment.link.and_then(|link| lore.entry(link)) else { continue };
        if names.iter().all(|(_, known)| known.id != entry.id) {
            names.push((segment.words.to_owned(), entry));
        }
    }
    names
}

/// Whether one of an entry's names or registries occurs: of an individual any telling word of it, as people are called by
/// one of their names; of others more than half of them.
fn is_named(entry: &Entry, occurs: &impl Fn(&str) -> bool) -> bool {
    entry.names().chain(entry.registries()).any(|name| {
        let words = telling_words(name);
        let found = words.iter().filter(|word| occurs(word)).count();
        let fewest = if entry.kind.names_individuals { 1 } else { words.len() / 2 + 1 };
        found >= fewest.min(words.len()) && found > 0
    })
}

fn telling_words(name: &str) -> Vec<String> {
    let words = plain_words(name);
    let long: Vec<String> = words.iter().filter(|word| word.chars().count() >= FEWEST_LETTERS).cloned().collect();
    if long.is_empty() { words } else { long }
}

/// The numbers that a statement gives in figures, but for years and centuries, which are hardly ever spoken, and single
/// digits.
fn numbers(statement: &Statement) -> Vec<Given> {
    let text = statement.text.plain();
    let is_year = |number: &str| number.len() == 4 && (number.starts_with('2') || number.starts_with("19"));
    let centuries = centuries(text);
    let is_sought =
        |number: &Given| number.written.len() > 1 && !is_year(&number.written) && !centuries.contains(&number.written);
    given(text).into_iter().filter(is_sought).collect()
}

/// The numbers of the centuries that a text names: "from the 22nd to the 24th century".
fn centuries(text: &str) -> HashSet<String> {
    let is_ending = |word: &str| matches!(word, "st" | "nd" | "rd" | "th");
    let is_passed = |word: &str| is_number(word) || is_ending(word) || matches!(word, "and" | "or" | "to" | "the");
    let (mut centuries, mut in_centuries, mut after) = (HashSet::new(), false, String::new());
    for word in plain_words(text).into_iter().rev() {
        in_centuries = word.starts_with("centur") || in_centuries && is_passed(&word);
        if in_centuries && is_number(&word) && is_ending(&after) {
            centuries.insert(word.clone());
        }
        after = word;
    }
    centuries
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

fn nearest(statement: &Statement, cited: &[(SourceRef, &Transcript)]) -> Option<(SourceRef, String)> {
    let words: HashSet<String> = telling_words(statement.text.plain()).into_iter().collect();
    let lines = cited.iter().filter_map(|(source, transcript)| Some((*source, transcript.nearest(&words)?)));
    lines.max_by_key(|(_, (count, _))| *count).map(|(source, (_, line))| (source, line.to_owned()))
}

/// The evidence as lines of text, for people.
#[derive(Debug)]
pub struct Report<'e> {
    /// The lore that was compared.
    pub lore: &'e Lore,
    /// What came of it.
    pub evidence: &'e Evidence,
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Evidence { borne_out, without_transcript, doubts } = self.evidence;
        for doubt in doubts {
            let Some(statement) = self.lore.statement(doubt.statement) else { continue };
            writeln!(out, "{}", statement.text.plain())?;
            let cites = statement.cites.iter().filter_map(|citation| self.lore.source(citation.source));
            let cites: Vec<&str> = cites.map(|source| &*source.id).collect();
            writeln!(out, "  cites {}; not in it: {}", cites.join(", "), doubt.missing.join(", "))?;
            if let Some((source, line)) = &doubt.nearest {
                let id = self.lore.source(*source).map_or("", |source| &source.id);
                writeln!(out, "  nearest, {id}: {}", truncated_at_word(line, LONGEST_EXCERPT))?;
            }
            writeln!(out)?;
        }
        let doubtful = doubts.len();
        writeln!(
            out,
            "borne out: {borne_out}; to be read again: {doubtful}; without a transcript: {without_transcript}"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lore::load_of_tests;

    fn occurs_in(text: &str) -> impl Fn(&str) -> bool {
        let transcript = Transcript::new(text);
        move |word| transcript.names(word)
    }

    #[test]
    fn a_statement_is_borne_out_by_a_transcript_with_its_names_and_numbers() {
        let lore = load_of_tests().lore;
        let is_fit = |one: &Statement| {
            one.continuity == Continuity::Canon && one.cites.len() == 1 && names(&lore, one).len() > 1
        };
        let all = lore.statements().filter_map(|at| Some((at, lore.statement(at)?)));
        let (at, statement) = all.into_iter().find(|(_, one)| is_fit(one)).unwrap();
        let named: Vec<&str> = names(&lore, statement).into_iter().map(|(_, entry)| &*entry.name).collect();
        let numbers: Vec<String> = numbers(statement).into_iter().map(|number| number.number).collect();
        let spoken = format!("SISKO: {} and {}", named.join(", "), numbers.join(", "));
        let doubted = |text: &str| {
            let transcripts = HashMap::from([(statement.cites[0].source, Transcript::new(text))]);
            evidence(&lore, &transcripts, |_, _| ()).doubts.into_iter().find(|doubt| doubt.statement == at)
        };
        assert_eq!(doubted(&spoken), None);
        let doubt = doubted("XYZZY: Plugh.").unwrap();
        assert_eq!(doubt.missing.len(), doubt.sought);
    }

    #[test]
    fn people_are_named_by_one_of_their_names_and_others_by_most_of_it() {
        let lore = load_of_tests().lore;
        let entry = |id: &str| lore.entry(lore.entry_by_id(id).unwrap()).unwrap();
        assert!(is_named(entry("person/benjamin-sisko"), &occurs_in("SISKO: Report.")));
        assert!(!is_named(entry("person/benjamin-sisko"), &occurs_in("DAX: Nothing.")));
        assert!(is_named(entry("station/terok-nor"), &occurs_in("GARAK: Terok Nor is ours.")));
        assert!(!is_named(entry("faction/klingon-cardassian-alliance"), &occurs_in("A Klingon enters.")));
    }

    #[test]
    fn registries_may_be_spelt_out_but_short_numbers_name_nothing() {
        let occurs = occurs_in("RIKER: NCC one seven oh one D, deep space nine.");
        assert!(occurs("1701") && !occurs("1702") && !occurs("9"));
    }

    #[test]
    fn numbers_may_be_spelt_out() {
        let transcript = Transcript::new("PICARD: Twenty-four hours, Number One, and eleven thousand men.");
        let says = |number: &str| transcript.says(number);
        assert!(says("24") && says("11000") && says("01"));
        assert!(!says("20") && !says("11") && !says("10"));
    }

    #[test]
    fn centuries_are_told_from_other_places() {
        let centuries = |text: &str| {
            let mut centuries: Vec<String> = centuries(text).into_iter().collect();
            centuries.sort_unstable();
            centuries
        };
        assert_eq!(centuries("The 34th rule was kept from the 22nd to the 24th century."), ["22", "24"]);
        assert_eq!(centuries("It was the 55th time in 20 centuries."), [""; 0]);
    }
}
