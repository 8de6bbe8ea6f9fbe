//! The year at a glance: the points that each criterion lost in each meeting, the points and the level of
//! each meeting, and what was lost most.

use std::iter::once;

use chrono::Datelike;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::super::scored;
use super::signs::{legend, letter, points_sign, style_of, told_sign};
use super::told;
use crate::app::Model;
use crate::app::size::NARROW;
use crate::domain::Points;
use crate::say;
use crate::scoring::{MonthRow, Overview, Trend};
use crate::text::{Lang, clip, pad, width, wrap};
use crate::ui::bar::bar;
use crate::ui::list::by_clause;
use crate::ui::sections::{self, ScreenSection};
use crate::ui::theme::Theme;

/// Cells before the title of a criterion, its number among them.
const BEFORE: usize = 6;
/// A title keeps so many cells.
const TITLE: usize = 16;
/// Cells of a meeting at least.
pub(super) const MEETING: usize = 3;
/// Columns from which on a hundred points have room in it.
const WITH_HUNDREDS: usize = 100;
/// Cells of the sum of a row.
const SUM: usize = 6;
/// Cells of the longest bar.
const BAR: usize = 8;
/// The cells of the chosen meeting, in every theme.
const CHOSEN: Style = Style::new().add_modifier(Modifier::REVERSED);

/// The picture, and what is said of it as far as there are rows.
pub(super) fn lines(
    model: &Model,
    overview: &Overview,
    theme: &Theme,
    (columns, rows): (u16, u16),
) -> Vec<Line<'static>> {
    let (wide, rows) = (usize::from(columns), usize::from(rows));
    if columns < NARROW {
        return sections::lay(told::narrow(model, overview, wide.saturating_sub(2)), theme, wide, rows);
    }
    let said = told::lines(model, overview, theme, (wide.saturating_sub(2), rows));
    let least = said.first().map_or(0, ScreenSection::rows);
    let kept = said.iter().take(2).map(ScreenSection::rows).sum::<usize>();
    let mut all = Vec::new();
    if !scored(overview).is_empty() {
        let board = Board::of(overview, wide);
        // The head, the blank row below the picture, and the first thing that is said of it.
        let room = rows.saturating_sub(least + 2);
        let laid = |room: usize| board.lines(model, overview, theme, room);
        // The chosen meeting keeps its rows too: titles give way before it, as little as they can.
        let roomy = (rows.saturating_sub(kept + 2)..=room).rev().map(laid);
        let lines = roomy.into_iter().find(|lines| lines.len() + kept <= rows);
        all.push(ScreenSection::bare(0, lines.unwrap_or_else(|| laid(room))));
    }
    all.extend(said);
    sections::lay(all, theme, wide, rows)
}

/// How the picture is laid: which meetings, and the cells of its parts.
struct Board {
    /// The first meeting that has room.
    first: usize,
    /// Cells of a meeting.
    cells: usize,
    /// Cells of a title.
    title: usize,
    /// Cells of a bar; none where there is no room.
    bar: usize,
}

/// How much of the titles of criteria is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TitleDetail {
    /// All of it, in as many rows as that takes.
    Whole,
    /// Its main words, without what it adds to them.
    Main,
    /// What one row holds.
    Cut,
}

impl Board {
    fn of(overview: &Overview, wide: usize) -> Board {
        let meetings = scored(overview);
        let lost = overview.inside.iter().flat_map(|trend| trend.signs(Lang::Vi));
        let lost = lost.map(|sign| width(&sign.words));
        let least = if wide < WITH_HUNDREDS { MEETING } else { MEETING + 1 };
        let points = meetings.iter().map(|row| width(&points_sign(row, least, Lang::Vi)));
        let cells = lost.chain(points).max().map_or(least, |most| (most + 1).max(least));
        let longest =
            overview.inside.iter().flat_map(|trend| [Lang::Vi, Lang::En].map(|lang| trend.title.get(lang)));
        let longest = longest.map(width).max().unwrap_or_default().max(TITLE);
        let room = wide.saturating_sub(BEFORE + TITLE + 1 + SUM + 1);
        let shown = meetings.len().min(room / cells);
        let left = wide.saturating_sub(BEFORE + 1 + shown * cells + SUM + 1);
        let bar = if left > TITLE + BAR { BAR } else { 0 };
        let title = left.saturating_sub(if bar == 0 { 0 } else { bar + 1 }).min(longest);
        Board { first: meetings.len() - shown, cells, title, bar }
    }

