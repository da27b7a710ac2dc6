//! Every answer that can be reached: each entry in each view, each command, and wherever their buttons and menus lead.

mod checks;
mod starts;
mod walk;

use crate::replies::text;
use isolinear::commands::Value;

/// Views whose options travel in the ids of buttons, alone and all together.
fn views() -> [Vec<(&'static str, Value)>; 6] {
    let (as_of, canon) = (("as_of", Value::Integer(2371)), ("continuity", text("canon")));
    let all = [("as_of", Value::Integer(2375)), ("continuity", text("licensed")), ("seen", text("DS9 season 3"))];
    [
        Vec::new(),
        vec![as_of],
        vec![canon],
        vec![("continuity", text("licensed"))],
        vec![("seen", text("DS9 3x19"))],
        all.to_vec(),
    ]
}

#[test]
fn every_entry_in_every_view_and_every_command_and_all_that_their_buttons_lead_to() {
    let entries = views().into_iter().flat_map(|view| starts::entries(&view));
    let walked = walk::everywhere(entries.chain(starts::commands()).collect());
    assert!(walked > 15_000, "{walked}");
}

#[test]
fn every_entry_fits_discord_as_of_every_year_that_it_tells_of_and_up_to_every_work() {
    for state in starts::every_year().into_iter().chain(starts::every_work()) {
        checks::check(&state);
    }
}
