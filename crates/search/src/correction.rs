//! Spelling correction: what was typed with each word that nothing has taken for the nearest one that names, keywords or
//! statements have. Whether anything goes by it is for others to say.

use std::cmp::Reverse;
use std::ops::Range;

use super::catalogue::Catalogue;
use super::text::everyday::is_everyday;
use super::text::fold::Folded;
use super::text::function_words::is_function_word;
use super::text::slip::most_elsewhere;
use super::text::sounding::are_alike;
use super::text::spelling::clear_slip;
use super::text::stem::{singular, stem};
use super::text::terms::{TermId, Terms};

/// Shorter words are too easily others.
const SHORTEST: usize = 4;

/// The cost up to which a word is surely a slip for another one of any text, in halves, by how many letters it has.
const fn surely_slip(length: usize) -> u8 {
    match length {
        ..SHORTEST => 0,
        SHORTEST => 1,
        5..=8 => 2,
        _ => 3,
    }
}

/// The same text with its misspelt words corrected; nothing where none is, or nothing is near.
pub fn corrected(catalogue: &Catalogue, typed: &str) -> Option<String> {
    let (folded, places) = Folded::placed(typed);
    let (mut text, mut end) = (String::with_capacity(typed.len()), 0);
    for (meant, place) in corrections(catalogue, &folded).into_iter().zip(places) {
        let Some(meant) = meant else { continue };
        text.push_str(typed.get(end..place.start)?);
        text.push_str(meant);
        end = place.end;
    }
    text.push_str(typed.get(end..).filter(|_| end > 0)?);
    Some(text)
}

/// For each word what is meant by it, if it is misspelt and anything is near.
pub(crate) fn corrections<'c>(catalogue: &'c Catalogue, typed: &Folded) -> Vec<Option<&'c str>> {
    let words: Vec<&str> = typed.words().collect();
    let is_misspelt = |(at, word): (usize, &&str)| {
        may_be_misspelt(word) && !is_known(catalogue, word) && !is_torn_name(catalogue, &words, at)
    };
    let meant = |(at, word)| if is_misspelt((at, word)) { nearest(catalogue, word) } else { None };
    words.iter().enumerate().map(meant).collect()
}

fn may_be_misspelt(word: &str) -> bool {
    word.len() >= SHORTEST && word.bytes().all(|letter| letter.is_ascii_lowercase())
}

/// Whether names, titles, keywords or statements have a word, or every text may.
pub fn is_known(catalogue: &Catalogue, word: &str) -> bool {
    let (names, statements) = (&catalogue.names, &catalogue.statements);
    let stems = [&statements.stems, &catalogue.phrases.stems, &catalogue.descriptions.stems];
    let is_told = || stems.iter().any(|stems| stems.exact(stem(word)).is_some());
    let is_name = || names.words.exact(word).is_some() || names.words.exact(&singular(word)).is_some();
    is_function_word(word) || is_everyday(word) || is_name() || is_told()
}

/// Whether a word is part of a name with the one before it or behind it: "jem hadar".
fn is_torn_name(catalogue: &Catalogue, words: &[&str], at: usize) -> bool {
    let pairs: [Range<usize>; 2] = [at.saturating_sub(1)..at + 1, at..at + 2];
    let mut pairs = pairs.into_iter().filter_map(|pair| words.get(pair)).filter(|pair| pair.len() > 1);
    pairs.any(|pair| catalogue.names.words.exact(&pair.concat()).is_some())
}

/// The nearest word, and of several the one that most names and texts have.
fn nearest<'c>(catalogue: &'c Catalogue, word: &str) -> Option<&'c str> {
    let Catalogue { names, statements, phrases, descriptions, .. } = catalogue;
    let of_names = alike(&names.words, word, |term| names.of_word.of(term).len());
    let of_statements = alike(&statements.stems, stem(word), |term| statements.postings.of(term).len());
    let of_keywords = [phrases, descriptions]
        .into_iter()
        .flat_map(|index| alike(&index.stems, stem(word), |term| index.postings.of(term).len()));
    let all = of_names.chain(of_statements).chain(of_keywords);
    all.min_by_key(|(cost, uses, _)| (*cost, Reverse(*uses))).map(|(_, _, word)| word)
}

/// The terms for which a word may be a slip, with what it costs, in halves, and how many use them.
fn alike<'t>(
    terms: &'t Terms,
    word: &str,
    uses: impl Fn(TermId) -> usize,
) -> impl Iterator<Item = (u8, usize, &'t str)> {
    let most = clear_slip(word.len());
    let found = terms.alike(word, most, most.min(most_elsewhere(word)));
    let found = found.into_iter().map(move |alike| (alike.cost, uses(alike.term), terms.get(alike.term)));
    // Among so many words one is soon near to any other.
    found.filter(|(cost, _, meant)| *cost <= surely_slip(word.len()) || are_alike(word, meant))
}

#[cfg(test)]
mod tests {
    use super::*;
    use isolinear_lore::{LoreFile, load};

    const ENTRY: &str = r#"
name = "Elim Garak"
universe = "prime"
aliases = ["Jem'Hadar"]
keywords = ["tailor on the promenade"]
articles = []
[[summary]]
text = "Garak was pregnant with metaphors."
cites = ["film"]
"#;

    fn meant(typed: &str) -> Option<String> {
        let works = "[[source]]\nid = \"film\"\nkind = \"film\"\ntitle = \"Wrath\"\n";
        let file = |(name, text): (&str, &str)| LoreFile {
            path: name.into(),
            name: name.into(),
            text: text.to_owned().into(),
        };
        let files = [("sources/a.toml", works), ("person/elim-garak.toml", ENTRY)].map(file);
        corrected(&Catalogue::new(load(vec![files.into()]).lore), typed)
    }

    #[test]
    fn a_misspelt_word_is_taken_for_the_nearest_one_and_all_else_stays() {
        assert_eq!(meant("The taylor, Garek!").as_deref(), Some("The tailor, garak!"));
        assert_eq!(meant("pregnent w/ metafors").as_deref(), Some("pregnant w/ metaphor"));
    }

    #[test]
    fn what_is_known_torn_apart_too_short_or_near_to_nothing_stays_as_it_is() {
        for typed in ["tailor Garak", "the jem hadar", "grak", "xyzzy plugh", "garak's 47", ""] {
            assert_eq!(meant(typed), None, "{typed}");
        }
    }
}
