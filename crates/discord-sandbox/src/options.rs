//! What a sandbox may be started with: names, ids and the durations that tests shorten.

use std::time::Duration;

/// How the stand-in behaves and what its little world is called.
///
/// [`Options::default`] is what a person at the page gets: Discord's own durations.
#[derive(Clone, Debug)]
pub struct Options {
    /// How long a bot has for its first answer to an interaction; Discord gives 3 seconds.
    pub first_answer: Duration,
    /// How long the token of an answered interaction stays good for edits and follow-ups;
    /// Discord gives 15 minutes.
    pub token_life: Duration,
    /// The heartbeat interval announced in HELLO; Discord's is 41.25 seconds.
    pub heartbeat_interval: Duration,
    /// Whether the documented rate limits are enforced with 429, and not only announced.
    pub rate_limits: bool,
    /// Whether the bot may ask for the members, presences and message content intents.
    pub privileged_intents: bool,
    /// The user name of the bot.
    pub bot_name: String,
    /// The name of the one server.
    pub guild_name: String,
    /// The name of the one text channel.
    pub channel_name: String,
    /// The user name of the first user in the channel.
    pub user_name: String,
    /// The display name of the first user.
    pub user_display_name: String,
    /// The user name of the second user.
    pub second_user_name: String,
    /// The display name of the second user.
    pub second_user_display_name: String,
    /// The locale of both users' clients, sent with each interaction unless another is chosen.
    pub locale: String,
    /// Lines such as `/station Terok Nor` that the empty page offers to send; without any, or as
    /// long as their commands are not registered, it offers the first commands.
    pub suggested: Vec<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            first_answer: Duration::from_secs(3),
            token_life: Duration::from_secs(15 * 60),
            heartbeat_interval: Duration::from_millis(41_250),
            rate_limits: true,
            privileged_intents: false,
            bot_name: "bot".to_owned(),
            guild_name: "Promenade".to_owned(),
            channel_name: "ask-the-computer".to_owned(),
            user_name: "ensign".to_owned(),
            user_display_name: "Ensign".to_owned(),
            second_user_name: "lieutenant".to_owned(),
            second_user_display_name: "Lieutenant".to_owned(),
            locale: "en-US".to_owned(),
            suggested: Vec::new(),
        }
    }
}
