//! An apostrophe that was left out: "worfs son" is Worf's.

use super::find::{How, Lookup};
use super::query::without_question;
use super::relatives::is_relation;
use super::tables::{Filter, Names};
use isolinear_lore::{KINDS, Lore};

impl Names {
    /// What was typed with the apostrophe that it lacks between somebody's name and what is asked of them; `None` where it
    /// lacks none.
    pub fn with_apostrophe(&self, lore: &Lore, typed: &str, filter: Filter) -> Option<String> {
        let typed = without_question(typed).trim().trim_end_matches('?').trim_end();
        let (owner, word) = typed.rsplit_once(' ').filter(|(_, word)| is_asked(&word.to_lowercase()))?;
        let name = owner.strip_suffix('s').filter(|name| name.ends_with(char::is_alphanumeric))?;
        let find = |name: &str| self.find(lore, name, Filter { kind: None, ..filter });
        let is_called = |how: How| matches!(how, How::Name | How::Alias | How::Registry | How::Id);
        let Lookup::Found { best: somebody, how, .. } = find(name) else { return None };
        let is_addressed = lore.entry(somebody).is_some_and(|entry| entry.kind.is_addressed());
        let is_somebody = is_addressed && (is_called(how) || how == How::Part);
        let is_of_name =
            || matches!(find(owner), Lookup::Found { best, how, .. } if is_called(how) && best != somebody);
        (is_somebody && !is_of_name()).then(|| format!("{name}'s {word}"))
    }
}

/// Whether a word asks for something of somebody.
fn is_asked(word: &str) -> bool {
    let mut labels = KINDS.into_iter().filter(|kind| kind.is_addressed()).flat_map(|kind| kind.labels);
    is_relation(word) || labels.any(|label| label.is_asked_by(word))
}
