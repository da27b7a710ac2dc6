//! Episodes and films are found by what happens in them, in the words in which people remember it.

use std::fmt::Write as _;

use isolinear::commands::{self, Context, Request};
use isolinear::lore::{Universe, bundled_catalogue};
use isolinear::reply::{Message, Outcome};

use crate::replies::{body, context, field, message, shown, text};

fn asked(command: &str, options: &[(&str, &str)]) -> Message {
    let asker = Context { universe: Universe::Prime, ..context() };
    let request = options.iter().fold(Request::new(command, asker), |all, (name, value)| all.with(name, text(value)));
    message(commands::answer(&bundled_catalogue(), &request))
}

/// The work that answers; of several the one that is named first.
fn first_work(command: &str, typed: &str) -> String {
    let reply = asked(command, &[("name", typed)]);
    let listed = body(&reply).split("• ").nth(1).and_then(|line| line.lines().next()).map(str::to_owned);
    listed.unwrap_or_else(|| reply.cards.first().map(|card| card.title.clone()).unwrap_or_default())
}

#[track_caller]
fn are_first(all: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (typed, expected) in all {
        for command in ["lookup", "episode"] {
            let first = first_work(command, typed);
            if !first.contains(expected) {
                writeln!(wrong, "/{command} {typed}: {first}, not {expected}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_work_is_found_by_what_is_told_of_it_in_other_words_and_in_several_statements() {
    are_first(&[
        ("the one with the whale probe", "The Voyage Home"),
        ("the one where they meet apollo", "Who Mourns for Adonais?"),
        ("the one with the horta", "The Devil in the Dark"),
        ("the one where kirk meets abraham lincoln", "The Savage Curtain"),
        ("the one where spock goes back to save himself as a child", "Yesteryear"),
        ("the one where data has a nightmare about a cake", "Phantasms"),
        ("the one where beverly is alone in a shrinking universe", "Remember Me"),
        ("episode where the enterprise is stuck in a time loop", "Cause and Effect"),
        ("the one with the valiant crewed by cadets", "Valiant"),
        ("the one where sisko builds a solar sail ship", "Explorers"),
        ("one where janeway kills tuvix", "Tuvix"),
        ("the one where neelix loses his lungs", "Phage"),
        ("the one where archer goes to rura penthe", "Judgment"),
        ("the one with an automated repair station", "Dead Stop"),
        ("the one where airiam dies", "Project Daedalus"),
        ("the one where laan and kirk go to toronto", "Tomorrow and Tomorrow and Tomorrow"),
    ]);
}

#[test]
fn a_work_is_found_by_what_people_remember_of_it_though_no_statement_says_so() {
    are_first(&[
        ("the one where spock goes into heat", "Amok Time"),
        ("the one where janeway and paris turn into lizards", "Threshold"),
        ("the one with data's cat poem", "Schisms"),
        ("the one where picard cries in the mud", "Family"),
        ("the one with the nazis", "Patterns of Force"),
        ("the one where barclay becomes super smart", "The Nth Degree"),
        ("the one with mariner's holodeck movie", "Crisis Point"),
    ]);
    let alone = asked("episode", &[("name", "picard plays the flute")]);
    assert!(alone.cards[0].title.contains("The Inner Light"), "{}", shown(&alone));
}

#[test]
fn the_likeliest_work_is_told_and_the_others_are_offered_beside_it() {
    for (typed, expected, other) in [
        ("the one with the whales", "The Voyage Home", "Observer"),
        ("the one where everybody sings", "Subspace Rhapsody", "Virtuoso"),
        ("the one with the salamanders", "Threshold", "Boimler"),
    ] {
        for command in ["lookup", "episode"] {
            let reply = asked(command, &[("name", typed)]);
            let all = format!("{}{:?}", shown(&reply), reply.rows);
            assert!(reply.cards[0].title.contains(expected) && all.contains(other), "/{command} {typed}: {all}");
        }
    }
}

#[test]
fn a_source_is_found_by_what_happens_in_it_where_none_is_called_so() {
    for (typed, expected) in [
        ("the one with the whales", "The Voyage Home"),
        ("the whale movie", "The Voyage Home"),
        ("musical episode", "Subspace Rhapsody"),
        ("picard lives a whole life and plays the flute", "The Inner Light"),
    ] {
        assert!(first_work("source", typed).contains(expected), "{typed}: {}", first_work("source", typed));
    }
    assert_eq!(asked("source", &[("name", "zzyzx frobnicates")]).outcome, Outcome::NotFound);
}

#[test]
fn somebody_named_is_in_the_work_that_answers() {
    are_first(&[
        ("the one where beverly is the only person left on the ship", "Remember Me"),
        ("the one where barclay is addicted to the holodeck", "Hollow Pursuits"),
        ("the one where riker gets split in two by a transporter", "Second Chances"),
    ]);
}

#[test]
fn of_works_that_tell_of_it_as_much_the_one_that_came_first_leads_a_list() {
    for command in ["lookup", "episode"] {
        let reply = asked(command, &[("name", "the one with the tribbles")]);
        assert!(!reply.cards[0].title.contains('×') && shown(&reply).contains("Tribble-ations"), "{}", shown(&reply));
    }
    are_first(&[("the one with the tribbles", "The Trouble with Tribbles")]);
}

#[test]
fn a_keyword_gives_no_work_away_that_is_not_seen_or_of_another_universe() {
    for command in ["lookup", "episode"] {
        let reply = asked(command, &[("name", "the one where picard plays the flute"), ("seen", "TNG season 3")]);
        assert!(!shown(&reply).contains("Inner Light"), "/{command}: {}", shown(&reply));
    }
    let name = ("name", "the one where picard plays the flute");
    let elsewhere = asked("lookup", &[name, ("universe", "mirror")]);
    assert!(!shown(&elsewhere).contains("Inner Light"), "{}", shown(&elsewhere));
}

#[test]
fn the_sort_of_work_and_the_series_limit_what_is_found() {
    are_first(&[
        ("the movie with god", "The Final Frontier"),
        ("the movie with the whales", "The Voyage Home"),
        ("kirk and picard movie", "Generations"),
        ("the musical episode", "Subspace Rhapsody"),
        ("ds9 baseball episode", "Take Me Out to the Holosuite"),
        ("ds9 baseball ep", "Take Me Out to the Holosuite"),
        ("the musical ep", "Subspace Rhapsody"),
        ("ent one where trip gets pregnant", "Unexpected"),
        ("voyager episode where the clown kills", "The Thaw"),
        ("deep space nine the one with the baseball game", "Take Me Out to the Holosuite"),
        ("the one where they sing on strange new worlds", "Subspace Rhapsody"),
        ("the one with the lower decks crossover", "Those Old Scientists"),
    ]);
    for (typed, expected) in [
        ("the musical one strange new worlds", "Subspace Rhapsody"),
        ("lower decks crossover", "Those Old Scientists"),
        ("tos gangsters", "A Piece of the Action"),
    ] {
        assert!(first_work("episode", typed).contains(expected), "{typed}: {}", first_work("episode", typed));
    }
    let of_series = shown(&asked("episode", &[("name", "tng episode with the borg")]));
    assert!(!of_series.contains("VOY ") && !of_series.contains("First Contact"), "{of_series}");
}

#[test]
fn a_first_appearance_and_a_death_are_the_works_that_tell_of_them() {
    are_first(&[
        ("first borg episode", "Q Who"),
        ("first borg ep", "Q Who"),
        ("last ep of ds9", "What You Leave Behind"),
        ("first episode with the borg", "Q Who"),
        ("episode where q first appears", "Encounter at Farpoint"),
        ("first episode with worf", "Encounter at Farpoint"),
        ("what episode does seven of nine first appear", "Scorpion, Part II"),
        ("first appearance of Seven of Nine", "Scorpion, Part II"),
        ("when did the Borg first appear", "Q Who"),
        ("where did the Borg first appear?", "Q Who"),
        ("when did Q first appear", "Encounter at Farpoint"),
        ("Q's first appearance", "Encounter at Farpoint"),
        ("what was the first Borg episode", "Q Who"),
        ("what was the first Q episode", "Encounter at Farpoint"),
        ("last episode with Q", "The Last Generation"),
        ("last appearance of Garak", "What You Leave Behind"),
        ("the one where jadzia dies", "Tears of the Prophets"),
        ("in which episode is the Enterprise-D destroyed", "Generations"),
        ("last episode of ds9", "What You Leave Behind"),
        ("pilot of tng", "Encounter at Farpoint"),
        ("what episode does kes leave", "The Gift"),
        ("episode where neelix leaves voyager", "Homestead"),
        ("which episode does ro laren leave in", "Preemptive Strike"),
    ]);
    let alone = asked("lookup", &[("name", "what episode does spock die in")]);
    assert!(alone.cards[0].title.contains("The Wrath of Khan"), "{}", shown(&alone));
    let death = shown(&asked("episode", &[("name", "what episode does tasha yar die in")]));
    assert!(death.contains("Skin of Evil"), "{death}");
}

#[test]
fn a_last_appearance_is_the_last_of_what_was_seen() {
    let seen = [("name", "last appearance of Ro Laren"), ("seen", "TNG")];
    let reply = shown(&asked("lookup", &seen));
    assert!(reply.contains("Preemptive Strike") && !reply.contains("PIC "), "{reply}");
}

#[test]
fn what_no_work_clearly_tells_is_a_list_and_never_an_entry() {
    for (typed, among) in
        [("the one where everyone ages", "The Deadly Years"), ("the one where nog loses his leg", "Siege of AR")]
    {
        for command in ["lookup", "episode"] {
            let reply = asked(command, &[("name", typed)]);
            let title = &reply.cards[0].title;
            assert!(shown(&reply).contains(among) && !title.contains('×'), "/{command} {typed}: {}", shown(&reply));
        }
    }
    for command in ["lookup", "episode"] {
        let reply = asked(command, &[("name", "the one where xyzzy frobnicates the quux")]);
        assert_eq!(reply.outcome, Outcome::NotFound, "{}", shown(&reply));
        assert!(!format!("{:?}", reply.rows).contains("person/"), "{:?}", reply.rows);
    }
}

#[test]
fn what_fits_a_plot_best_is_told_with_the_others_beside_it_where_nothing_is_called_so() {
    let reply = asked("lookup", &[("name", "paris and janeway turn into salamanders")]);
    assert!(reply.cards[0].title.contains("Threshold"), "{}", shown(&reply));
    assert!(shown(&reply).contains("Did you mean another one?"), "{}", shown(&reply));
    assert!(first_work("episode", "crusher ghost candle").contains("Sub Rosa"));
}

#[test]
fn a_plot_is_told_as_the_episode_where_nothing_is_called_so() {
    for (typed, title) in [
        ("picard lives a whole other life and learns the flute", "The Inner Light"),
        ("trial to decide if data is property of starfleet", "The Measure of a Man"),
        ("worf keeps jumping between universes", "Parallels"),
        ("quark rom and nog crash at roswell", "Little Green Men"),
        ("beverly falls for the ghost in her grandmas candle", "Sub Rosa"),
        ("obrien gets 20 years of prison put in his head", "Hard Time"),
        ("runabout shrunk tiny inside the defiant", "One Little Ship"),
        ("boimler falls through portal and meets pike", "Those Old Scientists"),
    ] {
        let reply = asked("lookup", &[("name", typed)]);
        assert!(reply.cards[0].title.contains(title), "{typed}: {}", shown(&reply));
    }
}

#[test]
fn a_question_a_description_and_a_plot_of_no_work_are_told_as_no_episode() {
    for typed in [
        "how many times did harry kim die on voyager",
        "ship that can travel through the mycelial network",
        "bald guy who runs the bar on deep space nine",
        "kirk marries a cat on mars and dies of hiccups",
    ] {
        let reply = asked("lookup", &[("name", typed)]);
        assert!(!reply.cards[0].title.contains('×'), "{typed}: {}", shown(&reply));
    }
    let shielded = [("name", "picard lives a whole other life and learns the flute"), ("seen", "TNG season 3")];
    let reply = asked("lookup", &shielded);
    assert!(!format!("{}{:?}", shown(&reply), reply.rows).contains("Inner Light"), "{}", shown(&reply));
}

#[test]
fn no_work_later_than_what_was_seen_is_found_by_what_happens_in_it() {
    for (typed, later) in [("the one with robin hood", "Qpid"), ("the one where jadzia dies", "Tears of")] {
        for command in ["lookup", "episode"] {
            let reply = asked(command, &[("name", typed), ("seen", "TNG season 3, DS9 season 3")]);
            let all = format!("{}{:?}", shown(&reply), reply.rows);
            assert!(!all.contains(later), "/{command} {typed}: {all}");
        }
    }
}

#[test]
fn a_title_is_known_in_shortened_words_and_with_others_of_the_same_name() {
    are_first(&[
        ("what u leave behind", "What You Leave Behind"),
        ("trials and tribulations", "Trials and Tribble-ations"),
        ("4 the uniform", "For the Uniform"),
    ]);
    let both = shown(&asked("episode", &[("name", "first contact")]));
    assert!(both.contains("Also with this name") && both.contains("Star Trek: First Contact"), "{both}");
}

#[test]
fn a_stardate_is_that_of_the_work_which_bears_it() {
    for typed in ["stardate 41153.7", "41153.7"] {
        let reply = asked("episode", &[("name", typed)]);
        assert!(reply.cards[0].title.contains("Encounter at Farpoint"), "{typed}: {}", shown(&reply));
    }
}

#[test]
fn the_first_and_last_of_a_series_are_no_stories() {
    for (typed, number) in [
        ("tos finale", "3×24"),
        ("tng finale", "7×25"),
        ("strange new worlds pilot", "SNW 1×01"),
        ("enterprise episode 1", "ENT 1×01"),
        ("lower decks episode 1", "LD 1×01"),
    ] {
        let asker = Context { universe: Universe::Prime, ..context() };
        let request = Request::new("episode", asker).with("name", text(typed));
        let title = message(commands::answer(&bundled_catalogue(), &request)).cards[0].title.clone();
        assert!(title.contains(number), "{typed}: {title}");
    }
}

#[test]
fn one_word_that_any_sentence_may_have_opens_no_episode_unless_it_is_a_title() {
    for typed in ["time", "war", "death"] {
        let reply = asked("episode", &[("name", typed)]);
        assert_eq!(reply.cards[0].title, "Which one?", "{typed}: {}", shown(&reply));
        assert!(body(&reply).matches("• ").count() > 1, "{typed}: {}", shown(&reply));
    }
    for (typed, title) in [("home", "ENT 4×03"), ("the enemy", "TNG 3×07"), ("khan", "The Wrath of Khan")] {
        let reply = asked("episode", &[("name", typed)]);
        assert!(reply.cards[0].title.contains(title), "{typed}: {}", shown(&reply));
    }
}

#[test]
fn an_episode_tells_what_happened_before_all_else_and_who_is_in_it_before_what() {
    let reply = asked("episode", &[("name", "The Inner Light")]);
    assert!(body(&reply).lines().count() == 1 && body(&reply).starts_with("Aired 1 June 1992"), "{}", body(&reply));
    let named = field(&reply, "Who and what is in it");
    let place = |name: &str| named.find(name).unwrap_or(usize::MAX);
    assert!(place("Jean-Luc Picard") < place("Kataan,"), "{named}");
    let sisko = field(&asked("episode", &[("name", "In the Pale Moonlight")]), "Who and what is in it");
    assert!(sisko.starts_with("Benjamin Sisko") || sisko.starts_with("Vreenak"), "{sisko}");
}

#[test]
fn a_plot_that_other_works_come_near_to_is_offered_rather_than_told() {
    let unclear = asked("lookup", &[("name", "kirk and spock get old really fast")]);
    assert_eq!(unclear.outcome, Outcome::NotFound, "{}", shown(&unclear));
}

#[test]
fn three_telling_words_are_a_plot_where_somebody_is_named_and_all_of_it_is_told() {
    let told = asked("lookup", &[("name", "worf breaks his back")]);
    assert!(told.cards[0].title.contains("Ethics"), "{}", shown(&told));
}
