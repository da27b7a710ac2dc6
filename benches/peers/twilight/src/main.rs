//! The small card as a bot on twilight, in the manner of its README.

mod answer;

use std::env;
use std::sync::Arc;

use anyhow::{Context, anyhow};
use twilight_gateway::{ConfigBuilder, Event, EventTypeFlags, Intents, Shard, ShardId, StreamExt};
use twilight_http::Client;
use twilight_model::application::command::CommandType;
use twilight_model::application::interaction::Interaction;
use twilight_model::id::Id;
use twilight_model::id::marker::ApplicationMarker;
use twilight_util::builder::command::{CommandBuilder, StringBuilder};

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    rustls::crypto::ring::default_provider().install_default().map_err(|_| anyhow!("there is a TLS provider"))?;
    let token = env::var("DISCORD_TOKEN")?;
    let base_url = env::var("DISCORD_SANDBOX")?;
    let host = base_url.strip_prefix("http://").context("DISCORD_SANDBOX does not begin with http://")?;
    let client = Arc::new(Client::builder().token(token.clone()).proxy(host.to_owned(), true).build());
    let config = ConfigBuilder::new(token, Intents::GUILDS).proxy_url(env::var("DISCORD_GATEWAY")?).build();
    let mut shard = Shard::with_config(ShardId::ONE, config);
    let wanted = EventTypeFlags::READY | EventTypeFlags::INTERACTION_CREATE;
    while let Some(event) = shard.next_event(wanted).await {
        match event {
            Ok(event) => {
                tokio::spawn(handle(Arc::clone(&client), event));
            }
            Err(error) => eprintln!("{error}"),
        }
    }
    Ok(())
}

async fn handle(client: Arc<Client>, event: Event) {
    let done = match event {
        Event::Ready(ready) => register(&client, ready.application.id).await,
        Event::InteractionCreate(interaction) => respond(&client, interaction.0).await,
        _ => Ok(()),
    };
    if let Err(error) = done {
        eprintln!("{error}");
    }
}

async fn register(client: &Client, application_id: Id<ApplicationMarker>) -> anyhow::Result<()> {
    let name = StringBuilder::new("name", "Its name").required(true).autocomplete(true);
    let station = CommandBuilder::new("station", "Look up a space station", CommandType::ChatInput).option(name);
    client.interaction(application_id).set_global_commands(&[station.build()]).await?;
    Ok(())
}

async fn respond(client: &Client, interaction: Interaction) -> anyhow::Result<()> {
    let (id, application_id) = (interaction.id, interaction.application_id);
    let response = answer::response(interaction.kind, interaction.data);
    client.interaction(application_id).create_response(id, &interaction.token, &response).await?;
    Ok(())
}
