//! Matters of members on which meetings voted: discipline, striking off, exemption, and what came of them since.
//!
//! Concludes nothing about anybody; what the cell decides, its meetings vote.

mod card;
mod steps;
pub(super) mod view;

use crate::app::acts::case;
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::view::{Shape, Step, View};
use crate::domain::{CasePaper, CaseRow, CaseStage};
use crate::say;
use crate::text::{given_name, text};

/// The screen.
pub static VIEW: View = View {
    commands: &[COMMANDS],
    everywhere: EVERYWHERE,
    step: next_step,
    card: card::card,
    rows: |model| case::rows(model).len(),
    names: |model| case::rows(model).iter().map(|row| row.vote.case.name.clone()).collect(),
    ..View::new("cases", text("Kỷ luật, xóa tên, miễn công tác", "Discipline, exemption"), Shape::List)
};

static EVERYWHERE: &[Command] = &[Command::new(
    "cases",
    text("Kỷ luật, xóa tên, miễn công tác và sinh hoạt", "Discipline, exemption"),
    |model| {
        model.open("cases");
    },
)
.when(|model| model.screen() != "cases" && model.book.cell.is_some())
.also(&[
    text("khai trừ, cảnh cáo, khiển trách", "expulsion, warning, reprimand"),
    text("khiếu nại kỷ luật, thời hạn một tháng", "complaint within a month"),
    text("giao quyết định kỷ luật", "handing the decision over"),
])];

static COMMANDS: &[Command] = &[
    Command::digit(
        "cases-decision",
        &[Key::char('1')],
        text("Quyết định của cấp trên", "Decision from above"),
        steps::ask_decision,
    )
    .brief(text("Cấp trên", "Above"))
    .when(|model| is(model, |row| row.vote.paper == Some(CasePaper::Submission) && is_adopted(row)))
    .also(&[
        text("khai trừ, xóa tên từ ngày", "expelled, struck off from a day"),
        text("quyết định của đảng ủy", "decision of the committee"),
    ]),
    Command::digit(
        "cases-received",
        &[Key::char('2')],
        text("Ngày nhận quyết định", "Decision received"),
        steps::ask_received,
    )
    .brief(text("Ngày nhận", "Received"))
    .when(|model| is(model, CaseRow::has_decision))
    .also(&[
        text("giao, công bố quyết định", "handed over"),
        text("tính hạn khiếu nại", "term of a complaint"),
    ]),
    Command::digit(
        "cases-complaint",
        &[Key::char('3')],
        text("Khiếu nại", "Complaint"),
        steps::ask_complaint,
    )
    .when(|model| is(model, |row| row.record.received.is_some()))
    .also(&[
        text("đơn khiếu nại kỷ luật", "complaint about the discipline"),
        text("kết quả giải quyết khiếu nại", "what came of it"),
    ]),
    Command::digit(
        "cases-enter",
        &[Key::char('4')],
        text("Ghi miễn vào danh sách", "Exemption onto the roll"),
        steps::enter,
    )
    .brief(text("Ghi miễn", "Exempt"))
    .when(|model| is(model, |row| row.stage == CaseStage::ToEnter))
    .also(&[
        text("diện miễn công tác và sinh hoạt đảng", "standing: exempt"),
        text("miễn từ ngày", "exempt from a day on"),
    ]),
];

fn selected(model: &Model) -> Option<CaseRow> {
    if model.screen() != VIEW.id {
        return None;
    }
    case::rows(model).into_iter().nth(model.place().at)
}

fn is(model: &Model, what: impl Fn(&CaseRow) -> bool) -> bool {
    selected(model).is_some_and(|row| what(&row))
}

fn is_adopted(row: &CaseRow) -> bool {
    row.stage != CaseStage::Voted
}

/// Enter records what comes next of the selected matter.
fn next_step(model: &Model) -> Option<Step> {
    let lang = model.lang;
    let row = selected(model)?;
    let (what, run): (String, fn(&mut Model)) = match row.stage {
        CaseStage::Proposed => {
            (say!(lang, "ghi quyết định của cấp trên", "record the decision"), steps::ask_decision)
        }
        CaseStage::ToDeliver => {
            (say!(lang, "ghi ngày nhận quyết định", "when the decision was received"), steps::ask_received)
        }
        CaseStage::Complained => (
            say!(lang, "ghi kết quả giải quyết khiếu nại", "what came of the complaint"),
            steps::ask_complaint,
        ),
        CaseStage::ToEnter => (say!(lang, "ghi miễn vào danh sách", "put it on the roll"), steps::enter),
        CaseStage::Voted | CaseStage::Failed | CaseStage::Complainable | CaseStage::Closed => return None,
    };
    let name = &row.vote.case.name;
    let words = say!(lang, "Enter: {what}, đ/c {name}", "Enter: {what}, {name}");
    let given = given_name(name);
    let narrow = say!(lang, "Enter: việc tiếp theo của {given}", "Enter: next step for {given}");
    Step::brief(words, narrow, run)
}
