//! What the buttons and menus of a reply lead to, as a numbered list: here nothing can be pressed, but it can be asked.

use super::Page;
use super::style::Style;
use super::wrap::{Look, Piece};
use crate::commands::{self, Context, ResponseMode, SEPARATOR};
use crate::reply::{MenuOption, Reply, Row};

/// Something that a button or an option of a menu leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// What stands on it.
    pub label: String,
    /// Its id, as [`commands::component_action`] reads it.
    pub custom_id: String,
    /// What is picked, of a menu.
    pub picked: Option<String>,
}

/// Where a reply leads, in the order in which it is shown; without what only makes sense in a channel.
pub fn actions(reply: &Reply, context: &Context) -> Vec<Action> {
    let all = reply.message().into_iter().flat_map(|message| &message.rows).flat_map(of_row);
    all.filter(|action| makes_sense_here(action, context)).collect()
}

fn of_row(row: &Row) -> Vec<Action> {
    let action = |label: &str, id: &str, picked| Action { label: label.to_owned(), custom_id: id.to_owned(), picked };
    match row {
        Row::Buttons(buttons) => {
            let open = buttons.iter().filter(|button| button.enabled);
            open.map(|button| action(&button.label, &button.custom_id, None)).collect()
        }
        Row::Menu(menu) => {
            let label = |option: &MenuOption| short(&option.label, &menu.options).to_owned();
            menu.options
                .iter()
                .map(|option| action(&label(option), &menu.custom_id, Some(option.value.clone())))
                .collect()
        }
    }
}

/// The name in an option's label, if no other option has the same.
fn short<'l>(label: &'l str, options: &[MenuOption]) -> &'l str {
    let name = |label: &'l str| label.split_once(SEPARATOR).map_or(label, |(name, _)| name);
    let same = options.iter().filter(|option| option.label.starts_with(name(label))).count();
    if same > 1 { label } else { name(label) }
}

fn makes_sense_here(action: &Action, context: &Context) -> bool {
    let press = commands::component_action(&action.custom_id, action.picked.as_slice(), context.clone());
    press.is_some_and(|press| matches!(press.mode, ResponseMode::Replace | ResponseMode::Private | ResponseMode::Form))
}

/// The ways as a numbered list, after an empty line; nothing if there are none.
pub fn render_actions(actions: &[Action], style: Style) -> String {
    let mut page = Page { style, text: String::new() };
    let mut pieces = Vec::new();
    for (action, number) in actions.iter().zip(1..) {
        pieces.extend((number > 1).then(|| Piece::new("   ", Look::Plain)));
        pieces.push(Piece::new(&format!("[{number}]"), Look::Bold));
        pieces.push(Piece::gap(1));
        pieces.push(Piece::new(&action.label.replace(' ', "\u{a0}"), Look::Faint));
    }
    if !pieces.is_empty() {
        page.text.push('\n');
        page.line(&pieces, "", "");
    }
    page.text
}
