//! The verbs: commands, autocomplete, buttons, menus, modals and plain messages.

use serde_json::{Value, json};

use super::acts::Act;
use super::options::{command_line, command_name, fill_in, find_command};
use super::{Handle, InteractionId, Misuse};
use crate::compose;
use crate::json::{list, merge, number};
use crate::rules::callback::focused_type;
use crate::world::World;
use crate::world::interactions::{Kind, Stage};
use crate::world::messages::{self, Message};
use crate::world::user::User;

const BUTTON: u64 = 2;

impl Handle {
    /// Sends a slash command: `command("station", json!({"name": "Terok Nor"}))`, with
    /// subcommands after a space (`"mission brief"`). Options are an object of names and values,
    /// or the list that Discord's client sends.
    ///
    /// # Errors
    ///
    /// If no such command is registered, or the options do not fit its definition.
    pub fn command(&self, line: &str, options: Value) -> Result<InteractionId, Misuse> {
        self.begin(|world| {
            let (command, subcommand) = find_command(world.commands.offered(), line)?;
            let options = fill_in(command, &subcommand, &options, None)?;
            Ok(command_act(world, command, &options, None, Kind::Command))
        })
    }

    /// Types in an option that autocompletes; `focused` is its name.
    ///
    /// # Errors
    ///
    /// If no such command is registered, or it has no such option.
    pub fn autocomplete(&self, line: &str, options: Value, focused: &str) -> Result<InteractionId, Misuse> {
        self.begin(|world| {
            let (command, subcommand) = find_command(world.commands.offered(), line)?;
            let options = fill_in(command, &subcommand, &options, Some(focused))?;
            Ok(command_act(world, command, &options, None, Kind::Autocomplete))
        })
    }

    /// Uses a command from the "Apps" menu of a message or a user; `target` has its `id`.
    ///
    /// # Errors
    ///
    /// If no such command is registered, or it does not apply to the target, or the user cannot
    /// see the target.
    pub fn menu_command(&self, name: &str, target: &Value) -> Result<InteractionId, Misuse> {
        self.begin(|world| {
            let named = |command: &&Value| command["name"] == name && command["type"] != 1;
            let command = world.commands.offered().find(named);
            let command = command.ok_or_else(|| Misuse(format!("there is no \"{name}\"")))?;
            on_target(world, self.user, command, &target["id"])
        })
    }

    /// Sends a command as the page does: by id, with Discord's own option list.
    ///
    /// # Errors
    ///
    /// If no such command is registered, or options or target do not fit it.
    pub(crate) fn command_by_id(
        &self,
        id: &Value,
        options: &Value,
        target: &Value,
        kind: Kind,
    ) -> Result<InteractionId, Misuse> {
        self.begin(|world| {
            let command = world.commands.offered().find(|command| command["id"] == *id);
            let command = command.ok_or_else(|| Misuse("there is no such command".to_owned()))?;
            if command["type"] != 1 {
                return on_target(world, self.user, command, target);
            }
            let options = if options.is_null() { json!([]) } else { options.clone() };
            let typing = (kind == Kind::Autocomplete).then_some("");
            let options = fill_in(command, &[], &options, typing)?;
            Ok(command_act(world, command, &options, None, kind))
        })
    }

    /// Presses a button of a message, wherever in it the button is.
    ///
    /// # Errors
    ///
    /// If the message is gone or this user cannot see it, or it has no such button, or the button
    /// is disabled.
    pub fn press(&self, message: &Value, custom_id: &str) -> Result<InteractionId, Misuse> {
        self.use_component(&message["id"], custom_id, &[])
    }

    /// Chooses from a select menu of a message.
    ///
    /// # Errors
    ///
    /// If the message is gone or this user cannot see it, or it has no such menu, or the menu does
    /// not offer the values.
    pub fn select(&self, message: &Value, custom_id: &str, values: &[&str]) -> Result<InteractionId, Misuse> {
        let values: Vec<String> = values.iter().map(|value| (*value).to_owned()).collect();
        self.use_component(&message["id"], custom_id, &values)
    }

