//! The questions whose answers are measured, from the shortest entry to a page of a long one.

use isolinear::commands::{self, Context, Request, Value};
use isolinear::discord::body;
use isolinear::lore::EntryRef;
use isolinear::search::Catalogue;

/// That of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What the questions are called.
pub(crate) const QUESTIONS: [&str; 14] = [
    "shortest entry",
    "median entry",
    "longest entry",
    "longest entry in full",
    "second page of it",
    "station by name",
    "episode by number",
    "miss",
    "year",
    "today",
    "search",
    "timeline without its picture",
    "suggestions",
    "suggestions for a slip",
];

/// The question of that name.
pub(crate) fn question(lore: &Catalogue, name: &str) -> Request {
    let full = |request: Request| request.with("detail", text("full"));
    match name {
        "shortest entry" => entry(lore, |count| count - 1),
        "median entry" => entry(lore, |count| count / 2),
        "longest entry" => entry(lore, |_| 0),
        "longest entry in full" => full(entry(lore, |_| 0)),
        "second page of it" => full(entry(lore, |_| 0)).with("page", Value::Integer(2)),
        "station by name" => ask("station").with("name", text("Terok Nor")),
        "episode by number" => ask("episode").with("name", text("DS9 4x20")),
        "miss" => ask("person").with("name", text("Xyzzy Plugh")),
        "year" => ask("onthisday").with("year", text("2372")),
        "today" => ask("onthisday"),
        "search" => ask("search").with("words", text("warp core breach")),
        "timeline without its picture" => ask("timeline").with("name", text("USS Defiant")),
        "suggestions" => ask("ship").with("name", text("ent")),
        "suggestions for a slip" => ask("person").with("name", text("jenwai")),
        unknown => panic!("there is no question called {unknown}"),
    }
}

/// Answers it: the bytes of a message, or the count of suggestions.
pub(crate) fn answer(lore: &Catalogue, name: &str, request: &Request) -> usize {
    if name.starts_with("suggestions") {
        return commands::suggest(lore, request, "name").len();
    }
    body::to_bytes(&commands::answer(lore, request)).len()
}

fn ask(command: &str) -> Request {
    let today = time::Date::from_calendar_date(2026, time::Month::September, 8).unwrap();
    Request::new(command, Context::on(today))
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// The question for an entry by its place among all, the one that most is told of first.
fn entry(lore: &Catalogue, place: impl Fn(usize) -> usize) -> Request {
    let mut entries: Vec<EntryRef> = (0..).map(EntryRef).take(lore.entries().len()).collect();
    entries.sort_by_key(|at| std::cmp::Reverse(lore.entry(*at).map(|entry| entry.prominence)));
    let entry = lore.entry(entries[place(entries.len())]).unwrap();
    ask(entry.kind.id).with("name", text(&entry.id))
}
