//! An SVG document as it is written. Whatever words go in, they come out as words.

use std::fmt::Write;

use super::font::{FAMILY, Style};

/// A document to be.
#[derive(Debug, Default)]
pub(super) struct Svg {
    body: String,
}

impl Svg {
    /// A rectangle with round corners.
    pub(super) fn rectangle(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), radius: f32, fill: &str) {
        let _ = write!(
            self.body,
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" rx="{radius:.1}" fill="{fill}"/>"#
        );
    }

    /// A straight line.
    pub(super) fn line(&mut self, from: (f32, f32), to: (f32, f32), width: f32, stroke: &str) {
        let ((x1, y1), (x2, y2)) = (from, to);
        let _ = write!(
            self.body,
            r#"<line x1="{x1:.1}" y1="{y1:.1}" x2="{x2:.1}" y2="{y2:.1}" stroke="{stroke}" stroke-width="{width:.1}"/>"#
        );
    }

    /// A path in SVG's own notation, with attributes of its own.
    pub(super) fn path(&mut self, path: &str, looks: &str) {
        let _ = write!(self.body, r#"<path d="{path}" {looks}/>"#);
    }

    /// Words from there on, on that line.
    pub(super) fn text(&mut self, x: f32, baseline: f32, words: &str, style: Style, fill: &str) {
        self.anchored("start", (x, baseline), words, style, fill);
    }

    /// Words around that point of a line.
    pub(super) fn centred(&mut self, x: f32, baseline: f32, words: &str, style: Style, fill: &str) {
        self.anchored("middle", (x, baseline), words, style, fill);
    }

    fn anchored(&mut self, anchor: &str, (x, y): (f32, f32), words: &str, style: Style, fill: &str) {
        let (size, weight) = (style.size, if style.is_bold { 700 } else { 500 });
        let _ = write!(
            self.body,
            r#"<text x="{x:.1}" y="{y:.1}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}" fill="{fill}">{}</text>"#,
            escaped(words)
        );
    }

    /// Everything of another document, on top.
    pub(super) fn append(&mut self, other: Self) {
        self.body.push_str(&other.body);
    }

    /// The document, that large, with definitions that its looks refer to.
    pub(super) fn finish(self, width: f32, height: f32, background: &str, definitions: &str) -> String {
        format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0}" height="{height:.0}" "#,
                r#"font-family="{family}" font-stretch="condensed"><defs>{definitions}</defs>"#,
                r#"<rect width="{width:.0}" height="{height:.0}" fill="{background}"/>{body}</svg>"#
            ),
            width = width,
            height = height,
            family = FAMILY,
            definitions = definitions,
            background = background,
            body = self.body
        )
    }
}

/// Words as XML takes them; what XML cannot hold is left out.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter if letter.is_whitespace() => out.push(' '),
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn words_cannot_become_markup() {
        assert_eq!(escaped("</text><image href=\"x\"/>&\0\n"), "&lt;/text&gt;&lt;image href=&quot;x&quot;/&gt;&amp; ");
    }
}
