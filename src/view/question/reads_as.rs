//! Whether what was typed reads as a question, rather than as a name.

/// Fewer words are a name.
const FEWEST_WORDS: usize = 3;
/// How a question begins in the languages of the bot, without accents.
const FIRST: [&str; 64] = [
    "who",
    "whos",
    "who's",
    "whom",
    "whose",
    "what",
    "whats",
    "what's",
    "when",
    "where",
    "which",
    "why",
    "how",
    "did",
    "does",
    "do",
    "is",
    "was",
    "are",
    "were",
    "can",
    "could",
    "has",
    "have",
    "wer",
    "wem",
    "wen",
    "wessen",
    "wann",
    "wo",
    "woher",
    "warum",
    "wie",
    "welche",
    "welcher",
    "welches",
    "qui",
    "quand",
    "comment",
    "pourquoi",
    "quel",
    "quelle",
    "qu'est-ce",
    "quien",
    "que",
    "cuando",
    "donde",
    "cual",
    "chi",
    "cosa",
    "quando",
    "dove",
    "perche",
    "quale",
    "quem",
    "onde",
    "qual",
    "porque",
    "wat",
    "wanneer",
    "waar",
    "waarom",
    "hoe",
    "welk",
];
/// How one ends in Japanese, and words by which it asks.
const LAST: [&str; 3] = ["か", "は", "の"];
const WITHIN: [&str; 5] = ["誰", "いつ", "どこ", "何", "なぜ"];

/// Whether it does.
pub(crate) fn reads_as_question(typed: &str) -> bool {
    let plain: String = typed.chars().map(super::plain).collect();
    let plain = plain.trim_matches(super::AROUND);
    let is_first = |word: &str| FIRST.contains(&word);
    let is_long = plain.split_whitespace().count() >= FEWEST_WORDS;
    let is_japanese = || WITHIN.iter().any(|word| plain.contains(word)) && LAST.iter().any(|end| plain.ends_with(end));
    is_long && plain.split_whitespace().next().is_some_and(is_first) || is_japanese()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_told_from_a_name() {
        for typed in [
            "who is kirk's daughter",
            "What does Worf eat?",
            "¿Quién mató a Quark?",
            "wer ist Worfs Onkel",
            "Kirkの娘は誰か",
        ] {
            assert!(reads_as_question(typed), "{typed}");
        }
        for typed in ["Quark", "Martok's wife", "Boaty McBoatface", "Who", ""] {
            assert!(!reads_as_question(typed), "{typed}");
        }
    }
}
