//! Citation marks and the list they point to.

use super::limits;
use super::markdown::{self, superscript};
use super::rich::{Rich, Span};
use crate::locale::{Locale, msg};
use crate::lore::{Citation, Continuity, Lore, Medium, Source};

/// Numbers citations in the order in which they are first met.
#[derive(Debug, Default)]
pub struct Numbering {
    order: Vec<Citation>,
}

impl Numbering {
    /// The number of a citation, counted from 1.
    pub fn number(&mut self, citation: &Citation) -> u16 {
        let at = self.order.iter().position(|known| known == citation).unwrap_or_else(|| {
            self.order.push(citation.clone());
            self.order.len() - 1
        });
        u16::try_from(at + 1).unwrap_or(u16::MAX)
    }

    /// The list in short: `¹ DS9 2×23, ² 3×19`, each a link, in as many lines as fields need.
    pub(super) fn short_list(&self, lore: &Lore) -> Vec<Rich> {
        let mut lines: Vec<(Rich, usize)> = Vec::new();
        let mut series = None;
        for (citation, number) in self.order.iter().zip(1..) {
            let Some(source) = lore.source(citation.source) else { continue };
            let words = short_label(source, series);
            series = source.number.and(source.series.as_deref());
            let piece = Rich::plain(numbered(number)).joined(linked(words, source));
            let length = markdown::length(&piece) + 2;
            match lines.last_mut().filter(|(_, taken)| taken + length <= limits::FIELD_VALUE) {
                Some((line, taken)) => {
                    line.push(Span::Plain(", ".into()));
                    line.extend(piece);
                    *taken += length;
                }
                None => lines.push((piece, length)),
            }
        }
        lines.into_iter().map(|(line, _)| line).collect()
    }

    /// The list: a line for each citation, in the order of its numbers.
    pub fn list(&self, lore: &Lore, locale: Locale) -> Vec<Rich> {
        let in_order = self.order.iter().zip(1..);
        in_order
            .filter_map(|(citation, number)| {
                let line = source_line(lore, locale, lore.source(citation.source)?, citation);
                Some(Rich::plain(numbered(number)).joined(line))
            })
            .collect()
    }
}

/// A number before its work, from which no end of a line may part it.
fn numbered(number: u16) -> String {
    format!("{}\u{a0}", superscript(number))
}

/// A work with the place in it, as it stands in the list after its number.
pub(super) fn source_line(lore: &Lore, locale: Locale, source: &Source, citation: &Citation) -> Rich {
    let mut line = work(source);
    if let Some(locator) = &citation.locator {
        line.push(Span::Plain(format!(", {locator}").into()));
    }
    if let Some(whole) = source.whole.and_then(|whole| lore.source(whole)) {
        line.push(Span::Plain(locale.text(msg::LIST_SEPARATOR).into()));
        line.extend(Rich::filled(locale.template(msg::SOURCE_IN, &["work"]), &[Span::Emphasis((&whole.title).into())]));
    }
    line.push(Span::Plain(format!(" · {}", source_kind(locale, source)).into()));
    line
}

/// The work with its link and year: `DS9 2×23 "Crossover" (1994)`.
pub fn work(source: &Source) -> Rich {
    let line = titled(source);
    match source.released {
        Some(released) => line.words(format!(" ({})", released.year)),
        None => line,
    }
}

/// The longest title in a short list of sources.
const SHORT_TITLE: usize = 40;

/// `DS9 2×23`, after another of its series `2×23`; the title of what has no number.
fn short_label(source: &Source, before: Option<&str>) -> String {
    match (source.number, source.code()) {
        (Some((season, episode)), Some(_)) if before.is_some() && before == source.series.as_deref() => {
            format!("{season}×{episode:02}")
        }
        (_, Some(code)) => code,
        (_, None) => limits::shortened(&source.title, SHORT_TITLE),
    }
}

/// How long a work is in a short list, without its number: after none of its series, and after one.
pub(super) fn short_lengths(source: &Source) -> [usize; 2] {
    [None, source.series.as_deref()].map(|before| markdown::length(&linked(short_label(source, before), source)))
}

/// The work's title with its link.
pub fn titled(source: &Source) -> Rich {
    linked(source.label(), source)
}

fn linked(words: String, source: &Source) -> Rich {
    Rich(vec![match &source.url {
        Some(url) => Span::Link { words: words.into(), url: url.into() },
        None => Span::Plain(words.into()),
    }])
}

/// What sort of word it is: `canon`, `novel, licensed`, `fan wiki`, `wiki article`.
pub fn source_kind(locale: Locale, source: &Source) -> String {
    let medium = match source.medium {
        Medium::WikiArticle if source.continuity == Continuity::Fan => return locale.text(msg::FAN_WIKI).to_owned(),
        Medium::WikiArticle => return locale.text(msg::WIKI_ARTICLE).to_owned(),
        Medium::Episode | Medium::Film => return locale.row(source.continuity.name()).to_owned(),
        medium => medium.name(),
    };
    locale.format(msg::PAIR, &[("one", locale.row(medium)), ("two", locale.row(source.continuity.name()))])
}
