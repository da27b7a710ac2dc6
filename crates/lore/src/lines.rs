//! Where lines begin in a text, worked out once, however many findings there are in it.

/// The places of all lines of a text.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines {
    /// Byte offsets at which lines start.
    starts: Vec<usize>,
}

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        let after = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { starts: std::iter::once(0).chain(after).collect() }
    }

    /// The number of the line that holds a byte, counted from 1, and where it starts.
    pub(super) fn line_of(&self, offset: usize) -> (usize, usize) {
        let number = self.starts.partition_point(|start| *start <= offset);
        (number, self.starts.get(number.saturating_sub(1)).copied().unwrap_or_default())
    }

    /// Where the line after that one starts, if there is one.
    pub(super) fn start_after(&self, number: usize) -> Option<usize> {
        self.starts.get(number).copied()
    }
}
