//! Where one number may end and another begin.

use super::words::HUNDRED;
use super::words::Word::{self, And, Comma, Oh, Ordinal, OrdinalPower, Point, Power, Teen, Tens, Unit, Zero};

/// Whether one number may end and another begin there, rather than one go on.
pub(super) fn may_part(run: &[Word<'_>], at: usize) -> bool {
    let Some((before, after)) = run.split_at_checked(at) else { return false };
    match (before, after) {
        ([], _) | (_, []) => true,
        (_, [Power(_) | OrdinalPower(_) | Point, ..]) => false,
        ([Point], [first, ..]) => !matches!(first, Zero | Oh | Unit(_)),
        ([Oh], _) => true,
        ([.., Point | Zero | Oh], _) | ([.., Unit(_) | Teen(_) | Tens(_)], [Zero | Oh, ..]) => false,
        ([.., Unit(_) | Tens(_)], [Unit(_), ..]) => false,
        ([.., Power(_) | Tens(_)], [Ordinal(2), ..]) => true,
        ([.., Tens(_)], [Ordinal(place), ..]) => *place > 9,
        ([.., Power(_)], _) | ([.., Power(_), And | Comma], _) => may_part_after_power(before, after),
        _ => true,
    }
}

/// A number goes on in lower powers, "one million two hundred thousand and six", and hundreds may be but part of how many
/// thousands there are: "two hundred and ten thousand".
fn may_part_after_power(before: &[Word<'_>], after: &[Word<'_>]) -> bool {
    let power = |word: &Word<'_>| if let Power(power) | OrdinalPower(power) = word { Some(*power) } else { None };
    let reached = before.iter().rev().find_map(power);
    match after.iter().find_map(power) {
        Some(follows) if reached == Some(HUNDRED) => follows == HUNDRED,
        Some(follows) => reached.is_none_or(|reached| follows >= reached),
        None => matches!((before.last(), after.first()), (Some(Comma), _) | (_, Some(Comma))),
    }
}
