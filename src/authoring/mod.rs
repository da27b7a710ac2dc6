//! Tools for those who write lore: schemas for editors, files to start from, what there is and what is missing, and
//! whether transcripts bear statements out. Reads and writes no files; whoever calls it does.

pub mod evidence;
mod links;
mod new;
mod schema;
mod show;
mod spoken_numbers;
mod stats;

pub use links::links;
pub use new::{NewFile, new};
pub use schema::{schema, schemas};
pub use show::show;
pub use stats::stats;
