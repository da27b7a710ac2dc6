//! Entries as people describe them who do not know the name: "organ thieves from voyager", "picard's tea".
//!
//! Each telling word counts by how few entries have it told of them. An entry answers by its own statements and by the events
//! that concern it, most where one statement says several of the words, and most of all by the keywords that the lore has for
//! it. It is meant beyond doubt only where its keywords have all of the words, or most of them and its sentences the others, and
//! nothing else comes near: what is told in sentences alone touches too much.

use isolinear_lore::{Entry, EntryRef, Lore, Owner};
use rustc_hash::{FxHashMap, FxHashSet};

use super::description_lead::{Certainty, FEWEST_TERMS, HALF, LIKELY, Scored, WHOLE, certainty, lead_with_apposed};
use super::find::StatementIndex;
use super::phrases::PhraseIndex;
use super::said_in::SaidIn;
use super::story_ranking::idf;
use super::story_words::{MOST_TERMS, StoryTerm, story_terms};
use crate::catalogue::Catalogue;
use crate::names::Filter;
use crate::text::fold::Folded;

/// The most entries that are named.
const MOST_ENTRIES: usize = 5;
/// What an entry counts that is of another universe than the asker's.
const ELSEWHERE: f32 = 0.75;
/// What a word counts that only an event says.
const BY_EVENT: f32 = 0.6;
/// How much it counts that one statement says several of the words.
const TOGETHER: f32 = 0.5;
/// How much it counts that a keyword has a word; and that one has several, by how much of the keyword that is.
const REMEMBERED: f32 = 2.0;
const REMEMBERED_TOGETHER: f32 = 3.5;
/// What counts less than this says a word by another only: in a keyword, and in a sentence, of which the length counts, too.
const SAID_ITSELF: f32 = 0.5;
const SAID_IN_SENTENCE: f32 = 0.38;
/// The most that a word counts of what was typed: that hardly anything has it told of it may be chance.
const COVER: f32 = 4.5;
/// How near to the best answer others have to come to be named beside it.
const NEAR: f32 = 0.4;
/// What may be described.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Described {
    /// The likeliest first, at most five.
    pub entries: Vec<EntryRef>,
    /// How sure it is that the first is meant.
    pub certainty: Certainty,
    /// How well the first answers, to compare it with a work that may be meant.
    pub score: f32,
    /// Whether all of it is told of the first, rather than most.
    pub is_all_told: bool,
}

/// The entries that a description may mean, of the kind and the universe if only one is meant. All may be told of all of them.
pub fn described(catalogue: &Catalogue, typed: &str, filter: Filter) -> Described {
    // Whose name is "Pike's girlfriend" is described by that, too.
    let may_lead = |at: EntryRef, words: &str| {
        let is_after_another = |name: &str| name.contains("'s ") && Folded::new(name) == Folded::new(words);
        !catalogue.lore.entry(at).is_some_and(|entry| entry.names().any(is_after_another))
    };
    let terms = story_terms(catalogue, &catalogue.descriptions, typed, filter.prefer, &may_lead);
    if terms.len() < FEWEST_TERMS {
        return Described::default();
    }
    let reader = Reader { lore: &catalogue.lore, index: &catalogue.statements, filter, named: named(&terms) };
    let ranking = Ranking::new(catalogue, &terms, &reader);
    let mut scored = ranking.scored();
    scored.sort_unstable_by(|one, other| other.score.total_cmp(&one.score).then(one.entry.cmp(&other.entry)));
    lead_with_apposed(&mut scored, &terms);
    let certainty = certainty(&catalogue.lore, &scored, &terms, (typed, filter.kind.is_some()));
    let best = scored.first().map_or(0.0, |first| first.score);
    let is_told = certainty >= Certainty::Likely;
    let is_near = |scored: &Scored| scored.cover >= LIKELY && scored.score >= NEAR * best;
    let near = scored.iter().enumerate().filter(|(at, scored)| is_told && *at == 0 || is_near(scored));
    let is_all_told = scored.first().is_some_and(|first| first.told == terms.len());
    let entries = near.take(MOST_ENTRIES).map(|(_, scored)| scored.entry).collect();
    Described { entries, certainty, score: best, is_all_told }
}

