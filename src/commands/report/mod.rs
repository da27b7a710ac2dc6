//! *Report a mistake*: a form for what is wrong, and a ready piece of lore made of what was filled in.

mod meant;
mod snippet;

use crate::locale::{FixedText, Locale, msg};
use crate::lore::{Entry, EntryRef};
use crate::reply::{
    Audience, Button, ButtonStyle, Card, Delivery, Form, Input, Message, Outcome, Reply, Report, Rich, Span, lead_in,
    limits, typed,
};
use crate::view::controls::components::{self, row};
use crate::view::filter::ViewFilter;
use crate::view::finding::entry_query::EntryQuery;
use crate::view::finding::find;
use crate::view::finding::hit::Missed;
use crate::view::input::command::{Command, CommandContext, Surface};
use crate::view::input::custom_id::ResponseMode;
use crate::view::input::option_list::OptionList;
use crate::view::input::option_values::{Options, Refusal};
use crate::view::input::options::{CommandOption, NAME, OptionKey, OptionType};
use crate::view::input::query::Query;
use crate::view::suggestions::miss;
use snippet::Snippet;

const REPORT: &str = "report";
const STATEMENT: OptionKey = OptionKey::new("statement", "statement");
const CORRECTION: OptionKey = OptionKey::new("correction", "correction");
const WORK: OptionKey = OptionKey::new("work", "work");

/// Characters of a form's title, and of the label of an input.
const LABEL: usize = 45;

static OPTIONS: [CommandOption; 4] = [
    NAME.option(OptionType::Suggested, msg::OPTION_REPORT_NAME).required(),
    STATEMENT.option(OptionType::Free, msg::OPTION_REPORT_STATEMENT),
    CORRECTION.option(OptionType::Free, msg::OPTION_REPORT_CORRECTION),
    WORK.option(OptionType::Free, msg::OPTION_REPORT_WORK),
];

/// A mistake, as far as it was described.
#[derive(Debug, Clone, Default)]
struct ReportQuery {
    name: String,
    statement: Option<String>,
    correction: Option<String>,
    work: Option<String>,
    /// Whether the form was sent, with whatever is in it: no second form may answer it.
    is_sent: bool,
}

impl Query for ReportQuery {
    fn read(_: &CommandContext<'_>, options: &Options<'_>) -> Result<Self, Refusal> {
        Ok(Self {
            name: options.name(),
            statement: options.filled(STATEMENT),
            correction: options.filled(CORRECTION),
            work: options.filled(WORK),
            is_sent: options.text(CORRECTION).or_else(|| options.text(WORK)).is_some(),
        })
    }

    fn command(&self) -> &str {
        REPORT
    }

    /// What was filled in does not travel in ids: it comes from the form.
    fn options(&self) -> OptionList {
        OptionList::default().text(NAME, &*self.name)
    }
}

/// The row of `/report`.
pub(super) fn command() -> Command {
    Command {
        name: REPORT,
        surface: Surface::Slash,
        description: FixedText::Message(msg::COMMAND_REPORT),
        options: &OPTIONS,
        internal: &[],
        example: "Terok Nor correction:Garak was its first officer. work:DS9 2x23",
        kind: None,
        is_random: false,
        draws: false,
        answer: |ctx, options| Ok(answer(ctx, &ReportQuery::read(ctx, options)?)),
        suggest: find::suggest,
    }
}

/// The button that opens the form for an entry.
pub(super) fn button(ctx: &CommandContext<'_>, entry: &str) -> Option<Button> {
    let query = ReportQuery { name: entry.to_owned(), ..ReportQuery::default() };
    let id = query.id(ResponseMode::Form);
    components::with_id(ctx.locale.text(msg::REPORT), ButtonStyle::Secondary, id)
}

fn answer(ctx: &CommandContext<'_>, query: &ReportQuery) -> Reply {
    let at = match find(ctx, &query.name) {
        Ok(at) => at,
        Err(missed) => return unknown(ctx, &query.name, &missed).into(),
    };
    let Some(entry) = ctx.lore.entry(at) else {
        return unknown(ctx, &query.name, &Missed::default()).into();
    };
    match (&query.correction, &query.work) {
        (Some(correction), Some(work)) => {
            let statement = query.statement.as_deref().unwrap_or_default();
            thanks(ctx, entry, &snippet::of(ctx.lore, at, entry, [statement, correction, work]), work).into()
        }
        _ if query.is_sent => incomplete(ctx, entry).into(),
        _ => Reply::Form(form(ctx, query, entry)),
    }
}

