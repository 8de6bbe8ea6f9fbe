//! Matters of members as people see them: a table, and the record of the chosen one below it.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::selected;
use crate::app::Model;
use crate::app::acts::case;
use crate::app::acts::exemption::EXEMPTION_CLASSES;
use crate::app::size::NARROW;
use crate::domain::{CaseMatter, CasePaper, CaseRow, CaseStage, MemberCase, UpperDecision};
use crate::say;
use crate::text::{Lang, given_name, percent, short_date};
use crate::ui::detail;
use crate::ui::table::{GridColumn, GridRow, ScreenGrid, cell, styled};
use crate::ui::theme::Theme;

/// Rows that the table keeps before the record has any.
const LEAST_ROWS: u16 = 5;

/// Draws the page.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let below = |columns| below(model, columns);
    detail::draw_or(model, theme, frame, area, grid(model, theme), (below, LEAST_ROWS), || {
        say!(
            model.lang,
            "Chưa có việc nào. Khi chi bộ họp, nhấn 9 ở màn hình cuộc họp để xem xét kỷ luật, xóa tên, miễn công tác.",
            "Nothing here. While the cell meets, key 9 on the chair's screen puts such a matter to the vote."
        )
    });
}

fn grid(model: &Model, theme: &Theme) -> ScreenGrid {
    let lang = model.lang;
    let all = case::rows(model);
    let open = all.iter().filter(|row| !row.stage.is_over()).count();
    ScreenGrid {
        title: say!(lang, "Kỷ luật, xóa tên, miễn công tác", "Discipline, exemption"),
        figure: say!(lang, "chưa xong {open}", "{open} open"),
        columns: vec![
            GridColumn::words(say!(lang, "Họ và tên", "Name")),
            GridColumn::words(say!(lang, "Việc", "Matter")),
            GridColumn::words(say!(lang, "Ngày họp", "Meeting")).from(NARROW),
            GridColumn::words(say!(lang, "Bước", "Stage")).giving_way(),
        ],
        rows: all.iter().map(|row| line(model, row, theme)).collect(),
        total: None,
    }
}

fn line(model: &Model, row: &CaseRow, theme: &Theme) -> GridRow {
    let lang = model.lang;
    let name = &row.vote.case.name;
    let name = if model.size.0 < NARROW { given_name(name).to_owned() } else { name.clone() };
    let stage = match (row.stage, row.due) {
        (CaseStage::Complainable, Some(due)) => {
            let due = short_date(due, lang);
            say!(lang, "khiếu nại đến hết {due}", "complaint until {due}")
        }
        (stage, _) => stage.label().get(lang).to_owned(),
    };
    let waits = matches!(row.stage, CaseStage::ToDeliver | CaseStage::ToEnter);
    let sign = if waits { styled("?", theme.warn) } else { cell("") };
    (sign, vec![cell(name), cell(what(row, lang)), cell(short_date(row.day, lang)), cell(stage)])
}

/// "cảnh cáo", "đề nghị khai trừ", "xóa tên", "miễn".
fn what(row: &CaseRow, lang: Lang) -> String {
    let proposed = row.vote.paper == Some(CasePaper::Submission);
    match (row.vote.case.matter, row.vote.penalty) {
        (CaseMatter::Discipline, Some(penalty)) => {
            let penalty = penalty.label().get(lang);
            if proposed {
                say!(lang, "đề nghị {penalty}", "{penalty} proposed")
            } else {
                penalty.to_owned()
            }
        }
        (CaseMatter::Discipline, None) => say!(lang, "kỷ luật", "discipline"),
        (CaseMatter::StrikingOff, _) => say!(lang, "đề nghị xóa tên", "striking off proposed"),
        (CaseMatter::Exemption, _) => say!(lang, "miễn", "exemption"),
    }
}

/// The record of the chosen matter.
fn below(model: &Model, wide: usize) -> Vec<Line<'static>> {
    let Some(row) = selected(model) else { return Vec::new() };
    detail::told(record(&row, model.now.at.date_naive(), model.lang), wide)
}

