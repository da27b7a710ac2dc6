//! What is asked in the measurements: names of the lore itself, whole, misspelt, and letter by letter.

use isolinear::lore::{Entry, Kind, Lore};

use crate::generator::chance::Chance;

/// Names that are looked up.
const NAMES: usize = 10_000;
/// Names that are typed letter by letter.
const TYPED: u32 = 1_000;

/// Things to ask.
pub(crate) struct Questions {
    /// Whole names.
    pub(crate) names: Vec<String>,
    /// Names with one slip.
    pub(crate) misspelt: Vec<String>,
    /// What stands in the box after each keystroke, and the kind of what is meant.
    pub(crate) keystrokes: Vec<(String, &'static Kind)>,
    /// The same of names spelt backwards, which nothing is called.
    pub(crate) backwards: Vec<String>,
    /// A few words to be found in statements.
    pub(crate) searches: Vec<String>,
    /// Messages of 2,000 characters.
    pub(crate) messages: Vec<String>,
}

impl Questions {
    /// Takes them from the lore, always the same.
    pub(crate) fn new(lore: &Lore) -> Self {
        let mut chance = Chance::new(1);
        let entries: Vec<&Entry> = lore.entries().iter().collect();
        let mut pick = || chance.pick(&entries).map(|entry| (entry.name.to_string(), entry.kind)).unwrap();
        let names: Vec<String> = (0..NAMES).map(|_| pick().0).collect();
        let typed: Vec<_> = (0..TYPED).map(|_| pick()).collect();
        let misspelt: Vec<String> = names.iter().take(2_000).map(|name| slip(name)).collect();
        let keystrokes = typed.iter().zip(0..).flat_map(|((name, kind), at)| {
            let name = if at % 10 == 0 { slip(name) } else { name.clone() };
            keystrokes(&name).map(|typed| (typed, *kind)).collect::<Vec<_>>()
        });
        let keystrokes = keystrokes.collect();
        let turned = typed.iter().step_by(5).map(|(name, _)| name.chars().rev().collect::<String>());
        let backwards = turned.flat_map(|name| self::keystrokes(&name).collect::<Vec<_>>()).collect();
        let searches = searches(lore, &mut chance);
        Self { misspelt, keystrokes, backwards, searches, messages: messages(lore, &mut chance), names }
    }
}

/// The name with its third letter dropped.
fn slip(name: &str) -> String {
    let letters = name.to_lowercase();
    letters.chars().enumerate().filter(|(at, _)| *at != 2).map(|(_, letter)| letter).collect()
}

fn keystrokes(name: &str) -> impl Iterator<Item = String> {
    let name = name.to_lowercase();
    let ends: Vec<usize> = name.char_indices().map(|(at, letter)| at + letter.len_utf8()).collect();
    ends.into_iter().map(move |end| name[..end].to_owned())
}

/// One to four words of a statement.
fn searches(lore: &Lore, chance: &mut Chance) -> Vec<String> {
    let statements: Vec<_> = lore.entries().iter().flat_map(|entry| entry.statements()).collect();
    let search = |chance: &mut Chance| {
        let plain = chance.pick(&statements).map(|statement| statement.text.plain()).unwrap();
        let words: Vec<&str> = plain.split_whitespace().collect();
        let picked: Vec<&str> = (0..=chance.below(4)).filter_map(|_| chance.pick(&words).copied()).collect();
        picked.join(" ")
    };
    (0..2_000).map(|_| search(chance)).collect()
}

fn messages(lore: &Lore, chance: &mut Chance) -> Vec<String> {
    let statements: Vec<_> = lore.entries().iter().flat_map(|entry| entry.statements()).collect();
    let message = |chance: &mut Chance| {
        let mut message = String::new();
        while message.chars().count() < 2_000 {
            message.push_str(chance.pick(&statements).map(|statement| statement.text.plain()).unwrap());
            message.push_str(" so what do you think about that? ");
        }
        message.chars().take(2_000).collect()
    };
    (0..200).map(|_| message(chance)).collect()
}
