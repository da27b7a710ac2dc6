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
}

impl Out for String {
    fn push_str(&mut self, text: &str) {
        self.push_str(text);
    }
}

/// Counts what is written, and keeps none of it.
struct Length(usize);

impl Out for Length {
    fn push_str(&mut self, text: &str) {
        self.0 += truncate::length(text);
    }
}

fn write_spans(spans: &[Span], out: &mut impl Out) {
    for span in spans {
        match span {
            Span::Plain(words) => escape(words, out),
            Span::Emphasis(words) => wrap("*", words, out),
            Span::Strong(words) | Span::Matched(words) => wrap("**", words, out),
            Span::Mark(number) => out.push_str(&mark(*number)),
            Span::Link { words, url } => {
                out.push_str("[");
                escape(words, out);
                out.push_str("](");
                out.push_str(&url.replace('(', "%28").replace(')', "%29"));
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
    escape(words, out);
    out.push_str(around);
}

fn escape(words: &str, out: &mut impl Out) {
    let is_markup =
        |byte: u8| matches!(byte, b'\\' | b'*' | b'_' | b'~' | b'`' | b'|' | b'[' | b']' | b'<' | b'>' | b'#');
    let mut rest = words;
    while let Some((before, from)) = rest.bytes().position(is_markup).and_then(|at| rest.split_at_checked(at)) {
        out.push_str(before);
        out.push_str("\\");
        let (markup, after) = from.split_at_checked(1).unwrap_or((from, ""));
        out.push_str(markup);
        rest = after;
    }
    out.push_str(rest);
}

/// A citation mark: a no-break space and the number in superscript figures.
fn mark(number: u16) -> String {
    format!("\u{a0}{}", superscript(number))
}

/// The number in superscript figures.
pub fn superscript(number: u16) -> String {
    const FIGURES: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    number.to_string().bytes().filter_map(|digit| FIGURES.get(usize::from(digit - b'0')).copied()).collect()
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
        rich.push(Span::Link { words: "a_b".to_owned(), url: "https://a.example/(b)".to_owned() });
        for span in [Span::Mark(120), Span::Strong("x|".to_owned()), Span::Block("`a`".to_owned())] {
            rich.push(span);
        }
        assert_eq!(length(&rich), truncate::length(&render(&rich)));
    }

    #[test]
    fn marks_are_superscript_figures() {
        assert_eq!(mark(12), "\u{a0}¹²");
    }
}
