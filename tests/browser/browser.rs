//! Headless Chromium behind ChromeDriver, with the verbs of somebody who uses the page.

use std::env;
use std::io::{BufRead, BufReader};
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::key::Key;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use futures_util::FutureExt;
use serde_json::json;
use tokio::sync::Mutex;

/// The folder for screenshots; without it none are taken.
const SCREENSHOTS: &str = "ISOLINEAR_SCREENSHOTS";
/// Several browsers at once would slow each other down until something takes too long.
static ONE_AT_A_TIME: Mutex<()> = Mutex::const_new(());
const PATIENCE: Duration = Duration::from_secs(10);
const CHROMIUMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
const SWITCHES: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// The size and kind of a screen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Screen {
    pub(crate) name: &'static str,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) is_phone: bool,
    pub(crate) is_dark: bool,
}

pub(crate) const PHONE: Screen = Screen { name: "phone", width: 390, height: 844, is_phone: true, is_dark: false };
pub(crate) const DESKTOP: Screen = Screen { name: "desktop", width: 1280, height: 900, is_phone: false, is_dark: true };

/// Runs `steps` in a window and closes it whatever comes of them; skips them with a message where
/// there cannot be a window.
pub(crate) async fn in_browser(screen: Screen, steps: impl AsyncFnOnce(&Browser)) {
    let _turn = ONE_AT_A_TIME.lock().await;
    let Some(browser) = Browser::open(screen).await else { return };
    let outcome = AssertUnwindSafe(steps(&browser)).catch_unwind().await;
    browser.quit().await;
    if let Err(failure) = outcome {
        std::panic::resume_unwind(failure);
    }
}

/// A browser window and the driver behind it.
pub(crate) struct Browser {
    client: Client,
    driver: Driver,
    screen: Screen,
    _profile: tempfile::TempDir,
}

impl Browser {
    /// Opens a window, or says why there cannot be one and returns `None`.
    async fn open(screen: Screen) -> Option<Self> {
        let Some(chromium) = CHROMIUMS.into_iter().find_map(in_path) else {
            eprintln!("skipped: there is no Chromium in PATH");
            return None;
        };
        let Some(driver) = Driver::start() else {
            eprintln!("skipped: there is no chromedriver in PATH");
            return None;
        };
        let profile = tempfile::tempdir().unwrap();
        let mut builder = ClientBuilder::native();
        builder.capabilities(capabilities(&chromium, screen, profile.path()));
        let client = builder.connect(&driver.url).await.unwrap();
        Some(Self { client, driver, screen, _profile: profile })
    }

    async fn quit(mut self) {
        self.client.close().await.unwrap();
        self.driver.process.kill().unwrap();
        self.driver.process.wait().unwrap();
    }

    pub(crate) async fn visit(&self, url: &str) {
        self.client.goto(url).await.unwrap();
    }

    /// Waits until an element that fits `css` is there.
    pub(crate) async fn see(&self, css: &str) {
        let script = "return document.querySelector(arguments[0]) !== null";
        self.until(script, vec![json!(css)], css).await;
    }

    /// Waits until an element that fits `css` has `text` in it.
    pub(crate) async fn see_text(&self, css: &str, text: &str) {
        let script = "return [...document.querySelectorAll(arguments[0])]\
            .some((element) => element.textContent.includes(arguments[1]))";
        self.until(script, vec![json!(css), json!(text)], &format!("{text:?} in {css}")).await;
    }

    /// What a script returns as a string.
    pub(crate) async fn read(&self, script: &str) -> String {
        let value = self.client.execute(script, Vec::new()).await.unwrap();
        value.as_str().map_or_else(|| value.to_string(), str::to_owned)
    }

    /// Waits until `script` returns true.
    pub(crate) async fn until(&self, script: &str, arguments: Vec<serde_json::Value>, what: &str) {
        let attempt = async {
            while self.client.execute(script, arguments.clone()).await.unwrap() != json!(true) {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        let waiting = tokio::time::timeout(PATIENCE, attempt).await;
        assert!(waiting.is_ok(), "no {what}; the page says:\n{}", self.page_text().await);
    }

    async fn page_text(&self) -> String {
        self.read("return document.body.innerText").await
    }

    pub(crate) async fn click(&self, css: &str) {
        self.see(css).await;
        self.client.find(Locator::Css(css)).await.unwrap().click().await.unwrap();
    }

    /// Puts the keyboard's focus on an element, as Tab would.
    pub(crate) async fn focus(&self, css: &str) {
        self.see(css).await;
        let script = "document.querySelector(arguments[0]).focus()";
        self.client.execute(script, vec![json!(css)]).await.unwrap();
    }

    /// Types wherever the focus is.
    pub(crate) async fn write(&self, text: &str) {
        self.client.active_element().await.unwrap().send_keys(text).await.unwrap();
    }

    /// Chooses an option of a browser's own menu.
    pub(crate) async fn choose(&self, css: &str, value: &str) {
        let menu = self.client.find(Locator::Css(css)).await.unwrap();
        menu.select_by_value(value).await.unwrap();
    }

    /// Types into the composer.
    pub(crate) async fn type_text(&self, text: &str) {
        let input = self.client.find(Locator::Id("composer-input")).await.unwrap();
        input.send_keys(text).await.unwrap();
    }

    /// Presses a key wherever the focus is.
    pub(crate) async fn press(&self, key: Key) {
        self.write(&String::from(char::from(key))).await;
    }

    /// Saves what the window shows, if somebody asked for pictures.
    pub(crate) async fn picture(&self, name: &str) {
        let Some(folder) = env::var_os(SCREENSHOTS) else { return };
        let png = self.client.screenshot().await.unwrap();
        let file = PathBuf::from(folder).join(format!("{}-{name}.png", self.screen.name));
        std::fs::write(file, png).unwrap();
    }
}

struct Driver {
    process: Child,
    url: String,
}

impl Driver {
    /// On a port of its own choosing, which it prints.
    fn start() -> Option<Self> {
        let mut command = Command::new(in_path("chromedriver")?);
        command.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().ok()?;
        let lines = BufReader::new(process.stdout.take()?).lines().map_while(Result::ok);
        let port = lines.take(50).find_map(|line| port_in(&line))?;
        Some(Self { process, url: format!("http://127.0.0.1:{port}") })
    }
}

/// A test that fails before [`Browser::quit`] must not leave the driver behind.
impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
    }
}

fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("was started successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}

fn in_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn capabilities(chromium: &Path, screen: Screen, profile: &Path) -> Capabilities {
    let mut switches: Vec<String> = SWITCHES.map(str::to_owned).to_vec();
    switches.push(format!("--user-data-dir={}", profile.display()));
    let scheme = if screen.is_dark { 0 } else { 1 };
    switches.push(format!("--blink-settings=preferredColorScheme={scheme}"));
    let metrics = json!({"width": screen.width, "height": screen.height, "pixelRatio": 1.0,
        "mobile": screen.is_phone, "touch": screen.is_phone});
    let options = json!({"binary": chromium, "args": switches,
        "mobileEmulation": {"deviceMetrics": metrics}});
    Capabilities::from_iter([("goog:chromeOptions".to_owned(), options)])
}
