//! What Discord gets, as JSON: messages, forms, suggestions, and the callbacks that carry them.
//!
//! The gateway, the endpoint and `ask --json` all use this, so they cannot differ. Nothing is shortened or escaped
//! here, but what JSON itself asks for; answers are written as bytes at once.

mod form;
mod message;
mod multipart;

use bytes::Bytes;
use reqwest::header::HeaderValue;
use serde::Serialize;
use serde_json::Value;

use super::drawing::Drawn;
use super::rest::Body;
use crate::reply::{Audience, Choice, Form, Message, Reply};
use form::FormData;
use message::{ChoicesData, Flags, MessageData};

/// The answer to an interaction.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Callback {
    /// That somebody is there.
    Pong,
    /// A new message.
    Message(Message),
    /// A new message that is on its way, for these readers.
    DeferredMessage(Audience),
    /// Nothing yet, and the message that a component sits on stays as it is.
    DeferredUpdate,
    /// The message that a component sits on, as it is from now on.
    Update(Message),
    /// Suggestions.
    Choices(Vec<Choice>),
    /// A form.
    Form(Form),
    /// Any of these without a picture, as it goes out.
    Finished(Bytes),
}

/// What Discord takes as a callback.
#[derive(Serialize)]
struct CallbackData<T> {
    r#type: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<T>,
}

/// Room for a usual answer, in bytes.
const USUAL_ANSWER: usize = 8 * 1024;

impl Callback {
    /// What defers this answer, and the message that is to come; none if it is no message.
    pub(super) fn deferred(&self) -> Option<(Self, Message)> {
        match self {
            Self::Message(message) => Some((Self::DeferredMessage(message.audience), message.clone())),
            Self::Update(message) => Some((Self::DeferredUpdate, message.clone())),
            _ => None,
        }
    }

    /// Takes the picture out of a message that does not get it, which then says so.
    pub(super) fn leave_out_picture(&mut self) {
        if let Self::Message(message) | Self::Update(message) = self {
            message.leave_out_picture();
        }
    }

    /// What goes out, with the picture beside it if there is one.
    pub(super) fn body(&self, picture: Option<&Drawn>) -> Body {
        let json = self.json();
        match picture {
            Some(picture) => with_picture(&json, picture),
            None => Body::finished_json(json),
        }
    }

    /// Discord's number and data of the callback.
    fn json(&self) -> Bytes {
        match self {
            Self::Finished(bytes) => bytes.clone(),
            Self::Pong => callback::<()>(1, None),
            Self::Message(said) => callback(4, Some(MessageData::new(said))),
            Self::DeferredMessage(audience) => callback(5, Some(Flags::of(*audience))),
            Self::DeferredUpdate => callback::<()>(6, None),
            Self::Update(said) => callback(7, Some(MessageData::edit(said))),
            Self::Choices(choices) => callback(8, Some(ChoicesData::new(choices))),
            Self::Form(form) => callback(9, Some(FormData::new(form))),
        }
    }
}

fn callback<T: Serialize>(kind: u8, data: Option<T>) -> Bytes {
    written(&CallbackData { r#type: kind, data })
}

/// JSON as bytes. What is written here has only text as keys, so it can always be written.
fn written(data: &impl Serialize) -> Bytes {
    let mut bytes = Vec::with_capacity(USUAL_ANSWER);
    let result = serde_json::to_writer(&mut bytes, data);
    debug_assert!(result.is_ok(), "{result:?}");
    bytes.into()
}

/// A message as an edit of one that was deferred, with its picture if there is one.
pub(super) fn edit(message: &Message, picture: Option<&Drawn>) -> Body {
    let json = written(&MessageData::edit(message));
    match picture {
        Some(picture) => with_picture(&json, picture),
        None => Body::finished_json(json),
    }
}

/// JSON with a picture beside it.
fn with_picture(json: &[u8], picture: &Drawn) -> Body {
    let (kind, bytes) = multipart::with_file(json, &picture.name, &picture.png);
    Body { kind: HeaderValue::try_from(kind).ok(), bytes }
}

/// The message, or the form, exactly as Discord would get it.
pub fn of_reply(reply: &Reply) -> Value {
    serde_json::from_slice(&to_bytes(reply)).unwrap_or_default()
}

/// The same as it goes out, without what says how it is sent.
pub fn to_bytes(reply: &Reply) -> Bytes {
    match reply {
        Reply::Message(said) => written(&MessageData::new(said)),
        Reply::Form(opened) => written(&FormData::new(opened)),
    }
}

/// Suggestions as the data of a callback.
pub fn choices(choices: &[Choice]) -> Value {
    serde_json::from_slice(&written(&ChoicesData::new(choices))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::Chart;
    use crate::reply::{Card, Picture};

    #[test]
    fn a_message_without_its_picture_says_so() {
        let absence = "There is no picture this time.".to_owned();
        let picture = Picture { name: "a.png".to_owned(), chart: Chart::default(), alt: String::new(), absence };
        let said = Message { cards: vec![Card::default()], picture: Some(picture), ..Message::default() };
        let mut callback = Callback::Message(said);
        callback.leave_out_picture();
        let json: Value = serde_json::from_slice(&callback.body(None).bytes).unwrap();
        assert_eq!(json["data"]["embeds"][0]["footer"]["text"], "There is no picture this time.");
        assert_eq!(json["data"]["attachments"], serde_json::json!([]));
    }
}
