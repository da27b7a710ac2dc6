//! Ids with the names of what they stand for, among which those are found that may have been meant by another.

use std::collections::{HashMap, HashSet};

use crate::words::letters_of;

/// The most ids that are proposed.
const MOST_PROPOSED: usize = 3;
/// Where more than these have something in common, it does not tell which was meant.
const MOST_ALIKE: usize = 20;
/// The most letters that may be wrong in an id.
const MOST_EDITS: usize = 2;

/// A thing that has an id.
pub(super) struct Named<'l> {
    /// Its id.
    pub(super) id: &'l str,
    /// What it is called, its own name first.
    pub(super) names: Vec<&'l str>,
}

/// The ids there are, the likeliest first.
pub(super) struct Index<'l> {
    ids: Vec<&'l str>,
    spellings: Vec<Spelling>,
    /// Where the spellings of so many words and letters stand: a slip changes little of either.
    by_size: HashMap<(usize, usize), Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
    by_word: HashMap<String, Vec<usize>>,
}

/// How a slug is written, with what tells most that are unlike it at once: there may be thousands of faults in a file.
struct Spelling {
    letters: u32,
    words: Vec<String>,
}

impl Spelling {
    fn of(slug: &str) -> Self {
        let letters = slug.bytes().filter(u8::is_ascii_alphanumeric);
        let letters = letters.fold(0, |letters, byte| letters | 1 << (byte.to_ascii_lowercase() % 32));
        Self { letters, words: words(slug) }
    }

    fn has_like_letters(&self, other: &Self) -> bool {
        (self.letters ^ other.letters).count_ones() as usize <= 2 * MOST_EDITS
    }

    /// How many words it has, and how many letters are in them.
    fn size(&self) -> (usize, usize) {
        (self.words.len(), self.words.iter().map(String::len).sum())
    }

    /// Whether one is the other but for slips: word by word, since `iss-enterprise` is no slip of `uss-enterprise`.
    fn is_slip_of(&self, other: &Self) -> bool {
        let pairs = self.words.iter().zip(&other.words);
        let is_alone = other.words.len() == 1;
        let edits = pairs.map(|(one, other)| slips(one, other, is_alone)).sum::<Option<usize>>();
        edits.is_some_and(|edits| edits <= MOST_EDITS)
    }
}

impl<'l> Index<'l> {
    pub(super) fn new(things: impl Iterator<Item = Named<'l>>) -> Self {
        let (mut ids, mut spellings) = (Vec::new(), Vec::new());
        let mut by_size: HashMap<(usize, usize), Vec<usize>> = HashMap::new();
        let (mut by_name, mut by_word) = (HashMap::new(), HashMap::new());
        for (at, thing) in things.enumerate() {
            let slug = slug(thing.id);
            let names: HashSet<String> = thing.names.iter().copied().chain([slug]).map(letters_of).collect();
            let own = thing.names.first().copied().unwrap_or_default();
            let words: HashSet<String> = words(slug).into_iter().chain(words(own)).collect();
            names.into_iter().for_each(|name| by_name.entry(name).or_insert_with(Vec::new).push(at));
            words.into_iter().for_each(|word| by_word.entry(word).or_insert_with(Vec::new).push(at));
            ids.push(thing.id);
            let spelling = Spelling::of(slug);
            by_size.entry(spelling.size()).or_default().push(at);
            spellings.push(spelling);
        }
        Self { ids, spellings, by_size, by_name, by_word }
    }

    /// What may have been meant by a slug that there is not, of those ids that fit: of that name; else with all its words;
    /// else with a slip of spelling in it.
    pub(super) fn meant(&self, written: &str, fits: impl Fn(&str) -> bool) -> Vec<&'l str> {
        let stages = [Self::with_slug, Self::with_name, Self::with_words, Self::with_slips];
        let found = stages.into_iter().map(|stage| -> Vec<&'l str> {
            let ids = stage(self, written).into_iter().filter_map(|at| self.ids.get(at).copied());
            ids.filter(|id| fits(id)).collect()
        });
        let mut first = found.into_iter().find(|found| !found.is_empty()).unwrap_or_default();
        if first.len() > MOST_ALIKE {
            return Vec::new();
        }
        first.truncate(MOST_PROPOSED);
        first
    }

    /// Those that have this very name.
    pub(super) fn named(&self, name: &str) -> Vec<&'l str> {
        let mut found: Vec<&'l str> =
            self.with_name(name).into_iter().filter_map(|at| self.ids.get(at).copied()).collect();
        found.truncate(MOST_PROPOSED);
        found
    }

    fn with_slug(&self, written: &str) -> Vec<usize> {
        let wanted = letters_of(written);
        let is_it = |at: &usize| self.ids.get(*at).is_some_and(|id| letters_of(slug(id)) == wanted);
        self.with_name(written).into_iter().filter(is_it).collect()
    }

    fn with_name(&self, written: &str) -> Vec<usize> {
        self.by_name.get(&letters_of(written)).cloned().unwrap_or_default()
    }

    fn with_words(&self, written: &str) -> Vec<usize> {
        let all = words(written).iter().map(|word| self.by_word.get(word)).collect::<Option<Vec<_>>>();
        // Of `O'Brien` some write two words.
        let mut lists = all.unwrap_or_else(|| self.by_word.get(&letters_of(written)).into_iter().collect());
        lists.sort_by_key(|list| list.len());
        let Some((shortest, others)) = lists.split_first() else { return Vec::new() };
        let in_all = |at: &&usize| others.iter().all(|list| list.binary_search(at).is_ok());
        shortest.iter().filter(in_all).copied().collect()
    }

    fn with_slips(&self, written: &str) -> Vec<usize> {
        let written = Spelling::of(written);
        let (words, letters) = written.size();
        let sizes = (letters.saturating_sub(MOST_EDITS)..=letters + MOST_EDITS).map(|letters| (words, letters));
        let is_meant = |at: &usize| {
            let there = self.spellings.get(*at);
            there.is_some_and(|there| written.has_like_letters(there) && written.is_slip_of(there))
        };
        let of_size = sizes.filter_map(|size| self.by_size.get(&size)).flatten().copied();
        let mut meant: Vec<usize> = of_size.filter(is_meant).collect();
        meant.sort_unstable();
        meant
    }
}

/// An id without the kind or folders before it.
pub(super) fn slug(id: &str) -> &str {
    id.rsplit_once('/').map_or(id, |(_, slug)| slug)
}

fn words(name: &str) -> Vec<String> {
    let is_between = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’');
    name.split(is_between).map(letters_of).filter(|word| !word.is_empty()).collect()
}

/// How many letters of a word are wrong; nothing if it is another word. Numbers and short words are never the same but for
/// a slip, save where other words stand beside, and letters are exchanged or one is too many or too few: `terok-norr`.
fn slips(written: &str, there: &str, is_alone: bool) -> Option<usize> {
    if written == there {
        return Some(0);
    }
    let is_exchange = sorted(written) == sorted(there);
    let most = match written.len().max(there.len()) {
        0..=4 if is_alone => 0,
        4 if is_exchange || written.len() != there.len() => 1,
        0..=3 if is_exchange => 1,
        0..=4 => 0,
        5..=8 => 1,
        _ => MOST_EDITS,
    };
    if most == 0 || super::digits(written).chain(super::digits(there)).next().is_some() {
        return None;
    }
    Some(strsim::osa_distance(written, there)).filter(|edits| *edits <= most)
}

fn sorted(word: &str) -> Vec<u8> {
    let mut letters: Vec<u8> = word.bytes().collect();
    letters.sort_unstable();
    letters
}
