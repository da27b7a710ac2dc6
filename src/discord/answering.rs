//! What is said to an interaction: looks at it, asks `commands`, and chooses the kind of callback.
//!
//! No answer is sent from here, so the gateway and the endpoint say the same. A report of a mistake is passed on first:
//! its answer tells what became of it.

use std::sync::Arc;
use std::time::Duration;

use serenity::all::{
    CommandInteraction, ComponentInteraction, CreateInteractionResponse as Callback, Interaction, InteractionId,
    Message, ModalInteraction, UserId,
};

use super::reports::Reports;
use super::wire;
use crate::commands::{self, Context, Effect, Level, Press};
use crate::lore::Universe;
use crate::packs::LiveLore;
use crate::reply::{Audience, Delivery, Outcome, Picture, Reply, Report};

/// What it takes to answer: the lore as it now stands, and the preferences.
#[derive(Debug, Clone)]
pub struct Desk {
    /// What is known.
    pub lore: Arc<LiveLore>,
    /// The universe preferred when a name fits several.
    pub universe: Universe,
    /// Whose word counts, unless a question says so.
    pub continuity: Level,
    /// Where reports of mistakes go.
    pub reports: Reports,
}

/// An answer, ready to be delivered.
#[derive(Debug)]
pub(super) struct Answer {
    /// What Discord gets.
    pub(super) callback: Callback,
    /// The picture that goes with it, which only the endpoint has to send by itself.
    pub(super) picture: Option<Picture>,
    /// Whether the message that a button sits on is deleted afterwards.
    pub(super) removes_message: bool,
    /// The report of a mistake that it makes.
    report: Option<Report>,
    /// What is logged of it.
    pub(super) record: Record,
}

/// What may be logged of an interaction: nothing that anybody typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// `command`, `autocomplete`, `component` or `form`.
    pub(super) kind: &'static str,
    /// Name of the command.
    pub(super) command: String,
    /// Id of the entry that the answer is about.
    pub(super) entry: Option<Box<str>>,
    /// What became of the question.
    pub(super) outcome: &'static str,
}

impl Desk {
    /// The answer to an interaction; `None` for kinds that we never cause.
    pub(super) async fn answer(&self, interaction: &Interaction) -> Option<Answer> {
        let answer = self.say(interaction, Delivery::Kept)?;
        let Some(report) = &answer.report else { return Some(answer) };
        let delivery = self.reports.pass_on(report).await;
        self.say(interaction, delivery)
    }

    fn say(&self, interaction: &Interaction, delivery: Delivery) -> Option<Answer> {
        match interaction {
            Interaction::Command(asked) => Some(self.answer_command(asked, delivery)),
            Interaction::Autocomplete(typed) => Some(self.suggest(typed)),
            Interaction::Component(pressed) => Some(self.answer_component(pressed)),
            Interaction::Modal(filled) => Some(self.answer_form(filled, delivery)),
            _ => None,
        }
    }

    fn context(&self, interaction: InteractionId, locale: &str) -> Context {
        let today = time::OffsetDateTime::now_utc().date();
        let (universe, continuity) = (self.universe, self.continuity);
        Context { universe, continuity, seed: interaction.get(), locale: locale.to_owned(), ..Context::on(today) }
    }

    fn answer_command(&self, asked: &CommandInteraction, delivery: Delivery) -> Answer {
        let context = Context { delivery, ..self.context(asked.id, &asked.locale) };
        let request = wire::request(&asked.data, context);
        let reply = commands::answer(&self.lore.current(), &request);
        Answer::new("command", &request.command, &reply, posted(&reply))
    }

    fn suggest(&self, typed: &CommandInteraction) -> Answer {
        let request = wire::request(&typed.data, self.context(typed.id, &typed.locale));
        let option = wire::focused(&typed.data).unwrap_or_default();
        let choices = commands::suggest(&self.lore.current(), &request, option);
        let outcome = if choices.is_empty() { "nothing" } else { "suggested" };
        let command = known_name(&request.command);
        let record = Record { kind: "autocomplete", command, entry: None, outcome };
        Answer::bare(Callback::Autocomplete(wire::choices(&choices)), record)
    }

