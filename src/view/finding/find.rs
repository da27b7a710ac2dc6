//! Which entry is meant by a name, what has to be said about the choice, and what is suggested while one types.

use super::aboard;
use super::apposed;
use super::asked_about;
use super::asking::Asking;
use super::belonging;
use super::called::{
    asks_of_another, bears, bears_all, has_words, is_called, is_called_so, is_letter, is_name, name_filter,
};
use super::described;
use super::false_match::{is_false_match, is_of_other_kind, is_of_other_people};
use super::hit::{Hit, MOST_NEAR, Missed, shown};
use super::in_series;
use super::in_work;
use super::kind_asked_for;
use super::makers;
use super::naming::{self, in_english};
use super::narrowed;
use super::succession;
use super::who_did;
use crate::locale::{Locale, msg};
use crate::lore::{Entry, EntryRef, Kind, Source, SourceRef, Statement, Universe, without_qualifier};
use crate::reply::{Choice, Rich};
use crate::search::{self, Filter, How, Lookup, Names, plain_words};
use crate::view::chronology::lifetime;
use crate::view::chronology::todays;
use crate::view::filter::ViewFilter;
use crate::view::filter::secret_names;
use crate::view::input::command::CommandContext;
use crate::view::input::option_values::Options;
use crate::view::input::options::NAME;
use crate::view::input::typed_name::{wiki_page, without_question};
use crate::view::question::asked::Asked;
use crate::view::question::post_slips;
use crate::view::words::translated::{behind_article, described_in_english};
use crate::view::words::years;

/// Fewer words are a name.
const FEWEST_CORRECTED: usize = 3;

/// What is asked for or described; else what comes near. What is called so only in works that the view hides is not found by
/// it, nor is that of which the view hides everything.
pub(crate) fn entry(
    ctx: &CommandContext<'_>,
    typed: &str,
    universe: Option<Universe>,
    view: &ViewFilter,
) -> Result<Hit, Missed> {
    let filter = name_filter(ctx, ctx.command.kind, universe);
    let apposed = |missed: Missed| {
        let may_be_told = !missed.is_hidden && !Names::is_id(typed);
        may_be_told.then(|| apposed(ctx, typed, universe, view)).flatten().ok_or(missed)
    };
    let corrected = |missed: Missed| corrected(ctx, typed, universe, view, &missed).ok_or(missed);
    let found = named(ctx, typed, universe, view)
        .or_else(apposed)
        .or_else(corrected)
        .or_else(|missed| described::remembered(ctx, typed, filter, missed, view));
    match found {
        Ok(hit) if is_of_other_people(ctx, hit.entry, typed) => Err(missed(ctx, vec![hit.entry])),
        Err(missed) => {
            let described = missed.described.filter(|described| !is_of_other_people(ctx, described.entry, typed));
            Err(Missed { described, ..missed })
        }
        // What was picked is meant, whatever it is.
        Ok(hit) if !Names::is_id(typed) => {
            // Who asks where somebody died knows that they are no place.
            let is_named = hit.asked.is_none();
            let notice = is_named.then(|| notice(ctx, (hit.entry, false), filter)).flatten();
            Ok(kind_asked_for::hit(ctx, &hit, filter, view).map(|meant| Hit { notice, ..meant }).unwrap_or(hit))
        }
        found => found,
    }
}

/// What is asked for once the spelling is corrected. Only words of English are known well enough for that.
fn corrected(
    ctx: &CommandContext<'_>,
    typed: &str,
    universe: Option<Universe>,
    view: &ViewFilter,
    missed: &Missed,
) -> Option<Hit> {
    // The finder knows how short names are misspelt.
    let is_long = plain_words(typed).len() >= FEWEST_CORRECTED;
    let may_be_misspelt = is_long && !missed.is_hidden && ctx.locale == Locale::default() && !Names::is_id(typed);
    let meant = may_be_misspelt.then(|| search::corrected(ctx.lore, typed)).flatten()?;
    named(ctx, &meant, universe, view).ok().or_else(|| apposed(ctx, &meant, universe, view))
}

/// What is asked for by its name with what describes it further.
fn apposed(ctx: &CommandContext<'_>, typed: &str, universe: Option<Universe>, view: &ViewFilter) -> Option<Hit> {
    let find = |name: &str| named(ctx, name, universe, view).ok();
    apposed::hit(&Asking { ctx, universe, view, finder: &find }, typed)
}

