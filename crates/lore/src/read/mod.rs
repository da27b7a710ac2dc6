//! From the text of lore files to lore. Never stops at the first fault: what can be read is read, the rest is reported.
//!
//! What a single file can say wrongly (syntax, keys, types, dates, unknown sources) is found here.
//! What only the whole can show is found by `check`.

mod entry;
mod event;
mod keywords;
mod pack;
mod parts;
mod reader;
mod repeats;
pub mod shape;
mod source;
mod statement;
mod syntax;

use crate::file::LoreFile;
use crate::model::source::Source;
use crate::nearest::Works;
pub(super) use entry::is_entry_id;
pub(super) use parts::{Faults, Parts};
use reader::Reader;

/// Reads the works of a pack: the files in its folder `sources`.
pub(super) fn sources(files: &[LoreFile], first_file: u32) -> (Vec<Source>, Faults) {
    let mut sources = Vec::new();
    let mut faults = Faults::default();
    for (file, index) in files.iter().zip(first_file..).filter(|(file, _)| file.name.starts_with("sources/")) {
        let mut reader = Reader::new(file, index);
        source::read_file(&mut reader, &mut sources);
        faults.append(reader.faults);
    }
    (sources, faults)
}

/// Reads everything but the works of a pack.
pub(super) fn parts(files: &[LoreFile], first_file: u32, works: &Works<'_>) -> Parts {
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(files.len() / 64 + 1);
    let mut whole = Parts::default();
    std::thread::scope(|scope| {
        let mut first = first_file;
        let running: Vec<_> = shares(files, workers)
            .into_iter()
            .map(|share| {
                let from = first;
                first += share.len() as u32;
                scope.spawn(move || read_all(share, from, works))
            })
            .collect();
        for worker in running {
            whole.append(worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
    });
    whole
}

/// The files in so many stretches of about as many bytes each.
fn shares(files: &[LoreFile], workers: usize) -> Vec<&[LoreFile]> {
    let bytes: usize = files.iter().map(|file| file.text.len()).sum();
    let (mut shares, mut rest) = (Vec::with_capacity(workers), files);
    for _ in 1..workers {
        let mut room = bytes.div_ceil(workers);
        let fits = |file: &&LoreFile| room.checked_sub(file.text.len()).map(|left| room = left).is_some();
        let (share, others) = rest.split_at(rest.iter().take_while(fits).count());
        shares.push(share);
        rest = others;
    }
    shares.push(rest);
    shares
}

fn read_all(files: &[LoreFile], first_file: u32, works: &Works<'_>) -> Parts {
    let mut parts = Parts::default();
    for (file, index) in files.iter().zip(first_file..) {
        let mut reader = Reader::new(file, index);
        read_one(&mut reader, &file.name, works, &mut parts);
        parts.faults.append(reader.faults);
    }
    parts
}

fn read_one(reader: &mut Reader<'_>, name: &str, works: &Works<'_>, parts: &mut Parts) {
    match name.split_once('/') {
        None if name == "lore.toml" => parts.pack = pack::read_file(reader),
        Some(("sources", _)) => {}
        Some(("events", _)) => event::read_file(reader, name, works, &mut parts.events),
        _ => entry::read_file(reader, name, works, parts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_hold_every_file_once_and_in_order() {
        let file =
            |length: usize| LoreFile { path: String::new(), name: length.to_string(), text: "x".repeat(length).into() };
        let files: Vec<LoreFile> = [90, 10, 400, 5, 5, 5, 5, 80].map(file).into();
        for workers in 1..5 {
            let shares = shares(&files, workers);
            assert_eq!(shares.len(), workers);
            let names: Vec<&str> = shares.iter().flat_map(|share| *share).map(|file| file.name.as_str()).collect();
            assert_eq!(names, files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>());
        }
        assert_eq!(shares(&files, 2).iter().map(|share| share.len()).collect::<Vec<_>>(), [2, 6]);
    }
}
