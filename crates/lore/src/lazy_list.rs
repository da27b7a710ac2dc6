//! A list whose items are laid out only when they are first asked for, so that a program that starts with much lore need
//! not read all of it. What was read from files is laid out already.

use std::fmt;
use std::sync::OnceLock;

use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::table::Table;

/// Items in their order.
pub struct LazyList<T>(Kept<T>);

enum Kept<T> {
    Laid(Vec<T>),
    Packed(Packed<T>),
}

/// Items as bytes, and those that were asked for.
struct Packed<T> {
    bytes: &'static [u8],
    ends: Table<u32>,
    laid: Box<[OnceLock<Box<T>>]>,
}

impl<T> Default for LazyList<T> {
    fn default() -> Self {
        Self(Kept::Laid(Vec::new()))
    }
}

impl<T> From<Vec<T>> for LazyList<T> {
    fn from(items: Vec<T>) -> Self {
        Self(Kept::Laid(items))
    }
}

impl<T> LazyList<T> {
    /// How many items there are.
    #[inline]
    pub fn len(&self) -> usize {
        match &self.0 {
            Kept::Laid(items) => items.len(),
            Kept::Packed(packed) => packed.laid.len(),
        }
    }

    /// Whether there are none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<T: Deserialize<'static>> LazyList<T> {
    /// The item at that place.
    #[inline]
    pub fn get(&self, at: usize) -> Option<&T> {
        match &self.0 {
            Kept::Laid(items) => items.get(at),
            Kept::Packed(packed) => packed.get(at),
        }
    }

    /// All items, in their order.
    #[inline]
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { list: self, next: 0, end: self.len() }
    }
}

impl<T: Deserialize<'static>> Packed<T> {
    /// Whoever packs the items reads them all once, so that none is found damaged here.
    fn get(&self, at: usize) -> Option<&T> {
        let cell = self.laid.get(at)?;
        if let Some(item) = cell.get() {
            return Some(item);
        }
        let start = at.checked_sub(1).map_or(Some(0), |before| self.ends.get(before))?;
        let bytes = self.bytes.get(start as usize..self.ends.get(at)? as usize)?;
        let item = postcard::from_bytes(bytes).ok()?;
        Some(cell.get_or_init(|| Box::new(item)))
    }
}

/// The items of a list in their order.
pub struct Iter<'l, T> {
    list: &'l LazyList<T>,
    next: usize,
    end: usize,
}

impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self {
        Self { list: self.list, next: self.next, end: self.end }
    }
}

impl<'l, T: Deserialize<'static>> Iterator for Iter<'l, T> {
    type Item = &'l T;

    #[inline]
    fn next(&mut self) -> Option<&'l T> {
        let item = if self.next < self.end { self.list.get(self.next) } else { None };
        self.next += 1;
        item
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.end.saturating_sub(self.next);
        (left, Some(left))
    }

    fn nth(&mut self, skipped: usize) -> Option<&'l T> {
        self.next = self.next.saturating_add(skipped);
        self.next()
    }
}

impl<'l, T: Deserialize<'static>> DoubleEndedIterator for Iter<'l, T> {
    #[inline]
    fn next_back(&mut self) -> Option<&'l T> {
        self.end = self.end.checked_sub(1).filter(|end| *end >= self.next)?;
        self.list.get(self.end)
    }
}

impl<T: Deserialize<'static>> ExactSizeIterator for Iter<'_, T> {}

impl<'l, T: Deserialize<'static>> IntoIterator for &'l LazyList<T> {
    type Item = &'l T;
    type IntoIter = Iter<'l, T>;

    fn into_iter(self) -> Iter<'l, T> {
        self.iter()
    }
}

impl<T: Deserialize<'static> + fmt::Debug> fmt::Debug for LazyList<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_list().entries(self).finish()
    }
}

impl<T: Deserialize<'static> + Serialize> Serialize for LazyList<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut bytes = Vec::new();
        let mut ends = Vec::with_capacity(self.len());
        for item in self {
            bytes.extend(postcard::to_stdvec(item).map_err(S::Error::custom)?);
            ends.push(u32::try_from(bytes.len()).map_err(S::Error::custom)?);
        }
        (Bytes(&bytes), ends.into_iter().collect::<Table<u32>>()).serialize(serializer)
    }
}

struct Bytes<'b>(&'b [u8]);

impl Serialize for Bytes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

impl<'de: 'static, T> Deserialize<'de> for LazyList<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (bytes, ends) = <(&'static [u8], Table<u32>)>::deserialize(deserializer)?;
        let last = ends.len().checked_sub(1).and_then(|last| ends.get(last)).unwrap_or_default();
        if last as usize != bytes.len() {
            return Err(D::Error::custom("a list ends elsewhere than its items"));
        }
        let laid = (0..ends.len()).map(|_| OnceLock::new()).collect();
        Ok(Self(Kept::Packed(Packed { bytes, ends, laid })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(items: &[u64]) -> LazyList<u64> {
        let bytes = postcard::to_stdvec(&LazyList::from(items.to_vec())).unwrap();
        postcard::from_bytes(bytes.leak()).unwrap()
    }

    #[test]
    fn packed_items_are_those_that_were_packed() {
        let list = packed(&[7, 1 << 40, 9]);
        assert_eq!(list.len(), 3);
        assert_eq!(list.get(1), Some(&(1 << 40)));
        assert_eq!(list.get(3), None);
        assert_eq!(list.iter().copied().collect::<Vec<_>>(), [7, 1 << 40, 9]);
        assert_eq!(list.iter().rev().copied().collect::<Vec<_>>(), [9, 1 << 40, 7]);
        assert_eq!(list.iter().skip(2).collect::<Vec<_>>(), [&9]);
        assert!(packed(&[]).is_empty());
    }

    #[test]
    fn an_item_is_laid_out_once() {
        let list = packed(&[7]);
        assert!(std::ptr::eq(list.get(0).unwrap(), list.get(0).unwrap()));
    }
}
