//! One connection to the gateway from its opening to its end. What comes after is decided in `shard`.

use std::sync::Arc;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::Value;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until, timeout};
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::{Bytes, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

use super::dispatch::Dispatcher;
use super::protocol::{self, Frame, Identity, Session, opcode};
use crate::discord::shutdown::requested;

/// How long opening the socket may take, and how long sending a frame.
const OPENING: Duration = Duration::from_secs(5);
const SENDING: Duration = Duration::from_secs(5);

/// How long Discord may take to let the bot in.
const SETTLING: Duration = Duration::from_secs(12);

/// After how long a silent socket is tried with a ping, and how long its answer may take.
const QUIET: Duration = Duration::from_secs(7);

/// The usual time between heartbeats, until Discord says another.
const USUAL_INTERVAL: Duration = Duration::from_millis(41_250);

/// No gateway wants fewer heartbeats than this.
const MAX_INTERVAL: Duration = Duration::from_secs(3600);

/// How long saying goodbye may take.
const CLOSING: Duration = Duration::from_millis(1500);

/// The close code that ends a session, and one that leaves it to be resumed.
const NORMAL: u16 = 1000;
const RESUMABLE: u16 = 4900;

/// How a connection ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// The socket could not be opened.
    NotOpened,
    /// It was open, but Discord would not have the session taken up again.
    NotResumed,
    /// It was open, but Discord did not let the bot in.
    NotLetIn,
    /// It was connected, and is no longer.
    Lost,
    /// Discord asked for a new connection.
    ReconnectRequested,
    /// Discord closed it for a reason that no new connection mends.
    Refused(u16),
    /// The program is to end.
    ShutDown,
}

/// Opens a connection and stays with it to its end.
pub(super) async fn run(
    url: &str,
    identity: &Identity,
    session: &mut Option<Session>,
    dispatcher: &Arc<Dispatcher>,
    stop: &mut watch::Receiver<bool>,
) -> End {
    let opened = tokio::select! {
        opened = timeout(OPENING, open(url)) => opened,
        () = requested(stop) => return End::ShutDown,
    };
    let Ok(Some(socket)) = opened else { return End::NotOpened };
    let resumes = session.is_some();
    let mut connection = Connection { socket, identity, session, dispatcher, pulse: Pulse::new(), is_let_in: false };
    let end = tokio::select! {
        end = connection.stay() => end,
        () = requested(stop) => End::ShutDown,
    };
    connection.leave(end).await;
    match end {
        End::Lost if connection.is_let_in => End::Lost,
        End::Lost if resumes => End::NotResumed,
        End::Lost => End::NotLetIn,
        end => end,
    }
}

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

async fn open(url: &str) -> Option<Socket> {
    let url = protocol::connect_url(url)?;
    match tokio_tungstenite::connect_async(url).await {
        Ok((socket, _)) => Some(socket),
        Err(error) => {
            tracing::debug!(%error, "the gateway could not be reached");
            None
        }
    }
}

struct Connection<'c> {
    socket: Socket,
    identity: &'c Identity,
    session: &'c mut Option<Session>,
    dispatcher: &'c Arc<Dispatcher>,
    pulse: Pulse,
    is_let_in: bool,
}

/// When something was heard, and when something is to be said.
struct Pulse {
    began: Instant,
    last_heard: Instant,
    pinged_at: Option<Instant>,
    interval: Duration,
    next_heartbeat: Option<Instant>,
    is_acknowledged: bool,
}

/// What is due when nothing was heard until then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Due {
    Heartbeat,
    Ping,
    /// Nothing any more: the connection is dead.
    End,
}

impl Pulse {
    fn new() -> Self {
        let now = Instant::now();
        Self {
            began: now,
            last_heard: now,
            pinged_at: None,
            interval: USUAL_INTERVAL,
            next_heartbeat: None,
            is_acknowledged: true,
        }
    }

    fn hear(&mut self) {
        self.last_heard = Instant::now();
        self.pinged_at = None;
    }

    /// Begins to beat. The first beat comes at a random moment, so that many bots do not beat at once.
    fn start(&mut self, interval: Duration) {
        self.interval = interval.max(Duration::from_millis(100));
        self.next_heartbeat = Some(Instant::now() + self.interval.mul_f64(rand::random()));
    }

    fn beat(&mut self) {
        self.is_acknowledged = false;
        self.next_heartbeat = Some(Instant::now() + self.interval);
    }

    /// What is due next, and when.
    fn next(&self, is_let_in: bool) -> (Instant, Due) {
        let silence = match self.pinged_at {
            Some(pinged_at) => (pinged_at + QUIET, Due::End),
            None => (self.last_heard + QUIET, Due::Ping),
        };
        let unless_let_in = (!is_let_in).then(|| (self.began + SETTLING, Due::End));
        let heartbeat =
            self.next_heartbeat.map(|at| (at, if self.is_acknowledged { Due::Heartbeat } else { Due::End }));
        unless_let_in.into_iter().chain(heartbeat).fold(silence, |one, other| if other.0 < one.0 { other } else { one })
    }
}

