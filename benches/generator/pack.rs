//! Makes up lore packs of any size, always the same for the same size: names that could be real, with the collisions
//! that real lore has (ships of one name, twins in the mirror universe, planets that differ by a numeral).

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use super::chance::Chance;
use super::naming::{self, Named};

/// Entries in one file: a hundred thousand entries are not a hundred thousand files.
const ENTRIES_A_FILE: usize = 500;
/// Works that are cited, spread over the seasons of one series.
const EPISODES: usize = 600;
/// One entry in so many also lives in the mirror universe.
const MIRRORED: u32 = 6;

/// A file of the pack: its name within the pack, and its text.
pub(crate) type File = (String, String);

/// An entry before it is written down.
struct Draft {
    id: String,
    named: Named,
    universe: &'static str,
    twin: Option<String>,
}

/// A pack with that many entries, a fifth as many events, and the works they cite.
pub(crate) fn pack(entries: usize) -> Vec<File> {
    let mut chance = Chance::new(entries as u64);
    let drafts = drafts(entries, &mut chance);
    let mut files = vec![("lore.toml".to_owned(), head(&drafts)), ("sources/works.toml".to_owned(), works())];
    for (number, some) in drafts.chunks(ENTRIES_A_FILE).enumerate() {
        let mut text = String::new();
        for draft in some {
            write_entry(&mut text, draft, &drafts, &mut chance);
        }
        files.push((format!("entries-{number:04}.toml"), text));
    }
    files.extend(events(&drafts, &mut chance));
    files
}

fn head(drafts: &[Draft]) -> String {
    let pinned: Vec<String> = drafts.iter().take(8).map(|draft| format!("\"{}\"", draft.id)).collect();
    format!("name = \"Made up\"\nversion = \"{}\"\npinned = [{}]\n", drafts.len(), pinned.join(", "))
}

fn works() -> String {
    let mut text = String::new();
    for number in 0..EPISODES {
        let (season, episode) = (number / 26 + 1, number % 26 + 1);
        let title = naming::title(number);
        write!(
            text,
            "[[source]]\nid = \"mu-{season}x{episode:02}\"\nkind = \"episode\"\ntitle = \"{title}\"\nseries = \"MU\"\n\
             season = {season}\nepisode = {episode}\nurl = \"https://example.org/{number}\"\n\n",
        )
        .ok();
    }
    text + "[[source]]\nid = \"article\"\nkind = \"wiki article\"\ntitle = \"Articles\"\ncontinuity = \"real world\"\n\
            url = \"https://example.org/articles\"\n"
}

fn drafts(entries: usize, chance: &mut Chance) -> Vec<Draft> {
    let mut taken = HashSet::with_capacity(entries);
    let mut drafts = Vec::with_capacity(entries);
    while drafts.len() < entries {
        let named = naming::name(drafts.len(), chance);
        let id = free_id(&named, "", &mut taken);
        let has_room = drafts.len() + 1 < entries;
        let twin = (has_room && chance.one_in(MIRRORED)).then(|| free_id(&named, "-mirror", &mut taken));
        if let Some(twin) = twin.clone() {
            drafts.push(Draft { id: twin, named: named.clone(), universe: "mirror", twin: Some(id.clone()) });
        }
        let universe = if chance.one_in(40) { "kelvin" } else { "prime" };
        drafts.push(Draft { id, named, universe, twin });
    }
    drafts
}

fn free_id(named: &Named, ending: &str, taken: &mut HashSet<String>) -> String {
    let slug: String = naming::slug(&named.name).chars().take(20).collect();
    let slug = slug.trim_end_matches('-');
    let ids = (1_u32..).map(|number| match number {
        1 => format!("{}/{slug}{ending}", named.kind),
        number => format!("{}/{slug}-{number}{ending}", named.kind),
    });
    let id = ids.into_iter().find(|id| !taken.contains(id)).unwrap_or_default();
    taken.insert(id.clone());
    id
}

fn write_entry(text: &mut String, draft: &Draft, all: &[Draft], chance: &mut Chance) {
    let Draft { id, named, universe, twin } = draft;
    write!(text, "[[entry]]\nid = \"{id}\"\nname = \"{}\"\nuniverse = \"{universe}\"\n", named.name).ok();
    if !named.aliases.is_empty() {
        let aliases: Vec<String> = named.aliases.iter().map(|alias| format!("\"{alias}\"")).collect();
        writeln!(text, "shared_aliases = [{}]", aliases.join(", ")).ok();
    }
    if let Some(twin) = twin {
        writeln!(text, "counterparts = [\"{twin}\"]").ok();
    }
    text.push_str("articles = [\"article\"]\n");
    for _ in 0..1 + chance.below(2) {
        write_statement(text, "entry.summary", &sentence(named, all, chance), chance, None);
    }
    if let Some(registry) = &named.registry {
        write_statement(text, "entry.facts.registry", registry, chance, None);
    }
    if chance.one_in(2) {
        let value = format!("[[{}]]", chance.pick(all).map_or("", |other| &other.id));
        write_statement(text, &format!("entry.facts.{}", named.fact), &value, chance, None);
    }
    if chance.one_in(3) {
        write_statement(text, "entry.notes", &sentence(named, all, chance), chance, None);
    }
    text.push('\n');
}

fn write_statement(text: &mut String, table: &str, words: &str, chance: &mut Chance, year: Option<u32>) {
    let episode = chance.below(EPISODES as u32);
    let (season, episode) = (episode / 26 + 1, episode % 26 + 1);
    if !table.is_empty() {
        writeln!(text, "[[{table}]]").ok();
    }
    write!(text, "text = \"{words}\"\ncites = [\"mu-{season}x{episode:02}\"]\n").ok();
    if let Some(year) = year.or_else(|| chance.one_in(3).then(|| naming::year(chance))) {
        writeln!(text, "year = \"{year}\"").ok();
    }
}

fn sentence(named: &Named, all: &[Draft], chance: &mut Chance) -> String {
    let mut other = || chance.pick(all).map(|draft| format!("[[{}]]", draft.id)).unwrap_or_default();
    let (one, two) = (other(), other());
    naming::sentence(&named.name, &one, &two, chance)
}

fn events(drafts: &[Draft], chance: &mut Chance) -> Vec<File> {
    let mut by_year: BTreeMap<u32, String> = BTreeMap::new();
    for number in 0..drafts.len() / 5 {
        let year = naming::year(chance);
        let Some((one, other)) = chance.pick(drafts).zip(chance.pick(drafts)) else { continue };
        let text = by_year.entry(year).or_default();
        let (universe, first, second) = (one.universe, &one.id, &other.id);
        write!(
            text,
            "[[event]]\nslug = \"event-{number}\"\nuniverse = \"{universe}\"\nsubjects = [\"{first}\", \"{second}\"]\n\
             via = [\"article\"]\n",
        )
        .ok();
        let words = naming::happening(&format!("[[{first}]]"), &format!("[[{second}]]"), chance);
        write_statement(text, "", &words, chance, Some(year));
        text.push('\n');
    }
    by_year.into_iter().map(|(year, text)| (format!("events/{year}.toml"), text)).collect()
}
