//! Our commands as Discord wants them registered. When and whether they are written is not decided here.

use serde_json::{Value, json};

use crate::commands::{self, Command, CommandOption, LONGEST_TEXT, OptionType, Surface};
use crate::locale::Locale;

/// Discord's numbers for the types of commands.
const CHAT_INPUT: u8 = 1;
const MESSAGE: u8 = 3;

/// Discord's numbers for the types of options.
const STRING: u8 = 3;
const INTEGER: u8 = 4;
const BOOLEAN: u8 = 5;

/// Every command, in order: the body of a bulk overwrite.
///
/// They are for servers and for users (`integration_types`), in servers, bot messages and private channels
/// (`contexts`).
pub fn all() -> Value {
    commands::all().iter().map(command).collect()
}

fn command(command: &Command) -> Value {
    let common = json!({ "name": command.name, "integration_types": [0, 1], "contexts": [0, 1, 2] });
    match command.surface {
        Surface::Message => with(common, [("type", json!(MESSAGE))]),
        Surface::Slash => with(
            common,
            [
                ("type", json!(CHAT_INPUT)),
                ("description", json!(Locale::default().fixed(command.description))),
                ("description_localizations", in_other_languages(|locale| locale.fixed(command.description))),
                ("options", command.options.iter().map(option).collect()),
            ],
        ),
    }
}

fn option(option: &CommandOption) -> Value {
    let common = |kind: u8| {
        json!({
            "type": kind,
            "name": option.name,
            "description": Locale::default().text(option.description),
            "description_localizations": in_other_languages(|locale| locale.text(option.description)),
            "required": option.required,
        })
    };
    match option.takes {
        OptionType::Suggested => {
            with(common(STRING), [("autocomplete", json!(true)), ("max_length", json!(LONGEST_TEXT))])
        }
        OptionType::Choice(choices) => with(common(STRING), [("choices", choices.iter().map(choice).collect())]),
        OptionType::Integer { least, most } => {
            with(common(INTEGER), [("min_value", json!(least)), ("max_value", json!(most))])
        }
        OptionType::Free => with(common(STRING), [("max_length", json!(LONGEST_TEXT))]),
        OptionType::Flag => common(BOOLEAN),
    }
}

fn choice((value, name): &(&'static str, &'static str)) -> Value {
    json!({ "name": name, "name_localizations": in_other_languages(|locale| locale.choice(name)), "value": value })
}

/// The words in every language that has its own for them, by Discord's name of the locale. Names of commands and
/// options are never among them.
fn in_other_languages<W: PartialEq + Into<Value>>(words: impl Fn(Locale) -> W) -> Value {
    let english = words(Locale::default());
    let said = |locale: &'static str| (locale.to_owned(), words(Locale::of(locale)));
    let other = Locale::locales().map(said).filter(|(_, words)| *words != english);
    Value::Object(other.map(|(locale, words)| (locale, words.into())).collect())
}

fn with<const N: usize>(mut object: Value, more: [(&str, Value); N]) -> Value {
    if let Some(object) = object.as_object_mut() {
        object.extend(more.map(|(key, value)| (key.to_owned(), value)));
    }
    object
}
