//! Discord's limits on what a message may hold, and the one way in which lengths are counted.
//!
//! The numbers are those of Discord's documentation (message, component and command references).

use super::card::Card;
use super::markdown;
pub use crate::lore::truncate::{length, truncated_at_word as shortened};

/// Characters of an embed's title.
pub const TITLE: usize = 256;
/// Characters of an embed's author line.
pub const AUTHOR: usize = 256;
/// Characters of an embed's description.
pub const DESCRIPTION: usize = 4096;
/// Fields of an embed.
pub const FIELDS: usize = 25;
/// Characters of a field's name.
pub const FIELD_NAME: usize = 256;
/// Characters of a field's value.
pub const FIELD_VALUE: usize = 1024;
/// Characters of an embed's footer.
pub const FOOTER: usize = 2048;
/// Characters of all embeds of a message together.
pub const MESSAGE: usize = 6000;
/// Characters of a button's, option's or choice's words, and of a choice's value.
pub const LABEL: usize = 100;
/// Characters of the words on a button.
pub const BUTTON: usize = 80;
/// Characters of the description of an attached picture.
pub const ALT: usize = 1024;
/// Characters of a component's id.
pub const CUSTOM_ID: usize = 100;
/// Options of a select menu, and choices of an autocomplete list.
pub const OPTIONS: usize = 25;

/// Whether every part of a card, and the whole of it, is within Discord's limits.
pub fn fits(card: &Card) -> bool {
    fits_beside(card, 0)
}

/// Whether a card is within Discord's limits with as many characters to spare in the whole of it.
pub fn fits_beside(card: &Card, spare: usize) -> bool {
    let body = markdown::length(&card.body);
    let mut total = length(&card.kicker) + length(&card.title) + length(&card.footer) + body;
    let mut within = body <= DESCRIPTION && card.fields.len() <= FIELDS;
    for field in &card.fields {
        let (name, value) = (length(&field.name), markdown::length(&field.value));
        within &= name <= FIELD_NAME && value <= FIELD_VALUE;
        total += name + value;
    }
    within && total + spare <= MESSAGE
}
