//! Views on answers: as of a year, and up to what the asker has seen. Nothing is claimed of a year that no source covers,
//! and nothing is shown, named or drawn that rests on a later work.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use crate::replies::{LORE, ask, assert_fits, body, button, buttons, field, look_up, pressed, shown, text};
use isolinear::commands::Value;
use isolinear::lore::{Citation, Entry, EntryRef, Fact, Medium, Source, Statement, Text, When};
use isolinear::reply::{Message, Outcome, Row, draft, markdown};

fn sources(statement: &Statement) -> impl Iterator<Item = &'static Source> {
    statement.cites.iter().filter_map(|citation: &Citation| LORE.lore.source(citation.source))
}

/// The first and the last year in which the sources of a dated fact show it.
fn covered(fact: &Fact) -> Option<(i32, i32)> {
    let when = fact.statement.when?;
    let years = || sources(&fact.statement).flat_map(|source| &source.set_in);
    let (first, last) = (when.first_year(), when.last_year());
    let from = when.start().map_or_else(|| years().map(|when| when.first_year()).min().unwrap_or(last), |_| first);
    let until = match when {
        When::Span(_, None) => years().map(|when| when.last_year()).max().unwrap_or(from).max(from),
        _ => last,
    };
    Some((from, until))
}

fn as_of(entry: &Entry, year: i32) -> Message {
    ask(entry.kind.id, &[("name", text(&entry.id)), ("as_of", Value::Integer(year.into())), ("detail", text("full"))])
}

#[test]
fn no_year_has_a_headline_that_no_source_covers() {
    for (entry, at) in LORE.lore.entries().iter().zip(0..) {
        let events = || LORE.lore.history(EntryRef(at)).filter_map(|event| Some((event, event.statement.when?)));
        let of_events = events().map(|(_, when)| (when.first_year(), when.last_year()));
        let known: Vec<(i32, i32)> = entry.facts.iter().filter_map(covered).chain(of_events).collect();
        let first = known.iter().map(|(from, _)| *from).min().unwrap_or(2370);
        let last = known.iter().map(|(_, until)| *until).max().unwrap_or(2370);
        for year in [first - 1, last + 1, 1, 9999] {
            let reply = as_of(entry, year);
            assert_fits(&reply, &entry.id);
            assert!(!body(&reply).contains(&format!("In {year}:")), "{} in {year}: {}", entry.id, body(&reply));
        }
        for year in (first..=last).step_by(3) {
            let told = body(&as_of(entry, year));
            let Some(headline) = told.lines().find(|line| line.contains(&format!("In {year}:"))) else { continue };
            let headline = headline.to_lowercase();
            // The year of an end is not said twice.
            let is_said = |text: &Text| {
                let told = markdown::render(&draft::rich(text)).to_lowercase();
                let undated =
                    told.strip_prefix(&year.to_string()).map_or(&*told, |rest| rest.trim_start_matches([',', ' ']));
                headline.contains(undated)
            };
            let is_told = |fact: &&Fact| is_said(&fact.statement.text);
            let facts = entry.facts.iter().filter(is_told).filter_map(covered);
            let events = events().filter(|(event, _)| is_said(&event.statement.text));
            let mut told = facts.chain(events.map(|(_, when)| (when.first_year(), when.last_year())));
            assert!(told.any(|(from, until)| from <= year && year <= until), "{} in {year}: {headline}", entry.id);
        }
    }
}

#[test]
fn what_no_source_ends_is_told_as_it_was_last_shown() {
    for entry in LORE.lore.entries() {
        let open = entry.facts.iter().filter(|fact| matches!(fact.statement.when, Some(When::Span(Some(_), None))));
        for (fact, (_, until)) in open.filter_map(|fact| Some((fact, covered(fact)?))) {
            let told = field(&as_of(entry, 9999), fact.label.name);
            assert!(told.contains("as shown in"), "{} {}, until {until}: {told}", entry.id, fact.label.name);
        }
    }
}

#[test]
fn beyond_what_its_sources_cover_an_answer_says_what_was_recorded_last() {
    let reply = |year| body(&ask("ship", &[("name", text("USS Defiant")), ("as_of", Value::Integer(year))]));
    assert!(reply(2400).contains("Last recorded in 23"), "{}", reply(2400));
    assert!(reply(1000).contains("Nothing dated before 23"), "{}", reply(1000));
    let nor = body(&ask("station", &[("name", text("Terok Nor")), ("as_of", Value::Integer(1000))]));
    assert!(nor.contains("Nothing dated before 2370"), "{nor}");
}

