//! Words by which people remember what is told in others: who dies was killed, and a kid is a child.
//!
//! Few and general ones, which stand for each other in any story. What is called by several names has these in the lore.

use super::stem::stem;

/// Words that are told for one another.
static KINDRED: [&[&str]; 31] = [
    &["die", "death", "dead", "kill", "murder"],
    &["kid", "child", "boy", "girl", "youngster"],
    &["baby", "infant"],
    &["dad", "father"],
    &["mom", "mother"],
    &["woman", "female"],
    &["old", "age", "elderly"],
    &["marry", "marriage", "wed", "wedding"],
    &["pregnant", "pregnancy"],
    &["loop", "repeat"],
    &["trial", "court", "hearing", "tribunal"],
    &["jail", "prison", "imprison"],
    &["kidnap", "abduct", "capture"],
    &["steal", "theft"],
    &["fight", "battle"],
    &["strand", "maroon", "trap", "stuck"],
    &["crazy", "insane", "insanity", "mad", "madness"],
    &["smart", "intelligent", "intelligence", "genius"],
    &["drunk", "intoxicate"],
    &["sick", "ill", "illness", "disease"],
    &["memory", "amnesia"],
    &["ghost", "spirit"],
    &["evil", "villain"],
    &["gangster", "mobster"],
    &["robot", "android"],
    &["clone", "double", "duplicate", "copy", "twin"],
    &["switch", "swap", "exchange"],
    &["tiny", "small", "shrink"],
    &["invisible", "unseen"],
    &["lizard", "reptile", "amphibian"],
    &["back", "spine"],
];

/// The stems that may be told for a stem.
pub(crate) fn kindred(of: &str) -> impl Iterator<Item = &'static str> {
    let groups = KINDRED.iter().filter(move |group| group.iter().any(|word| stem(word) == of));
    groups.flat_map(|group| group.iter().map(|word| stem(word))).filter(move |other| *other != of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_told_in_those_that_say_the_same() {
        let of = |word: &str| kindred(stem(word)).collect::<Vec<_>>();
        assert!(of("dies").contains(&stem("killed")), "{:?}", of("dies"));
        assert!(of("kids").contains(&stem("children")), "{:?}", of("kids"));
        assert!(of("warp").is_empty());
    }
}
