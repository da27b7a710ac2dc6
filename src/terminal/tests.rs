//! What a reply looks like in a terminal.

use super::*;
use crate::reply::Colour;

fn reply() -> Message {
    let body = Rich::plain("The station orbits ").words("Bajor.");
    let mut cited = body;
    cited.push(Span::Mark(12));
    let mut source = Rich::default();
    source.push(Span::Mark(12));
    source.push(Span::Plain(" ".into()));
    source.push(Span::Link { words: "DS9 2×23".into(), url: "https://example.org/a".into() });
    source.push(Span::Plain(" (1994), canon\nand another".into()));
    let field = |name: &str, value: Rich, inline| Field { name: name.into(), value, inline };
    let card = Card {
        kicker: "Station · mirror universe".into(),
        title: "Terok Nor".into(),
        url: Some("https://example.org/t".into()),
        body: cited,
        fields: vec![
            field("Class", Rich::plain("Nor class"), true),
            field("Held by", Rich::plain("Terran Rebellion, from 2372 ".repeat(4)), true),
            field("Sources", source, false),
        ],
        footer: "canon 1".into(),
        colour: Colour::Neutral,
    };
    Message { cards: vec![card], ..Message::default() }
}

#[test]
fn a_reply_reads_well_without_colours() {
    assert_eq!(
        render_message(&reply(), Style::PLAIN),
        "\
Station · mirror universe
Terok Nor
https://example.org/t

The station orbits Bajor. ¹²

Class    Nor class
Held by  Terran Rebellion, from 2372 Terran Rebellion, from 2372 Terran
         Rebellion, from 2372 Terran Rebellion, from 2372

Sources
  ¹² DS9 2×23 (1994), canon https://example.org/a
  and another

canon 1
"
    );
}

#[test]
fn looks_are_ansi_codes_where_they_are_wanted() {
    let shown = render_message(&reply(), Style { width: 80, ansi: true });
    assert!(shown.contains("\x1b[1mTerok\x1b[0m \x1b[1mNor\x1b[0m"), "{shown}");
    assert!(!render_message(&reply(), Style::PLAIN).contains('\x1b'));
}

#[test]
fn nothing_in_a_text_can_steer_the_terminal() {
    let mut reply = reply();
    reply.cards[0].body = Rich::plain("a\x1b[2Jb\u{9b}31m\rc");
    let shown = render_message(&reply, Style::PLAIN);
    assert!(shown.contains("a[2Jb31mc"), "{shown}");
}
