//! The sandbox seen from a bot's side: plain HTTP and a plain WebSocket, no Discord library.

mod support;

mod answers;
mod commands;
mod faults;
mod gateway;
mod limits;
mod page;
mod rest;
