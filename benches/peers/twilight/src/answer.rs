//! The card and the choices.

use std::sync::LazyLock;

use twilight_model::application::command::{CommandOptionChoice, CommandOptionChoiceValue};
use twilight_model::application::interaction::application_command::CommandOptionValue;
use twilight_model::application::interaction::{InteractionData, InteractionType};
use twilight_model::channel::message::component::{ActionRow, Button, ButtonStyle, Component};
use twilight_model::channel::message::{Embed, MessageFlags};
use twilight_model::http::interaction::{InteractionResponse, InteractionResponseData, InteractionResponseType};
use twilight_util::builder::embed::{EmbedBuilder, EmbedFieldBuilder};

const MAX_CHOICES: usize = 25;

/// Names, and the same in lower case.
static STATIONS: LazyLock<Vec<(&str, String)>> =
    LazyLock::new(|| include_str!("../../stations.txt").lines().map(|name| (name, name.to_lowercase())).collect());

/// What is answered to an interaction.
pub(crate) fn response(kind: InteractionType, data: Option<InteractionData>) -> InteractionResponse {
    let Some(InteractionData::ApplicationCommand(command)) = data else { return of_message(nothing_more()) };
    match command.options.into_iter().next().map(|option| option.value) {
        Some(CommandOptionValue::Focused(typed, _)) if kind == InteractionType::ApplicationCommandAutocomplete => {
            choices(&typed)
        }
        Some(CommandOptionValue::String(name)) => of_message(card(&name)),
        _ => of_message(nothing_more()),
    }
}

fn of_message(data: InteractionResponseData) -> InteractionResponse {
    InteractionResponse { kind: InteractionResponseType::ChannelMessageWithSource, data: Some(data) }
}

fn choices(typed: &str) -> InteractionResponse {
    let typed = typed.to_lowercase();
    let fitting = STATIONS.iter().filter(|(_, name)| name.contains(&typed)).take(MAX_CHOICES);
    let choices = fitting.map(|(name, _)| CommandOptionChoice {
        name: (*name).to_owned(),
        name_localizations: None,
        value: CommandOptionChoiceValue::String((*name).to_owned()),
    });
    let data = InteractionResponseData { choices: Some(choices.collect()), ..InteractionResponseData::default() };
    InteractionResponse { kind: InteractionResponseType::ApplicationCommandAutocompleteResult, data: Some(data) }
}

fn card(name: &str) -> InteractionResponseData {
    let buttons = vec![
        button("Timeline", "timeline", ButtonStyle::Primary),
        button("Sources", "sources", ButtonStyle::Secondary),
    ];
    let row = Component::ActionRow(ActionRow { components: buttons, id: None });
    InteractionResponseData {
        embeds: Some(vec![embed(name)]),
        components: Some(vec![row]),
        ..InteractionResponseData::default()
    }
}

fn embed(name: &str) -> Embed {
    EmbedBuilder::new()
        .title(name)
        .description("A space station that keeps watch over its sector.\nShips dock here for repairs, trade and news.")
        .color(0xE3_9E_23)
        .field(EmbedFieldBuilder::new("Class", "Nor class").inline())
        .field(EmbedFieldBuilder::new("Held by", "Federation").inline())
        .field(EmbedFieldBuilder::new("First seen", "DS9 1×01").inline())
        .build()
}

fn button(label: &str, custom_id: &str, style: ButtonStyle) -> Component {
    Component::Button(Button {
        custom_id: Some(custom_id.to_owned()),
        disabled: false,
        emoji: None,
        id: None,
        label: Some(label.to_owned()),
        sku_id: None,
        style,
        url: None,
    })
}

fn nothing_more() -> InteractionResponseData {
    InteractionResponseData {
        content: Some("That is all there is.".to_owned()),
        flags: Some(MessageFlags::EPHEMERAL),
        ..InteractionResponseData::default()
    }
}
