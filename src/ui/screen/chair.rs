//! The main screen: the agenda on the left, what happens now on the right.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Borders, Paragraph};

use crate::app::writing::{self, Target, Writing};
use crate::app::{Model, silence};
use crate::domain::{Item, Meeting, Speech, State};
use crate::say;
use crate::text::{clip, clock, given_name, pad, width, wrap};
use crate::ui::list::framed;
use crate::ui::theme::Theme;

/// From so many columns on both panes have room.
const TWO_PANES: u16 = 100;

/// Draws the main screen.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(meeting) = model.meeting() else { return };
    if area.width >= TWO_PANES {
        let [left, right] = Layout::horizontal([Constraint::Length(38), Constraint::Min(1)]).areas(area);
        draw_agenda(model, meeting, theme, frame, left);
        draw_proceedings(model, meeting, theme, frame, right);
    } else if model.place().pane == 1 {
        draw_agenda(model, meeting, theme, frame, area);
    } else {
        draw_proceedings(model, meeting, theme, frame, area);
    }
}

fn draw_agenda(model: &Model, meeting: &Meeting, theme: &Theme, frame: &mut Frame, area: Rect) {
    let now = model.line_now();
    let items = &meeting.agenda.items;
    let at = meeting.agenda.current.and_then(|id| meeting.agenda.place(id)).unwrap_or(0);
    let title = say!(model.lang, "Chương trình", "Agenda");
    let mut block = framed(&title, &format!("{}/{}", at + 1, items.len()), theme, area);
    if model.size.0 >= TWO_PANES {
        block = block.borders(Borders::TOP | Borders::BOTTOM | Borders::RIGHT);
    }
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let wide = usize::from(inside.width).saturating_sub(1);
    let height = usize::from(inside.height);
    let top = at.saturating_sub(height / 2).min(items.len().saturating_sub(height));
    let line = |(place, item): (usize, &Item)| agenda_line(model, meeting, theme, place, item, now, wide);
    let lines: Vec<Line> = items.iter().enumerate().skip(top).take(height).map(line).collect();
    frame.render_widget(Paragraph::new(lines), inside);
}

fn agenda_line(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    place: usize,
    item: &Item,
    now: u64,
    wide: usize,
) -> Line<'static> {
    let current = meeting.agenda.current == Some(item.id);
    let spent = meeting.item_seconds(item.id, now);
    let (sign, style) = match (current, item.state.done) {
        (true, _) => ("▶", theme.next),
        (false, true) => ("✓", theme.good),
        (false, false) => (" ", Style::new()),
    };
    let time = if item.state.begun { clock(spent as i64) } else { format!("{}'", item.minutes) };
    let title = pad(&format!("{sign}{:>2} {}", place + 1, item.title(model.lang)), wide.saturating_sub(6));
    Line::from(Span::styled(format!("{title}{time:>6}"), style))
}

fn draw_proceedings(model: &Model, meeting: &Meeting, theme: &Theme, frame: &mut Frame, area: Rect) {
    let now = model.line_now();
    let item = meeting.agenda.current();
    let title = item.map_or(String::new(), |item| {
        let place = meeting.agenda.place(item.id).map_or(0, |place| place + 1);
        format!("{place}. {}", item.title(model.lang))
    });
    let right = item.map_or(String::new(), |item| {
        let spent = clock(meeting.item_seconds(item.id, now) as i64);
        format!("{spent} / {}", clock(i64::from(item.minutes) * 60))
    });
    let block = framed(&title, &right, theme, area);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let wide = usize::from(inside.width).saturating_sub(2);
    if meeting.state == State::Adopted {
        let lines = adopted(model, meeting, theme, wide);
        return frame.render_widget(Paragraph::new(lines), inside);
    }
    match &model.writing {
        Some(writing) => draw_writing(model, meeting, writing, theme, frame, inside),
        None => {
            let lines = proceedings(model, meeting, theme, wide, usize::from(inside.height));
            frame.render_widget(Paragraph::new(lines), inside);
        }
    }
}

/// What adoption settled: the score, the seal, where the documents lie.
fn adopted(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let lang = model.lang;
    let Some(adoption) = &meeting.adoption else { return Vec::new() };
    let mut lines = vec![say!(
        lang,
        "Biên bản đã được thông qua lúc {time}; từ nay không sửa được nữa.",
        "The minutes were adopted at {time}; nothing in them changes any more.",
        time = adoption.at.format("%H:%M")
    )];
    lines.push(say!(
        lang,
        "Điểm: {range}, xếp loại {level}.",
        "Score: {range}, level {level}.",
        range = adoption.sheet.range(lang),
        level = adoption.sheet.level(lang)
    ));
    if let Some(seal) = &model.seal {
        lines.push(say!(lang, "Mã xác thực: {seal}", "Seal: {seal}", seal = seal));
    }
    let paths = model.documents.iter().map(|path| path.display().to_string());
    lines.extend(paths);
    lines.push(say!(
        lang,
        "Việc còn lại: in, ký; tải lên Sổ tay trong {days} ngày rồi ghi lại giờ tải ở màn hình đọc biên bản.",
        "Still to do: print and sign; upload within {days} days and record it on the reading screen.",
        days = meeting.plan.rules.upload_days
    ));
    let wrapped = lines.into_iter().flat_map(|line| wrap(&line, wide.saturating_sub(1)));
    wrapped.map(|line| Line::from(Span::styled(format!(" {line}"), theme.title))).collect()
}

