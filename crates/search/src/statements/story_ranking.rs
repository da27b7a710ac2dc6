//! Episodes and films by what happens in them, as people remember it: "picard lives a whole life", "the whale probe".
//!
//! Nobody remembers the words of the lore, so not all have to be in one statement, nor to be told at all. Each telling word
//! counts by how few works tell of it. A work answers by the statements that cite it: by the one that says a word most
//! plainly, by how many say it, and by the one that says most of the words at once; a statement of many works is less a
//! matter of each. It answers by its title and its keywords, too, most of all by one that has several of the words. What
//! leads clearly, and tells of most of it, is meant; all else is but likely.

use isolinear_lore::{EntryRef, Lore, Source, SourceRef, Universe};

use super::find::StatementIndex;
use super::phrases::PhraseIndex;
use super::said_in::SaidIn;
use super::story_lead::{Scored, Stories, found};
use super::story_words::{MOST_TERMS, StoryTerm, story_terms, tells_story};
use crate::catalogue::Catalogue;
use crate::names::Shows;

/// The most works that are named.
const MOST_WORKS: usize = 10;
/// The most works of which it is looked what of them may be told.
const MOST_CANDIDATES: usize = 60;
/// How much it counts that many statements say a word, beside how plainly one does.
const REPEATED: f32 = 1.0;
/// How soon more statements that say a word stop to matter, and how much it matters how many there are in all.
const K1: f32 = 4.0;
const B: f32 = 0.3;
/// How much it counts that one statement says several of the words.
const TOGETHER: f32 = 0.5;
/// How much it counts that phrases by which a work is remembered have a word, and how soon it stops to matter in how many.
const REMEMBERED: f32 = 3.0;
const FEW_PHRASES: f32 = 0.3;
/// How much it counts that one of them has several of the words, by how much of the phrase that is; and that the title has any.
const REMEMBERED_TOGETHER: f32 = 3.5;
const TITLE: f32 = 1.0;
/// How much more it counts, the more it is of all that was told.
const AT_ONCE: f32 = 0.5;
/// What says a word as it was typed counts at least so much; what only says the same makes it no commoner.
const SAID_ITSELF: f32 = 0.5;
/// The most that a word counts of what was told: that hardly any work tells of it may be chance.
const COVER: f32 = 4.5;
/// A statement of more works tells of somebody in one of them, not in each.
const FEW_WORKS: u8 = 2;
/// What a work counts that tells nothing of somebody who was named; and one of the series whose ship or captain was.
const UNTOLD: f32 = 0.6;
const LEANING: f32 = 1.4;

/// What works must fit besides what happens in them.
pub struct StoryFilter<'f> {
    /// The universe whose bearer of a name is meant rather than others.
    pub prefer: Universe,
    /// The universe in which it happens, if only one is meant.
    pub universe: Option<Universe>,
    /// The series that may be meant by one of the words, of which works count more.
    pub leaning: Option<&'f str>,
    /// Whether a work may be meant.
    pub admits: &'f dyn Fn(&Source) -> bool,
    /// Whether words may lead to the entry that they name: else they are but words, and its other names are not sought.
    pub leads_to: &'f dyn Fn(EntryRef, &str) -> bool,
    /// Whether a statement may be told, where not all may.
    pub shows: Option<Shows<'f>>,
}

/// The works in which happens what is told.
pub fn stories(catalogue: &Catalogue, told: &str, filter: &StoryFilter<'_>) -> Stories {
    if !tells_story(told) {
        return Stories::default();
    }
    let terms = story_terms(catalogue, &catalogue.phrases, told, filter.prefer, filter.leads_to);
    let ranking = Ranking::new(catalogue, &terms, filter.leaning);
    let mut scored = ranking.all();
    scored.sort_unstable_by(Scored::best_first);
    let is_admitted = |scored: &Scored| catalogue.lore.source(scored.work).is_some_and(filter.admits);
    let admitted = scored.into_iter().filter(is_admitted);
    if filter.shows.is_none() && filter.universe.is_none() {
        return found(&catalogue.lore, admitted.take(MOST_WORKS).collect(), &terms);
    }
    let may_tell = |statement: u32| ranking.may_tell(statement, filter);
    let candidates = admitted.take(MOST_CANDIDATES);
    let is_open = |work: SourceRef| catalogue.lore.places_citing(work).any(may_tell);
    let open = candidates.filter(|scored| is_open(scored.work));
    let mut told: Vec<Scored> = open.filter_map(|scored| ranking.scored(scored.work, may_tell)).collect();
    told.sort_unstable_by(Scored::best_first);
    told.truncate(MOST_WORKS);
    found(&catalogue.lore, told, &terms)
}

