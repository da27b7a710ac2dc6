//! Faces of the page that isolinear itself seldom shows, with a scripted bot.

use std::future::pending;
use std::time::Duration;

use discord_sandbox::{Handle, Options, Sandbox};
use fantoccini::key::Key;
use tokio::task::JoinHandle;

use crate::browser::{Browser, DESKTOP, PHONE, Screen, in_browser};
use crate::scripted_bot;

const PATIENCE: Duration = Duration::from_secs(10);

/// A sandbox with the scripted bot in it.
struct Stage {
    sandbox: Handle,
    bot: JoinHandle<()>,
}

impl Stage {
    async fn set() -> Self {
        let options = Options { first_answer: Duration::from_secs(2), ..Options::default() };
        let bound = Sandbox::bind_with("127.0.0.1:0".parse().unwrap(), options).await.unwrap();
        let sandbox = bound.handle();
        tokio::spawn(bound.run(pending()));
        let bot = tokio::spawn(scripted_bot::run(sandbox.clone()));
        let registered = tokio::time::timeout(PATIENCE, sandbox.wait_until_registered());
        assert!(registered.await.is_ok(), "the scripted bot registers no commands");
        Self { sandbox, bot }
    }
}

/// Opens the page of a fresh sandbox.
async fn on_stage(screen: Screen, steps: impl AsyncFnOnce(&Browser, Stage)) {
    in_browser(screen, async |browser| {
        let stage = Stage::set().await;
        browser.visit(&stage.sandbox.base_url()).await;
        browser.see(".connection.connected").await;
        steps(browser, stage).await;
    })
    .await;
}

