//! The two people in the server, who both can use the bot.

/// One of the two people in the server.
///
/// Names are in [`Options`](crate::Options).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum User {
    /// The owner of the server, who acts unless a test or the page says otherwise.
    #[default]
    First,
    /// The other one, who sees no private answer of the first.
    Second,
}

impl User {
    /// Both, in the order in which they joined.
    pub const ALL: [Self; 2] = [Self::First, Self::Second];

    /// The Discord id, as a bot gets it in `user.id` and in mentions.
    #[must_use]
    pub const fn id(self) -> u64 {
        match self {
            Self::First => 1_047_000_000_000_000_002,
            Self::Second => 1_047_000_000_000_000_006,
        }
    }

    /// The id of the direct-message channel between this user and the bot.
    pub(crate) const fn dm_id(self) -> u64 {
        match self {
            Self::First => 1_047_000_000_000_000_005,
            Self::Second => 1_047_000_000_000_000_007,
        }
    }

    pub(crate) fn from_id(id: u64) -> Option<Self> {
        Self::ALL.into_iter().find(|user| user.id() == id)
    }

    /// Whose direct-message channel this is, if it is one.
    pub(crate) fn from_dm_id(channel: u64) -> Option<Self> {
        Self::ALL.into_iter().find(|user| user.dm_id() == channel)
    }
}
