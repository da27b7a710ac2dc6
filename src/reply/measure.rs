//! How long a page of a draft would be, worked out from the lengths of its lines, which are measured once.
//!
//! It counts what [`super::compose`] renders; a test there holds the two together.

use std::cell::RefCell;
use std::collections::HashMap;

use super::citing::{short_lengths, source_line};
use super::draft::{Draft, Line};
use super::limits::{self, length};
use super::markdown;
use super::notes::{continuity_note, credits, more};
use super::rich::Rich;
use crate::locale::{MessageId, msg};
use crate::lore::{Citation, Lore};

/// The lengths of a draft's lines as Markdown, in UTF-16 units, without their marks.
pub(super) struct Measured<'d> {
    lore: &'d Lore,
    draft: &'d Draft,
    body: usize,
    /// Of each section how long its lines are, and the word on who says each so, which the last of a run has.
    lines: Vec<Vec<[usize; 2]>>,
    /// Of each cited work how long it is in the list of sources, without its number: in a short list, after none of its
    /// series and after one.
    sources: HashMap<&'d Citation, [usize; 2]>,
    credits: Option<usize>,
    /// How much longer a title is where its section goes on.
    continued: usize,
    /// How long the lines are that count what is left: so many of a unit.
    more: RefCell<HashMap<(MessageId, usize), usize>>,
}

/// What parts two works on a line.
const BETWEEN: usize = 2;

/// A page while it is counted.
struct Count<'d> {
    cites: Vec<&'d Citation>,
    total: usize,
    fields: usize,
    is_within: bool,
}

impl<'d> Measured<'d> {
    /// Measures a draft.
    pub(super) fn new(lore: &'d Lore, draft: &'d Draft) -> Self {
        let of_line = |line: &Line| [line_length(line), note_length(draft, line)];
        let lines = draft.sections.iter().map(|section| section.lines.iter().map(of_line).collect());
        let cited = draft.body.iter().chain(draft.sections.iter().flat_map(|section| &section.lines));
        let mut sources = HashMap::new();
        for citation in cited.flat_map(|line| &line.cites) {
            sources.entry(citation).or_insert_with(|| {
                lore.source(citation.source).map_or([0, 0], |source| {
                    let whole = || [markdown::length(&source_line(lore, draft.locale, source, citation)); 2];
                    if draft.is_short { short_lengths(source) } else { whole() }
                })
            });
        }
        let notice = draft.notice.as_ref().map_or(0, markdown::length);
        let credits = credits(lore, draft).map(|line| markdown::length(&line));
        let body = notice + draft.body.iter().map(line_length).sum::<usize>();
        let continued = length(&draft.locale.format(msg::CONTINUED, &[("title", "")]));
        Self { lore, draft, body, lines: lines.collect(), sources, credits, continued, more: RefCell::default() }
    }

    /// Whether the page of these lines is within Discord's limits, with as many characters to spare.
    pub(super) fn fits(&self, from: &[usize], until: &[usize], is_first: bool, spare: usize) -> bool {
        let draft = self.draft;
        let head = length(&draft.kicker) + length(&draft.title) + length(&draft.footer);
        let mut count = Count { cites: Vec::new(), total: head, fields: 0, is_within: true };
        if is_first {
            self.add_body(&mut count);
        }
        for (at, (from, until)) in from.iter().zip(until).enumerate() {
            self.add_section(at, *from, *until, &mut count);
        }
        self.add_sources(&mut count);
        count.is_within && count.fields <= limits::FIELDS && count.total + spare <= limits::MESSAGE
    }

    fn add_body(&self, count: &mut Count<'d>) {
        let draft = self.draft;
        let has_notice = draft.notice.as_ref().is_some_and(|notice| !notice.is_empty());
        let between = draft.body.len().saturating_sub(1) + if has_notice && !draft.body.is_empty() { 2 } else { 0 };
        let nexts = draft.body.iter().skip(1).map(Some).chain([None]);
        let marks: usize = draft
            .body
            .iter()
            .zip(nexts)
            .map(|(line, next)| marks(line, next, count, || note_length(draft, line)))
            .sum();
        let body = self.body + between + marks;
        count.is_within &= body <= limits::DESCRIPTION;
        count.total += body;
    }

