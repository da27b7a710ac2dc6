//! The words for numbers, and where a text has some of them together.

use std::collections::HashMap;
use std::sync::LazyLock;

use Word::{A, And, Comma, Figures, Oh, Ordinal, OrdinalPower, Point, Power, Teen, Tens, Unit, Zero};

use crate::search::{CARDINALS, ORDINALS};

/// Parts of which a number may follow that is not said itself: "half a million", "a quarter of a million".
const FRACTIONS: [&str; 8] = ["half", "third", "thirds", "quarter", "quarters", "fifth", "tenth", "hundredth"];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
/// Powers of ten that are said after how many of them there are.
const POWERS: [(&str, usize); 5] = [("hundred", 2), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)];
pub(super) const HUNDRED: usize = 2;

/// A word of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word<'t> {
    /// Figures, with their commas and decimals.
    Figures(&'t str),
    Zero,
    /// Zero too, or an exclamation where it comes first.
    Oh,
    Unit(u64),
    Teen(u64),
    Tens(u64),
    /// A place below the hundredth.
    Ordinal(u64),
    Power(usize),
    OrdinalPower(usize),
    And,
    Comma,
    /// An article, which is "one" before a power.
    A,
    Point,
}

static WORDS: LazyLock<HashMap<String, Word<'static>>> = LazyLock::new(|| {
    let others = [("nought", Zero), ("oh", Oh), ("and", And), ("a", A), ("the", A), ("point", Point)];
    let mut words: HashMap<String, Word<'static>> =
        others.into_iter().map(|(name, word)| (name.to_owned(), word)).collect();
    for (number, name) in (0..).zip(CARDINALS) {
        words.insert(format!("{name}th"), Ordinal(number));
        words.insert(name.to_owned(), below_a_hundred(number));
    }
    for (number, name) in (2..).map(|tens| tens * 10).zip(TENS) {
        words.insert(format!("{}ieth", name.trim_end_matches('y')), Ordinal(number));
        words.insert(name.to_owned(), Tens(number));
    }
    words.extend((0..).zip(ORDINALS).skip(1).map(|(number, name)| (name.to_owned(), Ordinal(number))));
    for (name, power) in POWERS {
        words.insert(format!("{name}th"), OrdinalPower(power));
        words.insert(name.to_owned(), Power(power));
    }
    words
});

const fn below_a_hundred(number: u64) -> Word<'static> {
    match number {
        0 => Zero,
        1..10 => Unit(number),
        10..20 => Teen(number),
        _ => Tens(number),
    }
}

/// Tells each run of words for numbers with nothing else between them, or of figures and the powers after them.
pub(super) fn each_run<'t>(text: &'t str, mut tell: impl FnMut(&[Word<'t>])) {
    let (mut run, mut rest) = (Vec::new(), text);
    let (mut last_but_one, mut last) = ("", "");
    let mut finish = |run: &mut Vec<Word<'t>>| {
        while run.pop_if(|last| matches!(last, And | Comma | Point)).is_some() {}
        if !run.is_empty() {
            tell(run);
            run.clear();
        }
    };
    while let Some((piece, after)) = split_piece(rest) {
        rest = after;
        if matches!(piece, " " | "\t" | "\u{a0}" | "-" | "–") {
            continue;
        }
        let is_part = is_fraction(last) || last == "of" && is_fraction(last_but_one);
        let word = word_of(piece).filter(|word| *word != A || !is_part);
        let continues = word.is_some_and(|word| continues(&run, word));
        if !continues {
            finish(&mut run);
        }
        run.extend(word.filter(|word| continues || !matches!(word, And | Comma)));
        (last_but_one, last) = (last, piece);
    }
    finish(&mut run);
}

fn is_fraction(word: &str) -> bool {
    FRACTIONS.iter().any(|fraction| word.eq_ignore_ascii_case(fraction))
}

/// Splits a text after its first word, figures or other sign.
fn split_piece(text: &str) -> Option<(&str, &str)> {
    let first = text.chars().next()?;
    let is_within = |letter: char| letter.is_alphabetic() || matches!(letter, '\'' | '’');
    let length = if first.is_ascii_digit() {
        length_of_figures(text)
    } else if first.is_alphabetic() {
        text.find(|letter| !is_within(letter)).unwrap_or(text.len())
    } else {
        first.len_utf8()
    };
    text.split_at_checked(length)
}

fn length_of_figures(text: &str) -> usize {
    let digits = |from: usize| text.bytes().skip(from).take_while(u8::is_ascii_digit).count();
    let has = |at: usize, mark: u8| text.as_bytes().get(at) == Some(&mark);
    let mut length = digits(0);
    if length <= 3 {
        while has(length, b',') && digits(length + 1) == 3 {
            length += 4;
        }
    }
    match digits(length + 1) {
        decimals @ 1.. if has(length, b'.') => length + 1 + decimals,
        _ => length,
    }
}

fn word_of(piece: &str) -> Option<Word<'_>> {
    if piece == "," {
        return Some(Comma);
    }
    if piece.starts_with(|first: char| first.is_ascii_digit()) {
        return Some(Figures(piece));
    }
    WORDS.get(&piece.to_ascii_lowercase()).copied()
}

/// Whether a word may belong to the same number as the run before it.
fn continues(run: &[Word<'_>], word: Word<'_>) -> bool {
    match (run, word) {
        (_, Figures(_) | A) => false,
        ([Figures(_), ..], _) => matches!(word, Power(_)),
        ([.., Power(power)], Comma) => *power > HUNDRED,
        ([.., Power(_)], And) => true,
        (_, And | Comma) | ([.., And | Comma], Power(_) | OrdinalPower(_) | Point) => false,
        _ => true,
    }
}
