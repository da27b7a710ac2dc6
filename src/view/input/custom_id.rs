//! The ids of buttons and menus: the whole question in at most 100 characters, readable by any later version.
//!
//! `=station?n=station/terok-nor&p=#2`: what becomes of the answer, the command, its options. The option that a menu
//! fills with what is picked stands as `#*`.

use super::command::Command;
use super::option_list::OptionList;
use super::options::{HIDE, OptionKey, SLOT};
use super::request::{Context, Request, Value};
use crate::reply::Audience;

/// What pressing a button or picking from a menu asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct ComponentAction {
    /// The question it holds.
    pub request: Request,
    /// What becomes of the answer.
    pub mode: ResponseMode,
}

impl ComponentAction {
    /// The question, asked for an audience: the answer offers what that audience may do with it.
    #[must_use]
    pub fn seen_by(self, audience: Audience) -> Request {
        self.request.with(HIDE.name, Value::Flag(audience == Audience::AskerOnly))
    }
}

/// What becomes of the answer to a pressed button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResponseMode {
    /// It takes the place of the message, if the asker presses; anyone else gets their own private copy.
    Replace,
    /// It is a new message, for the presser alone.
    Private,
    /// It is a new message, for everyone.
    Public,
    /// The message is removed, if the asker presses.
    Remove,
    /// A form opens. Its own id has another mode.
    Form,
}

const MODES: [(char, ResponseMode); 5] = [
    ('=', ResponseMode::Replace),
    ('+', ResponseMode::Private),
    ('!', ResponseMode::Public),
    ('-', ResponseMode::Remove),
    ('*', ResponseMode::Form),
];

/// Stands for the value that a menu fills in.
const PICKED: &str = "#*";

/// The id of a button that asks this. Unset options are left out; the context is the presser's own.
pub(crate) fn write(mode: ResponseMode, command: &str, options: &OptionList) -> String {
    let mut id = head(mode, command);
    for (key, value) in &options.0 {
        push_key(*key, &mut id);
        match value {
            Value::Text(text) => escape(text, &mut id),
            Value::Integer(number) => id.push_str(&format!("#{number}")),
            Value::Flag(flag) => id.push_str(if *flag { "#y" } else { "#n" }),
        }
    }
    id
}

/// The id of a menu that asks this, once one option is filled with what is picked. `slot` tells menus of one message
/// apart.
pub(crate) fn write_menu(
    mode: ResponseMode,
    command: &str,
    slot: &str,
    filled: OptionKey,
    options: OptionList,
) -> String {
    let slot = OptionList::default().text(SLOT, slot);
    let mut id = write(mode, command, &slot.and(options.without(filled)));
    push_key(filled, &mut id);
    id.push_str(PICKED);
    id
}

fn head(mode: ResponseMode, command: &str) -> String {
    let mut id = String::from(MODES.iter().find(|(_, known)| *known == mode).map_or('=', |(sign, _)| *sign));
    escape(command, &mut id);
    id
}

fn push_key(key: OptionKey, id: &mut String) {
    id.push(if id.contains('?') { '&' } else { '?' });
    id.push_str(key.short);
    id.push('=');
}

/// The id of a button that opens a form, by the form's own id: the same question, to be filled in.
pub(crate) fn of_form_button(form_id: &str) -> String {
    head(ResponseMode::Form, "") + form_id.get(1..).unwrap_or_default()
}

/// Reads the id of a button or menu back, with the values picked. `None` for an id that is not ours. `named` gives the
/// command of a name.
pub(crate) fn read(
    id: &str,
    picked: &[String],
    context: Context,
    named: impl Fn(&str) -> Option<&'static Command>,
) -> Option<ComponentAction> {
    let sign = id.chars().next()?;
    let mode = MODES.iter().find(|(known, _)| *known == sign).map(|(_, mode)| *mode)?;
    let question = id.get(1..)?;
    let (name, options) = question.split_once('?').unwrap_or((question, ""));
    if name.is_empty() {
        return None;
    }
    let mut request = Request::new(unescape(name), context);
    let command = named(&request.command);
    for option in options.split('&').filter(|option| !option.is_empty()) {
        let (key, value) = option.split_once('=')?;
        let value = if value == PICKED { picked.first().cloned().map(Value::Text) } else { Some(read_value(value)?) };
        let name = command.and_then(|command| command.key(key)).map_or(key, |key| key.name);
        if let Some(value) = value.filter(|_| key != SLOT.short) {
            request.options.insert(name.to_owned(), value);
        }
    }
    Some(ComponentAction { request, mode })
}

fn read_value(written: &str) -> Option<Value> {
    match written.strip_prefix('#') {
        Some("y") => Some(Value::Flag(true)),
        Some("n") => Some(Value::Flag(false)),
        Some(number) => number.parse().ok().map(Value::Integer),
        None => Some(Value::Text(unescape(written))),
    }
}

const ESCAPED: [(char, &str); 5] = [('%', "%p"), ('&', "%a"), ('=', "%e"), ('?', "%q"), ('#', "%h")];

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match ESCAPED.iter().find(|(plain, _)| *plain == letter) {
            Some((_, escaped)) => out.push_str(escaped),
            None => out.push(letter),
        }
    }
}

fn unescape(written: &str) -> String {
    let mut text = written.to_owned();
    for (plain, escaped) in ESCAPED.iter().rev() {
        text = text.replace(escaped, &plain.to_string());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::options::{NAME, PAGE};
    use super::*;

    fn read_back(id: &str, picked: &[String]) -> Option<ComponentAction> {
        read(id, picked, Context::on(time::Date::MIN), crate::commands::named)
    }

    #[test]
    fn an_id_reads_back_as_the_same_question() {
        let options = OptionList(vec![
            (NAME, Value::Text("a&b=c?d%e#f %p".into())),
            (PAGE, Value::Integer(-2)),
            (HIDE.key(), Value::Flag(true)),
        ]);
        let action = read_back(&write(ResponseMode::Private, "station", &options), &[]).unwrap();
        assert_eq!(action.mode, ResponseMode::Private);
        assert_eq!(action.request.command, "station");
        let named = options.0.into_iter().map(|(key, value)| (key.name.to_owned(), value));
        assert_eq!(action.request.options, named.collect());
    }

    #[test]
    fn a_command_whose_name_asks_something_is_read_back_too() {
        let id = write(ResponseMode::Public, "What does the lore say?", &OptionList::default().text(NAME, "Why?"));
        let request = read_back(&id, &[]).unwrap().request;
        assert_eq!(request.command, "What does the lore say?");
        assert_eq!(request.text("name").as_deref(), Some("Why?"));
    }

    #[test]
    fn a_picked_value_fills_the_option_that_the_menu_is_for() {
        let id = write_menu(ResponseMode::Private, "ship", "related", NAME, OptionList::default());
        let action = read_back(&id, &["ship/iss-defiant".into()]).unwrap();
        assert_eq!(action.request.text("name").as_deref(), Some("ship/iss-defiant"));
        assert_eq!(action.request.options.len(), 1);
    }

    #[test]
    fn an_id_that_is_not_ours_is_refused() {
        for id in ["", "station", "=", "?name=x", "=station?name", "=station?page=#x", "🖖"] {
            assert_eq!(read_back(id, &[]), None, "{id}");
        }
    }
}
