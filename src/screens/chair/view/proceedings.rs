//! What happens under the current item: who speaks and waits, what was recorded, who was silent.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::floor;
use super::{hints, progress, recorded, voices};
use crate::app::Model;
use crate::app::acts::{coach, score};
use crate::app::size::{THREE_PANES, TWO_PANES};
use crate::domain::{Meeting, ScoreFigure};
use crate::say;
use crate::text::{Lang, clip, clock, width, wrap, wrap_in};
use crate::ui::bar::gauge;
use crate::ui::footer;
use crate::ui::sections::{self, ScreenSection};
use crate::ui::theme::Theme;

/// Cells of the bar of a running speech.
const GAUGE: usize = 10;
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
/// Rows of each thing that was recorded.
const NOTED: usize = 3;
/// Below so many columns only who speaks, waits and is silent has room.
const WITH_PICTURES: usize = 48;

/// Rows of the sections that tell whole sentences where they have room for them, and whether every speech has its own.
#[derive(Debug, Clone, Copy)]
struct Unabridged {
    points: usize,
    ahead: usize,
    spoken: bool,
}

/// What has one more row first where rows are left over.
const UNABRIDGED: [fn(Unabridged) -> Unabridged; 3] = [
    |so_far| Unabridged { points: so_far.points + 1, ..so_far },
    |so_far| Unabridged { ahead: so_far.ahead + 1, ..so_far },
    |so_far| Unabridged { spoken: true, ..so_far },
];

/// Everything that happens under the current item, most urgent first: each in a row, in whole sentences as far
/// as rows are left.
pub(super) fn lines(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    wide: usize,
    height: usize,
) -> Vec<Line<'static>> {
    let made = |told| sections::keep(sections_of(model, meeting, theme, (wide, height), told), height);
    let mut told = Unabridged { points: 1, ahead: 1, spoken: false };
    let mut best = made(told);
    let rows = |sections: &[ScreenSection]| sections.iter().map(ScreenSection::rows).sum::<usize>();
    for more in UNABRIDGED {
        loop {
            let sections = made(more(told));
            // No section gives way so that another has more to say.
            let has_room = sections.len() == best.len() && sections::fit(&sections, height);
            if !has_room || rows(&sections) <= rows(&best) {
                break;
            }
            (told, best) = (more(told), sections);
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
    let beside = usize::from(!meeting.waiting.is_empty()) + usize::from(meeting.roll_called.is_some());
    let note = if low { height.saturating_sub(1 + beside) } else { NOTED };
    let mut sections = vec![
        section(0, speaking(model, meeting, theme, wide, note)),
        section(0, waits(model, meeting, theme, wide)),
    ];
    if meeting.secret_item().is_some() {
        sections.push(section(0, hints::secret(model, theme, wide)));
    } else if meeting.speaking.is_none() {
        sections.push(section(2, hints::lines(model, meeting, theme, wide)));
    }
    let busy = meeting.speaking.is_some() || !meeting.waiting.is_empty();
    let discussed = meeting.agenda.current().is_some_and(|item| item.step == "discussion");
    // Where rows are few the line of what was told says the latest of it, and who is silent has rows where people
    // speak; at any other item what belongs to it has them first.
    let (rank, rows) = if low { (2, 1) } else { (1, NOTED) };
    let of_silent = if low && !busy && !discussed { SILENT_LAST } else { 1 };
    sections.push(section(rank, recorded::lines(model, meeting, theme, wide, rows)));
    let beside = model.size.0 >= THREE_PANES;
    if !beside {
        let silent = if height < LOW && busy { voices::first_silent } else { voices::silent };
        sections.push(section(of_silent, silent(model, meeting, theme, wide)));
    }
    if wide >= WITH_PICTURES {
        let rows = if height < HIGH { SPOKEN.0 } else { SPOKEN.1 };
        if !beside {
            sections.push(section(3, voices::spoken(model, meeting, theme, wide, (rows, told.spoken))));
        }
        sections.push(section(4, points(model, theme, wide, told.points)));
        sections.push(section(5, progress::lines(model, meeting, theme, wide)));
        // Beside the agenda nothing of it is said again.
        if model.size.0 < TWO_PANES {
            sections.push(section(6, voices::ahead(model, meeting, theme, wide, told.ahead)));
        }
    }
    sections
}

/// Who waits and who is silent, below a note that is written; in no more rows than these.
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
        ScreenSection::bare(1, voices::spoken(model, meeting, theme, wide, (SPOKEN_BESIDE, true))),
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
    let words = match sheet.is_settled_but_upload() {
        true => ScoreFigure::of(&sheet).points_words(lang),
        // What was proposed or voted is no longer advised on.
        false => {
            let range = sheet.range(lang);
            let advice = coach::first_advice(model).map_or(String::new(), |words| format!(" · {words}"));
            // The key stands once: on the bottom lines, or where those have no room for it, here.
            let key = if footer::shows(model, coach::ON_CHAIR) { "" } else { " · F7" };
            say!(lang, "còn đạt được {range}{advice}{key}", "within reach {range}{advice}{key}")
        }
    };
    labelled(&say!(lang, " ĐIỂM  ", " POINTS  "), &words, (theme.title, Style::new()), wide, rows)
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

/// Who speaks and for how long, with the last rows of what was noted of it, so many at most.
fn speaking(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize, rows: usize) -> Vec<Line<'static>> {
    let Some(speech) = meeting.speaking.and_then(|id| meeting.speech(id)) else { return Vec::new() };
    let name = meeting.speaker_name(speech.who);
    let head = match wide {
        // In a small window the name alone has room.
        ..=50 => say!(model.lang, " NÓI {name}", " SPEAKS {name}"),
        _ => say!(
            model.lang,
            " ĐANG PHÁT BIỂU   {name} · {kind}",
            " SPEAKING   {name} · {kind}",
            kind = speech.told().label().get(model.lang)
        ),
    };
    let limit = u64::from(meeting.plan.rules.speech_minutes) * 60;
    let spent = speech.seconds(model.line_now());
    let style = if spent > limit { theme.bad } else { theme.next };
    // Of a meeting that was held on paper nobody knows how long anybody spoke.
    let timed = meeting.on_paper.is_none();
    let time = if timed { speech_time(spent, limit, wide, model.lang) } else { String::new() };
    let head = clip(&head, wide.saturating_sub(width(&time) + 1));
    let gap = wide.saturating_sub(width(&head) + width(&time));
    let mut lines = vec![Line::from(vec![
        Span::styled(head, theme.title),
        Span::raw(" ".repeat(gap.max(1))),
        Span::styled(time, style),
    ])];
    let note = if speech.note.is_empty() { Vec::new() } else { wrap(&speech.note, wide.saturating_sub(4)) };
    let shown = note.len().saturating_sub(rows);
    lines.extend(note.into_iter().skip(shown).map(|line| Line::from(format!("   {line}"))));
    let on_keys = footer::shows(model, "chair-earlier") && footer::shows(model, "chair-later");
    if wide > 50 && timed && !on_keys {
        let keys = say!(
            model.lang,
            "   Sửa giờ bắt đầu: phím - sớm hơn, + muộn hơn 1 phút",
            "   Correct the start: - 1 min earlier, + 1 min later"
        );
        lines.push(Line::from(Span::styled(clip(&keys, wide), theme.quiet)));
    }
    lines
}

