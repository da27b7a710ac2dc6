//! The question for a work.

use crate::lore::Source;
use crate::view::filter::ViewFilter;
use crate::view::input::command::CommandContext;
use crate::view::input::option_list::OptionList;
use crate::view::input::option_values::{Options, Refusal};
use crate::view::input::options::NAME;
use crate::view::input::query::Query;

/// The name of the command.
pub(super) const SOURCE: &str = "source";

/// A work by its name.
#[derive(Debug, Clone)]
pub(in crate::commands) struct SourceQuery {
    /// This command, or the one for episodes.
    pub(super) command: &'static str,
    /// What was typed or picked.
    pub(in crate::commands) name: String,
    /// The view.
    pub(in crate::commands) filter: ViewFilter,
    pub(super) page: usize,
    /// Whether anything was asked for by that name, so that entries may be meant as well.
    pub(super) may_mean_entries: bool,
}

impl SourceQuery {
    pub(super) fn of(source: &Source, filter: ViewFilter) -> Self {
        Self::named(&source.id, filter)
    }

    /// The work of that name, or the one in which that happens.
    pub(in crate::commands) fn named(name: &str, filter: ViewFilter) -> Self {
        Self { command: SOURCE, name: name.to_owned(), filter, page: 1, may_mean_entries: false }
    }

    /// The same about another work, from its first page.
    pub(super) fn about(&self, source: &Source) -> Self {
        Self { name: source.id.to_string(), page: 1, ..self.clone() }
    }
}

impl Query for SourceQuery {
    fn read(ctx: &CommandContext<'_>, options: &Options<'_>) -> Result<Self, Refusal> {
        let asked = Self::named(&options.name(), ViewFilter::read(ctx, options)?);
        Ok(Self { command: ctx.command.name, page: options.page(), ..asked })
    }

    fn command(&self) -> &str {
        self.command
    }

    fn options(&self) -> OptionList {
        OptionList::default().text(NAME, &*self.name).and(self.filter.options()).at_page(self.page)
    }
}
