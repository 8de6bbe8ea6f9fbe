//! The lines at the top: which cell and meeting, the clocks, the state of saving, the counts.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::theme::Theme;
use crate::app::acts::due_vote::{self, CountNeeds};
use crate::app::acts::score;
use crate::app::size::{NARROW, SMALLEST, TWO_PANES};
use crate::app::{Model, Overlay, Save, Zone};
use crate::domain::{Counts, HeldOnPaper, Meeting, MeetingKind, ScoreFigure, State};
use crate::say;
use crate::text::{Lang, clip, numeric_date, percent, short_date, weekday_name, width};

/// The lines of the top.
pub fn lines(model: &Model, theme: &Theme, columns: u16) -> Vec<Line<'static>> {
    let columns = usize::from(columns);
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
    let room = columns.saturating_sub(width(&right.0) + 2);
    let fitting = middle.iter().find(|words| width(&left) + width(words) + 4 <= room);
    let middle = fitting.cloned().unwrap_or_default();
    let left = clip(&left, room.saturating_sub(1));
    let gap = room.saturating_sub(width(&left) + width(&middle) + 1);
    let (before, after) = (gap / 2, gap - gap / 2);
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
    let clock = model.now.at.format("%H:%M").to_string();
    let (middle, right) = match save_words(model, theme, columns) {
        (none, style) if none.is_empty() => (Vec::new(), (day_and_clock(model, columns), style)),
        save => {
            let day = format!("{} · {clock}", short_date(model.now.at.date_naive(), model.lang));
            (vec![day_and_clock(model, columns), day, clock], save)
        }
    };
    // A blank on both sides, and one before the right.
    let room = columns.saturating_sub(width(&right.0) + 4);
    let practice = say!(model.lang, "HỌP THỬ", "PRACTICE");
    let short = if model.book.practice { format!("{practice} · {title}") } else { title.to_owned() };
    let long = format!("{} · {title}", cell_name(model));
    // Where columns are few the name of the screen alone stays whole.
    let left =
        [long, short].into_iter().find(|words| width(words) <= room).unwrap_or_else(|| title.to_owned());
    spread(left, &middle, right, theme, columns)
}

/// "thứ Ba 01/12/2026 · 08:05"; the clock alone where columns are few.
fn day_and_clock(model: &Model, columns: usize) -> String {
    let now = model.now.at;
    match columns >= usize::from(NARROW) {
        true => {
            let (day, lang) = (now.date_naive(), model.lang);
            format!("{} {} · {}", weekday_name(day, lang), short_date(day, lang), now.format("%H:%M"))
        }
        false => now.format("%H:%M").to_string(),
    }
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
    let room = columns.saturating_sub(width(&clock) + width(&save.0) + 6);
    let (cell, heading) = (cell_name(model), meeting.plan.kind.heading().get(model.lang));
    let long = match meeting.plan.kind {
        // A congress is not one of every month.
        MeetingKind::Congress => {
            let day = short_date(meeting.day(), model.lang);
            say!(model.lang, "{cell} · {heading} ngày {day}", "{cell} · {heading}, {day}")
        }
        _ => say!(model.lang, "{cell} · {heading} tháng {month}", "{cell} · {heading} {month}"),
    };
    let kind = meeting.plan.kind.label().get(model.lang).to_uppercase();
    let short = format!("{kind} {month}");
    let of_month = say!(model.lang, "THÁNG {n}", "{n}", n = meeting.day().format("%m"));
    let brief = meeting.plan.kind.brief().get(model.lang).to_uppercase();
    let [of_kind, in_brief] = [kind, brief].map(|kind| format!("{kind} {}", meeting.day().format("%m")));
    let left = [long, short, of_kind, in_brief, of_month]
        .into_iter()
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
    let (spent, planned) = (meeting.clock.seconds(now) / 60, meeting.agenda.minutes());
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

/// What votes are counted on, how many they need, and how many are here where those are fewer.
fn base_words(needs: &CountNeeds, lang: Lang, columns: usize) -> String {
    let CountNeeds { base, votes, .. } = needs;
    match (needs.too_few_for_vote, columns) {
        (None, 100..) => {
            say!(lang, "Biểu quyết tính trên {base}, cần {votes}", "Vote base {base}, {votes} needed")
        }
        (None, 60..) => say!(lang, "Biểu quyết trên {base}, cần {votes}", "Vote base {base}, need {votes}"),
        (None, _) => say!(lang, "Biểu quyết {base}, cần {votes}", "Vote base {base}, need {votes}"),
        (Some(here), 60..) => say!(
            lang,
            "! Biểu quyết trên {base}, cần {votes}, chỉ có {here}",
            "! Vote base {base}, {votes} needed, only {here} here"
        ),
        (Some(_), _) => say!(lang, "! Biểu quyết cần {votes}", "! Votes needed {votes}"),
    }
}

/// Who is here of those summoned, once the roll call is closed, and the number that a valid meeting needs where it is not reached.
fn present_words(counts: &Counts, needs: &CountNeeds, called: bool, lang: Lang, columns: usize) -> String {
    let (here, summoned) = (counts.present, counts.summoned);
    if !called {
        return match columns {
            60.. => say!(lang, "Chưa điểm danh ({summoned})", "Roll not called ({summoned})"),
            _ => say!(lang, "Chưa điểm danh", "Roll not called"),
        };
    }
    let share = percent(u64::from(here), u64::from(summoned), lang);
    match (needs.too_few_for_quorum, columns) {
        (None, 60..) => {
            say!(lang, "Có mặt {here}/{summoned} ({share})", "Present {here}/{summoned} ({share})")
        }
        (None, _) => say!(lang, "Có mặt {here}/{summoned}", "Present {here}/{summoned}"),
        (Some(needed), 60..) => say!(
            lang,
            "! Có mặt {here}/{summoned} ({share}), hợp lệ cần {needed}",
            "! Present {here}/{summoned} ({share}), valid from {needed}"
        ),
        (Some(needed), _) => {
            say!(lang, "! Có mặt {here}/{summoned}, cần {needed}", "! Here {here}/{summoned}, need {needed}")
        }
    }
}

/// "Tổng số 32 · Có mặt 28/30 (93,3%) · Biểu quyết tính trên 28, cần 15 · Đã nói 8/28 · Điểm 61–100".
fn counts_line(model: &Model, meeting: &Meeting, theme: &Theme, columns: usize) -> Line<'static> {
    let lang = model.lang;
    let counts = meeting.counts();
    let needs = due_vote::needs(model, meeting, &counts);
    let wide = columns >= usize::from(TWO_PANES);
    let total = match columns {
        100.. => Some(say!(lang, "Tổng số {n}", "Total {n}", n = counts.total)),
        60.. => Some(say!(lang, "Tổng {n}", "Total {n}", n = counts.total)),
        // The whole words of what a meeting is held by have the room.
        _ => None,
    };
    let mut parts: Vec<String> = total.into_iter().collect();
    let called = meeting.roll_called.is_some();
    parts.push(present_words(&counts, &needs, called, lang, columns));
    parts.push(base_words(&needs, lang, columns));
    parts.extend(speakers(meeting, columns, lang));
    if wide && model.is_scored() {
        let sheet = score::told_sheet(model);
        // What was proposed or voted is one figure; before that both ends of what is possible.
        parts.push(match sheet.is_settled_but_upload() {
            true => ScoreFigure::of(&sheet).points_words(lang),
            false => say!(lang, "Điểm {range}", "Score {range}", range = sheet.range(lang)),
        });
    }
    counts_fitting(parts, &needs, theme, columns)
}

