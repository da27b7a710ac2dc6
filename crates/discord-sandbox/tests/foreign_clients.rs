//! Bots written with other libraries log in to the sandbox and answer there. Each runs where its
//! library is installed and is skipped with a message where it is not; `tests/clients/README.md`
//! says how they are found.

#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use discord_sandbox::{Handle, Outcome, Sandbox, User};
use serde_json::{Value, json};

/// How long a foreign runtime may take to start and to answer.
const PATIENCE: Duration = Duration::from_secs(60);

async fn soon<T>(what: &str, future: impl Future<Output = T>) -> T {
    match tokio::time::timeout(PATIENCE, future).await {
        Ok(value) => value,
        Err(_) => panic!("waited {PATIENCE:?} for {what}"),
    }
}

/// Whether a program starts and finds its library.
fn has_library(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// A bot's process, which ends with the test.
struct Bot(Child);

impl Drop for Bot {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start_bot(program: &str, script: &Path, handle: &Handle) -> Bot {
    let child = Command::new(program)
        .arg(script)
        .env("DISCORD_SANDBOX", handle.base_url())
        .env("DISCORD_API", format!("{}/api", handle.base_url()))
        .env("DISCORD_TOKEN", handle.token())
        .spawn()
        .unwrap();
    Bot(child)
}

async fn answered(handle: &Handle, id: discord_sandbox::InteractionId) -> Value {
    match soon("an answer", handle.wait_for_answer(id)).await {
        Outcome::Answered(message) => message,
        other => panic!("not answered but {other:?}"),
    }
}

/// Uses everything that the scripts in `tests/clients/` can do.
async fn converse(program: &str, script: &str) {
    let sandbox = Sandbox::bind("127.0.0.1:0".parse().unwrap()).await.unwrap();
    let person = sandbox.handle();
    tokio::spawn(sandbox.run(std::future::pending()));
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clients").join(script);
    let _bot = start_bot(program, &script, &person);

    soon("the login", person.wait_until_ready()).await;
    soon("the commands", person.wait_until_registered()).await;

    let typed = person.autocomplete("ping", json!({"word": "hel"}), "word").unwrap();
    let offered = soon("choices", person.wait_for_answer(typed)).await;
    assert_eq!(offered, Outcome::Choices(vec![json!({"name": "hel!", "value": "hel!"})]));

    let message = answered(&person, person.command("ping", json!({"word": "hello"})).unwrap()).await;
    assert_eq!(message["embeds"][0]["title"], "pong");
    assert_eq!(message["embeds"][0]["description"], "hello");
    let is_follow_up = |message: &Value| message["content"] == "also this";
    let follow_up = soon("the follow-up", person.wait_for_message(is_follow_up)).await;
    assert_eq!(follow_up["sandbox"]["ephemeral"], true);

    let message = answered(&person, person.press(&message, "more").unwrap()).await;
    assert_eq!(message["content"], "pressed");
    assert_eq!(message["components"], json!([]));

    let opener = person.command("note", json!({})).unwrap();
    assert!(matches!(soon("the modal", person.wait_for_answer(opener)).await, Outcome::Modal(_)));
    let sent = person.submit_modal(opener, &json!({"text": "hi"})).unwrap();
    assert_eq!(answered(&person, sent).await["content"], "noted: hi");

    person.faults().drop_socket();
    soon("the loss to be noticed", person.wait_for_logins(|logins| !logins.connected)).await;
    soon("the resumption", person.wait_for_logins(|logins| logins.resumed == 1)).await;
    let message = answered(&person, person.command("ping", json!({"word": "again"})).unwrap()).await;
    assert_eq!(message["embeds"][0]["description"], "again");

    let unexpected: Vec<_> = person.exchanges().into_iter().filter(|exchange| exchange.unexpected).collect();
    assert!(unexpected.is_empty(), "{unexpected:?}");
}

/// The whole program in the README's first block of this language, saved under a name.
fn from_readme(language: &str, name: &str) -> PathBuf {
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let (_, from) = readme.split_once(&format!("```{language}\n")).unwrap();
    let (program, _) = from.split_once("```").unwrap();
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&file, program).unwrap();
    file
}

/// Asks the README's bot as both users.
async fn ask_readme_bot(program: &str, script: &Path) {
    let sandbox = Sandbox::bind("127.0.0.1:0".parse().unwrap()).await.unwrap();
    let ensign = sandbox.handle();
    let lieutenant = ensign.as_user(User::Second);
    tokio::spawn(sandbox.run(std::future::pending()));
    let _bot = start_bot(program, script, &ensign);
    soon("the login", ensign.wait_until_ready()).await;
    soon("the commands", ensign.wait_until_registered()).await;
    for (user, other, greeting) in
        [(&ensign, &lieutenant, "pong, Ensign!"), (&lieutenant, &ensign, "pong, Lieutenant!")]
    {
        let message = answered(user, user.command("ping", json!({})).unwrap()).await;
        assert_eq!(message["content"], greeting);
        assert_eq!(other.message(&message), None, "the other one does not see it");
    }
}

/// A Python with discord.py, or why there is none.
fn python() -> Option<String> {
    let python = env::var("SANDBOX_TEST_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let found = has_library(&python, &["-c", "import discord"]);
    if !found {
        eprintln!("skipped: {python} has no discord.py (pip install discord.py, or set SANDBOX_TEST_PYTHON)");
    }
    found.then_some(python)
}

/// Whether Node finds discord.js; says why not.
fn has_discord_js() -> bool {
    let found = has_library("node", &["-e", "require('discord.js')"]);
    if !found {
        eprintln!("skipped: node has no discord.js (npm install discord.js, and set NODE_PATH)");
    }
    found
}

#[tokio::test]
async fn a_discord_py_bot_logs_in_and_answers() {
    let Some(python) = python() else { return };
    converse(&python, "discord_py_bot.py").await;
}

#[tokio::test]
async fn a_discord_js_bot_logs_in_and_answers() {
    if has_discord_js() {
        converse("node", "discord_js_bot.cjs").await;
    }
}

#[tokio::test]
async fn the_discord_py_bot_of_the_readme_answers_both_users() {
    let Some(python) = python() else { return };
    ask_readme_bot(&python, &from_readme("python", "ping.py")).await;
}

#[tokio::test]
async fn the_discord_js_bot_of_the_readme_answers_both_users() {
    if has_discord_js() {
        ask_readme_bot("node", &from_readme("js", "ping.cjs")).await;
    }
}
