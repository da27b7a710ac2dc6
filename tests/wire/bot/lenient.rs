//! Whatever Discord leaves out, sets to null or invents: as long as there are an id, a token and a type, there is an
//! answer, over the gateway and over the endpoint.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::endpoint::Endpoint;
use super::stand_in::{StandIn, send};
use crate::support::schema;

/// How many payloads are made of each kind.
const CASES: u32 = 25;

fn user() -> Value {
    json!({ "id": "7", "username": "u", "discriminator": "0", "avatar": null, "public_flags": 1_u64 << 40,
        "global_name": null, "avatar_decoration_data": { "asset": "v2_a_0123456789abcdef", "sku_id": null } })
}

fn message() -> Value {
    json!({
        "id": "5", "channel_id": "3", "type": 0, "content": "Terok Nor", "author": user(), "flags": 0,
        "mentions": [user()], "attachments": [{ "id": "1", "filename": "a.png" }],
        "embeds": [{ "type": "video", "title": "T", "video": {}, "fields": [{ "name": "n", "value": "v" }] }],
        "interaction_metadata": { "id": "1", "type": 2, "user": user() },
        "components": [{ "type": 17, "components": [{ "type": 10, "content": "c" }] }],
        "poll": { "question": { "text": "q" }, "answers": [{ "poll_media": { "text": "a" } }] },
        "message_snapshots": [{ "message": { "content": "s", "embeds": [], "attachments": [] } }],
    })
}

fn envelope(kind: u64, data: Value) -> Value {
    json!({
        "id": "1", "application_id": "2", "type": kind, "token": "t", "version": 1, "locale": "de",
        "guild_id": "9", "channel_id": "3", "channel": { "id": "3", "type": 0 }, "context": 0, "app_permissions": "0",
        "member": { "user": user(), "roles": [], "flags": 0 }, "entitlements": [], "attachment_size_limit": 1,
        "authorizing_integration_owners": { "0": "9" }, "data": data, "message": message(),
    })
}

/// An interaction of each sort.
fn interactions() -> Vec<Value> {
    let options = json!([
        { "name": "name", "type": 3, "value": "Terok Nor", "focused": true },
        { "name": "as_of", "type": 4, "value": 2372 },
        { "name": "hide", "type": 5, "value": true },
    ]);
    let station = json!({ "id": "1", "name": "station", "type": 1, "options": options });
    let resolved = json!({ "messages": { "5": message() } });
    let menu =
        json!({ "id": "1", "name": "What does the lore say?", "type": 3, "target_id": "5", "resolved": resolved });
    let button = json!({ "custom_id": "=station?n=station/terok-nor", "component_type": 2 });
    let select = json!({ "custom_id": "+station?x=related", "component_type": 3, "values": ["station/terok-nor"] });
    let input = |id: &str| json!({ "type": 1, "components": [{ "type": 4, "custom_id": id, "value": "words" }] });
    let inputs = json!([input("statement"), input("correction"), input("work")]);
    let form = json!({ "custom_id": "+report?n=station/terok-nor", "components": inputs });
    vec![
        envelope(2, station.clone()),
        envelope(2, menu),
        envelope(4, station),
        envelope(3, button),
        envelope(3, select),
        envelope(5, form),
    ]
}

/// The place of every field, but for the three that no interaction lacks.
fn pointers(value: &Value, at: &str, into: &mut Vec<String>) {
    let members: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(key, value)| (key.replace('/', "~1"), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        _ => return,
    };
    for (key, value) in members {
        let pointer = format!("{at}/{key}");
        if !["/id", "/token", "/type"].contains(&pointer.as_str()) {
            into.push(pointer.clone());
        }
        pointers(value, &pointer, into);
    }
}

/// What becomes of a field.
#[derive(Debug, Clone)]
enum Change {
    LeftOut,
    Replaced(Value),
}

fn change() -> impl Strategy<Value = Change> {
    let strange = prop_oneof![
        Just(json!(null)),
        Just(json!({ "unknown": true })),
        Just(json!(["unknown"])),
        Just(json!("unknown")),
        Just(json!(9_999_999_999_999_u64)),
        Just(json!(-1.5)),
        Just(json!(true)),
    ];
    prop_oneof![1 => Just(Change::LeftOut), 2 => strange.prop_map(Change::Replaced)]
}

fn apply(payload: &mut Value, pointer: &str, change: &Change) {
    if let Change::Replaced(value) = change {
        if let Some(field) = payload.pointer_mut(pointer) {
            *field = value.clone();
        }
        return;
    }
    let Some((parent, key)) = pointer.rsplit_once('/') else { return };
    match payload.pointer_mut(parent) {
        Some(Value::Object(members)) => drop(members.remove(&key.replace("~1", "/"))),
        Some(Value::Array(items)) => {
            drop(key.parse().ok().filter(|at| *at < items.len()).map(|at: usize| items.remove(at)))
        }
        _ => {}
    }
}

