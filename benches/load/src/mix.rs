//! Which interaction comes next.

use std::sync::Arc;

use anyhow::Result;
use rand::SeedableRng;
use rand::distr::Distribution;
use rand::distr::weighted::WeightedIndex;
use rand::rngs::StdRng;

use crate::template::Template;

/// Every bot is asked the same in the same order.
const SEED: u64 = 13;

/// Interactions with how often each of them comes.
#[derive(Clone, Debug)]
pub struct Mix {
    templates: Vec<Arc<Template>>,
    weights: WeightedIndex<f64>,
}

impl Mix {
    /// Weights need not add up to anything.
    ///
    /// # Errors
    ///
    /// If there are no interactions.
    pub fn new(weighted: impl IntoIterator<Item = (Template, f64)>) -> Result<Self> {
        let (templates, weights): (Vec<_>, Vec<_>) =
            weighted.into_iter().map(|(template, weight)| (Arc::new(template), weight)).unzip();
        Ok(Self { templates, weights: WeightedIndex::new(weights)? })
    }

    /// All equally often.
    pub fn even(templates: Vec<Template>) -> Result<Self> {
        Self::new(templates.into_iter().map(|template| (template, 1.0)))
    }

    /// The first most often, the second half as often, the third a third as often: Zipf's law.
    pub fn long_tail(templates: Vec<Template>) -> Result<Self> {
        let ranks = (1_u32..).map(|rank| 1.0 / f64::from(rank));
        Self::new(templates.into_iter().zip(ranks))
    }

    /// All of its interactions.
    pub fn all(&self) -> &[Arc<Template>] {
        &self.templates
    }

    /// Its interactions in an order that is always the same.
    pub fn picks(&self) -> impl Iterator<Item = Arc<Template>> {
        let mut chance = StdRng::seed_from_u64(SEED);
        std::iter::from_fn(move || self.templates.get(self.weights.sample(&mut chance)).cloned())
    }
}
