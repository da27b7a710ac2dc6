//! Timelines: what the picture shows is told in words, and both fit Discord.

use crate::replies::{LORE, answer, ask, button, buttons, context, look_up, pressed, text};
use isolinear::commands::{self, Context, Request, ResponseMode, Value};
use isolinear::lore::{Event, LoreFile, Universe, load};
use isolinear::picture::Layout;
use isolinear::reply::{Message, Outcome, Picture, Row, limits, markdown};
use isolinear::search::Catalogue;

fn timeline(options: &[(&str, Value)]) -> Message {
    ask("timeline", options)
}

fn of(name: &str) -> Message {
    timeline(&[("name", text(name))])
}

fn between(from: i64, until: i64) -> Message {
    timeline(&[("from", Value::Integer(from)), ("until", Value::Integer(until))])
}

fn page(options: &[(&str, Value)], number: i64) -> Message {
    timeline(&[options, &[("page", Value::Integer(number))]].concat())
}

/// The reply as one text, for reading, with what the picture shows.
fn shown(reply: &Message) -> String {
    let picture = reply.picture.as_ref().map(|picture| format!("({}: {})\n", picture.name, picture.alt));
    crate::replies::shown(reply) + &picture.unwrap_or_default()
}

fn button_ids(reply: &Message) -> Vec<String> {
    let ids = |row: &Row| match row {
        Row::Buttons(buttons) => buttons.iter().map(|button| button.custom_id.clone()).collect(),
        Row::Menu(menu) => vec![menu.custom_id.clone()],
    };
    reply.rows.iter().flat_map(ids).collect()
}

/// Panics unless Discord would take the reply with its picture.
fn assert_fits(reply: &Message, question: &str) {
    crate::replies::assert_fits(reply, question);
    let length = |text: &str| limits::length(text);
    let mut total = 0;
    for card in &reply.cards {
        total += length(&card.kicker) + length(&card.title) + length(&card.footer);
        total += length(&markdown::render(&card.body));
        let fields = card.fields.iter();
        total += fields.map(|field| length(&field.name) + length(&markdown::render(&field.value))).sum::<usize>();
    }
    assert!(total <= limits::MESSAGE, "{question}: {total} characters");
    reply.picture.iter().for_each(|picture| assert_shows(picture, question));
}

fn assert_shows(picture: &Picture, question: &str) {
    let png = picture.png().unwrap();
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n", "{question}");
    let most = if picture.chart.layout == Layout::Landscape { 585 } else { 2400 };
    assert!(number(16) == 780 && number(20) <= most, "{question}: {} pixels high", number(20));
    assert!(png.len() < 400_000, "{question}: {} bytes", png.len());
    let (stem, ending) = picture.name.trim_start_matches("SPOILER_").split_once('.').unwrap();
    let is_plain = stem.bytes().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-');
    assert!(is_plain && ending == "png", "{question}: {}", picture.name);
    assert!((1..=limits::ALT).contains(&limits::length(&picture.alt)), "{question}: {}", picture.alt);
}

#[test]
fn years_are_read_however_they_are_typed() {
    let from = timeline(&[("from", Value::Integer(2370))]);
    for typed in ["since 2370", "2370-", "after 2369", "from 2370 on"] {
        assert!(of(typed).cards == from.cards, "{typed}: {}", shown(&of(typed)));
    }
    let until = timeline(&[("until", Value::Integer(2375))]);
    for typed in ["until 2375", "before 2376", "up to 2375"] {
        assert!(of(typed).cards == until.cards, "{typed}: {}", shown(&of(typed)));
    }
    for typed in ["2370-75", "2370–75", "2370/2375", "2370 2375"] {
        assert!(of(typed).cards == between(2370, 2375).cards, "{typed}: {}", shown(&of(typed)));
    }
    assert!(of("2370's").cards == between(2370, 2379).cards, "{}", shown(&of("2370's")));
    let one = between(2372, 2372);
    for typed in ["2372 AD", "2372 CE", "https://memory-alpha.fandom.com/wiki/2372"] {
        assert!(of(typed).cards == one.cards, "{typed}: {}", shown(&of(typed)));
        assert!(look_up("lookup", typed).cards == look_up("lookup", "2372").cards, "/lookup {typed}");
    }
    let of_one = timeline(&[("name", text("Terok Nor")), ("from", Value::Integer(2372))]);
    assert!(of("Terok Nor since 2372").cards == of_one.cards, "{}", shown(&of_one));
}

