//! Makes up names, titles and sentences.

use super::chance::Chance;

/// A made-up name and what goes with it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Named {
    /// The kind of thing it names.
    pub(crate) kind: &'static str,
    /// The name.
    pub(crate) name: String,
    /// Other names.
    pub(crate) aliases: Vec<String>,
    /// The registry of a ship.
    pub(crate) registry: Option<String>,
    /// A fact label that its kind has.
    pub(crate) fact: &'static str,
}

const ONSETS: [&str; 36] = [
    "b", "br", "c", "ch", "d", "dr", "f", "g", "gh", "h", "j", "k", "kl", "kr", "l", "m", "n", "p", "q", "r", "rh",
    "s", "sh", "sk", "st", "t", "th", "tr", "v", "vr", "w", "y", "z", "zh", "", "",
];
const VOWELS: [&str; 12] = ["a", "e", "i", "o", "u", "a", "e", "o", "ai", "ee", "ou", "ia"];
const CODAS: [&str; 24] = [
    "", "", "", "k", "n", "r", "l", "s", "t", "m", "x", "rn", "lok", "dan", "th", "rek", "nor", "var", "gon", "mar",
    "zek", "tan", "ris", "vek",
];
const FIRST_NAMES: [&str; 60] = [
    "James",
    "Nyota",
    "Leonard",
    "Hikaru",
    "Pavel",
    "Christine",
    "Janice",
    "William",
    "Beverly",
    "Deanna",
    "Geordi",
    "Wesley",
    "Katherine",
    "Tasha",
    "Miles",
    "Keiko",
    "Benjamin",
    "Jake",
    "Jadzia",
    "Ezri",
    "Julian",
    "Kira",
    "Elim",
    "Michael",
    "Kasidy",
    "Joseph",
    "Kathryn",
    "Tom",
    "Harry",
    "Annika",
    "Jonathan",
    "Charles",
    "Malcolm",
    "Hoshi",
    "Travis",
    "Philippa",
    "Paul",
    "Sylvia",
    "Ash",
    "Gabriel",
    "Laura",
    "Christopher",
    "Raffaela",
    "Cristobal",
    "Agnes",
    "Beckett",
    "Brad",
    "Sam",
    "Carol",
    "Jack",
    "Erica",
    "Jean",
    "Ro",
    "Alyssa",
    "Reginald",
    "Ransom",
    "Rudy",
    "Owen",
    "Edward",
    "Lily",
];
const SHIP_NAMES: [&str; 64] = [
    "Enterprise",
    "Defiant",
    "Reliant",
    "Excelsior",
    "Voyager",
    "Constellation",
    "Constitution",
    "Intrepid",
    "Yamato",
    "Hood",
    "Lexington",
    "Exeter",
    "Potemkin",
    "Farragut",
    "Republic",
    "Saratoga",
    "Grissom",
    "Horizon",
    "Tsiolkovsky",
    "Stargazer",
    "Hathaway",
    "Phoenix",
    "Sutherland",
    "Prometheus",
    "Equinox",
    "Equator",
    "Thunderchild",
    "Appalachia",
    "Budapest",
    "Malinche",
    "Valiant",
    "Rutledge",
    "Odyssey",
    "Prokofiev",
    "Crazy Horse",
    "Gorkon",
    "Bortas",
    "Rotarran",
    "Hegh'ta",
    "Pagh",
    "Ki'tang",
    "Negh'Var",
    "Vor'nak",
    "Drovana",
    "Somraw",
    "Khazara",
    "Decius",
    "Haakona",
    "Devoras",
    "Terix",
    "Avenger",
    "Shenzhou",
    "Discovery",
    "Buran",
    "Gagarin",
    "Franklin",
    "Kelvin",
    "Newton",
    "Cerritos",
    "Titan",
    "Merced",
    "Vancouver",
    "Solvang",
    "Archimedes",
];
const STARS: [&str; 40] = [
    "Rigel",
    "Vega",
    "Altair",
    "Deneb",
    "Alpha Centauri",
    "Beta Antares",
    "Omicron Ceti",
    "Ceti Alpha",
    "Epsilon Indi",
    "Sigma Draconis",
    "Gamma Hydra",
    "Tau Ceti",
    "Delta Rana",
    "Theta Cygni",
    "Iota Geminorum",
    "Kappa Eridani",
    "Lambda Paz",
    "Zeta Bootis",
    "Eminiar",
    "Argelius",
    "Capella",
    "Janus",
    "Talos",
    "Gideon",
    "Ekos",
    "Omega",
    "Minara",
    "Triacus",
    "Elas",
    "Pyris",
    "Sarpeidon",
    "Tiburon",
    "Bajor",
    "Trivas",
    "Dorvan",
    "Volan",
    "Chin'toka",
    "Kora",
    "Lazon",
    "Badlands",
];
const NUMERALS: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const RANKS: [&str; 12] = [
    "Captain",
    "Commander",
    "Lieutenant",
    "Ensign",
    "Admiral",
    "Gul",
    "Legate",
    "Glinn",
    "Major",
    "Colonel",
    "General",
    "Doctor",
];
const GROUPS: [&str; 12] = [
    "Union",
    "Empire",
    "Alliance",
    "Republic",
    "Collective",
    "Order",
    "Command",
    "Council",
    "Militia",
    "Syndicate",
    "Resistance",
    "Assembly",
];
const DEVICES: [&str; 14] = [
    "device", "torpedo", "field", "drive", "emitter", "core", "cannon", "scanner", "matrix", "probe", "relay",
    "conduit", "crystal", "drug",
];
const ADJECTIVES: [&str; 16] = [
    "quantum",
    "photon",
    "isolinear",
    "subspace",
    "temporal",
    "plasma",
    "ablative",
    "polaron",
    "tachyon",
    "bio-neural",
    "dilithium",
    "transphasic",
    "tricobalt",
    "multiphasic",
    "verteron",
    "chroniton",
];
const NOUNS: [&str; 24] = [
    "Mirror",
    "Shadow",
    "Covenant",
    "Treaty",
    "Emissary",
    "Garden",
    "Measure",
    "Tapestry",
    "Darkness",
    "Frontier",
    "Sacrifice",
    "Honour",
    "Homecoming",
    "Crossing",
    "Legacy",
    "Paradise",
    "Balance",
    "Ship",
    "Stranger",
    "Witness",
    "Exile",
    "Sanctuary",
    "Prophet",
    "Silence",
];

