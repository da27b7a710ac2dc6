//! What somebody may have meant who wrote a word or an id that there is not.

mod entries;
mod index;
mod works;

use crate::model::lore::Lore;
pub(crate) use entries::Entries;
pub(crate) use works::Works;

/// How many letters may differ, of so many.
const fn most_edits(length: usize) -> usize {
    match length {
        0..=3 => 1,
        4..=12 => 2,
        _ => 3,
    }
}

/// The candidate that was clearly meant, of the few that there are: nearest by letters, with the same numbers.
pub fn nearest<'c>(written: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let most = most_edits(written.len());
    let like = candidates.into_iter().filter(|candidate| digits(candidate).eq(digits(written)));
    let measured = like.map(|candidate| (strsim::osa_distance(written, candidate), candidate));
    measured.filter(|(edits, _)| *edits <= most).min_by_key(|(edits, _)| *edits).map(|(_, candidate)| candidate)
}

fn digits(word: &str) -> impl Iterator<Item = u8> + Clone {
    word.bytes().filter(u8::is_ascii_digit)
}

/// The ids of entries or works that may have been meant by one that there is not, the likeliest first.
pub fn meant<'l>(lore: &'l Lore, id: &str) -> Vec<&'l str> {
    let entries = Entries::new(lore.entries().iter()).meant(id);
    if entries.is_empty() { Works::new(lore.sources().iter()).meant(id) } else { entries }
}

/// Ids as a sentence gives them for a choice: `"a", "b" or "c"`. Nothing for none.
pub fn choice(ids: &[&str]) -> Option<String> {
    let (last, others) = ids.split_last()?;
    let others: Vec<String> = others.iter().map(|id| format!("\"{id}\"")).collect();
    let or = if others.is_empty() { "" } else { " or " };
    Some(format!("{}{or}\"{last}\"", others.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::{choice, nearest};

    #[test]
    fn only_a_word_that_was_clearly_meant_is_proposed() {
        assert_eq!(nearest("univrese", ["universe", "name"]), Some("universe"));
        assert_eq!(nearest("colour", ["universe", "name"]), None);
    }

    #[test]
    fn a_choice_reads_as_part_of_a_sentence() {
        assert_eq!(choice(&[]), None);
        assert_eq!(choice(&["a"]).as_deref(), Some("\"a\""));
        assert_eq!(choice(&["a", "b", "c"]).as_deref(), Some("\"a\", \"b\" or \"c\""));
    }
}
