//! Help, wrong usage, the link, completions.

use super::{complained, said};
use crate::support::program::run;

#[test]
fn help_and_version_are_status_0_on_standard_output() {
    for flag in ["--help", "--version"] {
        let output = run(&[flag]);
        assert!(output.status.success());
        assert!(said(&output).contains("isolinear") && complained(&output).is_empty());
    }
}

#[test]
fn wrong_usage_is_status_2_on_standard_error() {
    for arguments in
        [&["beam-up"][..], &["ask"], &["ask", "--jsno", "/station x"], &["sandbox", "--listen", "here"], &[]]
    {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(said(&output).is_empty() && !complained(&output).is_empty(), "{arguments:?}");
    }
}

#[test]
fn the_link_names_the_application() {
    let link = said(&run(&["invite", "123456789012345678"]));
    assert_eq!(link, "https://discord.com/oauth2/authorize?client_id=123456789012345678\n");
    let output = run(&["invite"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("isolinear invite ID"));
}

#[test]
fn completions_name_the_subcommands() {
    for shell in ["bash", "zsh", "fish"] {
        assert!(said(&run(&["completions", shell])).contains("sandbox"), "{shell}");
    }
}