/// Payloads of every sort with some fields changed, each with an id and a token of its own. Messages also have the fields
/// that Discord's description names and these lack, where it is at hand.
fn payloads() -> Vec<Value> {
    let (mut runner, mut made) = (TestRunner::deterministic(), Vec::new());
    for mut interaction in interactions() {
        for place in ["/message", "/data/resolved/messages/5"] {
            if let Some(message) = interaction.pointer_mut(place).and_then(Value::as_object_mut) {
                for field in schema::fields("MessageResponse") {
                    message.entry(field).or_insert(json!({ "unknown": 1 }));
                }
            }
        }
        let mut places = Vec::new();
        pointers(&interaction, "", &mut places);
        let changes = prop::collection::vec((prop::sample::select(places), change()), 1..8);
        for _ in 0..CASES {
            let mut payload = interaction.clone();
            for (pointer, change) in changes.new_tree(&mut runner).unwrap().current() {
                apply(&mut payload, &pointer, &change);
            }
            let number = made.len() + 1000;
            payload["id"] = json!(number.to_string());
            payload["token"] = json!(format!("token-{number}"));
            made.push(payload);
        }
    }
    made
}

fn is_answer(kind: &Value, body: &Value) -> bool {
    let allowed: &[u64] = match kind.as_u64() {
        Some(4) => &[8],
        Some(5) => &[4, 6, 7],
        _ => &[4, 6, 7, 9],
    };
    body["type"].as_u64().is_some_and(|answer| allowed.contains(&answer))
}

#[tokio::test]
async fn the_endpoint_answers_whatever_has_an_id_a_token_and_a_type() {
    let endpoint = Endpoint::start_with("", "").await;
    for payload in payloads() {
        let (status, answer) = endpoint.send(&payload).await;
        assert!(status == 200 && is_answer(&payload["type"], &answer), "{status} {answer}\n{payload:#}");
    }
}

