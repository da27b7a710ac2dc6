//! What answers a question, before all else on the card of the entry that it is about; where nothing does, it says so.

use super::entry_parts::{EntryParts, EntryRenderer};
use super::posts_told;
use crate::locale::msg;
use crate::lore::kinds::{Label, Milestone};
use crate::lore::words::split_words;
use crate::lore::{Entry, EntryRef, Event, Fact, Statement};
use crate::reply::{Line, Rich, lead_in};
use crate::search::Side;
use crate::view::question::Asks;
use crate::view::question::asked::{Asked, labels};
use crate::view::question::happening::Happening;
use crate::view::words::value_words::{tells_lifespan, tells_of_end, tells_of_return};

/// The lines that answer; what they tell is told nowhere else on the card.
pub(super) fn lines<'l>(
    parts: &mut EntryParts<'l>,
    renderer: &EntryRenderer<'l>,
    (at, entry): (EntryRef, &'l Entry),
    asked: &Asked,
) -> Vec<Line> {
    if asked.asks == Asks::Happening {
        return happened(parts, renderer, (at, entry), &asked.happening);
    }
    if asked.asks == Asks::Rule {
        let told = parts.take_sentence(|sentence| asked.happening.stands_in(sentence));
        return told.map(|sentence| renderer.told(sentence)).into_iter().collect();
    }
    if asked.asks == Asks::Post {
        return posts_told::lines(parts, renderer, (at, entry), &asked.told);
    }
    if asked.asks == Asks::Lifespan {
        return lifespan(parts, renderer);
    }
    if let Asks::Neighbour(side) = asked.asks {
        let message = if side == Side::After { msg::ASKED_NO_SUCCESSOR } else { msg::ASKED_NO_PREDECESSOR };
        let untold = Line::own(Rich::plain(renderer.locale.format(message, &[("name", &*entry.name)])));
        // In the post for which they are known.
        let post = posts_told::lines(parts, renderer, (at, entry), &asked.told);
        return std::iter::once(untold).chain(post).collect();
    }
    let labels = labels(entry.kind, asked.asks);
    if labels.is_empty() && matches!(asked.asks, Asks::Fact { year: true, .. }) {
        return itself(parts, renderer, entry).into_iter().collect();
    }
    let told = told(parts, &labels, asked.asks);
    let is_whole = entry
        .facts
        .iter()
        .filter(|fact| labels.contains(&fact.label))
        .all(|fact| renderer.filter.shows(renderer.lore, &fact.statement));
    let event = is_only_relative(&told, asked.asks).then(|| itself(parts, renderer, entry)).flatten();
    let told_facts = told.iter().flat_map(|of_label| facts(renderer, of_label));
    let mut lines: Vec<Line> = event.into_iter().chain(told_facts).collect();
    let untold = untold(renderer, entry, &labels, &told.concat(), asked.asks).filter(|_| is_whole);
    lines.extend(untold.map(|sentence| Line::own(Rich::plain(sentence))));
    lines
}

/// The event that something is itself, of which no fact tells when it was: the Burn.
fn itself<'l>(parts: &mut EntryParts<'l>, renderer: &EntryRenderer<'l>, entry: &Entry) -> Option<Line> {
    let is_itself = |event: &&Event| event.id.split_once('/').is_some_and(|(_, slug)| slug == entry.slug());
    let event = parts.history().iter().copied().find(is_itself)?;
    let line = parts.event_line(renderer, event);
    parts.leave_out(event);
    Some(line)
}

/// Whether a year is asked for, and all facts tell of when it was only by what came before or after it.
fn is_only_relative(told: &[Vec<&Fact>], asks: Asks) -> bool {
    let is_relative = |fact: &&Fact| {
        let mut said = split_words(fact.statement.text.plain());
        fact.statement.when.is_none() && said.any(|word| matches!(word, "before" | "after" | "earlier" | "later"))
    };
    let is_for_year = matches!(asks, Asks::Fact { year: true, .. });
    is_for_year && !told.is_empty() && told.iter().flatten().all(is_relative)
}

/// The facts that tell how long somebody or a people lives, else the first sentence that does.
fn lifespan<'l>(parts: &mut EntryParts<'l>, renderer: &EntryRenderer<'l>) -> Vec<Line> {
    let tells = |statement: &Statement| tells_lifespan(statement.text.plain());
    let told = parts.take_wanted(|fact| tells(&fact.statement));
    if told.is_empty() {
        return parts.take_sentence(tells).map(|sentence| renderer.told(sentence)).into_iter().collect();
    }
    told.iter().flat_map(|of_label| facts(renderer, of_label)).collect()
}

/// The facts under the first label that has any which answer, and those under another by which it came back.
fn told<'l>(parts: &mut EntryParts<'l>, labels: &[&Label], asks: Asks) -> Vec<Vec<&'l Fact>> {
    let is_for_end = matches!(asks, Asks::Death { .. } | Asks::Destruction { .. });
    let mut told: Vec<Vec<&'l Fact>> = Vec::new();
    for label in labels {
        let is_first = told.is_empty();
        let comes_back = |fact: &Fact| tells_of_return(fact.statement.text.plain());
        let answers = |fact: &Fact| is_first && (!is_for_end || tells_of_end(fact)) || comes_back(fact);
        let of_label = parts.take_facts(label, answers);
        told.extend(Some(of_label).filter(|facts| !facts.is_empty()));
    }
    told
}

