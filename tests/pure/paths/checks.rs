//! What is true of every answer: it fits Discord, has the shape that Discord describes, and its ids ask what they say.

use isolinear::commands::{self, Request};
use isolinear::discord::body;
use isolinear::lore::KINDS;
use isolinear::reply::{Audience, Outcome, Reply};
use serde_json::json;

use super::walk::{State, presses};
use crate::replies::{LORE, assert_reply_fits, context};
use crate::schema;

/// Asks, and panics unless all is well with the answer.
pub(crate) fn check(state: &State) -> Reply {
    let reply = commands::answer(&LORE, &state.request);
    assert_reply_fits(&reply, &state.by);
    assert_shape(&reply);
    for (id, _) in presses(&reply) {
        assert_is_read(&id);
    }
    assert!(!state.is_pressed || reply.outcome() != Outcome::Misunderstood, "{}", state.by);
    assert_is_of_the_entry(&state.request, &reply, &state.by);
    reply
}

/// An answer may be a new message or take the place of one.
fn assert_shape(reply: &Reply) {
    let kinds: &[u64] = if reply.message().is_none() { &[9] } else { &[4, 7] };
    let mut callback = json!({ "data": body::of_reply(reply) });
    for kind in kinds {
        callback["type"] = json!(kind);
        schema::check_callback(&callback);
    }
}

/// An id asks a command that there is.
fn assert_is_read(id: &str) {
    let action = commands::component_action(id, &[], context()).unwrap_or_else(|| panic!("{id} is not read"));
    assert!(commands::named(&action.request.command).is_some(), "{id} asks for no command");
}

/// Whoever asks for an entry by its id is told of that one, openly or in private as asked.
fn assert_is_of_the_entry(request: &Request, reply: &Reply, by: &str) {
    let (Some(id), true) = (request.text("name"), KINDS.iter().any(|kind| kind.id == request.command)) else { return };
    let is_hidden = request.text("seen").is_some() && reply.outcome() == Outcome::NotFound;
    if LORE.lore.entry_by_id(&id).is_some() && !is_hidden {
        assert_eq!(reply.outcome(), Outcome::Found(Some(id.into())), "{by}");
    }
    let audience = reply.message().map(|message| message.audience);
    assert_eq!(audience == Some(Audience::AskerOnly), request.flag("hide"), "{by}");
}
