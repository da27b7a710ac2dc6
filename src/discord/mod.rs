//! Where answers are said: Discord. The only folder that knows its protocols.
//!
//! There are two ways in: [`gateway`], the event loop, and [`endpoint`]. Either reads what comes with `interaction`, has
//! it answered by `responder`, and sends what `body` makes of that: the gateway by `callback`, the endpoint as its
//! response. `drawing` draws pictures aside. `rest` asks and tells Discord everything else: `registration` keeps its list
//! of commands as [`definitions`] say, `reports` passes readers' reports of mistakes on, `removal` takes messages away.

pub mod body;
mod callback;
mod clock;
pub mod definitions;
mod drawing;
pub mod endpoint;
mod error;
pub mod gateway;
mod interaction;
mod registration;
mod removal;
mod reports;
mod responder;
mod rest;
mod shutdown;
mod summary;

pub use error::Error;
pub use registration::register;
pub use reports::Reports;
pub use responder::Responder;
pub use rest::application_id;
