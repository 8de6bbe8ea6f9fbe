//! The figures of the rules, each with its name and its unit.
//!
//! Told from what a meeting stores, so that a meeting shows the figures that it is held under.

use crate::domain::Rules;
use crate::guidance::agenda::AgendaRule;
use crate::guidance::pack::Pack;
use crate::say;
use crate::text::Lang;

/// A figure in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleFigure {
    /// Its name in a pack's file.
    pub name: &'static str,
    /// What it is.
    pub label: String,
    /// How much, with its unit.
    pub value: String,
}

impl RuleFigure {
    /// "Ngày họp hằng tháng: ngày 3".
    pub fn line(&self) -> String {
        format!("{}: {}", self.label, self.value)
    }
}

/// The figures of a pack under which meetings are held; others have none.
pub(super) fn lines(pack: &Pack, lang: Lang) -> Vec<String> {
    if !pack.has_meetings() {
        return Vec::new();
    }
    let least = pack.agendas.iter().map(|agenda| {
        let kind = agenda.kind.title().get(lang);
        let least = least_words(agenda, lang);
        say!(lang, "Số phút tối thiểu, {kind}: {least}", "Minimum minutes, {kind}: {least}")
    });
    figures(&pack.rules, lang).iter().map(RuleFigure::line).chain(least).collect()
}

/// The least minutes of a kind of meeting: "90 phút; chi bộ từ 30 đảng viên: 120 phút".
pub(in crate::guidance) fn least_words(agenda: &AgendaRule, lang: Lang) -> String {
    let least = match agenda.least {
        0 => say!(lang, "không quy định", "none set"),
        minutes => say!(lang, "{minutes} phút", "{minutes} minutes"),
    };
    let Some(large) = agenda.large else { return least };
    say!(
        lang,
        "{least}; chi bộ từ {members} đảng viên trở lên: {minutes} phút",
        "{least}; a cell of {members} members or more: {minutes} minutes",
        members = large.members,
        minutes = large.minutes
    )
}

/// The figures that do not depend on the kind of meeting.
pub fn figures(rules: &Rules, lang: Lang) -> Vec<RuleFigure> {
    let figure = |name, label, value| RuleFigure { name, label, value };
    let upload = days(rules.upload_days, lang);
    let speech = rules.speech_minutes;
    let mut all = day(rules, lang);
    all.extend([
        figure(
            "attendance_percent",
            say!(lang, "Tỷ lệ dự tối thiểu", "Least share attending"),
            attendance(rules, lang),
        ),
        figure(
            "notice_days",
            say!(lang, "Hạn thông báo và gửi tài liệu", "Notice and documents"),
            say!(
                lang,
                "trước ngày họp ít nhất {days}",
                "at least {days} before the meeting",
                days = days(rules.notice_days, lang)
            ),
        ),
        figure(
            "upload_days",
            say!(lang, "Hạn tải tài liệu lên", "Upload of the documents"),
            say!(lang, "trong {upload} kể từ ngày thông qua", "within {upload} of the adoption"),
        ),
        figure(
            "speech_minutes",
            say!(lang, "Thời gian một lần phát biểu", "Length of a speech"),
            say!(lang, "{speech} phút", "{speech} minutes"),
        ),
        figure(
            "chair_left_out",
            say!(lang, "Chủ trì khi tính tỷ lệ phát biểu", "The chair in the share who spoke"),
            match rules.chair_left_out {
                true => say!(lang, "không tính", "left out"),
                false => say!(lang, "có tính", "counted"),
            },
        ),
        figure(
            "excused_limit",
            say!(lang, "Số kỳ liên tiếp được vắng có lý do", "Meetings in a row that may be excused"),
            match rules.excused_limit {
                Some(most) => say!(lang, "nhiều nhất {most} kỳ", "{most} at most"),
                None => say!(lang, "không quy định", "none set"),
            },
        ),
    ]);
    all
}

/// "1 ngày"; "1 day", "2 days".
pub(in crate::guidance) fn days(count: i64, lang: Lang) -> String {
    let many = if count == 1 { "" } else { "s" };
    say!(lang, "{count} ngày", "{count} day{many}")
}

fn day(rules: &Rules, lang: Lang) -> Vec<RuleFigure> {
    let label = say!(lang, "Ngày họp hằng tháng", "Day of the month");
    if !rules.names_day() {
        let value = say!(lang, "không quy định", "none set");
        return vec![RuleFigure { name: "day", label, value }];
    }
    let (day, latest) = (rules.day, rules.latest_day);
    let moved = say!(lang, "Hạn cuối khi có trường hợp đặc biệt", "Latest day in special cases");
    vec![
        RuleFigure { name: "day", label, value: say!(lang, "ngày {day}", "day {day}") },
        RuleFigure { name: "latest_day", label: moved, value: say!(lang, "ngày {latest}", "day {latest}") },
    ]
}

fn attendance(rules: &Rules, lang: Lang) -> String {
    let percent = rules.attendance_percent;
    match rules.attendance_above {
        true => say!(lang, "trên {percent}% số được triệu tập", "above {percent}% of the summoned"),
        false => {
            say!(lang, "từ {percent}% số được triệu tập trở lên", "{percent}% of the summoned or more")
        }
    }
}
