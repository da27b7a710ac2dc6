//! What was asked of the bot and what was measured.

use std::fmt;

/// What became of one thing that was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Holds,
    Fails,
    Skipped,
    /// Nothing was asked.
    Told,
}

/// All that one trial showed.
#[derive(Debug, Default)]
pub(crate) struct Report(Vec<(Verdict, String)>);

impl Report {
    fn add(&mut self, verdict: Verdict, line: String) {
        self.0.push((verdict, line));
    }

    /// A figure that must not be greater than the limit.
    pub(crate) fn at_most(&mut self, what: &str, limit: f64, measured: f64, unit: &str) {
        let verdict = if measured <= limit { Verdict::Holds } else { Verdict::Fails };
        self.add(verdict, format!("{what}: {measured:.1} {unit} (at most {limit:.1})"));
    }

    /// A number that must be this one.
    pub(crate) fn exactly(&mut self, what: &str, expected: u64, measured: u64) {
        let verdict = if measured == expected { Verdict::Holds } else { Verdict::Fails };
        self.add(verdict, format!("{what}: {measured} (asked: {expected})"));
    }

    /// Something that must be so.
    pub(crate) fn is(&mut self, what: &str, is_so: bool) {
        self.add(if is_so { Verdict::Holds } else { Verdict::Fails }, what.to_owned());
    }

    /// Something that must be so in each of many cases, and is worth a word only where it is not.
    pub(crate) fn is_silently(&mut self, what: &str, is_so: bool) {
        if !is_so {
            self.add(Verdict::Fails, what.to_owned());
        }
    }

    /// Something that could not be tried.
    pub(crate) fn skipped(&mut self, what: &str, why: &str) {
        self.add(Verdict::Skipped, format!("{what}: {why}"));
    }

    /// Something that went wrong.
    pub(crate) fn failed(&mut self, what: &str, why: &str) {
        self.add(Verdict::Fails, format!("{what}: {why}"));
    }

    /// Something worth knowing of which nothing was asked.
    pub(crate) fn tell(&mut self, what: &str, measured: impl fmt::Display) {
        self.add(Verdict::Told, format!("{what}: {measured}"));
    }

    /// Whether nothing fails.
    pub(crate) fn holds(&self) -> bool {
        self.0.iter().all(|(verdict, _)| *verdict != Verdict::Fails)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (verdict, line) in &self.0 {
            let word = match verdict {
                Verdict::Holds => "holds",
                Verdict::Fails => "FAILS",
                Verdict::Skipped => "skipped",
                Verdict::Told => "",
            };
            writeln!(out, "  {word:<8} {line}")?;
        }
        Ok(())
    }
}
