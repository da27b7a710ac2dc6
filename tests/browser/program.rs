//! `isolinear sandbox`, started for a test.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running sandbox; it is ended when dropped.
pub(crate) struct Program {
    process: Child,
    /// Where its page is.
    pub(crate) url: String,
    _folder: tempfile::TempDir,
}

impl Program {
    /// In an empty folder and without a token, as for somebody who has just installed it.
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_isolinear"));
        command.args(["sandbox", "--listen", "127.0.0.1:0"]);
        command.current_dir(folder.path()).env_remove("DISCORD_TOKEN").stdout(Stdio::piped());
        let mut process = command.spawn().unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines().map_while(Result::ok);
        let url = lines.find_map(|line| address_in(&line)).unwrap();
        Self { process, url, _folder: folder }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn address_in(line: &str) -> Option<String> {
    let start = line.find("http://127.0.0.1:")?;
    let address = line.get(start..)?;
    Some(address.split_whitespace().next()?.to_owned())
}
