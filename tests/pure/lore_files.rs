//! What `lore check` says of files that their writers got wrong: where, what, and what to write instead.

use std::fs;

use isolinear::{lore, packs};

const SOURCES: &str = r#"
[[source]]
id = "ds9-4x20"
kind = "episode"
title = "Shattered Mirror"
series = "DS9"
season = 4
episode = 20
set_in = [2372]

[[source]]
id = "ma-terok-nor"
kind = "wiki article"
title = "Terok Nor"
continuity = "real world"
url = "https://example.org/terok-nor"
"#;

/// A sound entry, with lines put in after its universe and after its statement.
fn entry(name: &str, keys: &str, more: &str) -> String {
    format!(
        "name = \"{name}\"\nuniverse = \"prime\"\n{keys}articles = [\"ma-terok-nor\"]\n\n\
         [[summary]]\ntext = \"It was a station.\"\ncites = [\"ds9-4x20\"]\n{more}"
    )
}

/// The findings of a pack that holds these files beside its works, as they are printed.
fn findings(files: &[(&str, &[u8])]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let sound = [("lore.toml", &b"version = \"1\""[..]), ("sources/all.toml", SOURCES.as_bytes())];
    for (name, bytes) in sound.iter().chain(files) {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let found = lore::check(&packs::load_folder(folder.path()).unwrap());
    let all: String = found.iter().map(|finding| format!("{finding}\n\n")).collect();
    all.replace(&format!("{}/", folder.path().display()), "")
}

fn findings_of(text: &str) -> String {
    findings(&[("station/tygokor.toml", text.as_bytes())])
}

/// The only finding has all of these pieces.
#[track_caller]
fn assert_only(findings: &str, pieces: &[&str]) {
    assert_eq!(findings.matches("→").count(), 1, "{findings}");
    for piece in pieces {
        assert!(findings.contains(piece), "{piece} is not in {findings}");
    }
}

#[test]
fn a_sound_pack_has_no_findings() {
    assert_eq!(findings_of(&entry("Tygokor", "", "")), "");
}

#[test]
fn a_file_in_another_encoding_is_named_with_the_findings_of_all_others() {
    let utf16: Vec<u8> = entry("Tygokor", "", "").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let other = entry("Other", "", "").replace("name", "nmae");
    let found = findings(&[("station/tygokor.toml", &utf16), ("station/other.toml", other.as_bytes())]);
    for piece in ["tygokor.toml:1:1: the file is UTF-16", "save the file as UTF-8", "other.toml:1:1: `nmae`"] {
        assert!(found.contains(piece), "{piece} is not in {found}");
    }
}

#[test]
fn a_byte_of_latin_1_is_shown_where_it_stands() {
    let mut bytes = b"name = \"Tyg".to_vec();
    bytes.extend(b"\xf6kor\"\n");
    let found = findings(&[("station/tygokor.toml", &bytes)]);
    assert!(found.contains("station/tygokor.toml:1:12: ") && found.contains("save the file as UTF-8"), "{found}");
}

#[test]
fn a_file_with_its_ending_in_capitals_is_not_passed_over() {
    let found = findings(&[("station/tygokor.TOML", b"garbage [")]);
    assert!(found.contains("station/tygokor.TOML:1:1: the ending"), "{found}");
}

#[test]
fn a_source_cited_twice_in_one_statement_is_found() {
    let text = entry("Tygokor", "", "").replace("[\"ds9-4x20\"]", "[\"ds9-4x20\", \"ds9-4x20\"]");
    assert_only(&findings_of(&text), &["tygokor.toml:7:22: \"ds9-4x20\" is cited twice"]);
    let places = text.replacen("ds9-4x20", "ds9-4x20 @ act 1", 1);
    assert_eq!(findings_of(&places), "");
}

#[test]
fn what_no_answer_could_show_is_found_in_every_field() {
    let long = "scene after scene, ".repeat(60);
    let text = entry("Tygokor", "", "").replace("ds9-4x20", &format!("ds9-4x20 @ {long}"));
    assert_only(&findings_of(&text), &["tygokor.toml:7:", "a locator of 1139 characters", "keep it to 100"]);
    for (from, field) in [("title = \"Shattered Mirror\"", "title"), ("series = \"DS9\"", "series")] {
        let works = SOURCES.replacen(from, &format!("{field} = \"{long}\""), 1);
        let text = entry("Tygokor", "", "");
        let found = findings(&[("sources/all.toml", works.as_bytes()), ("station/tygokor.toml", text.as_bytes())]);
        assert!(found.contains(&format!("a {field} of 11")), "{found}");
    }
}

#[test]
fn a_long_line_is_cut_around_the_place_it_is_about() {
    let text = entry("Tygokor", "", "").replace("It was a station.", &format!("It was {}.", "very ".repeat(400)));
    let found = findings_of(&text);
    assert!(found.lines().all(|line| line.chars().count() < 160), "{found}");
}

#[test]
fn the_remedy_for_an_item_of_a_list_is_a_list() {
    let found = findings_of(&entry("Tygokor", "aliases = [47]\n", ""));
    assert_only(&found, &["tygokor.toml:3:12: each of `aliases` must be text", "write `aliases = [\"…\""]);
}

#[test]
fn an_empty_alias_is_shown_where_it_stands() {
    let found = findings_of(&entry("Tygokor", "aliases = [\"Ty Gokor\", \"\"]\n", ""));
    assert_only(&found, &["tygokor.toml:3:24: "]);
}

#[test]
fn a_key_set_twice_leads_to_where_it_is_set_first() {
    let found = findings_of(&format!("name = \"A\"\n{}", entry("Tygokor", "", "")));
    assert_only(&found, &["tygokor.toml:2:1: `name` is set twice", "it is set already in line 1"]);
}

#[test]
fn a_date_that_is_none_is_told_what_dates_look_like() {
    for date in ["2372-02-30", "02372"] {
        let found = findings_of(&entry("Tygokor", "", &format!("year = {date}\n")));
        assert_only(&found, &["tygokor.toml:8:", "write a date as one of 2372, 2372-05"]);
    }
    let found = findings_of(&entry("Tygokor", "", "year = \"2372-02-30\"\n"));
    assert_only(&found, &["tygokor.toml:8:8: `year` is not a date", "write it as one of 2372, 2372-05"]);
}

#[test]
fn a_number_is_read_in_the_base_it_is_written_in() {
    let found = findings_of(&entry("Tygokor", "", "year = 0x943\nbasis = \"0x943 is 2371.\"\n"));
    assert_eq!(found, "");
    let found = findings_of(&entry("Tygokor", "", "year = 0x945\n"));
    assert_only(&found, &["the statement is dated 2373, but its sources know nothing after 2372"]);
}

#[test]
fn a_name_that_nobody_could_type_or_see_is_found() {
    assert_only(&findings_of(&entry("—", "", "")), &["tygokor.toml:1:", "\"—\" has no letters"]);
    for mark in ['\u{202e}', '\u{200f}', '\u{2066}'] {
        assert_only(&findings_of(&entry(&format!("Ty{mark}Gokor"), "", "")), &["does not fit a list of names"]);
    }
}

#[test]
fn a_folder_without_lore_is_told_as_such() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("README.md"), "nothing here").unwrap();
    let found = lore::check(&packs::load_folder(folder.path()).unwrap());
    assert!(found.iter().any(|finding| finding.message.contains("holds no lore")), "{found:?}");
}

