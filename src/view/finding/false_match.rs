//! Whether what was found matches, and yet was hardly meant: by a word that the lore says like any other, or by the words
//! of a question that nothing answers.

use crate::lore::kinds::LabelRole;
use crate::lore::words::split_words;
use crate::lore::{Entry, EntryRef, Owner, Statement, without_qualifier};
use crate::search::{self, ARTICLES, Filter, How, QUESTION_WORDS, StatementFilter, is_stop_word, plain_words};
use crate::view::input::command::CommandContext;

/// Verbs that begin questions, and words after which a question is but a name.
const QUESTION_VERBS: [&str; 6] = ["do", "does", "did", "can", "could", "would"];
const BEING: [&str; 6] = ["is", "was", "are", "were", "s", "the"];

/// What others are to a people or a power.
const OTHERS: [&str; 10] =
    ["enemy", "enemies", "ally", "allies", "slave", "slaves", "rival", "rivals", "victim", "victims"];
/// Words behind a post or a relation.
const BEHIND: [&str; 6] = ["of", "on", "in", "at", "for", "aboard"];

/// The fewest letters of a word that begins the name of a thing: "shuttle".
const LONG_BEGINNING: usize = 5;
/// Words of so many letters are hardly everyday ones: "slipstream".
const LONG_WORD: usize = 9;
/// How many letters at its start a word shares with its other forms.
const SHARED_START: usize = 5;
/// The most words of what is a name rather than a description.
const MOST_NAME_WORDS: usize = 2;
/// Of fewer statements and events hardly anybody asks by a word like any other.
const WELL_KNOWN: u32 = 10;
/// How many times as much must be told of one than of others that have the same word.
const FAR_MORE: u32 = 2;
/// In how many statements is looked whether they say a word.
const MOST_SAID: usize = 200;

/// Whether something was found by words that were hardly meant so: one that is a word like any other, by which nothing well
/// known is called, or those of a question that nothing answers.
pub(super) fn is_false_match(
    ctx: &CommandContext<'_>,
    (found, others): (EntryRef, &[EntryRef]),
    typed: &str,
    how: How,
    filter: Filter,
) -> bool {
    let words = plain_words(typed);
    let is_article = |word: &&str| ARTICLES.contains(word) && typed.trim().contains(' ');
    let words: Vec<&str> = words.iter().map(String::as_str).filter(|word| !is_article(word)).collect();
    if asks_for_many(ctx, found, &words) || is_other_of(ctx, found, &words) {
        return true;
    }
    match words.as_slice() {
        [only] if is_of_name(ctx, found, only) => {
            let is_everyday = filter.kind.is_none() && only.len() < LONG_WORD;
            let is_meant = || is_known_by_a_word(ctx, found, others) || is_whole_name(ctx, found, only);
            let is_another = || is_said_of_others(ctx, found, only, how) || is_rather_another(ctx, found, only);
            is_everyday && (!is_meant() && is_another() || is_place_elsewhere(ctx, found, only))
        }
        [only] => is_said(only, &statements_with(ctx, only), how) || is_of_description(ctx, found, only),
        [question, verb, ..] => {
            let is_question = QUESTION_WORDS.contains(question) || QUESTION_VERBS.contains(question);
            let is_open = is_question && !BEING.contains(verb);
            is_open && !is_named_in(ctx, found, &words) && !is_answered(ctx, typed, filter)
        }
        [] => false,
    }
}

/// Whether what was found is of another kind than was asked for, and is not called all that was typed: the Dominion is no wine.
pub(super) fn is_of_other_kind(ctx: &CommandContext<'_>, found: EntryRef, typed: &str, filter: Filter) -> bool {
    let Some(entry) = ctx.lore.entry(found).filter(|entry| filter.kind.is_some_and(|kind| kind != entry.kind)) else {
        return false;
    };
    let own: Vec<String> = entry.names().chain(entry.unshown_names()).flat_map(plain_words).collect();
    let is_own = |word: &&str| own.iter().any(|own| own.starts_with(word) || is_near(own, word));
    let asked = plain_words(typed);
    let asked = asked.iter().map(String::as_str).filter(|word| !is_stop_word(word));
    !asked.into_iter().all(|word| entry.kind.words.contains(&word) || is_own(&word))
}

