//! The bot's token, which no message, log or debug output can show.

use std::fmt;

use serde::{Deserialize, Deserializer, de};

/// What is printed where a token would stand.
const HIDDEN: &str = "<hidden>";

/// A bot token. Neither `Debug` nor `Display` shows it; [`Token::reveal`] is the one way to it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A token as it was written, without the spaces around it and without a leading `Bot `.
    pub fn new(written: &str) -> Self {
        let written = written.trim();
        Self(written.strip_prefix("Bot ").unwrap_or(written).trim().to_owned())
    }

    /// The token itself, to be sent to Discord and nowhere else.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether no token was given.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it has only characters that a token can have.
    pub fn is_plain(&self) -> bool {
        self.0.bytes().all(|byte| byte.is_ascii_graphic())
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Token({})", if self.is_empty() { "none" } else { HIDDEN })
    }
}

impl fmt::Display for Token {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(if self.is_empty() { "" } else { HIDDEN })
    }
}

impl<'de> Deserialize<'de> for Token {
    fn deserialize<D: Deserializer<'de>>(written: D) -> Result<Self, D::Error> {
        // The usual error would quote what was written, which may be most of a token.
        let written = String::deserialize(written).map_err(|_| de::Error::custom("a token is text in quotes"))?;
        Ok(Self::new(&written))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_cannot_be_printed() {
        let token = Token::new(" Bot s3cret.token ");
        assert_eq!(token.reveal(), "s3cret.token");
        assert_eq!(format!("{token} {token:?} {:#?}", Some(&token)).matches("s3cret").count(), 0);
    }
}