/// When the cell voted, and what it came to.
fn voted(row: &CaseRow, lang: Lang) -> String {
    let (votes, base) = (row.vote.votes, row.vote.base);
    let share = percent(u64::from(votes), u64::from(base), lang);
    let day = short_date(row.day, lang);
    // Of a paper with boxes the votes are those of the form that stands; else those in favour.
    let boxed = row.vote.penalty.is_some();
    match boxed {
        true => say!(
            lang,
            "Chi bộ biểu quyết ngày {day}: {votes}/{base} phiếu ({share})",
            "Voted on {day}: {votes}/{base} papers ({share})"
        ),
        false => say!(
            lang,
            "Chi bộ biểu quyết ngày {day}: tán thành {votes}/{base} ({share})",
            "Voted on {day}: {votes}/{base} in favour ({share})"
        ),
    }
}

fn record(row: &CaseRow, today: NaiveDate, lang: Lang) -> Vec<String> {
    let case = &row.vote.case;
    let mut lines = vec![grounds(case, lang)];
    lines.extend(exempt_words(case, today, lang));
    lines.extend(
        case.hearing.map(|one| say!(lang, "Trình bày: {one}", "Heard: {one}", one = one.label().get(lang))),
    );
    lines.push(voted(row, lang));
    if let Some((paper, number)) = row.vote.paper.zip(row.vote.number) {
        let symbol = paper.symbol();
        lines.push(say!(lang, "Văn bản số {number:02}-{symbol}/CB", "Paper no. {number:02}-{symbol}/CB"));
    }
    if let Some((outcome, decision)) = &row.record.decided {
        let what = outcome.label().get(lang);
        let paper = paper_words(decision, lang);
        lines.push(say!(lang, "Cấp trên quyết định: {what}, {paper}", "Decided above: {what}, {paper}"));
    }
    if let Some(received) = row.record.received {
        let day = short_date(received, lang);
        let left = row.due.map_or(0, |due| (due - today).num_days());
        let left = (row.stage == CaseStage::Complainable)
            .then(|| say!(lang, ", còn {left} ngày để khiếu nại", ", {left} days left for a complaint"));
        let left = left.unwrap_or_default();
        lines.push(say!(lang, "Nhận quyết định ngày {day}{left}", "Decision received on {day}{left}"));
    }
    if let Some(complaint) = &row.record.complaint {
        let (day, to) = (short_date(complaint.day, lang), &complaint.to);
        let to = if to.is_empty() { String::new() } else { say!(lang, ", gửi {to}", ", to {to}") };
        let answer = match complaint.answer.as_str() {
            "" => say!(lang, "chưa trả lời", "not answered"),
            answer => answer.to_owned(),
        };
        lines.push(say!(lang, "Khiếu nại ngày {day}{to}: {answer}", "Complaint of {day}{to}: {answer}"));
    }
    lines
}

/// From when until when an exemption holds, and that it is over.
fn exempt_words(case: &MemberCase, today: NaiveDate, lang: Lang) -> Option<String> {
    let from = short_date(case.from?, lang);
    Some(match case.until {
        None => {
            say!(lang, "Miễn từ ngày {from}, không ghi ngày hết", "Exempt from {from} on, with no end told")
        }
        Some(until) => {
            let over = if until < today {
                say!(lang, ", đã hết hạn", ", which is over")
            } else {
                String::new()
            };
            let until = short_date(until, lang);
            say!(
                lang,
                "Miễn từ ngày {from} đến hết ngày {until}{over}",
                "Exempt from {from} to {until}{over}"
            )
        }
    })
}

fn grounds(case: &MemberCase, lang: Lang) -> String {
    // Why an exemption was asked for is one of a few classes, kept in the words of the papers.
    let class = EXEMPTION_CLASSES.iter().find(|class| class.vi == case.grounds);
    let grounds = class.map_or(case.grounds.as_str(), |class| class.get(lang));
    match case.matter {
        CaseMatter::Exemption => say!(lang, "Xin miễn vì {grounds}", "Asked for because of: {grounds}"),
        _ => say!(lang, "Nội dung: {grounds}", "Grounds: {grounds}"),
    }
}

fn paper_words(decision: &UpperDecision, lang: Lang) -> String {
    let number = Some(&decision.number).filter(|number| !number.is_empty());
    let number = number.map(|number| say!(lang, "số {number}", "no. {number}"));
    let day = say!(lang, "ngày {day}", "of {day}", day = short_date(decision.day, lang));
    let by = Some(&decision.by).filter(|by| !by.is_empty()).map(|by| say!(lang, "của {by}", "by {by}"));
    number.into_iter().chain([day]).chain(by).collect::<Vec<_>>().join(" ")
}
