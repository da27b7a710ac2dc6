//! A visitor's way through the page, on the real sandbox with the real bot.

use fantoccini::key::Key;

use crate::browser::{Browser, DESKTOP, PHONE, Screen, in_browser};
use crate::program::Program;

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_on_a_phone_finds_a_station_and_follows_its_buttons() {
    walk(PHONE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_at_a_desk_finds_a_station_and_follows_its_buttons() {
    walk(DESKTOP).await;
}

async fn walk(screen: Screen) {
    in_browser(screen, async |browser| {
        let sandbox = Program::start();
        steps(browser, &sandbox.url).await;
    })
    .await;
}

async fn steps(browser: &Browser, url: &str) {
    browser.visit(url).await;
    browser.see(".connection.connected").await;
    browser.see(".suggested .chip").await;
    browser.picture("1-welcome").await;

    choose_the_command(browser).await;
    pick_the_station(browser).await;
    read_the_answer(browser).await;
    press_a_button(browser).await;
    follow_the_menu(browser).await;
}

async fn choose_the_command(browser: &Browser) {
    browser.type_text("/").await;
    browser.see_text(".suggestion-label", "/station").await;
    browser.picture("2-commands").await;
}

async fn pick_the_station(browser: &Browser) {
    browser.type_text("station Terok Nor").await;
    browser.see_text(".suggestion-values[aria-selected=true]", "Terok Nor").await;
    browser.picture("3-autocomplete").await;
    browser.press(Key::Enter).await;
    browser.see_text(".pill-value", "Terok Nor").await;
    browser.press(Key::Enter).await;
}

async fn read_the_answer(browser: &Browser) {
    browser.see_text(".embed-title", "Terok Nor").await;
    browser.see_text(".used", "/station").await;
    browser.see(".embed a[href^='https://'][rel='noopener noreferrer'][target='_blank']").await;
    let overflow = "return document.documentElement.scrollWidth > innerWidth";
    assert_eq!(browser.read(overflow).await, "false", "the page scrolls sideways");
    browser.picture("4-answer").await;
}

async fn press_a_button(browser: &Browser) {
    let before = browser.read(MESSAGES).await;
    browser.click(".button[data-custom-id]:not(:disabled)").await;
    browser.until(HAVE_CHANGED, vec![before.into()], "answer to the button").await;
    browser.picture("5-button").await;
}

async fn follow_the_menu(browser: &Browser) {
    browser.click(".select-button:not(:disabled)").await;
    browser.see(".select-option.active").await;
    browser.picture("6-menu").await;
    let before = browser.read(MESSAGES).await;
    browser.press(Key::Enter).await;
    browser.until(HAVE_CHANGED, vec![before.into()], "answer to the menu").await;
    browser.picture("7-followed").await;
}

/// What the embeds say, without the components that show they are busy.
const MESSAGES: &str = "return [...document.querySelectorAll('.message .content, .embed')]\
    .map((part) => part.textContent).join('\\n')";
const HAVE_CHANGED: &str = "return [...document.querySelectorAll('.message .content, .embed')]\
    .map((part) => part.textContent).join('\\n') !== arguments[0]";
