//! Interactions from the moment a person acts to the bot's answer, or to its absence.

use std::collections::{BTreeMap, VecDeque};

use serde_json::{Value, json};

use super::World;
use super::messages::Origin;
use super::people::People;
use super::place::Place;
use super::user::User;
use crate::refusal::Refusal;

/// How many interactions are kept; the oldest go first, though none that still waits for its answer.
const KEPT: usize = 2_000;

/// What Discord's client writes in place of an answer that did not come.
pub(crate) const NO_RESPONSE: &str = "The application did not respond";

/// Discord's interaction types, but for PING.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Command,
    Component,
    Autocomplete,
    Modal,
}

impl Kind {
    /// Discord's number for it.
    pub(crate) fn number(self) -> u8 {
        match self {
            Self::Command => 2,
            Self::Component => 3,
            Self::Autocomplete => 4,
            Self::Modal => 5,
        }
    }

    /// What the page calls it.
    fn name(self) -> &'static str {
        match self {
            Self::Command => "command",
            Self::Component => "component",
            Self::Autocomplete => "autocomplete",
            Self::Modal => "modal",
        }
    }
}

/// How an interaction ended, seen from the person's side.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// A message: new, filled in after "thinking", or the one whose component was used. It is
    /// Discord's message object with a `sandbox` key beside: `kind`, `ephemeral`, `edited`.
    Answered(Value),
    /// The use of a component was acknowledged and nothing changed (yet).
    Acknowledged,
    /// A modal opened: `custom_id`, `title`, `components`.
    Modal(Value),
    /// Autocomplete offered these choices.
    Choices(Vec<Value>),
    /// No answer that Discord accepts came in time.
    Failed {
        /// What went wrong, in one or two sentences.
        reason: String,
    },
}

/// How far an interaction is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stage {
    Waiting,
    Thinking,
    Answered(u64),
    Acknowledged,
    Modal(Value),
    Choices(Vec<Value>),
    Failed(String),
}

/// Something a person did, and what became of it.
#[derive(Clone, Debug)]
pub(crate) struct Interaction {
    pub(crate) id: u64,
    pub(crate) token: String,
    pub(crate) kind: Kind,
    pub(crate) user: User,
    pub(crate) place: Place,
    pub(crate) name: String,
    pub(crate) command_line: String,
    /// The command with which it began, also behind a button or modal: `/mission brief`. For a
    /// component of a message that answers no command, the component's label.
    pub(crate) command: String,
    /// 1 for a slash command, 2 and 3 for the context menus.
    pub(crate) command_type: u64,
    /// The type of the option that autocomplete is for.
    pub(crate) focused_type: u64,
    pub(crate) stage: Stage,
    pub(crate) acknowledged: bool,
    /// The token is no longer good for anything.
    pub(crate) expired: bool,
    /// What `@original` stands for.
    pub(crate) original: Option<u64>,
    /// The message that the used component sits on, also behind a modal.
    pub(crate) source: Option<u64>,
    /// The interaction that opened the modal.
    pub(crate) opener: Option<u64>,
    /// The custom id of the used component or sent modal.
    pub(crate) custom_id: Option<String>,
    /// The latest refusal of an answer.
    pub(crate) problem: Option<String>,
    pub(crate) ephemeral: bool,
}

impl Interaction {
    pub(crate) fn origin(&self) -> Origin {
        Origin {
            interaction: self.id,
            user: self.user,
            name: self.name.clone(),
            command_line: self.command_line.clone(),
            command: self.command.clone(),
        }
    }

    pub(crate) fn channel_id(&self) -> u64 {
        self.place.channel_id(self.user)
    }

    fn has_ended(&self) -> bool {
        !matches!(self.stage, Stage::Waiting | Stage::Thinking)
    }

    /// The one user who can see that it is under way or has failed; `None` if everyone can.
    fn visible_to(&self) -> Option<User> {
        let for_all = self.stage == Stage::Thinking && !self.ephemeral && self.place == Place::Guild;
        (!for_all).then_some(self.user)
    }

    /// The event that keeps the page's line about this interaction current.
    fn event(&self, people: &People) -> Value {
        let (state, reason) = match &self.stage {
            Stage::Waiting | Stage::Thinking => ("thinking", self.problem.as_deref()),
            Stage::Failed(reason) => ("failed", Some(reason.as_str())),
            _ => ("answered", self.problem.as_deref()),
        };
        let message_id = match self.stage {
            Stage::Answered(id) => Some(id.to_string()),
            _ => None,
        };
        let title = matches!(self.stage, Stage::Failed(_)).then_some(NO_RESPONSE);
        let source = self.source.map(|source| source.to_string());
        let visible_to = self.visible_to().map(|user| user.id().to_string());
        json!({"type": "interaction", "id": self.id.to_string(), "kind": self.kind.name(),
            "user": people.person(self.user), "visible_to": visible_to, "state": state, "ephemeral": self.ephemeral, "name": self.name,
            "command_line": self.command_line, "message_id": message_id,
            "source_message_id": source, "custom_id": self.custom_id, "title": title,
            "reason": reason})
    }
}

