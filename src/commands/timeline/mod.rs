//! `/timeline`: what became of an entry, or what a span of years held, told in a picture and in the same words.
//!
//! [`story`] gathers what is told, once and through the lens; [`words`] and [`chart`] tell it, so they cannot differ.

mod chart;
mod extent;
mod next;
mod story;
mod words;
pub(super) mod worth;

use super::lens::Lens;
use super::press::{Effect, menu_id};
use super::{Ask, Command, CommandOption, HIDE, Surface, Takes, UNIVERSE, lens, lookup, miss};
use crate::lore::EntryRef;
use crate::picture;
use crate::reply::{Draft, Outcome, Picture, Reply, Rich, Span, compose, limits, typed};
use crate::words::Words;
use story::{Story, Subject, Years};
use worth::TIMELINE;

static OPTIONS: [CommandOption; 7] = [
    CommandOption {
        name: "name",
        description: "What it is about; pick from the list or type freely, or leave it out and give years",
        required: false,
        takes: Takes::Suggested,
    },
    CommandOption { name: "from", description: "The first year, such as 2370", required: false, takes: Takes::YEAR },
    CommandOption { name: "until", description: "The last year, such as 2377", required: false, takes: Takes::YEAR },
    UNIVERSE,
    lens::CONTINUITY,
    lens::SEEN,
    HIDE,
];

/// The row of `/timeline`.
pub(super) fn command() -> Command {
    Command {
        name: TIMELINE,
        surface: Surface::Slash,
        description: "A picture of who held what when, and what happened, in both universes side by side",
        options: &OPTIONS,
        example: "Terok Nor",
        kind: None,
        answer,
        suggest: lookup::suggest,
    }
}

fn answer(ask: &Ask<'_>) -> Reply {
    let years = match years(ask) {
        Ok(years) => years,
        Err(words) => return not_a_year(ask, &words),
    };
    let lens = Lens::of(ask);
    match ask.request.text("name").filter(|name| !name.trim().is_empty()) {
        Some(name) => match lookup::find(ask, &name) {
            Ok(hit) => told(ask, &lens, Subject::Entry(hit.entry), years, &hit.others, hit.notice),
            Err(near) => miss::not_found(ask, &name, &near),
        },
        None if years.is_all() => nothing_asked(ask),
        None => told(ask, &lens, Subject::Universe(lookup::universe(ask)), years, &[], None),
    }
}

/// The years asked for, in order; or the words that are none.
fn years(ask: &Ask<'_>) -> Result<Years, String> {
    let year = |option: &str| match (ask.request.integer(option), ask.request.text(option)) {
        (Some(year), _) => Ok(Some(i32::try_from(year).unwrap_or(if year < 0 { i32::MIN } else { i32::MAX }))),
        (None, Some(words)) => Err(words),
        (None, None) => Ok(None),
    };
    Ok(Years::between(year("from")?, year("until")?))
}

/// Years, as they would be typed.
const YEARS: &str = "/timeline from:2370 until:2377";

fn not_a_year(ask: &Ask<'_>, words: &str) -> Reply {
    let sentence = ask.words.say("{0} is not a year. Try {1}.");
    miss::misunderstood(ask, Rich::filled(sentence, &[typed(words), Span::Command(YEARS.to_owned())]))
}

/// Neither a name nor years: what could be asked for.
fn nothing_asked(ask: &Ask<'_>) -> Reply {
    let sentence = ask.words.say("A timeline needs a name or years. Try {0} or {1}.");
    let examples = ["/timeline Terok Nor", YEARS].map(|example| Span::Command(example.to_owned()));
    let mut reply = miss::misunderstood(ask, Rich::filled(sentence, &examples));
    let (id, hint) = (menu_id(Effect::Private, ask.command.name, "pinned", &[]), ask.words.say("Pick one of these"));
    reply.rows.extend(super::next::menu_of(ask, id, hint, &ask.lore.pinned, true));
    reply
}

/// The most characters of the text on one page: short enough that the picture stays in reach on a phone.
const TEXT: usize = 4000;

fn told(
    ask: &Ask<'_>,
    lens: &Lens,
    subject: Subject,
    years: Years,
    others: &[EntryRef],
    notice: Option<Rich>,
) -> Reply {
    let story = Story::of(ask, lens, subject, years);
    if story.is_empty() {
        return next::nothing_dated(ask, lens, &story, others);
    }
    let mut head = words::head(ask, lens, &story);
    head.notice = notice;
    let page = compose::page_within(ask.lore, &words::draft(ask, &story), ask.page(), TEXT);
    let head = compose::page(ask.lore, &Draft { footer: String::new(), ..head }, 1).card;
    let rows = next::rows(ask, lens, &story, others, &page);
    let outcome = Outcome::Found(story.entry.map(|entry| entry.id.clone()));
    Reply { cards: vec![head, page.card], rows, picture: Some(picture(ask, &story)), outcome, ..Reply::default() }
}

fn picture(ask: &Ask<'_>, story: &Story<'_>) -> Picture {
    let written = if picture::can_write(ask.words.say("Events")) { ask.words } else { Words::default() };
    let alt = limits::shortened(&words::alt(ask.words, &chart::chart(ask.words, story)), limits::ALT);
    Picture { name: format!("timeline-{}.png", story.slug()), chart: chart::chart(written, story), alt }
}
