//! Writes a made-up pack of lore of any size: `cargo run --example generate-lore -- 10000 FOLDER`.

use std::path::Path;
use std::process::ExitCode;

mod chance;
mod naming;
mod pack;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [entries, folder] = arguments.as_slice() else {
        eprintln!("say how many entries, and the folder to write them to");
        return ExitCode::from(2);
    };
    let Ok(entries) = entries.parse() else {
        eprintln!("\"{entries}\" is not a number of entries");
        return ExitCode::from(2);
    };
    match write(entries, Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot write to {folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(entries: usize, folder: &Path) -> std::io::Result<()> {
    for (name, text) in pack::pack(entries) {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
        std::fs::write(path, text)?;
    }
    Ok(())
}
