//! What was typed, split into the words that name something and those that only describe it: "mirror", "station".

use super::fold::{self, Folded};
use crate::lore::kinds::{KINDS, Kind};
use crate::lore::universe::Universe;

/// More words say nothing more about what is sought.
const MOST_WORDS: usize = 12;

/// What was typed.
#[derive(Debug, Clone)]
pub(super) struct Query {
    pub(super) folded: Folded,
    /// A universe that its words name.
    pub(super) universe: Option<Universe>,
    /// A kind that its words name.
    pub(super) kind: Option<&'static Kind>,
}

impl Query {
    /// Takes the text as it is.
    pub(super) fn new(typed: &str) -> Self {
        let folded = Folded::new(typed);
        let folded = if folded.len() > MOST_WORDS { Folded::of_words(folded.words().take(MOST_WORDS)) } else { folded };
        Self { folded, universe: None, kind: None }
    }

    /// The same without words that only describe; `None` if there are none of those, or nothing else.
    pub(super) fn without_descriptions(&self) -> Option<Self> {
        let (mut universe, mut kind) = (None, None);
        let mut named = Vec::with_capacity(self.folded.len());
        for word in self.folded.words() {
            let describes_universe = universe_word(word);
            let describes_kind = kind_word(word);
            universe = universe.or(describes_universe.flatten());
            kind = kind.or(describes_kind);
            if describes_universe.is_none() && describes_kind.is_none() && !is_filler(word) {
                named.push(word);
            }
        }
        let dropped = named.len() < self.folded.len();
        (dropped && !named.is_empty()).then(|| Self { folded: Folded::of_words(named), universe, kind })
    }
}

/// Words that tell of a universe; "universe" itself says nothing of which.
fn universe_word(word: &str) -> Option<Option<Universe>> {
    Some(match word {
        "mirror" | "mu" => Some(Universe::Mirror),
        "prime" => Some(Universe::Prime),
        "kelvin" => Some(Universe::Kelvin),
        "alternate" => Some(Universe::Alternate),
        "universe" | "timeline" | "reality" | "version" | "counterpart" => None,
        _ => return None,
    })
}

fn kind_word(word: &str) -> Option<&'static Kind> {
    let word = fold::singular(word);
    let id = match &*word {
        "starship" | "spaceship" | "warship" | "vessel" => "ship",
        "outpost" | "starbase" | "spacestation" => "station",
        "planet" | "world" | "system" | "sector" => "place",
        "race" | "species" => "species",
        "character" | "people" => "person",
        "battle" | "war" => "conflict",
        word => word,
    };
    KINDS.into_iter().find(|kind| kind.id == id)
}

fn is_filler(word: &str) -> bool {
    const FILLERS: [&str; 48] = [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "from",
        "for",
        "to",
        "and",
        "with",
        "by",
        "who",
        "what",
        "where",
        "when",
        "which",
        "is",
        "was",
        "are",
        "were",
        "tell",
        "me",
        "about",
        "show",
        "space",
        "captain",
        "capt",
        "commander",
        "cmdr",
        "admiral",
        "general",
        "gul",
        "legate",
        "regent",
        "intendant",
        "emperor",
        "colonel",
        "major",
        "lieutenant",
        "lt",
        "ensign",
        "chief",
        "doctor",
        "dr",
        "professor",
        "mister",
    ];
    FILLERS.contains(&word)
}