/// Types a line and sends it, past the list of suggestions.
async fn send(browser: &Browser, line: &str) {
    browser.type_text(line).await;
    browser.press(Key::Escape).await;
    browser.press(Key::Enter).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_alone_tells_picks_presses_reveals_and_fills_in() {
    on_stage(DESKTOP, async |browser, _| {
        browser.type_text("/te").await;
        browser.press(Key::Tab).await;
        browser.type_text("ter").await;
        browser.see_text(".suggestion-values[aria-selected=true]", "Terok Nor").await;
        browser.press(Key::Tab).await;
        browser.press(Key::Enter).await;
        browser.see_text(".embed-footer", "id-of-terok-nor").await;
        browser.see_text(".embed-description", "<b>Not bold</b>").await;
        browser.picture("keyboard").await;

        browser.focus(".spoiler").await;
        browser.press(Key::Enter).await;
        browser.see(".spoiler.shown").await;

        browser.focus("[data-custom-id=form]").await;
        browser.press(Key::Enter).await;
        browser.see("dialog[open]").await;
        browser.press(Key::Enter).await;
        browser.see_text("dialog .problem", "This is required.").await;
        browser.write("The date").await;
        browser.press(Key::Enter).await;
        browser.see_text(".content", "The date").await;
        assert_eq!(browser.read(FOCUSED).await, "form", "the focus does not return to the button");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn private_replies_menus_and_apps_work_as_in_discord() {
    on_stage(DESKTOP, async |browser, _| {
        send(browser, "/tell Terok Nor universe:Mirror").await;
        browser.see_text(".embed-footer", "mirror").await;

        browser.click("[data-custom-id=private]").await;
        browser.see_text(".message.private", "Only you can see this").await;
        browser.click(".privacy .text-link").await;
        browser.until("return !document.querySelector('.message.private')", vec![], "dismissal").await;

        browser.focus("[data-custom-id=menu]").await;
        browser.press(Key::Enter).await;
        for key in [Key::Enter, Key::Down, Key::Enter, Key::Escape] {
            browser.press(key).await;
        }
        browser.see_text(".content", "Chosen: [\"kira\",\"sisko\"]").await;

        browser.focus(".toolbar button").await;
        browser.press(Key::Enter).await;
        browser.see_text(".menu-item:focus", "Look up").await;
        browser.press(Key::Enter).await;
        browser.see_text(".content", "Looked up").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_is_shown_as_in_discord_with_its_reason_beneath() {
    on_stage(DESKTOP, async |browser, _| {
        send(browser, "/silent").await;
        browser.see_text(".thinking", "thinking").await;
        browser.see_text(".failure", "The application did not respond").await;
        browser.see_text(".failure .reason", "no answer").await;

        send(browser, "/wrong").await;
        browser.see_text(".failure .reason", "embeds").await;

        send(browser, "/tell Terok Nor").await;
        browser.click("[data-custom-id=nothing]").await;
        browser.see("[data-custom-id=nothing].busy").await;
        browser.see_text(".trouble", "did not respond").await;
        browser.see("[data-custom-id=nothing]:not(.busy)").await;

        send(browser, "/nothing").await;
        browser.see_text("#composer-problem", "There is no command /nothing").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_shows_exchanges_faults_notices_and_the_loss_of_the_bot() {
    on_stage(DESKTOP, async |browser, stage| {
        browser.click("[data-opens=exchanges]").await;
        send(browser, "/tell Terok Nor").await;
        browser.see_text(".exchange-what", "INTERACTION_CREATE").await;
        browser.see_text(".exchange-command", "/tell").await;
        browser.click(".exchange summary").await;
        browser.see(".exchange .json-key").await;

        browser.click("[data-opens=faults]").await;
        browser.choose("select[name=rest]", "500").await;
        browser.see("#faults-button.alarmed").await;
        stage.sandbox.faults().clear();
        browser.see("#faults-button:not(.alarmed)").await;

        stage.sandbox.notice("The lore has a finding", "stations/terok-nor.toml:3");
        browser.see_text("#notice:not([hidden])", "terok-nor.toml:3").await;
        stage.sandbox.clear_notice();
        browser.see("#notice[hidden]").await;

        browser.click("#theme-button").await;
        browser.see("html[data-theme=light]").await;

        stage.bot.abort();
        browser.see("#connection:not(.connected)").await;
        browser.see_text("#connection", "is not connected").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_other_user_sees_no_private_answer_and_presses_under_their_own_name() {
    on_stage(DESKTOP, async |browser, stage| {
        send(browser, "/tell Terok Nor").await;
        browser.click("[data-custom-id=private]").await;
        browser.see(".message.private").await;

        browser.click(OTHER_USER).await;
        browser.until("return !document.querySelector('.message.private')", vec![], "answer that is gone").await;
        browser.see_text(".used", "Ensign used /tell").await;
        browser.click("[data-custom-id=private]").await;
        browser.see(".message.private").await;
        browser.type_text("Hello").await;
        browser.press(Key::Enter).await;
        browser.see_text(".author", "Lieutenant").await;
        let told = stage.sandbox.exchanges().into_iter().rfind(|told| told.what == "INTERACTION_CREATE").unwrap();
        assert_eq!(told.request["member"]["user"]["username"], "lieutenant");
        browser.picture("second-user").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_user_has_a_language_in_which_commands_are_shown() {
    on_stage(DESKTOP, async |browser, stage| {
        browser.choose("#language", "de").await;
        browser.type_text("/").await;
        browser.see_text(".suggestion-label", "/erzähle").await;
        send(browser, "erzähle Terok Nor").await;
        browser.see_text(".used", "/erzähle").await;
        let told = stage.sandbox.exchanges().into_iter().rfind(|told| told.what == "INTERACTION_CREATE").unwrap();
        assert_eq!((&told.request["locale"], told.command.as_deref()), (&"de".into(), Some("/tell")));

        browser.click(OTHER_USER).await;
        browser.see_text(".used", "/tell").await;
        assert_eq!(browser.read("return document.querySelector('#language').value").await, "en-US");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_fits_on_a_phone() {
    on_stage(PHONE, async |browser, _| {
        browser.see(".suggestions[hidden]").await;
        send(browser, "/tell Terok Nor").await;
        browser.see(".embed").await;
        assert_eq!(browser.read(SCROLLS_SIDEWAYS).await, "false");
        browser.type_text("/").await;
        browser.see(".suggestion").await;
        assert_eq!(browser.read(SCROLLS_SIDEWAYS).await, "false");
        browser.press(Key::Escape).await;
        browser.click(OTHER_USER).await;
        browser.see_text(".user-button[aria-pressed=true]", "Lieutenant").await;
        browser.choose("#language", "de").await;
        assert_eq!(browser.read(SCROLLS_SIDEWAYS).await, "false");
        browser.picture("acting").await;
        browser.click("[data-opens=exchanges]").await;
        assert_eq!(browser.read(DRAWER_WIDTH).await, "390");
        assert_eq!(browser.read(SCROLLS_SIDEWAYS).await, "false");
    })
    .await;
}

const SCROLLS_SIDEWAYS: &str = "return [document.documentElement, ...document.querySelectorAll('.scroller, .drawer, .acting')]\
    .some((part) => part.scrollWidth > part.clientWidth)";
const DRAWER_WIDTH: &str = "return document.querySelector('.drawer').offsetWidth";
const OTHER_USER: &str = ".user-button[aria-pressed=false]";
const FOCUSED: &str = "return document.activeElement.dataset.customId ?? document.activeElement.id";
