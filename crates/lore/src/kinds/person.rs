//! The kind `person`.

use super::row::{FormOfAddress, Kind, Label, LabelRole, Milestone, Timeless};

/// A person, as a kind of lore.
pub(super) static PERSON: Kind = Kind {
    id: "person",
    title: "Person",
    plural: "people",
    one: "a person",
    description: "Look up a person",
    riddle: "Who is this?",
    example: "Intendant Kira",
    words: &["person", "people", "character"],
    nouns: &["guy", "man", "woman", "girl", "boy", "lady", "dude", "kid"],
    suffixes: &[],
    sorts: &[],
    forms_of_address: &[
        FormOfAddress::new("captain").also(&["capt", "cpt"]),
        FormOfAddress::new("commander").also(&["cmdr", "cdr", "ltcmdr", "ltcdr"]),
        FormOfAddress::new("admiral").also(&["adm"]).rare(),
        FormOfAddress::new("general").also(&["gen"]).rare(),
        FormOfAddress::new("gul").rare(),
        FormOfAddress::new("legate").rare(),
        FormOfAddress::new("regent").rare(),
        FormOfAddress::new("intendant").rare(),
        FormOfAddress::new("emperor").also_told_as(&["empress"]).rare(),
        FormOfAddress::new("colonel").also(&["col"]),
        FormOfAddress::new("major").also(&["maj"]),
        FormOfAddress::new("lieutenant").also(&["lt"]),
        FormOfAddress::new("ensign").also(&["ens"]),
        FormOfAddress::new("chief").also(&["cpo"]),
        FormOfAddress::new("doctor")
            .also(&["dr", "doc"])
            .for_occupations(&["physic", "surge", "medic", "scien", "doctor"], &["ologist"]),
        FormOfAddress::new("professor").also(&["prof"]),
        FormOfAddress::new("mister").also(&["mr", "ms", "miss"]).for_anybody(),
        FormOfAddress::new("mrs").for_wives(),
    ],
    also_described_by: &[],
    also_sought_as: &[],
    describes_others: false,
    is_power: false,
    names_individuals: true,
    is_occurrence: false,
    brief: &["species", "rank", "posting", "born", "died", "family", "title", "occupation", "affiliation"],
    is_age_old: false,
    debut: Some(0),
    labels: &[
        Label::new("species", "Species")
            .role(LabelRole::Species)
            .timeless(Timeless::ByNature)
            .asked_of_one("Which people did {0} belong to?")
            .basic(),
        Label::new("title", "Title").telling_address().timeline(5).asked("Which title did {0} bear{1}?"),
        Label::new("rank", "Rank").telling_address().timeline(6).asked("Which rank did {0} hold{1}?"),
        Label::new("occupation", "Occupation")
            .telling_address()
            .timeline(7)
            .asked("What was the occupation of {0}{1}?"),
        Label::new("affiliation", "Affiliation")
            .headline(4)
            .timeline(3)
            .asked("Which power or group did {0} belong to{1}?"),
        Label::new("posting", "Posting")
            .role(LabelRole::Posting)
            .headline(3)
            .timeline(4)
            .asked("Where did {0} serve{1}?"),
        Label::new("residence", "Residence"),
        Label::new("family", "Family").role(LabelRole::Family),
        Label::new("born", "Born")
            .naming_dates(&["old", "born", "birth", "birthday", "origin"])
            .marking(Milestone::Birth),
        Label::new("died", "Died")
            .naming_dates(&["die", "dies", "died", "death", "killed", "kills", "murdered"])
            .marking(Milestone::Death),
        Label::new("status", "Status").headline(5).timeline(13).marking(Milestone::Fate),
    ],
};

#[cfg(test)]
mod tests {
    use super::super::form_of_address;

    #[test]
    fn whoever_heals_or_studies_something_is_called_doctor() {
        let doctor = form_of_address("dr").unwrap();
        for word in ["physician", "surgeon", "medical", "scientist", "biologist", "doctor"] {
            assert!(doctor.is_told_by(word), "{word}");
        }
        assert!(!doctor.is_told_by("captain"));
    }

    #[test]
    fn an_empress_is_addressed_like_an_emperor() {
        assert!(form_of_address("emperor").unwrap().is_told_by("empress"));
        assert!(!form_of_address("captain").unwrap().is_told_by("empress"));
    }
}
