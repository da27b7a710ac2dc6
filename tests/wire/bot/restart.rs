//! Buttons and menus of messages that another process sent: a fresh one answers them right.

use std::sync::LazyLock;

use discord_sandbox::{Handle, Outcome};
use isolinear::commands::{self, Context, ResponseMode};
use isolinear::discord::body;
use isolinear::lore::{Universe, bundled_catalogue};
use isolinear::reply::Audience;
use isolinear::search::Catalogue;
use serde_json::{Value, json};

use super::endpoint::{Endpoint, last_interaction};
use crate::support::discord::{answered, ask, bot, discord, press, ready, soon};

static LORE: LazyLock<Catalogue> = LazyLock::new(bundled_catalogue);

/// Questions whose answers have every sort of button and menu there is.
fn questions() -> [(&'static str, Value); 7] {
    [
        ("station", json!({ "name": "Terok Nor", "as_of": 2372, "continuity": "licensed" })),
        ("ship", json!({ "name": "ISS Defiant", "seen": "DS9 season 4" })),
        ("onthisday", json!({ "year": 2372 })),
        ("source", json!({ "name": "DS9 4x20" })),
        ("disputes", json!({})),
        ("quiz", json!({ "difficulty": "hard", "seen": "DS9 season 4" })),
        ("search", json!({ "words": "cloaking device" })),
    ]
}

fn components(message: &Value) -> Vec<Value> {
    let rows = message["components"].as_array().into_iter().flatten();
    let all = rows.flat_map(|row| row["components"].as_array().cloned().unwrap_or_default());
    all.filter(|component| component["disabled"] != true && component["style"] != 5).collect()
}

/// What a message says and offers, without what differs from message to message.
fn told(message: &Value) -> Value {
    let embeds = message["embeds"].as_array().into_iter().flatten();
    let field = |field: &Value| json!([field["name"], field["value"]]);
    let texts = embeds.map(|embed| {
        let fields = embed["fields"].as_array().into_iter().flatten().map(field).collect::<Vec<_>>();
        json!([embed["title"], embed["description"], embed["footer"]["text"], fields])
    });
    let offered = components(message).into_iter().map(|component| component["custom_id"].clone());
    json!([texts.collect::<Vec<_>>(), offered.collect::<Vec<_>>()])
}

/// A component, and what is picked from it if it is a menu.
struct Use {
    custom_id: String,
    picked: Vec<String>,
}

impl Use {
    fn of(component: &Value) -> Self {
        let picked = component["options"][0]["value"].as_str().map(str::to_owned);
        Self { custom_id: component["custom_id"].as_str().unwrap().to_owned(), picked: picked.into_iter().collect() }
    }

    fn effect(&self) -> ResponseMode {
        commands::component_action(&self.custom_id, &[], Context::on(time::Date::MIN)).unwrap().mode
    }

    /// What is told by right; nothing if that is drawn by lot.
    fn expected(&self) -> Option<Value> {
        let answer = |seed: u64| {
            let today = time::OffsetDateTime::now_utc().date();
            let press = commands::component_action(
                &self.custom_id,
                &self.picked,
                Context { seed, universe: Universe::Prime, ..Context::on(today) },
            )
            .unwrap();
            let is_public = matches!(press.mode, ResponseMode::Replace | ResponseMode::Public);
            let audience = if is_public { Audience::Everyone } else { Audience::AskerOnly };
            told(&body::of_reply(&commands::answer(&LORE, &press.seen_by(audience))))
        };
        Some(answer(1)).filter(|first| *first == answer(2))
    }

    async fn try_on(&self, discord: &Handle, message: &Value) -> Outcome {
        match self.picked.first() {
            None => press(discord, message, &self.custom_id).await,
            Some(value) => {
                let id = discord.select(message, &self.custom_id, &[value]).unwrap();
                soon(discord.wait_for_answer(id)).await
            }
        }
    }
}

/// A message for each component of each answer, since using one may change its message.
async fn messages(discord: &Handle) -> Vec<(Use, Value)> {
    let mut all = Vec::new();
    for (command, options) in questions() {
        let first = ask(discord, command, options.clone()).await;
        for at in 0..components(&first).len() {
            let message = ask(discord, command, options.clone()).await;
            all.extend(components(&message).get(at).map(|component| (Use::of(component), message.clone())));
        }
    }
    all
}

#[tokio::test]
async fn a_freshly_started_process_answers_the_buttons_of_one_that_was_killed() {
    let discord = discord().await;
    let mut first = bot(&discord);
    ready(&discord).await;
    let messages = messages(&discord).await;
    first.signal("KILL");
    first.ended().await;
    let _second = bot(&discord);
    soon(discord.wait_for_logins(|logins| logins.identified > 1 && logins.connected)).await;
    assert!(messages.len() > 30, "{}", messages.len());
    for (used, message) in &messages {
        let outcome = used.try_on(&discord, message).await;
        match (used.effect(), outcome) {
            (ResponseMode::Form, Outcome::Modal(form)) => {
                assert!(form["custom_id"].as_str().unwrap().contains("report?"))
            }
            (ResponseMode::Remove, Outcome::Acknowledged) => {}
            (ResponseMode::Form | ResponseMode::Remove, other) => panic!("{}: {other:?}", used.custom_id),
            (_, outcome) => {
                let answer = told(&answered(outcome));
                if let Some(expected) = used.expected() {
                    assert_eq!(answer, expected, "{} {:?}", used.custom_id, used.picked);
                }
            }
        }
    }
}

#[tokio::test]
async fn a_freshly_started_endpoint_answers_the_button_of_a_message_from_the_gateway() {
    let discord = discord().await;
    let mut bot = bot(&discord);
    ready(&discord).await;
    let message = ask(&discord, "quiz", json!({ "difficulty": "easy" })).await;
    let used = Use::of(&components(&message)[2]);
    used.try_on(&discord, &message).await;
    let pressed = last_interaction(&discord);
    assert_eq!(pressed["data"]["custom_id"], json!(used.custom_id));
    bot.signal("KILL");
    bot.ended().await;
    let endpoint = Endpoint::start_with("", "").await;
    let (status, answer) = endpoint.send(&pressed).await;
    assert_eq!(status, 200);
    assert_eq!(told(&answer["data"]), used.expected().unwrap());
}
