//! Who came after whom in so many words: "in the place of Beverly Crusher", "in succession to K'mpec".

use super::posts;
use super::terms::{Neighbours, Side, owner};
use crate::names::index::tables::Shows;
use crate::names::words::typed_words::is_title;
use crate::text::fold::Folded;
use isolinear_lore::{EntryRef, Lore, Statement, StatementRef};

/// Words before the name of whoever came first, which say so of a post alone.
const SURELY_BEFORE: [&str; 7] =
    ["in succession to", "succeeded", "successor of", "successor to", "took over from", "took over for", "replaced"];
/// The same where a post is told besides.
const BEFORE: [&str; 4] = ["in place of", "in the place of", "in the stead of", "after"];
/// Words before and behind that name.
const AROUND: [(&[&str], &str); 2] =
    [(&["took", "in", "her father", "his father", "with"], "'s place"), (&["followed"], "as")];
/// Words before the name of whoever came next.
const REPLACED_BY: [&str; 3] = ["replaced by", "succeeded by", "followed by"];
/// Words behind that name.
const SUCCESSOR: [&str; 4] = [", his successor", ", her successor", " his successor", " her successor"];
const PREDECESSOR: &str = "'s predecessor";
const REPLACED: &str = " replaced";
const AS: &str = " as ";
/// Words behind a name that say that whoever the sentence is about came next.
const FOLLOWED: [&str; 6] = [
    " who followed him as",
    " who followed her as",
    " who succeeded him",
    " who succeeded her",
    " who took his place as",
    " who took her place as",
];
/// Words for what somebody may be replaced in.
const OFFICES: [&str; 24] = [
    "captain",
    "command",
    "commander",
    "chief",
    "officer",
    "doctor",
    "chancellor",
    "leader",
    "head",
    "director",
    "minister",
    "president",
    "praetor",
    "nagus",
    "kai",
    "host",
    "maje",
    "ally",
    "governor",
    "regent",
    "negotiator",
    "counselor",
    "engineer",
    "emperor",
];
/// Words of those who gave their lives for somebody.
const GAVE_LIFE: [&str; 5] = ["die", "died", "dying", "killed", "shot"];

/// One who came after another.
struct Turn {
    first: EntryRef,
    next: EntryRef,
}

/// Whoever is told to have come before or after somebody, in a post and a place that the sentence names if any are asked for.
pub(super) fn neighbour(
    lore: &Lore,
    (at, side): (EntryRef, Side),
    (post, places): (Option<&str>, &[EntryRef]),
    shows: Shows<'_>,
) -> Option<Neighbours> {
    let is_there =
        |statement: &Statement| places.is_empty() || statement.text.linked().any(|linked| places.contains(&linked));
    let of_post = |statement: &Statement| {
        is_there(statement) && post.is_none_or(|post| posts::says_post(lore, &statement.text, post))
    };
    lore.naming(at).find_map(|told| {
        let statement = lore.statement(told).filter(|statement| shows(statement) && of_post(statement))?;
        let turn = turns(lore, told, statement).into_iter().find(|turn| match side {
            Side::After => turn.first == at,
            Side::Before => turn.next == at,
        })?;
        let holder = if side == Side::After { turn.next } else { turn.first };
        Some(Neighbours { holders: vec![holder], told: vec![told], is_around: false })
    })
}

/// All of whom a statement tells that one came after the other.
fn turns(lore: &Lore, told: StatementRef, statement: &Statement) -> Vec<Turn> {
    let is_somebody = |at: &EntryRef| lore.is_somebody(*at);
    let about = owner(told).filter(is_somebody);
    let named = named(statement);
    let mut turns = Vec::new();
    for (number, name) in named.iter().enumerate().filter(|(_, name)| is_somebody(&name.at)) {
        let before = named.iter().take(number).map(|name| name.at).find(is_somebody);
        let Some(subject) = about.or(before).filter(|subject| *subject != name.at) else { continue };
        if name.came_first(about.is_some()) {
            turns.push(Turn { first: name.at, next: subject });
        } else if name.came_next() {
            turns.push(Turn { first: subject, next: name.at });
        }
    }
    turns
}

/// An entry that a sentence links, with the words before and behind in small letters.
struct Named {
    at: EntryRef,
    before: String,
    behind: String,
}

impl Named {
    /// Whether whoever the sentence is about came after the one that is named.
    fn came_first(&self, is_of_somebody: bool) -> bool {
        let before = without_titles(&self.before);
        let ends =
            |words: &&str| before.strip_suffix(*words).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '));
        if self.is_of_life() {
            return false;
        }
        let is_sure = SURELY_BEFORE.iter().any(&ends) && (!before.ends_with("replaced") || self.is_of_office());
        let is_told = BEFORE.iter().any(&ends) && self.is_of_office();
        let around = AROUND.iter().any(|(words, behind)| {
            words.iter().any(&ends) && self.behind.trim_start().starts_with(behind) && self.is_of_office()
        });
        let is_followed = is_of_somebody && FOLLOWED.iter().any(|words| self.behind.starts_with(words));
        is_sure || is_told && self.ends_clause() || around || is_followed
    }

    /// Whether the one that is named came after whoever the sentence is about.
    fn came_next(&self) -> bool {
        let before = without_titles(&self.before);
        let is_by = REPLACED_BY.iter().any(|words| before.ends_with(words)) && self.is_of_office();
        let is_whom =
            self.behind.starts_with(REPLACED) && before.rsplit(',').next().is_some_and(|own| own.contains("whom"));
        let is_successor = SUCCESSOR.iter().any(|words| self.behind.starts_with(words));
        let is_owner = self.behind.starts_with(PREDECESSOR);
        (is_by || is_whom || is_successor || is_owner) && !self.is_of_life()
    }

    /// Whether a post is told before.
    fn is_of_office(&self) -> bool {
        Folded::whole(&self.before).words().any(|word| OFFICES.contains(&word)) || self.behind.starts_with(AS)
    }

    fn is_of_life(&self) -> bool {
        Folded::whole(&self.before).words().any(|word| GAVE_LIFE.contains(&word))
    }

    /// Whether nothing more is told of the one that is named: "after Picard was lost" is about something else.
    fn ends_clause(&self) -> bool {
        let behind = self.behind.trim_start();
        behind.is_empty()
            || behind.starts_with(['.', ',', ';'])
            || ["in ", "as ", "on "].iter().any(|next| behind.starts_with(next))
    }
}

/// The entries that a statement links; what stands before each begins with its sentence.
fn named(statement: &Statement) -> Vec<Named> {
    let segments: Vec<_> = statement.text.segments().collect();
    let mut named: Vec<Named> = Vec::new();
    for (number, segment) in segments.iter().enumerate() {
        let Some(at) = segment.link else { continue };
        let words = |from: usize, count: usize| {
            let words = segments.iter().skip(from).take(count).map(|segment| segment.words);
            words.collect::<String>().to_lowercase().replace('’', "'")
        };
        let before = words(0, number);
        let before = before.rsplit(". ").next().unwrap_or_default().to_owned();
        named.push(Named { at, before, behind: words(number + 1, segments.len()) });
    }
    named
}

/// The words without forms of address at their end: "in place of Captain".
fn without_titles(words: &str) -> &str {
    let mut words = words.trim_end();
    while let Some((before, last)) = words.rsplit_once(' ') {
        if !is_title(last) {
            break;
        }
        words = before.trim_end();
    }
    words
}
