//! Keeps Discord's list of our commands as it should be, and writes only what differs.

use reqwest::Method;
use serde_json::{Map, Number, Value};

use super::definitions;
use super::error::Error;
use super::rest::{self, RestClient};
use crate::config;

/// What Discord adds to a registered command, which is no difference.
const ADDED: [&str; 6] = ["id", "application_id", "guild_id", "version", "dm_permission", "default_permission"];

/// Registers the commands once, and tells whether anything had to be written.
///
/// # Errors
///
/// When there is no token, or Discord cannot be reached or refuses it or them.
pub async fn register(settings: &config::Discord) -> Result<bool, Error> {
    let rest = RestClient::with_token(settings)?;
    let application_id = rest::own_application(&rest).await?;
    synchronize(&rest, application_id).await
}

/// Whether the commands are registered as they should be.
pub(super) async fn is_current(rest: &RestClient, application_id: u64) -> Result<bool, Error> {
    let path = format!("/applications/{application_id}/commands?with_localizations=true");
    let registered = rest.call(Method::GET, &path, None, "GET the registered commands").await?;
    Ok(normal_list(&registered) == normal_list(&definitions::all()))
}

/// Compares what is registered with [`definitions`], and overwrites it if it differs; tells whether it did.
pub(super) async fn synchronize(rest: &RestClient, application_id: u64) -> Result<bool, Error> {
    if is_current(rest, application_id).await? {
        return Ok(false);
    }
    let path = format!("/applications/{application_id}/commands");
    rest.call(Method::PUT, &path, Some(&definitions::all()), "PUT the commands").await?;
    Ok(true)
}

/// Commands in an order of their own, each without what does not tell them apart.
fn normal_list(commands: &Value) -> Vec<Value> {
    let mut normal: Vec<Value> = commands.as_array().into_iter().flatten().map(normal_command).collect();
    normal.sort_by_key(|command| command.get("name").map(Value::to_string));
    normal
}

fn normal_command(command: &Value) -> Value {
    let mut command = normal(command);
    if let Some(command) = command.as_object_mut() {
        command.retain(|key, _| !ADDED.contains(&key.as_str()));
        command.entry("type").or_insert_with(|| number(1.0));
        for set in ["integration_types", "contexts"] {
            if let Some(Value::Array(members)) = command.get_mut(set) {
                members.sort_by_key(Value::to_string);
            }
        }
    }
    command
}

/// A value without nulls, falsehoods, empty texts and empty lists, which Discord leaves out or adds as it likes: it
/// gives the commands of a message's menu an empty description.
fn normal(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let kept = members.iter().map(|(key, member)| (key.clone(), normal(member)));
            Value::Object(kept.filter(|(_, member)| !is_nothing(member)).collect::<Map<_, _>>())
        }
        Value::Array(members) => Value::Array(members.iter().map(normal).collect()),
        Value::Number(written) => written.as_f64().map_or_else(|| value.clone(), number),
        other => other.clone(),
    }
}

fn number(number: f64) -> Value {
    Number::from_f64(number).map_or(Value::Null, Value::Number)
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(members) => members.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn ours() -> Value {
        json!([{
            "type": 1, "name": "station", "description": "A station", "integration_types": [0, 1], "contexts": [0, 1, 2],
            "options": [{ "type": 4, "name": "year", "description": "A year", "required": false, "min_value": 1 }],
        }])
    }

    #[test]
    fn what_discord_adds_is_no_difference() {
        let registered = json!([{
            "id": "1", "application_id": "2", "version": "3", "nsfw": false, "default_member_permissions": null,
            "name_localizations": null, "dm_permission": true, "name": "station", "description": "A station",
            "integration_types": [1, 0], "contexts": [2, 0, 1],
            "options": [{ "type": 4, "name": "year", "description": "A year", "min_value": 1.0, "choices": [] }],
        }]);
        assert_eq!(normal_list(&registered), normal_list(&ours()));
    }

    #[test]
    fn anything_we_say_ourselves_is_a_difference() {
        for (pointer, value) in [
            ("/0/description", json!("Another")),
            ("/0/contexts", json!([0])),
            ("/0/options/0/min_value", json!(2)),
            ("/0/options/0/required", json!(true)),
        ] {
            let mut other = ours();
            *other.pointer_mut(pointer).unwrap() = value;
            assert_ne!(normal_list(&other), normal_list(&ours()), "{pointer}");
        }
        assert_ne!(normal_list(&json!([])), normal_list(&ours()));
    }
}
