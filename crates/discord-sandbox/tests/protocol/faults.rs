//! REST requests that go wrong on purpose.

use std::time::Duration;

use discord_sandbox::{FaultScope, Outcome, RestFault};
use serde_json::json;

use super::support::{Stand, callback_path, soon};

#[tokio::test]
async fn so_many_requests_are_answered_with_429_and_then_no_more() {
    let stand = Stand::start().await;
    stand.handle.faults().rest(RestFault::TooManyRequests, FaultScope::All, Some(2));
    for _ in 0..2 {
        let request = stand.request(reqwest::Method::GET, "/users/@me");
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 429);
        assert!(response.headers().contains_key("retry-after"));
        assert!(response.headers().contains_key("x-ratelimit-reset-after"));
        let body: serde_json::Value = response.json().await.unwrap();
        assert!(body["retry_after"].as_f64().unwrap() > 0.0);
        assert_eq!(body["global"], false);
    }
    assert_eq!(stand.get("/users/@me").await.0, 200);
}

#[tokio::test]
async fn a_fault_for_callbacks_leaves_other_requests_alone() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    stand.handle.faults().rest(RestFault::ServerError, FaultScope::Callbacks, Some(1));
    assert_eq!(stand.get("/users/@me").await.0, 200);
    let (id, payload) = stand.station(&mut bot).await;
    let body = json!({"type": 4, "data": {"content": "Hello"}});
    assert_eq!(stand.callback(&payload, body.clone()).await.0, 500);
    assert_eq!(stand.callback(&payload, body).await.0, 204);
    let outcome = soon("the answer", stand.handle.wait_for_answer(id)).await;
    assert!(matches!(outcome, Outcome::Answered(_)));
}

#[tokio::test]
async fn a_dropped_request_has_no_effect_and_a_lost_answer_has() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (_, payload) = stand.station(&mut bot).await;
    let body = json!({"type": 4, "data": {"content": "Hello"}});
    let faults = stand.handle.faults();

    faults.rest(RestFault::Drop, FaultScope::Callbacks, Some(1));
    let request = || stand.request(reqwest::Method::POST, &callback_path(&payload)).json(&body);
    assert!(soon("the drop", request().send()).await.is_err());
    assert!(stand.handle.messages().is_empty());

    faults.rest(RestFault::LoseAnswer, FaultScope::Callbacks, Some(1));
    assert!(soon("the drop", request().send()).await.is_err());
    assert_eq!(stand.handle.messages().len(), 1);
    assert_eq!(stand.callback(&payload, body.clone()).await.1["code"], 40060);
}

#[tokio::test]
async fn a_hung_request_gets_no_answer() {
    let stand = Stand::start().await;
    stand.handle.faults().rest(RestFault::Hang, FaultScope::All, Some(1));
    let hung = stand.get("/users/@me");
    let answer = tokio::time::timeout(Duration::from_millis(100), hung).await;
    assert!(answer.is_err());
    assert_eq!(stand.get("/users/@me").await.0, 200);
}

#[tokio::test]
async fn a_page_switches_faults_by_name_and_is_told_of_unknown_ones() {
    let stand = Stand::start().await;
    let url = format!("{}/sandbox/faults", stand.handle.base_url());
    let post = |body: serde_json::Value| super::support::answer_of(stand.client.post(&url).json(&body));
    let (status, faults) = post(json!({"rest": "500", "rest_count": 1, "rest_scope": "all", "delay_ms": 1})).await;
    assert_eq!(status, 200);
    assert_eq!(
        faults,
        json!({"rest": "500", "rest_count": 1, "rest_scope": "all",
        "delay_ms": 1, "gateway": null})
    );
    assert_eq!(stand.get("/users/@me").await.0, 500);
    assert_eq!(stand.get("/users/@me").await.0, 200);
    let (status, error) = post(json!({"gateway": "unheard-of"})).await;
    assert_eq!(status, 400);
    assert!(error["error"].as_str().unwrap().contains("unheard-of"));
}
