//! `/about`: what this is, what it holds, under which licences, and what becomes of what somebody asks.

use std::cmp::Reverse;

use super::{disputes, help};
use crate::locale::{FixedText, Locale, msg};
use crate::lore::series::SERIES;
use crate::lore::{Continuity, Counts, KINDS, Kind, Lore, Medium};
use crate::reply::{Button, Draft, Line, Message, Outcome, Reply, Rich, Row, Section, Span, Words, listed, page};
use crate::search::Catalogue;
use crate::view::card::entry::version;
use crate::view::controls::components::row;
use crate::view::input::command::{Command, CommandContext, Surface, no_suggestions};
use crate::view::input::options::{CommandOption, HIDE};

static OPTIONS: [CommandOption; 1] = [HIDE];

/// The row of `/about`.
pub(super) fn command() -> Command {
    Command {
        name: "about",
        surface: Surface::Slash,
        description: FixedText::Message(msg::COMMAND_ABOUT),
        options: &OPTIONS,
        internal: &[],
        example: "",
        kind: None,
        is_random: false,
        draws: false,
        answer: |ctx, _| Ok(Reply::Message(answer(ctx))),
        suggest: no_suggestions,
    }
}

fn answer(ctx: &CommandContext<'_>) -> Message {
    let locale = ctx.locale;
    let sections = [
        section(locale.text(msg::ABOUT_HOLDINGS), holdings(ctx)),
        section(locale.text(msg::ABOUT_PRIVACY), privacy(ctx)),
        section(locale.text(msg::ABOUT_WRONG), reporting(ctx)),
        section(locale.text(msg::ABOUT_LICENSES), licences(ctx)),
        section(locale.text(msg::ABOUT_VERSION), versions(ctx)),
    ];
    let purpose = locale.text(msg::ABOUT_PURPOSE);
    let draft = Draft {
        locale,
        title: "Isolinear".to_owned(),
        body: vec![Line::own(Rich::plain(purpose))],
        sections: sections.into(),
        footer: version(ctx),
        ..Draft::default()
    };
    let rows: Vec<Row> = row(onward(ctx)).into_iter().collect();
    let page = page(ctx.lore, &draft, 1);
    Message { cards: vec![page.card], rows, outcome: Outcome::Found(None), ..Message::default() }
}

fn section(title: &str, lines: Vec<Line>) -> Section {
    Section::of(title, lines, msg::MORE_FACTS)
}

fn line(words: impl Into<Words>) -> Line {
    Line::own(Rich::plain(words))
}

/// Counts by kind and by continuity.
fn holdings(ctx: &CommandContext<'_>) -> Vec<Line> {
    let (lore, locale) = (ctx.lore, ctx.locale);
    let held = lore.counts();
    let continuities = Continuity::ALL.iter().map(|continuity| continuity.name()).zip(held.of_continuity);
    let continuities = continuities.map(|(name, count)| format!("{} {count}", locale.row(name)));
    let continuities: Vec<String> = continuities.collect();
    let counts = [lore.entries().len(), lore.events().len(), lore.sources().len(), held.statements];
    let [entries, events, works, all] = counts.map(|count| count.to_string());
    let kinds = kinds(locale, held);
    let episodes = episodes(lore);
    let shown: usize = episodes.iter().map(|(_, count)| count).sum();
    let series = episodes.iter().map(|(code, count)| format!("{code} {count}"));
    vec![
        line(locale.format(msg::ABOUT_ENTRIES, &[("count", &entries), ("kinds", &listed(locale, &kinds))])),
        line(locale.format(msg::ABOUT_EVENTS, &[("count", &events)])),
        line(locale.format(msg::ABOUT_EPISODES, &[("count", &shown.to_string()), ("series", &listed(locale, series))])),
        line(locale.format(msg::ABOUT_FILMS, &[("count", &films(lore).to_string())])),
        line(locale.format(msg::ABOUT_WORKS, &[("count", &works)])),
        line(
            locale.format(msg::ABOUT_STATEMENTS, &[("count", &all), ("continuities", &listed(locale, &continuities))]),
        ),
    ]
}

/// How many entries of each kind there are, the most first: `433 ships`.
fn kinds(locale: Locale, held: &Counts) -> Vec<String> {
    let mut kinds: Vec<(usize, &Kind)> = held.of_kind.into_iter().zip(KINDS).filter(|(count, _)| *count > 0).collect();
    kinds.sort_by_key(|(count, _)| Reverse(*count));
    let name = |count: usize, kind: &Kind| match count {
        1 => locale.in_sentence(locale.row(kind.title)),
        _ => locale.row(kind.plural).to_owned(),
    };
    let counted = |(count, kind): (usize, &Kind)| {
        locale.format(msg::COUNTED, &[("count", &count.to_string()), ("what", &name(count, kind))])
    };
    kinds.into_iter().map(counted).collect()
}

/// How many episodes of each series there are.
fn episodes(lore: &Catalogue) -> Vec<(&'static str, usize)> {
    let counted = SERIES.iter().map(|series| (series.code, lore.works().episodes_of(lore, Some(series)).count()));
    counted.filter(|(_, count)| *count > 0).collect()
}

fn films(lore: &Lore) -> usize {
    lore.sources().iter().filter(|source| source.medium == Medium::Film).count()
}

fn privacy(ctx: &CommandContext<'_>) -> Vec<Line> {
    vec![
        line(ctx.locale.text(msg::PRIVACY_SEES)),
        line(ctx.locale.text(msg::PRIVACY_LOG)),
        line(ctx.locale.text(msg::PRIVACY_STORES)),
    ]
}

fn reporting(ctx: &CommandContext<'_>) -> Vec<Line> {
    let sentence = ctx.locale.template(msg::ABOUT_REPORTING, &["command"]);
    vec![Line::own(Rich::filled(sentence, &[Span::Command("/report".into())]))]
}

fn licences(ctx: &CommandContext<'_>) -> Vec<Line> {
    let licence = &*ctx.lore.licence;
    vec![
        line(ctx.locale.format(msg::ABOUT_PROGRAM_LICENSE, &[("license", env!("CARGO_PKG_LICENSE"))])),
        line(ctx.locale.format(msg::ABOUT_LORE_LICENSE, &[("license", licence)])),
        line(ctx.locale.text(msg::ABOUT_TRADEMARKS)),
    ]
}

fn versions(ctx: &CommandContext<'_>) -> Vec<Line> {
    let (program, lore) = (env!("CARGO_PKG_VERSION"), &*ctx.lore.version);
    vec![line(ctx.locale.format(msg::ABOUT_VERSIONS, &[("program", program), ("lore", lore)]))]
}

fn onward(ctx: &CommandContext<'_>) -> Vec<Button> {
    let help = help::button(ctx.locale.text(msg::ASK_WHAT));
    let disputes = disputes::button(ctx.locale.text(msg::DISPUTES));
    help.into_iter().chain(disputes).collect()
}
