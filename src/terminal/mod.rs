//! The same replies in a terminal: readable text with citation marks, the sources spelt out beneath.

mod actions;
mod style;
mod wrap;

use crate::reply::{Card, Field, Form, Message, Reply, Rich, Span, markdown};
pub use actions::{Action, actions, render_actions};
pub use style::Style;
use wrap::{Look, Piece};

/// A reply as text, each card after an empty line. Of a picture it says what there is to see.
pub fn render(reply: &Reply, style: Style) -> String {
    match reply {
        Reply::Message(message) => render_message(message, style),
        Reply::Form(form) => Page::of_form(form, style),
    }
}

fn render_message(message: &Message, style: Style) -> String {
    let mut parts: Vec<String> = message.cards.iter().map(|card| Page::of(card, style)).collect();
    if let Some(picture) = &message.picture {
        let mut page = Page { style, text: String::new() };
        page.line(&[Piece::new(&format!("Picture: {}", picture.alt), Look::Faint)], "", "  ");
        parts.push(page.text);
    }
    parts.join("\n")
}

struct Page {
    style: Style,
    text: String,
}

impl Page {
    fn of(card: &Card, style: Style) -> String {
        let mut page = Self { style, text: String::new() };
        page.head(card);
        page.paragraph(&card.body, "");
        page.fields(&card.fields);
        if !card.footer.is_empty() {
            page.text.push('\n');
            page.line(&[Piece::new(&card.footer, Look::Faint)], "", "");
        }
        page.text
    }

    /// A form cannot open here, so its inputs are told as options of the command.
    fn of_form(form: &Form, style: Style) -> String {
        let mut page = Self { style, text: String::new() };
        page.line(&[Piece::new(&form.title, Look::Bold)], "", "");
        page.line(&[Piece::new("In Discord a form opens. Here, add to the command:", Look::Plain)], "", "");
        for input in &form.inputs {
            let name = Piece::new(&format!("{}:… ", input.name), Look::Bold);
            page.line(&[name, Piece::new(&input.label, Look::Plain)], "  ", "    ");
        }
        page.text
    }

    fn head(&mut self, card: &Card) {
        if !card.kicker.is_empty() {
            self.line(&[Piece::new(&card.kicker, Look::Colour(card.colour.rgb()))], "", "");
        }
        if !card.title.is_empty() {
            self.line(&[Piece::new(&card.title, Look::Bold)], "", "");
        }
        if let Some(url) = &card.url {
            self.line(&[Piece::new(url, Look::Faint)], "", "");
        }
        if !self.text.is_empty() && !card.body.is_empty() {
            self.text.push('\n');
        }
    }

    fn fields(&mut self, fields: &[Field]) {
        let inline_names = fields.iter().filter(|field| field.inline).map(|field| field.name.chars().count());
        let indent = " ".repeat(inline_names.max().unwrap_or(0).min(self.style.width / 3) + 2);
        let mut after_inline = false;
        for field in fields {
            if !(field.inline && after_inline) {
                self.text.push('\n');
            }
            after_inline = field.inline;
            if field.inline {
                self.inline_field(field, &indent);
            } else {
                self.line(&[Piece::new(&field.name, Look::Bold)], "", "");
                self.paragraph(&field.value, "  ");
            }
        }
    }

    fn inline_field(&mut self, field: &Field, indent: &str) {
        let gap = indent.len().saturating_sub(field.name.chars().count()).max(2);
        let mut lines = lines(&field.value).into_iter();
        let mut first = vec![Piece::new(&field.name, Look::Bold), Piece::gap(gap)];
        first.extend(lines.next().unwrap_or_default());
        self.line(&first, "", indent);
        for line in lines {
            self.line(&line, indent, indent);
        }
    }

    fn paragraph(&mut self, text: &Rich, indent: &str) {
        let hanging = format!("{indent}  ");
        for line in lines(text) {
            let is_item = !indent.is_empty();
            self.line(&line, indent, if is_item { &hanging } else { indent });
        }
    }

    fn line(&mut self, pieces: &[Piece], first_indent: &str, indent: &str) {
        wrap::wrap(&mut self.text, pieces, self.style, first_indent, indent);
    }
}

/// A text as lines of pieces; the addresses of links stand at the end of their line.
fn lines(text: &Rich) -> Vec<Vec<Piece>> {
    let mut lines = vec![Vec::new()];
    let mut addresses = Vec::new();
    collect(&text.0, &mut lines, &mut addresses);
    end_line(&mut lines, &mut addresses);
    lines
}

fn collect(spans: &[Span], lines: &mut Vec<Vec<Piece>>, addresses: &mut Vec<String>) {
    for span in spans {
        let (words, look) = match span {
            Span::Plain(words) | Span::Typed(words) | Span::Command(words) => (words.as_ref(), Look::Plain),
            Span::Block(words) => (words.as_ref(), Look::Verbatim),
            Span::Emphasis(words) => (words.as_ref(), Look::Italic),
            Span::Strong(words) | Span::Matched(words) => (words.as_ref(), Look::Bold),
            Span::Mark(number) => {
                let is_first = lines.last().is_none_or(Vec::is_empty);
                let gap = if is_first { "" } else { "\u{a0}" };
                push(lines, Piece::new(&format!("{gap}{}", markdown::superscript(*number)), Look::Plain));
                continue;
            }
            Span::Link { words, url } => {
                addresses.push(url.to_string());
                (words.as_ref(), Look::Underlined)
            }
        };
        let mut parts = words.split('\n');
        push(lines, Piece::new(parts.next().unwrap_or_default(), look));
        for part in parts {
            end_line(lines, addresses);
            lines.push(Vec::new());
            push(lines, Piece::new(part, look));
        }
    }
}

fn push(lines: &mut [Vec<Piece>], piece: Piece) {
    if let Some(line) = lines.last_mut() {
        line.push(piece);
    }
}

fn end_line(lines: &mut [Vec<Piece>], addresses: &mut Vec<String>) {
    for address in addresses.drain(..) {
        push(lines, Piece::new(" ", Look::Plain));
        push(lines, Piece::new(&address, Look::Faint));
    }
}

#[cfg(test)]
mod tests;