/// Whether facts on what was found are asked for by a word, be they told or not.
fn is_asked(entry: &Entry, word: &str) -> bool {
    entry.kind.labels.iter().any(|label| label.is_asked_by(word))
}

/// Whether what stands before "of" is no word for what was found, but for something of it: neither the weapon of the Klingons nor
/// their enemies are their language or they themselves.
fn is_other_of(ctx: &CommandContext<'_>, found: EntryRef, asked: &[&str]) -> bool {
    let Some(entry) = ctx.lore.entry(found).filter(|entry| !entry.kind.names_individuals) else { return false };
    let Some(head) = asked.iter().position(|word| *word == "of").filter(|at| *at > 0).and_then(|at| asked.get(at - 1))
    else {
        return false;
    };
    let first = entry.summary.iter().take(1).map(|statement| statement.text.plain());
    let types = entry.facts_in_role(LabelRole::Type).map(|statement| statement.text.plain());
    let mut own = entry.names().chain(entry.unshown_names()).chain(first).chain(types).flat_map(plain_words);
    let is_sort = entry.kind.words.contains(head) && *head != entry.kind.id || OTHERS.contains(head);
    is_sort && !is_asked(entry, head) && !own.any(|own| search::are_forms_of_one(&own, head))
}

/// Whether somebody is of another people than the word for one says with which was asked for them: a Klingon father of Spock.
pub(super) fn is_of_other_people(ctx: &CommandContext<'_>, found: EntryRef, typed: &str) -> bool {
    let Some(entry) = ctx.lore.entry(found).filter(|entry| entry.kind.is_addressed()) else { return false };
    let words = plain_words(typed);
    let mut asked = words.iter().map(String::as_str).skip_while(|word| is_stop_word(word) || *word == "who");
    let Some(people) = asked.next().filter(|word| ctx.lore.names().is_people(word)) else { return false };
    let has_post = asked.next().is_some_and(|word| !BEHIND.contains(&word)) && asked.any(|word| BEHIND.contains(&word));
    let first = entry.summary.iter().take(1);
    let species = entry.facts_in_role(LabelRole::Species);
    let mut own = entry.names().map(str::to_owned).chain(first.chain(species).map(|told| told.text.plain().to_owned()));
    has_post && !own.any(|text| plain_words(&text).iter().any(|own| search::are_forms_of_one(own, people)))
}

/// Whether a word is another but for a slip or its ending.
fn is_near(own: &str, typed: &str) -> bool {
    search::are_forms_of_one(own, typed) || search::sound_alike(own, typed) || start(own) == start(typed)
}

/// Whether all of the entry's kind were asked for rather than it: "Klingon ships".
fn asks_for_many(ctx: &CommandContext<'_>, found: EntryRef, asked: &[&str]) -> bool {
    let Some(one) = asked.last().and_then(|last| last.strip_suffix('s')) else { return false };
    ctx.lore.entry(found).is_some_and(|entry| entry.kind.words.contains(&one))
}

/// Whether a question is about the entry itself, of the asker's universe: who asks who killed Duras is told of him. Of what
/// is nobody the whole name has to be asked for: how warp works is no matter of a time warp.
fn is_named_in(ctx: &CommandContext<'_>, at: EntryRef, asked: &[&str]) -> bool {
    let Some(entry) = ctx.lore.entry(at) else { return false };
    if !entry.kind.names_individuals {
        let is_asked = |own: &String| asked.iter().any(|word| start(word) == start(own));
        let is_telling = |own: &String| own.len() > 2 && !ARTICLES.contains(&own.as_str());
        let is_whole = |name: &str| {
            let own: Vec<String> = plain_words(without_qualifier(name)).into_iter().filter(is_telling).collect();
            !own.is_empty() && own.iter().all(is_asked)
        };
        return entry.universe == ctx.asker.universe && entry.names().any(is_whole);
    }
    let names = |name: &str| {
        plain_words(without_qualifier(name)).iter().any(|own| own.len() > 2 && asked.contains(&own.as_str()))
    };
    entry.universe == ctx.asker.universe && entry.names().any(names)
}

