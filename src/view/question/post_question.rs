//! Questions for whoever held a post, read by their words: `who was Kai after Opaka`, `captains of the Discovery`,
//! `the first captain of the Enterprise`.

use super::post_series::without_part;
use super::post_words::{
    AS, AT, AT_ONCE, BETWEEN, CHARGE, COMMAND, FIRST_OF_TITLE, GONE, HOST, IN_BETWEEN, IN_CHARGE, LAST, MOST_WORDS,
    NAGUS, OF, OF_HOSTS, ORIGINAL, PILOT, POSTS, QUESTIONS, TITLES, TOOK_OVER, VERBS, WHO, WITHIN_POST, is_post,
    one_of, without_question,
};

use crate::search::{ORDINALS, Side};

/// Which of those who held a post are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::view) enum Which {
    /// Whoever did, or all if several did.
    Any,
    /// All of them.
    All,
    /// The first, the second and so on, counted from 0.
    Nth(usize),
    /// The last.
    Last,
    /// Who came next to somebody of that name.
    Beside(String, Side),
    /// Who came between two of these names.
    Between(String, String),
}

/// A question for whoever held a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::view) struct PostQuestion {
    /// Which of them.
    pub(in crate::view) which: Which,
    /// The post, one word of its plural not excepted: `captain`, `chief engineer`.
    pub(in crate::view) post: Option<String>,
    /// What it is a post of.
    pub(in crate::view) place: Option<String>,
    /// In which season of its series.
    pub(in crate::view) season: Option<u16>,
    /// In which series, by its abbreviation.
    pub(in crate::view) series: Option<&'static str>,
}

impl PostQuestion {
    /// Reads a question; `None` for what is none.
    pub(in crate::view) fn read(typed: &str) -> Option<Self> {
        let typed = typed.to_lowercase().replace('’', "'");
        let words: Vec<&str> = typed.split_whitespace().collect();
        let typed = words.join(" ");
        let (typed, season, series) = without_part(typed.trim_end_matches(['?', '!', '.', ' ']));
        Self::read_undated(&typed, series.is_some()).map(|question| Self { season, series, ..question })
    }

    /// Reads a question for whoever holds a title, which names nothing that it is of: `kai`, `president of the federation`.
    pub(in crate::view) fn of_title(typed: &str) -> Option<Self> {
        let typed = typed.to_lowercase().replace('’', "'");
        let (asked, _) = without_question(typed.trim());
        let noun = Noun::read(asked).filter(|noun| is_title(&noun.post))?;
        Some(Self { which: Which::Any, post: Some(noun.post), place: noun.place, season: None, series: None })
    }

    /// Reads a question that says in which series it is asked, or none.
    fn read_undated(typed: &str, is_in_series: bool) -> Option<Self> {
        if let Some((place, name)) = typed.strip_prefix(TOOK_OVER).and_then(|rest| rest.rsplit_once(" from ")) {
            let question = Self::of_neighbour(name, Side::After);
            return Some(Self { post: Some(CHARGE.to_owned()), place: Some(place.to_owned()), ..question });
        }
        if let Some(name) = replaced(typed) {
            return Some(Self::of_neighbour(&name, Side::Before));
        }
        if let Some(question) = Self::between(typed) {
            return Some(question);
        }
        let beside = BETWEEN.iter().filter_map(|(between, side)| Some((typed.rsplit_once(between)?, *side)));
        if let Some(((asked, name), side)) = beside.min_by_key(|((_, name), _)| name.len()) {
            return Self::beside(asked, name, side);
        }
        let (asked, is_for_all) = without_question(typed);
        let (which, asked) = ordinal(asked);
        let noun = if typed.starts_with(WHO) { Noun::asked(asked) } else { Noun::read(asked) }?;
        let is_all = noun.is_plural && (is_for_all || noun.place.is_some()) || is_for_all && noun.post == CHARGE;
        let which = if which == Which::Any && is_all { Which::All } else { which };
        // The pilot of a series is an episode.
        let is_in_series = is_in_series && noun.post != PILOT;
        let is_end = matches!(which, Which::Nth(_) | Which::Last);
        let is_asked = noun.place.is_some() || which == Which::All || is_in_series || is_end && is_title(&noun.post);
        is_asked.then_some(Self { which, post: Some(noun.post), place: noun.place, season: None, series: None })
    }

