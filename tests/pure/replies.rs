//! Asking, showing and checking replies, for every test of answers.

use std::collections::HashSet;
use std::path::Path;
use std::sync::LazyLock;

use isolinear::commands::{self, Context, Request, ResponseMode, Value};
use isolinear::lore::Loaded;
use isolinear::packs;
use isolinear::reply::{Audience, Form, Message, Reply, Row, limits, markdown};
use isolinear::search::Catalogue;

/// The lore that stands still, of `tests/lore`.
pub static LORE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(small_lore().lore));

/// That lore with its files.
pub fn small_lore() -> Loaded {
    packs::load_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lore")).unwrap()
}

pub fn context() -> Context {
    let today = time::Date::from_calendar_date(2026, time::Month::April, 22).unwrap();
    Context::on(today)
}

pub fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

pub fn ask(command: &str, options: &[(&str, Value)]) -> Message {
    let mut request = Request::new(command, context());
    for (name, value) in options {
        request.options.insert((*name).to_owned(), value.clone());
    }
    answer(&request)
}

/// The message that answers a question; panics at a form.
pub fn answer(request: &Request) -> Message {
    message(commands::answer(&LORE, request))
}

/// A reply that is a message.
pub fn message(reply: Reply) -> Message {
    match reply {
        Reply::Message(message) => message,
        Reply::Form(form) => panic!("a form: {form:?}"),
    }
}

pub fn look_up(command: &str, name: &str) -> Message {
    ask(command, &[("name", text(name))])
}

/// The reply as one text, for reading.
pub fn shown(reply: &Message) -> String {
    let mut all = String::new();
    for card in &reply.cards {
        let title = format!("{} | {} | {}", card.kicker, card.title, card.url.as_deref().unwrap_or("-"));
        all.push_str(&format!("{title}\n{}\n", markdown::render(&card.body)));
        for field in &card.fields {
            let inline = if field.inline { " (inline)" } else { "" };
            all.push_str(&format!("\n# {}{inline}\n{}\n", field.name, markdown::render(&field.value)));
        }
        all.push_str(&format!("\n— {}\n", card.footer));
    }
    for row in &reply.rows {
        match row {
            Row::Buttons(buttons) => {
                let labels: Vec<_> = buttons.iter().map(|button| format!("[{}]", button.label)).collect();
                all.push_str(&format!("{}\n", labels.join(" ")));
            }
            Row::Menu(menu) => all.push_str(&format!("[{} ▾ {}]\n", menu.placeholder, menu.options.len())),
        }
    }
    all
}

/// Panics unless Discord would take the reply.
pub fn assert_reply_fits(reply: &Reply, question: &str) {
    match reply {
        Reply::Message(message) => assert_fits(message, question),
        Reply::Form(form) => assert_form_fits(form, question),
    }
}

/// Panics unless Discord would take the message.
pub fn assert_fits(reply: &Message, question: &str) {
    assert!((1..=10).contains(&reply.cards.len()), "{question}: {} cards", reply.cards.len());
    for card in &reply.cards {
        assert!(limits::fits(card), "{question}: the card is too long\n{}", shown(reply));
        let (title, kicker) = (limits::length(&card.title), limits::length(&card.kicker));
        assert!(title <= limits::TITLE && kicker <= limits::AUTHOR, "{question}: title");
        assert!(limits::length(&card.footer) <= limits::FOOTER, "{question}: footer");
        let is_empty = card.body.is_empty() && card.fields.is_empty() && card.title.is_empty();
        assert!(!is_empty, "{question}: an empty card");
        for field in &card.fields {
            assert!(!field.name.is_empty() && !field.value.is_empty(), "{question}: an empty field");
        }
    }
    assert!(reply.rows.len() <= 5, "{question}: {} rows", reply.rows.len());
    let mut ids: Vec<&str> = Vec::new();
    for row in &reply.rows {
        match row {
            Row::Buttons(buttons) => {
                assert!((1..=5).contains(&buttons.len()), "{question}: {} buttons", buttons.len());
                for button in buttons {
                    let label = limits::length(&button.label);
                    assert!((1..=limits::BUTTON).contains(&label), "{question}: button {:?}", button.label);
                    ids.push(&button.custom_id);
                }
            }
            Row::Menu(menu) => {
                assert!((1..=limits::OPTIONS).contains(&menu.options.len()), "{question}: menu");
                for option in &menu.options {
                    let about = option.description.as_deref().map_or(1, limits::length);
                    let fits = |length: usize| (1..=limits::LABEL).contains(&length);
                    let lengths = [limits::length(&option.label), limits::length(&option.value), about];
                    assert!(lengths.into_iter().all(fits), "{question}: option {option:?}");
                }
                let values: HashSet<&str> = menu.options.iter().map(|option| &*option.value).collect();
                assert_eq!(values.len(), menu.options.len(), "{question}: a value twice in {:?}", menu.options);
                ids.push(&menu.custom_id);
            }
        }
    }
    assert!(ids.iter().all(|id| (1..=limits::CUSTOM_ID).contains(&limits::length(id))), "{question}: {ids:?}");
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "{question}: two components with one id");
}

