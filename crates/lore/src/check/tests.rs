use super::check;
use crate::{LoreFile, load};

const SOURCES: &str = r#"
[[source]]
id = "ds9-2x23"
kind = "episode"
title = "Crossover"
series = "DS9"
season = 2
episode = 23
set_in = [2370]
url = "https://example.org/crossover"

[[source]]
id = "fan"
kind = "wiki article"
title = "Terok Nor"
continuity = "fan"
url = "https://example.org/fan"

[[source]]
id = "article"
kind = "wiki article"
title = "Terok Nor"
continuity = "real world"
url = "https://example.org/article"
"#;

const STATION: &str = r#"name = "Terok Nor"
universe = "mirror"
counterparts = ["station/deep-space-9"]
articles = ["article", "fan"]

[[summary]]
text = "It was a station."
cites = ["ds9-2x23"]
"#;

const COUNTERPART: &str = r#"name = "Deep Space 9"
universe = "prime"
counterparts = ["station/terok-nor"]
articles = ["article"]

[[summary]]
text = "It was a station too."
cites = ["ds9-2x23"]
"#;

const EVENT: &str = r#"
[[event]]
slug = "visit"
universe = "mirror"
year = "2370"
subjects = ["station/terok-nor", "station/deep-space-9"]
text = "Two visitors came."
cites = ["ds9-2x23"]
via = ["article"]
"#;

/// What is found in a small sound pack after one replacement in one of its files.
fn found(file: &str, written: &str, instead: &str) -> Vec<String> {
    let pack = [
        ("sources/all.toml", SOURCES),
        ("station/terok-nor.toml", STATION),
        ("station/deep-space-9.toml", COUNTERPART),
        ("events/2370.toml", EVENT),
        ("lore.toml", "version = \"1\"\npinned = [\"station/terok-nor\"]\n"),
    ];
    let files = pack.map(|(name, text)| {
        assert!(name != file || text.contains(written), "{file} does not hold {written}");
        let text = if name == file { text.replacen(written, instead, 1) } else { text.to_owned() };
        LoreFile { name: name.to_owned(), path: name.to_owned(), text: text.into() }
    });
    let findings = check(&load(vec![files.to_vec()]));
    findings.iter().map(|finding| format!("{}:{}: {}", finding.path, finding.line, finding.message)).collect()
}

/// Asserts that a replacement in the station's file is found: line and a piece of the message.
fn assert_found(file: &str, written: &str, instead: &str, expected: &str) {
    let found = found(file, written, instead);
    assert!(found.iter().any(|finding| finding.contains(expected)), "expected {expected:?} in {found:#?}");
}

const TEROK_NOR: &str = "station/terok-nor.toml";

#[test]
fn a_source_id_that_no_button_could_carry_is_refused() {
    let long = format!("id = \"{}\"", "x".repeat(41));
    for wrong in [&*long, "id = \"DS9 2x23\""] {
        let found = found("sources/all.toml", "id = \"ds9-2x23\"", wrong).concat();
        assert!(found.contains("cannot be the id of a source"), "{found}");
    }
}

#[test]
fn a_keyword_that_helps_nobody_find_a_work_is_refused() {
    let of = |keywords: &str| format!("keywords = [{keywords}]\nurl");
    assert_eq!(
        found("sources/all.toml", "url", &of("\"Kira meets herself\", \"first mirror universe\"")),
        [] as [&str; 0]
    );
    let (long, many) = (format!("\"{}\"", "x".repeat(81)), "\"a1\", ".repeat(21));
    for (wrong, expected) in [
        ("\"24601\"", "all.toml:10: a keyword without a word"),
        (&*long, "all.toml:10: a keyword of 81 characters"),
        ("\"Kira\\u200b\"", "a keyword with a character that cannot be seen"),
        ("\"two Kiras\", \"Two Kiras!\"", "the keyword \"Two Kiras!\" stands there twice"),
        (&*many, "`keywords` holds 21 phrases"),
        ("7", "each of `keywords` must be text"),
    ] {
        assert_found("sources/all.toml", "url", &of(wrong), expected);
    }
}

#[test]
fn a_title_in_another_language_that_is_no_other_is_refused() {
    let of = |titles: &str| format!("translated_names = [{titles}]\nurl");
    assert_eq!(
        found("sources/all.toml", "url", &of("\"Die andere Seite\", \"恐怖のパラレル・ワールド\"")),
        [] as [&str; 0]
    );
    let long = format!("\"{}\"", "x".repeat(101));
    for (wrong, expected) in [
        ("\"…\"", "a title without a word"),
        (&*long, "a title of 101 characters"),
        ("\" Die andere Seite\"", "a title with a character that cannot be seen"),
        ("\"Die andere Seite\", \"die andere Seite!\"", "the work is called \"die andere Seite!\" already"),
        ("7", "each of `translated_names` must be text"),
    ] {
        assert_found("sources/all.toml", "url", &of(wrong), expected);
    }
}

#[test]
fn sound_lore_has_no_findings() {
    assert_eq!(found("", "", ""), Vec::<String>::new());
}

#[test]
fn a_statement_without_a_source_is_found() {
    assert_found(TEROK_NOR, "cites = [\"ds9-2x23\"]\n", "", "terok-nor.toml:7: a statement without a source");
}

#[test]
fn an_unknown_source_is_found() {
    assert_found(TEROK_NOR, "ds9-2x23", "ds9-2x32", "terok-nor.toml:8: there is no source \"ds9-2x32\"");
}

#[test]
fn a_misspelt_key_is_found() {
    assert_found(TEROK_NOR, "universe", "univrese", "terok-nor.toml:2: `univrese` is not a key of an entry");
}