    /// Reads who held a post between two others: `chancellor between K'mpec and Martok`.
    fn between(typed: &str) -> Option<Self> {
        let (asked, names) = typed.split_once(IN_BETWEEN.0)?;
        let (first, second) = names.split_once(IN_BETWEEN.1)?;
        let which = Which::Between(without_end(first).to_owned(), without_end(second).to_owned());
        let (asked, _) = without_question(asked);
        let noun = Noun::asked(asked).filter(Noun::is_known)?;
        Some(Self { which, post: Some(noun.post), place: noun.place, season: None, series: None })
    }

    /// Whether the post is a title.
    pub(in crate::view) fn is_for_title(&self) -> bool {
        self.post.as_deref().is_some_and(is_title)
    }

    /// Whether it is command itself that is asked for.
    pub(in crate::view) fn is_for_command(&self) -> bool {
        self.post.as_deref().is_some_and(|post| COMMAND.contains(&post))
    }

    /// Whether the post is one, or none is named, so that what is not told of it can be said to be untold.
    pub(in crate::view) fn is_certain(&self) -> bool {
        self.post.as_deref().is_none_or(|post| post == CHARGE || is_post(post))
    }

    /// Reads who came next to whom, perhaps with the post or the place behind: `Tasha Yar as security chief`.
    pub(in crate::view) fn of_neighbour(name: &str, side: Side) -> Self {
        let (name, season, series) = without_part(name);
        let (name, post) = name.split_once(AS).map_or((name.as_str(), None), |(name, post)| (name, Noun::read(post)));
        let (name, at) =
            AT.iter().find_map(|at| name.split_once(at)).map_or((name, None), |(name, at)| (name, Some(at)));
        let (post, place) = post.map_or((None, None), |noun| (Some(noun.post), noun.place));
        let place = place.or_else(|| at.map(str::to_owned));
        let name = without_end(name.trim()).to_owned();
        Self { which: Which::Beside(name, side), post, place, season, series }
    }

    fn beside(asked: &str, name: &str, side: Side) -> Option<Self> {
        let Self { which, post, place, .. } = Self::of_neighbour(name, side);
        let asked = AT_ONCE.iter().find_map(|words| asked.strip_suffix(words)).unwrap_or(asked);
        let is_question = QUESTIONS.iter().any(|question| asked.starts_with(question)) || asked == WHO.trim_end();
        let (rest, _) = without_question(asked);
        let rest = VERBS.iter().find_map(|verb| rest.strip_suffix(verb)).unwrap_or(rest);
        let rest = if is_question && (VERBS.iter().any(|verb| verb.trim_start() == rest) || rest == "who") {
            ""
        } else {
            rest
        };
        if rest.is_empty() {
            return is_question.then_some(Self { which, post, place, season: None, series: None });
        }
        let noun =
            if asked.starts_with(WHO) { Noun::asked(rest).or_else(|| Noun::alone(rest)) } else { Noun::read(rest) }?;
        let is_known = is_question || noun.is_known();
        let place = noun.place.or(place);
        is_known.then_some(Self { which, post: Some(noun.post), place, season: None, series: None })
    }
}

/// Somebody's name without the words that say that they were gone: `Sisko left`.
fn without_end(name: &str) -> &str {
    GONE.iter().find_map(|gone| name.strip_suffix(gone)).unwrap_or(name)
}

/// Whether a post is a title, whatever else it is called with.
fn is_title(post: &str) -> bool {
    TITLES.contains(&post.split(' ').next_back().unwrap_or_default())
}

/// Whom somebody is asked to have replaced, with the post or the place: `who did Kirk replace as captain`.
fn replaced(typed: &str) -> Option<String> {
    let rest = typed.strip_prefix("who did ").or_else(|| typed.strip_prefix("whom did "))?;
    let (name, behind) = [" replace ", " succeed "].iter().find_map(|verb| rest.split_once(verb))?;
    ["as ", "on ", "aboard "].iter().any(|next| behind.starts_with(next)).then(|| format!("{name} {behind}"))
}

