//! Discord's rules for suggestions hold whatever the lore and whatever is typed.

use std::collections::HashSet;

use isolinear::commands::{self, Context, Request, Value};
use isolinear::lore::{KINDS, LoreFile, Universe, load};
use isolinear::search::{Catalogue, StatementFilter, mentions};
use proptest::prelude::*;

const SOURCES: &str = "[[source]]\nid = \"a\"\nkind = \"episode\"\ntitle = \"Crossover\"\nseries = \"DS9\"\n\
                       season = 2\nepisode = 23\nurl = \"https://example.org\"\n";

/// An entry made up of anything: kind, universe, name, alias, misspelling and registry.
type Made = (usize, usize, String, String, String);

/// Names as people write them, names of anything, and names that nobody should write.
fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![
        "(USS |ISS |the |)(Terok|Empok|Defiant|Kira|Bajor)( Nor| Nerys| VII| \\(mirror\\)|)",
        any::<String>(),
        "[a-zA-Z' ]{90,140}",
        "\\PC{0,12} · ship, prime universe",
        Just(String::new()),
    ]
}

fn any_lore() -> impl Strategy<Value = Catalogue> {
    let entry = (0..KINDS.len(), 0..Universe::ALL.len(), any_name(), any_name(), any_name());
    prop::collection::vec(entry, 0..40).prop_map(|entries| lore_of(&entries))
}

fn lore_of(entries: &[Made]) -> Catalogue {
    let text: String = entries.iter().enumerate().map(|(at, made)| written(at, made)).collect();
    let file = |name: &str, text: String| LoreFile { name: name.into(), path: name.into(), text: text.into() };
    Catalogue::new(load(vec![vec![file("sources/all.toml", SOURCES.into()), file("entries.toml", text)]]).lore)
}

fn written(at: usize, (kind, universe, name, alias, misspelling): &Made) -> String {
    let (kind, universe) = (KINDS[*kind].id, Universe::ALL[*universe].id());
    let [name, alias, misspelling] = [name, alias, misspelling].map(|text| quoted(text));
    format!(
        "[[entry]]\nid = \"{kind}/e-{at}\"\nname = {name}\nuniverse = \"{universe}\"\narticles = [\"a\"]\n\
         aliases = [{alias}]\nmisspellings = [{misspelling}]\n\
         [[entry.summary]]\ntext = \"It was.\"\ncites = [\"a\"]\n\n"
    )
}

/// A TOML string that stands for any text.
fn quoted(text: &str) -> String {
    let letters: String = text.chars().map(|letter| format!("\\U{:08x}", u32::from(letter))).collect();
    format!("\"{letters}\"")
}

fn length(text: &str) -> usize {
    text.chars().count().max(text.encode_utf16().count())
}

fn obeys(lore: &Catalogue, command: &str, typed: &str) -> Result<(), TestCaseError> {
    let context = Context::on(time::Date::MIN);
    let request = Request::new(command, context).with("name", Value::Text(typed.to_owned()));
    let choices = commands::suggest(lore, &request, "name");
    prop_assert!(choices.len() <= 25);
    let mut names = HashSet::new();
    let mut values = HashSet::new();
    for choice in &choices {
        prop_assert!((1..=100).contains(&length(choice.name.trim())), "{choice:?}");
        prop_assert!((1..=100).contains(&length(choice.value.trim())), "{choice:?}");
        prop_assert!(names.insert(choice.name.to_lowercase()), "twice: {choice:?}");
        prop_assert!(values.insert(&choice.value), "twice: {choice:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn suggestions_obey_whatever_the_lore_and_whatever_is_typed(lore in any_lore(), typed in any_name(), kind in 0..KINDS.len()) {
        for end in [0, 1, 2, 5, typed.chars().count()] {
            let typed: String = typed.chars().take(end).collect();
            obeys(&lore, KINDS[kind].id, &typed)?;
            obeys(&lore, "lookup", &typed)?;
        }
    }

    #[test]
    fn a_picked_suggestion_or_its_label_leads_to_its_entry(lore in any_lore(), typed in any_name()) {
        let context = Context::on(time::Date::MIN);
        let request = Request::new("ship", context).with("name", Value::Text(typed));
        for choice in commands::suggest(&lore, &request, "name") {
            let filter = isolinear::search::Filter { kind: None, universe: None, prefer: Universe::Mirror };
            for sent in [&choice.value, &choice.name] {
                let found = lore.names().find(&lore, sent, filter);
                let is_meant = matches!(&found, isolinear::search::Lookup::Found { best, .. }
                    if lore.entry(*best).is_some_and(|entry| *entry.id == *choice.value));
                prop_assert!(is_meant, "{sent:?} gave {found:?}");
            }
        }
    }

    #[test]
    fn any_text_can_be_searched_and_scanned(lore in any_lore(), text in ".{0,300}") {
        let hits = lore.texts().find(&lore, &text, &StatementFilter::default(), 0, 5);
        prop_assert!(hits.hits.len() <= 5 && hits.hits.len() <= hits.total);
        for mention in mentions(&lore, &text, Universe::Mirror) {
            prop_assert!(text.get(mention.range).is_some());
        }
    }
}
