//! Clauses by which something is described further: "the man who killed Gorkon".

/// Words with which such a clause begins, as people type them.
const RELATIVE: [&str; 8] = ["who", "whom", "whos", "whose", "that", "thats", "which", "where"];

/// Whether a clause that describes begins with a word in small letters.
pub(crate) fn begins_clause(word: &str) -> bool {
    RELATIVE.contains(&word)
}

/// Whether a clause describes what stands before it.
pub(crate) fn has_clause(words: &[String]) -> bool {
    words.iter().skip(1).any(|word| begins_clause(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_describes_what_stands_before_it() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert!(has_clause(&words("purple kid whos a mix of many species")));
        assert!(!has_clause(&words("who killed gorkon")) && !has_clause(&words("kirk fights a gorn")));
    }
}