/// What a work tells of one term.
#[derive(Clone, Copy, Default)]
struct Told {
    most: f32,
    sum: f32,
    /// How plainly phrases have it, all together.
    remembered: f32,
    /// Whether a statement of hardly any other work says it, or a phrase.
    is_own: bool,
}

/// All that is needed to tell how well a work answers.
struct Ranking<'c> {
    lore: &'c Lore,
    index: &'c StatementIndex,
    phrases: &'c PhraseIndex,
    /// What each statement says.
    said: SaidIn,
    /// What each phrase says.
    remembered: SaidIn,
    /// How many works on screen each statement cites.
    shared_by: Vec<u8>,
    /// What each term counts: the fewer works tell of it, the more.
    weights: Vec<f32>,
    /// What all terms count together, those that nothing tells of among them.
    all_told: f32,
    /// The same, where the most is as much as it may be of what is covered.
    whole: f32,
    /// How many statements usually cite a work.
    usual_length: f32,
    is_known: Vec<bool>,
    is_individual: Vec<bool>,
    /// The series of which works count more.
    leaning: Option<&'c str>,
}

impl<'c> Ranking<'c> {
    #[expect(clippy::cast_precision_loss, reason = "a ranking needs no more precision")]
    fn new(catalogue: &'c Catalogue, terms: &[StoryTerm], leaning: Option<&'c str>) -> Self {
        let (lore, index, phrases) = (&catalogue.lore, &catalogue.statements, &catalogue.phrases);
        let said = SaidIn::new(index.statements.len(), terms.iter().map(|term| &*term.said));
        let remembered = SaidIn::new(phrases.len(), terms.iter().map(|term| &*term.remembered));
        let mut shared_by = vec![0_u8; index.statements.len()];
        let mut works_of = [0_usize; MOST_TERMS];
        let (mut works, mut length) = (0_usize, 0_usize);
        for work in lore.on_screen() {
            works += 1;
            let mut tells = 0_u16;
            let mut tell = |said: &[(usize, f32)]| {
                let itself = said.iter().filter(|(_, weight)| *weight >= SAID_ITSELF);
                itself.for_each(|(term, _)| tells |= 1_u16 << *term);
            };
            for statement in lore.places_citing(work) {
                length += 1;
                shared_by.get_mut(statement as usize).into_iter().for_each(|works| *works = works.saturating_add(1));
                tell(said.of(statement));
            }
            phrases.of(work.0).for_each(|(phrase, _)| tell(remembered.of(phrase)));
            let told = works_of.iter_mut().enumerate().filter(|(term, _)| tells & (1_u16 << *term) != 0);
            told.for_each(|(_, count)| *count += 1);
        }
        let weights: Vec<f32> = works_of.iter().take(terms.len()).map(|count| idf(*count, works)).collect();
        let is_known: Vec<bool> = terms.iter().map(|term| term.is_known).collect();
        let is_individual = terms.iter().map(|term| term.is_individual).collect();
        let all_told = weights.iter().sum();
        let whole: f32 = weights.iter().map(|weight| weight.min(COVER)).sum();
        let usual_length = length as f32 / works.max(1) as f32;
        Self {
            lore,
            index,
            phrases,
            said,
            remembered,
            shared_by,
            weights,
            all_told,
            whole,
            usual_length,
            is_known,
            is_individual,
            leaning,
        }
    }

    /// All works that tell of any term.
    fn all(&self) -> Vec<Scored> {
        self.lore.on_screen().filter_map(|work| self.scored(work, |_| true)).collect()
    }

