//! What a row on a kind says. The rows themselves stand in a file each.

use std::fmt;

/// A kind of entry.
#[derive(Debug)]
pub struct Kind {
    /// Folder of its entries, first part of their ids, and name of its command.
    pub id: &'static str,
    /// Its name as a heading: "Station".
    pub title: &'static str,
    /// Its name for several: "stations".
    pub plural: &'static str,
    /// Its name with an article: "a station".
    pub one: &'static str,
    /// What its command does, at most 100 characters.
    pub description: &'static str,
    /// How a quiz asks which one is described.
    pub riddle: &'static str,
    /// A name to try.
    pub example: &'static str,
    /// Words by which people describe what they seek as one of this kind: "outpost".
    pub words: &'static [&'static str],
    /// Other nouns that stand for one of this kind where it is described: "the battle where", "what disease did".
    pub nouns: &'static [&'static str],
    /// Words that may follow any name of this kind without changing what is meant: "Galor class".
    pub suffixes: &'static [&'static str],
    /// Words for sorts of this kind, by which one is told from what is called alike: a sector is no planet.
    pub sorts: &'static [&'static str],
    /// Kinds by whose words entries of this kind are described too: what is called a ship may be a class of ships.
    pub also_described_by: &'static [&'static str],
    /// Kinds for which entries of this kind are found before those of others: who asks for a place may mean a station.
    pub also_sought_as: &'static [&'static str],
    /// Titles that people put before names of this kind.
    pub forms_of_address: &'static [FormOfAddress],
    /// Whether its names describe entries of other kinds: in "quark the ferengi" the person is meant.
    pub describes_others: bool,
    /// Whether its entries are powers and groups, of which one people may have several.
    pub is_power: bool,
    /// Whether its names are those of individuals, so that whoever is told of together with one is not described by it.
    pub names_individuals: bool,
    /// Whether its entries came to pass, so that whatever belongs to one is a turn in the history of whoever was in it.
    pub is_occurrence: bool,
    /// The labels that come first where there is room for a few, the most telling first; the others follow in their order.
    pub brief: &'static [&'static str],
    /// Whether its entries were there long before any work is set.
    pub is_age_old: bool,
    /// With how many statements at least the lore knows in which work on screen an entry was first told of; `None` where it
    /// can hardly know, since what is of such a kind is met everywhere before anybody tells of it.
    pub debut: Option<usize>,
    /// The facts an entry may state, in the order in which they are shown.
    pub labels: &'static [Label],
}

/// A title that people put before a name, in small letters.
#[derive(Debug)]
pub struct FormOfAddress {
    /// The title in full.
    pub title: &'static str,
    /// Its short forms, and others that are as good.
    pub also: &'static [&'static str],
    /// Whether it is so rare that only those bear it of whom it is told.
    pub is_rare: bool,
    /// Whether anybody may be addressed so.
    pub is_for_anybody: bool,
    /// Whether only wives are addressed so.
    pub is_for_wives: bool,
    /// Other words for whoever bears it: an empress is addressed like an emperor.
    pub also_told_as: &'static [&'static str],
    /// How words for those begin who bear it by their occupation: a physician is a doctor.
    pub occupation_starts: &'static [&'static str],
    /// How such words end.
    pub occupation_ends: &'static [&'static str],
}

/// A label of facts.
#[derive(Debug, PartialEq, Eq)]
pub struct Label {
    /// The key in a lore file.
    pub key: &'static str,
    /// The words shown.
    pub name: &'static str,
    /// How a quiz asks for its value, if its values are such that it can.
    pub question: Option<Question>,
    /// Whether its values are parts of the entry, or what it is part of.
    pub joins: bool,
    /// What the values are to the entry beyond being told, if they tell it from others or name it.
    pub role: Option<LabelRole>,
    /// What power over the entry the values have, if they have any.
    pub authority: Option<Authority>,
    /// Its place among the labels that tell how the entry stood in a year, the most telling first.
    pub headline: Option<u8>,
    /// Its place among the labels that a timeline draws as spans, the most telling first.
    pub timeline: Option<u8>,
    /// Whether its values name dates in their words.
    pub names_dates: bool,
    /// Whether its values tell how somebody is addressed.
    pub tells_address: bool,
    /// Whether its values name who made or founded the entry.
    pub names_doer: bool,
    /// Which turn in the entry's time its values tell of, if they tell of one.
    pub milestone: Option<Milestone>,
    /// How far its values hold beyond the works that tell of them, if they do.
    pub timeless: Option<Timeless>,
    /// The words of a question that ask for its values: "when did it end".
    pub question_words: &'static [&'static str],
}

