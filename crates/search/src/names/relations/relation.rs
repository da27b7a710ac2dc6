//! Questions for what the lore tells of something: "captain of Voyager", "Worf's brother", "when did the war end".

use std::borrow::Cow;

use super::asking::{Asking, End, asks_for, asks_of, commanded_kind, is_of_label, is_power, key_of};
use super::owned;
use super::posts;
use super::relatives;
use super::succession;
use crate::names::index::tables::{Filter, Names, Shows};
use crate::names::lookup::{How, Lookup};
use crate::names::words::forms::is_written_so;
use crate::names::words::typed_words::{described_kind, is_title};
use crate::text::fold::Folded;
use isolinear_lore::kinds::{Authority, LabelRole};
use isolinear_lore::{Entry, EntryRef, Fact, Lore, Statement, StatementRef, Text, When};

/// Words that begin such a question, and those that go on with it.
const QUESTIONS: [&str; 5] = ["how", "when", "where", "what", "why"];
const AUXILIARIES: [&str; 8] = ["did", "does", "do", "was", "is", "were", "has", "year"];
/// Longer questions are none of these.
const LONGEST: usize = 120;
/// The most that are named where several may be meant.
const MOST_NAMED: usize = 10;

/// Something that belongs to a subject, by the word for what it is to it.
struct Relation {
    asking: Asking,
    year: Option<i32>,
    /// Which of all who had that power is asked for.
    end: Option<End>,
}

impl Relation {
    fn read(typed: &str) -> Option<Self> {
        let typed = typed.to_lowercase().replace('’', "'");
        let typed = typed.trim().trim_end_matches('?');
        let dated = typed.rsplit_once(" in ").and_then(|(rest, year)| Some((rest, year.trim().parse().ok()?)));
        let (asked, year) = dated.map_or((typed, None), |(rest, year)| (rest, Some(year)));
        let mut asking = Asking::read(asked)?;
        let end = asking.take_end();
        Some(Self { asking, year, end })
    }

    /// Whether a statement may be told, and may have held in the year that is asked about.
    fn holds(&self, lore: &Lore, statement: &Statement, shows: Shows<'_>) -> bool {
        self.year.is_none_or(|year| may_hold(lore, statement, year)) && shows(statement)
    }

    /// The entries that the facts of the subject name as that, and whether without a word more: "for a moment".
    fn named(&self, lore: &Lore, entry: &Entry, shows: Shows<'_>) -> Vec<(bool, EntryRef)> {
        let word = &*without_species(lore, entry, &self.asking.word);
        let mut named = Vec::new();
        for Fact { label, statement } in entry.facts.iter().filter(|fact| self.holds(lore, &fact.statement, shows)) {
            let is_person = |at: &EntryRef| lore.is_somebody(*at);
            if self.asking.is_for_doer(label) {
                named.extend(statement.text.linked().find(is_person).map(|at| (true, at)));
            } else if label.role == Some(LabelRole::Family) && !self.asking.is_by_verb() {
                named.extend(relatives::relatives(lore, &statement.text, word).into_iter().map(|at| (true, at)));
            } else if is_of_label(label, word) {
                let is_somebody = |at: &EntryRef| label.authority != Some(Authority::Commander) || is_person(at);
                let is_regular = is_regular(&statement.text);
                // What only a part of a value names is not the whole of it: a planet in the Gamma Quadrant is not that.
                let is_value = is_regular || label.authority.is_some();
                let first = statement.text.linked().next().filter(|at| is_value && is_somebody(at));
                named.extend(first.map(|at| (is_regular, at)));
            }
        }
        if named.is_empty() { self.named_otherwise(lore, entry, shows) } else { named }
    }

    /// Those who are told by other words than that which was asked for: a partner for a husband, and the ship on which
    /// somebody served longest for "Pike's ship".
    fn named_otherwise(&self, lore: &Lore, entry: &Entry, shows: Shows<'_>) -> Vec<(bool, EntryRef)> {
        let word = &*self.asking.word;
        let holds = |statement: &Statement| self.holds(lore, statement, shows);
        if relatives::has_relative(entry, word, &holds) {
            return Vec::new();
        }
        let family = entry.facts_in_role(LabelRole::Family).filter(|statement| holds(statement));
        let partners = family.flat_map(|statement| relatives::partners(lore, &statement.text, word));
        let partners: Vec<(bool, EntryRef)> = partners.map(|at| (true, at)).collect();
        if !partners.is_empty() || !self.asking.is_of_somebody() {
            return partners;
        }
        let posting = self.longest_post(lore, entry, &holds).map(|at| vec![(true, at)]);
        posting.unwrap_or_else(|| owned::telling(lore, entry, word, &holds))
    }

