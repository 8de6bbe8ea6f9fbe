//! Preparing a meeting: agenda and checklist, side by side where there is room.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::panes::CheckLine;
use super::{panes, round};
use crate::app::Model;
use crate::app::acts::coach;
use crate::app::size::WIDEST;
use crate::app::waiting::waiting;
use crate::domain::{Check, Item, Meeting, MemberId, Plan};
use crate::say;
use crate::text::{Lang, capital, clip, day_and_month, pad, short_date, text, weekday_name, width};
use crate::ui::list::{pane_rows, rows};
use crate::ui::theme::Theme;

/// Draws the plan: the agenda with the checklist beside it, below it where there is no room.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(meeting) = model.meeting() else { return };
    let facts = facts(model, meeting, theme);
    let [top, bottom] =
        Layout::vertical([Constraint::Length(facts.len() as u16), Constraint::Min(1)]).areas(area);
    frame.render_widget(Paragraph::new(facts), top);
    let (items, at) = (meeting.agenda.items.len(), model.place().at);
    let minutes = say!(model.lang, "{n} phút", "{n} minutes", n = meeting.agenda.minutes());
    let agenda_title = say!(model.lang, "Chương trình", "Agenda");
    // The committee's own meeting has no checklist.
    if meeting.plan.checks.is_empty() {
        let lines = item_lines(model, meeting, usize::from(bottom.width).saturating_sub(3));
        return rows(model, theme, frame, bottom, (&agenda_title, &minutes), lines);
    }
    if !panes::are_two(model.size.0) {
        let wide = usize::from(bottom.width).saturating_sub(3);
        let checks = meeting.plan.checks.iter().map(|check| check_line(model, meeting, check, theme, wide));
        let lines = item_lines(model, meeting, wide).into_iter().chain(checks).collect();
        let title = say!(model.lang, "Chương trình, việc chuẩn bị", "Agenda, preparation");
        return rows(model, theme, frame, bottom, (&title, &right(model, meeting)), lines);
    }
    let (agenda, checklist) = panes::widths(bottom.width, meeting, model.lang);
    let [left, _, beside] = Layout::horizontal([
        Constraint::Length(agenda),
        Constraint::Length(1),
        Constraint::Length(checklist),
    ])
    .areas(bottom);
    let lines = item_lines(model, meeting, usize::from(left.width).saturating_sub(2));
    // The agenda goes back to its beginning while a line of the checklist is chosen.
    let chosen = (at < items).then_some(at);
    draw_checks(model, theme, frame, beside, meeting);
    pane_rows(model, theme, frame, left, (&agenda_title, &minutes), (chosen.map(|at| at..at + 1), lines));
}

fn item_lines(model: &Model, meeting: &Meeting, wide: usize) -> Vec<Line<'static>> {
    let items = meeting.agenda.items.iter().enumerate();
    let line = |(place, item): (usize, &Item)| {
        let title = pad(
            &format!("{:>3} {}", place + 1, meeting.shown_title(item, model.lang)),
            wide.saturating_sub(5),
        );
        Line::from(format!("{title}{:>4}'", item.minutes))
    };
    items.map(line).collect()
}

fn right(model: &Model, meeting: &Meeting) -> String {
    let (done, all) = done(meeting);
    let minutes = meeting.agenda.minutes();
    say!(model.lang, "{minutes} phút · chuẩn bị {done}/{all}", "{minutes} min · prepared {done}/{all}")
}

/// How many lines of the checklist are ticked, and of how many.
fn done(meeting: &Meeting) -> (usize, usize) {
    let checks = &meeting.plan.checks;
    (checks.iter().filter(|check| meeting.ticked(&check.id).is_some()).count(), checks.len())
}

/// The checklist beside the agenda, each line as long as it is.
fn draw_checks(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect, meeting: &Meeting) {
    let (done, all) = done(meeting);
    let title = say!(model.lang, "Việc chuẩn bị", "Preparation");
    let columns = usize::from(area.width).saturating_sub(1);
    let laid = panes::check_lines(model, meeting, columns);
    let chosen = model.place().at.checked_sub(meeting.agenda.items.len());
    let of_chosen = |line: &CheckLine| Some(line.check) == chosen;
    let first = laid.iter().position(of_chosen);
    let selected = first.map(|first| first..first + laid.iter().filter(|line| of_chosen(line)).count());
    let line = |line: &CheckLine| {
        let check = meeting.plan.checks.get(line.check);
        let style = theme.of_check(check.is_some_and(|one| meeting.ticked(&one.id).is_some()));
        let of_day = match check.is_some_and(|one| panes::is_overdue(model, meeting, one)) {
            true => theme.bad,
            false => style,
        };
        Line::from(vec![Span::styled(line.words.clone(), style), Span::styled(line.day.clone(), of_day)])
    };
    let lines = laid.iter().map(line).collect();
    pane_rows(model, theme, frame, area, (&title, &format!("{done}/{all}")), (selected, lines));
}

