//! The words of questions around a name `*`, in the languages of the bot: in small letters, without accents and without the
//! sign at the end.

mod about;
mod dates;
mod ends;
mod facts;
mod homeworlds;
mod making;
mod posts;
mod relatives;
mod works;

use super::asks::Asks;
use crate::search::Side;

/// What is asked, and the phrases that ask it.
pub(super) static PHRASES: &[(Asks, &[&str])] = &[
    (Asks::Card, about::CARD),
    (Asks::Count, about::COUNT),
    (fact("species"), facts::SPECIES),
    (fact("class"), facts::CLASS),
    (fact("registry"), facts::REGISTRY),
    (fact("rank"), facts::RANK),
    (fact("posting"), facts::POSTING),
    (fact("residence"), facts::RESIDENCE),
    (fact("speed"), facts::SPEED),
    (fact("crew"), facts::CREW),
    (fact("decks"), facts::DECKS),
    (fact("origin"), facts::ORIGIN),
    (Asks::Lifespan, facts::LIFESPAN),
    (fact("born"), dates::BIRTH),
    (year("born"), dates::BIRTH_YEAR),
    (year("launched"), dates::LAUNCH_YEAR),
    (year("founded"), dates::FOUNDING_YEAR),
    (year("date"), dates::DATE),
    (Asks::Killer, ends::KILLER),
    (Asks::Victims, ends::VICTIMS),
    (Asks::Death { year: false }, ends::DEATH),
    (Asks::Death { year: true }, ends::DEATH_YEAR),
    (Asks::Destruction { year: false }, ends::DESTRUCTION),
    (Asks::Destruction { year: true }, ends::DESTRUCTION_YEAR),
    (Asks::Fate, ends::FATE),
    (Asks::Whereabouts, facts::WHEREABOUTS),
    (Asks::Homeworld, homeworlds::HOMEWORLD),
    (Asks::Happening, dates::HAPPENING),
    (Asks::Setting, dates::SETTING),
    (Asks::Stardate, dates::STARDATE),
    (Asks::Told, works::TOLD),
    (Asks::Told, works::AIRED),
    (Asks::Run, works::RUN),
    (Asks::Making, making::MAKING),
    (Asks::Acting, making::ACTING),
    (Asks::InEnglish("who built *"), making::BUILDING),
    (Asks::InEnglish("creator of *"), making::CREATION),
    (Asks::InEnglish("who invented *"), making::INVENTION),
    (Asks::InEnglish("*"), about::NAME_OF),
    (Asks::InEnglish("*'s ship"), about::SHIP_OF),
    (Asks::Rule, about::RULE),
    (Asks::Saying, about::SAYING),
    (Asks::Captain, posts::COMMANDER),
    (Asks::InEnglish("captains of *"), posts::CAPTAINS),
    (Asks::InEnglish("first captain of *"), posts::FIRST_CAPTAIN),
    (Asks::InEnglish("first officer of *"), posts::FIRST_OFFICER),
    (Asks::InEnglish("chief engineer of *"), posts::ENGINEER),
    (Asks::InEnglish("doctor of *"), posts::DOCTOR),
    (Asks::InEnglish("security chief of *"), posts::SECURITY),
    (Asks::Neighbour(Side::After), posts::SUCCESSOR),
    (Asks::Neighbour(Side::Before), posts::PREDECESSOR),
    (Asks::InEnglish("father of *"), relatives::FATHER),
    (Asks::InEnglish("mother of *"), relatives::MOTHER),
    (Asks::InEnglish("brother of *"), relatives::BROTHER),
    (Asks::InEnglish("sister of *"), relatives::SISTER),
    (Asks::InEnglish("son of *"), relatives::SON),
    (Asks::InEnglish("daughter of *"), relatives::DAUGHTER),
    (Asks::InEnglish("wife of *"), relatives::WIFE),
    (Asks::InEnglish("husband of *"), relatives::HUSBAND),
];

const fn fact(word: &'static str) -> Asks {
    Asks::Fact { word, year: false }
}

const fn year(word: &'static str) -> Asks {
    Asks::Fact { word, year: true }
}
