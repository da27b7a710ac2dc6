//! Percentiles and medians.

use std::time::Duration;

/// The value that so many of a hundred do not exceed, in milliseconds; NaN of none.
pub fn percentile(durations: &[Duration], percent: usize) -> f64 {
    let mut sorted: Vec<f64> = durations.iter().map(|duration| duration.as_secs_f64() * 1e3).collect();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

/// The value in the middle, the lower one of two; NaN of none.
pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = values.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len().saturating_sub(1) / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{median, percentile};

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let durations: Vec<Duration> = (1..=200).rev().map(Duration::from_millis).collect();
        assert_eq!([50, 99, 100].map(|percent| percentile(&durations, percent)), [100.0, 198.0, 200.0]);
        assert!(percentile(&[], 50).is_nan());
    }

    #[test]
    fn a_median_is_the_value_in_the_middle() {
        assert_eq!([median([3.0, 1.0, 2.0]), median([2.0, 1.0])], [2.0, 1.0]);
    }
}
