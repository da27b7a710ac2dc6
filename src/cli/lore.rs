//! `isolinear lore`: checking and exporting the lore, and the tools for those who write it.

use std::collections::HashMap;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use clap::Subcommand;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Map, Value};

use super::failure::Failure;
use super::{Outcome, output};
use crate::authoring::{self, evidence};
use crate::config::Config;
use crate::lore::nearest::{choice, meant};
use crate::lore::{self, Finding, KINDS, Kind, Loaded, Lore, SourceRef};
use crate::packs::{self, transcripts};
use crate::search::Catalogue;

/// What can be done with lore.
#[derive(Debug, Subcommand)]
pub(super) enum LoreCommand {
    /// Check the bundled lore, or the lore in a folder
    Check {
        /// A lore folder: laid over the bundled lore, or alone if it has a lore.toml and names nothing that only the bundled has
        folder: Option<PathBuf>,
    },
    /// Print all lore as JSON
    Export,
    /// Print the JSON Schema of a kind of lore file, by which editors complete and check; or those of all kinds
    Schema {
        /// station, ship, … for entries of that kind; sources; events; lore for lore.toml
        kind: Option<String>,
        /// Write all schemas into this folder, a file each
        #[arg(long, value_name = "FOLDER", conflicts_with = "kind")]
        into: Option<PathBuf>,
    },
    /// Print a commented file to start an entry from: isolinear lore new station 'Terok Nor'
    New {
        /// station, ship, person, …
        kind: String,
        /// The name of the entry
        name: String,
        /// Write it where it belongs in this lore folder instead
        #[arg(long, value_name = "FOLDER")]
        into: Option<PathBuf>,
    },
    /// Show an entry or a work with every statement, its date and its sources
    Show {
        /// The id, such as station/terok-nor or ds9-2x23
        id: String,
        #[command(flatten)]
        from: From,
    },
    /// Count what there is, and list what is missing
    Stats(From),
    /// Tell who is named by whom, what nothing leads to, and which names have no entry
    Links(From),
    /// List the statements of which names or numbers do not occur in the transcripts of what they cite, the worst first
    Evidence {
        /// A folder of transcripts, a text file for each work, named by its id: ds9-2x23.txt
        transcripts: PathBuf,
        /// A file that says which transcript is of which work: on each line a file name, a tab, and the id
        #[arg(long, value_name = "FILE")]
        map: Option<PathBuf>,
        #[command(flatten)]
        from: From,
    },
}

/// Where the lore comes from.
#[derive(Debug, clap::Args)]
pub(super) struct From {
    /// Take the lore in this folder: laid over the bundled lore, or alone if it has a lore.toml and names nothing that only the bundled has
    #[arg(long, value_name = "FOLDER")]
    lore: Option<PathBuf>,
}

/// Does what was asked. The settings are read only where they matter.
pub(super) fn run(command: LoreCommand, settings: impl FnOnce() -> Result<Config, Failure>) -> Outcome {
    match command {
        LoreCommand::Check { folder } => check(&load(&settings()?, folder.as_deref())?),
        LoreCommand::Export => output::print_json(&lore::export(&packs::lore_with(&settings()?.lore.packs)?.lore)),
        LoreCommand::Schema { kind: None, into: Some(folder) } => write_schemas(&folder),
        LoreCommand::Schema { kind, .. } => schema(kind.as_deref()),
        LoreCommand::New { kind, name, into } => new(&kind, &name, into.as_deref()),
        LoreCommand::Show { id, from } => show(&load(&settings()?, from.lore.as_deref())?, &id),
        LoreCommand::Stats(from) => output::print(&authoring::stats(&load(&settings()?, from.lore.as_deref())?.lore)),
        LoreCommand::Links(from) => {
            output::print(&authoring::links(&Catalogue::new(load(&settings()?, from.lore.as_deref())?.lore)))
        }
        LoreCommand::Evidence { transcripts, map, from } => {
            compare(&load(&settings()?, from.lore.as_deref())?.lore, &transcripts, map.as_deref())
        }
    }
}

fn load(config: &Config, folder: Option<&Path>) -> Result<Loaded, Failure> {
    Ok(match folder {
        Some(folder) => packs::load_folder(folder)?,
        None => packs::load_with(&config.lore.packs)?,
    })
}

/// Prints every finding of the lore, or what there is if nothing is to be mended.
fn check(loaded: &Loaded) -> Outcome {
    let findings = lore::check(loaded);
    if findings.is_empty() {
        return output::print(&summary(loaded));
    }
    output::print(&listing(&findings))?;
    let what = if findings.len() == 1 { "1 finding".into() } else { format!("{} findings", findings.len()) };
    Err(Failure::Failed(format!("{what} in the lore; mend what each arrow says, and check again")))
}