impl Connection<'_> {
    async fn stay(&mut self) -> End {
        loop {
            let (at, due) = self.pulse.next(self.is_let_in);
            let step = tokio::select! {
                message = self.socket.next() => self.hear(message).await,
                () = sleep_until(at) => self.act(due).await,
            };
            if let Err(end) = step {
                return end;
            }
        }
    }

    async fn act(&mut self, due: Due) -> Result<(), End> {
        match due {
            Due::Heartbeat => self.send_heartbeat().await,
            Due::Ping => {
                self.pulse.pinged_at = Some(Instant::now());
                self.send(Message::Ping(Bytes::new())).await
            }
            Due::End => {
                tracing::warn!("the gateway has fallen silent");
                Err(End::Lost)
            }
        }
    }

    async fn hear(
        &mut self,
        message: Option<Result<Message, tokio_tungstenite::tungstenite::Error>>,
    ) -> Result<(), End> {
        match message {
            Some(Ok(Message::Text(text))) => {
                self.pulse.hear();
                match serde_json::from_str(&text) {
                    Ok(frame) => self.handle(frame).await,
                    Err(error) => {
                        tracing::warn!(line = error.line(), column = error.column(), "a frame that cannot be read");
                        Ok(())
                    }
                }
            }
            Some(Ok(Message::Close(frame))) => Err(closed(frame.as_ref())),
            Some(Ok(_)) => {
                self.pulse.hear();
                Ok(())
            }
            Some(Err(_)) | None => Err(End::Lost),
        }
    }

    async fn handle(&mut self, frame: Frame) -> Result<(), End> {
        match frame.op {
            opcode::DISPATCH => {
                self.handle_event(frame);
                Ok(())
            }
            opcode::HEARTBEAT => self.send_heartbeat().await,
            opcode::RECONNECT => Err(End::ReconnectRequested),
            opcode::INVALID_SESSION => {
                if frame.d.as_bool() != Some(true) {
                    *self.session = None;
                }
                Err(if self.is_let_in { End::ReconnectRequested } else { End::Lost })
            }
            opcode::HELLO => self.log_in(&frame.d).await,
            opcode::HEARTBEAT_ACK => {
                self.pulse.is_acknowledged = true;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    async fn log_in(&mut self, hello: &Value) -> Result<(), End> {
        let interval = hello.get("heartbeat_interval").and_then(Value::as_u64).map(Duration::from_millis);
        self.pulse.start(interval.filter(|interval| *interval < MAX_INTERVAL).unwrap_or(USUAL_INTERVAL));
        let login = match &*self.session {
            Some(session) => protocol::resume(self.identity, session),
            None => protocol::identify(self.identity),
        };
        self.send(Message::text(login)).await
    }

    fn handle_event(&mut self, frame: Frame) {
        if let (Some(session), Some(sequence)) = (&mut *self.session, frame.s) {
            session.sequence = sequence;
        }
        match frame.t.as_deref() {
            Some("READY") => {
                *self.session = Session::begun(&frame.d, frame.s.unwrap_or_default());
                self.is_let_in = true;
                self.dispatcher.ready(&frame.d, self.identity.shard);
            }
            Some("RESUMED") => {
                self.is_let_in = true;
                tracing::info!(shard = self.identity.shard[0], "connected again, nothing was missed");
            }
            Some("INTERACTION_CREATE") => self.dispatcher.dispatch(frame.d, self.pulse.last_heard),
            _ => {}
        }
    }

    async fn send_heartbeat(&mut self) -> Result<(), End> {
        self.pulse.beat();
        let heartbeat = protocol::heartbeat(self.session.as_ref());
        self.send(Message::text(heartbeat)).await
    }

    async fn send(&mut self, message: Message) -> Result<(), End> {
        match timeout(SENDING, self.socket.send(message)).await {
            Ok(Ok(())) => Ok(()),
            _ => Err(End::Lost),
        }
    }

    /// Says goodbye where somebody may still hear it. The session lives on unless the program ends.
    async fn leave(&mut self, end: End) {
        let code = match end {
            End::ShutDown => NORMAL,
            End::ReconnectRequested => RESUMABLE,
            _ => return,
        };
        let goodbye = async {
            let frame = CloseFrame { code: code.into(), reason: "".into() };
            let _ = self.socket.close(Some(frame)).await;
            while let Some(Ok(_)) = self.socket.next().await {}
        };
        let _ = timeout(CLOSING, goodbye).await;
    }
}

fn closed(frame: Option<&CloseFrame>) -> End {
    let code = frame.map(|frame| u16::from(frame.code));
    tracing::debug!(code, "the gateway closed the connection");
    code.filter(|code| protocol::remedy(*code).is_some()).map_or(End::Lost, End::Refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_silent_socket_is_given_up_within_fifteen_seconds() {
        let mut pulse = Pulse::new();
        let (at, due) = pulse.next(true);
        assert_eq!((at - pulse.began, due), (QUIET, Due::Ping));
        pulse.pinged_at = Some(at);
        let (at, due) = pulse.next(true);
        assert_eq!(due, Due::End);
        assert!(at - pulse.began < Duration::from_secs(15));
        pulse.hear();
        assert_eq!(pulse.next(true).1, Due::Ping);
    }

    #[tokio::test(start_paused = true)]
    async fn a_heartbeat_that_is_not_acknowledged_before_the_next_is_the_end() {
        let mut pulse = Pulse::new();
        pulse.start(Duration::from_secs(1));
        assert_eq!(pulse.next(true).1, Due::Heartbeat);
        pulse.beat();
        assert_eq!(pulse.next(true).1, Due::End);
        pulse.is_acknowledged = true;
        assert_eq!(pulse.next(true).1, Due::Heartbeat);
    }

    #[tokio::test(start_paused = true)]
    async fn a_gateway_that_greets_and_then_says_nothing_is_given_up() {
        let mut pulse = Pulse::new();
        pulse.start(Duration::from_secs(41));
        let mut end = (pulse.began, Due::Ping);
        for _ in 0..10 {
            tokio::time::sleep(Duration::from_secs(2)).await;
            pulse.hear();
            end = pulse.next(false);
            if end.1 == Due::End {
                break;
            }
        }
        assert_eq!(end, (pulse.began + SETTLING, Due::End));
    }
}