/// What is asked for by a name or by words around one; else what comes near.
fn named(ctx: &CommandContext<'_>, typed: &str, universe: Option<Universe>, view: &ViewFilter) -> Result<Hit, Missed> {
    let filter = name_filter(ctx, ctx.command.kind, universe);
    if let Some(entry) = of_address(ctx, typed) {
        return shown(ctx, vec![entry], view);
    }
    // A post that is misspelt is nobody's name: "the captian of Voyager".
    if let Some(mended) = post_slips::mended(typed).filter(|_| !is_name(ctx, typed)) {
        return named(ctx, &mended, universe, view);
    }
    let page = wiki_page(typed);
    let find = |name: &str| named(ctx, name, universe, view).ok();
    let asking = Asking { ctx, universe, view, finder: &find };
    let asked = || asked_about::hit(&asking, typed).or_else(|| in_series::hit(&asking, typed));
    if let Some(hit) = Some(()).filter(|()| page.is_none()).and_then(|()| asked()) {
        return Ok(hit);
    }
    let typed = in_english(ctx.locale, without_question(page.as_deref().unwrap_or(typed)));
    let found = of_view(ctx, looked_up(ctx, &typed, filter, view), view);
    if let Some(held) = title_held(&asking, &found) {
        return held;
    }
    match found {
        Lookup::Found { best, how: How::Id, .. } => shown(ctx, vec![best], view),
        Lookup::Found { best, others, .. } if is_of_other_kind(ctx, best, &typed, filter) => {
            Err(missed(ctx, std::iter::once(best).chain(others).take(MOST_NEAR).collect()))
        }
        Lookup::Found { best, others, how: how @ (How::Part | How::Slip), .. }
            if is_false_match(ctx, (best, &others), &typed, how, filter) =>
        {
            Err(missed(ctx, std::iter::once(best).chain(others).take(MOST_NEAR).collect()))
        }
        Lookup::Found { best, others, tie, how } => {
            let all = std::iter::once(best).chain(others);
            let called = all.filter(|at| !secret_names::gives_away(ctx.lore, *at, &typed, view));
            let mut hit = shown(ctx, called.collect(), view)?;
            hit.others.retain(|at| !secret_names::is_name_hidden(ctx.lore, *at, &typed, view));
            let is_by_words = matches!(how, How::Name | How::Alias) && bears_all(ctx.lore, best, &typed);
            let is_namesake = |at: &EntryRef| {
                let is_called = || !is_by_words || bears_all(ctx.lore, *at, &typed);
                if how == How::Part { bears(ctx.lore, *at, &typed) } else { is_called() }
            };
            // Whoever else held a post that was asked for goes by another name.
            let may_be_of_post = how == How::Part && !hit.others.is_empty() && ctx.lore.is_somebody(best);
            let is_of_post = may_be_of_post && asks_of_another(ctx, &typed, filter);
            let namesakes = hit.others.iter().copied().filter(|at| !is_of_post && is_namesake(at)).collect();
            let is_misspelt = matches!(how, How::Misspelling | How::Slip)
                && !secret_names::is_name_hidden(ctx.lore, hit.entry, &typed, view);
            let notice = notice(ctx, (hit.entry, is_misspelt), filter);
            let told = || family_told(ctx, best, &typed, filter, view);
            let asked = (how == How::Part && hit.entry == best).then(told).flatten();
            Ok(Hit { namesakes, is_tie: tie && hit.entry == best, notice, asked, ..hit })
        }
        other => told_otherwise(&asking, &typed, filter, other),
    }
}

/// What the words around a name lead to, where nothing goes by all of them; else what comes near.
fn told_otherwise(asking: &Asking<'_>, typed: &str, filter: Filter, found: Lookup) -> Result<Hit, Missed> {
    let Asking { ctx, view, .. } = *asking;
    let named = || aboard::hit(asking, typed).or_else(|| belonging::hit(asking, typed));
    let by_words =
        || makers::hit(asking, typed).or_else(|| who_did::hit(asking, typed)).or_else(|| in_work::hit(asking, typed));
    let further = || narrowed::hit(asking, typed);
    let told = whose_relative(ctx, typed, filter, view).or_else(further).or_else(named).or_else(by_words);
    let told = told.or_else(|| misspelt_elsewhere(ctx, typed, filter, view));
    told.ok_or_else(|| if let Lookup::Near(near) = found { missed(ctx, near) } else { Missed::default() })
}

