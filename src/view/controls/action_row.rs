//! What every answer ends with: a way to share it, to take it away again, and to say what is wrong with it.

use super::components::{IN_A_ROW, with_id};
use crate::locale::{Locale, msg};
use crate::reply::{Audience, Button, ButtonStyle, Message, Outcome, Row};
use crate::view::input::command::Command;
use crate::view::input::custom_id::{self, ResponseMode};
use crate::view::input::option_list::OptionList;
use crate::view::input::options::{AS_OF, CONTINUITY, HIDE, NAME, SEEN};
use crate::view::input::request::{Request, Value};

/// The most rows of a message.
const ROWS: usize = 5;

/// Who is to see the answer: whoever the question names, else whoever the answer is meant for.
pub(crate) fn audience(request: &Request, message: &Message) -> Audience {
    named_audience(request).unwrap_or(message.audience)
}

/// Who is to see the answer, if the question says so.
pub fn named_audience(request: &Request) -> Option<Audience> {
    match request.options.get(HIDE.name) {
        Some(Value::Flag(true)) => Some(Audience::AskerOnly),
        Some(Value::Flag(false)) => Some(Audience::Everyone),
        _ => None,
    }
}

/// Adds the last row, where there is room for it; `report` opens the form for a correction.
pub(crate) fn add(locale: Locale, command: &Command, request: &Request, report: Option<Button>, message: &mut Message) {
    if message.cards.is_empty() {
        return;
    }
    let buttons = [report, share(locale, command, request, message), remove(locale, request, message)];
    let taken: Vec<&str> = message.rows.iter().flat_map(ids).collect();
    let is_new = |button: &Button| !taken.contains(&button.custom_id.as_str());
    let buttons: Vec<Button> = buttons.into_iter().flatten().filter(is_new).collect();
    if buttons.is_empty() {
        return;
    }
    if message.rows.len() < ROWS {
        message.rows.push(Row::Buttons(buttons));
    } else if let Some(Row::Buttons(last)) = message.rows.iter_mut().rfind(|row| matches!(row, Row::Buttons(_))) {
        let room = IN_A_ROW.saturating_sub(last.len());
        last.extend(buttons.into_iter().take(room));
    }
}

fn ids(row: &Row) -> Vec<&str> {
    match row {
        Row::Buttons(buttons) => buttons.iter().map(|button| button.custom_id.as_str()).collect(),
        Row::Menu(menu) => vec![&menu.custom_id],
    }
}

/// The button that gives the answer once more, for everyone, beneath one that only the asker sees.
fn share(locale: Locale, command: &Command, request: &Request, message: &Message) -> Option<Button> {
    let Outcome::Found(entry) = &message.outcome else { return None };
    if message.audience == Audience::Everyone || message.report.is_some() {
        return None;
    }
    let known = request.options.iter().filter_map(|(name, value)| Some((command.key(name)?, value.clone())));
    let mut options = OptionList(known.filter(|(key, _)| *key != HIDE.key()).collect());
    let name = options.0.iter_mut().find(|(key, _)| *key == NAME);
    let is_named = name.is_some();
    for ((_, value), entry) in name.into_iter().zip(entry) {
        *value = Value::Text(entry.to_string());
    }
    let id = match entry.as_deref().filter(|_| !is_named) {
        Some(drawn) => by_name(drawn, options),
        None => custom_id::write(ResponseMode::Public, command.name, &options),
    };
    with_id(locale.text(msg::SHOW_TO_EVERYONE), ButtonStyle::Secondary, id)
}

/// The id of a button that asks for an entry which chance has drawn by its name, in the same view.
fn by_name(entry: &str, mut options: OptionList) -> String {
    let (kind, _) = entry.split_once('/').unwrap_or((entry, ""));
    options.0.retain(|(key, _)| [AS_OF.key(), CONTINUITY.key(), SEEN.key()].contains(key));
    custom_id::write(ResponseMode::Public, kind, &options.text(NAME, entry))
}

/// The button that removes an answer that everyone sees.
fn remove(locale: Locale, request: &Request, message: &Message) -> Option<Button> {
    if message.audience == Audience::AskerOnly {
        return None;
    }
    let id = custom_id::write(ResponseMode::Remove, &request.command, &OptionList::default());
    with_id(locale.text(msg::REMOVE), ButtonStyle::Secondary, id)
}
