//! What is drawn of words: the fonts have the letters of Europe and no others. Nothing is left blank, and what is left
//! out leaves no gap.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::chart::{Chart, Lane};
use super::font;

/// What stands for letters that the fonts lack, however many.
const LACKING: char = '…';

/// The words as they are drawn, if the fonts have all of their letters: without marks, emoji and other signs that they
/// lack.
pub fn whole(words: &str) -> Option<String> {
    let (drawn, is_whole) = written(words);
    (is_whole && drawn.contains(char::is_alphanumeric)).then_some(drawn)
}

/// As much of the words as can be drawn, if any of their letters can.
pub fn in_part(words: &str) -> Option<String> {
    let (drawn, _) = written(words);
    drawn.contains(char::is_alphanumeric).then_some(drawn)
}

/// The words in letters that the fonts have, and whether they have all.
fn written(words: &str) -> (String, bool) {
    let has_letter = font::coverage();
    let (mut drawn, mut is_whole) = (String::with_capacity(words.len()), true);
    for letter in words.nfc().filter(|letter| !is_combining_mark(*letter)) {
        let plain = || std::iter::once(letter).nfkd().filter(|letter| !is_combining_mark(*letter));
        if letter.is_whitespace() {
            drawn.push(' ');
        } else if has_letter(letter) {
            drawn.push(letter);
        } else if plain().all(&has_letter) {
            drawn.extend(plain());
        } else if letter.is_alphanumeric() {
            is_whole = false;
            if !drawn.ends_with(LACKING) {
                drawn.push(LACKING);
            }
        }
    }
    let mut words: Vec<&str> = drawn.split_whitespace().collect();
    words.dedup_by(|word, before| word == before && before.chars().eq([LACKING]));
    (words.join(" "), is_whole)
}

/// The chart with all of its words as they are drawn.
pub(super) fn drawn(chart: &Chart) -> Chart {
    let mut chart = chart.clone();
    redraw(&mut chart.title);
    redraw(&mut chart.subtitle);
    chart.lanes.iter_mut().for_each(redraw_lane);
    chart
}

fn redraw_lane(lane: &mut Lane) {
    redraw(&mut lane.title);
    lane.disputes.iter_mut().for_each(|(topic, _)| redraw(topic));
    for band in &mut lane.bands {
        redraw(&mut band.title);
        band.bars.iter_mut().for_each(|bar| redraw(&mut bar.words));
    }
}

fn redraw(words: &mut String) {
    (*words, _) = written(words);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_whole_if_every_letter_of_it_can_be_drawn() {
        for name in ["Terok Nor", "Qo'noS", "Łódź", "Ελλάς", "Земля", "Việt Nam", "10% × 2"] {
            assert_eq!(whole(name).as_deref(), Some(name));
        }
        for name in ["深宇宙九", "טרוק נור", "ดีพสเปซ", "Terok 宇宙", "テロック・ノール", "🅰", "", "🖖"]
        {
            assert_eq!(whole(name), None, "{name}");
        }
    }

    #[test]
    fn marks_and_emoji_are_left_out_without_a_gap() {
        assert_eq!(whole("Terok 🖖🏽 Nor 🏴‍☠️").as_deref(), Some("Terok Nor"));
        assert_eq!(whole("T\u{20dd}erok N\u{336}or").as_deref(), Some("Terok Nor"));
        assert_eq!(whole("Cafe\u{301}").as_deref(), Some("Café"));
    }

    #[test]
    fn letters_in_other_shapes_are_drawn_plain() {
        for name in ["Ｔｅｒｏｋ", "𝐓𝐞𝐫𝐨𝐤", "Ⓣⓔⓡⓞⓚ"] {
            assert_eq!(whole(name).as_deref(), Some("Terok"), "{name}");
        }
    }

    #[test]
    fn what_can_be_drawn_only_in_part_is_never_blank() {
        assert_eq!(in_part("Captain 山田 of 地球").as_deref(), Some("Captain … of …"));
        assert_eq!(in_part("Captain 山田 太郎").as_deref(), Some("Captain …"));
        assert_eq!(in_part("帝国"), None);
        let chart = drawn(&Chart { title: "帝国".to_owned(), ..Chart::default() });
        assert_eq!(chart.title, "…");
    }
}
