//! What is planned, in words.

use chrono::NaiveDate;

use super::agenda::{Item, ItemId};
use super::meeting::Meeting;
use super::member::MemberId;
use super::planning::PlanEvent;
use super::rules::Rules;
use crate::say;
use crate::text::{Lang, short_date};

impl PlanEvent {
    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        let day = |date: &NaiveDate| short_date(*date, lang);
        let check = |check: &str| meeting.check_title(check, lang);
        match self {
            PlanEvent::Planned(plan) => {
                let day = day(&plan.date);
                say!(lang, "lập chương trình sinh hoạt ngày {day}", "meeting of {day} planned")
            }
            PlanEvent::Moved { date, time, place, .. } => {
                let (day, time) = (day(date), time.format("%H:%M"));
                let place = if place.is_empty() { String::new() } else { format!(", {place}") };
                say!(
                    lang,
                    "đổi ngày, giờ, địa điểm: {time}, ngày {day}{place}",
                    "date, hour or place changed: {day}, {time}{place}"
                )
            }
            PlanEvent::KindChanged { .. }
            | PlanEvent::GroupChosen { .. }
            | PlanEvent::TermTold { .. }
            | PlanEvent::Cancelled { .. }
            | PlanEvent::Reinstated => self.replanning_sentence(lang),
            PlanEvent::TasksCarried { tasks } => {
                let n = tasks.len();
                say!(lang, "việc giao trước kỳ này: {n}", "tasks given before: {n}")
            }
            PlanEvent::GuidanceChosen { rules: Rules { title, .. }, .. } => {
                say!(lang, "chọn bộ hướng dẫn: {title}", "guidance chosen: {title}")
            }
            PlanEvent::OfficersNamed { chair, minute_taker } => {
                officers(meeting, *chair, *minute_taker, lang)
            }
            PlanEvent::OfficePassed(passing) => passing.sentence(meeting, lang),
            PlanEvent::ItemAdded { .. }
            | PlanEvent::ItemMoved { .. }
            | PlanEvent::ItemChanged { .. }
            | PlanEvent::ItemDropped { .. } => self.item_sentence(meeting, lang),
            PlanEvent::Ticked { check: id, day: done } => ticked(&check(id), *done, lang),
            PlanEvent::Unticked { check: id } => {
                say!(lang, "bỏ đánh dấu: {title}", "no longer ticked: {title}", title = check(id))
            }
            PlanEvent::ThemeSet { .. } | PlanEvent::TurnsPlanned { .. } | PlanEvent::SheetsPrinted { .. } => {
                self.round_sentence(meeting, lang)
            }
        }
    }

    /// What became of an item.
    fn item_sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        let title = |id: &ItemId| meeting.agenda.get(*id).map_or("…", |item| item.title(lang));
        match self {
            PlanEvent::ItemAdded { item: Item { title, .. }, .. } => {
                say!(lang, "thêm mục “{title}”", "item added: “{title}”")
            }
            PlanEvent::ItemMoved { item, place } => say!(
                lang,
                "chuyển mục “{title}” thành mục {n}",
                "item moved: “{title}”, now item {n}",
                title = title(item),
                n = place + 1
            ),
            PlanEvent::ItemChanged { title, minutes, .. } => {
                say!(lang, "sửa mục “{title}”, {minutes} phút", "item changed: “{title}”, {minutes} minutes")
            }
            PlanEvent::ItemDropped { item } => {
                say!(lang, "bỏ mục “{title}”", "item dropped: “{title}”", title = title(item))
            }
            _ => String::new(),
        }
    }
}

/// What was done, and on which day where a person told it.
fn ticked(title: &str, day: Option<NaiveDate>, lang: Lang) -> String {
    match day.map(|day| short_date(day, lang)) {
        None => say!(lang, "đánh dấu đã xong: {title}", "ticked: {title}"),
        Some(day) => say!(lang, "đánh dấu đã xong: {title}, ngày {day}", "ticked: {title}, on {day}"),
    }
}

/// Who was named; before the opening the meeting does not know the names yet.
fn officers(meeting: &Meeting, chair: Option<MemberId>, taker: Option<MemberId>, lang: Lang) -> String {
    if meeting.roll.is_empty() {
        return say!(lang, "chọn chủ trì, thư ký", "chair and minute-taker named");
    }
    let [chair, taker] = [chair, taker].map(|id| id.map_or("…", |id| meeting.name(id)));
    say!(lang, "chủ trì {chair}, thư ký {taker}", "chair {chair}, minute-taker {taker}")
}
