//! Registration: ids that stay, versions that change, scopes, and what is refused.

use serde_json::{Value, json};

use super::support::{APP, GUILD, Stand};

fn global() -> String {
    format!("/applications/{APP}/commands")
}

fn station() -> Value {
    json!({"name": "station", "description": "A station"})
}

#[tokio::test]
async fn a_command_keeps_its_id_when_it_is_registered_again() {
    let stand = Stand::start().await;
    let (_, first) = stand.put(&global(), json!([station()])).await;
    let (_, second) = stand.put(&global(), json!([station()])).await;
    assert_eq!(first, second);
}

#[tokio::test]
async fn a_changed_command_keeps_its_id_and_gets_a_new_version() {
    let stand = Stand::start().await;
    let (_, first) = stand.put(&global(), json!([station()])).await;
    let changed = json!({"name": "station", "description": "Another text"});
    let (_, second) = stand.put(&global(), json!([changed])).await;
    assert_eq!(first[0]["id"], second[0]["id"]);
    assert_ne!(first[0]["version"], second[0]["version"]);
}

#[tokio::test]
async fn a_bulk_overwrite_removes_what_it_does_not_name() {
    let stand = Stand::start().await;
    let ship = json!({"name": "ship", "description": "A ship"});
    stand.put(&global(), json!([station(), ship])).await;
    stand.put(&global(), json!([ship])).await;
    let (_, left) = stand.get(&global()).await;
    assert_eq!(left.as_array().unwrap().len(), 1);
    assert_eq!(left[0]["name"], "ship");
}

#[tokio::test]
async fn posting_a_known_name_updates_it_and_a_new_one_creates_it() {
    let stand = Stand::start().await;
    let (status, created) = stand.post(&global(), station()).await;
    assert_eq!(status, 201);
    let (status, updated) = stand.post(&global(), station()).await;
    assert_eq!(status, 200);
    assert_eq!(created["id"], updated["id"]);
}

#[tokio::test]
async fn one_command_can_be_read_changed_and_deleted() {
    let stand = Stand::start().await;
    let (_, created) = stand.post(&global(), station()).await;
    let path = format!("{}/{}", global(), created["id"].as_str().unwrap());
    let (_, changed) = stand.patch(&path, json!({"description": "Changed"})).await;
    assert_eq!(changed["description"], "Changed");
    assert_eq!(changed["name"], "station");
    assert_eq!(stand.get(&path).await, (200, changed));
    assert_eq!(stand.delete(&path).await.0, 204);
    let (status, error) = stand.get(&path).await;
    assert_eq!((status, &error["code"]), (404, &json!(10063)));
}

#[tokio::test]
async fn a_servers_own_command_hides_the_global_one_of_the_same_name() {
    let stand = Stand::start().await;
    stand.put(&global(), json!([station()])).await;
    let guild = format!("/applications/{APP}/guilds/{GUILD}/commands");
    let (_, own) = stand.put(&guild, json!([station()])).await;
    assert_eq!(own[0]["guild_id"], GUILD);
    let offered = stand.handle.commands();
    assert_eq!(offered.len(), 1);
    assert_eq!(offered[0]["id"], own[0]["id"]);
}

#[tokio::test]
async fn writes_are_counted() {
    let stand = Stand::start().await;
    stand.put(&global(), json!([station()])).await;
    stand.post(&global(), station()).await;
    let counts = stand.handle.registrations();
    assert_eq!((counts.bulk, counts.single, counts.deleted), (1, 1, 0));
}

#[tokio::test]
async fn foreign_applications_and_servers_are_unknown() {
    let stand = Stand::start().await;
    let (status, error) = stand.put("/applications/1/commands", json!([])).await;
    assert_eq!((status, &error["code"]), (404, &json!(10002)));
    let (_, error) = stand.put(&format!("/applications/{APP}/guilds/1/commands"), json!([])).await;
    assert_eq!(error["code"], 10004);
}

