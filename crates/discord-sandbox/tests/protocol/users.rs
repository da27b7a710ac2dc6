//! Two users: who sees what, who is told to the bot, and in which language.

use discord_sandbox::{Handle, Outcome, Place, User};
use serde_json::{Value, json};

use super::support::{Bot, CHANNEL, Stand, soon, webhook_path};

const EPHEMERAL: u64 = 64;

fn id_of(user: User) -> Value {
    json!(user.id().to_string())
}

/// An answer with a button, to everyone or to the asker alone.
fn answer(flags: u64) -> Value {
    let button = json!({"type": 2, "style": 1, "label": "More", "custom_id": "more"});
    let rows = json!([{"type": 1, "components": [button]}]);
    json!({"type": 4, "data": {"content": "Terok Nor", "flags": flags, "components": rows}})
}

/// `/station`, asked by the first user and answered.
async fn answered(stand: &Stand, bot: &mut Bot, flags: u64) -> Value {
    let (asked, payload) = stand.station(bot).await;
    stand.callback(&payload, answer(flags)).await;
    match soon("the answer", stand.handle.wait_for_answer(asked)).await {
        Outcome::Answered(message) => message,
        other => panic!("not answered but {other:?}"),
    }
}

fn both(stand: &Stand) -> (Handle, Handle) {
    (stand.handle.clone(), stand.handle.as_user(User::Second))
}

#[tokio::test]
async fn the_second_users_command_carries_their_id_and_name() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (_, second) = both(&stand);
    second.command("station", json!({"name": "Terok Nor"})).unwrap();
    let payload = bot.interaction().await;
    assert_eq!(payload["member"]["user"]["id"], id_of(User::Second));
    assert_eq!(payload["member"]["user"]["global_name"], "Lieutenant");
    assert_eq!(payload["channel_id"], CHANNEL);

    stand.callback(&payload, answer(0)).await;
    let message = soon("the answer", stand.handle.wait_for_message(|message| message["content"] == "Terok Nor")).await;
    assert_eq!(message["interaction_metadata"]["user"]["id"], id_of(User::Second));
    assert_eq!(message["sandbox"]["interaction"]["user"]["username"], "lieutenant");
}

#[tokio::test]
async fn a_button_under_a_public_answer_can_be_pressed_by_the_other_user() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (_, second) = both(&stand);
    let message = answered(&stand, &mut bot, 0).await;
    let pressed = second.press(&message, "more").unwrap();
    let payload = bot.interaction().await;
    assert_eq!(payload["member"]["user"]["id"], id_of(User::Second));
    assert_eq!(payload["message"]["interaction_metadata"]["user"]["id"], id_of(User::First), "who had asked");

    let data = json!({"content": "Not yours", "flags": EPHEMERAL});
    stand.callback(&payload, json!({"type": 4, "data": data})).await;
    let Outcome::Answered(reply) = soon("the reply", second.wait_for_answer(pressed)).await else { panic!() };
    assert_eq!(second.message(&reply), Some(reply.clone()));
    assert_eq!(stand.handle.message(&reply), None, "the one who asked first does not see it");
}

#[tokio::test]
async fn a_private_answer_is_there_for_its_asker_alone() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (first, second) = both(&stand);
    let message = answered(&stand, &mut bot, EPHEMERAL).await;
    assert_eq!(message["sandbox"]["visible_to"], id_of(User::First));
    assert_eq!((first.messages().len(), second.messages().len()), (1, 0));
    assert_eq!(second.press(&message, "more").unwrap_err().to_string(), "the message is gone");
    assert!(second.menu_command("Look up", &message).is_err());
    assert!(!second.dismiss(&message));
    assert!(first.dismiss(&message));
}

#[tokio::test]
async fn private_follow_ups_and_deferred_answers_belong_to_their_asker_too() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (first, second) = both(&stand);
    second.command("station", json!({"name": "Terok Nor"})).unwrap();
    let payload = bot.interaction().await;
    stand.callback(&payload, json!({"type": 5, "data": {"flags": EPHEMERAL}})).await;
    stand.patch(&format!("{}/messages/@original", webhook_path(&payload)), json!({"content": "a"})).await;
    stand.post(&webhook_path(&payload), json!({"content": "b", "flags": EPHEMERAL})).await;
    stand.post(&webhook_path(&payload), json!({"content": "c"})).await;
    let contents = |handle: &Handle| -> Vec<Value> {
        handle.messages().into_iter().map(|message| message["content"].clone()).collect()
    };
    assert_eq!(contents(&second), ["a", "b", "c"]);
    assert_eq!(contents(&first), ["c"]);
}

