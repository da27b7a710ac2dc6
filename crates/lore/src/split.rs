//! Packed values in two parts: short ones first and together, and after them the long pieces, none of which is touched by
//! unpacking. A program that starts with much lore reads only the first part, so the pages of the other stay on disk.

use postcard::de_flavors::Flavor as Source;
use postcard::ser_flavors::Flavor as Sink;
use postcard::{Error, Result};

/// From so many bytes on a piece is long. More than any number takes, so that only texts and tables can be.
const LONG: usize = 256;

/// Where values are packed to. The length of the first part, as four bytes, stands before both.
#[derive(Default)]
pub(crate) struct Packing {
    short: Vec<u8>,
    long: Vec<u8>,
}

impl Sink for Packing {
    type Output = Vec<u8>;

    fn try_push(&mut self, byte: u8) -> Result<()> {
        self.short.push(byte);
        Ok(())
    }

    fn try_extend(&mut self, bytes: &[u8]) -> Result<()> {
        let part = if bytes.len() < LONG { &mut self.short } else { &mut self.long };
        part.extend(bytes);
        Ok(())
    }

    fn finalize(self) -> Result<Vec<u8>> {
        let length = u32::try_from(self.short.len()).map_err(|_| Error::SerializeBufferFull)?;
        Ok([&length.to_le_bytes()[..], &self.short, &self.long].concat())
    }
}

/// Packed values, as far as they were not yet unpacked.
pub(crate) struct Unpacking<'de> {
    short: &'de [u8],
    long: &'de [u8],
}

impl<'de> Unpacking<'de> {
    pub(crate) fn new(bytes: &'de [u8]) -> Result<Self> {
        let (length, parts) = bytes.split_first_chunk().ok_or(Error::DeserializeUnexpectedEnd)?;
        let length = u32::from_le_bytes(*length) as usize;
        let (short, long) = parts.split_at_checked(length).ok_or(Error::DeserializeUnexpectedEnd)?;
        Ok(Self { short, long })
    }
}

impl<'de> Source<'de> for Unpacking<'de> {
    type Remainder = ();
    type Source = &'de [u8];

    fn pop(&mut self) -> Result<u8> {
        let (byte, rest) = self.short.split_first().ok_or(Error::DeserializeUnexpectedEnd)?;
        self.short = rest;
        Ok(*byte)
    }

    fn try_take_n(&mut self, count: usize) -> Result<&'de [u8]> {
        let part = if count < LONG { &mut self.short } else { &mut self.long };
        let (piece, rest) = part.split_at_checked(count).ok_or(Error::DeserializeUnexpectedEnd)?;
        *part = rest;
        Ok(piece)
    }

    fn finalize(self) -> Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::{Deserialize as _, Serialize as _};

    #[test]
    fn long_pieces_stand_after_all_that_is_short() {
        let value = ("short".to_owned(), "long ".repeat(LONG), 7_u64, vec!["also".to_owned(), "x".repeat(LONG)]);
        let mut packing = postcard::Serializer { output: Packing::default() };
        value.serialize(&mut packing).unwrap();
        let bytes = packing.output.finalize().unwrap();
        assert!(bytes[..40].windows(4).any(|window| window == b"also"));
        let mut unpacking = postcard::Deserializer::from_flavor(Unpacking::new(&bytes).unwrap());
        assert_eq!(<(String, String, u64, Vec<String>)>::deserialize(&mut unpacking).unwrap(), value);
    }

    #[test]
    fn bytes_that_end_too_soon_are_refused() {
        assert!(Unpacking::new(b"abc").is_err());
        assert!(Unpacking::new(b"\xff\x00\x00\x00abc").is_err());
    }
}
