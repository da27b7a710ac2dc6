//! What is known: works, entries and events, read from TOML, resolved once, and checked.
//!
//! Nothing here reads a disk, waits, or knows how an answer looks; it uses none of its siblings. A statement is the
//! unit ([`Statement`]); its continuity follows from its sources and is never written down. [`model`] holds what is
//! known, [`read`] makes it of files, [`mod@load`] puts it together, [`mod@check`] says what is wrong with it.

pub mod check;
pub mod export;
pub mod file;
pub mod finding;
pub mod grouped;
pub mod hash;
pub mod kinds;
mod lines;
pub mod load;
pub mod markup;
pub mod model;
pub mod nearest;
mod read;
pub mod truncate;

pub use check::check;
pub use export::export;
pub use file::{LoreFile, bundled};
pub use finding::Finding;
pub use kinds::{KINDS, Kind, Question};
#[cfg(test)]
pub(crate) use load::load_of_tests;
pub use load::{Loaded, SEPARATOR, load, load_bundled};
pub use markup::Run;
pub use model::continuity::{Continuity, ContinuityFilter};
pub use model::date::{Date, Precision, When};
pub use model::entry::{Dispute, Entry, EntryRef, Event, EventRef, Fact};
pub use model::lore::{Counts, Lore};
pub use model::place::Place;
pub use model::source::{Citation, LONGEST_ID, Medium, Source, SourceRef};
pub use model::statement::{Owner, Statement, StatementRef};
pub use model::text::{Segment, Text};
pub use model::universe::Universe;
pub use model::{date, series, source};
pub use read::shape;

/// The line that stands for an entry in a picker.
pub fn label<'l>(lore: &'l Lore, entry: &Entry) -> &'l str {
    lore.entry_by_id(&entry.id).map_or("", |at| lore.entry_label(at))
}
