//! The small print of a page, as it is rendered and measured: who says so, what it was compiled from, how much is left.

use super::citing::titled;
use super::draft::{Draft, Line};
use super::punctuation::{in_brackets, lead_in};
use super::rich::{Rich, Span};
use crate::locale::{Locale, MessageId, msg};
use crate::lore::{Continuity, Lore};

/// The articles credited on a page; the receipts name all of them.
const ARTICLES: usize = 3;

/// The word on who says so, where a line has one.
pub(super) fn continuity_note(draft: &Draft, line: &Line) -> Option<Span> {
    let is_noted = |continuity: &Continuity| draft.leading != Some(*continuity) || *continuity == Continuity::Fan;
    let continuity = line.continuity.filter(is_noted)?;
    let words = match &line.wiki {
        Some(wiki) => draft.locale.format(msg::PER_WIKI, &[("wiki", wiki)]),
        None => draft.locale.row(continuity.name()).to_owned(),
    };
    Some(Span::Plain(in_brackets(draft.locale, &words).into()))
}

/// The articles the lore was compiled from, with their licences, in one line.
pub(super) fn credits(lore: &Lore, draft: &Draft) -> Option<Rich> {
    let locale = draft.locale;
    let mut line = Rich::plain(lead_in(locale, locale.text(msg::COMPILED_FROM)));
    for (at, article) in draft.articles.iter().filter_map(|article| lore.source(*article)).take(ARTICLES).enumerate() {
        let comma = if at == 0 { "" } else { locale.text(msg::LIST_SEPARATOR) };
        let licence = article.licence.as_deref().map(|licence| in_brackets(locale, licence));
        line.push(Span::Plain(comma.to_owned().into()));
        line.extend(titled(article));
        line.0.extend(licence.map(|licence| Span::Plain(licence.into())));
    }
    let more = draft.articles.len().saturating_sub(ARTICLES);
    if more > 0 {
        let more = locale.format(msg::AND_MORE, &[("count", &more.to_string())]);
        line.push(Span::Plain(format!(" {more}").into()));
    }
    (!draft.articles.is_empty()).then_some(line)
}

/// `+ 12 statements`, without the plus.
pub(super) fn more(locale: Locale, unit: MessageId, count: usize) -> String {
    locale.format(unit, &[("count", &count.to_string())])
}