/// The interactions by id.
#[derive(Debug, Default)]
pub(crate) struct Interactions {
    by_id: BTreeMap<u64, Interaction>,
    /// Those that have ended, in the order in which they did.
    ended: VecDeque<u64>,
}

impl Interactions {
    pub(crate) fn get(&self, id: u64) -> Option<&Interaction> {
        self.by_id.get(&id)
    }

    /// The interaction with this token, if it lives.
    pub(crate) fn by_token(&self, token: &str) -> Option<&Interaction> {
        self.by_id.values().rev().find(|interaction| interaction.token == token)
    }

    /// Forgets what ended first, while there are too many. What still waits for its answer stays.
    fn forget_oldest(&mut self) {
        while self.ended.len() > KEPT {
            self.ended.pop_front().and_then(|oldest| self.by_id.remove(&oldest));
        }
    }
}

impl World {
    /// Takes an interaction in and tells the pages.
    pub(crate) fn open_interaction(&mut self, interaction: Interaction) {
        self.announce_interaction(&interaction);
        self.interactions.by_id.insert(interaction.id, interaction);
        self.interactions.forget_oldest();
    }

    /// Changes an interaction and tells the pages.
    pub(crate) fn update_interaction(&mut self, id: u64, change: impl FnOnce(&mut Interaction)) {
        if let Some(interaction) = self.interactions.by_id.get_mut(&id) {
            let had_ended = interaction.has_ended();
            change(interaction);
            if !had_ended && interaction.has_ended() {
                self.interactions.ended.push_back(id);
            }
            let interaction = interaction.clone();
            self.announce_interaction(&interaction);
        }
    }

    /// Autocomplete passes without a line in the channel.
    fn announce_interaction(&mut self, interaction: &Interaction) {
        if self.is_watched && interaction.kind != Kind::Autocomplete {
            self.announce(interaction.event(&self.people));
        }
    }

    /// Remembers a refusal, to be shown beneath the answer or in its place.
    pub(crate) fn note_problem(&mut self, id: u64, refusal: &Refusal) {
        self.update_interaction(id, |interaction| {
            let what = match refusal.code {
                40_060 => "A second answer to the same interaction was refused",
                10_062 => "An answer came too late and was refused",
                _ => "Discord would refuse this answer",
            };
            interaction.problem = Some(format!("{what}: {}", refusal.in_words()));
        });
    }

    /// Ends an interaction whose first answer did not come in time.
    pub(crate) fn miss_first_answer(&mut self, id: u64) {
        let waiting = self.interactions.get(id).is_some_and(|i| !i.acknowledged);
        if !waiting {
            return;
        }
        let seconds = self.options.first_answer.as_secs_f64();
        let connected = self.sessions.connected();
        self.update_interaction(id, |interaction| {
            let reason = match &interaction.problem {
                Some(problem) => problem.clone(),
                None if connected => format!("The bot gave no answer within {seconds} seconds."),
                None => "The bot is not connected to the gateway.".to_owned(),
            };
            interaction.stage = Stage::Failed(reason);
            interaction.expired = true;
        });
    }

    /// Ends the token's life; an answer still owed counts as failed.
    pub(crate) fn expire_token(&mut self, id: u64) {
        self.update_interaction(id, |interaction| {
            interaction.expired = true;
            if interaction.stage == Stage::Thinking {
                let reason = "The answer was deferred, and the token ran out before it came.";
                interaction.stage = Stage::Failed(reason.to_owned());
            }
        });
    }

    /// How an interaction ended, if it has.
    pub(crate) fn outcome(&self, id: u64) -> Option<Outcome> {
        match &self.interactions.get(id)?.stage {
            Stage::Waiting | Stage::Thinking => None,
            Stage::Answered(message) => {
                let message = self.messages.get(*message)?;
                Some(Outcome::Answered(message.view(&self.people)))
            }
            Stage::Acknowledged => Some(Outcome::Acknowledged),
            Stage::Modal(modal) => Some(Outcome::Modal(modal.clone())),
            Stage::Choices(choices) => Some(Outcome::Choices(choices.clone())),
            Stage::Failed(reason) => Some(Outcome::Failed { reason: reason.clone() }),
        }
    }
}
