//! Where answers are said: Discord. The only folder that names serenity.
//!
//! There are two ways in: [`gateway`], the event loop, and [`endpoint`]. Either reads what comes with `interaction`, has
//! it answered by `answerer`, and sends what `body` makes of that: the gateway by `callback`, the endpoint as its response.
//! There `responder` finds the answer (and keeps finished ones in `answer_cache`), `turns` has long ones made one after the
//! other, and `drawing` draws pictures aside; what takes too long is deferred, and `completion` edits it in. `rest` asks and
//! tells Discord everything else: `registration` keeps its list of commands as [`definitions`] say, `reports` passes readers'
//! reports of mistakes on, `removal` takes messages away.
//! [`monitor`] shows `metrics` and [`Health`] to those who watch over the bot, and [`doctor`] says what is set wrongly.

mod answer_cache;
mod answerer;
pub mod body;
mod callback;
mod clock;
mod completion;
pub mod definitions;
pub mod doctor;
mod drawing;
pub mod endpoint;
mod error;
pub mod gateway;
mod health;
mod incomplete;
mod interaction;
mod load;
mod metrics;
pub mod monitor;
mod registration;
mod removal;
mod report_limits;
mod reports;
mod responder;
mod rest;
mod shutdown;
mod summary;
mod throttle;
mod turns;

pub use answer_cache::AnswerCache;
pub use error::Error;
pub use health::Health;
pub use registration::register;
pub use reports::Reports;
pub use responder::Responder;
pub use rest::{application_id, invite_link};
