//! The full text of all statements.

mod builder;
mod find;
mod story_ranking;
mod story_words;

pub use find::{Hit, Hits, StatementFilter, StatementIndex};
pub use story_ranking::{Stories, StoryFilter, stories};
pub use story_words::tells_story;
