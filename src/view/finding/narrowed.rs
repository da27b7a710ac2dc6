//! A relative or the like of whom more is said than whose it is: "Trip's sister who died", "Kirk's brother Sam".

use super::asking::Asking;
use super::called::bears_all;
use super::hit::Hit;
use crate::search::is_relation;
use crate::view::question::clauses::begins_clause;

/// Other words behind which more is said.
const SAYING: [&str; 3] = ["named", "called", "from"];

/// Whoever the words up to the one for the relation mean, if what stands behind them only says more, or names them.
pub(super) fn hit(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let at = words.iter().position(|word| is_relation(word)).filter(|at| *at > 0)?;
    let (whose, further) = words.split_at_checked(at + 1)?;
    let saying = further.first()?.to_lowercase();
    let found = asking.find(&whose.join(" "))?;
    if begins_clause(&saying) || SAYING.contains(&saying.as_str()) {
        return Some(found);
    }
    let name = further.join(" ");
    let named = std::iter::once(found.entry).chain(found.others).find(|at| bears_all(asking.ctx.lore, *at, &name))?;
    Some(Hit::of(named))
}