/// What of another kind is called so but for slips, where none of the kind is: a name of several words is hardly that of another.
fn misspelt_elsewhere(ctx: &CommandContext<'_>, typed: &str, filter: Filter, view: &ViewFilter) -> Option<Hit> {
    let is_long = plain_words(typed).iter().filter(|word| !search::is_stop_word(word)).count() > 1;
    let asked = filter.kind.filter(|kind| is_long && !kind.is_addressed())?;
    let found = ctx.lore.names().find(ctx.lore, typed, Filter { kind: None, ..filter });
    let Lookup::Found { best, how: How::Slip | How::Misspelling, .. } = found else { return None };
    let is_other = ctx.lore.entry(best).is_some_and(|entry| entry.kind != asked && !entry.kind.names_individuals);
    let is_called = is_other && !is_of_other_kind(ctx, best, typed, filter);
    let hit = is_called.then(|| shown(ctx, vec![best], view).ok()).flatten()?;
    let is_secret = secret_names::is_name_hidden(ctx.lore, best, typed, view);
    (!is_secret).then(|| Hit { notice: notice(ctx, (best, true), filter), ..hit })
}

/// Whoever held a title that is called as was typed, where somebody is asked for.
fn title_held(asking: &Asking<'_>, found: &Lookup) -> Option<Result<Hit, Missed>> {
    let Lookup::Found { best, how: How::Name | How::Alias | How::Part, .. } = found else { return None };
    Some(succession::of_title(asking, *best)?.map_err(|holders| missed(asking.ctx, holders)))
}

/// Whose relatives are asked for, where the lore tells of several or of one without an entry: what there is to tell stands
/// on that one's own card.
fn whose_relative(ctx: &CommandContext<'_>, typed: &str, filter: Filter, view: &ViewFilter) -> Option<Hit> {
    let shows = |statement: &Statement| view.shows(ctx.lore, statement);
    let asked = ctx.lore.names().whose_relative(ctx.lore, typed, filter, &shows);
    let (at, told) = asked.filter(|_| filter.kind.is_none_or(Kind::is_addressed))?;
    let is_told = || ctx.lore.entry(at).is_some_and(|entry| tells_of_relative(entry, typed, &shows));
    (!told.is_empty() || is_told()).then_some(())?;
    let hit = shown(ctx, vec![at], view).ok().filter(|_| !secret_names::gives_away(ctx.lore, at, typed, view))?;
    let asked = (!told.is_empty()).then(|| Asked::told(told));
    Some(Hit { asked, ..hit })
}

/// What the facts on the family of somebody tell of the relatives that are asked for: "Worf's family".
fn family_told(
    ctx: &CommandContext<'_>,
    of: EntryRef,
    typed: &str,
    filter: Filter,
    view: &ViewFilter,
) -> Option<Asked> {
    let shows = |statement: &Statement| view.shows(ctx.lore, statement);
    let (at, told) = ctx.lore.names().whose_relative(ctx.lore, typed, filter, &shows)?;
    (at == of && !told.is_empty()).then(|| Asked::told(told))
}

/// Whether a fact says the words that were typed beside somebody's name: "Naomi's father" has a name, but no entry.
fn tells_of_relative(entry: &Entry, typed: &str, shows: &dyn Fn(&Statement) -> bool) -> bool {
    let own: Vec<String> = entry.names().flat_map(plain_words).collect();
    let is_own = |word: &str| own.iter().any(|own| word == own || word.strip_suffix('s') == Some(own));
    let asked: Vec<String> =
        plain_words(typed).into_iter().filter(|word| !search::is_stop_word(word) && !is_own(word)).collect();
    let says_all = |statement: &Statement| {
        let said = plain_words(statement.text.plain());
        asked.iter().all(|word| said.iter().any(|said| search::are_forms_of_one(said, word)))
    };
    !asked.is_empty() && entry.facts.iter().any(|fact| shows(&fact.statement) && says_all(&fact.statement))
}

/// A miss with what comes near: where somebody is asked for, nothing else.
fn missed(ctx: &CommandContext<'_>, mut near: Vec<EntryRef>) -> Missed {
    if ctx.command.kind.is_some_and(Kind::is_addressed) {
        near.retain(|at| ctx.lore.is_somebody(*at));
    }
    Missed { near, ..Missed::default() }
}