/// Everything that happens under the current item, most urgent first.
fn proceedings(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    wide: usize,
    height: usize,
) -> Vec<Line<'static>> {
    let mut lines = speaking(model, meeting, theme, wide);
    lines.extend(waiting(model, meeting, theme, wide));
    if meeting.speaking.is_none() {
        lines.extend(prompt(model, meeting, theme, wide));
    }
    lines.extend(texts(model, meeting, theme, wide));
    let silent = silent(model, meeting, theme, wide);
    let room = height.saturating_sub(lines.len() + silent.len());
    lines.extend(spoken(model, meeting, wide).into_iter().take(room));
    lines.extend(silent);
    lines
}

fn speaking(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let Some(speech) = meeting.speaking.and_then(|id| meeting.speech(id)) else { return Vec::new() };
    let head = say!(
        model.lang,
        " ĐANG PHÁT BIỂU   {name} · {kind}",
        " SPEAKING   {name} · {kind}",
        name = meeting.speaker_name(speech.who),
        kind = speech.kind.label().get(model.lang)
    );
    let limit = u64::from(meeting.plan.rules.speech_minutes) * 60;
    let spent = speech.seconds(model.line_now());
    let time = format!("{} / {}", clock(spent as i64), clock(limit as i64));
    let style = if spent > limit { theme.bad } else { theme.next };
    let over = if spent > limit { say!(model.lang, " QUÁ GIỜ", " OVER") } else { String::new() };
    let time = format!("{time}{over}");
    let gap = wide.saturating_sub(width(&head) + width(&time));
    let mut lines = vec![Line::from(vec![
        Span::styled(clip(&head, wide.saturating_sub(width(&time) + 1)), theme.title),
        Span::raw(" ".repeat(gap.max(1))),
        Span::styled(time, style),
    ])];
    let note = if speech.note.is_empty() { Vec::new() } else { wrap(&speech.note, wide.saturating_sub(4)) };
    let shown = note.len().saturating_sub(3);
    lines.extend(note.into_iter().skip(shown).map(|line| Line::from(format!("   {line}"))));
    lines
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
            n => say!(model.lang, "lần {n}", "time {n}", n = n + 1),
        };
        let urgent =
            if one.urgent { say!(model.lang, " · ƯU TIÊN", " · POINT OF ORDER") } else { String::new() };
        let mark = if index == model.place().at { "▶" } else { " " };
        let words = format!(" {mark}{} {} ({turn}){urgent}", index + 1, meeting.speaker_name(one.who));
        lines.push(Line::from(clip(&words, wide)));
    }
    lines
}

/// What the chair says or does at this item, by the guidance.
fn prompt(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let step = meeting.agenda.current().map_or("", |item| item.step.as_str());
    let Some(prompt) = model.pack().and_then(|pack| pack.prompt(step, model.lang)) else { return Vec::new() };
    let words = say!(model.lang, "Gợi ý: {prompt}", "Hint: {prompt}", prompt = prompt);
    wrap(&words, wide.saturating_sub(1))
        .into_iter()
        .map(|line| Line::from(Span::styled(format!(" {line}"), theme.quiet)))
        .collect()
}

/// Notes, conclusion, points, ballots and tasks recorded under the current item.
fn texts(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let Some(item) = meeting.agenda.current() else { return Vec::new() };
    let lang = model.lang;
    let mut texts: Vec<(String, String)> = Vec::new();
    if let Some(note) = meeting.notes.get(&item.id) {
        texts.push((say!(lang, "Nội dung", "Note"), note.clone()));
    }
    if let Some(conclusion) = meeting.conclusions.get(&item.id) {
        texts.push((say!(lang, "Kết luận", "Conclusion"), conclusion.clone()));
    }
    if item.step == "conclusion" {
        let point = |point: &crate::domain::Point| {
            (say!(lang, "Nghị quyết {n}", "Point {n}", n = point.number), point.text.clone())
        };
        texts.extend(meeting.points.iter().map(point));
    }
    if item.step == "assignment" {
        let task = |task: &crate::domain::Task| (meeting.names(&task.who), task.what.clone());
        texts.extend(meeting.tasks.iter().map(task));
    }
    for ballot in meeting.ballots.iter().filter(|ballot| ballot.item == Some(item.id)) {
        let result = ballot.result(lang).unwrap_or_else(|| say!(lang, "chưa đếm", "not counted"));
        texts.push((format!("“{}”", ballot.question), result));
    }
    let lines = texts.into_iter().flat_map(|(label, words)| {
        let words = wrap(&format!("{label}: {words}"), wide.saturating_sub(2));
        words.into_iter().take(3).map(|line| Line::from(Span::styled(format!(" {line}"), theme.good)))
    });
    lines.collect()
}

