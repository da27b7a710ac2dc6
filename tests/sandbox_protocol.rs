//! The sandbox seen from a bot's side: plain HTTP and a plain WebSocket, no Discord library.

#![allow(clippy::panic, clippy::indexing_slicing, clippy::unwrap_used, reason = "a helper that fails fails its test")]

#[path = "sandbox_protocol/support.rs"]
mod support;

#[path = "sandbox_protocol/answers.rs"]
mod answers;
#[path = "sandbox_protocol/commands.rs"]
mod commands;
#[path = "sandbox_protocol/faults.rs"]
mod faults;
#[path = "sandbox_protocol/gateway.rs"]
mod gateway;
#[path = "sandbox_protocol/limits.rs"]
mod limits;
#[path = "sandbox_protocol/page.rs"]
mod page;
#[path = "sandbox_protocol/rest.rs"]
mod rest;
