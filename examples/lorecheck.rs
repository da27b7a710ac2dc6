use isolinear::lore::{LoreFile, check, export, load};
use std::path::Path;
fn collect(root: &Path, dir: &Path, out: &mut Vec<LoreFile>) {
    for e in std::fs::read_dir(dir).unwrap() {
        let p = e.unwrap().path();
        if p.is_dir() {
            collect(root, &p, out)
        } else if p.extension().is_some_and(|x| x == "toml") {
            let name = p.strip_prefix(root).unwrap().to_string_lossy().into_owned();
            out.push(LoreFile {
                name,
                path: p.to_string_lossy().into_owned(),
                text: std::fs::read_to_string(&p).unwrap().into(),
            });
        }
    }
}
fn main() {
    let dir = std::env::args().nth(1).unwrap();
    let mut f = vec![];
    collect(Path::new(&dir), Path::new(&dir), &mut f);
    f.sort_by(|a, b| a.name.cmp(&b.name));
    let l = load(vec![f]);
    if std::env::args().nth(2).as_deref() == Some("--export") {
        println!("{}", serde_json::to_string_pretty(&export(&l.lore)).unwrap());
        return;
    }
    let c = check(&l);
    for x in &c {
        println!("{x}\n");
    }
    eprintln!(
        "{} findings; {} sources, {} entries, {} events",
        c.len(),
        l.lore.sources().len(),
        l.lore.entries().len(),
        l.lore.events().len()
    );
    if !c.is_empty() {
        std::process::exit(1)
    }
}
