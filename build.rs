//! Makes a constant of every message of the English words, so that the compiler knows which there are and which are
//! used.

use std::fmt::Write;

const ENGLISH: &str = "src/locale/en.ftl";
/// Messages for words of the lore's own rows, which are looked up by those words.
const OF_ROWS: [&str; 3] = ["label-", "question-", "word-"];

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed={ENGLISH}");
    let mut constants = String::new();
    for line in std::fs::read_to_string(ENGLISH)?.lines() {
        let Some((id, _)) = line.split_once(" =").filter(|(id, _)| is_message(id)) else { continue };
        let name = id.replace('-', "_").to_uppercase();
        let _ = writeln!(constants, "/// `{id}`.\npub(crate) const {name}: MessageId = MessageId(\"{id}\");");
    }
    let folder = std::env::var("OUT_DIR").map_err(std::io::Error::other)?;
    std::fs::write(std::path::Path::new(&folder).join("messages.rs"), constants)
}

fn is_message(id: &str) -> bool {
    let is_id = id.starts_with(|letter: char| letter.is_ascii_lowercase()) && !id.contains(char::is_whitespace);
    is_id && !OF_ROWS.iter().any(|prefix| id.starts_with(prefix))
}
