//! The one place that counts the length of a shown text and cuts it at a limit.

/// The length of a text in UTF-16 units: never less than its characters, so it is right whichever a limit counts.
#[inline]
pub fn length(text: &str) -> usize {
    // Each letter begins with one byte that continues none; those of four bytes take two units.
    let letters = text.bytes().filter(|byte| byte & 0xC0 != 0x80).count();
    letters + text.bytes().filter(|byte| *byte >= 0xF0).count()
}

/// Whether a text is no longer than so many UTF-16 units.
fn is_within(text: &str, most: usize) -> bool {
    // No letter takes more units than bytes.
    text.len() <= most || beginning(text, most).len() == text.len()
}

/// The text if it is short enough; else as many of its letters as fit, and an ellipsis. Of at most so many UTF-16 units.
pub fn truncated(text: &str, most: usize) -> String {
    if is_within(text, most) {
        return text.to_owned();
    }
    format!("{}…", beginning(text, most.saturating_sub(1)).trim_end())
}

/// The same, cut between words if that leaves any.
pub fn truncated_at_word(text: &str, most: usize) -> String {
    if is_within(text, most) {
        return text.to_owned();
    }
    let head = beginning(text, most.saturating_sub(1));
    match head.rfind(' ').and_then(|end| head.get(..end)) {
        Some(kept) if !kept.is_empty() => format!("{}…", kept.trim_end()),
        _ => truncated(text, most),
    }
}

/// As many letters of the text as fit.
fn beginning(text: &str, most: usize) -> &str {
    let mut room = most;
    let fits = |(_, letter): &(usize, char)| room.checked_sub(letter.len_utf16()).map(|left| room = left).is_some();
    // Of signs that take a byte each, all fit whose bytes do.
    let head = text.as_bytes().get(..most).filter(|head| head.is_ascii()).map_or(0, <[u8]>::len);
    if head > 0 {
        return text.get(..head).unwrap_or_default();
    }
    let end = text.char_indices().take_while(fits).last().map_or(0, |(at, letter)| at + letter.len_utf8());
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_truncated_text_never_exceeds_its_limit() {
        assert_eq!(truncated_at_word("a station in orbit", 12), "a station…");
        assert_eq!(truncated("a station in orbit", 12), "a station i…");
        assert_eq!(truncated("short", 12), "short");
        assert!(length(&truncated_at_word(&"𝔸".repeat(90), 100)) <= 100);
        assert_eq!(truncated("née", 3), "née");
        assert_eq!(truncated("Benoît", 5), "Beno…");
    }
}