/// Which one in order is asked for, and the words behind that.
fn ordinal(asked: &str) -> (Which, &str) {
    let is_title = |rest: &str| FIRST_OF_TITLE.iter().any(|word| rest.trim_end_matches('s').starts_with(word));
    if let Some(rest) = LAST.iter().find_map(|last| asked.strip_prefix(last)) {
        return (Which::Last, rest);
    }
    if let Some(rest) = asked.strip_prefix(ORIGINAL) {
        return (Which::Nth(0), rest);
    }
    let Some((first, rest)) = asked.split_once(' ').filter(|(_, rest)| !is_title(rest)) else {
        return (Which::Any, asked);
    };
    let in_figures = first.strip_suffix("st").or_else(|| first.strip_suffix("nd")).or_else(|| first.strip_suffix("rd"));
    let figures = in_figures.or_else(|| first.strip_suffix("th")).and_then(|figures| figures.parse::<usize>().ok());
    let number = ORDINALS.iter().position(|word| *word == first).or(figures);
    number.and_then(|number| number.checked_sub(1)).map_or((Which::Any, asked), |number| (Which::Nth(number), rest))
}

/// A post with what it is of: `captain of the Enterprise`, `Dax's host`, `commanded Terok Nor`.
struct Noun {
    post: String,
    place: Option<String>,
    is_plural: bool,
}

impl Noun {
    /// What is asked for behind "who", which may be told by a verb.
    fn asked(words: &str) -> Option<Self> {
        let place = IN_CHARGE.iter().find_map(|verb| words.strip_prefix(verb));
        let in_charge =
            place.map(|place| Self { post: CHARGE.to_owned(), place: Some(place.to_owned()), is_plural: false });
        in_charge.or_else(|| Self::read(words))
    }

    fn read(words: &str) -> Option<Self> {
        let words = words.trim().trim_start_matches("the ");
        let of = OF.iter().filter_map(|of| words.split_once(of)).min_by_key(|(post, _)| post.len());
        // "Chief of security", "head of security of the Enterprise".
        let of = of.map(|(post, place)| match place.strip_prefix("security") {
            Some(rest) => {
                let place = OF.iter().find_map(|of| rest.strip_prefix(of));
                (format!("{post} of security"), place)
            }
            None => (post.to_owned(), Some(place)),
        });
        let owned = || {
            words
                .rsplit_once("'s ")
                .or_else(|| words.rsplit_once("s' "))
                .map(|(place, post)| (post.to_owned(), Some(place)))
        };
        let beside = || {
            let starts = words.match_indices(' ').map(|(at, _)| at);
            let parts = starts.filter_map(|at| Some((words.get(..at)?, words.get(at + 1..)?)));
            // "Carol Freemans first officer" is asked of more than Carol.
            let is_of_post = |word: &str| WITHIN_POST.contains(&word) || POSTS.contains(&word);
            let is_post = |post: &str| {
                is_post(post)
                    && post.split(' ').all(|word| is_of_post(word) || is_of_post(&one_of(word).0) || word == "of")
            };
            let is_whole = |place: &str| !WITHIN_POST.contains(&place.split(' ').next_back().unwrap_or_default());
            let mut parts = parts.filter(|(place, post)| is_post(post) && is_whole(place));
            parts.next().map(|(place, post)| (post.to_owned(), Some(place)))
        };
        let (post, place) = of.or_else(owned).or_else(beside).unwrap_or_else(|| (words.to_owned(), None));
        Self::of(&post, place).filter(Self::is_known)
    }

    /// A post that nothing stands behind, whatever it is called.
    fn alone(words: &str) -> Option<Self> {
        Self::of(words, None).filter(|noun| noun.post.split(' ').count() <= MOST_WORDS)
    }

    fn of(post: &str, place: Option<&str>) -> Option<Self> {
        let post = post.trim().trim_start_matches("the ");
        let (post, is_plural) = one_of(post);
        if post.split(' ').next_back() == Some(HOST) {
            let place = place.or_else(|| post.strip_suffix(HOST).map(str::trim));
            let place = place.filter(|place| !place.is_empty() && !OF_HOSTS.contains(place));
            return Some(Self { post: HOST.to_owned(), place: place.map(str::to_owned), is_plural });
        }
        let post = if post == NAGUS { format!("grand {post}") } else { post };
        (!post.is_empty()).then(|| Self { post, place: place.map(str::to_owned), is_plural })
    }

