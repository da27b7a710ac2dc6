//! The telling words of a story as somebody remembers it, each with the statements and the phrases that say it: as it is,
//! in a form or a word that stands for it, or by naming or leading to what goes by a name.

use super::find::{StatementIndex, expanded};
use super::phrases::{PhraseIndex, is_telling};
use crate::catalogue::Catalogue;
use crate::correction::corrections;
use crate::names::{is_relation, is_title};
use crate::text::fold::Folded;
use crate::text::kindred::kindred;
use crate::text::stem::stem;
use crate::text::terms::{TermId, Terms};
use isolinear_lore::{EntryRef, Universe};

/// The most words that are read: what follows tells nothing more of what is sought.
pub(super) const MOST_TERMS: usize = 12;
/// What a word counts that only says the same, or that may be meant by a slip.
const KINDRED: f32 = 0.35;
/// What it counts that a statement is about whatever goes by a name, though it does not say so.
const ABOUT: f32 = 0.4;

/// Words that lead to a name.
const NAMING: [&str; 2] = ["named", "called"];

/// A word, or a name of several.
pub(super) struct StoryTerm {
    /// How many words it is that tell anything.
    pub(super) words: u8,
    /// The statements that say it, in their order, and how much each does.
    pub(super) said: Vec<(u32, f32)>,
    /// The phrases that say it, likewise.
    pub(super) remembered: Vec<(u32, f32)>,
    /// Whether any says it as it was typed.
    pub(super) is_known: bool,
    /// Whether any says the whole of it, not only a word that begins so: Darth Vader was never in Darthen.
    pub(super) is_whole: bool,
    /// Whether it was misspelt, and is told of by the word that is nearest to it.
    pub(super) is_corrected: bool,
    /// Whether it is a name at the end that says who all words before it describe: "captain of the Shenzhou Georgiou".
    pub(super) is_apposed: bool,
    /// What it names.
    pub(super) names: Option<EntryRef>,
    /// Whether that is somebody, or a ship.
    pub(super) is_individual: bool,
}

/// What a term is the same as another by.
#[derive(PartialEq, Eq)]
enum Key<'w> {
    Entry(EntryRef),
    Stem(&'w str),
}

/// Reads the words that tell something, with the phrases that say them; those that name an entry stand for its other names, too, if they may lead to it.
pub(super) fn story_terms(
    catalogue: &Catalogue,
    phrases: &PhraseIndex,
    told: &str,
    prefer: Universe,
    leads_to: &dyn Fn(EntryRef, &str) -> bool,
) -> Vec<StoryTerm> {
    let (index, weights) = (&catalogue.statements, catalogue.statements.weights());
    let reader = Reader { catalogue, statements: Statements { index, weights }, phrases };
    let folded = Folded::whole(told);
    let corrections = corrections(catalogue, &folded);
    let words: Vec<&str> = folded.words().zip(&corrections).map(|(word, meant)| meant.unwrap_or(word)).collect();
    let (mut keys, mut terms) = (Vec::new(), Vec::new());
    let (mut rest, mut behind_name) = (words.as_slice(), 0);
    while let Some((word, after)) = rest.split_first() {
        if !is_telling(word) || terms.len() == MOST_TERMS {
            rest = after;
            continue;
        }
        let may_lead =
            |(count, entry): &(usize, EntryRef)| leads_to(*entry, &rest.get(..*count).unwrap_or_default().join(" "));
        // Another name of what was named says more of it: "Picard turns into Locutus".
        let is_new = |(_, entry): &(usize, EntryRef)| !keys.contains(&Key::Entry(*entry));
        let named = catalogue.names.longest(rest, prefer).filter(may_lead).filter(is_new);
        let further = named.map_or(0, |(count, _)| count.saturating_sub(1));
        let (further, behind) = after.split_at_checked(further).unwrap_or_default();
        let key = named.map_or_else(|| Key::Stem(stem(word)), |(_, entry)| Key::Entry(entry));
        if !keys.contains(&key) {
            let term = reader.term(word, further, named.map(|(_, entry)| entry));
            let at = words.len() - rest.len();
            let is_corrected = corrections.iter().skip(at).take(further.len() + 1).any(Option::is_some);
            let before = words.get(at.wrapping_sub(1)).copied();
            let says_who = before.is_some_and(|before| behind_name == at || leads_to_name(before));
            let is_apposed = term.is_individual && behind.is_empty() && says_who;
            behind_name = if term.names.is_some() { at + further.len() + 1 } else { behind_name };
            terms.push(StoryTerm { is_corrected, is_apposed, ..term });
            keys.push(key);
            let said = std::iter::once(word).chain(further);
            keys.extend(said.map(|word| Key::Stem(stem(word))));
        }
        rest = behind;
    }
    terms
}

