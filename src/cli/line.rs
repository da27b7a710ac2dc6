//! Reads a command as one would type it in Discord: `/station Terok Nor universe:prime`.
//!
//! The text after the command's name is its first option; `key:value` sets another where any command has an
//! option of that name, and a few other keys set one that people call so. A value may stand in quotes; unless the option
//! takes text, it is one word. Words after that one go to the first option, or are kept as an option of that name if
//! there is none; an unquoted `key:value` whose key the command has not is kept so, too. The answer refuses such options.

use crate::commands::{self, Command, CommandOption, Context, OptionType, Request, Value};
use crate::lore::series::Series;

/// A typed line, understood.
#[derive(Debug, PartialEq)]
pub(super) struct Line {
    /// The question.
    pub(super) request: Request,
    /// The option that was being typed last: what Discord would call focused.
    pub(super) focused: Option<&'static str>,
}

/// The command that looks anything up.
const LOOKUP: &str = "lookup";

/// Other keys that people write, each with the option that it sets: `from:2370 to:2375`.
const ALSO: [(&str, &str); 2] = [("to", "until"), ("since", "from")];

/// Understands a line. After a slash a command that is not known is kept by its name alone; without one, the whole line
/// is looked up.
pub(super) fn parse(line: &str, context: Context) -> Line {
    let typed = line.trim();
    let line = typed.strip_prefix('/').unwrap_or(typed);
    let (name, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let name = name.to_lowercase();
    match (commands::named(&name), commands::named(LOOKUP)) {
        (Some(command), _) => parse_options(command, rest, context),
        (None, Some(lookup)) if !typed.starts_with('/') => parse_options(lookup, typed, context),
        _ => Line { request: Request::new(name, context), focused: None },
    }
}

fn parse_options(command: &'static Command, rest: &str, context: Context) -> Line {
    let first = command.options.first().filter(|first| !matches!(first.takes, OptionType::Flag));
    let mut line = Line { request: Request::new(command.name, context), focused: first.map(|first| first.name) };
    let mut option = first;
    let mut rest = rest;
    loop {
        let (value, next) = value_before_next_key(rest, command);
        match option {
            Some(option) if Some(option.name) != first.map(|first| first.name) => {
                let (value, spare) = one_value(option, value);
                line.set(Some(option), value);
                line.add(first, spare);
            }
            Some(first) if quoted_length(value) == 0 && value.split_whitespace().any(is_unknown_key) => {
                line.add(Some(first), value);
            }
            _ => line.set(option, value),
        }
        let Some((key, after)) = next else { return line };
        line.focused = Some(key.name);
        option = Some(key);
        rest = after;
    }
}

impl Line {
    fn set(&mut self, option: Option<&CommandOption>, written: &str) {
        let written = unquoted(written.trim());
        if written.is_empty() {
            return;
        }
        match option {
            Some(option) => self.request.options.insert(option.name.to_owned(), typed(option, written)),
            None => self.request.options.insert(written.to_owned(), Value::Flag(true)),
        };
    }

    fn add(&mut self, option: Option<&CommandOption>, spare: &str) {
        let (keys, words): (Vec<&str>, Vec<&str>) = spare.split_whitespace().partition(|word| is_unknown_key(word));
        keys.into_iter().for_each(|key| self.set(None, key));
        if words.is_empty() {
            return;
        }
        let earlier = option.and_then(|option| self.request.text(option.name)).map(|text| format!("{text} "));
        self.set(option, &format!("{}{}", earlier.unwrap_or_default(), words.join(" ")));
    }
}

/// The text up to the next `key:` of the command, or of another one, which the answer refuses; and that key with all that
/// follows it.
fn value_before_next_key<'l>(
    text: &'l str,
    command: &'static Command,
) -> (&'l str, Option<(&'static CommandOption, &'l str)>) {
    let mut at = quoted_length(text);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let is_word_start = text.get(..at).is_none_or(|before| before.is_empty() || before.ends_with([' ', '\t', '"']));
        if let Some((key, after)) = key_at(rest, command).filter(|_| is_word_start) {
            return (text.get(..at).unwrap_or_default(), Some((key, after)));
        }
        at += rest.chars().next().map_or(1, char::len_utf8);
    }
    (text, None)
}

