//! More pictures and look-ups than can be made: what bends, and what must not.

use std::time::Duration;

use anyhow::Result;
use load::discord::{Answer, Discord};
use load::process::Process;
use tokio::time::sleep;

use crate::asking::{self, Asks, LookUps};
use crate::bot::{DEADLINE, Rehearsed};
use crate::memory::{self, SLACK};
use crate::report::Report;
use crate::sandbox::SandboxDiscord;

/// How long a deferred answer may take. Discord gives a quarter of an hour; the bot means to take twenty seconds.
const DEFERRED: Duration = Duration::from_secs(120);

/// Look-ups beside pictures.
const LOOKUPS: u32 = 20;

/// How long the bot is left alone before its idle memory is read: longer than it keeps connections that it does not use.
const SETTLING: Duration = Duration::from_secs(50);

struct Overload<'t, D> {
    bot: &'t Rehearsed,
    discord: D,
    process: Process,
    report: &'t mut Report,
}

/// Has the bot answer more than it can, on the Discord that is played.
pub(crate) async fn run(bot: &Rehearsed, report: &mut Report) -> Result<()> {
    let discord = Discord::start_with(&bot.script, Some(DEADLINE)).await?;
    let process = bot.start(&discord, "").await?;
    Overload { bot, discord, process, report }.run().await
}

/// The same on discord-sandbox.
pub(crate) async fn run_on_sandbox(bot: &Rehearsed, report: &mut Report) -> Result<()> {
    let (discord, process) = SandboxDiscord::with(bot).await?;
    Overload { bot, discord, process, report }.run().await
}

impl<D: Asks> Overload<'_, D> {
    async fn run(mut self) -> Result<()> {
        self.warm_up().await;
        sleep(SETTLING).await;
        let idle = self.process.resident_megabytes()?;
        self.pictures_by_the_second().await;
        self.pictures_at_once().await;
        self.lookups_at_once().await;
        let most = self.process.resident_megabytes()?;
        let (least, after) = memory::falls_to(&self.process, idle + SLACK, Duration::from_secs(60)).await?;
        self.report.tell("memory before, and right after the floods", format!("{idle:.1} MB, {most:.1} MB"));
        self.report.tell("seconds until memory is back", after.as_secs());
        self.report.at_most("memory within a minute after", idle + SLACK, least, "MB");
        self.process.check()
    }

    /// Everything that is kept is there afterwards: answers, pictures, fonts.
    async fn warm_up(&self) {
        let lookups = asking::until(&self.discord, &[0], self.bot.lookups(), 200, sleep(Duration::from_secs(3)));
        asking::answers(lookups.await.0, DEFERRED).await;
        for timelines in self.bot.timelines(20..21).chunks(5).take(20) {
            let sent = timelines.iter().map(|timeline| self.discord.ask(0, timeline)).collect();
            asking::answers(sent, DEFERRED).await;
        }
    }

    async fn pictures_by_the_second(&mut self) {
        let (discord, timelines) = (&self.discord, self.bot.timelines(5..13));
        let length = Duration::from_secs(20);
        let lookups = asking::until(discord, &[0], self.bot.lookups(), LOOKUPS, sleep(length));
        let pictures = asking::until(discord, &[0], timelines, 100, sleep(length));
        let ((lookups, ()), (pictures, ())) = tokio::join!(lookups, pictures);
        let (lookups, pictures) = tokio::join!(LookUps::collect(lookups), asking::answers(pictures, DEFERRED));
        self.report.exactly("100 timelines a second: look-ups lost", 0, lookups.lost as u64);
        self.report.tell("look-ups beside them", lookups.count);
        self.report.at_most("99 of 100 look-ups", 300.0, lookups.percentile(99), "ms");
        self.tell_pictures(&pictures);
    }

    async fn pictures_at_once(&mut self) {
        let timelines = self.bot.timelines(13..17);
        let sent = asking::at_once(&self.discord, timelines.into_iter().take(800)).await;
        let pictures = asking::answers(sent, DEFERRED);
        let (lookups, pictures) = asking::until(&self.discord, &[0], self.bot.lookups(), LOOKUPS, pictures).await;
        let lookups = LookUps::collect(lookups).await;
        self.report.exactly("800 timelines at once: look-ups lost", 0, lookups.lost as u64);
        self.report.tell("look-ups beside them", lookups.count);
        self.report.at_most("the slowest look-up", 1000.0, lookups.slowest(), "ms");
        self.tell_pictures(&pictures);
    }

    /// How timelines were answered.
    fn tell_pictures(&mut self, answers: &[Option<Answer>]) {
        let count =
            |is_of_it: &dyn Fn(&Answer) -> bool| answers.iter().flatten().filter(|answer| is_of_it(answer)).count();
        let with_picture = count(&|answer| answer.has_file && !answer.was_deferred());
        let deferred = count(&|answer| answer.has_file && answer.was_deferred());
        let in_words = count(&says_that_the_picture_is_missing);
        let without_any = answers.iter().flatten().count() - with_picture - deferred - in_words;
        self.report.exactly(
            "timelines without an answer",
            0,
            answers.iter().filter(|answer| answer.is_none()).count() as u64,
        );
        self.report.tell("timelines", answers.len());
        self.report.tell("answered with the picture, deferred and completed", format!("{with_picture}, {deferred}"));
        self.report.tell(
            "answered in words that say so; answered where there is nothing to draw",
            format!("{in_words}; {without_any}"),
        );
    }

    async fn lookups_at_once(&mut self) {
        let before = self.discord.late();
        let sent = asking::at_once(&self.discord, self.bot.lookups().take(3000)).await;
        let lookups = LookUps::collect(sent).await;
        let late = self.discord.late() - before;
        if self.discord.has_room_for_all() {
            self.report.exactly("3,000 look-ups at once: lost", 0, lookups.lost as u64);
        } else {
            self.report.tell("3,000 look-ups at once: not taken in three seconds", lookups.lost);
        }
        self.report.exactly("answers that came too late", 0, late);
        self.report.tell("the slowest answer", format!("{:.0} ms", lookups.slowest()));
    }
}

fn says_that_the_picture_is_missing(answer: &Answer) -> bool {
    let body = String::from_utf8_lossy(&answer.body);
    !answer.has_file && body.contains("There is no picture this time")
}
