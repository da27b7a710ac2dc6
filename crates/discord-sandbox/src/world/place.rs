//! The two places in which the person can meet the bot.

use super::people::{CHANNEL_ID, DM_ID};

/// Where the person is when they act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// In the server's channel.
    #[default]
    Guild,
    /// In a direct message with the bot.
    DirectMessage,
}

impl Place {
    pub(crate) fn channel_id(self) -> u64 {
        match self {
            Self::Guild => CHANNEL_ID,
            Self::DirectMessage => DM_ID,
        }
    }
}
