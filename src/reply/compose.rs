//! From a draft to cards: marks numbered, sources listed, and as much on each page as Discord takes.
//!
//! Nothing is cut: what does not fit a page is counted there and stands on the next one.

use std::ops::Range;

use super::card::{Card, Colour, Field};
use super::citing::Numbering;
use super::draft::{Draft, Line, Section};
use super::limits;
use super::lists::listed;
use super::markdown;
use super::measure::Measured;
use super::notes::{continuity_note, credits, more};
use super::rich::{Rich, Span};
use crate::locale::{Locale, MessageId, msg};
use crate::lore::Lore;

/// A page of a draft.
#[derive(Debug)]
pub struct Page {
    /// What it shows.
    pub card: Card,
    /// Its number, counted from 1.
    pub number: usize,
    /// How many pages there are.
    pub of: usize,
    /// The lines that it shows of each section, in the order of the draft's sections.
    pub shown: Vec<Range<usize>>,
}

/// Characters on a page that a phone shows well: less than Discord takes, for what runs to many pages.
pub const ON_A_PHONE: usize = 3500;

/// The page of that number, or the last one if there are fewer.
pub fn page(lore: &Lore, draft: &Draft, wanted: usize) -> Page {
    page_within(lore, draft, wanted, limits::MESSAGE)
}

/// The same with at most that many characters on a page, for a draft that shares a message with other cards.
pub fn page_within(lore: &Lore, draft: &Draft, wanted: usize, most: usize) -> Page {
    let spare = PAGE_NUMBER + limits::MESSAGE.saturating_sub(most);
    if let Some(card) = whole(lore, draft, spare) {
        let shown = draft.sections.iter().map(|section| 0..section.lines.len()).collect();
        return Page { card, number: 1, of: 1, shown };
    }
    let measured = Measured::new(lore, draft);
    let pages = pages(draft, &measured, spare);
    let of = pages.len();
    let number = wanted.clamp(1, of);
    let shown = pages.into_iter().nth(number - 1).unwrap_or_default();
    let (from, until): (Vec<usize>, Vec<usize>) = shown.iter().map(|lines| (lines.start, lines.end)).unzip();
    let mut card = if measured.fits(&from, &until, number == 1, spare) {
        render(lore, draft, &from, &until, number == 1)
    } else {
        render_short(lore, draft, (&from, &until), number == 1, spare)
    };
    if of > 1 {
        let next = left(draft, &until);
        let (number, of) = (number.to_string(), of.to_string());
        let place = match next.as_str() {
            "" => draft.locale.format(msg::PAGE_OF, &[("number", &number), ("of", &of)]),
            next => draft.locale.format(msg::PAGE_OF_THEN, &[("number", &number), ("of", &of), ("next", next)]),
        };
        card.footer = format!("{place} · {}", card.footer);
    }
    Page { card, number, of, shown }
}

/// All of a draft on one page, if that is short and fits: it is rendered rather than measured before.
fn whole(lore: &Lore, draft: &Draft, spare: usize) -> Option<Card> {
    let ends: Vec<usize> = draft.sections.iter().map(|section| section.lines.len()).collect();
    let lines: usize = ends.iter().sum();
    let is_capped = |section: &Section| lines > FEW_LINES && section.first < section.lines.len();
    if lines > ON_ONE_PAGE || draft.sections.iter().any(is_capped) {
        return None;
    }
    let card = render(lore, draft, &vec![0; ends.len()], &ends, true);
    limits::fits_beside(&card, spare).then_some(card)
}

/// The lines of each section on each page. There is always a first page.
fn pages(draft: &Draft, measured: &Measured<'_>, spare: usize) -> Vec<Vec<Range<usize>>> {
    let mut pages = Vec::new();
    let mut from = vec![0; draft.sections.len()];
    loop {
        let until = fill(draft, measured, &from, pages.is_empty(), spare);
        let advanced = until != from;
        pages.push(from.iter().zip(&until).map(|(from, until)| *from..*until).collect());
        if is_end(draft, &until) || !(advanced || pages.len() == 1) {
            return pages;
        }
        from = until;
    }
}

fn is_end(draft: &Draft, until: &[usize]) -> bool {
    draft.sections.iter().zip(until).all(|(section, until)| *until >= section.lines.len())
}

