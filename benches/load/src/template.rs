//! Interactions to send again and again, each time with another id and token, and what Discord says to the answers.

use serde_json::Value;

/// What a token begins with; its interaction's id follows. Longer than it need be, as Discord's are.
const TOKEN: &str = "aW50ZXJhY3Rpb246QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB-";

/// Stands for the id in a text that is not filled in yet.
const ID: &str = "\u{1}";

/// A text with gaps for the id of an interaction.
#[derive(Debug, Default)]
pub(crate) struct Text(Vec<String>);

impl Text {
    /// The JSON, with gaps in the place of each of these ids.
    fn new(json: &Value, ids: &[&str]) -> Self {
        let text = ids.iter().fold(json.to_string(), |text, id| text.replace(id, ID));
        Self(text.split(ID).map(str::to_owned).collect())
    }

    /// The text for one interaction.
    pub(crate) fn fill(&self, id: &str) -> String {
        self.0.join(id)
    }
}

/// What Discord says to a request of the bot.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    /// Empty if there is none.
    pub(crate) body: Text,
}

impl Response {
    /// A response as it was recorded, with gaps for the ids of interaction and message.
    pub(crate) fn new(status: u16, body: &Value, ids: &[&str]) -> Self {
        Self { status, body: if body.is_null() { Text::default() } else { Text::new(body, ids) } }
    }
}

/// An interaction that can be sent as often as one likes.
#[derive(Debug)]
pub(crate) struct Template {
    payload: Text,
    /// What Discord says to the first answer.
    pub(crate) callback: Response,
    /// What it says to later ones: the message.
    pub(crate) edit: Response,
    /// Whether the first answer may be that one follows.
    pub(crate) may_be_deferred: bool,
}

impl Template {
    /// An interaction as it was recorded, with its id in `payload`.
    pub(crate) fn new(mut payload: Value, callback: Response, edit: Response) -> Self {
        let id = payload["id"].as_str().unwrap_or_default().to_owned();
        payload["token"] = Value::from(token(&id));
        Self { payload: Text::new(&payload, &[&id]), callback, edit, may_be_deferred: false }
    }

    /// The same, where the first answer may be that one follows.
    pub(crate) fn deferrable(self) -> Self {
        Self { may_be_deferred: true, ..self }
    }

    /// The frame that brings it to the bot.
    pub(crate) fn frame(&self, sequence: u64, id: &str) -> String {
        format!(r#"{{"t":"INTERACTION_CREATE","s":{sequence},"op":0,"d":{}}}"#, self.payload.fill(id))
    }
}

fn token(id: &str) -> String {
    format!("{TOKEN}{id}")
}

/// The interaction to which a token belongs.
pub(crate) fn id_of_token(token: &str) -> Option<u64> {
    token.strip_prefix(TOKEN)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Response, Template, id_of_token};

    #[test]
    fn a_template_is_filled_with_another_id_and_token() {
        let response = || Response::new(200, &json!({ "interaction": "77", "message": "88" }), &["77", "88"]);
        let template = Template::new(json!({ "id": "77", "token": "…", "type": 2 }), response(), response());
        let frame: serde_json::Value = serde_json::from_str(&template.frame(3, "99")).unwrap_or_default();
        assert_eq!((&frame["s"], &frame["d"]["id"], &frame["d"]["type"]), (&json!(3), &json!("99"), &json!(2)));
        assert_eq!(id_of_token(frame["d"]["token"].as_str().unwrap_or_default()), Some(99));
        assert_eq!(template.callback.body.fill("99"), r#"{"interaction":"99","message":"99"}"#);
    }
}
