//! Colons, brackets and full stops, as a language sets them beside its words.

use crate::locale::{Locale, msg};

/// `Held by: `, as it stands before what it introduces.
pub fn lead_in(locale: Locale, words: &str) -> String {
    locale.format(msg::LEAD_IN, &[("words", words)])
}

/// ` (mirror universe)`, as it stands behind what it explains.
pub fn in_brackets(locale: Locale, words: &str) -> String {
    locale.format(msg::IN_BRACKETS, &[("words", words)])
}

/// `12 events.`
pub fn full_stop(locale: Locale, words: &str) -> String {
    locale.format(msg::FULL_STOP, &[("words", words)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_sets_its_own_signs() {
        let set = |tag: &str| {
            let locale = Locale::of(tag);
            format!("Kira{}{}", in_brackets(locale, "Bajor"), full_stop(locale, &lead_in(locale, "2371")))
        };
        assert_eq!(set("en-US"), "Kira (Bajor)2371: .");
        assert_eq!(set("fr"), "Kira (Bajor)2371\u{a0}: .");
        assert_eq!(set("ja"), "Kira（Bajor）2371：。");
    }
}
