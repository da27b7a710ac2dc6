//! Rich text as Discord's Markdown. Whatever is not meant as markup is escaped here, and nowhere else.

use super::rich::{Rich, Span};
use crate::lore::truncate;

/// The text as Discord's Markdown.
pub fn render(rich: &Rich) -> String {
    let mut out = String::new();
    write_spans(&rich.0, &mut out);
    out
}

/// How long the text is as Discord's Markdown, in UTF-16 units.
pub fn length(rich: &Rich) -> usize {
    let mut length = Length(0);
    write_spans(&rich.0, &mut length);
    length.0
}

/// What Markdown is written to.
trait Out {
    fn push_str(&mut self, text: &str);
    /// Words of which nothing is to be markup.
    fn push_escaped(&mut self, words: &str);
    /// An address that ends a link only where it ends itself.
    fn push_address(&mut self, url: &str);
}

impl Out for String {
    fn push_str(&mut self, text: &str) {
        self.push_str(text);
    }

    fn push_escaped(&mut self, words: &str) {
        let mut rest = words;
        while let Some((before, from)) = rest.bytes().position(is_markup).and_then(|at| rest.split_at_checked(at)) {
            self.push_str(before);
            self.push('\\');
            let (markup, after) = from.split_at_checked(1).unwrap_or((from, ""));
            self.push_str(markup);
            rest = after;
        }
        self.push_str(rest);
    }

    fn push_address(&mut self, url: &str) {
        let mut rest = url;
        while let Some((before, from)) = rest.bytes().position(is_bracket).and_then(|at| rest.split_at_checked(at)) {
            let (bracket, after) = from.split_at_checked(1).unwrap_or((from, ""));
            self.extend([before, if bracket == "(" { "%28" } else { "%29" }]);
            rest = after;
        }
        self.push_str(rest);
    }
}

/// Counts what is written, and keeps none of it.
struct Length(usize);

impl Out for Length {
    fn push_str(&mut self, text: &str) {
        self.0 += truncate::length(text);
    }

    fn push_escaped(&mut self, words: &str) {
        self.0 += words.bytes().map(|byte| usize::from(units(byte))).sum::<usize>();
    }

    fn push_address(&mut self, url: &str) {
        self.0 += truncate::length(url) + 2 * url.bytes().filter(|byte| is_bracket(*byte)).count();
    }
}

const fn is_bracket(byte: u8) -> bool {
    matches!(byte, b'(' | b')')
}

/// By each byte, how many UTF-16 units it adds to a text of which nothing is to be markup.
#[expect(clippy::indexing_slicing, reason = "it is worked out when this is compiled")]
const UNITS: [u8; 256] = {
    let mut units = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        units[byte] = match byte as u8 {
            b'\\' | b'*' | b'_' | b'~' | b'`' | b'|' | b'[' | b']' | b'<' | b'>' | b'#' => ESCAPED,
            0x80..=0xBF => 0,
            0xF0.. => 2,
            _ => 1,
        };
        byte += 1;
    }
    units
};
/// The units of a sign that is escaped; no other byte of ASCII takes as many.
const ESCAPED: u8 = 2;

/// How many units a byte adds.
fn units(byte: u8) -> u8 {
    UNITS.get(usize::from(byte)).copied().unwrap_or_default()
}

/// Whether a byte would be taken for markup.
fn is_markup(byte: u8) -> bool {
    byte.is_ascii() && units(byte) == ESCAPED
}

fn write_spans(spans: &[Span], out: &mut impl Out) {
    for span in spans {
        match span {
            Span::Plain(words) => out.push_escaped(words),
            Span::Emphasis(words) => wrap("*", words, out),
            Span::Strong(words) | Span::Matched(words) => wrap("**", words, out),
            Span::Mark(number) => {
                out.push_str("\u{a0}");
                figures(*number).for_each(|figure| out.push_str(figure));
            }
            Span::Link { words, url } => {
                out.push_str("[");
                out.push_escaped(words);
                out.push_str("](");
                out.push_address(url);
                out.push_str(")");
            }
            Span::Typed(words) | Span::Command(words) => {
                out.push_str("`");
                out.push_str(words);
                out.push_str("`");
            }
            Span::Block(lines) => {
                // Nothing in it may end the block.
                out.push_str(&format!("```toml\n{}\n```", lines.replace('`', "'")));
            }
        }
    }
}

fn wrap(around: &str, words: &str, out: &mut impl Out) {
    out.push_str(around);
    out.push_escaped(words);
    out.push_str(around);
}

/// The number in superscript figures.
pub fn superscript(number: u16) -> String {
    figures(number).collect()
}

/// The superscript figures of a number, from the first on.
fn figures(number: u16) -> impl Iterator<Item = &'static str> {
    const FIGURES: [&str; 10] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];
    let places = number.checked_ilog10().unwrap_or(0);
    let digit = move |place: u32| usize::from(number / 10_u16.pow(place) % 10);
    (0..=places).rev().filter_map(move |place| FIGURES.get(digit(place)).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_look_like_markup_are_shown_as_they_are() {
        let shown = render(&Rich::plain("*a* _b_ `c` ||d|| [e](f) <@1>"));
        assert_eq!(shown, r"\*a\* \_b\_ \`c\` \|\|d\|\| \[e\](f) \<@1\>");
    }

    #[test]
    fn the_length_is_that_of_what_is_rendered() {
        let mut rich = Rich::plain("*a* 🖖 [é] ##");
        rich.push(Span::Link { words: "a_b".into(), url: "https://a.example/(b)".into() });
        for span in [Span::Mark(120), Span::Strong("x|".into()), Span::Block("`a`".into())] {
            rich.push(span);
        }
        assert_eq!(length(&rich), truncate::length(&render(&rich)));
    }

    #[test]
    fn marks_are_superscript_figures() {
        assert_eq!(render(&Rich(vec![Span::Mark(12), Span::Mark(0)])), "\u{a0}¹²\u{a0}⁰");
    }
}
