//! Rules on works and on what may be said on their word.

use std::collections::HashSet;

use super::report::Report;
use crate::model::continuity::Continuity;
use crate::model::lore::Lore;
use crate::model::reference::SourceRef;
use crate::model::series::{SERIES, Series};
use crate::model::source::{Medium, Source};
use crate::model::statement::Statement;

/// The most works that a statement cites: all of them are listed beneath it, and the longest take a line each.
const MOST_CITES: usize = 12;

fn statements(lore: &Lore) -> impl Iterator<Item = &Statement> {
    let of_entries = lore.entries().iter().flat_map(|entry| entry.statements());
    of_entries.chain(lore.events().iter().map(|event| &event.statement))
}

/// Ensures that every work in the lists bears something out, or holds one that does. Episodes and films are listed whole,
/// so that each can be looked up. Not judged while there are files that could not be read, since those may cite it.
pub(super) fn no_source_is_unused(lore: &Lore, report: &mut Report<'_>) {
    if !report.loaded.broken.is_empty() || !report.loaded.misread.is_empty() {
        return;
    }
    let mut articles: HashSet<SourceRef> = statements(lore).flat_map(|statement| &statement.via).copied().collect();
    articles.extend(lore.entries().iter().flat_map(|entry| &entry.articles));
    for (source, at) in lore.sources().iter().zip((0..).map(SourceRef)) {
        let is_listed_whole = source.continuity == Continuity::Canon;
        let is_used = lore.citing(at).next().is_some() || articles.contains(&at) || !lore.parts(at).is_empty();
        if !is_listed_whole && !is_used {
            let message = format!("nothing cites the source \"{}\"", source.id);
            report.near(source.place, &source.id, message, "cite it, or take it out");
        }
    }
}

/// Ensures that the numbers by which buttons name works stand for one work each.
pub(super) fn every_mark_stands_for_one_work(lore: &Lore, report: &mut Report<'_>) {
    for (source, at) in lore.sources().iter().zip((0..).map(SourceRef)) {
        let marked = lore.source_by_mark(source.mark()).filter(|marked| *marked != at);
        if let Some(other) = marked.and_then(|marked| lore.source(marked)) {
            let message = format!("buttons cannot tell the source \"{}\" from \"{}\"", source.id, other.id);
            report.near(source.place, &source.id, message, "give one of them another id");
        }
    }
}

/// Ensures that episodes have series and number, licensed works their line, and articles an address.
pub(super) fn every_source_says_what_its_kind_needs(lore: &Lore, report: &mut Report<'_>) {
    for source in lore.sources() {
        let mut needs = |missing: bool, what: &str, remedy: &str| {
            if missing {
                let message = format!("the {} \"{}\" has no {what}", source.medium.name(), source.id);
                report.near(source.place, &source.id, message, remedy);
            }
        };
        let is = |medium: Medium| source.medium == medium;
        needs(is(Medium::Episode) && source.code().is_none(), "series and number", "add series, season and episode");
        needs(is(Medium::Episode) && source.set_in.is_empty(), "in-universe year", "add `set_in = [2372]`");
        let without_line = source.continuity == Continuity::Licensed && source.line.is_none();
        needs(without_line, "line", "add `line = \"Novels\"`: licensed lines contradict each other");
        needs(is(Medium::WikiArticle) && source.url.is_none(), "address", "add `url = \"https://…\"`");
    }
}

/// Ensures that episodes are of a known series, and that an id with a number has that of the episode: it is found by both.
pub(super) fn every_episode_is_what_its_id_says(lore: &Lore, report: &mut Report<'_>) {
    for source in lore.sources().iter().filter(|source| source.medium == Medium::Episode) {
        let Some((series, (season, episode))) = source.series.as_deref().zip(source.number) else { continue };
        if Series::of_code(series).is_none() {
            let codes: Vec<&str> = SERIES.iter().map(|series| series.code).collect();
            let message = format!("\"{series}\" is not a television series");
            report.near(source.place, &format!("\"{series}\""), message, format!("write one of {}", codes.join(", ")));
            continue;
        }
        let right = format!("{}-{season}x{episode:02}", series.to_lowercase());
        if *source.id != *right && is_code(&source.id) {
            let message =
                format!("the id \"{}\" is that of another episode than {series} {season}×{episode:02}", source.id);
            let remedy = format!("write id = \"{right}\", or mend series, season and episode");
            report.near(source.place, &source.id, message, remedy);
        }
    }
}

