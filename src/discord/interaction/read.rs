//! From JSON to an [`Interaction`]: skips what it cannot read, and keeps the path of that.

use serde_json::Value as Json;

use super::message::{self, SourceMessage};
use super::reader::{Place, Reader};
use super::{AUTOCOMPLETE, CommandData, Interaction, Kind};
use crate::commands::Value;

/// How deep options may lie within one another: a group, a subcommand, its options.
const MAX_OPTION_DEPTH: usize = 3;

/// Why there is nothing that could be answered: the path of the field without which that cannot be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} cannot be read")]
pub(in crate::discord) struct Unreadable(pub(in crate::discord) &'static str);

/// Reads an interaction.
///
/// # Errors
///
/// When the id, the token or the type cannot be read. A ping needs its type alone.
pub(in crate::discord) fn read(json: &Json) -> Result<Interaction, Unreadable> {
    let mut reader = Reader::default();
    let root = Place::at(json, String::new());
    let kind = json.get("type").and_then(Json::as_u64).ok_or(Unreadable("type"))?;
    let id = reader.snowflake(&root, "id");
    let token = reader.text(&root, "token");
    if kind != 1 && id.is_none() {
        return Err(Unreadable("id"));
    }
    let token = token.filter(|token| kind == 1 || !token.is_empty());
    if kind != 1 && token.is_none() {
        return Err(Unreadable("token"));
    }
    Ok(Interaction {
        id: id.unwrap_or_default(),
        token: token.unwrap_or_default(),
        application_id: reader.snowflake(&root, "application_id"),
        locale: reader.text(&root, "locale").unwrap_or_default(),
        user_id: reader.user_id(&root),
        guild_id: reader.snowflake(&root, "guild_id"),
        kind: reader.kind(&root, kind),
        unread: reader.unread,
    })
}

impl Reader {
    fn kind(&mut self, root: &Place<'_>, number: u64) -> Kind {
        let nothing = Place::at(&Json::Null, "data".to_owned());
        let data = self.object(root, "data").unwrap_or(nothing);
        match number {
            1 => Kind::Ping,
            2 => Kind::Command(self.command(&data)),
            3 => Kind::Component {
                custom_id: self.text(&data, "custom_id").unwrap_or_default(),
                values: self.values(&data),
                message: SourceMessage::read(self, root),
            },
            AUTOCOMPLETE => Kind::Autocomplete(self.command(&data)),
            5 => Kind::Form {
                custom_id: self.text(&data, "custom_id").unwrap_or_default(),
                inputs: self.inputs(&data),
                message: SourceMessage::read(self, root),
            },
            other => Kind::Other(other),
        }
    }

    fn user_id(&mut self, root: &Place<'_>) -> Option<u64> {
        let within_member = self.object(root, "member").and_then(|member| self.object(&member, "user"));
        let user = within_member.or_else(|| self.object(root, "user"))?;
        self.snowflake(&user, "id")
    }

    fn command(&mut self, data: &Place<'_>) -> CommandData {
        let mut command = CommandData { name: self.text(data, "name").unwrap_or_default(), ..CommandData::default() };
        self.options(data, MAX_OPTION_DEPTH, &mut command);
        command.message_text = self.target_text(data);
        command
    }

    fn options(&mut self, place: &Place<'_>, depth: usize, command: &mut CommandData) {
        for option in self.list(place, "options") {
            if depth > 1 {
                self.options(&option, depth - 1, command);
            }
            let Some(name) = self.text(&option, "name") else { continue };
            if option.json.get("focused").and_then(Json::as_bool) == Some(true) {
                command.focused = Some(name.clone());
            }
            if let Some(value) = self.field(&option, "value", value) {
                command.options.push((name, value));
            }
        }
    }

    /// The values picked from a menu; none for a button.
    fn values(&mut self, data: &Place<'_>) -> Vec<String> {
        let items = self.list(data, "values");
        items.iter().filter_map(|item| item.json.as_str().map(str::to_owned)).collect()
    }

    /// What was written into the inputs of a form, which stand in rows or beneath labels.
    fn inputs(&mut self, data: &Place<'_>) -> Vec<(String, String)> {
        let mut inputs = Vec::new();
        for row in self.list(data, "components") {
            let mut components = self.list(&row, "components");
            components.extend(self.object(&row, "component"));
            for component in components {
                let (id, value) = (self.text(&component, "custom_id"), self.text(&component, "value"));
                inputs.extend(id.zip(value));
            }
        }
        inputs
    }

    fn target_text(&mut self, data: &Place<'_>) -> Option<String> {
        let target = self.snowflake(data, "target_id")?;
        let resolved = self.object(data, "resolved")?;
        let messages = self.object(&resolved, "messages")?;
        let target = self.object(&messages, &target.to_string())?;
        // The path would hold an id of Discord's otherwise.
        Some(message::text(self, &Place::at(target.json, "data.resolved.messages.*".to_owned())))
    }
}

/// The value of an option. Numbers that are not whole are kept as they are written; `2371.0` is.
fn value(json: &Json) -> Option<Value> {
    match json {
        Json::String(text) => Some(Value::Text(text.clone())),
        Json::Bool(flag) => Some(Value::Flag(*flag)),
        Json::Number(number) => {
            let written = Value::Text(number.to_string());
            let whole = number.as_i64().or_else(|| written.integer()).map(Value::Integer);
            Some(whole.unwrap_or(written))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn command(data: Json) -> (CommandData, Vec<String>) {
        let interaction = read(&json!({ "id": "1", "token": "t", "type": 2, "data": data })).unwrap();
        let Kind::Command(command) = interaction.kind else { panic!("no command") };
        (command, interaction.unread)
    }

    #[test]
    fn an_id_a_token_and_a_type_are_enough() {
        for (kind, data) in [(2, json!(null)), (3, json!(7)), (4, json!([])), (5, json!("x")), (9, json!({}))] {
            read(&json!({ "id": "1", "token": "t", "type": kind, "data": data })).unwrap();
        }
        assert_eq!(read(&json!({ "type": 1 })).unwrap().kind, Kind::Ping);
    }

    #[test]
    fn what_is_missing_of_them_is_named() {
        assert_eq!(read(&json!({ "token": "t", "type": 2 })), Err(Unreadable("id")));
        assert_eq!(read(&json!({ "id": "1", "token": 3, "type": 2 })), Err(Unreadable("token")));
        assert_eq!(read(&json!({ "id": "1", "token": "t", "type": "2" })), Err(Unreadable("type")));
        assert_eq!(read(&json!("nothing")), Err(Unreadable("type")));
    }

    #[test]
    fn a_field_that_cannot_be_read_is_skipped_and_told_by_its_path() {
        let options = json!([
            { "name": "name", "type": 3, "value": "Terok Nor" },
            { "name": "year", "type": 4, "value": { "secret": 1 } },
            { "type": 3, "value": "no name" },
            { "name": "hide", "type": 5, "value": true, "focused": "yes" },
        ]);
        let (command, unread) = command(json!({ "name": "station", "options": options }));
        let expected = [("name".to_owned(), Value::Text("Terok Nor".into())), ("hide".to_owned(), Value::Flag(true))];
        assert_eq!(command.options, expected);
        assert_eq!(unread, ["data.options[1].value"]);
    }

    #[test]
    fn a_number_that_is_whole_is_an_integer_however_it_is_written() {
        let options = json!([
            { "name": "year", "type": 4, "value": 2371.0 },
            { "name": "day", "type": 4, "value": 3.5 },
        ]);
        let (command, _) = command(json!({ "name": "onthisday", "options": options }));
        let expected = [("year".to_owned(), Value::Integer(2371)), ("day".to_owned(), Value::Text("3.5".to_owned()))];
        assert_eq!(command.options, expected);
    }

    #[test]
    fn the_member_says_who_asks_and_a_null_beside_it_does_not_matter() {
        let asked = json!({ "id": "1", "token": "t", "type": 2, "member": { "user": { "id": "7" } }, "user": null });
        assert_eq!(read(&asked).unwrap().user_id, Some(7));
        let alone = json!({ "id": 1, "token": "t", "type": 2, "user": { "id": "8", "flags": 1_u64 << 50 } });
        assert_eq!(read(&alone).unwrap().user_id, Some(8));
    }

    #[test]
    fn a_form_is_read_from_rows_and_from_labels() {
        let rows = json!([
            { "type": 1, "components": [{ "type": 4, "custom_id": "one", "value": "1" }] },
            { "type": 18, "component": { "type": 4, "custom_id": "two", "value": "2" } },
            { "type": 10, "content": "text" },
        ]);
        let form = json!({ "id": "1", "token": "t", "type": 5, "data": { "custom_id": "f", "components": rows } });
        let Kind::Form { inputs, .. } = read(&form).unwrap().kind else { panic!("no form") };
        assert_eq!(inputs, [("one".to_owned(), "1".to_owned()), ("two".to_owned(), "2".to_owned())]);
    }
}
