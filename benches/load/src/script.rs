//! What a Discord says to one bot, as it was recorded at the rehearsal.

use std::collections::HashMap;

use serde_json::Value;

use crate::mix::Mix;
use crate::template::Template;

/// All that is needed to play Discord for one bot.
#[derive(Clone)]
pub struct Script {
    pub token: String,
    /// The address at which it was recorded, which stands in some of the responses.
    pub base_url: String,
    /// What follows a login: names of events and their data.
    pub greeting: Vec<(String, Value)>,
    /// Status and body by method and path, but for answers to interactions.
    pub responses: HashMap<String, (u16, Value)>,
    /// Look-ups of stations and suggestions, 3:1.
    pub lookups: Mix,
    /// For a bot with isolinear's commands.
    pub lore: Option<LoreScript>,
}

/// What only a bot with isolinear's commands is asked.
#[derive(Clone)]
pub struct LoreScript {
    /// Different questions with a long tail.
    pub questions: Mix,
    pub misses: Mix,
    pub buttons: Mix,
    /// In batches that are asked for at once.
    pub timelines: Vec<Vec<std::sync::Arc<Template>>>,
}