    /// Where somebody was in command, or else served, for the longest time, of the kind that was asked for.
    fn longest_post(&self, lore: &Lore, entry: &Entry, holds: Shows<'_>) -> Option<EntryRef> {
        let kind = commanded_kind(&self.asking.word).filter(|_| entry.kind.is_addressed())?;
        let is_of_kind = |at: &EntryRef| lore.entry(*at).is_some_and(|post| post.kind == kind);
        let years = |when: When| match when {
            When::Span(Some(_), None) => i32::MAX,
            when => when.last_year() - when.first_year(),
        };
        let mut posts: Vec<(bool, i32, EntryRef)> = Vec::new();
        for posting in entry.facts_in_role(LabelRole::Posting).filter(|statement| holds(statement)) {
            let is_in_command = posting.text.plain().contains(posts::IN_COMMAND);
            let post = posting.text.linked().find(is_of_kind);
            posts.extend(post.map(|at| (is_in_command, posting.when.map_or(0, years), at)));
        }
        posts.into_iter().rev().max_by_key(|(is_in_command, years, _)| (*is_in_command, *years)).map(|(.., at)| at)
    }

    /// Of those whom an entry's facts name without a word more, the one that was that for the longest time; of several of
    /// these, the best known.
    fn longest(&self, lore: &Lore, entry: &Entry, among: &[EntryRef], shows: Shows<'_>) -> Option<EntryRef> {
        let facts = entry.facts.iter().filter(|fact| is_of_label(fact.label, &self.asking.word));
        let told = facts.map(|fact| &fact.statement).filter(|told| is_regular(&told.text));
        let told = told.filter(|told| self.holds(lore, told, shows));
        let timed = told.filter_map(|told| {
            let at = told.text.linked().next().filter(|at| among.contains(at))?;
            let years = told.when.map_or(0, |when| when.last_year() - when.first_year());
            Some((years, lore.entry(at)?.prominence, at))
        });
        timed.max_by_key(|(years, prominence, _)| (*years, *prominence)).map(|(_, _, at)| at)
    }
}

/// What was asked of an entry, by the label of the facts that tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The entry.
    pub entry: EntryRef,
    /// The key of the label.
    pub key: &'static str,
}

impl Names {
    /// What is asked of an entry in a question such as "when did Jadzia die".
    pub fn asked(&self, lore: &Lore, typed: &str, filter: Filter) -> Option<Asked> {
        self.asked_by_name(lore, typed, filter).map(|(asked, _)| asked)
    }

    /// The same, and how the entry was found.
    fn asked_by_name(&self, lore: &Lore, typed: &str, filter: Filter) -> Option<(Asked, How)> {
        let words: Vec<&str> = typed.trim().trim_end_matches('?').split_whitespace().collect();
        let (first, rest) = words.split_first()?;
        let is_between =
            |word: &&&str| AUXILIARIES.iter().any(|other| word.eq_ignore_ascii_case(other)) || key_of(word).is_some();
        let before = rest.iter().take_while(is_between).count();
        let after = usize::from(before < rest.len() && rest.last().is_some_and(|word| key_of(word).is_some()));
        let subject = rest.get(before..rest.len() - after)?.join(" ");
        let key = rest.iter().take(before).chain(rest.iter().rev().take(after)).find_map(|word| key_of(word))?;
        let is_question = QUESTIONS.iter().any(|word| first.eq_ignore_ascii_case(word)) && !subject.is_empty();
        match self.find(lore, &subject, Filter { kind: None, ..filter }) {
            Lookup::Found { best, how, .. } if is_question => Some((Asked { entry: best, key }, how)),
            _ => None,
        }
    }

