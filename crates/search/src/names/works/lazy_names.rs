//! What all works are called, each worked out when a question first comes near it.

use std::sync::OnceLock;

use super::work_names::WorkNames;
use isolinear_lore::{Lore, SourceRef};

/// The names of all works.
#[derive(Debug, Default)]
pub(super) struct LazyWorkNames(OnceLock<Box<[OnceLock<Box<WorkNames>>]>>);

impl LazyWorkNames {
    /// What a work is called.
    pub(super) fn get(&self, lore: &Lore, at: SourceRef) -> Option<&WorkNames> {
        let all = self.0.get_or_init(|| (0..lore.sources().len()).map(|_| OnceLock::new()).collect());
        let cell = all.get(at.0 as usize)?;
        if let Some(names) = cell.get() {
            return Some(names);
        }
        let names = WorkNames::new(lore, lore.source(at)?, at);
        Some(cell.get_or_init(|| Box::new(names)))
    }
}

impl From<Vec<WorkNames>> for LazyWorkNames {
    fn from(names: Vec<WorkNames>) -> Self {
        let cells = names.into_iter().map(|names| OnceLock::from(Box::new(names)));
        Self(OnceLock::from(cells.collect::<Box<[_]>>()))
    }
}
