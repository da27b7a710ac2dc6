//! `isolinear run`, `register` and `invite`: the bot in Discord.

use std::sync::Arc;

use tokio::sync::watch;

use super::failure::Failure;
use super::{Outcome, output, seen, service};
use crate::config::{self, Config};
use crate::discord::monitor::Monitor;
use crate::discord::{self, AnswerCache, Health, Reports, Responder, endpoint, gateway};
use crate::packs::{LiveLore, Origin};

/// Connects to Discord and answers until told to stop.
pub(super) fn run(config: &Config) -> Outcome {
    service::log(config.log);
    service::block_on(async {
        let stop = service::stop_signal()?;
        let (responder, health) = (responder(config)?, Arc::new(Health::default()));
        announce(config, &responder);
        service::tell_systemd(Some(Arc::clone(&health)));
        let watching = watch_over(config, Some(Arc::clone(&health)), &responder, stop.clone());
        tokio::try_join!(gateway::run(&config.discord, responder.clone(), health, stop), watching)?;
        Ok(())
    })
}

/// Answers over Discord's HTTP endpoint until told to stop; registers the commands meanwhile, if there is a token.
pub(super) fn serve(config: &Config) -> Outcome {
    service::log(config.log);
    service::block_on(async {
        let stop = service::stop_signal()?;
        let responder = responder(config)?;
        announce(config, &responder);
        if !config.discord.token.is_empty() {
            tokio::spawn(register_meanwhile(config.discord.clone()));
        }
        service::tell_systemd(None);
        let watching = watch_over(config, None, &responder, stop.clone());
        tokio::try_join!(endpoint::run(config, responder.clone(), stop), watching)?;
        Ok(())
    })
}

/// Says what runs here and how it is set, for whoever reads the log.
fn announce(config: &Config, responder: &Responder) {
    let (lore, discord) = (responder.lore.current(), &config.discord);
    tracing::info!(
        version = env!("CARGO_PKG_VERSION"),
        lore = &*lore.version,
        entries = lore.entries().len(),
        packs = ?config.lore.packs,
        watch = config.lore.watch,
        universe = config.lore.universe.id(),
        continuity = config.lore.continuity.id(),
        seen = config.lore.seen,
        reports = config.reports.channel,
        metrics = ?config.metrics.listen,
        proxy = discord.proxy,
        state = ?discord.state,
        "starting"
    );
    for file in config::readable_by_others(&config.token_files) {
        tracing::warn!("{}", config::exposure(&file));
    }
}

/// Shows figures and health where the configuration says.
async fn watch_over(
    config: &Config,
    health: Option<Arc<Health>>,
    responder: &Responder,
    stop: watch::Receiver<bool>,
) -> Result<(), discord::Error> {
    let monitor = Monitor { health, lore: Arc::clone(&responder.lore) };
    match config.metrics.listen {
        Some(listen) => monitor.serve(listen, stop).await,
        None => Ok(()),
    }
}

async fn register_meanwhile(settings: config::Discord) {
    match discord::register(&settings).await {
        Ok(written) => tracing::info!(written, "commands registered"),
        Err(error) => tracing::error!(%error, "commands not registered"),
    }
}

fn responder(config: &Config) -> Result<Responder, Failure> {
    let reports = Reports::open(&config.reports, &config.discord)?;
    let lore = Arc::new(LiveLore::load(Origin::Packs(config.lore.packs.clone()))?);
    seen::check(config, &lore.current())?;
    service::keep_current(&lore, config.lore.watch);
    let (universe, continuity, seen) = (config.lore.universe, config.lore.continuity, config.lore.seen.clone());
    let cache = AnswerCache::with_room(config.answers.cache_mb);
    Ok(Responder { lore, universe, continuity, seen, reports, cache })
}

/// Registers the commands once, without answering anything.
pub(super) fn register(config: &Config) -> Outcome {
    service::block_on(async {
        let written = discord::register(&config.discord).await?;
        output::print(if written {
            "The commands are registered.\n"
        } else {
            "The commands were registered already.\n"
        })
    })
}

/// Prints the link with which the bot is added to a server or an account.
pub(super) fn invite(config: &Config, application: Option<u64>) -> Outcome {
    let application = match application {
        Some(application) => application,
        None => ask_for_application(config)?,
    };
    output::print(&format!("{}\n", discord::invite_link(application)))
}

fn ask_for_application(config: &Config) -> Result<u64, Failure> {
    if config.discord.token.is_empty() {
        let what =
            "the link needs the application's id: isolinear invite ID, or set DISCORD_TOKEN to have it looked up";
        return Err(Failure::Misused(what.to_owned()));
    }
    let mut found = None;
    service::block_on(async {
        found = Some(discord::application_id(&config.discord).await?);
        Ok(())
    })?;
    found.ok_or_else(|| Failure::Failed("Discord did not name the application".to_owned()))
}