    fn is_known(&self) -> bool {
        self.post == CHARGE || is_post(&self.post)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which of them, the post, the place and the season.
    type Read = (Which, Option<String>, Option<String>, Option<u16>);

    fn read(typed: &str) -> Option<Read> {
        PostQuestion::read(typed).map(|asked| (asked.which, asked.post, asked.place, asked.season))
    }

    #[test]
    fn whoever_held_a_post_is_asked_for_in_many_ways() {
        let text = |text: &str| Some(text.to_owned());
        let after = |name: &str| Which::Beside(name.to_owned(), Side::After);
        let before = |name: &str| Which::Beside(name.to_owned(), Side::Before);
        let between = |first: &str, last: &str| Which::Between(first.to_owned(), last.to_owned());
        for (typed, which, post, place) in [
            ("who was Kai after Opaka?", after("opaka"), text("kai"), None),
            ("what symbiont host came after jadzia", after("jadzia"), text("host"), None),
            ("dax host before curzon", before("curzon"), text("host"), text("dax")),
            ("who was in charge of terok nor before sisko", before("sisko"), text("in charge"), text("terok nor")),
            ("who came after jadzia", after("jadzia"), None, None),
            ("who captained the Enterprise before Kirk", before("kirk"), text("in charge"), text("the enterprise")),
            ("who was first minister after kalem apren", after("kalem apren"), text("first minister"), None),
            ("captains of the uss discovery", Which::All, text("captain"), text("the uss discovery")),
            ("who were the hosts of dax", Which::All, text("host"), text("dax")),
            ("grand naguses of the ferengi", Which::All, text("grand nagus"), text("the ferengi")),
            ("who was the first trill host of dax", Which::Nth(0), text("host"), text("dax")),
            ("who was the first officer of voyager", Which::Any, text("first officer"), text("voyager")),
            ("who took over ds9 after sisko", after("sisko"), text("in charge"), text("ds9")),
            ("who took command of ds9 after sisko left", after("sisko"), text("in charge"), text("ds9")),
            ("counselor in ds9", Which::Any, text("counselor"), None),
            ("last kai", Which::Last, text("kai"), None),
            (
                "captain of discovery between lorca and burnham",
                between("lorca", "burnham"),
                text("captain"),
                text("discovery"),
            ),
            ("enterprise chief engineers", Which::All, text("chief engineer"), text("enterprise")),
            ("chief of security on voyager", Which::Any, text("chief of security"), text("voyager")),
        ] {
            assert_eq!(read(typed), Some((which, post, place, None)), "{typed}");
        }
    }

    #[test]
    fn a_season_is_read_beside_a_post_and_what_it_is_of() {
        let text = |text: &str| Some(text.to_owned());
        for (typed, post, place, season) in [
            ("who commanded the uss discovery in season 2", "in charge", text("the uss discovery"), 2),
            ("who was captain of the discovery in the third season", "captain", text("the discovery"), 3),
            ("chief engineer in tng season 1", "chief engineer", None, 1),
            ("captain of discovery season 4", "captain", text("discovery"), 4),
        ] {
            assert_eq!(read(typed), Some((Which::Any, text(post), place, Some(season))), "{typed}");
        }
    }

    #[test]
    fn a_series_stands_before_or_behind_its_season() {
        for (typed, series, season) in [
            ("chief medical officer in tng season 2", Some("TNG"), Some(2)),
            ("first officer in season 3 of discovery", Some("DIS"), Some(3)),
            ("security chief in the first season of deep space nine", Some("DS9"), Some(1)),
            ("captain in strange new worlds season 1", Some("SNW"), Some(1)),
            ("doctor in voyager", Some("VOY"), None),
            ("captain of the enterprise in season 2", None, Some(2)),
        ] {
            let asked = PostQuestion::read(typed).map(|asked| (asked.series, asked.season));
            assert_eq!(asked, Some((series, season)), "{typed}");
        }
    }

    #[test]
    fn what_asks_for_no_post_is_no_such_question() {
        for typed in [
            "Rules of Acquisition",
            "house of mogh",
            "what happened after wolf 359",
            "Worf",
            "sons of mogh",
            "pilot in tng",
            "captains",
        ] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
