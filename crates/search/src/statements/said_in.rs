//! What each of many texts says of the terms of a story.

/// The terms that each of many texts says, and how much.
pub(super) struct SaidIn {
    /// Where those of each text begin, and at last where all end.
    starts: Vec<u32>,
    said: Vec<(usize, f32)>,
}

impl SaidIn {
    /// What texts say of which there are so many, by the terms, each with the texts that say it.
    pub(super) fn new<'t>(texts: usize, terms: impl Iterator<Item = &'t [(u32, f32)]>) -> Self {
        let all = terms.zip(0..).flat_map(|(said, at)| said.iter().map(move |(of, weight)| (*of, at, *weight)));
        let mut all: Vec<(u32, usize, f32)> = all.collect();
        all.sort_unstable_by_key(|(text, term, _)| (*text, *term));
        let mut starts = vec![0_u32; texts + 1];
        for (text, ..) in &all {
            starts.get_mut(*text as usize + 1).into_iter().for_each(|count| *count += 1);
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        Self { starts, said: all.into_iter().map(|(_, term, weight)| (term, weight)).collect() }
    }

    pub(super) fn of(&self, text: u32) -> &[(usize, f32)] {
        let bound = |at: usize| self.starts.get(at).map(|start| *start as usize);
        let span = bound(text as usize).zip(bound(text as usize + 1));
        span.and_then(|(start, end)| self.said.get(start..end)).unwrap_or_default()
    }
}
