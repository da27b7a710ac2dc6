//! Routes that the stand-in does not play. Loud on purpose: such a request is either a bug of the
//! bot or a gap here.

use axum::Extension;
use axum::http::{Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::Answer;
use super::route::Route;

/// Left in the response for the record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unexpected;

/// 404, saying which route it was.
pub(crate) async fn route(method: Method, uri: Uri) -> Response {
    let path = Route::new(&method, &uri).in_words();
    tracing::warn!("the stand-in does not play {path}");
    let body = json!({"message": "404: Not Found", "code": 0,
        "sandbox": format!("the stand-in does not play {path}")});
    let answer = Answer { status: StatusCode::NOT_FOUND, body: Some(body) };
    (Extension(Unexpected), answer).into_response()
}
