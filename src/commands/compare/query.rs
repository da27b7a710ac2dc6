//! The question for two entries.

use crate::view::filter::ViewFilter;
use crate::view::input::command::CommandContext;
use crate::view::input::option_list::OptionList;
use crate::view::input::option_values::{Options, Refusal};
use crate::view::input::options::{NAME, OptionKey};
use crate::view::input::query::Query;
use crate::view::input::typed_name::plain_name;

pub(super) const COMPARE: &str = "compare";
pub(super) const WITH: OptionKey = OptionKey::new("with", "2");

/// Two entries, as they were named.
#[derive(Debug, Clone)]
pub(super) struct CompareQuery {
    pub(super) one: String,
    pub(super) two: Option<String>,
    pub(super) filter: ViewFilter,
    pub(super) page: usize,
}

impl Query for CompareQuery {
    fn read(ctx: &CommandContext<'_>, options: &Options<'_>) -> Result<Self, Refusal> {
        let filter = ViewFilter::read(ctx, options)?;
        Ok(Self {
            one: options.name(),
            two: options.filled(WITH).map(|two| plain_name(&two)),
            filter,
            page: options.page(),
        })
    }

    fn command(&self) -> &str {
        COMPARE
    }

    fn options(&self) -> OptionList {
        OptionList::default()
            .text(NAME, &*self.one)
            .text_if(WITH, self.two.as_deref())
            .and(self.filter.options())
            .at_page(self.page)
    }
}
