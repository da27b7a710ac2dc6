//! What a timeline tells: gathered from the lore through a filter, in order, numbered.

use crate::lore::kinds::{Authority, Label};
use crate::lore::{Continuity, Dispute, Entry, EntryRef, Event, Fact, Lore, Statement, Universe, When};
use crate::reply::Line;
use crate::view::chronology::own_time::OwnTime;
use crate::view::filter::extent::Extent;
use crate::view::filter::{FilteredCounts, ViewFilter};
use crate::view::input::command::CommandContext;
use crate::view::words::years;

/// What it is about.
#[derive(Debug, Clone, Copy)]
pub(super) enum Subject {
    /// An entry and its counterparts.
    Entry(EntryRef),
    /// Everything, or everything of one universe.
    Universe(Option<Universe>),
}

/// The years told of, both inclusive; `None` for no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Years {
    /// The first.
    pub(super) from: Option<i32>,
    /// The last.
    pub(super) until: Option<i32>,
}

/// A timeline to be told.
#[derive(Debug)]
pub(super) struct Timeline<'l> {
    /// The entry it is about, if it is about one.
    pub(super) entry: Option<&'l Entry>,
    /// The years asked for.
    pub(super) years: Years,
    /// What it tells, a universe each, the one asked for first.
    pub(super) tracks: Vec<Track<'l>>,
    /// What the filter took away.
    pub(super) filtered: FilteredCounts,
}

/// What is told of one universe.
#[derive(Debug)]
pub(super) struct Track<'l> {
    /// The universe.
    pub(super) universe: Universe,
    /// The entries whose facts are told.
    pub(super) entries: Vec<&'l Entry>,
    /// What lasted, grouped by entry and label.
    pub(super) groups: Vec<FactGroup<'l>>,
    /// What happened, in order of time.
    pub(super) events: Vec<Item<'l>>,
    /// What sources disagree about.
    pub(super) disputes: Vec<(&'l Dispute, Vec<Item<'l>>)>,
}

/// Facts of one entry under one label.
#[derive(Debug)]
pub(super) struct FactGroup<'l> {
    /// Their entry.
    pub(super) entry: &'l Entry,
    /// Their label.
    pub(super) label: &'static Label,
    /// The facts, in order of time.
    pub(super) facts: Vec<Item<'l>>,
}

/// A dated statement as the filter shows it.
#[derive(Debug)]
pub(super) struct Item<'l> {
    /// Its number in text and picture; 0 for what is told without one.
    pub(super) number: usize,
    /// The letter that stands for its words in the picture, where these cannot be drawn.
    pub(super) letter: Option<char>,
    /// The statement.
    pub(super) statement: &'l Statement,
    /// Who says so.
    pub(super) continuity: Continuity,
    /// As it is written.
    pub(super) line: Line,
    /// Its date.
    pub(super) when: When,
    /// Its time, as far as its sources know.
    pub(super) extent: Extent,
    /// Whether it happened long before the own time of the entry that the timeline is about: its life is told first.
    is_long_before: bool,
}

impl Years {
    /// The years between two, in whichever order they come.
    pub(super) fn between(from: Option<i32>, until: Option<i32>) -> Self {
        let (from, until) = years::in_order(from, until);
        Self { from, until }
    }

    /// Whether there is no limit.
    pub(super) const fn is_all(self) -> bool {
        self.from.is_none() && self.until.is_none()
    }

    /// Whether a time falls in these years.
    pub(super) fn meet(self, extent: &Extent) -> bool {
        self.until.is_none_or(|until| extent.from.year <= until)
            && self.from.is_none_or(|from| extent.until.year >= from)
    }

    /// The year, or the nearest of these.
    pub(super) fn nearest(self, year: i32) -> i32 {
        let year = self.from.map_or(year, |from| year.max(from));
        self.until.map_or(year, |until| year.min(until))
    }
}

impl Timeline<'_> {
    /// Whether there is nothing to tell.
    pub(super) fn is_empty(&self) -> bool {
        self.tracks.is_empty()
    }

    /// The first and last year told of.
    pub(super) fn span(&self) -> Option<(i32, i32)> {
        let years = || self.tracks.iter().flat_map(Track::items).map(|item| item.extent);
        let first = years().map(|extent| self.years.nearest(extent.from.year)).min()?;
        Some((first, years().map(|extent| self.years.nearest(extent.until.year)).max()?))
    }

    /// Its name as a part of a file's name.
    pub(super) fn slug(&self) -> String {
        let years = self.span().map(|(first, last)| format!("{first}-{last}")).unwrap_or_default();
        self.entry.map_or(years, |entry| entry.slug().to_owned())
    }
}

