//! What is answered to an interaction: has `commands` answer it, and chooses the kind of callback.
//!
//! Nothing is sent from here, so the gateway and the endpoint say the same. A report of a mistake is passed on first:
//! its answer tells what became of it.

use std::sync::Arc;

use super::answer_cache::{AnswerCache, FinishedAnswer};
use super::body::Callback;
use super::incomplete;
use super::interaction::{CommandData, Interaction, Kind, SourceMessage};
use super::metrics;
use super::reports::{Reporter, Reports};
use super::rest::Body;
use super::summary::Summary;
use crate::commands::{self, ComponentAction, Context, ContinuityFilter, Request, ResponseMode, Value};
use crate::lore::Universe;
use crate::packs::LiveLore;
use crate::reply::{Audience, Delivery, Message, Picture, Reply, Report};
use crate::search::Catalogue;

/// What a button or a menu is called in the log, and a form.
const COMPONENT: &str = "component";
const FORM: &str = "form";

/// What has become of an answer that is still to come.
const DEFERRED: &str = "deferred";

/// The option that holds the text of the message whose menu was used.
const MESSAGE_TEXT: &str = "text";

/// What it takes to answer: the lore as it now stands, and the preferences.
#[derive(Debug, Clone)]
pub struct Responder {
    /// What is known.
    pub lore: Arc<LiveLore>,
    /// The universe preferred when a name fits several.
    pub universe: Universe,
    /// Whose word counts, unless a question says so.
    pub continuity: ContinuityFilter,
    /// What everyone has seen, unless a question says so; empty to hide nothing.
    pub seen: String,
    /// Where reports of mistakes go.
    pub reports: Reports,
    /// Answers that were given before.
    pub cache: AnswerCache,
}

/// An answer, ready to be delivered.
#[derive(Debug)]
pub(super) struct Answer {
    /// What Discord gets.
    pub(super) callback: Callback,
    /// The picture that goes with it, still to be drawn.
    pub(super) picture: Option<Picture>,
    /// Whether the message that a button sits on is deleted afterwards.
    pub(super) removes_message: bool,
    /// The report of a mistake that it makes.
    report: Option<Report>,
    /// What is logged of it.
    pub(super) summary: Summary,
}

/// A component that was used or a form that was filled in.
struct Use<'i> {
    kind: &'static str,
    press: ComponentAction,
    message: SourceMessage,
    user_id: Option<u64>,
    locale: &'i str,
}

impl Use<'_> {
    /// Whether the answer takes the place of the message.
    fn replaces(&self) -> bool {
        self.press.mode == ResponseMode::Replace && self.message.is_asker(self.user_id)
    }

    fn audience(&self) -> Audience {
        match self.press.mode {
            ResponseMode::Public => Audience::Everyone,
            _ if self.replaces() && !self.message.is_ephemeral => Audience::Everyone,
            _ => Audience::AskerOnly,
        }
    }

    fn deferred(&self) -> Callback {
        if self.replaces() { Callback::DeferredUpdate } else { Callback::DeferredMessage(self.audience()) }
    }
}

impl Responder {
    /// The answer to an interaction; there always is one.
    pub(super) async fn answer(&self, interaction: &Interaction) -> Answer {
        let answer = self.answer_with(interaction, Delivery::Kept);
        let Some(report) = &answer.report else { return answer };
        let delivery = self
            .reports
            .pass_on(report, Reporter { user_id: interaction.user_id, guild_id: interaction.guild_id })
            .await;
        self.answer_with(interaction, delivery)
    }

    /// What defers the answer, where it may come with a picture and so takes longer than others.
    pub(super) fn deferral(&self, interaction: &Interaction) -> Option<Answer> {
        let draws = |name: &str| commands::named(name).is_some_and(|command| command.draws);
        match &interaction.kind {
            Kind::Command(command) if draws(&command.name) => {
                let request = request(command, self.context(interaction));
                let audience = commands::named_audience(&request).unwrap_or_default();
                Some(Answer::deferral("command", &command.name, Callback::DeferredMessage(audience)))
            }
            Kind::Component { custom_id, values, message } => {
                let press = commands::component_action(custom_id, values, self.context(interaction))?;
                let command = press.request.command.clone();
                let used = Use { kind: COMPONENT, press, message: *message, user_id: interaction.user_id, locale: "" };
                let is_drawn = draws(&command) && used.press.mode != ResponseMode::Remove;
                is_drawn.then(|| Answer::deferral(COMPONENT, &command, used.deferred()))
            }
            _ => None,
        }
    }

    /// The same that keeps no answers, and so gives each as a message that can still be changed.
    pub(super) fn without_cache(&self) -> Self {
        Self { cache: AnswerCache::with_room(0), ..self.clone() }
    }

    fn answer_with(&self, interaction: &Interaction, delivery: Delivery) -> Answer {
        let context = Context { delivery, ..self.context(interaction) };
        let locale = &interaction.locale;
        let user_id = interaction.user_id;
        match &interaction.kind {
            Kind::Ping => Answer::plain(Callback::Pong, Summary::new("ping", "", "answered")),
            Kind::Command(command) => self.answer_command(command, context),
            Kind::Autocomplete(command) => self.suggest(command, context),
            Kind::Component { custom_id, values, message } => {
                match commands::component_action(custom_id, values, context) {
                    Some(press) => self.answer_use(Use { kind: COMPONENT, press, message: *message, user_id, locale }),
                    None => notice(COMPONENT, commands::outdated(locale)),
                }
            }
            Kind::Form { custom_id, inputs, message } => match commands::component_action(custom_id, &[], context) {
                Some(mut press) => {
                    fill_in(&mut press.request, inputs);
                    self.answer_use(Use { kind: FORM, press, message: *message, user_id, locale })
                }
                None => notice(FORM, commands::outdated(locale)),
            },
            Kind::Other(number) => {
                tracing::warn!(number, "an interaction of a type that is not known here");
                notice("unknown", commands::outdated(locale))
            }
        }
    }

