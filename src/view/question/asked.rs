//! What is asked of an entry, and under which of its labels that stands.

use super::Asks;
use super::happening::Happening;
use crate::lore::kinds::{Label, Milestone};
use crate::lore::{Kind, StatementRef};

/// What is asked of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    /// What it is.
    pub(in crate::view) asks: Asks,
    /// What happened to it, where that is asked.
    pub(in crate::view) happening: Happening,
    /// What is told of whoever held a post, where that is asked.
    pub(in crate::view) told: Vec<StatementRef>,
}

impl Asked {
    pub(in crate::view) fn of(asks: Asks) -> Self {
        Self { asks, happening: Happening::default(), told: Vec::new() }
    }

    /// When something happened to it.
    pub(in crate::view) const fn happening(happening: Happening) -> Self {
        Self { asks: Asks::Happening, happening, told: Vec::new() }
    }

    /// Who held a post, as these statements tell.
    pub(in crate::view) fn told(told: Vec<StatementRef>) -> Self {
        Self { told, ..Self::of(Asks::Post) }
    }
}

/// The labels of a kind under which stands what is asked, the first that has any facts before others.
pub(in crate::view) fn labels(kind: &'static Kind, asks: Asks) -> Vec<&'static Label> {
    let of_word =
        |word: &str| -> Vec<&'static Label> { kind.labels.iter().filter(|label| label.is_asked_by(word)).collect() };
    match asks {
        Asks::Fact { word, .. } => of_word(word),
        Asks::Setting => of_word("date"),
        Asks::Whereabouts if kind.describes_others => Vec::new(),
        Asks::Whereabouts => of_word("location"),
        Asks::Death { .. } | Asks::Destruction { .. } | Asks::Fate => {
            let ends = [Milestone::Death, Milestone::Fate].into_iter();
            ends.flat_map(|end| kind.labels.iter().filter(move |label| label.milestone == Some(end))).collect()
        }
        Asks::Card
        | Asks::Count
        | Asks::Killer
        | Asks::Victims
        | Asks::Happening
        | Asks::Told
        | Asks::Run
        | Asks::Stardate
        | Asks::Rule
        | Asks::Captain
        | Asks::Lifespan
        | Asks::Saying
        | Asks::Homeworld
        | Asks::Neighbour(_)
        | Asks::Post
        | Asks::Making
        | Asks::Acting
        | Asks::InEnglish(_) => Vec::new(),
    }
}
