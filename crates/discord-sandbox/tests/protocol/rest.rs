//! The rest of REST: who the bot is, channels, tokens, rate limits and unknown routes.

use discord_sandbox::Options;
use serde_json::{Value, json};

use super::support::{APP, CHANNEL, GUILD, Stand, answer_of, text};

#[tokio::test]
async fn the_gateway_address_is_for_everyone_and_leads_here() {
    let stand = Stand::start().await;
    let url = format!("{}/api/v10/gateway", stand.handle.base_url());
    let (status, body) = answer_of(stand.client.get(url)).await;
    assert_eq!(status, 200);
    assert_eq!(body["url"], format!("ws://{}/gateway", stand.handle.address()));
    let (_, body) = stand.get("/gateway/bot").await;
    assert_eq!(body["shards"], 1);
    assert_eq!(body["session_start_limit"]["max_concurrency"], 1);
}

#[tokio::test]
async fn everything_else_needs_the_token() {
    let stand = Stand::start().await;
    let url = format!("{}/api/v10/users/@me", stand.handle.base_url());
    for request in [
        stand.client.get(&url),
        stand.client.get(&url).header("Authorization", "Bot wrong"),
        stand.client.get(&url).header("Authorization", stand.handle.token()),
    ] {
        let (status, body) = answer_of(request).await;
        assert_eq!(status, 401);
        assert_eq!(body, json!({"message": "401: Unauthorized", "code": 0}));
    }
}

#[tokio::test]
async fn the_token_has_the_shape_of_a_real_one_and_differs_each_time() {
    let (one, other) = (Stand::start().await.handle.token(), Stand::start().await.handle.token());
    let parts: Vec<usize> = one.split('.').map(str::len).collect();
    assert_eq!(parts, [26, 6, 38]);
    assert_ne!(one, other);
}

#[tokio::test]
async fn all_versions_in_service_answer() {
    let stand = Stand::start().await;
    for version in ["/api", "/api/v9", "/api/v10"] {
        let url = format!("{}{version}/gateway", stand.handle.base_url());
        assert_eq!(answer_of(stand.client.get(url)).await.0, 200, "{version}");
    }
}

#[tokio::test]
async fn what_libraries_ask_for_at_the_start_is_there() {
    let stand = Stand::start().await;
    for path in [
        "/users/@me",
        "/users/@me/guilds",
        &format!("/users/{APP}"),
        "/applications/@me",
        "/oauth2/applications/@me",
        &format!("/guilds/{GUILD}"),
        &format!("/guilds/{GUILD}/channels"),
        &format!("/guilds/{GUILD}/roles"),
        &format!("/guilds/{GUILD}/members"),
        &format!("/guilds/{GUILD}/members/{APP}"),
        &format!("/channels/{CHANNEL}"),
        &format!("/channels/{CHANNEL}/messages"),
    ] {
        assert_eq!(stand.get(path).await.0, 200, "{path}");
    }
}

#[tokio::test]
async fn unknown_things_have_discords_codes() {
    let stand = Stand::start().await;
    for (path, code) in [
        ("/users/1", 10013),
        ("/guilds/1", 10004),
        ("/channels/1", 10003),
        (&format!("/channels/{CHANNEL}/messages/1"), 10008),
        (&format!("/guilds/{GUILD}/members/1"), 10007),
    ] {
        let (status, error) = stand.get(path).await;
        assert_eq!((status, &error["code"]), (404, &json!(code)), "{path}");
    }
}

#[tokio::test]
async fn an_unknown_route_is_loud() {
    let stand = Stand::start().await;
    let (status, body) = stand.post("/guilds/1/bulk-nonsense", json!({})).await;
    assert_eq!(status, 404);
    let words = text(&body["sandbox"]);
    assert!(words.contains("POST /guilds/1/bulk-nonsense"), "{words}");
    let exchanges = stand.handle.exchanges();
    let unexpected: Vec<_> = exchanges.iter().filter(|exchange| exchange.unexpected).collect();
    assert_eq!(unexpected.len(), 1);
    assert_eq!(unexpected[0].what, "POST /guilds/1/bulk-nonsense");

    let (status, body) = stand.delete("/gateway/bot").await;
    assert_eq!(status, 404, "a known path with an unknown method");
    assert!(text(&body["sandbox"]).contains("DELETE /gateway/bot"));
}

