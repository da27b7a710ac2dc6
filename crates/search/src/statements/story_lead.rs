//! Which of the works in which something happens is meant, and whether beyond doubt.

use isolinear_lore::{Lore, SourceRef};

use super::story_words::StoryTerm;

/// Works that come so near to the best answer about as well; and where nothing but somebody is remembered.
const ABOUT_AS_WELL: f32 = 0.95;
const ABOUT_AS_WELL_OF_SOMEBODY: f32 = 0.75;
/// Works that come so near to the best and tell of so much more answer better.
const NEARLY_AS_WELL: f32 = 0.9;
const MORE_OF_IT: f32 = 0.3;
/// How much of what was told, by weight, a work must tell of to be meant at all.
const MOST_OF_IT: f32 = 0.4;
/// How far ahead of the next it must be that tells of as much; likewise if no more than one thing was told, or somebody. Less
/// far, the less of it the next tells of.
const LEAD: f32 = 1.35;
const LEAD_OF_ONE: f32 = 1.35;
const LEAD_OF_SOMEBODY: f32 = 1.8;
const LEAD_BY_COVER: f32 = 2.5;
const LEAST_LEAD: f32 = 1.05;
/// How far ahead it must be to be told with others beside it.
const LIKELY_LEAD: f32 = 1.12;
/// The same where it tells nothing of somebody who was named.
const LIKELY_LEAD_WITHOUT: f32 = 1.5;
/// How much farther ahead leaves no doubt at all.
const CLEARLY: f32 = 1.4;

/// The works in which it may happen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stories {
    /// The likeliest first, at most ten.
    pub works: Vec<SourceRef>,
    /// How much of what was told the first of them tells of, by the weight of the words: from 0 to 1.
    pub cover: f32,
    /// How well the first answers, to compare it with an entry that may be described.
    pub score: f32,
    /// Whether the first is meant beyond doubt.
    pub is_sure: bool,
    /// Whether the first is far enough ahead to be told if others are offered beside it.
    pub is_likely: bool,
    /// Whether nothing else comes near it, so that no other needs to be told beside it.
    pub is_clear: bool,
    /// Whether the first is remembered by a phrase that has all of the words.
    pub is_phrase: bool,
    /// Whether somebody or a ship was named.
    pub names_individual: bool,
}

/// A work with how well it answers.
pub(super) struct Scored {
    pub(super) work: SourceRef,
    pub(super) score: f32,
    pub(super) cover: f32,
    /// Whether it tells of everybody who was named.
    pub(super) tells_of_all: bool,
    /// Whether a phrase by which it is remembered has all of the words.
    pub(super) is_phrase: bool,
}

impl Scored {
    pub(super) fn best_first(one: &Self, other: &Self) -> std::cmp::Ordering {
        other.score.total_cmp(&one.score).then(one.work.cmp(&other.work))
    }
}

/// The works of what was told, that first which is meant.
pub(super) fn found(lore: &Lore, mut best: Vec<Scored>, terms: &[StoryTerm]) -> Stories {
    let (close, lead) = match terms {
        [only] if only.is_individual => (ABOUT_AS_WELL_OF_SOMEBODY, LEAD_OF_SOMEBODY),
        [_] => (ABOUT_AS_WELL, LEAD_OF_ONE),
        _ => (ABOUT_AS_WELL, LEAD),
    };
    lead_with_fullest(&mut best);
    lead_with_earliest(lore, &mut best, close);
    let Some(first) = best.first() else { return Stories::default() };
    let others = best.get(1..).unwrap_or_default();
    // What is only near to the words of the lore may be anything.
    let is_any_known = terms.iter().any(|term| term.is_known && !term.is_corrected);
    let is_sure = is_any_known && first.tells_of_all && first.cover >= MOST_OF_IT && leads(lore, first, others, lead);
    let is_clear = is_sure && leads(lore, first, others, lead * CLEARLY);
    // Whoever was named may be somebody else of that name: Ben Sisko is no Ben.
    let likely_lead = if first.tells_of_all { LIKELY_LEAD } else { LIKELY_LEAD_WITHOUT };
    let is_told = is_any_known && terms.len() > 1 && first.cover >= MOST_OF_IT;
    let is_likely = is_sure || is_told && leads(lore, first, others, likely_lead);
    let works = best.iter().map(|scored| scored.work).collect();
    let names_individual = terms.iter().any(|term| term.is_individual);
    Stories {
        works,
        cover: if is_any_known { first.cover } else { 0.0 },
        score: first.score,
        is_sure,
        is_likely,
        is_clear,
        is_phrase: first.is_phrase,
        names_individual,
    }
}

/// Whether a work is so far ahead of the others that it is meant beyond doubt; other parts of its story are beside it.
fn leads(lore: &Lore, first: &Scored, others: &[Scored], lead: f32) -> bool {
    let story =
        |scored: &Scored| lore.source(scored.work).map(|source| (source.series.as_deref(), story_of(&source.title)));
    let other_stories = others.iter().filter(|other| story(other) != story(first));
    let Some(next) = other_stories.max_by(|one, other| one.score.total_cmp(&other.score)) else { return true };
    let lead = lead - LEAD_BY_COVER * (first.cover - next.cover);
    first.score >= lead.max(LEAST_LEAD) * next.score
}

/// A title without the number of its part.
fn story_of(title: &str) -> &str {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|letter| b"I123".contains(&letter));
    match title.rsplit_once(' ') {
        Some((story, part)) if is_number(part) => story.strip_suffix(", Part").unwrap_or(story),
        _ => title,
    }
}

/// Puts a work first that tells of all that was told, before one whose title or keywords have but some of it.
fn lead_with_fullest(best: &mut [Scored]) {
    let Some(first) = best.first() else { return };
    let (score, most) = (first.score * NEARLY_AS_WELL, first.cover + MORE_OF_IT);
    let is_fuller = |other: &Scored| other.score >= score && other.cover >= most;
    let fullest = best.iter().position(is_fuller).unwrap_or_default();
    if let Some(before) = best.get_mut(..=fullest) {
        before.rotate_right(1);
    }
}

/// Puts the work first that came out first, of those that answer about as well as the best and tell of as much: what
/// came later may be remembered of it, too.
fn lead_with_earliest(lore: &Lore, best: &mut [Scored], close: f32) {
    let Some(first) = best.first() else { return };
    let (score, cover) = (first.score * close, first.cover);
    let is_close = |other: &Scored| other.score >= score && other.cover >= cover;
    let released = |other: &Scored| lore.source(other.work)?.released.map(|date| date.sort_key());
    let close = best.iter().enumerate().filter(|(_, other)| is_close(other));
    let earliest = close.filter_map(|(at, other)| Some((released(other)?, at))).min().map_or(0, |(_, at)| at);
    if let Some(close) = best.get_mut(..=earliest) {
        close.rotate_right(1);
    }
}
