//! The options of a command as a person fills them in.

use serde_json::{Map, Value, json};

use super::Misuse;
use crate::json::list;

const SUB_COMMAND: u64 = 1;
const SUB_COMMAND_GROUP: u64 = 2;

/// Finds `/name`, or `/name group subcommand`, among the commands; returns the command and the
/// names of group and subcommand.
pub(super) fn find_command<'c, 'l>(
    mut commands: impl Iterator<Item = &'c Value> + Clone,
    line: &'l str,
) -> Result<(&'c Value, Vec<&'l str>), Misuse> {
    let mut words = line.trim_start_matches('/').split_whitespace();
    let name = words.next().unwrap_or_default();
    let all = commands.clone();
    let found = commands.find(|command| command["name"] == name && command["type"] == 1);
    let Some(command) = found else {
        let known: Vec<_> = all.filter_map(|c| c["name"].as_str()).collect();
        let known = known.join(", ");
        return Err(Misuse(format!("there is no command /{name}; registered: {known}")));
    };
    Ok((command, words.collect()))
}

/// The option list as Discord's client sends it. `filled` is either that list already or an
/// object of names and values.
pub(super) fn fill_in(
    command: &Value,
    subcommand: &[&str],
    filled: &Value,
    focused: Option<&str>,
) -> Result<Vec<Value>, Misuse> {
    if let Some(given) = filled.as_array() {
        check(command, given, focused.is_some() || is_focused(filled))?;
        return Ok(given.clone());
    }
    let Some((name, deeper)) = subcommand.split_first() else {
        let empty = Map::new();
        let filled = filled.as_object().unwrap_or(&empty);
        let options = leaf_options(command, filled, focused)?;
        check(command, &options, focused.is_some())?;
        return Ok(options);
    };
    let inner = definition(command, name)?;
    let options = fill_in(inner, deeper, filled, focused)?;
    Ok(vec![json!({"name": name, "type": inner["type"], "options": options})])
}

fn leaf_options(of: &Value, filled: &Map<String, Value>, focused: Option<&str>) -> Result<Vec<Value>, Misuse> {
    let mut options = Vec::with_capacity(filled.len());
    for (name, value) in filled {
        let definition = definition(of, name)?;
        let mut option = json!({"name": name, "type": definition["type"], "value": value});
        if focused == Some(name.as_str())
            && let Some(option) = option.as_object_mut()
        {
            option.insert("focused".to_owned(), json!(true));
        }
        options.push(option);
    }
    Ok(options)
}

fn definition<'c>(of: &'c Value, name: &str) -> Result<&'c Value, Misuse> {
    let found = list(&of["options"]).find(|option| option["name"] == name);
    found.ok_or_else(|| {
        let known: Vec<_> = list(&of["options"]).filter_map(|o| o["name"].as_str()).collect();
        let (of, known) = (of["name"].as_str().unwrap_or_default(), known.join(", "));
        Misuse(format!("/{of} has no option \"{name}\"; it has: {known}"))
    })
}

/// What Discord's client checks before it sends. While typing, required options may be missing
/// and values half-written.
fn check(of: &Value, given: &[Value], typing: bool) -> Result<(), Misuse> {
    for option in given {
        let name = option["name"].as_str().unwrap_or_default();
        let definition = definition(of, name)?;
        if matches!(definition["type"].as_u64(), Some(SUB_COMMAND | SUB_COMMAND_GROUP)) {
            let inner: Vec<Value> = list(&option["options"]).cloned().collect();
            check(definition, &inner, typing)?;
        } else if !typing {
            check_value(definition, &option["value"])?;
        }
    }
    let missing = list(&of["options"])
        .find(|definition| definition["required"] == true && !given.iter().any(|o| o["name"] == definition["name"]));
    match missing {
        Some(missing) if !typing => {
            let name = missing["name"].as_str().unwrap_or_default();
            Err(Misuse(format!("the option \"{name}\" is required")))
        }
        _ => Ok(()),
    }
}

fn check_value(definition: &Value, value: &Value) -> Result<(), Misuse> {
    let name = definition["name"].as_str().unwrap_or_default();
    let fits = match definition["type"].as_u64() {
        Some(4) => value.is_i64() || value.is_u64(),
        Some(5) => value.is_boolean(),
        Some(10) => value.is_number(),
        _ => value.is_string(),
    };
    if !fits {
        return Err(Misuse(format!("{value} is not a value for the option \"{name}\"")));
    }
    let mut choices = list(&definition["choices"]).peekable();
    if choices.peek().is_some() && !choices.any(|choice| choice["value"] == *value) {
        return Err(Misuse(format!("{value} is none of the choices of \"{name}\"")));
    }
    let length = value.as_str().map(|text| text.chars().count() as u64);
    check_range(name, length, &definition["min_length"], &definition["max_length"])?;
    let number = value.as_f64();
    let below = definition["min_value"].as_f64().zip(number).is_some_and(|(min, n)| n < min);
    let above = definition["max_value"].as_f64().zip(number).is_some_and(|(max, n)| n > max);
    if below || above {
        return Err(Misuse(format!("{value} is out of range for \"{name}\"")));
    }
    Ok(())
}

fn check_range(name: &str, length: Option<u64>, min: &Value, max: &Value) -> Result<(), Misuse> {
    let Some(length) = length else { return Ok(()) };
    let short = min.as_u64().is_some_and(|min| length < min);
    let long = max.as_u64().is_some_and(|max| length > max);
    if short || long {
        return Err(Misuse(format!("the text for \"{name}\" is too short or too long")));
    }
    Ok(())
}

/// Whether any option of the list is being typed in.
fn is_focused(options: &Value) -> bool {
    list(options).any(|option| option["focused"] == true || is_focused(&option["options"]))
}

/// The name of a command with its subcommands, without the values: `/mission brief`.
pub(super) fn command_name(command: &Value, options: &[Value]) -> String {
    let name = command["name"].as_str().unwrap_or_default();
    if command["type"] != 1 {
        return name.to_owned();
    }
    let mut line = format!("/{name}");
    let mut deeper = options.first();
    while let Some(option) = deeper.filter(|option| option["value"].is_null()) {
        line.push(' ');
        line.push_str(option["name"].as_str().unwrap_or_default());
        deeper = option["options"].get(0);
    }
    line
}

/// The line that stands above an answer: `/mission brief name:Terok Nor`.
pub(super) fn command_line(command: &Value, options: &[Value]) -> String {
    let name = command["name"].as_str().unwrap_or_default();
    if command["type"] != 1 {
        return name.to_owned();
    }
    let mut line = format!("/{name}");
    spell_out(options, &mut line);
    line
}

fn spell_out(options: &[Value], line: &mut String) {
    for option in options {
        let name = option["name"].as_str().unwrap_or_default();
        line.push(' ');
        line.push_str(name);
        match &option["value"] {
            Value::Null => {
                let inner: Vec<Value> = list(&option["options"]).cloned().collect();
                spell_out(&inner, line);
            }
            Value::String(text) => line.push_str(&format!(":{text}")),
            other => line.push_str(&format!(":{other}")),
        }
    }
}
