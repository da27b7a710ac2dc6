//! Questions that no entry is named by, and what is told in their words.

use super::meant::looked_up;
use crate::replies::{body, shown};

#[test]
fn a_question_that_names_no_entry_is_answered_by_what_is_told_in_its_words() {
    for (typed, told) in [
        ("why are cloaking devices illegal in the federation", "Treaty of Algeron"),
        ("why do klingons hate tribbles", "ecological menace"),
        ("why can't data use contractions", "**use contractions**"),
        ("how was spock brought back to life", "fal-tor-pan"),
    ] {
        let reply = looked_up("lookup", typed);
        assert_eq!(reply.cards[0].title, "Mentioned in the lore", "{typed}: {}", shown(&reply));
        assert!(body(&reply).contains(told), "{typed}: {}", body(&reply));
    }
    for (typed, entry) in [
        ("why do klingons have smooth foreheads", "Klingon foreheads"),
        ("how does warp drive work", "Warp drive"),
        ("wie funktioniert der Transporter", "Transporter"),
    ] {
        let reply = looked_up("lookup", typed);
        assert!(reply.cards[0].title.starts_with(entry), "{typed}: {}", shown(&reply));
    }
    // Two words tell too little.
    assert!(!shown(&looked_up("lookup", "why is the doctor called the doctor")).contains("Rosetta"));
}

#[test]
fn what_only_touches_a_question_or_a_name_is_no_mention_of_it() {
    // All of the words stand in some passages, but never in one sentence.
    let touched = shown(&looked_up("lookup", "why did the Federation fight the Cardassians"));
    assert!(!touched.contains("Mentioned in the lore") && touched.contains("Did you mean"), "{touched}");
    for typed in ["best captain", "evil twin"] {
        let reply = shown(&looked_up("lookup", typed));
        assert!(!reply.contains("Mentioned in the lore"), "{typed}: {reply}");
    }
}

#[test]
fn a_card_that_misses_gives_one_answer_and_keeps_the_other_in_its_menu() {
    for typed in
        ["why do klingons hate tribbles", "how did Neelix lose his lungs", "captain proton's ship", "evil twin"]
    {
        let reply = looked_up("lookup", typed);
        let all = shown(&reply);
        assert!(!(all.contains("Mentioned in the lore") && all.contains("Did you mean")), "{typed}: {all}");
        assert!(!reply.rows.is_empty(), "{typed}: {all}");
    }
}