    fn context(&self, interaction: &Interaction) -> Context {
        let today = time::OffsetDateTime::now_utc().date();
        Context {
            universe: self.universe,
            continuity: self.continuity,
            seen: self.seen.clone(),
            seed: interaction.id,
            locale: interaction.locale.clone(),
            ..Context::on(today)
        }
    }

    fn answer_command(&self, command: &CommandData, context: Context) -> Answer {
        let request = request(command, context);
        self.once("command", "", &request, |lore| {
            let reply = commands::answer(lore, &request);
            Answer::new("command", &request.command, reply, Callback::Message)
        })
    }

    /// The answer as it was given before to the same question that came the same way, or else a new one.
    fn once(&self, kind: &str, detail: &str, request: &Request, answer: impl FnOnce(&Catalogue) -> Answer) -> Answer {
        let version = self.lore.version();
        let lore = self.lore.current();
        if !commands::is_repeatable(request) || !self.cache.has_room() {
            return answer(&lore);
        }
        let question = self.cache.hash(&(version, kind, detail, request.question()));
        if let Some(FinishedAnswer { body, summary }) = self.cache.get(question) {
            metrics::cached(true);
            return Answer::plain(Callback::Finished(body), summary);
        }
        metrics::cached(false);
        let answer = answer(&lore);
        if !answer.is_repeatable() {
            return answer;
        }
        let Body { bytes: body, .. } = answer.callback.body(None);
        self.cache.keep(question, FinishedAnswer { body: body.clone(), summary: answer.summary.clone() });
        Answer { callback: Callback::Finished(body), ..answer }
    }

    fn suggest(&self, command: &CommandData, context: Context) -> Answer {
        let request = request(command, context);
        let last = command.options.last().map(|(name, _)| name.as_str());
        let option = command.focused.as_deref().or(last).unwrap_or_default();
        self.once("autocomplete", option, &request, |lore| {
            let choices = commands::suggest(lore, &request, option);
            let outcome = if choices.is_empty() { "nothing" } else { "suggested" };
            let callback = Callback::Choices(choices);
            Answer::plain(callback, Summary::new("autocomplete", &request.command, outcome))
        })
    }

    fn answer_use(&self, used: Use<'_>) -> Answer {
        let (replaces, audience) = (used.replaces(), used.audience());
        let Use { kind, press, message, user_id, locale } = used;
        if press.mode == ResponseMode::Remove {
            return removal(kind, &press.request.command, message.is_asker(user_id), locale);
        }
        if commands::named(&press.request.command).is_none() {
            return notice(kind, commands::unknown_command(locale));
        }
        let request = press.seen_by(audience);
        self.once(kind, if replaces { "in place" } else { "" }, &request, |lore| {
            let reply = match commands::answer(lore, &request) {
                Reply::Form(form) if kind == FORM => incomplete::in_place_of(&form).into(),
                reply => reply,
            };
            Answer::new(kind, &request.command, reply, if replaces { Callback::Update } else { Callback::Message })
        })
    }
}

/// A used or half-typed command as a question.
fn request(command: &CommandData, context: Context) -> Request {
    let mut request = Request::new(&command.name, context);
    request.options.extend(command.options.iter().cloned());
    if let Some(text) = &command.message_text {
        request.options.insert(MESSAGE_TEXT.to_owned(), Value::Text(text.clone()));
    }
    request
}

/// Adds what was filled in to the question that the form's id holds; what was left empty, as that, so that it is missed.
fn fill_in(request: &mut Request, inputs: &[(String, String)]) {
    let filled = inputs.iter().map(|(name, text)| (name.clone(), Value::Text(text.trim().to_owned())));
    request.options.extend(filled);
}

fn removal(kind: &'static str, command: &str, is_asker: bool, locale: &str) -> Answer {
    if !is_asker {
        return notice(kind, commands::not_the_asker(locale));
    }
    let summary = Summary::new(kind, command, "removed");
    Answer { removes_message: true, ..Answer::plain(Callback::DeferredUpdate, summary) }
}

fn notice(kind: &'static str, reply: Reply) -> Answer {
    let answer = Answer::new(kind, "", reply, Callback::Message);
    Answer { summary: Summary::new(kind, "", "refused"), ..answer }
}

impl Answer {
    /// A reply: a message goes out `as_message`, a form is opened.
    fn new(kind: &'static str, command: &str, reply: Reply, as_message: fn(Message) -> Callback) -> Self {
        let summary = Summary::of_outcome(kind, command, &reply.outcome());
        match reply {
            Reply::Message(message) => {
                let (picture, report) = (message.picture.clone(), message.report.clone());
                Self { picture, report, ..Self::plain(as_message(message), summary) }
            }
            Reply::Form(form) => Self::plain(Callback::Form(form), summary),
        }
    }

    /// A callback that defers an answer.
    fn deferral(kind: &'static str, command: &str, callback: Callback) -> Self {
        Self::plain(callback, Summary::new(kind, command, DEFERRED))
    }

    /// The same, deferred by this callback.
    pub(super) fn deferred_by(self, callback: Callback) -> Self {
        Self { callback, summary: Summary { outcome: DEFERRED, ..self.summary }, ..self }
    }

    /// Whether it can be given again as it is.
    const fn is_repeatable(&self) -> bool {
        self.picture.is_none() && self.report.is_none() && !self.removes_message
    }

    const fn plain(callback: Callback, summary: Summary) -> Self {
        Self { callback, picture: None, removes_message: false, report: None, summary }
    }
}
