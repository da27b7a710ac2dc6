//! The real program, as a shell would run it.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long a program may take to end before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(30);

/// The program with nothing set in its environment that could lead it astray, in an empty folder.
pub fn isolinear(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_isolinear"));
    command.current_dir(folder).env_remove("DISCORD_TOKEN").stdin(Stdio::null());
    command
}

/// Runs the program to its end in an empty folder.
pub fn run(arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    isolinear(folder.path()).args(arguments).output().unwrap()
}

/// A program that runs beside the test, and ends with it.
pub struct Running {
    child: Child,
    folder: TempDir,
}

impl Running {
    /// Starts a program whose output goes to files in a folder of its own.
    pub fn start(configure: impl FnOnce(&mut Command, &Path)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut command = isolinear(folder.path());
        let file = |name: &str| File::create(folder.path().join(name)).unwrap();
        command.stdout(file("stdout")).stderr(file("stderr"));
        configure(&mut command, folder.path());
        let child = command.spawn().unwrap();
        Self { child, folder }
    }

    /// What it has written to standard output so far.
    pub fn stdout(&self) -> String {
        self.read("stdout")
    }

    /// What it has written to standard error so far.
    pub fn stderr(&self) -> String {
        self.read("stderr")
    }

    fn read(&self, name: &str) -> String {
        String::from_utf8_lossy(&std::fs::read(self.path(name)).unwrap()).into_owned()
    }

    /// A file in its working folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Waits until standard output holds a line that fits.
    pub async fn wait_for_line(&self, fits: impl Fn(&str) -> bool) -> String {
        let begun = Instant::now();
        loop {
            if let Some(line) = self.stdout().lines().find(|line| fits(line)) {
                return line.to_owned();
            }
            assert!(begun.elapsed() < PATIENCE, "no such line in:\n{}{}", self.stdout(), self.stderr());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Sends it a signal by name, such as `TERM`.
    pub fn signal(&self, name: &str) {
        let line = format!("kill -{name} {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &line]).status().unwrap().success());
    }

    /// Waits for its end.
    pub async fn ended(&mut self) -> ExitStatus {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(begun.elapsed() < PATIENCE, "it does not end:\n{}{}", self.stdout(), self.stderr());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The processor time it has used so far, where the system tells.
    pub fn processor_time(&self) -> Option<Duration> {
        let line = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
        let after_name = line.rsplit_once(')')?.1;
        let mut fields = after_name.split_whitespace().skip(11);
        let ticks: u64 = fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?;
        Some(Duration::from_millis(ticks * 10))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