    /// Presses or chooses, as the component's type has it.
    ///
    /// # Errors
    ///
    /// As [`Handle::press`] and [`Handle::select`].
    pub(crate) fn use_component(
        &self,
        message_id: &Value,
        custom_id: &str,
        values: &[String],
    ) -> Result<InteractionId, Misuse> {
        self.begin(|world| {
            let gone = || Misuse("the message is gone".to_owned());
            let id = number(message_id).ok_or_else(gone)?;
            let message = world.messages.seen_by(self.user, id).ok_or_else(gone)?;
            let component = find_component(&message.body["components"], custom_id)
                .ok_or_else(|| Misuse(format!("the message has nothing called {custom_id}")))?;
            check_use(component, custom_id, values)?;
            let kind = component["type"].as_u64().unwrap_or_default();
            let mut data = json!({"custom_id": custom_id, "component_type": kind,
                "id": component["id"]});
            if kind != BUTTON {
                let resolved = compose::resolve(world, &compose::menu_ids(kind, values));
                let extra = json!({"values": values, "resolved": resolved});
                merge(&mut data, &extra);
            }
            let label = label_of(component);
            Ok(Act {
                kind: Kind::Component,
                name: label.clone(),
                command_line: label.clone(),
                command: message.origin.as_ref().map_or(label, |origin| origin.command.clone()),
                command_type: 0,
                focused_type: 0,
                source: Some(id),
                opener: None,
                custom_id: Some(custom_id.to_owned()),
                data,
            })
        })
    }

    /// Fills in and sends the modal that an interaction opened; `values` maps each `custom_id`
    /// to its text.
    ///
    /// # Errors
    ///
    /// If the interaction did not open a modal for this user.
    pub fn submit_modal(&self, opened_by: InteractionId, values: &Value) -> Result<InteractionId, Misuse> {
        let modal = self.shared.peek(|world| modal_of(world, opened_by.0))?;
        let components = filled_rows(&modal, values);
        self.send_modal(opened_by.0, &modal["custom_id"], components)
    }

    /// Sends a modal with the components as Discord's client would build them.
    ///
    /// # Errors
    ///
    /// If the interaction did not open a modal of this `custom_id`.
    pub(crate) fn send_modal(
        &self,
        opened_by: u64,
        custom_id: &Value,
        components: Value,
    ) -> Result<InteractionId, Misuse> {
        self.begin(|world| {
            let modal = modal_of(world, opened_by)?;
            if modal["custom_id"] != *custom_id {
                return Err(Misuse("the modal is another one".to_owned()));
            }
            let opener = world.interactions.get(opened_by).filter(|opener| opener.user == self.user);
            let opener = opener.ok_or_else(|| Misuse("the modal was opened for another user".to_owned()))?;
            let title = modal["title"].as_str().unwrap_or_default().to_owned();
            Ok(Act {
                kind: Kind::Modal,
                name: title.clone(),
                command_line: title,
                command: opener.command.clone(),
                command_type: 0,
                focused_type: 0,
                source: opener.source,
                opener: Some(opened_by),
                custom_id: custom_id.as_str().map(str::to_owned),
                data: json!({"custom_id": custom_id, "components": components}),
            })
        })
    }

    /// Writes an ordinary message into the channel and returns it.
    pub fn say(&self, content: &str) -> Value {
        self.shared.with(|world| {
            let author = world.people.person(self.user);
            let (id, mut body) = world.blank_message(&author, self.place.channel_id(self.user));
            merge(&mut body, &json!({"content": content}));
            let kind = messages::Kind::User;
            world.post(id, Message { body: body.clone(), kind, edited: false, origin: None });
            body
        })
    }

    /// Dismisses a private answer of this user; says whether it was there.
    pub fn dismiss(&self, message: &Value) -> bool {
        let Some(id) = number(&message["id"]) else {
            return false;
        };
        self.shared.with(|world| {
            let private = world.messages.seen_by(self.user, id).is_some_and(|m| m.has_flag(messages::EPHEMERAL));
            private && world.remove_message(id)
        })
    }
}

