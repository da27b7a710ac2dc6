//! What holds of an entry in years that no work tells of: a planet lay in its system before any episode is set; and which of
//! its facts a view of such a year shows.

use super::lifetime::{self, befallen_by, tells_how_it_stood};
use crate::lore::kinds::{LabelRole, Timeless};
use crate::lore::words::{named_years, split_words};
use crate::lore::{Entry, EntryRef, Event, Fact, Lore, Text, When};
use crate::view::filter::extent::is_of_no_known_time;
use crate::view::filter::{FilteredCounts, ViewFilter};

/// Words in which nothing is named but what nature made.
const NATURAL: [&str; 59] = [
    "a",
    "and",
    "animal",
    "asteroid",
    "asteroids",
    "belt",
    "class",
    "cluster",
    "crystal",
    "dark",
    "desert",
    "element",
    "field",
    "fifth",
    "first",
    "fourth",
    "fruit",
    "galaxy",
    "gas",
    "giant",
    "half",
    "homeworld",
    "ice",
    "island",
    "its",
    "m",
    "matter",
    "metal",
    "mineral",
    "moon",
    "mountain",
    "nebula",
    "ocean",
    "of",
    "ore",
    "particle",
    "peninsula",
    "planet",
    "planetoid",
    "protostar",
    "pulsar",
    "quarter",
    "radiation",
    "region",
    "rogue",
    "sea",
    "second",
    "sector",
    "space",
    "stable",
    "star",
    "subatomic",
    "system",
    "the",
    "third",
    "valley",
    "volcano",
    "world",
    "wormhole",
];

/// Words of the body: what has one of these among its first words tells what a people was by nature.
const BODILY: [&str; 69] = [
    "androgynous",
    "antennae",
    "bipeds",
    "blind",
    "blood",
    "body",
    "brain",
    "brains",
    "ears",
    "empathic",
    "eye",
    "eyed",
    "eyelid",
    "eyes",
    "face",
    "fanged",
    "fangs",
    "feathers",
    "feet",
    "female",
    "females",
    "fingers",
    "forehead",
    "foreheads",
    "fur",
    "hair",
    "hands",
    "head",
    "heads",
    "hearing",
    "heart",
    "hearts",
    "height",
    "horns",
    "humanoid",
    "humanoids",
    "insectoid",
    "insectoids",
    "life",
    "lifespan",
    "limbs",
    "liver",
    "lobe",
    "lobed",
    "male",
    "mouth",
    "mouths",
    "noncorporeal",
    "primates",
    "reptiles",
    "reptilian",
    "ribs",
    "ridge",
    "ridged",
    "ridges",
    "sense",
    "sexes",
    "silicon",
    "skin",
    "skinned",
    "smell",
    "snouts",
    "strength",
    "teeth",
    "telepathic",
    "telepathy",
    "tusked",
    "winged",
    "wings",
];
/// So many words come first.
const FIRST: usize = 4;

impl ViewFilter {
    /// Whether a fact of an entry is shown; one that is hidden is counted. As of a year, what is timeless is told whenever
    /// its works are set, and nothing of how things stood and who was what without a date by works of no known time.
    pub(crate) fn shows_fact_or_counts(
        &self,
        lore: &Lore,
        entry: (EntryRef, &Entry),
        fact: &Fact,
        filtered: &mut FilteredCounts,
    ) -> bool {
        let statement = &fact.statement;
        if self.holds_beyond_its_works(lore, entry, fact) {
            return self.clone().at_any_time().shows_or_counts(lore, statement, filtered);
        }
        let passes = fact.label.changes() || fact.label.tells_address;
        let is_unknown = self.as_of.is_some() && passes && is_of_no_known_time(lore, statement);
        if is_unknown {
            filtered.count_earlier(1);
        }
        !is_unknown && self.shows_or_counts(lore, statement, filtered)
    }

    /// Whether a fact holds in the year of the view though its works are set later, or in no known time.
    pub(in crate::view) fn holds_beyond_its_works(&self, lore: &Lore, entry: (EntryRef, &Entry), fact: &Fact) -> bool {
        let is_timeless = |year: i32| is_timeless_in(lore, self, entry, fact, year);
        let holds = |year: i32| is_timeless(year) || had_begun_by(lore, entry, fact, year);
        let is_beyond = || self.is_later(lore, &fact.statement) || is_of_no_known_time(lore, &fact.statement);
        self.as_of.is_some_and(|year| is_beyond() && holds(year))
    }
}

/// Whether an undated fact holds of an entry in a year, though its works may tell of others; as far as a view knows when
/// what it names began.
fn is_timeless_in(lore: &Lore, view: &ViewFilter, (at, entry): (EntryRef, &Entry), fact: &Fact, year: i32) -> bool {
    let Some(timeless) = fact.label.timeless else { return false };
    let view = view.clone().at_any_time();
    let existed = |entry: &Entry| existed_in(lore, &view, entry, year);
    let text = &fact.statement.text;
    let linked = || text.linked().filter_map(move |at| lore.entry(at));
    let is_so = match timeless {
        Timeless::Always => true,
        Timeless::OfBody => is_bodily(text.plain()),
        Timeless::ByNature => is_natural(text),
        Timeless::Natives => linked().next().is_some() && linked().all(|people| is_home(people, at)),
    };
    let is_undated = fact.statement.when.is_none() && named_years(text.plain()).is_empty();
    is_so && is_undated && existed(entry) && linked().all(existed)
}

