//! `isolinear lore check` and `isolinear lore export`.

use std::path::Path;

use super::failure::Failure;
use super::{Outcome, output};
use crate::config::Config;
use crate::lore::{self, Finding, Loaded};
use crate::packs;

/// Prints every finding of the lore, or what there is if nothing is to be mended.
pub(super) fn check(config: &Config, folder: Option<&Path>) -> Outcome {
    let loaded = match folder {
        Some(folder) => packs::load_folder(folder)?,
        None => packs::load_with(&config.lore.packs)?,
    };
    let findings = lore::check(&loaded);
    if findings.is_empty() {
        return output::print(&summary(&loaded));
    }
    output::print(&listing(&findings))?;
    let what = if findings.len() == 1 { "1 finding".into() } else { format!("{} findings", findings.len()) };
    Err(Failure::Failed(format!("{what} in the lore; mend what each arrow says, and check again")))
}

/// Prints all lore as JSON.
pub(super) fn export(config: &Config) -> Outcome {
    output::print_json(&lore::export(&packs::lore_with(&config.lore.packs)?.lore))
}

fn summary(loaded: &Loaded) -> String {
    let lore = &loaded.lore;
    format!(
        "{} entries, {} events and {} sources in {} files: nothing to mend.\n",
        lore.entries().len(),
        lore.events().len(),
        lore.sources().len(),
        loaded.files.len()
    )
}

fn listing(findings: &[Finding]) -> String {
    findings.iter().map(|finding| format!("{finding}\n\n")).collect()
}
