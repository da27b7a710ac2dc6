//! What Serenity leaves open of the gateway's protocol: which addresses are usable, and what a close code asks for.

/// An address to which a connection can be opened, if it is one.
pub(super) fn usable_url(url: &str) -> Option<String> {
    let parsed = reqwest::Url::parse(url).ok()?;
    (matches!(parsed.scheme(), "ws" | "wss") && parsed.has_host()).then(|| url.to_owned())
}

/// What a bot can do about a connection that was closed for a reason that no new connection mends; none for the other
/// reasons.
pub(super) const fn remedy(close_code: u16) -> Option<&'static str> {
    Some(match close_code {
        4004 => {
            "the token is not valid any more; copy it anew from the application's page, under Bot, into DISCORD_TOKEN"
        }
        4010 => {
            "there is no such shard; check discord.shards in the configuration: first and last count from 0, below total"
        }
        4011 => {
            "the bot is in too many servers for so few shards; raise discord.shards.total in the configuration, or leave discord.shards out"
        }
        4012 => "this version of the bot speaks a protocol that Discord has given up; upgrade it",
        4013 => "Discord does not know the intents that were asked for; upgrade the bot",
        4014 => "Discord did not allow the intents that were asked for; upgrade the bot",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_of_a_socket_is_usable() {
        for wrong in ["", "gateway", "http://127.0.0.1", "ws://", "wss://a b"] {
            assert_eq!(usable_url(wrong), None, "{wrong:?}");
        }
        assert!(usable_url("wss://gateway.discord.gg").is_some());
    }

    #[test]
    fn only_what_no_new_connection_mends_has_a_remedy() {
        let fatal: Vec<u16> = (1000..5000).filter(|code| remedy(*code).is_some()).collect();
        assert_eq!(fatal, [4004, 4010, 4011, 4012, 4013, 4014]);
    }
}
