//! The first answer to an interaction: which types fit which interaction, and their data.

use serde_json::Value;

use super::message::{self, Need};
use super::{Path, Report, choice, modal};
use crate::json::list;
use crate::refusal::Refusal;
use crate::world::interactions::{Interaction, Kind};

/// Discord's callback types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CallbackType {
    Message,
    DeferredMessage,
    DeferredUpdate,
    Update,
    Choices,
    Modal,
}

impl CallbackType {
    /// Discord's number for it.
    pub(crate) fn number(self) -> u64 {
        match self {
            Self::Message => 4,
            Self::DeferredMessage => 5,
            Self::DeferredUpdate => 6,
            Self::Update => 7,
            Self::Choices => 8,
            Self::Modal => 9,
        }
    }
}

/// The types that an interaction may be answered with. PONG (1) answers a PING alone, which the
/// gateway never sends.
fn fitting(interaction: &Interaction) -> &'static [CallbackType] {
    use CallbackType::{Choices, DeferredMessage, DeferredUpdate, Message, Modal, Update};
    match interaction.kind {
        Kind::Command => &[Message, DeferredMessage, Modal],
        Kind::Component => &[Message, DeferredMessage, DeferredUpdate, Update, Modal],
        Kind::Autocomplete => &[Choices],
        Kind::Modal if interaction.source.is_some() => &[Message, DeferredMessage, DeferredUpdate, Update],
        Kind::Modal => &[Message, DeferredMessage],
    }
}

/// Checks a callback's body against the interaction that it answers.
///
/// # Errors
///
/// The refusal that Discord would answer with.
pub(crate) fn check(
    interaction: &Interaction,
    body: &Value,
    uploads: usize,
    v2_before: bool,
    focused_type: u64,
) -> Result<CallbackType, Refusal> {
    let kind = callback_type(interaction, &body["type"])?;
    let path = Path::default().field("data");
    let data = &body["data"];
    match kind {
        CallbackType::Message => {
            message::check(&path, data, uploads, false, Need::Something)?;
        }
        CallbackType::Update => message::check(&path, data, uploads, v2_before, Need::Nothing)?,
        CallbackType::DeferredMessage | CallbackType::DeferredUpdate => {}
        CallbackType::Choices => {
            let mut report = Report::default();
            let choices = path.field("choices");
            if data["choices"].is_null() {
                report.required(&choices);
            }
            choice::check_all(&mut report, &choices, &data["choices"], focused_type);
            report.finish()?;
        }
        CallbackType::Modal => {
            let mut report = Report::default();
            modal::check(&mut report, &path, data);
            report.finish()?;
        }
    }
    Ok(kind)
}

fn callback_type(interaction: &Interaction, value: &Value) -> Result<CallbackType, Refusal> {
    let fitting = fitting(interaction);
    let found = fitting.iter().find(|kind| value.as_u64() == Some(kind.number()));
    found.copied().ok_or_else(|| {
        let path = Path::default().field("type");
        let mut report = Report::default();
        if value.is_null() {
            report.required(&path);
        } else {
            let numbers: Vec<_> = fitting.iter().map(|kind| kind.number().to_string()).collect();
            report.one_of(&path, &numbers.join(", "));
        }
        report.finish().err().unwrap_or_else(Refusal::malformed_json)
    })
}

/// The type of the option that the person is typing in; a string's unless found.
pub(crate) fn focused_type(options: &Value) -> u64 {
    find_focused(options).unwrap_or(3)
}

fn find_focused(options: &Value) -> Option<u64> {
    list(options).find_map(|option| {
        if option["focused"] == true {
            return option["type"].as_u64();
        }
        find_focused(&option["options"])
    })
}