/// A season of a series, and the day its last episode came out.
type Season = ((&'static str, u16), (i32, u16));

fn seasons() -> Vec<Season> {
    let mut seasons: BTreeMap<_, (u16, (i32, u16))> = BTreeMap::new();
    for source in LORE.lore.sources() {
        let (Some(series), Some((season, episode)), Some(day)) =
            (source.series.as_deref(), source.number, source.released)
        else {
            continue;
        };
        let last = seasons.entry((series, season)).or_insert((episode, day.sort_key()));
        *last = (*last).max((episode, day.sort_key()));
    }
    // The last by number: a pilot may have come out decades after its season.
    let seasons = seasons.into_iter().map(|(season, (_, day))| (season, day));
    seasons.filter(|((series, _), _)| series.len() == 3 || *series == "LD").collect()
}

fn is_later(source: &Source, ((series, season), last): &Season) -> bool {
    match source.number.filter(|_| source.series.as_deref() == Some(series)) {
        Some((other, _)) => other > *season,
        None => source.released.is_none_or(|day| day.sort_key() > *last),
    }
}

fn is_spoiler(statement: &Statement, season: &Season) -> bool {
    if statement.established_by().is_empty() {
        return sources(statement).any(|source| is_later(source, season));
    }
    statement.established_by().iter().filter_map(|at| LORE.lore.source(*at)).any(|source| is_later(source, season))
}

/// Panics if a statement is told that rests on a later work, unless another says the same.
fn assert_unspoiled(entry: &Entry, all: &str, season: &Season) {
    let at = LORE.lore.entry_by_id(&entry.id).unwrap();
    let every = || entry.statements().chain(LORE.lore.history(at).map(|event| &event.statement));
    let rendered = |statement: &Statement| markdown::render(&draft::rich(&statement.text));
    let shown: Vec<String> = every().filter(|statement| !is_spoiler(statement, season)).map(rendered).collect();
    for hidden in every().filter(|statement| is_spoiler(statement, season)).map(rendered) {
        // A phrase may be no more than a name, which others have a right to say.
        let is_phrase = !hidden.ends_with('.') && hidden.len() < 40;
        let is_said_elsewhere = shown.iter().any(|other| other.contains(&hidden));
        assert!(
            is_phrase || is_said_elsewhere || !all.contains(&hidden),
            "{} after {season:?} tells: {hidden}",
            entry.id
        );
    }
}

/// Panics if a menu names what the view hides, or a source is listed that is later.
fn assert_names_nothing_later(reply: &Message, question: &str, season: &Season) {
    let menus = reply.rows.iter().filter_map(|row| match row {
        Row::Menu(menu) => Some(&menu.options),
        Row::Buttons(_) => None,
    });
    for option in menus.flatten() {
        let Some(entry) = LORE.lore.entry_by_id(&option.value).and_then(|at| LORE.lore.entry(at)) else { continue };
        assert!(!is_spoiler(&entry.summary[0], season), "{question} after {season:?} offers {}", option.value);
    }
    assert_cites_nothing_later(shown(reply).split("# Sources").nth(1).unwrap_or_default(), question, season);
}

/// The works by their addresses; those without a page of their own share that of an article.
static BY_ADDRESS: LazyLock<HashMap<&str, Vec<&Source>>> = LazyLock::new(|| {
    let mut works: HashMap<&str, Vec<&Source>> = HashMap::new();
    for source in LORE.lore.sources() {
        works.entry(source.url.as_deref().unwrap_or_default()).or_default().push(source);
    }
    works
});

/// Panics if a later work is listed; the articles that an entry was compiled from are no works of that kind.
fn assert_cites_nothing_later(listed: &str, question: &str, season: &Season) {
    let addresses = listed.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    for works in addresses.filter_map(|(address, _)| BY_ADDRESS.get(address)) {
        let may_be_named = |work: &&Source| work.medium == Medium::WikiArticle || !is_later(work, season);
        assert!(works.iter().any(may_be_named), "{question} after {season:?} cites {}", works[0].id);
    }
}

#[test]
fn nothing_that_rests_on_a_later_work_is_shown_named_or_drawn() {
    for season in seasons() {
        let ((series, number), _) = season;
        let seen = ("seen", text(&format!("{series} season {number}")));
        for (at, entry) in LORE.lore.entries().iter().enumerate() {
            let name = ("name", text(&entry.id));
            let reply = ask(entry.kind.id, &[name.clone(), seen.clone(), ("detail", text("full"))]);
            assert_unspoiled(entry, &shown(&reply), &season);
            assert_names_nothing_later(&ask(entry.kind.id, &[name.clone(), seen.clone()]), &entry.id, &season);
            let receipts = ask(entry.kind.id, &[name.clone(), seen.clone(), ("view", text("sources"))]);
            assert_cites_nothing_later(&shown(&receipts), &entry.id, &season);
            if at % 5 == usize::from(number) % 5 {
                let timeline = ask("timeline", &[name, seen.clone()]);
                assert_unspoiled(entry, &shown(&timeline), &season);
                let drawn = timeline.picture.as_ref().map(|picture| format!("{:?}", picture.chart)).unwrap_or_default();
                assert_unspoiled(entry, &drawn, &season);
            }
        }
    }
}

/// The last year that what is shown of an entry and its counterparts tells of, as far as its works were seen.
fn last_known(entry: &Entry, season: &Season) -> Option<i32> {
    let counterparts = entry.counterpart_refs.iter().copied();
    let family: Vec<EntryRef> = LORE.lore.entry_by_id(&entry.id).into_iter().chain(counterparts).collect();
    let own = family.iter().filter_map(|at| LORE.lore.entry(*at)).flat_map(Entry::statements);
    let events = family.iter().flat_map(|at| LORE.lore.history(*at)).map(|event| &event.statement);
    let told = own.chain(events).filter(|statement| !is_spoiler(statement, season));
    let years = told.flat_map(|statement| {
        let works = sources(statement).filter(|source| !is_later(source, season));
        let shown = works.filter_map(Source::knows_until).max();
        let is_whole = statement.established_by().is_empty();
        let dated = statement.when.map(|when| match when {
            When::Span(Some(from), _) if !is_whole => from.last_year(),
            when => when.last_year(),
        });
        shown.into_iter().chain(dated)
    });
    years.max()
}

#[test]
fn no_timeline_reaches_beyond_what_the_works_tell_that_were_seen() {
    for season in seasons() {
        let ((series, number), _) = season;
        let seen = ("seen", text(&format!("{series} season {number}")));
        for entry in LORE.lore.entries().iter().skip(usize::from(number) % 5).step_by(5) {
            let reply = ask("timeline", &[("name", text(&entry.id)), seen.clone()]);
            let Some(picture) = &reply.picture else { continue };
            let years = picture.chart.subtitle.split(' ').filter_map(|word| word.parse::<i32>().ok());
            let (last, known) = (years.max(), last_known(entry, &season));
            assert!(last <= known, "{} after {season:?}: {last:?} beyond {known:?}", entry.id);
        }
    }
}

#[test]
fn what_was_seen_is_said_as_it_was_understood() {
    let seen = |words: &str| body(&ask("station", &[("name", text("Terok Nor")), ("seen", text(words))]));
    assert!(seen("DS9 Staffel 3").contains("after DS9 season 3"), "{}", seen("DS9 Staffel 3"));
    assert!(seen("TNG all, DS9 4x20").contains("after TNG, DS9 4x20"), "{}", seen("TNG all, DS9 4x20"));
    assert!(!seen("all").contains("spoiler"), "{}", seen("all"));
}

#[test]
fn a_button_shows_all_that_a_view_hides() {
    let reply = ask("station", &[("name", text("Terok Nor")), ("seen", text("DS9 season 2"))]);
    assert!(!shown(&reply).contains("Rebellion took") && body(&reply).contains("hidden"), "{}", shown(&reply));
    let everything = pressed(button(&reply, "Show everything"), &[]);
    assert!(!body(&everything).contains("hidden"), "{}", shown(&everything));
}

#[test]
fn a_card_is_short_and_the_rest_a_tap_away() {
    for entry in LORE.lore.entries() {
        let reply = look_up(entry.kind.id, &entry.id);
        let card = &reply.cards[0];
        let facts: Vec<_> = card.fields.iter().filter(|field| field.inline).collect();
        assert!(facts.len() <= 6, "{}: {} facts", entry.id, facts.len());
        for fact in facts {
            let value = markdown::render(&fact.value);
            let values = value.lines().filter(|line| !line.starts_with("+ ")).count();
            assert!(values <= 2, "{}: {}", entry.id, fact.name);
        }
        assert!(field(&reply, "History").lines().count() <= 5, "{}", entry.id);
        let sources = card.fields.iter().filter(|field| field.name.starts_with("Sources"));
        let listed: usize = sources.map(|field| markdown::render(&field.value).matches("](http").count()).sum();
        assert!(listed <= 24, "{}: {listed} sources", entry.id);
        let Some((_, more)) = buttons(&reply).into_iter().find(|(label, _)| *label == "More") else { continue };
        let full = pressed(more, &[]);
        assert!(shown(&full).len() > shown(&reply).len() / 2, "{}", entry.id);
        assert_eq!(shown(&pressed(button(&full, "Short version"), &[])), shown(&reply), "{}", entry.id);
    }
}

#[test]
fn words_that_no_option_has_are_refused_with_what_would_do() {
    for (option, words, offered) in [
        ("continuity", "cannon", "canon"),
        ("universe", "foo", "prime"),
        ("as_of", "abc", "as_of:2371"),
        ("seen", "xyzzy", "DS9"),
    ] {
        let reply = ask("station", &[("name", text("Terok Nor")), (option, text(words))]);
        assert_eq!(reply.outcome, Outcome::Misunderstood, "{option}:{words}");
        assert!(shown(&reply).contains(words) && shown(&reply).contains(offered), "{}", shown(&reply));
    }
    for (option, words, offered) in
        [("hide", "perhaps", "false"), ("univers", "prime", "universe"), ("x:y", "x:y", "seen")]
    {
        let reply = ask("station", &[("name", text("Terok Nor")), (option, text(words))]);
        assert_eq!(reply.outcome, Outcome::Misunderstood, "{option}:{words}");
        assert!(shown(&reply).contains(offered), "{}", shown(&reply));
    }
    let named = ask("station", &[("name", text("Terok Nor")), ("universe", text("Mirror Universe"))]);
    assert_eq!(named.outcome, Outcome::Found(Some("station/terok-nor".into())));
}

#[test]
fn a_miss_says_so_and_where_else_to_look() {
    let reply = look_up("person", "Seska");
    assert_eq!(reply.outcome, Outcome::NotFound);
    let all = shown(&reply);
    assert!(all.contains("Seska") && all.contains("Special:Search?query=Seska"), "{all}");
    assert!(!reply.cards[0].title.contains("Sisko"), "{all}");
    let mentioned = shown(&look_up("lookup", "agony booths"));
    assert!(mentioned.contains("Special:Search?query=agony%20booths"), "{mentioned}");
}

#[test]
fn names_are_read_as_people_paste_and_type_them() {
    let found = |command: &str, name: &str| match look_up(command, name).outcome {
        Outcome::Found(Some(id)) => id.to_string(),
        other => panic!("/{command} {name}: {other:?}"),
    };
    assert_eq!(found("lookup", "https://memory-alpha.fandom.com/wiki/Terok_Nor_%28mirror%29"), "station/terok-nor");
    assert_eq!(found("station", "<@123456789012345678> Empok Nor"), "station/empok-nor");
    for years in ["2370-2375", "2370s", "2372"] {
        assert_eq!(look_up("lookup", years).outcome, Outcome::Found(None), "{years}");
    }
    assert_eq!(look_up("timeline", "2370-2375").outcome, Outcome::Found(None));
    for both in ["ISS Defiant and USS Defiant", "ISS Defiant vs USS Defiant", "ISS Defiant vs. USS Defiant"] {
        assert_eq!(look_up("compare", both).cards[0].title, "ISS Defiant and USS Defiant", "{both}");
    }
}

#[test]
fn menus_beneath_a_canon_answer_name_nothing_that_others_say() {
    let reply = ask("station", &[("name", text("Terok Nor")), ("continuity", text("canon"))]);
    let menus = reply.rows.iter().filter_map(|row| if let Row::Menu(menu) = row { Some(&menu.options) } else { None });
    for option in menus.flatten() {
        let entry = LORE.lore.entry(LORE.lore.entry_by_id(&option.value).unwrap()).unwrap();
        assert!(
            sources(&entry.summary[0]).any(|source| source.continuity == isolinear::lore::Continuity::Canon),
            "{}",
            option.value
        );
    }
}

#[test]
fn a_series_lists_no_title_that_the_view_hides() {
    let reply = ask("source", &[("name", text("DS9")), ("seen", text("DS9 season 1"))]);
    let later = LORE.lore.sources().iter().filter(|source| source.series.as_deref() == Some("DS9"));
    for source in later.filter(|source| source.number.is_some_and(|(season, _)| season > 1)) {
        assert!(!shown(&reply).contains(&*source.title), "{}: {}", source.title, shown(&reply));
    }
    assert!(body(&reply).contains("hidden as"), "{}", shown(&reply));
    assert!(!body(&pressed(button(&reply, "Show everything"), &[])).contains("hidden"));
}

#[test]
fn nobody_is_named_who_is_told_of_in_a_later_work_alone() {
    let named = |options: &[(&str, Value)]| field(&ask("episode", options), "Who and what is in it · mirror universe");
    let all = named(&[("name", text("DS9 4x20"))]);
    assert!(
        !all.is_empty() && named(&[("name", text("DS9 4x20")), ("seen", text("DS9 season 3"))]).is_empty(),
        "{all}"
    );
}

#[test]
fn a_search_hides_spoilers_counts_them_and_shows_them_at_a_tap() {
    let reply = ask("search", &[("words", text("Rebellion took Terok Nor")), ("seen", text("DS9 season 2"))]);
    assert!(body(&reply).contains("hidden as"), "{}", shown(&reply));
    let everything = pressed(button(&reply, "Show everything"), &[]);
    assert!(!body(&everything).contains("hidden") && !body(&everything).contains(": 0"), "{}", shown(&everything));
}

#[test]
fn disputes_are_counted_as_they_are_shown() {
    let counted = |reply: &Message| -> usize { body(reply).split(' ').next().unwrap_or_default().parse().unwrap_or(0) };
    for view in [("continuity", text("canon")), ("seen", text("DS9 season 2"))] {
        let of_entry = |entry: &Entry| counted(&ask("disputes", &[("name", text(&entry.id)), view.clone()]));
        let reply = ask("disputes", std::slice::from_ref(&view));
        assert_eq!(counted(&reply), LORE.lore.entries().iter().map(of_entry).sum::<usize>(), "{}", body(&reply));
    }
}

#[test]
fn a_miss_under_a_shield_offers_to_lift_it() {
    let reply = ask("person", &[("name", text("Seska")), ("seen", text("DS9 season 2"))]);
    assert!(shown(&reply).contains("Show everything"), "{}", shown(&reply));
}

#[test]
fn years_in_the_wrong_order_are_put_right() {
    let found = |from, until| {
        body(&ask(
            "search",
            &[("words", text("Terok Nor")), ("from", Value::Integer(from)), ("until", Value::Integer(until))],
        ))
    };
    assert_eq!(found(2375, 2370), found(2370, 2375));
    assert_ne!(found(2375, 2370), body(&ask("search", &[("words", text("Terok Nor"))])));
}

#[test]
fn a_universe_is_refused_where_none_can_be_asked_for() {
    let reply = ask("compare", &[("name", text("Terok Nor")), ("universe", text("kelvin"))]);
    assert_eq!(reply.outcome, Outcome::Misunderstood, "{}", shown(&reply));
}

#[test]
fn a_date_is_not_said_twice() {
    for entry in LORE.lore.entries() {
        let reply = ask(entry.kind.id, &[("name", text(&entry.id)), ("detail", text("full"))]);
        for fact in &entry.facts {
            let Some(When::At(date)) = fact.statement.when else { continue };
            let words = fact.statement.text.plain();
            let year = date.year.to_string();
            if words.contains(&year) {
                let told = field(&reply, fact.label.name);
                let value = markdown::render(&draft::rich(&fact.statement.text));
                let after = told.split_once(&value).map(|(_, after)| after.lines().next().unwrap_or_default());
                assert!(!after.unwrap_or_default().starts_with(", "), "{}: {told}", entry.id);
            }
        }
    }
}