/// What is still to come after these positions, in words.
fn left(draft: &Draft, until: &[usize]) -> String {
    let mut counts: Vec<(MessageId, usize)> = Vec::new();
    for (section, until) in draft.sections.iter().zip(until) {
        let more = section.lines.len().saturating_sub(*until);
        match counts.iter_mut().find(|(unit, _)| *unit == section.unit) {
            Some((_, count)) => *count += more,
            None => counts.push((section.unit, more)),
        }
    }
    let locale =
        counts.into_iter().filter(|(_, count)| *count > 0).map(|(unit, count)| more(draft.locale, unit, count));
    listed(draft.locale, locale)
}

/// Characters kept free for the number of the page and what the next ones hold.
const PAGE_NUMBER: usize = 200;
/// The most lines beneath the body for which a draft is shown whole at once.
const FEW_LINES: usize = 14;
/// The most lines beneath the body that are likely to fit a page.
const ON_ONE_PAGE: usize = 24;

/// Where the page ends that begins at these positions.
fn fill(draft: &Draft, measured: &Measured<'_>, from: &[usize], is_first: bool, spare: usize) -> Vec<usize> {
    let lines: usize = draft.sections.iter().map(|section| section.lines.len()).sum();
    let is_capped = is_first && lines > FEW_LINES;
    let most = |section: &Section| if is_capped { section.first } else { usize::MAX };
    let ends = draft
        .sections
        .iter()
        .zip(from)
        .map(|(section, from)| from.saturating_add(most(section)).min(section.lines.len()));
    let ends: Vec<usize> = ends.collect();
    let fits = |until: &[usize]| measured.fits(from, until, is_first, spare);
    let until = widest(draft, from, &ends, true, fits);
    let is_stuck = !is_first && until == from;
    if is_stuck { widest(draft, from, &ends, false, fits) } else { until }
}

/// The longest run of lines that fits, found by halving: long drafts would take too long line by line. What belongs
/// together stays `whole`, unless it is too long for any page.
fn widest(draft: &Draft, from: &[usize], ends: &[usize], whole: bool, fits: impl Fn(&[usize]) -> bool) -> Vec<usize> {
    if fits(ends) {
        return ends.to_vec();
    }
    let (mut least, mut most) = (0, from.iter().zip(ends).map(|(from, end)| end.saturating_sub(*from)).sum());
    while most - least > 1 {
        let middle = least + (most - least) / 2;
        if fits(&first_lines(draft, from, ends, whole, middle)) {
            least = middle;
        } else {
            most = middle;
        }
    }
    first_lines(draft, from, ends, whole, least)
}

/// Where the page ends that shows so many lines; if `whole`, less those that make no sense without the next one.
fn first_lines(draft: &Draft, from: &[usize], ends: &[usize], whole: bool, count: usize) -> Vec<usize> {
    let mut left = count;
    let mut until = Vec::with_capacity(ends.len());
    for ((section, from), end) in draft.sections.iter().zip(from).zip(ends) {
        let taken = left.min(end.saturating_sub(*from));
        left -= taken;
        let mut at = from + taken;
        while whole && at > *from && at < *end && section.lines.get(at - 1).is_some_and(|line| line.leads_on) {
            at -= 1;
        }
        until.push(at);
    }
    until
}

/// The page with its sources in short, and as much of it as fits. What stands on the first page whatever follows may cite
/// more works than there is room for a line on each; of lore that was not checked, more than any list has room for.
fn render_short(lore: &Lore, draft: &Draft, (from, until): (&[usize], &[usize]), is_first: bool, spare: usize) -> Card {
    let short = Draft { is_short: true, ..draft.clone() };
    let mut card = render(lore, &short, from, until, is_first);
    while !limits::fits_beside(&card, spare) && card.fields.pop().is_some() {}
    card
}

fn render(lore: &Lore, draft: &Draft, from: &[usize], until: &[usize], is_first: bool) -> Card {
    let mut numbering = Numbering::default();
    let body = if is_first { body(draft, &mut numbering) } else { Rich::default() };
    let mut fields = Vec::new();
    for ((section, from), until) in draft.sections.iter().zip(from).zip(until) {
        push_section(draft, section, (*from, *until), &mut numbering, &mut fields);
    }
    push_sources(lore, draft, &numbering, &mut fields);
    Card {
        kicker: draft.kicker.clone(),
        title: draft.title.clone(),
        url: draft.url.clone(),
        colour: draft.leading.map_or(Colour::Neutral, Colour::Continuity),
        body,
        fields,
        footer: draft.footer.clone(),
    }
}

