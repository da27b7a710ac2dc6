//! The sandbox seen from a bot's side: plain HTTP and a plain WebSocket, no Discord library.

#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod support;

mod answers;
mod commands;
mod faults;
mod gateway;
mod limits;
mod page;
mod refusals;
mod rest;
mod users;