/// What is told of an entry: how plainly its statements say each term, and its keywords.
#[derive(Default)]
struct Told {
    said: [f32; MOST_TERMS],
    remembered: [f32; MOST_TERMS],
}

struct Ranking<'c> {
    lore: &'c Lore,
    phrases: &'c PhraseIndex,
    filter: Filter,
    /// What each keyword says.
    remembered: SaidIn,
    told: FxHashMap<EntryRef, Told>,
    /// What the one statement says that says most of the terms, by their weight.
    together: FxHashMap<EntryRef, f32>,
    /// What each term counts: the fewer entries have it told of them, the more.
    weights: Vec<f32>,
    /// Whether any text has the whole of each term: Ceti is no Cetian.
    is_whole: Vec<bool>,
    /// How many words each term is.
    words: Vec<f32>,
}

impl<'c> Ranking<'c> {
    fn new(catalogue: &'c Catalogue, terms: &[StoryTerm], reader: &Reader<'_>) -> Self {
        let (lore, index, phrases) = (&catalogue.lore, &catalogue.statements, &catalogue.descriptions);
        let said = SaidIn::new(index.statements.len(), terms.iter().map(|term| &*term.said));
        let remembered = SaidIn::new(phrases.len(), terms.iter().map(|term| &*term.remembered));
        let mut told: FxHashMap<EntryRef, Told> = FxHashMap::default();
        let statements = reader.statements(terms);
        for (statement, entry, share) in &statements {
            let told = told.entry(*entry).or_default();
            for (term, weight) in said.of(*statement) {
                raise(&mut told.said, *term, weight * share);
            }
        }
        for (number, entry) in reader.keywords(phrases, terms) {
            let told = told.entry(entry).or_default();
            for (term, weight) in remembered.of(number) {
                raise(&mut told.remembered, *term, *weight);
            }
        }
        let weights = weights(told.values(), terms.len(), lore.entries().len());
        let mut together: FxHashMap<EntryRef, f32> = FxHashMap::default();
        for (statement, entry, share) in &statements {
            let said = said.of(*statement);
            if said.len() > 1 {
                let all: f32 = said.iter().map(|(term, weight)| weight * share * weight_of(&weights, *term)).sum();
                let most = together.entry(*entry).or_default();
                *most = most.max(all);
            }
        }
        let is_whole = terms.iter().map(|term| term.is_whole).collect();
        let words = terms.iter().map(|term| f32::from(term.words)).collect();
        Self { lore, phrases, filter: reader.filter, remembered, told, together, weights, is_whole, words }
    }

    fn scored(&self) -> Vec<Scored> {
        self.told.iter().map(|(entry, told)| self.scored_of(*entry, told)).collect()
    }

    fn scored_of(&self, entry: EntryRef, told: &Told) -> Scored {
        let (mut score, mut cover, mut whole) = (0.0, 0.0, 0.0);
        let mut counts = (0, 0);
        for (term, (weight, is_whole)) in self.weights.iter().zip(&self.is_whole).enumerate() {
            let [said, remembered] =
                [&told.said, &told.remembered].map(|told| told.get(term).copied().unwrap_or_default());
            score += weight * (said + REMEMBERED * remembered);
            // What a sentence says in another word only touches it.
            let is_told = *is_whole && (remembered > 0.0 || said >= SAID_IN_SENTENCE);
            cover += if *is_whole && said + remembered > 0.0 { weight.min(COVER) } else { 0.0 };
            whole += weight.min(COVER);
            counts.0 += usize::from(is_told);
            counts.1 += usize::from(*is_whole && remembered > 0.0);
        }
        let (phrase, is_phrase, most_of_phrase) = self.best_keyword(entry);
        score += TOGETHER * self.together.get(&entry).copied().unwrap_or_default() + REMEMBERED_TOGETHER * phrase;
        let cover = cover / f32::max(whole, f32::EPSILON);
        let is_there = self.lore.entry(entry).is_some_and(|entry| entry.universe == self.filter.prefer);
        score *= if is_there { 1.0 } else { ELSEWHERE };
        Scored { entry, score, cover, told: counts.0, remembered: counts.1, is_phrase, most_of_phrase }
    }

