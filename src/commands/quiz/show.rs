//! The cards of the quiz: a question, what became of it with the receipts, and the score.

use super::builder::{Answer, AnswerRef, Question};
use super::round::Round;
use crate::locale::msg;
use crate::lore::{EntryRef, SourceRef, Statement};
use crate::reply::citing::{source_kind, work};
use crate::reply::{Button, ButtonStyle, Draft, Line, Message, Outcome, Rich, Row, Section, Span, limits, page};
use crate::reply::{in_brackets, lead_in};
use crate::view::card::entry::version;
use crate::view::chronology::dated::{add_time, dated};
use crate::view::controls::components;
use crate::view::finding::entry_query::EntryQuery;
use crate::view::input::command::CommandContext;
use crate::view::input::custom_id::ResponseMode;

/// A round and all that its cards need.
pub(super) struct QuizView<'t, 'l> {
    pub(super) ctx: &'t CommandContext<'l>,
    pub(super) round: &'t Round,
    pub(super) questions: &'t [Question<'l>],
}

impl<'l> QuizView<'_, 'l> {
    /// The question of that number, counted from 0.
    pub(super) fn question(&self, number: usize, notice: Option<&str>) -> Option<Message> {
        let question = self.questions.get(number)?;
        let mut draft = self.draft(question, number);
        draft.title = limits::shortened(&question.words, limits::TITLE);
        draft.notice = notice.map(|words| Rich::plain(words.to_owned()));
        draft.body = self.asked(question);
        let buttons = question.answers.iter().zip(0..).map(|(answer, pick)| Button {
            label: limits::shortened(&answer.words, limits::BUTTON),
            style: ButtonStyle::Secondary,
            custom_id: self.round.answering(self.questions, pick),
            enabled: true,
        });
        Some(self.reply(&draft, vec![Row::Buttons(buttons.collect())]))
    }

    /// What became of the last question that was answered, with the receipts.
    pub(super) fn verdict(&self) -> Option<Message> {
        let number = self.round.picks.len().checked_sub(1)?;
        let question = self.questions.get(number)?;
        let chosen = question.answers.get(*self.round.picks.last()?)?;
        let right = question.answers.get(question.right)?;
        let is_right = self.is_right(number);
        let mut draft = self.draft(question, number);
        let locale = self.ctx.locale;
        draft.title = if is_right { locale.text(msg::QUIZ_RIGHT) } else { locale.text(msg::QUIZ_WRONG) }.to_owned();
        draft.body.push(Line::own(Rich(vec![Span::Strong(question.words.clone().into())])));
        draft.body.extend(self.asked(question).into_iter().map(|line| line.led_by(Rich::plain("\n"))));
        draft.sections.push(self.section(locale.text(msg::QUIZ_ANSWER), self.right_lines(question, right)));
        if !is_right {
            draft.sections.push(self.section(locale.text(msg::QUIZ_CHOSEN), self.chosen_lines(chosen)));
        }
        let is_last = number + 1 >= self.questions.len();
        let label = if is_last { locale.text(msg::QUIZ_SEE_SCORE) } else { locale.text(msg::QUIZ_NEXT) };
        let mut buttons = vec![Button {
            label: label.to_owned(),
            style: ButtonStyle::Primary,
            custom_id: self.round.going_on(self.questions),
            enabled: true,
        }];
        buttons.extend(self.look_up(question, right));
        Some(self.reply(&draft, vec![Row::Buttons(buttons)]))
    }

    /// The score of a round that is over.
    pub(super) fn score(&self) -> Message {
        let (right, all) = (self.right(), self.questions.len());
        let locale = self.ctx.locale;
        let verdict = match (right, all) {
            (right, all) if right == all => locale.text(msg::QUIZ_ALL_RIGHT),
            (0, _) => locale.text(msg::QUIZ_NONE_RIGHT),
            (right, all) if right * 2 >= all => locale.text(msg::QUIZ_MOST_RIGHT),
            _ => locale.text(msg::QUIZ_SOME_RIGHT),
        };
        let mut draft = Draft {
            locale,
            kicker: locale.text(msg::QUIZ).to_owned(),
            title: locale.format(msg::QUIZ_RESULT, &[("right", &right.to_string()), ("of", &all.to_string())]),
            body: vec![Line::own(Rich::plain(verdict))],
            footer: self.footer(),
            ..Draft::default()
        };
        let lines: Vec<Line> = (0..all).filter_map(|number| self.score_line(number)).collect();
        draft.sections.push(self.section(locale.text(msg::QUIZ_ANSWERS), lines));
        let again = Button {
            label: locale.text(msg::QUIZ_AGAIN).to_owned(),
            style: ButtonStyle::Primary,
            custom_id: self.round.another(),
            enabled: true,
        };
        self.reply(&draft, vec![Row::Buttons(vec![again])])
    }

    fn score_line(&self, number: usize) -> Option<Line> {
        let question = self.questions.get(number)?;
        let right = question.answers.get(question.right)?;
        let locale = self.ctx.locale;
        let verdict =
            if self.is_right(number) { locale.text(msg::QUIZ_RIGHT_SHORT) } else { locale.text(msg::QUIZ_MISSED) };
        let mut text = Rich(vec![Span::Strong(verdict.to_owned().into())]);
        let asked = question.quote.as_ref().unwrap_or(&question.words);
        text.push(Span::Plain(format!(" · {} ", limits::shortened(asked, 120)).into()));
        text.push(Span::Strong(right.words.clone().into()));
        Some(Line {
            text,
            cites: question.receipt.cites.clone(),
            continuity: Some(question.receipt.continuity),
            ..Line::default()
        })
    }

    fn is_right(&self, number: usize) -> bool {
        let question = self.questions.get(number);
        question.zip(self.round.picks.get(number)).is_some_and(|(question, pick)| question.right == *pick)
    }

    fn right(&self) -> usize {
        (0..self.round.picks.len()).filter(|number| self.is_right(*number)).count()
    }

    fn draft(&self, question: &Question<'_>, number: usize) -> Draft {
        let locale = self.ctx.locale;
        let (at, of) = ((number + 1).to_string(), self.questions.len().to_string());
        let kicker = [
            locale.text(msg::QUIZ),
            &locale.format(msg::QUIZ_QUESTION, &[("number", &at), ("of", &of)]),
            locale.row(question.universe.name()),
        ]
        .join(" · ");
        Draft { locale, kicker, footer: self.footer(), ..Draft::default() }
    }

    /// The score so far, and the version of the lore.
    fn footer(&self) -> String {
        let locale = self.ctx.locale;
        let (right, answered) = (self.right().to_string(), self.round.picks.len());
        let score = locale.format(msg::QUIZ_SCORE, &[("right", &right), ("of", &answered.to_string())]);
        let difficulty = locale.row(self.round.difficulty.name());
        let mut parts = vec![difficulty.to_owned(), version(self.ctx)];
        if answered > 0 {
            parts.insert(0, score);
        }
        parts.join(" · ")
    }

    /// What a question says beneath its words: the text it is about, and whose word counts.
    fn asked(&self, question: &Question<'_>) -> Vec<Line> {
        let mut lines: Vec<Line> =
            question.quote.iter().map(|quote| Line::own(Rich::plain(format!("“{quote}”")))).collect();
        if let Some(source) = question.going_by.and_then(|source| self.ctx.lore.source(source)) {
            let mut going_by = Rich::plain(format!("{} ", self.ctx.locale.text(msg::QUIZ_GOING_BY)));
            going_by.extend(work(source));
            lines.push(Line::own(going_by.words(format!(" · {}", source_kind(self.ctx.locale, source)))));
        }
        lines
    }

    fn section(&self, title: &str, lines: Vec<Line>) -> Section {
        Section::of(title, lines, msg::MORE_STATEMENTS)
    }

    /// What a statement says, led by where it stands: the entry and label of a fact, the date of an event.
    fn receipt(&self, of: EntryRef, statement: &Statement, is_event: bool) -> Option<Line> {
        let line = self.line(statement)?;
        let fact = self.ctx.lore.entry(of).and_then(|entry| {
            let fact = entry.facts.iter().find(|fact| std::ptr::eq(&raw const fact.statement, statement))?;
            Some((entry, fact))
        });
        match fact {
            Some((entry, fact)) => {
                let mut line = line;
                if let Some(when) = statement.when {
                    add_time(self.ctx.locale, statement, when, &mut line);
                }
                let locale = self.ctx.locale;
                let label = lead_in(locale, locale.row(fact.label.name));
                let lead = vec![Span::Strong((&entry.name).into()), Span::Plain(format!(" · {label}").into())];
                Some(line.led_by(Rich(lead)))
            }
            None if is_event => Some(line.led_by(dated(self.ctx.locale, statement))),
            None => Some(line),
        }
    }

    /// The right answer with the statement that bears it out.
    fn right_lines(&self, question: &Question<'_>, right: &Answer<'_>) -> Vec<Line> {
        let is_event = matches!(right.refers_to, AnswerRef::Year(_) | AnswerRef::Work(_));
        let about = question.about.first().copied().unwrap_or(EntryRef(u32::MAX));
        let mut lines =
            vec![Line { leads_on: true, ..Line::own(Rich(vec![Span::Strong(right.words.clone().into())])) }];
        lines.extend(self.receipt(about, question.receipt, is_event));
        if let AnswerRef::Entry(at) = right.refers_to {
            lines.extend(self.told(at).filter(|line| lines.last().is_none_or(|last| last.text != line.text)));
        }
        lines
    }

    /// The chosen answer with what the lore has on it.
    fn chosen_lines(&self, chosen: &Answer<'_>) -> Vec<Line> {
        let mut lines = vec![Line::own(Rich(vec![Span::Strong(chosen.words.clone().into())]))];
        lines.extend(match chosen.refers_to {
            AnswerRef::Entry(at) => self.told(at),
            AnswerRef::Value(of, statement) => self.receipt(of, statement, false),
            AnswerRef::Work(source) => self.taken_from(source),
            AnswerRef::Year(year) => self.of_year(year),
        });
        lines
    }

    /// The first sentence about an entry that may be told.
    fn told(&self, at: EntryRef) -> Option<Line> {
        let entry = self.ctx.lore.entry(at)?;
        let locale = self.ctx.locale;
        let universe = in_brackets(locale, locale.row(entry.universe.name()));
        let lead = vec![Span::Strong((&entry.name).into()), Span::Plain(lead_in(locale, &universe).into())];
        let mut summary = entry.summary.iter().filter_map(|statement| self.line(statement));
        summary.next().map(|line| line.led_by(Rich(lead)))
    }

    /// Something else that a work tells.
    fn taken_from(&self, source: SourceRef) -> Option<Line> {
        self.first_event(|statement| matches!(statement.cites.as_slice(), [only] if only.source == source))
    }

    /// Something that happened in a year.
    fn of_year(&self, year: i32) -> Option<Line> {
        self.first_event(|statement| statement.when.is_some_and(|when| when.first_year() == year))
    }

    fn first_event(&self, is_of: impl Fn(&Statement) -> bool) -> Option<Line> {
        let events = self.ctx.lore.events().iter().map(|event| &event.statement);
        let mut lines = events
            .filter(|statement| is_of(statement))
            .filter_map(|statement| Some(self.line(statement)?.led_by(dated(self.ctx.locale, statement))));
        lines.next()
    }

    /// A statement as a line, if the view of the round shows it.
    fn line(&self, statement: &Statement) -> Option<Line> {
        self.round.filter.shows(self.ctx.lore, statement).then(|| self.round.filter.told(self.ctx.lore, statement))
    }

    /// A button to the entry that a question was about, or that answers it.
    fn look_up(&self, question: &Question<'_>, right: &Answer<'_>) -> Option<Button> {
        let at = match right.refers_to {
            AnswerRef::Entry(at) => at,
            _ => *question.about.first()?,
        };
        let entry = self.ctx.lore.entry(at)?;
        let label = self.ctx.locale.format(msg::ABOUT_ENTRY, &[("name", &entry.name)]);
        components::button(&label, ResponseMode::Private, &EntryQuery::open(entry, self.round.filter.clone()))
    }

    fn reply(&self, draft: &Draft, rows: Vec<Row>) -> Message {
        let page = page(self.ctx.lore, draft, 1);
        Message { cards: vec![page.card], rows, outcome: Outcome::Found(None), ..Message::default() }
    }
}
