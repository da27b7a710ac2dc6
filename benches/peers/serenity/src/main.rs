//! The small card as a bot on serenity, as its README teaches: its cache and its typed interactions.

mod answer;

use std::env;
use std::error::Error;

use serenity::all::{Command, CommandOptionType, CreateCommand, CreateCommandOption, Interaction, Ready};
use serenity::async_trait;
use serenity::client::ClientBuilder;
use serenity::http::HttpBuilder;
use serenity::prelude::*;

struct Handler;

#[async_trait]
impl EventHandler for Handler {
    async fn ready(&self, ctx: Context, _: Ready) {
        let name = CreateCommandOption::new(CommandOptionType::String, "name", "Its name");
        let name = name.required(true).set_autocomplete(true);
        let station = CreateCommand::new("station").description("Look up a space station").add_option(name);
        report(Command::set_global_commands(&ctx.http, vec![station]).await);
    }

    async fn interaction_create(&self, ctx: Context, interaction: Interaction) {
        let response = answer::response(&interaction);
        report(match interaction {
            Interaction::Command(command) => command.create_response(&ctx.http, response).await,
            Interaction::Autocomplete(typing) => typing.create_response(&ctx.http, response).await,
            Interaction::Component(press) => press.create_response(&ctx.http, response).await,
            _ => Ok(()),
        });
    }
}

fn report<T>(result: serenity::Result<T>) {
    if let Err(error) = result {
        eprintln!("{error}");
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // Its rate limiter asks discord.com itself, whatever stands here.
    let http =
        HttpBuilder::new(env::var("DISCORD_TOKEN")?).proxy(env::var("DISCORD_SANDBOX")?).ratelimiter_disabled(true);
    let mut client = ClientBuilder::new_with_http(http.build(), GatewayIntents::GUILDS).event_handler(Handler).await?;
    client.start().await?;
    Ok(())
}
