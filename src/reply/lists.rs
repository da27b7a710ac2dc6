//! Several things in a row, as a language puts them.

use crate::locale::{Locale, msg};

/// `one, two, three`.
pub fn listed<T: AsRef<str>>(locale: Locale, parts: impl IntoIterator<Item = T>) -> String {
    let parts: Vec<T> = parts.into_iter().collect();
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    parts.join(locale.text(msg::LIST_SEPARATOR))
}
