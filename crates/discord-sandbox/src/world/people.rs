//! The seeded inhabitants: one bot, two users, one server with one text channel.

use serde_json::{Value, json};

use super::user::User;
use crate::json::merge;
use crate::options::Options;

/// The id of the application and of its bot user; both are one number on Discord too.
pub(crate) const BOT_ID: u64 = 1_047_000_000_000_000_001;
/// [`BOT_ID`] in base64, with which a bot token begins.
pub(crate) const BOT_ID_IN_BASE64: &str = "MTA0NzAwMDAwMDAwMDAwMDAwMQ";
/// The id of the server, and so of its `@everyone` role.
pub(crate) const GUILD_ID: u64 = 1_047_000_000_000_000_003;
/// The id of the text channel.
pub(crate) const CHANNEL_ID: u64 = 1_047_000_000_000_000_004;

/// How many members the server has: both users and the bot.
pub(crate) const MEMBERS: usize = User::ALL.len() + 1;
/// When everyone joined; any fixed moment does.
const JOINED: &str = "2024-01-08T00:00:00.000000+00:00";

/// What the server does not have, which Discord says with `null`.
const ABSENT_IN_GUILD: [&str; 18] = [
    "icon",
    "icon_hash",
    "splash",
    "discovery_splash",
    "description",
    "banner",
    "home_header",
    "afk_channel_id",
    "widget_channel_id",
    "application_id",
    "system_channel_id",
    "rules_channel_id",
    "public_updates_channel_id",
    "safety_alerts_channel_id",
    "max_presences",
    "vanity_url_code",
    "hub_type",
    "incidents_data",
];

/// View channel, send messages, embed links, attach files, read history, external emoji,
/// application commands and external apps.
const EVERYDAY_PERMISSIONS: u64 = 1 << 10 | 1 << 11 | 1 << 14 | 1 << 15 | 1 << 16 | 1 << 18 | 1 << 31 | 1 << 50;

/// [`EVERYDAY_PERMISSIONS`] as the string of digits that Discord sends.
pub(crate) fn permissions() -> String {
    EVERYDAY_PERMISSIONS.to_string()
}

/// The world's fixed objects, each complete as Discord sends it.
#[derive(Debug)]
pub(crate) struct People {
    options: Options,
}

impl People {
    pub(crate) fn new(options: &Options) -> Self {
        Self { options: options.clone() }
    }

    /// The user object of one of the two people.
    pub(crate) fn person(&self, of: User) -> Value {
        let options = &self.options;
        let (name, display_name) = match of {
            User::First => (&options.user_name, &options.user_display_name),
            User::Second => (&options.second_user_name, &options.second_user_display_name),
        };
        user(of.id(), name, Some(display_name), false)
    }

    /// The user objects of both people.
    pub(crate) fn persons(&self) -> Vec<Value> {
        User::ALL.into_iter().map(|user| self.person(user)).collect()
    }

    /// The bot's user object.
    pub(crate) fn bot(&self) -> Value {
        user(BOT_ID, &self.options.bot_name, None, true)
    }

    /// The bot's user object as `GET /users/@me` and READY show it to the bot itself.
    pub(crate) fn bot_itself(&self) -> Value {
        let mut bot = self.bot();
        let private = json!({"mfa_enabled": true, "locale": "en-US", "premium_type": 0,
            "email": null, "verified": true, "flags": 0});
        merge(&mut bot, &private);
        bot
    }

    /// Anyone by id, if there is such a user.
    pub(crate) fn user(&self, id: u64) -> Option<Value> {
        if id == BOT_ID {
            return Some(self.bot());
        }
        User::from_id(id).map(|user| self.person(user))
    }

    /// Anyone's member object, with the user inside.
    pub(crate) fn member(&self, id: u64) -> Option<Value> {
        let mut member = bare_member();
        merge(&mut member, &json!({"user": self.user(id)?}));
        Some(member)
    }

    /// Every member of the server.
    pub(crate) fn members(&self) -> Vec<Value> {
        let ids = User::ALL.map(User::id).into_iter().chain([BOT_ID]);
        ids.filter_map(|id| self.member(id)).collect()
    }

    /// A user's member object as an interaction carries it, permissions and all.
    pub(crate) fn person_as_member(&self, user: User) -> Value {
        let mut member = self.member(user.id()).unwrap_or_default();
        merge(&mut member, &json!({"permissions": permissions()}));
        member
    }

