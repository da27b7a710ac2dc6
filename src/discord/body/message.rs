//! A reply as Discord wants it: embeds, rows of components, flags.

use serde_json::{Map, Value, json};

use crate::reply::{Audience, Button, ButtonStyle, Card, Choice, Menu, Message, Picture, Row, markdown};

/// The flag of a message that only the asker sees.
const EPHEMERAL: u64 = 1 << 6;

/// Discord's numbers for components.
const ROW: u8 = 1;
const BUTTON: u8 = 2;
const STRING_SELECT: u8 = 3;

/// A message as the data of a callback. Nobody is ever mentioned by it.
pub fn message(said: &Message) -> Value {
    let mut embeds: Vec<Value> = said.cards.iter().map(embed).collect();
    if let (Some(picture), Some(embed)) = (&said.picture, embeds.first_mut().and_then(Value::as_object_mut)) {
        embed.insert("image".to_owned(), json!({ "url": format!("attachment://{}", picture.name) }));
    }
    json!({
        "embeds": embeds,
        "components": said.rows.iter().map(row).collect::<Vec<_>>(),
        // An empty list takes away what an earlier form of the message had.
        "attachments": said.picture.iter().map(attachment).collect::<Vec<_>>(),
        "allowed_mentions": { "parse": [], "roles": [], "users": [] },
        "flags": if said.audience == Audience::AskerOnly { EPHEMERAL } else { 0 },
    })
}

/// A message as an edit of one that there is already, whose flags are fixed.
pub(super) fn edit(mut message: Value) -> Value {
    if let Some(members) = message.as_object_mut() {
        members.remove("flags");
    }
    message
}

/// Whether only the asker sees a message.
pub(super) fn is_ephemeral(message: &Value) -> bool {
    message.get("flags").and_then(Value::as_u64).is_some_and(|flags| flags & EPHEMERAL != 0)
}

/// The data of a callback that says no more than who will see the message.
pub(super) fn flags(is_ephemeral: bool) -> Value {
    json!({ "flags": if is_ephemeral { EPHEMERAL } else { 0 } })
}

/// Takes out of a message what shows its picture.
pub(super) fn remove_picture(message: &mut Value) {
    if let Some(attachments) = message.get_mut("attachments") {
        *attachments = json!([]);
    }
    if let Some(embed) = message.pointer_mut("/embeds/0").and_then(Value::as_object_mut) {
        embed.remove("image");
    }
}

fn attachment(picture: &Picture) -> Value {
    json!({ "id": 0, "filename": picture.name, "description": picture.alt })
}

/// Suggestions as the data of a callback.
pub fn choices(choices: &[Choice]) -> Value {
    let choices = choices.iter().map(|choice| json!({ "name": choice.name, "value": choice.value }));
    json!({ "choices": choices.collect::<Vec<_>>() })
}

fn embed(card: &Card) -> Value {
    let fields = card.fields.iter();
    let fields = fields
        .map(|field| json!({ "name": field.name, "value": markdown::render(&field.value), "inline": field.inline }));
    let mut embed = Map::new();
    embed.insert("type".to_owned(), json!("rich"));
    embed.insert("color".to_owned(), json!(card.colour.rgb()));
    if !card.fields.is_empty() {
        embed.insert("fields".to_owned(), fields.collect());
    }
    let body = markdown::render(&card.body).trim().to_owned();
    let texts = [("title", &card.title), ("description", &body)];
    for (key, text) in texts.into_iter().chain(card.url.as_ref().map(|url| ("url", url))) {
        if !text.is_empty() {
            embed.insert(key.to_owned(), json!(text));
        }
    }
    for (key, member, text) in [("author", "name", &card.kicker), ("footer", "text", &card.footer)] {
        if !text.is_empty() {
            embed.insert(key.to_owned(), json!({ member: text }));
        }
    }
    Value::Object(embed)
}

fn row(row: &Row) -> Value {
    let components = match row {
        Row::Buttons(buttons) => buttons.iter().map(button).collect(),
        Row::Menu(menu) => Value::Array(vec![select(menu)]),
    };
    json!({ "type": ROW, "components": components })
}

fn button(button: &Button) -> Value {
    let style: u8 = match button.style {
        ButtonStyle::Primary => 1,
        ButtonStyle::Secondary => 2,
    };
    json!({
        "type": BUTTON,
        "style": style,
        "label": button.label,
        "custom_id": button.custom_id,
        "disabled": !button.enabled,
    })
}

fn select(menu: &Menu) -> Value {
    let options = menu.options.iter().map(|option| {
        let mut created = Map::new();
        created.insert("label".to_owned(), json!(option.label));
        created.insert("value".to_owned(), json!(option.value));
        if let Some(description) = &option.description {
            created.insert("description".to_owned(), json!(description));
        }
        Value::Object(created)
    });
    json!({
        "type": STRING_SELECT,
        "custom_id": menu.custom_id,
        "placeholder": menu.placeholder,
        "options": options.collect::<Vec<_>>(),
    })
}
