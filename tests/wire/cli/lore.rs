//! `lore`: what it finds, prints and writes.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{complained, said};
use crate::support::program::run;

const BUNDLED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/lore");

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for item in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(item.file_name());
        if item.path().is_dir() {
            copy(&item.path(), &target);
        } else {
            fs::copy(item.path(), target).unwrap();
        }
    }
}

#[test]
fn the_bundled_lore_has_nothing_to_mend_and_neither_has_its_folder() {
    for arguments in [&["lore", "check"][..], &["lore", "check", BUNDLED]] {
        let check = run(arguments);
        assert!(check.status.success(), "{}{}", said(&check), complained(&check));
        assert!(said(&check).contains("nothing to mend"), "{}", said(&check));
    }
}

#[test]
fn every_fault_is_listed_with_file_and_line_and_none_hides_another() {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new(BUNDLED), folder.path());
    let file = |name: &str| folder.path().join(name);
    let mend = |name: &str, from: &str, to: &str| {
        let text = fs::read_to_string(file(name)).unwrap();
        assert!(text.contains(from), "{name} has no {from}");
        fs::write(file(name), text.replacen(from, to, 1)).unwrap();
    };
    mend("station/terok-nor.toml", "name = ", "nmae = ");
    mend("ship/iss-defiant.toml", "cites = [", "cites = [\"no-such-work\", ");
    mend("faction/terran-rebellion.toml", "[[", "[[station/no-such-station]] [[");
    fs::write(file("place/bajor.toml"), "name = [broken").unwrap();
    let check = run(&["lore", "check", folder.path().to_str().unwrap()]);
    assert_eq!(check.status.code(), Some(1));
    let report = said(&check);
    for name in ["station/terok-nor.toml:", "ship/iss-defiant.toml:", "place/bajor.toml:1:"] {
        assert!(report.contains(&format!("{}/{name}", folder.path().display())), "{name} in {report}");
    }
    assert!(report.contains("no-such-work") && report.contains("nmae"), "{report}");
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let check = run(&["lore", "check", "no-such-folder"]);
    assert_eq!(check.status.code(), Some(2));
    assert!(complained(&check).contains("no-such-folder"), "{}", complained(&check));
}

#[test]
fn the_export_is_json_in_which_no_statement_lacks_a_source() {
    let lore: Value = serde_json::from_slice(&run(&["lore", "export"]).stdout).unwrap();
    for list in ["sources", "entries", "events"] {
        assert!(!lore[list].as_array().unwrap().is_empty(), "{list}");
    }
    let mut statements = 0;
    for entry in lore["entries"].as_array().unwrap() {
        for statement in ["summary", "facts", "notes"].iter().flat_map(|part| entry[*part].as_array().unwrap()) {
            statements += 1;
            assert!(!statement["cites"].as_array().unwrap().is_empty(), "{statement} of {}", entry["id"]);
        }
    }
    assert!(statements > 100, "{statements} statements");
}

#[test]
fn a_new_file_is_written_where_it_belongs_and_never_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let new = ["lore", "new", "station", "Deep Space K-7", "--into", folder.path().to_str().unwrap()];
    assert!(run(&new).status.success());
    let file = folder.path().join("station/deep-space-k-7.toml");
    fs::write(&file, "mine").unwrap();
    let again = run(&new);
    assert_eq!(again.status.code(), Some(1));
    assert!(complained(&again).contains("is there already"), "{}", complained(&again));
    assert_eq!(fs::read_to_string(file).unwrap(), "mine");
}

#[test]
fn a_kind_or_an_id_that_there_is_not_is_told_with_what_there_is() {
    for (arguments, status, words) in [
        (&["lore", "schema", "starbase"][..], 2, "station"),
        (&["lore", "new", "starbase", "K-7"], 2, "station"),
        (&["lore", "show", "station/terok-nro"], 1, "did you mean \"station/terok-nor\"?"),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}");
        assert!(complained(&output).contains(words), "{}", complained(&output));
    }
}

#[test]
fn statements_are_compared_with_transcripts_of_what_they_cite() {
    let folder = tempfile::tempdir().unwrap();
    let evidence = ["lore", "evidence", folder.path().to_str().unwrap()];
    fs::write(folder.path().join("nowhere.txt"), "SISKO: Report.").unwrap();
    let nothing = run(&evidence);
    assert_eq!(nothing.status.code(), Some(1));
    assert!(complained(&nothing).contains("ds9-2x23.txt"), "{}", complained(&nothing));
    fs::write(folder.path().join("ds9-2x23.txt"), "SISKO: Report.").unwrap();
    let compared = said(&run(&evidence));
    assert!(compared.contains("cites ds9-2x23; not in it: "), "{compared}");
    assert!(compared.contains("of works that the lore does not know: 1"), "{compared}");
}