    /// How well a work answers by the statements that may be told.
    #[expect(clippy::cast_precision_loss, reason = "a ranking needs no more precision")]
    fn scored(&self, work: SourceRef, may_tell: impl Fn(u32) -> bool) -> Option<Scored> {
        let mut told = [Told::default(); MOST_TERMS];
        let (mut together, mut length) = (0.0_f32, 0_usize);
        for statement in self.lore.places_citing(work) {
            length += 1;
            let said = self.said.of(statement);
            if said.is_empty() || !may_tell(statement) {
                continue;
            }
            let works = self.shared_by.get(statement as usize).copied().unwrap_or(1).max(1);
            let share = 1.0 / f32::from(works).sqrt();
            let mut all = 0.0;
            for (term, weight) in said {
                let Some((told, idf)) = told.get_mut(*term).zip(self.weights.get(*term)) else { continue };
                told.most = told.most.max(weight * share);
                told.sum += weight * share;
                told.is_own |= works <= FEW_WORKS;
                all += idf * weight * share;
            }
            if said.len() > 1 {
                together = together.max(all);
            }
        }
        let length = length as f32 / self.usual_length.max(1.0);
        let (phrases_together, is_phrase) = self.remember(work, &mut told);
        let scored = self.summed(work, &told, length, TOGETHER * together + phrases_together)?;
        Some(Scored { is_phrase, score: scored.score * self.liking(&scored), ..scored })
    }

    /// How much more a work counts, or less, than what happens in it.
    fn liking(&self, scored: &Scored) -> f32 {
        let is_of =
            |series: &str| self.lore.source(scored.work).is_some_and(|work| work.series.as_deref() == Some(series));
        let leaning = if self.leaning.is_some_and(is_of) { LEANING } else { 1.0 };
        if scored.tells_of_all { leaning } else { leaning * UNTOLD }
    }

    /// Tells what the phrases of a work have, and how much the one has that has most.
    fn remember(&self, work: SourceRef, told: &mut [Told]) -> (f32, bool) {
        let (mut together, mut has_all) = (0.0_f32, false);
        for (at, (number, phrase)) in self.phrases.of(work.0).enumerate() {
            let said = self.remembered.of(number);
            let (mut all, mut held) = (0.0, 0.0);
            for (term, weight) in said {
                let Some((told, idf)) = told.get_mut(*term).zip(self.weights.get(*term)) else { continue };
                told.remembered += weight;
                told.is_own = true;
                all += idf * weight;
                held += weight;
            }
            let share = (held / f32::from(phrase.words.max(1))).min(1.0);
            let whole = all * share * (1.0 + AT_ONCE * all / self.all_told.max(f32::EPSILON));
            has_all |= said.len() == self.weights.len();
            // The title is the first.
            if said.len() > 1 || self.weights.len() == 1 {
                together = together.max(REMEMBERED_TOGETHER * whole);
            } else if at == 0 {
                together = together.max(TITLE * whole);
            }
        }
        (together, has_all)
    }

    fn summed(&self, work: SourceRef, told: &[Told], length: f32, together: f32) -> Option<Scored> {
        let (mut score, mut cover) = (together, 0.0);
        for ((told, weight), is_known) in told.iter().zip(&self.weights).zip(&self.is_known) {
            if told.sum + told.remembered > 0.0 {
                let repeated = told.sum * (K1 + 1.0) / (told.sum + K1 * (1.0 - B + B * length));
                let remembered = told.remembered * (FEW_PHRASES + 1.0) / (told.remembered + FEW_PHRASES);
                score += weight * (told.most + REPEATED * repeated + REMEMBERED * remembered);
                cover += if *is_known { weight.min(COVER) } else { 0.0 };
            }
        }
        let is_untold = |(told, is_individual): (&Told, &bool)| *is_individual && !told.is_own;
        let tells_of_all = !told.iter().zip(&self.is_individual).any(is_untold);
        let cover = cover / self.whole.max(f32::EPSILON);
        (score > 0.0).then_some(Scored { work, score, cover, tells_of_all, is_phrase: false })
    }

    fn may_tell(&self, statement: u32, filter: &StoryFilter<'_>) -> bool {
        let Some(meta) = self.index.statements.get(statement as usize) else { return false };
        let may_be_shown = |shows: Shows<'_>| self.lore.statement(meta.statement).is_some_and(shows);
        filter.universe.is_none_or(|universe| universe == meta.universe) && filter.shows.is_none_or(may_be_shown)
    }
}

/// What a word counts that so many of all works, or entries, tell of.
#[expect(clippy::cast_precision_loss, reason = "a ranking needs no more precision")]
pub(super) fn idf(telling: usize, all: usize) -> f32 {
    let (telling, all) = (telling as f32, all as f32);
    (1.0 + (all - telling + 0.5) / (telling + 0.5)).ln()
}

