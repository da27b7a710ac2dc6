//! What a question asks of what it names.

use crate::search::Side;

/// What is asked of what a question names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asks {
    /// What it is.
    Card,
    /// How many of them there are.
    Count,
    /// What the facts tell under the labels that a word asks for; a year, too, if that is asked.
    Fact {
        /// The word.
        word: &'static str,
        /// Whether a year is asked for.
        year: bool,
    },
    /// Where it is.
    Whereabouts,
    /// The world that a people comes from.
    Homeworld,
    /// How, where or by whom somebody died; or in which year.
    Death {
        /// Whether a year is asked for.
        year: bool,
    },
    /// Who killed somebody.
    Killer,
    /// Whom somebody killed.
    Victims,
    /// How, where or by whom something was destroyed; or in which year.
    Destruction {
        /// Whether a year is asked for.
        year: bool,
    },
    /// What became of it, if anything did.
    Fate,
    /// When something happened to it that is told in words behind its name: `Picard assimilated`.
    Happening,
    /// In which years a work is set.
    Setting,
    /// What is told in a work, or when it was first shown.
    Told,
    /// When a series ran, and how many episodes it has.
    Run,
    /// Which work bears a stardate.
    Stardate,
    /// How the Rule of Acquisition of a number goes.
    Rule,
    /// Who commanded it.
    Captain,
    /// How long somebody or a people lives.
    Lifespan,
    /// What a law or a text says, which nobody is.
    Saying,
    /// Who came before or after somebody in a post.
    Neighbour(Side),
    /// Who held a post.
    Post,
    /// Who made a work.
    Making,
    /// Who played somebody.
    Acting,
    /// What the same question asks in English.
    InEnglish(&'static str),
}

impl Asks {
    /// Whether it is asked of works alone.
    pub(super) const fn is_of_work(self) -> bool {
        matches!(self, Self::Told | Self::Run)
    }
}
