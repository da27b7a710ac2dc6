//! A statement that was found by its words: whose it is, and the words marked in it.

use std::ops::Range;

use crate::lore::{Entry, Event};
use crate::reply::{Line, Rich, Span, in_brackets, lead_in, listed};
use crate::search::{Hit, Owner};
use crate::view::chronology::dated::date_of;
use crate::view::filter::{FilteredCounts, ViewFilter};
use crate::view::input::command::CommandContext;

/// The statement as a line, led by what it is said of; `None` if the filter hides it.
pub(crate) fn line(
    ctx: &CommandContext<'_>,
    hit: &Hit,
    filter: &ViewFilter,
    filtered: &mut FilteredCounts,
) -> Option<Line> {
    let statement = hit.statement(ctx.lore)?;
    let mut line = filter.line(ctx.lore, statement, filtered)?;
    line.text = marked(&line.text, &hit.matched);
    let mut lead = Rich::plain("• ");
    match hit.owner {
        Owner::Entry(entry) => lead.extend(of_entry(ctx, ctx.lore.entry(entry)?, hit.number)),
        Owner::Event(event) => lead.extend(of_event(ctx, ctx.lore.event(event)?)),
    }
    Some(line.led_by(lead))
}

/// `Terok Nor (mirror universe), Commander: `.
fn of_entry(ctx: &CommandContext<'_>, entry: &Entry, number: usize) -> Rich {
    let universe = ctx.locale.row(entry.universe.name());
    let fact = number.checked_sub(entry.summary.len()).and_then(|at| entry.facts.get(at));
    let label = fact.map(|fact| ctx.locale.row(fact.label.name));
    let described = listed(ctx.locale, std::iter::once(&*in_brackets(ctx.locale, universe)).chain(label));
    Rich(vec![Span::Strong((&entry.name).into()), Span::Plain(lead_in(ctx.locale, &described).into())])
}

/// `2372 (mirror universe): `.
fn of_event(ctx: &CommandContext<'_>, event: &Event) -> Rich {
    let date = date_of(ctx.locale, &event.statement);
    let universe = ctx.locale.row(event.universe.name());
    let universe = in_brackets(ctx.locale, universe);
    Rich(vec![Span::Strong(date.into()), Span::Plain(lead_in(ctx.locale, &universe).into())])
}

/// The text with the words at those places marked, counted in bytes of its words alone.
fn marked(text: &Rich, places: &[Range<usize>]) -> Rich {
    joined(marked_apart(text, places))
}

/// Marked words that follow one another as one, since Markdown knows no end of bold where the next begins.
fn joined(text: Rich) -> Rich {
    let mut all: Vec<Span> = Vec::new();
    for span in text.0 {
        let is_space =
            |span: &Span| matches!(span, Span::Plain(words) | Span::Emphasis(words) if words.trim().is_empty());
        if let Span::Matched(next) = &span {
            let between = all.pop_if(|last| is_space(last));
            if let Some(Span::Matched(before)) = all.last_mut() {
                if let Some(Span::Plain(space) | Span::Emphasis(space)) = &between {
                    before.to_mut().push_str(space);
                }
                before.to_mut().push_str(next);
                continue;
            }
            all.extend(between);
        }
        all.push(span);
    }
    Rich(all)
}

fn marked_apart(text: &Rich, places: &[Range<usize>]) -> Rich {
    let mut all = Rich::default();
    let mut before = 0;
    for span in &text.0 {
        let (Span::Plain(words) | Span::Emphasis(words)) = span else {
            all.push(span.clone());
            continue;
        };
        // Words between marked ones in a title are plain: italics that touch bold are no Markdown.
        let is_italic = matches!(span, Span::Emphasis(_))
            && !places.iter().any(|place| within(place, before, words.len()).is_some());
        let looks = |words: &str| {
            if is_italic { Span::Emphasis(words.to_owned().into()) } else { Span::Plain(words.to_owned().into()) }
        };
        let here = places.iter().filter_map(|place| within(place, before, words.len()));
        push_marked(words, here, looks, &mut all);
        before += words.len();
    }
    all
}

/// The part of a place that lies in a span which starts at `before`.
fn within(place: &Range<usize>, before: usize, length: usize) -> Option<Range<usize>> {
    let start = place.start.max(before).checked_sub(before)?;
    let end = place.end.checked_sub(before)?.min(length);
    (start < end).then_some(start..end)
}

fn push_marked(words: &str, places: impl Iterator<Item = Range<usize>>, looks: impl Fn(&str) -> Span, all: &mut Rich) {
    let mut done = 0;
    for place in places {
        let (Some(between), Some(found)) = (words.get(done..place.start), words.get(place.clone())) else { continue };
        if !between.is_empty() {
            all.push(looks(between));
        }
        all.push(Span::Matched(found.to_owned().into()));
        done = place.end;
    }
    if let Some(rest) = words.get(done..).filter(|rest| !rest.is_empty()) {
        all.push(looks(rest));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn found_words_are_marked_whatever_look_they_have() {
        let text =
            Rich(vec![Span::Plain("The ".into()), Span::Emphasis("Defiant".into()), Span::Plain(" came.".into())]);
        let expected = [Span::Plain("The ".into()), Span::Matched("Defiant".into()), Span::Plain(" came.".into())];
        assert_eq!(marked(&text, std::slice::from_ref(&(4..11))).0, expected);
        assert_eq!(marked(&text, &[]), text);
    }

    #[test]
    fn marked_words_side_by_side_are_one_and_no_italics_touch_them() {
        let text = Rich(vec![Span::Emphasis("Fall of Terok Nor".into()), Span::Plain("'s end".into())]);
        let expected =
            [Span::Plain("Fall of ".into()), Span::Matched("Terok Nor's".into()), Span::Plain(" end".into())];
        assert_eq!(marked(&text, &[8..13, 14..17, 17..19]).0, expected);
    }

    #[test]
    fn places_outside_of_the_text_are_left_alone() {
        let text = Rich::plain("für");
        assert_eq!(marked(&text, &[2..3, 90..95, 1..200]).0.len(), 2);
    }
}