    /// How much the keyword of an entry has that has most of the terms, by how much of it that is; whether any has all; and how
    /// much of one several of them are.
    fn best_keyword(&self, entry: EntryRef) -> (f32, bool, f32) {
        let (mut most, mut has_all, mut share_of_words) = (0.0_f32, false, 0.0_f32);
        let most_of_it = if self.weights.len() > FEWEST_TERMS { HALF } else { WHOLE };
        for (number, phrase) in self.phrases.of(entry.0) {
            let said = self.remembered.of(number);
            let held: f32 = said.iter().map(|(term, weight)| weight * weight_of(&self.words, *term)).sum();
            let all: f32 = said.iter().map(|(term, weight)| weight * weight_of(&self.weights, *term)).sum();
            let share = (held / f32::from(phrase.words.max(1))).min(1.0);
            let itself = said.iter().filter(|(_, weight)| *weight >= SAID_ITSELF);
            has_all |= itself.count() == self.weights.len() && share >= most_of_it;
            if said.len() > 1 {
                most = most.max(all * share);
                let words: f32 = said.iter().map(|(term, _)| weight_of(&self.words, *term)).sum();
                share_of_words = share_of_words.max(words / f32::from(phrase.words.max(1)));
            }
        }
        (most, has_all, share_of_words)
    }
}

/// The individuals that are named, of whom none is described by the name of another: Garak blew up somebody else.
fn named(terms: &[StoryTerm]) -> FxHashSet<EntryRef> {
    let of_others = terms.iter().filter(|term| term.is_individual && !term.is_apposed);
    of_others.filter_map(|term| term.names).collect()
}

/// What says the terms, of the entries that may be meant.
struct Reader<'r> {
    lore: &'r Lore,
    index: &'r StatementIndex,
    filter: Filter,
    named: FxHashSet<EntryRef>,
}

impl Reader<'_> {
    /// The statements that say any of the terms, with the entries of which they tell, and how much each of these is theirs.
    fn statements(&self, terms: &[StoryTerm]) -> Vec<(u32, EntryRef, f32)> {
        let mut told = Vec::new();
        for statement in distinct(terms.iter().flat_map(|term| &term.said)) {
            let Some(meta) = self.index.statements.get(statement as usize) else { continue };
            match meta.statement.owner {
                Owner::Entry(entry) => told.extend(self.admits(entry).then_some((statement, entry, 1.0))),
                Owner::Event(event) => {
                    let concerned = self.lore.event(event).into_iter().flat_map(|event| event.subject_refs.iter());
                    told.extend(concerned.filter(|at| self.admits(**at)).map(|at| (statement, *at, BY_EVENT)));
                }
            }
        }
        told
    }

    /// The keywords that say any of the terms, with their entries.
    fn keywords(&self, phrases: &PhraseIndex, terms: &[StoryTerm]) -> Vec<(u32, EntryRef)> {
        let numbers = distinct(terms.iter().flat_map(|term| &term.remembered));
        let owned = numbers.into_iter().filter_map(|number| Some((number, EntryRef(phrases.get(number)?.owner))));
        owned.filter(|(_, entry)| self.admits(*entry)).collect()
    }

    fn admits(&self, at: EntryRef) -> bool {
        let Filter { kind, universe, .. } = self.filter;
        let fits = |entry: &Entry| {
            kind.is_none_or(|kind| kind == entry.kind) && universe.is_none_or(|universe| universe == entry.universe)
        };
        let is_meant = self.lore.entry(at).is_some_and(fits);
        is_meant && !self.named.contains(&at)
    }
}

/// The texts that say anything, each once.
fn distinct<'t>(said: impl Iterator<Item = &'t (u32, f32)>) -> Vec<u32> {
    let mut texts: Vec<u32> = said.map(|(text, _)| *text).collect();
    texts.sort_unstable();
    texts.dedup();
    texts
}

fn raise(told: &mut [f32], term: usize, weight: f32) {
    told.get_mut(term).into_iter().for_each(|told| *told = told.max(weight));
}

fn weight_of(weights: &[f32], term: usize) -> f32 {
    weights.get(term).copied().unwrap_or_default()
}

