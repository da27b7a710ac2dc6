//! `/timeline`: what became of an entry, or what a span of years held, told in a picture and in the same words.
//!
//! [`content`] gathers what is told, once and through the filter; [`text`] and [`chart`] tell it, so they cannot differ.

mod chart;
mod components;
mod content;
mod text;
mod wording;
mod worth;

use crate::locale::{FixedText, Locale, msg};
use crate::lore::{Entry, EntryRef, Universe};
use crate::picture::{self, Layout};
use crate::reply::{Button, Draft, Message, Outcome, Picture, Reply, Rich, SPOILER, Span, compose, limits};
use crate::view::filter::ViewFilter;
use crate::view::finding::entry_query::EntryQuery;
use crate::view::finding::find;
use crate::view::finding::hit::Hit;
use crate::view::input::command::{Command, CommandContext, Surface};
use crate::view::input::custom_id::ResponseMode;
use crate::view::input::option_list::OptionList;
use crate::view::input::option_values::{Options, Refusal};
use crate::view::input::options::{CONTINUITY, CommandOption, HIDE, NAME, OptionKey, OptionType, SEEN, UNIVERSE};
use crate::view::input::query::Query;
use crate::view::input::typed_name::wiki_page;
use crate::view::suggestions::{miss, related};
use crate::view::words::years;
use crate::view::words::years::Ends;
use content::{Subject, Timeline, Years};
use wording::Wording;

const TIMELINE: &str = "timeline";
const FROM: CommandOption = OptionKey::new("from", "f").option(OptionType::YEAR, msg::OPTION_TIMELINE_FROM);
const UNTIL: CommandOption = OptionKey::new("until", "t").option(OptionType::YEAR, msg::OPTION_TIMELINE_UNTIL);

const LANDSCAPE: &str = "landscape";
const PORTRAIT: &str = "portrait";
const PICTURE: CommandOption = OptionKey::new("picture", "v")
    .option(OptionType::Choice(&[(LANDSCAPE, "Landscape"), (PORTRAIT, "Portrait")]), msg::OPTION_TIMELINE_PICTURE);

static OPTIONS: [CommandOption; 8] = [
    NAME.option(OptionType::Suggested, msg::OPTION_TIMELINE_NAME),
    FROM,
    UNTIL,
    PICTURE,
    UNIVERSE,
    CONTINUITY,
    SEEN,
    HIDE,
];

/// A timeline of an entry, or of years.
#[derive(Debug, Clone)]
struct TimelineQuery {
    name: Option<String>,
    years: Years,
    layout: Layout,
    universe: Option<Universe>,
    filter: ViewFilter,
    page: usize,
}

impl Query for TimelineQuery {
    fn read(ctx: &CommandContext<'_>, options: &Options<'_>) -> Result<Self, Refusal> {
        let filter = ViewFilter::read(ctx, options)?;
        let asked = Years::between(options.year(&FROM, ctx.locale)?, options.year(&UNTIL, ctx.locale)?);
        let name = options.filled(NAME).map(|_| options.name());
        let is_open = asked.from.is_none() || asked.until.is_none();
        let typed = name.as_deref().and_then(years_alone).filter(|_| is_open);
        let name = name.filter(|_| typed.is_none());
        let (universe, page) = (options.universe(ctx.locale)?, options.page());
        let apart =
            name.as_deref().filter(|_| asked.is_all()).and_then(|name| name_and_years(ctx, name, universe, &filter));
        let (name, typed) = apart.map_or((name, typed), |(name, years)| (Some(name), Some(years)));
        let years = typed.map_or(asked, |(from, until)| Years::between(asked.from.or(from), asked.until.or(until)));
        let is_portrait = options.choice(&PICTURE, ctx.locale)? == Some(PORTRAIT);
        let layout = if is_portrait { Layout::Portrait } else { Layout::Landscape };
        Ok(Self { name, years, layout, universe, filter, page })
    }

    fn command(&self) -> &str {
        TIMELINE
    }

    fn options(&self) -> OptionList {
        OptionList::default()
            .text_if(NAME, self.name.as_deref())
            .universe_if(self.universe)
            .integer_if(FROM.key(), self.years.from)
            .integer_if(UNTIL.key(), self.years.until)
            .text_if(PICTURE.key(), (self.layout == Layout::Portrait).then_some(PORTRAIT))
            .and(self.filter.options())
            .at_page(self.page)
    }
}

/// Years instead of a name, or the page of a wiki about them.
fn years_alone(typed: &str) -> Option<Ends> {
    years::ends(wiki_page(typed).as_deref().unwrap_or(typed))
}

/// A name and the years behind it, where the whole is no name.
fn name_and_years(
    ctx: &CommandContext<'_>,
    typed: &str,
    universe: Option<Universe>,
    filter: &ViewFilter,
) -> Option<(String, Ends)> {
    let (name, years) = years::ends_after_name(typed)?;
    let is_known = |name: &str| find::entry(ctx, name, universe, filter).is_ok();
    let is_apart = !is_known(typed) && is_known(name);
    is_apart.then(|| (name.to_owned(), years))
}

impl TimelineQuery {
    /// The first page of what years held.
    const fn of(years: Years, universe: Option<Universe>, filter: ViewFilter) -> Self {
        Self { name: None, years, layout: Layout::Landscape, universe, filter, page: 1 }
    }
}

/// The row of `/timeline`.
pub(super) fn command() -> Command {
    Command {
        name: TIMELINE,
        surface: Surface::Slash,
        description: FixedText::Message(msg::COMMAND_TIMELINE),
        options: &OPTIONS,
        internal: &[],
        example: "Terok Nor",
        kind: None,
        is_random: false,
        draws: true,
        answer: |ctx, options| Ok(Reply::Message(answer(ctx, &TimelineQuery::read(ctx, options)?))),
        suggest: find::suggest,
    }
}

