//! Components V2: messages made of components alone.

use serde_json::Value;

use super::component::{ACTION_ROW, BUTTON, CustomIds, kind};
use super::{Path, Report, action_row, button, units};
use crate::json::list;

const SECTION: u64 = 9;
const TEXT_DISPLAY: u64 = 10;
const THUMBNAIL: u64 = 11;
const MEDIA_GALLERY: u64 = 12;
const FILE: u64 = 13;
const SEPARATOR: u64 = 14;
const CONTAINER: u64 = 17;

/// Components in one message, nested ones included.
const MAX_COMPONENTS: usize = 40;
/// Texts of all components together.
const MAX_TEXT: usize = 4_000;
/// Texts in one section, next to its accessory.
const MAX_SECTION_TEXTS: usize = 3;
/// Items in one media gallery.
const MAX_GALLERY: usize = 10;
/// Length of a medium's description, its alternative text.
const MAX_MEDIA_DESCRIPTION: usize = 1_024;

/// Checks a message with the Components V2 flag.
pub(super) fn check_message(report: &mut Report, path: &Path, body: &Value) {
    for key in ["content", "embeds", "poll", "sticker_ids"] {
        if !is_nothing(&body[key]) {
            let message = "The 'content', 'embeds', 'poll' and 'sticker_ids' fields cannot be used when \
                 using MessageFlags.IS_COMPONENTS_V2";
            report.add(&path.field(key), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", message);
        }
    }
    let path = path.field("components");
    let mut ids = CustomIds::default();
    for (path, component) in report.items(&path, &body["components"], 1, MAX_COMPONENTS) {
        check(report, &path, component, &mut ids, true);
    }
    let components = &body["components"];
    let nested = list(components).map(|component| count(component) - 1).sum::<usize>();
    if nested > 0 && nested + list(components).count() > MAX_COMPONENTS {
        report.length(&path, MAX_COMPONENTS + 1, 0, MAX_COMPONENTS);
    }
    if list(components).map(text_size).sum::<usize>() > MAX_TEXT {
        let message = format!("The text of all components must not exceed {MAX_TEXT} characters");
        report.add(&path, "COMPONENT_MAX_TOTAL_TEXT_EXCEEDED", message);
    }
}

fn is_nothing(value: &Value) -> bool {
    value.is_null() || value == "" || value.as_array().is_some_and(Vec::is_empty)
}

fn check(report: &mut Report, path: &Path, component: &Value, ids: &mut CustomIds, top: bool) {
    match kind(component) {
        ACTION_ROW => action_row::check(report, path, component, ids),
        SECTION => check_section(report, path, component, ids),
        TEXT_DISPLAY => check_text(report, path, component),
        MEDIA_GALLERY => check_gallery(report, path, component),
        FILE => check_media(report, &path.field("file"), &component["file"]),
        SEPARATOR => report.whole_number(&path.field("spacing"), &component["spacing"], 1, 2),
        CONTAINER if top => check_container(report, path, component, ids),
        _ if top => report.one_of(&path.field("type"), "1, 9, 10, 12, 13, 14, 17"),
        _ => report.one_of(&path.field("type"), "1, 9, 10, 12, 13, 14"),
    }
}

fn check_container(report: &mut Report, path: &Path, container: &Value, ids: &mut CustomIds) {
    let colour = path.field("accent_color");
    report.whole_number(&colour, &container["accent_color"], 0, 0xFF_FF_FF);
    report.boolean(&path.field("spoiler"), &container["spoiler"]);
    let inner = path.field("components");
    for (path, component) in report.items(&inner, &container["components"], 1, MAX_COMPONENTS) {
        check(report, &path, component, ids, false);
    }
}

fn check_section(report: &mut Report, path: &Path, section: &Value, ids: &mut CustomIds) {
    let texts = path.field("components");
    for (path, text) in report.items(&texts, &section["components"], 1, MAX_SECTION_TEXTS) {
        if kind(text) == TEXT_DISPLAY {
            check_text(report, &path, text);
        } else {
            report.one_of(&path.field("type"), "10,");
        }
    }
    let accessory = &section["accessory"];
    let path = path.field("accessory");
    match kind(accessory) {
        BUTTON => button::check(report, &path, accessory, ids),
        THUMBNAIL => check_thumbnail(report, &path, accessory),
        _ if accessory.is_null() => report.required(&path),
        _ => report.one_of(&path.field("type"), "2, 11"),
    }
}

fn check_text(report: &mut Report, path: &Path, text: &Value) {
    report.required_text(&path.field("content"), &text["content"], 1, MAX_TEXT);
}

fn check_gallery(report: &mut Report, path: &Path, gallery: &Value) {
    for (path, item) in report.items(&path.field("items"), &gallery["items"], 1, MAX_GALLERY) {
        check_thumbnail(report, &path, item);
    }
}

fn check_thumbnail(report: &mut Report, path: &Path, item: &Value) {
    check_media(report, &path.field("media"), &item["media"]);
    let description = path.field("description");
    report.text(&description, &item["description"], 0, MAX_MEDIA_DESCRIPTION);
}

fn check_media(report: &mut Report, path: &Path, media: &Value) {
    let url = path.field("url");
    report.required_text(&url, &media["url"], 1, 2_048);
    report.url(&url, &media["url"], &["http", "https", "attachment"]);
}

/// The component and everything inside it.
fn count(component: &Value) -> usize {
    let accessory = usize::from(component["accessory"].is_object());
    1 + accessory + list(&component["components"]).map(count).sum::<usize>()
}

fn text_size(component: &Value) -> usize {
    let own = component["content"].as_str().map_or(0, units);
    own + list(&component["components"]).map(text_size).sum::<usize>()
}
