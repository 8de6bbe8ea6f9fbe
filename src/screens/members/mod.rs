//! The roll: adding, correcting, changing standing or role with its date, importing a file.

mod forms;
mod life;
mod roll_ask;
mod roll_import;
pub(super) mod view;

use crate::app::command::Command;
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::view::{Shape, Step, View};
use crate::domain::MemberId;
use crate::say;
use crate::text::{given_name, text};

/// The screen.
pub static VIEW: View = View {
    commands: &[COMMANDS],
    step: next_step,
    rows: |model| model.roll().members.len(),
    names: |model| model.members().iter().map(|member| member.name().to_owned()).collect(),
    hear: roll_import::hear,
    ..View::new("members", text("Đảng viên", "Members"), Shape::List)
};

static COMMANDS: &[Command] = &[
    Command::digit(
        "members-add",
        &[Key::char('1'), Key::of(Code::Insert)],
        text("Thêm", "Add"),
        forms::ask_add,
    )
    .without_row()
    .also(&[text("đảng viên mới", "new member"), text("chuyển đến, kết nạp", "admission, arrival")]),
    Command::digit(
        "members-correct",
        &[Key::char('2')],
        text("Sửa thông tin", "Correct"),
        forms::ask_correct,
    )
    .brief(text("Sửa", "Correct"))
    .when(is_any)
    .also(&[
        text("họ tên, ngày sinh", "name, date of birth"),
        text("ngày vào Đảng, dân tộc", "date of admission"),
    ]),
    Command::digit(
        "members-standing",
        &[Key::char('3')],
        text("Đổi diện sinh hoạt", "Change standing"),
        forms::ask_standing,
    )
    .brief(text("Diện", "Standing"))
    .when(is_any)
    .also(&[
        text("dự bị, chính thức, miễn", "probationary, official, exempt"),
        text("chuyển đi, tạm vắng", "transferred, away"),
    ]),
    Command::digit("members-role", &[Key::char('4')], text("Đổi chức vụ", "Change role"), forms::ask_role)
        .brief(text("Chức vụ", "Role"))
        .when(is_any)
        .also(&[
            text("bí thư, phó bí thư, chi ủy viên", "secretary, deputy"),
            text("phân công chi ủy", "office"),
        ]),
    Command::digit(
        "members-import",
        &[Key::char('5'), Key::of(Code::F(7))],
        text("Nhập từ tệp, dán danh sách", "Import a file, paste a list"),
        roll_import::ask,
    )
    .brief(text("Nhập", "Import"))
    .without_row()
    .also(&[text("Excel, CSV", "spreadsheet"), text("dán từ bảng tính", "paste cells")]),
    Command::digit(
        "members-applicants",
        &[Key::char('6')],
        text("Phát triển đảng viên", "Admission and recognition"),
        |model| {
            model.open("applicants");
        },
    )
    .brief(text("Phát triển", "Admission"))
    .without_row()
    .also(&[
        text("quần chúng ưu tú, kết nạp", "applicants"),
        text("đảng viên dự bị, công nhận chính thức", "probation"),
    ]),
    Command::digit("members-groups", &[Key::char('7')], text("Tổ đảng", "Groups"), |model| {
        model.open("groups");
    })
    .without_row()
    .also(&[
        text("tổ trưởng, chia tổ", "party groups"),
        text("xếp đảng viên vào tổ", "who is in which group"),
    ]),
    Command::digit("members-cases", &[Key::char('8')], text("Kỷ luật", "Discipline"), |model| {
        model.open("cases");
    })
    .brief(text("Kỷ luật", "Discipline"))
    .without_row()
    .also(&[
        text("quyết định kỷ luật, khiếu nại", "decisions, complaints"),
        text("khai trừ, xóa tên, miễn sinh hoạt đảng", "expulsion, striking off, exemption"),
    ]),
    Command::new("members-life", text("Giới tính, trình độ", "Sex and schooling"), life::ask)
        .on(&[Key::of(Code::F(5))])
        .brief(text("Trình độ", "Schooling"))
        // Other than the language, an own key has room beside the digits.
        .rank(9)
        .when(is_any)
        .also(&[
            text("nam, nữ, học vấn, chuyên môn", "women, education"),
            text("lý luận chính trị", "political theory"),
        ]),
    Command::new("members-transfers", text("Chuyển sinh hoạt đảng", "Transfers"), |model| {
        model.open("transfers");
    })
    .on(&[Key::of(Code::F(6))])
    .brief(text("Chuyển sinh hoạt", "Transfers"))
    .rank(9)
    .without_row()
    .also(&[
        text("chuyển đi, chuyển đến, tạm thời", "to another cell, from another cell"),
        text("giấy giới thiệu sinh hoạt đảng", "introductions"),
    ]),
];

fn is_any(model: &Model) -> bool {
    selected(model).is_some()
}

/// The selected member.
fn selected(model: &Model) -> Option<MemberId> {
    model.members().get(model.place().at).map(|member| member.id)
}

/// Enter corrects the selected member, or adds the first one.
fn next_step(model: &Model) -> Option<Step> {
    match selected(model) {
        Some(member) => {
            let name = model.roll().name(member);
            let words = say!(
                model.lang,
                "Enter: sửa thông tin đ/c {name}; Esc: về trang đầu",
                "Enter: correct the data of {name}; Esc: home",
            );
            let given = given_name(name);
            let brief =
                say!(model.lang, "Enter: sửa thông tin đ/c {given}", "Enter: correct the data of {given}");
            Step::brief(words, brief, forms::ask_correct)
        }
        None => Step::brief(
            say!(
                model.lang,
                "Enter: nhập danh sách đảng viên từ tệp (hoặc 1 để thêm từng người)",
                "Enter: import the roll from a file (or 1 to add one by one)"
            ),
            say!(model.lang, "Enter: nhập danh sách từ tệp", "Enter: import the roll from a file"),
            roll_import::ask,
        ),
    }
}
