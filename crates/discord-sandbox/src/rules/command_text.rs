//! What commands and their options are called and described as, in every language.

use serde_json::Value;

use super::{Path, Report};
use crate::locale::LOCALES;

/// Length of a name.
pub(super) const MAX_NAME: usize = 32;
/// Length of a description.
pub(super) const MAX_DESCRIPTION: usize = 100;

/// A slash name: 1 to 32 letters, digits, dashes, underscores and apostrophes, in lower case
/// where there is one.
pub(super) fn check_name(report: &mut Report, path: &Path, name: &Value) {
    report.required_text(path, name, 1, MAX_NAME);
    let Some(name) = name.as_str() else { return };
    if !name.chars().all(may_be_in_name) || name.to_lowercase() != name {
        report.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
}

/// Devanagari and Thai are allowed whole, with the marks that are no letters.
fn may_be_in_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '\'' | '\u{900}'..='\u{97F}' | '\u{E00}'..='\u{E7F}')
}

/// Names and descriptions in other languages, each under the rules of the plain one.
pub(super) fn check_localised(report: &mut Report, path: &Path, of: &Value, slash: bool) {
    for (key, max) in [("name_localizations", MAX_NAME), ("description_localizations", MAX_DESCRIPTION)] {
        let Some(texts) = of[key].as_object() else {
            continue;
        };
        for (locale, text) in texts {
            let path = path.field(key).field(locale);
            if !LOCALES.contains(&locale.as_str()) {
                report.one_of(&path, &LOCALES.join(", "));
            } else if slash && key == "name_localizations" {
                check_name(report, &path, text);
            } else {
                report.text(&path, text, 1, max);
            }
        }
    }
}
