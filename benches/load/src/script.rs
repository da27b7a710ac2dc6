//! What a Discord says to one bot, as it was recorded at the rehearsal.

use std::collections::HashMap;

use serde_json::Value;

use crate::mix::Mix;
use crate::template::Template;

/// All that is needed to play Discord for one bot.
pub(crate) struct Script {
    pub(crate) token: String,
    /// The address at which it was recorded, which stands in some of the responses.
    pub(crate) base_url: String,
    /// What follows a login: names of events and their data.
    pub(crate) greeting: Vec<(String, Value)>,
    /// Status and body by method and path, but for answers to interactions.
    pub(crate) responses: HashMap<String, (u16, Value)>,
    /// Look-ups of stations and suggestions, 3:1.
    pub(crate) lookups: Mix,
    /// For a bot with isolinear's commands.
    pub(crate) lore: Option<LoreScript>,
}

/// What only a bot with isolinear's commands is asked.
pub(crate) struct LoreScript {
    /// Different questions with a long tail.
    pub(crate) questions: Mix,
    pub(crate) misses: Mix,
    pub(crate) buttons: Mix,
    /// In batches that are asked for at once.
    pub(crate) timelines: Vec<Vec<std::sync::Arc<Template>>>,
}
