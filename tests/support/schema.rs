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
    let Some(description) = &*DESCRIPTION else { return };
    let mut schema = schema.clone();
    schema["components"] = description["components"].clone();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<String> =
        validator.iter_errors(body).map(|fault| format!("{} at {}", fault, fault.instance_path())).collect();
    assert!(faults.is_empty(), "{faults:#?}\nin {body:#}");
}

#[test]
#[should_panic(expected = "type")]
fn a_body_that_is_wrong_is_refused() {
    if DESCRIPTION.is_none() {
        panic!("without the description there is no type to be wrong");
    }
    check("CreateMessageInteractionCallbackRequest", &json!({ "type": 4, "data": { "embeds": [{ "title": 5 }] } }));
}
