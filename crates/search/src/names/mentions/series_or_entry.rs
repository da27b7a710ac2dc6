//! Whether a name is meant as that of a series, or of the ship, the station or the captain that it is called after:
//! what nothing around it decides is both, see `around_series`.

use super::around_series::Meant;
use super::title::{NamedWork, Sure};
use super::{Found, Mentioned, Named, Scan};
use crate::text::fold::Folded;
use isolinear_lore::{EntryRef, Kind};

impl Scan<'_> {
    /// The series that is named there, with the entry of the same name where nothing decides; `None` where no series is
    /// meant.
    pub(super) fn series_or_entry(&self, at: usize, entry: Option<Named>, title: Option<&NamedWork>) -> Option<Found> {
        let (length, series) = self.text.longest_series(at)?;
        let same = entry.filter(|entry| entry.words >= length);
        let is_led = self.text.word(at) == Some("the");
        let behind = is_led.then(|| self.title_at(at + 1, None)).flatten();
        let is_work = title.or(behind.as_ref()).is_some_and(|title| title.words > length || title.sure == Sure::Yes);
        let is_article = is_led && !series.title.starts_with("The ");
        if is_work || is_article || same.is_some_and(|entry| entry.words > length) {
            return None;
        }
        let is_short = series.is_abbreviated(&self.text.letters(at, length));
        let is_called = |entry: &Named| entry.is_own_name || length == 1 || is_short || self.has_word(entry.entry, at);
        let vessel = same.filter(is_called);
        let is_vessel = vessel.is_some_and(|entry| self.is_vessel(entry.entry));
        let found = |what| Some(Found { words: length, what });
        match self.text.meant(at, length, series, is_vessel) {
            Meant::Series => found([Some(Mentioned::Series(series)), None]),
            Meant::Undecided if is_vessel => {
                found([vessel.map(|entry| Mentioned::Entry(entry.entry)), Some(Mentioned::Series(series))])
            }
            Meant::Undecided if vessel.is_none() => found([Some(Mentioned::Series(series)), None]),
            Meant::Undecided | Meant::Entry => None,
        }
    }

    /// Whether a word is one of the name that is shown of an entry: the Cerritos has other names, too.
    fn has_word(&self, entry: EntryRef, at: usize) -> bool {
        let name = self.catalogue.lore.entry(entry).map(|entry| Folded::whole(&entry.name));
        name.is_some_and(|name| name.words().any(|word| Some(word) == self.text.word(at)))
    }

    /// Whether it is something that people are aboard of.
    fn is_vessel(&self, at: EntryRef) -> bool {
        let kind = self.catalogue.names.kind_of(at.0);
        kind.is_some_and(Kind::is_commanded)
    }
}