/// What the values of a label are to an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelRole {
    /// Names of the entry, too: registry numbers.
    Registry,
    /// The class it belongs to, which tells namesakes apart.
    Class,
    /// What sort of thing it is.
    Type,
    /// The people that somebody belongs to.
    Species,
    /// Where somebody serves, and as what.
    Posting,
    /// Relatives, who are others than the entry though they may share its name.
    Family,
}

/// How a value without a date holds in a year that none of its works tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timeless {
    /// As long as the entry is there.
    Always,
    /// The same, where the value says no more than what nature made: a planet, a human.
    ByNature,
    /// The same, where the value names those who are at home there.
    Natives,
    /// It was so when it was seen; and before, where the value tells of the body: blood, brow and span of life.
    OfBody,
}

/// Power over an entry, the greatest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Authority {
    /// Who holds it.
    Holder,
    /// Who leads it.
    Leader,
    /// Who commands it.
    Commander,
}

/// A turn in the time of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Milestone {
    /// Somebody was born or made.
    Birth,
    /// A ship was launched.
    Launch,
    /// A power or group was founded.
    Founding,
    /// Somebody died.
    Death,
    /// What became of it: its end, if the words say so.
    Fate,
}

/// How a quiz asks for the value of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// The words: `{0}` is the entry's name, `{1}` the time, such as " in 2372", or nothing.
    pub words: &'static str,
    /// Whether an entry has one such value at a time, so that any other is wrong. Of the rest only those are sure to
    /// be wrong that no statement names together with the entry.
    pub is_single: bool,
    /// Whether most who know the entry at all can tell, so that it is never a hard one.
    pub is_basic: bool,
}

impl FormOfAddress {
    pub(super) const fn new(title: &'static str) -> Self {
        Self {
            title,
            also: &[],
            is_rare: false,
            is_for_anybody: false,
            is_for_wives: false,
            also_told_as: &[],
            occupation_starts: &[],
            occupation_ends: &[],
        }
    }

    /// The same, where people say it otherwise, too.
    pub(super) const fn also(mut self, also: &'static [&'static str]) -> Self {
        self.also = also;
        self
    }

    /// The same, where only those bear it of whom it is told.
    pub(super) const fn rare(mut self) -> Self {
        self.is_rare = true;
        self
    }

    /// The same, for anybody.
    pub(super) const fn for_anybody(mut self) -> Self {
        self.is_for_anybody = true;
        self
    }

    /// The same, for wives only.
    pub(super) const fn for_wives(mut self) -> Self {
        self.is_for_wives = true;
        self
    }

    /// The same, where those who bear it are told of by other words, too.
    pub(super) const fn also_told_as(mut self, words: &'static [&'static str]) -> Self {
        self.also_told_as = words;
        self
    }

    /// The same, for those of occupations the words for which begin or end so.
    pub(super) const fn for_occupations(
        mut self,
        starts: &'static [&'static str],
        ends: &'static [&'static str],
    ) -> Self {
        self.occupation_starts = starts;
        self.occupation_ends = ends;
        self
    }

    /// Whether a word other than the title itself tells of somebody who bears it.
    pub fn is_told_by(&self, word: &str) -> bool {
        self.also_told_as.contains(&word)
            || self.occupation_starts.iter().any(|start| word.starts_with(start))
            || self.occupation_ends.iter().any(|end| word.ends_with(end))
    }
}

impl Label {
    pub(super) const fn new(key: &'static str, name: &'static str) -> Self {
        Self {
            key,
            name,
            question: None,
            joins: false,
            role: None,
            authority: None,
            headline: None,
            timeline: None,
            names_dates: false,
            tells_address: false,
            names_doer: false,
            milestone: None,
            timeless: None,
            question_words: &[],
        }
    }