pub fn assert_form_fits(form: &Form, question: &str) {
    let within = |text: &str, least: usize, most: usize| {
        assert!((least..=most).contains(&limits::length(text)), "{question}: {text:?}");
    };
    within(&form.custom_id, 1, limits::CUSTOM_ID);
    within(&form.title, 1, 45);
    assert!((1..=5).contains(&form.inputs.len()), "{question}: inputs");
    for input in &form.inputs {
        within(input.name, 1, limits::CUSTOM_ID);
        within(&input.label, 1, 45);
        within(&input.placeholder, 0, 100);
        within(input.value.as_deref().unwrap_or_default(), 0, usize::from(input.most));
    }
}

/// The answer to a pressed button or a pick from a menu, as the asker gets it.
pub fn pressed(id: &str, picked: &[String]) -> Message {
    pressed_by(id, picked, context())
}

/// The same in other circumstances.
pub fn pressed_by(id: &str, picked: &[String], context: Context) -> Message {
    message(reply_to(id, picked, context))
}

/// The same, or the form that opens.
pub fn reply_to(id: &str, picked: &[String], context: Context) -> Reply {
    let press = commands::component_action(id, picked, context).unwrap_or_else(|| panic!("{id} is not read"));
    let is_private = matches!(press.mode, ResponseMode::Private | ResponseMode::Form);
    let audience = if is_private { Audience::AskerOnly } else { Audience::Everyone };
    commands::answer(&LORE, &press.seen_by(audience))
}

/// The labels of all buttons with their ids.
pub fn buttons(reply: &Message) -> Vec<(&str, &str)> {
    let rows = reply.rows.iter().filter_map(|row| match row {
        Row::Buttons(buttons) => Some(buttons),
        Row::Menu(_) => None,
    });
    rows.flatten().map(|button| (button.label.as_str(), button.custom_id.as_str())).collect()
}

/// The value of the first card's field of that name; empty where there is none.
pub fn field(reply: &Message, name: &str) -> String {
    let is_called_so =
        |title: &str| title == name || title.strip_prefix(name).is_some_and(|rest| rest.starts_with(" (+"));
    let field = reply.cards[0].fields.iter().find(|field| is_called_so(&field.name));
    field.map(|field| markdown::render(&field.value)).unwrap_or_default()
}

/// The text of the first card.
pub fn body(reply: &Message) -> String {
    markdown::render(&reply.cards[0].body)
}

/// The id of the button of that label.
pub fn button<'r>(reply: &'r Message, label: &str) -> &'r str {
    let found = buttons(reply).into_iter().find(|(other, _)| *other == label);
    found.unwrap_or_else(|| panic!("no button {label:?} in {:?}", buttons(reply))).1
}

/// Every reply that the buttons and menus of a reply lead to, to that depth.
pub fn follow(reply: &Message, question: &str, depth: usize, seen: &mut HashSet<String>) {
    assert_fits(reply, question);
    if depth == 0 {
        return;
    }
    for row in &reply.rows {
        let presses: Vec<(&str, Vec<String>)> = match row {
            Row::Buttons(buttons) => buttons.iter().map(|button| (&*button.custom_id, Vec::new())).collect(),
            Row::Menu(menu) => {
                menu.options.iter().map(|option| (&*menu.custom_id, vec![option.value.clone()])).collect()
            }
        };
        for (id, picked) in presses {
            let question = format!("{id} {picked:?}");
            if seen.insert(question.clone()) {
                match reply_to(id, &picked, context()) {
                    Reply::Message(next) => follow(&next, &question, depth - 1, seen),
                    Reply::Form(form) => assert_form_fits(&form, &question),
                }
            }
        }
    }
}

/// Panics unless the reply reads as it was approved in `tests/answers/`.
pub fn assert_snapshot(name: &str, reply: &Message) {
    assert_snapshot_text(name, &shown(reply));
}

/// The same for any text.
pub fn assert_snapshot_text(name: &str, words: &str) {
    insta::with_settings!({ snapshot_path => "../answers", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, words);
    });
}
