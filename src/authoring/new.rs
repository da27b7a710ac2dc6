//! A file to start an entry from, with a comment on each key.

use std::fmt::Write as _;

use crate::lore::shape::{ENTRY, STATEMENT};
use crate::lore::{Kind, LONGEST_ID, Universe};

/// A file to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Its path within the folder of lore: `station/deep-space-9.toml`.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// A commented file for an entry of a kind; nothing if the name has no letters for a file's name.
pub fn new(kind: &'static Kind, name: &str) -> Option<NewFile> {
    let slug = slug(name, LONGEST_ID.saturating_sub(kind.id.len() + 1));
    (!slug.is_empty()).then(|| NewFile { name: format!("{}/{slug}.toml", kind.id), text: text(kind, name) })
}

/// Lower case letters, digits and hyphens.
fn slug(name: &str, most: usize) -> String {
    let plain = crate::search::plain_words(name);
    let mut slug = String::new();
    for word in plain {
        if slug.len() + word.len() + 1 > most {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word);
    }
    slug
}

fn text(kind: &Kind, name: &str) -> String {
    let about = |name: &str| ENTRY.iter().find(|key| key.name == name).map_or("", |key| key.about);
    let quoted = serde_json::Value::from(name);
    let universes = Universe::ALL.map(Universe::id).join(", ");
    let mut text = format!("# {}: {}\n", kind.title, name.replace(char::is_control, " "));
    let _ = writeln!(text, "name = {quoted}");
    let _ = writeln!(text, "# {} One of {universes}.\nuniverse = \"prime\"", about("universe"));
    for key in ["aliases", "counterparts"] {
        let _ = writeln!(text, "# {}\n# {key} = [\"…\"]", about(key));
    }
    let _ = writeln!(text, "# {}\narticles = [\"ma-…\"]\n", about("articles"));
    let _ = writeln!(text, "# {}\n[[summary]]\ntext = \"… was …\"\ncites = [\"…\"]", about("summary"));
    for key in STATEMENT.iter().filter(|key| !key.required) {
        let _ = writeln!(text, "# {} = …  # {}", key.name, key.about);
    }
    for label in kind.labels {
        let _ = write!(text, "\n# [[facts.{}]]  # {}\n# text = \"…\"\n# cites = [\"…\"]\n", label.key, label.name);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_has_its_id_for_a_name_and_every_label_of_its_kind() {
        let kind = Kind::from_id("station").unwrap();
        let file = new(kind, "Deep Space 9 \"Terok Nor\"").unwrap();
        assert_eq!(file.name, "station/deep-space-9-terok-nor.toml");
        assert!(kind.labels.iter().all(|label| file.text.contains(&format!("[[facts.{}]]", label.key))));
        assert!(toml::from_str::<toml::Table>(&file.text).is_ok(), "{}", file.text);
        assert_eq!(new(kind, "¿?"), None);
    }
}