/// Registers a single command and returns the codes found at a path beneath it.
async fn refusal(command: Value, path: &str) -> Vec<String> {
    let stand = Stand::start().await;
    let (status, error) = stand.put(&global(), json!([command])).await;
    assert_eq!((status, &error["code"]), (400, &json!(50035)), "{error}");
    let found = error.pointer(&format!("/errors/0{path}/_errors"));
    let found = found.unwrap_or_else(|| panic!("nothing at {path}: {error}"));
    let codes = found.as_array().unwrap().iter();
    codes.map(|one| one["code"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn bad_names_and_descriptions_are_refused_at_their_place() {
    let bad_name = json!({"name": "Station", "description": "d"});
    assert_eq!(refusal(bad_name, "/name").await, ["APPLICATION_COMMAND_INVALID_NAME"]);
    let with_space = json!({"name": "a b", "description": "d"});
    assert_eq!(refusal(with_space, "/name").await, ["APPLICATION_COMMAND_INVALID_NAME"]);
    let long = json!({"name": "a".repeat(33), "description": "d"});
    assert_eq!(refusal(long, "/name").await, ["BASE_TYPE_BAD_LENGTH"]);
    let silent = json!({"name": "a"});
    assert_eq!(refusal(silent, "/description").await, ["BASE_TYPE_REQUIRED"]);
    let wordy = json!({"name": "a", "description": "d".repeat(101)});
    assert_eq!(refusal(wordy, "/description").await, ["BASE_TYPE_BAD_LENGTH"]);
}

#[tokio::test]
async fn bad_options_are_refused_at_their_place() {
    let with = |options: Value| json!({"name": "a", "description": "d", "options": options});
    let option = |name: &str| json!({"type": 3, "name": name, "description": "d"});
    let twice = with(json!([option("x"), option("x")]));
    let code = "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS";
    assert_eq!(refusal(twice, "/options/1/name").await, [code]);

    let late = json!({"type": 3, "name": "y", "description": "d", "required": true});
    let code = "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID";
    assert_eq!(refusal(with(json!([option("x"), late])), "/options/1").await, [code]);

    let many: Vec<Value> = (0..26).map(|n| option(&format!("o{n}"))).collect();
    assert_eq!(refusal(with(json!(many)), "/options").await, ["BASE_TYPE_MAX_LENGTH"]);

    let choices: Vec<Value> = (0..26).map(|n| json!({"name": format!("c{n}"), "value": "v"})).collect();
    let rich = json!({"type": 3, "name": "x", "description": "d", "choices": choices});
    assert_eq!(refusal(with(json!([rich])), "/options/0/choices").await, ["BASE_TYPE_MAX_LENGTH"]);

    let nested = json!({"type": 2, "name": "g", "description": "d", "options":
        [{"type": 2, "name": "h", "description": "d"}]});
    assert!(!refusal(with(json!([nested])), "/options/0/options/0/type").await.is_empty());
}

#[tokio::test]
async fn two_commands_of_one_name_and_a_menu_command_with_a_description_are_refused() {
    let stand = Stand::start().await;
    let (_, error) = stand.put(&global(), json!([station(), station()])).await;
    let code = &error["errors"]["1"]["name"]["_errors"][0]["code"];
    assert_eq!(code, "APPLICATION_COMMANDS_DUPLICATE_NAME");
    for nothing in [json!(null), json!({})] {
        assert_eq!(stand.put(&global(), nothing).await.1["code"], 50035, "not a list");
    }
    let menu = json!({"name": "Look up", "type": 3, "description": "no"});
    let code = "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID";
    assert_eq!(refusal(menu, "/description").await, [code]);
}

#[tokio::test]
async fn more_than_a_hundred_slash_commands_are_refused() {
    let stand = Stand::start().await;
    let many: Vec<Value> = (0..101).map(|n| json!({"name": format!("c{n}"), "description": "d"})).collect();
    let (status, error) = stand.put(&global(), json!(many)).await;
    assert_eq!((status, &error["code"]), (400, &json!(30032)));
    assert_eq!(stand.get(&global()).await.1, json!([]));
}

#[tokio::test]
async fn a_command_of_more_than_eight_thousand_characters_is_refused() {
    let choice = |n: usize| json!({"name": format!("{n:0100}"), "value": format!("{n:0100}")});
    let choices: Vec<Value> = (0..25).map(choice).collect();
    let options: Vec<Value> = (0..2)
        .map(|n| {
            json!({"type": 3, "name": format!("o{n}"), "description": "d",
            "choices": choices})
        })
        .collect();
    let big = json!({"name": "a", "description": "d", "options": options});
    assert_eq!(refusal(big, "").await, ["APPLICATION_COMMAND_TOO_LARGE"]);
}
