//! The tables: medians of the rounds, and how many times the baseline that is.

use std::fmt::Write;

use load::bots::Bot;
use load::statistics::median;

use crate::args::Args;
use crate::loops::Loop;
use crate::round::{LoreRound, PicturesRound, Round};

/// A bot with all rounds of it.
pub(crate) struct Measured {
    pub(crate) bot: Bot,
    pub(crate) rounds: Vec<Round>,
}

impl Measured {
    fn median(&self, figure: impl Fn(&Round) -> f64) -> f64 {
        median(self.rounds.iter().map(figure))
    }

    fn of_lore(&self, figure: impl Fn(&LoreRound) -> f64) -> f64 {
        median(self.rounds.iter().filter_map(|round| round.lore.as_ref()).map(figure))
    }
}

/// All tables, as Markdown.
pub(crate) fn tables(args: &Args, measured: &[Measured]) -> String {
    let baseline = measured.iter().find(|measured| measured.bot.baseline);
    let cost = baseline.map(|baseline| baseline.median(|round| round.many_open.cpu_per_thousand()));
    let mut text = bots(args, measured, baseline);
    text.push_str(&starts(measured, baseline));
    for of_lore in measured.iter().filter(|measured| measured.bot.lore) {
        text.push_str(&mixes(args, of_lore, cost));
        text.push_str(&pictures(of_lore));
    }
    text.push_str(&unanswered(measured));
    text
}

/// One of the loops of a round.
type OfLore = fn(&LoreRound) -> &Loop;

/// Appends a line.
fn line(text: &mut String, cells: &[String]) {
    // Writing into a string cannot fail.
    let _ = writeln!(text, "| {} |", cells.join(" | "));
}

/// Appends the head of a table whose first columns are words and the rest figures.
fn head(text: &mut String, words: usize, titles: &[&str]) {
    line(text, &titles.iter().map(|title| (*title).to_owned()).collect::<Vec<_>>());
    let right = titles.iter().enumerate().map(|(at, _)| if at < words { "---" } else { "---:" }.to_owned());
    line(text, &right.collect::<Vec<_>>());
}

/// How many times the baseline's figure this one is.
fn ratio(figure: f64, baseline: Option<f64>) -> String {
    baseline.map_or("–".to_owned(), |baseline| format!("× {:.2}", figure / baseline))
}

fn milliseconds(figure: f64) -> String {
    match figure {
        none if none.is_nan() => "–".to_owned(),
        short if short < 10.0 => format!("{short:.2}"),
        long => format!("{long:.0}"),
    }
}

/// p50 and p99 of a loop, each the median of the rounds.
fn latencies(measured: &Measured, of: impl Fn(&Round) -> Option<&Loop>) -> String {
    let percentile = |percent: usize| {
        milliseconds(measured.median(|round| of(round).map_or(f64::NAN, |found| found.latency(percent))))
    };
    format!("{} / {}", percentile(50), percentile(99))
}

fn bots(args: &Args, measured: &[Measured], baseline: Option<&Measured>) -> String {
    let mut text = "\nLook-ups and autocomplete, 3:1:\n\n".to_owned();
    let (open, rate) = (args.open, args.rate);
    let many = format!("{open} open, p50 / p99 ms");
    let steady = format!("{rate} a second, p50 / p99 ms");
    let titles = ["bot", "answers", "kB", "CPU s per 1,000", "ratio", "1 open, p50 ms", "ratio", &many, &steady];
    head(&mut text, 2, &titles);
    let cost = |measured: &Measured| measured.median(|round| round.many_open.cpu_per_thousand());
    let alone = |measured: &Measured| measured.median(|round| round.one_open.latency(50));
    for one in measured {
        line(
            &mut text,
            &[
                one.bot.name.clone(),
                one.bot.answers.clone(),
                format!("{:.1}", one.median(|round| round.many_open.kilobytes())),
                format!("{:.3}", cost(one)),
                ratio(cost(one), baseline.map(cost)),
                milliseconds(alone(one)),
                ratio(alone(one), baseline.map(alone)),
                latencies(one, |round| Some(&round.many_open)),
                latencies(one, |round| Some(&round.steady)),
            ],
        );
    }
    text
}

