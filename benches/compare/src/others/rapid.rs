//! rapidfuzz: every name is compared with what is typed.

use rapidfuzz::fuzz;

use super::{Other, Sought};

struct Rapid(Vec<String>);

/// Keeps the names in lower case.
pub fn build(names: &[String], _statements: &[String]) -> Box<dyn Other> {
    Box::new(Rapid(names.iter().map(|name| name.to_lowercase()).collect()))
}

impl Other for Rapid {
    fn name(&self) -> &'static str {
        "rapidfuzz (a scan)"
    }

    fn finds(&self, sought: Sought) -> bool {
        sought != Sought::Text
    }

    fn find(&self, sought: Sought, typed: &str) -> usize {
        let typed = typed.to_lowercase();
        let scorer = fuzz::RatioBatchComparator::new(typed.chars());
        let arguments = fuzz::Args::default().score_cutoff(0.7);
        let scored = self.0.iter().zip(0_u32..).filter_map(|(name, at)| match sought {
            Sought::Exact => (*name == typed).then_some((1.0, at)),
            _ => scorer.similarity_with_args(name.chars(), &arguments).map(|score| (score, at)),
        });
        let mut best: Vec<(f64, u32)> = scored.collect();
        best.sort_by(|one, other| other.0.total_cmp(&one.0));
        best.truncate(25);
        best.len()
    }
}
