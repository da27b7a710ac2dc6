//! `isolinear doctor`: whether everything is set so that the bot can run, and what to do where it is not.

use std::fmt::Write;
use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;

use super::failure::Failure;
use super::{Outcome, output, seen, service};
use crate::config::{self, Config};
use crate::discord::doctor::{self, Check, Verdict};
use crate::packs::{self, PackError};

/// Looks at everything and prints a line on each.
pub(super) fn doctor(config: &Config) -> Outcome {
    let mut checks = vec![Check::good("configuration", "read, and every key is known")];
    checks.extend(token_files(config));
    checks.push(lore(config));
    checks.extend(state(&config.discord.state));
    checks.extend(addresses(config));
    service::block_on(async {
        checks.extend(doctor::examine(config).await);
        Ok(())
    })?;
    output::print(&report(&checks))?;
    let is_wrong = checks.iter().any(|check| check.verdict == Verdict::Wrong);
    if is_wrong { Err(Failure::Quiet) } else { Ok(()) }
}

fn token_files(config: &Config) -> Vec<Check> {
    let exposed = config::readable_by_others(&config.token_files);
    if exposed.is_empty() && !config.token_files.is_empty() {
        return vec![Check::good("token file", "no other user of this machine can read it")];
    }
    exposed.iter().map(|path| Check::doubtful("token file", config::exposure(path))).collect()
}

fn lore(config: &Config) -> Check {
    match packs::lore_with(&config.lore.packs) {
        Ok(lore) => match seen::problem(config, &lore) {
            Some(problem) => Check::wrong("lore.seen", problem),
            None => Check::good("lore", format!("{} entries, version {}", lore.entries().len(), lore.version)),
        },
        Err(PackError::Findings(findings)) => {
            let first = findings.first().map(ToString::to_string).unwrap_or_default();
            let first = first.lines().next().unwrap_or_default();
            let count = findings.len();
            Check::wrong(
                "lore",
                format!("findings: {count}; the first: {first}; `isolinear lore check FOLDER` lists all"),
            )
        }
        Err(error) => Check::wrong("lore", error.to_string()),
    }
}

/// Whether sessions can be kept, where a folder is named for them.
fn state(folder: &Path) -> Option<Check> {
    if folder.as_os_str().is_empty() {
        return None;
    }
    let probe = folder.join(".doctor");
    let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&probe, ""));
    let _ = std::fs::remove_file(probe);
    Some(match written {
        Ok(()) => Check::good("state", format!("sessions can be kept in {}", folder.display())),
        Err(why) => Check::wrong(
            "state",
            format!(
                "cannot write in {} ({why}); let the bot write there, or leave discord.state empty",
                folder.display()
            ),
        ),
    })
}

/// Whether the addresses to listen on can be had.
fn addresses(config: &Config) -> Vec<Check> {
    let endpoint =
        (!config.discord.public_key.trim().is_empty()).then_some(("endpoint.listen", config.endpoint.listen));
    let metrics = config.metrics.listen.map(|listen| ("metrics.listen", listen));
    endpoint.into_iter().chain(metrics).map(|(key, address)| listen(key, address)).collect()
}

fn listen(key: &'static str, address: SocketAddr) -> Check {
    match TcpListener::bind(address) {
        Ok(_) => Check::good(key, format!("{address} is free")),
        Err(why) if why.kind() == ErrorKind::AddrInUse => {
            Check::doubtful(key, format!("{address} is in use; unless that is the bot itself, choose another"))
        }
        Err(why) => Check::wrong(key, format!("cannot listen on {address} ({why}); choose another address")),
    }
}

fn report(checks: &[Check]) -> String {
    let mut report = String::new();
    for Check { subject, verdict, message } in checks {
        let verdict = match verdict {
            Verdict::Good => "ok",
            Verdict::Doubtful => "doubtful",
            Verdict::Wrong => "WRONG",
        };
        // Writing to a string cannot fail.
        let _ = writeln!(report, "{verdict:<9} {subject:<16} {message}");
    }
    let count = |verdict: Verdict| checks.iter().filter(|check| check.verdict == verdict).count();
    let (wrong, doubtful) = (count(Verdict::Wrong), count(Verdict::Doubtful));
    report
        + &match (wrong, doubtful) {
            (0, 0) => "Everything is as it should be.\n".to_owned(),
            (0, doubtful) => format!("The bot can run; doubtful: {doubtful}.\n"),
            (wrong, doubtful) => format!("Wrong: {wrong}; doubtful: {doubtful}.\n"),
        }
}
