//! What is meant by a name: which entry or which work.
//!
//! The ranking stands in `ranking`; [`works`] does the same for works, and [`mentions`] finds all that a message names.
//!
//! Uses point down the list only:
//!
//! | room | what lives there |
//! |---|---|
//! | [`mentions`], [`works`] | all that a message names; the finder over works |
//! | `find` | the finder over entries, which asks the rooms beneath in turn |
//! | `checks` | whether an entry that came near may be meant |
//! | `relations` | what is asked of something: relatives, posts, predecessors |
//! | `retrieval` | what was typed, and the candidates that come near it |
//! | `index` | the tables of all names |
//! | `words` | words and names as strings |
//! | `ranking`, `lookup` | how candidates are ranked, and what a look-up comes to |

mod checks;
mod find;
mod index;
mod lookup;
pub mod mentions;
mod ranking;
mod relations;
mod retrieval;
mod words;
pub mod works;

pub(super) use checks::being::what_somebody_is;
pub use index::tables::{Filter, MOST_SUGGESTIONS, Names, Shows};
pub(super) use index::titles::Titles;
pub use lookup::{How, Lookup};
pub use mentions::{Mention, Mentioned, mentions};
pub use relations::relation::Asked;
pub use relations::relatives::is_relation;
pub use relations::succession::Beside;
pub use relations::terms::{Neighbours, Side, Term};
pub use words::code;
pub(super) use words::typed_words::is_title;
pub use works::{WorkLookup, Works};
