//! Citation marks and the list they point to.

use super::markdown::superscript;
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

    /// The list: a line for each citation, in the order of its numbers.
    pub fn list(&self, lore: &Lore, locale: Locale) -> Vec<Rich> {
        let numbered = self.order.iter().zip(1..);
        numbered
            .filter_map(|(citation, number)| {
                let line = source_line(lore, locale, lore.source(citation.source)?, citation);
                Some(Rich::plain(format!("{} ", superscript(number))).joined(line))
            })
            .collect()
    }
}

/// A work with the place in it, as it stands in the list after its number.
pub(super) fn source_line(lore: &Lore, locale: Locale, source: &Source, citation: &Citation) -> Rich {
    let mut line = work(source);
    if let Some(locator) = &citation.locator {
        line.push(Span::Plain(format!(", {locator}")));
    }
    if let Some(whole) =
        lore.source_by_id(source.part_of.as_deref().unwrap_or_default()).and_then(|whole| lore.source(whole))
    {
        line.push(Span::Plain(locale.text(msg::LIST_SEPARATOR).to_owned()));
        line.extend(Rich::filled(
            locale.template(msg::SOURCE_IN, &["work"]),
            &[Span::Emphasis(whole.title.to_string())],
        ));
    }
    line.push(Span::Plain(format!(" · {}", source_kind(locale, source))));
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

/// The work's title with its link.
pub fn titled(source: &Source) -> Rich {
    let words = source.label();
    Rich(vec![match &source.url {
        Some(url) => Span::Link { words, url: url.to_string() },
        None => Span::Plain(words),
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
