//! The words of questions for whoever held a post.

use crate::search::Side;

/// Words before somebody next to whom another is asked for.
pub(super) const BETWEEN: [(&str, Side); 4] =
    [(" after ", Side::After), (" before ", Side::Before), (" prior to ", Side::Before), (" following ", Side::After)];
/// Words that begin such a question.
pub(super) const QUESTIONS: [&str; 25] = [
    "who was the name of ",
    "who took over as ",
    "who served as ",
    "who acted as ",
    "who had been ",
    "who has been ",
    "who became ",
    "who were all ",
    "who are all ",
    "who were ",
    "who are ",
    "who was ",
    "who is ",
    "who has ",
    "who have ",
    "who had ",
    "who all ",
    "what ",
    "which ",
    "who ",
    "list of all ",
    "list of ",
    "list all ",
    "list ",
    "name all ",
];
/// Of these, those that ask for all.
pub(super) const FOR_ALL: [&str; 11] = [
    "who were all ",
    "who are all ",
    "who were ",
    "who are ",
    "who all ",
    "who has ",
    "who have ",
    "list ",
    "name all ",
    "all ",
    "every ",
];
/// Verbs that ask for whoever had command or led.
pub(super) const IN_CHARGE: [&str; 20] = [
    "took over command of ",
    "took over ",
    "took command of ",
    "took charge of ",
    "commanded ",
    "commands ",
    "captained ",
    "captains ",
    "in charge of ",
    "in command of ",
    "had command of ",
    "led ",
    "leads ",
    "ruled ",
    "rules ",
    "ran ",
    "runs ",
    "governed ",
    "was in charge of ",
    "was in command of ",
];
pub(super) const CHARGE: &str = "in charge";
/// Posts of whoever is in command.
pub(super) const COMMAND: [&str; 6] = [CHARGE, "captain", "commander", "leader", "ruler", "skipper"];
/// Verbs behind what is asked for.
pub(super) const VERBS: [&str; 9] =
    [" came", " was there", " was", " served", " were there", " were", " ruled", " commanded", " took over"];
/// Words between a post and where it is.
pub(super) const OF: [&str; 6] = [" of ", " on ", " aboard ", " at ", " for ", " under "];
/// Words between somebody and the post or the place in which they were replaced.
pub(super) const AS: &str = " as ";
pub(super) const AT: [&str; 3] = [" on ", " aboard ", " at "];
/// Words for posts by the last of their words.
pub(super) const POSTS: [&str; 35] = [
    "captain",
    "commander",
    "leader",
    "ruler",
    "skipper",
    "officer",
    "engineer",
    "doctor",
    "physician",
    "cmo",
    "surgeon",
    "counselor",
    "counsellor",
    "chief",
    "security",
    "helmsman",
    "pilot",
    "navigator",
    "bartender",
    "chancellor",
    "president",
    "praetor",
    "minister",
    "kai",
    "nagus",
    "host",
    "emperor",
    "empress",
    "regent",
    "intendant",
    "governor",
    "prefect",
    "director",
    "xo",
    "yeoman",
];
/// Words of a post before its last.
pub(super) const WITHIN_POST: [&str; 20] = [
    "chief",
    "first",
    "grand",
    "medical",
    "science",
    "communications",
    "operations",
    "ops",
    "executive",
    "tactical",
    "armory",
    "transporter",
    "prime",
    "vice",
    "security",
    "helm",
    "acting",
    "trill",
    "symbiont",
    "head",
];
/// Words behind "first" that make it a part of a title.
pub(super) const FIRST_OF_TITLE: [&str; 8] =
    ["officer", "minister", "maje", "clerk", "lady", "servant", "mate", "contact"];
pub(super) const LAST: [&str; 5] = ["last ", "final ", "latest ", "current ", "present "];
pub(super) const ORIGINAL: &str = "original ";
/// Posts by the last of their words that are titles, of which there is but one at a time wherever that is.
pub(super) const TITLES: [&str; 6] = ["kai", "nagus", "chancellor", "president", "praetor", "minister"];
/// Words behind the name of whoever was followed by another.
pub(super) const GONE: [&str; 16] = [
    " had left",
    " has left",
    " left",
    " leaves",
    " was gone",
    " is gone",
    " had died",
    " died",
    " dies",
    " was killed",
    " was removed",
    " departed",
    " resigned",
    " retired",
    " stepped down",
    " disappeared",
];
/// Between whom somebody is asked for.
pub(super) const IN_BETWEEN: (&str, &str) = (" between ", " and ");
/// A post that is also the first episode of a series.
pub(super) const PILOT: &str = "pilot";
/// Words before a series.
pub(super) const IN_SERIES: &str = " in ";
/// Of those before a place, the ones before a series, too.
pub(super) const OF_SERIES: [&str; 3] = [" from ", " of ", " on "];
/// A title that people give for short.
pub(super) const NAGUS: &str = "nagus";
/// What a host is called besides.
pub(super) const HOST: &str = "host";
pub(super) const OF_HOSTS: [&str; 3] = ["symbiont", "trill", "symbiote"];
/// The most words of a post.
pub(super) const MOST_WORDS: usize = 3;
/// Words before what somebody took over from another.
pub(super) const TOOK_OVER: &str = "who took over ";
/// Words that say that nobody came between.
pub(super) const AT_ONCE: [&str; 6] = [" right", " directly", " immediately", " just", " next", " second"];
/// A question for somebody.
pub(super) const WHO: &str = "who ";
pub(super) const SEASON: &str = "season";
pub(super) const DURING: [&str; 4] = ["in", "during", "of", "from"];
/// Of these, the one before a ship, too.
pub(super) const OF_PLACE: &str = "of";

/// What was asked for without the words that ask, and whether they ask for all.
pub(super) fn without_question(typed: &str) -> (&str, bool) {
    let is_for_all = FOR_ALL.iter().any(|words| typed.starts_with(words));
    let rest = QUESTIONS.iter().find_map(|question| typed.strip_prefix(question)).unwrap_or(typed);
    let rest = ["all of the ", "all the ", "all ", "every ", "the ", "next ", "previous "]
        .iter()
        .fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    (rest, is_for_all)
}

/// Whether a word is one for a post.
pub(super) fn is_post(post: &str) -> bool {
    let (post, _) = one_of(post);
    let last = post.split(' ').next_back().unwrap_or_default();
    post.split(' ').count() <= MOST_WORDS && POSTS.contains(&last)
}

/// A post in the singular, and whether several were asked for.
pub(super) fn one_of(post: &str) -> (String, bool) {
    for (many, one) in [("chiefs of ", "chief of "), ("heads of ", "head of ")] {
        if let Some(rest) = post.strip_prefix(many) {
            return (format!("{one}{rest}"), true);
        }
    }
    let one = post.strip_suffix("uses").map(|stem| format!("{stem}us"));
    let one = one.or_else(|| post.strip_suffix('s').filter(|one| !one.ends_with('u')).map(str::to_owned));
    one.map_or_else(|| (post.to_owned(), false), |one| (one, true))
}
