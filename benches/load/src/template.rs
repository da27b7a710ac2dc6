//! Interactions to send again and again, each time with another id and token, and what Discord says to the answers.

use serde_json::Value;

/// What a token begins with; its interaction's id follows. Longer than it need be, as Discord's are.
const TOKEN: &str = "aW50ZXJhY3Rpb246QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB-";

/// Stands for the id in a text that is not filled in yet.
const ID: &str = "\u{1}";

/// An id that no recorded interaction has.
const ANY_ID: &str = "1000000000000000001";

/// A text with gaps for the id of an interaction.
#[derive(Clone, Debug, Default)]
pub struct Text(Vec<String>);

impl Text {
    /// The JSON, with gaps in the place of each of these ids.
    fn new(json: &Value, ids: &[&str]) -> Self {
        let text = ids.iter().fold(json.to_string(), |text, id| text.replace(id, ID));
        Self(text.split(ID).map(str::to_owned).collect())
    }

    /// The text for one interaction.
    pub fn fill(&self, id: &str) -> String {
        self.0.join(id)
    }
}

/// What Discord says to a request of the bot.
#[derive(Clone, Debug)]
pub struct Response {
    pub status: u16,
    /// Empty if there is none.
    pub body: Text,
}

impl Response {
    /// A response as it was recorded, with gaps for the ids of interaction and message.
    pub fn new(status: u16, body: &Value, ids: &[&str]) -> Self {
        Self { status, body: if body.is_null() { Text::default() } else { Text::new(body, ids) } }
    }
}

/// An interaction that can be sent as often as one likes.
#[derive(Debug)]
pub struct Template {
    payload: Text,
    /// What Discord says to the first answer.
    pub callback: Response,
    /// What it says to later ones: the message.
    pub edit: Response,
    /// Whether the first answer may be that one follows.
    pub may_be_deferred: bool,
}

impl Template {
    /// An interaction as it was recorded, with its id in `payload`.
    pub fn new(mut payload: Value, callback: Response, edit: Response) -> Self {
        let id = payload["id"].as_str().unwrap_or_default().to_owned();
        payload["token"] = Value::from(token(&id));
        Self { payload: Text::new(&payload, &[&id]), callback, edit, may_be_deferred: false }
    }

    /// The same, where the first answer may be that one follows.
    pub fn deferrable(self) -> Self {
        Self { may_be_deferred: true, ..self }
    }

    /// The same with something changed in the interaction. What Discord says to its answer stays as it is.
    pub fn changed(&self, change: impl FnOnce(&mut Value)) -> Self {
        let mut payload = serde_json::from_str(&self.payload(ANY_ID)).unwrap_or_default();
        change(&mut payload);
        let (callback, edit) = (self.callback.clone(), self.edit.clone());
        Self { payload: Text::new(&payload, &[ANY_ID]), callback, edit, may_be_deferred: self.may_be_deferred }
    }

    /// The interaction itself, with that id.
    pub fn payload(&self, id: &str) -> String {
        self.payload.fill(id)
    }

    /// The frame that brings it to the bot.
    pub fn frame(&self, sequence: u64, id: &str) -> String {
        format!(r#"{{"t":"INTERACTION_CREATE","s":{sequence},"op":0,"d":{}}}"#, self.payload(id))
    }
}

fn token(id: &str) -> String {
    format!("{TOKEN}{id}")
}

/// The interaction to which a token belongs.
pub fn id_of_token(token: &str) -> Option<u64> {
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
        let changed = template.changed(|payload| payload["type"] = json!(4));
        assert_eq!(changed.payload("99"), template.payload("99").replace("\"type\":2", "\"type\":4"));
        assert_eq!(id_of_token(frame["d"]["token"].as_str().unwrap_or_default()), Some(99));
        assert_eq!(template.callback.body.fill("99"), r#"{"interaction":"99","message":"99"}"#);
    }
}
