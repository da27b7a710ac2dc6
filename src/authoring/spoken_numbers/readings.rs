//! Which numbers words may mean.

use super::words::HUNDRED;
use super::words::Word::{
    self, A, And, Comma, Figures, Oh, Ordinal, OrdinalPower, Point, Power, Teen, Tens, Unit, Zero,
};

/// The numbers that all the words together may mean.
pub(super) fn readings(words: &[Word<'_>]) -> Vec<String> {
    if let [Figures(written), powers @ ..] = words {
        return vec![in_figures(written, powers)];
    }
    let Some(at) = words.iter().position(|word| *word == Point) else { return whole(words) };
    let (whole_part, decimals) = (words.get(..at).unwrap_or_default(), words.get(at + 1..).unwrap_or_default());
    let (decimals, power) = match decimals {
        [decimals @ .., Power(power)] => (decimals, *power),
        _ => (decimals, 0),
    };
    let Some(decimals) = in_pieces(decimals) else { return Vec::new() };
    let wholes = if whole_part.is_empty() { vec!["0".to_owned()] } else { whole(whole_part) };
    wholes.iter().map(|whole| shifted(whole, &decimals, power)).collect()
}

fn whole(words: &[Word<'_>]) -> Vec<String> {
    cardinal(words).map(|number| number.to_string()).into_iter().chain(in_pieces(words)).collect()
}

/// A number said by its powers, as "two thousand three hundred and twelve", or its place.
fn cardinal(words: &[Word<'_>]) -> Option<u64> {
    let (_, heads) = words.split_last()?;
    if heads.iter().any(|word| matches!(word, Ordinal(_) | OrdinalPower(_))) {
        return None;
    }
    let (mut total, mut lowest, mut rest) = (0_u64, None, words);
    loop {
        let (count, after) = below_a_thousand(rest)?;
        let (power, after) = match after {
            [Power(power) | OrdinalPower(power), after @ ..] if *power > HUNDRED => (*power, after),
            [] => (0, after),
            _ => return None,
        };
        if lowest.is_some_and(|lowest| power >= lowest || count >= ten_to(lowest - power)) {
            return None;
        }
        total += count * ten_to(power);
        (lowest, rest) = (Some(power), after);
        match after {
            [] => return Some(total),
            [And | Comma, after @ ..] => rest = after,
            _ => {}
        }
    }
}

/// Powers of ten have names up to a trillion.
fn ten_to(power: usize) -> u64 {
    std::iter::repeat_n(10, power).product()
}

/// The number below a thousand at the beginning, or "twenty-two hundred", and what follows.
fn below_a_thousand<'w, 't>(words: &'w [Word<'t>]) -> Option<(u64, &'w [Word<'t>])> {
    let (count, after) = match words {
        [A, Power(_) | OrdinalPower(_), ..] => (1, words.get(1..)?),
        _ => two_figures(words)?,
    };
    match after {
        [OrdinalPower(HUNDRED), after @ ..] => Some((count * 100, after)),
        [Power(HUNDRED), after @ ..] => {
            let ones = if let [And, ones @ ..] = after { ones } else { after };
            Some(two_figures(ones).map_or((count * 100, after), |(ones, after)| (count * 100 + ones, after)))
        }
        _ => Some((count, after)),
    }
}

fn two_figures<'w, 't>(words: &'w [Word<'t>]) -> Option<(u64, &'w [Word<'t>])> {
    match words {
        [Tens(tens), Unit(ones) | Ordinal(ones @ 1..=9), after @ ..] => Some((tens + ones, after)),
        [Unit(number) | Teen(number) | Tens(number) | Ordinal(number), after @ ..] => Some((*number, after)),
        _ => None,
    }
}

/// A number said in pieces: "one seven oh one", "seventeen oh one", "oh eight hundred".
fn in_pieces(words: &[Word<'_>]) -> Option<String> {
    let (mut digits, mut rest) = (String::new(), words);
    while let [first, after @ ..] = rest {
        rest = match (first, after) {
            (Zero | Oh, _) => {
                digits.push('0');
                after
            }
            (Power(HUNDRED), []) if digits.starts_with('0') => {
                digits.push_str("00");
                after
            }
            (Ordinal(_), _) => return None,
            _ => {
                let (number, after) = two_figures(rest)?;
                digits.push_str(&number.to_string());
                after
            }
        };
    }
    Some(digits).filter(|digits| !digits.is_empty())
}

pub(super) fn in_figures(written: &str, powers: &[Word<'_>]) -> String {
    let digits = written.replace(',', "");
    let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, ""));
    let power = powers.iter().map(|word| if let Power(power) = word { *power } else { 0 }).sum();
    shifted(whole, decimals, power)
}

/// A number times a power of ten.
fn shifted(whole: &str, decimals: &str, power: usize) -> String {
    let moved = power.min(decimals.len());
    let (moving, staying) = decimals.split_at_checked(moved).unwrap_or_default();
    let digits = format!("{whole}{moving}{}", "0".repeat(power - moved));
    let digits = if power > 0 { digits.trim_start_matches('0') } else { &digits };
    match (digits, staying.trim_end_matches('0')) {
        ("", "") => "0".to_owned(),
        (_, "") => digits.to_owned(),
        ("", decimals) => format!("0.{decimals}"),
        (_, decimals) => format!("{digits}.{decimals}"),
    }
}