/// Whether a word leads to the name of whom the words before it describe.
fn leads_to_name(word: &str) -> bool {
    NAMING.contains(&word) || is_title(word) || is_relation(word)
}

/// Whether any of the words tells one story from another; a number alone is one of an episode.
pub fn tells_story(told: &str) -> bool {
    Folded::whole(told).words().any(|word| is_telling(word) && word.contains(char::is_alphabetic))
}

/// Texts by their words.
trait Texts {
    fn stems(&self) -> &Terms;

    /// Adds the texts that have a stem.
    fn add(&self, stem: TermId, weight: f32, said: &mut Vec<(u32, f32)>);

    /// The texts that have all of the words, as much as each has the one that it has least.
    fn saying_all(&self, words: &mut dyn Iterator<Item = &str>) -> Vec<(u32, f32)> {
        let saying = |word: &str| {
            let mut said = Vec::new();
            self.stems().exact(stem(word)).into_iter().for_each(|stem| self.add(stem, 1.0, &mut said));
            said
        };
        let mut all = words.next().map(saying).unwrap_or_default();
        for other in words.map(saying) {
            let least = |(text, weight): (u32, f32)| {
                let at = other.binary_search_by_key(&text, |(text, _)| *text).ok()?;
                other.get(at).map(|(_, other)| (text, weight.min(*other)))
            };
            all = all.into_iter().filter_map(least).collect();
        }
        all
    }
}

struct Statements<'c> {
    index: &'c StatementIndex,
    /// What a word counts in a statement of so many.
    weights: Vec<f32>,
}

impl Texts for Statements<'_> {
    fn stems(&self) -> &Terms {
        &self.index.stems
    }

    fn add(&self, stem: TermId, weight: f32, said: &mut Vec<(u32, f32)>) {
        for posting in self.index.postings.of(stem) {
            let (statement, is_of_name) = (posting / 2, posting % 2 == 1);
            let words = self.index.statements.get(statement as usize).map_or(0, |meta| meta.words);
            let of_length = self.weights.get(usize::from(words)).copied().unwrap_or_default();
            said.push((statement, weight * if is_of_name { ABOUT } else { of_length }));
        }
    }
}

impl Texts for PhraseIndex {
    fn stems(&self) -> &Terms {
        &self.stems
    }

    fn add(&self, stem: TermId, weight: f32, said: &mut Vec<(u32, f32)>) {
        said.extend(self.postings.of(stem).map(|phrase| (phrase, weight)));
    }
}

struct Reader<'c> {
    catalogue: &'c Catalogue,
    statements: Statements<'c>,
    phrases: &'c PhraseIndex,
}

