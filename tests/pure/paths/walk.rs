//! From answer to answer, breadth first, on all processors, until nothing new comes.

use std::collections::HashSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use isolinear::commands::{self, Request, ResponseMode, Value};
use isolinear::reply::{Audience, Reply, Row};

use super::checks::check;
use super::draw::Draw;
use crate::replies::{context, text};

/// Commands that can be asked so much that each question is followed openly or in private, not both. What differs is
/// the last row alone, and that is the same for all commands.
const MANY: [&str; 3] = ["compare", "onthisday", "timeline"];

/// A question, and how it came about.
#[derive(Clone)]
pub(crate) struct State {
    pub(crate) request: Request,
    /// The id that led here, for messages.
    pub(crate) by: String,
    /// Whether a press led here.
    pub(crate) is_pressed: bool,
}

impl State {
    /// A question that somebody asks.
    pub(crate) fn asked(command: &str, options: &[(&str, Value)]) -> Self {
        let mut request = Request::new(command, context());
        for (name, value) in options {
            request = request.with(name, value.clone());
        }
        let by = format!("/{command} {options:?}");
        Self { request, by, is_pressed: false }
    }

    pub(crate) fn audience(&self) -> Audience {
        if self.request.flag("hide") { Audience::AskerOnly } else { Audience::Everyone }
    }

    /// What tells it from others. The first page is a page without a number, and of a round of the quiz only the last
    /// answer given matters besides how many there were.
    fn key(&self) -> String {
        let mut key = self.request.command.clone();
        for (name, value) in &self.request.options {
            let value = match value {
                Value::Text(text) => text.clone(),
                Value::Integer(number) => number.to_string(),
                Value::Flag(flag) => flag.to_string(),
            };
            match name.as_str() {
                "check" => {}
                "hide" if value == "false" || MANY.contains(&self.request.command.as_str()) => {}
                "page" if value == "1" => {}
                "picks" => key.push_str(&format!(" picks={}:{:?}", value.len(), value.chars().next_back())),
                // Each day of each year would be too many: each day of some year, and each year.
                "year" if self.request.options.contains_key("day") => key.push_str(" year"),
                name => key.push_str(&format!(" {name}={value}")),
            }
        }
        key
    }

    /// Wherever the buttons, the menus and the form of its answer lead.
    pub(crate) fn next(&self, reply: &Reply) -> Vec<Self> {
        let presses = presses(reply).into_iter().filter_map(|(id, picked)| self.pressed(&id, &picked));
        let form = match reply {
            Reply::Form(form) => Some(form),
            Reply::Message(_) => None,
        };
        let forms = form.into_iter().flat_map(|form| {
            let filled = self.pressed(&form.custom_id, &[])?;
            let values = form.inputs.iter().map(|input| (input.name, "x".repeat(usize::from(input.most))));
            let request = values.fold(filled.request, |request, (name, value)| request.with(name, text(&value)));
            Some(Self { request, ..filled })
        });
        presses.chain(forms).collect()
    }

    fn pressed(&self, id: &str, picked: &[String]) -> Option<Self> {
        let press = commands::component_action(id, picked, context()).unwrap_or_else(|| panic!("{id} is not read"));
        let audience = match press.mode {
            ResponseMode::Remove => return None,
            ResponseMode::Public => Audience::Everyone,
            ResponseMode::Replace => self.audience(),
            ResponseMode::Private | ResponseMode::Form => Audience::AskerOnly,
        };
        let request = press.seen_by(audience);
        Some(Self { request, is_pressed: true, by: format!("{id} {picked:?} of {}", self.by) })
    }
}

/// The ids of all buttons and menus, with each value that can be picked.
pub(crate) fn presses(reply: &Reply) -> Vec<(String, Vec<String>)> {
    let of_row = |row: &Row| -> Vec<(String, Vec<String>)> {
        match row {
            Row::Buttons(buttons) => buttons.iter().map(|button| (button.custom_id.clone(), Vec::new())).collect(),
            Row::Menu(menu) => {
                menu.options.iter().map(|option| (menu.custom_id.clone(), vec![option.value.clone()])).collect()
            }
        }
    };
    reply.message().into_iter().flat_map(|message| &message.rows).flat_map(of_row).collect()
}

/// Checks all that can be reached from these by what is drawn, and counts it.
pub(crate) fn everywhere(mut frontier: Vec<State>, draw: &Draw) -> usize {
    let mut known: HashSet<String> = HashSet::new();
    let mut is_new = |state: &State| {
        let key = state.key();
        draw.takes(&key) && known.insert(key)
    };
    frontier.retain(&mut is_new);
    let mut count = 0;
    while !frontier.is_empty() {
        count += frontier.len();
        let mut next = step(&frontier);
        next.retain(&mut is_new);
        frontier = next;
    }
    count
}

/// All that one press leads to.
fn step(frontier: &[State]) -> Vec<State> {
    let (at, found) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        while let Some(state) = frontier.get(at.fetch_add(1, Ordering::Relaxed)) {
            let next = state.next(&check(state));
            found.lock().unwrap().extend(next);
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads.min(frontier.len()) {
            scope.spawn(work);
        }
    });
    found.into_inner().unwrap()
}
