//! The facts of two entries, label by label: those that a card would show before the others; of these first where they
//! differ, then where not, then what is known of one alone.

use super::pair::Pair;
use crate::locale::{Locale, msg};
use crate::lore::kinds::Label;
use crate::lore::{Entry, Fact, When};
use crate::reply::{Line, Rich, Section, lead_in};
use crate::view::card::entry_parts::EntryRenderer;
use crate::view::chronology::event_rank::years_of;
use crate::view::input::command::CommandContext;

/// How two entries stand to one another under a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Comparison {
    /// Both say something, and not the same.
    Differs,
    /// Both say the same.
    Alike,
    /// Only one of them says anything.
    OneSided,
    /// The view leaves too little to tell.
    Open,
}

/// Labels on the first page.
const FIRST_LABELS: usize = 5;
/// The most lines that are kept together on a page.
const KEPT_TOGETHER: usize = 8;

/// Every label that one of them has, with what stands under it.
pub(super) fn all<'l>(
    ctx: &CommandContext<'_>,
    pair: &Pair<'l>,
    renderer: &mut EntryRenderer<'l>,
) -> Vec<(Comparison, Section)> {
    let entries = [pair.one.1, pair.two.1];
    let sides = [pair.one, pair.two].map(|(at, entry)| Told {
        entry,
        facts: renderer.shown_facts(at, entry),
        years: years_of(ctx.lore.history(at)),
    });
    let mut labels: Vec<&Label> = Vec::new();
    for label in entries.iter().flat_map(|entry| entry.kind.labels) {
        let is_known = entries.iter().any(|entry| entry.facts.iter().any(|fact| fact.label.key == label.key));
        if is_known && !labels.iter().any(|other| other.key == label.key) {
            labels.push(label);
        }
    }
    let brief = entries[0].kind.brief;
    labels.sort_by_key(|label| brief.iter().position(|first| *first == label.key).unwrap_or(brief.len()));
    let names = pair.names(ctx.locale);
    let mut told: Vec<_> = labels.into_iter().filter_map(|label| under(ctx, label, &sides, &names, renderer)).collect();
    for (_, later) in told.iter_mut().skip(FIRST_LABELS) {
        later.first = 0;
    }
    told.sort_by_key(|(comparison, later)| (later.first == 0, *comparison));
    told
}

fn under(
    ctx: &CommandContext<'_>,
    label: &Label,
    sides: &[Told<'_>; 2],
    names: &[String; 2],
    renderer: &EntryRenderer<'_>,
) -> Option<(Comparison, Section)> {
    let [one, two] = sides.each_ref().map(|told| values(told, label, renderer));
    if one.shown.is_empty() && two.shown.is_empty() {
        return None;
    }
    let comparison = compare(&one, &two);
    let (lines, first) = match comparison {
        Comparison::Alike => {
            let mut lines = told(ctx.locale, ctx.locale.text(msg::COMPARE_BOTH), merged(one.shown, two.shown));
            keep_together(&mut lines);
            (lines, usize::MAX)
        }
        _ => side_by_side(ctx.locale, names, [one, two]),
    };
    let label = ctx.locale.row(label.name);
    let title = match comparison {
        Comparison::Differs => ctx.locale.format(msg::COMPARE_DIFFER, &[("label", label)]),
        Comparison::OneSided => ctx.locale.format(msg::COMPARE_SINGLE, &[("label", label)]),
        Comparison::Alike => ctx.locale.format(msg::COMPARE_ALIKE, &[("label", label)]),
        Comparison::Open => label.to_owned(),
    };
    Some((comparison, Section { first, ..Section::of(title, lines, msg::MORE_FACTS) }))
}

/// The most telling values of either, and how many lines they are; then their other values.
fn side_by_side(locale: Locale, names: &[String; 2], sides: [Side; 2]) -> (Vec<Line>, usize) {
    let lines = |values: Vec<Value>| values.into_iter().map(|value| value.line).collect::<Vec<Line>>();
    let (mut telling, mut others) = (Vec::new(), Vec::new());
    for (name, side) in names.iter().zip(sides) {
        if side.shown.is_empty() {
            telling.extend(told(locale, name, vec![Line::own(Rich::plain(side.silence(locale)))]));
            continue;
        }
        let (most, rest): (Vec<Value>, Vec<Value>) = side.shown.into_iter().partition(|value| value.is_telling);
        telling.extend(told(locale, name, lines(most)));
        others.extend(told(locale, name, lines(rest)));
    }
    keep_together(&mut telling);
    keep_together(&mut others);
    let first = telling.len();
    (telling.into_iter().chain(others).collect(), first)
}

/// One of the two with what a card would show of it.
struct Told<'l> {
    entry: &'l Entry,
    facts: Vec<(&'l Fact, Line)>,
    /// The years of its history.
    years: Vec<i32>,
}

/// A fact as it is shown, and what it says.
struct Value {
    line: Line,
    /// Whether it is among the few that stand on the first page.
    is_telling: bool,
    says: (String, Option<When>),
}

/// What one of the two has under a label.
struct Side {
    shown: Vec<Value>,
    is_any_hidden: bool,
}

impl Side {
    /// Why there is nothing to show.
    fn silence(&self, locale: Locale) -> &'static str {
        if self.is_any_hidden { locale.text(msg::COMPARE_FILTERED) } else { locale.text(msg::COMPARE_SILENT) }
    }
}

