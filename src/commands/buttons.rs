//! Buttons and menus that ask any command: again on another page, for everything, or elsewhere. None is longer than
//! Discord takes.

use super::Level;
use super::lens::{self, Lens};
use super::press::{Effect, custom_id};
use super::request::Value;
use crate::reply::{Button, ButtonStyle, Menu, MenuOption, Page, Row, limits};
use crate::words::Words;

/// The most buttons in a row.
const IN_A_ROW: usize = 5;

/// A question to be asked again, in other ways.
pub(super) struct Again<'a> {
    /// The language of the words on the buttons.
    pub(super) words: Words,
    /// The command.
    pub(super) command: &'a str,
    /// Its options, without the view on it and without the page.
    pub(super) options: Vec<(&'a str, Value)>,
}

impl Again<'_> {
    /// The buttons for the other pages, in the same view.
    pub(super) fn paging(&self, page: &Page, lens: &Lens) -> Vec<Button> {
        let options = [self.options.clone(), lens.options()].concat();
        Again { options, ..*self }.turning(page.number, page.of)
    }

    /// The buttons from a page to the one before and the one after, of so many.
    pub(super) fn turning(&self, number: usize, of: usize) -> Vec<Button> {
        let turn = |label: &str, number: usize| {
            let mut options = self.options.clone();
            options.push(("page", Value::Integer(i64::try_from(number).unwrap_or(1))));
            button(label, Effect::Replace, self.command, &options)
        };
        let mut buttons = Vec::new();
        if number > 1 {
            buttons.extend(turn(self.words.say("Back"), number - 1));
        }
        if number < of {
            let more = turn(self.words.say("More"), number + 1);
            buttons.extend(more.map(|more| Button { style: ButtonStyle::Primary, ..more }));
        }
        buttons
    }

    /// The button that asks without a view, so that nothing is hidden.
    pub(super) fn everything(&self) -> Option<Button> {
        let mut options = self.options.clone();
        options.push((lens::CONTINUITY.name, Value::Text(Level::Fan.id().to_owned())));
        button(self.words.say("Show everything"), Effect::Replace, self.command, &options)
    }
}

/// A button that asks this; `None` where its id would be longer than Discord takes.
pub(super) fn button(label: &str, effect: Effect, command: &str, options: &[(&str, Value)]) -> Option<Button> {
    with_id(label, ButtonStyle::Secondary, custom_id(effect, command, options))
}

/// A button with that id; `None` where it is longer than Discord takes.
pub(super) fn with_id(label: &str, style: ButtonStyle, custom_id: String) -> Option<Button> {
    let label = limits::shortened(label, limits::BUTTON);
    fits(&custom_id).then_some(Button { label, style, custom_id, enabled: true })
}

/// A menu of these under that id; `None` where there are none, or where the id is longer than Discord takes.
pub(super) fn menu(custom_id: String, placeholder: &str, options: Vec<MenuOption>) -> Option<Row> {
    let is_possible = !options.is_empty() && fits(&custom_id);
    is_possible.then(|| Row::Menu(Menu { custom_id, placeholder: placeholder.to_owned(), options }))
}

fn fits(custom_id: &str) -> bool {
    limits::length(custom_id) <= limits::CUSTOM_ID
}

/// Buttons in one row where they fit, else in a row for either sort.
pub(super) fn together(leading_on: Vec<Button>, staying: Vec<Button>) -> Vec<Row> {
    if leading_on.len() + staying.len() <= IN_A_ROW {
        return row([leading_on, staying].concat()).into_iter().collect();
    }
    row(leading_on).into_iter().chain(row(staying)).collect()
}

/// A row of the first five; none where there are no buttons.
pub(super) fn row(mut buttons: Vec<Button>) -> Option<Row> {
    buttons.truncate(IN_A_ROW);
    (!buttons.is_empty()).then_some(Row::Buttons(buttons))
}
