//! SQLite with FTS5: trigrams for names, words for statements.

use std::collections::HashSet;

use rusqlite::{Connection, params};

use super::{Other, Sought};

struct Sqlite(Connection);

/// Fills the tables in memory, in one transaction.
pub fn build(names: &[String], statements: &[String]) -> Box<dyn Other> {
    let mut connection = Connection::open_in_memory().expect("SQLite opens in memory");
    let tables = "CREATE TABLE name (id INTEGER PRIMARY KEY, name TEXT);
                  CREATE INDEX by_name ON name (name);
                  CREATE VIRTUAL TABLE trigram USING fts5(name, tokenize = 'trigram');
                  CREATE VIRTUAL TABLE statement USING fts5(words, tokenize = 'porter unicode61');";
    connection.execute_batch(tables).expect("FTS5 is compiled in");
    let transaction = connection.transaction().expect("a transaction begins");
    for (table, texts) in [("name (name)", names), ("trigram (name)", names), ("statement (words)", statements)] {
        let mut insert = transaction.prepare(&format!("INSERT INTO {table} VALUES (?)")).expect("the table is there");
        for text in texts {
            let text = if table.starts_with("statement") { text.clone() } else { text.to_lowercase() };
            insert.execute(params![text]).expect("a row is added");
        }
    }
    transaction.commit().expect("the transaction ends");
    Box::new(Sqlite(connection))
}

impl Sqlite {
    fn count(&self, query: &str, words: &str) -> usize {
        let mut statement = self.0.prepare_cached(query).expect("the query is sound");
        let rows = statement.query_map(params![words], |row| row.get::<_, i64>(0));
        rows.map(|rows| rows.flatten().count()).unwrap_or_default()
    }
}

impl Other for Sqlite {
    fn name(&self) -> &'static str {
        "SQLite FTS5 (trigram)"
    }

    fn finds(&self, _sought: Sought) -> bool {
        true
    }

    fn find(&self, sought: Sought, typed: &str) -> usize {
        let typed = typed.to_lowercase();
        let trigram = "SELECT rowid FROM trigram WHERE trigram MATCH ? ORDER BY rank LIMIT 25";
        match sought {
            Sought::Exact => self.count("SELECT id FROM name WHERE name = ?", &typed),
            Sought::Misspelt => self.count(trigram, &any_trigram(&typed)),
            Sought::Keystroke if typed.chars().count() < 3 => {
                self.count("SELECT id FROM name WHERE name GLOB ? LIMIT 25", &format!("{typed}*"))
            }
            Sought::Keystroke => self.count(trigram, &quoted(&typed)),
            Sought::Text => {
                let words: Vec<String> = typed.split_whitespace().map(quoted).collect();
                let query = "SELECT rowid FROM statement WHERE statement MATCH ? ORDER BY rank LIMIT 5";
                self.count(query, &words.join(" OR "))
            }
        }
    }
}

fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('"', ""))
}

/// Trigrams are the usual way to find misspelt names: any of them may match, the rank sorts them.
fn any_trigram(typed: &str) -> String {
    let letters: Vec<char> = typed.chars().collect();
    let trigrams: HashSet<String> =
        letters.windows(3).map(|window| quoted(&window.iter().collect::<String>())).collect();
    trigrams.into_iter().collect::<Vec<_>>().join(" OR ")
}
