//! What Discord gets, as JSON: messages, forms, suggestions, and the callbacks that carry them.
//!
//! The gateway, the endpoint and `ask --json` all use this, so they cannot differ. Nothing is shortened or escaped
//! here.

mod form;
mod message;
mod multipart;

use serde_json::{Value, json};

pub use form::form;
pub use message::{choices, message};
pub(super) use multipart::with_file;

use crate::reply::Reply;

/// The answer to an interaction.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Callback {
    /// That somebody is there.
    Pong,
    /// A new message.
    Message(Value),
    /// Nothing yet, and the message that a component sits on stays as it is.
    DeferredUpdate,
    /// The message that a component sits on, as it is from now on.
    Update(Value),
    /// Suggestions.
    Choices(Value),
    /// A form.
    Form(Value),
}

impl Callback {
    /// Takes the picture out of a message that does not get it.
    pub(super) fn remove_picture(&mut self) {
        if let Self::Message(message) | Self::Update(message) = self {
            message::remove_picture(message);
        }
    }

    /// Discord's number and data of the callback.
    pub(super) fn json(&self) -> Value {
        match self {
            Self::Pong => json!({ "type": 1 }),
            Self::Message(data) => json!({ "type": 4, "data": data }),
            Self::DeferredUpdate => json!({ "type": 6 }),
            Self::Update(data) => json!({ "type": 7, "data": data }),
            Self::Choices(data) => json!({ "type": 8, "data": data }),
            Self::Form(data) => json!({ "type": 9, "data": data }),
        }
    }
}

/// The message, or the form, exactly as Discord would get it.
pub fn of_reply(reply: &Reply) -> Value {
    match reply {
        Reply::Message(said) => message(said),
        Reply::Form(opened) => form(opened),
    }
}
