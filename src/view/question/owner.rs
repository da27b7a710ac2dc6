//! The sign at the end of an owner's name: "Picard's", "Stamets'", and what people type without it.

/// The sign, in either form, and behind a name that ends in an "s".
const SIGNS: [&str; 3] = ["'s", "’s", "s'"];

/// Whether a word bears the sign.
pub(in crate::view) fn is_signed(word: &str) -> bool {
    SIGNS.iter().any(|sign| word.ends_with(sign))
}

/// The name without what makes it an owner's, if that may be one: "Picard's", "docs".
pub(in crate::view) fn bare(owner: &str) -> Option<&str> {
    let bare = ["'s", "’s", "s"].into_iter().find_map(|end| owner.strip_suffix(end));
    bare.filter(|bare| !bare.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_owner_is_named_with_the_sign_or_without() {
        for (owner, name) in [("Picard's", Some("Picard")), ("docs", Some("doc")), ("s", None), ("Kirk", None)] {
            assert_eq!(bare(owner), name, "{owner}");
        }
        assert!(is_signed("Stamets'") && is_signed("Kirk’s") && !is_signed("docs"));
    }
}
