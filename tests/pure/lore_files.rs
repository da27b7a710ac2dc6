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
fn a_year_is_written_in_decimal_digits_and_begins_with_the_first() {
    for year in ["0x944", "0o4504", "0b11", "0", "\"02372\""] {
        let found = findings_of(&entry("Tygokor", "", &format!("year = {year}\n")));
        assert_only(&found, &["tygokor.toml:8:8: `year` is not a date"]);
    }
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
    for loaded in [packs::load_folder(folder.path()), packs::load_with(&[folder.path().to_owned()])] {
        let found = lore::check(&loaded.unwrap());
        assert!(found.iter().any(|finding| finding.message.contains("holds no lore")), "{found:?}");
    }
}

#[test]
fn an_article_is_credited_once() {
    let more = "via = [\"ma-terok-nor\", \"ma-terok-nor @ 2026-11-28\"]\n";
    assert_only(&findings_of(&entry("Tygokor", "", more)), &["tygokor.toml:8:", "`via` names \"ma-terok-nor\" twice"]);
}

#[test]
fn a_fault_of_a_work_is_told_once_and_in_plain_words() {
    let author = format!("set_in = [2372]\nauthors = [\"{}\"]", "a".repeat(1000));
    let authors = SOURCES.replacen("set_in = [2372]", &author, 1);
    let station = entry("Tygokor", "", "");
    let files = [("sources/all.toml", authors.as_bytes()), ("station/tygokor.toml", station.as_bytes())];
    assert_only(&findings(&files), &["an author of 1000 characters"]);
    let article =
        "[[source]]\nid = \"ma-more\"\nkind = \"wiki article\"\ntitle = \"More\"\ncontinuity = \"real world\"";
    let article = format!("{article}\nurl = \"https://example.org/{}\"\n", "a".repeat(300));
    let credited = entry("Tygokor", "", "via = [\"ma-more\"]\n");
    let files = [("sources/more.toml", article.as_bytes()), ("station/tygokor.toml", credited.as_bytes())];
    assert_only(&findings(&files), &["more.toml:6:", "at most 300 characters"]);
}

/// A pack that has a head of its own, but cites and names what the bundled lore has.
#[test]
fn a_pack_with_a_head_of_its_own_may_cite_what_is_bundled() {
    let folder = tempfile::tempdir().unwrap();
    let text = entry("Tygokor", "", "").replace("ma-terok-nor", "ma-terok-nor-mirror");
    for (name, text) in [("lore.toml", "version = \"1\"\n"), ("station/tygokor.toml", &*text)] {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let loaded = packs::load_folder(folder.path()).unwrap();
    assert_eq!(lore::check(&loaded), []);
    assert!(loaded.lore.entries().len() > 1000);
}

#[test]
fn a_hidden_file_is_told_as_such_where_nothing_else_is_there() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(".tygokor.toml"), entry("Tygokor", "", "")).unwrap();
    let found = lore::check(&packs::load_folder(folder.path()).unwrap());
    assert!(found.iter().any(|finding| finding.message.contains("starts with a dot")), "{found:?}");
}

#[test]
fn a_fault_of_syntax_is_all_that_is_said_of_a_file() {
    let sound = entry("Tygokor", "", "");
    let broken = [
        (("was a", "was \"a\""), "something after the value", "is written \\\""),
        (("name =", "name :"), "a key without an equals sign", "name = \""),
        (("\"prime\"", "prime"), "a text without straight quotes", "write \"prime\""),
        (("\"prime\"", "“prime”"), "a text without straight quotes", "write \"prime\""),
        (("was a", "was \\d a"), "a backslash that begins no escape", "write \\\\"),
        (("\"Tygokor\"", "\"Tygokor"), "a text without its closing quote", "end it with \""),
        (("[[summary]]", "[[summary]"), "a heading without its end", "close it with ]]"),
        (("was a", "was\u{0} a"), "a text with a control character", "take it out"),
    ];
    for ((from, to), message, remedy) in broken {
        assert_only(&findings_of(&sound.replace(from, to)), &[message, remedy]);
    }
    assert_only(&findings_of(&sound.replace('\n', "\r")), &["carriage returns alone", "save the file with line ends"]);
    assert_eq!(findings_of(&sound.replace('\n', "\r\n")), "");
}

