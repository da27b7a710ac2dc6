//! temp
use isolinear::lore::search::{Filter, Lookup};
use isolinear::lore::{Universe, load_bundled};

fn slips(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut out = vec![];
    for i in 1..letters.len() {
        if !letters[i].is_alphabetic() {
            continue;
        }
        let mut v = letters.clone();
        v.remove(i);
        out.push(v.iter().collect());
        let mut v = letters.clone();
        v.insert(i, letters[i]);
        out.push(v.iter().collect());
        if i + 1 < letters.len() && letters[i] != letters[i + 1] {
            let mut v = letters.clone();
            v.swap(i, i + 1);
            out.push(v.iter().collect());
        }
        let mut v = letters.clone();
        v[i] = match v[i].to_ascii_lowercase() {
            'a' => 'e',
            'e' => 'i',
            'i' => 'e',
            'o' => 'a',
            'u' => 'o',
            'c' => 'k',
            'k' => 'c',
            's' => 'z',
            't' => 'r',
            'r' => 't',
            'n' => 'm',
            'd' => 'f',
            c => ((c as u8 - b'a' + 1) % 26 + b'a') as char,
        };
        out.push(v.iter().collect());
    }
    out
}

#[test]
fn slips_are_forgiven() {
    let lore = load_bundled().lore;
    let (mut all, mut right) = (0, 0);
    for e in lore.entries() {
        for name in e.names().map(str::to_owned).chain([format!("{} ", e.name)]) {
            if name.len() < 5 {
                continue;
            }
            let base = lore.names().find(
                &lore,
                &name,
                Filter { kind: Some(e.kind), universe: None, prefer: Universe::Mirror },
            );
            let Lookup::Found { best: want, .. } = base else {
                println!("BASE {name} {base:?}");
                continue;
            };
            for slip in slips(&name) {
                all += 1;
                let got = lore.names().find(
                    &lore,
                    &slip,
                    Filter { kind: Some(e.kind), universe: None, prefer: Universe::Mirror },
                );
                match &got {
                    Lookup::Found { best, .. } if *best == want => right += 1,
                    Lookup::Found { best, how, .. } => println!(
                        "{}: {slip:?} ({name}) -> {} {how:?} want {}",
                        e.kind.id,
                        lore.entry(*best).unwrap().id,
                        lore.entry(want).unwrap().id
                    ),
                    Lookup::Near(n) => println!(
                        "{}: {slip:?} ({name}) -> near {:?}",
                        e.kind.id,
                        n.iter().map(|e| lore.entry(*e).unwrap().id.to_string()).collect::<Vec<_>>()
                    ),
                    Lookup::Unknown => println!("{}: {slip:?} ({name}) -> unknown", e.kind.id),
                }
            }
        }
    }
    println!("{right} of {all}");
}
