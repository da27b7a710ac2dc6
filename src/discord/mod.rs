//! Where answers are said: Discord, through Serenity. The only folder that names serenity.
//!
//! [`gateway`] is the event loop, [`endpoint`] the other way in. An interaction comes in through `handler` or the
//! endpoint, is answered by `answering`,
//! translated by [`wire`], and its answer delivered by `callback`. `connection` keeps the socket alive with
//! the help of `stuck`; `registration` brings Discord's list of commands into line with [`definitions`]; `reports` passes
//! readers' reports of mistakes on.

mod answering;
mod callback;
mod connection;
pub mod definitions;
pub mod endpoint;
pub mod gateway;
mod handler;
mod patience;
mod registration;
mod reports;
mod rest;
mod session;
mod stuck;
mod trouble;
pub mod wire;

pub use answering::Desk;
pub use registration::register;
pub use reports::Reports;
pub use rest::application_id;
pub use trouble::Trouble;
