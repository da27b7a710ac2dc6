//! A reply as Discord wants it: embeds, rows of components, flags. Borrows everything, so that it can be written at once.

use serde::Serialize;

use crate::reply::{Audience, Button, ButtonStyle, Card, Choice, Menu, Message, Row, markdown};

/// The flag of a message that only the asker sees.
const EPHEMERAL: u64 = 1 << 6;

/// Discord's numbers for components.
const ROW: u8 = 1;
const BUTTON: u8 = 2;
const STRING_SELECT: u8 = 3;

/// A message as the data of a callback. Nobody is ever mentioned by it.
#[derive(Serialize)]
pub(super) struct MessageData<'m> {
    allowed_mentions: AllowedMentions,
    /// An empty list takes away what an earlier form of the message had.
    attachments: Vec<Attachment<'m>>,
    components: Vec<ActionRow<'m>>,
    embeds: Vec<Embed<'m>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    flags: Option<u64>,
}

#[derive(Serialize, Default)]
struct AllowedMentions {
    parse: [&'static str; 0],
    roles: [&'static str; 0],
    users: [&'static str; 0],
}

#[derive(Serialize)]
struct Attachment<'m> {
    description: &'m str,
    filename: &'m str,
    id: u8,
}

#[derive(Serialize)]
struct Embed<'m> {
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Author<'m>>,
    color: u32,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<Field<'m>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    footer: Option<Footer<'m>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<Image>,
    #[serde(skip_serializing_if = "str::is_empty")]
    title: &'m str,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'m str>,
}

#[derive(Serialize)]
struct Author<'m> {
    name: &'m str,
}

#[derive(Serialize)]
struct Footer<'m> {
    text: &'m str,
}

#[derive(Serialize)]
struct Image {
    url: String,
}

#[derive(Serialize)]
struct Field<'m> {
    inline: bool,
    name: &'m str,
    value: String,
}

#[derive(Serialize)]
struct ActionRow<'m> {
    components: Vec<Component<'m>>,
    r#type: u8,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Component<'m> {
    Button { custom_id: &'m str, disabled: bool, label: &'m str, style: u8, r#type: u8 },
    Select { custom_id: &'m str, options: Vec<SelectOption<'m>>, placeholder: &'m str, r#type: u8 },
}

#[derive(Serialize)]
struct SelectOption<'m> {
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'m str>,
    label: &'m str,
    value: &'m str,
}

/// Suggestions as the data of a callback.
#[derive(Serialize)]
pub(super) struct ChoicesData<'c> {
    choices: Vec<ChoiceData<'c>>,
}

#[derive(Serialize)]
struct ChoiceData<'c> {
    name: &'c str,
    value: &'c str,
}

/// The data of a callback that says no more than who will see the message.
#[derive(Serialize)]
pub(super) struct Flags {
    flags: u64,
}

impl Flags {
    pub(super) const fn of(audience: Audience) -> Self {
        Self { flags: flags(audience) }
    }
}

const fn flags(audience: Audience) -> u64 {
    match audience {
        Audience::AskerOnly => EPHEMERAL,
        Audience::Everyone => 0,
    }
}

impl<'m> MessageData<'m> {
    /// A new message.
    pub(super) fn new(said: &'m Message) -> Self {
        Self { flags: Some(flags(said.audience)), ..Self::edit(said) }
    }

    /// An edit of a message that there is already, whose flags are fixed.
    pub(super) fn edit(said: &'m Message) -> Self {
        let mut embeds: Vec<Embed<'_>> = said.cards.iter().map(embed).collect();
        if let (Some(picture), Some(embed)) = (&said.picture, embeds.first_mut()) {
            embed.image = Some(Image { url: format!("attachment://{}", picture.name) });
        }
        let attachments = said.picture.iter();
        Self {
            allowed_mentions: AllowedMentions::default(),
            attachments: attachments
                .map(|picture| Attachment { description: &picture.alt, filename: &picture.name, id: 0 })
                .collect(),
            components: said.rows.iter().map(row).collect(),
            embeds,
            flags: None,
        }
    }
}

impl<'c> ChoicesData<'c> {
    pub(super) fn new(choices: &'c [Choice]) -> Self {
        let choices = choices.iter().map(|choice| ChoiceData { name: &choice.name, value: &choice.value });
        Self { choices: choices.collect() }
    }
}

fn embed(card: &Card) -> Embed<'_> {
    let fields = card.fields.iter();
    let fields =
        fields.map(|field| Field { inline: field.inline, name: &field.name, value: markdown::render(&field.value) });
    Embed {
        author: Some(Author { name: &card.kicker }).filter(|author| !author.name.is_empty()),
        color: card.colour.rgb(),
        description: trimmed(markdown::render(&card.body)),
        fields: fields.collect(),
        footer: Some(Footer { text: &card.footer }).filter(|footer| !footer.text.is_empty()),
        image: None,
        title: &card.title,
        r#type: "rich",
        url: card.url.as_deref().filter(|url| !url.is_empty()),
    }
}

fn trimmed(text: String) -> String {
    let trimmed = text.trim();
    if trimmed.len() == text.len() { text } else { trimmed.to_owned() }
}

fn row(row: &Row) -> ActionRow<'_> {
    let components = match row {
        Row::Buttons(buttons) => buttons.iter().map(button).collect(),
        Row::Menu(menu) => vec![select(menu)],
    };
    ActionRow { components, r#type: ROW }
}

fn button(button: &Button) -> Component<'_> {
    let style: u8 = match button.style {
        ButtonStyle::Primary => 1,
        ButtonStyle::Secondary => 2,
    };
    let disabled = !button.enabled;
    Component::Button { custom_id: &button.custom_id, disabled, label: &button.label, style, r#type: BUTTON }
}

fn select(menu: &Menu) -> Component<'_> {
    let options = menu.options.iter().map(|option| SelectOption {
        description: option.description.as_deref(),
        label: &option.label,
        value: &option.value,
    });
    let options = options.collect();
    Component::Select { custom_id: &menu.custom_id, options, placeholder: &menu.placeholder, r#type: STRING_SELECT }
}
