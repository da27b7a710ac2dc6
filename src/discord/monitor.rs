//! An address of its own for those who watch over the bot: `/metrics` for Prometheus, `/healthz` and `/readyz`.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response, StatusCode, header};
use http_body_util::Full;
use hyper::body::Incoming;
use metrics_exporter_prometheus::{BuildError, PrometheusBuilder, PrometheusHandle};
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::endpoint::server;
use super::error::Error;
use super::health::Health;
use super::metrics;
use crate::packs::LiveLore;

/// The bounds of the histogram of latencies, in seconds. An answer is due within three.
const BOUNDS: [f64; 10] = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0, 10.0];

/// What is watched.
#[derive(Debug)]
pub struct Monitor {
    /// How the shards are; none where there are no shards.
    pub health: Option<Arc<Health>>,
    /// What is known.
    pub lore: Arc<LiveLore>,
}

impl Monitor {
    /// Answers on that address until `stop` turns true.
    ///
    /// # Errors
    ///
    /// When the address cannot be had, or figures are kept already.
    pub async fn serve(self, listen: SocketAddr, mut stop: watch::Receiver<bool>) -> Result<(), Error> {
        let recorder = recorder().map_err(|why| Error::Setting(format!("metrics.listen: {why}")))?;
        metrics::describe();
        let listener = TcpListener::bind(listen).await;
        let listener = listener.map_err(|source| Error::Bind { address: listen.to_string(), source })?;
        let address = listener.local_addr().map_err(|source| Error::Bind { address: listen.to_string(), source })?;
        tracing::info!(%address, "figures at /metrics");
        let monitor = Arc::new((self, recorder));
        let respond = move |request: Request<Incoming>| {
            let monitor = Arc::clone(&monitor);
            async move { monitor.0.respond(request.uri().path(), &monitor.1) }
        };
        server::serve(listener, respond, &mut stop, Duration::ZERO).await;
        Ok(())
    }

    fn respond(&self, path: &str, recorder: &PrometheusHandle) -> Response<Full<Bytes>> {
        let health = self.health.as_deref();
        let state = |is_well: bool| {
            let status = if is_well { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
            text(status, health.map_or_else(String::new, Health::report))
        };
        match path {
            "/metrics" => text(StatusCode::OK, self.figures(recorder)),
            "/healthz" => state(health.is_none_or(Health::is_alive)),
            "/readyz" => state(health.is_none_or(Health::is_ready)),
            _ => text(StatusCode::NOT_FOUND, "there are /metrics, /healthz and /readyz\n".to_owned()),
        }
    }

    /// The figures that were counted, and those that can be looked up.
    fn figures(&self, recorder: &PrometheusHandle) -> String {
        recorder.run_upkeep();
        let lore = self.lore.current();
        let mut figures = recorder.render();
        figures.push_str(&format!(
            "# HELP isolinear_lore_entries Entries of the lore, by its version\n# TYPE isolinear_lore_entries gauge\n\
             isolinear_lore_entries{{version=\"{}\"}} {}\n",
            lore.version.replace(['"', '\\', '\n'], ""),
            lore.entries().len()
        ));
        if let Some(bytes) = resident_bytes() {
            figures.push_str(&format!(
                "# HELP process_resident_memory_bytes Memory in use\n# TYPE process_resident_memory_bytes gauge\n\
                 process_resident_memory_bytes {bytes}\n"
            ));
        }
        figures
    }
}

fn recorder() -> Result<PrometheusHandle, BuildError> {
    PrometheusBuilder::new().set_buckets(&BOUNDS)?.install_recorder()
}

/// The memory that the process uses, where the system tells in pages of 4,096 bytes.
fn resident_bytes() -> Option<u64> {
    let pages = std::fs::read_to_string("/proc/self/statm").ok()?;
    Some(pages.split_whitespace().nth(1)?.parse::<u64>().ok()? * 4096)
}

fn text(status: StatusCode, words: String) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(words.into()));
    *response.status_mut() = status;
    let kind = header::HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}
