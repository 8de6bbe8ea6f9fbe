//! The lines at the top: which cell and meeting, the clocks, the state of saving, the counts.

mod counts;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use self::counts::counts_line;
use super::list::by_clause;
use super::theme::Theme;
use crate::app::over_time;
use crate::app::size::{NARROW, SMALLEST};
use crate::app::{Model, Overlay, Save, Zone};
use crate::domain::{HeldOnPaper, Meeting, MeetingKind, State};
use crate::say;
use crate::text::{Lang, clip, numeric_date, short_date, weekday_name, width};

/// The lines of the top.
pub fn lines(model: &Model, theme: &Theme, columns: u16) -> Vec<Line<'static>> {
    let columns = usize::from(columns);
    let mut lines = head(model, theme, columns);
    // Minutes are used up: for a moment, and only where somebody chose so.
    if over_time::is_flashing(model)
        && let Some(first) = lines.first_mut()
    {
        *first = std::mem::take(first).patch_style(theme.selected);
    }
    lines
}

fn head(model: &Model, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    let is_low = model.size.1 <= SMALLEST.1;
    let asks = matches!(model.overlays.last(), Some(Overlay::Confirm(_)));
    let running = model.meeting().filter(|_| model.view().zone == Zone::Running);
    match running {
        // Where rows are few a question has that of the counts: it is read whole, below its head.
        Some(meeting) if meeting.state.was_opened() && is_low && asks => {
            vec![meeting_line(model, meeting, theme, columns)]
        }
        Some(meeting) if meeting.state.was_opened() => {
            vec![meeting_line(model, meeting, theme, columns), counts_line(model, meeting, theme, columns)]
        }
        _ => {
            // Whatever is looked at while a meeting is open, its counts keep their row, where rows are not few.
            let open = model.meeting().filter(|_| model.is_open() && model.size.1 > SMALLEST.1);
            let counts = open.map(|meeting| counts_line(model, meeting, theme, columns));
            std::iter::once(title_line(model, theme, columns)).chain(counts).collect()
        }
    }
}

/// The name of the cell in capitals, marked when it is the practice cell.
fn cell_name(model: &Model) -> String {
    let Some(cell) = &model.book.cell else { return "BIENBAN".to_owned() };
    let name = format!("CHI BỘ {}", cell.name.name).to_uppercase();
    if model.book.practice {
        format!("{name} · {}", say!(model.lang, "HỌP THỬ", "PRACTICE"))
    } else {
        name
    }
}

/// Left, middle and right on one line; of the middle the first words that have room, then the left is cut, a
/// blank before the right.
fn spread(
    left: String,
    middle: &[String],
    right: (String, Style),
    theme: &Theme,
    columns: usize,
) -> Line<'static> {
    // A blank after the right too: it ends where the figures below it end.
    let room = columns.saturating_sub(width(&right.0) + 1);
    let fitting = middle.iter().find(|words| width(&left) + width(words) + 4 <= room);
    let middle = fitting.cloned().unwrap_or_default();
    let left = clip(&left, room.saturating_sub(2));
    let gap = room.saturating_sub(width(&left) + width(&middle) + 1);
    let (before, after) = (gap - gap / 2, gap / 2);
    Line::from(vec![
        Span::raw(" "),
        Span::styled(left, theme.title),
        Span::raw(" ".repeat(before)),
        Span::raw(middle),
        Span::raw(" ".repeat(after)),
        Span::styled(right.0, right.1),
    ])
}

fn title_line(model: &Model, theme: &Theme, columns: usize) -> Line<'static> {
    let title = model.view().title.get(model.lang);
    let long = format!("{} · {title}", cell_name(model));
    let days = days_and_clocks(model, columns);
    let (middle, right) = match save_words(model, theme, columns) {
        (none, style) if none.is_empty() => {
            let room = columns.saturating_sub(width(&long) + 3 + BESIDE_DAY);
            let fitting = days.iter().find(|day| width(day) <= room).unwrap_or(&days[0]);
            (Vec::new(), (fitting.clone(), style))
        }
        save => (days, save),
    };
    // A blank on both sides, and one before the right.
    let room = columns.saturating_sub(width(&right.0) + 3);
    let practice = say!(model.lang, "HỌP THỬ", "PRACTICE");
    let short = if model.book.practice { format!("{practice} · {title}") } else { title.to_owned() };
    // Where columns are few the name of the screen stays whole, unless it would hide that this is practice.
    let left = [long, short.clone()].into_iter().find(|words| width(words) <= room);
    let left = left.unwrap_or_else(|| match model.book.practice {
        true => by_clause(&short, room).to_owned(),
        false => title.to_owned(),
    });
    spread(left, &middle, right, theme, columns)
}

/// Blanks that keep the title and the day apart, so that they are not read as one.
const BESIDE_DAY: usize = 3;

/// "thứ Ba 01/12/2026 · 08:05", and with fewer words; the clock alone where columns are few.
fn days_and_clocks(model: &Model, columns: usize) -> Vec<String> {
    let now = model.now.at;
    let (date, lang) = (now.date_naive(), model.lang);
    let clock = now.format("%H:%M").to_string();
    if columns < usize::from(NARROW) {
        return vec![clock];
    }
    let day = format!("{} · {clock}", short_date(date, lang));
    vec![format!("{} {day}", weekday_name(date, lang)), day, clock]
}