    /// Whether its values say how the entry stood, which changes with time.
    pub const fn changes(&self) -> bool {
        self.headline.is_some()
    }

    /// Whether a word of a question asks for its values.
    pub fn is_asked_by(&self, word: &str) -> bool {
        self.key == word || self.question_words.contains(&word)
    }

    /// Whether its values tell how the entry stood for a time.
    pub const fn is_lasting(&self) -> bool {
        self.headline.is_some() || self.timeline.is_some()
    }

    /// The same, for parts and wholes: what is said of one may well be said of the other.
    pub(super) const fn joining(mut self) -> Self {
        self.joins = true;
        self
    }

    pub(super) const fn role(mut self, role: LabelRole) -> Self {
        self.role = Some(role);
        self
    }

    pub(super) const fn authority(mut self, authority: Authority) -> Self {
        self.authority = Some(authority);
        self
    }

    pub(super) const fn headline(mut self, place: u8) -> Self {
        self.headline = Some(place);
        self
    }

    pub(super) const fn timeline(mut self, place: u8) -> Self {
        self.timeline = Some(place);
        self
    }

    /// The same, for values that name dates in their words, with the words of a question that ask for them.
    pub(super) const fn naming_dates(mut self, question_words: &'static [&'static str]) -> Self {
        self.names_dates = true;
        self.question_words = question_words;
        self
    }

    /// The same, with the words of a question that ask for its values.
    pub(super) const fn asked_by(mut self, question_words: &'static [&'static str]) -> Self {
        self.question_words = question_words;
        self
    }

    /// The same, for values that tell how somebody is addressed.
    pub(super) const fn telling_address(mut self) -> Self {
        self.tells_address = true;
        self
    }

    /// The same, for values that name who made or founded the entry, with the words of a question that ask for that.
    pub(super) const fn naming_doer(mut self, question_words: &'static [&'static str]) -> Self {
        self.names_doer = true;
        self.question_words = question_words;
        self
    }

    /// The same, for values that tell of a turn in the entry's time.
    pub(super) const fn marking(mut self, milestone: Milestone) -> Self {
        self.milestone = Some(milestone);
        self
    }

    /// The same, for values that hold beyond the works that tell of them.
    pub(super) const fn timeless(mut self, timeless: Timeless) -> Self {
        self.timeless = Some(timeless);
        self
    }

    /// The same, with a question for a quiz.
    pub(super) const fn asked(mut self, words: &'static str) -> Self {
        self.question = Some(Question { words, is_single: false, is_basic: false });
        self
    }

    /// The same, where most can tell who know the entry at all.
    pub(super) const fn basic(mut self) -> Self {
        if let Some(question) = &mut self.question {
            question.is_basic = true;
        }
        self
    }

    /// The same, where an entry has one value at a time.
    pub(super) const fn asked_of_one(mut self, words: &'static str) -> Self {
        self.question = Some(Question { words, is_single: true, is_basic: false });
        self
    }
}

impl Milestone {
    /// Whether the entry's time begins with it.
    pub const fn is_beginning(self) -> bool {
        matches!(self, Self::Birth | Self::Launch | Self::Founding)
    }
}

impl Kind {
    /// Whether people put titles before its names.
    pub fn is_addressed(&self) -> bool {
        !self.forms_of_address.is_empty()
    }

    /// Whether a noun in small letters stands for one of this kind: "outpost", "battle".
    pub fn is_noun(&self, word: &str) -> bool {
        self.words.contains(&word) || self.nouns.contains(&word)
    }

    /// Whether those of the kind have commanders, and people aboard.
    pub fn is_commanded(&self) -> bool {
        self.labels.iter().any(|label| label.authority == Some(Authority::Commander))
    }

    /// The form of address that a word is, if people put it before its names.
    pub fn form_of_address(&self, word: &str) -> Option<&'static FormOfAddress> {
        self.forms_of_address.iter().find(|form| form.title == word || form.also.contains(&word))
    }
}

impl PartialEq for Kind {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Kind {}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.id)
    }
}
