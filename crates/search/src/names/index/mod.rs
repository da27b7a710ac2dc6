//! The tables of all names, how they are built and stored, and what is read off them directly.
//!
//! Never a judgement on what was meant.

mod builder;
mod longest;
pub(super) mod picked;
mod rows;
pub(super) mod tables;
pub(super) mod titles;