    /// What a question for somebody's relation or for who commands something may be about, the likeliest first.
    pub fn asked_about(&self, lore: &Lore, typed: &str, filter: Filter) -> Vec<EntryRef> {
        let Some(relation) = Relation::read(typed).filter(|_| typed.len() <= LONGEST) else { return Vec::new() };
        let word = &*relation.asking.word;
        let is_told = |at: &EntryRef| lore.entry(*at).is_some_and(|entry| has_label(lore, entry, word));
        let (_, subjects) = self.subjects(lore, &relation.asking, filter).unwrap_or((How::Part, Vec::new()));
        subjects.into_iter().filter(is_told).collect()
    }

    /// What a question for something of a subject may be about, the likeliest first, whether or not that is told; and whether
    /// it asks for whoever holds a post or has power, who changes with time.
    pub fn asked_of(&self, lore: &Lore, typed: &str, filter: Filter) -> Option<(Vec<EntryRef>, bool)> {
        let relation = Relation::read(typed).filter(|_| typed.len() <= LONGEST)?;
        let (_, subjects) = self.subjects(lore, &relation.asking, Filter { kind: None, ..filter })?;
        Some((subjects, relation.asking.is_for_power() || posts::ends_in_post(&relation.asking.word)))
    }

    /// Whose relative a question asks for, and the facts that may be told and tell of such: of "Guinan's mother" Guinan.
    pub fn whose_relative(
        &self,
        lore: &Lore,
        typed: &str,
        filter: Filter,
        shows: Shows<'_>,
    ) -> Option<(EntryRef, Vec<StatementRef>)> {
        let relation = Relation::read(typed).filter(|_| typed.len() <= LONGEST)?;
        let word = &*relation.asking.word;
        let is_relation = relatives::is_relation(word) || commanded_kind(word).is_some();
        if !is_relation || !relation.asking.is_of_somebody() {
            return None;
        }
        let (how, subjects) = self.subjects(lore, &relation.asking, Filter { kind: None, ..filter })?;
        let told_of = |at: EntryRef| {
            let entry = lore.entry(at).filter(|entry| entry.kind.is_addressed() && is_meant(entry, how))?;
            let told = relatives::telling(lore, at, word, &|told| relation.holds(lore, told, shows));
            Some((at, !relation.named(lore, entry, shows).is_empty(), told))
        };
        let first = told_of(*subjects.first()?);
        // Of all who are called Dax one has brothers.
        let is_told = |(_, is_named, told): &(EntryRef, bool, Vec<StatementRef>)| *is_named || !told.is_empty();
        let mut others = subjects.iter().skip(1).copied().filter_map(told_of).filter(is_told);
        let asked = if first.as_ref().is_some_and(is_told) { first } else { others.next().or(first) };
        asked.map(|(at, _, told)| (at, told))
    }

    /// Whom a question may be about, and how that was found; those of the preferred universe first, where it is not said
    /// which one is meant.
    fn subjects(&self, lore: &Lore, asking: &Asking, filter: Filter) -> Option<(How, Vec<EntryRef>)> {
        // A people by its name: the Klingon species.
        let kind = described_kind(&asking.word).filter(|kind| asking.is_beside() && kind.describes_others);
        let found = self.find(lore, &asking.subject, Filter { kind, ..filter });
        let universe = filter.universe.unwrap_or(filter.prefer);
        let is_of_universe = |at: EntryRef| lore.entry(at).is_some_and(|entry| entry.universe == universe);
        let is_here = |found: &Lookup| matches!(found, Lookup::Found { best, .. } if is_of_universe(*best));
        // "The Deep Space 9" has no article in its name.
        let bare = || asking.subject.strip_prefix("the ").map(|bare| self.find(lore, bare, Filter { kind, ..filter }));
        let found = if is_here(&found) { found } else { bare().filter(is_here).unwrap_or(found) };
        let Lookup::Found { best, how, others, .. } = found else { return None };
        let others = others.into_iter().filter(|at| is_of_universe(*at));
        let all: Vec<EntryRef> = std::iter::once(best).chain(others).collect();
        let is_asked = |at: &EntryRef| lore.entry(*at).is_some_and(|entry| asks_of(&asking.word, entry.kind));
        let is_led = is_power(&asking.word, Authority::Leader) && !all.iter().any(is_asked);
        match power_of(lore, best).filter(|_| is_led) {
            Some(power) => Some((how, vec![power])),
            None => Some((how, all)),
        }
    }

