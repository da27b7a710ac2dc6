//! Which entry was meant by an id that is none.

use std::cmp::Reverse;

use super::index::{Index, Named, slug};
use crate::kinds::Kind;
use crate::model::entry::Entry;

/// The entries there are, by what their ids and names have in common with what was written.
pub(crate) struct Entries<'l>(Index<'l>);

impl<'l> Entries<'l> {
    pub(crate) fn new(entries: impl Iterator<Item = &'l Entry>) -> Self {
        let mut entries: Vec<&Entry> = entries.collect();
        entries.sort_by_key(|entry| Reverse(entry.prominence));
        let names = |entry: &'l Entry| entry.names().chain(entry.registries()).collect();
        Self(Index::new(entries.into_iter().map(|entry| Named { id: &entry.id, names: names(entry) })))
    }

    /// The ids that may have been meant, the most prominent first: of the same kind, or of that very name.
    pub(crate) fn meant(&self, written: &str) -> Vec<&'l str> {
        let written = written.trim().to_lowercase();
        let slug = slug(&written);
        let Some(kind) = written.split_once('/').and_then(|(kind, _)| Kind::from_id(kind)) else {
            return self.0.meant(slug, |_| true);
        };
        let is_of_kind = |id: &str| id.split_once('/').is_some_and(|(of, _)| of == kind.id);
        let unaddressed = slug.split_once('-').filter(|(word, _)| kind.form_of_address(word).is_some());
        let of_kind = self.0.meant(slug, is_of_kind);
        let without = unaddressed.map(|(_, rest)| self.0.meant(rest, is_of_kind)).unwrap_or_default();
        let found = [of_kind, without].into_iter().find(|found| !found.is_empty());
        found.unwrap_or_else(|| self.0.named(slug))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LoreFile;

    const IDS: [(&str, &str); 12] = [
        ("person/jean-luc-picard", "Jean-Luc Picard"),
        ("person/miles-obrien", "Miles O'Brien"),
        ("person/william-riker", "William T. Riker"),
        ("person/bilar", "Bilar"),
        ("person/eiger", "Eiger"),
        ("person/kir", "Kir"),
        ("person/q", "Q"),
        ("person/spock", "Spock"),
        ("place/bajor", "Bajor"),
        ("ship/iss-enterprise", "ISS Enterprise"),
        ("station/deep-space-9", "Deep Space 9"),
        ("station/terok-nor", "Terok Nor"),
    ];

    fn meant(written: &str) -> String {
        let files = IDS.map(|(id, name)| {
            let more = if name == "Deep Space 9" { "aliases = [\"DS9\"]\n" } else { "" };
            let text =
                format!("name = \"{name}\"\nuniverse = \"prime\"\n{more}[[summary]]\ntext = \"x.\"\ncites = [\"w\"]");
            LoreFile { name: format!("{id}.toml"), path: String::new(), text: text.into() }
        });
        let works = "[[source]]\nid = \"w\"\nkind = \"film\"\ntitle = \"W\"";
        let works = LoreFile { name: "sources/w.toml".into(), path: String::new(), text: works.into() };
        let loaded = crate::load(vec![files.into_iter().chain([works]).collect()]);
        let entries = Entries::new(loaded.lore.entries().iter());
        entries.meant(written).join(" ")
    }

    #[test]
    fn a_whole_word_of_the_id_comes_before_letters_that_look_alike() {
        assert_eq!(meant("person/picard"), "person/jean-luc-picard");
        assert_eq!(meant("person/riker"), "person/william-riker");
        assert_eq!(meant("person/captain-picard"), "person/jean-luc-picard");
    }

    #[test]
    fn a_name_or_another_kind_or_way_of_writing_is_understood() {
        let right = [("station/ds9", "station/deep-space-9"), ("person/o-brien", "person/miles-obrien")];
        let more = [("planet/bajor", "place/bajor"), ("bajor", "place/bajor"), ("Person/Spock", "person/spock")];
        let still_more = [("station/teroknor", "station/terok-nor"), ("person/tng/spock", "person/spock")];
        for (written, id) in right.into_iter().chain(more).chain(still_more) {
            assert_eq!(meant(written), id, "{written}");
        }
    }

    #[test]
    fn a_slip_of_spelling_is_understood_where_the_words_are_long() {
        assert_eq!(meant("person/spok"), "person/spock");
        assert_eq!(meant("person/jean-luc-pickard"), "person/jean-luc-picard");
        for written in ["station/terok-norr", "station/terok-nro", "station/trok-nor"] {
            assert_eq!(meant(written), "station/terok-nor");
        }
    }

    #[test]
    fn nobody_else_is_ever_proposed() {
        for written in ["person/kirk", "person/", "", "person/seska", "ship/uss-enterprise", "person/molly-obrien"] {
            assert_eq!(meant(written), "", "{written}");
        }
    }
}
