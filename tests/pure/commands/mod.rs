//! The commands beside the look-ups: works, disputes, comparisons, and those that help on.

mod about;
mod compare;
mod disputes;
mod episode;
mod help;
mod languages;
mod longest;
mod punctuation;
mod random;
mod source;

use isolinear::commands::Value;
use isolinear::reply::{MenuOption, Message, Row};

use crate::replies::{ask, body, shown};

/// All pages of an answer as one text.
fn all_pages(command: &str, options: &[(&str, Value)]) -> String {
    let first = ask(command, options);
    let footer = &first.cards[0].footer;
    let pages = footer.split("page 1 of ").nth(1).map_or(1, |rest| {
        let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
        number.parse().unwrap()
    });
    let page = |number: i64| {
        let mut options = options.to_vec();
        options.push(("page", Value::Integer(number)));
        shown(&ask(command, &options))
    };
    (1..=pages).map(page).collect()
}

/// The id and the options of the menu with that placeholder.
fn menu<'r>(reply: &'r Message, placeholder: &str) -> Option<(&'r str, &'r [MenuOption])> {
    reply.rows.iter().find_map(|row| match row {
        Row::Menu(menu) if menu.placeholder == placeholder => Some((&*menu.custom_id, &*menu.options)),
        _ => None,
    })
}
