//! What messages name follows the rules of the commands, by the bundled lore.

use std::sync::LazyLock;

use isolinear::lore::{Source, SourceRef, Universe, bundled_catalogue};
use isolinear::search::{Catalogue, Mentioned, mentions, plain_words};

static BUNDLED: LazyLock<Catalogue> = LazyLock::new(bundled_catalogue);

fn named(text: &str) -> Vec<String> {
    let id = |what: Mentioned| match what {
        Mentioned::Entry(entry) => BUNDLED.entry(entry).map(|entry| entry.id.to_string()),
        Mentioned::Work(work) => BUNDLED.source(work).map(|work| work.id.to_string()),
        Mentioned::Series(series) => Some(series.code.to_owned()),
        Mentioned::Year(year) => Some(year.to_string()),
    };
    mentions(&BUNDLED, text, Universe::Prime).into_iter().filter_map(|mention| id(mention.what)).collect()
}

fn works(text: &str) -> Vec<SourceRef> {
    let work = |what: Mentioned| if let Mentioned::Work(work) = what { Some(work) } else { None };
    mentions(&BUNDLED, text, Universe::Prime).into_iter().filter_map(|mention| work(mention.what)).collect()
}

#[test]
fn a_number_or_a_suffix_behind_a_name_makes_it_another() {
    for text in ["USS Defiant-A", "NCC-1764-B", "Weyoun 9", "Bajor XI", "the USS Defiant-A's crew"] {
        assert_eq!(named(text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(named("Weyoun 5 and Worf 3 times"), ["person/weyoun-5", "person/worf"]);
    assert_eq!(named("Bajor VIII"), ["place/bajor-viii"]);
    for text in ["Enterprise-D", "the Enterprise-D's", "NCC-1701-D"] {
        assert_eq!(named(text), ["ship/uss-enterprise-ncc-1701-d"], "{text}");
    }
}

#[test]
fn a_title_in_marks_with_its_series_or_with_its_number_is_the_work() {
    for (text, work) in [
        ("Just watched \"Muse\" last night", "voy-6x22"),
        ("the \"Muse\" episode", "voy-6x22"),
        ("Just watched \"The Muse\" last night", "ds9-4x21"),
        ("TNG Emissary", "tng-2x20"),
        ("DIS: The Red Angel", "dis-2x10"),
        ("\"Võx\"", "pic-3x09"),
        ("**Võx**", "pic-3x09"),
        ("TNG: Darmok", "tng-5x02"),
        ("tng: darmok", "tng-5x02"),
        ("Star Trek: The Next Generation - Darmok", "tng-5x02"),
        ("TOS: The Empath", "tos-3x12"),
        ("Lower Decks 3x05", "ld-3x05"),
        ("Rise Like Lions", "rise-like-lions"),
        ("Sarek (TNG)", "tng-3x23"),
        ("Lower Decks (TNG)", "tng-7x15"),
    ] {
        assert_eq!(named(text), [work], "{text}");
    }
    assert_eq!(named("DS9 1x19 Duet"), ["ds9-1x19", "ds9-1x19"]);
    assert_eq!(named("the *Defiant*"), ["ship/iss-defiant"]);
    let sentences = named("He left the Enterprise. United they stood");
    assert!(sentences.iter().any(|id| id.starts_with("ship/")), "{sentences:?}");
}

#[test]
fn a_story_or_a_film_goes_by_less_than_its_title() {
    for (text, work) in [
        ("Chain of Command", "tng-6x10"),
        ("In a Mirror, Darkly", "ent-4x18"),
        ("The Best of Both Worlds", "tng-3x26"),
        ("The Best of Both Worlds part 2", "tng-4x01"),
        ("The Maquis (2)", "ds9-2x21"),
        ("Star Trek II", "the-wrath-of-khan"),
        ("Star Trek 2", "the-wrath-of-khan"),
        ("Star Trek III", "the-search-for-spock"),
        ("Star Trek IV", "the-voyage-home"),
        ("Into Darkness", "into-darkness"),
        ("Star Trek (2009)", "star-trek-2009"),
    ] {
        assert_eq!(named(text), [work], "{text}");
    }
    for text in ["Star Trek", "Star Trek 12", "Beyond that, nothing", "who follows the chain of command"] {
        assert!(works(text).is_empty(), "{text}: {:?}", named(text));
    }
}

#[test]
fn of_namesakes_the_one_of_the_usual_universe_is_meant() {
    assert_eq!(named("Voyager is lost"), ["ship/uss-voyager"]);
}

#[test]
fn every_episode_is_found_in_a_message_by_its_title_and_its_series_or_in_quotation_marks() {
    let episodes = (0..).map(SourceRef).zip(BUNDLED.sources()).filter(|(_, source)| source.number.is_some());
    let (mut tried, mut missed) = (0, Vec::new());
    for (at, source) in episodes {
        let (title, series) = (&source.title, source.series.as_deref().unwrap_or_default());
        let is_called_so = |other: &Source| plain_words(&other.title) == plain_words(title);
        let is_meant = |work: SourceRef| work == at || BUNDLED.source(work).is_some_and(is_called_so);
        let by_series = [format!("{series}: {title}"), format!("Have you seen {title} ({series})?")];
        for text in by_series {
            tried += 1;
            missed.extend((!works(&text).contains(&at)).then_some(text));
        }
        let quoted = format!("Just watched \"{title}\" last night");
        tried += 1;
        missed.extend((!works(&quoted).into_iter().any(is_meant)).then_some(quoted));
    }
    assert!(missed.len() * 100 <= tried, "{} of {tried}: {missed:#?}", missed.len());
}
