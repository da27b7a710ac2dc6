//! What English words of the lore are called in the other languages of the bot: those that describe, and names of peoples
//! and powers, which mean something alone. All in small letters without accents.

/// English words that describe, and what stands for each in other languages.
const DESCRIBING: [(&str, &[&str]); 25] = [
    ("starship", &["schiff", "raumschiff", "sternenschiff", "vaisseau", "nave", "navio", "schip", "ruimteschip"]),
    ("station", &["raumstation", "estacion", "estacao", "stazione", "ruimtestation"]),
    ("class", &["klasse", "clase", "classe"]),
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

/// The same of names of peoples and powers.
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

/// The English word for one of another language that describes: a ship, a rank, a war.
pub fn description_in_english(word: &str) -> Option<&'static str> {
    in_english(&DESCRIBING, word)
}

/// The English name of a people or a power for that of another language.
pub fn name_in_english(word: &str) -> Option<&'static str> {
    in_english(&NAMES, word)
}

fn in_english(table: &[(&'static str, &[&str])], word: &str) -> Option<&'static str> {
    table.iter().find(|(_, others)| others.contains(&word)).map(|(english, _)| *english)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_word_stands_for_two() {
        let mut met = HashSet::new();
        for word in DESCRIBING.iter().chain(&NAMES).flat_map(|(_, others)| *others) {
            assert!(met.insert(*word), "{word}");
        }
    }

    #[test]
    fn words_that_describe_are_told_from_names() {
        assert_eq!((description_in_english("kapitan"), name_in_english("kapitan")), (Some("captain"), None));
        assert_eq!((description_in_english("vulkanier"), name_in_english("vulkanier")), (None, Some("vulcan")));
    }
}
