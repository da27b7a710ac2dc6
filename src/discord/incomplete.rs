//! A form that came back without what it needs. Discord takes no form in answer to a form, so a message says what is
//! missing, with a button that opens the form again.

use crate::commands;
use crate::reply::{Audience, Button, ButtonStyle, Card, Form, Message, Outcome, Rich, Row, Span};

/// The message in place of a form that would have to be opened again.
pub(super) fn in_place_of(form: &Form) -> Message {
    let missing = form.inputs.iter().filter(|input| input.required && input.value.is_none());
    let mut body = Rich::default();
    for input in missing {
        let spans =
            [Span::Strong(input.label.clone().into()), Span::Plain(format!("\n{}\n", input.placeholder).into())];
        spans.into_iter().for_each(|span| body.push(span));
    }
    let button = Button {
        custom_id: commands::form_button(&form.custom_id),
        label: form.title.clone(),
        style: ButtonStyle::Primary,
        enabled: true,
    };
    Message {
        audience: Audience::AskerOnly,
        cards: vec![Card { title: form.title.clone(), body, ..Card::default() }],
        rows: vec![Row::Buttons(vec![button])],
        outcome: Outcome::Misunderstood,
        ..Message::default()
    }
}
