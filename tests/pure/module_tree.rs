//! The modules of each crate and what they import from one another: no file imports one that imports it, be it through
//! others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::house::{code, files};

/// A module as the names that lead to it from the root of its crate.
type Module = Vec<String>;

/// The modules that each module imports.
type Arrows = BTreeMap<Module, BTreeSet<Module>>;

/// One name that a `use` brings in, and the path to what it names.
struct Import {
    name: String,
    path: String,
}

/// The modules of a crate, each with its imports.
struct ModuleTree(BTreeMap<Module, Vec<Import>>);

impl ModuleTree {
    /// Reads the files of a crate but for its tests.
    fn read(root: &str) -> Self {
        let of_library = files(root, ".rs").into_iter().filter(|(path, _)| {
            let is_other = path.ends_with("tests.rs") || path == &Path::new(root).join("main.rs");
            !is_other
        });
        Self(of_library.map(|(path, text)| (module(path.strip_prefix(root).unwrap()), imports(&text))).collect())
    }

    /// The module that defines what a path names where it is read; `None` if another crate does. What one module hands on
    /// is defined by the other from which it takes that.
    fn defining(&self, reading: &Module, path: &str) -> Option<Module> {
        let mut at = reading.clone();
        for (place, name) in path.split("::").enumerate() {
            let child = [at.as_slice(), &[name.to_owned()]].concat();
            match name {
                "crate" => at.clear(),
                "self" => {}
                "super" => drop(at.pop()),
                _ if self.0.contains_key(&child) => at = child,
                _ if place == 0 => return None,
                _ => {
                    let handed_on = self.0[&at].iter().find(|import| import.name == name);
                    let Some(module) = handed_on.and_then(|import| self.defining(&at, &import.path)) else { break };
                    at = module;
                }
            }
        }
        Some(at)
    }

    /// The modules that each imports. That one takes what a module above it defines is not counted: it is a part of that.
    fn arrows(&self) -> Arrows {
        let imported = |module: &Module, imports: &[Import]| {
            let defining = imports.iter().filter_map(|import| self.defining(module, &import.path));
            defining.filter(|defining| !module.starts_with(defining)).collect()
        };
        self.0.iter().map(|(module, imports)| (module.clone(), imported(module, imports))).collect()
    }
}

/// The arrows that lead back to where they come from, be it through others.
fn circles(arrows: &Arrows) -> Vec<String> {
    let all = arrows.iter().flat_map(|(from, imported)| imported.iter().map(move |to| (from, to)));
    let circling = all.filter(|(from, to)| reached(arrows, to).contains(from));
    circling.map(|(from, to)| format!("{} -> {}", from.join("::"), to.join("::"))).collect()
}

/// All modules to which arrows lead from one.
fn reached<'a>(arrows: &'a Arrows, start: &'a Module) -> BTreeSet<&'a Module> {
    let (mut reached, mut ahead) = (BTreeSet::from([start]), vec![start]);
    while let Some(module) = ahead.pop() {
        ahead.extend(arrows[module].iter().filter(|to| reached.insert(to)));
    }
    reached
}

/// The module of a file: `names/works.rs` and `names/works/mod.rs` are both `names::works`.
fn module(path: &Path) -> Module {
    let mut names: Module = path.with_extension("").iter().map(|name| name.to_string_lossy().into_owned()).collect();
    names.pop_if(|name| ["lib", "mod"].contains(&name.as_str()));
    names
}

/// All that a text imports.
fn imports(text: &str) -> Vec<Import> {
    let (mut lines, mut found) = (code(text), Vec::new());
    while let Some(line) = lines.next() {
        let Some(mut tree) = behind_use(line).map(str::to_owned) else { continue };
        while !tree.contains(';') {
            tree.push_str(lines.next().unwrap_or(";").trim());
        }
        found.extend(paths("", tree.trim_end().trim_end_matches(';')).iter().map(|path| import(path)));
    }
    found
}

/// What stands behind the `use` with which a line begins, whoever may see what it brings in.
fn behind_use(line: &str) -> Option<&str> {
    let (before, tree) = line.trim_start().split_once("use ")?;
    let before = before.trim_end();
    let is_visibility = before.is_empty() || before == "pub" || before.starts_with("pub(") && before.ends_with(')');
    is_visibility.then_some(tree)
}

/// The paths of a tree, each written out: `a::{b, c::{d, e}}`.
fn paths(before: &str, tree: &str) -> Vec<String> {
    let Some((start, inner)) = tree.split_once('{') else { return vec![format!("{before}{}", tree.trim())] };
    let before = format!("{before}{}", start.trim());
    let mut depth = 0;
    let is_between = |letter: char| {
        depth += match letter {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        letter == ',' && depth == 0
    };
    let branches = inner[..inner.rfind('}').unwrap()].split(is_between).filter(|branch| !branch.trim().is_empty());
    branches.flat_map(|branch| paths(&before, branch)).collect()
}

fn import(path: &str) -> Import {
    let path = path.trim_end_matches("::self");
    let (path, name) = path.split_once(" as ").unwrap_or((path, path.rsplit("::").next().unwrap()));
    Import { name: name.trim().to_owned(), path: path.trim().to_owned() }
}

#[test]
fn no_file_imports_one_that_imports_it() {
    for root in ["src", "crates/lore/src", "crates/search/src", "crates/discord-sandbox/src"] {
        let arrows = ModuleTree::read(root).arrows();
        assert!(arrows.values().flatten().count() > 10, "{root} has hardly any");
        let circles = circles(&arrows);
        assert!(circles.is_empty(), "{root}: {circles:#?}");
    }
}

/// The arrows of circles between modules with these texts.
fn circling(texts: &[(&str, &str)]) -> Vec<String> {
    let read = |(path, text): &(&str, &str)| (module(Path::new(path)), imports(text));
    circles(&ModuleTree(texts.iter().map(read).collect()).arrows())
}

#[test]
fn circles_are_found_through_braces_and_others_and_what_is_handed_on() {
    let braces = [
        ("lib.rs", ""),
        ("a.rs", "use std::fmt;\npub(crate) use super::{\n    b::{self as c, D},\n};"),
        ("b.rs", "use crate::a::E;"),
    ];
    assert_eq!(circling(&braces), ["a -> b", "b -> a"]);
    let others = [
        ("lib.rs", ""),
        ("a.rs", "use crate::b;"),
        ("b.rs", "use crate::c::D;"),
        ("c.rs", "use super::a;"),
        ("d.rs", "use super::a;"),
    ];
    assert_eq!(circling(&others), ["a -> b", "b -> c", "c -> a"]);
    let handed_on = [("lib.rs", "pub use a::{E, F};"), ("a.rs", "use super::b;"), ("b.rs", "use crate::{E as G, Q};")];
    assert_eq!(circling(&handed_on), ["a -> b", "b -> a"]);
}

#[test]
fn no_circle_is_found_between_a_module_and_its_parts_nor_in_tests() {
    let parts = [("lib.rs", "use a::B;"), ("a/mod.rs", "use b::B;"), ("a/b.rs", "use super::C;")];
    assert!(circling(&parts).is_empty());
    let tests =
        [("lib.rs", ""), ("a.rs", "use super::b;"), ("b.rs", "#[cfg(test)]\nmod tests {\n    use crate::a;\n}")];
    assert!(circling(&tests).is_empty());
}
