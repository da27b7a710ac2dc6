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
    assert_eq!(named("USS Voyager is lost"), ["ship/uss-voyager"]);
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

#[test]
fn a_title_that_is_unmistakable_names_the_work_without_marks_beside_an_entry_of_that_name() {
    for (text, expected) in [
        ("I love In the Pale Moonlight", &["ds9-6x19"][..]),
        ("darmok and the inner light are the best", &["thing/darmok-and-jalad", "tng-5x02", "tng-5x25"]),
        ("yesterdays enterprise still holds up", &["tng-3x15"]),
        ("The Sword of Kahless rules", &["thing/sword-of-kahless", "ds9-4x09"]),
        ("I think Tuvix had a right to live", &["person/tuvix"]),
        ("rewatched Tuvix last night", &["person/tuvix", "voy-2x24"]),
        ("Rules of Acquisition is a fun episode", &["thing/rules-of-acquisition", "ds9-2x07"]),
        ("I loved Relics and Family", &["tng-6x04", "tng-4x02"]),
        ("what you leave behind was a great ending", &["ds9-7x25"]),
    ] {
        assert_eq!(named(text), expected, "{text}");
    }
}

#[test]
fn everyday_words_and_sayings_name_nothing() {
    for text in [
        "im home, finally",
        "the ship looks great in 4k",
        "what an emergence of talent",
        "one of us has to go first",
        "i hope this helps, it is worth it",
        "my data plan is too small",
        "Will they ever release it? One more thing: nice post. May I ask? Hope you are well!",
        "I HATE MY DATA PLAN SO MUCH WILL SOMEONE HELP ME",
        "can you mark this as done",
        "the white paper on network security",
        "take the bridge and turn left on green street",
        "time and again I tell you, before and after, once upon a time",
        "Order your ticket now. Security will check bags. First come, first served.",
        "the lower decks of the ship, the next generation of consoles, a discovery, a prodigy",
        "the resolution is 1920x1080",
    ] {
        assert_eq!(named(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn an_everyday_word_is_the_name_of_somebody_well_known_who_is_written_so() {
    for (text, person) in [
        ("Data is my favourite", "person/data"),
        ("Will Riker leads", "person/william-riker"),
        ("it was Seven who did it", "person/seven-of-nine"),
        ("ask the doctor to sing", "person/the-doctor"),
        ("my cat is called Spot too", "person/spot"),
    ] {
        assert_eq!(named(text), [person], "{text}");
    }
}

#[test]
fn every_number_of_an_episode_is_read_and_one_without_a_series_is_of_that_beside_it() {
    for (text, expected) in [
        ("compare DS9 6x19 with TNG 3x26 and VOY 5x14", &["ds9-6x19", "tng-3x26", "voy-5x14"][..]),
        ("TNG 3x26/4x01 are my favourites", &["tng-3x26", "tng-4x01"]),
        ("S03E26 and S04E01 of TNG", &["tng-3x26", "tng-4x01", "TNG"]),
        ("TNG season 3 episode 26 then season 4 episode 1", &["tng-3x26", "tng-4x01"]),
        ("ds9 s04e01, s04e20 and s07e25", &["ds9-4x01", "ds9-4x20", "ds9-7x25"]),
        ("TNG 2x09, 3x15; DS9 1x19, 6x19", &["tng-2x09", "tng-3x15", "ds9-1x19", "ds9-6x19"]),
        ("PIC 3x09/10", &["pic-3x09", "pic-3x10"]),
        ("VOY 4x08-4x09", &["voy-4x08", "voy-4x09"]),
        ("DS9 1x02", &["ds9-1x01"]),
        ("3x26", &[]),
    ] {
        assert_eq!(named(text), expected, "{text}");
    }
}

#[test]
fn the_universe_beside_a_name_is_where_somebody_is_meant() {
    for (text, expected) in [
        ("mirror universe Spock has a beard", &["person/spock-mirror"][..]),
        ("Kira (mirror) is great", &["person/kira-nerys-mirror"]),
        ("Bashir (mirror universe) stayed", &["person/julian-bashir-mirror"]),
        ("Kelvin-verse McCoy", &["person/leonard-mccoy-kelvin"]),
        ("prime Lorca lives", &["person/gabriel-lorca"]),
        ("mirror!Kirk vs prime!Kirk", &["person/james-t-kirk-mirror", "person/james-t-kirk"]),
        ("Spock from the mirror universe", &["person/spock-mirror", "place/mirror-universe"]),
        ("nobody is nice in the mirror universe", &["place/mirror-universe"]),
        ("prime time, a mirror, an alternate ending", &[]),
    ] {
        assert_eq!(named(text), expected, "{text}");
    }
}

#[test]
fn the_words_around_it_tell_a_series_from_a_ship_and_both_are_named_where_none_does() {
    for (text, expected) in [
        ("I started watching Discovery", &["DIS"][..]),
        ("season 2 of Discovery was wild", &["DIS"]),
        ("the Enterprise finale", &["ENT"]),
        ("Voyager's third season is rough", &["VOY"]),
        ("Picard season 3 was great", &["PIC"]),
        ("star trek discovery is underrated", &["DIS"]),
        ("DS9, TNG, TOS, VOY, ENT, DIS", &["DS9", "TNG", "TOS", "VOY", "ENT", "DIS"]),
        ("Voyager", &["ship/uss-voyager", "VOY"]),
        ("USS Voyager", &["ship/uss-voyager"]),
        ("the crew of the Discovery", &["ship/uss-discovery"]),
        ("Voyager's crew is a family", &["ship/uss-voyager"]),
        ("Picard is bald", &["person/jean-luc-picard"]),
    ] {
        assert_eq!(named(text), expected, "{text}");
    }
    assert!(named("the Enterprise is beautiful").iter().all(|id| id.starts_with("ship/")));
}

#[test]
fn names_are_read_whatever_case_marks_and_endings_they_are_written_with() {
    for (text, expected) in [
        ("all the Klingons attacked", &["species/klingon"][..]),
        ("the Romulans' cloaking device", &["species/romulan", "thing/cloaking-device"]),
        ("picard vs sisko who is the better captain", &["person/jean-luc-picard", "person/benjamin-sisko"]),
        ("SISKO IS THE BEST CAPTAIN AND NOBODY CAN CHANGE MY MIND", &["person/benjamin-sisko"]),
        ("||Jadzia dies||", &["person/jadzia-dax"]),
        ("> Worf is the best\nno way, it's Data", &["person/worf", "person/data"]),
        ("**Garak** is my *favourite*", &["person/elim-garak"]),
        ("`Quark` and ~~Rom~~", &["person/quark", "person/rom"]),
        ("O’Brien must suffer", &["person/miles-obrien"]),
        ("kira and odo forever", &["person/kira-nerys", "person/odo"]),
    ] {
        assert_eq!(named(text), expected, "{text}");
    }
}