/// Whether a word is one of the name of an entry, or begins that of a thing; what stands in brackets only tells it apart,
/// and a form of address is everybody's.
fn is_of_name(ctx: &CommandContext<'_>, at: EntryRef, word: &str) -> bool {
    let Some(entry) = ctx.lore.entry(at) else { return false };
    let may_begin = !entry.kind.names_individuals && word.len() >= LONG_BEGINNING;
    let own = plain_words(without_qualifier(&entry.name));
    let is_address = entry.kind.form_of_address(word).is_some();
    let is_word = !is_address && own.iter().any(|own| own == word);
    is_word || may_begin && own.first().is_some_and(|first| first.starts_with(word))
}

/// Whether so much is told of what has a word like any other in its name that this is meant by it: somebody, or what is far
/// better known than all others that have it. "Star" is not the Star Cross, but a queen is that of the Borg.
fn is_known_by_a_word(ctx: &CommandContext<'_>, at: EntryRef, others: &[EntryRef]) -> bool {
    let Some(entry) = ctx.lore.entry(at) else { return false };
    let is_less_known = |other: &Entry| other.prominence.saturating_mul(FAR_MORE) <= entry.prominence;
    let is_first = || others.iter().filter_map(|other| ctx.lore.entry(*other)).all(is_less_known);
    let is_there = entry.universe == ctx.asker.universe;
    entry.kind.is_addressed() || is_there && entry.prominence >= WELL_KNOWN && is_first()
}

/// Whether a word is a whole name of an entry.
fn is_whole_name(ctx: &CommandContext<'_>, at: EntryRef, word: &str) -> bool {
    let is_word = |name: &str| plain_words(without_qualifier(name)) == [word];
    ctx.lore.entry(at).is_some_and(|entry| entry.names().any(is_word))
}

/// Whether the lore says a word as it says any other, and not mostly of the entry that has it in its name: "dampers" are the
/// inertial ones.
fn is_said_of_others(ctx: &CommandContext<'_>, at: EntryRef, word: &str, how: How) -> bool {
    let said = statements_with(ctx, word);
    let of_entry = said.iter().filter(|(owner, statement)| is_told_of(at, *owner, statement));
    is_said(word, &said, how) && of_entry.count() * 3 < said.len() * 2
}

fn is_told_of(at: EntryRef, owner: Owner, statement: &Statement) -> bool {
    owner == Owner::Entry(at) || statement.text.linked().any(|linked| linked == at)
}

/// Whether a word of the name of a thing of which little is told is rather another's: what the lore names so without it,
/// or what a people has of a sort. Venus is not the Venus drug, and hello no Vulcan hello.
fn is_rather_another(ctx: &CommandContext<'_>, at: EntryRef, word: &str) -> bool {
    let is_little_known = |entry: &&Entry| entry.prominence < WELL_KNOWN && !is_bare_name(entry, word);
    let Some(entry) = ctx.lore.entry(at).filter(is_little_known) else { return false };
    let own = plain_words(&entry.name);
    let is_of_people = matches!(own.as_slice(), [people, last] if last == word && ctx.lore.names().is_people(people));
    let names: Vec<String> = entry.names().map(|name| without_qualifier(name).to_lowercase()).collect();
    let is_named = |text: &str| names.iter().any(|name| text.contains(name.as_str()));
    let is_otherwise = |(owner, statement): &(Owner, &Statement)| {
        !is_told_of(at, *owner, statement) && !is_named(&statement.text.plain().to_lowercase())
    };
    is_of_people || statements_with(ctx, word).iter().any(is_otherwise)
}