    fn answer_component(&self, pressed: &ComponentInteraction) -> Answer {
        let context = self.context(pressed.id, &pressed.locale);
        match commands::press(&pressed.data.custom_id, wire::picked(pressed), context) {
            Some(press) => self.answer_press("component", press, Some(&pressed.message), pressed.user.id),
            None => notice("component", &commands::outdated(&pressed.locale)),
        }
    }

    fn answer_form(&self, filled: &ModalInteraction, delivery: Delivery) -> Answer {
        let context = Context { delivery, ..self.context(filled.id, &filled.locale) };
        match commands::press(&filled.data.custom_id, &[], context) {
            Some(mut press) => {
                wire::fill_in(&mut press.request, filled);
                self.answer_press("form", press, filled.message.as_deref(), filled.user.id)
            }
            None => notice("form", &commands::outdated(&filled.locale)),
        }
    }

    fn answer_press(&self, kind: &'static str, press: Press, message: Option<&Message>, presser: UserId) -> Answer {
        let (command, effect) = (press.request.command.clone(), press.effect);
        let is_asker = message.is_some_and(|message| wire::asker(message).is_none_or(|asker| asker == presser));
        if effect == Effect::Remove {
            return removal(kind, &command, is_asker, &press.request.context.locale);
        }
        let audience = match effect {
            Effect::Public => Audience::Everyone,
            Effect::Replace if is_asker => message.map_or(Audience::AskerOnly, wire::audience),
            _ => Audience::AskerOnly,
        };
        let reply = commands::answer(&self.lore.current(), &press.seen_by(audience));
        let callback = match effect {
            Effect::Replace if is_asker && reply.modal.is_none() => Callback::UpdateMessage(wire::message(&reply)),
            _ => posted(&reply),
        };
        Answer::new(kind, &command, &reply, callback)
    }
}

/// A reply as a new message, or as the form that it opens.
fn posted(reply: &Reply) -> Callback {
    match &reply.modal {
        Some(modal) => Callback::Modal(wire::form(modal)),
        None => Callback::Message(wire::message(reply)),
    }
}

fn removal(kind: &'static str, command: &str, is_asker: bool, locale: &str) -> Answer {
    if !is_asker {
        return notice(kind, &commands::not_the_asker(locale));
    }
    let record = Record { kind, command: known_name(command), entry: None, outcome: "removed" };
    Answer { removes_message: true, ..Answer::bare(Callback::Acknowledge, record) }
}

fn notice(kind: &'static str, reply: &Reply) -> Answer {
    let record = Record { kind, command: known_name(""), entry: None, outcome: "refused" };
    Answer::bare(posted(reply), record)
}

impl Record {
    /// Writes the one line that an interaction leaves in the log.
    pub(super) fn log(&self, delivered: Result<u32, String>, took: Duration) {
        let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        let Self { kind, command, outcome, .. } = self;
        let entry = self.entry.as_deref().unwrap_or("-");
        match delivered {
            Ok(1) => tracing::info!(kind, command, entry, outcome, ms, "answered"),
            Ok(tries) => tracing::info!(kind, command, entry, outcome, ms, tries, "answered"),
            Err(why) => tracing::error!(kind, command, entry, outcome, ms, why, "not answered"),
        }
    }
}

/// The name of a command of ours; of any other nothing is logged, since anyone may have written it.
fn known_name(name: &str) -> String {
    commands::named(name).map_or("-", |command| command.name).to_owned()
}

impl Answer {
    fn new(kind: &'static str, command: &str, reply: &Reply, callback: Callback) -> Self {
        let (entry, outcome) = match &reply.outcome {
            Outcome::Found(entry) => (entry.clone(), "found"),
            Outcome::NotFound => (None, "not found"),
            Outcome::Misunderstood => (None, "misunderstood"),
        };
        let record = Record { kind, command: known_name(command), entry, outcome };
        Self { picture: reply.picture.clone(), report: reply.report.clone(), ..Self::bare(callback, record) }
    }

    const fn bare(callback: Callback, record: Record) -> Self {
        Self { callback, picture: None, removes_message: false, report: None, record }
    }
}
