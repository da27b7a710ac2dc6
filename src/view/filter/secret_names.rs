//! Names that give something away: that somebody goes by one of them is told in works that the view hides.

use super::view_filter::ViewFilter;
use crate::lore::{Entry, EntryRef, Lore, Statement, without_qualifier};
use crate::search::{plain_words, sound_alike};

/// Words that begin alike by so many letters may be slips for one another.
const BEGINNING: usize = 4;
/// Fewer letters than this make no title.
const SHORTEST_TITLE: usize = 3;
/// What ends the words that say what somebody is, before those that say of what.
const AFTER_TITLE: [&str; 10] =
    [" of ", " to ", " at ", " in ", " on ", " aboard ", " under ", " who ", " that ", " which "];

/// Whether what was typed may lead to an entry: it may be named, and works that are not hidden call it so.
pub(crate) fn may_lead_to(lore: &Lore, at: EntryRef, typed: &str, view: &ViewFilter) -> bool {
    let may_be_named = || lore.entry(at).is_some_and(|entry| view.shows_entry(lore, entry));
    view.seen.is_none() || may_be_named() && !gives_away(lore, at, typed, view)
}

/// Whether an entry was found by a name or a title that only hidden works give it.
pub(crate) fn gives_away(lore: &Lore, at: EntryRef, typed: &str, view: &ViewFilter) -> bool {
    let Some(entry) = lore.entry(at).filter(|_| view.seen.is_some()) else { return false };
    let known = plain_words(&entry.name);
    let mut telling: Vec<String> = plain_words(typed).into_iter().filter(|word| !known.contains(word)).collect();
    // "Lo Cutus" is Locutus.
    let together = telling.concat();
    telling.extend(Some(together).filter(|_| telling.len() > 1));
    !telling.is_empty() && Names { lore, at, entry, known, view }.are_telling(&telling)
}

/// Whether somebody is called by their name in hidden works alone, though something is told of them; whoever has typed all of
/// it knows it.
pub(crate) fn is_name_hidden(lore: &Lore, at: EntryRef, typed: &str, view: &ViewFilter) -> bool {
    let is_person = |entry: &&Entry| view.seen.is_some() && entry.kind.is_addressed();
    let Some(entry) = lore.entry(at).filter(is_person) else { return false };
    let (known, typed) = (plain_words(without_qualifier(&entry.name)), plain_words(typed));
    if known.iter().all(|word| typed.contains(word)) {
        return false;
    }
    let view = view.clone().at_any_time();
    let is_introduced =
        || entry.summary.first().is_some_and(|first| view.shows(lore, first) && says_number(first, &known));
    let names = Names { lore, at, entry, known: Vec::new(), view: &view };
    !is_introduced() && names.hides_all_with(&known) == Some(true)
}

/// Whether a statement says the numbers in a name, which tell that there are others.
fn says_number(statement: &Statement, name: &[String]) -> bool {
    let told = plain_words(statement.text.plain());
    let mut numbers = name.iter().filter(|word| word.chars().all(|letter| letter.is_ascii_digit()));
    numbers.all(|number| told.contains(number))
}

/// What an entry is called, and what a view shows of it.
struct Names<'t> {
    lore: &'t Lore,
    at: EntryRef,
    entry: &'t Entry,
    /// The words of its name.
    known: Vec<String>,
    view: &'t ViewFilter,
}

impl Names<'_> {
    /// Whether one of the words is that of a secret name, or a title that is hidden.
    fn are_telling(&self, typed: &[String]) -> bool {
        let (secret, open): (Vec<&str>, Vec<&str>) = self.entry.names().partition(|name| self.is_secret(name));
        let open: Vec<String> = open.into_iter().flat_map(plain_words).collect();
        let is_own = |word: &String| self.known.contains(word);
        let secret: Vec<String> = secret.into_iter().flat_map(plain_words).filter(|word| !is_own(word)).collect();
        let is_told = |word: &&String| {
            let is_secret = secret.iter().any(|other| is_alike(other, word));
            !open.contains(*word) && (is_secret || self.is_hidden_title(word))
        };
        typed.iter().any(|word| is_told(&word))
    }

    fn told(&self) -> impl Iterator<Item = &Statement> {
        self.entry.statements().chain(self.lore.history(self.at).map(|event| &event.statement))
    }

    /// Whether statements call an entry so, and the view hides each of them.
    fn is_secret(&self, name: &str) -> bool {
        let telling: Vec<String> = plain_words(name).into_iter().filter(|word| !self.known.contains(word)).collect();
        if telling.is_empty() {
            return false;
        }
        if telling.iter().any(|word| self.is_hidden_title(word)) {
            return true;
        }
        if let Some(is_hidden) = self.hides_all_with(&telling) {
            return is_hidden;
        }
        // "Worf's wife" rests on what is told of the two together.
        let whose = name.split_once("'s ").map(|(whose, _)| plain_words(whose));
        whose.and_then(|whose| self.hides_all_with(&whose)).unwrap_or_default()
    }

    /// Whether the view hides all statements that have these words; `None` where none has.
    fn hides_all_with(&self, words: &[String]) -> Option<bool> {
        let has_all = |statement: &&Statement| {
            let told = plain_words(statement.text.plain());
            words.iter().all(|word| told.contains(word))
        };
        let mut with = self.told().filter(has_all).peekable();
        with.peek()?;
        Some(with.all(|statement| !self.view.shows(self.lore, statement)))
    }

    /// Whether a word is a title, a rank or a trade of theirs that no work tells of that was seen.
    fn is_hidden_title(&self, word: &str) -> bool {
        let titles = self.entry.facts.iter().filter(|fact| fact.label.tells_address).map(|fact| &fact.statement);
        let mut bearing = titles.filter(|statement| begins_with(statement, word)).peekable();
        let is_title = word.chars().count() >= SHORTEST_TITLE && bearing.peek().is_some();
        is_title && bearing.all(|statement| self.is_unseen(statement)) && !self.is_addressed_so(word)
    }

    /// Whether all works that a statement rests on are later than what was seen.
    fn is_unseen(&self, statement: &Statement) -> bool {
        statement.works().all(|work| !self.view.may_cite(self.lore, work))
    }

    /// Whether something that is shown says that they are this, or has the word before their name.
    fn is_addressed_so(&self, word: &str) -> bool {
        let says_what = self.entry.summary.iter().filter(|statement| begins_with(statement, word));
        let addresses = |statement: &&Statement| {
            let words = plain_words(statement.text.plain());
            words.windows(2).any(|pair| matches!(pair, [title, name] if title == word && self.known.contains(name)))
        };
        says_what.chain(self.told().filter(addresses)).any(|statement| self.view.shows(self.lore, statement))
    }
}

/// Whether a statement has a word where it says what somebody is, before it says of what: `Kai of Bajor`.
fn begins_with(statement: &Statement, word: &str) -> bool {
    let text = statement.text.plain();
    let head = text.split([',', ';', ':', '(']).next().unwrap_or_default();
    let head = AFTER_TITLE.iter().fold(head, |head, after| head.split(*after).next().unwrap_or_default());
    plain_words(head).iter().any(|other| other == word)
}

fn is_alike(one: &str, other: &str) -> bool {
    let beginning = |word: &str| word.chars().take(BEGINNING).collect::<String>();
    let begins_alike = || one.chars().count() > BEGINNING && beginning(one) == beginning(other);
    one == other || begins_alike() || sound_alike(one, other)
}
