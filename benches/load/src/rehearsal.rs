//! A bot answers every interaction once on discord-sandbox, which composes them and holds the answers against Discord's
//! rules; what was said becomes a [`Script`].

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use discord_sandbox::{Direction, Exchange, Handle, InteractionId, Options, Outcome, Sandbox};
use serde_json::{Map, Value, json};

use crate::bots::Bot;
use crate::mix::Mix;
use crate::process::Process;
use crate::questions::{MISS, Question, Questions, STATIONS, TYPED};
use crate::script::{LoreScript, Script};
use crate::template::{Response, Template};

/// How long anything that must happen may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// How many timelines are asked for at once.
const BATCH: usize = 20;
/// How many buttons are pressed.
const BUTTONS: usize = 40;
/// Discord's number for a button, and the styles that a press of it tells nothing about: danger and link.
const BUTTON: u64 = 2;
const DANGER: u64 = 4;
const LINK: u64 = 5;

/// Has a bot answer everything that it will be asked.
pub async fn rehearse(bot: &Bot, questions: &Questions) -> Result<Script> {
    let options = Options { rate_limits: false, first_answer: PATIENCE, ..Options::default() };
    let sandbox = Sandbox::bind_with(SocketAddr::from(([127, 0, 0, 1], 0)), options).await?;
    let discord = sandbox.handle();
    let serving = tokio::spawn(sandbox.run(std::future::pending()));
    let mut process = Process::start(bot, &discord.base_url(), &discord.token())?;
    let script = Rehearsal { discord }.run(bot, questions).await;
    serving.abort();
    process.check()?;
    script.with_context(|| format!("{} does not answer as it should; its output: {}", bot.name, process.output()))
}

struct Rehearsal {
    discord: Handle,
}

/// An interaction that was answered, and the message that answered it.
struct Answered {
    template: Template,
    message: Value,
}

impl Rehearsal {
    async fn run(&self, bot: &Bot, questions: &Questions) -> Result<Script> {
        soon("log in", self.discord.wait_until_ready()).await?;
        soon("register its commands", self.discord.wait_until_registered()).await?;
        let lookups = self.lookups().await?;
        let exchanges = self.discord.exchanges();
        Ok(Script {
            token: self.discord.token(),
            base_url: self.discord.base_url(),
            greeting: greeting(&exchanges),
            responses: responses(&exchanges),
            lookups,
            lore: if bot.lore { Some(self.lore(questions).await?) } else { None },
        })
    }

    async fn lookups(&self) -> Result<Mix> {
        let mut weighted = Vec::new();
        for station in STATIONS {
            let begun = self.discord.command("station", json!({ "name": station }));
            let answered = self.answered(begun.map_err(|misuse| anyhow!("{misuse}"))?).await?;
            weighted.push((answered.template, 3.0 / STATIONS.len() as f64));
        }
        for typed in TYPED {
            let begun = self.discord.autocomplete("station", json!({ "name": typed }), "name");
            let answered = self.answered(begun.map_err(|misuse| anyhow!("{misuse}"))?).await?;
            weighted.push((answered.template, 1.0 / TYPED.len() as f64));
        }
        Mix::new(weighted)
    }

    async fn lore(&self, questions: &Questions) -> Result<LoreScript> {
        let (mut templates, mut buttons) = (Vec::new(), Vec::new());
        for question in &questions.all {
            let answered = self.ask(question).await?;
            if buttons.len() < BUTTONS
                && let Some(button) = self.press(&answered.message).await?
            {
                buttons.push(button);
            }
            templates.push(answered.template);
        }
        let miss = self.ask(&Question::read(MISS)?).await?.template;
        Ok(LoreScript {
            questions: Mix::long_tail(templates)?,
            misses: Mix::even(vec![miss])?,
            buttons: Mix::even(buttons)?,
            timelines: self.timelines(&questions.timelines).await?,
        })
    }

    async fn timelines(&self, questions: &[Question]) -> Result<Vec<Vec<Arc<Template>>>> {
        let mut batches = Vec::new();
        for questions in questions.chunks(BATCH) {
            let mut batch = Vec::new();
            for question in questions {
                let answered = self.ask(question).await?;
                if !has_picture(&answered.message) {
                    bail!("there is no picture in the answer to {question:?}");
                }
                batch.push(Arc::new(answered.template.deferrable()));
            }
            batches.push(batch);
        }
        Ok(batches)
    }

    async fn ask(&self, question: &Question) -> Result<Answered> {
        let options = self.options(question);
        let begun = self.discord.command(&question.command, options).map_err(|misuse| anyhow!("{misuse}"))?;
        self.answered(begun).await.with_context(|| format!("{question:?}"))
    }

