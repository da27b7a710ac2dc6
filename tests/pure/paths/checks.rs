//! What is true of every answer: it fits Discord, has the shape that Discord describes, and its ids ask what they say.

use isolinear::commands::{self, Request};
use isolinear::discord::body;
use isolinear::lore::KINDS;
use isolinear::reply::{Audience, Outcome, Reply};
use serde_json::json;

use super::walk::{State, presses};
use crate::replies::{LORE, assert_fits, context};
use crate::schema;

/// Asks, and panics unless all is well with the answer.
pub(crate) fn check(state: &State) -> Reply {
    let reply = commands::answer(&LORE, &state.request);
    assert_fits(&reply, &state.by);
    assert_shape(&reply);
    for (id, _) in presses(&reply) {
        assert_reads_back(&id);
    }
    assert!(!state.is_pressed || reply.outcome != Outcome::Misunderstood, "{}", state.by);
    assert_is_of_the_entry(&state.request, &reply, &state.by);
    reply
}

/// An answer may be a new message or take the place of one.
fn assert_shape(reply: &Reply) {
    let kinds: &[u64] = if reply.modal.is_some() { &[9] } else { &[4, 7] };
    let mut callback = json!({ "data": body::of_reply(reply) });
    for kind in kinds {
        callback["type"] = json!(kind);
        schema::check_callback(&callback);
    }
}

/// Written again, an id asks the same.
fn assert_reads_back(id: &str) {
    let press = commands::press(id, &[], context()).unwrap_or_else(|| panic!("{id} is not read"));
    assert!(commands::named(&press.request.command).is_some(), "{id} asks for no command");
    let options: Vec<_> = press.request.options.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    let again = commands::custom_id(press.effect, &press.request.command, &options);
    assert_eq!(commands::press(&again, &[], context()), Some(press), "{id} is {again} when written again");
}

/// Whoever asks for an entry by its id is told of that one, openly or in private as asked.
fn assert_is_of_the_entry(request: &Request, reply: &Reply, by: &str) {
    let (Some(id), true) = (request.text("name"), KINDS.iter().any(|kind| kind.id == request.command)) else { return };
    if LORE.lore.entry_by_id(&id).is_some() {
        assert_eq!(reply.outcome, Outcome::Found(Some(id.into())), "{by}");
    }
    assert_eq!(reply.audience == Audience::AskerOnly, request.flag("hide"), "{by}");
}
