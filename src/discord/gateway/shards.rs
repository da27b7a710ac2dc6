//! Which shards this process runs: all that Discord recommends, or its part of a number that the configuration names.

use std::ops::RangeInclusive;

use crate::config::Shards;
use crate::discord::error::Error;

/// The shards of this process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ShardPlan {
    /// How many there are in all processes.
    pub(super) total: u32,
    /// Those of this process.
    pub(super) numbers: RangeInclusive<u32>,
}

impl ShardPlan {
    /// What the settings make of Discord's recommendation. `host` is the name of the machine, at whose end the number of
    /// the process may stand.
    ///
    /// # Errors
    ///
    /// When the settings name shards that there are not.
    pub(super) fn new(settings: Shards, recommended: u32, host: Option<&str>) -> Result<Self, Error> {
        let wrong = |what: &str| Err(Error::Setting(format!("discord.shards: {what}")));
        if settings.total == 0 {
            if settings != Shards::default() {
                return wrong("first, last and per_process need total to be set");
            }
            return Ok(Self { total: recommended.max(1), numbers: 0..=recommended.max(1) - 1 });
        }
        let (first, last) = match settings.per_process {
            0 => (settings.first, settings.last),
            each => {
                let Some(ordinal) = host.and_then(ordinal) else {
                    return wrong(
                        "per_process needs the number of the process at the end of the host's name, as in bot-0",
                    );
                };
                let first = ordinal.saturating_mul(each);
                (first, first.saturating_add(each - 1).min(settings.total - 1))
            }
        };
        if first > last || last >= settings.total {
            return wrong("first and last count from 0; first is at most last, and last below total");
        }
        if settings.total < recommended {
            tracing::warn!(
                total = settings.total,
                recommended,
                "Discord recommends more shards for this many servers; raise discord.shards.total in every process"
            );
        }
        Ok(Self { total: settings.total, numbers: first..=last })
    }
}

fn ordinal(host: &str) -> Option<u32> {
    host.rsplit_once('-')?.1.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(total: u32, first: u32, last: u32, per_process: u32, host: &str) -> Option<(u32, RangeInclusive<u32>)> {
        let plan = ShardPlan::new(Shards { total, first, last, per_process }, 3, Some(host)).ok()?;
        Some((plan.total, plan.numbers))
    }

    #[test]
    fn without_settings_there_are_as_many_as_discord_recommends() {
        assert_eq!(plan(0, 0, 0, 0, ""), Some((3, 0..=2)));
    }

    #[test]
    fn a_process_runs_its_part() {
        assert_eq!(plan(4, 2, 3, 0, ""), Some((4, 2..=3)));
        assert_eq!(plan(5, 0, 0, 2, "bot-1"), Some((5, 2..=3)));
        assert_eq!(plan(5, 0, 0, 2, "bot-2"), Some((5, 4..=4)));
    }

    #[test]
    fn shards_that_there_are_not_are_refused() {
        for (total, first, last, each, host) in
            [(4, 3, 2, 0, ""), (4, 0, 4, 0, ""), (0, 0, 1, 0, ""), (4, 0, 0, 2, "bot"), (4, 0, 0, 2, "bot-2")]
        {
            assert_eq!(plan(total, first, last, each, host), None, "{total} {first} {last} {each} {host}");
        }
    }
}
