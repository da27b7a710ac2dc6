//! What a question is read with, whatever it asks: for whom, of which universe, under which view, and what finds its names.

use super::called::name_filter;
use super::hit::Hit;
use crate::lore::Universe;
use crate::search::Filter;
use crate::view::filter::ViewFilter;
use crate::view::input::command::CommandContext;

/// What a question is read with.
#[derive(Clone, Copy)]
pub(super) struct Asking<'a> {
    pub(super) ctx: &'a CommandContext<'a>,
    /// The universe that is asked for.
    pub(super) universe: Option<Universe>,
    pub(super) view: &'a ViewFilter,
    /// Finds what a name means, which may be a question itself.
    pub(super) finder: &'a dyn Fn(&str) -> Option<Hit>,
}

impl Asking<'_> {
    /// What a name means.
    pub(super) fn find(&self, name: &str) -> Option<Hit> {
        (self.finder)(name)
    }

    /// What a name of anything is looked up with, besides itself.
    pub(super) fn filter(&self) -> Filter {
        name_filter(self.ctx, None, self.universe)
    }
}
