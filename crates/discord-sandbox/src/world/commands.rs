//! The registered application commands, global and of the one server.

use serde_json::{Value, json};

use super::World;
use super::people::{BOT_ID, GUILD_ID};
use crate::json::merge;
use crate::refusal::Refusal;
use crate::rules::command::{MAX_CHAT_INPUT, MAX_CREATES_A_DAY, MAX_MESSAGE, MAX_USER};

/// Where a command is registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    Global,
    Guild,
}

/// How often the bot has written its commands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Registrations {
    /// Bulk overwrites (`PUT …/commands`).
    pub bulk: u64,
    /// Commands written one by one (`POST` and `PATCH`).
    pub single: u64,
    /// Commands deleted one by one.
    pub deleted: u64,
}

/// The commands in the order in which they were registered.
#[derive(Debug, Default)]
pub(crate) struct Registry {
    global: Vec<Value>,
    guild: Vec<Value>,
    created_today: usize,
    pub(crate) registrations: Registrations,
}

impl Registry {
    pub(crate) fn list(&self, scope: Scope) -> &[Value] {
        match scope {
            Scope::Global => &self.global,
            Scope::Guild => &self.guild,
        }
    }

    fn list_mut(&mut self, scope: Scope) -> &mut Vec<Value> {
        match scope {
            Scope::Global => &mut self.global,
            Scope::Guild => &mut self.guild,
        }
    }

    /// What a person sees: the server's own commands hide global ones of the same name.
    pub(crate) fn offered(&self) -> impl Iterator<Item = &Value> + Clone {
        let hidden = |command: &&Value| !self.guild.iter().any(|own| same_command(own, command));
        self.guild.iter().chain(self.global.iter().filter(hidden))
    }

    /// A command in its scope by id.
    pub(crate) fn get(&self, scope: Scope, id: &str) -> Result<&Value, Refusal> {
        let found = self.list(scope).iter().find(|command| command["id"] == id);
        found.ok_or_else(Refusal::unknown_command)
    }
}

/// Whether two definitions stand for one command: name and type decide.
fn same_command(one: &Value, other: &Value) -> bool {
    one["name"] == other["name"] && kind(one) == kind(other)
}

fn kind(command: &Value) -> u64 {
    command["type"].as_u64().unwrap_or(1)
}

impl World {
    /// Creates a command or replaces the one of the same name; says whether it is new.
    pub(crate) fn upsert_command(&mut self, scope: Scope, definition: &Value) -> Result<(Value, bool), Refusal> {
        self.commands.registrations.single += 1;
        let known = self.commands.list(scope).iter().find(|old| same_command(old, definition));
        let known = known.cloned();
        let command = self.settle_command(scope, definition, known.as_ref())?;
        let mut list = self.commands.list(scope).to_vec();
        match list.iter_mut().find(|old| old["id"] == command["id"]) {
            Some(place) => *place = command.clone(),
            None => list.push(command.clone()),
        }
        too_many(&list)?;
        *self.commands.list_mut(scope) = list;
        self.announce_commands();
        Ok((command, known.is_none()))
    }

    /// Puts exactly these commands in place of all others; ids of known names stay.
    pub(crate) fn overwrite_commands(&mut self, scope: Scope, definitions: &[Value]) -> Result<Vec<Value>, Refusal> {
        self.commands.registrations.bulk += 1;
        let mut list = Vec::with_capacity(definitions.len());
        for definition in definitions {
            let known = self.commands.list(scope).iter().find(|old| same_command(old, definition));
            let known = known.cloned();
            list.push(self.settle_command(scope, definition, known.as_ref())?);
        }
        too_many(&list)?;
        self.commands.list_mut(scope).clone_from(&list);
        self.announce_commands();
        Ok(list)
    }

    /// Changes the named keys of a command.
    pub(crate) fn patch_command(&mut self, scope: Scope, id: &str, changes: &Value) -> Result<Value, Refusal> {
        self.commands.registrations.single += 1;
        let known = self.commands.get(scope, id)?.clone();
        let mut definition = known.clone();
        merge(&mut definition, changes);
        let command = self.settle_command(scope, &definition, Some(&known))?;
        let list = self.commands.list_mut(scope);
        if let Some(place) = list.iter_mut().find(|old| old["id"] == id) {
            *place = command.clone();
        }
        self.announce_commands();
        Ok(command)
    }

    pub(crate) fn delete_command(&mut self, scope: Scope, id: &str) -> Result<(), Refusal> {
        self.commands.get(scope, id)?;
        self.commands.list_mut(scope).retain(|command| command["id"] != id);
        self.commands.registrations.deleted += 1;
        self.announce_commands();
        Ok(())
    }

    /// Fills in what Discord adds: a stable id, and a version that changes with the definition.
    fn settle_command(&mut self, scope: Scope, definition: &Value, known: Option<&Value>) -> Result<Value, Refusal> {
        let mut command = with_defaults(scope, definition);
        match known {
            Some(known) => {
                merge(&mut command, &json!({"id": known["id"], "version": known["version"]}));
                if command != *known {
                    let version = self.ids.next().to_string();
                    merge(&mut command, &json!({"version": version}));
                }
            }
            None => {
                self.commands.created_today += 1;
                if self.commands.created_today > MAX_CREATES_A_DAY {
                    return Err(Refusal::too_many_command_creates());
                }
                let id = self.ids.next().to_string();
                let version = self.ids.next().to_string();
                merge(&mut command, &json!({"id": id, "version": version}));
            }
        }
        Ok(command)
    }

    fn announce_commands(&mut self) {
        let commands: Vec<&Value> = self.commands.offered().collect();
        let event = json!({"type": "commands", "commands": commands});
        self.announce(event);
    }
}

/// The definition with Discord's defaults for what it leaves out.
fn with_defaults(scope: Scope, definition: &Value) -> Value {
    let mut command = json!({"application_id": BOT_ID.to_string(), "type": 1,
        "description": "", "name_localizations": null, "description_localizations": null,
        "default_member_permissions": null, "nsfw": false, "contexts": null,
        "integration_types": [0]});
    match scope {
        Scope::Global => merge(&mut command, &json!({"dm_permission": true})),
        Scope::Guild => merge(&mut command, &json!({"guild_id": GUILD_ID.to_string()})),
    }
    merge(&mut command, definition);
    command
}

fn too_many(commands: &[Value]) -> Result<(), Refusal> {
    let over = [(1, MAX_CHAT_INPUT), (2, MAX_USER), (3, MAX_MESSAGE)];
    let count = |wanted| commands.iter().filter(|command| kind(command) == wanted).count();
    if over.into_iter().any(|(kind, max)| count(kind) > max) {
        return Err(Refusal::too_many_commands());
    }
    Ok(())
}