/// Finished speeches of the current item, newest first.
fn spoken(model: &Model, meeting: &Meeting, wide: usize) -> Vec<Line<'static>> {
    let now = model.line_now();
    let of_item = |speech: &&Speech| speech.item == meeting.agenda.current && speech.ended.is_some();
    let line = |speech: &Speech| {
        let words = format!(
            " {} {} {} · {} {}",
            speech.at.format("%H:%M"),
            meeting.speaker_name(speech.who),
            clock(speech.seconds(now) as i64),
            speech.kind.label().get(model.lang),
            speech.note.replace('\n', " ")
        );
        Line::from(clip(&words, wide))
    };
    meeting.speeches.iter().rev().filter(of_item).map(line).collect()
}

/// "CHƯA PHÁT BIỂU 20 đồng chí: Út (5 kỳ), Bình, …": the number of meetings in brackets.
fn silent(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let silent = silence::silent_members(model);
    if silent.is_empty() || meeting.roll_called.is_none() || meeting.state == State::Adopted {
        return Vec::new();
    }
    let name = |(attendee, meetings): &(&crate::domain::Attendee, u32)| match meetings {
        0 => given_name(&attendee.name).to_owned(),
        n => {
            say!(model.lang, "{name} ({n} kỳ)", "{name} ({n} mtgs)", name = given_name(&attendee.name), n = n)
        }
    };
    let names: Vec<String> = silent.iter().map(name).collect();
    let words = say!(
        model.lang,
        " CHƯA PHÁT BIỂU {n} đồng chí: {names}",
        " NOT YET SPOKEN {n}: {names}",
        n = names.len(),
        names = names.join(", ")
    );
    vec![Line::from(Span::styled(clip(&words, wide), theme.quiet))]
}

fn draw_writing(
    model: &Model,
    meeting: &Meeting,
    writing: &Writing,
    theme: &Theme,
    frame: &mut Frame,
    area: Rect,
) {
    let lang = model.lang;
    let of_speech = |id| meeting.speech(id).map_or("", |speech: &Speech| meeting.speaker_name(speech.who));
    let title = |id| meeting.agenda.get(id).map_or("", |item| item.title(lang));
    let head = match writing.target {
        Target::Speech(id) => {
            say!(lang, " GHI Ý KIẾN ĐỒNG CHÍ {name}", " NOTES ON {name}", name = of_speech(id))
        }
        Target::Item(id) => say!(lang, " GHI NỘI DUNG: {title}", " NOTES UNDER: {title}", title = title(id)),
        Target::Conclusion(id) => say!(lang, " KẾT LUẬN: {title}", " CONCLUSION: {title}", title = title(id)),
    };
    let time = match writing.target {
        Target::Speech(id) => meeting.speech(id).map_or(0, |speech| speech.seconds(model.line_now())),
        Target::Item(id) | Target::Conclusion(id) => meeting.item_seconds(id, model.line_now()),
    };
    let time = clock(time as i64);
    let head = pad(&head, usize::from(area.width).saturating_sub(width(&time) + 2));
    let head = format!("{head} {time}");
    let [top, body] = Layout::vertical([Constraint::Length(1), Constraint::Min(1)]).areas(area);
    let (lines, (row, column)) = writing.field.wrapped(usize::from(body.width).saturating_sub(4));
    let height = usize::from(body.height);
    let first = (row + 1).saturating_sub(height);
    frame.render_widget(Paragraph::new(Line::from(Span::styled(head, theme.warn))), top);
    let mut shown: Vec<Line> =
        lines.into_iter().skip(first).take(height).map(|line| Line::from(format!("  {line}"))).collect();
    if let Some(sample) = writing::sample(model) {
        let words = say!(lang, "{sample} (mẫu)", "{sample} (sample)", sample = sample);
        let words = wrap(&words, usize::from(body.width).saturating_sub(4)).into_iter();
        shown = words.map(|line| Line::from(Span::styled(format!("  {line}"), theme.quiet))).collect();
    }
    frame.render_widget(Paragraph::new(shown), body);
    frame.set_cursor_position((body.x + 2 + column as u16, body.y + (row - first) as u16));
}
