//! Finished answers, kept so that what is often asked costs a look-up. Of a question only hashes are kept, nothing that
//! anybody typed.

use std::hash::{BuildHasher, Hash, RandomState};
use std::sync::Arc;

use bytes::Bytes;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::summary::Summary;

/// What is kept of an answer.
#[derive(Debug, Clone)]
pub(super) struct FinishedAnswer {
    /// The body of its callback, JSON.
    pub(super) body: Bytes,
    /// What is logged of it.
    pub(super) summary: Summary,
}

/// Two hashes of a question, with keys of their own: no two questions share both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct QuestionHash([u64; 2]);

/// Answers that were given, up to so many bytes; what is not asked again goes first. Clones share one store.
#[derive(Debug, Clone)]
pub struct AnswerCache {
    answers: Option<Arc<Cache<QuestionHash, FinishedAnswer, Bytesize>>>,
    hashers: [RandomState; 2],
}

/// What an answer takes besides its body, about.
const OVERHEAD: usize = 256;

/// How long a body is on average, about.
const USUAL_BODY: u64 = 4096;

#[derive(Debug, Clone)]
struct Bytesize;

impl Weighter<QuestionHash, FinishedAnswer> for Bytesize {
    fn weight(&self, _: &QuestionHash, answer: &FinishedAnswer) -> u64 {
        u64::try_from(answer.body.len() + OVERHEAD).unwrap_or(u64::MAX)
    }
}

impl AnswerCache {
    /// Room for so many mebibytes; with none, nothing is kept.
    pub fn with_room(mebibytes: u16) -> Self {
        let bytes = u64::from(mebibytes) << 20;
        let usual = usize::try_from(bytes / USUAL_BODY).unwrap_or_default();
        let answers = (bytes > 0).then(|| Arc::new(Cache::with_weighter(usual, bytes, Bytesize)));
        Self { answers, hashers: [RandomState::new(), RandomState::new()] }
    }

    /// Whether anything is kept.
    pub(super) fn has_room(&self) -> bool {
        self.answers.is_some()
    }

    /// The hashes of a question: of everything that its answer depends on.
    pub(super) fn hash(&self, question: &impl Hash) -> QuestionHash {
        QuestionHash(self.hashers.each_ref().map(|hasher| hasher.hash_one(question)))
    }

    /// The answer that was given to that question.
    pub(super) fn get(&self, question: QuestionHash) -> Option<FinishedAnswer> {
        self.answers.as_ref()?.get(&question)
    }

    /// Keeps the answer to that question.
    pub(super) fn keep(&self, question: QuestionHash, answer: FinishedAnswer) {
        if let Some(answers) = &self.answers {
            answers.insert(question, answer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(length: usize) -> FinishedAnswer {
        FinishedAnswer { body: Bytes::from(vec![b'x'; length]), summary: Summary::new("command", "station", "found") }
    }

    #[test]
    fn an_answer_is_found_again_by_its_question_alone() {
        let cache = AnswerCache::with_room(1);
        cache.keep(cache.hash(&"Terok Nor"), answer(10));
        assert_eq!(cache.get(cache.hash(&"Terok Nor")).unwrap().body.len(), 10);
        assert!(cache.get(cache.hash(&"Terok Not")).is_none());
    }

    #[test]
    fn no_more_is_kept_than_there_is_room_for() {
        let cache = AnswerCache::with_room(1);
        (0..1000).for_each(|number| cache.keep(cache.hash(&number), answer(10_000)));
        let kept: usize =
            (0..1000).filter_map(|number| cache.get(cache.hash(&number))).map(|kept| kept.body.len()).sum();
        assert!((100_000..=1 << 20).contains(&kept), "{kept}");
    }

    #[test]
    fn without_room_nothing_is_kept() {
        let cache = AnswerCache::with_room(0);
        cache.keep(cache.hash(&"Terok Nor"), answer(10));
        assert!(cache.get(cache.hash(&"Terok Nor")).is_none());
    }
}
