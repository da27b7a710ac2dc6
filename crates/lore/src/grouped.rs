//! What belongs to each of many numbered things, in one table with the groups one after the other: compressed sparse rows.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::table::{Row, Rows, Table};

/// Groups of items, by the number of what they belong to.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound(serialize = "", deserialize = "'de: 'static"))]
pub struct Grouped<T> {
    items: Table<T>,
    starts: Table<u32>,
}

impl<T> Default for Grouped<T> {
    fn default() -> Self {
        Self { items: Table::default(), starts: Table::default() }
    }
}

impl<T: Row> Grouped<T> {
    /// Sorts items into `count` groups, keeping their order; items of other groups are left out. They are written where
    /// they stay, since there may be millions.
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
        let mut items = vec![0; sum as usize * T::SIZE];
        let mut row = Vec::with_capacity(T::SIZE);
        for (group, item) in belonging {
            let Some(at) = next.get_mut(group as usize) else { continue };
            let slot = items.get_mut(*at as usize * T::SIZE..).and_then(|rest| rest.get_mut(..T::SIZE));
            row.clear();
            item.write(&mut row);
            slot.into_iter().flatten().zip(&row).for_each(|(slot, byte)| *slot = *byte);
            *at += 1;
        }
        Self { items: Table::of_bytes(items), starts: starts.into_iter().collect() }
    }
}

impl<T: Row> Grouped<T> {
    /// The items of one group.
    #[inline]
    pub fn of(&self, group: u32) -> Rows<'_, T> {
        self.of_range(group..group.saturating_add(1))
    }

    /// The items of neighbouring groups.
    #[inline]
    pub fn of_range(&self, groups: Range<u32>) -> Rows<'_, T> {
        let bound = |group: u32| self.starts.get(group as usize).map(|start| start as usize);
        let span = bound(groups.start).zip(bound(groups.end));
        span.map(|(start, end)| self.items.range(start, end)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_keep_what_belongs_together() {
        let groups = Grouped::<u8>::new(3, [(2, b'c'), (0, b'a'), (2, b'd')].into_iter());
        let of = |group| groups.of(group).collect::<Vec<_>>();
        assert_eq!((of(0), of(1), of(2)), (vec![b'a'], vec![], vec![b'c', b'd']));
        assert_eq!(groups.of_range(0..3).collect::<Vec<_>>(), b"acd");
        assert!(groups.of(7).is_empty());
    }
}
