//! Answers as readers get them: right, cited, within Discord's limits, whatever is asked.

use crate::replies::{
    LORE, answer, ask, assert_fits, assert_reply_fits, assert_snapshot, context, field, follow, look_up, shown, text,
};
use isolinear::commands::{self, Context, Request, Value};
use isolinear::lore::{Event, Universe};
use isolinear::reply::{Audience, Message, Outcome, markdown};
use proptest::prelude::*;

#[test]
fn every_entry_and_all_its_buttons_fit_discord() {
    let mut seen = std::collections::HashSet::new();
    for entry in LORE.lore.entries() {
        let reply = look_up(entry.kind.id, &entry.id);
        assert_eq!(reply.outcome, Outcome::Found(Some(entry.id.clone())), "{}", entry.id);
        follow(&reply, &entry.id, 2, &mut seen);
    }
}

#[test]
fn every_page_of_every_entry_together_tells_everything() {
    for entry in LORE.lore.entries() {
        let at = LORE.lore.entry_by_id(&entry.id).unwrap();
        let pages = (1..20).map(|page| {
            let full = ("detail", text("full"));
            shown(&ask(entry.kind.id, &[("name", text(&entry.id)), full, ("page", Value::Integer(page))]))
        });
        let all = pages.collect::<String>();
        let is_of_its_world = |event: &&Event| event.universe != Universe::Real || entry.universe == Universe::Real;
        let events = LORE.lore.history(at).filter(is_of_its_world).map(|event| &event.statement);
        for statement in entry.statements().chain(events) {
            let words = markdown::render(&isolinear::reply::draft::rich(&statement.text));
            assert!(all.contains(&words), "{} does not tell: {words}", entry.id);
        }
    }
}

#[test]
fn every_year_with_an_event_is_answered() {
    for event in LORE.lore.events() {
        let year = event.statement.when.unwrap().first_year();
        let reply = ask("onthisday", &[("year", Value::Integer(year.into()))]);
        assert_fits(&reply, &year.to_string());
        assert_eq!(reply.outcome, Outcome::Found(None), "{year}");
    }
}

#[test]
fn odd_years_get_polite_answers() {
    for year in [0, -1, 1, 9_999_999, 9_007_199_254_740_991, i64::MIN, i64::MAX] {
        let reply = ask("onthisday", &[("year", Value::Integer(year))]);
        assert_fits(&reply, &year.to_string());
        let is_in_reach = (-9999..=9999).contains(&year);
        let expected = if is_in_reach { Outcome::NotFound } else { Outcome::Misunderstood };
        assert_eq!(reply.outcome, expected, "{year}");
    }
}

#[test]
fn every_day_of_the_year_is_answered() {
    let mut day = time::Date::from_calendar_date(2028, time::Month::January, 1).unwrap();
    for _ in 0..366 {
        let request = Request::new("onthisday", Context { today: day, ..context() });
        assert_fits(&answer(&request), &day.to_string());
        day = day.next_day().unwrap();
    }
}

#[test]
fn a_hidden_answer_is_for_the_asker_alone() {
    let reply = ask("station", &[("name", text("Terok Nor")), ("hide", Value::Flag(true))]);
    assert_eq!(reply.audience, Audience::AskerOnly);
    assert_eq!(look_up("station", "Terok Nor").audience, Audience::Everyone);
}

#[test]
fn what_is_typed_never_comes_back_as_ping_markup_or_link() {
    let hostile = [
        "@everyone",
        "<@123456789012345678>",
        "**bold** [click](https://evil.example)",
        "https://evil.example",
        "`code` ||spoiler||",
        "te\u{200b}rok\u{202e} nor",
        "\"; DROP TABLE lore; --",
        "[[station/terok-nor]]\n# heading",
        "",
        " ",
        &"x".repeat(5000),
        &"🖖🏽".repeat(2000),
    ];
    for command in commands::all() {
        for words in hostile {
            let request = Request::new(command.name, context()).with("name", text(words)).with("year", text(words));
            let reply = commands::answer(&LORE, &request);
            assert_reply_fits(&reply, words);
            let all = reply.message().map(shown).unwrap_or_default();
            assert!(!all.contains("@everyone") && !all.contains("<@"), "{all}");
            assert!(!all.contains("//evil") || all.contains("`"), "{all}");
            assert!(!all.contains("](https://evil") && !all.contains("\n# heading"), "{all}");
        }
    }
}

proptest! {
    #[test]
    fn whatever_is_typed_gets_an_answer_that_fits(words in ".{0,300}", year in any::<i64>(), command in 0_usize..20) {
        let commands = commands::all();
        let command = &commands[command % commands.len()];
        let request = Request::new(command.name, context()).with("name", text(&words)).with("universe", text(&words));
        let reply = commands::answer(&LORE, &request.with("year", Value::Integer(year)));
        assert_reply_fits(&reply, &words);
    }
}

