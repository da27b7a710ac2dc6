//! The card and the choices.

use std::sync::LazyLock;

use serenity::all::{
    ButtonStyle, CreateActionRow, CreateAutocompleteResponse, CreateButton, CreateEmbed, CreateInteractionResponse,
    CreateInteractionResponseMessage, Interaction,
};

const MAX_CHOICES: usize = 25;

/// Names, and the same in lower case.
static STATIONS: LazyLock<Vec<(&str, String)>> =
    LazyLock::new(|| include_str!("../../stations.txt").lines().map(|name| (name, name.to_lowercase())).collect());

/// What is answered to an interaction.
pub(crate) fn response(interaction: &Interaction) -> CreateInteractionResponse {
    match interaction {
        Interaction::Autocomplete(typing) => {
            choices(typing.data.autocomplete().map(|option| option.value).unwrap_or_default())
        }
        Interaction::Command(command) => {
            let name = command.data.options.first().and_then(|option| option.value.as_str());
            CreateInteractionResponse::Message(card(name.unwrap_or_default()))
        }
        _ => CreateInteractionResponse::Message(
            CreateInteractionResponseMessage::new().content("That is all there is.").ephemeral(true),
        ),
    }
}

fn choices(typed: &str) -> CreateInteractionResponse {
    let typed = typed.to_lowercase();
    let fitting = STATIONS.iter().filter(|(_, name)| name.contains(&typed)).take(MAX_CHOICES);
    let add =
        |response: CreateAutocompleteResponse, (name, _): &(&str, String)| response.add_string_choice(*name, *name);
    CreateInteractionResponse::Autocomplete(fitting.fold(CreateAutocompleteResponse::new(), add))
}

fn card(name: &str) -> CreateInteractionResponseMessage {
    let embed = CreateEmbed::new()
        .title(name)
        .description("A space station that keeps watch over its sector.\nShips dock here for repairs, trade and news.")
        .color(0xE3_9E_23)
        .field("Class", "Nor class", true)
        .field("Held by", "Federation", true)
        .field("First seen", "DS9 1×01", true);
    let timeline = CreateButton::new("timeline").label("Timeline").style(ButtonStyle::Primary);
    let sources = CreateButton::new("sources").label("Sources").style(ButtonStyle::Secondary);
    let row = CreateActionRow::Buttons(vec![timeline, sources]);
    CreateInteractionResponseMessage::new().embed(embed).components(vec![row])
}
