//! Turns in the time of an entry that a fact of it dates: a birth, a launch, a founding, a death.

use super::date::{Date, Precision, When};
use super::entry::Fact;
use super::reference::EntryRef;
use crate::kinds::Milestone;
use crate::words::leading_date;

/// A dated turn, and the fact that tells of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// The year, if it is told.
    pub year: Option<i32>,
    /// Month and day, if they are told.
    pub day: Option<(u8, u8)>,
    /// The entry.
    pub entry: EntryRef,
    /// The place of the fact among those of the entry.
    pub fact: u32,
}

/// Month and day.
type Day = (u8, u8);

/// A turn as a row: year, month and day, 0 for what is not told; entry, and place of the fact.
pub(crate) type TurnRow = ((u32, Day), (EntryRef, u32));

impl Turn {
    /// The turn that a fact tells of, by its own date or by the one with which its words begin.
    pub(crate) fn of(fact: &Fact, (entry, place): (EntryRef, u32)) -> Option<Self> {
        fact.label.milestone.filter(|milestone| milestone.is_beginning() || *milestone == Milestone::Death)?;
        let (year, day) = match fact.statement.when {
            Some(When::At(date)) => of_date(date)?,
            Some(When::Span(..)) => return None,
            None => {
                let (date, _) = leading_date(fact.statement.text.plain())?;
                (date.year, date.month.zip(date.day))
            }
        };
        Some(Self { year, day, entry, fact: place })
    }

    pub(crate) fn row(self) -> TurnRow {
        let year = self.year.and_then(|year| u32::try_from(year).ok()).unwrap_or_default();
        ((year, self.day.unwrap_or_default()), (self.entry, self.fact))
    }

    pub(crate) fn of_row(((year, day), (entry, fact)): TurnRow) -> Self {
        let year = i32::try_from(year).ok().filter(|year| *year > 0);
        Self { year, day: Some(day).filter(|day| *day != (0, 0)), entry, fact }
    }
}

/// Year and day of a date that is no more than near a year, nor less exact.
fn of_date(date: Date) -> Option<(Option<i32>, Option<Day>)> {
    let is_exact = date.is_within_a_year() && date.precision != Precision::Circa;
    is_exact.then_some((Some(date.year), date.calendar_day()))
}
