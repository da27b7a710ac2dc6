//! What is asked of an episode, a film or a series is told on its card, whatever else goes by its title.

use std::fmt::Write as _;

use super::meant::looked_up;

/// Panics unless the card of the work answers.
#[track_caller]
fn are_works(all: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (typed, title) in all {
        let reply = looked_up("lookup", typed);
        let shown = reply.cards.first().map(|card| card.title.clone()).unwrap_or_default();
        if !shown.contains(title) {
            writeln!(wrong, "{typed}: {shown}, not {title}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn what_happens_in_an_episode_or_film_is_told_on_its_card() {
    are_works(&[
        ("what happens in Yesterday's Enterprise", "Yesterday's Enterprise"),
        ("what happens in The Best of Both Worlds", "The Best of Both Worlds"),
        ("what happens in the episode Amok Time?", "Amok Time"),
        ("what happened in The Inner Light", "The Inner Light"),
        ("what happens in TNG 5x25", "The Inner Light"),
        ("what happens in Measure of a Man", "The Measure of a Man"),
        ("what happens in Star Trek II", "The Wrath of Khan"),
        ("what is Arena about", "Arena"),
        ("What's Darmok about?", "TNG 5×02 \"Darmok\""),
        ("plot of Arena", "Arena"),
        ("summary of The Inner Light", "The Inner Light"),
        ("Worum geht es in Darmok?", "TNG 5×02 \"Darmok\""),
        ("de quoi parle Darmok", "TNG 5×02 \"Darmok\""),
    ]);
}

#[test]
fn when_an_episode_was_shown_and_where_it_stands_is_told_on_its_card() {
    are_works(&[
        ("when did Arena air", "Arena"),
        ("when did Darmok air", "TNG 5×02 \"Darmok\""),
        ("when did The Inner Light air?", "The Inner Light"),
        ("when did The Wrath of Khan come out", "The Wrath of Khan"),
        ("what season is The Visitor", "The Visitor"),
        ("what season is The Visitor in", "The Visitor"),
    ]);
}

#[test]
fn a_series_is_meant_before_its_ship_or_station_where_only_series_begin_or_have_episodes() {
    are_works(&[
        ("when did TNG start", "The Next Generation (TNG)"),
        ("when did Voyager start", "Voyager (VOY)"),
        ("when did Voyager end", "Voyager (VOY)"),
        ("when did DS9 start", "Deep Space Nine (DS9)"),
        ("when did Deep Space Nine air", "Deep Space Nine (DS9)"),
        ("when did Enterprise end", "Enterprise (ENT)"),
        ("how many episodes does Voyager have", "Voyager (VOY)"),
        ("how many seasons of DS9 are there", "Deep Space Nine (DS9)"),
        ("what year is it in Lower Decks", "Lower Decks (LD)"),
        ("Wie viele Staffeln hat Deep Space Nine?", "Deep Space Nine (DS9)"),
    ]);
}

#[test]
fn the_same_words_asked_of_what_is_no_work_are_answered_by_that() {
    are_works(&[
        ("when did the Dominion War end", "Dominion War"),
        ("what happened in the Battle of Wolf 359", "Battle of Wolf 359"),
        ("what is the Prime Directive about", "Prime Directive"),
        ("when was the Enterprise-D launched", "USS Enterprise (NCC-1701-D)"),
    ]);
}
