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
        self.0 += truncate::length(words) + words.bytes().filter(|byte| is_markup(*byte)).count();
    }

    fn push_address(&mut self, url: &str) {
        self.0 += truncate::length(url) + 2 * url.bytes().filter(|byte| is_bracket(*byte)).count();
    }
}

const fn is_bracket(byte: u8) -> bool {
    matches!(byte, b'(' | b')')
}

const fn is_markup(byte: u8) -> bool {
    matches!(byte, b'\\' | b'*' | b'_' | b'~' | b'`' | b'|' | b'[' | b']' | b'<' | b'>' | b'#')
}

fn write_spans(spans: &[Span], out: &mut impl Out) {
    for span in spans {
        match span {
            Span::Plain(words) => out.push_escaped(words),
            Span::Emphasis(words) => wrap("*", words, out),
            Span::Strong(words) | Span::Matched(words) => wrap("**", words, out),
            Span::Mark(number) => out.push_str(&mark(*number)),
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
