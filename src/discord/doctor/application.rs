//! What Discord says of the application, judged: its keys, who may add it, and what it asks for when it is added.

use serde_json::Value;

use super::Check;
use crate::config::Config;

/// The flags that say that a privileged intent is turned on, each in two sizes.
const PRIVILEGED_INTENTS: u64 = 0b11 << 12 | 0b11 << 14 | 0b11 << 18;

/// The permission that includes all others.
const ADMINISTRATOR: u64 = 1 << 3;

/// Where an application can be added: Discord's number, and what that is called on the developer portal.
const CONTEXTS: [(&str, &str); 2] = [("0", "Guild Install"), ("1", "User Install")];

/// The application's id, if it has one.
pub(super) fn id(application: &Value) -> Option<u64> {
    application.get("id")?.as_str()?.parse().ok()
}

/// Judges the application.
pub(super) fn examine(application: &Value, config: &Config) -> Vec<Check> {
    let mut checks = vec![identity(application)];
    checks.extend(public_key(application, config.discord.public_key.trim()));
    checks.extend(installation(application));
    checks.extend(CONTEXTS.iter().filter_map(|(number, name)| context(application, number, name, config)));
    if application.get("flags").and_then(Value::as_u64).unwrap_or_default() & PRIVILEGED_INTENTS != 0 {
        let message = "privileged intents are turned on, which the bot does not need; turn them off under Bot";
        checks.push(Check::doubtful("intents", message));
    }
    checks
}

fn identity(application: &Value) -> Check {
    let name = application.get("name").and_then(Value::as_str).unwrap_or("without a name");
    let id = application.get("id").and_then(Value::as_str).unwrap_or("unknown");
    Check::good("token", format!("of the application {name} ({id})"))
}

fn public_key(application: &Value, configured: &str) -> Option<Check> {
    let real = application.get("verify_key").and_then(Value::as_str)?;
    if configured.is_empty() || configured.eq_ignore_ascii_case(real) {
        return None;
    }
    Some(Check::wrong(
        "public key",
        format!("discord.public_key is not the key of this application, which is {real}; put that in its place"),
    ))
}

fn installation(application: &Value) -> Option<Check> {
    let is = |key: &str| application.get(key).and_then(Value::as_bool);
    if is("bot_require_code_grant") == Some(true) {
        let message = "the bot cannot be added while Requires OAuth2 Code Grant is on; turn it off under Bot";
        return Some(Check::wrong("installation", message));
    }
    (is("bot_public") == Some(false)).then(|| {
        Check::doubtful("installation", "only the owner can add the bot; turn on Public Bot under Bot if others should")
    })
}

fn context(application: &Value, number: &str, name: &str, config: &Config) -> Option<Check> {
    let contexts = application.get("integration_types_config")?;
    let Some(context) = contexts.get(number) else {
        let message = format!("{name} is off, so the bot cannot be added that way; turn it on under Installation");
        return Some(Check::doubtful("installation", message));
    };
    let parameters = context.get("oauth2_install_params")?;
    let scopes: Vec<&str> = parameters.get("scopes")?.as_array()?.iter().filter_map(Value::as_str).collect();
    if !scopes.contains(&"applications.commands") {
        let message = format!("{name} does not ask for applications.commands; add that scope under Installation");
        return Some(Check::wrong("scopes", message));
    }
    let is_for_servers = number == "0";
    if is_for_servers && !config.reports.channel.trim().is_empty() && !scopes.contains(&"bot") {
        let message = format!("{name} does not ask for bot, which reports.channel needs; add that scope");
        return Some(Check::wrong("scopes", message));
    }
    let permissions = parameters.get("permissions").and_then(Value::as_str).and_then(|bits| bits.parse::<u64>().ok());
    (permissions.unwrap_or_default() & ADMINISTRATOR != 0).then(|| {
        let message = format!("{name} asks for Administrator, which the bot does not need; take it out");
        Check::doubtful("permissions", message)
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::Verdict;
    use super::*;

    fn sound() -> Value {
        let parameters =
            json!({ "oauth2_install_params": { "scopes": ["applications.commands"], "permissions": "0" } });
        json!({
            "id": "1", "name": "Bot", "verify_key": "00", "bot_public": true, "bot_require_code_grant": false,
            "flags": 1 << 23, "integration_types_config": { "0": parameters, "1": parameters },
        })
    }

    /// What is not good about the application after a change at that place.
    fn complaint(place: &str, value: Value) -> String {
        let mut application = sound();
        *application.pointer_mut(place).unwrap() = value;
        let mut config = Config::default();
        config.discord.public_key = "00".to_owned();
        let checks = examine(&application, &config);
        let bad = checks.iter().filter(|check| check.verdict != Verdict::Good);
        bad.map(|check| format!("{}: {}\n", check.subject, check.message)).collect()
    }

    #[test]
    fn a_sound_application_is_called_so() {
        assert_eq!(complaint("/name", json!("Other")), "");
    }

    #[test]
    fn each_thing_that_is_set_wrongly_is_named_with_what_to_do() {
        let scopes = "/integration_types_config/0/oauth2_install_params/scopes";
        let permissions = "/integration_types_config/1/oauth2_install_params/permissions";
        for (place, value, words) in [
            ("/verify_key", json!("11"), "public key: discord.public_key is not the key"),
            ("/bot_public", json!(false), "turn on Public Bot"),
            ("/bot_require_code_grant", json!(true), "turn it off under Bot"),
            ("/flags", json!(1 << 19), "intents: "),
            ("/integration_types_config", json!({ "0": {} }), "User Install is off"),
            (scopes, json!(["bot"]), "Guild Install does not ask for applications.commands"),
            (permissions, json!("8"), "User Install asks for Administrator"),
        ] {
            let said = complaint(place, value);
            assert!(said.contains(words) && said.lines().count() == 1, "{place}: {said}");
        }
    }
}
