//! Votes on a matter of a member that the main screen offers under key 9: discipline, striking off, exemption; an opinion reserved at a vote; and the papers of a ballot on discipline.

use crate::app::acts::{case_vote, reserve};
use crate::app::command::Command;
use crate::app::model::Model;
use crate::app::papers;
use crate::domain::{CaseMatter, Meeting};
use crate::text::text;

/// The commands.
pub(super) static COMMANDS: &[Command] = &[
    Command::new(
        "chair-discipline",
        text("Xem xét kỷ luật một đồng chí", "Discipline of a member"),
        |model| {
            case_vote::ask(model, CaseMatter::Discipline);
        },
    )
    .when(|model| may_put_case(model, CaseMatter::Discipline))
    .also(&[
        text("khiển trách, cảnh cáo, cách chức, khai trừ", "reprimand, warning, removal, expulsion"),
        text("phiếu kín có các hình thức kỷ luật", "paper with every form"),
    ]),
    Command::new(
        "chair-striking-off",
        text("Xem xét xóa tên một đồng chí", "Striking a member off the list"),
        |model| case_vote::ask(model, CaseMatter::StrikingOff),
    )
    .when(|model| may_put_case(model, CaseMatter::StrikingOff))
    .also(&[
        text("bỏ sinh hoạt, không đóng đảng phí ba tháng", "three months without meetings or dues"),
        text("đề nghị xóa tên trong danh sách đảng viên", "proposing to strike off"),
    ]),
    Command::new(
        "chair-exemption",
        text("Xét miễn công tác và sinh hoạt đảng", "Exempt a member"),
        |model| {
            case_vote::ask(model, CaseMatter::Exemption);
        },
    )
    .when(|model| may_put_case(model, CaseMatter::Exemption))
    .also(&[
        text("đơn xin miễn sinh hoạt", "request to be exempted"),
        text("tuổi cao, sức yếu", "old age, weak health"),
    ]),
    Command::new("chair-reserve", text("Ghi ý kiến bảo lưu", "A reserved opinion"), reserve::ask)
        .when(reserve::is_possible)
        .also(&[
            text("thiểu số không tán thành", "minority, not in favour"),
            text("bảo lưu về nghị quyết, quyết định", "reservation at a decision"),
        ]),
    Command::new(
        "chair-discipline-papers",
        text("Ghi phiếu biểu quyết kỷ luật ra tệp", "Papers on discipline as a file"),
        |model| papers::write_live(model, "discipline-ballot"),
    )
    .when(|model| model.is_open() && has_boxes(model))
    .also(&[
        text("phiếu có ô khiển trách, cảnh cáo", "paper with a box for each form"),
        text("in phiếu kín kỷ luật", "print the secret papers"),
    ]),
    Command::new(
        "chair-discipline-record",
        text("Ghi biên bản kiểm phiếu kỷ luật", "Tellers' record on discipline"),
        |model| papers::write_live(model, "tellers-discipline"),
    )
    .when(|model| model.is_open() && has_boxes(model))
    .also(&[
        text("kết quả bỏ phiếu kỷ luật", "result of the vote on discipline"),
        text("cộng dồn số phiếu kỷ luật", "votes added up"),
    ]),
];

fn may_put_case(model: &Model, matter: CaseMatter) -> bool {
    has(model, |meeting| meeting.open_ballot().is_none()) && case_vote::is_possible(model, matter)
}

fn has_boxes(model: &Model) -> bool {
    has(model, |meeting| meeting.ballots.iter().any(|ballot| meeting.has_boxes(ballot.id)))
}

fn has(model: &Model, what: impl Fn(&Meeting) -> bool) -> bool {
    model.meeting().is_some_and(what)
}