    /// The application as `GET /applications/@me` answers.
    pub(crate) fn application(&self) -> Value {
        json!({"id": BOT_ID.to_string(), "name": self.options.bot_name, "icon": null,
            "description": "", "summary": "", "type": null, "bot_public": true,
            "bot_require_code_grant": false, "flags": 0, "hook": true, "is_monetized": false,
            "verify_key": "0".repeat(64), "owner": self.person(User::First), "team": null,
            "redirect_uris": [], "interactions_endpoint_url": null,
            "role_connections_verification_url": null, "tags": [],
            "integration_types_config": {"0": {}, "1": {}}, "approximate_guild_count": 1,
            "approximate_user_install_count": 0,
            "approximate_user_authorization_count": 0, "explicit_content_filter": 0,
            "flags_new": "0", "eligible_oauth2_scopes": [], "bot": self.bot()})
    }

    /// The text channel, or a direct-message channel.
    pub(crate) fn channel(&self, id: u64, last_message: Option<u64>) -> Option<Value> {
        let last_message_id = last_message.map(|id| id.to_string());
        if id == CHANNEL_ID {
            return Some(json!({"id": CHANNEL_ID.to_string(), "type": 0,
                "guild_id": GUILD_ID.to_string(), "name": self.options.channel_name,
                "topic": null, "position": 0, "nsfw": false, "parent_id": null, "flags": 0,
                "rate_limit_per_user": 0, "permission_overwrites": [],
                "last_message_id": last_message_id, "last_pin_timestamp": null}));
        }
        let recipient = self.person(User::from_dm_id(id)?);
        Some(json!({"id": id.to_string(), "type": 1, "flags": 0,
            "last_message_id": last_message_id, "recipients": [recipient]}))
    }

    /// The channel as an interaction carries it.
    pub(crate) fn partial_channel(&self, id: u64, last_message: Option<u64>) -> Value {
        let mut channel = self.channel(id, last_message).unwrap_or_default();
        merge(&mut channel, &json!({"permissions": permissions()}));
        channel
    }

    /// The server as `GET /guilds/{id}` answers.
    pub(crate) fn guild(&self) -> Value {
        let mut guild = json!({"id": GUILD_ID.to_string(), "name": self.options.guild_name,
            "owner_id": User::First.id().to_string(), "region": "deprecated", "afk_timeout": 300,
            "widget_enabled": false, "verification_level": 0,
            "default_message_notifications": 1, "explicit_content_filter": 0,
            "roles": self.roles(), "emojis": [], "features": [], "stickers": [], "mfa_level": 0,
            "system_channel_flags": 0, "max_members": 500_000, "max_video_channel_users": 25,
            "max_stage_video_channel_users": 50, "premium_tier": 0,
            "premium_subscription_count": 0, "premium_progress_bar_enabled": false,
            "preferred_locale": "en-US", "nsfw": false, "nsfw_level": 0,
            "approximate_member_count": MEMBERS, "approximate_presence_count": MEMBERS});
        for absent in ABSENT_IN_GUILD {
            merge(&mut guild, &json!({absent: null}));
        }
        guild
    }

    /// The server as GUILD_CREATE sends it: with channels, members and the rest.
    pub(crate) fn guild_on_arrival(&self, last_message: Option<u64>) -> Value {
        let mut guild = self.guild();
        let arrival = json!({"joined_at": JOINED, "large": false, "unavailable": false,
            "member_count": MEMBERS, "voice_states": [], "members": self.members(),
            "channels": [self.channel(CHANNEL_ID, last_message)], "threads": [],
            "presences": [], "stage_instances": [], "guild_scheduled_events": [],
            "soundboard_sounds": []});
        merge(&mut guild, &arrival);
        guild
    }

    /// The server as an interaction carries it.
    pub(crate) fn partial_guild(&self) -> Value {
        json!({"id": GUILD_ID.to_string(), "locale": "en-US", "features": []})
    }

    /// The server's roles: `@everyone` alone.
    pub(crate) fn roles(&self) -> Value {
        json!([{"id": GUILD_ID.to_string(), "name": "@everyone", "description": null,
            "color": 0, "colors": {"primary_color": 0, "secondary_color": null,
            "tertiary_color": null}, "hoist": false, "icon": null, "unicode_emoji": null,
            "position": 0, "permissions": permissions(), "managed": false,
            "mentionable": false, "flags": 0}])
    }
}

/// A member object without its user, as it stands among an interaction's resolved data.
pub(crate) fn bare_member() -> Value {
    json!({"nick": null, "avatar": null, "banner": null, "roles": [], "joined_at": JOINED,
        "premium_since": null, "deaf": false, "mute": false, "flags": 0, "pending": false,
        "communication_disabled_until": null, "unusual_dm_activity_until": null})
}

fn user(id: u64, username: &str, display_name: Option<&str>, bot: bool) -> Value {
    json!({"id": id.to_string(), "username": username, "discriminator": "0",
        "global_name": display_name, "avatar": null, "avatar_decoration_data": null,
        "banner": null, "accent_color": null, "collectibles": null, "primary_guild": null,
        "clan": null, "bot": bot, "public_flags": 0, "flags": 0})
}
