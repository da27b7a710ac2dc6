//! The body of a message: a new one, an edit, an answer or a follow-up.

use serde_json::Value;

use super::{Path, Report, action_row, component_v2, embed};
use crate::json::list;
use crate::refusal::Refusal;

/// Length of a message's content.
const MAX_CONTENT: usize = 2_000;
/// Attachments in one message.
const MAX_ATTACHMENTS: usize = 10;
/// Length of an attachment's description, its alternative text.
const MAX_ATTACHMENT_DESCRIPTION: usize = 1_024;
/// Users, and likewise roles, that `allowed_mentions` may list.
const MAX_ALLOWED_MENTIONS: usize = 100;
/// The bytes of a whole request, files included: 25 MiB.
pub(crate) const MAX_REQUEST_BYTES: usize = 25 * 1024 * 1024;
/// The bytes of one file: 10 MiB, the size announced with each interaction.
pub(crate) const MAX_FILE_BYTES: usize = 10 * 1024 * 1024;

/// The flag that switches a message to Components V2.
const IS_COMPONENTS_V2: u64 = 1 << 15;

/// What a message has to contain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// A new message: something to show.
    Something,
    /// An edit or an update: nothing in particular.
    Nothing,
}

/// Checks a message's body; findings are reported beneath `path`.
///
/// # Errors
///
/// The refusal that Discord would answer with.
pub(crate) fn check(path: &Path, body: &Value, uploads: usize, v2_before: bool, need: Need) -> Result<(), Refusal> {
    let mut report = Report::default();
    let v2 = v2_before || body["flags"].as_u64().unwrap_or_default() & IS_COMPONENTS_V2 != 0;
    report.text(&path.field("content"), &body["content"], 0, MAX_CONTENT);
    embed::check_all(&mut report, &path.field("embeds"), &body["embeds"]);
    if v2 {
        component_v2::check_message(&mut report, path, body);
    } else {
        action_row::check_all(&mut report, &path.field("components"), &body["components"]);
    }
    check_attachments(&mut report, &path.field("attachments"), body, uploads);
    check_allowed_mentions(&mut report, &path.field("allowed_mentions"), &body["allowed_mentions"]);
    report.finish()?;
    if need == Need::Something && uploads == 0 && is_empty(body) {
        return Err(Refusal::empty_message());
    }
    Ok(())
}

fn is_empty(body: &Value) -> bool {
    let no_text = body["content"].as_str().is_none_or(|text| text.trim().is_empty());
    let nothing_in = |key: &str| list(&body[key]).next().is_none();
    let lists = ["embeds", "components", "sticker_ids"];
    no_text && body["poll"].is_null() && lists.into_iter().all(nothing_in)
}

fn check_attachments(report: &mut Report, path: &Path, body: &Value, uploads: usize) {
    for (path, attachment) in report.items(path, &body["attachments"], 0, MAX_ATTACHMENTS) {
        let description = path.field("description");
        report.text(&description, &attachment["description"], 0, MAX_ATTACHMENT_DESCRIPTION);
    }
    if uploads > MAX_ATTACHMENTS {
        report.length(path, uploads, 0, MAX_ATTACHMENTS);
    }
}

fn check_allowed_mentions(report: &mut Report, path: &Path, allowed: &Value) {
    if allowed.is_null() || !report.object(path, allowed) {
        return;
    }
    let kinds = ["roles", "users", "everyone"];
    for (path, kind) in report.items(&path.field("parse"), &allowed["parse"], 0, kinds.len()) {
        if !kinds.iter().any(|known| kind == known) {
            report.one_of(&path, "'roles', 'users', 'everyone'");
        }
    }
    for key in ["users", "roles"] {
        let path = path.field(key);
        let listed = report.items(&path, &allowed[key], 0, MAX_ALLOWED_MENTIONS);
        let parsed = list(&allowed["parse"]).any(|kind| kind == key);
        if parsed && !listed.is_empty() {
            let message = format!("parse:[\"{key}\"] and {key}: [ids...] are mutually exclusive.");
            report.add(&path, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message);
        }
    }
}
