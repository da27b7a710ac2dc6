//! What a look-up by name comes to: the entry that answers, or what comes near.

use crate::lore::{EntryRef, SourceRef};
use crate::reply::Rich;
use crate::view::filter::ViewFilter;
use crate::view::input::command::CommandContext;
use crate::view::question::asked::Asked;

/// The most entries that are offered as near.
pub(super) const MOST_NEAR: usize = 10;

/// An entry that answers the question, with what has to be said about the choice.
pub(crate) struct Hit {
    /// The entry.
    pub(crate) entry: EntryRef,
    /// Others that may be meant as well.
    pub(crate) others: Vec<EntryRef>,
    /// Those of them that go by the same name.
    pub(crate) namesakes: Vec<EntryRef>,
    /// Works that go by it, where any may be meant.
    pub(crate) works: Vec<SourceRef>,
    /// Whether the first of the others fits just as well.
    pub(crate) is_tie: bool,
    /// What has to be said.
    pub(crate) notice: Option<Rich>,
    /// What is asked of the entry, if it is more than what it is.
    pub(crate) asked: Option<Asked>,
}

impl Hit {
    /// An entry that is meant and nothing else.
    pub(crate) const fn of(entry: EntryRef) -> Self {
        Self {
            entry,
            others: Vec::new(),
            namesakes: Vec::new(),
            works: Vec::new(),
            is_tie: false,
            notice: None,
            asked: None,
        }
    }
}

/// An entry that may be told by a description.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DescribedEntry {
    /// The entry.
    pub(crate) entry: EntryRef,
    /// Whether it is meant beyond doubt.
    pub(crate) is_sure: bool,
    /// How well it answers, to compare it with a work that may be meant.
    pub(crate) score: f32,
}

/// Why no entry answers.
#[derive(Debug, Default)]
pub(crate) struct Missed {
    /// What comes near.
    pub(crate) near: Vec<EntryRef>,
    /// What is described, where nothing tells that an entry rather than a work is sought.
    pub(crate) described: Option<DescribedEntry>,
    /// Whether the description begins with a word for its kind: "the aliens that".
    pub(crate) names_kind: bool,
    /// Whether there is one, of which nothing may be told.
    pub(crate) is_hidden: bool,
}

/// The first of these of which anything may be told, with the others.
pub(super) fn shown(ctx: &CommandContext<'_>, called: Vec<EntryRef>, view: &ViewFilter) -> Result<Hit, Missed> {
    let is_hidden = |at: EntryRef| ctx.lore.entry(at).is_some_and(|entry| view.hides_all_of(ctx.lore, at, entry));
    let is_any = !called.is_empty();
    let mut told = called.into_iter().filter(|at| !is_hidden(*at));
    match told.next() {
        Some(entry) => Ok(Hit { others: told.collect(), ..Hit::of(entry) }),
        None => Err(Missed { is_hidden: is_any, ..Missed::default() }),
    }
}
