//! Works the messages of all languages out: a constant for each, so that the compiler knows which there are and which are
//! used; the words of those that are always the same; and the patterns of the others, to be filled in by the program.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::path::Path;

use fluent_bundle::{FluentBundle, FluentResource};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};

const FOLDER: &str = "src/locale";
/// Discord's name of each locale, and its file; the first is the language of reference.
const LANGUAGES: [(&str, &str); 8] = [
    ("en-US", "en"),
    ("de", "de"),
    ("fr", "fr"),
    ("es-ES", "es"),
    ("pt-BR", "pt-BR"),
    ("it", "it"),
    ("nl", "nl"),
    ("ja", "ja"),
];
/// Messages for words of the lore's own rows, which are looked up by those words.
const OF_ROWS: [&str; 3] = ["label-", "question-", "word-"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={FOLDER}");
    let mut languages = Vec::new();
    for (tag, file) in LANGUAGES {
        let text = std::fs::read_to_string(Path::new(FOLDER).join(file).with_extension("ftl"))?;
        languages.push((tag, messages(&text), text));
    }
    let Some((_, english, _)) = languages.first() else { return Ok(()) };
    let ids: Vec<String> = english.keys().cloned().collect();
    let folder = std::env::var("OUT_DIR")?;
    std::fs::write(Path::new(&folder).join("messages.rs"), constants(&ids)?)?;
    let mut tables = format!("static IDS: [&str; {}] = {ids:?};\n", ids.len());
    writeln!(tables, "static LANGUAGES: [Language; {}] = [", languages.len())?;
    for (tag, messages, text) in &languages {
        writeln!(tables, "{},", language(tag, messages, text, &ids)?)?;
    }
    tables.push_str("];\n");
    std::fs::write(Path::new(&folder).join("languages.rs"), tables)?;
    Ok(())
}

/// The messages as they are written, by their ids.
fn messages(text: &str) -> BTreeMap<String, String> {
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut id = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        if let Some((begun, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            begun.clone_into(&mut id);
        }
        let message = messages.entry(id.clone()).or_default();
        message.push_str(line);
        message.push('\n');
    }
    messages
}

fn constants(ids: &[String]) -> Result<String, Box<dyn Error>> {
    let mut constants = String::new();
    for (at, id) in ids.iter().enumerate() {
        if OF_ROWS.iter().all(|prefix| !id.starts_with(prefix)) {
            let name = id.replace('-', "_").to_uppercase();
            writeln!(constants, "/// `{id}`.\npub(crate) const {name}: MessageId = MessageId({at});")?;
        }
    }
    Ok(constants)
}

/// A language as the program has it.
fn language(
    tag: &str,
    messages: &BTreeMap<String, String>,
    text: &str,
    ids: &[String],
) -> Result<String, Box<dyn Error>> {
    let resource = FluentResource::try_new(text.to_owned())
        .map_err(|(_, errors)| format!("{FOLDER}: the words of {tag} cannot be read: {errors:?}"))?;
    let pieces = pieces(&resource);
    let mut bundle = FluentBundle::new(vec![tag.parse()?]);
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    let fixed: Vec<Option<String>> = ids.iter().map(|id| fixed(&bundle, id)).collect();
    let is_open = |id: &String| ids.binary_search(id).is_ok_and(|at| fixed.get(at).is_some_and(Option::is_none));
    let is_pattern = |id: &&String| is_open(id) && !pieces.contains_key(*id);
    let patterns: String = messages.keys().filter(is_pattern).filter_map(|id| messages.get(id)).cloned().collect();
    let pieces = ids.iter().map(|id| pieces.get(id).filter(|_| is_open(id)).map_or("None", String::as_str));
    let pieces = pieces.collect::<Vec<&str>>().join(", ");
    Ok(format!(
        "Language {{ tag: {tag:?}, fixed: &{fixed:?}, pieces: &[{pieces}], patterns: {patterns:?}, bundle: OnceLock::new() }}"
    ))
}

/// The pieces of each message of which no number or word decides what it says, as an expression of the program.
fn pieces(resource: &FluentResource) -> BTreeMap<String, String> {
    let messages = resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name.to_owned(), message.value.as_ref()?)),
        _ => None,
    });
    let pieces = messages.filter_map(|(id, pattern)| {
        let pieces = pattern.elements.iter().map(piece).collect::<Option<Vec<String>>>()?;
        Some((id, format!("Some(&[{}])", pieces.join(", "))))
    });
    pieces.collect()
}

fn piece(element: &PatternElement<&str>) -> Option<String> {
    match element {
        PatternElement::TextElement { value } => Some(format!("Piece::Words({value:?})")),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
            InlineExpression::StringLiteral { value } if !value.contains('\\') => {
                Some(format!("Piece::Words({value:?})"))
            }
            InlineExpression::VariableReference { id } => Some(format!("Piece::Variable({:?})", id.name)),
            _ => None,
        },
        PatternElement::Placeable { .. } => None,
    }
}

/// The words of a message that needs no variables.
fn fixed(bundle: &FluentBundle<FluentResource>, id: &str) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let words = bundle.format_pattern(pattern, None, &mut errors).into_owned();
    errors.is_empty().then_some(words)
}
