//! Answers that Discord refuses: those that come late, twice, with a wrong token or with nothing in them.

use std::time::Duration;

use discord_sandbox::{Options, Outcome};
use serde_json::json;

use super::answers::answered;
use super::support::{APP, Stand, soon, webhook_path};

#[tokio::test]
async fn callback_types_that_do_not_fit_are_refused() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (_, payload) = stand.station(&mut bot).await;
    for kind in [1, 6, 7, 8, 99] {
        let (status, error) = stand.callback(&payload, json!({"type": kind})).await;
        assert_eq!((status, &error["code"]), (400, &json!(50035)), "type {kind}");
        assert!(error["errors"]["type"]["_errors"][0]["code"].is_string());
    }
}

#[tokio::test]
async fn a_second_answer_is_40060_and_is_shown() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (id, payload) = stand.station(&mut bot).await;
    let body = json!({"type": 4, "data": {"content": "One"}});
    assert_eq!(stand.callback(&payload, body.clone()).await.0, 204);
    let (status, error) = stand.callback(&payload, body).await;
    assert_eq!((status, &error["code"]), (400, &json!(40060)));
    answered(soon("the first answer", stand.handle.wait_for_answer(id)).await);
    assert_eq!(stand.handle.messages().len(), 1);
    let problem = stand.handle.problem(id).unwrap();
    assert!(problem.contains("40060"), "{problem}");
}

#[tokio::test]
async fn unknown_interactions_and_wrong_tokens_are_10062() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (_, payload) = stand.station(&mut bot).await;
    let body = json!({"type": 4, "data": {"content": "One"}});
    let forged = json!({"id": payload["id"], "token": "forged"});
    let (status, error) = stand.callback(&forged, body.clone()).await;
    assert_eq!((status, &error["code"]), (404, &json!(10062)));
    let unknown = json!({"id": "1", "token": payload["token"]});
    assert_eq!(stand.callback(&unknown, body).await.1["code"], 10062);
}

#[tokio::test]
async fn an_answer_after_the_first_three_seconds_is_10062_and_the_person_is_told() {
    let first_answer = Duration::from_millis(50);
    let stand = Stand::with(Options { first_answer, ..Options::default() }).await;
    let mut bot = stand.with_bot().await;
    let (id, payload) = stand.station(&mut bot).await;
    let outcome = soon("the failure", stand.handle.wait_for_answer(id)).await;
    assert!(matches!(outcome, Outcome::Failed { .. }), "{outcome:?}");
    let body = json!({"type": 4, "data": {"content": "Late"}});
    let (status, error) = stand.callback(&payload, body).await;
    assert_eq!((status, &error["code"]), (404, &json!(10062)));
}

#[tokio::test]
async fn a_refused_answer_is_the_reason_of_the_failure() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (id, payload) = stand.station(&mut bot).await;
    let body = json!({"type": 4, "data": {"content": "x".repeat(2_001)}});
    assert_eq!(stand.callback(&payload, body).await.1["code"], 50035);
    stand.handle.let_first_answer_pass(id);
    match soon("the failure", stand.handle.wait_for_answer(id)).await {
        Outcome::Failed { reason } => assert!(reason.contains("data.content"), "{reason}"),
        other => panic!("not failed but {other:?}"),
    }
}

#[tokio::test]
async fn without_a_bot_the_reason_is_that_there_is_none() {
    let stand = Stand::start().await;
    drop(stand.with_bot().await);
    soon("the loss to be noticed", stand.handle.wait_for_logins(|logins| !logins.connected)).await;
    let id = stand.handle.command("station", json!({})).unwrap();
    stand.handle.let_first_answer_pass(id);
    match soon("the failure", stand.handle.wait_for_answer(id)).await {
        Outcome::Failed { reason } => assert!(reason.contains("not connected"), "{reason}"),
        other => panic!("not failed but {other:?}"),
    }
}

#[tokio::test]
async fn a_token_is_good_for_nothing_once_its_life_is_over() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (id, payload) = stand.station(&mut bot).await;
    stand.callback(&payload, json!({"type": 5})).await;
    stand.handle.let_token_run_out(id);
    let outcome = soon("the end of the token", stand.handle.wait_for_answer(id)).await;
    assert!(matches!(outcome, Outcome::Failed { .. }), "{outcome:?}");
    let original = format!("{}/messages/@original", webhook_path(&payload));
    let (status, error) = stand.patch(&original, json!({"content": "x"})).await;
    assert_eq!((status, &error["code"]), (401, &json!(50027)));
}

#[tokio::test]
async fn a_deferred_answers_token_runs_out_by_the_clock() {
    let token_life = Duration::from_millis(20);
    let stand = Stand::with(Options { token_life, ..Options::default() }).await;
    let mut bot = stand.with_bot().await;
    let (id, payload) = stand.station(&mut bot).await;
    stand.callback(&payload, json!({"type": 5})).await;
    let outcome = soon("the end of the token", stand.handle.wait_for_answer(id)).await;
    assert!(matches!(outcome, Outcome::Failed { .. }), "{outcome:?}");
}

#[tokio::test]
async fn webhooks_are_unknown_before_the_first_answer_and_with_a_wrong_token() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (_, payload) = stand.station(&mut bot).await;
    let (status, error) = stand.post(&webhook_path(&payload), json!({"content": "x"})).await;
    assert_eq!((status, &error["code"]), (404, &json!(10015)));
    let (_, error) = stand.get(&format!("/webhooks/{APP}/forged/messages/@original")).await;
    assert_eq!(error["code"], 50027);
}

#[tokio::test]
async fn an_empty_answer_is_50006() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (_, payload) = stand.station(&mut bot).await;
    let (status, error) = stand.callback(&payload, json!({"type": 4, "data": {}})).await;
    assert_eq!((status, &error["code"]), (400, &json!(50006)));
}