/// Whether an id ends in season and episode: `ds9-2x23`.
fn is_code(id: &str) -> bool {
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let numbers = id.rsplit_once('-').and_then(|(_, last)| last.split_once('x'));
    numbers.is_some_and(|(season, episode)| is_number(season) && is_number(episode))
}

/// Ensures that a statement's years lie within what at least one of its works can know.
pub(super) fn no_statement_is_dated_past_what_its_sources_know(lore: &Lore, report: &mut Report<'_>) {
    for statement in statements(lore) {
        let Some(when) = statement.when else { continue };
        let sources: Vec<&Source> = cited(lore, statement).collect();
        let known = sources.iter().map(|source| source.knows_until().unwrap_or(i32::MAX)).max().unwrap_or(i32::MAX);
        if when.last_year() > known {
            let message = format!("the statement is dated {when}, but its sources know nothing after {known}");
            let remedy = "mend the date, cite a later work, or widen `set_in` of the source";
            report.at(statement.place, message, remedy);
        }
    }
}

/// Ensures that a statement can be shown with all of its sources.
pub(super) fn no_statement_has_more_sources_than_an_answer_can_show(lore: &Lore, report: &mut Report<'_>) {
    for statement in statements(lore).filter(|statement| statement.cites.len() > MOST_CITES) {
        let message = format!("a statement with {} sources", statement.cites.len());
        let remedy =
            format!("cite the {MOST_CITES} at most that bear it out best, or split it into statements with some each");
        report.at(statement.place, message, remedy);
    }
}

/// Ensures that a fan source's claim never borrows weight from another source beside it.
pub(super) fn no_statement_mixes_fan_sources_with_others(lore: &Lore, report: &mut Report<'_>) {
    for statement in statements(lore) {
        let is_fan = |source: &Source| source.continuity == Continuity::Fan;
        let (fan, all) =
            (cited(lore, statement).filter(|source| is_fan(source)).count(), cited(lore, statement).count());
        if fan > 0 && fan < all {
            let remedy = "split it: one statement on the fan source's word, one on the others'";
            report.at(statement.place, "a fan source and another in one statement", remedy);
        }
    }
}

/// Ensures that the article a statement was found in is credited: by itself, or by an entry with one article only.
pub(super) fn every_statement_names_its_article(lore: &Lore, report: &mut Report<'_>) {
    let is_article = |source: SourceRef| lore.source(source).is_some_and(|source| source.medium == Medium::WikiArticle);
    for event in lore.events() {
        let statement = &event.statement;
        let cites_one = statement.cites.iter().any(|citation| is_article(citation.source));
        if statement.via.is_empty() && !cites_one {
            let message = format!("the event {} does not say which article it was found in", event.id);
            report.at(statement.place, message, "add `via = [\"…\"]` with the article's id");
        }
    }
    let listed = lore.entries().iter().flat_map(|entry| entry.articles.iter().map(move |article| (entry, *article)));
    let vias = statements(lore).flat_map(|statement| statement.via.iter().map(move |via| (statement.place, *via)));
    let credited = listed.map(|(entry, article)| (entry.place, article)).chain(vias);
    for (place, article) in credited.filter(|(_, article)| !is_article(*article)) {
        let id = lore.source(article).map_or("", |source| &*source.id);
        report.near(
            place,
            id,
            format!("\"{id}\" is not an article"),
            "credit a wiki article here, and cite the work in `cites`",
        );
    }
}

fn cited<'l>(lore: &'l Lore, statement: &'l Statement) -> impl Iterator<Item = &'l Source> {
    statement.cites.iter().filter_map(|citation| lore.source(citation.source))
}
