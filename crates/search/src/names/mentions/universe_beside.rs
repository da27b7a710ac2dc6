//! A universe that is named beside somebody: `mirror universe Spock`, `Kira (mirror)`, `Kelvin!Kirk`, `Spock from the
//! mirror universe`. Who is called so there is meant, or the counterpart there of who is called so.

use super::Scan;
use super::message_text::MessageText;
use isolinear_lore::{EntryRef, Universe};

/// What may stand behind the word for a universe.
const UNIVERSE: [&str; 4] = ["universe", "timeline", "reality", "verse"];
/// What joins a name to the words for its universe.
const JOINTS: [&str; 6] = ["", " ", "-", "!", "/", "\u{2011}"];

impl Scan<'_> {
    /// Who is named behind a universe, and how many words both have.
    pub(super) fn of_universe(&self, at: usize) -> Option<(usize, EntryRef)> {
        let (length, universe) = self.text.universe_at(at)?;
        let start = at + length;
        let is_joined = self.text.between(start).is_some_and(|joint| JOINTS.contains(&joint));
        let (words, entry) = is_joined.then(|| self.in_universe(start, universe)).flatten()?;
        Some((length + words, entry))
    }

    /// Who is meant where the universe stands behind a name of so many words, and how many words in brackets it takes.
    pub(super) fn in_universe_behind(&self, at: usize, words: usize) -> Option<(usize, EntryRef)> {
        let (length, universe) = self.text.universe_behind(at + words)?;
        let (_, entry) = self.in_universe(at, universe).filter(|(own, _)| *own == words)?;
        Some((length, entry))
    }

    /// Who is named there in a universe.
    fn in_universe(&self, at: usize, universe: Universe) -> Option<(usize, EntryRef)> {
        let keys = &self.catalogue.names.keys;
        let there = self.longest(keys, "", at, |key, words| self.entry_of(key, (at, words), Some(universe)));
        let lore = &self.catalogue.lore;
        let is_there = |entry: &EntryRef| lore.entry(*entry).is_some_and(|entry| entry.universe == universe);
        let twin = |entry: EntryRef| {
            let mut twins = lore.entry(entry)?.counterpart_refs.iter().copied();
            if is_there(&entry) { Some(entry) } else { twins.find(is_there) }
        };
        let elsewhere = || {
            let (words, entry) = self.longest(keys, "", at, |key, words| self.entry_of(key, (at, words), None))?;
            Some((words, twin(entry)?))
        };
        let elsewhere = elsewhere();
        let is_longer = |(words, _): &(usize, EntryRef)| there.is_none_or(|(own, _)| *words > own);
        elsewhere.filter(is_longer).or(there)
    }
}

impl MessageText<'_> {
    /// The universe that the words from there on name, and how many these are.
    fn universe_at(&self, at: usize) -> Option<(usize, Universe)> {
        let word = self.word(at)?;
        let universe = Universe::ALL.into_iter().find(|universe| universe.words().contains(&word))?;
        let is_told = matches!(self.between(at + 1), Some(" " | "-"))
            && self.word(at + 1).is_some_and(|next| UNIVERSE.contains(&next));
        Some((1 + usize::from(is_told), universe))
    }

    /// The universe that stands behind a name, and how many words it has in brackets: those in a sentence stand for
    /// themselves.
    fn universe_behind(&self, at: usize) -> Option<(usize, Universe)> {
        let before = self.between(at)?;
        if before.ends_with(['(', '[']) {
            let (length, universe) = self.universe_at(at)?;
            return self.behind(at, length).starts_with([')', ']']).then_some((length, universe));
        }
        let is_led = before == " " && matches!(self.word(at), Some("from" | "of" | "in"));
        let start = at + 1 + usize::from(self.word(at + 1) == Some("the"));
        let (length, universe) = is_led.then(|| self.universe_at(start)).flatten()?;
        (length > 1).then_some((0, universe))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_universe_is_read_before_a_name_and_behind_it() {
        let before = |text: &str| MessageText::new(text).universe_at(0);
        assert_eq!(before("mirror universe Spock"), Some((2, Universe::Mirror)));
        assert_eq!((before("Kelvin Kirk"), before("Spock")), (Some((1, Universe::Kelvin)), None));
        let behind = |text: &str| MessageText::new(text).universe_behind(1);
        assert_eq!(behind("Kira (mirror)"), Some((1, Universe::Mirror)));
        assert_eq!(behind("Khan from the Kelvin timeline"), Some((0, Universe::Kelvin)));
        for text in ["Kira in the mirror", "Kira (mirror station)", "Kira mirror universe"] {
            assert_eq!(behind(text), None, "{text}");
        }
    }
}