/// What each term counts, by how many of all entries have it told of them as it was typed.
fn weights<'t>(told: impl Iterator<Item = &'t Told> + Clone, terms: usize, entries: usize) -> Vec<f32> {
    let has = |told: &&Told, term: usize| {
        [&told.said, &told.remembered].iter().any(|told| told.get(term).is_some_and(|weight| *weight >= SAID_ITSELF))
    };
    (0..terms).map(|term| idf(told.clone().filter(|told| has(told, term)).count(), entries)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use isolinear_lore::{Kind, LoreFile, Universe, load};

    const ENTRIES: &str = r#"
[[entry]]
id = "species/vidiian"
name = "Vidiian"
universe = "prime"
keywords = ["organ thieves on voyager", "skin disease aliens"]
articles = []
[[entry.summary]]
text = "The Vidiians were dying of the phage."
cites = ["phage"]
[[entry]]
id = "thing/earl-grey"
name = "Earl Grey"
universe = "prime"
keywords = ["picard's tea", "hot drink of the captain"]
articles = []
[[entry.summary]]
text = "Earl Grey was a sort of tea."
cites = ["phage"]
[[entry]]
id = "person/krall"
name = "Krall"
universe = "kelvin"
keywords = ["leader of the swarm"]
articles = []
[[entry.summary]]
text = "Krall led a swarm."
cites = ["phage"]
[[entry]]
id = "person/picard"
name = "Jean-Luc Picard"
universe = "prime"
aliases = ["Picard"]
keywords = ["bald captain who drinks tea"]
articles = []
[[entry.summary]]
text = "Picard drank tea, hot, and was a captain."
cites = ["phage"]
"#;

    fn catalogue() -> Catalogue {
        let file =
            |(name, text): (&str, &'static str)| LoreFile { path: name.into(), name: name.into(), text: text.into() };
        let works = "[[source]]\nid = \"phage\"\nkind = \"film\"\ntitle = \"Phage\"\n";
        Catalogue::new(load(vec![[("sources/a.toml", works), ("all.toml", ENTRIES)].map(file).into()]).lore)
    }

    /// The ids of what may be described, and whether the first is sure.
    fn found(typed: &str, kind: Option<&str>) -> (Vec<String>, bool) {
        let catalogue = catalogue();
        let kind = kind.and_then(Kind::from_id);
        let told = described(&catalogue, typed, Filter { kind, universe: None, prefer: Universe::Prime });
        let ids = told.entries.iter().filter_map(|at| catalogue.lore.entry(*at)).map(|entry| entry.id.to_string());
        (ids.collect(), told.certainty == Certainty::Sure)
    }

    #[test]
    fn what_has_all_words_in_its_keywords_is_meant() {
        assert_eq!(found("the organ thieves from voyager", None), (vec!["species/vidiian".into()], true));
        assert_eq!(found("the tea of picard", None), (vec!["thing/earl-grey".into()], true));
        assert!(found("aliens with the skin disease", Some("species")).1);
        assert_eq!(found("aliens with the skin disease", Some("thing")), (vec![], false));
    }

    #[test]
    fn what_is_of_another_universe_is_described_as_well_unless_one_is_asked_for() {
        assert_eq!(found("leader of the swarm", None).0, ["person/krall"]);
        let filter = Filter { kind: None, universe: Some(Universe::Prime), prefer: Universe::Prime };
        assert_eq!(described(&catalogue(), "leader of the swarm", filter).entries, []);
    }

    #[test]
    fn what_only_sentences_tell_is_likely_and_not_sure() {
        assert_eq!(found("dying of a phage", None), (vec!["species/vidiian".into()], false));
        assert_eq!(found("voyager", None), (vec![], false));
    }

    #[test]
    fn what_is_packed_finds_the_same() {
        let packed = isolinear_lore::packed::pack(&catalogue()).unwrap().leak();
        let unpacked: Catalogue = isolinear_lore::packed::unpack(packed).unwrap();
        let found = |catalogue: &Catalogue| {
            described(
                catalogue,
                "organ thieves on voyager",
                Filter { kind: None, universe: None, prefer: Universe::Prime },
            )
        };
        assert_eq!(found(&unpacked), found(&catalogue()));
    }
}
