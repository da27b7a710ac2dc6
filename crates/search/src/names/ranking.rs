//! The one ranking of names: which entry comes first when several answer to what was typed.
//!
//! From the most to the least important:
//!
//! 1. **How close the match is.** The same text; then every typed word is a word of the name; then every typed word
//!    begins one (or the initials fit); then the same with slips. A wrong kind costs a step: an exact name of another
//!    kind comes after a name of the right kind that holds all the words, but before mere beginnings.
//!    A kind that may be sought as the one asked for comes before others, and its exact names before mere words: a
//!    station is a place, and a class of ships is asked for as a ship.
//! 2. **The universe asked for**, if one was. Of works, articles come last here.
//! 3. **How well it fits**: what the slips cost, how many words of the name were not typed, whether the name starts so.
//! 4. **Whether it is a known misspelling**, which comes after all that is spelt right.
//! 5. **What the lore pins**: its writers say which namesake is meant first, in their order.
//! 6. **The preferred universe**: Keiko is who is called so there, though elsewhere it is all of a name.
//! 7. **What was matched**: a name before an alias, this before a registry.
//! 8. **Prominence**: the number of statements and events; of works, of the statements that cite them.
//! 9. The order of ids, so that the answer is always the same.
//!
//! Of those that match as closely, what is called letter by letter as it was typed comes first, unless another is pinned.
//!
//! Where nothing is clear so, an entry is meant of which a whole name was typed, if all other words are told of it (see
//! `context`), or the only one that comes near at all; else those that come near are shown.

use std::cmp::Reverse;

/// The place of an entry that is not pinned: after all that are.
pub(super) const UNPINNED: u16 = u16::MAX;

/// How many times as much must be told of whoever is meant by a word that something else is called.
pub(super) const FAR_MORE: u16 = 3;

/// What kind of name was matched, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) enum Role {
    /// The name shown.
    #[default]
    Name,
    /// Another name.
    Alias,
    /// A registry number.
    Registry,
    /// A known misspelling.
    Misspelling,
}

/// How close a match is, the closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Tier {
    /// The same text.
    Same,
    /// All typed words are words of the name.
    Words,
    /// The same text, of a wrong kind.
    SameElsewhere,
    /// All typed words begin words of the name, or are its initials.
    Beginnings,
    /// As `Words`, of a wrong kind.
    WordsElsewhere,
    /// As above, with slips.
    Slips,
    /// As `Beginnings`, of a wrong kind.
    BeginningsElsewhere,
    /// As `Slips`, of a wrong kind.
    SlipsElsewhere,
}

impl Tier {
    /// The same closeness in an entry of such a kind.
    pub(super) const fn with_kind(self, kind: KindMatch) -> Self {
        match (kind, self) {
            (KindMatch::Asked, tier) => tier,
            (KindMatch::SoughtAs, Self::Same) => Self::Same,
            (_, Self::Same) => Self::SameElsewhere,
            (_, Self::Words) => Self::WordsElsewhere,
            (_, Self::Beginnings) => Self::BeginningsElsewhere,
            (_, Self::Slips) => Self::SlipsElsewhere,
            (_, already) => already,
        }
    }
}

/// How the kind of an entry stands to the kind asked for, the closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum KindMatch {
    /// It is the same, or none was asked for.
    Asked,
    /// Whoever asks may mean it: a station is a place.
    SoughtAs,
    /// It is another.
    Other,
}

/// Where a match stands among others; the smallest is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    pub(super) tier: Tier,
    /// Whether it is of the kind asked for; the tier counts that in.
    pub(super) kind: KindMatch,
    /// Whether it is outside of the universe asked for; of works, whether it is an article.
    pub(super) outside: bool,
    /// What the match lacks, see [`Fit`].
    pub(super) fit: Fit,
    /// Whether a known misspelling was matched.
    pub(super) misspelt: bool,
    /// Its place among the entries that the lore pins, or [`UNPINNED`]; works on screen are before others.
    pub(super) pin: u16,
    /// Whether it is outside of the preferred universe.
    pub(super) less_preferred: bool,
    pub(super) role: Role,
    /// How many statements and events tell of it.
    pub(super) prominence: Reverse<u16>,
    pub(super) entry: u32,
    /// The word or key that was matched; orders nothing, since each entry stands once.
    pub(super) matched: u32,
}

impl Rank {
    /// Whether nothing but prominence tells the two apart.
    pub(super) fn ties_with(&self, other: &Self) -> bool {
        let key = |rank: &Self| (rank.tier, rank.outside, rank.fit, rank.pin, rank.less_preferred, rank.role);
        key(self) == key(other)
    }
}

/// What a match lacks; the smallest is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Fit {
    /// What slips cost, in halves.
    pub(super) slips: u8,
    /// Words of the name that were not typed; of beginnings, only whether the name has other words, and whether words
    /// come from several names (then 100).
    pub(super) untyped: u8,
    /// Whether the name starts otherwise.
    pub(super) later: bool,
}
