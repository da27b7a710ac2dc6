//! The first answer of every type, edits, follow-ups and files.

use discord_sandbox::Outcome;
use serde_json::{Value, json};

use super::support::{GUILD, Stand, answer_of, callback_path, soon, text, webhook_path};

pub(super) fn answered(outcome: Outcome) -> Value {
    match outcome {
        Outcome::Answered(message) => message,
        other => panic!("not answered but {other:?}"),
    }
}

fn button() -> Value {
    json!([{"type": 1, "components":
        [{"type": 2, "style": 1, "label": "More", "custom_id": "more"}]}])
}

#[tokio::test]
async fn an_interaction_reaches_the_bot_complete() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (_, payload) = stand.station(&mut bot).await;
    for key in [
        "id",
        "application_id",
        "type",
        "data",
        "guild_id",
        "guild",
        "channel",
        "channel_id",
        "member",
        "token",
        "version",
        "app_permissions",
        "locale",
        "guild_locale",
        "entitlements",
        "authorizing_integration_owners",
        "context",
        "attachment_size_limit",
    ] {
        assert!(!payload[key].is_null(), "{key} is missing: {payload}");
    }
    assert_eq!(payload["version"], 1);
    assert_eq!(payload["guild_id"], GUILD);
    assert_eq!(payload["data"]["options"][0]["value"], "Terok Nor");
    assert!(payload["member"]["user"]["id"].is_string());
}

#[tokio::test]
async fn in_a_direct_message_there_is_a_user_and_no_server() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let person = stand.handle.at(discord_sandbox::Place::DirectMessage);
    person.command("station", json!({})).unwrap();
    let payload = bot.interaction().await;
    assert!(payload["user"]["id"].is_string());
    assert!(payload["member"].is_null() && payload["guild_id"].is_null());
    assert_eq!(payload["context"], 1);
}

#[tokio::test]
async fn type_4_answers_with_a_message() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (id, payload) = stand.station(&mut bot).await;
    let body = json!({"type": 4, "data": {"content": "Hello", "flags": 64}});
    let (status, _) = stand.callback(&payload, body).await;
    assert_eq!(status, 204);
    let message = answered(soon("the answer", stand.handle.wait_for_answer(id)).await);
    assert_eq!(message["content"], "Hello");
    assert_eq!(message["type"], 20);
    assert_eq!(message["sandbox"]["ephemeral"], true);
    assert_eq!(message["sandbox"]["interaction"]["command_line"], "/station name:Terok Nor");
}

#[tokio::test]
async fn with_response_returns_what_came_of_the_answer() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (_, payload) = stand.station(&mut bot).await;
    let path = format!("{}?with_response=true", callback_path(&payload));
    let (status, said) = stand.post(&path, json!({"type": 4, "data": {"content": "Hi"}})).await;
    assert_eq!(status, 200);
    assert_eq!(said["interaction"]["id"], payload["id"]);
    assert_eq!(said["resource"]["type"], 4);
    assert_eq!(said["resource"]["message"]["content"], "Hi");
    assert_eq!(said["interaction"]["response_message_id"], said["resource"]["message"]["id"]);
}

#[tokio::test]
async fn type_5_thinks_until_the_original_is_edited() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (id, payload) = stand.station(&mut bot).await;
    let deferred = stand.callback(&payload, json!({"type": 5, "data": {"flags": 64}})).await;
    assert_eq!(deferred.0, 204);
    assert!(stand.handle.messages().is_empty());
    let original = format!("{}/messages/@original", webhook_path(&payload));
    let (status, message) = stand.patch(&original, json!({"content": "Done"})).await;
    assert_eq!(status, 200);
    assert_eq!(message["flags"], 64, "it stays private and thinks no longer");
    let shown = answered(soon("the answer", stand.handle.wait_for_answer(id)).await);
    assert_eq!(shown["content"], "Done");
    assert_eq!(shown["sandbox"]["edited"], false);
}

#[tokio::test]
async fn the_first_follow_up_to_a_deferred_answer_fills_it_in() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (id, payload) = stand.station(&mut bot).await;
    stand.callback(&payload, json!({"type": 5})).await;
    let (_, first) = stand.post(&webhook_path(&payload), json!({"content": "One"})).await;
    let (_, second) = stand.post(&webhook_path(&payload), json!({"content": "Two"})).await;
    assert_ne!(first["id"], second["id"]);
    let shown = answered(soon("the answer", stand.handle.wait_for_answer(id)).await);
    assert_eq!(shown["id"], first["id"]);
    let kinds: Vec<_> = stand.handle.messages().iter().map(|m| text(&m["sandbox"]["kind"]).to_owned()).collect();
    assert_eq!(kinds, ["reply", "followup"]);
}

