//! Every answer that can be reached: each entry in each view, each command, and wherever their buttons and menus lead.
//!
//! That takes minutes, so that a share of it is drawn for each commit. `ISOLINEAR_WALK=whole` walks it all.

mod checks;
mod draw;
mod starts;
mod walk;

use crate::replies::text;
use draw::Draw;
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
    let draw = Draw::of_this_commit();
    let walked = walk::everywhere(entries.chain(starts::commands()).collect(), &draw);
    assert!(walked > if draw.is_whole() { 15_000 } else { 300 }, "{walked}");
}

#[test]
fn every_entry_fits_discord_as_of_every_year_that_it_tells_of_and_up_to_every_work() {
    let draw = Draw::of_this_commit();
    for state in starts::every_year().into_iter().chain(starts::every_work()).filter(|state| draw.takes(&state.by)) {
        checks::check(&state);
    }
}
