//! Who may speak to the sandbox: programs on this machine, and pages that it served itself.
//!
//! A page from elsewhere cannot reach it even if its name was made to point at the loopback
//! address, because `Host` and `Origin` then give it away.

use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Refuses requests whose `Host` or `Origin` is not a loopback name.
pub(super) async fn check(request: Request, next: Next) -> Response {
    if is_ours(request.headers()) {
        return next.run(request).await;
    }
    let sorry = "the sandbox answers programs and pages on this machine only\n";
    (StatusCode::FORBIDDEN, sorry).into_response()
}

fn is_ours(headers: &HeaderMap) -> bool {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(host) = header(header::HOST) else {
        return false;
    };
    let same_origin = header(header::ORIGIN).is_none_or(|origin| origin == format!("http://{host}"));
    is_loopback(host) && same_origin
}

/// Whether `host[:port]` names the loopback address.
fn is_loopback(authority: &str) -> bool {
    let Ok(uri) = format!("http://{authority}/").parse::<Uri>() else {
        return false;
    };
    let host = uri.host().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || address.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::is_loopback;

    #[test]
    fn loopback_names_are_ours_and_others_are_not() {
        for ours in ["127.0.0.1:8047", "localhost:8047", "[::1]:8047", "127.0.0.1"] {
            assert!(is_loopback(ours), "{ours}");
        }
        for foreign in ["example.org", "localhost.example.org", "10.0.0.1:80", "", "a b"] {
            assert!(!is_loopback(foreign), "{foreign}");
        }
    }
}