#[tokio::test]
async fn follow_ups_and_the_original_can_be_read_edited_and_deleted() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (_, payload) = stand.station(&mut bot).await;
    stand.callback(&payload, json!({"type": 4, "data": {"content": "One"}})).await;
    let (_, extra) = stand.post(&webhook_path(&payload), json!({"content": "Two"})).await;
    let extra = format!("{}/messages/{}", webhook_path(&payload), text(&extra["id"]));
    assert_eq!(stand.patch(&extra, json!({"content": "Three"})).await.1["content"], "Three");
    assert_eq!(stand.get(&extra).await.1["content"], "Three");
    assert_eq!(stand.delete(&extra).await.0, 204);
    let (status, error) = stand.get(&extra).await;
    assert_eq!((status, &error["code"]), (404, &json!(10008)));
    let original = format!("{}/messages/@original", webhook_path(&payload));
    assert_eq!(stand.delete(&original).await.0, 204);
    assert_eq!(stand.patch(&original, json!({"content": "x"})).await.1["code"], 10008);
    assert!(stand.handle.messages().is_empty());
}

/// A message with a button, and the interaction of its press.
async fn pressed(stand: &Stand) -> (discord_sandbox::InteractionId, Value, Value) {
    let mut bot = stand.with_bot().await;
    let (id, payload) = stand.station(&mut bot).await;
    let data = json!({"content": "One", "components": button()});
    stand.callback(&payload, json!({"type": 4, "data": data})).await;
    let message = answered(soon("the answer", stand.handle.wait_for_answer(id)).await);
    let press = stand.handle.press(&message, "more").unwrap();
    let payload = bot.interaction().await;
    assert_eq!(payload["type"], 3);
    assert_eq!(payload["message"]["id"], message["id"]);
    (press, payload, message)
}

#[tokio::test]
async fn type_7_updates_the_message_that_the_button_sits_on() {
    let stand = Stand::start().await;
    let (press, payload, message) = pressed(&stand).await;
    let data = json!({"content": "Two", "components": []});
    assert_eq!(stand.callback(&payload, json!({"type": 7, "data": data})).await.0, 204);
    let shown = answered(soon("the update", stand.handle.wait_for_answer(press)).await);
    assert_eq!(shown["id"], message["id"]);
    assert_eq!(shown["content"], "Two");
    assert_eq!(shown["components"], json!([]));
    assert_eq!(shown["sandbox"]["edited"], true);
}

#[tokio::test]
async fn type_6_acknowledges_and_leaves_the_original_to_be_edited() {
    let stand = Stand::start().await;
    let (press, payload, message) = pressed(&stand).await;
    assert_eq!(stand.callback(&payload, json!({"type": 6})).await.0, 204);
    let outcome = soon("the acknowledgement", stand.handle.wait_for_answer(press)).await;
    assert_eq!(outcome, Outcome::Acknowledged);
    let original = format!("{}/messages/@original", webhook_path(&payload));
    let (_, edited) = stand.patch(&original, json!({"content": "Later"})).await;
    assert_eq!(edited["id"], message["id"]);
}

#[tokio::test]
async fn type_4_to_a_button_is_a_new_message_that_refers_to_the_old_one() {
    let stand = Stand::start().await;
    let (press, payload, message) = pressed(&stand).await;
    stand.callback(&payload, json!({"type": 4, "data": {"content": "New"}})).await;
    let shown = answered(soon("the answer", stand.handle.wait_for_answer(press)).await);
    assert_ne!(shown["id"], message["id"]);
    assert_eq!(shown["message_reference"]["message_id"], message["id"]);
}

#[tokio::test]
async fn type_8_offers_choices() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let id = stand.handle.autocomplete("station", json!({"name": "ter"}), "name").unwrap();
    let payload = bot.interaction().await;
    assert_eq!(payload["type"], 4);
    assert_eq!(payload["data"]["options"][0]["focused"], true);
    let choices = json!([{"name": "Terok Nor", "value": "station/terok-nor"}]);
    let body = json!({"type": 8, "data": {"choices": choices}});
    assert_eq!(stand.callback(&payload, body).await.0, 204);
    let outcome = soon("choices", stand.handle.wait_for_answer(id)).await;
    assert_eq!(outcome, Outcome::Choices(choices.as_array().unwrap().clone()));
}

