//! The default spoiler shield of the configuration, which must not be let down by a slip of the pen.

use super::Outcome;
use super::failure::Failure;
use crate::commands;
use crate::config::Config;
use crate::search::Catalogue;

/// What is wrong with the default, and what to write instead; `None` if nothing is.
pub(super) fn problem(config: &Config, lore: &Catalogue) -> Option<String> {
    let seen = config.lore.seen.trim();
    (!commands::is_seen_known(lore, seen)).then(|| {
        format!(
            "the configuration says `seen = \"{seen}\"` under [lore], which names no episode, season or work that the \
             lore knows; write the last one seen, such as \"DS9 4x20\" or \"DS9 season 3\", or \"\" to hide nothing"
        )
    })
}

/// Refuses a default that cannot be read.
pub(super) fn check(config: &Config, lore: &Catalogue) -> Outcome {
    problem(config, lore).map_or(Ok(()), |problem| Err(Failure::Misused(problem)))
}