fn summary(loaded: &Loaded) -> String {
    let lore = &loaded.lore;
    format!(
        "{} entries, {} events and {} sources in {} files: nothing to mend.\n",
        lore.entries().len(),
        lore.events().len(),
        lore.sources().len(),
        loaded.files.len()
    )
}

fn listing(findings: &[Finding]) -> String {
    findings.iter().map(|finding| format!("{finding}\n\n")).collect()
}

fn schema(kind: Option<&str>) -> Outcome {
    let Some(kind) = kind else {
        let all = authoring::schemas().filter_map(|of| Some((of.to_owned(), authoring::schema(of)?)));
        return output::print_json(&Value::Object(all.collect::<Map<_, _>>()));
    };
    let schema = authoring::schema(kind).ok_or_else(|| {
        let all = authoring::schemas().collect::<Vec<_>>().join(", ");
        Failure::Misused(format!("\"{kind}\" is no kind of lore file; there are {all}"))
    })?;
    output::print_json(&schema)
}

fn write_schemas(folder: &Path) -> Outcome {
    fs::create_dir_all(folder).map_err(|why| unwritable(folder, &why))?;
    for (of, schema) in authoring::schemas().filter_map(|of| Some((of, authoring::schema(of)?))) {
        let path = folder.join(format!("{of}.json"));
        fs::write(&path, format!("{schema:#}\n")).map_err(|why| unwritable(&path, &why))?;
    }
    Ok(())
}

fn new(kind: &str, name: &str, into: Option<&Path>) -> Outcome {
    let kind = Kind::from_id(kind).ok_or_else(|| {
        let all = KINDS.map(|kind| kind.id).join(", ");
        Failure::Misused(format!("\"{kind}\" is no kind of entry; there are {all}"))
    })?;
    let file = authoring::new(kind, name).ok_or_else(|| {
        Failure::Misused(format!("\"{name}\" has no letters of which a file's name could be made; write it in English"))
    })?;
    let Some(folder) = into else { return output::print(&file.text) };
    let path = folder.join(&file.name);
    path.parent().map_or(Ok(()), fs::create_dir_all).map_err(|why| unwritable(&path, &why))?;
    let written = fs::File::create_new(&path).and_then(|mut open| open.write_all(file.text.as_bytes()));
    match written {
        Ok(()) => output::print(&format!("{}\n", path.display())),
        Err(why) if why.kind() == ErrorKind::AlreadyExists => {
            Err(Failure::Failed(format!("{} is there already; edit it, or give another name", path.display())))
        }
        Err(why) => Err(unwritable(&path, &why)),
    }
}

fn unwritable(path: &Path, why: &std::io::Error) -> Failure {
    Failure::Failed(format!("cannot write {}: {why}; check the path and its permissions", path.display()))
}

fn show(loaded: &Loaded, id: &str) -> Outcome {
    match authoring::show(&loaded.lore, &loaded.files, id) {
        Some(text) => output::print(&text),
        None => {
            let meant = choice(&meant(&loaded.lore, id)).map(|ids| format!("; did you mean {ids}?"));
            Err(Failure::Failed(format!("no entry and no work has the id \"{id}\"{}", meant.unwrap_or_default())))
        }
    }
}

fn compare(lore: &Lore, folder: &Path, map: Option<&Path>) -> Outcome {
    let texts = transcripts::read(folder, map)?;
    let known = texts.iter().filter_map(|(id, text)| Some((lore.source_by_id(id)?, evidence::Transcript::new(text))));
    let known: HashMap<SourceRef, evidence::Transcript> = known.collect();
    if known.is_empty() {
        let message = "has no transcript of a work that the lore knows; name them by id, as ds9-2x23.txt, or use --map";
        return Err(Failure::Failed(format!("{} {message}", folder.display())));
    }
    let bar = ProgressBar::new(0).with_style(style());
    let evidence = evidence::evidence(lore, &known, |done, all| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    let unknown = texts.iter().filter(|(id, _)| lore.source_by_id(id).is_none()).count();
    output::print(&evidence::Report { lore, evidence: &evidence }.to_string())?;
    output::print(&format!("transcripts: {}; of works that the lore does not know: {unknown}\n", texts.len()))
}

fn style() -> ProgressStyle {
    ProgressStyle::with_template("{bar:40} {pos} of {len} statements").unwrap_or_else(|_| ProgressStyle::default_bar())
}
