//! The parts of the first page, each made once, and which of them have room.

use ratatui::text::Line;

use super::ahead::{self, AheadSection};
use super::checks::Checks;
use super::tasks::{self, TaskSection};
use super::{about, last_meeting, plain, practice, scores, to_come};
use crate::app::Model;
use crate::app::size::NARROW;
use crate::domain::{CellState, State};
use crate::say;
use crate::ui::sections::{self, ScreenSection};
use crate::ui::theme::Theme;

/// How much the first page says, as it has room.
#[derive(Debug, Clone, Copy)]
struct HomeDetail {
    /// The cell, and whole sentences throughout.
    whole: bool,
    /// The last meeting in words beside its figures.
    last: bool,
    /// How the checklist is told; in lines it has place and officers above it.
    checks: Checks,
    /// What is said of the tasks.
    tasks: Tasks,
    /// That nothing here is real, in practice: the head of the screen says it too.
    practice: bool,
    /// The last meetings with their picture, and not their figures alone.
    picture: bool,
}

/// What is said of the tasks, as they have room.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Tasks {
    /// As many rows as their words need.
    Whole,
    /// A row each.
    Rows,
    /// The first of them.
    Few,
}

/// What the page says less of as it has less room: what repeats a figure goes first, then words are cut, and the
/// picture of the last meetings goes last.
const DETAILS: [HomeDetail; 12] = {
    let whole = HomeDetail {
        whole: true,
        last: true,
        checks: Checks::InLines,
        tasks: Tasks::Whole,
        practice: true,
        picture: true,
    };
    let last = HomeDetail { whole: false, ..whole };
    let lines = HomeDetail { last: false, ..last };
    let pairs_last = HomeDetail { checks: Checks::InPairs, ..last };
    let pairs = HomeDetail { last: false, ..pairs_last };
    let rows = HomeDetail { tasks: Tasks::Rows, ..pairs };
    let plain = HomeDetail { practice: false, ..rows };
    let open = HomeDetail { checks: Checks::Open, ..plain };
    let cut = HomeDetail { checks: Checks::OpenCut, ..plain };
    let few = HomeDetail { tasks: Tasks::Few, ..cut };
    let figures = HomeDetail { picture: false, ..open };
    let least = HomeDetail { picture: false, ..few };
    [whole, last, lines, pairs_last, pairs, rows, plain, open, cut, few, figures, least]
};

/// The parts of the first page.
pub(super) struct HomeParts {
    ahead: AheadSection,
    tasks: Option<TaskSection>,
    /// How the last meetings went; none without one that has points.
    picture: Option<ScreenSection>,
    /// The rows of it that are figures.
    figures: Vec<Line<'static>>,
    /// The last meeting in words.
    pub(super) last: Vec<Line<'static>>,
    /// What stands over these words where there is no picture.
    last_title: String,
    about: ScreenSection,
    /// Whether the roll is empty, which stays told whatever the room.
    is_new: bool,
    /// That nothing here is real, in a whole sentence and in a short one.
    practice: (Vec<Line<'static>>, Vec<Line<'static>>),
    /// What will stand here, while nothing does.
    empty: Vec<Line<'static>>,
    /// Whether what is told beside the page is left out of it.
    is_parted: bool,
}

impl HomeParts {
    /// The parts over so many columns; those that may stand below the month over others.
    pub(super) fn of(
        model: &Model,
        cell: &CellState,
        theme: &Theme,
        (columns, below): (u16, u16),
    ) -> HomeParts {
        let room = |columns: u16| usize::from(columns).saturating_sub(4);
        let latest = model.book.meetings.iter().rev().find(|digest| digest.state == State::Adopted);
        let is_new = model.roll().members.is_empty();
        let is_empty = latest.is_none() && !model.book.practice;
        let (picture, figures) = scores::year(model, theme, below).unzip();
        HomeParts {
            ahead: ahead::section(model, theme, usize::from(columns)),
            // Listed whole on top they are not told twice.
            tasks: tasks::section(model, theme, columns).filter(|_| !tasks::is_listed(model)),
            picture,
            figures: figures.unwrap_or_default(),
            last: latest.map_or(Vec::new(), |latest| plain(&last_meeting(model, latest), room(below))),
            last_title: say!(model.lang, "Kỳ gần nhất", "Last meeting"),
            about: about(model, cell, room(columns)),
            is_new,
            practice: practice(model, theme, room(below)),
            empty: if is_empty { plain(&to_come(model), room(columns)) } else { Vec::new() },
            is_parted: false,
        }
    }

    /// What stands beside the month, and what stands below both.
    pub(super) fn parted(mut self) -> (HomeParts, Vec<ScreenSection>) {
        let practice = ScreenSection::bare(1, std::mem::take(&mut self.practice.0));
        self.practice.1.clear();
        let below = self.picture.take().into_iter().chain([practice]);
        let below = below.filter(|section| section.rows() > 0).collect();
        (HomeParts { is_parted: true, ..self }, below)
    }

