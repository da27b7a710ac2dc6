//! Rows of a fixed size one after the other, as bytes: those of bundled lore lie in the program and take no memory of
//! their own, and nothing has to be laid out before they are read.

use std::borrow::Cow;
use std::marker::PhantomData;
use std::slice::ChunksExact;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::reference::SourceRef;
use crate::model::reference::{EntryRef, EventRef};

/// A value that always takes the same number of bytes.
pub trait Row: Copy {
    /// How many.
    const SIZE: usize;

    /// Appends its bytes.
    fn write(self, bytes: &mut Vec<u8>);

    /// The value of so many bytes.
    fn read(bytes: &[u8]) -> Self;
}

/// Makes numbers rows, their lowest byte first.
macro_rules! number_rows {
    ($($number:ident),*) => {$(
        impl Row for $number {
            const SIZE: usize = size_of::<Self>();

            fn write(self, bytes: &mut Vec<u8>) {
                bytes.extend(self.to_le_bytes());
            }

            #[inline]
            fn read(bytes: &[u8]) -> Self {
                bytes.first_chunk().map_or(0, |bytes| Self::from_le_bytes(*bytes))
            }
        }
    )*};
}

number_rows!(u8, u16, u32, u64);

impl<A: Row, B: Row> Row for (A, B) {
    const SIZE: usize = A::SIZE + B::SIZE;

    fn write(self, bytes: &mut Vec<u8>) {
        self.0.write(bytes);
        self.1.write(bytes);
    }

    #[inline]
    fn read(bytes: &[u8]) -> Self {
        let (first, second) = bytes.split_at_checked(A::SIZE).unwrap_or_default();
        (A::read(first), B::read(second))
    }
}

/// Makes references rows: they are numbers.
macro_rules! reference_rows {
    ($($reference:ident),*) => {$(
        impl Row for $reference {
            const SIZE: usize = u32::SIZE;

            fn write(self, bytes: &mut Vec<u8>) {
                self.0.write(bytes);
            }

            #[inline]
            fn read(bytes: &[u8]) -> Self {
                Self(u32::read(bytes))
            }
        }
    )*};
}

reference_rows!(EntryRef, EventRef, SourceRef);

/// Many rows, never changed.
#[derive(Debug, Clone)]
pub struct Table<T> {
    bytes: Cow<'static, [u8]>,
    rows: PhantomData<T>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { bytes: Cow::Borrowed(&[]), rows: PhantomData }
    }
}

impl<T: Row> Table<T> {
    /// How many rows there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.bytes.len() / T::SIZE
    }

    /// Whether there are none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// The row at that place.
    #[inline]
    pub fn get(&self, at: usize) -> Option<T> {
        let start = at.checked_mul(T::SIZE)?;
        self.bytes.get(start..start.checked_add(T::SIZE)?).map(T::read)
    }

    /// All rows, in their order.
    #[inline]
    pub fn iter(&self) -> Rows<'_, T> {
        Rows { chunks: self.bytes.chunks_exact(T::SIZE), rows: PhantomData }
    }

    /// The rows from one place to before another; none if it has not so many.
    #[inline]
    pub fn range(&self, start: usize, end: usize) -> Rows<'_, T> {
        let bytes = start.checked_mul(T::SIZE).zip(end.checked_mul(T::SIZE));
        let bytes = bytes.and_then(|(start, end)| self.bytes.get(start..end)).unwrap_or_default();
        Rows { chunks: bytes.chunks_exact(T::SIZE), rows: PhantomData }
    }

    /// The first place whose row is not so, if those that are all stand first.
    #[inline]
    pub fn partition_point(&self, is_so: impl Fn(T) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.get(middle).is_some_and(&is_so) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

impl<T> Table<T> {
    /// The rows of which these are the bytes.
    pub(crate) fn of_bytes(mut bytes: Vec<u8>) -> Self {
        bytes.shrink_to_fit();
        Self { bytes: bytes.into(), rows: PhantomData }
    }
}

impl Table<u8> {
    /// All bytes, in their order.
    #[inline]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl<T: Row> FromIterator<T> for Table<T> {
    fn from_iter<I: IntoIterator<Item = T>>(rows: I) -> Self {
        let rows = rows.into_iter();
        let mut bytes = Vec::with_capacity(rows.size_hint().0 * T::SIZE);
        rows.for_each(|row| row.write(&mut bytes));
        Self::of_bytes(bytes)
    }
}

impl<T: Row> Extend<T> for Table<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, rows: I) {
        let bytes = self.bytes.to_mut();
        rows.into_iter().for_each(|row| row.write(bytes));
    }
}

impl<T> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.bytes)
    }
}

impl<'de: 'static, T> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = <&'static [u8]>::deserialize(deserializer)?;
        Ok(Self { bytes: Cow::Borrowed(bytes), rows: PhantomData })
    }
}

/// Rows in their order.
#[derive(Debug)]
pub struct Rows<'t, T> {
    chunks: ChunksExact<'t, u8>,
    rows: PhantomData<T>,
}

impl<T> Default for Rows<'_, T> {
    fn default() -> Self {
        Self { chunks: [].chunks_exact(1), rows: PhantomData }
    }
}

impl<T> Clone for Rows<'_, T> {
    fn clone(&self) -> Self {
        Self { chunks: self.chunks.clone(), rows: PhantomData }
    }
}

impl<T> Rows<'_, T> {
    /// Whether there are none left.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.chunks.len() == 0
    }
}

impl<T: Row> Iterator for Rows<'_, T> {
    type Item = T;

    #[inline]
    fn next(&mut self) -> Option<T> {
        self.chunks.next().map(T::read)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.chunks.size_hint()
    }

    fn nth(&mut self, skipped: usize) -> Option<T> {
        self.chunks.nth(skipped).map(T::read)
    }
}

impl<T: Row> DoubleEndedIterator for Rows<'_, T> {
    #[inline]
    fn next_back(&mut self) -> Option<T> {
        self.chunks.next_back().map(T::read)
    }
}

impl<T: Row> ExactSizeIterator for Rows<'_, T> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back_as_they_were() {
        let table: Table<(u32, u16)> = [(7, 1), (u32::MAX, 2), (9, u16::MAX)].into_iter().collect();
        assert_eq!(table.len(), 3);
        assert_eq!(table.get(1), Some((u32::MAX, 2)));
        assert_eq!(table.get(3), None);
        assert_eq!(table.range(1, 3).collect::<Vec<_>>(), [(u32::MAX, 2), (9, u16::MAX)]);
        assert!(table.range(2, 4).is_empty());
        assert_eq!(table.iter().rev().map(|row| row.1).collect::<Vec<_>>(), [u16::MAX, 2, 1]);
    }

    #[test]
    fn the_first_row_that_is_not_so_is_found() {
        let table: Table<u32> = [1, 4, 9, 16].into_iter().collect();
        assert_eq!(table.partition_point(|row| row < 9), 2);
        assert_eq!(table.partition_point(|_| true), 4);
    }
}
