//! `/onthisday`: a day and a year of the lore, the same day in our world, and the way from one to the next.

use crate::replies::{ask, assert_fits, assert_snapshot, button, buttons, follow, pressed, shown, text};
use isolinear::commands::Value;
use isolinear::reply::{Message, Outcome, markdown};

fn on(date: &[(&str, i64)]) -> Message {
    let options: Vec<(&str, Value)> = date.iter().map(|(name, number)| (*name, Value::Integer(*number))).collect();
    ask("onthisday", &options)
}

/// The headings of the blocks, in order.
fn headings(reply: &Message) -> Vec<&str> {
    let names = reply.cards[0].fields.iter().map(|field| field.name.as_str());
    names.filter(|name| !name.starts_with("Sources") && !name.ends_with("continued")).collect()
}

fn block(reply: &Message, heading: &str) -> String {
    let fields = reply.cards[0].fields.iter().filter(|field| field.name.starts_with(heading));
    fields.map(|field| markdown::render(&field.value)).collect()
}

#[test]
fn today_is_told_in_the_lore_and_in_our_world() {
    let reply = on(&[]);
    assert_eq!(headings(&reply), ["In Star Trek · 22 April", "In the real world · 22 April"]);
    assert!(block(&reply, "In the real world").contains("Shattered Mirror"));
    assert!(block(&on(&[("year", 2026)]), "In Star Trek · 2026").contains("Nearest years: 1974, 2063."));
}

#[test]
fn where_a_year_is_asked_for_today_is_not_told() {
    let reply = on(&[("year", 2372)]);
    assert_eq!(headings(&reply), ["In Star Trek · 2372 · mirror universe", "In Star Trek · 2372 · prime universe"]);
    assert_eq!(headings(&on(&[("year", 1996)]))[1], "In the real world · 1996");
}

#[test]
fn a_day_of_the_lore_is_told_in_its_year_or_in_any() {
    for date in [&[("month", 1), ("day", 13)][..], &[("year", 2155), ("month", 1), ("day", 13)]] {
        assert!(block(&on(date), "In Star Trek · 13 January").contains("13 January 2155"), "{date:?}");
    }
    assert!(block(&on(&[("month", 1), ("day", 15)]), "In Star Trek · 15 January").contains("18 January 2155"));
    assert!(block(&on(&[("month", 1)]), "In Star Trek · January").contains("13 January 2155"));
    let other = on(&[("year", 2372), ("month", 1), ("day", 13)]);
    assert!(block(&other, "In Star Trek · 13 January 2372").contains("Nothing recorded for this day."));
}

#[test]
fn a_date_that_no_calendar_has_gets_a_polite_answer() {
    let cases = [
        (vec![("month", 2), ("day", 31)], "There is no 31 February: February has 29 days."),
        (vec![("month", 2), ("day", 29), ("year", 2371)], "There is no 29 February 2371: February 2371 has 28 days."),
        (vec![("month", 13)], "There is no month 13."),
        (vec![("day", i64::MIN)], "There is no"),
        (vec![("month", 0), ("day", 0)], "There is no month 0"),
    ];
    for (date, expected) in cases {
        let reply = on(&date);
        assert_fits(&reply, expected);
        assert_eq!(reply.outcome, Outcome::Misunderstood, "{date:?}");
        assert!(shown(&reply).contains(expected), "{}", shown(&reply));
    }
    for option in ["year", "month", "day"] {
        let reply = ask("onthisday", &[(option, text("soon"))]);
        assert!(shown(&reply).contains("`soon` is not a date."), "{}", shown(&reply));
    }
}

#[test]
fn a_date_that_was_typed_in_words_is_understood() {
    let typed = |words: &str| ask("onthisday", &[("year", text(words))]);
    assert_eq!(typed("22 April"), on(&[("month", 4), ("day", 22)]));
    assert_eq!(typed("January 13, 2155"), on(&[("year", 2155), ("month", 1), ("day", 13)]));
    assert_eq!(typed("2155-01-13"), on(&[("year", 2155), ("month", 1), ("day", 13)]));
    assert!(shown(&typed("30 February")).contains("There is no 30 February: February has 29 days."));
}

#[test]
fn a_stardate_is_read_where_a_date_is_asked_for() {
    for (option, typed) in [("year", "46379.1"), ("year", "SD 46379.1"), ("stardate", "46379.1"), ("year", "46379")] {
        let reply = ask("onthisday", &[(option, text(typed))]);
        assert!(reply.cards[0].title.contains("Emissary"), "{typed}: {}", shown(&reply));
    }
    let unknown = ask("onthisday", &[("stardate", text("46400.5"))]);
    assert_eq!(unknown.outcome, Outcome::NotFound);
    assert!(shown(&unknown).contains("Emissary") && shown(&unknown).contains("A Man Alone"), "{}", shown(&unknown));
    assert!(shown(&unknown).contains("set in 2369"), "{}", shown(&unknown));
    let none = ask("onthisday", &[("stardate", text("soon"))]);
    assert!(shown(&none).contains("`soon` is not a date."), "{}", shown(&none));
}

#[test]
fn what_came_out_on_the_very_day_comes_first() {
    let reply = on(&[("year", 1996), ("month", 4), ("day", 22)]);
    assert_eq!(headings(&reply)[0], "In the real world · 22 April 1996");
    assert!(block(&reply, "In the real world · 22 April 1996").contains("Shattered Mirror"), "{}", shown(&reply));
    assert!(reply.outcome == Outcome::Found(None) && !shown(&reply).contains("Nothing recorded"), "{}", shown(&reply));
}

