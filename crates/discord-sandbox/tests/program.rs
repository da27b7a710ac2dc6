//! The program: it starts a bot, tells it where this Discord is, and ends as the bot ends.

#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_discord-sandbox")).args(arguments).output().unwrap()
}

#[cfg(unix)]
#[test]
fn a_bot_is_told_where_discord_is_and_how_to_log_in() {
    let script = "echo \"$DISCORD_SANDBOX $DISCORD_API $DISCORD_GATEWAY\"; test -n \"$DISCORD_TOKEN\"";
    let output = run(&["--listen", "127.0.0.1:0", "--", "sh", "-c", script]);
    let said = String::from_utf8(output.stdout).unwrap();
    let (page, told) = said.split_once('\n').unwrap();
    let gateway = page.replacen("http", "ws", 1);
    assert_eq!(told.trim(), format!("{page} {page}/api {gateway}/gateway"));
    assert!(output.status.success());
}

#[cfg(unix)]
#[test]
fn the_status_of_the_bot_is_the_status_of_the_program() {
    let output = run(&["--listen", "127.0.0.1:0", "--", "sh", "-c", "exit 7"]);
    assert_eq!(output.status.code(), Some(7));
}

#[test]
fn a_bot_that_cannot_be_started_and_an_address_of_another_machine_are_refused_with_a_sentence() {
    for (arguments, part) in [
        (&["--listen", "127.0.0.1:0", "--", "no-such-bot"][..], "cannot start no-such-bot"),
        (&["--listen", "0.0.0.0:0"], "is not a loopback address"),
    ] {
        let output = run(arguments);
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert!(complaint.contains(part), "{complaint}");
        assert_eq!(output.status.code(), Some(1));
    }
}
