//! A mistake that is reported: the form, the way to whoever keeps the lore, and the thanks that say where it went.

use discord_sandbox::{FaultScope, Handle, RestFault};
use serde_json::{Value, json};

use super::endpoint::{Endpoint, last_interaction};
use crate::support::discord::{answered, ask, bot_with, discord, ready, soon};
use crate::support::schema;

const SENT: &str = "Your report went to the people who run this bot.";
const LOGGED: &str = "Your report is in this bot's log";
const FAILED: &str = "Your report could not be sent to the people who run this bot, so it is in the bot's log.";

/// Reports a mistake from the button on an answer, and returns the thanks.
async fn report(discord: &Handle) -> Value {
    let answer = ask(discord, "station", json!({ "name": "Terok Nor" })).await;
    let opened_by = discord.press(&answer, "*report?n=station/terok-nor").unwrap();
    soon(discord.wait_for_answer(opened_by)).await;
    let filled = json!({
        "statement": "Space station with an ore processing center",
        "correction": "A station ``` @everyone <@&1> <@2>",
        "work": "DS9 2x23",
    });
    let id = discord.submit_modal(opened_by, &filled).unwrap();
    answered(soon(discord.wait_for_answer(id)).await)
}

/// The id of the channel in which everything is said.
fn channel(discord: &Handle) -> String {
    discord.say("hello")["channel_id"].as_str().unwrap().to_owned()
}

fn says(thanks: &Value, words: &str) {
    let text = thanks["embeds"][0]["description"].as_str().unwrap();
    assert!(text.starts_with(words) && text.contains("[[facts.type]]"), "{thanks:#}");
}

fn is_report(message: &Value) -> bool {
    message.to_string().contains("A mistake in station/terok-nor")
}

#[tokio::test]
async fn a_report_is_written_to_its_channel_and_the_thanks_say_so_in_private() {
    let discord = discord().await;
    let _bot = bot_with(&discord, &format!("[reports]\nchannel = \"{}\"", channel(&discord)));
    ready(&discord).await;
    let thanks = report(&discord).await;
    says(&thanks, SENT);
    assert_eq!(thanks["flags"].as_u64().unwrap() & 64, 64, "{thanks:#}");
    let passed_on = soon(discord.wait_for_message(is_report)).await;
    let text = passed_on["embeds"][0]["description"].as_str().unwrap();
    assert!(text.contains("[[facts.type]]") && text.contains("ds9-2x23"), "{text}");
    assert_eq!(discord.messages().iter().filter(|message| is_report(message)).count(), 1);
}

#[tokio::test]
async fn what_a_report_says_pings_nobody_and_stays_in_its_block() {
    let discord = discord().await;
    let _bot = bot_with(&discord, &format!("[reports]\nchannel = \"{}\"", channel(&discord)));
    ready(&discord).await;
    report(&discord).await;
    let is_post = |what: &str| what.contains("POST") && what.ends_with("/messages");
    let posted = discord.exchanges().into_iter().find(|exchange| is_post(&exchange.what)).unwrap();
    assert_eq!(posted.request["allowed_mentions"], json!({ "parse": [] }), "{:#}", posted.request);
    schema::check("MessageCreateRequest", &posted.request);
    let passed_on = soon(discord.wait_for_message(is_report)).await;
    assert_eq!((&passed_on["mention_everyone"], &passed_on["mentions"]), (&json!(false), &json!([])));
    let text = passed_on["embeds"][0]["description"].as_str().unwrap();
    assert!(!text.contains("@everyone") && !text.contains("<@") && text.matches("```").count() == 2, "{text}");
}

#[tokio::test]
async fn without_a_channel_a_report_is_logged_whatever_the_level_and_the_thanks_say_so() {
    let discord = discord().await;
    let bot = bot_with(&discord, "[log]\nformat = \"json\"\nlevel = \"error\"");
    ready(&discord).await;
    says(&report(&discord).await, LOGGED);
    let line = bot.wait_for_line(|line| line.contains("a mistake was reported")).await;
    let line: Value = serde_json::from_str(&line).unwrap();
    assert_eq!(line["file"], "lore/station/terok-nor.toml");
    assert!(line["toml"].as_str().unwrap().parse::<toml::Table>().is_ok(), "{line}");
}

#[tokio::test]
async fn a_report_that_does_not_reach_its_channel_is_logged_and_the_thanks_say_so() {
    let discord = discord().await;
    let bot = bot_with(&discord, "[reports]\nchannel = \"123456789\"\n[log]\nformat = \"json\"");
    ready(&discord).await;
    says(&report(&discord).await, FAILED);
    bot.wait_for_line(|line| line.contains("did not reach its channel")).await;
    bot.wait_for_line(|line| line.contains("a mistake was reported") && line.contains("ds9-2x23")).await;
}

#[tokio::test]
async fn a_channel_that_does_not_answer_keeps_nobody_waiting() {
    let discord = discord().await;
    let bot = bot_with(&discord, &format!("[reports]\nchannel = \"{}\"", channel(&discord)));
    ready(&discord).await;
    let answer = ask(&discord, "station", json!({ "name": "Terok Nor" })).await;
    let opened_by = discord.press(&answer, "*report?n=station/terok-nor").unwrap();
    soon(discord.wait_for_answer(opened_by)).await;
    discord.faults().rest(RestFault::Hang, FaultScope::All, Some(1));
    let filled = json!({ "statement": "Space station with an ore processing center", "correction": "A", "work": "B" });
    let id = discord.submit_modal(opened_by, &filled).unwrap();
    says(&answered(soon(discord.wait_for_answer(id)).await), FAILED);
    bot.wait_for_line(|line| line.contains("no answer in time")).await;
}

#[tokio::test]
async fn the_thanks_are_in_the_reporters_language() {
    let discord = discord().await;
    let _bot = bot_with(&discord, &format!("[reports]\nchannel = \"{}\"", channel(&discord)));
    ready(&discord).await;
    says(&report(&discord.with_locale("de")).await, "Deine Meldung ging an die Betreiber dieses Bots.");
}

#[tokio::test]
async fn a_report_by_request_takes_the_same_way() {
    let discord = discord().await;
    let _bot = bot_with(&discord, "");
    ready(&discord).await;
    let channel = channel(&discord);
    report(&discord).await;
    let filled = last_interaction(&discord);
    assert_eq!(filled["type"], 5);
    for (channel, words) in [(channel.as_str(), SENT), ("", LOGGED), ("123456789", FAILED)] {
        let lines = format!("proxy = \"{}\"\n[reports]\nchannel = \"{channel}\"", discord.base_url());
        let endpoint = Endpoint::start_with(&lines, &discord.token()).await;
        let (status, thanks) = endpoint.send(&filled).await;
        assert_eq!((status, &thanks["type"], &thanks["data"]["flags"]), (200, &json!(4), &json!(64)));
        says(&thanks["data"], words);
        if words != SENT {
            endpoint.program.wait_for_line(|line| line.contains("a mistake was reported")).await;
        }
    }
    assert_eq!(discord.messages().iter().filter(|message| is_report(message)).count(), 1);
}