    /// The options in the types in which the command has them.
    fn options(&self, question: &Question) -> Value {
        let commands = self.discord.commands();
        let command = commands.iter().find(|command| command["name"] == question.command.as_str());
        let defined = command.and_then(|command| command["options"].as_array()).map(Vec::as_slice).unwrap_or_default();
        let typed = |(name, value): &(String, String)| {
            let kind = defined.iter().find(|option| option["name"] == name.as_str()).map(|option| &option["type"]);
            let is_text = kind.is_none_or(|kind| kind == 3);
            let other = if is_text { None } else { serde_json::from_str(value).ok() };
            (name.clone(), other.unwrap_or_else(|| Value::from(value.as_str())))
        };
        Value::Object(question.options.iter().map(typed).collect::<Map<_, _>>())
    }

    /// Presses the first button that shows more.
    async fn press(&self, message: &Value) -> Result<Option<Template>> {
        let Some(custom_id) = first_button(message) else { return Ok(None) };
        let begun = self.discord.press(message, custom_id).map_err(|misuse| anyhow!("{misuse}"))?;
        let answered = self.answered(begun).await.with_context(|| format!("the button {custom_id}"))?;
        Ok((!answered.message.is_null()).then_some(answered.template))
    }

    /// Waits for the answer and makes a template of what was said.
    async fn answered(&self, id: InteractionId) -> Result<Answered> {
        let message = match soon("answer", self.discord.wait_for_answer(id)).await? {
            Outcome::Answered(message) => message,
            Outcome::Failed { reason } => bail!("{reason}"),
            Outcome::Choices(choices) if choices.is_empty() => bail!("there is nothing to choose from"),
            Outcome::Acknowledged | Outcome::Modal(_) | Outcome::Choices(_) => Value::Null,
        };
        let id = id.to_string();
        let is_payload = |exchange: &Exchange| exchange.what == "INTERACTION_CREATE" && exchange.request["id"] == id;
        let payload = soon("be asked", self.discord.wait_for_exchange(is_payload)).await?.request;
        let route = format!("POST /interactions/{id}/");
        let is_callback = |exchange: &Exchange| exchange.what.starts_with(&route);
        let callback = soon("answer", self.discord.wait_for_exchange(is_callback)).await?;
        let ids = [&*id, message["id"].as_str().unwrap_or(&id)];
        let response = Response::new(callback.status.unwrap_or(204), &callback.response, &ids);
        let edit = Response::new(200, &message, &ids);
        Ok(Answered { template: Template::new(payload, response, edit), message })
    }
}

/// Waits, though not forever.
async fn soon<T>(what: &str, event: impl Future<Output = T>) -> Result<T> {
    tokio::time::timeout(PATIENCE, event).await.map_err(|_| anyhow!("it did not {what} in {PATIENCE:?}"))
}

fn first_button(message: &Value) -> Option<&str> {
    let rows = message["components"].as_array()?;
    let components = rows.iter().filter_map(|row| row["components"].as_array()).flatten();
    let tells = |button: &&Value| {
        let style = button["style"].as_u64();
        button["type"] == BUTTON && button["disabled"] != true && style != Some(DANGER) && style != Some(LINK)
    };
    components.filter(tells).find_map(|button| button["custom_id"].as_str())
}

/// Whether a file came with a message; one that an embed shows is not listed with the others.
fn has_picture(message: &Value) -> bool {
    let embeds = message["embeds"].as_array().map(Vec::as_slice).unwrap_or_default();
    message["attachments"].get(0).is_some() || embeds.iter().any(|embed| embed["image"]["url"].is_string())
}

/// READY, and the server.
fn greeting(exchanges: &[Exchange]) -> Vec<(String, Value)> {
    let is_greeting = |exchange: &&Exchange| ["READY", "GUILD_CREATE"].contains(&exchange.what.as_str());
    exchanges.iter().filter(is_greeting).map(|exchange| (exchange.what.clone(), exchange.request.clone())).collect()
}

/// What REST said when the bot started.
fn responses(exchanges: &[Exchange]) -> HashMap<String, (u16, Value)> {
    let requests = exchanges.iter().filter(|exchange| exchange.direction == Direction::BotToDiscord);
    let answered = requests.filter_map(|exchange| {
        let of_interaction = exchange.what.contains(" /interactions/") || exchange.what.contains(" /webhooks/");
        let status = exchange.status.filter(|_| !of_interaction)?;
        Some((exchange.what.clone(), (status, exchange.response.clone())))
    });
    answered.collect()
}