impl<'l> Timeline<'l> {
    /// Gathers what there is to tell.
    pub(super) fn of(ctx: &CommandContext<'l>, filter: &ViewFilter, subject: Subject, years: Years) -> Self {
        let lore = ctx.lore;
        let mut collector = Collector { lore, filter, years, filtered: FilteredCounts::default() };
        let (entry, mut tracks) = match subject {
            Subject::Entry(at) => (lore.entry(at), collector.of_entry(at)),
            Subject::Universe(universe) => (None, collector.of_universes(universe, ctx.asker.universe)),
        };
        tracks.retain(|track| track.items().next().is_some());
        let mut timeline = Self { entry, years, tracks, filtered: collector.filtered };
        timeline.number();
        timeline
    }

    /// Numbers events in the order in which they are told: by year, then by universe, what happened long before the entry
    /// after its own life; then claims.
    fn number(&mut self) {
        let years = self.years;
        let mut order: Vec<(bool, i32, usize, usize)> = Vec::new();
        for (at, track) in self.tracks.iter().enumerate() {
            let places = track.events.iter().enumerate();
            let year = |item: &Item<'_>| years.nearest(item.extent.from.year);
            order.extend(places.map(|(place, item)| (item.is_long_before, year(item), at, place)));
        }
        order.sort_unstable();
        for ((_, _, at, place), number) in order.iter().zip(1..) {
            if let Some(item) = self.tracks.get_mut(*at).and_then(|track| track.events.get_mut(*place)) {
                item.number = number;
            }
        }
        let claims = self.tracks.iter_mut().flat_map(|track| &mut track.disputes).flat_map(|(_, claims)| claims);
        for (item, number) in claims.zip(order.len() + 1..) {
            item.number = number;
        }
    }
}

impl Item<'_> {
    /// The years it covers, to sort by.
    const fn years(&self) -> (i32, i32) {
        (self.extent.from.year, self.extent.until.year)
    }
}

impl<'l> Track<'l> {
    /// Everything told in it.
    pub(super) fn items(&self) -> impl Iterator<Item = &Item<'l>> {
        let facts = self.groups.iter().flat_map(|group| &group.facts);
        facts.chain(&self.events).chain(self.disputes.iter().flat_map(|(_, claims)| claims))
    }
}

/// How much a group is worth among those of all entries: who held something counts double.
fn weight(busy: usize, group: &FactGroup<'_>) -> usize {
    let is_held = |fact: &Fact| fact.label.authority == Some(Authority::Holder);
    let is_about_holders = group.entry.facts.iter().any(is_held);
    if is_about_holders { 4 * busy } else { 2 * busy }
}

struct Collector<'l, 'a> {
    lore: &'l Lore,
    filter: &'a ViewFilter,
    years: Years,
    filtered: FilteredCounts,
}

