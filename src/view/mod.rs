//! How things are shown, whatever the command: an entry, a hit, a miss, receipts, buttons and their ids.
//!
//! Also what every command shares of its question: the request, the options and how they are read, the view filter.
//! Knows no command; uses `lore`, `search`, `reply` and `locale`.
//!
//! Uses between the rooms point down the list only.
//!
//! | room | what lives there |
//! |---|---|
//! | `suggestions` | what is offered beside or instead of an answer: misses, namesakes, related entries |
//! | `card` | an entry as it is told: its parts, their order, its answer to a question, excerpts, receipts |
//! | `finding` | which entry is meant by what was typed |
//! | `chronology` | when things were: events, lifetimes, what holds in which years |
//! | `controls` | buttons and menus beneath an answer |
//! | `filter` | what a view lets through: a year, a continuity, what was seen, names that give something away |
//! | `input` | what was asked, and how it is read: the request, commands, options, ids of buttons |
//! | `question` | how questions are put, in every language: what they ask, and of what |
//! | `words` | words as they are read: numbers, years, descriptions, values |

pub(crate) mod card;
pub(crate) mod chronology;
pub(crate) mod controls;
pub(crate) mod filter;
pub(crate) mod finding;
pub(crate) mod input;
pub(crate) mod question;
pub(crate) mod suggestions;
pub(crate) mod words;

pub use controls::action_row::named_audience;
pub(crate) use input::command::CommandContext;
pub use input::command::{Command, Surface};
pub use input::custom_id::{ComponentAction, ResponseMode};
pub use input::options::{CommandOption, LONGEST_TEXT, OptionKey, OptionType};
pub use input::request::{Context, Request, Value};
