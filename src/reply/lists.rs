//! Several things in a row, as a language puts them.

use crate::words::Words;

/// `one, two, three`.
pub fn listed<T: AsRef<str>>(words: Words, parts: impl IntoIterator<Item = T>) -> String {
    let parts: Vec<T> = parts.into_iter().collect();
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    parts.join(words.say(", "))
}