#[test]
fn an_end_that_was_left_open_is_open_in_the_heading_and_in_the_picture() {
    for (locale, since, until) in [
        ("en-US", "Since 2370", "Until 2375"),
        ("de", "Seit 2370", "Bis 2375"),
        ("fr", "Depuis 2370", "Jusqu'en 2375"),
        ("es-ES", "Desde 2370", "Hasta 2375"),
        ("pt-BR", "Desde 2370", "Até 2375"),
        ("it", "Dal 2370", "Fino al 2375"),
        ("nl", "Sinds 2370", "Tot 2375"),
        ("ja", "2370年から", "2375年まで"),
    ] {
        for (typed, title) in
            [("since 2370", since), ("after 2369", since), ("until 2375", until), ("before 2376", until)]
        {
            let asker = Context { locale: locale.to_owned(), ..context() };
            let reply = answer(&Request::new("timeline", asker).with("name", text(typed)));
            assert_eq!(reply.cards[0].title, title, "{locale} {typed}");
            let picture = reply.picture.unwrap();
            assert!(picture.alt.contains(title), "{locale} {typed}: {}", picture.alt);
        }
    }
    assert_eq!(between(2370, 2375).cards[0].title, "2370 to 2375");
}

#[test]
fn a_miss_with_years_in_it_says_how_to_ask_for_them() {
    for command in ["timeline", "lookup"] {
        let miss = look_up(command, "Qqqqqq thru 2370 or 2375");
        assert_eq!(miss.outcome, Outcome::NotFound, "{}", shown(&miss));
        assert!(shown(&miss).contains("/timeline from:2370 until:2375"), "{}", shown(&miss));
        assert_fits(&miss, command);
    }
}

#[test]
fn every_entry_has_a_timeline_or_is_told_why_not() {
    for entry in LORE.lore.entries() {
        let reply = of(&entry.id);
        assert_fits(&reply, &entry.id);
        match reply.outcome {
            Outcome::Found(found) => assert_eq!(found.as_deref(), Some(&*entry.id)),
            _ => assert!(shown(&reply).contains("Nothing about") && !reply.rows.is_empty(), "{}", entry.id),
        }
    }
}

#[test]
fn the_pages_of_a_timeline_together_tell_every_event() {
    for id in ["station/terok-nor", "ship/iss-defiant", "faction/klingon-cardassian-alliance"] {
        let options = [("name", text(id))];
        let pages = (1..9).map(|number| page(&options, number));
        let all: String = pages.inspect(|reply| assert_fits(reply, id)).map(|reply| shown(&reply)).collect();
        for event in LORE.lore.history(LORE.lore.entry_by_id(id).unwrap()) {
            let words = markdown::render(&isolinear::reply::draft::rich(&event.statement.text));
            assert!(all.contains(&words), "{id} does not tell: {words}");
        }
    }
}

#[test]
fn spans_of_years_are_told_in_both_universes() {
    for (from, until) in [(2370, 2377), (2377, 2370), (1, 9999), (2372, 2372), (2300, 2300), (2063, 2300)] {
        let reply = between(from, until);
        assert_fits(&reply, &format!("{from} to {until}"));
        assert!(reply.picture.is_some(), "{from} to {until}");
    }
}

#[test]
fn the_pages_of_a_span_of_years_together_tell_every_event() {
    let years = [("from", Value::Integer(1)), ("until", Value::Integer(2371))];
    let all: String = (1..6).map(|number| shown(&page(&years, number))).collect();
    let is_of_star_trek = |event: &&Event| event.universe != Universe::Real;
    let events = LORE.lore.events().iter().filter(is_of_star_trek);
    for event in events.filter(|event| event.statement.when.unwrap().first_year() < 2372) {
        let words = markdown::render(&isolinear::reply::draft::rich(&event.statement.text));
        assert!(all.contains(&words), "not told: {words}");
    }
}

#[test]
fn only_what_falls_in_the_years_asked_for_is_told() {
    let reply = timeline(&[("name", text("Terok Nor")), ("until", Value::Integer(2371))]);
    let all = shown(&reply);
    assert!(all.contains("2371") && !all.contains("drove the Alliance") && !all.contains("Terran Empire"), "{all}");
}