/// The button that draws what became of an entry, where there is a history to draw.
pub(super) fn button(ctx: &CommandContext<'_>, at: EntryRef, entry: &Entry, filter: &ViewFilter) -> Option<Button> {
    worth::is_worth_drawing(ctx.lore, at, entry, filter).then_some(())?;
    let query = TimelineQuery {
        name: Some(entry.id.to_string()),
        ..TimelineQuery::of(Years::between(None, None), None, filter.clone())
    };
    crate::view::controls::components::button(ctx.locale.text(msg::TIMELINE), ResponseMode::Private, &query)
}

/// What the command answers to years.
pub(super) fn of_years(
    ctx: &CommandContext<'_>,
    (from, until): Ends,
    universe: Option<Universe>,
    filter: ViewFilter,
) -> Message {
    answer(ctx, &TimelineQuery::of(Years::between(from, until), universe, filter))
}

/// A miss with how to ask for years, if any stand in what was typed.
pub(super) fn with_years_hint(ctx: &CommandContext<'_>, typed: &str, mut message: Message) -> Message {
    let Some((from, until)) = years::mentioned(typed) else { return message };
    let example = Span::Command(format!("/{TIMELINE} {}:{from} {}:{until}", FROM.name, UNTIL.name).into());
    if let Some(card) = message.cards.first_mut() {
        card.body.push(Span::Plain("\n".into()));
        card.body.extend(Rich::filled(ctx.locale.template(msg::TIMELINE_YEARS_HINT, &["example"]), &[example]));
    }
    message
}

/// The button that draws a year.
pub(super) fn year_button(
    ctx: &CommandContext<'_>,
    year: i32,
    universe: Option<Universe>,
    filter: &ViewFilter,
) -> Option<Button> {
    let query = TimelineQuery::of(Years::between(Some(year), Some(year)), universe, filter.clone());
    let label = ctx.locale.format(msg::TIMELINE_OF, &[("year", &year.to_string())]);
    crate::view::controls::components::button(&label, ResponseMode::Private, &query)
}

fn answer(ctx: &CommandContext<'_>, query: &TimelineQuery) -> Message {
    if let Some(message) = query.name.as_deref().and_then(|name| miss::of_series(ctx, name)) {
        return message;
    }
    match &query.name {
        Some(name) => match find::entry(ctx, name, query.universe, &query.filter) {
            Ok(Hit { entry, others, notice, .. }) => show(ctx, query, Subject::Entry(entry), &others, notice),
            Err(missed) => with_years_hint(ctx, name, miss::not_found(ctx, name, &missed, &query.filter)),
        },
        None if query.years.is_all() => nothing_asked(ctx),
        None => show(ctx, query, Subject::Universe(query.universe), &[], None),
    }
}

/// Years, as they would be typed.
const YEARS: &str = "/timeline from:2370 until:2377";

/// Neither a name nor years: what could be asked for.
fn nothing_asked(ctx: &CommandContext<'_>) -> Message {
    let sentence = ctx.locale.template(msg::TIMELINE_WHAT, &["name", "years"]);
    let examples = ["/timeline Terok Nor", YEARS].map(|example| Span::Command(example.to_owned().into()));
    let mut message = miss::misunderstood(ctx, Rich::filled(sentence, &examples));
    let menu = ("pinned", NAME, ctx.locale.text(msg::PICK_ONE));
    let query = EntryQuery::by_name(TIMELINE, ViewFilter::default());
    message.rows.extend(related::menu(ctx, menu, &query, &ctx.lore.pinned, &ViewFilter::default()));
    message
}

/// The most characters of the text on one page: short enough that the picture stays in reach on a phone.
const TEXT: usize = 3300;

fn show(
    ctx: &CommandContext<'_>,
    query: &TimelineQuery,
    subject: Subject,
    others: &[EntryRef],
    notice: Option<Rich>,
) -> Message {
    let mut timeline = Timeline::of(ctx, &query.filter, subject, query.years);
    if timeline.is_empty() {
        return components::nothing_dated(ctx, query, subject, &timeline, others);
    }
    chart::letter(&mut timeline, Wording::Drawn(ctx.lore, &query.filter));
    let mut head = text::head(ctx, &query.filter, &timeline);
    head.notice = notice;
    let page = compose::page_within(ctx.lore, &text::draft(ctx, &timeline), query.page, TEXT);
    let head = compose::page(ctx.lore, &Draft { footer: String::new(), ..head }, 1).card;
    let rows = components::rows(ctx, query, &timeline, others, &page);
    let outcome = Outcome::Found(timeline.entry.map(|entry| entry.id.clone()));
    Message {
        cards: vec![head, page.card],
        rows,
        picture: Some(picture(ctx, query, &timeline)),
        outcome,
        ..Message::default()
    }
}

fn picture(ctx: &CommandContext<'_>, query: &TimelineQuery, timeline: &Timeline<'_>) -> Picture {
    let chart = |locale, wording| chart::chart(locale, timeline, query.layout, wording);
    let written = if picture::can_write(ctx.locale.text(msg::SECTION_EVENTS)) { ctx.locale } else { Locale::default() };
    // Whoever hides spoilers asks among others who may have seen less.
    let prefix = if query.filter.seen.is_some() { SPOILER } else { "" };
    Picture {
        name: format!("{prefix}timeline-{}.png", timeline.slug()),
        chart: chart(written, Wording::Drawn(ctx.lore, &query.filter)),
        alt: limits::shortened(&text::alt(ctx.locale, &chart(ctx.locale, Wording::Told)), limits::ALT),
        absence: ctx.locale.text(msg::TIMELINE_WITHOUT_PICTURE).to_owned(),
    }
}
