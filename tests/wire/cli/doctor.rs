//! `isolinear doctor`, on a Discord where everything is as it should be, and with one thing at a time set wrongly.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::time::{Duration, SystemTime};

use ed25519_dalek::SigningKey;
use serde_json::{Value, json};

use crate::support::program::isolinear;

const TOKEN: &str = "MTAwMDAwMDAwMDAwMDAwMDAw.GGGGGG.not_a_token_of_anybodys_000000000000";
const APPLICATION: &str = "GET /api/v10/applications/@me";
const GATEWAY: &str = "GET /api/v10/gateway/bot";
const COMMANDS: &str = "GET /api/v10/applications/1/commands?with_localizations=true";

/// What is set, and what Discord says: all as it should be until a test changes it.
struct Case {
    token: &'static str,
    /// Lines of the configuration: of `[discord]`, and of tables after it.
    settings: String,
    tables: String,
    application: Value,
    answers: Vec<(&'static str, u16, Value)>,
    date: SystemTime,
}

fn public_key() -> String {
    SigningKey::from_bytes(&[7; 32]).verifying_key().as_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Case {
    fn sound() -> Self {
        let parameters =
            json!({ "oauth2_install_params": { "scopes": ["applications.commands"], "permissions": "0" } });
        Self {
            token: TOKEN,
            settings: String::new(),
            tables: String::new(),
            application: json!({
                "id": "1", "name": "Bot", "verify_key": public_key(), "bot_public": true,
                "bot_require_code_grant": false, "integration_types_config": { "0": parameters, "1": parameters },
            }),
            answers: vec![
                (GATEWAY, 200, json!({ "url": "ws://127.0.0.1:1", "shards": 1 })),
                (COMMANDS, 200, isolinear::discord::definitions::all()),
                ("POST /interactions", 401, json!({})),
                ("GET /api/v10/gateway", 200, json!({})),
            ],
            date: SystemTime::now(),
        }
    }

    fn with(change: impl FnOnce(&mut Self)) -> Self {
        let mut case = Self::sound();
        change(&mut case);
        case
    }

    /// What the doctor says, and its status. `{address}` in what was set stands for that of the stand-in.
    fn examine(mut self) -> (Option<i32>, String) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let application = self.application.to_string().replace("{address}", &address);
        self.answers.push((APPLICATION, 200, application.parse().unwrap()));
        let folder = tempfile::tempdir().unwrap();
        let proxy = if self.settings.contains("proxy") { String::new() } else { format!("proxy = \"{address}\"") };
        let lines = format!("[discord]\n{proxy}\n{}\n{}", self.settings, self.tables);
        write_privately(&folder.path().join("config.toml"), &lines);
        fs::write(folder.path().join("broken.toml"), "a = [").unwrap();
        let (answers, date) = (self.answers, httpdate::fmt_http_date(self.date));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                answer(stream.unwrap(), &answers, &date);
            }
        });
        let output = isolinear(folder.path()).arg("doctor").env("DISCORD_TOKEN", self.token).output().unwrap();
        let said = [output.stdout, output.stderr].map(|said| String::from_utf8(said).unwrap()).concat();
        (output.status.code(), said)
    }
}