impl<'l> Collector<'l, '_> {
    /// An entry in its own universe first, then its counterparts in theirs; each with the events of its universe
    /// that name any of them.
    fn of_entry(&mut self, at: EntryRef) -> Vec<Track<'l>> {
        let lore = self.lore;
        let Some(entry) = lore.entry(at) else { return Vec::new() };
        let mut family = vec![(at, entry)];
        family.extend(entry.counterpart_refs.iter().filter_map(|at| Some((*at, lore.entry(*at)?))));
        let is_named = |event: &&Event| family.iter().any(|(at, _)| event.subject_refs.contains(at));
        let mut events: Vec<&Event> = lore.events().iter().filter(is_named).collect();
        let own = OwnTime::in_view(lore, (at, entry), self.filter);
        self.leave_out_visits((at, &own), &mut events);
        let mut universes = vec![entry.universe];
        universes.extend(Universe::ALL.into_iter().filter(|universe| *universe != entry.universe));
        let mut tracks = Vec::new();
        universes.retain(|universe| *universe != Universe::Real || entry.universe == Universe::Real);
        for universe in universes {
            let entries: Vec<&Entry> =
                family.iter().map(|(_, entry)| *entry).filter(|entry| entry.universe == universe).collect();
            let groups = entries.iter().flat_map(|entry| self.groups(entry, |label| label.timeline)).collect();
            let events = events.iter().copied().filter(|event| event.universe == universe);
            let events = self.events(events, |event| own.is_long_before(event));
            let disputes = entries.iter().flat_map(|entry| self.disputes(entry)).collect();
            // A counterpart that the view hides is not named either.
            let may_be_named = |twin: &&Entry| twin.id == entry.id || self.filter.shows_entry(lore, twin);
            let entries = entries.into_iter().filter(may_be_named).collect();
            tracks.push(Track { universe, entries, groups, events, disputes });
        }
        tracks
    }

    /// Leaves out whither time travel took an entry where that is told without a word of it; and as of a year, whither it
    /// was still to take it.
    fn leave_out_visits(&mut self, (at, own): (EntryRef, &OwnTime<'_>), events: &mut Vec<&Event>) {
        events.retain(|event| !event.subject_refs.contains(&at) || own.concerns(self.lore, at, event));
        let all = events.len();
        events.retain(|event| own.admits(self.lore, &event.statement, self.filter.as_of));
        self.filtered.count_earlier(all - events.len());
    }

    /// All events, and who held, led and commanded what.
    fn of_universes(&mut self, only: Option<Universe>, first: Universe) -> Vec<Track<'l>> {
        let mut universes = Universe::ALL;
        universes.sort_by_key(|universe| *universe != first);
        let is_wanted = |universe: &Universe| only.map_or(*universe != Universe::Real, |only| only == *universe);
        let wanted = universes.into_iter().filter(is_wanted);
        wanted.collect::<Vec<_>>().into_iter().map(|universe| self.of_universe(universe)).collect()
    }

    fn of_universe(&mut self, universe: Universe) -> Track<'l> {
        let lore = self.lore;
        let events = self.events(lore.events().iter().filter(|event| event.universe == universe), |_| false);
        let busy = |at| lore.history(at).filter(|event| self.is_within(&event.statement)).count();
        let all = (0..).map(EntryRef).zip(lore.entries()).filter(|(_, entry)| entry.universe == universe);
        let mut entries: Vec<(usize, &Entry)> = all.map(|(at, entry)| (busy(at), entry)).collect();
        entries.sort_by_key(|(busy, entry)| (std::cmp::Reverse(*busy), &entry.id));
        let mut groups: Vec<(usize, FactGroup<'l>)> = Vec::new();
        for (busy, entry) in entries {
            let of_entry = self.groups(entry, |label| label.authority).into_iter().zip(1..);
            groups.extend(of_entry.map(|(group, place)| (weight(busy, &group) / place, group)));
        }
        groups.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        let groups = groups.into_iter().map(|(_, group)| group).collect();
        Track { universe, entries: Vec::new(), groups, events, disputes: Vec::new() }
    }

    fn is_within(&self, statement: &Statement) -> bool {
        self.filter.extent(self.lore, statement).is_some_and(|extent| self.years.meet(&extent))
    }

    fn item(&mut self, statement: &'l Statement) -> Option<Item<'l>> {
        let when = self.filter.time(self.lore, statement)?;
        let extent = Extent::of(self.filter.works(self.lore, statement), when);
        if !self.years.meet(&extent) {
            return None;
        }
        let line = self.filter.line(self.lore, statement, &mut self.filtered)?;
        let continuity = statement.continuity;
        Some(Item { number: 0, letter: None, statement, continuity, line, when, extent, is_long_before: false })
    }

    fn events(
        &mut self,
        events: impl Iterator<Item = &'l Event>,
        is_long_before: impl Fn(&Event) -> bool,
    ) -> Vec<Item<'l>> {
        let item =
            |event: &'l Event| Some(Item { is_long_before: is_long_before(event), ..self.item(&event.statement)? });
        events.filter_map(item).collect()
    }

    /// The facts under those labels that have a rank, by rank.
    fn groups<R: Ord>(&mut self, entry: &'l Entry, rank: impl Fn(&Label) -> Option<R>) -> Vec<FactGroup<'l>> {
        let mut labels: Vec<(R, &'static Label)> =
            entry.kind.labels.iter().filter_map(|label| Some((rank(label)?, label))).collect();
        labels.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut groups = Vec::new();
        for (_, label) in labels {
            let facts = entry.facts.iter().filter(|fact| fact.label.key == label.key);
            let mut items: Vec<Item<'l>> = facts.filter_map(|fact| self.item(&fact.statement)).collect();
            items.sort_by_key(Item::years);
            if !items.is_empty() {
                groups.push(FactGroup { entry, label, facts: items });
            }
        }
        groups
    }

    /// The disputes about when something was: those with several dated claims.
    fn disputes(&mut self, entry: &'l Entry) -> Vec<(&'l Dispute, Vec<Item<'l>>)> {
        let mut disputes = Vec::new();
        for dispute in &entry.disputes {
            let dated = dispute.claims.iter().filter(|claim| self.is_within(claim)).count();
            if dated > 1 {
                let mut claims: Vec<Item<'l>> = dispute.claims.iter().filter_map(|claim| self.item(claim)).collect();
                claims.sort_by_key(Item::years);
                disputes.push((dispute, claims));
            }
        }
        // With a side filtered away, the others may well agree.
        let is_shown = |claim: &Statement| self.filter.shows(self.lore, claim);
        disputes.retain(|(dispute, claims)| claims.len() > 1 && dispute.claims.iter().all(is_shown));
        disputes
    }
}
