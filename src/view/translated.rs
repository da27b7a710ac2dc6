//! What describes a thing, in the languages of the bot: `Raumschiff Enterprise`, `capitaine Picard`, `guerra del Dominion`.
//!
//! Names are the same in all of them, more or less; the words around them are not. They are only read so where nothing is
//! called as it was typed.

use crate::search::plain_words;

/// English words that describe, and what stands for each in other languages, in small letters without accents.
const DESCRIBING: [(&str, &[&str]); 24] = [
    ("starship", &["schiff", "raumschiff", "sternenschiff", "vaisseau", "nave", "navio", "schip", "ruimteschip"]),
    ("station", &["raumstation", "estacion", "estacao", "stazione", "ruimtestation"]),
    ("planet", &["planete", "planeta", "pianeta", "planeet"]),
    ("captain", &["kapitan", "capitaine", "capitan", "capitana", "capitano", "capitao", "kapitein"]),
    ("commander", &["kommandant", "commandant", "comandante"]),
    ("lieutenant", &["leutnant", "teniente", "tenente", "luitenant"]),
    ("ensign", &["fahnrich", "enseigne", "alferez", "guardiamarina", "vaandrig"]),
    ("admiral", &["amiral", "almirante", "ammiraglio", "admiraal"]),
    ("general", &["generale", "generaal"]),
    ("doctor", &["doktor", "docteur", "doctora", "dottore", "dottoressa", "doutor", "doutora", "dokter"]),
    ("mister", &["herr", "monsieur", "senor", "signor", "senhor", "meneer"]),
    ("counselor", &["beraterin", "conseillere", "consejera", "consigliera", "conselheira", "raadsvrouw"]),
    ("ambassador", &["botschafter", "ambassadeur", "embajador", "ambasciatore", "embaixador"]),
    ("president", &["prasident", "presidente"]),
    ("emperor", &["kaiser", "empereur", "emperador", "imperatore", "imperador", "keizer"]),
    ("queen", &["konigin", "reine", "reina", "regina", "rainha", "koningin"]),
    ("king", &["konig", "roi", "rey", "re", "rei", "koning"]),
    ("battle", &["schlacht", "bataille", "batalla", "battaglia", "batalha", "slag"]),
    ("war", &["krieg", "guerre", "guerra", "oorlog"]),
    ("treaty", &["vertrag", "traite", "tratado", "trattato", "verdrag"]),
    ("empire", &["reich", "imperium", "imperio", "impero", "keizerrijk", "rijk"]),
    ("mirror", &["spiegel", "miroir", "espejo", "specchio", "espelho"]),
    ("universe", &["universum", "univers", "universo"]),
    ("android", &["androide", "androiden"]),
];

/// The same of names of peoples and powers, of which one alone means something.
const NAMES: [(&str, &[&str]); 8] = [
    ("federation", &["foderation", "federacion", "federazione", "federacao", "federatie"]),
    ("starfleet", &["sternenflotte", "sterrenvloot"]),
    ("klingon", &["klingone", "klingonen", "klingonisch", "klingonisches"]),
    ("vulcan", &["vulkan", "vulkanier", "vulcain", "vulcains", "vulcano", "vulcaniano", "vulcaniani"]),
    ("romulan", &["romulaner", "romulanen", "romulanisches", "romulien", "romuliens", "romulano", "romulanos"]),
    ("cardassian", &["cardassianer", "cardassianen", "cardassien", "cardassiens", "cardasiano", "cardasianos"]),
    ("bajoran", &["bajoraner", "bajoranen", "bajorano", "bajoranos"]),
    ("human", &["mensch", "menschen", "humain", "humains", "humano", "humanos", "umano", "umani", "mens", "mensen"]),
];

/// Words of a few letters that stand between these.
const BETWEEN: [&str; 20] = [
    "de", "del", "della", "der", "die", "das", "des", "do", "da", "di", "du", "el", "het", "il", "la", "le", "les",
    "um", "van", "von",
];

/// What was typed with the words that describe in English and without articles, if it has any in another language beside a
/// name, or is one that is a name itself.
pub(crate) fn described_in_english(typed: &str) -> Option<String> {
    let words = plain_words(typed);
    let telling: Vec<&str> = words.iter().map(String::as_str).filter(|word| !BETWEEN.contains(word)).collect();
    let has_article = words.len() > telling.len() && !telling.is_empty();
    let is_read = |word: &&str| of_table(&NAMES, word).is_some() || telling.len() > 1 && english(word).is_some();
    let is_translated = has_article || telling.iter().any(is_read);
    let in_english = || telling.iter().map(|word| english(word).unwrap_or(word)).collect::<Vec<_>>();
    is_translated.then(|| in_english().join(" "))
}

fn english(word: &str) -> Option<&'static str> {
    of_table(&NAMES, word).or_else(|| of_table(&DESCRIBING, word))
}

/// The English word for which another one stands in a table.
fn of_table(table: &[(&'static str, &[&str])], word: &str) -> Option<&'static str> {
    table.iter().find(|(_, others)| others.contains(&word)).map(|(english, _)| *english)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_describe_are_read_in_other_languages() {
        for (typed, read) in [
            ("Raumschiff Enterprise", "starship enterprise"),
            ("capitaine Picard", "captain picard"),
            ("Kapitän Janeway", "captain janeway"),
            ("bataille de Wolf 359", "battle wolf 359"),
            ("guerra del Dominion", "war dominion"),
            ("Klingonisches Reich", "klingon empire"),
            ("die Borg", "borg"),
            ("Romulaner", "romulan"),
            ("Sternenflotte", "starfleet"),
            ("Herr Spock", "mister spock"),
        ] {
            assert_eq!(described_in_english(typed).as_deref(), Some(read));
        }
    }

    #[test]
    fn what_has_none_of_them_is_left_as_it_is() {
        for typed in ["Terok Nor", "Enterprise", "Schiff"] {
            assert_eq!(described_in_english(typed), None, "{typed}");
        }
    }
}
