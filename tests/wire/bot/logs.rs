//! What the log says of an interaction, and what it must not say.

use serde_json::{Value, json};

use crate::support::discord::{ask, bot_with, discord, ready, soon};

#[tokio::test]
async fn an_interaction_is_one_line_with_command_entry_outcome_and_time() {
    let discord = discord().await;
    let bot = bot_with(&discord, "[log]\nformat = \"json\"\nlevel = \"trace\"");
    ready(&discord).await;
    ask(&discord, "station", json!({ "name": "Terok Nor" })).await;
    let line = bot.wait_for_line(|line| line.contains("\"answered\"")).await;
    let line: Value = serde_json::from_str(&line).unwrap();
    assert_eq!(line["command"], "station");
    assert_eq!(line["entry"], "station/terok-nor");
    assert_eq!(line["outcome"], "found");
    assert!(line["ms"].is_u64(), "{line}");
}

#[tokio::test]
async fn neither_the_token_nor_what_was_typed_is_logged() {
    let discord = discord().await;
    let bot = bot_with(&discord, "[log]\nlevel = \"trace\"");
    ready(&discord).await;
    ask(&discord, "station", json!({ "name": "xyzzy plugh" })).await;
    let id = discord.autocomplete("station", json!({ "name": "xyzzy" }), "name").unwrap();
    soon(discord.wait_for_answer(id)).await;
    discord.faults().reset_socket();
    soon(discord.wait_for_logins(|logins| logins.identified + logins.resumed > 1)).await;
    let said = bot.stdout() + &bot.stderr();
    assert!(!said.contains("xyzzy") && !said.contains(&discord.token()), "{said}");
}
