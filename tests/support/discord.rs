//! A Discord on the loopback address with the real bot logged in to it.

use std::net::SocketAddr;
use std::time::Duration;

use discord_sandbox::{Handle, Options, Outcome, Sandbox};
use serde_json::Value;

use super::program::Running;

/// How long anything that must happen may take; generous, since machines differ.
const PATIENCE: Duration = Duration::from_secs(30);

/// A loopback Discord that serves as long as the test runs.
pub async fn discord() -> Handle {
    discord_with(Options::default()).await
}

/// A loopback Discord with options.
pub async fn discord_with(options: Options) -> Handle {
    let anywhere = SocketAddr::from(([127, 0, 0, 1], 0));
    let sandbox = Sandbox::bind_with(anywhere, options).await.unwrap();
    let handle = sandbox.handle();
    tokio::spawn(sandbox.run(std::future::pending()));
    handle
}

/// Waits for something, and fails the test if it does not come.
pub async fn soon<T>(what: impl Future<Output = T>) -> T {
    tokio::time::timeout(PATIENCE, what).await.expect("it did not happen")
}

/// Starts the bot on that Discord, and does not wait for it.
pub fn bot(discord: &Handle) -> Running {
    bot_with(discord, "")
}

/// Starts the bot with further lines in its configuration.
pub fn bot_with(discord: &Handle, configuration: &str) -> Running {
    let (token, proxy) = (discord.token(), discord.base_url());
    Running::start(|command, folder| {
        let lines = format!("[discord]\nproxy = \"{proxy}\"\n{configuration}");
        std::fs::write(folder.join("config.toml"), lines).unwrap();
        command.arg("run").env("DISCORD_TOKEN", token);
    })
}

/// A Discord with the bot logged in and its commands registered.
pub async fn with_bot() -> (Handle, Running) {
    let discord = discord().await;
    let bot = bot(&discord);
    ready(&discord).await;
    (discord, bot)
}

/// Waits until the bot is logged in and its commands are registered.
pub async fn ready(discord: &Handle) {
    soon(discord.wait_until_ready()).await;
    soon(discord.wait_until_registered()).await;
}

/// Sends a command and waits for the message that answers it.
pub async fn ask(discord: &Handle, command: &str, options: Value) -> Value {
    let id = discord.command(command, options).unwrap();
    answered(soon(discord.wait_for_answer(id)).await)
}

/// Presses a button and waits for what comes of it.
pub async fn press(discord: &Handle, message: &Value, custom_id: &str) -> Outcome {
    let id = discord.press(message, custom_id).unwrap();
    soon(discord.wait_for_answer(id)).await
}

/// The message of an outcome that must be one.
pub fn answered(outcome: Outcome) -> Value {
    match outcome {
        Outcome::Answered(message) => message,
        other => panic!("not answered with a message: {other:?}"),
    }
}

/// The title of a message's first embed.
pub fn title(message: &Value) -> &str {
    message["embeds"][0]["title"].as_str().unwrap_or_default()
}
