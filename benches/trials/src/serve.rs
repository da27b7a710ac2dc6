//! The endpoint on the open net: half-sent requests and idle connections by the hundred, and two copies behind a web
//! server, one of which is killed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use ed25519_dalek::{Signer, SigningKey};
use futures_util::future::join_all;
use load::process::Process;
use load::statistics::percentile;
use rustix::process::{Resource, Rlimit, Signal, getrlimit, setrlimit};
use tempfile::TempDir;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::process::Command;
use tokio::time::{sleep, sleep_until};

use crate::bot::{PATIENCE, Rehearsed};
use crate::http;
use crate::report::Report;

/// The key of a Discord that is played.
const KEY: [u8; 32] = [7; 32];

/// How many connections are left open, with half a request and with none.
const HALF_SENT: usize = 400;
const IDLE: usize = 600;

/// How long a signed request may take beside them, and how long ending may.
const SIGNED: f64 = 100.0;
const ENDING: f64 = 5.0;

/// Descriptors that a trial may need.
const DESCRIPTORS: u64 = 4096;

/// Requests a second through the web server, and for how long.
const RATE: u32 = 100;
const LENGTH: Duration = Duration::from_secs(6);

/// Leaves connections open, then kills a copy behind a web server.
pub(crate) async fn run(bot: &Rehearsed, report: &mut Report) -> Result<()> {
    let limit = getrlimit(Resource::Nofile);
    setrlimit(Resource::Nofile, Rlimit { current: limit.maximum.or(Some(DESCRIPTORS)), ..limit })?;
    alone(bot, report).await?;
    match nginx() {
        Some(nginx) => behind(bot, &nginx, report).await,
        None => {
            report.skipped("two copies behind nginx", "there is no nginx; to have it: apt-get install nginx-light");
            Ok(())
        }
    }
}

/// A copy of the endpoint.
struct Copy {
    process: Process,
    address: String,
}

impl Copy {
    async fn start(bot: &Rehearsed) -> Result<Self> {
        let key = hex(SigningKey::from_bytes(&KEY).verifying_key().as_bytes());
        let settings = format!("[endpoint]\nlisten = \"127.0.0.1:0\"\n[discord]\npublic_key = \"{key}\"\n");
        let process = bot.serve(&settings)?;
        let address = http::address(&process.wait_for_lines("listening", 1, PATIENCE).await?)?;
        Ok(Self { process, address })
    }
}

async fn alone(bot: &Rehearsed, report: &mut Report) -> Result<()> {
    let Copy { mut process, address } = Copy::start(bot).await?;
    let half = b"POST /interactions HTTP/1.1\r\nHost: x\r\n";
    let half_sent = connections(&address, HALF_SENT, half).await?;
    let idle = connections(&address, IDLE, b"").await?;
    let mut latencies = Vec::new();
    for (number, request) in requests(bot).take(100).enumerate() {
        let begun = Instant::now();
        let mut connection = TcpStream::connect(&address).await?;
        let (status, _) = http::exchange(&mut connection, &request).await?;
        latencies.push(begun.elapsed());
        report.is_silently(&format!("the status of request {number} is {status}"), status == 200);
        sleep(Duration::from_millis(20)).await;
    }
    report.tell("connections with half a request, and idle", format!("{}, {}", half_sent.len(), idle.len()));
    report.at_most("the slowest of 100 signed requests", SIGNED, percentile(&latencies, 100), "ms");
    let more = connections(&address, HALF_SENT, half).await?;
    let begun = Instant::now();
    process.signal(Signal::TERM)?;
    let status = process.ended(PATIENCE).await?;
    report.at_most("from SIGTERM to the end", ENDING, begun.elapsed().as_secs_f64(), "s");
    report.is("its status is 0", status.success());
    drop((half_sent, idle, more));
    Ok(())
}