/// "● Đã lưu 19:42:07": a sign, a word and a time, the time left out where there is no room.
fn save_words(model: &Model, theme: &Theme, columns: usize) -> (String, Style) {
    let lang = model.lang;
    if model.book.read_only.is_some() {
        return (say!(lang, "! Chỉ đọc", "! Read only"), theme.warn);
    }
    match &model.save {
        Save::Idle => (String::new(), theme.quiet),
        Save::Saving => (say!(lang, "○ Đang lưu…", "○ Saving…"), theme.warn),
        Save::Saved(at) if columns >= 80 => {
            (say!(lang, "● Đã lưu {at}", "● Saved {at}", at = at.format("%H:%M:%S")), theme.good)
        }
        Save::Saved(_) => (say!(lang, "● Đã lưu", "● Saved"), theme.good),
        Save::Trouble(_) => (say!(lang, "! CHƯA LƯU ĐƯỢC", "! NOT SAVED"), theme.bad),
    }
}

fn meeting_line(model: &Model, meeting: &Meeting, theme: &Theme, columns: usize) -> Line<'static> {
    let month = meeting.day().format("%m/%Y");
    let clock = clock_words(model, meeting);
    let save = save_words(model, theme, columns);
    let room = columns.saturating_sub(width(&clock) + width(&save.0) + 5);
    let (cell, heading) = (cell_name(model), meeting.plan.heading(model.lang));
    let long = match meeting.plan.kind {
        // A congress is not one of every month.
        MeetingKind::Congress => {
            let day = short_date(meeting.day(), model.lang);
            say!(model.lang, "{cell} · {heading} ngày {day}", "{cell} · {heading}, {day}")
        }
        _ => say!(model.lang, "{cell} · {heading} tháng {month}", "{cell} · {heading} {month}"),
    };
    let kind = meeting.plan.label(model.lang).to_uppercase();
    let short = format!("{kind} {month}");
    let of_month = say!(model.lang, "THÁNG {n}", "{n}", n = meeting.day().format("%m"));
    let brief = meeting.plan.brief(model.lang).to_uppercase();
    // A month without its year looks cut where there are words enough.
    let brief_month = format!("{brief} {month}");
    let [of_kind, in_brief] = [kind, brief].map(|kind| format!("{kind} {}", meeting.day().format("%m")));
    let practice = say!(model.lang, "HỌP THỬ", "PRACTICE");
    // That it is practice is said before which kind of meeting it is.
    let practised = model.book.practice.then(|| {
        let kinds = [&short, &brief_month, &in_brief].map(|kind| format!("{practice} · {kind}"));
        let [short, brief, least] = kinds;
        [short, brief, least, format!("{practice} {}", meeting.day().format("%m")), practice]
    });
    let left = std::iter::once(long)
        .chain(practised.into_iter().flatten())
        .chain([short, brief_month, of_kind, in_brief, of_month])
        .find(|words| width(words) <= room)
        .unwrap_or_default();
    spread(left, &[clock], save, theme, columns)
}

/// "19:42 · 42/90 phút · sớm 4 phút".
fn clock_words(model: &Model, meeting: &Meeting) -> String {
    let lang = model.lang;
    if let Some(held) = meeting.on_paper {
        return paper_words(&held, model.size.0 < NARROW, lang);
    }
    let now = model.line_now();
    let ahead = meeting.ahead(now) / 60;
    let pace = match ahead {
        0 => say!(lang, "đúng giờ", "on time"),
        1.. => say!(lang, "sớm {n} phút", "{n} min ahead", n = ahead),
        _ => say!(lang, "chậm {n} phút", "{n} min behind", n = -ahead),
    };
    let state = match meeting.state {
        State::Suspended => say!(lang, "TẠM DỪNG", "SUSPENDED"),
        State::Adopted => say!(lang, "ĐÃ THÔNG QUA", "ADOPTED"),
        _ => pace,
    };
    // As papers count them, by the times that they print: one figure everywhere.
    let spent = meeting.minutes_so_far(model.moment_shown()).unwrap_or_default();
    let planned = meeting.agenda.minutes();
    let time = match model.last_act_read() {
        Some(last) => say!(lang, "đến {at}", "as of {at}", at = last.at.format("%H:%M")),
        None => model.now.at.format("%H:%M").to_string(),
    };
    if model.size.0 < NARROW && meeting.state == State::Suspended {
        return say!(lang, "{time} · TẠM DỪNG", "{time} · SUSPENDED");
    }
    if model.size.0 < NARROW {
        return format!("{time} · {spent}/{planned}'");
    }
    say!(lang, "{time} · {spent}/{planned} phút · {state}", "{time} · {spent}/{planned} min · {state}",)
}

/// The times that a person told of a meeting held on paper: no clock runs while it is entered.
fn paper_words(held: &HeldOnPaper, narrow: bool, lang: Lang) -> String {
    let [opened, ended] = [held.opened, held.ended].map(|at| at.format("%H:%M"));
    if narrow {
        return format!("{opened}–{ended}");
    }
    let day = numeric_date(held.opened.date_naive());
    say!(lang, "theo bản giấy: {opened}–{ended} {day}", "as on paper: {opened}–{ended} {day}")
}