fn write_privately(file: &Path, text: &str) {
    fs::write(file, text).unwrap();
    #[cfg(unix)]
    fs::set_permissions(file, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
}

fn answer(stream: TcpStream, answers: &[(&str, u16, Value)], date: &str) {
    let mut stream = BufReader::new(stream);
    let (mut line, mut header) = (String::new(), String::from("-"));
    stream.read_line(&mut line).unwrap();
    while !header.trim().is_empty() {
        header.clear();
        stream.read_line(&mut header).unwrap();
    }
    let asked = line.trim_end().trim_end_matches(" HTTP/1.1");
    let found = answers.iter().find(|(path, _, _)| *path == asked);
    let (status, body) = found.map_or((404, "{}".to_owned()), |(_, status, body)| (*status, body.to_string()));
    let head = format!("HTTP/1.1 {status} -\r\nDate: {date}\r\nContent-Length: {}\r\n", body.len());
    let _ = stream.get_mut().write_all(format!("{head}Connection: close\r\n\r\n{body}").as_bytes());
}

/// Each change has a line with these words and the verdict; nothing else is told as wrong or doubtful.
fn each_is_found(cases: Vec<(&str, &str, Case)>) {
    for (verdict, words, case) in cases {
        let (status, said) = case.examine();
        let bad: Vec<&str> = said.lines().filter(|line| !line.starts_with("ok")).collect();
        assert!(bad.iter().any(|line| line.starts_with(verdict) && line.contains(words)), "{words}:\n{said}");
        assert_eq!(bad.len(), 2, "{words}, and then the sum:\n{said}");
        assert_eq!(status, Some(i32::from(verdict == "WRONG")), "{words}");
        assert!(!said.contains(TOKEN), "{said}");
    }
}

#[test]
fn all_is_well_where_it_is() {
    let (status, said) = Case::sound().examine();
    assert_eq!((status, said.lines().last()), (Some(0), Some("Everything is as it should be.")), "{said}");
    let serving = Case::with(|case| {
        case.settings = format!("public_key = \"{}\"", public_key());
        case.tables = "[endpoint]\nlisten = \"127.0.0.1:0\"".to_owned();
        case.application["interactions_endpoint_url"] = json!("{address}/interactions");
    });
    let (status, said) = serving.examine();
    assert_eq!((status, said.lines().last()), (Some(0), Some("Everything is as it should be.")), "{said}");
}

#[test]
fn a_wrong_token_key_or_connection_is_found() {
    each_is_found(vec![
        ("WRONG", "there is no bot token", Case::with(|case| case.token = "")),
        ("WRONG", "characters that no token has", Case::with(|case| case.token = "a\u{b}c")),
        ("WRONG", "refused the token", Case::with(|case| case.answers.insert(0, (APPLICATION, 401, json!({}))))),
        ("WRONG", "cannot be reached", Case::with(|case| case.settings = "proxy = \"http://127.0.0.1:1\"".to_owned())),
        ("WRONG", "behind Discord's", Case::with(|case| case.date += Duration::from_secs(400))),
        (
            "WRONG",
            "is not the key of this application",
            Case::with(|case| {
                case.settings = format!("public_key = \"{}\"", public_key());
                case.tables = "[endpoint]\nlisten = \"127.0.0.1:0\"".to_owned();
                case.application["verify_key"] = json!("00");
                case.application["interactions_endpoint_url"] = json!("{address}/interactions");
            }),
        ),
    ]);
}

#[test]
fn a_wrong_application_or_endpoint_is_found() {
    let serving = |case: &mut Case, address: &str| {
        case.settings = format!("public_key = \"{}\"", public_key());
        case.tables = "[endpoint]\nlisten = \"127.0.0.1:0\"".to_owned();
        case.application["interactions_endpoint_url"] = json!(address);
    };
    each_is_found(vec![
        (
            "WRONG",
            "so `isolinear run` gets none",
            Case::with(|case| case.application["interactions_endpoint_url"] = json!("https://bot.example")),
        ),
        ("WRONG", "does not end in /interactions", Case::with(|case| serving(case, "{address}/"))),
        (
            "WRONG",
            "answered a wrong signature with 200",
            Case::with(|case| {
                serving(case, "{address}/interactions");
                case.answers.insert(0, ("POST /interactions", 200, json!({})));
            }),
        ),
        ("WRONG", "(Connection refused", Case::with(|case| serving(case, "http://127.0.0.1:1/interactions"))),
        ("WRONG", "Code Grant", Case::with(|case| case.application["bot_require_code_grant"] = json!(true))),
        (
            "WRONG",
            "does not ask for applications.commands",
            Case::with(|case| {
                case.application["integration_types_config"]["0"]["oauth2_install_params"]["scopes"] = json!(["bot"]);
            }),
        ),
        ("doubtful", "commands", Case::with(|case| case.answers.insert(0, (COMMANDS, 200, json!([]))))),
    ]);
}

#[test]
fn a_wrong_setting_of_its_own_is_found() {
    let gateway = json!({ "url": "ws://127.0.0.1:1", "shards": 3 });
    each_is_found(vec![
        (
            "doubtful",
            "Discord recommends 3",
            Case::with(|case| {
                case.settings = "shards = { total = 1 }".to_owned();
                case.answers.insert(0, (GATEWAY, 200, gateway));
            }),
        ),
        ("WRONG", "discord.shards", Case::with(|case| case.settings = "shards = { total = 2, last = 2 }".to_owned())),
        ("WRONG", "cannot write in", Case::with(|case| case.settings = "state = \"config.toml/state\"".to_owned())),
        (
            "WRONG",
            "reports.channel",
            Case::with(|case| {
                case.tables = "[reports]\nchannel = \"12\"".to_owned();
                let scopes = json!(["applications.commands", "bot"]);
                case.application["integration_types_config"]["0"]["oauth2_install_params"]["scopes"] = scopes;
            }),
        ),
        ("WRONG", "broken.toml:1", Case::with(|case| case.tables = "[lore]\npacks = [\".\"]".to_owned())),
    ]);
}

#[cfg(unix)]
#[test]
fn a_token_that_others_can_read_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    fs::write(&file, format!("[discord]\nproxy = \"http://127.0.0.1:1\"\ntoken = \"{TOKEN}\"")).unwrap();
    fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    let output = isolinear(folder.path()).arg("doctor").output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("doubtful  token file") && said.contains("chmod 600"), "{said}");
}

#[test]
fn there_is_a_manual_page_of_the_program_and_of_each_command() {
    for (arguments, words) in [(vec!["man"], "isolinear\\-doctor"), (vec!["man", "ask"], "isolinear ask")] {
        let page = crate::support::program::run(&arguments);
        let page = String::from_utf8(page.stdout).unwrap();
        assert!(page.contains(".TH") && page.replace("\\-", "-").contains(&words.replace("\\-", "-")), "{page}");
    }
}
