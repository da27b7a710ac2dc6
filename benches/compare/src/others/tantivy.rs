//! tantivy, in memory: names as one term and as words, statements as stemmed words.

use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, STRING, Schema, TEXT};
use tantivy::{Index, Searcher, Term};

use super::{Other, Sought};

struct Tantivy {
    searcher: Searcher,
    whole: Field,
    words: Field,
    statement: Field,
}

/// Writes the index on two threads, as this machine has two cores.
pub fn build(names: &[String], statements: &[String]) -> Box<dyn Other> {
    let mut schema = Schema::builder();
    let whole = schema.add_text_field("whole", STRING);
    let words = schema.add_text_field("words", TEXT);
    let statement = schema.add_text_field("statement", TEXT);
    let index = Index::create_in_ram(schema.build());
    let mut writer = index.writer_with_num_threads(2, 100_000_000).expect("the writer starts");
    for name in names {
        let name = name.to_lowercase();
        writer.add_document(tantivy::doc!(whole => name.as_str(), words => name.as_str())).expect("a name is added");
    }
    for text in statements {
        writer.add_document(tantivy::doc!(statement => text.as_str())).expect("a statement is added");
    }
    writer.commit().expect("the index is written");
    let searcher = index.reader().expect("the index is read").searcher();
    Box::new(Tantivy { searcher, whole, words, statement })
}

impl Tantivy {
    fn count(&self, query: &dyn Query, most: usize) -> usize {
        self.searcher.search(query, &TopDocs::with_limit(most).order_by_score()).map_or(0, |found| found.len())
    }

    fn all_words(&self, typed: &str, query: impl Fn(&str) -> Box<dyn Query>, occur: Occur) -> BooleanQuery {
        let words = typed.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        BooleanQuery::new(words.map(|word| (occur, query(word))).collect())
    }
}

impl Other for Tantivy {
    fn name(&self) -> &'static str {
        "tantivy"
    }

    fn finds(&self, _sought: Sought) -> bool {
        true
    }

    fn find(&self, sought: Sought, typed: &str) -> usize {
        let typed = typed.to_lowercase();
        let term = |field, word: &str| Term::from_field_text(field, word);
        let exact = |field, word: &str| TermQuery::new(term(field, word), IndexRecordOption::Basic);
        match sought {
            Sought::Exact => self.count(&exact(self.whole, &typed), 25),
            Sought::Misspelt => self.count(&FuzzyTermQuery::new(term(self.whole, &typed), 2, true), 25),
            Sought::Keystroke => {
                let beginning = |word: &str| {
                    Box::new(FuzzyTermQuery::new_prefix(term(self.words, word), 0, true)) as Box<dyn Query>
                };
                self.count(&self.all_words(&typed, beginning, Occur::Must), 25)
            }
            Sought::Text => {
                let word = |word: &str| {
                    let option = IndexRecordOption::WithFreqs;
                    Box::new(TermQuery::new(term(self.statement, word), option)) as Box<dyn Query>
                };
                self.count(&self.all_words(&typed, word, Occur::Should), 5)
            }
        }
    }
}