#[test]
fn answers_read_as_they_were_approved() {
    assert_snapshot("station-terok-nor", &look_up("station", "Terok Nor"));
    assert_snapshot("station-empok-nor", &look_up("station", "Empok Nor"));
    assert_snapshot("ship-defiant", &look_up("ship", "Defiant"));
    assert_snapshot("ship-nx-74205", &look_up("ship", "NX-74205"));
    assert_snapshot("faction-klingon-cardassian-alliance", &look_up("faction", "Klingon-Cardassian Alliance"));
    assert_snapshot("onthisday-2372", &ask("onthisday", &[("year", Value::Integer(2372))]));
    assert_snapshot("onthisday-22-april", &ask("onthisday", &[]));
    assert_snapshot("onthisday-1234", &ask("onthisday", &[("year", Value::Integer(1234))]));
    assert_snapshot("wrong-kind", &look_up("ship", "Terok Nor"));
    assert_snapshot("miss", &look_up("ship", "Boaty McBoatface"));
    assert_snapshot(
        "sources-of-empok-nor",
        &ask("station", &[("name", text("station/empok-nor")), ("view", text("sources"))]),
    );
}

fn as_of(year: i64) -> Message {
    ask("station", &[("name", text("Terok Nor")), ("as_of", Value::Integer(year))])
}

#[test]
fn as_of_a_year_shows_the_holder_of_that_year_and_nothing_later() {
    for (year, holder) in [(2370, "Alliance"), (2371, "Alliance"), (2372, "Rebellion"), (2375, "Rebellion")] {
        let reply = as_of(year);
        let body = markdown::render(&reply.cards[0].body);
        let decided = body.lines().find(|line| line.contains(&format!("In {year}: held by"))).unwrap_or_default();
        assert!(decided.contains(holder), "{year}: {body}");
        let told: Vec<String> = reply.cards[0]
            .fields
            .iter()
            .filter(|field| field.name != "Sources")
            .map(|field| markdown::render(&field.value))
            .collect();
        for later in year + 1..2420 {
            let account = format!("from after {year}");
            let all = format!("{}\n{}", body.replace(&account, ""), told.join("\n"));
            assert!(!all.contains(&later.to_string()), "{year} tells of {later}: {all}");
        }
    }
    assert!(!field(&as_of(2371), "Held by").contains("Rebellion"));
}

#[test]
fn canon_only_hides_and_counts_what_others_say() {
    let reply = ask("faction", &[("name", text("Klingon-Cardassian Alliance")), ("continuity", text("canon"))]);
    let all = shown(&reply);
    assert!(!all.contains("fan wiki's account") && !all.contains("(licensed)"), "{all}");
    assert!(markdown::render(&reply.cards[0].body).contains("Hidden by your filter:"), "{all}");
    assert!(all.contains("[Show everything]"), "{all}");
}

#[test]
fn what_was_not_yet_seen_is_hidden_line_by_line() {
    let seen =
        |words: &str| ask("ship", &[("name", text("ISS Defiant")), ("seen", text(words)), ("detail", text("full"))]);
    for words in ["DS9 3x19", "ds9 s3e19", "DS9 3×19", "Through the Looking Glass"] {
        let reply = seen(words);
        assert_eq!(field(&reply, "History"), "", "{words}");
        assert!(markdown::render(&reply.cards[0].body).contains("hidden as a spoiler"), "{words}");
    }
    assert!(field(&seen("DS9 7x12"), "Commander").contains("Miles"));
    for words in ["Deep Space Nine season four", "ds9 s4e26", "DS9 4×26", "4x26 of Deep Space 9"] {
        assert!(!field(&seen(words), "Commander").contains("Miles"), "{words}");
        assert!(field(&seen(words), "Commander").contains("Captain"), "{words}");
    }
    assert_eq!(field(&seen("Deep Space Nine"), "History"), field(&seen("DS9 7x26"), "History"));
}

#[test]
fn an_unknown_work_shows_nothing_that_might_spoil() {
    let reply = ask("ship", &[("name", text("ISS Defiant")), ("seen", text("the one with the whales"))]);
    assert_eq!(reply.outcome, Outcome::Misunderstood);
}

#[test]
fn every_view_of_every_entry_and_all_its_buttons_fit_discord() {
    let mut seen = std::collections::HashSet::new();
    for entry in LORE.lore.entries() {
        let name = ("name", text(&entry.id));
        let views = [
            vec![("as_of", Value::Integer(2371))],
            vec![("continuity", text("canon"))],
            vec![("continuity", text("licensed")), ("seen", text("DS9 season 3")), ("as_of", Value::Integer(2375))],
        ];
        for view in views {
            let options: Vec<(&str, Value)> = std::iter::once(name.clone()).chain(view).collect();
            follow(&ask(entry.kind.id, &options), &format!("{} {options:?}", entry.id), 1, &mut seen);
        }
    }
}
