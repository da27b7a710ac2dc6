//! Rich text as Discord's Markdown. Whatever is not meant as markup is escaped here, and nowhere else.

use super::rich::{Rich, Span};

/// The text as Discord's Markdown.
pub fn render(rich: &Rich) -> String {
    let mut out = String::new();
    render_spans(&rich.0, &mut out);
    out
}

fn render_spans(spans: &[Span], out: &mut String) {
    for span in spans {
        match span {
            Span::Plain(words) => escape(words, out),
            Span::Emphasis(words) => wrap("*", words, out),
            Span::Strong(words) | Span::Matched(words) => wrap("**", words, out),
            Span::Mark(number) => out.push_str(&mark(*number)),
            Span::Link { words, url } => {
                out.push('[');
                escape(words, out);
                out.push_str("](");
                out.push_str(&url.replace('(', "%28").replace(')', "%29"));
                out.push(')');
            }
            Span::Typed(words) | Span::Command(words) => {
                out.push('`');
                out.push_str(words);
                out.push('`');
            }
            Span::Block(lines) => {
                // Nothing in it may end the block.
                out.push_str(&format!("```toml\n{}\n```", lines.replace('`', "'")));
            }
        }
    }
}

fn wrap(around: &str, words: &str, out: &mut String) {
    out.push_str(around);
    escape(words, out);
    out.push_str(around);
}

fn escape(words: &str, out: &mut String) {
    for letter in words.chars() {
        if matches!(letter, '\\' | '*' | '_' | '~' | '`' | '|' | '[' | ']' | '<' | '>' | '#') {
            out.push('\\');
        }
        out.push(letter);
    }
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
    fn marks_are_superscript_figures() {
        assert_eq!(mark(12), "\u{a0}¹²");
    }
}
