//! Commands, suggestions, buttons and menus, all of them.

use discord_sandbox::{Exchange, Handle, Outcome};
use isolinear::commands::{self, Surface};
use serde_json::{Value, json};

use crate::support::discord::{answered, ask, press, soon, title, with_bot};
use crate::support::schema;

#[tokio::test]
async fn the_station_the_ship_and_the_year_are_answered() {
    let (discord, _bot) = with_bot().await;
    let station = ask(&discord, "station", json!({ "name": "Terok Nor" })).await;
    assert_eq!(title(&station), "Terok Nor");
    let ship = ask(&discord, "ship", json!({ "name": "Defiant" })).await;
    assert!(title(&ship).contains("Defiant"), "{ship:#}");
    let year = ask(&discord, "onthisday", json!({ "year": 2372 })).await;
    assert!(year.to_string().contains("2372"), "{year:#}");
    for message in [station, ship, year] {
        assert!(message.to_string().contains("Sources"), "{message:#}");
    }
    check_bodies(&discord);
}

#[tokio::test]
async fn every_command_is_answered_and_every_button_of_every_answer() {
    let (discord, _bot) = with_bot().await;
    for command in commands::all().iter().filter(|command| command.surface == Surface::Slash) {
        let message = ask(&discord, command.name, options_of(command)).await;
        assert!(!message["embeds"][0].is_null(), "/{} says nothing: {message:#}", command.name);
        press_everything(&discord, command, &message).await;
    }
    check_bodies(&discord);
}

/// What it takes to see a command work, read from its example.
fn options_of(command: &commands::Command) -> Value {
    let Some(first) = command.options.first().filter(|_| !command.example.is_empty()) else { return json!({}) };
    match (&first.takes, command.example.parse::<i64>()) {
        (commands::OptionType::Integer { .. }, Ok(number)) => json!({ first.name: number }),
        (commands::OptionType::Integer { .. }, Err(_)) => json!({}),
        _ => json!({ first.name: command.example }),
    }
}

/// What is drawn by lot: asked again, another one comes.
const BY_LOT: [&str; 2] = ["quiz", "random"];

/// The rows of a message, and what each holds.
fn rows(message: &Value) -> Vec<Vec<Value>> {
    let rows = message["components"].as_array().into_iter().flatten();
    rows.map(|row| row["components"].as_array().cloned().unwrap_or_default()).collect()
}

/// Asks anew for each press, since a press may change or remove the message. Of what is drawn by lot, whatever stands
/// in the same place is pressed.
async fn press_everything(discord: &Handle, command: &commands::Command, message: &Value) {
    let places = rows(message).into_iter().enumerate();
    let places = places.flat_map(|(row, shown)| shown.into_iter().enumerate().map(move |(at, one)| ((row, at), one)));
    for ((row, at), component) in places.filter(|(_, one)| one["disabled"] != true && one["style"] != 5) {
        let fresh = ask(discord, command.name, options_of(command)).await;
        let fresh_rows = rows(&fresh);
        let Some(shown) = fresh_rows.get(row).and_then(|row| row.get(at)) else {
            assert!(BY_LOT.contains(&command.name), "{component} is gone when asked again");
            continue;
        };
        let is_same = shown["custom_id"] == component["custom_id"];
        assert!(is_same || BY_LOT.contains(&command.name), "{component} is another when asked again: {shown}");
        if shown["disabled"] == true {
            continue;
        }
        let (component, custom_id) = (shown, shown["custom_id"].as_str().unwrap());
        let outcome = if component["type"] == 2 {
            press(discord, &fresh, custom_id).await
        } else {
            let value = component["options"][0]["value"].as_str().unwrap();
            let id = discord.select(&fresh, custom_id, &[value]).unwrap();
            soon(discord.wait_for_answer(id)).await
        };
        assert!(!matches!(outcome, Outcome::Failed { .. }), "{custom_id} of /{}: {outcome:?}", command.name);
    }
}

#[tokio::test]
async fn typing_offers_names_and_a_picked_one_is_found() {
    let (discord, _bot) = with_bot().await;
    let id = discord.autocomplete("station", json!({ "name": "ter" }), "name").unwrap();
    let Outcome::Choices(choices) = soon(discord.wait_for_answer(id)).await else { panic!("no choices") };
    assert!(choices[0]["name"].as_str().unwrap().starts_with("Terok Nor"), "{choices:?}");
    for picked in ["value", "name"] {
        let message = ask(&discord, "station", json!({ "name": choices[0][picked] })).await;
        assert_eq!(title(&message), "Terok Nor", "the {picked} was sent");
    }
    check_bodies(&discord);
}

#[tokio::test]
async fn an_answer_can_be_asked_for_in_private_and_in_a_direct_message() {
    let (discord, _bot) = with_bot().await;
    let hidden = ask(&discord, "station", json!({ "name": "Terok Nor", "hide": true })).await;
    assert_eq!(hidden["sandbox"]["ephemeral"], true);
    let private = discord.at(discord_sandbox::Place::DirectMessage);
    let message = ask(&private, "station", json!({ "name": "Terok Nor" })).await;
    assert_eq!(title(&message), "Terok Nor");
}

#[tokio::test]
async fn hostile_names_and_years_get_polite_answers() {
    let (discord, _bot) = with_bot().await;
    for name in
        ["@everyone <@1> <@&1>", "**x** [a](https://example.org) ||y||", "\u{202e}\u{200b}", "'; DROP TABLE", "x"]
    {
        let message = ask(&discord, "station", json!({ "name": name })).await;
        assert_eq!(message["mention_everyone"], false, "{message:#}");
        assert!(message["embeds"][0]["description"].is_string(), "{message:#}");
    }
    check_bodies(&discord);
}

/// Holds everything the bot has sent against Discord's own description of it.
fn check_bodies(discord: &Handle) {
    for Exchange { what, request, status, .. } in discord.exchanges() {
        if what.starts_with("POST /interactions/") {
            assert_eq!(status, Some(204), "{request:#}");
            let body = request.get("payload_json").unwrap_or(&request);
            schema::check_callback(body);
            assert_nobody_is_pinged(body);
        }
    }
}

fn assert_nobody_is_pinged(callback: &Value) {
    if matches!(callback["type"].as_u64(), Some(4 | 7)) {
        assert_eq!(callback["data"]["allowed_mentions"]["parse"], json!([]), "{callback:#}");
    }
}

#[tokio::test]
async fn a_button_of_another_version_says_so_in_private() {
    let (discord, _bot) = with_bot().await;
    let message = ask(&discord, "station", json!({ "name": "Terok Nor" })).await;
    let page = message["components"][0]["components"][0]["custom_id"].as_str().map(str::to_owned);
    if let Some(custom_id) = page {
        let changed = answered(press(&discord, &message, &custom_id).await);
        assert!(changed["embeds"][0].is_object(), "{changed:#}");
    }
}