fn starts(measured: &[Measured], baseline: Option<&Measured>) -> String {
    let mut text = "\nStart and memory:\n\n".to_owned();
    head(&mut text, 1, &["bot", "start → READY ms", "ratio", "→ first answer ms", "idle MB", "ratio", "afterwards MB"]);
    let ready = |measured: &Measured| measured.median(|round| round.ready);
    let idle = |measured: &Measured| measured.median(|round| round.idle_memory);
    for one in measured {
        line(
            &mut text,
            &[
                one.bot.name.clone(),
                milliseconds(ready(one)),
                ratio(ready(one), baseline.map(ready)),
                milliseconds(one.median(|round| round.first_answer)),
                format!("{:.1}", idle(one)),
                ratio(idle(one), baseline.map(idle)),
                format!("{:.1}", one.median(|round| round.memory_afterwards)),
            ],
        );
    }
    text
}

fn mixes(args: &Args, measured: &Measured, baseline_cost: Option<f64>) -> String {
    let mut text = format!("\n{}, {} open; the ratio is to the baseline's look-ups:\n\n", measured.bot.name, args.open);
    head(&mut text, 1, &["what is asked", "kB", "CPU s per 1,000", "ratio", "p50 / p99 ms"]);
    let mixes: [(&str, OfLore); 3] = [
        ("200 different questions with a long tail", |round| &round.questions),
        ("a miss", |round| &round.misses),
        ("buttons", |round| &round.buttons),
    ];
    for (name, of) in mixes {
        let cost = measured.of_lore(|round| of(round).cpu_per_thousand());
        line(
            &mut text,
            &[
                name.to_owned(),
                format!("{:.1}", measured.of_lore(|round| of(round).kilobytes())),
                format!("{cost:.3}"),
                ratio(cost, baseline_cost),
                latencies(measured, |round| round.lore.as_ref().map(of)),
            ],
        );
    }
    text
}

fn pictures(measured: &Measured) -> String {
    let mut text = format!("\n{}, twenty timelines at once beside look-ups:\n\n", measured.bot.name);
    head(&mut text, 1, &["", "p50 / p99 ms"]);
    let alone = |percent| measured.of_lore(|round| round.lookups_alone.latency(percent));
    let batches =
        |figure: &dyn Fn(&PicturesRound) -> f64| measured.of_lore(|round| median(round.pictures.iter().map(figure)));
    let beside = |percent| batches(&|pictures| pictures.lookups.latency(percent));
    let pair = |p50: f64, p99: f64| format!("{} / {}", milliseconds(p50), milliseconds(p99));
    line(&mut text, &["look-ups alone".to_owned(), pair(alone(50), alone(99))]);
    let slower = ratio(beside(99), Some(alone(99)));
    line(
        &mut text,
        &["look-ups beside the pictures".to_owned(), format!("{} ({slower})", pair(beside(50), beside(99)))],
    );
    let (middle, last) = (batches(&|pictures| pictures.median), batches(&|pictures| pictures.last));
    line(&mut text, &["the picture in the middle / the last".to_owned(), pair(middle, last)]);
    text
}

/// Whom answers are missing from.
fn unanswered(measured: &[Measured]) -> String {
    let mut text = String::new();
    for one in measured {
        let missing: usize = one.rounds.iter().map(missing).sum();
        if missing > 0 {
            // Writing into a string cannot fail.
            let _ = writeln!(text, "\n{}: {missing} answers did not come in 10 seconds.", one.bot.name);
        }
    }
    text
}

fn missing(round: &Round) -> usize {
    let of_all = [&round.one_open, &round.many_open, &round.steady].map(Loop::unanswered).iter().sum::<usize>();
    let of_lore = round.lore.as_ref().map_or(0, |lore| {
        let loops = [&lore.questions, &lore.misses, &lore.buttons, &lore.lookups_alone];
        let pictures = lore.pictures.iter().map(|pictures| pictures.unanswered + pictures.lookups.unanswered());
        loops.map(Loop::unanswered).iter().sum::<usize>() + pictures.sum::<usize>()
    });
    of_all + of_lore
}