    /// The entry that a question asks for, or those that may be meant, as far as it may be told.
    pub(in crate::names) fn related(
        &self,
        lore: &Lore,
        typed: &str,
        filter: Filter,
        shows: Shows<'_>,
    ) -> Option<Lookup> {
        if typed.len() > LONGEST {
            return None;
        }
        if let Some((Asked { entry, key }, how)) = self.asked_by_name(lore, typed, filter) {
            let is_told = |entry: &Entry| is_meant(entry, how) || entry.facts_of(key).next().is_some();
            let is_found = lore.entry(entry).is_some_and(is_told);
            return Some(if is_found { found(entry, Vec::new()) } else { Lookup::Near(vec![entry]) });
        }
        let relation = Relation::read(typed)?;
        let (how, all) = self.subjects(lore, &relation.asking, filter)?;
        let is_of_post = |fact: &Fact| {
            is_of_label(fact.label, &relation.asking.word) && relation.holds(lore, &fact.statement, shows)
        };
        if let Some(end) = relation.end {
            let holder = only_holder(lore, &all, &relation.asking, filter)
                .and_then(|subject| succession::at_end(lore, subject, end, &is_of_post));
            return holder.map(|holder| found(holder, Vec::new()));
        }
        let is_of_one = relation.asking.is_of_one();
        let subjects = if is_of_one { first_told(lore, all, &relation.asking.word) } else { all };
        let asked_of = if is_of_one { subjects.get(..1)? } else { subjects.as_slice() };
        let sought = Sought { names: self, lore, relation: &relation, filter, shows };
        let named = sought.named_by(asked_of);
        let (regular, others): (Vec<_>, Vec<_>) = named.into_iter().partition(|(is_regular, _)| *is_regular);
        let regular = without_repeats(regular, &[]);
        let others = without_repeats(others, &regular);
        let best = *subjects.first()?;
        let own = || own_card(lore, &relation.asking, (how, &subjects), filter);
        match (regular.as_slice(), others.as_slice()) {
            ([], []) => sought.told_elsewhere(&subjects).or_else(own),
            ([only], others) => Some(found(*only, others.to_vec())),
            ([], [only]) => Some(found(*only, Vec::new())),
            (regular, others) => {
                let all = || regular.iter().chain(others).copied();
                let longest = only_holder(lore, &subjects, &relation.asking, filter)
                    .and_then(|entry| relation.longest(lore, entry, regular, shows));
                let known = || relatives::only_known_as(lore, all(), (best, &*relation.asking.word));
                if let Some(meant) = longest.or_else(known) {
                    return Some(found(meant, all().filter(|at| *at != meant).take(MOST_NAMED).collect()));
                }
                let near = || Lookup::Near(all().chain([best]).take(MOST_NAMED).collect());
                Some(own().filter(|_| is_of_one).unwrap_or_else(near))
            }
        }
    }
}

/// What a question seeks among what is told, with all that it is sought with.
#[derive(Clone, Copy)]
struct Sought<'a> {
    names: &'a Names,
    lore: &'a Lore,
    relation: &'a Relation,
    filter: Filter,
    shows: Shows<'a>,
}