/// "02:10 / 05:00 ████▌░", and once it is over by how much in words.
fn speech_time(spent: u64, limit: u64, wide: usize, lang: Lang) -> String {
    let times = format!("{} / {}", clock(spent as i64), clock(limit as i64));
    match (spent.checked_sub(limit).filter(|over| *over > 0), wide > 50) {
        (Some(over), true) => format!("{times} {}", super::over_words(over, lang)),
        (Some(over), false) => super::over_words(over, lang),
        (None, true) => format!("{times} {}", gauge(spent, limit, GAUGE)),
        (None, false) => times,
    }
}

fn waiting(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    if meeting.waiting.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![Line::from(Span::styled(
        say!(model.lang, " ĐĂNG KÝ PHÁT BIỂU", " WAITING TO SPEAK"),
        theme.title,
    ))];
    for (index, one) in meeting.waiting.iter().enumerate() {
        let times = meeting.times_spoken(one.who);
        let turn = match times {
            0 => say!(model.lang, "lần đầu", "first time"),
            n => say!(model.lang, "lần {n}", "turn {n}", n = n + 1),
        };
        let urgent = one.claim.mark().map_or_else(String::new, |mark| format!(" · {}", mark.get(model.lang)));
        let mark = if voices::marks(model, index) { "►" } else { " " };
        let words = format!(" {mark}{} {} ({turn}){urgent}", index + 1, meeting.speaker_name(one.who));
        lines.push(Line::from(clip(&words, wide)));
    }
    if let Some(words) = floor::offer_words(meeting, model.lang) {
        let offer = wrap(&words, wide.saturating_sub(3)).into_iter();
        lines.extend(offer.map(|line| Line::from(Span::styled(format!("   {line}"), theme.quiet))));
    }
    lines
}