#[test]
fn every_button_of_a_timeline_leads_on() {
    let views = [
        vec![("name", text("Terok Nor"))],
        vec![("name", text("Defiant")), ("seen", text("DS9 4x20")), ("continuity", text("licensed"))],
        vec![
            ("name", text("faction/klingon-cardassian-alliance")),
            ("from", Value::Integer(2370)),
            ("until", Value::Integer(2401)),
            ("continuity", text("licensed")),
            ("seen", text("DS9 season 3")),
        ],
        vec![("from", Value::Integer(2370)), ("until", Value::Integer(2377)), ("universe", text("mirror"))],
        vec![("from", Value::Integer(3000)), ("until", Value::Integer(3001))],
    ];
    for view in views {
        let reply = timeline(&view);
        assert_fits(&reply, &format!("{view:?}"));
        for id in button_ids(&reply) {
            let picked = ["ship/uss-defiant".to_owned()];
            let press = commands::component_action(&id, &picked[..usize::from(id.contains("x="))], context()).unwrap();
            if matches!(press.mode, ResponseMode::Remove | ResponseMode::Form) {
                continue;
            }
            let next = answer(&press.request);
            assert!(matches!(next.outcome, Outcome::Found(_)), "{view:?} {id}: {}", shown(&next));
            assert_fits(&next, &id);
        }
    }
}

#[test]
fn what_was_not_yet_seen_is_left_out_of_words_and_picture() {
    let reply = timeline(&[("name", text("Terok Nor")), ("seen", text("DS9 3x19"))]);
    let all = shown(&reply);
    assert!(!all.contains("Terran Rebellion, since 2372") && all.contains("hidden as spoilers"), "{all}");
    let alt = &reply.picture.as_ref().unwrap().alt;
    assert!(alt.contains("Alliance") && !alt.contains("Rebellion") && !alt.contains("Empire"), "{alt}");
}

#[test]
fn the_picture_lies_flat_until_the_whole_of_it_is_asked_for() {
    let layout = |message: &Message| message.picture.as_ref().unwrap().chart.layout;
    let flat = of("Terok Nor");
    let whole = pressed(button(&flat, "Whole picture"), &[]);
    assert_eq!([layout(&flat), layout(&whole)], [Layout::Landscape, Layout::Portrait]);
    assert_eq!(layout(&pressed(button(&whole, "Small picture"), &[])), Layout::Landscape);
    let asked = timeline(&[("name", text("Terok Nor")), ("picture", text("portrait"))]);
    assert_eq!(asked.picture, whole.picture);
    assert_eq!(layout(&pressed(button(&whole, "More"), &[])), Layout::Portrait);
}

#[test]
fn the_picture_is_to_be_blurred_where_spoilers_are_hidden() {
    let name = |message: &Message| message.picture.as_ref().unwrap().name.clone();
    assert!(!name(&of("Terok Nor")).starts_with("SPOILER_"));
    let shielded = timeline(&[("name", text("Terok Nor")), ("seen", text("DS9 3x19"))]);
    assert!(name(&shielded).starts_with("SPOILER_timeline-"), "{}", name(&shielded));
}

#[test]
fn canon_alone_draws_canon_alone() {
    let reply = timeline(&[("name", text("Terok Nor")), ("continuity", text("canon"))]);
    let all = shown(&reply);
    assert!(all.contains("[Show everything]"), "{all}");
    assert!(!reply.picture.as_ref().unwrap().alt.contains("Empire"));
}

#[test]
fn what_cannot_be_told_is_said_politely() {
    let all = [
        timeline(&[]),
        timeline(&[("from", text("soon"))]),
        of("Boaty McBoatface"),
        between(3000, 3001),
        of("Romulan ale"),
    ];
    for reply in &all {
        assert_fits(reply, &shown(reply));
        assert!(!matches!(reply.outcome, Outcome::Found(_)), "{}", shown(reply));
        assert!(reply.picture.is_none());
    }
    assert!(shown(&all[0]).contains("/timeline Terok Nor"));
    assert!(shown(&all[3]).contains("between 2063 and 2410"), "{}", shown(&all[3]));
}

#[test]
fn timelines_read_as_they_were_approved() {
    let approved = [
        ("timeline-terok-nor", of("Terok Nor")),
        ("timeline-iss-defiant", of("ISS Defiant")),
        ("timeline-2370-2377", between(2370, 2377)),
        ("timeline-of-nothing", between(3000, 3001)),
    ];
    for (name, reply) in approved {
        crate::replies::assert_snapshot_text(name, &shown(&reply));
    }
}

#[test]
fn a_card_leads_to_the_timeline_of_what_it_tells_in_the_same_view() {
    let card = ask("station", &[("name", text("Terok Nor")), ("seen", text("DS9 3x19"))]);
    let drawn = pressed(button(&card, "Timeline"), &[]);
    assert!(drawn.picture.is_some() && drawn.cards[0].title == "Terok Nor", "{}", shown(&drawn));
    assert!(shown(&drawn).contains("hidden as spoilers (after DS9 3x19)"), "{}", shown(&drawn));
    for entry in LORE.lore.entries() {
        let reply = look_up(entry.kind.id, &entry.id);
        if let Some((_, id)) = buttons(&reply).into_iter().find(|(label, _)| *label == "Timeline") {
            assert!(pressed(id, &[]).picture.is_some(), "{}", entry.id);
        }
    }
}

