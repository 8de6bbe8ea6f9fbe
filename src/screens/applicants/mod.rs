//! Those on the way into the Party: what is recorded of each, and by which day something is due.
//!
//! Concludes nothing about anybody; what the cell decides, its meetings vote.

mod card;
mod forms;
mod opinions;
mod steps;
pub(super) mod view;

use crate::app::acts::applicant;
use crate::app::command::Command;
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::view::{Shape, Step, View};
use crate::domain::{Applicant, ApplicantRow, ApplicantStage};
use crate::say;
use crate::text::{given_name, text};

/// The screen.
pub static VIEW: View = View {
    commands: &[COMMANDS],
    everywhere: EVERYWHERE,
    step: next_step,
    card: card::card,
    rows: |model| applicant::rows(model).len(),
    names: |model| applicant::rows(model).iter().map(|row| name(model, &row.applicant)).collect(),
    ..View::new("applicants", text("Phát triển đảng viên", "Admission and recognition"), Shape::List)
};

static EVERYWHERE: &[Command] =
    &[Command::new("applicants", text("Phát triển đảng viên", "Admission and recognition"), |model| {
        model.open("applicants");
    })
    .when(|model| model.screen() != "applicants" && model.book.cell.is_some())
    .also(&[
        text("quần chúng ưu tú, cảm tình đảng", "applicants"),
        text("lễ kết nạp, hạn 30 ngày làm việc", "ceremony of admission"),
        text("đảng viên dự bị, đủ 12 tháng", "months of probation"),
    ])];

static COMMANDS: &[Command] = &[
    Command::digit(
        "applicants-add",
        &[Key::char('1'), Key::of(Code::Insert)],
        text("Thêm quần chúng", "Add an applicant"),
        forms::ask_add,
    )
    .brief(text("Thêm", "Add"))
    .without_row()
    .also(&[text("quần chúng mới", "new applicant"), text("người vào Đảng", "somebody to be admitted")]),
    Command::digit(
        "applicants-correct",
        &[Key::char('2')],
        text("Sửa thông tin", "Correct"),
        forms::ask_correct,
    )
    .brief(text("Sửa", "Correct"))
    .when(|model| selected(model).is_some_and(|row| row.applicant.member.is_none()))
    .also(&[text("họ tên quần chúng", "an applicant's name"), text("nơi cư trú", "residence")]),
    Command::digit(
        "applicants-papers",
        &[Key::char('3')],
        text("Lớp học, đơn, người giúp đỡ", "Course, application, helpers"),
        forms::ask_papers,
    )
    .brief(text("Lớp, đơn", "Course"))
    .when(is_followed)
    .also(&[
        text("lớp nhận thức về Đảng", "course on the Party"),
        text("phân công giúp đỡ, đơn xin vào Đảng", "who helps"),
    ]),
    Command::digit(
        "applicants-opinion",
        &[Key::char('4')],
        text("Ý kiến nhận xét", "Opinions"),
        opinions::ask,
    )
    .brief(text("Ý kiến", "Opinions"))
    .when(is_followed)
    .also(&[
        text("đoàn thể, chi ủy nơi cư trú", "mass organisations, residence"),
        text("ưu điểm, khuyết điểm", "strengths and faults"),
    ]),
    Command::digit(
        "applicants-decision",
        &[Key::char('5')],
        text("Quyết định của cấp trên", "Decision from above"),
        steps::ask_decision,
    )
    .brief(text("Quyết định", "Decision"))
    .when(is_followed)
    .also(&[
        text("quyết định kết nạp", "decision on the admission"),
        text("quyết định công nhận chính thức", "decision on the recognition"),
    ]),
    Command::digit(
        "applicants-ceremony",
        &[Key::char('6')],
        text("Lễ kết nạp", "Ceremony"),
        steps::ask_ceremony,
    )
    .when(is_followed)
    .also(&[text("ngày kết nạp", "day of admission"), text("vào danh sách dự bị", "onto the roll")]),
    Command::digit(
        "applicants-drop",
        &[Key::char('7')],
        text("Thôi theo dõi", "Stop following"),
        steps::ask_drop,
    )
    .brief(text("Thôi", "Stop"))
    .when(is_followed)
    .also(&[text("không kết nạp nữa", "not admitted"), text("bỏ khỏi danh sách", "take off the list")]),
    Command::digit(
        "applicants-take-up",
        &[Key::char('8')],
        text("Theo dõi lại", "Follow again"),
        steps::take_up,
    )
    .brief(text("Lại", "Again"))
    .when(|model| selected(model).is_some_and(|row| row.stage == ApplicantStage::Dropped))
    .also(&[text("đưa vào danh sách lại", "back on the list"), text("tiếp tục giúp đỡ", "go on helping")]),
    Command::new(
        "applicants-ceremony-paper",
        text("Ghi chương trình lễ kết nạp ra tệp", "Write the programme of the ceremony"),
        |model| {
            if let Some(row) = selected(model) {
                applicant::write_ceremony(model, &row.applicant);
            }
        },
    )
    .when(|model| is_followed(model) && selected(model).is_some_and(|row| row.applicant.member.is_none()))
    .also(&[text("in chương trình lễ", "print the programme"), text("lời tuyên thệ", "the oath")]),
    Command::new(
        "applicants-opinions-paper",
        text("Ghi bản tổng hợp ý kiến ra tệp", "Write the summary of opinions"),
        |model| {
            if let Some(row) = selected(model) {
                applicant::write_opinions(model, &row.applicant);
            }
        },
    )
    .when(is_followed)
    .also(&[
        text("in tổng hợp ý kiến nhận xét", "print the opinions"),
        text("xuất Word ý kiến đoàn thể, nơi cư trú", "opinions as a file"),
    ]),
];

