//! Whoever is described by what they did, as a question would ask for it: "guy who invented warp drive".

use super::asking::Asking;
use super::hit::Hit;
use crate::lore::{KINDS, Kind};
use crate::search::ARTICLES;

/// Words that go on with what somebody did.
const WHO: [&str; 2] = ["who ", "that "];

/// Whoever answers the question, unless it is only about them: who killed Duras is told on his own card.
pub(super) fn hit(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let typed = typed.trim().to_lowercase();
    let bare = ARTICLES.iter().find_map(|article| typed.strip_prefix(article)?.strip_prefix(' ')).unwrap_or(&typed);
    let (_, rest) = bare.split_once(' ').filter(|(noun, _)| is_somebody(noun))?;
    let did = WHO.iter().find_map(|who| rest.strip_prefix(who))?;
    let hit = asking.find(&format!("who {did}"))?;
    let (_, whom) = did.split_once(' ')?;
    let is_about = asking.find(whom).is_some_and(|itself| itself.entry == hit.entry);
    (asking.ctx.lore.is_somebody(hit.entry) && !is_about).then_some(hit)
}

/// Whether a noun stands for somebody.
fn is_somebody(noun: &str) -> bool {
    let is_word = |kind: &Kind| kind.words.contains(&noun) || kind.nouns.contains(&noun);
    KINDS.into_iter().any(|kind| kind.is_addressed() && is_word(kind))
}
