//! What a bot does with an interaction: its first answer, edits and follow-ups.

use serde_json::{Value, json};

use super::World;
use super::attachments::Upload;
use super::ids::timestamp;
use super::interactions::{Interaction, Stage};
use super::messages::{self, EPHEMERAL, LOADING, Message};
use super::people::GUILD_ID;
use super::place::Place;
use crate::json::{list, merge};
use crate::refusal::Refusal;
use crate::rules::Path;
use crate::rules::callback::{self, CallbackType};
use crate::rules::message::{self as message_rules, Need};

/// Which message of an interaction a webhook route names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// `@original`
    Original,
    /// A follow-up, or the original by its id.
    Id(u64),
}

impl World {
    /// The first answer to an interaction; the response of `with_response=true`.
    pub(crate) fn respond(&mut self, id: u64, token: &str, body: &Value, uploads: &[Upload]) -> Result<Value, Refusal> {
        let result = self.try_respond(id, token, body, uploads);
        if let Err(refusal) = &result {
            self.note_problem(id, refusal);
        }
        result
    }

    fn try_respond(&mut self, id: u64, token: &str, body: &Value, uploads: &[Upload]) -> Result<Value, Refusal> {
        let known = self.interactions.get(id).filter(|known| known.token == token);
        let interaction = known.cloned().ok_or_else(Refusal::unknown_interaction)?;
        if interaction.expired && !interaction.acknowledged {
            return Err(Refusal::unknown_interaction());
        }
        let v2 = interaction.source.is_some_and(|source| self.is_components_v2(source));
        let focused = interaction.focused_type;
        let kind = callback::check(&interaction, body, uploads.len(), v2, focused)?;
        if interaction.acknowledged {
            return Err(Refusal::already_acknowledged());
        }
        self.carry_out(&interaction, kind, &body["data"], uploads);
        Ok(self.callback_response(id, kind))
    }

    fn carry_out(&mut self, interaction: &Interaction, kind: CallbackType, data: &Value, uploads: &[Upload]) {
        let source = interaction.source;
        let (stage, original) = match kind {
            CallbackType::Message => {
                let message = self.reply(interaction, 0, data, uploads);
                (Stage::Answered(message), Some(message))
            }
            CallbackType::DeferredMessage => {
                let flags = data["flags"].as_u64().unwrap_or_default() & EPHEMERAL | LOADING;
                let message = self.reply(interaction, flags, &json!({}), &[]);
                (Stage::Thinking, Some(message))
            }
            CallbackType::DeferredUpdate => (Stage::Acknowledged, source),
            CallbackType::Update => {
                if let Some(message) = source {
                    self.edit(message, data, uploads);
                }
                (source.map_or(Stage::Acknowledged, Stage::Answered), source)
            }
            CallbackType::Choices => (Stage::Choices(list(&data["choices"]).cloned().collect()), None),
            CallbackType::Modal => (Stage::Modal(data.clone()), None),
        };
        if let Stage::Modal(modal) = &stage {
            let (id, user) = (interaction.id.to_string(), interaction.user.id().to_string());
            self.announce(json!({"type": "modal", "interaction_id": id, "user_id": user, "modal": modal}));
        }
        let ephemeral = data["flags"].as_u64().unwrap_or_default() & EPHEMERAL != 0;
        self.update_interaction(interaction.id, |interaction| {
            interaction.acknowledged = true;
            interaction.stage = stage;
            interaction.original = original;
            interaction.ephemeral = ephemeral;
            interaction.problem = None;
        });
    }

    /// A new message in answer to an interaction.
    fn reply(&mut self, interaction: &Interaction, flags: u64, data: &Value, uploads: &[Upload]) -> u64 {
        let (id, mut body) = self.blank_message(&self.people.bot(), interaction.channel_id());
        merge(&mut body, &self.provenance_of_answer(interaction));
        merge(&mut body, &json!({"flags": flags}));
        self.apply_draft(&mut body, data, uploads);
        let origin = Some(interaction.origin());
        self.post(id, Message { body, kind: messages::Kind::Reply, edited: false, origin });
        id
    }

    /// What `with_response=true` answers.
    fn callback_response(&self, id: u64, kind: CallbackType) -> Value {
        let Some(interaction) = self.interactions.get(id) else {
            return Value::Null;
        };
        let message = interaction.original.and_then(|message| self.messages.get(message));
        let mut about = json!({"id": id.to_string(), "type": interaction.kind.number(),
            "channel_id": interaction.channel_id().to_string()});
        if interaction.place == Place::Guild {
            merge(&mut about, &json!({"guild_id": GUILD_ID.to_string()}));
        }
        let mut resource = json!({"type": kind.number()});
        if let Some(message) = message {
            merge(
                &mut about,
                &json!({"response_message_id": message.body["id"],
                "response_message_loading": message.has_flag(LOADING),
                "response_message_ephemeral": message.has_flag(EPHEMERAL)}),
            );
            if matches!(kind, CallbackType::Message | CallbackType::Update) {
                merge(&mut resource, &json!({"message": message.body}));
            }
        }
        json!({"interaction": about, "resource": resource})
    }

