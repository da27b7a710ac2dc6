//! The lines that stand for works in a picker: number and title, and what tells it from others of that title.

use std::collections::HashMap;

use crate::lore::label::{LONGEST_LABEL, SEPARATOR};
use crate::lore::{Medium, Source};

/// `DS9 4×20 "Shattered Mirror" · episode, 1996`: 1–100 characters each, all different in any case.
pub(super) fn labels(sources: &[Source]) -> Vec<String> {
    let mut labels: Vec<String> =
        sources.iter().map(|source| fitted(&source.label(), &format!("{SEPARATOR}{}", details(source)))).collect();
    let mut count: HashMap<String, usize> = HashMap::new();
    for label in &labels {
        *count.entry(label.to_lowercase()).or_default() += 1;
    }
    for (label, source) in labels.iter_mut().zip(sources) {
        if count.get(&label.to_lowercase()).is_some_and(|count| *count > 1) {
            *label = fitted(&source.label(), &format!("{SEPARATOR}{}", source.id));
        }
    }
    labels
}

/// `episode, 1996`; of an article, the site it stands on.
pub(super) fn details(source: &Source) -> String {
    let site = source.site().filter(|_| source.medium == Medium::WikiArticle).map(str::to_owned);
    let year = source.released.map(|date| date.year.to_string());
    let more = site.or(year).map(|more| format!(", {more}")).unwrap_or_default();
    format!("{}{more}", source.medium.name())
}

fn fitted(title: &str, description: &str) -> String {
    let units = |text: &str| text.encode_utf16().count();
    let mut room = LONGEST_LABEL.saturating_sub(units(description));
    if units(title) <= room {
        return format!("{title}{description}");
    }
    room = room.saturating_sub(1);
    let fits = |letter: &char| room.checked_sub(letter.len_utf16()).map(|left| room = left).is_some();
    let kept: String = title.chars().take_while(fits).collect();
    format!("{}…{description}", kept.trim_end())
}
