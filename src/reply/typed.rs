//! What somebody typed, made harmless: shown back, it can neither ping, nor format, nor link, nor flood.

use unicode_segmentation::UnicodeSegmentation;

use super::limits;
use super::rich::Span;

/// The most of it that is shown, in characters as people see them.
const LONGEST: usize = 60;

/// The words as a span that every front shows verbatim.
pub fn typed(words: &str) -> Span {
    Span::Typed(cleaned(words).into())
}

/// The words as one line that can neither ping, nor format, nor link, of at most that many UTF-16 units.
pub fn harmless(words: &str, most: usize) -> String {
    limits::shortened(&one_line(words), most)
}

/// Whether nothing of the words can be seen.
pub fn is_blank(words: &str) -> bool {
    one_line(words).is_empty()
}

fn cleaned(words: &str) -> String {
    let spaced = one_line(words);
    let mut graphemes = spaced.graphemes(true).filter(|cluster| cluster.len() <= 32);
    let mut shown: String = graphemes.by_ref().take(LONGEST).collect();
    if graphemes.next().is_some() {
        shown.push('…');
    }
    if shown.is_empty() { "(nothing)".to_owned() } else { shown }
}

fn one_line(words: &str) -> String {
    let visible: String = words.chars().map(inert).filter(|letter| *letter != '\0').collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ").replace("://", ": //")
}

/// A letter that cannot act; `\0` for one to leave out: direction marks, joiners and other invisible ones.
fn inert(letter: char) -> char {
    match letter {
        '`' => '\'',
        '@' => '＠',
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}' => '\0',
        '\u{e0000}'..='\u{e007f}' | '\u{fff9}'..='\u{fffb}' | '\u{61c}' | '\u{180e}' => '\0',
        letter if letter.is_whitespace() || letter.is_control() => ' ',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_it_can_ping_format_or_link() {
        assert_eq!(cleaned("@everyone `x` https://evil.example\n# big"), "＠everyone 'x' https: //evil.example # big");
    }

    #[test]
    fn invisible_letters_are_left_out_and_long_texts_end_early() {
        assert_eq!(cleaned("te\u{200b}rok\u{202e} nor"), "terok nor");
        assert_eq!(cleaned(&"x".repeat(5000)).chars().count(), LONGEST + 1);
        assert_eq!(cleaned(""), "(nothing)");
        assert!(is_blank(" \u{200b}\u{feff}\n") && !is_blank("\u{200b}x"));
    }
}