/// Whether a word of the name of somebody of whom little is told is a place where the lore says it: London is not Jack London.
fn is_place_elsewhere(ctx: &CommandContext<'_>, at: EntryRef, word: &str) -> bool {
    let is_little_known = |entry: &Entry| entry.kind.is_addressed() && entry.prominence < WELL_KNOWN;
    let is_place = |pair: &[&str]| matches!(pair, ["in", place] if *place != word && place.to_lowercase() == word);
    let says_so = |statement: &Statement| {
        let said: Vec<&str> = split_words(statement.text.plain()).collect();
        said.windows(2).any(is_place)
    };
    ctx.lore.entry(at).is_some_and(is_little_known)
        && !is_whole_name(ctx, at, word)
        && statements_with(ctx, word).iter().any(|(_, statement)| says_so(statement))
}

/// Whether a name is only that word, apart from a number and a word for what it is: Keldon class, Bopak III, USS Berlin.
fn is_bare_name(entry: &Entry, word: &str) -> bool {
    let is_number = |own: &str| own.chars().all(|letter| letter.is_numeric() || "ivx".contains(letter));
    let is_sort = |own: &str| entry.kind.words.contains(&own) || entry.kind.suffixes.contains(&own);
    let own = plain_words(without_qualifier(&entry.name));
    entry.kind.names_individuals || own.iter().all(|own| own == word || is_number(own) || is_sort(own))
}

/// Whether so much is told of an entry that many ask for it.
pub(crate) fn is_well_known(ctx: &CommandContext<'_>, at: EntryRef) -> bool {
    ctx.lore.entry(at).is_some_and(|entry| entry.prominence >= WELL_KNOWN)
}

/// Whether a word is but one of many by which a thing is described rather than called: America is no American civil war of
/// the 21st century.
fn is_of_description(ctx: &CommandContext<'_>, at: EntryRef, word: &str) -> bool {
    let Some(entry) = ctx.lore.entry(at).filter(|entry| !entry.kind.names_individuals) else { return false };
    let names: Vec<Vec<String>> = entry.names().map(plain_words).collect();
    let mut with_word = names.iter().filter(|name| name.iter().any(|own| own.starts_with(word))).peekable();
    with_word.peek().is_some() && with_word.all(|name| name.len() > MOST_NAME_WORDS)
}

/// The first letters of a word, which its forms share: "founded" and "founding".
fn start(word: &str) -> &str {
    word.get(..SHARED_START).unwrap_or(word)
}

/// Whether nothing but a word was typed, with or without an article, that the lore says as it says any other.
pub(crate) fn is_common_word(ctx: &CommandContext<'_>, typed: &str) -> bool {
    let words = plain_words(typed);
    let mut words = words.iter().filter(|word| !ARTICLES.contains(&word.as_str()));
    let only = words.next().filter(|_| words.next().is_none());
    only.is_some_and(|only| is_said(only, &statements_with(ctx, only), How::Part))
}

/// Whether any of the statements that say a word has it in small letters, as it would any other; for what would be a slip,
/// whether there are any.
fn is_said(word: &str, statements: &[(Owner, &Statement)], how: How) -> bool {
    let has_word = |statement: &Statement| split_words(statement.text.plain()).any(|said| said == word);
    statements.iter().any(|(_, statement)| how == How::Slip || has_word(statement))
}

/// The statements that say a word, whatever its case, and whose they are.
fn statements_with<'l>(ctx: &CommandContext<'l>, word: &str) -> Vec<(Owner, &'l Statement)> {
    let found = ctx.lore.texts().find(ctx.lore, word, &StatementFilter::default(), 0, MOST_SAID).hits;
    let statements = found.iter().filter_map(|hit| Some((hit.owner, hit.statement(ctx.lore)?)));
    let says = |text: &str| split_words(text).any(|said| said.to_lowercase() == word);
    statements.filter(|(_, statement)| says(statement.text.plain())).collect()
}

/// Whether a question is one that facts answer: "who commanded the Defiant", "when did Jadzia die".
fn is_answered(ctx: &CommandContext<'_>, typed: &str, filter: Filter) -> bool {
    let names = ctx.lore.names();
    names.asked(ctx.lore, typed, filter).is_some() || !names.asked_about(ctx.lore, typed, filter).is_empty()
}
