use super::*;
use crate::lore::Continuity;

fn mark(number: usize, ink: Continuity, column: usize, until: usize) -> Mark {
    Mark { number, last: number, count: 1, ink, column, until, goes_on: until > column }
}

fn bar(words: &str, ink: Continuity, from: f32, until: f32) -> Bar {
    Bar { words: words.to_owned(), ink, from, start: Edge::Open, until, end: Edge::Beyond }
}

/// A chart with everything in it, and those words wherever words stand.
fn chart(words: &str) -> Chart {
    let inks: Vec<Continuity> = Continuity::ALL.into_iter().collect();
    let column = |year: i32| Column { label: vec![format!("{year}–"), words.to_owned()], after_gap: year % 2 == 0 };
    let bars = inks.iter().zip(0_u8..).map(|(ink, at)| bar(words, *ink, f32::from(at), f32::from(at) + 0.5));
    let marks =
        |from: usize| (from..from + 30).zip(inks.iter().cycle()).map(|(at, ink)| mark(at, *ink, at % 7, at % 9));
    let lane = Lane {
        title: words.to_owned(),
        bands: vec![Band { title: words.to_owned(), bars: bars.collect() }],
        marks: marks(1).collect(),
        disputes: vec![(words.to_owned(), marks(31).collect())],
    };
    let (title, subtitle) = (words.to_owned(), words.to_owned());
    let columns = (2370..2377).map(column).collect();
    Chart { title, subtitle, columns, lanes: vec![lane.clone(), lane], ..Chart::default() }
}

/// A chart of so many lanes, with so many bands in each and an event in each year.
fn landscape(lanes: usize, bands: usize) -> Chart {
    let column = |year: i32| Column { label: vec![year.to_string()], after_gap: false };
    let band = |at: usize| Band {
        title: format!("Band {at}"),
        bars: vec![bar(&format!("Bar {at}"), Continuity::Canon, 1.0, 4.0)],
    };
    let lane = |at: usize| Lane {
        title: format!("Lane {at}"),
        bands: (1..=bands).map(band).collect(),
        marks: (0..7).map(|column| mark(column + 1, Continuity::Canon, column, column)).collect(),
        disputes: Vec::new(),
    };
    Chart {
        title: "Terok Nor".to_owned(),
        subtitle: "2370 to 2376".to_owned(),
        columns: (2370..2377).map(column).collect(),
        lanes: (1..=lanes).map(lane).collect(),
        layout: Layout::Landscape,
        ..Chart::default()
    }
}

fn size_of(file: &[u8]) -> (u32, u32) {
    let number = |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[test]
fn a_chart_becomes_a_file_as_wide_as_two_phone_pixels_a_pixel() {
    let file = png(&chart("Klingon-Cardassian Alliance")).unwrap();
    assert_eq!(file[..8], *b"\x89PNG\r\n\x1a\n");
    assert_eq!(size_of(&file).0, 780);
}

#[test]
fn a_landscape_is_never_higher_than_three_quarters_of_its_width() {
    for (lanes, bands) in (0..6).flat_map(|lanes| (0..6).map(move |bands| (lanes, bands))) {
        let (width, height) = size_of(&png(&landscape(lanes, bands)).unwrap());
        assert!(width == 780 && height <= 585, "{lanes} lanes of {bands} bands: {height}");
    }
    let crowded = Chart { layout: Layout::Landscape, ..chart("Klingon-Cardassian Alliance") };
    assert!(png(&crowded).is_some());
}

#[test]
fn a_landscape_shows_every_lane_before_any_second_band_and_leaves_out_from_the_end() {
    let two = svg(&landscape(2, 3));
    assert!(two.contains("Lane 1") && two.contains("Lane 2") && two.contains("Band 1") && !two.contains("Band 3"));
    let six = svg(&landscape(6, 3));
    assert!(six.contains("Lane 1") && !six.contains("Lane 6") && !six.contains("Band 1"));
}

#[test]
fn a_mark_says_which_events_it_stands_for() {
    let words = |number, last, count| Mark { number, last, count, ..mark(1, Continuity::Canon, 0, 0) }.words();
    assert_eq!([words(7, 7, 1), words(7, 9, 3), words(7, 12, 3)], ["7", "7–9", "7+"]);
    let short = |last| Mark { number: 7, last, count: 3, ..mark(1, Continuity::Canon, 0, 0) }.short_words();
    assert_eq!([short(7), short(9)], ["7", "7+"]);
}

#[test]
fn whatever_the_words_are_a_chart_can_be_drawn() {
    for words in ["", "</text><script>&\"'", "\0\u{202e}\u{fffe}", "宇宙", "🖖🏽", &"W".repeat(2000), &"a ".repeat(2000)]
    {
        assert!(png(&chart(words)).is_some(), "{words}");
    }
}

#[test]
fn even_a_chart_of_nothing_can_be_drawn() {
    assert!(png(&Chart::default()).is_some());
    let crooked =
        Lane { marks: vec![mark(1, Continuity::Fan, 99, 3), mark(2, Continuity::Fan, 3, 99)], ..Lane::default() };
    let crooked = Lane {
        bands: vec![Band { title: String::new(), bars: vec![bar("x", Continuity::Fan, 9.0, -4.0)] }],
        ..crooked
    };
    assert!(png(&Chart { lanes: vec![crooked], ..Chart::default() }).is_some());
}

#[test]
fn no_words_are_smaller_than_twelve_pixels_on_a_phone() {
    let svg = svg(&chart("Terok Nor"));
    let sizes = svg.split("font-size=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<f32>().ok());
    let smallest = sizes.fold(f32::MAX, f32::min);
    assert!((24.0..100.0).contains(&smallest), "{smallest}");
}

#[test]
fn nothing_is_drawn_outside_the_picture() {
    let svg = svg(&chart(&"Klingon-Cardassian Alliance ".repeat(9)));
    for rectangle in svg.split("<rect x=\"").skip(1) {
        let left: f32 = rectangle.split('"').next().unwrap().parse().unwrap();
        let width: f32 = rectangle.split("width=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
        assert!(left >= 0.0 && left + width <= paint::WIDTH, "{rectangle}");
    }
}

#[test]
fn every_continuity_has_a_colour_a_shape_and_a_pattern_of_its_own() {
    let inks = Continuity::ALL;
    for (one, other) in
        inks.into_iter().flat_map(|one| inks.map(|other| (one, other))).filter(|(one, other)| one != other)
    {
        assert_ne!(paint::colour(one), paint::colour(other));
        assert_ne!(paint::fill(one), paint::fill(other));
        let shape = |ink| {
            let mut svg = Svg::default();
            paint::mark((50.0, 50.0), ink, paint::Look::Filled, "7", &mut svg);
            svg.finish(100.0, 100.0, "", "").split("d=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
        };
        assert_ne!(shape(one), shape(other));
    }
}

#[test]
fn words_that_are_too_long_end_at_a_word() {
    assert_eq!(
        font::fitted("Klingon-Cardassian Alliance of the mirror universe", paint::WORDS, 330.0),
        "Klingon-Cardassian Alliance of…"
    );
    assert!(font::width(&font::fitted(&"W".repeat(99), paint::WORDS, 200.0), paint::WORDS) <= 200.0);
}

#[test]
fn the_fonts_know_european_letters_and_no_others() {
    assert!(can_write("Qo'noS ÄÖÜß éèñç ŁŠ ΑΩ Яю – … × €") && !can_write("宇宙"));
}
