//! Preparing a meeting: agenda and checklist in one list.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::day::is_moved;
use crate::app::Model;
use crate::app::acts::coach;
use crate::domain::{Check, Meeting, MemberId, Plan};
use crate::say;
use crate::text::{Lang, pad, short_date, weekday_name};
use crate::ui::list::rows;
use crate::ui::theme::Theme;

/// Draws the plan.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(meeting) = model.meeting() else { return };
    let facts = facts(model, meeting);
    let [top, bottom] =
        Layout::vertical([Constraint::Length(facts.len() as u16), Constraint::Min(1)]).areas(area);
    frame.render_widget(Paragraph::new(facts), top);
    let wide = usize::from(bottom.width).saturating_sub(3);
    let mut lines: Vec<Line> = Vec::new();
    for (place, item) in meeting.agenda.items.iter().enumerate() {
        let title = pad(&format!("{:>3} {}", place + 1, item.title(model.lang)), wide.saturating_sub(5));
        lines.push(Line::from(format!("{title}{:>4}'", item.minutes)));
    }
    for check in &meeting.plan.checks {
        lines.push(check_line(model, meeting, check, theme, wide));
    }
    let title = say!(model.lang, "Chương trình và việc chuẩn bị", "Agenda and preparation");
    let total = say!(model.lang, "{n} phút", "{n} minutes", n = meeting.agenda.minutes());
    rows(model, theme, frame, bottom, (&title, &total), lines);
}

fn facts(model: &Model, meeting: &Meeting) -> Vec<Line<'static>> {
    let lang = model.lang;
    let plan = &meeting.plan;
    let name = |id: Option<MemberId>| match id {
        Some(id) => model.roll().name(id).to_owned(),
        None => say!(lang, "chưa chọn", "not named"),
    };
    let place = match plan.place.is_empty() {
        true => String::new(),
        false => say!(lang, " tại {place}", ", {place}", place = plan.place),
    };
    let day = say!(
        lang,
        " Họp {weekday}, {day} lúc {time}{place}",
        " {weekday}, {day} at {time}{place}",
        weekday = weekday_name(plan.date, lang),
        day = short_date(plan.date, lang),
        time = plan.time.format("%H:%M"),
    );
    let officers = say!(
        lang,
        " Chủ trì: {chair} · Thư ký: {taker} · Việc kỳ trước: {tasks}",
        " Chair: {chair} · Minute-taker: {taker} · Open tasks: {tasks}",
        chair = name(plan.chair),
        taker = name(plan.minute_taker),
        tasks = meeting.carried.len()
    );
    let reason = match plan.guidance_reason.as_str() {
        "" => String::new(),
        reason => format!(" ({reason})"),
    };
    let guidance =
        say!(lang, " Theo {title}{reason}", " Under {title}{reason}", title = title_of(model, plan));
    let costs = coach::cost_summary(model).filter(|_| model.size.1 >= 24).map(|words| format!(" {words}"));
    let lines = [Some(day), moved(plan, lang), Some(officers), Some(guidance), costs];
    lines.into_iter().flatten().map(Line::from).collect()
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
    is_moved(plan).then_some(words)
}

/// The title of the guidance in the language of the screen, as far as the pack is at hand.
fn title_of(model: &Model, plan: &Plan) -> String {
    model.pack().map_or(plan.rules.title.as_str(), |pack| pack.title.get(model.lang)).to_owned()
}

fn check_line(model: &Model, meeting: &Meeting, check: &Check, theme: &Theme, wide: usize) -> Line<'static> {
    let lang = model.lang;
    let (sign, style, when) = match meeting.ticked(&check.id) {
        Some(at) => ("[x]", theme.good, at.format("%d/%m %H:%M").to_string()),
        None => ("[ ]", theme.warn, deadline(model, meeting, check)),
    };
    let title =
        pad(&format!("{sign} {}", check.title(lang)), wide.saturating_sub(crate::text::width(&when) + 1));
    Line::from(vec![Span::styled(title, style), Span::raw(" "), Span::raw(when)])
}

fn deadline(model: &Model, meeting: &Meeting, check: &Check) -> String {
    let Some(days) = check.days_before else { return String::new() };
    let last = meeting.plan.date - chrono::Days::new(days.unsigned_abs());
    say!(model.lang, "chậm nhất {day}", "by {day}", day = last.format("%d/%m"))
}
