//! `/about`: what the lore holds, and what becomes of a question.

use isolinear::commands::{Context, Request};
use isolinear::lore::KINDS;

use crate::replies::{LORE, answer, ask, assert_fits, buttons, context, pressed, shown};

#[test]
fn it_counts_what_the_lore_holds() {
    let all = shown(&ask("about", &[]));
    let lore = &LORE.lore;
    assert!(all.contains(&format!("{} entries: ", lore.entries().len())), "{all}");
    for kind in KINDS {
        let count = lore.entries().iter().filter(|entry| entry.kind == kind).count();
        let counted = match count {
            0 => continue,
            1 => format!("1 {}", kind.title.to_lowercase()),
            _ => format!("{count} {}", kind.plural),
        };
        assert!(all.contains(&counted), "{counted}: {all}");
    }
    assert!(all.contains(&*lore.version) && all.contains(env!("CARGO_PKG_VERSION")), "{all}");
}

#[test]
fn it_counts_in_words_of_the_askers_language() {
    for (locale, words) in [("de", "Einträge: "), ("fr", " entrées"), ("ja", "項目")] {
        let asker = Context { locale: locale.to_owned(), ..context() };
        let all = shown(&answer(&Request::new("about", asker)));
        assert!(all.contains(words) && !all.contains("people"), "{locale}: {all}");
    }
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