fn command_act(world: &World, command: &Value, options: &[Value], target: Option<u64>, kind: Kind) -> Act {
    Act {
        kind,
        name: command["name"].as_str().unwrap_or_default().to_owned(),
        command_line: command_line(command, options),
        command: command_name(command, options),
        command_type: command["type"].as_u64().unwrap_or(1),
        focused_type: focused_type(&json!(options)),
        source: None,
        opener: None,
        custom_id: None,
        data: compose::command_data(world, command, options, target),
    }
}

fn on_target(world: &World, user: User, command: &Value, target: &Value) -> Result<Act, Misuse> {
    let command_type = command["type"].as_u64().unwrap_or_default();
    let target = number(target).filter(|id| compose::is_target(world, user, command_type, *id));
    let name = command["name"].as_str().unwrap_or_default();
    let target = target.ok_or_else(|| Misuse(format!("\"{name}\" does not apply to that")))?;
    Ok(command_act(world, command, &[], Some(target), Kind::Command))
}

/// A component by custom id, through rows, sections and containers.
fn find_component<'m>(components: &'m Value, custom_id: &str) -> Option<&'m Value> {
    list(components).find_map(|component| {
        let inside = [component, &component["accessory"]];
        let here = inside.into_iter().find(|component| component["custom_id"] == custom_id);
        here.or_else(|| find_component(&component["components"], custom_id))
    })
}

fn check_use(component: &Value, custom_id: &str, values: &[String]) -> Result<(), Misuse> {
    if component["disabled"] == true {
        return Err(Misuse(format!("{custom_id} is disabled")));
    }
    let is_button = component["type"] == BUTTON;
    if is_button != values.is_empty() && component["min_values"] != 0 {
        return Err(Misuse(format!("{custom_id} is not that kind of component")));
    }
    if is_button {
        return Ok(());
    }
    let count = values.len() as u64;
    let least = component["min_values"].as_u64().unwrap_or(1);
    let most = component["max_values"].as_u64().unwrap_or(1);
    if !(least..=most).contains(&count) {
        return Err(Misuse(format!("{custom_id} takes {least} to {most} values, not {count}")));
    }
    let offered = |value: &String| list(&component["options"]).any(|o| o["value"] == **value);
    match values.iter().find(|value| component["type"] == 3 && !offered(value)) {
        Some(value) => Err(Misuse(format!("{custom_id} does not offer \"{value}\""))),
        None => Ok(()),
    }
}

/// What the page calls the use of a component.
fn label_of(component: &Value) -> String {
    let texts = [&component["label"], &component["placeholder"], &component["custom_id"]];
    texts.into_iter().find_map(Value::as_str).unwrap_or_default().to_owned()
}

fn modal_of(world: &World, opened_by: u64) -> Result<Value, Misuse> {
    match world.interactions.get(opened_by).map(|interaction| &interaction.stage) {
        Some(Stage::Modal(modal)) => Ok(modal.clone()),
        _ => Err(Misuse("that interaction has not opened a modal".to_owned())),
    }
}

/// The modal's rows or labels with the person's values, as Discord's client sends them.
fn filled_rows(modal: &Value, values: &Value) -> Value {
    let fill = |input: &Value| {
        let id = input["custom_id"].as_str().unwrap_or_default();
        let value = values.get(id).or(input.get("value")).cloned().unwrap_or(json!(""));
        json!({"type": input["type"], "custom_id": id, "value": value})
    };
    let rows = list(&modal["components"]).filter_map(|row| {
        let inner: Vec<Value> = list(&row["components"]).map(fill).collect();
        match row["type"].as_u64() {
            Some(1) => Some(json!({"type": 1, "components": inner})),
            Some(18) => Some(json!({"type": 18, "component": fill(&row["component"])})),
            _ => None,
        }
    });
    rows.collect()
}