fn key_at<'l>(text: &'l str, command: &'static Command) -> Option<(&'static CommandOption, &'l str)> {
    let (key, after) = text.split_once(':')?;
    let of_others = commands::all().iter().flat_map(|other| other.options);
    let mut refused = of_others.filter(|option| command.key(option.name).is_none());
    let is_called = |option: &&CommandOption| option.name.eq_ignore_ascii_case(key);
    let also = ALSO.into_iter().find(|(other, _)| other.eq_ignore_ascii_case(key)).map(|(_, name)| name);
    let is_also_called = |option: &&CommandOption| Some(option.name) == also;
    let own = command.options.iter().find(|option| is_called(option) || is_also_called(option));
    Some((own.or_else(|| refused.find(is_called))?, after))
}

/// Whether a word is written like an option, though there is none of that name. A series may stand before a title so:
/// `st:ds9`, `tng:family`.
fn is_unknown_key(word: &str) -> bool {
    word.split_once(':').is_some_and(|(key, value)| {
        let is_key = key.len() > 1 && key.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'_');
        let is_of_title = key == "st" || Series::named(key).is_some();
        is_key && !is_of_title && !value.is_empty() && !value.starts_with("//")
    })
}

/// How far a quoted value at the start reaches, quotes included; 0 if there is none.
fn quoted_length(text: &str) -> usize {
    let indent = text.len() - text.trim_start().len();
    let inner = text.trim_start().strip_prefix('"');
    inner.and_then(|inner| inner.find('"')).map_or(0, |end| indent + end + 2)
}

/// The value of an option that takes one word, and the words that do not belong to it.
fn one_value<'l>(option: &CommandOption, text: &'l str) -> (&'l str, &'l str) {
    if matches!(option.takes, OptionType::Suggested | OptionType::Free) {
        return (text, "");
    }
    let indent = text.len() - text.trim_start().len();
    let word = text.trim_start().find(char::is_whitespace).map_or(text.len(), |end| indent + end);
    text.split_at(quoted_length(text).max(word).min(text.len()))
}

fn unquoted(text: &str) -> &str {
    text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).map_or(text, str::trim)
}

