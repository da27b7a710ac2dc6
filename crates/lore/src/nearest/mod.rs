//! What somebody may have meant who wrote a word or an id that there is not.

/// How many letters may differ, of so many; ids of other things are often as near, so it is few.
const fn most_edits(length: usize) -> usize {
    match length {
        0..=3 => 1,
        4..=12 => 2,
        _ => 3,
    }
}

/// The candidate that was clearly meant: nearest by letters, with the same numbers. `tng-1x01` is not `tng-6x10`, and
/// `person/picard` is nobody else.
pub fn nearest<'c>(written: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let most = most_edits(written.len());
    let (letters, numbers) = (letters(written), digits(written));
    let is_like = |candidate: &&str| {
        written.len().abs_diff(candidate.len()) <= most
            && (letters ^ self::letters(candidate)).count_ones() as usize <= 2 * most
    };
    let like = candidates.into_iter().filter(is_like).filter(|candidate| digits(candidate).eq(numbers.clone()));
    let measured = like.map(|candidate| (strsim::osa_distance(written, candidate), candidate));
    measured.filter(|(edits, _)| *edits <= most).min_by_key(|(edits, _)| *edits).map(|(_, candidate)| candidate)
}

/// Which letters a word has, by which most that are unlike it are told at once.
fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |letters, byte| letters | 1 << (byte.to_ascii_lowercase() % 32))
}

fn digits(word: &str) -> impl Iterator<Item = u8> + Clone {
    word.bytes().filter(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn only_what_was_clearly_meant_is_proposed() {
        let ids = ["person/spock", "person/worf", "tng-6x10", "ds9-2x23"];
        assert_eq!(nearest("person/spok", ids), Some("person/spock"));
        assert_eq!(nearest("person/picard", ids), None);
        assert_eq!(nearest("tng-1x01", ids), None);
        assert_eq!(nearest("ds9-2x32", ids), None);
        assert_eq!(nearest("univrese", ["universe", "name"]), Some("universe"));
    }
}
