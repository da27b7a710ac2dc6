//! English words that only hold a text together, and tell nothing of what it is about.

/// Articles.
pub const ARTICLES: [&str; 3] = ["the", "a", "an"];

/// Words that ask, with which questions begin.
pub const QUESTION_WORDS: [&str; 9] = ["who", "whom", "whose", "what", "which", "when", "where", "why", "how"];