    /// The rows of the page, with as much detail as there is room for.
    pub(super) fn lay(&mut self, theme: &Theme, columns: usize, rows: usize) -> Vec<Line<'static>> {
        let [.., least] = DETAILS;
        // Where even the figures of the last meetings have no row, theirs go to what is due.
        if columns >= usize::from(NARROW) && self.rows(least, theme) > rows {
            (self.picture, self.figures, self.last) = (None, Vec::new(), Vec::new());
        }
        let fits = |detail: &HomeDetail| self.rows(*detail, theme) <= rows;
        let detail = DETAILS.into_iter().find(fits).unwrap_or(least);
        // Rows that are left go to the tasks and their words.
        let free = rows.saturating_sub(self.rows(detail, theme));
        let mut sections = self.sections(detail, (theme, free));
        if columns < usize::from(NARROW) && !sections::fit(&sections, rows) {
            narrow(&mut sections, rows);
        }
        let used: usize = sections.iter().map(ScreenSection::rows).sum();
        let shown = sections.iter().filter(|section| section.rows() > 0).count();
        // Between all of them there is a blank row, or between none.
        let rows = if used + shown <= rows + 1 { rows } else { rows.min(used) };
        sections::lay(sections, theme, columns, rows)
    }

    /// Rows that the page takes, blank ones left out.
    fn rows(&self, detail: HomeDetail, theme: &Theme) -> usize {
        let ahead = &self.ahead;
        let facts = if detail.checks == Checks::InLines { ahead.facts.len() } else { 0 };
        let checks = facts + ahead.checks(detail.checks).len();
        let tasks = self.tasks.as_ref().map_or(0, |tasks| rows_of(tasks, detail.tasks, theme));
        let last = if self.tells_last(detail) { self.last.len() } else { 0 };
        let head = usize::from(self.picture.is_none() && last > 0);
        let picture = self.picture.as_ref().map_or(0, |picture| match detail.picture {
            true => picture.rows(),
            false => self.figures.len() + 1,
        });
        let practice = match (detail.whole, detail.practice) {
            (true, _) => self.practice.0.len(),
            (false, true) => self.practice.1.len(),
            (false, false) => 0,
        };
        let about = if self.tells_about(detail) { self.about.rows() } else { 0 };
        ahead.section.rows() + checks + tasks + picture + last + head + practice + about + self.empty.len()
    }

    /// Whether the last meeting is told in words here; its picture has its figures too.
    fn tells_last(&self, detail: HomeDetail) -> bool {
        !self.is_parted && (detail.last || self.picture.is_none())
    }

    fn tells_about(&self, detail: HomeDetail) -> bool {
        self.is_new || (detail.whole && !self.is_parted)
    }

    /// The sections in their order, taken out of the page.
    fn sections(&mut self, detail: HomeDetail, (theme, free): (&Theme, usize)) -> Vec<ScreenSection> {
        let (tells_last, tells_about) = (self.tells_last(detail), self.tells_about(detail));
        let (long, short) = std::mem::take(&mut self.practice);
        // The head of the screen says it too.
        let short = if detail.practice { short } else { Vec::new() };
        let practice = ScreenSection::bare(5, if detail.whole { long } else { short });
        let ahead = self.ahead(detail);
        let tasks = self.tasks.take().map(|tasks| {
            let room = rows_of(&tasks, detail.tasks, theme) + free;
            tasks.laid(theme, room)
        });
        let title = std::mem::take(&mut self.last_title);
        let none = ScreenSection { title, figure: String::new(), lines: Vec::new(), rank: 3, over: false };
        let figures = std::mem::take(&mut self.figures);
        let picture = self.picture.take().map(|picture| match detail.picture {
            true => picture,
            false => ScreenSection { lines: figures, ..picture },
        });
        let mut held = picture.unwrap_or(none);
        if tells_last {
            held.lines.append(&mut self.last);
        }
        let held = Some(held).filter(|held| !held.lines.is_empty());
        let nothing = || ScreenSection::bare(4, Vec::new());
        let about = tells_about.then(|| std::mem::replace(&mut self.about, nothing()));
        let empty = ScreenSection::bare(3, std::mem::take(&mut self.empty));
        [Some(ahead), tasks, held, Some(empty), about, Some(practice)].into_iter().flatten().collect()
    }

    fn ahead(&mut self, detail: HomeDetail) -> ScreenSection {
        let ahead = &mut self.ahead;
        let mut section = std::mem::replace(&mut ahead.section, ScreenSection::bare(0, Vec::new()));
        if detail.checks == Checks::InLines {
            section.lines.splice(0..0, ahead.facts.drain(..));
        }
        section.lines.extend_from_slice(ahead.checks(detail.checks));
        section
    }
}

/// Rows of the tasks, so much said of them.
fn rows_of(tasks: &TaskSection, how: Tasks, theme: &Theme) -> usize {
    match how {
        Tasks::Whole => tasks.whole(theme),
        Tasks::Rows => tasks.in_rows(),
        Tasks::Few => tasks.least(),
    }
}

/// On the narrowest screen heads tell how many there are, and the first line of the screen that it is practice;
/// what comes next has the rows that these leave.
fn narrow(sections: &mut Vec<ScreenSection>, rows: usize) {
    sections.retain(|section| !section.title.is_empty());
    let room = rows.saturating_sub(sections.len()).max(1);
    for (index, section) in sections.iter_mut().enumerate() {
        let kept = if index == 0 { room } else { 0 };
        let cut = index == 0 && section.lines.len() > kept;
        section.lines.truncate(kept);
        if let Some(last) = section.lines.last_mut().filter(|_| cut) {
            last.push_span(" …");
        }
    }
}
