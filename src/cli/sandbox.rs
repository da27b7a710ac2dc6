//! `isolinear sandbox`: a Discord on the loopback address, and the real bot connected to it.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;

use tokio::sync::watch;

use super::failure::Failure;
use super::{Outcome, output, seen, service};
use crate::config::{self, Config, Token};
use crate::discord::{AnswerCache, Reports, Responder, gateway};
use crate::packs::{LiveLore, Origin};
use discord_sandbox::{Handle, Options, Sandbox};

/// Questions that the page offers to a newcomer.
const SUGGESTED: [&str; 3] = ["/station Terok Nor", "/ship Defiant", "/onthisday 2372"];

/// What the sandbox is started with.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Address and port to listen on, on this machine alone; port 0 takes any free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8047")]
    listen: SocketAddr,
    /// Open the page in the browser
    #[arg(long)]
    open: bool,
    /// Use the lore of this folder, and take up every file that is saved there
    #[arg(long, value_name = "DIR")]
    lore: Option<PathBuf>,
}

/// Starts both and prints the page's address; ends when told to stop.
pub(super) fn sandbox(config: &Config, arguments: Arguments) -> Outcome {
    service::log(config.log);
    service::block_on(async {
        let stop = service::stop_signal()?;
        let watches = arguments.lore.is_some() || config.lore.watch;
        let lore = Arc::new(load(config, arguments.lore)?);
        seen::check(config, &lore.current())?;
        let options = Options {
            bot_name: "isolinear".to_owned(),
            suggested: SUGGESTED.map(str::to_owned).to_vec(),
            ..Options::default()
        };
        let sandbox = Sandbox::bind_with(arguments.listen, options).await;
        let sandbox = sandbox.map_err(|why| cannot_listen(arguments.listen, &why))?;
        let handle = sandbox.handle();
        announce(&handle, arguments.open)?;
        service::keep_current(&lore, watches);
        tokio::spawn(show_problem(lore.problem(), handle.clone()));
        let bot = bot(config, &handle, lore, stop.clone());
        let (end, ended) = tokio::sync::oneshot::channel::<()>();
        let serving = sandbox.run(async { drop(ended.await) });
        let left = async {
            let left = bot.await;
            drop(end);
            left
        };
        let (served, left) = tokio::join!(serving, left);
        served.map_err(|why| Failure::Failed(format!("the sandbox stopped: {why}")))?;
        left
    })
}

fn load(config: &Config, folder: Option<PathBuf>) -> Result<LiveLore, Failure> {
    Ok(match folder {
        Some(folder) if !folder.is_dir() => {
            return Err(Failure::Misused(format!("{} is not a folder; name a lore folder", folder.display())));
        }
        Some(folder) => LiveLore::load_or_bundled(Origin::Folder(folder)),
        None => LiveLore::load(Origin::Packs(config.lore.packs.clone()))?,
    })
}

fn cannot_listen(address: SocketAddr, why: &std::io::Error) -> Failure {
    let remedy = "choose another address of this machine with --listen, such as 127.0.0.1:0";
    Failure::Failed(format!("cannot listen on {address}: {why}; {remedy}"))
}

fn announce(handle: &Handle, open: bool) -> Outcome {
    let address = handle.base_url();
    if open {
        open_in_browser(&address);
    }
    output::print(&format!("{address}\n"))
}

async fn bot(config: &Config, handle: &Handle, lore: Arc<LiveLore>, stop: watch::Receiver<bool>) -> Outcome {
    let discord =
        config::Discord { token: Token::new(&handle.token()), proxy: handle.base_url(), ..config::Discord::default() };
    let reports = Reports::open(&config.reports, &discord)?;
    let (universe, continuity, seen) = (config.lore.universe, config.lore.continuity, config.lore.seen.clone());
    let cache = AnswerCache::with_room(config.answers.cache_mb);
    let responder = Responder { lore, universe, continuity, seen, reports, cache };
    Ok(gateway::run(&discord, responder, Arc::default(), stop).await?)
}

/// Shows on the page what keeps changed lore from being used, as long as it does.
async fn show_problem(mut problem: watch::Receiver<Option<String>>, handle: Handle) {
    loop {
        match &*problem.borrow_and_update() {
            Some(findings) => handle.notice("The lore has to be mended; the last good lore is in use", findings),
            None => handle.clear_notice(),
        }
        if problem.changed().await.is_err() {
            return;
        }
    }
}

fn open_in_browser(address: &str) {
    let (program, first) = match std::env::consts::OS {
        "macos" => ("open", None),
        "windows" => ("cmd", Some(["/C", "start"])),
        _ => ("xdg-open", None),
    };
    let opened = Command::new(program)
        .args(first.into_iter().flatten())
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if opened.is_err() {
        tracing::warn!("no browser could be opened; open the address yourself");
    }
}
