//! How connections to the gateway end.

/// How a connection ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// The socket could not be opened.
    NotOpened,
    /// It was open, but Discord would not have the session taken up again.
    NotResumed,
    /// It was open, but Discord did not let the bot in.
    NotLetIn,
    /// It was connected, and is no longer.
    Lost,
    /// Discord closed it for a reason that no new connection mends.
    Refused(u16),
    /// The program is to end.
    ShutDown,
}

impl End {
    /// Its name among the figures.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::NotOpened => "not opened",
            Self::NotResumed => "not resumed",
            Self::NotLetIn => "not let in",
            Self::Lost => "lost",
            Self::Refused(_) => "refused",
            Self::ShutDown => "shut down",
        }
    }
}