fn body(draft: &Draft, numbering: &mut Numbering) -> Rich {
    let mut body = draft.notice.clone().unwrap_or_default();
    for (line, at) in draft.body.iter().zip(0..) {
        let between = match (at, body.is_empty()) {
            (_, true) => "",
            (0, false) => "\n\n",
            (_, false) => " ",
        };
        body.push(Span::Plain(between.to_owned().into()));
        let next = draft.body.get(at + 1);
        body.extend(marked(draft, line, next, numbering));
    }
    body
}

/// The line with its marks, and a word on who says so: where that is not the draft's own continuity, and always
/// for fan sources, whose claims must not be taken for anything else. A run of lines with the same sources has them once,
/// at its end.
fn marked(draft: &Draft, line: &Line, next: Option<&Line>, numbering: &mut Numbering) -> Rich {
    let mut all = line.lead.clone();
    all.extend(line.text.clone());
    if !line.ends_run(next) {
        return all;
    }
    let mut numbers: Vec<u16> = line.cites.iter().map(|citation| numbering.number(citation)).collect();
    numbers.sort_unstable();
    numbers.into_iter().for_each(|number| all.push(Span::Mark(number)));
    all.0.extend(continuity_note(draft, line));
    all
}

fn push_section(
    draft: &Draft,
    section: &Section,
    (from, until): (usize, usize),
    numbering: &mut Numbering,
    fields: &mut Vec<Field>,
) {
    let shown = section.lines.get(from..until).unwrap_or_default();
    let nexts = shown.iter().skip(1).map(Some).chain([None]);
    let mut lines: Vec<Rich> =
        shown.iter().zip(nexts).map(|(line, next)| marked(draft, line, next, numbering)).collect();
    let left = section.lines.len().saturating_sub(until);
    if left > 0 && !lines.is_empty() {
        lines.push(Rich::plain(format!("+ {}", more(draft.locale, section.unit, left))));
    }
    let title = if from > 0 {
        draft.locale.format(msg::CONTINUED, &[("title", &section.title)])
    } else {
        section.title.clone()
    };
    push_fields(draft.locale, &title, section.inline, lines, fields);
}

/// The lines as one field, or as several if one would be too long.
fn push_fields(locale: Locale, title: &str, inline: bool, lines: Vec<Rich>, fields: &mut Vec<Field>) {
    let mut name = title.to_owned();
    let mut held = Vec::new();
    let mut length = 0;
    for line in lines {
        let more = markdown::length(&line) + 1;
        if length + more > limits::FIELD_VALUE + 1 && !held.is_empty() {
            let value = Rich::lines(std::mem::take(&mut held));
            fields.push(Field {
                name: std::mem::replace(&mut name, locale.format(msg::CONTINUED, &[("title", title)])),
                value,
                inline,
            });
            length = 0;
        }
        length += more;
        held.push(line);
    }
    if !held.is_empty() {
        fields.push(Field { name, value: Rich::lines(held), inline });
    }
}

