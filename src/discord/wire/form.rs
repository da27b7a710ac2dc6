//! A form as Discord wants it opened, and what was filled in when it comes back.

use serenity::all::{
    ActionRowComponent, CreateActionRow, CreateInputText, CreateModal, InputTextStyle, ModalInteraction,
};

use crate::commands::{Request, Value};
use crate::reply::{Input, Modal};

/// A form as the answer to an interaction.
pub fn form(modal: &Modal) -> CreateModal {
    let rows = modal.inputs.iter().map(|input| CreateActionRow::InputText(text_input(input)));
    CreateModal::new(&modal.custom_id, &modal.title).components(rows.collect())
}

fn text_input(input: &Input) -> CreateInputText {
    let style = if input.is_paragraph { InputTextStyle::Paragraph } else { InputTextStyle::Short };
    let created = CreateInputText::new(style, &input.label, input.name)
        .placeholder(&input.placeholder)
        .required(input.required)
        .max_length(input.most);
    match &input.value {
        Some(value) => created.value(value),
        None => created,
    }
}

/// Adds what was filled in to the question that the form's id holds; what was left empty is left out.
pub fn fill_in(request: &mut Request, filled: &ModalInteraction) {
    for component in filled.data.components.iter().flat_map(|row| &row.components) {
        if let ActionRowComponent::InputText(input) = component
            && let Some(text) = input.value.as_deref().map(str::trim).filter(|text| !text.is_empty())
        {
            request.options.insert(input.custom_id.clone(), Value::Text(text.to_owned()));
        }
    }
}
