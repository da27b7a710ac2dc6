//! A string that lies in the program itself where the lore is bundled, and in memory of its own where it was read.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::{Deref, Range};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Text that is never changed: mapped from the program, or owned.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Str(Cow<'static, str>);

impl Str {
    /// A part of the text, by its bytes; empty where there is no such part. Copied only where the text is owned.
    pub(crate) fn part(&self, bytes: Range<usize>) -> Cow<'static, str> {
        match &self.0 {
            Cow::Borrowed(text) => Cow::Borrowed(text.get(bytes).unwrap_or_default()),
            Cow::Owned(text) => Cow::Owned(text.get(bytes).unwrap_or_default().to_owned()),
        }
    }
}

impl Deref for Str {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Str {
    fn as_ref(&self) -> &str {
        self
    }
}

impl Borrow<str> for Str {
    fn borrow(&self) -> &str {
        self
    }
}

impl From<&str> for Str {
    fn from(text: &str) -> Self {
        Self(Cow::Owned(text.to_owned()))
    }
}

impl From<String> for Str {
    fn from(text: String) -> Self {
        let mut text = text;
        text.shrink_to_fit();
        Self(Cow::Owned(text))
    }
}

impl From<&Str> for Cow<'static, str> {
    fn from(text: &Str) -> Self {
        text.0.clone()
    }
}

impl fmt::Display for Str {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, out)
    }
}

impl fmt::Debug for Str {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, out)
    }
}

impl Serialize for Str {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de: 'static> Deserialize<'de> for Str {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&'static str>::deserialize(deserializer).map(|text| Self(Cow::Borrowed(text)))
    }
}