impl Sought<'_> {
    /// What the subjects' facts name as that: of those of the preferred universe, if they name any.
    fn named_by(&self, subjects: &[EntryRef]) -> Vec<(bool, EntryRef)> {
        let Self { lore, relation, filter, shows, .. } = *self;
        let is_of_kind =
            |at: EntryRef| lore.entry(at).is_some_and(|entry| filter.kind.is_none_or(|kind| kind == entry.kind));
        let universe = filter.universe.unwrap_or(filter.prefer);
        let typed = Folded::new(&relation.asking.subject);
        // What is called so besides its name is not asked for first: Terok Nor is rather itself than Deep Space 9.
        let is_named = |entry: &Entry| {
            let name = Folded::new(&entry.name);
            typed.words().all(|word| name.words().any(|own| own == word))
        };
        let is_first = |at: EntryRef, entry: &Entry| {
            entry.universe == universe && (subjects.first() == Some(&at) || is_named(entry))
        };
        let of = |is_preferred: bool| -> Vec<(bool, EntryRef)> {
            let entries = subjects.iter().filter_map(|at| Some((*at, lore.entry(*at)?)));
            let entries = entries.filter(|(at, entry)| is_first(*at, entry) == is_preferred);
            let mut named = entries.map(|(_, entry)| {
                let named = relation.named(lore, entry, shows);
                named.into_iter().filter(|(_, at)| is_of_kind(*at)).collect::<Vec<_>>()
            });
            // A ship is that of the best known of a name, and a relative may be that of each.
            let is_of_first = commanded_kind(&relation.asking.word).is_some();
            let of_first = |named: &Vec<(bool, EntryRef)>| !named.is_empty();
            if is_of_first { named.find(of_first).unwrap_or_default() } else { named.flatten().collect() }
        };
        Some(of(true)).filter(|named| !named.is_empty()).unwrap_or_else(|| of(false))
    }

    /// Whom a question asks for that no fact of its subject names: what another name of the subject calls its own, else
    /// whoever serves there, else the subject, of which it is told that there is such a relative.
    fn told_elsewhere(&self, subjects: &[EntryRef]) -> Option<Lookup> {
        let Self { names, lore, relation, filter, shows } = *self;
        let word = &*relation.asking.word;
        let somebody = subjects.first().filter(|_| relation.asking.is_of_somebody() && relation.year.is_none());
        let called = somebody.and_then(|at| names.called_after(lore, *at, word, (filter, shows)));
        let may_be_relative = !relation.asking.is_by_verb();
        let is_told = |at: &&EntryRef| {
            may_be_relative && lore.entry(**at).is_some_and(|entry| relatives::has_relative(entry, word, shows))
        };
        let relative = || subjects.iter().find(is_told).map(|at| Lookup::Near(vec![*at]));
        called.map(|at| found(at, Vec::new())).or_else(|| self.serving(subjects)).or_else(relative)
    }

    /// Those who serve somewhere in the post that was asked for, the surest first.
    fn serving(&self, subjects: &[EntryRef]) -> Option<Lookup> {
        let Self { names, lore, relation, filter, shows } = *self;
        let under = names.times_under(lore, subjects, &relation.asking.subject, filter);
        let is_then =
            |when: When| under.iter().any(|(from, until)| when.first_year() <= *until && when.last_year() >= *from);
        let holds = |statement: &Statement| {
            let is_under = under.is_empty() || statement.when.is_none_or(is_then);
            is_under && relation.holds(lore, statement, shows)
        };
        let is_sought = |at: &EntryRef| filter.kind.is_none_or(|kind| names.kind_of(at.0) == Some(kind));
        let mut crews = subjects.iter().map(|at| posts::holders(lore, *at, &relation.asking.word, &holds));
        let serving: Vec<EntryRef> = crews.find(|crew| !crew.is_empty())?.into_iter().filter(is_sought).collect();
        let (best, others) = serving.split_first()?;
        Some(found(*best, others.iter().copied().take(MOST_NAMED).collect()))
    }
}

/// The words for a relative without the one for their people, where that is the entry's own: the first Trill host of Dax.
fn without_species<'w>(lore: &Lore, entry: &Entry, words: &'w str) -> Cow<'w, str> {
    let Some((before, relative)) = words.rsplit_once(' ') else { return Cow::Borrowed(words) };
    let linked = entry.facts.iter().flat_map(|fact| fact.statement.text.linked()).filter_map(|at| lore.entry(at));
    let peoples: Vec<&str> = linked.filter(|linked| linked.kind.describes_others).map(|people| &*people.name).collect();
    let is_people = |word: &&str| peoples.iter().any(|people| people.eq_ignore_ascii_case(word));
    if !before.split(' ').any(|word| is_people(&word)) {
        return Cow::Borrowed(words);
    }
    Cow::Owned(before.split(' ').filter(|word| !is_people(word)).chain([relative]).collect::<Vec<_>>().join(" "))
}

/// The power that a people belongs to, which alone has a leader.
fn power_of(lore: &Lore, at: EntryRef) -> Option<EntryRef> {
    let people = lore.entry(at).filter(|entry| entry.kind.describes_others)?;
    let mut linked = people.facts.iter().flat_map(|fact| fact.statement.text.linked());
    linked.find(|at| lore.entry(*at).is_some_and(|entry| entry.kind.is_power))
}

