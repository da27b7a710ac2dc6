//! Translates between Discord's shapes and ours: questions come in, messages, choices and forms go out.
//!
//! The gateway, the endpoint and `ask --json` all use this, so they cannot differ.

mod form;
mod message;
mod question;

pub use form::{fill_in, form};
pub use message::{choices, choices_json, message, message_json};
pub use question::{asker, audience, focused, picked, request};
