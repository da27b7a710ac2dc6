//! A generator of lore packs of any size.

pub(crate) mod chance;
pub(crate) mod naming;
pub(crate) mod pack;
