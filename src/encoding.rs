//! The bytes of a file as text, or where and why they are none. Knows no file, no lore and no settings.

/// Bytes that are not UTF-8.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the file is {encoding}, not UTF-8")]
pub struct NotUtf8 {
    /// What the bytes look like.
    pub encoding: &'static str,
    /// The text before the first wrong byte.
    pub before: String,
}

impl NotUtf8 {
    /// What to do about it.
    pub const REMEDY: &str = "save the file as UTF-8";

    /// The line of the first wrong byte, counted from 1.
    pub fn line(&self) -> usize {
        self.before.matches('\n').count() + 1
    }

    /// The column of the first wrong byte in characters, counted from 1.
    pub fn column(&self) -> usize {
        self.before.chars().rev().take_while(|letter| *letter != '\n').count() + 1
    }
}

/// The text that the bytes stand for, without a byte order mark.
///
/// # Errors
///
/// When they are not UTF-8.
pub fn decode(bytes: Vec<u8>) -> Result<String, NotUtf8> {
    if let Some(encoding) = wide_encoding(&bytes) {
        return Err(NotUtf8 { encoding, before: String::new() });
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(error) => {
            let valid = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
            let before = String::from_utf8_lossy(valid).into_owned();
            Err(NotUtf8 { encoding: "Latin-1 or the like", before })
        }
    }
}

/// The encoding of several bytes a letter that the text has: its byte order mark tells, or the zeros at its start, as they
/// are in English text.
fn wide_encoding(bytes: &[u8]) -> Option<&'static str> {
    let is_zero = |at: usize| bytes.get(at).map(|byte| *byte == 0);
    let zeros = [is_zero(0)?, is_zero(1)?, is_zero(2).unwrap_or_default(), is_zero(3).unwrap_or_default()];
    match (bytes, zeros) {
        ([0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..], _) => Some("UTF-32"),
        (_, [true, true, true, false] | [false, true, true, true]) => Some("UTF-32"),
        ([0xff, 0xfe, ..] | [0xfe, 0xff, ..], _) => Some("UTF-16"),
        (_, [true, false, true, false] | [false, true, false, true]) => Some("UTF-16"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn utf8_is_text_with_or_without_a_byte_order_mark() {
        assert_eq!(decode("né\n".as_bytes().to_vec()), Ok("né\n".to_owned()));
        assert_eq!(decode("\u{feff}a = 1".as_bytes().to_vec()), Ok("a = 1".to_owned()));
        assert_eq!(decode(Vec::new()), Ok(String::new()));
    }

    #[test]
    fn utf16_is_named_whatever_its_order_and_mark() {
        for text in ["\u{feff}name = 1", "name = 1"] {
            for order in [u16::to_le_bytes, u16::to_be_bytes] {
                assert_eq!(decode(utf16(text, order)).unwrap_err().encoding, "UTF-16");
            }
        }
    }

    #[test]
    fn utf32_is_not_taken_for_utf16() {
        for text in ["\u{feff}name = 1", "name = 1"] {
            for order in [u32::to_le_bytes, u32::to_be_bytes] {
                let bytes = text.chars().map(u32::from).flat_map(order).collect();
                assert_eq!(decode(bytes).unwrap_err().encoding, "UTF-32");
            }
        }
    }

    #[test]
    fn another_encoding_is_shown_by_the_place_of_its_first_byte() {
        let wrong = decode(b"a = 1\nname = \"\xc3\xa9 caf\xe9\"".to_vec()).unwrap_err();
        assert_eq!((wrong.line(), wrong.column()), (2, 14));
        assert!(wrong.to_string().contains("not UTF-8"), "{wrong}");
    }
}