fn unknown(ctx: &CommandContext<'_>, name: &str, missed: &Missed) -> Message {
    miss::not_found(ctx, name, missed, &ViewFilter::default())
}

/// What is missing, with a button that opens the form again.
fn incomplete(ctx: &CommandContext<'_>, entry: &Entry) -> Message {
    let mut message = miss::misunderstood(ctx, Rich::plain(ctx.locale.text(msg::REPORT_INCOMPLETE)));
    message.rows.extend(row(button(ctx, &entry.id)));
    Message { audience: Audience::AskerOnly, ..message }
}

/// The entry, found as any look-up finds it: by its name, its id or its label in the asker's language.
fn find(ctx: &CommandContext<'_>, name: &str) -> Result<EntryRef, Missed> {
    find::entry(ctx, name, None, &ViewFilter::default()).map(|hit| hit.entry)
}

/// The form, with whatever was said already.
fn form(ctx: &CommandContext<'_>, query: &ReportQuery, entry: &Entry) -> Form {
    let locale = ctx.locale;
    let input = |key: OptionKey, label: &str, placeholder: &str, said: &Option<String>, most: u16| Input {
        name: key.name,
        label: limits::shortened(label, LABEL),
        placeholder: limits::shortened(placeholder, limits::LABEL),
        value: said.as_deref().map(|said| limits::shortened(said, usize::from(most))),
        required: key != STATEMENT,
        is_paragraph: key != WORK,
        most,
    };
    let statement = locale.text(msg::REPORT_STATEMENT_HINT);
    let correction = locale.text(msg::REPORT_CORRECTION_HINT);
    let work = locale.text(msg::REPORT_WORK_HINT);
    let says_now = locale.text(msg::REPORT_STATEMENT);
    let should_say = locale.text(msg::REPORT_CORRECTION);
    let source = locale.text(msg::REPORT_WORK);
    let filled = ReportQuery { name: entry.id.to_string(), ..ReportQuery::default() };
    Form {
        custom_id: filled.id(ResponseMode::Private),
        title: limits::shortened(locale.text(msg::REPORT), LABEL),
        entry: Some(entry.id.clone()),
        inputs: vec![
            input(STATEMENT, says_now, statement, &query.statement, snippet::STATEMENT),
            input(CORRECTION, should_say, correction, &query.correction, snippet::CORRECTION),
            input(WORK, source, work, &query.work, snippet::WORK),
        ],
    }
}

/// What became of the report, and how it stands.
fn account(locale: Locale, delivery: Delivery) -> &'static str {
    match delivery {
        Delivery::Kept => locale.text(msg::REPORT_KEPT),
        Delivery::Sent => locale.text(msg::REPORT_SENT),
        Delivery::Logged => locale.text(msg::REPORT_LOGGED),
        Delivery::Failed => locale.text(msg::REPORT_FAILED),
    }
}

/// The snippet, for the reporter and for whoever keeps the lore.
fn thanks(ctx: &CommandContext<'_>, entry: &Entry, snippet: &Snippet, work: &str) -> Message {
    let locale = ctx.locale;
    let mut body = Rich::plain(account(locale, ctx.asker.delivery)).words("\n");
    body.push(Span::Block(snippet.toml.clone().into()));
    if !snippet.is_work_known {
        body.push(Span::Plain("\n".into()));
        body.push(typed(work));
        body.push(Span::Plain(lead_in(locale, "").into()));
        let missing = locale.text(msg::REPORT_UNKNOWN_WORK);
        body.push(Span::Plain(missing.to_owned().into()));
    }
    let card = Card {
        kicker: locale.text(msg::REPORT).to_owned(),
        title: limits::shortened(&locale.format(msg::REPORT_THANKS, &[("name", &entry.name)]), limits::TITLE),
        body,
        ..Card::default()
    };
    let report = Report { entry: entry.id.clone(), file: snippet.file.clone(), toml: snippet.toml.clone() };
    let rows = row(back(locale, entry)).into_iter().collect();
    let outcome = Outcome::Found(None);
    Message {
        audience: Audience::AskerOnly,
        cards: vec![card],
        rows,
        outcome,
        report: Some(report),
        ..Message::default()
    }
}

fn back(locale: Locale, entry: &Entry) -> Option<Button> {
    let label = locale.format(msg::BACK_TO_ENTRY, &[("name", &entry.name)]);
    components::button(&label, ResponseMode::Private, &EntryQuery::open(entry, ViewFilter::default()))
}
