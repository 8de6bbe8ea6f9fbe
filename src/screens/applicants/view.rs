//! Those on the way into the Party as people see them: a table, and the record of the chosen one below it.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{name, selected};
use crate::app::Model;
use crate::app::acts::applicant;
use crate::app::size::NARROW;
use crate::domain::{Applicant, ApplicantDue, ApplicantRow, ApplicantStage, AskedOpinion, MembershipStep};
use crate::say;
use crate::text::{Lang, given_name, seen_percent, short_date};
use crate::ui::detail;
use crate::ui::table::{GridColumn, GridRow, ScreenGrid, cell, styled};
use crate::ui::theme::Theme;

/// Rows that the table keeps before the record has any.
const LEAST_ROWS: u16 = 5;

/// Draws the page.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let below = |columns| below(model, columns);
    detail::draw_or(model, theme, frame, area, grid(model, theme), (below, LEAST_ROWS), || {
        model.book.read_only.clone().unwrap_or_else(|| {
            say!(
                model.lang,
                "Chưa theo dõi ai. Nhấn 1 để thêm quần chúng; đảng viên dự bị trong danh sách tự có ở đây.",
                "Nobody is followed. Press 1 to add an applicant; probationary members of the roll stand here by themselves."
            )
        })
    });
}

fn grid(model: &Model, theme: &Theme) -> ScreenGrid {
    let lang = model.lang;
    let all = applicant::rows(model);
    let followed = all.iter().filter(|row| !row.stage.is_over()).count();
    ScreenGrid {
        title: say!(lang, "Phát triển đảng viên", "Admission and recognition"),
        figure: say!(lang, "đang theo dõi {followed}", "{followed} under way"),
        columns: vec![
            GridColumn::words(say!(lang, "Họ và tên", "Name")),
            GridColumn::words(say!(lang, "Bước", "Stage")).from(NARROW),
            GridColumn::words(say!(lang, "Hạn, việc tiếp theo", "Due, what is next")).giving_way(),
        ],
        rows: all.iter().map(|row| line(model, row, theme)).collect(),
        total: None,
    }
}

fn line(model: &Model, row: &ApplicantRow, theme: &Theme) -> GridRow {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let (name, narrow) = (name(model, &row.applicant), model.size.0 < NARROW);
    let name = if narrow { given_name(&name).to_owned() } else { name };
    let next = match row.due {
        Some(due) => due.words(today, lang),
        None => next_words(row, lang),
    };
    let (sign, next) = match row.due {
        Some(due) if is_late(due, today) => (styled("!", theme.warn), styled(next, theme.bad)),
        Some(due) if due.day() <= today => (styled("?", theme.warn), cell(next)),
        _ => (cell(""), cell(next)),
    };
    (sign, vec![cell(name), cell(row.stage.label().get(lang)), next])
}

/// Whether a term has passed; the end of a probation is none.
fn is_late(due: ApplicantDue, today: NaiveDate) -> bool {
    matches!(due, ApplicantDue::Ceremony(by) if by < today)
}

/// What is next where no day is known.
fn next_words(row: &ApplicantRow, lang: Lang) -> String {
    match row.stage {
        ApplicantStage::Followed => say!(lang, "chưa học lớp nhận thức về Đảng", "course not attended yet"),
        ApplicantStage::Trained => say!(lang, "chưa có đơn xin vào Đảng", "no application yet"),
        ApplicantStage::Applied => match waiting(&row.applicant) {
            0 => say!(lang, "xin ý kiến, đưa ra chi bộ biểu quyết", "opinions, then the vote of the cell"),
            n => say!(lang, "còn {n} nơi chưa trả lời ý kiến", "{n} have not answered yet"),
        },
        ApplicantStage::Proposed => say!(lang, "chờ cấp trên quyết định kết nạp", "waits for the decision"),
        ApplicantStage::RecognitionProposed => {
            say!(lang, "chờ cấp trên quyết định công nhận", "waits for the decision")
        }
        ApplicantStage::Decided => say!(lang, "chưa làm lễ kết nạp", "no ceremony yet"),
        ApplicantStage::Probation | ApplicantStage::ProbationOver => {
            say!(lang, "chưa ghi ngày lễ kết nạp", "day of the ceremony not recorded")
        }
        ApplicantStage::Dropped => row.applicant.dropped.clone().unwrap_or_default(),
        ApplicantStage::Recognised => String::new(),
    }
}

fn waiting(applicant: &Applicant) -> usize {
    let open = |one: &&AskedOpinion| one.answered.is_none() && one.agree.is_none();
    applicant.opinions_on(applicant.step()).filter(open).count()
}

/// The record of the chosen person.
fn below(model: &Model, wide: usize) -> Vec<Line<'static>> {
    let Some(row) = selected(model) else { return Vec::new() };
    detail::told(record(model, &row), wide)
}

fn record(model: &Model, row: &ApplicantRow) -> Vec<String> {
    let (one, lang) = (&row.applicant, model.lang);
    let mut lines = vec![who(one, lang), papers(model, one)];
    lines.extend(one.opinions.iter().map(|opinion| opinion_line(opinion, lang)));
    lines.extend(votes(model, one));
    lines.extend(decisions(one, lang));
    if row.stage == ApplicantStage::Decided && row.due.is_some() {
        lines.push(say!(
            lang,
            "Hạn tính từ thứ Hai đến thứ Sáu, chưa trừ ngày nghỉ lễ, Tết: có ngày nghỉ thì hạn lùi lại.",
            "Counted from Monday to Friday; public holidays are not left out: with them the term ends later."
        ));
    }
    lines.extend(
        one.dropped
            .as_ref()
            .map(|reason| say!(lang, "Thôi theo dõi: {reason}", "No longer followed: {reason}")),
    );
    lines.retain(|line| !line.is_empty());
    lines
}