/// Whether a fact of which only the end is known held in a year that its works do not show: something had befallen the entry
/// by then together with what the fact names first.
fn had_begun_by(lore: &Lore, (at, entry): (EntryRef, &Entry), fact: &Fact, year: i32) -> bool {
    let statement = &fact.statement;
    let Some(When::Span(None, Some(until))) = statement.when else { return false };
    let Some(named) = statement.text.linked().next() else { return false };
    let is_together = |event: &Event| {
        let is_as_sure = event.universe == entry.universe && event.statement.continuity <= statement.continuity;
        is_as_sure && event.subject_refs.contains(&named)
    };
    let is_of_its_time = tells_how_it_stood(fact) && year <= until.last_year();
    is_of_its_time && befallen_by(lore, at, year).any(is_together)
}

/// Whether an entry was there in a year: it is told to have begun by then, or nature made it.
fn existed_in(lore: &Lore, view: &ViewFilter, entry: &Entry, year: i32) -> bool {
    let told = || entry.facts.iter().filter(|fact| view.shows(lore, &fact.statement));
    let begun = lifetime::beginning(told()).map(|milestone| milestone.year);
    let recorded = || lifetime::first_recorded(lore, view, told());
    let is_recorded = || recorded().is_some_and(|first| first <= year);
    begun.map_or_else(|| is_age_old(entry) || is_recorded(), |first| first <= year)
}

/// Whether an entry was there long before any work is set.
pub(super) fn is_age_old(entry: &Entry) -> bool {
    let label = entry.kind.labels.iter().find(|label| label.role == Some(LabelRole::Type));
    let may_be_natural = label.is_some_and(|label| label.timeless == Some(Timeless::ByNature));
    let mut types = entry.facts_in_role(LabelRole::Type);
    entry.kind.is_age_old || may_be_natural && types.any(|told| are_natural(head(told.text.plain())))
}

/// Whether a fact tells of an entry as it was seen, which need not have been so for ever: all that says more than where
/// nature put it, and who it was home to.
pub(in crate::view) fn is_as_seen(fact: &Fact) -> bool {
    let says_more = || !is_natural(&fact.statement.text);
    match fact.label.timeless {
        Some(Timeless::OfBody) => true,
        Some(Timeless::Always | Timeless::Natives) => fact.label.role.is_none() && says_more(),
        Some(Timeless::ByNature) | None => false,
    }
}

/// Whether a people comes from a place.
fn is_home(people: &Entry, place: EntryRef) -> bool {
    let is_place = |fact: &Fact| fact.statement.text.linked().any(|linked| linked == place);
    let is_lasting = |fact: &Fact| matches!(fact.label.timeless, Some(Timeless::Always | Timeless::ByNature));
    people.facts.iter().any(|fact| is_lasting(fact) && is_place(fact))
}

/// Whether a text names nothing but what nature made, and what it leads to.
fn is_natural(text: &Text) -> bool {
    text.segments().filter(|segment| segment.link.is_none()).all(|segment| are_natural(segment.words))
}

fn are_natural(text: &str) -> bool {
    split_words(text).all(|word| NATURAL.contains(&word.to_lowercase().as_str()))
}

/// Whether a text tells of the body before all else.
fn is_bodily(text: &str) -> bool {
    split_words(text).take(FIRST).any(|word| BODILY.contains(&word.to_lowercase().as_str()))
}

/// What something is, without what it is known for: `Planet with an asylum`.
fn head(text: &str) -> &str {
    let ends = [",", ";", " with ", " of "].into_iter().filter_map(|end| text.find(end));
    ends.min().and_then(|end| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nature_made_is_told_from_what_people_made_of_it() {
        for natural in ["Planet", "Planet with an asylum", "Moon, settled by humans", "Star system of two suns"] {
            assert!(are_natural(head(natural)), "{natural}");
        }
        for made in ["Colony", "Space station", "Earth colony", "Resort planet", "Holodeck program", "City"] {
            assert!(!are_natural(head(made)), "{made}");
        }
    }

    #[test]
    fn traits_of_the_body_are_told_from_customs_and_deeds() {
        for bodily in [
            "Red blood with iron in it",
            "Twenty-three ribs, two livers and an eight-chambered heart",
            "Blue skin and antennae",
            "An inner eyelid against the bright sun of their world",
            "Telepathy, used in the mind meld",
        ] {
            assert!(is_bodily(bodily), "{bodily}");
        }
        for other in [
            "Gave up money in favor of self-improvement",
            "Cabal soldiers could change color, flatten their bodies and cling to walls",
            "Injected nanoprobes took over the blood of a victim almost at once",
            "Patched faces and bodies made up of borrowed tissue",
            "Marriages of four people, as a rule",
        ] {
            assert!(!is_bodily(other), "{other}");
        }
    }

    #[test]
    fn words_of_nature_and_of_the_body_are_in_order() {
        assert!(NATURAL.is_sorted() && BODILY.is_sorted());
    }
}
