//! `discord-sandbox`: the sandbox on its own, and a bot started in it.

mod program;

use std::process::ExitCode;

use clap::Parser;
use program::Arguments;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match program::run(arguments).await {
        Ok(code) => code,
        Err(message) => {
            eprintln!("discord-sandbox: {message}");
            ExitCode::FAILURE
        }
    }
}
