//! The full text of all statements, and the phrases that works and entries are remembered by.

mod builder;
mod description;
mod description_lead;
mod find;
mod people;
mod phrases;
mod said_in;
mod story_lead;
mod story_ranking;
mod story_words;

pub(crate) use phrases::PhraseIndex;

pub use description::{Described, described};
pub use description_lead::Certainty;
pub use find::{Hit, Hits, StatementFilter, StatementIndex};
pub use people::described_people;
pub use story_lead::Stories;
pub use story_ranking::{StoryFilter, stories};
pub use story_words::tells_story;