#[tokio::test]
async fn each_user_has_direct_messages_of_their_own() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (first, second) = both(&stand);
    second.at(Place::DirectMessage).command("station", json!({"name": "Terok Nor"})).unwrap();
    let payload = bot.interaction().await;
    assert_eq!(payload["user"]["id"], id_of(User::Second));
    assert_eq!(payload["channel"]["recipients"][0]["id"], id_of(User::Second));
    let (_, opened) = stand.post("/users/@me/channels", json!({"recipient_id": id_of(User::Second)})).await;
    assert_eq!(payload["channel_id"], opened["id"]);
    stand.callback(&payload, answer(0)).await;
    assert_eq!((first.messages().len(), second.messages().len()), (0, 1));
}

#[tokio::test]
async fn a_modal_is_filled_in_by_the_user_for_whom_it_opened() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (first, second) = both(&stand);
    let opened = second.command("note", json!({})).unwrap();
    let input = json!({"type": 4, "custom_id": "text", "label": "Note", "style": 1});
    let modal = json!({"custom_id": "form", "title": "Note", "components": [{"type": 1, "components": [input]}]});
    let payload = bot.interaction().await;
    stand.callback(&payload, json!({"type": 9, "data": modal})).await;
    let refused = first.submit_modal(opened, &json!({"text": "hi"})).unwrap_err();
    assert!(refused.to_string().contains("another user"), "{refused}");
    second.submit_modal(opened, &json!({"text": "hi"})).unwrap();
    assert_eq!(bot.interaction().await["member"]["user"]["id"], id_of(User::Second));
}

#[tokio::test]
async fn what_a_user_says_stands_under_their_name_and_mentions_reach_them() {
    let stand = Stand::start().await;
    let (first, second) = both(&stand);
    assert_eq!(first.say("Hello")["author"]["username"], "ensign");
    assert_eq!(second.say("Hello")["author"]["id"], id_of(User::Second));
    let content = format!("<@{}>, come to Ops", User::Second.id());
    let (_, message) = stand.post(&format!("/channels/{CHANNEL}/messages"), json!({"content": content})).await;
    assert_eq!(message["mentions"].as_array().unwrap().len(), 1);
    assert_eq!(message["mentions"][0]["id"], id_of(User::Second));
}

#[tokio::test]
async fn each_user_asks_in_a_language_of_their_own() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (first, second) = both(&stand);
    for (user, locale) in [(first.with_locale("fr"), "fr"), (second.with_locale("ja"), "ja"), (second, "en-US")] {
        user.command("station", json!({"name": "Terok Nor"})).unwrap();
        assert_eq!(bot.interaction().await["locale"], locale);
    }
}

#[tokio::test]
async fn every_exchange_says_which_command_it_belongs_to() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (_, second) = both(&stand);
    let message = answered(&stand, &mut bot, 0).await;
    second.press(&message, "more").unwrap();
    let payload = bot.interaction().await;
    stand.callback(&payload, json!({"type": 6})).await;
    stand.post(&webhook_path(&payload), json!({"content": "Later"})).await;

    let about = |exchange: &discord_sandbox::Exchange| {
        let what = exchange.what.split('/').next().unwrap_or_default();
        (what.trim().to_owned(), exchange.command.clone())
    };
    let exchanges: Vec<_> = stand.handle.exchanges().iter().map(about).collect();
    let station = || Some("/station".to_owned());
    let expected = [
        ("INTERACTION_CREATE", station()),
        ("POST", station()),
        ("INTERACTION_CREATE", station()),
        ("POST", station()),
        ("POST", station()),
    ];
    let expected: Vec<_> = expected.map(|(what, command)| (what.to_owned(), command)).to_vec();
    assert!(exchanges.ends_with(&expected), "{exchanges:?}");
    let before = exchanges.len() - expected.len();
    assert!(exchanges.iter().take(before).all(|(_, command)| command.is_none()), "{exchanges:?}");
}
