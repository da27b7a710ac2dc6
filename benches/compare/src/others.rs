//! What people would otherwise use.

mod rapid;
mod sqlite;
mod tantivy;

/// What is sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    /// The entry of exactly that name.
    Exact,
    /// The entry of a name with a slip.
    Misspelt,
    /// Twenty-five names for what is typed so far.
    Keystroke,
    /// Five statements for a few words.
    Text,
}

/// Another way of finding.
pub trait Other {
    /// What it is called.
    fn name(&self) -> &'static str;
    /// Whether it can find that at all.
    fn finds(&self, sought: Sought) -> bool;
    /// How many it found.
    fn find(&self, sought: Sought, typed: &str) -> usize;
}

/// Reads names and statements into an index.
pub type Build = fn(&[String], &[String]) -> Box<dyn Other>;

/// All other ways.
pub fn all() -> [Build; 3] {
    [sqlite::build, tantivy::build, rapid::build]
}
