//! The ids of buttons and menus: the whole question in at most 100 characters, readable by any later version.
//!
//! `=station?n=station/terok-nor&p=#2`: what becomes of the answer, the command, its options.

use super::HIDE;
use super::request::{Context, Request, Value};
use crate::reply::Audience;

/// What pressing a button or picking from a menu asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Press {
    /// The question it holds.
    pub request: Request,
    /// What becomes of the answer.
    pub effect: Effect,
}

impl Press {
    /// The question, asked for an audience: the answer offers what that audience may do with it.
    #[must_use]
    pub fn seen_by(self, audience: Audience) -> Request {
        self.request.with(HIDE.name, Value::Flag(audience == Audience::AskerOnly))
    }
}

/// What becomes of the answer to a pressed button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It takes the place of the message, if the asker presses; anyone else gets their own private copy.
    Replace,
    /// It is a new message, for the presser alone.
    Private,
    /// It is a new message, for everyone.
    Public,
    /// The message is removed, if the asker presses.
    Remove,
    /// A form opens; the answer is a [`crate::reply::Modal`]. Its own id has another effect.
    Form,
}

const EFFECTS: [(char, Effect); 5] =
    [('=', Effect::Replace), ('+', Effect::Private), ('!', Effect::Public), ('-', Effect::Remove), ('*', Effect::Form)];

/// The option that a menu's picked value fills.
const PICKED: &str = "name";
/// An option that only tells components of one message apart.
const SLOT: &str = "slot";

/// Short forms of the options that travel often, so that the longest id still leaves room for them.
const SHORT: [(&str, &str); 19] = [
    ("name", "n"),
    ("page", "p"),
    ("view", "v"),
    ("year", "y"),
    ("as_of", "a"),
    ("continuity", "c"),
    ("seen", "s"),
    ("universe", "u"),
    ("words", "w"),
    ("kind", "k"),
    ("from", "f"),
    ("until", "t"),
    ("with", "2"),
    ("first", "1"),
    ("difficulty", "d"),
    ("seed", "r"),
    ("picks", "g"),
    ("check", "h"),
    (SLOT, "x"),
];

fn short(name: &str) -> &str {
    SHORT.iter().find(|(long, _)| *long == name).map_or(name, |(_, short)| short)
}

fn long(name: &str) -> &str {
    SHORT.iter().find(|(_, short)| *short == name).map_or(name, |(long, _)| long)
}

/// The id of a button that asks this. Unset options are left out; the context is the presser's own.
pub fn custom_id(effect: Effect, command: &str, options: &[(&str, Value)]) -> String {
    let sign = EFFECTS.iter().find(|(_, known)| *known == effect).map_or('=', |(sign, _)| *sign);
    let mut id = String::from(sign);
    escape(command, &mut id);
    for (at, (name, value)) in options.iter().enumerate() {
        id.push(if at == 0 { '?' } else { '&' });
        id.push_str(short(name));
        id.push('=');
        match value {
            Value::Text(text) => escape(text, &mut id),
            Value::Integer(number) => id.push_str(&format!("#{number}")),
            Value::Flag(flag) => id.push_str(if *flag { "#y" } else { "#n" }),
        }
    }
    id
}

/// The id of a menu: what is picked becomes the name asked for. `slot` tells menus of one message apart.
pub fn menu_id(effect: Effect, command: &str, slot: &str, more: &[(&str, Value)]) -> String {
    let mut options = vec![(SLOT, Value::Text(slot.to_owned()))];
    options.extend(more.iter().cloned());
    custom_id(effect, command, &options)
}

/// Reads the id of a button or menu back, with the values picked. `None` for an id that is not ours.
pub fn press(custom_id: &str, picked: &[String], context: Context) -> Option<Press> {
    let sign = custom_id.chars().next()?;
    let effect = EFFECTS.iter().find(|(known, _)| *known == sign).map(|(_, effect)| *effect)?;
    let question = custom_id.get(1..)?;
    let (command, options) = question.split_once('?').unwrap_or((question, ""));
    if command.is_empty() {
        return None;
    }
    let mut request = Request::new(unescape(command), context);
    for option in options.split('&').filter(|option| !option.is_empty()) {
        let (name, value) = option.split_once('=')?;
        if long(name) != SLOT {
            request.options.insert(long(name).to_owned(), read_value(value)?);
        }
    }
    if let Some(picked) = picked.first() {
        request.options.insert(PICKED.to_owned(), Value::Text(picked.clone()));
    }
    Some(Press { request, effect })
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
    use super::*;

    fn context() -> Context {
        Context::on(time::Date::MIN)
    }

    #[test]
    fn an_id_reads_back_as_the_same_question() {
        let options =
            [("name", Value::Text("a&b=c?d%e#f %p".into())), ("page", Value::Integer(-2)), ("hide", Value::Flag(true))];
        let id = custom_id(Effect::Private, "station", &options);
        let press = press(&id, &[], context()).unwrap();
        assert_eq!(press.effect, Effect::Private);
        assert_eq!(press.request.command, "station");
        assert_eq!(press.request.options, options.map(|(name, value)| (name.to_owned(), value)).into());
    }

    #[test]
    fn a_command_whose_name_asks_something_is_read_back_too() {
        let id = custom_id(Effect::Public, "What does the lore say?", &[("text", Value::Text("Why?".into()))]);
        let request = press(&id, &[], context()).unwrap().request;
        assert_eq!(request.command, "What does the lore say?");
        assert_eq!(request.text("text").as_deref(), Some("Why?"));
    }

    #[test]
    fn a_picked_value_becomes_the_name() {
        let id = menu_id(Effect::Private, "ship", "related", &[]);
        let press = press(&id, &["ship/iss-defiant".into()], context()).unwrap();
        assert_eq!(press.request.text("name").as_deref(), Some("ship/iss-defiant"));
        assert_eq!(press.request.options.len(), 1);
    }

    #[test]
    fn an_id_that_is_not_ours_is_refused() {
        for id in ["", "station", "=", "?name=x", "=station?name", "=station?page=#x", "🖖"] {
            assert_eq!(press(id, &[], context()), None, "{id}");
        }
    }
}
