//! Lore that is huge, broken or no lore at all, loaded while questions come at a steady rate.

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use load::discord::Discord;
use load::process::Process;
use rustix::fs::{CWD, FileType, Mode, mknodat};
use rustix::process::Signal;
use tempfile::TempDir;
use tokio::time::sleep;

use crate::asking::{self, LookUps};
use crate::bot::{DEADLINE, Rehearsed};
use crate::report::Report;

const ENTRIES: usize = 60_000;
const FINDINGS: usize = 8_000;
const ENTRIES_A_FILE: usize = 500;

/// How many works made-up entries cite, and the season of a series in which the first of them is: one that there is not.
const WORKS: usize = 600;
const FIRST_SEASON: usize = 51;

/// The article that made-up entries are compiled from.
const ARTICLE: &str = "[[source]]\nid = \"made-up\"\nkind = \"wiki article\"\ntitle = \"Articles\"\n\
    continuity = \"real world\"\nurl = \"https://example.org/articles\"\n\n";

/// Look-ups meanwhile, and how long any of them may take.
const LOOKUPS: u32 = 20;
const SLOWEST: f64 = 200.0;

/// How long questions go on after the lore was read: freeing the old one takes a while, too.
const AFTERWARDS: Duration = Duration::from_secs(3);

const READ: &str = "the lore was read anew";
const REFUSED: &str = "the lore stays as it was";

/// A state of the folder, and what the bot must say to it.
struct Case {
    what: &'static str,
    fill: fn(&Path) -> Result<()>,
    says: &'static str,
}

const CASES: [Case; 5] = [
    Case { what: "60,000 entries", fill: |folder| write_pack(folder, ENTRIES), says: READ },
    Case { what: "8,000 findings", fill: findings, says: REFUSED },
    Case { what: "a FIFO called x.toml", fill: fifo, says: REFUSED },
    Case { what: "five links to the folder itself", fill: links, says: READ },
    Case { what: "60,000 entries again, in place of few", fill: |folder| write_pack(folder, ENTRIES), says: READ },
];

/// Has the bot load each of them.
pub(crate) async fn run(bot: &Rehearsed, report: &mut Report) -> Result<()> {
    let place = TempDir::new()?;
    let folder = place.path().join("pack");
    write_pack(&folder, 100)?;
    let discord = Discord::start_with(&bot.script, Some(DEADLINE)).await?;
    let mut process = bot.start(&discord, &format!("[lore]\npacks = [{folder:?}]\n")).await?;
    let mut said = [0; 2];
    for case in &CASES {
        let of_it = usize::from(case.says == REFUSED);
        said[of_it] += 1;
        load(bot, &discord, &process, &folder, case, said[of_it], report).await?;
        process.check()?;
    }
    Ok(())
}

async fn load(
    bot: &Rehearsed,
    discord: &Discord,
    process: &Process,
    folder: &Path,
    case: &Case,
    count: usize,
    report: &mut Report,
) -> Result<()> {
    fs::remove_dir_all(folder)?;
    (case.fill)(folder)?;
    let loaded = async {
        sleep(Duration::from_secs(1)).await;
        let begun = std::time::Instant::now();
        process.signal(Signal::HUP)?;
        process.wait_for_lines(case.says, count, Duration::from_secs(60)).await?;
        let took = begun.elapsed();
        sleep(AFTERWARDS).await;
        anyhow::Ok(took)
    };
    let (lookups, took) = asking::until(discord, &[0], bot.lookups(), LOOKUPS, loaded).await;
    let lookups = LookUps::collect(lookups).await;
    report.tell(case.what, format!("{} after {:.1} s; {} look-ups", case.says, took?.as_secs_f64(), lookups.count));
    report.exactly("look-ups lost", 0, lookups.lost as u64);
    report.at_most("the slowest look-up", SLOWEST, lookups.slowest(), "ms");
    Ok(())
}

/// Sound lore, as `lore check` wants it: every name is of one entry, and every work is told of.
fn write_pack(folder: &Path, entries: usize) -> Result<()> {
    fs::create_dir_all(folder.join("ship"))?;
    fs::create_dir_all(folder.join("sources"))?;
    fs::write(folder.join("lore.toml"), "name = \"Made up\"\nversion = \"1\"\n")?;
    fs::write(folder.join("sources/made-up.toml"), ARTICLE.to_owned() + &(0..WORKS).map(work).collect::<String>())?;
    for first in (0..entries).step_by(ENTRIES_A_FILE) {
        let numbers = first..entries.min(first + ENTRIES_A_FILE);
        let text: String = numbers.map(|number| entry(number, number * 7 % entries)).collect();
        fs::write(folder.join(format!("ship/made-up-from-{first}.toml")), text)?;
    }
    Ok(())
}

/// Season and episode of a work.
fn place(work: usize) -> (usize, usize) {
    (work / 26 + FIRST_SEASON, work % 26 + 1)
}

fn work(number: usize) -> String {
    let (season, episode) = place(number);
    format!(
        "[[source]]\nid = \"tos-{season}x{episode:02}\"\nkind = \"episode\"\ntitle = \"Made Up {number}\"\n\
         series = \"TOS\"\nseason = {season}\nepisode = {episode}\nset_in = [2400]\n\n"
    )
}

fn entry(number: usize, other: usize) -> String {
    let (season, episode) = place(number % WORKS);
    format!(
        "[[entry]]\nid = \"ship/made-up-{number}\"\nname = \"SS Made Up {number}\"\nuniverse = \"prime\"\n\
         articles = [\"made-up\"]\n\
         [[entry.summary]]\ntext = \"SS Made Up {number} met the [[ship/made-up-{other}]] where nobody had been.\"\n\
         cites = [\"tos-{season}x{episode:02}\"]\nyear = \"2370\"\n\
         [[entry.facts.registry]]\ntext = \"MU-{number}\"\ncites = [\"tos-{season}x{episode:02}\"]\n\n"
    )
}

/// Entries each of which has a key that there is not.
fn findings(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder.join("ship"))?;
    fs::write(folder.join("lore.toml"), "name = \"Wrong\"\nversion = \"1\"\n")?;
    for file in 0..8 {
        let entry = |number| {
            format!("[[entry]]\nid = \"ship/wrong-{file}-{number}\"\nname = \"Wrong\"\nunivers = \"prime\"\n\n")
        };
        let text: String = (0..FINDINGS / 8).map(entry).collect();
        fs::write(folder.join(format!("ship/wrong-{file}.toml")), text)?;
    }
    Ok(())
}

fn fifo(folder: &Path) -> Result<()> {
    write_pack(folder, 100)?;
    mknodat(CWD, folder.join("x.toml"), FileType::Fifo, Mode::RUSR | Mode::WUSR, 0)?;
    Ok(())
}

fn links(folder: &Path) -> Result<()> {
    write_pack(folder, 100)?;
    for number in 0..5 {
        std::os::unix::fs::symlink(".", folder.join(format!("link-{number}")))?;
    }
    Ok(())
}