/// What is planned, in lines; where there are few rows only the first.
fn facts(model: &Model, meeting: &Meeting, theme: &Theme) -> Vec<Line<'static>> {
    let lang = model.lang;
    let plan = &meeting.plan;
    let name = |id: Option<MemberId>| match id {
        Some(id) => model.roll().name(id).to_owned(),
        None => say!(lang, "chưa chọn", "not named"),
    };
    let few = model.size.1 < FEW_ROWS;
    let day = day_words(model, plan);
    let officers = say!(
        lang,
        " Chủ trì: {chair} · Thư ký: {taker} · Việc kỳ trước: {tasks}",
        " Chair: {chair} · Minute-taker: {taker} · Open tasks: {tasks}",
        chair = name(plan.chair),
        taker = name(plan.minute_taker),
        tasks = meeting.carried.len()
    );
    let overdue = overdue_words(model, meeting);
    let reason = match plan.guidance_reason.as_str() {
        "" => String::new(),
        reason => format!(" ({reason})"),
    };
    let guidance =
        say!(lang, " Theo {title}{reason}", " Under {title}{reason}", title = title_of(model, plan));
    let wide = usize::from(model.size.0.min(WIDEST)).saturating_sub(1);
    let costs = coach::cost_summary(model, wide.saturating_sub(1)).map(|words| format!(" {words}"));
    let cancelled = meeting.cancelled.as_ref().map(|reason| {
        let words = say!(lang, " ĐÃ HỦY, lý do: {reason}", " CANCELLED because: {reason}");
        Line::from(Span::styled(words, theme.warn))
    });
    let lines = [
        in_place(plan, lang),
        moved(plan, lang),
        Some(officers.clone()),
        prepared(meeting, lang),
        valid_from(model, meeting),
        round::words(model),
        Some(guidance),
        others(model),
        costs,
    ];
    // What names a document may be longer than the row.
    let more = lines.into_iter().flatten().map(|words| {
        let has_room = |late: &&String| words == officers && width(&words) + width(late) + 2 <= wide;
        let told = overdue.iter().filter(has_room);
        let told = told.flat_map(|late| [Span::raw(", "), Span::styled(late.clone(), theme.bad)]);
        Line::from(std::iter::once(Span::raw(clip(&words, wide))).chain(told).collect::<Vec<_>>())
    });
    cancelled.into_iter().chain([Line::from(day)]).chain(more.take(if few { 0 } else { 8 })).collect()
}

/// "quá hạn 3": of the tasks that are carried on those whose day is past; none where there are none.
fn overdue_words(model: &Model, meeting: &Meeting) -> Option<String> {
    let today = model.now.at.date_naive();
    let late = meeting.carried.iter().filter(|task| task.due.is_some_and(|due| due < today)).count();
    (late > 0).then(|| say!(model.lang, "quá hạn {late}", "{late} overdue"))
}

/// From how many members on a meeting with a quorum is valid; none of any other.
fn valid_from(model: &Model, meeting: &Meeting) -> Option<String> {
    let share = meeting.plan.rules.quorum?;
    let roll = model.roll().on(meeting.day());
    let summoned = roll.iter().filter(|one| one.standing.is_summoned()).count() as u32;
    let needed = share.needed(summoned);
    Some(say!(
        model.lang,
        " Hợp lệ khi có mặt ít nhất {needed}/{summoned} đảng viên được triệu tập",
        " Valid with at least {needed} of the {summoned} summoned attending"
    ))
}

/// Kind, day, hour and place of the meeting; in few words where columns are few, and without the place where they are fewer.
fn day_words(model: &Model, plan: &Plan) -> String {
    let lang = model.lang;
    let place = match plan.place.is_empty() {
        true => String::new(),
        false => say!(lang, " tại {place}", ", {place}", place = plan.place),
    };
    let time = told_times(model).unwrap_or_else(|| plan.time.format("%H:%M").to_string());
    let day = say!(
        lang,
        " {kind}: {weekday}, {day} lúc {time}{place}",
        " {kind}: {weekday}, {day} at {time}{place}",
        kind = plan.heading(lang),
        weekday = weekday_name(plan.date, lang),
        day = short_date(plan.date, lang)
    );
    let kind = capital(&plan.label(lang));
    let (weekday, date) = (weekday_name(plan.date, lang), day_and_month(plan.date, lang));
    let short = format!(" {kind}: {weekday} {date}, {time}");
    let placed = if plan.place.is_empty() { short.clone() } else { format!("{short}, {}", plan.place) };
    [day, placed].into_iter().find(|words| width(words) < usize::from(model.size.0)).unwrap_or(short)
}