    /// The interaction behind a webhook token, if the token is good.
    fn webhook(&self, token: &str) -> Result<Interaction, Refusal> {
        let found = self.interactions.by_token(token).ok_or_else(Refusal::invalid_webhook_token)?;
        if !found.acknowledged {
            return Err(Refusal::unknown_webhook());
        }
        if found.expired {
            return Err(Refusal::invalid_webhook_token());
        }
        Ok(found.clone())
    }

    fn target(&self, interaction: &Interaction, target: Target) -> Result<u64, Refusal> {
        let id = match target {
            Target::Original => interaction.original.ok_or_else(Refusal::unknown_webhook)?,
            Target::Id(id) => id,
        };
        let message = self.messages.get(id).ok_or_else(Refusal::unknown_message)?;
        let of_this = message.origin.as_ref().is_some_and(|o| o.interaction == interaction.id);
        if of_this || interaction.original == Some(id) {
            return Ok(id);
        }
        Err(Refusal::unknown_message())
    }

    /// `GET /webhooks/{application}/{token}/messages/{target}`
    pub(crate) fn webhook_message(&self, token: &str, target: Target) -> Result<Value, Refusal> {
        let interaction = self.webhook(token)?;
        let id = self.target(&interaction, target)?;
        self.messages.get(id).map(|m| m.body.clone()).ok_or_else(Refusal::unknown_message)
    }

    /// `PATCH /webhooks/{application}/{token}/messages/{target}`
    pub(crate) fn edit_webhook_message(
        &mut self,
        token: &str,
        target: Target,
        body: &Value,
        uploads: &[Upload],
    ) -> Result<Value, Refusal> {
        let interaction = self.webhook(token)?;
        let id = self.target(&interaction, target)?;
        let v2 = self.is_components_v2(id);
        message_rules::check(&Path::default(), body, uploads.len(), v2, Need::Nothing)
            .inspect_err(|refusal| self.note_problem(interaction.id, refusal))?;
        self.edit(id, body, uploads);
        if interaction.original == Some(id) {
            self.settle(interaction.id, id);
        }
        self.messages.get(id).map(|m| m.body.clone()).ok_or_else(Refusal::unknown_message)
    }

    /// `DELETE /webhooks/{application}/{token}/messages/{target}`
    pub(crate) fn delete_webhook_message(&mut self, token: &str, target: Target) -> Result<(), Refusal> {
        let interaction = self.webhook(token)?;
        let id = self.target(&interaction, target)?;
        self.remove_message(id);
        if interaction.stage == Stage::Thinking && interaction.original == Some(id) {
            self.update_interaction(interaction.id, |i| i.stage = Stage::Acknowledged);
        }
        Ok(())
    }

    /// `POST /webhooks/{application}/{token}`: as on Discord, the first follow-up to a deferred
    /// answer takes the place of "thinking".
    pub(crate) fn follow_up(&mut self, token: &str, body: &Value, uploads: &[Upload]) -> Result<Value, Refusal> {
        let interaction = self.webhook(token)?;
        message_rules::check(&Path::default(), body, uploads.len(), false, Need::Something)
            .inspect_err(|refusal| self.note_problem(interaction.id, refusal))?;
        let thinking = interaction.original.filter(|_| interaction.stage == Stage::Thinking);
        let id = match thinking {
            Some(id) => {
                self.edit(id, body, uploads);
                self.settle(interaction.id, id);
                id
            }
            None => self.post_follow_up(&interaction, body, uploads),
        };
        self.messages.get(id).map(|m| m.body.clone()).ok_or_else(Refusal::unknown_message)
    }

    fn post_follow_up(&mut self, interaction: &Interaction, body: &Value, uploads: &[Upload]) -> u64 {
        let (id, mut message) = self.blank_message(&self.people.bot(), interaction.channel_id());
        merge(&mut message, &self.provenance_of_follow_up(interaction));
        self.apply_draft(&mut message, body, uploads);
        let origin = Some(interaction.origin());
        let kind = messages::Kind::Followup;
        self.post(id, Message { body: message, kind, edited: false, origin });
        id
    }

    /// Marks an interaction as answered by this message.
    fn settle(&mut self, interaction: u64, message: u64) {
        self.update_interaction(interaction, |interaction| {
            interaction.stage = Stage::Answered(message);
            interaction.problem = None;
        });
    }

    /// Changes a message of the bot; filling in "thinking" does not count as an edit.
    pub(crate) fn edit(&mut self, id: u64, draft: &Value, uploads: &[Upload]) {
        let Some(message) = self.messages.get(id) else {
            return;
        };
        let was_loading = message.has_flag(LOADING);
        let mut body = message.body.clone();
        let mut draft = draft.clone();
        let flags = draft["flags"].as_u64().map(|flags| flags & !EPHEMERAL);
        if let Some(flags) = flags {
            merge(&mut draft, &json!({"flags": flags}));
        }
        self.apply_draft(&mut body, &draft, uploads);
        let flags = body["flags"].as_u64().unwrap_or_default() & !LOADING;
        merge(&mut body, &json!({"flags": flags, "edited_timestamp": timestamp()}));
        self.rewrite(id, |message| {
            message.body = body;
            message.edited |= !was_loading;
        });
    }

    fn is_components_v2(&self, id: u64) -> bool {
        self.messages.get(id).is_some_and(|message| message.has_flag(1 << 15))
    }
}
