//! What is described rather than named: told where it fits best by far, with that said, the others beside it, and slips corrected.

use isolinear::commands::{self, Context, Request};
use isolinear::lore::{Universe, bundled_catalogue};
use isolinear::reply::{Message, Outcome};

use crate::replies::{context, message, shown, text};

fn asked(command: &str, typed: &str) -> Message {
    let asker = Context { universe: Universe::Prime, ..context() };
    message(commands::answer(&bundled_catalogue(), &Request::new(command, asker).with("name", text(typed))))
}

#[track_caller]
fn are_told(described: &[(&str, &str, &str)]) {
    for (command, typed, id) in described {
        let reply = asked(command, typed);
        assert_eq!(reply.outcome, Outcome::Found(Some((*id).into())), "{command} {typed}: {}", shown(&reply));
    }
}

#[test]
fn what_fits_best_by_far_is_told_and_said_to_be_no_more() {
    are_told(&[
        ("person", "ferengi kid who joins starfleet", "person/nog"),
        ("person", "immature squire with the harpsicord", "person/trelane"),
        ("ship", "klingon ship they land in the park", "ship/hms-bounty"),
        ("species", "dumb fat guys who want things to go", "species/pakled"),
        ("species", "blue guys with antenas", "species/andorian"),
        ("place", "planet where tasha yar died", "place/vagra-ii"),
        ("place", "cloud where kirk and khan fight", "place/mutara-nebula"),
        ("thing", "klingon worms you eat alive", "thing/gagh"),
        ("lookup", "picards romulan houskeeper", "person/laris"),
    ]);
    let squire = asked("person", "immature squire with the harpsicord");
    assert!(shown(&squire).contains("Nothing I know is called that; this fits best."), "{}", shown(&squire));
    let worms = shown(&asked("thing", "klingon worms you eat alive"));
    assert!(worms.contains("Did you mean another one?"), "{worms}");
}

#[test]
fn a_plot_is_told_as_an_episode_and_a_thing_in_it_as_what_it_is() {
    for (typed, title) in
        [("sisko tricks the romulans into the war", "In the Pale Moonlight"), ("trip gets pregnent", "Unexpected")]
    {
        let reply = asked("lookup", typed);
        assert!(reply.cards[0].title.contains(title), "{typed}: {}", shown(&reply));
    }
    are_told(&[
        ("lookup", "cute white monster that drinks your bones", "species/moopsy"),
        ("lookup", "vulcan mating thing every 7 years", "thing/pon-farr"),
        ("lookup", "game tuvok plays with the little rods", "thing/kal-toh"),
    ]);
}

#[test]
fn what_the_lore_does_not_have_is_not_told_as_what_has_some_of_its_words() {
    for (command, typed) in [
        ("lookup", "blue police box that travels in time"),
        ("lookup", "cake recipe with chocolate and cherries"),
        ("lookup", "klingon who became president of the federation"),
        ("lookup", "ferengi admiral who betrayed starfleet"),
        ("lookup", "good pizza near the harbor"),
        ("lookup", "wizard school with houses"),
        ("lookup", "the one where xyzzyq plughs"),
        ("person", "captain who died at wolf 359"),
        ("person", "captain of the millennium falcon"),
        ("person", "doctor who travels in a blue box"),
        ("person", "human chef on a romulan warbird"),
        ("ship", "ship darth vader flew"),
        ("ship", "romulan ship that crashed on earth in 1969"),
        ("species", "aliens from avatar with tails"),
        ("species", "aliens with seven heads on voyager"),
        ("place", "planet where luke skywalker grew up"),
        ("thing", "klingon device that turns water into gold"),
        ("conflict", "war between vulcans and ferengi"),
    ] {
        let reply = asked(command, typed);
        assert_eq!(reply.outcome, Outcome::NotFound, "{command} {typed}: {}", shown(&reply));
    }
}

#[test]
fn a_question_is_answered_by_a_description_only_where_all_of_it_is_told() {
    are_told(&[("lookup", "what does god need with a starship", "place/sha-ka-ree")]);
    for typed in ["who invented warp drive on nowhere at all", "who invented the lightsaber"] {
        assert_eq!(asked("lookup", typed).outcome, Outcome::NotFound, "{typed}");
    }
}

#[test]
fn what_ends_in_one_is_an_episode() {
    for (typed, title) in [("the tribble one", "Tribble"), ("short treks tribble one", "The Trouble with Edward")] {
        let reply = asked("lookup", typed);
        assert!(shown(&reply).contains(title) && reply.outcome == Outcome::Found(None), "{typed}: {}", shown(&reply));
    }
}

