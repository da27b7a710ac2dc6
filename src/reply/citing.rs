//! Citation marks and the list they point to.

use super::markdown::superscript;
use super::rich::{Rich, Span};
use crate::lore::{Citation, Continuity, Lore, Medium, Source};
use crate::words::Words;

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
    pub fn list(&self, lore: &Lore, words: Words) -> Vec<Rich> {
        let numbered = self.order.iter().zip(1..);
        numbered
            .filter_map(|(citation, number)| {
                Some(source_line(lore, words, lore.source(citation.source)?, citation, number))
            })
            .collect()
    }
}

fn source_line(lore: &Lore, words: Words, source: &Source, citation: &Citation, number: u16) -> Rich {
    let mut line = Rich::plain(format!("{} ", superscript(number)));
    line.extend(work(source));
    if let Some(locator) = &citation.locator {
        line.push(Span::Plain(format!(", {locator}")));
    }
    if let Some(whole) =
        lore.source_by_id(source.part_of.as_deref().unwrap_or_default()).and_then(|whole| lore.source(whole))
    {
        line.extend(Rich::filled(words.say(", in {0}"), &[Span::Emphasis(whole.title.to_string())]));
    }
    line.push(Span::Plain(format!(" · {}", standing(words, source))));
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
pub fn standing(words: Words, source: &Source) -> String {
    let medium = match source.medium {
        Medium::WikiArticle if source.continuity == Continuity::Fan => return words.say("fan wiki").to_owned(),
        Medium::WikiArticle => return words.say("wiki article").to_owned(),
        Medium::Episode | Medium::Film => return words.say(source.continuity.name()).to_owned(),
        medium => medium.name(),
    };
    words.fill("{0}, {1}", &[words.say(medium), words.say(source.continuity.name())])
}
