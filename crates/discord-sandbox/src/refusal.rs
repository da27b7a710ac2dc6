//! Errors in Discord's shape: an HTTP status, a JSON code, a sentence, and for a bad body the
//! path of each bad field.

use axum::http::StatusCode;
use serde_json::{Value, json};

/// A request that Discord would turn down.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Refusal {
    pub(crate) status: StatusCode,
    pub(crate) code: u32,
    pub(crate) message: String,
    pub(crate) errors: Option<Value>,
}

impl Refusal {
    fn new(status: StatusCode, code: u32, message: &str) -> Self {
        Self { status, code, message: message.to_owned(), errors: None }
    }

    fn not_found(code: u32, message: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, code, message)
    }

    fn bad_request(code: u32, message: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, message)
    }

    /// The token in `Authorization` is missing or wrong.
    pub(crate) fn unauthorized() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, 0, "401: Unauthorized")
    }

    /// The body is not JSON at all.
    pub(crate) fn malformed_json() -> Self {
        Self::bad_request(50_109, "The request body contains invalid JSON.")
    }

    /// The body is larger than a request may be.
    pub(crate) fn too_large() -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, 40_005, "Request entity too large")
    }

    /// The body breaks a rule; `errors` nests down to each bad field.
    pub(crate) fn invalid_form_body(errors: Value) -> Self {
        let mut refusal = Self::bad_request(50_035, "Invalid Form Body");
        refusal.errors = Some(errors);
        refusal
    }

    pub(crate) fn empty_message() -> Self {
        Self::bad_request(50_006, "Cannot send an empty message")
    }

    pub(crate) fn unknown_application() -> Self {
        Self::not_found(10_002, "Unknown Application")
    }

    pub(crate) fn unknown_channel() -> Self {
        Self::not_found(10_003, "Unknown Channel")
    }

    pub(crate) fn unknown_guild() -> Self {
        Self::not_found(10_004, "Unknown Guild")
    }

    pub(crate) fn unknown_member() -> Self {
        Self::not_found(10_007, "Unknown Member")
    }

    pub(crate) fn unknown_message() -> Self {
        Self::not_found(10_008, "Unknown Message")
    }

    pub(crate) fn unknown_user() -> Self {
        Self::not_found(10_013, "Unknown User")
    }

    pub(crate) fn unknown_webhook() -> Self {
        Self::not_found(10_015, "Unknown Webhook")
    }

    pub(crate) fn unknown_interaction() -> Self {
        Self::not_found(10_062, "Unknown interaction")
    }

    pub(crate) fn unknown_command() -> Self {
        Self::not_found(10_063, "Unknown application command")
    }

    pub(crate) fn unknown_command_permissions() -> Self {
        Self::not_found(10_066, "Unknown application command permissions")
    }

    pub(crate) fn too_many_commands() -> Self {
        Self::bad_request(30_032, "Maximum number of application commands reached (100)")
    }

    pub(crate) fn too_many_command_creates() -> Self {
        let message = "Max number of daily application command creates has been reached (200)";
        Self::bad_request(30_034, message)
    }

    pub(crate) fn already_acknowledged() -> Self {
        Self::bad_request(40_060, "Interaction has already been acknowledged.")
    }

    pub(crate) fn not_the_author() -> Self {
        let message = "Cannot edit a message authored by another user";
        Self::new(StatusCode::FORBIDDEN, 50_005, message)
    }

    pub(crate) fn invalid_webhook_token() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, 50_027, "Invalid Webhook Token")
    }

    /// The JSON that goes over the wire.
    pub(crate) fn body(&self) -> Value {
        match &self.errors {
            Some(errors) => {
                json!({"code": self.code, "message": self.message, "errors": errors})
            }
            None => json!({"code": self.code, "message": self.message}),
        }
    }

    /// One line for people: the code, the message and the first bad fields.
    pub(crate) fn in_words(&self) -> String {
        let mut line = format!("{} {}", self.code, self.message);
        if let Some(errors) = &self.errors {
            let mut fields = Vec::new();
            flatten(errors, "", &mut fields);
            for field in fields.iter().take(3) {
                line.push_str("; ");
                line.push_str(field);
            }
        }
        line
    }
}

/// Turns nested errors into `data.embeds[0].title: sentence` lines.
fn flatten(errors: &Value, path: &str, lines: &mut Vec<String>) {
    let Some(object) = errors.as_object() else {
        return;
    };
    for (key, inner) in object {
        if key == "_errors" {
            let sentences = inner.as_array().into_iter().flatten();
            lines.extend(
                sentences.map(|error| format!("{path}: {} ({})", text(&error["message"]), text(&error["code"]))),
            );
        } else if key.bytes().all(|byte| byte.is_ascii_digit()) {
            flatten(inner, &format!("{path}[{key}]"), lines);
        } else if path.is_empty() {
            flatten(inner, key, lines);
        } else {
            flatten(inner, &format!("{path}.{key}"), lines);
        }
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