/// What a name means as it was typed, else with what describes in English, else what all of its words describe.
fn looked_up(ctx: &CommandContext<'_>, typed: &str, filter: Filter, view: &ViewFilter) -> Lookup {
    let shows = |statement: &Statement| view.shows(ctx.lore, statement);
    let find = |typed: &str| ctx.lore.names().find_shown(ctx.lore, typed, filter, &shows);
    let found = find(typed);
    // "Una Number One" has no article before her name.
    let is_all_own = |found: &Lookup| matches!(found, Lookup::Found { best, .. } if has_words(ctx.lore, *best, typed));
    let bare = behind_article(typed).filter(|_| !is_called_so(&found) && !is_all_own(&found)).map(find);
    if let Some(called) = bare.filter(is_called_so) {
        return called;
    }
    let in_english = described_in_english(typed).filter(|_| !is_called_so(&found));
    let is_found = matches!(found, Lookup::Found { .. });
    let is_meant = |other: &Lookup| is_called_so(other) || !is_found && matches!(other, Lookup::Found { .. });
    match in_english.map(|words| find(&words)).filter(is_meant).unwrap_or(found) {
        // Several captained an Enterprise: whoever is described as a captain of one is not meant before the others.
        Lookup::Near(near) if near.len() > 1 && asks_of_another(ctx, typed, filter) => Lookup::Near(near),
        // Nobody is described by a letter: "the E".
        Lookup::Near(near) if is_letter(typed) => Lookup::Near(near),
        Lookup::Near(near) => described::somebody(ctx, typed, filter, near, view),
        Lookup::Unknown => described::somebody(ctx, typed, filter, Vec::new(), view),
        found => found,
    }
}

/// An entry and the year in which it is asked for: `Terok Nor in 2372`; whoever answers a question, else what it is about:
/// `who commanded the Defiant in 2375`. `None` for what is a name with its year.
pub(crate) fn in_year(
    ctx: &CommandContext<'_>,
    typed: &str,
    universe: Option<Universe>,
    view: &ViewFilter,
) -> Option<(EntryRef, i32)> {
    let (name, (year, _)) =
        years::after_name(typed).filter(|(_, (from, until))| from == until && years::LIKELY.contains(from))?;
    let is_work = || ctx.lore.works().picked(ctx.lore, &in_english(ctx.locale, typed)).is_some();
    if years::ends(typed).is_some() || is_work() {
        return None;
    }
    let filter = name_filter(ctx, ctx.command.kind, universe);
    let shows = |statement: &Statement| view.shows(ctx.lore, statement);
    let find = |typed: &str| ctx.lore.names().find_shown(ctx.lore, &in_english(ctx.locale, typed), filter, &shows);
    let is_name = |how: How| matches!(how, How::Id | How::Name | How::Alias | How::Registry | How::Misspelling);
    let hit = |name: &str| named(ctx, name, universe, view).ok();
    if let Some(holder) = succession::of_year(&Asking { ctx, universe, view, finder: &hit }, name, year) {
        return Some((holder, year));
    }
    let subjects = ctx.lore.names().asked_about(ctx.lore, typed, filter);
    let meant = match find(typed) {
        Lookup::Found { how, .. } if is_name(how) => None,
        Lookup::Found { best, .. } if !subjects.is_empty() && !subjects.contains(&best) => Some(best),
        _ if !subjects.is_empty() => lifetime::in_service(ctx.lore, &subjects, year),
        _ => match find(name) {
            Lookup::Found { best, how, others, .. } if is_name(how) => Some(then(ctx, best, &others, year)),
            _ => None,
        },
    };
    let may_be_told = |entry: &EntryRef| !secret_names::gives_away(ctx.lore, *entry, typed, view);
    let behind = typed.trim_start().strip_prefix(name).unwrap_or_default();
    let is_then = |at: &EntryRef| {
        let is_other = |entry: &Entry| lifetime::is_of_another_year(entry, behind, year);
        !subjects.is_empty() || !ctx.lore.entry(*at).is_some_and(is_other)
    };
    meant.filter(is_then).filter(may_be_told).map(|entry| (entry, year))
}

/// Of those that go by a name first the one that is meant in the year of a view.
fn of_view(ctx: &CommandContext<'_>, found: Lookup, view: &ViewFilter) -> Lookup {
    match (found, view.as_of) {
        (Lookup::Found { best, how, others, tie }, Some(year)) if how != How::Id => {
            let meant = then(ctx, best, &others, year);
            let rest = std::iter::once(best).chain(others).filter(|other| *other != meant).collect();
            Lookup::Found { best: meant, how, others: rest, tie: tie && meant == best }
        }
        (found, _) => found,
    }
}

/// Of those that go by a name the one whose time holds a year; else the likeliest.
fn then(ctx: &CommandContext<'_>, best: EntryRef, others: &[EntryRef], year: i32) -> EntryRef {
    let named: Vec<EntryRef> = std::iter::once(best).chain(others.iter().copied()).collect();
    lifetime::of_year(ctx.lore, &named, year).unwrap_or(best)
}