const SOURCES: &str = "[[source]]\nid = \"a\"\nkind = \"episode\"\ntitle = \"Crossover\"\nseries = \"DS9\"\n\
                       season = 2\nepisode = 23\nset_in = [2370]\n";

/// A station with further lines after its name, held by somebody in 2370.
fn station(id: &str, name: &str, more: &str, holder: &str) -> String {
    format!(
        "[[entry]]\nid = \"station/{id}\"\nname = \"{name}\"\n{more}\nuniverse = \"prime\"\narticles = [\"a\"]\n\
         [[entry.summary]]\ntext = \"It was a station.\"\ncites = [\"a\"]\n\
         [[entry.facts.held_by]]\ntext = \"{holder}\"\ncites = [\"a\"]\nyear = \"2370\"\n\n"
    )
}

/// What a lore of these stations answers to a name.
fn of_stations(stations: &[String], name: &str) -> Message {
    let file = |name: &str, text: String| LoreFile { name: name.into(), path: name.into(), text: text.into() };
    let files = vec![file("sources/all.toml", SOURCES.to_owned()), file("entries.toml", stations.concat())];
    let lore = Catalogue::new(load(vec![files]).lore);
    let request = commands::Request::new("timeline", context()).with("name", text(name));
    crate::replies::message(commands::answer(&lore, &request))
}

#[test]
fn names_in_other_scripts_are_drawn_in_letters_that_can_be_and_told_as_they_are() {
    for name in ["深宇宙九", "ดีพสเปซไนน์", "חלל עמוק"] {
        let cases = [("aliases = [\"Deep Space\", \"宇宙\"]", "Deep Space"), ("", "Tygokor Nor")];
        for (aliases, drawn) in cases {
            let stations = [
                station("tygokor-nor", name, aliases, "帝国"),
                station("vesta", "Vesta", "", "Emperor 皇帝"),
                station("mirador", "Mirador", "", &format!("[[station/tygokor-nor|{name}]], for long")),
            ];
            let reply = of_stations(&stations, "station/tygokor-nor");
            let picture = reply.picture.as_ref().unwrap();
            assert_eq!(picture.chart.title, drawn);
            assert_eq!(picture.chart.lanes[0].title, format!("Prime universe: {drawn}"));
            assert_eq!(picture.chart.lanes[0].bands[0].bars[0].words, "A");
            assert!(picture.alt.contains(name) && picture.alt.contains("A · 帝国"), "{}", picture.alt);
            assert!(shown(&reply).contains("Held by: A · 帝国"), "{}", shown(&reply));
            assert_eq!(reply.cards[0].title, name);
            let words = |name: &str| {
                of_stations(&stations, name).picture.unwrap().chart.lanes[0].bands[0].bars[0].words.clone()
            };
            assert_eq!([words("Vesta"), words("Mirador")], ["A · Emperor …".to_owned(), drawn.to_owned()]);
        }
    }
}

#[test]
fn values_in_other_scripts_are_drawn_by_what_the_lore_has_for_them_in_letters_that_can_be() {
    let drawn = |holder: &str| {
        let stations = [station("tygokor", "深宇宙九", "", "A"), station("vesta", "Vesta", "", holder)];
        of_stations(&stations, "Vesta").picture.unwrap().chart.lanes[0].bands[0].bars[0].words.clone()
    };
    for (holder, words) in [
        ("深宇宙九", "Tygokor"),
        ("[[station/tygokor|宇宙]]", "Tygokor"),
        ("제국 (Empire)", "Empire"),
        ("帝国（Teikoku）, in part", "Teikoku"),
        ("제국 (for a time)", "A"),
        ("Ελληνικά 帝国 帝国", "A · Ελληνικά …"),
    ] {
        assert_eq!(drawn(holder), words, "{holder}");
    }
}

#[test]
fn what_is_called_as_it_was_typed_comes_before_what_is_so_but_for_signs() {
    let stations =
        [station("ty-gokor", "Ty'Gokor", "", "A"), station("vesta", "Vesta", "aliases = [\"tygokor\"]", "B")];
    let title = |typed: &str| of_stations(&stations, typed).cards[0].title.clone();
    assert_eq!([title("tygokor"), title("Tygokor")], ["Vesta", "Vesta"]);
    assert_eq!([title("Ty'Gokor"), title("ty’gokor"), title("Ty Gokor")], ["Ty'Gokor", "Ty'Gokor", "Ty'Gokor"]);
}
