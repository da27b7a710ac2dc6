//! All faults of Discord by turns, while questions come at a steady rate: none is lost that Discord would have taken the
//! answer to, none is answered twice, and memory stays as it is.

use std::time::{Duration, Instant};

use anyhow::Result;
use load::discord::faults::CallbackFault;
use load::discord::{Discord, Fate};
use load::process::Process;
use tokio::time::sleep;

use crate::asking::{self, Sent};
use crate::bot::{DEADLINE, Rehearsed};
use crate::memory::{SLACK, Samples};
use crate::report::Report;

/// Questions a second.
const RATE: u32 = 200;

/// How long all turns together last at most before they begin anew: no longer than their questions are remembered.
const ROUND: Duration = Duration::from_secs(600);

/// How often a turn breaks what is whole.
const BREAKS: u32 = 4;

/// How long a fault of the gateway lasts that is no single moment.
const A_WHILE: Duration = Duration::from_millis(1500);

/// How long after each turn nothing is wrong.
const PAUSE: Duration = Duration::from_secs(4);

/// What is brought to the bot so late cannot be answered any more.
const TOO_LATE: Duration = Duration::from_secs(2);

/// What goes wrong in a turn.
#[derive(Clone, Copy)]
enum Wrong {
    Nothing,
    /// The first so many tries of each answer.
    Callbacks(CallbackFault, u32),
    /// The connection to the gateway, several times.
    Connection(fn(&Discord)),
    /// The same, and new ones are turned away for a while.
    Outage,
    /// Heartbeats are not acknowledged.
    Heartbeats,
}

const TURNS: [(&str, Wrong); 14] = [
    ("nothing", Wrong::Nothing),
    ("429", Wrong::Callbacks(CallbackFault::TooManyRequests(Duration::from_millis(400)), 2)),
    ("500", Wrong::Callbacks(CallbackFault::ServerError, 3)),
    ("connections that break before the answer", Wrong::Callbacks(CallbackFault::Drop, 2)),
    ("responses that are lost", Wrong::Callbacks(CallbackFault::LoseResponse, 1)),
    ("callbacks that hang", Wrong::Callbacks(CallbackFault::Hang, 1)),
    ("callbacks that take a second", Wrong::Callbacks(CallbackFault::Delay(Duration::from_secs(1)), 2)),
    ("sockets that break", Wrong::Connection(Discord::drop_sockets)),
    ("requests to connect anew", Wrong::Connection(Discord::ask_to_reconnect)),
    ("sockets that are closed", Wrong::Connection(|discord| discord.close_sockets(4000))),
    ("sessions that are over", Wrong::Connection(Discord::invalidate_sessions)),
    ("a gateway that turns away", Wrong::Outage),
    ("heartbeats that go unanswered", Wrong::Heartbeats),
    ("sockets that fall silent", Wrong::Connection(Discord::silence_sockets)),
];

/// What became of the questions of all turns.
#[derive(Default)]
struct Sum {
    asked: usize,
    lost: usize,
    unheard: usize,
}

/// Plays all turns.
pub(crate) async fn run(bot: &Rehearsed, length: Duration, report: &mut Report) -> Result<()> {
    let discord = Discord::start_with(&bot.script, Some(DEADLINE)).await?;
    let mut process = bot.start(&discord, "").await?;
    let (mut sum, mut samples) = (Sum::default(), Samples::default());
    let begun = Instant::now();
    while begun.elapsed() < length {
        let turn = length.saturating_sub(begun.elapsed()).min(ROUND) / u32::try_from(TURNS.len())?;
        for (name, wrong) in TURNS {
            eprintln!("{name}, {:.0} s", turn.as_secs_f64());
            let played = play(&discord, &process, wrong, turn.saturating_sub(PAUSE), &mut samples);
            let (sent, played) = asking::until(&discord, &[0], bot.lookups(), RATE, played).await;
            played?;
            sleep(DEADLINE).await;
            let (lost, unheard) = judge(&discord, &sent);
            report.tell(
                name,
                format!("{} questions, {unheard} that nobody could be told of in time, {lost} lost", sent.len()),
            );
            sum = Sum { asked: sum.asked + sent.len(), lost: sum.lost + lost, unheard: sum.unheard + unheard };
            process.check()?;
        }
    }
    report.tell("questions", sum.asked);
    report.tell("of those, not brought to the bot in time", sum.unheard);
    report.exactly("lost", 0, sum.lost as u64);
    report.exactly("answered again though the first answer was known to be taken", 0, discord.counts().repeated);
    let (early, late) = samples.early_and_late();
    report.tell("memory at most", format!("{:.1} MB", samples.most()));
    report.tell("memory in the second quarter", format!("{early:.1} MB"));
    report.at_most("memory in the last quarter", early + SLACK, late, "MB");
    Ok(())
}

/// Lets one thing go wrong for so long, and then nothing for a while.
async fn play(
    discord: &Discord,
    process: &Process,
    wrong: Wrong,
    length: Duration,
    samples: &mut Samples,
) -> Result<()> {
    let sampling = async {
        loop {
            samples.take(process)?;
            sleep(Duration::from_secs(1)).await;
        }
    };
    let playing = async {
        go_wrong(discord, wrong, length).await;
        discord.faults().clear();
        sleep(PAUSE).await;
    };
    tokio::select! {
        sampled = sampling => sampled,
        () = playing => Ok(()),
    }
}

async fn go_wrong(discord: &Discord, wrong: Wrong, length: Duration) {
    match wrong {
        Wrong::Nothing => sleep(length).await,
        Wrong::Callbacks(fault, tries) => {
            discord.faults().set_callbacks(fault, tries);
            sleep(length).await;
        }
        Wrong::Heartbeats => {
            discord.faults().leave_heartbeats();
            sleep(length).await;
        }
        Wrong::Connection(breaks) => {
            for _ in 0..BREAKS {
                breaks(discord);
                sleep(length / BREAKS).await;
            }
        }
        Wrong::Outage => {
            for _ in 0..BREAKS {
                discord.faults().refuse_connections();
                discord.drop_sockets();
                sleep(A_WHILE).await;
                discord.faults().clear();
                sleep((length / BREAKS).saturating_sub(A_WHILE)).await;
            }
        }
    }
}

/// How many were lost, and how many did not come to the bot in time to be answered.
fn judge(discord: &Discord, sent: &[Sent]) -> (usize, usize) {
    let fates = || sent.iter().map(|sent| discord.fate(sent.id)).filter(|fate| fate.accepted.is_none());
    let is_in_time = |fate: &Fate| fate.delivered.is_some_and(|delivered| delivered < TOO_LATE);
    let lost = fates().filter(is_in_time).count();
    (lost, fates().count() - lost)
}
