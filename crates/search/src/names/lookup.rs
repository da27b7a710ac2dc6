//! What a look-up by name comes to, and how it came to it.

use isolinear_lore::EntryRef;

/// What a name turned out to mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup {
    /// An entry, and perhaps others that it may mean as well.
    Found {
        /// The best of them.
        best: EntryRef,
        /// How it was found.
        how: How,
        /// The others that match as closely, best first, at most 24.
        others: Vec<EntryRef>,
        /// Whether the first of the others fits just as well, so that only its prominence put `best` first.
        tie: bool,
    },
    /// Nothing clearly; these come nearest, best first, at most ten.
    Near(Vec<EntryRef>),
    /// Nothing at all like it.
    Unknown,
}

/// How an entry was found, the surest way first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// By its id, or by its label in a picker.
    Id,
    /// By its name.
    Name,
    /// By another of its names.
    Alias,
    /// By its registry number.
    Registry,
    /// By a misspelling that the lore lists.
    Misspelling,
    /// By some of its words, by beginnings of them, or by its initials.
    Part,
    /// By a spelling that is clearly a slip.
    Slip,
    /// As the same thing in the universe asked for.
    Counterpart,
}
