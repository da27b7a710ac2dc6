//! Snowflakes, secrets and timestamps in the shape Discord gives them.

use rand::Rng;
use rand::distr::Alphanumeric;
use time::OffsetDateTime;
use time::macros::format_description;

/// The first millisecond of 2015, from which snowflakes count.
const DISCORD_EPOCH_MS: u64 = 1_420_070_400_000;

/// Hands out ids that grow, as Discord's do, and that carry their moment of birth.
#[derive(Debug, Default)]
pub(crate) struct Snowflakes {
    last: u64,
}

impl Snowflakes {
    /// The next id, larger than every earlier one.
    pub(crate) fn next(&mut self) -> u64 {
        let from_clock = unix_ms().saturating_sub(DISCORD_EPOCH_MS) << 22;
        self.last = from_clock.max(self.last + 1);
        self.last
    }
}

fn unix_ms() -> u64 {
    let nanoseconds = OffsetDateTime::now_utc().unix_timestamp_nanos();
    u64::try_from(nanoseconds / 1_000_000).unwrap_or_default()
}

/// The present moment as Discord writes it: microseconds and `+00:00`, never `Z`.
pub(crate) fn timestamp() -> String {
    let format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:6]+00:00");
    OffsetDateTime::now_utc().format(format).unwrap_or_else(|_| "1970-01-01T00:00:00.000000+00:00".to_owned())
}

/// `length` random letters and digits.
pub(crate) fn secret(length: usize) -> String {
    rand::rng().sample_iter(Alphanumeric).take(length).map(char::from).collect()
}

/// A fresh bot token with a real one's three parts; the first is the bot's id in base64.
pub(crate) fn bot_token(encoded_id: &str) -> String {
    format!("{encoded_id}.{}.{}", secret(6), secret(38))
}

/// A fresh interaction token, which as a real one's begins with `interaction:` in base64.
pub(crate) fn interaction_token() -> String {
    format!("aW50ZXJhY3Rpb246{}", secret(160))
}

/// A session id as the gateway hands out.
pub(crate) fn session_id() -> String {
    secret(32).to_lowercase()
}