/// "19:07–20:40 (bản giấy)": when a meeting was held of which a person told the times.
fn told_times(model: &Model) -> Option<String> {
    let held = model.meeting()?.on_paper?;
    let (opened, ended) = (held.opened.format("%H:%M"), held.ended.format("%H:%M"));
    Some(say!(model.lang, "{opened}–{ended} (bản giấy)", "{opened}–{ended} (on paper)"))
}

/// Rows of the screen above the first row of the lists: the head, what is planned, the frame.
pub(super) fn rows_above(model: &Model, meeting: &Meeting) -> usize {
    2 + facts(model, meeting, &Theme::plain()).len()
}

/// Below so many rows only kind and day stand above the lists.
const FEW_ROWS: u16 = 16;

/// What is prepared besides the plan; none where nothing is.
fn prepared(meeting: &Meeting, lang: Lang) -> Option<String> {
    let prepared = &meeting.prepared;
    let counted = [
        (prepared.texts(), text("{n} mục", "items {n}")),
        (meeting.documents().count(), text("{n} tài liệu kèm", "documents {n}")),
        (prepared.points.len(), text("{n} điểm dự thảo", "draft points {n}")),
        (prepared.guests.len(), text("{n} khách mời", "guests {n}")),
    ];
    let told = counted.into_iter().filter(|(n, _)| *n > 0);
    let told: Vec<String> = told.map(|(n, words)| words.get(lang).replace("{n}", &n.to_string())).collect();
    let told = Some(told.join(", ")).filter(|told| !told.is_empty())?;
    Some(say!(lang, " Đã soạn: {told} (phím 9)", " Prepared: {told} (key 9)"))
}

/// That other meetings wait, too.
fn others(model: &Model) -> Option<String> {
    let shown = &model.meeting()?.id;
    let others = waiting(model).into_iter().filter(|digest| digest.id != *shown).count();
    (others > 0).then(|| {
        say!(
            model.lang,
            " Còn {others} cuộc họp khác đang chuẩn bị: nhấn 9 để xem",
            " Other meetings in preparation: {others}; press 9 to see them"
        )
    })
}

/// That a group meets in place of the cell, and by what.
fn in_place(plan: &Plan, lang: Lang) -> Option<String> {
    let ground = plan.group.as_ref()?.stands_for_cell.ground()?;
    Some(say!(
        lang,
        " Thay sinh hoạt chi bộ của tháng, theo {ground}",
        " In place of the month's cell meeting, by {ground}"
    ))
}

/// That the meeting is not held on the day of the rules, and why.
fn moved(plan: &Plan, lang: Lang) -> Option<String> {
    let due = plan.rules.day;
    let words = match plan.moved_reason.as_str() {
        "" => say!(
            lang,
            " Không họp đúng ngày {due} hằng tháng: nhấn 7 để ghi lý do",
            " Not on day {due} of the month: press 7 to give the reason"
        ),
        reason => say!(
            lang,
            " Không họp đúng ngày {due} hằng tháng, lý do: {reason}",
            " Not on day {due} of the month, because: {reason}"
        ),
    };
    plan.is_moved().then_some(words)
}

/// The title of the guidance in the language of the screen, as far as the pack is at hand.
fn title_of(model: &Model, plan: &Plan) -> String {
    model.pack().map_or(plan.rules.title.as_str(), |pack| pack.title.get(model.lang)).to_owned()
}

fn check_line(model: &Model, meeting: &Meeting, check: &Check, theme: &Theme, wide: usize) -> Line<'static> {
    let (sign, when) = panes::sign_and_day(model, meeting, check);
    let title = format!("{sign} {}", check.title(model.lang));
    let title = pad(&title, wide.saturating_sub(crate::text::width(&when) + 1));
    let style = theme.of_check(meeting.ticked(&check.id).is_some());
    let of_day = if panes::is_overdue(model, meeting, check) { theme.bad } else { Style::new() };
    Line::from(vec![Span::styled(title, style), Span::raw(" "), Span::styled(when, of_day)])
}
