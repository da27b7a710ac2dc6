//! What a user in the channel does, and what they see of it: the verbs behind the page and
//! behind tests.

mod acts;
mod options;
mod verbs;

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

use serde_json::{Value, json};

use super::fault_switch::FaultSwitch;
use super::json::number;
use super::world::Shared;
use super::world::commands::Registrations;
use super::world::exchanges::Exchange;
use super::world::interactions::Outcome;
use super::world::place::Place;
use super::world::user::User;

/// Names an interaction of this sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct InteractionId(pub(super) u64);

impl fmt::Display for InteractionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Something that Discord's client would not let a person do, in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misuse(pub(super) String);

impl fmt::Display for Misuse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Misuse {}

/// How often bots have logged in to the gateway.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Logins {
    /// Sessions begun with IDENTIFY.
    pub identified: u64,
    /// Sessions taken up again with RESUME.
    pub resumed: u64,
    /// Whether a session has an open socket now.
    pub connected: bool,
}

/// A user in the channel, and an eye on everything that happens there. Clones share the world.
#[derive(Clone, Debug)]
pub struct Handle {
    pub(super) shared: Arc<Shared>,
    pub(super) runtime: tokio::runtime::Handle,
    address: SocketAddr,
    user: User,
    place: Place,
    locale: Option<String>,
}

impl Handle {
    pub(super) fn new(shared: Arc<Shared>, runtime: tokio::runtime::Handle, address: SocketAddr) -> Self {
        Self { shared, runtime, address, user: User::First, place: Place::default(), locale: None }
    }

    /// The address that the sandbox listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What a bot uses in place of `https://discord.com`, for example `http://127.0.0.1:8047`.
    #[must_use]
    pub fn base_url(&self) -> String {
        self.shared.peek(|world| world.base_url.clone())
    }

    /// The bot token that this sandbox accepts.
    #[must_use]
    pub fn token(&self) -> String {
        self.shared.peek(|world| world.token.clone())
    }

    /// Another user, in the same place and language: acts are theirs, and so is the view of
    /// messages. A button of a message that only the first user sees is not there for the second.
    #[must_use]
    pub fn as_user(&self, user: User) -> Self {
        Self { user, ..self.clone() }
    }

    /// Who acts.
    #[must_use]
    pub fn user(&self) -> User {
        self.user
    }

    /// The same user, acting elsewhere.
    #[must_use]
    pub fn at(&self, place: Place) -> Self {
        Self { place, ..self.clone() }
    }

    /// The same user with another client language, for example `de`.
    #[must_use]
    pub fn with_locale(&self, locale: &str) -> Self {
        Self { locale: Some(locale.to_owned()), ..self.clone() }
    }

    /// What can be made to go wrong.
    #[must_use]
    pub fn faults(&self) -> FaultSwitch {
        FaultSwitch::new(Arc::clone(&self.shared))
    }

    /// Shows a notice on the page until [`Handle::clear_notice`].
    pub fn notice(&self, title: &str, text: &str) {
        self.set_notice(Some(json!({"title": title, "text": text})));
    }

    /// Takes the notice off the page.
    pub fn clear_notice(&self) {
        self.set_notice(None);
    }

    fn set_notice(&self, notice: Option<Value>) {
        self.shared.with(|world| {
            world.announce(json!({"type": "notice", "notice": notice}));
            world.notice = notice;
        });
    }

    /// Waits for the end of an interaction. An answer that is deferred is waited for until the
    /// bot fills it in.
    pub async fn wait_for_answer(&self, id: InteractionId) -> Outcome {
        self.shared.wait_for(|world| world.outcome(id.0)).await
    }

    /// What was refused about the bot's answers to an interaction, if anything was.
    #[must_use]
    pub fn problem(&self, id: InteractionId) -> Option<String> {
        self.shared.peek(|world| world.interactions.get(id.0)?.problem.clone())
    }

    /// Lets the time for a first answer be over at once, whatever the clock says.
    pub fn let_first_answer_pass(&self, id: InteractionId) {
        self.shared.with(|world| world.miss_first_answer(id.0));
    }

    /// Lets the life of an interaction's token be over at once.
    pub fn let_token_run_out(&self, id: InteractionId) {
        self.shared.with(|world| world.expire_token(id.0));
    }

    /// Waits until a bot is logged in to the gateway.
    pub async fn wait_until_ready(&self) {
        self.wait_for_logins(|logins| logins.connected).await;
    }

    /// Waits until `enough` holds of the logins, and returns them.
    pub async fn wait_for_logins(&self, mut enough: impl FnMut(&Logins) -> bool) -> Logins {
        let look = |world: &super::world::World| {
            let (identified, resumed) = world.sessions.counts();
            let logins = Logins { identified, resumed, connected: world.sessions.connected() };
            enough(&logins).then_some(logins)
        };
        self.shared.wait_for(look).await
    }

    /// Waits until at least one command is registered.
    pub async fn wait_until_registered(&self) {
        let any = |world: &super::world::World| world.commands.offered().next().map(|_| ());
        self.shared.wait_for(any).await;
    }

    /// Waits until a message that this user sees fits, and returns it: Discord's object with a
    /// `sandbox` key beside.
    pub async fn wait_for_message(&self, mut fits: impl FnMut(&Value) -> bool) -> Value {
        let find = |world: &super::world::World| {
            let latest_first = world.messages.shown_to(self.user).rev();
            latest_first.map(|message| message.view(&world.people)).find(|message| fits(message))
        };
        self.shared.wait_for(find).await
    }

    /// Waits until an exchange fits, and returns it.
    pub async fn wait_for_exchange(&self, mut fits: impl FnMut(&Exchange) -> bool) -> Exchange {
        let find =
            |world: &super::world::World| world.exchanges.latest_first().find(|exchange| fits(exchange)).cloned();
        self.shared.wait_for(find).await
    }

    /// Everything that bot and sandbox said to each other, oldest first, tokens left out.
    #[must_use]
    pub fn exchanges(&self) -> Vec<Exchange> {
        self.shared.peek(|world| world.exchanges.all())
    }

    /// How often the bot has written its commands.
    #[must_use]
    pub fn registrations(&self) -> Registrations {
        self.shared.peek(|world| world.commands.registrations)
    }

    /// How often bots have logged in to the gateway.
    #[must_use]
    pub fn logins(&self) -> Logins {
        self.shared.peek(|world| {
            let (identified, resumed) = world.sessions.counts();
            Logins { identified, resumed, connected: world.sessions.connected() }
        })
    }

    /// The commands that are offered, with all their translations.
    #[must_use]
    pub fn commands(&self) -> Vec<Value> {
        self.shared.peek(|world| world.commands.offered().cloned().collect())
    }

    /// The messages that this user sees, oldest first.
    #[must_use]
    pub fn messages(&self) -> Vec<Value> {
        self.shared
            .peek(|world| world.messages.shown_to(self.user).map(|message| message.view(&world.people)).collect())
    }

    /// The present state of a message, or `None` if it was deleted or this user cannot see it.
    #[must_use]
    pub fn message(&self, message: &Value) -> Option<Value> {
        self.shared.peek(|world| {
            let message = world.messages.seen_by(self.user, number(&message["id"])?)?;
            Some(message.view(&world.people))
        })
    }
}