/// The card of what a question is about: it is that of what is called so, or what such questions are asked of.
fn own_card(lore: &Lore, asking: &Asking, (how, subjects): (How, &[EntryRef]), filter: Filter) -> Option<Lookup> {
    let (best, others) = subjects.split_first()?;
    let entry = lore.entry(*best).filter(|entry| filter.kind.is_none_or(|kind| kind == entry.kind))?;
    (is_meant(entry, how) && asking.is_of(entry.kind)).then(|| found(*best, others.to_vec()))
}

/// Whether an entry is what a question is about: what is called so, or somebody by a part of the name.
fn is_meant(entry: &Entry, how: How) -> bool {
    let is_name = matches!(how, How::Id | How::Name | How::Alias | How::Registry | How::Misspelling);
    is_name || how == How::Part && entry.kind.is_addressed()
}

/// The namesakes with the first of which the facts tell what is asked in front: the class of the Titan is that of the best
/// known.
fn first_told(lore: &Lore, subjects: Vec<EntryRef>, word: &str) -> Vec<EntryRef> {
    let is_told = |at: &EntryRef| lore.entry(*at).is_some_and(|entry| has_label(lore, entry, word));
    let Some(first) = subjects.iter().copied().find(is_told) else { return subjects };
    let rest = subjects.into_iter().filter(|at| *at != first);
    std::iter::once(first).chain(rest).collect()
}

/// What is most likely meant by a name, if it is commanded or led, and nothing else of its universe that is called so is. What
/// is called just so is meant before what has a number besides: the Stargazer is not the one of the number NCC-82893.
fn only_holder<'l>(lore: &'l Lore, subjects: &[EntryRef], asking: &Asking, filter: Filter) -> Option<&'l Entry> {
    let universe = filter.universe.unwrap_or(filter.prefer);
    let is_of_word = |fact: &Fact| is_of_label(fact.label, &asking.word);
    let is_told = |entry: &Entry| entry.universe == universe && entry.facts.iter().any(is_of_word);
    let typed = Folded::new(&asking.subject);
    let is_just_so = |entry: &Entry| is_written_so(&Folded::new(&entry.name), &typed);
    let (first, others) = subjects.split_first()?;
    let first = lore.entry(*first).filter(|first| is_told(first))?;
    let is_as_likely = |other: &Entry| is_told(other) && (is_just_so(other) || !is_just_so(first));
    (!others.iter().filter_map(|at| lore.entry(*at)).any(is_as_likely)).then_some(first)
}

/// Each of the entries once, without those that are known already.
fn without_repeats(named: Vec<(bool, EntryRef)>, known: &[EntryRef]) -> Vec<EntryRef> {
    let mut all: Vec<EntryRef> = Vec::new();
    for (_, at) in named {
        if !all.contains(&at) && !known.contains(&at) {
            all.push(at);
        }
    }
    all
}

/// Whether a value is but somebody, with at most a form of address or an article: "Captain Pike", but not "Saru, acting".
fn is_regular(text: &Text) -> bool {
    let mut segments = text.segments();
    let is_address = |words: &str| Folded::whole(words).words().all(|word| is_title(word) || word == "the");
    segments.all(|segment| segment.link.is_some() || is_address(segment.words))
}

/// Whether a fact may have held in a year: what has no beginning is not told of the time before its sources show it.
fn may_hold(lore: &Lore, statement: &Statement, year: i32) -> bool {
    let Some(when) = statement.when else { return false };
    let works = statement.cites.iter().filter_map(|cited| lore.source(cited.source));
    let is_shown = || works.flat_map(|work| &work.set_in).any(|set| set.first_year() <= year);
    when.touches(year) && (when.start().is_some() || when.last_year() == year || is_shown())
}

fn has_label(lore: &Lore, entry: &Entry, word: &str) -> bool {
    let is_family = |fact: &Fact| fact.label.role == Some(LabelRole::Family);
    let names_relative =
        |fact: &Fact| is_family(fact) && !relatives::relatives(lore, &fact.statement.text, word).is_empty();
    entry.facts.iter().any(|fact| names_relative(fact) || asks_for(fact.label, word))
}

fn found(best: EntryRef, others: Vec<EntryRef>) -> Lookup {
    Lookup::Found { best, how: How::Part, others, tie: false }
}