impl Reader<'_> {
    /// What says a word, or a name that goes on with further ones.
    fn term(&self, word: &str, further: &[&str], entry: Option<EntryRef>) -> StoryTerm {
        let mut term = if further.is_empty() { self.saying(word) } else { self.saying_all(word, further) };
        if let Some(entry) = entry {
            term.said.extend(self.catalogue.lore.places_naming(entry).map(|statement| (statement, ABOUT)));
            let typed = std::iter::once(word).chain(further.iter().copied()).filter(|word| is_telling(word));
            term.remembered.extend(self.named(entry, &typed.collect::<Vec<_>>()));
            (term.is_known, term.is_whole) = (true, true);
            term.names = Some(entry);
            term.is_individual = self.catalogue.lore.entry(entry).is_some_and(|entry| entry.kind.names_individuals);
        }
        let words = std::iter::once(word).chain(further.iter().copied()).filter(|word| is_telling(word)).count();
        let words = u8::try_from(words).unwrap_or(u8::MAX);
        StoryTerm { words, said: most_of_each(term.said), remembered: most_of_each(term.remembered), ..term }
    }

    /// What says all words of a name.
    fn saying_all(&self, word: &str, further: &[&str]) -> StoryTerm {
        let words = || std::iter::once(word).chain(further.iter().copied());
        let said = self.statements.saying_all(&mut words());
        let remembered = self.phrases.saying_all(&mut words().filter(|word| is_telling(word)));
        StoryTerm {
            words: 0,
            said,
            remembered,
            is_known: true,
            is_whole: true,
            is_corrected: false,
            is_apposed: false,
            names: None,
            is_individual: false,
        }
    }

    /// What says a word or another one that is told for it; and whether the word itself is one that any has.
    fn saying(&self, word: &str) -> StoryTerm {
        let texts: [&dyn Texts; 2] = [&self.statements, self.phrases];
        let exact = texts.map(|texts| texts.stems().exact(stem(word)));
        let is_exact = exact.iter().any(Option::is_some);
        let typed = texts.map(|texts| expanded(texts.stems(), word));
        let is_known = typed.iter().any(|typed| typed.is_known);
        let weight = if is_known { 1.0 } else { KINDRED };
        let mut said = [Vec::new(), Vec::new()];
        for (((texts, typed), exact), said) in texts.into_iter().zip(&typed).zip(exact).zip(&mut said) {
            // What one has as it was typed is no beginning and no slip in the other.
            if exact.is_some() || !is_exact && typed.is_known == is_known {
                typed.stems.iter().for_each(|stem| texts.add(*stem, weight, said));
            }
            let others = kindred(stem(word)).filter_map(|other| texts.stems().exact(other));
            others.for_each(|other| texts.add(other, KINDRED, said));
        }
        let [said, remembered] = said;
        StoryTerm {
            words: 1,
            said,
            remembered,
            is_known,
            is_whole: is_exact,
            is_corrected: false,
            is_apposed: false,
            names: None,
            is_individual: false,
        }
    }

    /// The phrases that have any of the names of an entry. What names no individual may mean another thing by fewer words
    /// than were typed, "the probe", and be remembered by one of these alone.
    fn named(&self, entry: EntryRef, typed: &[&str]) -> Vec<(u32, f32)> {
        let Some(entry) = self.catalogue.lore.entry(entry) else { return Vec::new() };
        let in_phrases = |name: &str| {
            let name = Folded::whole(name);
            let words = || name.words().filter(|word| is_telling(word));
            let weight = if entry.kind.names_individuals || words().count() >= typed.len() { 1.0 } else { KINDRED };
            let found = self.phrases.saying_all(&mut words());
            found.into_iter().map(move |(phrase, said)| (phrase, said * weight))
        };
        let of_thing = typed.iter().filter(|_| !entry.kind.names_individuals);
        let alone = of_thing.flat_map(|word| self.phrases.saying_all(&mut std::iter::once(*word)));
        entry.names().flat_map(in_phrases).chain(alone.map(|(phrase, said)| (phrase, said * KINDRED))).collect()
    }
}

/// Each statement once, with the most that it says.
fn most_of_each(mut said: Vec<(u32, f32)>) -> Vec<(u32, f32)> {
    said.sort_unstable_by(|(one, of_one), (other, of_other)| one.cmp(other).then(of_other.total_cmp(of_one)));
    said.dedup_by_key(|(statement, _)| *statement);
    said
}
