//! Whoever made something, asked for by a noun: "creator of the M-5".

use super::asking::Asking;
use super::hit::Hit;

/// Words for whoever made something, and the verbs that ask for them.
const MAKERS: [(&str, &str); 4] =
    [("creator", "created"), ("maker", "made"), ("builder", "built"), ("inventor", "invented")];

/// Whoever made something, asked for by a noun: "creator of the M-5".
pub(super) fn hit(asking: &Asking<'_>, typed: &str) -> Option<Hit> {
    let typed = typed.to_lowercase();
    let of = |(noun, verb): (&str, &'static str)| Some((typed.split_once(&format!("{noun} of "))?, verb));
    let ((before, name), verb) = MAKERS.into_iter().find_map(of)?;
    let is_bare = before.is_empty() || before == "the ";
    let itself = Some(name).filter(|_| is_bare).and_then(asking.finder)?.entry;
    let asked = |verb: &str| asking.find(&format!("who {verb} {name}")).filter(|hit| hit.entry != itself);
    asked(verb).or_else(|| asked("created"))
}
