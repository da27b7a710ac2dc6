//! Every real episode is found by its title and its number, however these are written.

use std::fmt::Write as _;
use std::path::Path;

use isolinear::commands::{self, Request, Value};
use isolinear::lore::{Source, SourceRef, bundled_catalogue};
use isolinear::reply::Outcome;
use isolinear::search::{Catalogue, WorkLookup, plain_words};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A list of real episodes from elsewhere, beside the repository; without it only the lore's own titles are tried.
const LIST: &str = "../shared/facts/episodes.tsv";

/// Series, season, episode and title.
type Row = (String, u16, u16, String);

fn listed() -> Vec<Row> {
    let list = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(LIST)).unwrap_or_default();
    let rows = list.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect::<Vec<_>>());
    rows.filter_map(|row| Some((row[0].clone(), row[1].parse().ok()?, row[2].parse().ok()?, row[3].clone()))).collect()
}

fn own(lore: &Catalogue) -> Vec<Row> {
    let row = |source: &Source| {
        let (season, episode) = source.number?;
        Some((source.series.as_deref()?.to_owned(), season, episode, source.title.to_string()))
    };
    lore.sources().iter().filter_map(row).collect()
}

/// The title as it is; in small letters without accents and signs; with the series before and after it.
fn spellings((series, .., title): &Row) -> [String; 4] {
    let plain = title.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase);
    let plain = plain.flat_map(|letter| if letter == '&' { " and ".chars().collect() } else { vec![letter] });
    let plain: String = plain.filter(|letter| letter.is_ascii_alphanumeric() || *letter == ' ').collect();
    [title.clone(), plain, format!("{series} {title}"), format!("{title} ({series})")]
}

fn is_meant(source: &Source, (series, season, episode, _): &Row) -> bool {
    let is_of = source.series.as_deref() == Some(series);
    let is_within =
        |(own, first): (u16, u16)| own == *season && (first..=source.last_episode.unwrap_or(first)).contains(episode);
    is_of && source.number.is_some_and(is_within)
}

/// Whether the work meant is found first; works of the same title may share an answer if the series was not named.
fn finds(lore: &Catalogue, row: &Row, typed: &str) -> bool {
    let WorkLookup::Found { best, others } = lore.works().find(lore, typed) else { return false };
    let source = |at: &SourceRef| lore.source(*at).unwrap();
    let names_series = typed.contains(&row.0);
    is_meant(source(&best), row) || !names_series && others.iter().any(|other| is_meant(source(other), row))
}

/// Two titles at once are no title.
fn is_title(row: &Row) -> bool {
    !row.3.contains(" / ")
}