#[test]
fn a_misspelt_universe_is_found() {
    assert_found(TEROK_NOR, "\"mirror\"", "\"miror\"", "terok-nor.toml:2: \"miror\" is not a universe");
}

#[test]
fn a_dangling_link_is_found() {
    assert_found(
        TEROK_NOR,
        "a station.",
        "over [[place/bajor]].",
        "terok-nor.toml:7: the link [[place/bajor]] leads nowhere",
    );
}

#[test]
fn broken_toml_is_found() {
    assert_found(TEROK_NOR, "name = \"Terok Nor\"", "name = \"Terok Nor", "terok-nor.toml:1:");
}

#[test]
fn an_unknown_fact_label_is_found() {
    let fact = "[[facts.clas]]\ntext = \"Nor class\"\ncites = [\"ds9-2x23\"]\n\n[[summary]]";
    assert_found(TEROK_NOR, "[[summary]]", fact, "`clas` is not a key of the facts of a station");
}

#[test]
fn a_counterpart_that_is_not_mutual_is_found() {
    let file = "station/deep-space-9.toml";
    assert_found(
        file,
        "counterparts = [\"station/terok-nor\"]\n",
        "",
        "terok-nor.toml:3: \"station/deep-space-9\" does not name",
    );
}

#[test]
fn a_counterpart_in_the_same_universe_is_found() {
    assert_found("station/deep-space-9.toml", "prime", "mirror", "is of the same universe");
}

#[test]
fn an_id_that_is_not_the_file_name_is_found() {
    assert_found(TEROK_NOR, "name", "id = \"station/terok\"\nname", "the id \"station/terok\" is not the file's name");
}

#[test]
fn a_name_claimed_twice_is_found_unless_both_say_so() {
    let claim = "universe = \"prime\"\naliases = [\"Terok Nor\"]";
    assert_eq!(found("station/deep-space-9.toml", "universe = \"prime\"", claim), Vec::<String>::new());
    let claim = "universe = \"mirror\"\naliases = [\"Terok Nor\"]";
    assert_found("station/deep-space-9.toml", "universe = \"prime\"", claim, "\"Terok Nor\" is a name of");
}

#[test]
fn two_labels_that_look_alike_are_found() {
    let twin = "name = \"Terok Nor\"\nuniverse = \"mirror\"";
    let file = "station/deep-space-9.toml";
    assert_found(file, "name = \"Deep Space 9\"\nuniverse = \"prime\"", twin, "a picker would show");
}

#[test]
fn a_year_that_no_source_can_know_is_found() {
    assert_found(TEROK_NOR, "cites", "year = \"2375\"\ncites", "its sources know nothing after 2370");
}

#[test]
fn a_fan_source_beside_another_is_found() {
    assert_found(TEROK_NOR, "[\"ds9-2x23\"]", "[\"ds9-2x23\", \"fan\"]", "a fan source and another in one statement");
}

#[test]
fn a_text_that_would_have_to_be_cut_is_found() {
    let long = format!("It was {}a station.", "very, very ".repeat(40));
    assert_found(TEROK_NOR, "It was a station.", &long, "characters as shown");
}

#[test]
fn a_sentence_without_its_full_stop_is_found() {
    assert_found(TEROK_NOR, "a station.", "a station", "a sentence without its full stop");
}

#[test]
fn an_unused_source_is_found() {
    let unused = "id = \"other\"\nkind = \"auction lot\"\ntitle = \"Other\"\n\n[[source]]\nid = \"fan\"";
    assert_found("sources/all.toml", "id = \"fan\"", unused, "nothing cites the source \"other\"");
}

#[test]
fn a_licensed_work_without_its_line_is_found() {
    assert_found("sources/all.toml", "kind = \"episode\"", "kind = \"novel\"", "the novel \"ds9-2x23\" has no line");
}

#[test]
fn a_subject_that_is_no_entry_is_found() {
    assert_found(
        "events/2370.toml",
        "station/terok-nor",
        "station/terok",
        "names \"station/terok\", which is no entry",
    );
}

#[test]
fn an_event_in_the_file_of_another_year_is_found() {
    assert_found("events/2370.toml", "year = \"2370\"", "year = \"2369\"", "an event of 2369 in the file of 2370");
}

#[test]
fn an_event_without_its_article_is_found() {
    assert_found("events/2370.toml", "via = [\"article\"]\n", "", "does not say which article");
}

#[test]
fn a_pinned_entry_that_is_not_there_is_found() {
    assert_found(
        "lore.toml",
        "station/terok-nor",
        "station/terok",
        "lore.toml:2: the pinned \"station/terok\" is no entry",
    );
}

#[test]
fn several_faults_in_one_file_are_all_found() {
    let faults = "a [[place/nowhere]] station.\"\nsoruces = 1\nyear = \"soon";
    let found = found(TEROK_NOR, "a station.", faults);
    assert_eq!(found.len(), 3, "{found:#?}");
}

#[test]
fn a_finding_shows_the_line_and_what_to_write_instead() {
    let text = STATION.replace("universe", "univrese");
    let name = TEROK_NOR.to_owned();
    let findings = check(&load(vec![vec![LoreFile { path: name.clone(), name, text: text.into() }]]));
    let shown = findings.iter().find(|finding| finding.message.contains("univrese")).map(ToString::to_string);
    insta::assert_snapshot!(shown.unwrap_or_default());
}

#[test]
fn an_entry_that_cannot_be_read_is_reported_once_and_not_by_all_who_name_it() {
    let found = found(TEROK_NOR, "name = \"Terok Nor\"", "name = \"Terok Nor");
    assert!(found.iter().all(|finding| finding.starts_with("station/terok-nor.toml:1:")), "{found:#?}");
}
