//! The part of a story, however it is counted: `The Maquis (1/2)`, `first part of The Maquis`.

use crate::text::fold::{Folded, number};

/// No story has more parts than a writer would count so.
const MOST_PARTS: u32 = 3;
/// What ends a number that counts: `1st`.
const ENDINGS: [&str; 3] = ["st", "nd", "rd"];

/// The title with the number of its part last, as titles have it; the same words, if none is counted otherwise.
pub(super) fn with_part_last(typed: &str, title: Folded) -> Folded {
    in_order(typed, &title).unwrap_or(title)
}

fn in_order(typed: &str, title: &Folded) -> Option<Folded> {
    let words: Vec<&str> = title.words().collect();
    let (story, part) = counted(typed, &words)?;
    let story = story.strip_prefix(&["the"]).unwrap_or(story);
    let number = part.to_string();
    let in_order = story.iter().copied().chain(["part", number.as_str()]);
    (!story.is_empty()).then(|| Folded::of_words(in_order))
}

/// The words of the title and the part, where it is counted before its name, before the title, or out of all.
fn counted<'w, 't>(typed: &str, words: &'w [&'t str]) -> Option<(&'w [&'t str], u32)> {
    let (story, one) = match words {
        [story @ .., "part", one, "of", all] | [story @ .., one, "of", all] if is_of_all(one, all) => (story, one),
        [story @ .., one, all] if typed.contains('/') && is_of_all(one, all) => (story, one),
        [story @ .., one, ending, "part"] if ENDINGS.contains(ending) => (story, one),
        [story @ .., one, "part"] => (story, one),
        [one, ending, "part", "of", story @ ..] if ENDINGS.contains(ending) => (story, one),
        [one, "part", "of", story @ ..] | ["part", one, "of", story @ ..] => (story, one),
        _ => return None,
    };
    part(one).map(|part| (story, part))
}

/// Whether it is a part of all, of which there may be so many: Seven of Nine is none.
fn is_of_all(one: &str, all: &str) -> bool {
    let is_figure = one.bytes().all(|figure| figure.is_ascii_digit());
    let all = number(all).filter(|all| is_figure && *all <= MOST_PARTS);
    part(one).zip(all).is_some_and(|(one, all)| one <= all)
}

fn part(word: &str) -> Option<u32> {
    number(word).filter(|part| (1..=MOST_PARTS).contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_of_a_story_comes_last_however_it_was_counted() {
        let read = |typed: &str| with_part_last(typed, Folded::new(typed)).words().collect::<Vec<_>>().join(" ");
        for typed in [
            "The Maquis (1/2)",
            "The Maquis 1 of 2",
            "The Maquis, part 1 of 2",
            "The Maquis 1st part",
            "The Maquis, first part",
            "1st part of The Maquis",
            "Part 1 of Maquis",
            "first part of Maquis",
        ] {
            assert_eq!(read(typed), "maquis part 1", "{typed}");
        }
        for typed in ["Seven of Nine", "One of Two", "The Best of Both Worlds", "11001001", "Part of"] {
            assert_eq!(read(typed), Folded::new(typed).words().collect::<Vec<_>>().join(" "), "{typed}");
        }
    }
}
