//! The channel of reports: whether the bot sees it and may write there.

use reqwest::Method;
use serde_json::{Value, json};

use super::Check;
use crate::config::Reports;
use crate::discord::error::Error;
use crate::discord::rest::RestClient;

/// What is looked at here.
const SUBJECT: &str = "reports";

/// The permissions that a report needs, and their names in Discord.
const NEEDED: [(u64, &str); 3] = [(1 << 10, "View Channel"), (1 << 11, "Send Messages"), (1 << 14, "Embed Links")];

/// The permission that includes all others.
const ADMINISTRATOR: u64 = 1 << 3;

/// Judges the channel, if there is one.
pub(super) async fn examine(rest: &RestClient, settings: &Reports, bot_id: u64) -> Option<Check> {
    let id = settings.channel.trim();
    if id.is_empty() {
        return None;
    }
    if id.parse::<u64>().is_err() {
        return Some(Check::wrong(SUBJECT, "reports.channel is not a channel's id; copy it from the channel's menu"));
    }
    let missing = async {
        let channel = get(rest, &format!("/channels/{id}")).await?;
        let Some(guild_id) = channel.get("guild_id").and_then(Value::as_str) else { return Ok(Vec::new()) };
        let member = get(rest, &format!("/guilds/{guild_id}/members/{bot_id}")).await?;
        let roles = get(rest, &format!("/guilds/{guild_id}/roles")).await?;
        Ok::<_, Error>(missing(permissions(&channel, &member, &roles, guild_id, &bot_id.to_string())))
    };
    Some(match missing.await {
        Ok(missing) if missing.is_empty() => Check::good(SUBJECT, "the bot may write in their channel"),
        Ok(missing) => Check::wrong(
            SUBJECT,
            format!("the bot lacks {} in the channel of reports.channel; grant it there", missing.join(", ")),
        ),
        Err(error) => Check::wrong(
            SUBJECT,
            format!("{error}; check reports.channel, and that the bot was added to that server with the scope bot"),
        ),
    })
}

async fn get(rest: &RestClient, path: &str) -> Result<Value, Error> {
    rest.call(Method::GET, path, None, "GET what concerns reports.channel").await
}

fn missing(permissions: u64) -> Vec<&'static str> {
    if permissions & ADMINISTRATOR != 0 {
        return Vec::new();
    }
    NEEDED.iter().filter(|(bit, _)| permissions & bit == 0).map(|(_, name)| *name).collect()
}

/// What the bot may do in a channel: what its roles allow, then what the channel changes for everyone, for its roles, and
/// for it alone.
fn permissions(channel: &Value, member: &Value, roles: &Value, everyone: &str, bot: &str) -> u64 {
    let own = |id: &str| member.get("roles").and_then(Value::as_array).is_some_and(|roles| roles.contains(&json!(id)));
    let mut allowed = items(roles)
        .filter(|role| text(role, "id").is_some_and(|id| id == everyone || own(id)))
        .fold(0, |allowed, role| allowed | bits(role, "permissions"));
    let overwrites = || channel.get("permission_overwrites").into_iter().flat_map(items);
    let steps: [&dyn Fn(&str) -> bool; 3] = [&|id| id == everyone, &|id| id != everyone && own(id), &|id| id == bot];
    for applies in steps {
        let step = || overwrites().filter(|overwrite| text(overwrite, "id").is_some_and(applies));
        let denied = step().fold(0, |denied, overwrite| denied | bits(overwrite, "deny"));
        let granted = step().fold(0, |granted, overwrite| granted | bits(overwrite, "allow"));
        allowed = allowed & !denied | granted;
    }
    allowed
}

fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn text<'v>(object: &'v Value, key: &str) -> Option<&'v str> {
    object.get(key)?.as_str()
}

fn bits(object: &Value, key: &str) -> u64 {
    text(object, key).and_then(|bits| bits.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_channel_says_counts_more_than_what_the_roles_say() {
        let roles = json!([{ "id": "1", "permissions": "1024" }, { "id": "2", "permissions": "18432" }]);
        let member = json!({ "roles": ["2"] });
        let with = |overwrites: Value| {
            let channel = json!({ "permission_overwrites": overwrites });
            missing(permissions(&channel, &member, &roles, "1", "9"))
        };
        assert!(with(json!([])).is_empty());
        assert_eq!(with(json!([{ "id": "1", "deny": "2048", "allow": "0" }])), ["Send Messages"]);
        let denied_and_granted =
            json!([{ "id": "1", "deny": "2048", "allow": "0" }, { "id": "9", "deny": "0", "allow": "2048" }]);
        assert!(with(denied_and_granted).is_empty());
        assert_eq!(with(json!([{ "id": "3", "deny": "1024", "allow": "0" }])), Vec::<&str>::new());
    }
}
