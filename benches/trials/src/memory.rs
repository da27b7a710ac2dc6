//! How much memory the bot uses, as it changes.

use std::time::{Duration, Instant};

use anyhow::Result;
use load::process::Process;
use load::statistics::median;
use tokio::time::sleep;

/// How much more than before counts as the same, in MB: heaps are not emptied to the byte.
pub(crate) const SLACK: f64 = 15.0;

/// Looks every second, for so long, until it is no more than that; gives the least that was seen, and when.
pub(crate) async fn falls_to(process: &Process, megabytes: f64, patience: Duration) -> Result<(f64, Duration)> {
    let begun = Instant::now();
    let mut least = process.resident_megabytes()?;
    while least > megabytes && begun.elapsed() < patience {
        sleep(Duration::from_secs(1)).await;
        least = least.min(process.resident_megabytes()?);
    }
    Ok((least, begun.elapsed()))
}

/// The memory in use each second of a trial.
#[derive(Debug, Default)]
pub(crate) struct Samples(Vec<f64>);

impl Samples {
    pub(crate) fn take(&mut self, process: &Process) -> Result<()> {
        self.0.push(process.resident_megabytes()?);
        Ok(())
    }

    pub(crate) fn most(&self) -> f64 {
        self.0.iter().copied().fold(0.0, f64::max)
    }

    /// The medians of the second quarter and of the last: the first is left to warming up.
    pub(crate) fn early_and_late(&self) -> (f64, f64) {
        let quarter = self.0.len() / 4;
        let part = |from: usize, until: usize| median(self.0.get(from..until).unwrap_or_default().iter().copied());
        (part(quarter, quarter * 2), part(self.0.len() - quarter, self.0.len()))
    }
}