    fn add_section(&self, at: usize, from: usize, until: usize, count: &mut Count<'d>) {
        let Some((section, lengths)) = self.draft.sections.get(at).zip(self.lines.get(at)) else { return };
        let shown = section.lines.get(from..until).unwrap_or_default();
        let nexts = shown.iter().skip(1).map(Some).chain([None]);
        let lengths = lengths.iter().skip(from);
        let shown = shown.iter().zip(nexts).zip(lengths);
        let mut lines: Vec<usize> =
            shown.map(|((line, next), [length, note])| length + marks(line, next, count, || *note)).collect();
        let left = section.lines.len().saturating_sub(until);
        if left > 0 && !lines.is_empty() {
            lines.push(self.more(section.unit, left));
        }
        let title = length(&section.title);
        self.add_fields(if from > 0 { self.continued(title) } else { title }, &lines, count);
    }

    /// The lines as one field, or as several if one would be too long.
    fn add_fields(&self, title: usize, lines: &[usize], count: &mut Count<'d>) {
        let (mut name, mut held) = (title, 0_usize);
        for line in lines {
            if held > 0 && held + line + 1 > limits::FIELD_VALUE + 1 {
                count.add_field(name, held - 1);
                name = self.continued(title);
                held = 0;
            }
            held += line + 1;
        }
        if held > 0 {
            count.add_field(name, held - 1);
        }
    }

    fn add_sources(&self, count: &mut Count<'d>) {
        let mut lines = if self.draft.is_short { self.short_lines(&count.cites) } else { self.lines_of(&count.cites) };
        lines.extend(self.credits);
        self.add_fields(length(self.draft.locale.text(msg::SOURCES)), &lines, count);
    }

    /// A line for each work cited.
    fn lines_of(&self, cites: &[&Citation]) -> Vec<usize> {
        let numbered = cites.iter().zip(1..);
        let known = numbered.filter(|(citation, _)| self.lore.source(citation.source).is_some());
        known.map(|(citation, number)| digits(number) + 1 + self.length_of(citation, false)).collect()
    }

    /// As many works on a line as fit.
    fn short_lines(&self, cites: &[&Citation]) -> Vec<usize> {
        let mut lines: Vec<usize> = Vec::new();
        let mut series = None;
        for (citation, number) in cites.iter().zip(1..) {
            let Some(source) = self.lore.source(citation.source) else { continue };
            let is_after = series.is_some() && series == source.series.as_deref();
            let length = digits(number) + 1 + self.length_of(citation, is_after) + BETWEEN;
            series = source.number.and(source.series.as_deref());
            match lines.last_mut().filter(|line| **line + length <= limits::FIELD_VALUE) {
                Some(line) => *line += length,
                None => lines.push(length),
            }
        }
        lines.into_iter().map(|line| line - BETWEEN).collect()
    }

    fn length_of(&self, citation: &Citation, is_after: bool) -> usize {
        let [first, after] = self.sources.get(citation).copied().unwrap_or_default();
        if is_after { after } else { first }
    }

    /// What a title is as long as where its section goes on.
    const fn continued(&self, title: usize) -> usize {
        self.continued + title
    }

    /// How long the line is that counts what is left of a section.
    fn more(&self, unit: MessageId, left: usize) -> usize {
        let words = || format!("+ {}", more(self.draft.locale, unit, left));
        *self.more.borrow_mut().entry((unit, left)).or_insert_with(|| markdown::length(&Rich::plain(words())))
    }
}

/// The marks behind a line, and the word on who says so.
fn marks<'d>(line: &'d Line, next: Option<&Line>, count: &mut Count<'d>, note: impl Fn() -> usize) -> usize {
    if !line.ends_run(next) {
        return 0;
    }
    let marks: usize = line.cites.iter().map(|citation| 1 + digits(count.number(citation))).sum();
    marks + note()
}

/// How long the word on who says so is.
fn note_length(draft: &Draft, line: &Line) -> usize {
    continuity_note(draft, line).map_or(0, |note| markdown::length(&Rich(vec![note])))
}

impl<'d> Count<'d> {
    /// The number of a citation, as the list of sources gives it.
    fn number(&mut self, citation: &'d Citation) -> usize {
        let at = self.cites.iter().position(|known| *known == citation).unwrap_or_else(|| {
            self.cites.push(citation);
            self.cites.len() - 1
        });
        at + 1
    }

    fn add_field(&mut self, name: usize, value: usize) {
        self.is_within &= name <= limits::FIELD_NAME && value <= limits::FIELD_VALUE;
        self.total += name + value;
        self.fields += 1;
    }
}

fn digits(number: usize) -> usize {
    number.checked_ilog10().map_or(1, |tens| tens as usize + 1)
}

fn line_length(line: &Line) -> usize {
    markdown::length(&line.lead) + markdown::length(&line.text)
}
