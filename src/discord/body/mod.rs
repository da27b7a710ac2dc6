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

use bytes::Bytes;
use reqwest::header::HeaderValue;

use super::drawing::Drawn;
use super::rest::Body;

use crate::reply::Reply;

/// The answer to an interaction.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Callback {
    /// That somebody is there.
    Pong,
    /// A new message.
    Message(Value),
    /// A new message that is on its way.
    DeferredMessage {
        /// Whether only the asker will see it.
        is_ephemeral: bool,
    },
    /// Nothing yet, and the message that a component sits on stays as it is.
    DeferredUpdate,
    /// The message that a component sits on, as it is from now on.
    Update(Value),
    /// Suggestions.
    Choices(Value),
    /// A form.
    Form(Value),
    /// Any of these without a picture, as it goes out.
    Finished(Bytes),
}

impl Callback {
    /// What promises this answer for later, and the message that is to come; none if it is no message.
    pub(super) fn deferred(&self) -> Option<(Self, Value)> {
        match self {
            Self::Message(message) => {
                Some((Self::DeferredMessage { is_ephemeral: message::is_ephemeral(message) }, message.clone()))
            }
            Self::Update(message) => Some((Self::DeferredUpdate, message.clone())),
            _ => None,
        }
    }

    /// Takes the picture out of a message that does not get it.
    pub(super) fn remove_picture(&mut self) {
        if let Self::Message(message) | Self::Update(message) = self {
            message::remove_picture(message);
        }
    }

    /// What goes out, with the picture beside it if there is one.
    pub(super) fn body(&self, picture: Option<&Drawn>) -> Body {
        match (self, picture) {
            (Self::Finished(bytes), _) => Body::finished_json(bytes.clone()),
            (_, None) => Body::json(&self.json()),
            (_, Some(picture)) => with_picture(&self.json(), picture),
        }
    }

    /// Discord's number and data of the callback.
    fn json(&self) -> Value {
        match self {
            Self::Finished(bytes) => serde_json::from_slice(bytes).unwrap_or_default(),
            Self::Pong => json!({ "type": 1 }),
            Self::Message(data) => json!({ "type": 4, "data": data }),
            Self::DeferredMessage { is_ephemeral } => json!({ "type": 5, "data": message::flags(*is_ephemeral) }),
            Self::DeferredUpdate => json!({ "type": 6 }),
            Self::Update(data) => json!({ "type": 7, "data": message::edit(data.clone()) }),
            Self::Choices(data) => json!({ "type": 8, "data": data }),
            Self::Form(data) => json!({ "type": 9, "data": data }),
        }
    }
}

/// A message as an edit of one that was promised.
pub(super) fn edit(message: Value) -> Value {
    message::edit(message)
}

/// JSON with a picture beside it.
pub(super) fn with_picture(json: &Value, picture: &Drawn) -> Body {
    let (kind, bytes): (String, Bytes) = multipart::with_file(&json.to_string(), &picture.name, &picture.png);
    Body { kind: HeaderValue::try_from(kind).ok(), bytes }
}

/// The message, or the form, exactly as Discord would get it.
pub fn of_reply(reply: &Reply) -> Value {
    match reply {
        Reply::Message(said) => message(said),
        Reply::Form(opened) => form(opened),
    }
}
