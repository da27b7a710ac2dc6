//! Words by which people remember what is told in others: who dies was killed, and a kid is a child.
//!
//! Few and general ones, which stand for each other in any story. What is called by several names has these in the lore.

use super::stem::stem;

/// Words that are told for one another.
static KINDRED: [&[&str]; 75] = [
    &["die", "death", "dead", "kill", "murder"],
    &["kid", "child", "boy", "girl", "youngster"],
    &["teen", "teenager", "teenage", "adolescent"],
    &["baby", "infant", "birth", "born"],
    &["pregnant", "pregnancy", "birth"],
    &["dad", "father"],
    &["mom", "mother"],
    &["wife", "bride", "spouse"],
    &["husband", "groom", "spouse"],
    &["woman", "female"],
    &["old", "age", "elderly"],
    &["marry", "marriage", "wed", "wedding"],
    &["love", "romance", "crush", "lover"],
    &["kiss", "romance"],
    &["loop", "repeat"],
    &["trial", "court", "hearing", "tribunal"],
    &["jail", "prison", "imprison"],
    &["kidnap", "abduct", "capture"],
    &["steal", "theft", "thief", "rob", "heist"],
    &["fight", "battle"],
    &["gladiator", "arena"],
    &["rebel", "rebellion", "uprising", "mutiny"],
    &["slave", "slavery", "enslave"],
    &["strand", "maroon", "trap", "stuck"],
    &["crazy", "insane", "insanity", "mad", "madness"],
    &["asylum", "hospital"],
    &["smart", "intelligent", "intelligence", "genius"],
    &["drunk", "intoxicate", "inebriated", "alcohol"],
    &["addict", "addicted", "addiction"],
    &["sick", "ill", "illness", "disease", "virus", "plague", "infect", "infection"],
    &["memory", "amnesia", "forget"],
    &["suicide", "suicidal"],
    &["sad", "depressed", "depression"],
    &["afraid", "fear", "scared", "phobia"],
    &["scream", "yell", "shout", "howl"],
    &["joke", "comedy", "comedian", "humor", "humour", "funny"],
    &["song", "sing", "music", "musical"],
    &["dream", "nightmare"],
    &["ghost", "spirit"],
    &["god", "deity", "worship"],
    &["resurrect", "revive", "alive"],
    &["possess", "inhabit"],
    &["telepath", "telepathic", "telepathy", "psychic"],
    &["evil", "villain"],
    &["gangster", "mobster"],
    &["western", "cowboy"],
    &["robot", "android"],
    &["clone", "double", "duplicate", "copy", "twin"],
    &["fake", "pretend", "pose", "impersonate", "impostor", "disguise"],
    &["switch", "swap", "exchange"],
    &["switch", "shift", "jump"],
    &["universe", "reality", "dimension"],
    &["merge", "fuse", "combine"],
    &["mutate", "mutant", "mutation", "transform", "transformation"],
    &["explode", "explosion", "blow", "destroy", "destruction"],
    &["bomb", "missile", "warhead"],
    &["stab", "knife"],
    &["malfunction", "glitch", "broken"],
    &["cold", "ice", "freeze", "arctic"],
    &["tiny", "small", "shrink", "miniature"],
    &["giant", "huge", "enormous"],
    &["fast", "speed", "quick"],
    &["invisible", "unseen"],
    &["monster", "creature", "beast"],
    &["bug", "insect", "parasite"],
    &["lizard", "reptile", "amphibian", "salamander"],
    &["back", "spine"],
    &["holodeck", "holosuite", "hologram", "holographic"],
    &["elevator", "turbolift", "lift"],
    &["shuttle", "shuttlepod", "runabout"],
    &["vacation", "holiday"],
    &["cop", "police", "policeman"],
    &["lose", "loss"],
    &["talk", "speak", "say"],
    &["silent", "mute"],
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
        assert!(of("mutants").contains(&stem("transformed")), "{:?}", of("mutants"));
        assert!(of("warp").is_empty());
    }
}
