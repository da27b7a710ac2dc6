//! The question for an entry: what every look-up is asked, and what every button that opens an entry asks.

use super::find;
use crate::locale::msg;
use crate::lore::{Entry, Universe};
use crate::view::filter::ViewFilter;
use crate::view::input::command::CommandContext;
use crate::view::input::option_list::OptionList;
use crate::view::input::option_values::{Options, Refusal};
use crate::view::input::options::{CommandOption, NAME, OptionKey, OptionType};
use crate::view::input::query::Query;

/// Which part of an answer is asked for.
pub(crate) const VIEW: OptionKey = OptionKey::new("view", "v");
/// The value of [`VIEW`] that asks for the receipts.
const SOURCES: &str = "sources";

/// How much is told.
pub(crate) const DETAIL: CommandOption = OptionKey::new("detail", "l")
    .option(OptionType::Choice(&[(SHORT, "Short"), (FULL, "Everything")]), msg::OPTION_DETAIL);
const SHORT: &str = "short";
const FULL: &str = "full";

/// A look-up by name.
#[derive(Debug, Clone)]
pub(crate) struct EntryQuery {
    /// The command: a kind's, or the look-up of anything.
    pub(crate) command: String,
    /// What was typed or picked.
    pub(crate) name: String,
    /// The universe that is meant.
    pub(crate) universe: Option<Universe>,
    /// The view.
    pub(crate) filter: ViewFilter,
    /// Whether the receipts are wanted, rather than the card.
    pub(crate) is_for_sources: bool,
    /// Whether everything is wanted, rather than the short answer.
    pub(crate) is_full: bool,
    /// The page.
    pub(crate) page: usize,
}

impl EntryQuery {
    /// Opens an entry.
    pub(crate) fn open(entry: &Entry, filter: ViewFilter) -> Self {
        Self { name: entry.id.to_string(), ..Self::by_name(entry.kind.id, filter) }
    }

    /// Looks up a name that is still to be picked.
    pub(crate) fn by_name(command: &str, filter: ViewFilter) -> Self {
        let (command, name) = (command.to_owned(), String::new());
        Self { command, name, universe: None, filter, is_for_sources: false, is_full: false, page: 1 }
    }
}

impl Query for EntryQuery {
    fn read(ctx: &CommandContext<'_>, options: &Options<'_>) -> Result<Self, Refusal> {
        let (mut name, universe) = (options.name(), options.universe(ctx.locale)?);
        let mut filter = ViewFilter::read(ctx, options)?;
        let undated = Some(&name).filter(|_| filter.as_of.is_none());
        let dated = undated.and_then(|name| find::in_year(ctx, name, universe, &filter));
        if let Some((entry, year)) = dated.and_then(|(at, year)| Some((ctx.lore.entry(at)?, year))) {
            (name, filter.as_of) = (entry.id.to_string(), Some(year));
        }
        Ok(Self {
            command: ctx.command.name.to_owned(),
            name,
            universe,
            filter,
            is_for_sources: options.text(VIEW).as_deref() == Some(SOURCES),
            // The short answer has no second page.
            is_full: options.choice(&DETAIL, ctx.locale)? == Some(FULL) || options.page() > 1,
            page: options.page(),
        })
    }

    fn command(&self) -> &str {
        &self.command
    }

    fn options(&self) -> OptionList {
        OptionList::default()
            .text(NAME, &*self.name)
            .universe_if(self.universe)
            .text_if(VIEW, self.is_for_sources.then_some(SOURCES))
            .text_if(DETAIL.key(), self.is_full.then_some(FULL))
            .and(self.filter.options())
            .at_page(self.page)
    }
}