#[test]
fn no_remedy_leads_to_the_next_mistake() {
    let remedies = [
        ("[facts]\ncommander = \"Me\"\n", "write [[facts.commander]] on a line of its own"),
        (
            "[facts.commander]\ntext = \"Me\"\ncites = [\"ds9-4x20\"]\n",
            "write [[facts.commander]] on a line of its own",
        ),
        ("[[facts]]\ncommander = \"Me\"\n", "write [[facts.class]] with text and cites"),
        ("[[disputes]]\ntopic = \"Its end\"\nclaims = \"None.\"\n", "write [[disputes.claims]] on a line of its own"),
    ];
    for (more, remedy) in remedies {
        let found = findings_of(&entry("Tygokor", "", more));
        assert!(found.contains(remedy), "{remedy} is not in {found}");
    }
    let found = findings_of(&entry("Tygokor", "", "").replace("name = \"Tygokor\"", "name = \"\""));
    assert_only(&found, &["`name` is empty", "→ fill it in\n"]);
    let several = format!("[[entry]]\nid = \"station/tygokor\"\n{}", entry("Tygokor", "", ""))
        .replace("[[summary]]", "summary = 1");
    assert!(findings(&[("small.toml", several.as_bytes())]).contains("write [[entry.summary]] on a line of its own"));
}

#[test]
fn a_file_is_proposed_only_by_a_name_that_it_may_have() {
    let text = entry("Tygokor", "", "");
    let named = [
        ("planet/tygokor.toml", "name the file place/tygokor.toml"),
        ("stations/tygokor.toml", "name the file station/tygokor.toml"),
        ("station/Tygo kor.toml", "name the file station/tygo-kor.toml"),
        ("station/tygo_kor.toml", "name the file station/tygo-kor.toml"),
        ("station/týgokor.toml", "name the file station/SLUG.toml"),
        ("tygokor.toml", "name the file KIND/tygokor.toml"),
    ];
    for (name, remedy) in named {
        assert_only(&findings(&[(name, text.as_bytes())]), &[remedy]);
    }
    for id in ["planet/bajor", "person/Worf", "bajor", ""] {
        let found = findings_of(&text.replace("a station", &format!("[[{id}]]")));
        assert_only(&found, &["leads nowhere", "name an entry by its kind and slug"]);
    }
}

#[test]
fn an_unknown_article_is_one_finding() {
    let found = findings_of(&entry("Tygokor", "", "").replace("ma-terok-nor", "ma-nowhere"));
    assert_eq!(found.matches("there is no source \"ma-nowhere\"").count(), 1, "{found}");
    assert!(!found.contains("has no `articles`"), "{found}");
}

#[test]
fn a_locator_that_is_written_close_to_its_work_is_understood() {
    for (written, right) in [("ds9-4x20@p.3", "\"ds9-4x20 @ p.3\""), ("ds9-4x20 @", "\"ds9-4x20\"")] {
        let found = findings_of(&entry("Tygokor", "", "").replace("\"ds9-4x20\"", &format!("\"{written}\"")));
        assert_only(&found, &[&format!("write {right}; a locator follows an @")]);
    }
}

#[test]
fn a_name_given_twice_in_one_entry_is_told_as_such() {
    for names in ["aliases = [\"Ty\", \"ty\"]\n", "aliases = [\"Tygokor\"]\n"] {
        assert_only(&findings_of(&entry("Tygokor", names, "")), &["is given twice as a name of the entry"]);
    }
}

#[test]
fn an_episode_is_of_a_known_series_and_has_the_number_of_its_id() {
    let text = entry("Tygokor", "", "");
    let wrong = [
        ("episode = 20", "episode = 21", "write id = \"ds9-4x21\""),
        ("series = \"DS9\"", "series = \"XYZ\"", "write one of TOS, TAS"),
        ("[2372]", "[\"2380-2370\"]", "exchange the two years"),
    ];
    for (right, wrong, remedy) in wrong {
        let works = SOURCES.replace(right, wrong);
        assert_only(
            &findings(&[("sources/all.toml", works.as_bytes()), ("station/tygokor.toml", text.as_bytes())]),
            &[remedy],
        );
    }
}

#[test]
fn a_link_with_two_bars_is_found() {
    let found = findings_of(&entry("Tygokor", "", "").replace("a station", "[[station/tygokor|a|b]]"));
    assert_only(&found, &["a link with two bars", "with one bar"]);
}

#[test]
fn what_is_quoted_is_cut_and_shows_what_cannot_be_seen() {
    let found = findings_of(&entry(&"Tygokor ".repeat(200), "", ""));
    assert!(found.lines().all(|line| line.chars().count() < 450), "{found}");
    let found = findings_of(&entry("Ty\u{202e}gokor", "", ""));
    assert!(found.contains("Ty\u{fffd}gokor") && !found.contains('\u{202e}'), "{found}");
}