#[test]
fn every_episode_is_found_by_its_title_in_four_spellings() {
    let lore = bundled_catalogue();
    let mut wrong = String::new();
    for row in listed().iter().chain(&own(&lore)).filter(|row| is_title(row)) {
        if !lore.sources().iter().any(|source| is_meant(source, row)) {
            continue;
        }
        for typed in spellings(row) {
            if !finds(&lore, row, &typed) {
                writeln!(wrong, "{typed:?} of {row:?}: {:?}", lore.works().find(&lore, &typed)).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The letters alone, without an article before them.
fn letters(name: &str) -> String {
    let words = plain_words(name);
    let is_article = |word: &String| ["the", "a", "an"].contains(&word.as_str());
    words.iter().skip(usize::from(words.first().is_some_and(is_article))).map(String::as_str).collect()
}

#[test]
fn a_title_that_is_looked_up_is_answered_with_the_work_or_with_what_is_called_the_same() {
    let lore = bundled_catalogue();
    let mut wrong = String::new();
    for row in own(&lore).iter().filter(|row| is_title(row)) {
        let asked = Request::new("lookup", crate::replies::context()).with("name", Value::Text(row.3.clone()));
        let Outcome::Found(Some(id)) = commands::answer(&lore, &asked).outcome() else { continue };
        let entry = lore.entry(lore.entry_by_id(&id).unwrap()).unwrap();
        let called = entry.names().chain(entry.registries()).chain(entry.unshown_names());
        if !called.into_iter().any(|name| letters(name) == letters(&row.3)) {
            writeln!(wrong, "{row:?}: {id}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_episode_is_found_by_its_number() {
    let lore = bundled_catalogue();
    for row in own(&lore) {
        let (series, season, episode, _) = &row;
        for typed in [
            format!("{series} {season}x{episode:02}"),
            format!("{series} s{season:02}e{episode:02}"),
            format!("{series} season {season} episode {episode}"),
        ] {
            assert!(finds(&lore, &row, &typed), "{typed}");
        }
    }
}

#[test]
fn films_are_found_by_their_short_titles() {
    let lore = bundled_catalogue();
    let cases = [
        ("The Wrath of Khan", "Star Trek II: The Wrath of Khan"),
        ("Star Trek II", "Star Trek II: The Wrath of Khan"),
        ("star trek 2", "Star Trek II: The Wrath of Khan"),
        ("TWOK", "Star Trek II: The Wrath of Khan"),
        ("ST:TWOK", "Star Trek II: The Wrath of Khan"),
        ("wrath of khan", "Star Trek II: The Wrath of Khan"),
        ("The Motion Picture", "Star Trek: The Motion Picture"),
        ("Generations", "Star Trek Generations"),
    ];
    for (typed, title) in cases {
        let WorkLookup::Found { best, .. } = lore.works().find(&lore, typed) else { panic!("{typed}") };
        assert_eq!(&*lore.source(best).unwrap().title, title, "{typed}");
    }
}

#[test]
fn a_roman_numeral_is_that_of_a_film_and_of_no_issue() {
    let lore = bundled_catalogue();
    let find = |typed: &str| lore.works().find(&lore, typed);
    for typed in ["Star Trek XIV", "Star Trek XV", "Star Trek XI"] {
        assert!(!matches!(find(typed), WorkLookup::Found { .. }), "{typed}");
    }
    assert!(matches!(find("Star Trek, Issue 14"), WorkLookup::Found { .. }));
}

#[test]
fn a_title_of_one_series_is_no_work_of_another() {
    let lore = bundled_catalogue();
    let cases = [
        ("The Emissary", "tng-2x20"),
        ("Emissary, The", "tng-2x20"),
        ("Emissary", "ds9-1x01"),
        ("TNG The Battle", "tng-1x09"),
        ("Prophecy", "voy-7x14"),
        ("Home", "ent-4x03"),
        ("One", "voy-4x25"),
        ("Progress", "ds9-1x15"),
        ("All In", "dis-4x08"),
        ("Revulsion", "voy-4x05"),
        ("ST:DS9 4x20", "ds9-4x20"),
        ("In a Mirror, Darkly pt 2", "ent-4x19"),
    ];
    for (typed, id) in cases {
        let WorkLookup::Found { best, .. } = lore.works().find(&lore, typed) else { panic!("{typed}") };
        assert_eq!(&*lore.source(best).unwrap().id, id, "{typed}");
    }
}

#[test]
fn a_part_that_is_not_there_and_a_half_typed_number_are_no_answers() {
    let lore = bundled_catalogue();
    let find = |typed: &str| lore.works().find(&lore, typed);
    assert!(matches!(find("In a Mirror, Darkly, Part III"), WorkLookup::Near(_)));
    for typed in ["Darmok, part 2", "World War II 2"] {
        assert!(!matches!(find(typed), WorkLookup::Found { .. }), "{typed}");
    }
    assert!(matches!(find("Emissary 2"), WorkLookup::Found { .. }), "it was broadcast as two episodes");
    assert!(matches!(find("DS9 4x"), WorkLookup::Several(_)));
    assert!(matches!(find("DS9"), WorkLookup::Several(_)));
    assert!(lore.works().suggest(&lore, "DS9 s04e2").len() > 1);
    assert!(lore.works().suggest(&lore, "4x").len() > 10);
}

#[test]
fn a_story_is_found_by_its_title_without_the_part_and_before_articles_of_its_name() {
    let lore = bundled_catalogue();
    let cases = [
        ("The Search", "ds9-3x01"),
        ("Redemption", "tng-4x26"),
        ("Gambit", "tng-7x04"),
        ("Scorpion", "voy-3x26"),
        ("Year of Hell", "voy-4x08"),
        ("Unimatrix Zero", "voy-6x26"),
        ("Past Tense", "ds9-3x11"),
        ("Avatar", "avatar-1"),
        ("Jem'Hadar", "ds9-2x26"),
        ("Omega Directive", "voy-4x21"),
        ("BOBW", "tng-3x26"),
        ("Dr. Bashir I presume", "ds9-5x16"),
        ("Star Trek: The Next Generation 3x26", "tng-3x26"),
        ("TNG finale", "tng-7x25"),
        ("DS9 season 4 premiere", "ds9-4x01"),
        ("first episode of DS9", "ds9-1x01"),
        ("last episode of Voyager", "voy-7x25"),
    ];
    for (typed, id) in cases {
        let WorkLookup::Found { best, .. } = lore.works().find(&lore, typed) else { panic!("{typed}") };
        assert_eq!(&*lore.source(best).unwrap().id, id, "{typed}");
    }
    let WorkLookup::Found { others, .. } = lore.works().find(&lore, "Scorpion") else { panic!("Scorpion") };
    assert_eq!(&*lore.source(others[0]).unwrap().id, "voy-4x01");
    for typed in ["Star Trek VII", "Star Wars", "Voyager 6", "SNW finale"] {
        let found = lore.works().find(&lore, typed);
        assert!(!matches!(found, WorkLookup::Found { .. }), "{typed}: {found:?}");
    }
    assert!(matches!(lore.works().find(&lore, "TNG 3"), WorkLookup::Several(_)));
}

#[test]
fn a_title_is_found_with_another_article_with_a_slip_and_a_film_by_its_number() {
    let lore = bundled_catalogue();
    let mut wrong = String::new();
    for (typed, id) in [
        ("a inner light", "tng-5x25"),
        ("a devil in the dark", "tos-1x25"),
        ("an arena", "tos-1x18"),
        ("a relics", "tng-6x04"),
        ("a tapestry", "tng-6x15"),
        ("a call to arms", "ds9-5x26"),
        ("the naked tme", "tos-1x04"),
        ("tears of the profits", "ds9-6x26"),
        ("trials and tribblations", "ds9-5x06"),
        ("wedge duj", "ld-2x09"),
        ("st4", "the-voyage-home"),
    ] {
        let found = lore.works().find(&lore, typed);
        let is_meant =
            matches!(&found, WorkLookup::Found { best, .. } if lore.source(*best).is_some_and(|work| &*work.id == id));
        if !is_meant {
            writeln!(wrong, "{typed}: {found:?}, not {id}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    let WorkLookup::Near(near) = lore.works().find(&lore, "star trek 10") else { panic!("star trek 10") };
    assert_eq!(lore.source(near[0]).map(|film| &*film.title), Some("Star Trek Nemesis"));
}

#[test]
fn a_word_like_any_other_is_a_title_on_screen_with_an_article_before_it() {
    let lore = bundled_catalogue();
    for (typed, title) in [
        ("the arena", "Arena"),
        ("the duet", "Duet"),
        ("the relics", "Relics"),
        ("the family", "Family"),
        ("an arena", "Arena"),
        ("a inner light", "The Inner Light"),
    ] {
        let asked = Request::new("lookup", crate::replies::context()).with("name", Value::Text(typed.to_owned()));
        let reply = crate::replies::message(commands::answer(&lore, &asked));
        let shown = &reply.cards[0].title;
        assert!(shown.contains(&format!("\"{title}\"")), "{typed}: {shown}");
    }
}
