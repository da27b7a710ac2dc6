//! discord-sandbox as the Discord on which questions are asked: somebody types them there, and its rules judge the answers.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use discord_sandbox::{Handle, InteractionId, Options, Outcome, Sandbox};
use futures_util::FutureExt;
use load::discord::Answer;
use load::process::Process;
use load::template::Template;
use serde_json::Value;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use crate::asking::{Asks, Sent};
use crate::bot::{DEADLINE, PATIENCE, Rehearsed};

/// How often is looked whether answers are there: to wait for each apart, all would be woken at each change.
const LOOK: Duration = Duration::from_millis(20);

/// A sandbox that ends when it is dropped.
pub(crate) struct SandboxDiscord {
    user: Handle,
    open: Arc<Mutex<Vec<Open>>>,
    failed: Arc<Mutex<Vec<InteractionId>>>,
    looking: JoinHandle<()>,
    /// Dropped, it stops the sandbox.
    _stop: oneshot::Sender<()>,
}

/// A question that has no answer yet.
struct Open {
    id: InteractionId,
    at: Instant,
    done: oneshot::Sender<Answer>,
}

impl SandboxDiscord {
    /// Starts a sandbox, and the bot on it.
    pub(crate) async fn with(bot: &Rehearsed) -> Result<(Self, Process)> {
        let (sender, user) = oneshot::channel();
        let (stop, stopped) = oneshot::channel::<()>();
        // On a thread of its own: what is typed here must not hold up what is said there.
        std::thread::spawn(move || serve(sender, stopped));
        let (user, open) = (user.await.context("the sandbox does not start")?, Arc::<Mutex<Vec<Open>>>::default());
        let failed = Arc::<Mutex<Vec<InteractionId>>>::default();
        let looking = tokio::spawn(look_for_answers(user.clone(), Arc::clone(&open), Arc::clone(&failed)));
        let process = bot.start_on(&user.base_url(), &user.token())?;
        let discord = Self { user, open, failed, looking, _stop: stop };
        let ready = async { tokio::join!(discord.user.wait_until_ready(), discord.user.wait_until_registered()) };
        timeout(PATIENCE, ready).await.with_context(|| process.output())?;
        Ok((discord, process))
    }
}

impl Asks for SandboxDiscord {
    fn ask(&self, shard: u32, template: &Arc<Template>) -> Sent {
        let (done, answer) = oneshot::channel();
        let at = Instant::now();
        let interaction: Value = serde_json::from_str(&template.payload("1")).unwrap_or_default();
        let name = interaction["data"]["name"].as_str().unwrap_or_default();
        let asked = self.user.command(name, interaction["data"]["options"].clone());
        match asked {
            Ok(id) => self.open.lock().unwrap_or_else(PoisonError::into_inner).push(Open { id, at, done }),
            Err(misuse) => eprintln!("/{name} cannot be asked: {misuse}"),
        }
        Sent { id: 0, shard, at, answer }
    }

    /// Those of which the sandbox says that an answer was refused, since it came when the time was over.
    fn late(&self) -> u64 {
        let failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
        failed.iter().filter(|id| self.user.problem(**id).is_some()).count() as u64
    }

    fn has_room_for_all(&self) -> bool {
        false
    }
}

impl Drop for SandboxDiscord {
    fn drop(&mut self) {
        self.looking.abort();
    }
}

/// Plays the sandbox until it is stopped.
fn serve(user: oneshot::Sender<Handle>, stopped: oneshot::Receiver<()>) {
    let played = tokio::runtime::Builder::new_current_thread().enable_all().build().map(|runtime| {
        runtime.block_on(async {
            let options = Options { rate_limits: false, ..Options::default() };
            let sandbox = Sandbox::bind_with(SocketAddr::from(([127, 0, 0, 1], 0)), options).await?;
            // Whoever asked may have gone.
            let _ = user.send(sandbox.handle());
            let stop = async { stopped.await.unwrap_or_default() };
            sandbox.run(stop).await
        })
    });
    if let Err(error) = played.and_then(|played| played) {
        eprintln!("the sandbox broke off: {error}");
    }
}

async fn look_for_answers(user: Handle, open: Arc<Mutex<Vec<Open>>>, failed: Arc<Mutex<Vec<InteractionId>>>) {
    loop {
        sleep(LOOK).await;
        let waiting = std::mem::take(&mut *open.lock().unwrap_or_else(PoisonError::into_inner));
        let still_open: Vec<Open> = waiting.into_iter().filter_map(|asked| hand_over(&user, asked, &failed)).collect();
        open.lock().unwrap_or_else(PoisonError::into_inner).extend(still_open);
    }
}

/// Gives it its answer, if it has one; else it stays open. One that failed has none.
fn hand_over(user: &Handle, asked: Open, failed: &Mutex<Vec<InteractionId>>) -> Option<Open> {
    match user.wait_for_answer(asked.id).now_or_never() {
        None => Some(asked),
        Some(Outcome::Answered(message)) => {
            // Whoever asked may have gone.
            let _ = asked.done.send(answer(&message, asked.at.elapsed()));
            None
        }
        Some(_) => {
            failed.lock().unwrap_or_else(PoisonError::into_inner).push(asked.id);
            None
        }
    }
}

/// What took longer than Discord waits was deferred within that time: otherwise it would have failed.
fn answer(message: &Value, whole: Duration) -> Answer {
    let embeds = message["embeds"].as_array().map(Vec::as_slice).unwrap_or_default();
    let has_file = embeds.iter().any(|embed| embed["image"]["url"].is_string());
    Answer { first: whole.min(DEADLINE), whole, body: message.to_string().into(), has_file }
}
