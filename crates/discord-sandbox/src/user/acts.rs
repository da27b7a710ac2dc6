//! From an act of a user to an interaction that is under way.

use std::sync::Arc;

use serde_json::Value;

use super::{Handle, InteractionId, Misuse};
use crate::compose;
use crate::world::World;
use crate::world::ids::interaction_token;
use crate::world::interactions::{Interaction, Kind, Stage};
use crate::world::place::Place;
use crate::world::user::User;

/// An act that Discord's client would allow.
#[derive(Clone, Debug)]
pub(super) struct Act {
    pub(super) kind: Kind,
    pub(super) name: String,
    pub(super) command_line: String,
    pub(super) command: String,
    pub(super) command_type: u64,
    pub(super) focused_type: u64,
    pub(super) source: Option<u64>,
    pub(super) opener: Option<u64>,
    pub(super) custom_id: Option<String>,
    pub(super) data: Value,
}

impl Act {
    fn into_interaction(self, world: &mut World, user: User, place: Place) -> (Interaction, Value) {
        let interaction = Interaction {
            id: world.ids.next(),
            token: interaction_token(),
            kind: self.kind,
            user,
            place,
            name: self.name,
            command_line: self.command_line,
            command: self.command,
            command_type: self.command_type,
            focused_type: self.focused_type,
            stage: Stage::Waiting,
            acknowledged: false,
            expired: false,
            original: None,
            source: self.source,
            opener: self.opener,
            custom_id: self.custom_id,
            problem: None,
            ephemeral: false,
        };
        (interaction, self.data)
    }
}

impl Handle {
    /// Sends the interaction to the bot and starts its clock.
    pub(super) fn begin(&self, prepare: impl FnOnce(&World) -> Result<Act, Misuse>) -> Result<InteractionId, Misuse> {
        let id = self.shared.with(|world| {
            let act = prepare(world)?;
            let (interaction, data) = act.into_interaction(world, self.user, self.place);
            let locale = self.locale.as_ref().unwrap_or(&world.options.locale);
            let payload = compose::payload(world, &interaction, &data, locale);
            let (id, command) = (interaction.id, interaction.command.clone());
            world.open_interaction(interaction);
            world.dispatch("INTERACTION_CREATE", &payload, Some(command));
            Ok(id)
        })?;
        self.start_clock(id);
        Ok(InteractionId(id))
    }

    /// Lets the interaction fail without a first answer, and later lets its token run out.
    fn start_clock(&self, id: u64) {
        let shared = Arc::clone(&self.shared);
        let options = |world: &World| (world.options.first_answer, world.options.token_life);
        let (first_answer, token_life) = shared.peek(options);
        self.runtime.spawn(async move {
            let first = async {
                tokio::time::sleep(first_answer).await;
                shared.with(|world| world.miss_first_answer(id));
            };
            let last = async {
                tokio::time::sleep(token_life).await;
                shared.with(|world| world.expire_token(id));
            };
            tokio::select! {
                _ = async { tokio::join!(first, last) } => {}
                () = shared.stopped() => {}
            }
        });
    }
}
