//! What a message says, without what Discord and this bot put around it: custom emoji by their names, addresses by the
//! pages of wikis that they lead to, if any; of a card of ours neither the line over its title nor the names of its
//! facts, which mention nothing.

use crate::locale::{Locale, capitalised};
use crate::lore::{Continuity, KINDS, Medium, SEPARATOR, Universe, without_qualifier};
use crate::view::input::typed_name::{wiki_page, without_tags};

/// The figures of citation marks.
const MARKS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
/// What a wiki adds to the title of a work that shares it.
const OF_WORKS: [&str; 2] = [" (episode)", " (film)"];
/// What begins the title of a page that tells of nothing.
const SPECIAL: &str = "Special:";

/// The text of a message as it is looked through.
pub(super) fn readable(text: &str) -> String {
    let text = without_marks(&without_tags(text, |name| format!(" {} ", capitalised(name))));
    let has_kicker = text.lines().any(is_kicker);
    let is_told = |line: &&str| !(has_kicker && (is_kicker(line) || is_label(line)));
    text.lines().filter(is_told).map(with_addresses_read).collect::<Vec<_>>().join("\n")
}

/// A text without citation marks, each of which stands behind a space of its own: the title `E²` has none.
fn without_marks(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut is_mark = false;
    for letter in text.chars() {
        is_mark = MARKS.contains(&letter) && (is_mark || plain.ends_with('\u{a0}'));
        plain.extend((!is_mark).then_some(letter));
    }
    plain
}

/// Every language that a card may be in.
fn locales() -> impl Iterator<Item = Locale> {
    std::iter::once(Locale::default()).chain(Locale::locales().map(Locale::of))
}

/// Whether it is the line over the title of a card: `Person · prime universe · canon`.
fn is_kicker(line: &str) -> bool {
    let parts: Vec<String> = line.split(SEPARATOR).map(str::to_lowercase).collect();
    let has = |locale: Locale, words: &'static str| parts.contains(&locale.row(words).to_lowercase());
    let is_sorted = |locale: Locale| {
        let kinds = KINDS.into_iter().map(|kind| kind.title);
        kinds.chain(Medium::ALL.into_iter().map(Medium::name)).any(|words| has(locale, words))
    };
    let is_placed = |locale: Locale| {
        let universes = Universe::ALL.into_iter().map(Universe::name);
        universes.chain(Continuity::ALL.into_iter().map(Continuity::name)).any(|words| has(locale, words))
    };
    parts.len() > 1 && locales().any(|locale| is_sorted(locale) && is_placed(locale))
}

/// Whether it is the name of a fact, perhaps with how many more there are: `Family (+2)`.
fn is_label(line: &str) -> bool {
    let words = line.split(" (+").next().unwrap_or(line);
    let labels = || KINDS.into_iter().flat_map(|kind| kind.labels);
    locales().any(|locale| labels().any(|label| locale.row(label.name) == words))
}

/// A line with the titles of the pages that the addresses in it lead to, without links to a search or to other sites,
/// whose addresses name nothing that people see.
fn with_addresses_read(line: &str) -> String {
    let mut read = String::new();
    let mut rest = line;
    while let Some((before, from)) = rest.find("http").and_then(|at| rest.split_at_checked(at)) {
        read.push_str(before);
        let is_link = before.ends_with("](");
        let (address, after) = from.split_at_checked(end_of_address(from, is_link)).unwrap_or((from, ""));
        match wiki_page(address) {
            Some(page) if page.starts_with(SPECIAL) => {
                let words = read.rfind('[').filter(|_| is_link);
                read.truncate(words.unwrap_or(read.len()));
            }
            Some(page) => read.push_str(&title_of_page(&page)),
            None if address.contains("://") => {}
            None => read.push_str(address),
        }
        rest = after;
    }
    read.push_str(rest);
    read
}

/// The title of a page, in quotation marks where it is that of a work.
fn title_of_page(page: &str) -> String {
    if OF_WORKS.iter().any(|ending| page.ends_with(ending)) {
        format!("\"{}\"", without_qualifier(page))
    } else {
        page.to_owned()
    }
}

/// Where an address ends, which may have brackets in it.
fn end_of_address(text: &str, is_link: bool) -> usize {
    let mut open = 0_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => open += 1,
            ')' if open == 0 && is_link => return at,
            ')' => open = open.saturating_sub(1),
            '>' | '"' | ']' => return at,
            _ if letter.is_whitespace() => return at,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emoji_addresses_and_marks_are_read_as_people_see_them() {
        assert_eq!(readable("<:kira:123456789012345678>").trim(), "Kira");
        assert_eq!(readable("<@5> on Terok Nor\u{a0}¹\u{a0}²").trim_start(), "on Terok Nor\u{a0}\u{a0}");
        assert_eq!(readable("the title E²"), "the title E²");
        let page = "https://memory-alpha.fandom.com/wiki/Shattered_Mirror_(episode)";
        assert_eq!(readable(&format!("see {page} now")), "see \"Shattered Mirror\" now");
        assert_eq!(readable(&format!("[this]({page})!")), "[this](\"Shattered Mirror\")!");
        assert_eq!(readable("https://memory-alpha.fandom.com/wiki/Kira_Nerys"), "Kira Nerys");
        assert_eq!(readable("https://example.org/worf?v=Q b"), " b");
        assert_eq!(readable("[Worf](https://example.org/data) and http"), "[Worf]() and http");
        let search = "[Search Memory Alpha](https://memory-alpha.fandom.com/wiki/Special:Search?query=Worf)";
        assert_eq!(readable(search), ")");
    }

    #[test]
    fn a_card_of_ours_is_read_without_what_stands_around_what_it_tells() {
        let card = "Person · prime universe · canon\nDukat\nFamily (+2)\nA wife";
        assert_eq!(readable(card), "Dukat\nA wife");
        assert_eq!(readable("Person · Prime-Universum · Kanon\nDukat").lines().last(), Some("Dukat"));
        for words in ["Family", "Mirror universe", "Worf · Dax"] {
            assert_eq!(readable(words), words);
        }
    }
}
