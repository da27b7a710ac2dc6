//! `/compare`: two entries side by side, nothing left out on either side.

use std::collections::HashSet;

use isolinear::commands::{self, Request};
use isolinear::lore::Entry;
use isolinear::reply::{Message, Outcome, draft, markdown};

use super::{all_pages, body, menu};
use crate::replies::{LORE, ask, assert_fits, assert_snapshot, button, context, follow, look_up, pressed, shown, text};

fn title(reply: &Message) -> &str {
    &reply.cards[0].title
}

fn pairs() -> impl Iterator<Item = (&'static Entry, &'static Entry)> {
    let entries = LORE.lore.entries();
    entries.iter().zip(entries.iter().skip(1).chain(entries.get(0)))
}

fn field(reply: &Message, name: &str) -> String {
    let value = crate::replies::field(reply, name);
    assert!(!value.is_empty(), "no {name} in {}", shown(reply));
    value
}

#[test]
fn an_entry_alone_is_compared_with_its_counterpart() {
    let alone = look_up("compare", "ISS Defiant");
    assert_eq!(title(&alone), "ISS Defiant and USS Defiant");
    let both = ask("compare", &[("name", text("iss defiant")), ("with", text("ship/uss-defiant"))]);
    assert!(alone.cards == both.cards, "{} {}", shown(&alone), shown(&both));
    let misspelt = ask("compare", &[("name", text("iss defient")), ("with", text("ship/uss-defiant"))]);
    assert!(shown(&misspelt).contains("Read as ISS Defiant."), "{}", shown(&misspelt));
}

#[test]
fn two_names_may_be_typed_as_one() {
    for typed in ["Terok Nor vs Empok Nor", "terok nor versus empok nor", "Terok Nor / Empok Nor"] {
        assert_eq!(title(&look_up("compare", typed)), "Terok Nor and Empok Nor", "{typed}");
    }
}

#[test]
fn two_names_may_stand_behind_between() {
    for typed in [
        "between Terok Nor and Empok Nor",
        "Difference between Terok Nor and Empok Nor",
        "zwischen Terok Nor und Empok Nor",
    ] {
        assert_eq!(title(&look_up("compare", typed)), "Terok Nor and Empok Nor", "{typed}");
    }
}

#[test]
fn signs_and_words_between_two_names_are_read_whatever_their_case() {
    for between in [" VS ", " Vs. ", " to ", " or ", " + ", "+", "; ", ";", " | ", "|", " AND ", " Versus "] {
        let typed = format!("ISS Defiant{between}USS Defiant");
        assert_eq!(title(&look_up("compare", &typed)), "ISS Defiant and USS Defiant", "{typed}");
    }
}

#[test]
fn of_three_names_it_says_that_two_can_be_compared() {
    for typed in ["Terok Nor, Empok Nor, Deep Space 9", "Terok Nor, Empok Nor and Deep Space 9", "Worf vs Rom vs Nog"] {
        let reply = look_up("compare", typed);
        assert!(body(&reply).contains("two at a time"), "{typed}: {}", shown(&reply));
        assert_fits(&reply, typed);
    }
    let beside = ask("compare", &[("name", text("Terok Nor and Empok Nor")), ("with", text("Deep Space 9"))]);
    assert!(body(&beside).contains("/compare Terok Nor vs Empok Nor"), "{}", shown(&beside));
}

#[test]
fn as_of_a_year_a_label_has_the_values_of_the_card() {
    for (entry, year) in [("ship/uss-defiant", "2400"), ("station/terok-nor", "2376"), ("person/worf", "2372")] {
        let kind = entry.split_once('/').unwrap().0;
        let card = ask(kind, &[("name", text(entry)), ("as_of", text(year)), ("detail", text("full"))]);
        let options = [("name", text(entry)), ("with", text("ship/iss-defiant")), ("as_of", text(year))];
        let compared = all_pages("compare", &options);
        let last = card.cards[0].fields.iter().filter(|field| field.inline);
        for line in last.flat_map(|field| markdown::render(&field.value).lines().map(str::to_owned).collect::<Vec<_>>())
        {
            let words = line.trim_start_matches("• ").split('\u{a0}').next().unwrap_or_default().to_owned();
            assert!(compared.contains(&words), "{entry} in {year}: {words} is not in {compared}");
        }
    }
}

#[test]
fn every_fact_of_both_stands_with_its_source() {
    for (one, two) in pairs() {
        let all = all_pages("compare", &[("name", text(&one.id)), ("with", text(&two.id))]);
        for fact in one.facts.iter().chain(&two.facts) {
            let words = markdown::render(&draft::rich(&fact.statement.text));
            // A run of lines with the same sources has them once, at its end.
            let is_cited = all.split_once(&*words).is_some_and(|(_, after)| after.contains('\u{a0}'));
            assert!(is_cited, "{words} does not stand with a source in {all}");
        }
    }
}

