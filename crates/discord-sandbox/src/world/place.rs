//! The two places in which a user can meet the bot.

use super::people::CHANNEL_ID;
use super::user::User;

/// Where a user is when they act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// In the server's channel.
    #[default]
    Guild,
    /// In the user's own direct messages with the bot.
    DirectMessage,
}

impl Place {
    pub(crate) fn channel_id(self, user: User) -> u64 {
        match self {
            Self::Guild => CHANNEL_ID,
            Self::DirectMessage => user.dm_id(),
        }
    }
}
