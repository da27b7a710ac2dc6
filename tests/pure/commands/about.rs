//! `/about`: what the lore holds, and what becomes of a question.

use isolinear::lore::KINDS;

use crate::replies::{LORE, ask, assert_fits, buttons, pressed, shown};

#[test]
fn it_counts_what_the_lore_holds() {
    let all = shown(&ask("about", &[]));
    let lore = &LORE.lore;
    assert!(all.contains(&format!("Entries: {}", lore.entries().len())), "{all}");
    for kind in KINDS {
        let count = lore.entries().iter().filter(|entry| entry.kind == kind).count();
        assert!(all.contains(&format!("{} {count}", kind.title)), "{all}");
    }
    assert!(all.contains(&*lore.version) && all.contains(env!("CARGO_PKG_VERSION")), "{all}");
}

#[test]
fn it_names_the_licences_and_says_what_is_kept() {
    let all = shown(&ask("about", &[]));
    for words in ["MIT OR Apache-2.0", "CC BY-SA 4.0", "I store nothing", "not who asked", "Report a mistake"] {
        assert!(all.contains(words), "{words} is not in {all}");
    }
}

#[test]
fn it_fits_and_leads_on() {
    let reply = ask("about", &[]);
    assert_fits(&reply, "about");
    for (_, id) in buttons(&reply) {
        assert_fits(&pressed(id, &[]), id);
    }
}
