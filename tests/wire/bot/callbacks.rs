//! Discord's REST interface misbehaves while an answer is on its way.

use discord_sandbox::{FaultScope, Handle, RestFault};
use serde_json::json;

use crate::support::discord::{ask, title, with_bot};

/// Asks while the next requests of a kind fail, and counts the callbacks that Discord accepted.
async fn ask_through(fault: RestFault, count: u64) -> usize {
    let (discord, _bot) = with_bot().await;
    discord.faults().rest(fault, FaultScope::Callbacks, Some(count));
    let message = ask(&discord, "station", json!({ "name": "Terok Nor" })).await;
    assert_eq!(title(&message), "Terok Nor");
    accepted(&discord)
}

fn accepted(discord: &Handle) -> usize {
    let exchanges = discord.exchanges();
    exchanges.iter().filter(|exchange| exchange.what.contains("/callback") && exchange.status == Some(204)).count()
}

#[tokio::test]
async fn too_many_requests_is_waited_out() {
    assert_eq!(ask_through(RestFault::TooManyRequests, 2).await, 1);
}

#[tokio::test]
async fn an_error_of_discords_own_is_tried_again() {
    assert_eq!(ask_through(RestFault::ServerError, 2).await, 1);
}

#[tokio::test]
async fn a_dropped_connection_is_tried_again() {
    assert_eq!(ask_through(RestFault::Drop, 2).await, 1);
}

#[tokio::test]
async fn a_hung_callback_is_given_up_in_time_for_another() {
    ask_through(RestFault::Hang, 1).await;
}

#[tokio::test]
async fn an_answer_that_arrived_unheard_is_not_given_twice() {
    let (discord, bot) = with_bot().await;
    discord.faults().rest(RestFault::LoseAnswer, FaultScope::Callbacks, Some(1));
    let message = ask(&discord, "station", json!({ "name": "Terok Nor" })).await;
    assert_eq!(title(&message), "Terok Nor");
    bot.wait_for_line(|line| line.contains("answered") && line.contains("tries=2")).await;
    assert_eq!(discord.messages().len(), 1);
}

#[tokio::test]
async fn after_discords_trouble_everything_is_as_before() {
    let (discord, _bot) = with_bot().await;
    discord.faults().rest(RestFault::ServerError, FaultScope::Callbacks, None);
    let lost = discord.command("station", json!({ "name": "Terok Nor" })).unwrap();
    discord.wait_for_answer(lost).await;
    discord.faults().clear();
    let message = ask(&discord, "station", json!({ "name": "Terok Nor" })).await;
    assert_eq!(title(&message), "Terok Nor");
}
