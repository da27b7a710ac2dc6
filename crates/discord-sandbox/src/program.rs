//! What the program does: the sandbox serves until the bot in it ends, or somebody interrupts.

use std::net::SocketAddr;
use std::process::{ExitCode, ExitStatus};

use clap::Parser;
use discord_sandbox::{Handle, Options, Sandbox};
use tokio::process::Command;
use tokio::sync::oneshot;

/// A Discord on this machine: try a bot in it, with no account and no token
#[derive(Debug, Parser)]
#[command(version)]
pub(super) struct Arguments {
    /// Address and port to listen on, on this machine alone; port 0 takes any free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8047")]
    listen: SocketAddr,
    /// User name of the bot
    #[arg(long, value_name = "NAME", default_value = "bot")]
    bot_name: String,
    /// Language of the person's client, as Discord names it
    #[arg(long, value_name = "LOCALE", default_value = "en-US")]
    locale: String,
    /// Let the bot ask for the privileged intents
    #[arg(long)]
    privileged_intents: bool,
    /// The bot to start: a program and its arguments
    #[arg(last = true, value_name = "COMMAND")]
    command: Vec<String>,
}

/// Serves the sandbox, and runs the bot in it. The status is that of the bot.
pub(super) async fn run(arguments: Arguments) -> Result<ExitCode, String> {
    let options = Options {
        bot_name: arguments.bot_name,
        locale: arguments.locale,
        privileged_intents: arguments.privileged_intents,
        ..Options::default()
    };
    let listen = arguments.listen;
    let sandbox = Sandbox::bind_with(listen, options).await.map_err(|why| cannot_listen(listen, &why))?;
    let handle = sandbox.handle();
    announce(&handle, arguments.command.is_empty());
    let (end, ended) = oneshot::channel::<()>();
    let serving = tokio::spawn(sandbox.run(async { drop(ended.await) }));
    let code = attend(&handle, &arguments.command).await;
    drop(end);
    match serving.await {
        Ok(Ok(())) => code,
        Ok(Err(why)) => Err(format!("the sandbox stopped: {why}")),
        Err(why) => Err(format!("the sandbox broke: {why}")),
    }
}

fn cannot_listen(address: SocketAddr, why: &std::io::Error) -> String {
    format!("cannot listen on {address}: {why}; choose another with --listen, such as 127.0.0.1:0")
}

/// Tells where the page is and, where no bot is started, what one has to be given.
fn announce(handle: &Handle, is_alone: bool) {
    println!("{}", handle.base_url());
    if is_alone {
        for (name, value) in surroundings(handle) {
            println!("{name}={value}");
        }
    }
}

/// The environment of the bot: what it needs to find this Discord, and to log in to it.
fn surroundings(handle: &Handle) -> [(&'static str, String); 4] {
    let base = handle.base_url();
    let gateway = format!("{}/gateway", base.replacen("http", "ws", 1));
    [
        ("DISCORD_TOKEN", handle.token()),
        ("DISCORD_API", format!("{base}/api")),
        ("DISCORD_GATEWAY", gateway),
        ("DISCORD_SANDBOX", base),
    ]
}

/// Runs the bot until it ends or somebody interrupts; without one, waits to be interrupted.
async fn attend(handle: &Handle, command: &[String]) -> Result<ExitCode, String> {
    let interrupted = tokio::signal::ctrl_c();
    let Some((program, arguments)) = command.split_first() else {
        return interrupted.await.map(|()| ExitCode::SUCCESS).map_err(|why| format!("cannot wait for Ctrl-C: {why}"));
    };
    let mut bot = Command::new(program)
        .args(arguments)
        .envs(surroundings(handle))
        .kill_on_drop(true)
        .spawn()
        .map_err(|why| format!("cannot start {program}: {why}; check the command behind --"))?;
    tokio::select! {
        ended = bot.wait() => ended.map(code_of).map_err(|why| format!("cannot wait for {program}: {why}")),
        _ = interrupted => Ok(ExitCode::SUCCESS),
    }
}

/// The bot's own status becomes ours, so that a script can test it.
fn code_of(status: ExitStatus) -> ExitCode {
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    code.map_or(ExitCode::FAILURE, ExitCode::from)
}
