//! A picture that goes with a reply; everything in it is said in the text too.

/// A picture, shown beneath a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its file name: lower case letters, digits and hyphens, with its ending.
    pub name: String,
    /// The file, PNG.
    pub bytes: Vec<u8>,
    /// What it shows, for those who cannot see it; at most 1,024 characters.
    pub alt: String,
}