#[test]
fn what_is_told_of_the_day_is_not_told_again_of_its_year() {
    let reply = on(&[("year", 2155), ("month", 1), ("day", 18)]);
    let year = block(&reply, "In Star Trek · 2155");
    assert!(year.contains("**About 2155**") && year.contains("**13 January 2155** Commander"), "{year}");
    assert!(!year.contains("13–18 January") && !year.contains("18 January"), "{year}");
    assert!(block(&reply, "In Star Trek · 18 January 2155").contains("13–18 January 2155"));
    let prime =
        ask("onthisday", &[("month", Value::Integer(1)), ("year", Value::Integer(2155)), ("universe", text("prime"))]);
    assert!(shown(&prime).contains("Nothing recorded for 2155 in the prime universe."), "{}", shown(&prime));
}

#[test]
fn what_went_on_for_many_years_leads_none_but_its_first_and_its_last() {
    let between = on(&[("year", 2320)]);
    assert_eq!(headings(&between), ["In Star Trek · 2320", "In Star Trek · around 2320"]);
    assert!(block(&between, "In Star Trek · 2320").contains("Nothing recorded for 2320."), "{}", shown(&between));
    assert!(block(&between, "In Star Trek · around").contains("Between 2267 and 2370"), "{}", shown(&between));
    for year in [2267, 2370] {
        let ends = on(&[("year", year)]);
        assert!(!headings(&ends).iter().any(|heading| heading.contains("around")), "{}", shown(&ends));
        assert!(block(&ends, &format!("In Star Trek · {year} · mirror universe")).contains("Between 2267 and 2370"));
    }
}

#[test]
fn a_work_whose_word_does_not_count_is_hidden_and_counted() {
    let canon = ask("onthisday", &[("month", Value::Integer(5)), ("continuity", text("canon"))]);
    assert!(
        !shown(&canon).contains("fan wiki") && shown(&canon).contains("Hidden by your filter: fan 2"),
        "{}",
        shown(&canon)
    );
    let after = ask("onthisday", &[("year", Value::Integer(2400)), ("continuity", text("canon"))]);
    assert!(!buttons(&after).iter().any(|(label, _)| label.contains("2401")), "{:?}", buttons(&after));
}

#[test]
fn every_date_is_answered_and_every_button_leads_to_another() {
    let mut seen = std::collections::HashSet::new();
    for month in 1..=12 {
        for day in 1..=28 {
            assert_fits(&on(&[("month", month), ("day", day)]), &format!("{day}/{month}"));
        }
        follow(&on(&[("month", month)]), &format!("month {month}"), 1, &mut seen);
    }
    for year in [-1, 0, 1, 1974, 1996, 2063, 2155, 2300, 2372, 2375, 2401, 9999, i64::MAX] {
        follow(&on(&[("year", year)]), &format!("year {year}"), 2, &mut seen);
    }
}

#[test]
fn years_and_pages_can_both_be_turned() {
    let reply = on(&[("year", 2375)]);
    let labels: Vec<&str> = buttons(&reply).into_iter().map(|(label, _)| label).collect();
    for label in ["← 2374", "2376 →", "More", "Timeline of 2375"] {
        assert!(labels.contains(&label), "{labels:?}");
    }
    let more = pressed(button(&reply, "More"), &[]);
    assert!(more.cards[0].title == "2375" && more.cards[0].footer.starts_with("page 2 of"), "{}", shown(&more));
    assert_eq!(pressed(button(&more, "2376 →"), &[]).cards[0].title, "2376");
    assert_eq!(pressed(button(&more, "Back"), &[]).cards[0].footer, reply.cards[0].footer);
}

#[test]
fn a_day_stays_the_same_from_year_to_year() {
    let later = pressed(button(&on(&[]), "In Star Trek · 2063 →"), &[]);
    assert_eq!(later.cards[0].title, "22 April 2063");
    assert_eq!(pressed(button(&on(&[]), "23 April →"), &[]).cards[0].title, "23 April");
}

#[test]
fn a_view_holds_for_the_blocks_and_for_the_buttons() {
    let seen = ask("onthisday", &[("year", Value::Integer(2372)), ("seen", text("DS9 3x19"))]);
    let events = block(&seen, "In Star Trek · 2372 · mirror universe");
    assert!(!events.contains("2372"), "{events}");
    let next = pressed(button(&seen, "2373 →"), &[]);
    assert!(shown(&next).contains("hidden as spoilers (after DS9 3x19)"), "{}", shown(&next));
    let canon = ask("onthisday", &[("year", Value::Integer(2401)), ("continuity", text("canon"))]);
    assert!(!shown(&canon).contains("(fan)") && shown(&canon).contains("[Show everything]"), "{}", shown(&canon));
}

#[test]
fn dates_read_as_they_were_approved() {
    assert_snapshot("onthisday-13-january-2155", &on(&[("year", 2155), ("month", 1), ("day", 13)]));
    assert_snapshot("onthisday-31-february", &on(&[("month", 2), ("day", 31)]));
    assert_snapshot("onthisday-april", &on(&[("month", 4)]));
}

#[test]
fn a_year_and_a_month_are_called_no_day() {
    for (asked, kicker) in [
        (on(&[("year", 2372)]), "What happened"),
        (on(&[("month", 4)]), "What happened"),
        (on(&[]), "On this day"),
        (on(&[("year", 2372), ("month", 4), ("day", 22)]), "On this day"),
    ] {
        assert_eq!(asked.cards[0].kicker, kicker, "{}", shown(&asked));
    }
}