#[test]
fn no_remedy_proposes_what_was_not_meant() {
    let works = SOURCES.replace("ds9-4x20", "tng-6x10");
    let text = entry("Tygokor", "", "").replace("ds9-4x20", "tng-1x01");
    let found = findings(&[("sources/all.toml", works.as_bytes()), ("station/tygokor.toml", text.as_bytes())]);
    assert!(found.contains("there is no source \"tng-1x01\"") && !found.contains("write \"tng-6x10\""), "{found}");
}

#[test]
fn twenty_thousand_faults_are_told_in_a_moment() {
    let text = format!("{}{}", entry("Tygokor", "", ""), "nmae = \"[[nowhere\"\n[[summary]]\n".repeat(20_000));
    let start = std::time::Instant::now();
    assert!(findings_of(&text).matches("→").count() >= 20_000);
    assert!(start.elapsed() < std::time::Duration::from_secs(15), "{:?}", start.elapsed());
}

#[test]
fn the_day_or_revision_of_an_article_is_kept_and_nothing_else_is_taken_for_one() {
    for (state, is_right) in [("2026-11-28", true), ("revision 4711", true), ("yesterday", false), ("2026", false)] {
        let found = findings_of(&entry("Tygokor", "", &format!("via = [\"ma-terok-nor @ {state}\"]\n")));
        assert_eq!(found.is_empty(), is_right, "{found}");
    }
}
