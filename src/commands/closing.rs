//! What every answer ends with: a way to share it, to take it away again, and to say what is wrong with it.

use super::buttons::with_id;
use super::lens::{AS_OF, CONTINUITY, SEEN};
use super::press::{Effect, custom_id};
use super::request::{Request, Value};
use super::{HIDE, report};
use crate::reply::{Audience, Button, ButtonStyle, Outcome, Reply, Row};
use crate::words::Words;

/// The rows of a message, and the buttons of a row.
const MOST: usize = 5;

/// Who is to see the answer: whoever the question names, else whoever the answer is meant for.
pub(super) fn audience(request: &Request, reply: &Reply) -> Audience {
    match request.options.get(HIDE.name) {
        Some(Value::Flag(true)) => Audience::AskerOnly,
        Some(Value::Flag(false)) => Audience::Everyone,
        _ => reply.audience,
    }
}

/// Adds the last row, where there is room for it.
pub(super) fn close(words: Words, request: &Request, reply: &mut Reply) {
    if reply.cards.is_empty() {
        return;
    }
    let buttons = [correcting(words, reply), sharing(words, request, reply), removing(words, request, reply)];
    let taken: Vec<&str> = reply.rows.iter().flat_map(ids).collect();
    let is_new = |button: &Button| !taken.contains(&button.custom_id.as_str());
    let buttons: Vec<Button> = buttons.into_iter().flatten().filter(is_new).collect();
    if buttons.is_empty() {
        return;
    }
    if reply.rows.len() < MOST {
        reply.rows.push(Row::Buttons(buttons));
    } else if let Some(Row::Buttons(last)) = reply.rows.iter_mut().rfind(|row| matches!(row, Row::Buttons(_))) {
        let room = MOST.saturating_sub(last.len());
        last.extend(buttons.into_iter().take(room));
    }
}

fn ids(row: &Row) -> Vec<&str> {
    match row {
        Row::Buttons(buttons) => buttons.iter().map(|button| button.custom_id.as_str()).collect(),
        Row::Menu(menu) => vec![&menu.custom_id],
    }
}

/// A form for a correction, beneath whatever tells of an entry.
fn correcting(words: Words, reply: &Reply) -> Option<Button> {
    let Outcome::Found(Some(entry)) = &reply.outcome else { return None };
    with_id(words.say("Report a mistake"), ButtonStyle::Secondary, report::form_id(entry))
}

/// The same answer once more for everyone, beneath an answer that only the asker sees.
fn sharing(words: Words, request: &Request, reply: &Reply) -> Option<Button> {
    let Outcome::Found(entry) = &reply.outcome else { return None };
    if reply.audience == Audience::Everyone || reply.report.is_some() {
        return None;
    }
    let label = words.say("Show to everyone");
    let named = |name: &str, value: &Value| match entry {
        Some(entry) if name == "name" => Value::Text(entry.to_string()),
        _ => value.clone(),
    };
    let options = request.options.iter().filter(|(name, _)| *name != HIDE.name);
    let options: Vec<(&str, Value)> = options.map(|(name, value)| (name.as_str(), named(name, value))).collect();
    if let Some(drawn) = entry.as_deref().filter(|_| !request.options.contains_key("name")) {
        return with_id(label, ButtonStyle::Secondary, by_name(drawn, options));
    }
    with_id(label, ButtonStyle::Secondary, custom_id(Effect::Public, &request.command, &options))
}

/// What chance has drawn is asked for again by its name, in the same view.
fn by_name(entry: &str, mut options: Vec<(&str, Value)>) -> String {
    let (kind, _) = entry.split_once('/').unwrap_or((entry, ""));
    options.retain(|(name, _)| [AS_OF.name, CONTINUITY.name, SEEN.name].contains(name));
    options.push(("name", Value::Text(entry.to_owned())));
    custom_id(Effect::Public, kind, &options)
}

/// Away with it, beneath an answer that everyone sees.
fn removing(words: Words, request: &Request, reply: &Reply) -> Option<Button> {
    if reply.audience == Audience::AskerOnly {
        return None;
    }
    with_id(words.say("Remove"), ButtonStyle::Danger, custom_id(Effect::Remove, &request.command, &[]))
}