fn selected(model: &Model) -> Option<ApplicantRow> {
    if model.screen() != VIEW.id {
        return None;
    }
    applicant::rows(model).into_iter().nth(model.place().at)
}

/// Keeps the cursor on whom something was recorded of just now, wherever the list has them by now: Enter goes on with
/// nobody else.
fn stay_on(model: &mut Model, is: impl Fn(&Applicant) -> bool) {
    model.change();
    if let Some(at) = applicant::rows(model).iter().rposition(|row| is(&row.applicant)) {
        model.select(at);
    }
}

fn is_followed(model: &Model) -> bool {
    selected(model).is_some_and(|row| !row.stage.is_over())
}

fn name(model: &Model, applicant: &Applicant) -> String {
    model.roll().applicant_name(applicant).to_owned()
}

/// Enter records what comes next of the selected person.
fn next_step(model: &Model) -> Option<Step> {
    let lang = model.lang;
    let Some(row) = selected(model) else {
        return Step::new(say!(lang, "Enter: thêm quần chúng", "Enter: add an applicant"), forms::ask_add);
    };
    let (what, run): (String, fn(&mut Model)) = match row.stage {
        ApplicantStage::Followed | ApplicantStage::Trained => {
            (say!(lang, "ghi lớp học, đơn, người giúp đỡ", "course, application, helpers"), forms::ask_papers)
        }
        ApplicantStage::Applied => (say!(lang, "ghi ý kiến nhận xét", "record opinions"), opinions::ask),
        ApplicantStage::Probation if row.applicant.ceremony.is_none() => {
            (say!(lang, "ghi ngày lễ kết nạp", "record the day of the ceremony"), steps::ask_ceremony)
        }
        ApplicantStage::Probation | ApplicantStage::ProbationOver => {
            (say!(lang, "ghi ý kiến nhận xét", "record opinions"), opinions::ask)
        }
        ApplicantStage::Proposed | ApplicantStage::RecognitionProposed => {
            (say!(lang, "ghi quyết định của cấp trên", "record the decision"), steps::ask_decision)
        }
        ApplicantStage::Decided => (say!(lang, "ghi lễ kết nạp", "record the ceremony"), steps::ask_ceremony),
        ApplicantStage::Recognised | ApplicantStage::Dropped => return None,
    };
    let name = name(model, &row.applicant);
    let words = say!(lang, "Enter: {what} của {name}", "Enter: {what} of {name}");
    let given = given_name(&name);
    let narrow = say!(lang, "Enter: việc tiếp theo của {given}", "Enter: next step for {given}");
    Step::brief(words, narrow, run)
}
