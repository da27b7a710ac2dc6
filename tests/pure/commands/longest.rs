//! The longest ids that lore may have, in every command and view: buttons still fit, and still ask the same.

use isolinear::commands::{self, Request};
use isolinear::lore::{LoreFile, load};
use isolinear::reply::Outcome;
use isolinear::search::Catalogue;

use crate::replies::{ask, assert_fits, buttons, context, message, pressed, text};

const ONE: &str = "conflict/one-with-the-longest-of-all-ids";
const TWO: &str = "conflict/two-with-the-longest-of-all-ids";
const WORK: &str = "a-work-with-the-longest-of-all-ids-so-so";

fn entry(name: &str) -> String {
    let mut entry = format!(
        "name = \"{name}\"\nuniverse = \"prime\"\narticles = [\"article\"]\n[[summary]]\ntext = \"It was a battle.\"\ncites = [\"{WORK}\"]\n"
    );
    for number in 0..60 {
        let text = format!("{name}, value number {number} of very many, {}", "and on ".repeat(18));
        entry.push_str(&format!("[[facts.outcome]]\ntext = \"{text}\"\ncites = [\"{WORK}\"]\n"));
    }
    for number in 0..9 {
        entry.push_str(&format!("[[disputes]]\ntopic = \"Point {number}\"\n"));
        for claim in 0..4 {
            let text = format!("Claim {claim} on point {number} {}", "and on ".repeat(20));
            entry.push_str(&format!("[[disputes.claims]]\ntext = \"{text}.\"\ncites = [\"{WORK}\"]\n"));
        }
    }
    entry
}

fn lore() -> Catalogue {
    let source = |id: &str, kind: &str| {
        let continuity = if kind == "wiki article" { "continuity = \"real world\"" } else { "line = \"Novels\"" };
        let title = "A title that goes on and on, as those of articles do, with the day and hour of its last revision";
        format!(
            "[[source]]\nid = \"{id}\"\nkind = \"{kind}\"\ntitle = \"{title} {id}\"\nreleased = \"2001\"\nset_in = [2372]\nurl = \"https://example.org/a\"\n{continuity}\n"
        )
    };
    let files = [
        ("lore.toml", "version = \"1\"\n".to_owned()),
        ("sources/all.toml", format!("{}{}", source(WORK, "novel"), source("article", "wiki article"))),
        ("conflict/one-with-the-longest-of-all-ids.toml", entry("The first of the battles")),
        ("conflict/two-with-the-longest-of-all-ids.toml", entry("The second of the battles")),
    ];
    let files = files.map(|(name, text)| LoreFile { name: name.into(), path: name.into(), text: text.into() });
    let loaded = load(vec![files.to_vec()]);
    assert!(loaded.findings.is_empty(), "{:?}", loaded.findings.iter().map(ToString::to_string).collect::<Vec<_>>());
    Catalogue::new(loaded.lore)
}

#[test]
fn a_view_up_to_a_titled_work_is_the_same_on_the_next_page() {
    let name = ("name", text("faction/klingon-cardassian-alliance"));
    for seen in ["Rise Like Lions", "ds9 4x20", "The Q Gambit"] {
        let options = [name.clone(), ("seen", text(seen)), ("detail", text("full"))];
        let first = ask("faction", &options);
        let Some((_, more)) = buttons(&first).into_iter().find(|(label, _)| *label == "More") else { continue };
        let turned = pressed(more, &[]);
        let asked = ask("faction", &[&options[..], &[("page", text("2"))]].concat());
        assert_eq!(turned.cards, asked.cards, "{seen}");
    }
}

#[test]
fn every_button_of_every_command_fits_beneath_the_longest_ids() {
    let lore = lore();
    assert_eq!([ONE.len(), TWO.len(), WORK.len()], [40; 3]);
    let long_view = [("seen", WORK), ("continuity", "licensed"), ("as_of", "2372")];
    for command in ["source", "disputes", "compare", "random", "conflict"] {
        for view in [&[][..], &long_view[..1], &long_view[..2], &long_view] {
            for page in [1, 2, 11] {
                let name = if command == "source" { WORK } else { ONE };
                let mut request = Request::new(command, context()).with("name", text(name));
                if command == "compare" {
                    request = request.with("with", text(TWO));
                }
                for (option, value) in view {
                    request = request.with(option, text(value));
                }
                let reply = message(commands::answer(&lore, &request.with("page", text(&page.to_string()))));
                assert!(matches!(reply.outcome, Outcome::Found(_)), "{command} {view:?}");
                assert_fits(&reply, &format!("{command} {view:?} page {page}"));
            }
        }
    }
}