/// The lines of an answer, each by itself, before those of a body. A list ends with an empty line, lest what stands beneath
/// looks like a part of it.
pub(super) fn before(answer: Vec<Line>, body: Vec<Line>) -> Vec<Line> {
    let own = answer.len();
    let mut is_behind_list = false;
    let placed = |(at, line): (usize, Line)| {
        let is_listed = at < own && line.is_listed();
        let ends_list = std::mem::replace(&mut is_behind_list, is_listed) && !is_listed;
        let line = if ends_list { line.after_break() } else { line };
        if (1..=own).contains(&at) { line.after_break() } else { line }
    };
    answer.into_iter().chain(body).enumerate().map(placed).collect()
}

/// Facts of one label behind its name; several are listed.
fn facts(renderer: &EntryRenderer<'_>, facts: &[&Fact]) -> Vec<Line> {
    let Some(first) = facts.first() else { return Vec::new() };
    let heading = lead_in(renderer.locale, renderer.locale.row(first.label.name));
    Line::under(&heading, facts.iter().map(|fact| renderer.fact_line(fact)).collect())
}

/// What has to be said where the facts told do not answer.
fn untold(
    renderer: &EntryRenderer<'_>,
    entry: &Entry,
    labels: &[&'static Label],
    told: &[&Fact],
    asks: Asks,
) -> Option<String> {
    let locale = renderer.locale;
    let name = ("name", &*entry.name);
    let first = labels.first()?;
    match asks {
        Asks::Fate => return None,
        Asks::Death { .. } | Asks::Destruction { .. } if !told.iter().any(|fact| tells_of_end(fact)) => {
            let is_somebody = first.milestone == Some(Milestone::Death);
            let message = if is_somebody { msg::ASKED_NO_DEATH } else { msg::ASKED_NO_END };
            return Some(locale.format(message, &[name]));
        }
        _ if told.is_empty() => {
            let label = locale.row(first.name);
            return Some(locale.format(msg::ASKED_NOTHING, &[name, ("label", label)]));
        }
        _ => {}
    }
    let asks_for_year = match asks {
        Asks::Fact { year, .. } | Asks::Death { year } | Asks::Destruction { year } => year,
        _ => false,
    };
    (asks_for_year && !told.iter().any(|fact| has_date(&fact.statement)))
        .then(|| locale.text(msg::ASKED_NO_YEAR).to_owned())
}

/// Whether a statement tells a time.
fn has_date(statement: &Statement) -> bool {
    statement.when.is_some() || statement.text.plain().contains(|letter: char| letter.is_ascii_digit())
}

/// The facts that tell when it happened; else the first and the last of the events that do, unless a dated sentence does that
/// stands on the card anyway. What came to pass is told before what did not, or elsewhere.
fn happened<'l>(
    parts: &mut EntryParts<'l>,
    renderer: &EntryRenderer<'l>,
    (at, entry): (EntryRef, &'l Entry),
    asked: &Happening,
) -> Vec<Line> {
    let mut told = parts.take_wanted(|fact| asked.is_told_by(fact));
    if told.is_empty() {
        told = parts.take_wanted(|fact| asked.is_post_of(fact));
    }
    if !told.is_empty() {
        return told.iter().flat_map(|of_label| facts(renderer, of_label)).collect();
    }
    let tells = |statement: &Statement| asked.is_told_in((at, entry), statement);
    if parts.first_sentences().any(|sentence| has_date(sentence) && tells(sentence)) {
        return Vec::new();
    }
    let all = parts.history().iter().copied().filter(|event| tells(&event.statement));
    let (own, elsewhere): (Vec<&'l Event>, Vec<&'l Event>) =
        all.partition(|event| Happening::is_of_its_world(entry, event));
    let told = if own.is_empty() { elsewhere } else { own };
    let (first, last) = (told.first(), told.last().filter(|_| told.len() > 1));
    let told: Vec<&'l Event> = first.into_iter().chain(last).copied().collect();
    let lines = told.iter().map(|event| parts.event_line(renderer, event)).collect();
    told.into_iter().for_each(|event| parts.leave_out(event));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::Span;

    #[test]
    fn an_empty_line_stands_behind_a_list_and_none_behind_a_single_fact() {
        let told = |words: &'static str| Line::own(Rich::plain(words));
        let body = || vec![told("It was a ship."), told("It flew.")];
        let breaks = |lines: Vec<Line>| -> Vec<usize> {
            let is_break = |span: &&Span| **span == Span::Plain("\n".into());
            lines.iter().map(|line| line.lead.0.iter().filter(is_break).count()).collect()
        };
        let listed = Line::under("Commander: ", vec![told("Pike"), told("Saru")]);
        assert_eq!(breaks(before(listed, body())), [1, 1, 2, 0]);
        let single = Line::under("Commander: ", vec![told("Pike")]);
        assert_eq!(breaks(before(single, body())), [0, 1, 0]);
    }
}
