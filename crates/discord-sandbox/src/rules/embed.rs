//! Embeds: the limit of each part, and of all parts together.

use serde_json::Value;

use super::{Path, Report, units};
use crate::json::list;

/// Embeds in one message.
pub(super) const MAX_EMBEDS: usize = 10;
/// Fields in one embed.
const MAX_FIELDS: usize = 25;
/// Length of a title.
const MAX_TITLE: usize = 256;
/// Length of a description.
const MAX_DESCRIPTION: usize = 4_096;
/// Length of a field's name.
const MAX_FIELD_NAME: usize = 256;
/// Length of a field's value.
const MAX_FIELD_VALUE: usize = 1_024;
/// Length of a footer's text.
const MAX_FOOTER: usize = 2_048;
/// Length of an author's name.
const MAX_AUTHOR: usize = 256;
/// Length of any address.
const MAX_URL: usize = 2_048;
/// Length of titles, descriptions, fields, footers and authors over all embeds of a message.
const MAX_SUM: usize = 6_000;
/// The largest colour.
const MAX_COLOUR: i64 = 0xFF_FF_FF;

/// Checks all embeds of a message.
pub(super) fn check_all(report: &mut Report, path: &Path, embeds: &Value) {
    let mut sum = 0;
    for (path, embed) in report.items(path, embeds, 0, MAX_EMBEDS) {
        if report.object(&path, embed) {
            check(report, &path, embed);
            sum += size(embed);
        }
    }
    if sum > MAX_SUM {
        let message = format!("Embed size exceeds maximum size of {MAX_SUM}");
        report.add(path, "MAX_EMBED_SIZE_EXCEEDED", message);
    }
}

fn check(report: &mut Report, path: &Path, embed: &Value) {
    report.text(&path.field("title"), &embed["title"], 0, MAX_TITLE);
    report.text(&path.field("description"), &embed["description"], 0, MAX_DESCRIPTION);
    report.text(&path.field("url"), &embed["url"], 0, MAX_URL);
    report.url(&path.field("url"), &embed["url"], &["http", "https"]);
    report.whole_number(&path.field("color"), &embed["color"], 0, MAX_COLOUR);
    check_timestamp(report, &path.field("timestamp"), &embed["timestamp"]);
    check_footer(report, &path.field("footer"), &embed["footer"]);
    check_author(report, &path.field("author"), &embed["author"]);
    for key in ["image", "thumbnail"] {
        check_image(report, &path.field(key), &embed[key]);
    }
    let fields = report.items(&path.field("fields"), &embed["fields"], 0, MAX_FIELDS);
    for (path, field) in fields {
        check_field(report, &path, field);
    }
    if is_empty(embed) {
        report.required(&path.field("description"));
    }
}

fn check_field(report: &mut Report, path: &Path, field: &Value) {
    if !report.object(path, field) {
        return;
    }
    report.required_text(&path.field("name"), &field["name"], 0, MAX_FIELD_NAME);
    report.required_text(&path.field("value"), &field["value"], 0, MAX_FIELD_VALUE);
    for key in ["name", "value"] {
        if field[key].as_str().is_some_and(|text| text.trim().is_empty()) {
            report.required(&path.field(key));
        }
    }
    report.boolean(&path.field("inline"), &field["inline"]);
}

fn check_footer(report: &mut Report, path: &Path, footer: &Value) {
    if footer.is_null() || !report.object(path, footer) {
        return;
    }
    report.text(&path.field("text"), &footer["text"], 0, MAX_FOOTER);
    let icon = path.field("icon_url");
    report.url(&icon, &footer["icon_url"], &["http", "https", "attachment"]);
}

fn check_author(report: &mut Report, path: &Path, author: &Value) {
    if author.is_null() || !report.object(path, author) {
        return;
    }
    report.required_text(&path.field("name"), &author["name"], 1, MAX_AUTHOR);
    report.url(&path.field("url"), &author["url"], &["http", "https"]);
    let icon = path.field("icon_url");
    report.url(&icon, &author["icon_url"], &["http", "https", "attachment"]);
}

fn check_image(report: &mut Report, path: &Path, image: &Value) {
    if image.is_null() || !report.object(path, image) {
        return;
    }
    let url = path.field("url");
    report.required_text(&url, &image["url"], 0, MAX_URL);
    report.url(&url, &image["url"], &["http", "https", "attachment"]);
}

/// ISO 8601, as far as a glance tells.
fn check_timestamp(report: &mut Report, path: &Path, timestamp: &Value) {
    let Some(text) = timestamp.as_str() else {
        return;
    };
    let date = text.get(..10).unwrap_or_default();
    let shape = |(at, byte): (usize, u8)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    if date.len() != 10 || !date.bytes().enumerate().all(shape) {
        let message = format!("Could not parse {text}. Should be ISO8601.");
        report.add(path, "DATE_TIME_TYPE_PARSE", message);
    }
}

/// Whether there is nothing in it that Discord would draw.
fn is_empty(embed: &Value) -> bool {
    let blank = |key: &str| embed[key].as_str().is_none_or(|text| text.trim().is_empty());
    let texts = ["title", "description"].iter().all(|key| blank(key));
    let parts = ["author", "footer", "image", "thumbnail"].iter().all(|key| embed[*key].is_null());
    texts && parts && list(&embed["fields"]).next().is_none()
}

/// What an embed adds to the sum.
fn size(embed: &Value) -> usize {
    let of = |value: &Value| value.as_str().map_or(0, units);
    let fields = list(&embed["fields"]).map(|field| of(&field["name"]) + of(&field["value"]));
    of(&embed["title"])
        + of(&embed["description"])
        + of(&embed["footer"]["text"])
        + of(&embed["author"]["name"])
        + fields.sum::<usize>()
}
