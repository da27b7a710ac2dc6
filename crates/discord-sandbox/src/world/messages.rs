//! The messages in the channel, with what the page needs to know beyond Discord's object.

use std::collections::{BTreeMap, VecDeque};

use serde_json::{Value, json};

use super::World;
use super::people::{BOT_ID, CHANNEL_ID, GUILD_ID, People, bare_member};
use super::user::User;
use crate::json::{merge, number};

/// How many messages are kept; the oldest go first.
const KEPT: usize = 500;

/// The bit that makes a message visible to one person only.
pub(crate) const EPHEMERAL: u64 = 1 << 6;
/// The bit of a deferred answer that says "thinking".
pub(crate) const LOADING: u64 = 1 << 7;

/// Where a message came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The person wrote it, or the bot did without being asked.
    User,
    /// The first answer to an interaction.
    Reply,
    /// A later answer to an interaction.
    Followup,
}

/// The interaction behind a message, in words for the page.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    pub(crate) interaction: u64,
    pub(crate) user: User,
    pub(crate) name: String,
    pub(crate) command_line: String,
    /// The command with which it began, as [`Interaction::command`](super::interactions::Interaction).
    pub(crate) command: String,
}

/// A message and what the page shows around it.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    /// Discord's message object.
    pub(crate) body: Value,
    pub(crate) kind: Kind,
    pub(crate) edited: bool,
    pub(crate) origin: Option<Origin>,
}

impl Message {
    /// Whether everyone in the server's channel can see it.
    fn is_public(&self) -> bool {
        self.visible_to().is_none()
    }

    /// The one user who can see it; `None` if everyone can.
    pub(crate) fn visible_to(&self) -> Option<User> {
        let of_channel = number(&self.body["channel_id"]).and_then(User::from_dm_id);
        let asker = self.origin.as_ref().filter(|_| self.has_flag(EPHEMERAL)).map(|origin| origin.user);
        of_channel.or(asker)
    }

    fn is_visible_to(&self, user: User) -> bool {
        self.visible_to().is_none_or(|only| only == user)
    }

    pub(crate) fn has_flag(&self, flag: u64) -> bool {
        self.body["flags"].as_u64().unwrap_or_default() & flag != 0
    }

    /// Discord's object plus a `sandbox` key for the page.
    pub(crate) fn view(&self, people: &People) -> Value {
        let kind = match self.kind {
            Kind::User => "user",
            Kind::Reply => "reply",
            Kind::Followup => "followup",
        };
        let interaction = self.origin.as_ref().map(|origin| {
            json!({"id": origin.interaction.to_string(), "name": origin.name,
                "user": people.person(origin.user), "command_line": origin.command_line})
        });
        let mut view = self.body.clone();
        let visible_to = self.visible_to().map(|user| user.id().to_string());
        let extra = json!({"kind": kind, "ephemeral": self.has_flag(EPHEMERAL),
            "visible_to": visible_to, "edited": self.edited, "interaction": interaction});
        merge(&mut view, &json!({"sandbox": extra}));
        view
    }
}

/// The messages by id.
#[derive(Debug, Default)]
pub(crate) struct Messages {
    by_id: BTreeMap<u64, Message>,
    /// Those that nothing more is owed to, in the order in which that came about.
    finished: VecDeque<u64>,
}

impl Messages {
    pub(crate) fn get(&self, id: u64) -> Option<&Message> {
        self.by_id.get(&id)
    }

    /// The newest message that everyone can see.
    pub(crate) fn latest(&self) -> Option<u64> {
        self.everyones().next_back().map(|(id, _)| id)
    }

    /// The messages that everyone can see, oldest first.
    pub(crate) fn everyones(&self) -> impl DoubleEndedIterator<Item = (u64, &Message)> {
        self.by_id.iter().filter(|(_, message)| message.is_public()).map(|(id, m)| (*id, m))
    }

