//! What a message names is found in it.

use isolinear::lore::Universe;
use isolinear::search::{Mentioned, mentions};

use crate::replies::LORE;

fn found(text: &str) -> Vec<String> {
    let described = mentions(&LORE, text, Universe::Mirror).into_iter().map(|mention| {
        let what = match mention.what {
            Mentioned::Entry(entry) => LORE.entry(entry).map(|entry| entry.id.to_string()),
            Mentioned::Work(work) => LORE.source(work).map(|work| work.id.to_string()),
            Mentioned::Series(series) => Some(series.code.to_owned()),
            Mentioned::Year(year) => Some(year.to_string()),
        };
        format!("{} = {}", &text[mention.range], what.unwrap())
    });
    described.collect()
}

#[test]
fn the_longest_name_is_taken() {
    assert_eq!(found("the Battle of Terok Nor!"), ["Battle of Terok Nor = conflict/battle-of-terok-nor"]);
    assert_eq!(
        found("Intendant Kira's station, terok nor, in 2372"),
        ["Intendant Kira's = person/kira-nerys-mirror", "terok nor = station/terok-nor", "2372 = 2372"]
    );
}

#[test]
fn works_are_found_by_title_and_by_code() {
    assert_eq!(found("I saw Shattered Mirror (DS9 4x20)"), ["Shattered Mirror = ds9-4x20", "DS9 4x20 = ds9-4x20"]);
    assert_eq!(found("the emperors new cloak, ds9 s07e12"), ["emperors new cloak = ds9-7x12", "ds9 s07e12 = ds9-7x12"]);
}

#[test]
fn everyday_words_are_no_names() {
    assert_eq!(found("neither this nor that, my shield in the mirror, in that order"), Vec::<String>::new());
}

#[test]
fn any_text_can_be_scanned() {
    for text in ["", "\u{202e}", "🖖🖖", "ß", "’’’", "a".repeat(10_000).as_str()] {
        assert_eq!(found(text), Vec::<String>::new());
    }
}
