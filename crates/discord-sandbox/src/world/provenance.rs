//! The keys that say which interaction a message answers.

use serde_json::{Value, json};

use super::World;
use super::interactions::{Interaction, Kind};
use super::people::{BOT_ID, GUILD_ID};
use super::place::Place;
use crate::json::merge;

/// Discord's message types.
const REPLY: u64 = 19;
const CHAT_INPUT_COMMAND: u64 = 20;
const CONTEXT_MENU_COMMAND: u64 = 23;

/// Who installed the application where the interaction happened; in a direct message with the
/// bot, Discord writes 0 for the server.
pub(crate) fn installed_by(place: Place) -> Value {
    match place {
        Place::Guild => json!({"0": GUILD_ID.to_string()}),
        Place::DirectMessage => json!({"0": "0"}),
    }
}

impl World {
    /// For the first answer to an interaction.
    pub(super) fn provenance_of_answer(&self, interaction: &Interaction) -> Value {
        let mut provenance = self.provenance(interaction);
        if interaction.kind == Kind::Command {
            let slash = interaction.command_type == 1;
            let kind = if slash { CHAT_INPUT_COMMAND } else { CONTEXT_MENU_COMMAND };
            let deprecated = json!({"id": interaction.id.to_string(), "type": 2,
                "name": interaction.name, "user": self.people.person(interaction.user)});
            merge(&mut provenance, &json!({"type": kind, "interaction": deprecated}));
        } else if let Some(source) = interaction.source {
            merge(&mut provenance, &reply_to(source, interaction));
        }
        provenance
    }

    /// For a later answer, which Discord draws as a reply to the first.
    pub(super) fn provenance_of_follow_up(&self, interaction: &Interaction) -> Value {
        let mut provenance = self.provenance(interaction);
        if let Some(original) = interaction.original {
            merge(&mut provenance, &reply_to(original, interaction));
            let first = json!({"original_response_message_id": original.to_string()});
            if let Some(metadata) = provenance.get_mut("interaction_metadata") {
                merge(metadata, &first);
            }
        }
        provenance
    }

    fn provenance(&self, interaction: &Interaction) -> Value {
        json!({"application_id": BOT_ID.to_string(), "webhook_id": BOT_ID.to_string(),
            "interaction_metadata": self.metadata(interaction)})
    }

    fn metadata(&self, interaction: &Interaction) -> Value {
        let mut metadata = json!({"id": interaction.id.to_string(),
            "type": interaction.kind.number(), "user": self.people.person(interaction.user),
            "authorizing_integration_owners": installed_by(interaction.place)});
        let opener = interaction.opener.and_then(|opener| self.interactions.get(opener));
        let extra = match (interaction.kind, interaction.source, opener) {
            (Kind::Component, Some(source), _) => json!({"interacted_message_id": source.to_string()}),
            (Kind::Modal, _, Some(opener)) => {
                json!({"triggering_interaction_metadata": self.metadata(opener)})
            }
            _ => json!({"name": interaction.name, "command_type": interaction.command_type}),
        };
        merge(&mut metadata, &extra);
        metadata
    }
}

fn reply_to(message: u64, interaction: &Interaction) -> Value {
    let mut reference = json!({"type": 0, "message_id": message.to_string(),
        "channel_id": interaction.channel_id().to_string()});
    if interaction.place == Place::Guild {
        merge(&mut reference, &json!({"guild_id": GUILD_ID.to_string()}));
    }
    json!({"type": REPLY, "message_reference": reference})
}
