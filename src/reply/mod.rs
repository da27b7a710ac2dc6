//! What is said: a reply as plain data, its citations numbered, fitted to Discord's limits.
//!
//! Uses `lore` for ids, citations and sources. Knows neither serenity nor how to find anything.

pub mod card;
pub mod citing;
pub mod components;
pub mod compose;
pub mod dates;
pub mod draft;
pub mod form;
pub mod limits;
pub mod lists;
pub mod markdown;
mod measure;
mod notes;
pub mod picture;
pub mod punctuation;
pub mod report;
pub mod rich;
pub mod typed;

pub use card::{Card, Colour, Field};
pub use components::{Button, ButtonStyle, Menu, MenuOption, Row};
pub use compose::{ON_A_PHONE, Page, page, page_within};
pub use draft::{Draft, Line, Section};
pub use form::{Form, Input};
pub use lists::listed;
pub use picture::{Picture, SPOILER};
pub use punctuation::{full_stop, in_brackets, lead_in};
pub use report::{Delivery, Report};
pub use rich::{Rich, Span, Words};
pub use typed::typed;

use crate::lore::Str;

/// Who sees a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Audience {
    /// Everyone in the channel.
    #[default]
    Everyone,
    /// The asker alone (an ephemeral message).
    AskerOnly,
}

/// What is said to a question.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "nearly every reply is a message: a box would cost each of them")]
pub enum Reply {
    /// A message.
    Message(Message),
    /// A form to open instead of any message.
    Form(Form),
}

/// A complete message, which no front has to shorten or escape any more.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Message {
    /// Who sees it.
    pub audience: Audience,
    /// What it says, at most ten cards.
    pub cards: Vec<Card>,
    /// Buttons and menus beneath, at most five rows.
    pub rows: Vec<Row>,
    /// A picture, shown in the first card.
    pub picture: Option<Picture>,
    /// A correction for whoever keeps the lore, to whom the front passes it on.
    pub report: Option<Report>,
    /// What became of the question, for logs and exit statuses.
    pub outcome: Outcome,
}

impl Message {
    /// Takes the picture out, and says so at the bottom of the card that would have shown it.
    pub fn leave_out_picture(&mut self) {
        if let (Some(picture), Some(card)) = (self.picture.take(), self.cards.first_mut()) {
            let said = [card.footer.as_str(), &picture.absence];
            card.footer = said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
        }
    }
}

impl Reply {
    /// The message, unless it is a form.
    pub const fn message(&self) -> Option<&Message> {
        match self {
            Self::Message(message) => Some(message),
            Self::Form(_) => None,
        }
    }

    /// What became of the question. A form is found for the entry that it is about.
    pub fn outcome(&self) -> Outcome {
        match self {
            Self::Message(message) => message.outcome.clone(),
            Self::Form(form) => Outcome::Found(form.entry.clone()),
        }
    }
}

impl From<Message> for Reply {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

/// What became of a question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Outcome {
    /// It was answered; with the id of the entry, if it was about one.
    Found(Option<Str>),
    /// Nothing of that name is known.
    #[default]
    NotFound,
    /// The question itself could not be understood.
    Misunderstood,
}

/// One suggestion of an autocomplete list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What the picker shows, 1–100 characters.
    pub name: String,
    /// What is sent when it is picked, 1–100 characters.
    pub value: String,
}
