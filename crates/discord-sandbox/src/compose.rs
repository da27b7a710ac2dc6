//! Complete INTERACTION_CREATE payloads: a library that misses a field drops the whole event.

use serde_json::{Map, Value, json};

use super::json::{list, merge, number};
use super::rules::message::MAX_FILE_BYTES;
use super::world::World;
use super::world::interactions::Interaction;
use super::world::people::{BOT_ID, CHANNEL_ID, GUILD_ID, bare_member, permissions};
use super::world::place::Place;
use super::world::provenance::installed_by;
use super::world::user::User;

/// Option types whose value is the id of something.
const USER: u64 = 6;
const CHANNEL: u64 = 7;
const ROLE: u64 = 8;
const MENTIONABLE: u64 = 9;

/// The payload that the bot receives.
pub(super) fn payload(world: &World, interaction: &Interaction, data: &Value, locale: &str) -> Value {
    let channel_id = interaction.channel_id();
    let mut payload = json!({"id": interaction.id.to_string(),
        "application_id": BOT_ID.to_string(), "type": interaction.kind.number(), "data": data,
        "channel": world.people.partial_channel(channel_id, world.messages.latest()),
        "channel_id": channel_id.to_string(), "token": interaction.token, "version": 1,
        "app_permissions": permissions(), "locale": locale, "entitlements": [],
        "entitlement_sku_ids": [], "attachment_size_limit": MAX_FILE_BYTES});
    merge(&mut payload, &surroundings(world, interaction.place, interaction.user));
    if let Some(source) = interaction.source.and_then(|id| world.messages.get(id)) {
        merge(&mut payload, &json!({"message": source.body}));
    }
    payload
}

/// What depends on who acts, and where.
fn surroundings(world: &World, place: Place, user: User) -> Value {
    match place {
        Place::Guild => json!({"context": 0, "guild_id": GUILD_ID.to_string(),
            "guild_locale": "en-US", "guild": world.people.partial_guild(),
            "member": world.people.person_as_member(user),
            "authorizing_integration_owners": installed_by(place)}),
        Place::DirectMessage => json!({"context": 1, "user": world.people.person(user),
            "authorizing_integration_owners": installed_by(place)}),
    }
}

/// The `data` of a command or autocomplete interaction.
pub(super) fn command_data(world: &World, command: &Value, options: &[Value], target: Option<u64>) -> Value {
    let mut data = json!({"id": command["id"], "name": command["name"],
        "type": command["type"]});
    if !options.is_empty() {
        merge(&mut data, &json!({"options": options}));
    }
    if !command["guild_id"].is_null() {
        merge(&mut data, &json!({"guild_id": command["guild_id"]}));
    }
    if let Some(target) = target {
        merge(&mut data, &json!({"target_id": target.to_string()}));
    }
    let mut ids = Vec::new();
    collect_ids(options, &mut ids);
    let kind = if command["type"] == 2 { USER } else { 0 };
    ids.extend(target.map(|target| (kind, target)));
    let resolved = resolve(world, &ids);
    if resolved.as_object().is_some_and(|resolved| !resolved.is_empty()) {
        merge(&mut data, &json!({"resolved": resolved}));
    }
    data
}

/// Every id among the values of options, with the option's type.
fn collect_ids(options: &[Value], ids: &mut Vec<(u64, u64)>) {
    for option in options {
        let kind = option["type"].as_u64().unwrap_or_default();
        if (USER..=MENTIONABLE).contains(&kind) {
            ids.extend(number(&option["value"]).map(|id| (kind, id)));
        }
        let inner: Vec<Value> = list(&option["options"]).cloned().collect();
        collect_ids(&inner, ids);
    }
}

/// The objects behind ids, as Discord sends them along.
pub(super) fn resolve(world: &World, ids: &[(u64, u64)]) -> Value {
    let mut resolved = Map::new();
    let mut put = |section: &str, id: u64, object: Value| {
        let section = resolved.entry(section).or_insert_with(|| json!({}));
        merge(section, &json!({id.to_string(): object}));
    };
    for (kind, id) in ids.iter().copied() {
        match kind {
            USER | MENTIONABLE if world.people.user(id).is_some() => {
                put("users", id, world.people.user(id).unwrap_or_default());
                let mut member = bare_member();
                merge(&mut member, &json!({"permissions": permissions()}));
                put("members", id, member);
            }
            CHANNEL if id == CHANNEL_ID => {
                put("channels", id, world.people.partial_channel(id, world.messages.latest()));
            }
            ROLE | MENTIONABLE if id == GUILD_ID => {
                put("roles", id, world.people.roles()[0].clone());
            }
            0 => {
                if let Some(message) = world.messages.get(id) {
                    put("messages", id, message.body.clone());
                }
            }
            _ => {}
        }
    }
    Value::Object(resolved)
}

/// Who and what a menu of this component type may be used to choose.
pub(super) fn menu_ids(component_type: u64, values: &[String]) -> Vec<(u64, u64)> {
    let kind = match component_type {
        5 => USER,
        6 => ROLE,
        7 => MENTIONABLE,
        8 => CHANNEL,
        _ => return Vec::new(),
    };
    values.iter().filter_map(|value| value.parse().ok()).map(|id| (kind, id)).collect()
}

/// Whether this user can use a context-menu command of this type on that.
pub(super) fn is_target(world: &World, user: User, command_type: u64, id: u64) -> bool {
    match command_type {
        2 => world.people.user(id).is_some(),
        3 => world.messages.seen_by(user, id).is_some(),
        _ => false,
    }
}
