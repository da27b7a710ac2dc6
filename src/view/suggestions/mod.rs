//! What is offered beside or instead of an answer: namesakes, what is related, and what to try after a miss.
//!
//! Never a part of the card itself.

pub(crate) mod miss;
pub(crate) mod namesakes;
pub(crate) mod related;
