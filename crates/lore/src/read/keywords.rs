//! `keywords`: what people remember a work or an entry by who do not know its title or name.

use std::collections::HashSet;

use super::reader::{Reader, Table};
use crate::finding::is_hidden;
use crate::model::string::Str;
use crate::truncate::length;
use crate::words::letters_of;

/// The most keywords of one thing, and the longest: a few words each, that tell it from others.
const MOST_KEYWORDS: usize = 20;
const LONGEST_KEYWORD: usize = 80;

/// Reads what people remember of a work or an entry, which is named in what is wrong.
pub(super) fn read_keywords(reader: &mut Reader<'_>, table: Table<'_>, what: &str) -> Vec<Str> {
    let written = reader.strings(table, "keywords");
    if let Some(further) = written.get(MOST_KEYWORDS) {
        let message = format!("`keywords` holds {} phrases", written.len());
        let remedy = format!("keep the {MOST_KEYWORDS} at most that tell this {what} best from others");
        reader.complain(further.span.clone(), message, remedy);
    }
    let mut before = HashSet::new();
    for phrase in &written {
        let is_new = before.insert(letters_of(phrase.text));
        if let Some((message, remedy)) = fault_of_keyword(phrase.text, is_new) {
            reader.complain(phrase.span.clone(), message, remedy);
        }
    }
    written.into_iter().map(|phrase| phrase.text.into()).collect()
}

/// What is wrong with a keyword, and what to do about it.
fn fault_of_keyword(phrase: &str, is_new: bool) -> Option<(String, String)> {
    let length = length(phrase);
    let (message, remedy) = if !phrase.contains(char::is_alphabetic) {
        ("a keyword without a word".to_owned(), "write what people remember: \"plays the flute\"".to_owned())
    } else if length > LONGEST_KEYWORD {
        (format!("a keyword of {length} characters"), format!("keep it to {LONGEST_KEYWORD}, or make two of it"))
    } else if phrase.contains(is_hidden) {
        ("a keyword with a character that cannot be seen".to_owned(), "write it anew".to_owned())
    } else if !is_new {
        (format!("the keyword \"{phrase}\" stands there twice"), "take one of the two out".to_owned())
    } else {
        return None;
    };
    Some((message, remedy))
}
