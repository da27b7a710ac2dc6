//! Standard output for people who pipe: a reader that has gone away is no failure.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use super::Outcome;
use super::failure::Failure;

/// Prints a text, which ends its own lines.
pub(super) fn print(text: &str) -> Outcome {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(why) if why.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::Failed(format!("cannot write to standard output: {why}; check where it leads")))
        }
        _ => Ok(()),
    }
}

/// Prints JSON, indented, with a line end.
pub(super) fn print_json(value: &serde_json::Value) -> Outcome {
    print(&format!("{value:#}\n"))
}

/// Prints what clap has to say: help and versions on standard output, wrong usage on standard error.
pub(super) fn usage(message: &clap::Error) -> ExitCode {
    let printed = message.print();
    let status = if message.use_stderr() { 2 } else { 0 };
    match printed {
        Err(why) if why.kind() != ErrorKind::BrokenPipe => ExitCode::from(1),
        _ => ExitCode::from(status),
    }
}
