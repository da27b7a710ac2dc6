//! Starts that cannot succeed end with one clear line and the right status.

use crate::support::discord::discord;
use crate::support::program::Running;

const TOKEN: &str = "MTAwMDAwMDAwMDAwMDAwMDAw.GGGGGG.not_the_right_token_at_all_00000000000";

async fn fails(configuration: &str, token: Option<&str>) -> (Option<i32>, String) {
    let mut bot = Running::start(|command, folder| {
        std::fs::write(folder.join("config.toml"), configuration).unwrap();
        command.arg("run").envs(token.map(|token| ("DISCORD_TOKEN", token)));
    });
    let status = bot.ended().await;
    let said = bot.stderr();
    assert!(!said.contains("GGGGGG") && !bot.stdout().contains("GGGGGG"), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    (status.code(), said)
}

#[tokio::test]
async fn a_wrong_token_is_refused_with_one_clear_line() {
    let discord = discord().await;
    let (status, said) = fails(&format!("[discord]\nproxy = \"{}\"", discord.base_url()), Some(TOKEN)).await;
    assert_eq!(status, Some(1));
    assert!(said.contains("refused the token"), "{said}");
}

#[tokio::test]
async fn an_unreachable_discord_is_named_and_tried_again_until_the_bot_is_told_to_stop() {
    let mut bot = Running::start(|command, folder| {
        std::fs::write(folder.join("config.toml"), "[discord]\nproxy = \"http://127.0.0.1:9\"").unwrap();
        command.arg("run").env("DISCORD_TOKEN", TOKEN);
    });
    bot.wait_for_line(|line| line.contains("http://127.0.0.1:9 cannot be reached")).await;
    bot.signal("TERM");
    assert!(bot.ended().await.success(), "{}", bot.stderr());
    assert!(!bot.stdout().contains("GGGGGG"), "{}", bot.stdout());
}

#[tokio::test]
async fn no_token_and_no_address_are_faults_of_the_configuration() {
    let (status, said) = fails("", None).await;
    assert_eq!(status, Some(2));
    assert!(said.contains("DISCORD_TOKEN"), "{said}");
    let (status, said) = fails("[discord]\nproxy = \"elsewhere\"", Some(TOKEN)).await;
    assert_eq!(status, Some(2));
    assert!(said.contains("discord.proxy"), "{said}");
}