#[test]
fn whose_name_stands_with_what_describes_them_is_meant_however_it_is_spelt() {
    are_told(&[
        ("lookup", "trips sister who died", "person/elizabeth-tucker"),
        ("lookup", "kirks brother sam", "person/george-samuel-kirk"),
        ("person", "grumpy first officer of discovery comander raynor", "person/rayner"),
    ]);
}

#[test]
fn whoever_is_of_a_people_in_a_series_is_best_known_there() {
    are_told(&[
        ("person", "klingon from tng", "person/worf"),
        ("person", "the android from tng", "person/data"),
        ("person", "ds9 trill", "person/jadzia-dax"),
        ("person", "orion ensign on lower decks", "person/d-vana-tendi"),
        ("person", "voyager vulcan", "person/tuvok"),
        ("lookup", "the klingon on tng", "person/worf"),
        ("lookup", "klingon tng", "species/klingon"),
    ]);
}

#[test]
fn a_name_beside_what_describes_it_is_meant_if_that_is_told() {
    are_told(&[
        ("person", "chang the klingon who quotes shakespeare", "person/chang"),
        ("person", "finnegan who bullied kirk", "person/finnegan"),
        ("person", "maquis traitor edington", "person/michael-eddington"),
        ("person", "cpt shaw titan", "person/liam-shaw"),
        ("person", "guy who invented warp drive", "person/zefram-cochrane"),
        ("person", "ichep borg kid", "person/icheb"),
        ("class", "texas class drone ships", "class/texas-class"),
        ("class", "california cerritos", "class/california-class"),
        ("person", "tlyn vulcan lower decks", "person/t-lyn"),
        ("person", "kang klingon day of the dove", "person/kang"),
        ("person", "moogie quarks mom", "person/ishka"),
        ("person", "boothby gardener", "person/boothby"),
        ("ship", "reliant khan", "ship/uss-reliant"),
        ("thing", "stamets spore drive", "thing/spore-drive"),
        ("lookup", "porthos archers beagle", "person/porthos"),
        ("lookup", "captain shaw of the titan", "person/liam-shaw"),
    ]);
    // Whose daughter is asked for is not she.
    let paris = asked("person", "tom paris and belana torres daughter");
    assert_ne!(paris.outcome, Outcome::Found(Some("person/tom-paris".into())), "{}", shown(&paris));
    // Whoever did something to somebody who is named is another.
    let lore = asked("person", "scientist who created lore");
    assert_ne!(lore.outcome, Outcome::Found(Some("person/lore".into())), "{}", shown(&lore));
}

#[test]
fn who_names_a_kind_of_thing_asks_for_one_of_that_kind() {
    are_told(&[
        ("lookup", "which treaty says the federation cant have cloaks", "thing/treaty-of-algeron"),
        ("conflict", "treaty that says the federation cant have cloaks", "thing/treaty-of-algeron"),
        ("conflict", "which war did khan come from", "conflict/eugenics-wars"),
        ("conflict", "when cardasians ruled bajor", "conflict/occupation-of-bajor"),
        ("station", "station where the tribbles ate all the grain", "station/deep-space-station-k-7"),
    ]);
    let asked = shown(&asked("lookup", "planet khan was stranded on"));
    let place = asked.find("Ceti Alpha V").unwrap();
    assert!(asked.find("The Wrath of Khan").is_none_or(|work| place < work), "{asked}");
}

#[test]
fn a_name_of_several_words_is_misspelt_in_whatever_kind_is_asked_for() {
    are_told(&[
        ("conflict", "kitomer accords", "thing/khitomer-accords"),
        ("conflict", "treaty of algaron", "thing/treaty-of-algeron"),
    ]);
    let accords = shown(&asked("conflict", "kitomer accords"));
    assert!(accords.contains("Read as Khitomer Accords. Khitomer Accords is a thing, not a conflict."), "{accords}");
}

#[test]
fn the_class_of_a_ship_and_the_people_of_somebody_are_told_where_a_class_or_a_people_is_asked_for() {
    are_told(&[
        ("class", "cerritos", "class/california-class"),
        ("class", "what class is the reliant", "class/miranda-class"),
        ("species", "what is hemmer", "species/aenar"),
        ("place", "where did kirk die", "place/veridian-iii"),
        // Of two peoples neither is meant.
        ("species", "spock", "person/spock"),
        ("species", "person/murf", "person/murf"),
    ]);
    let died = shown(&asked("place", "where did kirk die"));
    assert!(died.contains("**James T. Kirk, Died:** 2371, on Veridian III"), "{died}");
    assert!(!died.contains("is a person, not a place"), "{died}");
    let cerritos = asked("class", "cerritos");
    assert!(shown(&cerritos).contains("USS Cerritos is a ship, not a class."), "{}", shown(&cerritos));
    assert!(format!("{:?}", cerritos.rows).contains("ship/uss-cerritos"), "{:?}", cerritos.rows);
}