    /// All but answers that are still being thought about, oldest first.
    pub(crate) fn finished(&self) -> impl DoubleEndedIterator<Item = &Message> {
        self.by_id.values().filter(|message| !message.has_flag(LOADING))
    }

    /// What this user's client shows, oldest first.
    pub(crate) fn shown_to(&self, user: User) -> impl DoubleEndedIterator<Item = &Message> {
        self.finished().filter(move |message| message.is_visible_to(user))
    }

    /// A message by id, if this user can see it.
    pub(crate) fn seen_by(&self, user: User, id: u64) -> Option<&Message> {
        self.get(id).filter(|message| message.is_visible_to(user))
    }

    /// Forgets what was finished first, while there are too many. What is still thought about stays.
    fn forget_oldest(&mut self) {
        while self.finished.len() > KEPT {
            self.finished.pop_front().and_then(|oldest| self.by_id.remove(&oldest));
        }
    }
}

impl World {
    /// A message object with an id and everything that Discord always sends.
    pub(crate) fn blank_message(&mut self, author: &Value, channel_id: u64) -> (u64, Value) {
        let id = self.ids.next();
        let body = json!({"id": id.to_string(), "type": 0, "channel_id": channel_id.to_string(),
            "author": author, "content": "", "timestamp": super::ids::timestamp(),
            "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [],
            "mention_roles": [], "attachments": [], "embeds": [], "components": [],
            "pinned": false, "flags": 0});
        (id, body)
    }

    /// Adds a message and shows it.
    pub(crate) fn post(&mut self, id: u64, message: Message) {
        let public = message.is_public();
        if !message.has_flag(LOADING) {
            self.messages.finished.push_back(id);
        }
        self.messages.by_id.insert(id, message);
        self.messages.forget_oldest();
        self.show(id);
        if public {
            self.tell_bot_of_message("MESSAGE_CREATE", id);
        }
    }

    /// Changes a message in place and shows it anew.
    pub(crate) fn rewrite(&mut self, id: u64, change: impl FnOnce(&mut Message)) {
        if let Some(message) = self.messages.by_id.get_mut(&id) {
            let was_loading = message.has_flag(LOADING);
            change(message);
            if was_loading && !message.has_flag(LOADING) {
                self.messages.finished.push_back(id);
            }
            let public = message.is_public();
            self.show(id);
            if public {
                self.tell_bot_of_message("MESSAGE_UPDATE", id);
            }
        }
    }

    /// Removes a message everywhere; says whether it was there.
    pub(crate) fn remove_message(&mut self, id: u64) -> bool {
        let Some(removed) = self.messages.by_id.remove(&id) else {
            return false;
        };
        self.announce(json!({"type": "message_delete", "id": id.to_string()}));
        if removed.is_public() {
            let data = json!({"id": id.to_string(), "channel_id": CHANNEL_ID.to_string(),
                "guild_id": GUILD_ID.to_string()});
            let command = removed.origin.map(|origin| origin.command);
            self.dispatch_message("MESSAGE_DELETE", &data, true, command);
        }
        true
    }

    fn show(&mut self, id: u64) {
        if !self.is_watched {
            return;
        }
        let shown = self.messages.get(id).filter(|message| !message.has_flag(LOADING));
        if let Some(view) = shown.map(|message| message.view(&self.people)) {
            self.announce(json!({"type": "message", "message": view}));
        }
    }

    fn tell_bot_of_message(&mut self, event: &str, id: u64) {
        let Some(message) = self.messages.get(id) else {
            return;
        };
        let mut data = message.body.clone();
        let own = number(&data["author"]["id"]) == Some(BOT_ID);
        let command = message.origin.as_ref().map(|origin| origin.command.clone());
        let place = json!({"guild_id": GUILD_ID.to_string(), "member": bare_member()});
        merge(&mut data, &place);
        self.dispatch_message(event, &data, own, command);
    }
}