/// The first of the entries that go by a name, if the view may tell that it does, and whether it is the only one.
pub(crate) fn first_called(
    ctx: &CommandContext<'_>,
    typed: &str,
    (kind, universe): (Option<&'static Kind>, Option<Universe>),
    view: &ViewFilter,
) -> Option<(EntryRef, bool)> {
    let names = ctx.lore.names();
    let found =
        names.may_be_name(ctx.lore, typed).then(|| names.find(ctx.lore, typed, name_filter(ctx, kind, universe)));
    let Some(Lookup::Found { best, how: How::Name | How::Alias, others, .. }) = found else { return None };
    let entry = ctx.lore.entry(best).filter(|_| is_called(ctx, best, typed))?;
    let may_be_told = view.shows_entry(ctx.lore, entry) && !secret_names::gives_away(ctx.lore, best, typed, view);
    may_be_told.then_some((best, others.is_empty()))
}

/// What has to be said when the name was read as another, or the answer is of another kind or universe than the one asked
/// for.
fn notice(ctx: &CommandContext<'_>, (found, is_misspelt): (EntryRef, bool), filter: Filter) -> Option<Rich> {
    let entry = ctx.lore.entry(found)?;
    let kind = filter.kind.filter(|kind| *kind != entry.kind);
    let universe = filter.universe.filter(|universe| *universe != entry.universe);
    let locale = ctx.locale;
    let read_as = is_misspelt.then(|| locale.format(msg::HIT_READ_AS, &[("name", &entry.name)]));
    let of_kind = kind.map(|kind| {
        locale.format(
            msg::HIT_OTHER_KIND,
            &[("name", &entry.name), ("kind", locale.row(entry.kind.one)), ("asked", locale.row(kind.one))],
        )
    });
    let of_universe =
        universe.map(|universe| locale.format(msg::HIT_OTHER_UNIVERSE, &[("universe", locale.row(universe.name()))]));
    let notices: Vec<String> = read_as.into_iter().chain(of_kind).chain(of_universe).collect();
    (!notices.is_empty()).then(|| Rich::plain(notices.join(" ")))
}

/// Entries whose names begin like what is being typed as the name.
pub(crate) fn suggest(ctx: &CommandContext<'_>, options: &Options<'_>, option: &str) -> Vec<Choice> {
    if option != NAME.name {
        return Vec::new();
    }
    let view = ViewFilter::while_typing(ctx, options);
    suggest_for(ctx, &options.name(), options.universe(ctx.locale).ok().flatten(), &view)
}

/// Entries whose names begin so; before anything is typed, those that are most likely wanted. None that what was seen
/// does not tell of.
pub(crate) fn suggest_for(
    ctx: &CommandContext<'_>,
    typed: &str,
    universe: Option<Universe>,
    view: &ViewFilter,
) -> Vec<Choice> {
    let (names, filter) = (ctx.lore.names(), name_filter(ctx, ctx.command.kind, universe));
    let found = if typed.trim().is_empty() {
        names.most_wanted(ctx.lore, filter, &todays::entries(ctx.lore, ctx.asker.today))
    } else {
        names.suggest(ctx.lore, typed, filter)
    };
    let may_be_named = |at: &EntryRef| secret_names::may_lead_to(ctx.lore, *at, typed, view);
    found.into_iter().filter(may_be_named).filter_map(|at| choice(ctx, at)).collect()
}

/// An entry as a line of a picker; its id is what is sent.
pub(crate) fn choice(ctx: &CommandContext<'_>, at: EntryRef) -> Option<Choice> {
    let entry = ctx.lore.entry(at)?;
    Some(Choice { name: naming::of_entry(ctx, (at, entry)), value: entry.id.to_string() })
}

/// The entry that was compiled from the article of a pasted address: that of its name, where several were.
fn of_address(ctx: &CommandContext<'_>, typed: &str) -> Option<EntryRef> {
    let article = work_of_address(ctx, typed)?;
    let page = wiki_page(typed)?;
    let name = without_qualifier(&page);
    let entries = || (0..).map(EntryRef).zip(ctx.lore.entries());
    let mut compiled = entries().filter(|(_, entry)| entry.articles.first() == Some(&article));
    let named = compiled.clone().find(|(_, entry)| &*entry.name == name);
    named.or_else(|| compiled.next().filter(|_| compiled.next().is_none())).map(|(at, _)| at)
}

/// The work or article that a pasted address leads to.
pub(crate) fn work_of_address(ctx: &CommandContext<'_>, typed: &str) -> Option<SourceRef> {
    let page = wiki_page(typed)?;
    let is_meant = |source: &Source| source.url.as_deref().and_then(wiki_page).is_some_and(|other| other == page);
    ctx.lore.sources().iter().position(is_meant).and_then(|at| u32::try_from(at).ok()).map(SourceRef)
}
