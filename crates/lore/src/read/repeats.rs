//! Where a key or heading that is set again was set first. One pass tells it for a whole text, which may set thousands
//! twice.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

/// Stands between the parts of a key, of which it can be no letter.
const DOT: char = '\n';

/// The keys and headings of a text that are set again.
#[derive(Debug, Default)]
pub(super) struct Repeats {
    /// Where each of them stands, in the order of the text, and where the first of its kind begins.
    all: Vec<(Range<usize>, usize)>,
}

impl Repeats {
    pub(super) fn of(text: &str) -> Self {
        let mut scan = Scan { text, ..Scan::default() };
        scan.run();
        Self { all: scan.repeats }
    }

    /// Where the key was set first that is set again at that place.
    pub(super) fn first_of(&self, offset: usize) -> Option<usize> {
        let begun = self.all.partition_point(|(place, _)| place.start <= offset);
        let (place, first) = self.all.get(begun.checked_sub(1)?)?;
        place.contains(&offset).then_some(*first)
    }
}

/// A bracket that is open.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Bracket {
    List,
    /// Of a table, with its number.
    Table(usize),
}

/// What was seen of a text so far.
#[derive(Debug, Default)]
struct Scan<'t> {
    text: &'t str,
    at: usize,
    /// How many tables were begun; the top one has the number 0.
    tables: usize,
    /// The number of the table that the last heading began.
    table: usize,
    /// The numbers of the last tables of lists, by their headings.
    lists: HashMap<String, usize>,
    open: Vec<Bracket>,
    /// Where each key was set first, by the number of its table.
    firsts: HashMap<(usize, String), usize>,
    repeats: Vec<(Range<usize>, usize)>,
}

impl Scan<'_> {
    fn run(&mut self) {
        let mut may_begin_key = true;
        while let Some(byte) = self.text.as_bytes().get(self.at).copied() {
            let in_table = matches!(self.open.last(), Some(Bracket::Table(_)));
            match byte {
                b'\n' if self.open.is_empty() => may_begin_key = true,
                b',' if in_table => may_begin_key = true,
                b' ' | b'\t' | b'\r' | b'\n' => {}
                b'#' => self.skip_line(),
                b'[' if may_begin_key && self.open.is_empty() => self.heading(),
                b'[' | b'{' => {
                    may_begin_key = byte == b'{';
                    self.open_bracket(byte);
                }
                b']' | b'}' => {
                    may_begin_key = false;
                    self.open.pop();
                }
                _ if may_begin_key => {
                    may_begin_key = false;
                    self.key();
                }
                b'"' | b'\'' => self.skip_string(byte),
                _ => {}
            }
            self.at += 1;
        }
    }

    fn open_bracket(&mut self, byte: u8) {
        if byte == b'[' {
            return self.open.push(Bracket::List);
        }
        self.tables += 1;
        self.open.push(Bracket::Table(self.tables));
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Goes on to the last byte before the end of the line.
    fn skip_line(&mut self) {
        self.at += self.rest().find('\n').unwrap_or(self.rest().len()).saturating_sub(1);
    }

    /// Goes on to the quote that ends a string.
    fn skip_string(&mut self, quote: u8) {
        let mut is_escaped = false;
        let ends = |byte: u8| {
            let is_end = !is_escaped && (byte == quote || byte == b'\n');
            is_escaped = !is_escaped && quote == b'"' && byte == b'\\';
            is_end
        };
        let length = self.rest().bytes().skip(1).position(ends);
        self.at += length.map_or(self.rest().len(), |length| length + 1);
    }

    /// Takes a key up to its equals sign.
    fn key(&mut self) {
        let Some((name, length)) = key_before(self.rest(), '=') else { return };
        let table = match self.open.last() {
            Some(Bracket::Table(table)) => *table,
            _ => self.table,
        };
        self.take((table, name), length);
        self.at += length;
    }

    /// Takes a heading, with which a table begins.
    fn heading(&mut self) {
        let start = self.rest().trim_start_matches('[');
        let brackets = self.rest().len() - start.len();
        let Some((name, length)) = key_before(start, ']') else { return self.skip_line() };
        let above = name.rmatch_indices(DOT).find_map(|(dot, _)| self.lists.get(name.get(..dot)?));
        let above = above.copied().unwrap_or_default();
        self.take((above, name.clone()), brackets + length);
        self.tables += 1;
        self.table = self.tables;
        if brackets > 1 {
            self.lists.insert(name, self.tables);
        }
        self.skip_line();
    }

    fn take(&mut self, key: (usize, String), length: usize) {
        match self.firsts.entry(key) {
            Entry::Occupied(first) => self.repeats.push((self.at..self.at + length, *first.get())),
            Entry::Vacant(place) => {
                place.insert(self.at);
            }
        }
    }
}

/// The key before a sign on the same line, its parts without quotes and spaces, and how many bytes it takes.
fn key_before(text: &str, sign: char) -> Option<(String, usize)> {
    let (mut name, mut quote) = (String::new(), None);
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (_, '\n') => return None,
            (Some(open), _) if open == letter => quote = None,
            (Some(_), _) => name.push(letter),
            (None, '"' | '\'') => quote = Some(letter),
            (None, _) if letter == sign => return Some((name, at)),
            (None, '.') => name.push(DOT),
            (None, _) if letter.is_whitespace() => {}
            (None, _) => name.push(letter),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the last key of a text was set first.
    fn first(text: &str, key: &str) -> Option<usize> {
        Repeats::of(text).first_of(text.rfind(key).unwrap())
    }

    #[test]
    fn the_first_of_two_keys_is_found_however_they_are_written() {
        for (text, key) in [
            ("a = 1\nb = 2\na = 3", "a"),
            ("a = 1\n\"a\" = 3", "\"a\""),
            ("a.b = 1\n\"a\" . 'b' = 3", "'b'"),
            ("a = { x = 1 }\na = { x = 2 }", "a ="),
            ("[a.b]\nc = 1\n[ a.b ]", "b ]"),
            ("x = [ \"]\", 'c' ] # [\na = 1\n'a' = 2", "'a'"),
        ] {
            let expected = text.find('a').filter(|_| !text.starts_with('['));
            assert!(first(text, key).is_some() && (expected.is_none() || first(text, key) == expected), "{text}");
        }
        assert_eq!(first("k = { t = 'a', u = 1, t = 'b' }", "t ="), Some(6));
    }

    #[test]
    fn keys_of_other_tables_are_others() {
        for (text, key) in [
            ("a = 1\n[b]\na = 2", "a"),
            ("[[b]]\na = 1\n[[b]]\na = 2", "a"),
            ("[[b]]\n[b.c]\n[[b]]\n[b.c]", "c"),
            ("a = [{ x = 1 }, { x = 2 }]", "x"),
            ("a = \"b = 1\"\nb = 2", "b"),
        ] {
            assert_eq!(first(text, key), None, "{text}");
        }
    }
}