#[test]
fn no_remedy_proposes_what_was_not_meant() {
    let mut works = SOURCES.replace("ds9-4x20", "tng-6x10").replace("DS9", "TNG");
    works = works.replace("season = 4", "season = 6").replace("episode = 20", "episode = 10");
    let text = entry("Tygokor", "", "").replace("ds9-4x20", "tng-1x60");
    let found = findings(&[("sources/all.toml", works.as_bytes()), ("station/tygokor.toml", text.as_bytes())]);
    assert!(found.contains("there is no source \"tng-1x60\"") && !found.contains("write \"tng-6x10\""), "{found}");
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

#[test]
fn what_is_named_twice_or_not_at_all_in_a_list_of_works_is_found() {
    let twice = entry("Tygokor", "", "").replace("[\"ma-terok-nor\"]", "[\"ma-terok-nor\", \"ma-terok-nor\"]");
    assert_only(&findings_of(&twice), &["tygokor.toml:3:29: `articles` names \"ma-terok-nor\" twice", "name it once"]);
    let empty = entry("Tygokor", "", "").replace("[\"ds9-4x20\"]", "[\"ds9-4x20 @ \"]");
    assert_only(&findings_of(&empty), &["tygokor.toml:7:10: nothing follows the @", "write \"ds9-4x20\""]);
    for (written, place) in [("[47]", "7:10: each of `cites`"), ("\"ds9-4x20\"", "7:9: `cites` must be a list")] {
        let text = entry("Tygokor", "", "").replace("[\"ds9-4x20\"]", written);
        assert_only(&findings_of(&text), &[place]);
    }
    let none = entry("Tygokor", "", "").replace("[\"ds9-4x20\"]", "[]");
    assert_only(&findings_of(&none), &["a statement without a source"]);
}

#[test]
fn more_sources_than_an_answer_can_show_are_found() {
    let cites =
        |count: usize| (1..=count).map(|act| format!("\"ds9-4x20 @ act {act}\"")).collect::<Vec<_>>().join(", ");
    let text = |count| entry("Tygokor", "", "").replace("\"ds9-4x20\"", &cites(count));
    assert_eq!(findings_of(&text(12)), "");
    assert_only(&findings_of(&text(13)), &["tygokor.toml:6:8: a statement with 13 sources", "cite the 12 at most"]);
}

#[test]
fn a_name_is_shown_where_it_stands_however_it_is_written() {
    for (names, place) in [
        ("aliases = [\"Ty Gokor\", \"Tygokor\"]\n", "3:24: \"Tygokor\" is given twice"),
        ("aliases = [\"One\", \"Two\", \"one\"]\n", "3:26: \"one\" is given twice"),
        ("aliases = [\"One\", \" \"]\n", "3:19: \" \" does not fit"),
        ("aliases = [\"One\", \"Ty\\u00adgokor\"]\n", "3:19: "),
        ("shared_aliases = [\"A\"]\nmisspellings = [\"T\\u200bg\"]\n", "4:17: "),
    ] {
        assert_only(&findings_of(&entry("Tygokor", names, "")), &[place]);
    }
}

#[test]
fn a_list_without_its_end_and_a_word_without_quotes_are_named_as_such() {
    let open = entry("Tygokor", "", "").replacen("\"prime\"", "\"prime\"\naliases = [\"One\"", 1);
    assert_only(&findings_of(&open), &["tygokor.toml:4:1: a key within a list", "close the list with ]"]);
    for word in ["Tygokor", "Nine", "False", "Inner"] {
        let text = entry("Tygokor", "", "").replacen("\"Tygokor\"", word, 1);
        assert_only(&findings_of(&text), &["1:8: a text without straight quotes", &format!("write \"{word}\"")]);
    }
}

#[test]
fn thousands_of_faults_are_found_within_a_second() {
    let ids: Vec<String> = (0..20_000).map(|number| format!("\"unknown-{number}\"")).collect();
    let long_line = entry("Tygokor", "", "").replace("\"ds9-4x20\"", &ids.join(", "));
    let twice = format!("{}{}", "name = \"Tygokor\"\n".repeat(20_000), entry("Tygokor", "", ""));
    for text in [long_line, twice] {
        let start = std::time::Instant::now();
        assert_eq!(findings_of(&text).matches("→").count(), 20_000);
        // Several times as long where many tests run at once, unoptimised.
        assert!(start.elapsed() < std::time::Duration::from_secs(10), "{:?}", start.elapsed());
    }
}
