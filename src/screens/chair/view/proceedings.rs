//! What happens under the current item: who speaks and waits, what was recorded, who was silent.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::floor::waiting;
use super::{floor, hints, progress, recorded, spoken, voices};
use crate::app::Model;
use crate::app::acts::{coach, score};
use crate::app::size::{THREE_PANES, TWO_PANES};
use crate::domain::{Meeting, ScoreFigure};
use crate::say;
use crate::text::{width, wrap, wrap_in};
use crate::ui::footer;
use crate::ui::sections::{self, ScreenSection};
use crate::ui::theme::Theme;

/// Rows of finished speeches, their head included: on a low screen, and on a high one.
const SPOKEN: (usize, usize) = (3, 6);
/// The same in a pane of their own.
const SPOKEN_BESIDE: usize = 16;
/// From so many rows on a screen is high.
const HIGH: usize = 20;
/// Below so many rows those who wait have one together, and those who are silent.
const LOW: usize = 6;
/// Those who wait and those who are silent in a row each.
const FEW: usize = 2;
/// The rank of those who are silent where what belongs to the item goes first.
const SILENT_LAST: u8 = 7;
/// The order in which sections give way where rows are few, the highest first: what follows on the agenda, the plan, who
/// has spoken, the points, what was recorded.
const AHEAD: u8 = 6;
const PROGRESS: u8 = 5;
const SPOKEN_ONES: u8 = 4;
const POINTS: u8 = 3;
const RECORDED: u8 = 2;
/// Rows of each thing that was recorded.
const NOTED: usize = 3;
/// Rows that a section has at most beside its first one.
const MOST: usize = 4;
/// Below so many columns only who speaks, waits and is silent has room.
const WITH_PICTURES: usize = 48;

/// Rows of the sections that tell whole sentences where they have room for them, and whether every speech has its own.
#[derive(Debug, Clone, Copy)]
struct Unabridged {
    points: usize,
    ahead: usize,
    spoken: bool,
    /// Whether the plan stands among them; else it stands below both panes.
    progress: bool,
}

/// Tells one section in one more row.
type OneMore = fn(Unabridged) -> Unabridged;

/// What has one more row first where rows are left over, and from which rank on other sections give way to it: none but
/// what follows on the agenda to a whole sentence about the points.
const UNABRIDGED: [(OneMore, u8); 3] = [
    (|so_far| Unabridged { points: so_far.points + 1, ..so_far }, AHEAD),
    (|so_far| Unabridged { ahead: so_far.ahead + 1, ..so_far }, u8::MAX),
    (|so_far| Unabridged { spoken: true, ..so_far }, u8::MAX),
];

/// Everything that happens under the current item, most urgent first: each in a row, in whole sentences as far
/// as rows are left.
pub(super) fn lines(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    (wide, height): (usize, usize),
    progress: bool,
) -> Vec<Line<'static>> {
    let made = |told| sections::keep(sections_of(model, meeting, theme, (wide, height), told), height);
    let mut told = Unabridged { points: 1, ahead: 1, spoken: false, progress };
    let mut best = made(told);
    let rows = |sections: &[ScreenSection], below: u8| {
        sections.iter().filter(|one| one.rank < below).map(ScreenSection::rows).sum::<usize>()
    };
    let count =
        |sections: &[ScreenSection], below: u8| sections.iter().filter(|one| one.rank < below).count();
    for (more, below) in UNABRIDGED {
        let mut next = told;
        // A sentence may need more than one row more.
        for _ in 0..MOST {
            next = more(next);
            let sections = made(next);
            let stays = count(&sections, below) == count(&best, below);
            if !stays || !sections::fit(&sections, height) {
                break;
            }
            if rows(&sections, below) > rows(&best, below) {
                (told, best) = (next, sections);
            }
        }
    }
    sections::lay(best, theme, wide, height)
}

fn sections_of(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    (wide, height): (usize, usize),
    told: Unabridged,
) -> Vec<ScreenSection> {
    let section = |rank: u8, lines: Vec<Line<'static>>| ScreenSection::bare(rank, lines);
    let waits = if height < LOW { voices::next_ones } else { waiting };
    let low = height < LOW;
    // Where rows are few what was noted gives way to who waits and who is silent.
    let beside = usize::from(!meeting.waiting.is_empty()) + usize::from(meeting.roll_called().is_some());
    let note = if low { height.saturating_sub(1 + beside) } else { NOTED };
    let mut sections = vec![
        section(0, floor::lines(model, meeting, theme, wide, note)),
        section(0, waits(model, meeting, theme, wide)),
    ];
    if meeting.secret_item().is_some() {
        sections.push(section(0, hints::secret(model, theme, wide)));
    } else if meeting.speaking.is_none() && model.writing.is_none() {
        sections.push(section(2, hints::lines(model, meeting, theme, wide)));
    }
    let busy = meeting.speaking.is_some() || !meeting.waiting.is_empty();
    let discussed = meeting.agenda.current().is_some_and(|item| item.step == "discussion");
    // Where rows are few the line of what was told says the latest of it, and who is silent has rows where people
    // speak; at any other item what belongs to it has them first.
    let rows = if low { 1 } else { NOTED };
    let of_silent = if low && !busy && !discussed { SILENT_LAST } else { 1 };
    sections.push(section(RECORDED, recorded::lines(model, meeting, theme, wide, rows)));
    if model.size.0 < THREE_PANES {
        let silent = if height < LOW && busy { voices::first_silent } else { voices::silent };
        sections.push(section(of_silent, silent(model, meeting, theme, wide)));
    }
    if wide >= WITH_PICTURES {
        sections.extend(pictures(model, meeting, theme, (wide, height), told));
    }
    sections
}

