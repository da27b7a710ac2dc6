//! How things are shown, whatever the command: an entry, a hit, a miss, receipts, buttons and their ids.
//!
//! Also what every command shares of its question: the request, the options and how they are read, the view filter.
//! Knows no command; uses `lore`, `search`, `reply` and `locale`.

pub(crate) mod action_row;
mod answer;
mod asked;
mod asked_about;
pub(crate) mod called;
pub(crate) mod command;
pub(crate) mod components;
mod credits;
pub(crate) mod custom_id;
pub(crate) mod dated;
pub(crate) mod dispute_rank;
pub(crate) mod entry;
pub(crate) mod entry_parts;
pub(crate) mod entry_query;
pub(crate) mod event_rank;
pub(crate) mod excerpt;
pub(crate) mod extent;
mod fact_order;
mod fact_rank;
pub(crate) mod false_match;
pub(crate) mod filter;
pub(crate) mod find;
mod happening;
mod held_last;
pub(crate) mod hit;
mod in_series;
mod killing;
mod lifetime;
pub(crate) mod miss;
pub(crate) mod namesakes;
pub(crate) mod naming;
mod numbered;
pub(crate) mod option_list;
pub(crate) mod option_values;
pub(crate) mod options;
pub(crate) mod own_time;
mod post_question;
mod post_words;
mod posts_told;
pub(crate) mod qualified;
mod qualifier;
pub(crate) mod query;
pub(crate) mod question;
pub(crate) mod receipts;
pub(crate) mod related;
pub(crate) mod request;
pub(crate) mod secret_names;
pub(crate) mod seen;
mod sentence_time;
mod status;
mod succession;
mod timeless;
pub(crate) mod todays;
pub(crate) mod translated;
pub(crate) mod typed_name;
pub(crate) mod value_words;
pub(crate) mod years;

pub use action_row::named_audience;
pub(crate) use command::CommandContext;
pub use command::{Command, Surface};
pub use custom_id::{ComponentAction, ResponseMode};
pub use options::{CommandOption, LONGEST_TEXT, OptionKey, OptionType};
pub use request::{Context, Request, Value};
