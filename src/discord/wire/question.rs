//! Interactions as questions: what was asked, what is being typed, what was picked, and who asked before.

use serenity::all::{
    CommandData, CommandDataOptionValue, ComponentInteraction, ComponentInteractionDataKind, Message, MessageFlags,
    MessageInteractionMetadata, UserId,
};

use crate::commands::{Context, Request, Value};
use crate::reply::Audience;

/// The option that holds the text of the message whose menu was used.
const MESSAGE_TEXT: &str = "text";

/// A used or half-typed command as a question. Options of types that we never register are left out.
pub fn request(data: &CommandData, context: Context) -> Request {
    let mut request = Request::new(&data.name, context);
    for option in &data.options {
        let value = match &option.value {
            CommandDataOptionValue::String(text) => Value::Text(text.clone()),
            CommandDataOptionValue::Autocomplete { value, .. } => Value::Text(value.clone()),
            CommandDataOptionValue::Integer(number) => Value::Integer(*number),
            CommandDataOptionValue::Number(number) => Value::Text(number.to_string()),
            CommandDataOptionValue::Boolean(flag) => Value::Flag(*flag),
            _ => continue,
        };
        request.options.insert(option.name.clone(), value);
    }
    if let Some(message) = data.resolved.messages.values().next().filter(|_| data.target_id.is_some()) {
        request.options.insert(MESSAGE_TEXT.to_owned(), Value::Text(message.content.clone()));
    }
    request
}

/// The option that is being typed.
pub fn focused(data: &CommandData) -> Option<&str> {
    let mut options = data.options.iter();
    let focused = options.find(|option| matches!(option.value, CommandDataOptionValue::Autocomplete { .. }));
    focused.map(|option| option.name.as_str())
}

/// The values picked from a menu; none for a button.
pub fn picked(interaction: &ComponentInteraction) -> &[String] {
    match &interaction.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values,
        _ => &[],
    }
}

/// Who sees a message that there is already.
pub fn audience(message: &Message) -> Audience {
    let is_private = message.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL));
    if is_private { Audience::AskerOnly } else { Audience::Everyone }
}

/// The one whose question a message answers, if it says so.
pub fn asker(message: &Message) -> Option<UserId> {
    match message.interaction_metadata.as_deref() {
        Some(MessageInteractionMetadata::Command(asked)) => Some(asked.user.id),
        Some(MessageInteractionMetadata::Component(asked)) => Some(asked.user.id),
        Some(MessageInteractionMetadata::ModalSubmit(asked)) => Some(asked.user.id),
        _ => older_asker(message),
    }
}

#[expect(deprecated, reason = "messages from before the metadata, and stand-ins, have only this")]
fn older_asker(message: &Message) -> Option<UserId> {
    message.interaction.as_ref().map(|asked| asked.user.id)
}