/// What has room on a wide screen: who has spoken, the points, the plan, what follows.
fn pictures(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    (wide, height): (usize, usize),
    told: Unabridged,
) -> Vec<ScreenSection> {
    let section = |rank: u8, lines: Vec<Line<'static>>| ScreenSection::bare(rank, lines);
    let rows = if height < HIGH { SPOKEN.0 } else { SPOKEN.1 };
    let mut sections = Vec::new();
    if model.size.0 < THREE_PANES {
        let ones = spoken::spoken(model, meeting, theme, wide, (rows, told.spoken));
        sections.push(section(SPOKEN_ONES, ones));
    }
    sections.push(section(POINTS, points(model, theme, wide, told.points)));
    if told.progress {
        sections.push(section(PROGRESS, progress::lines(model, meeting, theme, wide)));
    }
    // Beside the agenda nothing of it is said again.
    if model.size.0 < TWO_PANES {
        sections.push(section(AHEAD, voices::ahead(model, meeting, theme, wide, told.ahead)));
    }
    sections
}

/// Rows of who waits and who is silent, which stay beside whatever is written.
pub(super) fn needed(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> usize {
    let silent =
        if model.size.0 >= THREE_PANES { Vec::new() } else { voices::silent(model, meeting, theme, wide) };
    waiting(model, meeting, theme, wide).len() + silent.len()
}

/// Who waits and who is silent, below a note that is written where rows are few; in no more rows than these.
pub(super) fn others(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    wide: usize,
    rows: usize,
) -> Vec<Line<'static>> {
    // Where rows are few each has one.
    let low = rows <= FEW;
    let waits = if low { voices::next_ones } else { waiting }(model, meeting, theme, wide);
    let silent = if low { voices::first_silent } else { voices::silent };
    let silent = match model.size.0 >= THREE_PANES {
        true => Vec::new(),
        false => silent(model, meeting, theme, wide),
    };
    let sections = sections::keep(vec![ScreenSection::bare(0, waits), ScreenSection::bare(1, silent)], rows);
    // None of them is cut.
    if sections::fit(&sections, rows) { sections::lay(sections, theme, wide, rows) } else { Vec::new() }
}

/// Who is silent and who spoke, in a pane of their own.
pub(super) fn people(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    wide: usize,
    height: usize,
) -> Vec<Line<'static>> {
    let sections = vec![
        ScreenSection::bare(0, voices::silent(model, meeting, theme, wide)),
        ScreenSection::bare(1, spoken::spoken(model, meeting, theme, wide, (SPOKEN_BESIDE, true))),
    ];
    sections::lay(sections, theme, wide, height)
}

/// The points that the meeting can still reach, and what to do for them first.
fn points(model: &Model, theme: &Theme, wide: usize, rows: usize) -> Vec<Line<'static>> {
    if !model.is_scored() {
        return Vec::new();
    }
    let lang = model.lang;
    let sheet = score::told_sheet(model);
    let label = say!(lang, " ĐIỂM  ", " SCORE  ");
    let words = match sheet.is_settled_but_upload() {
        true => ScoreFigure::of(&sheet).points_words(lang),
        // What was proposed or voted is no longer advised on.
        false => {
            let told = |advice: Option<String>| {
                let range = sheet.range(lang);
                let advice = advice.map_or(String::new(), |words| format!(" · {words}"));
                // The key stands once: on the bottom lines, or where those have no room for it, here.
                let key = if footer::shows(model, coach::ON_CHAIR) { "" } else { " · F7" };
                say!(lang, "còn đạt được {range}{advice}{key}", "still reachable {range}{advice}{key}")
            };
            let room = wide.saturating_sub(width(&label));
            let fits = |words: &String| wrap(words, room).len() <= rows;
            let advices = [coach::first_advice(model), coach::first_brief_advice(model)];
            advices.into_iter().map(told).find(fits).unwrap_or_else(|| told(None))
        }
    };
    labelled(&label, &words, (theme.title, Style::new()), wide, rows)
}

/// A label with what it says beside it, in so many rows at most.
pub(super) fn labelled(
    label: &str,
    words: &str,
    (of_label, of_words): (Style, Style),
    wide: usize,
    rows: usize,
) -> Vec<Line<'static>> {
    let lines = wrap_in(words, wide.saturating_sub(width(label)), rows);
    let label = |part: usize| if part == 0 { label.to_owned() } else { " ".repeat(width(label)) };
    let line = |(part, words): (usize, String)| {
        Line::from(vec![Span::styled(label(part), of_label), Span::styled(words, of_words)])
    };
    lines.into_iter().enumerate().map(line).collect()
}
