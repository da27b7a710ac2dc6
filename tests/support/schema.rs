//! Discord's own description of its interface, where it is at hand: what a body must look like.

use std::path::PathBuf;
use std::sync::LazyLock;

use serde_json::{Value, json};

/// Where the description may lie, seen from the crate; `DISCORD_OPENAPI` names another place.
const USUAL_PLACE: &str = "../shared/discord/openapi.json";

static DESCRIPTION: LazyLock<Option<Value>> = LazyLock::new(|| {
    let usual = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(USUAL_PLACE);
    let place = std::env::var_os("DISCORD_OPENAPI").map_or(usual, PathBuf::from);
    let Ok(text) = std::fs::read_to_string(&place) else {
        eprintln!("bodies are not checked: Discord's description is not at {}", place.display());
        return None;
    };
    Some(serde_json::from_str(&text).unwrap())
});

/// The names of the fields of a schema; none where the description is not at hand.
pub fn fields(schema: &str) -> Vec<String> {
    let properties =
        DESCRIPTION.as_ref().map(|description| &description["components"]["schemas"][schema]["properties"]);
    properties.and_then(Value::as_object).map_or_else(Vec::new, |properties| properties.keys().cloned().collect())
}

/// Holds a body against a schema of the description.
pub fn check(schema: &str, body: &Value) {
    check_against(&json!({ "$ref": format!("#/components/schemas/{schema}") }), body);
}

/// Holds each member of a list against a schema of the description.
pub fn check_each(schema: &str, bodies: &Value) {
    let items = json!({ "$ref": format!("#/components/schemas/{schema}") });
    check_against(&json!({ "type": "array", "items": items }), bodies);
}

fn check_against(schema: &Value, body: &Value) {
    if let Some(validator) = validator(schema) {
        assert_valid(&validator, body);
    }
}

fn validator(schema: &Value) -> Option<jsonschema::Validator> {
    let mut schema = schema.clone();
    schema["components"] = DESCRIPTION.as_ref()?["components"].clone();
    Some(jsonschema::validator_for(&schema).unwrap())
}

fn assert_valid(validator: &jsonschema::Validator, body: &Value) {
    let faults: Vec<String> =
        validator.iter_errors(body).map(|fault| format!("{} at {}", fault, fault.instance_path())).collect();
    assert!(faults.is_empty(), "{faults:#?}\nin {body:#}");
}

/// The schemas of all callbacks that are ever made, by their type.
static CALLBACKS: LazyLock<[(&[u64], Option<jsonschema::Validator>); 4]> = LazyLock::new(|| {
    let of = |schema: &str| validator(&json!({ "$ref": format!("#/components/schemas/{schema}") }));
    [
        (&[4, 5], of("CreateMessageInteractionCallbackRequest")),
        (&[6, 7], of("UpdateMessageInteractionCallbackRequest")),
        (&[8], of("ApplicationCommandAutocompleteCallbackRequest")),
        (&[9], of("ModalInteractionCallbackRequest")),
    ]
});

/// Holds a callback against the schema of its type.
pub fn check_callback(body: &Value) {
    let kind = body["type"].as_u64().unwrap_or_default();
    let found = CALLBACKS.iter().find(|(kinds, _)| kinds.contains(&kind));
    let (_, validator) = found.unwrap_or_else(|| panic!("no callback has the type {kind}: {body:#}"));
    if let Some(validator) = validator {
        assert_valid(validator, &with_file_numbers_as_text(body));
    }
}

/// The description wants the ids of uploaded files as text; Discord's reference shows them as the plain numbers of the
/// files, and so does serenity write them.
fn with_file_numbers_as_text(body: &Value) -> Value {
    let mut body = body.clone();
    let attachments = body.pointer_mut("/data/attachments").and_then(Value::as_array_mut).into_iter().flatten();
    for attachment in attachments.filter(|attachment| attachment["id"].is_number()) {
        attachment["id"] = json!(attachment["id"].to_string());
    }
    body
}

#[test]
#[should_panic(expected = "type")]
fn a_body_that_is_wrong_is_refused() {
    if DESCRIPTION.is_none() {
        panic!("without the description there is no type to be wrong");
    }
    check("CreateMessageInteractionCallbackRequest", &json!({ "type": 4, "data": { "embeds": [{ "title": 5 }] } }));
}
