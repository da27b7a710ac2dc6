//! A form as Discord wants it opened.

use serde::Serialize;

use crate::reply::{Form, Input};

/// Discord's numbers for a row of components, for a text input, and for its two styles.
const ROW: u8 = 1;
const TEXT_INPUT: u8 = 4;
const SHORT: u8 = 1;
const PARAGRAPH: u8 = 2;

/// A form as the data of a callback.
#[derive(Serialize)]
pub(super) struct FormData<'f> {
    components: Vec<ActionRow<'f>>,
    custom_id: &'f str,
    title: &'f str,
}

#[derive(Serialize)]
struct ActionRow<'f> {
    components: [TextInput<'f>; 1],
    r#type: u8,
}

#[derive(Serialize)]
struct TextInput<'f> {
    custom_id: &'f str,
    label: &'f str,
    max_length: u16,
    placeholder: &'f str,
    required: bool,
    style: u8,
    r#type: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'f str>,
}

impl<'f> FormData<'f> {
    pub(super) fn new(form: &'f Form) -> Self {
        let rows = form.inputs.iter().map(|input| ActionRow { components: [text_input(input)], r#type: ROW });
        Self { components: rows.collect(), custom_id: &form.custom_id, title: &form.title }
    }
}

fn text_input(input: &Input) -> TextInput<'_> {
    TextInput {
        custom_id: input.name,
        label: &input.label,
        max_length: input.most,
        placeholder: &input.placeholder,
        required: input.required,
        style: if input.is_paragraph { PARAGRAPH } else { SHORT },
        r#type: TEXT_INPUT,
        value: input.value.as_deref(),
    }
}
