//! The real bot on a loopback Discord: what it says, and what it does when Discord misbehaves.

mod answers;
mod callbacks;
mod connection;
mod endpoint;
mod lenient;
mod logs;
mod misbehaving;
mod monitor;
mod odd_gateway;
mod open_net;
mod registration;
mod reload;
mod reports;
mod restart;
mod shards;
mod shutdown;
mod stand_in;
mod start;