    fn lines(&self, model: &Model, overview: &Overview, theme: &Theme, rows: usize) -> Vec<Line<'static>> {
        let lang = model.lang;
        let meetings = &scored(overview)[self.first..];
        let months = meetings.iter().map(|row| Span::raw(self.cell(&row.date.month().to_string())));
        let long = say!(lang, "Điểm mất theo tiêu chí", "Points lost by criterion");
        let heading = match width(&long) <= self.title {
            true => long,
            false => say!(lang, "Điểm mất", "Points lost"),
        };
        let sum = say!(lang, "Cộng", "Total");
        let names = self.line(model, ("", &heading), months.collect(), &sum, Span::raw(String::new()));
        let below = self.of_meetings(model, overview, theme);
        let room = rows.saturating_sub(1 + below.len());
        let mut lines = vec![names.style(theme.quiet)];
        lines.extend(self.of_criteria(model, overview, theme, room));
        lines.extend(below);
        lines
    }

    /// The criteria; where rows are few first those go that lost nothing, then titles are shortened.
    fn of_criteria(
        &self,
        model: &Model,
        overview: &Overview,
        theme: &Theme,
        rows: usize,
    ) -> Vec<Line<'static>> {
        let lang = model.lang;
        let all: Vec<&Trend> = overview.inside.iter().collect();
        let told = |trend: &&Trend| trend.lost() > Points(0) || trend.waits();
        let losing: Vec<&Trend> = all.iter().copied().filter(told).collect();
        let title = |trend: &Trend, detail: TitleDetail| self.title(trend.title.get(lang), detail);
        let needed = |trends: &[&Trend], detail: TitleDetail| {
            trends.iter().map(|trend| title(trend, detail).len()).sum::<usize>()
        };
        let left_out = all.len() - losing.len();
        let room = rows.saturating_sub(usize::from(left_out > 0));
        let (shown, detail) = match (TitleDetail::Whole, TitleDetail::Main) {
            (whole, _) if needed(&all, whole) <= rows => (&all, whole),
            (whole, _) if needed(&losing, whole) <= room => (&losing, whole),
            (_, main) if needed(&losing, main) <= room => (&losing, main),
            _ => (&losing, TitleDetail::Cut),
        };
        let most = all.iter().map(|trend| trend.lost()).max().unwrap_or_default();
        let mut lines = Vec::new();
        for trend in shown {
            let mut title = title(trend, detail).into_iter();
            let first = title.next().unwrap_or_default();
            lines.push(self.of_criterion(model, trend, (&first, most), theme));
            // The strip of the chosen meeting goes on beside them.
            let blank = || trend.marks.iter().skip(self.first).map(|_| Span::raw(self.cell(""))).collect();
            let none = Span::raw(String::new());
            lines.extend(title.map(|more| self.line(model, ("", &more), blank(), "", none.clone())));
        }
        if shown.len() < all.len() {
            let words = say!(
                lang,
                "… {left_out} tiêu chí khác không mất điểm",
                "… {left_out} other criteria lost no points"
            );
            lines.push(Line::from(Span::styled(format!("{}{words}", " ".repeat(BEFORE)), theme.quiet)));
        }
        lines
    }

    /// The rows of a title.
    fn title(&self, title: &str, detail: TitleDetail) -> Vec<String> {
        let short = by_clause(title, self.title);
        match detail {
            TitleDetail::Whole => wrap(title, self.title),
            TitleDetail::Main if width(short) <= self.title => vec![short.to_owned()],
            TitleDetail::Main => wrap(title.split(", ").next().unwrap_or(title), self.title),
            TitleDetail::Cut => vec![clip(short, self.title)],
        }
    }

    fn of_criterion(
        &self,
        model: &Model,
        trend: &Trend,
        (title, most): (&str, Points),
        theme: &Theme,
    ) -> Line<'static> {
        let lang = model.lang;
        let signs = trend.signs(lang).into_iter().skip(self.first);
        let marks = signs.map(|sign| told_sign(&sign, |words| self.cell(words), theme)).collect();
        let lost = trend.lost();
        let sum = if lost == Points(0) { "·".to_owned() } else { lost.words(lang) };
        let bar = bar(u64::from(lost.0), u64::from(most.0), self.bar);
        self.line(model, (&trend.id, title), marks, &sum, Span::styled(bar, theme.warn))
    }

    /// The points and the levels of the meetings, and what their signs mean.
    fn of_meetings(&self, model: &Model, overview: &Overview, theme: &Theme) -> Vec<Line<'static>> {
        let (lang, meetings) = (model.lang, &scored(overview)[self.first..]);
        let points = meetings.iter().map(|row| Span::raw(self.cell(&points_sign(row, self.cells, lang))));
        let label = say!(lang, "Điểm kỳ họp", "Score");
        let none = Span::raw(String::new());
        let points = self.line(model, ("", &label), points.collect(), "", none.clone());
        let level = |row: &&MonthRow| {
            let level = row.level.map(|(level, _)| level);
            let style = level.map_or(theme.quiet, |level| style_of(level, theme));
            Span::styled(self.cell(level.map_or("–", |level| letter(level, lang))), style)
        };
        let label = say!(lang, "Mức", "Level");
        let levels = self.line(model, ("", &label), meetings.iter().map(level).collect(), "", none);
        let legend =
            Line::from(format!("{}{}", " ".repeat(BEFORE), legend(overview, (self.first, self.cells), lang)));
        vec![points.style(theme.title), levels, legend.style(theme.quiet)]
    }

    /// A row: number, title, a cell a meeting, sum, bar. The cells of the chosen meeting are reversed.
    fn line(
        &self,
        model: &Model,
        (id, title): (&str, &str),
        mut cells: Vec<Span<'static>>,
        sum: &str,
        bar: Span<'static>,
    ) -> Line<'static> {
        let chosen = model.place().at.checked_sub(self.first).and_then(|at| cells.get_mut(at));
        if let Some(cell) = chosen {
            cell.style = CHOSEN;
        }
        let before = Span::raw(format!(" {} {} ", pad(id, BEFORE - 2), pad(title, self.title)));
        let after = [Span::raw(format!("{sum:>SUM$} ")), bar];
        Line::from(once(before).chain(cells).chain(after).collect::<Vec<_>>())
    }

    /// A cell of a meeting.
    fn cell(&self, words: &str) -> String {
        format!("{words:>wide$}", wide = self.cells)
    }
}
