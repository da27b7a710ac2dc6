//! Discord's REST API, as far as bots need it: routes here, what each does in a file per subject.

mod body;
mod callbacks;
mod channels;
mod commands;
mod guard;
mod identity;
mod rate_limit;
mod route;
pub(super) mod unknown;
mod webhooks;

use std::sync::Arc;

use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};
use axum::{Extension, Router};
use serde_json::Value;

use super::refusal::Refusal;
use super::world::Shared;
pub(super) use body::Body;

/// Every route that the stand-in plays, below `/api`, `/api/v9` and `/api/v10`.
pub(super) fn router(shared: &Arc<Shared>) -> Router<Arc<Shared>> {
    let everything = Router::new()
        .merge(identity_routes())
        .merge(command_routes())
        .merge(interaction_routes())
        .merge(channel_routes())
        .fallback(unknown::route)
        .method_not_allowed_fallback(unknown::route)
        .layer(from_fn_with_state(Arc::clone(shared), guard::guard))
        // Outermost: the guard reads the body, and has a limit of its own.
        .layer(axum::extract::DefaultBodyLimit::disable());
    Router::new().nest("/api/v10", everything.clone()).nest("/api/v9", everything.clone()).nest("/api", everything)
}

fn identity_routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/gateway", get(identity::gateway))
        .route("/gateway/bot", get(identity::gateway_bot))
        .route("/users/@me", get(identity::me))
        .route("/users/@me/guilds", get(identity::my_guilds))
        .route("/users/@me/channels", post(identity::open_dm))
        .route("/users/{user}", get(identity::user))
        .route("/applications/@me", get(identity::application))
        .route("/oauth2/applications/@me", get(identity::application))
        .route("/guilds/{guild}", get(identity::guild))
        .route("/guilds/{guild}/channels", get(identity::guild_channels))
        .route("/guilds/{guild}/roles", get(identity::guild_roles))
        .route("/guilds/{guild}/emojis", get(identity::nothing_in_guild))
        .route("/guilds/{guild}/stickers", get(identity::nothing_in_guild))
        .route("/guilds/{guild}/members", get(identity::guild_members))
        .route("/guilds/{guild}/members/{user}", get(identity::guild_member))
        .route("/sticker-packs", get(identity::sticker_packs))
        .route("/applications/{application}/emojis", get(identity::application_emojis))
        .route("/applications/{application}/skus", get(identity::nothing))
        .route("/applications/{application}/entitlements", get(identity::nothing))
}

fn command_routes() -> Router<Arc<Shared>> {
    let one = get(commands::read).patch(commands::patch).delete(commands::delete);
    let all = get(commands::list).post(commands::create).put(commands::overwrite);
    Router::new()
        .route("/applications/{application}/commands", all.clone())
        .route("/applications/{application}/commands/{command}", one.clone())
        .route("/applications/{application}/guilds/{guild}/commands", all)
        .route("/applications/{application}/guilds/{guild}/commands/permissions", get(commands::all_permissions))
        .route("/applications/{application}/guilds/{guild}/commands/{command}", one)
        .route("/applications/{application}/guilds/{guild}/commands/{command}/permissions", get(commands::permissions))
}

fn interaction_routes() -> Router<Arc<Shared>> {
    let message = get(webhooks::read).patch(webhooks::edit).delete(webhooks::delete);
    Router::new()
        .route("/interactions/{interaction}/{token}/callback", post(callbacks::callback))
        .route("/webhooks/{application}/{token}", post(webhooks::follow_up))
        .route("/webhooks/{application}/{token}/messages/{message}", message)
}

fn channel_routes() -> Router<Arc<Shared>> {
    let message = get(channels::read).patch(channels::edit).delete(channels::delete);
    Router::new()
        .route("/channels/{channel}", get(channels::channel))
        .route("/channels/{channel}/messages", get(channels::list).post(channels::create))
        .route("/channels/{channel}/messages/{message}", message)
        .route("/channels/{channel}/typing", post(channels::typing))
        .route(
            "/channels/{channel}/messages/{message}/reactions/{emoji}/@me",
            put(channels::react).delete(channels::react),
        )
}

/// What a handler answers: a status and, but for 204, JSON.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    status: StatusCode,
    body: Option<Value>,
}

/// An answer, or Discord's refusal.
pub(super) type Reply = Result<Answer, Refusal>;

fn ok(body: Value) -> Answer {
    Answer { status: StatusCode::OK, body: Some(body) }
}

fn created(body: Value) -> Answer {
    Answer { status: StatusCode::CREATED, body: Some(body) }
}

fn no_content() -> Answer {
    Answer { status: StatusCode::NO_CONTENT, body: None }
}

/// The JSON of an answer, left in the response for the record.
#[derive(Clone, Debug)]
struct Said(Value);

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let Some(body) = self.body else {
            return self.status.into_response();
        };
        let json = (header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        (self.status, [json], Extension(Said(body.clone())), body.to_string()).into_response()
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        Answer { status: self.status, body: Some(self.body()) }.into_response()
    }
}
