//! The card, the choices, and what is read of an interaction.

use std::borrow::Cow;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::{Value, json};

const AUTOCOMPLETE: u8 = 4;
const COMMAND: u8 = 2;
const MAX_CHOICES: usize = 25;

/// Names in lower case with the choice that each makes.
static STATIONS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let choice = |name: &str| json!({ "name": name, "value": name }).to_string();
    include_str!("../../stations.txt").lines().map(|name| (name.to_lowercase(), choice(name))).collect()
});

/// What is used of an interaction.
#[derive(Deserialize)]
pub(crate) struct Interaction<'i> {
    pub(crate) id: &'i str,
    pub(crate) token: &'i str,
    #[serde(rename = "type")]
    kind: u8,
    #[serde(borrow)]
    data: Data<'i>,
}

#[derive(Deserialize)]
struct Data<'i> {
    #[serde(borrow, default)]
    options: Vec<Chosen<'i>>,
}

#[derive(Deserialize)]
struct Chosen<'i> {
    #[serde(borrow)]
    value: Cow<'i, str>,
}

/// The body of the callback.
pub(crate) fn callback(interaction: &Interaction) -> String {
    let typed = interaction.data.options.first().map(|option| &*option.value).unwrap_or_default();
    match interaction.kind {
        AUTOCOMPLETE => choices(typed),
        COMMAND => card(typed),
        _ => json!({ "type": 4, "data": { "content": "That is all there is.", "flags": 64 } }).to_string(),
    }
}

fn choices(typed: &str) -> String {
    let typed = typed.to_lowercase();
    let fitting = STATIONS.iter().filter(|(name, _)| name.contains(&typed)).take(MAX_CHOICES);
    let choices: Vec<&str> = fitting.map(|(_, choice)| choice.as_str()).collect();
    format!(r#"{{"type":8,"data":{{"choices":[{}]}}}}"#, choices.join(","))
}

fn card(name: &str) -> String {
    let title = Value::from(name);
    format!(
        r#"{{"type":4,"data":{{"embeds":[{{"title":{title},"description":"A space station that keeps watch over its sector.\nShips dock here for repairs, trade and news.","color":14917155,"fields":[{{"name":"Class","value":"Nor class","inline":true}},{{"name":"Held by","value":"Federation","inline":true}},{{"name":"First seen","value":"DS9 1×01","inline":true}}]}}],"components":[{{"type":1,"components":[{{"type":2,"style":1,"label":"Timeline","custom_id":"timeline"}},{{"type":2,"style":2,"label":"Sources","custom_id":"sources"}}]}}]}}}}"#
    )
}
