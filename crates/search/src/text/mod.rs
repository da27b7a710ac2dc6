//! What search does with texts: folding, stems, spelling, edit distance, and tables of terms. Knows only strings.

pub(crate) mod distance;
pub(crate) mod everyday;
pub(crate) mod fold;
pub(crate) mod function_words;
pub(crate) mod hash_index;
mod irregular;
pub(crate) mod kindred;
mod memo;
pub(crate) mod slip;
pub(crate) mod sounding;
pub(crate) mod spelling;
pub(crate) mod stem;
pub(crate) mod term_set;
pub(crate) mod terms;
