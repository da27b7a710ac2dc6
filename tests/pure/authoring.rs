//! The tools for those who write lore, over the lore that is bundled: schemas, new files, counts, links.

use std::fs;
use std::path::{Path, PathBuf};

use isolinear::authoring;
use isolinear::lore::{self, KINDS};

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// With `UPDATE_SCHEMAS=1` in the environment they are written instead of compared.
#[test]
fn the_schemas_beside_the_lore_are_made_from_what_the_reader_takes() {
    for of in authoring::schemas() {
        let (file, schema) = (path(&format!("lore/schema/{of}.json")), authoring::schema(of).unwrap());
        let text = format!("{schema:#}\n");
        if std::env::var_os("UPDATE_SCHEMAS").is_some() {
            fs::write(&file, &text).unwrap();
        }
        let written = fs::read_to_string(&file).unwrap_or_default();
        assert!(written == text, "{of}: run `cargo run -- lore schema --into lore/schema`");
    }
    assert_eq!(fs::read_dir(path("lore/schema")).unwrap().count(), authoring::schemas().count());
}

#[test]
fn editors_are_told_of_every_schema() {
    let settings: toml::Table = toml::from_str(&fs::read_to_string(path(".taplo.toml")).unwrap()).unwrap();
    let rules = settings["rule"].as_array().unwrap();
    for of in authoring::schemas() {
        let file = format!("lore/schema/{of}.json");
        let rule = rules.iter().find(|rule| rule["schema"]["path"].as_str() == Some(&*file));
        let included = rule.unwrap_or_else(|| panic!("no rule for {file}"))["include"][0].as_str().unwrap();
        assert!(included.starts_with(&format!("lore/{of}")), "{included}");
    }
    assert_eq!(rules.len(), authoring::schemas().count());
}

#[test]
fn every_bundled_file_is_as_its_schema_says() {
    let validators: Vec<_> = authoring::schemas()
        .map(|of| (of, jsonschema::validator_for(&authoring::schema(of).unwrap()).unwrap()))
        .collect();
    for file in lore::bundled() {
        let of = file.name.split(['/', '.']).next().unwrap();
        let (_, validator) = validators.iter().find(|(known, _)| *known == of).unwrap();
        let table: toml::Table = toml::from_str(&file.text).unwrap();
        let faults: Vec<String> = validator
            .iter_errors(&serde_json::to_value(&table).unwrap())
            .map(|fault| format!("{}: {fault}", fault.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{}: {}", file.path, faults.join("; "));
    }
}

#[test]
fn what_the_reader_refuses_the_schema_refuses_too() {
    let validator = jsonschema::validator_for(&authoring::schema("station").unwrap()).unwrap();
    let text = authoring::new(KINDS.iter().find(|kind| kind.id == "station").unwrap(), "Terok Nor").unwrap().text;
    let is_valid = |text: &str| {
        let table: toml::Table = toml::from_str(text).unwrap();
        validator.is_valid(&serde_json::to_value(&table).unwrap())
    };
    assert!(is_valid(&text), "{text}");
    for (from, to) in [("name =", "nmae ="), ("\"prime\"", "\"primal\""), ("cites =", "sources ="), ("[\"ma-…\"]", "1")]
    {
        assert!(text.contains(from) && !is_valid(&text.replacen(from, to, 1)), "{from}");
    }
}

#[test]
fn a_new_file_has_only_what_its_writer_must_still_fill_in() {
    for kind in KINDS {
        let file = authoring::new(kind, "Terok Nor").unwrap();
        let files = vec![lore::LoreFile { path: file.name.clone(), name: file.name, text: file.text.into() }];
        let findings = lore::check(&lore::load(vec![files]));
        let is_gap =
            |finding: &lore::Finding| finding.excerpt.contains('…') || finding.message.contains("no `articles`");
        assert!(findings.iter().all(is_gap), "{findings:?}");
    }
}

#[test]
fn the_counts_are_those_of_the_lore() {
    let lore = lore::bundled_catalogue();
    let stats = authoring::stats(&lore);
    for line in [
        format!("entries: {}", lore.entries().len()),
        format!("statements: {}", lore.counts().statements),
        format!("events: {}", lore.events().len()),
    ] {
        assert!(stats.lines().any(|stated| stated == line), "{line} is not in {stats}");
    }
    for list in ["episodes and films without an event: ", "years of the shows with fewer than 5 events: "] {
        assert!(stats.contains(list), "{list} is not in {stats}");
    }
}
