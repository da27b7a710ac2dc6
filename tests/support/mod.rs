//! What the end-to-end tests share: a loopback Discord, and the real program as a child process.

pub mod discord;
pub mod program;
pub mod schema;