fn values(told: &Told<'_>, label: &Label, renderer: &EntryRenderer<'_>) -> Side {
    let is_of_label = |fact: &&Fact| fact.label.key == label.key;
    let count = told.entry.facts.iter().filter(is_of_label).count();
    let lines: Vec<&(&Fact, Line)> = told.facts.iter().filter(|(fact, _)| is_of_label(fact)).collect();
    let mut telling: Vec<&Fact> = lines.iter().map(|(fact, _)| *fact).collect();
    renderer.keep_most_telling(&mut telling, &told.years);
    let value = |(fact, line): &(&Fact, Line)| Value {
        line: line.clone(),
        is_telling: telling.iter().any(|kept| std::ptr::eq(*kept, *fact)),
        says: (fact.statement.text.plain().to_lowercase(), fact.statement.when),
    };
    Side { is_any_hidden: lines.len() < count, shown: lines.into_iter().map(value).collect() }
}

fn compare(one: &Side, two: &Side) -> Comparison {
    let says_all = |side: &Side, other: &Side| {
        side.shown.iter().all(|value| other.shown.iter().any(|another| another.says == value.says))
    };
    if one.shown.is_empty() || two.shown.is_empty() {
        if one.is_any_hidden || two.is_any_hidden { Comparison::Open } else { Comparison::OneSided }
    } else if says_all(one, two) && says_all(two, one) {
        Comparison::Alike
    } else {
        Comparison::Differs
    }
}

/// Values that both have, each with the sources of both.
fn merged(one: Vec<Value>, two: Vec<Value>) -> Vec<Line> {
    let merge = |value: Value| {
        let mut line = value.line;
        for twin in two.iter().filter(|twin| twin.says == value.says) {
            for citation in &twin.line.cites {
                if !line.cites.contains(citation) {
                    line.cites.push(citation.clone());
                }
            }
            line.continuity = line.continuity.max(twin.line.continuity);
        }
        line
    };
    one.into_iter().map(merge).collect()
}

/// The values under a name: on its line if there is one, else beneath it.
fn told(locale: Locale, name: &str, values: Vec<Line>) -> Vec<Line> {
    Line::under(&lead_in(locale, name), values)
}

fn keep_together(lines: &mut [Line]) {
    if let Some((_, all_but_last)) = lines.split_last_mut().filter(|(_, rest)| rest.len() < KEPT_TOGETHER) {
        all_but_last.iter_mut().for_each(|line| line.leads_on = true);
    }
}
