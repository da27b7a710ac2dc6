//! The data model: entries, events, works and their statements, with every reference resolved. Immutable once loaded;
//! knows no files, and nothing of how it was read.

pub mod continuity;
pub mod date;
pub mod entry;
mod event_weight;
pub mod lore;
pub mod place;
pub mod reference;
pub mod related;
pub mod series;
pub mod source;
pub mod statement;
pub mod string;
pub mod text;
pub mod turn;
pub mod universe;
mod year_weight;