#[test]
fn it_says_what_differs_what_is_alike_and_what_is_not_known() {
    let reply = look_up("compare", "ISS Defiant");
    assert!(field(&reply, "Class: different").contains("**USS Defiant:** Defiant class, prototype"));
    assert!(field(&reply, "Registry: same").starts_with("**Both:** NX-74205"));
    assert!(field(&reply, "Launched: only one has this").ends_with("**USS Defiant:** not recorded"));
}

#[test]
fn what_a_view_hides_is_not_called_unknown() {
    let reply = ask("compare", &[("name", text("ISS Defiant")), ("continuity", text("canon"))]);
    assert!(body(&reply).contains("Hidden by your filter"), "{}", body(&reply));
    assert!(!shown(&reply).contains("Registry: only one has this"), "{}", shown(&reply));
    let everything = pressed(button(&reply, "Show everything"), &[]);
    assert!(shown(&everything).contains("Registry: same"));
}

#[test]
fn twins_of_one_name_are_told_apart() {
    let reply = ask("compare", &[("name", text("station/empok-nor")), ("with", text("station/empok-nor-mirror"))]);
    assert_eq!(title(&reply), "Empok Nor (prime universe) and Empok Nor (mirror universe)");
}

#[test]
fn without_a_counterpart_it_offers_what_to_compare_with_and_keeps_the_first() {
    let reply = look_up("compare", "Jay Enigma");
    assert_eq!(reply.outcome, Outcome::NotFound);
    let (id, options) = menu(&reply, "Compare Jay Enigma with").unwrap();
    let compared = pressed(id, std::slice::from_ref(&options[0].value));
    assert!(title(&compared).starts_with("Jay Enigma and "), "{}", title(&compared));
}

#[test]
fn an_unknown_second_name_keeps_the_first() {
    for unknown in ["Boaty McBoatface", "terok zzz", "@everyone"] {
        let reply = ask("compare", &[("name", text("Empok Nor")), ("with", text(unknown))]);
        assert_eq!(reply.outcome, Outcome::NotFound, "{unknown}");
        let (id, options) = menu(&reply, "Compare Empok Nor with").unwrap();
        assert!(title(&pressed(id, std::slice::from_ref(&options[0].value))).starts_with("Empok Nor"), "{unknown}");
    }
}

#[test]
fn the_same_twice_is_not_compared_with_itself() {
    let same = ask("compare", &[("name", text("ship/iss-defiant")), ("with", text("ship/iss-defiant"))]);
    assert!(body(&same).contains("Both names mean **ISS Defiant**"), "{}", body(&same));
    let others = ask("compare", &[("name", text("ship/iss-defiant")), ("with", text("Defiant"))]);
    assert_ne!(title(&others), "ISS Defiant and ISS Defiant");
}

#[test]
fn every_comparison_and_all_its_buttons_fit_discord() {
    let mut seen = HashSet::new();
    for (one, two) in pairs() {
        let pair = [("name", text(&one.id)), ("with", text(&two.id))];
        follow(&ask("compare", &pair), &one.id, 1, &mut seen);
        assert_fits(&look_up("compare", &one.id), &one.id);
        let view = [("continuity", text("licensed")), ("seen", text("DS9 season 3")), ("as_of", text("2372"))];
        assert_fits(&ask("compare", &[&pair[..], &view[..]].concat()), &one.id);
    }
}

#[test]
fn the_second_name_is_suggested_the_counterpart_first() {
    let request = Request::new("compare", context()).with("name", text("ship/iss-defiant")).with("with", text(""));
    let choices = commands::suggest(&LORE, &request, "with");
    assert_eq!(choices[0].value, "ship/uss-defiant");
    let request = request.with("with", text("empok"));
    assert!(commands::suggest(&LORE, &request, "with").iter().any(|choice| choice.value == "station/empok-nor"));
}

#[test]
fn a_counterpart_that_was_not_seen_yet_is_named_nowhere() {
    let reply = ask("compare", &[("name", text("station/empok-nor")), ("seen", text("nothing"))]);
    assert!(!shown(&reply).contains("mirror universe") && !shown(&reply).contains("Empok Nor"), "{}", shown(&reply));
    let reply = ask("compare", &[("name", text("station/terok-nor")), ("seen", text("nothing"))]);
    assert_eq!(reply.outcome, Outcome::NotFound, "{}", shown(&reply));
}

#[test]
fn nothing_is_counted_where_there_is_nothing_to_compare() {
    for (one, two) in pairs() {
        let pair = [("name", text(&one.id)), ("with", text(&two.id)), ("seen", text("DS9 season 2"))];
        let told = body(&ask("compare", &pair));
        assert!(!told.contains("Different: 0. Same: 0. Only one has this: 0."), "{} {}: {told}", one.id, two.id);
    }
}

#[test]
fn comparisons_read_as_they_were_approved() {
    assert_snapshot("compare-iss-defiant", &look_up("compare", "ISS Defiant"));
    assert_snapshot("compare-bajor-qonos", &look_up("compare", "Bajor vs Qo'noS"));
    assert_snapshot("compare-jay-enigma", &look_up("compare", "Jay Enigma"));
}
