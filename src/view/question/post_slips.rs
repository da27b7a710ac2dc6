//! Posts that are misspelt or written for short: `captian of Voyager`, `1st officer of the Titan`.

/// Words that posts are made of, which are no other words with a slip.
const WORDS: [&str; 15] = [
    "captain",
    "commander",
    "officer",
    "engineer",
    "counselor",
    "chancellor",
    "president",
    "praetor",
    "minister",
    "bartender",
    "helmsman",
    "security",
    "medical",
    "doctor",
    "chief",
];
/// Of these, the forms that are right as they are.
const RIGHT: [&str; 7] = ["commanded", "commandeer", "counsellor", "helmsmen", "office", "offices", "presidente"];
/// What is written for short.
const SHORT: [(&str, &str); 8] = [
    ("capt", "captain"),
    ("capt.", "captain"),
    ("cpt", "captain"),
    ("1st", "first"),
    ("frist", "first"),
    ("fisrt", "first"),
    ("sec", "security"),
    ("dr", "doctor"),
];
/// Words one of which stands behind a post that is asked for.
const BEHIND: [&str; 8] = ["of", "on", "aboard", "at", "in", "after", "before", "between"];
/// Longer texts are no such questions.
const MOST_WORDS: usize = 14;
/// Words with fewer letters have no slips other than two in the wrong order.
const LEAST_LETTERS: usize = 6;

/// A question for whoever held a post as it should be written, if it is not.
pub(in crate::view) fn mended(typed: &str) -> Option<String> {
    let typed = typed.to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let end = words.iter().position(|word| BEHIND.contains(word)).filter(|_| words.len() <= MOST_WORDS)?;
    let mut mended: Vec<&str> = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let is_last = at + 1 == end;
        let right = if at < end { right(word, is_last) } else { None };
        mended.push(right.unwrap_or(*word));
    }
    let is_post = end.checked_sub(1).and_then(|last| mended.get(last)).is_some_and(|last| WORDS.contains(last));
    (is_post && mended != words).then(|| mended.join(" "))
}

/// What a word should be; one for short tells a post only where more stands behind it, but for a captain.
fn right(word: &str, is_last: bool) -> Option<&'static str> {
    let short = SHORT.iter().find(|(short, long)| *short == word && (!is_last || *long == "captain"));
    let is_right = WORDS.contains(&word) || RIGHT.contains(&word);
    let is_plural = |right: &&str| word.strip_suffix('s') == Some(*right);
    let slip = || WORDS.into_iter().find(|right| !is_right && !is_plural(right) && is_slip(word, right));
    short.map(|(_, long)| *long).or_else(slip)
}

/// Whether a word is another one with one letter too many, too few or wrong, or with two in the wrong order.
fn is_slip(typed: &str, right: &str) -> bool {
    let (typed, right) = (typed.as_bytes(), right.as_bytes());
    // Hardly anybody slips at the start.
    if typed.first() != right.first() || typed.len().abs_diff(right.len()) > 1 {
        return false;
    }
    let same = typed.iter().zip(right).take_while(|(typed, right)| typed == right).count();
    let (typed, rest) = (typed.get(same..).unwrap_or_default(), right.get(same..).unwrap_or_default());
    let is_swapped = match (typed, rest) {
        ([first, second, typed @ ..], [one, other, rest @ ..]) => first == other && second == one && typed == rest,
        _ => false,
    };
    let behind = |letters: &[u8]| letters.get(1..).unwrap_or_default().to_vec();
    let is_one_off = behind(typed) == behind(rest) || behind(typed) == rest || typed == behind(rest);
    is_swapped || right.len() >= LEAST_LETTERS && is_one_off
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_post_is_read_as_the_one_that_is_meant() {
        for (typed, right) in [
            ("captian of the enterprise", "captain of the enterprise"),
            ("first oficer of voyager", "first officer of voyager"),
            ("1st officer of the titan", "first officer of the titan"),
            ("who was cheif enginer of voyager", "who was chief engineer of voyager"),
            ("capt of voyager", "captain of voyager"),
            ("klingon chancelor after gorkon", "klingon chancellor after gorkon"),
        ] {
            assert_eq!(mended(typed).as_deref(), Some(right), "{typed}");
        }
    }

    #[test]
    fn what_is_written_right_is_left_as_it_is() {
        for typed in [
            "captain of the enterprise",
            "captains of the enterprise",
            "who commanded the defiant after sisko",
            "dr crusher on the enterprise",
            "dr bashir in ds9",
            "a matter of honor",
            "office of the president",
            "presidente de la federacion",
            "captian",
        ] {
            assert_eq!(mended(typed), None, "{typed}");
        }
    }
}
