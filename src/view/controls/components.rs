//! Buttons and menus that ask any command. None is longer than Discord takes.

use std::collections::HashSet;

use crate::locale::{Locale, msg};
use crate::reply::{Button, ButtonStyle, Menu, MenuOption, Row, limits};
use crate::view::input::custom_id::{self, ResponseMode};
use crate::view::input::options::OptionKey;
use crate::view::input::query::Query;

/// The most buttons in a row.
pub(crate) const IN_A_ROW: usize = 5;

/// A button that asks this; `None` where its id would be longer than Discord takes.
pub(crate) fn button(label: &str, mode: ResponseMode, query: &impl Query) -> Option<Button> {
    with_id(label, ButtonStyle::Secondary, query.id(mode))
}

/// A button with that id; `None` where it is longer than Discord takes.
pub(crate) fn with_id(label: &str, style: ButtonStyle, custom_id: String) -> Option<Button> {
    let label = limits::shortened(label, limits::BUTTON);
    fits(&custom_id).then_some(Button { label, style, custom_id, enabled: true })
}

/// The buttons from a page of an answer to the one before and the one after, of so many.
pub(crate) fn page_buttons(locale: Locale, query: &impl Query, number: usize, of: usize) -> Vec<Button> {
    let to = |label: &str, style, number| {
        let options = query.options().at_page(number);
        with_id(label, style, custom_id::write(ResponseMode::Replace, query.command(), &options))
    };
    let mut buttons = Vec::new();
    if number > 1 {
        buttons.extend(to(locale.text(msg::PAGE_BACK), ButtonStyle::Secondary, number - 1));
    }
    if number < of {
        buttons.extend(to(locale.text(msg::PAGE_MORE), ButtonStyle::Primary, number + 1));
    }
    buttons
}

/// The button that asks again without a view, so that nothing is hidden.
pub(crate) fn show_everything(locale: Locale, unfiltered: &impl Query) -> Option<Button> {
    button(locale.text(msg::SHOW_EVERYTHING), ResponseMode::Replace, unfiltered)
}

/// A menu that asks this with one option filled by what is picked; each value once. `None` where there are no options,
/// or where the id is longer than Discord takes.
pub(crate) fn menu(
    slot: &str,
    filled: OptionKey,
    query: &impl Query,
    placeholder: &str,
    mut options: Vec<MenuOption>,
) -> Option<Row> {
    let custom_id = custom_id::write_menu(ResponseMode::Private, query.command(), slot, filled, query.options());
    let mut values = HashSet::new();
    options.retain(|option| values.insert(option.value.clone()));
    options.truncate(limits::OPTIONS);
    let is_possible = !options.is_empty() && fits(&custom_id);
    is_possible.then(|| Row::Menu(Menu { custom_id, placeholder: placeholder.to_owned(), options }))
}

fn fits(custom_id: &str) -> bool {
    limits::length(custom_id) <= limits::CUSTOM_ID
}

/// Buttons in one row where they fit, else in a row for either sort.
pub(crate) fn together(leading_on: Vec<Button>, staying: Vec<Button>) -> Vec<Row> {
    if leading_on.len() + staying.len() <= IN_A_ROW {
        return row([leading_on, staying].concat()).into_iter().collect();
    }
    row(leading_on).into_iter().chain(row(staying)).collect()
}

/// A row of the first five; none where there are no buttons.
pub(crate) fn row(buttons: impl IntoIterator<Item = Button>) -> Option<Row> {
    let buttons: Vec<Button> = buttons.into_iter().take(IN_A_ROW).collect();
    (!buttons.is_empty()).then_some(Row::Buttons(buttons))
}