fn syllable(chance: &mut Chance) -> String {
    [chance.word(&ONSETS), chance.word(&VOWELS), chance.word(&CODAS)].concat()
}

fn invented(chance: &mut Chance) -> String {
    let mut name = syllable(chance);
    for _ in 0..1 + chance.below(2) {
        if chance.one_in(9) {
            name.push('\'');
        }
        name.push_str(&syllable(chance));
    }
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The name of the entry of that number.
pub(crate) fn name(number: usize, chance: &mut Chance) -> Named {
    match number % 100 {
        0..=34 => person(chance),
        35..=54 => ship(number, chance),
        55..=74 => place(chance),
        75..=84 => thing(chance),
        85..=89 => plain("species", "homeworld", invented(chance)),
        90..=93 => station(number, chance),
        94..=96 => plain("faction", "leader", format!("{} {}", invented(chance), chance.word(&GROUPS))),
        97..=98 => plain("class", "role", format!("{} class", invented(chance))),
        _ => plain("conflict", "outcome", format!("Battle of {}", place(chance).name)),
    }
}

fn plain(kind: &'static str, fact: &'static str, name: String) -> Named {
    Named { kind, name, fact, ..Named::default() }
}

fn person(chance: &mut Chance) -> Named {
    let last = invented(chance);
    let name = match chance.below(3) {
        0 => last.clone(),
        1 => format!("{} {last}", invented(chance)),
        _ => format!("{} {last}", chance.word(&FIRST_NAMES)),
    };
    let aliases = vec![format!("{} {last}", chance.word(&RANKS))];
    Named { aliases, ..plain("person", "rank", name) }
}

fn ship(number: usize, chance: &mut Chance) -> Named {
    let prefix = chance.word(&["USS", "USS", "USS", "IKS", "ISS", "IRW", "SS"]);
    let name = if chance.one_in(3) { chance.word(&SHIP_NAMES).to_owned() } else { invented(chance) };
    let letter = if chance.one_in(8) { chance.word(&["-A", "-B", "-C", "-D", "-E"]) } else { "" };
    let registry = format!("NCC-{}{letter}", 1000 + number);
    let (aliases, registry) = (vec![name.clone()], Some(registry));
    Named { aliases, registry, ..plain("ship", "class", format!("{prefix} {name}")) }
}

fn place(chance: &mut Chance) -> Named {
    let star = if chance.one_in(4) { chance.word(&STARS).to_owned() } else { invented(chance) };
    plain(
        "place",
        "location",
        match chance.below(4) {
            0 => star,
            1 => format!("{star} system"),
            _ => format!("{star} {}", chance.word(&NUMERALS)),
        },
    )
}

fn thing(chance: &mut Chance) -> Named {
    let name = match chance.below(3) {
        0 => format!("{} {}", chance.word(&ADJECTIVES), chance.word(&DEVICES)),
        1 => format!("{} {}", invented(chance), chance.word(&DEVICES)),
        _ => format!("{} {} {}", invented(chance), chance.word(&ADJECTIVES), chance.word(&DEVICES)),
    };
    plain("thing", "used_by", name)
}

fn station(number: usize, chance: &mut Chance) -> Named {
    plain(
        "station",
        "location",
        match chance.below(4) {
            0 => format!("{} Nor", invented(chance)),
            1 => format!("Deep Space {number}"),
            2 => format!("Starbase {number}"),
            _ => format!("{} Station", invented(chance)),
        },
    )
}

/// The title of the episode of that number.
pub(crate) fn title(number: usize) -> String {
    let mut chance = Chance::new(number as u64 + 7);
    let (one, other) = (chance.word(&NOUNS), chance.word(&NOUNS));
    match number % 3 {
        0 => format!("The {one} of {}", invented(&mut chance)),
        1 => format!("{one} and {other}"),
        _ => format!("{} {one}", invented(&mut chance)),
    }
}

/// An in-universe year.
pub(crate) fn year(chance: &mut Chance) -> u32 {
    2151 + chance.below(250)
}

/// A sentence about something, with links to two other things.
pub(crate) fn sentence(name: &str, one: &str, other: &str, chance: &mut Chance) -> String {
    let adjective = chance.word(&ADJECTIVES);
    let device = chance.word(&DEVICES);
    match chance.below(6) {
        0 => {
            format!("{name} was known throughout the quadrant for the {adjective} {device} that {one} had built there.")
        }
        1 => format!("After the fall of {one}, the survivors fled to {other} and rebuilt what had been lost."),
        2 => format!("It was commanded by {one} until an accident with a {adjective} {device} forced an evacuation."),
        3 => format!("{name} belonged to {one} and carried a {adjective} {device} of unusual power."),
        4 => format!("Nobody who served with {one} ever forgot how {other} stood alone against the invasion fleet."),
        _ => format!("The crew repaired the {adjective} {device} with parts salvaged from {one} near {other}."),
    }
}

/// A sentence about something that happened to two things.
pub(crate) fn happening(one: &str, other: &str, chance: &mut Chance) -> String {
    match chance.below(4) {
        0 => format!("{one} attacked {other} and was driven off after a long battle."),
        1 => format!("{one} signed a treaty that ended the occupation of {other}."),
        2 => format!("{one} discovered {other} during a survey of an uncharted nebula."),
        _ => format!("{one} was destroyed while defending {other} from an ambush."),
    }
}

/// A name as part of an id.
pub(crate) fn slug(name: &str) -> String {
    let kept = name.chars().map(|letter| if letter == '\'' { None } else { Some(letter.to_ascii_lowercase()) });
    let dashed: String =
        kept.flatten().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
    dashed.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}