fn who(one: &Applicant, lang: Lang) -> String {
    let born = one.person.born.map(|born| say!(lang, "sinh {born}", "born {born}", born = born.shown(lang)));
    let group = one.person.ethnicity.as_ref().map(|group| say!(lang, "dân tộc {group}", "{group}"));
    let residence = Some(one.person.residence.clone()).filter(|words| !words.is_empty());
    let sex = one.person.sex.map(|sex| sex.label().get(lang).to_owned());
    sex.into_iter().chain(born).chain(group).chain(residence).collect::<Vec<_>>().join(" · ")
}

/// Course, application and helpers, what is not known too.
fn papers(model: &Model, one: &Applicant) -> String {
    let lang = model.lang;
    let unknown = || say!(lang, "chưa ghi", "not recorded");
    let course = one.course.as_ref().map_or_else(unknown, |course| {
        let day = course.day.map(|day| day.shown(lang));
        let certificate = Some(course.certificate.clone()).filter(|number| !number.is_empty());
        let certificate =
            certificate.map(|number| say!(lang, "chứng nhận số {number}", "certificate {number}"));
        day.into_iter().chain(certificate).collect::<Vec<_>>().join(", ")
    });
    let applied = one.applied.map_or_else(unknown, |day| short_date(day, lang));
    let helpers: Vec<&str> = one.helpers.iter().map(|id| model.roll().name(*id)).collect();
    let helpers = if helpers.is_empty() { unknown() } else { helpers.join(", ") };
    say!(
        lang,
        "Lớp nhận thức: {course} · Đơn: {applied} · Giúp đỡ: {helpers}",
        "Course: {course} · Application: {applied} · Helpers: {helpers}"
    )
}

fn opinion_line(opinion: &AskedOpinion, lang: Lang) -> String {
    let day = |day: Option<NaiveDate>| day.map(|day| short_date(day, lang));
    let asked = day(opinion.asked).map(|day| say!(lang, "xin {day}", "asked {day}"));
    let answered = match (day(opinion.answered), opinion.agree.is_some()) {
        (Some(day), _) => Some(say!(lang, "trả lời {day}", "answered {day}")),
        (None, true) => None,
        (None, false) => Some(say!(lang, "chưa trả lời", "no answer yet")),
    };
    let agree = opinion.agree.map(|(yes, of)| say!(lang, "nhất trí {yes}/{of}", "{yes} of {of} agree"));
    let words = |label: String, words: &str| (!words.is_empty()).then(|| format!("{label}: {words}"));
    let strengths = words(say!(lang, "ưu điểm", "strengths"), &opinion.strengths);
    let faults = words(say!(lang, "khuyết điểm", "faults"), &opinion.faults);
    let parts: Vec<String> = [asked, answered, agree, strengths, faults].into_iter().flatten().collect();
    format!("{}: {}", opinion.body, parts.join("; "))
}

fn votes(model: &Model, one: &Applicant) -> Vec<String> {
    let lang = model.lang;
    let told = one.votes(&model.book.meetings).into_iter().map(|held| {
        let (yes, base) = (held.vote.yes, held.vote.base);
        let share = seen_percent(u64::from(yes), u64::from(base), lang);
        let day = short_date(held.day, lang);
        match (held.vote.step, held.vote.passed) {
            (MembershipStep::Admission, true) => say!(
                lang,
                "Chi bộ đề nghị kết nạp ngày {day}: {yes}/{base} ({share})",
                "The cell proposed the admission on {day}: {yes}/{base} ({share})"
            ),
            (MembershipStep::Recognition, true) => say!(
                lang,
                "Chi bộ đề nghị công nhận ngày {day}: {yes}/{base} ({share})",
                "The cell proposed the recognition on {day}: {yes}/{base} ({share})"
            ),
            (_, false) => say!(
                lang,
                "Biểu quyết ngày {day}: {yes}/{base} ({share}), không đủ hai phần ba",
                "Vote of {day}: {yes}/{base} ({share}), less than two thirds"
            ),
        }
    });
    told.collect()
}

fn decisions(one: &Applicant, lang: Lang) -> Vec<String> {
    let paper = |decision: &crate::domain::UpperDecision| {
        let number = Some(decision.number.clone()).filter(|number| !number.is_empty());
        let number = number.map(|number| say!(lang, "số {number}", "no. {number}"));
        let day = say!(lang, "ngày {day}", "of {day}", day = short_date(decision.day, lang));
        let by = Some(decision.by.clone()).filter(|by| !by.is_empty());
        let by = by.map(|by| say!(lang, "của {by}", "by {by}"));
        number.into_iter().chain([day]).chain(by).collect::<Vec<_>>().join(" ")
    };
    let admission = one.admission.as_ref().map(paper);
    let admission = admission.map(|of| say!(lang, "Quyết định kết nạp {of}", "Admission decided: {of}"));
    let ceremony = one
        .ceremony
        .map(|day| say!(lang, "Lễ kết nạp ngày {day}", "Ceremony on {day}", day = short_date(day, lang)));
    let recognition = one.recognition.as_ref().map(paper);
    let recognition =
        recognition.map(|of| say!(lang, "Quyết định công nhận {of}", "Recognition decided: {of}"));
    [admission, ceremony, recognition].into_iter().flatten().collect()
}