fn typed(option: &CommandOption, written: &str) -> Value {
    match option.takes {
        OptionType::Integer { .. } => {
            let text = Value::Text(written.to_owned());
            text.integer().map_or(text, Value::Integer)
        }
        OptionType::Flag => match written.to_lowercase().as_str() {
            "true" | "yes" | "on" | "1" => Value::Flag(true),
            "false" | "no" | "off" | "0" => Value::Flag(false),
            _ => Value::Text(written.to_owned()),
        },
        OptionType::Suggested | OptionType::Free | OptionType::Choice(_) => Value::Text(written.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn context() -> Context {
        let today = time::Date::from_calendar_date(2026, time::Month::November, 20).unwrap();
        Context::on(today)
    }

    fn options(line: &str) -> Vec<(String, Value)> {
        parse(line, context()).request.options.into_iter().collect()
    }

    fn text(name: &str, value: &str) -> (String, Value) {
        (name.to_owned(), Value::Text(value.to_owned()))
    }

    #[test]
    fn text_after_the_name_is_the_first_option() {
        assert_eq!(options("/station Terok Nor"), [text("name", "Terok Nor")]);
        assert_eq!(options("station name:Terok Nor"), [text("name", "Terok Nor")]);
        assert_eq!(options("/onthisday 2372"), [("year".to_owned(), Value::Integer(2372))]);
        assert_eq!(options("/station"), []);
    }

    #[test]
    fn a_key_of_the_command_sets_that_option_wherever_it_stands() {
        let expected = [text("name", "Terok Nor"), text("universe", "prime")];
        for line in [
            "/station Terok Nor universe:prime",
            "/station universe:prime Terok Nor",
            "/station name: Terok Nor universe: prime",
            "/station name:\"Terok Nor\" universe:\"prime\"",
            "/STATION Terok universe:prime Nor",
        ] {
            assert_eq!(options(line), expected, "{line}");
        }
    }

    #[test]
    fn what_is_no_key_of_the_command_stays_text() {
        assert_eq!(options("/ship Defiant: a ship"), [text("name", "Defiant: a ship")]);
        assert_eq!(options("/ship \"universe:prime\""), [text("name", "universe:prime")]);
        assert_eq!(options("/ship https://example.org"), [text("name", "https://example.org")]);
        for typed in ["st:ds9 4x20", "tng:family", "Section 31: Control", "foo:"] {
            assert_eq!(options(&format!("/source {typed}")), [text("name", typed)]);
        }
    }

    #[test]
    fn an_option_that_the_command_has_not_is_kept_as_one_wherever_it_stands() {
        let kept = |words: &str| (words.to_owned(), Value::Flag(true));
        assert_eq!(options("/station Terok Nor foo:bar"), [kept("foo:bar"), text("name", "Terok Nor")]);
        assert_eq!(options("/station foo:bar Terok Nor"), [kept("foo:bar"), text("name", "Terok Nor")]);
        assert_eq!(options("/timeline Terok Nor as_of:2371"), [kept("as_of:2371"), text("name", "Terok Nor")]);
    }

    #[test]
    fn a_number_may_be_written_with_noughts_behind_its_point() {
        assert_eq!(options("/onthisday 2371.0"), [("year".to_owned(), Value::Integer(2371))]);
        assert_eq!(options("/onthisday 2371.5"), [text("year", "2371.5")]);
    }

    #[test]
    fn a_flag_is_yes_or_no() {
        let hidden = ("hide".to_owned(), Value::Flag(true));
        assert_eq!(options("/ship hide:true Defiant"), [hidden, text("name", "Defiant")]);
        assert_eq!(options("/about hide:no"), [("hide".to_owned(), Value::Flag(false))]);
        assert_eq!(options("/about hide:perhaps"), [text("hide", "perhaps")]);
    }

    #[test]
    fn words_that_no_option_takes_are_kept() {
        let kept = |words: &str| (words.to_owned(), Value::Flag(true));
        assert_eq!(options("/about x:y"), [kept("x:y")]);
        assert_eq!(options("/about hide:true the bot"), [("hide".to_owned(), Value::Flag(true)), kept("the bot")]);
        assert_eq!(options("/about name:x"), [kept("name:x")]);
        assert_eq!(options("/compare Worf universe:kelvin"), [text("name", "Worf"), text("universe", "kelvin")]);
        let year = ("from".to_owned(), Value::Integer(2370));
        assert_eq!(options("/timeline from:2370 upto:2375"), [year.clone(), kept("upto:2375")]);
        assert_eq!(options("/timeline from:2370 Worf"), [year, text("name", "Worf")]);
    }

    #[test]
    fn an_option_is_understood_by_what_else_people_call_it() {
        let years = [("from".to_owned(), Value::Integer(1)), ("until".to_owned(), Value::Integer(9999))];
        for line in ["/timeline from:1 to:9999", "/timeline since:1 until:9999", "/timeline to:9999 from:1"] {
            assert_eq!(options(line), years, "{line}");
        }
        assert_eq!(options("/ship Journey to: Babel"), [text("name", "Journey to: Babel")]);
    }

    #[test]
    fn a_line_without_a_command_is_looked_up() {
        let line = parse("Terok Nor universe:prime", context());
        assert_eq!(line.request.command, LOOKUP);
        assert_eq!(options("Terok Nor universe:prime"), [text("name", "Terok Nor"), text("universe", "prime")]);
        assert_eq!(parse("/terok nor", context()).request.command, "terok");
    }

    #[test]
    fn the_last_option_typed_is_the_focused_one() {
        assert_eq!(parse("/station ter", context()).focused, Some("name"));
        assert_eq!(parse("/station ter universe:", context()).focused, Some("universe"));
        assert_eq!(parse("/tribble", context()).focused, None);
    }

    #[test]
    fn no_line_is_too_odd_to_be_read() {
        for line in
            ["", "/", "//", "/station \"", "/station \"\"", "/station :", "/station universe:", "/ship ש\u{202e}"]
        {
            parse(line, context());
        }
    }
}
