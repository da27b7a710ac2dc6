//! Whoever is described by what they did, as a question would ask for it: "guy who invented warp drive".

use super::asking::Asking;
use super::described::kind_named;
use super::hit::Hit;

/// Words that go on with what somebody did.
const WHO: [&str; 2] = ["who ", "that "];

/// Whoever answers the question, unless it is only about them: who killed Duras is told on his own card.
pub(super) fn hit(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let typed = typed.to_lowercase();
    let (_, rest) = kind_named(&typed).filter(|(kind, _)| kind.is_addressed())?;
    let did = WHO.iter().find_map(|who| rest.strip_prefix(who))?;
    let hit = asking.find(&format!("who {did}"))?;
    let (_, whom) = did.split_once(' ')?;
    let is_about = asking.find(whom).is_some_and(|itself| itself.entry == hit.entry);
    (asking.ctx.lore.is_somebody(hit.entry) && !is_about).then_some(hit)
}