#[cfg(test)]
mod tests {
    use super::*;
    use isolinear_lore::{LoreFile, Statement, load};

    const WORKS: &str = r#"
[[source]]
id = "inner-light"
kind = "film"
title = "The Inner Light"
keywords = ["Picard plays the flute", "a probe makes him live another man's life"]
[[source]]
id = "lessons"
kind = "film"
title = "Lessons"
keywords = ["Picard in love with a scientist", "duet of piano and flute"]
[[source]]
id = "brain"
kind = "film"
title = "Spock's Brain"
[[source]]
id = "quest"
kind = "film"
title = "A Tribble Called Quest"
released = "2024-07-01"
keywords = ["giant tribbles with teeth", "tribble experiments"]
[[source]]
id = "trouble"
kind = "film"
title = "The Trouble with Tribbles"
released = "1967-12-29"
keywords = ["tribbles everywhere", "no tribble left on board"]
"#;

    const PICARD: &str = r#"
name = "Jean-Luc Picard"
universe = "prime"
aliases = ["Picard", "Stargazer"]
articles = []
[[summary]]
text = "Picard heard of Kataan."
cites = ["inner-light"]
[[summary]]
text = "Picard met Nella Daren."
cites = ["lessons"]
"#;

    fn catalogue() -> Catalogue {
        let file =
            |(name, text): (&str, &'static str)| LoreFile { path: name.into(), name: name.into(), text: text.into() };
        let files = [("sources/a.toml", WORKS), ("person/picard.toml", PICARD)];
        Catalogue::new(load(vec![files.map(file).into()]).lore)
    }

    fn any() -> StoryFilter<'static> {
        StoryFilter {
            prefer: Universe::Prime,
            universe: None,
            leaning: None,
            admits: &|_| true,
            leads_to: &|_, _| true,
            shows: None,
        }
    }

    /// The ids of the works found, and whether the first is sure.
    fn found(told: &str, universe: Option<Universe>, shows: Option<Shows<'_>>) -> (Vec<String>, bool) {
        let catalogue = catalogue();
        let filter = StoryFilter { universe, shows, ..any() };
        let stories = stories(&catalogue, told, &filter);
        let ids = stories.works.iter().filter_map(|work| catalogue.source(*work)).map(|source| source.id.to_string());
        (ids.collect(), stories.is_sure)
    }

    #[test]
    fn a_work_is_found_by_its_keywords_and_first_by_those_that_stand_together() {
        assert_eq!(
            found("jean-luc picard plays flute", None, None),
            (vec!["inner-light".into(), "lessons".into()], true)
        );
        assert_eq!(found("picard piano flute", None, None).0, ["lessons", "inner-light"]);
        assert_eq!(found("another mans life", None, None), (vec!["inner-light".into()], true));
    }

    #[test]
    fn what_is_packed_finds_the_same() {
        let packed = isolinear_lore::packed::pack(&catalogue()).unwrap().leak();
        let unpacked: Catalogue = isolinear_lore::packed::unpack(packed).unwrap();
        let told = "picard piano flute";
        assert_eq!(stories(&unpacked, told, &any()), stories(&catalogue(), told, &any()));
    }

    #[test]
    fn words_that_may_not_lead_to_an_entry_do_not_stand_for_its_other_names() {
        let found = |filter: &StoryFilter<'_>| stories(&catalogue(), "the stargazer", filter).works.len();
        assert_eq!(found(&any()), 2);
        assert_eq!(found(&StoryFilter { leads_to: &|_, name| name != "stargazer", ..any() }), 0);
    }

    #[test]
    fn of_works_that_answer_about_as_well_the_earliest_is_first_and_none_is_sure() {
        assert_eq!(found("the tribbles", None, None), (vec!["trouble".into(), "quest".into()], false));
        assert_eq!(found("tribbles with teeth", None, None), (vec!["quest".into(), "trouble".into()], true));
    }

    #[test]
    fn a_work_is_found_by_its_keywords_only_where_something_of_it_may_be_told() {
        let shows = |statement: &Statement| statement.text.plain().contains("Daren");
        assert_eq!(found("picard plays flute", None, Some(&shows)).0, ["lessons"]);
        assert_eq!(found("picard plays flute", Some(Universe::Mirror), None).0, [] as [&str; 0]);
        assert_eq!(found("picard plays flute", Some(Universe::Prime), None).0, ["inner-light", "lessons"]);
    }
}
