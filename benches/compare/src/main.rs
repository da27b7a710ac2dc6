//! The same questions to isolinear's index and to what people would otherwise use, in one run, with the ratios:
//! `cargo run --release --manifest-path benches/compare/Cargo.toml -- 1000 10000 100000`.

#[path = "../../generator/mod.rs"]
mod generator;
mod others;
#[path = "../../measure/percentiles.rs"]
mod percentiles;
#[path = "../../measure/questions.rs"]
#[allow(dead_code, reason = "not everything that is measured can be compared")]
mod questions;

use std::hint::black_box;
use std::time::{Duration, Instant};

use isolinear::search::{Catalogue, Filter, StatementFilter};
use isolinear::lore::{LoreFile, Universe, load};

use others::{Other, Sought};
use percentiles::{Timed, timed};
use questions::Questions;

const ANYTHING: Filter = Filter { kind: None, universe: None, prefer: Universe::Mirror };

fn main() {
    for size in std::env::args().skip(1).filter_map(|size| size.parse().ok()) {
        compare(size);
    }
}

fn compare(size: usize) {
    let file = |(name, text): generator::pack::File| LoreFile { path: name.clone(), name, text: text.into() };
    let files: Vec<LoreFile> = generator::pack::pack(size).into_iter().map(file).collect();
    let start = Instant::now();
    let lore = Catalogue::new(load(vec![files]).lore);
    let loading = start.elapsed();
    let questions = Questions::new(&lore);
    println!("\n## {size} entries, {} statements\n", statements(&lore).len());
    println!("| | exact name | misspelt name | keystroke | full text | ready in |");
    println!("|---|---|---|---|---|---|");
    let ours = Row::ours(&lore, &questions, loading);
    ours.print("isolinear", &ours);
    let (names, texts) = (names(&lore), statements(&lore));
    for other in others::all() {
        let start = Instant::now();
        let other = other(&names, &texts);
        let building = start.elapsed();
        Row::of(other.as_ref(), &questions, building).print(other.name(), &ours);
    }
}

fn names(lore: &Catalogue) -> Vec<String> {
    lore.entries().iter().flat_map(|entry| entry.names()).map(str::to_owned).collect()
}

fn statements(lore: &Catalogue) -> Vec<String> {
    let of_entries = lore.entries().iter().flat_map(|entry| entry.statements());
    let all = of_entries.chain(lore.events().iter().map(|event| &event.statement));
    all.map(|statement| statement.text.plain().to_owned()).collect()
}

/// What one way of finding takes; `None` for what it cannot do.
struct Row {
    exact: Option<Timed>,
    misspelt: Option<Timed>,
    keystroke: Option<Timed>,
    texts: Option<Timed>,
    ready: Duration,
}

impl Row {
    fn ours(lore: &Catalogue, questions: &Questions, ready: Duration) -> Self {
        let find = |name: &String| {
            black_box(lore.names().find(lore, name, ANYTHING));
        };
        let suggest = |typed: &String| {
            black_box(lore.names().suggest(lore, typed, ANYTHING));
        };
        let search = |words: &String| {
            black_box(lore.texts().find(lore, words, &StatementFilter::default(), 0, 5));
        };
        Self {
            exact: Some(timed(&questions.names, find)),
            misspelt: Some(timed(&questions.misspelt, find)),
            keystroke: Some(timed(&keystrokes(questions), suggest)),
            texts: Some(timed(&questions.searches, search)),
            ready,
        }
    }

    /// Slower ways are asked fewer of the same questions.
    fn of(other: &dyn Other, questions: &Questions, ready: Duration) -> Self {
        let ask = |sought: Sought, questions: Vec<String>| {
            other.finds(sought).then(|| {
                timed(&questions, |question| {
                    black_box(other.find(sought, question));
                })
            })
        };
        let some = |questions: &[String], most: usize| {
            questions.iter().step_by((questions.len() / most).max(1)).cloned().collect::<Vec<_>>()
        };
        Self {
            exact: ask(Sought::Exact, some(&questions.names, 500)),
            misspelt: ask(Sought::Misspelt, some(&questions.misspelt, 200)),
            keystroke: ask(Sought::Keystroke, some(&keystrokes(questions), 500)),
            texts: ask(Sought::Text, some(&questions.searches, 500)),
            ready,
        }
    }

    fn print(&self, name: &str, ours: &Self) {
        let ready = self.ready.as_secs_f64();
        let cells = [
            cell(self.exact.as_ref(), ours.exact.as_ref()),
            cell(self.misspelt.as_ref(), ours.misspelt.as_ref()),
            cell(self.keystroke.as_ref(), ours.keystroke.as_ref()),
            cell(self.texts.as_ref(), ours.texts.as_ref()),
        ];
        println!("| {name} | {} | {ready:.2} s |", cells.join(" | "));
    }
}

fn keystrokes(questions: &Questions) -> Vec<String> {
    questions.keystrokes.iter().map(|(typed, _)| typed.clone()).collect()
}

/// The slowest in a hundred, and how many times ours that is.
fn cell(timed: Option<&Timed>, ours: Option<&Timed>) -> String {
    let Some((timed, ours)) = timed.zip(ours) else { return "–".to_owned() };
    let (slow, our_slow) = (timed.percentile(99), ours.percentile(99));
    if std::ptr::eq(timed, ours) {
        format!("{slow:.1} µs")
    } else {
        format!("{slow:.0} µs (× {:.1})", slow / our_slow)
    }
}
