//! The sort of work that is asked for besides its title: "the Khan movie".

use crate::lore::Medium;

/// Words for films and for episodes.
const FILM: [&str; 3] = ["movie", "film", "filme"];
const EPISODE: [&str; 4] = ["episode", "ep", "folge", "episodio"];

/// What was typed, without the word for the sort of work: "the whale movie".
pub(in crate::commands) fn without_medium(typed: &str) -> (String, Option<Medium>) {
    let is_of = |words: &[&str]| typed.split_whitespace().any(|word| words.contains(&word.to_lowercase().as_str()));
    let medium = match (is_of(&FILM), is_of(&EPISODE)) {
        (true, false) => Some(Medium::Film),
        (false, true) => Some(Medium::Episode),
        _ => return (typed.to_owned(), None),
    };
    let is_told = |word: &&str| !FILM.iter().chain(&EPISODE).any(|medium| word.eq_ignore_ascii_case(medium));
    let words: Vec<&str> = typed.split_whitespace().filter(is_told).collect();
    if words.is_empty() { (typed.to_owned(), None) } else { (words.join(" "), medium) }
}

/// The sort of work that a word in small letters stands for.
pub(in crate::commands) fn medium_of(word: &str) -> Option<Medium> {
    let is_film = FILM.contains(&word).then_some(Medium::Film);
    is_film.or_else(|| EPISODE.contains(&word).then_some(Medium::Episode))
}