#[tokio::test]
async fn the_gateway_answers_whatever_has_an_id_a_token_and_a_type() {
    let mut discord = StandIn::kind().await;
    let _bot = discord.bot("");
    let (mut socket, _) = discord.let_in().await;
    for (payload, sequence) in payloads().into_iter().zip(2..) {
        send(&mut socket, json!({ "op": 0, "s": sequence, "t": "INTERACTION_CREATE", "d": payload })).await;
        let request = discord.request("/callback").await;
        let (id, token) = (payload["id"].as_str().unwrap(), payload["token"].as_str().unwrap());
        assert!(request.line.contains(&format!("/interactions/{id}/{token}/callback")), "{}", request.line);
        let answer = serde_json::from_str(&request.body).unwrap();
        assert!(is_answer(&payload["type"], &answer), "{answer}\n{payload:#}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_logged_by_its_path_and_not_by_what_stands_there() {
    let endpoint = Endpoint::start_with("", "").await;
    let mut payload = interactions().swap_remove(0);
    payload["data"]["options"][1]["value"] = json!({ "secret": "xyzzy" });
    endpoint.send(&payload).await;
    let line = endpoint.program.wait_for_line(|line| line.contains("cannot be read")).await;
    assert!(line.contains("data.options[1].value") && !line.contains("xyzzy"), "{line}");
    payload["token"] = json!({ "secret": "xyzzy" });
    assert_eq!(endpoint.send(&payload).await.0, 400);
    let line = endpoint.program.wait_for_line(|line| line.contains("cannot be answered")).await;
    assert!(line.contains("token") && !line.contains("xyzzy"), "{line}");
}

#[tokio::test]
async fn a_form_of_spaces_is_told_what_is_missing_and_can_be_opened_again() {
    let endpoint = Endpoint::start_with("", "").await;
    let mut form = interactions().pop().unwrap();
    for row in form["data"]["components"].as_array_mut().unwrap() {
        row["components"][0]["value"] = json!("   ");
    }
    let (status, answer) = endpoint.send(&form).await;
    assert_eq!((status, &answer["type"], &answer["data"]["flags"]), (200, &json!(4), &json!(64)), "{answer:#}");
    let button = &answer["data"]["components"][0]["components"][0];
    assert_eq!(button["custom_id"], "*report?n=station/terok-nor");
    assert!(answer["data"]["embeds"][0]["description"].as_str().unwrap().contains("braucht beides"), "{answer:#}");
}

/// An interaction of a sort with one oddity, and what must be answered: the type of the callback, and a text in it.
fn oddity(sort: usize, pointer: &str, value: Option<Value>) -> Value {
    let mut payload = interactions().swap_remove(sort);
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = payload.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    match value {
        Some(value) => parent.insert(key.to_owned(), value),
        None => parent.remove(key),
    };
    payload
}

#[tokio::test]
async fn what_other_bots_stumbled_over_is_answered_as_usual() {
    const COMMAND: usize = 0;
    const MENU: usize = 1;
    let endpoint = Endpoint::start_with("", "").await;
    let decoration = |asset: &str, sku: Value| json!({ "asset": asset, "sku_id": sku });
    let target = |key: &str| format!("/data/resolved/messages/5/{key}");
    let unnamed = json!({ "id": "1", "type": 2, "authorizing_integration_owners": {} });
    let cases = [
        oddity(
            COMMAND,
            "/member/user/avatar_decoration_data",
            Some(decoration("v2_a_0123456789abcdef0123456789abcdef", json!("1"))),
        ),
        oddity(COMMAND, "/member/user/avatar_decoration_data", Some(decoration("a_01", Value::Null))),
        oddity(COMMAND, "/member/user/collectibles", Some(json!({ "nameplate": { "sku_id": null } }))),
        oddity(COMMAND, "/member/user/flags", Some(json!(1_u64 << 52))),
        oddity(COMMAND, "/attachment_size_limit", None),
        oddity(COMMAND, "/user", Some(Value::Null)),
        oddity(MENU, &target("mentions"), Some(json!([user(), user()]))),
        oddity(MENU, &target("embeds"), Some(json!([{ "type": "rich", "image": {}, "thumbnail": {}, "video": {} }]))),
        oddity(MENU, &target("interaction_metadata"), Some(unnamed)),
    ];
    for payload in cases {
        let (status, answer) = endpoint.send(&payload).await;
        assert_eq!((status, &answer["type"]), (200, &json!(4)), "{payload:#}");
        assert!(answer.to_string().contains("Terok Nor"), "{answer:#}");
    }
}

#[tokio::test]
async fn suggestions_come_whatever_stands_in_the_options_beside() {
    let endpoint = Endpoint::start_with("", "").await;
    for neighbour in [json!(""), json!("soon"), Value::Null, json!({})] {
        let mut payload = interactions().swap_remove(2);
        payload["data"]["options"][1]["value"] = neighbour;
        let (status, answer) = endpoint.send(&payload).await;
        assert_eq!((status, &answer["type"]), (200, &json!(8)));
        assert!(answer.to_string().contains("Terok Nor"), "{answer:#}");
    }
}

#[tokio::test]
async fn an_answer_whose_asker_cannot_be_told_is_removed_for_nobody() {
    let endpoint = Endpoint::start_with("", "").await;
    for metadata in [json!({ "id": "1", "type": 99 }), json!({}), Value::Null] {
        let mut payload = oddity(3, "/message/interaction_metadata", Some(metadata));
        payload["data"]["custom_id"] = json!("-station");
        let (status, answer) = endpoint.send(&payload).await;
        assert_eq!((status, &answer["type"], &answer["data"]["flags"]), (200, &json!(4), &json!(64)), "{answer:#}");
    }
    let mut payload = interactions().swap_remove(3);
    payload["data"]["custom_id"] = json!("-station");
    assert_eq!(endpoint.send(&payload).await.1["type"], 6, "the asker may");
}

#[tokio::test]
async fn a_message_is_read_over_the_gateway_as_over_the_endpoint_wherever_its_words_stand() {
    let bare = || {
        json!({ "id": "5", "channel_id": "3", "type": 0, "content": "", "author": user(), "timestamp":
        "2025-03-01T12:00:00.000000+00:00", "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [],
        "mention_roles": [], "attachments": [], "embeds": [], "pinned": false, "flags": 0, "components": [] })
    };
    let with = |key: &str, value: Value| {
        let mut message = bare();
        message[key] = value;
        message
    };
    let embed =
        json!([{ "type": "rich", "title": "Terok Nor", "fields": [{ "name": "n", "value": "v", "inline": false }] }]);
    let poll = json!({ "question": { "text": "Who held Terok Nor?" }, "answers": [{ "answer_id": 1, "poll_media": {
        "text": "a" } }], "expiry": null, "allow_multiselect": false, "layout_type": 1 });
    let text = json!([{ "type": 17, "components": [{ "type": 10, "content": "Terok Nor" }] }]);
    let file = json!([{ "id": "1", "filename": "Terok_Nor.png", "size": 1, "url": "https://cdn.discordapp.com/a",
        "proxy_url": "https://cdn.discordapp.com/a" }]);
    let messages = [
        with("content", json!("Terok Nor")),
        with("message_snapshots", json!([{ "message": with("content", json!("Terok Nor")) }])),
        with("embeds", embed),
        with("poll", poll),
        with("components", text),
        with("attachments", file),
    ];
    let mut discord = StandIn::kind().await;
    let _bot = discord.bot("");
    let (mut socket, _) = discord.let_in().await;
    let endpoint = Endpoint::start_with("", "").await;
    for (message, sequence) in messages.into_iter().zip(2..) {
        let mut payload = oddity(1, "/data/resolved/messages/5", Some(message.clone()));
        payload["id"] = json!(sequence.to_string());
        let (_, answer) = endpoint.send(&payload).await;
        assert!(answer["data"].to_string().contains("Terok Nor"), "{answer:#}\n{message:#}");
        send(&mut socket, json!({ "op": 0, "s": sequence, "t": "INTERACTION_CREATE", "d": payload })).await;
        let heard: Value = serde_json::from_str(&discord.request("/callback").await.body).unwrap();
        assert_eq!(heard, answer, "{message:#}");
    }
}