/// Connections over which that was sent.
async fn connections(address: &str, count: usize, sent: &[u8]) -> Result<Vec<TcpStream>> {
    let mut open = Vec::new();
    for _ in 0..count {
        let mut connection = TcpStream::connect(address).await?;
        // It may have been made to go already.
        let _ = connection.write_all(sent).await;
        open.push(connection);
    }
    Ok(open)
}

/// Signed look-ups.
fn requests(bot: &Rehearsed) -> impl Iterator<Item = String> {
    let key = SigningKey::from_bytes(&KEY);
    bot.lookups().zip(1_u64..).map(move |(lookup, id)| {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let body = lookup.payload(&id.to_string());
        let signature = hex(&key.sign(format!("{now}{body}").as_bytes()).to_bytes());
        let length = body.len();
        format!(
            "POST /interactions HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\
             X-Signature-Ed25519: {signature}\r\nX-Signature-Timestamp: {now}\r\n\r\n{body}"
        )
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn nginx() -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    let folders = std::env::split_paths(&folders).chain([PathBuf::from("/usr/sbin")]);
    folders.map(|folder| folder.join("nginx")).find(|program| program.exists())
}

async fn behind(bot: &Rehearsed, nginx: &Path, report: &mut Report) -> Result<()> {
    let (one, other) = (Copy::start(bot).await?, Copy::start(bot).await?);
    let place = TempDir::new()?;
    let address = TcpListener::bind("127.0.0.1:0").await?.local_addr()?.to_string();
    let configuration = place.path().join("nginx.conf");
    fs::write(&configuration, configuration_of(place.path(), &address, &[&one.address, &other.address]))?;
    let mut command = Command::new(nginx);
    command.arg("-c").arg(&configuration).arg("-p").arg(place.path()).stderr(Stdio::null()).kill_on_drop(true);
    let _server = command.spawn().context("nginx does not start")?;
    while TcpStream::connect(&address).await.is_err() {
        sleep(Duration::from_millis(50)).await;
    }
    let killed = async {
        sleep(LENGTH / 3).await;
        one.process.stop().await
    };
    let (statuses, killed) = tokio::join!(ask(bot, &address), killed);
    killed?;
    let lost = statuses.iter().filter(|status| **status != Some(200)).count();
    report.tell("requests through nginx to two copies, one of which is killed", statuses.len());
    report.exactly("requests lost", 0, lost as u64);
    Ok(())
}

/// Sends requests at a steady rate, each over a connection of its own; gives the status of each.
async fn ask(bot: &Rehearsed, address: &str) -> Vec<Option<u16>> {
    let begin = Instant::now();
    let count = RATE * u32::try_from(LENGTH.as_secs()).unwrap_or(1);
    let asking = requests(bot).zip(0..count).map(|(request, at)| async move {
        sleep_until((begin + Duration::from_secs(1) * at / RATE).into()).await;
        let mut connection = TcpStream::connect(address).await.ok()?;
        Some(http::exchange(&mut connection, &request).await.ok()?.0)
    });
    join_all(asking).await
}

/// What `deploy/README.md` says of a web server before several copies.
fn configuration_of(place: &Path, address: &str, copies: &[&str]) -> String {
    let copies: String = copies.iter().map(|copy| format!("server {copy}; ")).collect();
    let place = place.display();
    format!(
        "daemon off; master_process off; pid {place}/pid; error_log {place}/errors; events {{}}\n\
         http {{ access_log off; upstream copies {{ {copies}keepalive 16; }}\n\
         client_body_temp_path {place}/a; proxy_temp_path {place}/b; fastcgi_temp_path {place}/c;\n\
         uwsgi_temp_path {place}/d; scgi_temp_path {place}/e;\n\
         server {{ listen {address}; location / {{ proxy_pass http://copies; proxy_http_version 1.1;\n\
         proxy_set_header Connection \"\"; proxy_next_upstream error timeout non_idempotent; }} }} }}\n"
    )
}
