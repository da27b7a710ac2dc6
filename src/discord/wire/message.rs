//! A reply as Discord wants it: embeds, rows of components, flags. Nothing is shortened or escaped here.

use serde_json::Value;
use serenity::all::{
    ButtonStyle as Style, CreateActionRow, CreateAllowedMentions, CreateAttachment, CreateAutocompleteResponse,
    CreateButton, CreateEmbed, CreateEmbedAuthor, CreateEmbedFooter, CreateInteractionResponseMessage,
    CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption, InteractionResponseFlags,
};

use super::form::form;
use crate::reply::{Audience, Button, ButtonStyle, Card, Choice, Menu, Reply, Row, markdown};

/// A reply as the message of an interaction callback. Nobody is ever mentioned by it.
pub fn message(reply: &Reply) -> CreateInteractionResponseMessage {
    let flags = match reply.audience {
        Audience::Everyone => InteractionResponseFlags::empty(),
        Audience::AskerOnly => InteractionResponseFlags::EPHEMERAL,
    };
    let mut embeds: Vec<CreateEmbed> = reply.cards.iter().map(embed).collect();
    let mut message = CreateInteractionResponseMessage::new();
    if let Some(picture) = &reply.picture {
        message =
            message.add_file(CreateAttachment::bytes(picture.bytes.clone(), &picture.name).description(&picture.alt));
        embeds = embeds
            .into_iter()
            .enumerate()
            .map(|(at, embed)| if at == 0 { embed.attachment(&picture.name) } else { embed })
            .collect();
    }
    message
        .embeds(embeds)
        .components(reply.rows.iter().map(row).collect())
        .allowed_mentions(CreateAllowedMentions::new())
        .flags(flags)
}

/// The message, or the form, exactly as Discord would get it.
pub fn message_json(reply: &Reply) -> Value {
    let json = match &reply.modal {
        Some(modal) => serde_json::to_value(form(modal)),
        None => serde_json::to_value(message(reply)),
    };
    json.unwrap_or_default()
}

/// Suggestions as the answer to an autocomplete interaction.
pub fn choices(choices: &[Choice]) -> CreateAutocompleteResponse {
    choices
        .iter()
        .fold(CreateAutocompleteResponse::new(), |all, choice| all.add_string_choice(&choice.name, &choice.value))
}

/// The suggestions exactly as Discord would get them.
pub fn choices_json(suggested: &[Choice]) -> Value {
    serde_json::to_value(choices(suggested)).unwrap_or_default()
}

fn embed(card: &Card) -> CreateEmbed {
    let mut embed = CreateEmbed::new().colour(card.colour.rgb());
    if !card.kicker.is_empty() {
        embed = embed.author(CreateEmbedAuthor::new(&card.kicker));
    }
    if !card.title.is_empty() {
        embed = embed.title(&card.title);
    }
    if let Some(url) = &card.url {
        embed = embed.url(url);
    }
    if !card.body.is_empty() {
        embed = embed.description(markdown::render(&card.body));
    }
    if !card.footer.is_empty() {
        embed = embed.footer(CreateEmbedFooter::new(&card.footer));
    }
    embed.fields(card.fields.iter().map(|field| (&field.name, markdown::render(&field.value), field.inline)))
}

fn row(row: &Row) -> CreateActionRow {
    match row {
        Row::Buttons(buttons) => CreateActionRow::Buttons(buttons.iter().map(button).collect()),
        Row::Menu(menu) => CreateActionRow::SelectMenu(select(menu)),
    }
}

fn button(button: &Button) -> CreateButton {
    let style = match button.style {
        ButtonStyle::Primary => Style::Primary,
        ButtonStyle::Secondary => Style::Secondary,
        ButtonStyle::Danger => Style::Danger,
    };
    CreateButton::new(&button.custom_id).label(&button.label).style(style).disabled(!button.enabled)
}

fn select(menu: &Menu) -> CreateSelectMenu {
    let options = menu.options.iter().map(|option| {
        let created = CreateSelectMenuOption::new(&option.label, &option.value);
        match &option.description {
            Some(description) => created.description(description),
            None => created,
        }
    });
    CreateSelectMenu::new(&menu.custom_id, CreateSelectMenuKind::String { options: options.collect() })
        .placeholder(&menu.placeholder)
}