/// Who took the floor, of all who attended at any time, as the score has it. A statement in the round is no speech:
/// once there is one both are told by their names, at the round its figure first.
fn speakers(meeting: &Meeting, columns: usize, lang: Lang) -> Vec<String> {
    let (spoken, attending, stated) = (meeting.speakers(), meeting.attending(), meeting.statements.len());
    let called = meeting.roll_called.is_some();
    if stated == 0 {
        return vec![match columns {
            _ if !called => say!(lang, "Đã nói {spoken}", "Spoken {spoken}"),
            60.. => say!(lang, "Đã nói {spoken}/{attending}", "Spoken {spoken}/{attending}"),
            _ => say!(lang, "Nói {spoken}/{attending}", "Spoke {spoken}/{attending}"),
        }];
    }
    let of = if called { format!("/{attending}") } else { String::new() };
    let floor = say!(lang, "Phát biểu {spoken}{of}", "Spoken {spoken}{of}");
    let round = say!(lang, "Tự phê bình {stated}{of}", "Statements {stated}{of}");
    let at_round = meeting.agenda.current().is_some_and(|item| item.step == "self_criticism");
    if at_round { vec![round, floor] } else { vec![floor, round] }
}

/// The counts as far as there is room; where one is too low the total gives way first.
fn counts_fitting(
    mut parts: Vec<String>,
    needs: &CountNeeds,
    theme: &Theme,
    columns: usize,
) -> Line<'static> {
    let low = needs.too_few_for_vote.is_some() || needs.too_few_for_quorum.is_some();
    let wide = |parts: &[String]| width(&parts.join(" · ")) + 1 > columns;
    let told = if columns < usize::from(NARROW) { 0 } else { 1 };
    while wide(&parts) && parts.len() > if low { told + 2 } else { 2 } {
        parts.pop();
    }
    if low && wide(&parts) && parts.len() > 2 {
        parts.remove(0);
    }
    // Where even both have no room, what makes the meeting valid comes first.
    if low && wide(&parts) && parts.len() > 1 {
        parts.pop();
    }
    let style = if low { theme.warn } else { theme.title };
    Line::from(Span::styled(clip(&format!(" {}", parts.join(" · ")), columns), style))
}
