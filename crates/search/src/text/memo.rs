//! What terms were lately found to be like, since one answer may ask for the same word many times over.

use std::fmt;
use std::sync::{Arc, OnceLock};

use quick_cache::sync::Cache;

/// How many words are kept.
const MOST_KEPT: usize = 64;

/// A word, and how far from it terms were sought, in halves: where they begin likewise, and elsewhere.
type Sought = (Box<str>, u8, u8);

/// The words that were sought last in one table of terms. Made when the first is.
pub(crate) struct Memo<T>(OnceLock<Cache<Sought, Arc<[T]>>>);

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self(OnceLock::new())
    }
}

impl<T> Memo<T> {
    /// What was found, or is now.
    pub(crate) fn get(&self, sought: (&str, u8, u8), find: impl FnOnce() -> Vec<T>) -> Arc<[T]> {
        let kept = self.0.get_or_init(|| Cache::new(MOST_KEPT));
        let (typed, most, elsewhere) = sought;
        let key: Sought = (typed.into(), most, elsewhere);
        if let Some(found) = kept.get(&key) {
            return found;
        }
        let found: Arc<[T]> = find().into();
        kept.insert(key, Arc::clone(&found));
        found
    }
}

impl<T> fmt::Debug for Memo<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Memo")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_found_again_and_nothing_else_is() {
        let memo = Memo::default();
        assert_eq!(*memo.get(("garek", 2, 2), || vec![1]), [1]);
        assert_eq!(*memo.get(("garek", 2, 2), Vec::new), [1]);
        assert!(memo.get(("garek", 4, 2), Vec::new).is_empty());
    }
}
