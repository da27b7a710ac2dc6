//! What belongs to each of many numbered things, in one list with the groups one after the other.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Groups of items, by the number of what they belong to.
#[derive(Debug, Serialize, Deserialize)]
pub struct Grouped<T> {
    items: Vec<T>,
    starts: Vec<u32>,
}

impl<T> Default for Grouped<T> {
    fn default() -> Self {
        Self { items: Vec::new(), starts: Vec::new() }
    }
}

impl<T: Copy + Default> Grouped<T> {
    /// Sorts items into `count` groups, keeping their order; items of other groups are left out.
    pub fn new(count: usize, belonging: impl Iterator<Item = (u32, T)> + Clone) -> Self {
        let mut starts = vec![0_u32; count + 1];
        for (group, _) in belonging.clone() {
            if let Some(start) = starts.get_mut(group as usize + 1) {
                *start += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut items = vec![T::default(); sum as usize];
        for (group, item) in belonging {
            let Some(at) = next.get_mut(group as usize) else { continue };
            if let Some(slot) = items.get_mut(*at as usize) {
                *slot = item;
            }
            *at += 1;
        }
        Self { items, starts }
    }

    /// The items of one group.
    pub fn of(&self, group: u32) -> &[T] {
        self.of_range(group..group.saturating_add(1))
    }

    /// The items of neighbouring groups.
    pub fn of_range(&self, groups: Range<u32>) -> &[T] {
        let bound = |group: u32| self.starts.get(group as usize).map(|start| *start as usize);
        let span = bound(groups.start).zip(bound(groups.end));
        span.and_then(|(start, end)| self.items.get(start..end)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_keep_what_belongs_together() {
        let groups = Grouped::new(3, [(2, 'c'), (0, 'a'), (2, 'd')].into_iter());
        assert_eq!((groups.of(0), groups.of(1), groups.of(2)), (&['a'][..], &[][..], &['c', 'd'][..]));
        assert_eq!(groups.of_range(0..3), ['a', 'c', 'd']);
        assert!(groups.of(7).is_empty());
    }
}