#[tokio::test]
async fn a_body_that_is_no_json_is_50109() {
    let stand = Stand::start().await;
    let path = format!("/channels/{CHANNEL}/messages");
    let (status, error) = answer_of(stand.request(reqwest::Method::POST, &path).body("{nonsense")).await;
    assert_eq!((status, &error["code"]), (400, &json!(50109)));
}

#[tokio::test]
async fn a_bot_writes_edits_and_deletes_in_the_channel() {
    let stand = Stand::start().await;
    let path = format!("/channels/{CHANNEL}/messages");
    let (_, message) = stand.post(&path, json!({"content": "Hello"})).await;
    let one = format!("{path}/{}", text(&message["id"]));
    assert_eq!(stand.patch(&one, json!({"content": "Bye"})).await.1["content"], "Bye");
    assert_eq!(stand.get(&one).await.1["content"], "Bye");
    assert_eq!(stand.get(&path).await.1.as_array().unwrap().len(), 1);
    assert_eq!(stand.delete(&one).await.0, 204);
    assert_eq!(stand.get(&one).await.1["code"], 10008);
}

#[tokio::test]
async fn a_bot_cannot_edit_the_words_of_others() {
    let stand = Stand::start().await;
    let said = stand.handle.say("Hello");
    let path = format!("/channels/{CHANNEL}/messages/{}", text(&said["id"]));
    let (status, error) = stand.patch(&path, json!({"content": "Bye"})).await;
    assert_eq!((status, &error["code"]), (403, &json!(50005)));
}

#[tokio::test]
async fn rate_limits_are_announced_and_enforced() {
    let stand = Stand::start().await;
    let path = format!("/channels/{CHANNEL}/messages");
    let post = || stand.request(reqwest::Method::POST, &path).json(&json!({"content": "x"})).send();
    let first = post().await.unwrap();
    assert_eq!(first.headers()["x-ratelimit-limit"], "5");
    assert_eq!(first.headers()["x-ratelimit-remaining"], "4");
    for _ in 0..4 {
        assert_eq!(post().await.unwrap().status(), 200);
    }
    let sixth = post().await.unwrap();
    assert_eq!(sixth.status(), 429);
    assert!(sixth.headers().contains_key("retry-after"));

    let lax = Stand::with(Options { rate_limits: false, ..Options::default() }).await;
    for _ in 0..6 {
        assert_eq!(lax.post(&path, json!({"content": "x"})).await.0, 200);
    }
}

#[tokio::test]
async fn the_record_holds_every_exchange_and_no_token() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (_, payload) = stand.station(&mut bot).await;
    stand.callback(&payload, json!({"type": 4, "data": {"content": "Hello"}})).await;
    let record = stand.handle.exchanges();
    let line = format!("{record:?}");
    assert!(!line.contains(&stand.handle.token()));
    assert!(!line.contains(text(&payload["token"])));
    let names: Vec<&str> = record.iter().map(|exchange| exchange.what.as_str()).collect();
    let callback = format!("POST /interactions/{}/…/callback", text(&payload["id"]));
    for wanted in ["IDENTIFY", "READY", "INTERACTION_CREATE", &callback] {
        assert!(names.contains(&wanted), "{wanted} is not among {names:?}");
    }
    let callback = record.iter().find(|exchange| exchange.what == callback).unwrap();
    assert_eq!(callback.status, Some(204));
    assert_eq!(callback.request["data"]["content"], "Hello");
    assert_eq!(callback.response, Value::Null);
}