#[tokio::test]
async fn type_9_opens_a_modal_which_comes_back_filled_in() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let opener = stand.handle.command("note", json!({})).unwrap();
    let payload = bot.interaction().await;
    let input = json!({"type": 4, "custom_id": "text", "style": 2, "label": "Your note"});
    let rows = json!([{"type": 1, "components": [input]}]);
    let modal = json!({"custom_id": "form", "title": "Note", "components": rows});
    assert_eq!(stand.callback(&payload, json!({"type": 9, "data": modal})).await.0, 204);
    let outcome = soon("the modal", stand.handle.wait_for_answer(opener)).await;
    assert_eq!(outcome, Outcome::Modal(modal));
    let sent = stand.handle.submit_modal(opener, &json!({"text": "Hello"})).unwrap();
    let payload = bot.interaction().await;
    assert_eq!(payload["type"], 5);
    assert_eq!(payload["data"]["components"][0]["components"][0]["value"], "Hello");
    stand.callback(&payload, json!({"type": 4, "data": {"content": "Thanks"}})).await;
    let shown = answered(soon("the answer", stand.handle.wait_for_answer(sent)).await);
    assert_eq!(shown["content"], "Thanks");
}

#[tokio::test]
async fn a_menu_command_brings_its_message_along() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let said = stand.handle.say("Who built it?");
    stand.handle.menu_command("Look up", &said).unwrap();
    let payload = bot.interaction().await;
    assert_eq!(payload["data"]["target_id"], said["id"]);
    let resolved = &payload["data"]["resolved"]["messages"][text(&said["id"])];
    assert_eq!(resolved["content"], "Who built it?");
}

/// A multipart body with the JSON of an answer and one file.
fn with_file(answer: &Value, file: &str) -> String {
    format!(
        "--cut\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n{answer}\r\n\
         --cut\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"map.png\"\r\n\
         Content-Type: image/png\r\n\r\n{file}\r\n--cut--\r\n"
    )
}

async fn post_with_file(stand: &Stand, payload: &Value, answer: &Value, file: &str) -> (u16, Value) {
    let request = stand
        .request(reqwest::Method::POST, &callback_path(payload))
        .header("Content-Type", "multipart/form-data; boundary=cut")
        .body(with_file(answer, file));
    answer_of(request).await
}

#[tokio::test]
async fn a_multipart_answer_brings_a_file_that_an_embed_can_show() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (id, payload) = stand.station(&mut bot).await;
    let embed = json!({"title": "Map", "image": {"url": "attachment://map.png"}});
    let described = json!([{"id": 0, "description": "A map"}]);
    let answer = json!({"type": 4, "data": {"embeds": [embed], "attachments": described}});
    assert_eq!(post_with_file(&stand, &payload, &answer, "picture").await.0, 204);
    let message = answered(soon("the answer", stand.handle.wait_for_answer(id)).await);
    assert_eq!(message["attachments"], json!([]), "the embed shows it already");
    let url = text(&message["embeds"][0]["image"]["url"]);
    let file = stand.client.get(url).send().await.unwrap();
    assert_eq!(file.headers()["content-type"], "image/png");
    assert_eq!(file.text().await.unwrap(), "picture");
}

#[tokio::test]
async fn an_attached_file_keeps_its_description_through_an_edit() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (id, payload) = stand.station(&mut bot).await;
    let data = json!({"content": "Map", "attachments": [{"id": 0, "description": "A map"}]});
    post_with_file(&stand, &payload, &json!({"type": 4, "data": data}), "picture").await;
    let message = answered(soon("the answer", stand.handle.wait_for_answer(id)).await);
    let file = &message["attachments"][0];
    assert_eq!((&file["filename"], &file["description"]), (&json!("map.png"), &json!("A map")));
    let original = format!("{}/messages/@original", webhook_path(&payload));
    let (_, edited) = stand.patch(&original, json!({"content": "The map"})).await;
    assert_eq!(edited["attachments"][0], *file);
    let (_, emptied) = stand.patch(&original, json!({"attachments": []})).await;
    assert_eq!(emptied["attachments"], json!([]));
}

#[tokio::test]
async fn a_file_may_have_ten_mebibytes_and_no_more() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let answer = json!({"type": 4, "data": {}});
    let mebibytes = |count: usize| "x".repeat(count * 1024 * 1024);
    let (_, payload) = stand.station(&mut bot).await;
    let (status, error) = post_with_file(&stand, &payload, &answer, &mebibytes(11)).await;
    assert_eq!((status, &error["code"]), (413, &json!(40005)));
    assert_eq!(post_with_file(&stand, &payload, &answer, &mebibytes(10)).await.0, 204);
}

#[tokio::test]
async fn a_person_cannot_do_what_discords_client_would_not_let_them() {
    let stand = Stand::start().await;
    let (_, _, message) = pressed(&stand).await;
    let person = &stand.handle;
    assert!(person.command("unheard-of", json!({})).is_err());
    assert!(person.command("station", json!({"unheard-of": 1})).is_err());
    assert!(person.command("station", json!({"name": 5})).is_err());
    assert!(person.press(&message, "unheard-of").is_err());
    assert!(person.select(&message, "more", &["x"]).is_err());
    assert!(person.press(&json!({"id": "1"}), "more").is_err());
}
