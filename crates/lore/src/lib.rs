//! What is known: works, entries and events, read from TOML, resolved once, checked, and packed to be bundled.
//!
//! Nothing here reads a disk, waits, or knows how an answer looks. A statement is the unit
//! ([`Statement`]); its continuity follows from its sources and is never written down. [`model`] holds what is
//! known, [`read`] makes it of files, [`mod@load`] puts it together, [`mod@check`] says what is wrong with it.

#![cfg_attr(test, allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used))]

pub mod check;
pub mod export;
pub mod file;
pub mod finding;
pub mod grouped;
pub mod hash;
pub mod kinds;
pub mod lazy_list;
mod lines;
pub mod load;
pub mod markup;
pub mod model;
pub mod nearest;
pub mod packed;
mod qualifier;
mod read;
mod split;
pub mod table;
pub mod text_table;
pub mod truncate;
pub mod words;

pub use check::check;
pub use export::export;
pub use file::LoreFile;
pub use finding::Finding;
pub use kinds::{KINDS, Kind, Question};
pub use load::{Loaded, SEPARATOR, load};
pub use markup::Run;
pub use model::continuity::{Continuity, ContinuityFilter};
pub use model::date::{Date, Precision, When};
pub use model::entry::{Dispute, Entry, Event, Fact};
pub use model::lore::{Counts, Lore};
pub use model::place::Place;
pub use model::reference::SourceRef;
pub use model::reference::{EntryRef, EventRef};
pub use model::related::MOST_RELATED;
pub use model::source::{Citation, LONGEST_ID, Medium, Source};
pub use model::statement::{Owner, Statement, StatementRef};
pub use model::string::Str;
pub use model::text::{Segment, Text};
pub use model::turn::Turn;
pub use model::universe::Universe;
pub use model::{date, series, source};
pub use qualifier::without_qualifier;
pub use read::shape;