fn push_sources(lore: &Lore, draft: &Draft, numbering: &Numbering, fields: &mut Vec<Field>) {
    let mut lines = if draft.is_short { numbering.short_list(lore) } else { numbering.list(lore, draft.locale) };
    lines.extend(credits(lore, draft));
    push_fields(draft.locale, draft.locale.text(msg::SOURCES), false, lines, fields);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A draft of sections with so many lines, each of so many letters.
    fn draft(sections: &[(usize, usize)]) -> Draft {
        let section = |(lines, letters): &(usize, usize)| Section {
            title: "Title".to_owned(),
            inline: false,
            lines: vec![Line::own(Rich::plain("x".repeat(*letters))); *lines],
            first: 3,
            unit: msg::MORE_STATEMENTS,
        };
        Draft { title: "Draft".to_owned(), sections: sections.iter().map(section).collect(), ..Draft::default() }
    }

    #[test]
    fn the_pages_of_a_long_draft_show_each_line_once_and_in_order() {
        let lore = Lore::default();
        let draft = draft(&[(90, 90), (0, 0), (1, 900), (30, 300), (20, 1000)]);
        let of = page(&lore, &draft, 1).of;
        let mut shown = vec![0; draft.sections.len()];
        for number in 1..=of {
            let page = page(&lore, &draft, number);
            assert!(limits::fits(&page.card), "page {number}");
            for (at, range) in shown.iter_mut().zip(page.shown) {
                assert_eq!(*at, range.start, "page {number}");
                *at = range.end;
            }
        }
        assert_eq!(shown, [90, 0, 1, 30, 20]);
    }

    #[test]
    fn a_page_is_measured_as_long_as_it_is_rendered() {
        let lore = crate::lore::load_of_tests().lore;
        let texts: Vec<_> = lore.events().iter().take(90).map(|event| Line::of(&lore, &event.statement)).collect();
        let section =
            Section { title: "Title".into(), inline: false, lines: texts.clone(), first: 9, unit: msg::MORE_EVENTS };
        let draft = Draft {
            title: "Draft".into(),
            notice: Some(Rich::plain("*Mind*")),
            body: texts.iter().take(3).cloned().collect(),
            sections: vec![section.clone(), section],
            articles: lore.entries().iter().filter_map(|entry| entry.articles.first().copied()).take(2).collect(),
            ..Draft::default()
        };
        assert_measured(&lore, &draft);
        assert_measured(&lore, &Draft { is_short: true, ..draft });
    }

    fn assert_measured(lore: &Lore, draft: &Draft) {
        let measured = Measured::new(lore, draft);
        let mut outcomes = std::collections::BTreeSet::new();
        for (from, until) in [([0, 0], [9, 9]), ([9, 9], [30, 9]), ([0, 0], [9, 90]), ([40, 0], [50, 0])] {
            for spare in (0..limits::MESSAGE).step_by(7) {
                let rendered = limits::fits_beside(&render(lore, draft, &from, &until, true), spare);
                assert_eq!(measured.fits(&from, &until, true, spare), rendered, "{from:?} to {until:?} beside {spare}");
                outcomes.insert(rendered);
            }
        }
        assert_eq!(outcomes.len(), 2);
    }

    #[test]
    fn a_page_fits_however_many_works_its_first_lines_cite() {
        let lore = crate::lore::load_of_tests().lore;
        let mut line = Line::own(Rich::plain("It was."));
        let sources = (0..lore.sources().len() as u32).map(crate::lore::SourceRef);
        line.cites = sources.map(|source| crate::lore::Citation { source, locator: None }).collect();
        for count in [8, 40, 80, 400] {
            let body = vec![Line { cites: line.cites.iter().take(count).cloned().collect(), ..line.clone() }];
            let sections = draft(&[(5, 90)]).sections;
            let draft = Draft { title: "Draft".to_owned(), body, sections, ..Draft::default() };
            for number in 1..=page(&lore, &draft, 1).of {
                assert!(limits::fits(&page(&lore, &draft, number).card), "{count} works, page {number}");
            }
        }
    }

    #[test]
    fn a_page_holds_as_much_as_fits() {
        let draft = draft(&[(200, 90)]);
        let lines = |number| page(&Lore::default(), &draft, number).shown[0].len();
        assert_eq!(lines(1), 3);
        assert!(lines(2) > 40, "{}", lines(2));
    }

    #[test]
    fn lines_that_belong_together_but_fit_no_page_are_parted_rather_than_lost() {
        let mut draft = draft(&[(40, 900)]);
        draft.sections[0].lines.iter_mut().for_each(|line| line.leads_on = true);
        let of = page(&Lore::default(), &draft, 1).of;
        let shown: usize = (1..=of).map(|number| page(&Lore::default(), &draft, number).shown[0].len()).sum();
        assert_eq!(shown, 40);
    }

    #[test]
    fn a_line_is_not_parted_from_the_one_it_leads_to() {
        let mut draft = draft(&[(200, 90)]);
        for line in draft.sections[0].lines.iter_mut().step_by(2) {
            line.leads_on = true;
        }
        let of = page(&Lore::default(), &draft, 1).of;
        for number in 2..=of {
            assert_eq!(page(&Lore::default(), &draft, number).shown[0].end % 2, 0, "page {number}");
        }
    }
}
