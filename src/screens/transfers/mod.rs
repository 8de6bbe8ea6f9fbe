//! Members who go to another cell and those who come from one: the days of their papers, from when the roll has it, and by
//! which day something is due.
//!
//! Decides nothing; what the cell agrees to is recorded with its day.

mod card;
mod forms;
mod moves;
mod papers;
pub(super) mod view;

use crate::app::acts::transfer;
use crate::app::command::Command;
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::view::{Reach, Shape, Step, View};
use crate::domain::{TransferId, TransferRow, TransferStage, TransferWay};
use crate::say;
use crate::text::{given_name, text};

/// The screen.
pub static VIEW: View = View {
    reach: Reach::Cell,
    commands: &[COMMANDS],
    everywhere: EVERYWHERE,
    step: next_step,
    card: card::card,
    rows: |model| transfer::rows(model).len(),
    names: |model| transfer::rows(model).iter().map(|row| name(model, row)).collect(),
    ..View::new("transfers", text("Chuyển sinh hoạt đảng", "Transfers"), Shape::List)
};

static EVERYWHERE: &[Command] =
    &[Command::new("transfers", text("Chuyển sinh hoạt đảng", "Transfers"), |model| {
        model.open("transfers");
    })
    .when(|model| model.screen() != "transfers" && model.book.cell.is_some())
    .without_row()
    .also(&[
        text("chuyển đi, chuyển đến, giấy giới thiệu", "to another cell, from another cell"),
        text("sinh hoạt tạm thời, hết hạn tạm thời", "away for a time, here for a time"),
        text("nộp hồ sơ trong 60 ngày làm việc", "papers handed in within 60 working days"),
    ])];

static COMMANDS: &[Command] = &[
    Command::digit(
        "transfers-out",
        &[Key::char('1'), Key::of(Code::Insert)],
        text("Thêm đồng chí chuyển đi", "Transfer out"),
        forms::ask_leaving,
    )
    .brief(text("Chuyển đi", "Out"))
    .without_row()
    .also(&[
        text("giới thiệu sang chi bộ khác", "introduce to another cell"),
        text("đi sinh hoạt tạm thời nơi khác", "away for a time"),
    ]),
    Command::digit(
        "transfers-in",
        &[Key::char('2')],
        text("Thêm đồng chí chuyển đến", "Transfer in"),
        forms::ask_coming,
    )
    .brief(text("Chuyển đến", "In"))
    .without_row()
    .also(&[
        text("tiếp nhận đảng viên từ chi bộ khác", "receive from another cell"),
        text("sinh hoạt tạm thời đến", "here for a time"),
    ]),
    Command::digit(
        "transfers-papers",
        &[Key::char('3')],
        text("Giấy tờ, các ngày", "Papers and their days"),
        papers::ask,
    )
    .brief(text("Giấy tờ", "Papers"))
    // Papers may come after they went or came.
    .when(|model| is(model, |row| row.stage != TransferStage::Dropped))
    .also(&[
        text("giấy giới thiệu, số, ngày", "introduction, its number and day"),
        text("đơn, bản tự kiểm điểm, chi bộ đồng ý", "request, own review, the cell agreed"),
    ]),
    Command::digit(
        "transfers-moved",
        &[Key::char('4')],
        text("Ngày đi, ngày đến", "The day they go or come"),
        moves::ask_moved,
    )
    .brief(text("Ngày đi, đến", "Day"))
    .when(|model| is(model, |row| row.stage != TransferStage::Dropped))
    .also(&[
        text("không còn trong danh sách từ ngày", "off the roll from"),
        text("tiếp nhận, vào danh sách từ ngày", "received, on the roll from"),
    ]),
    Command::digit(
        "transfers-end",
        &[Key::char('5')],
        text("Nơi đến tiếp nhận, hết tạm thời", "Received there, time over"),
        moves::ask_end,
    )
    .brief(text("Kết thúc", "End"))
    .when(|model| is(model, has_end))
    .also(&[
        text("nơi đến xác nhận đã tiếp nhận", "the other cell confirms"),
        text("trở về chi bộ, về nơi cũ", "back to the own cell"),
    ]),
    Command::digit(
        "transfers-paper",
        &[Key::char('6')],
        text("Ghi giấy chuyển sinh hoạt ra tệp", "Write the paper of the transfer"),
        |model| {
            if let Some(row) = selected(model) {
                transfer::write(model, &row.transfer);
            }
        },
    )
    .brief(text("Văn bản", "Paper"))
    .when(|model| is(model, |row| row.stage != TransferStage::Dropped))
    .also(&[
        text("in giới thiệu sinh hoạt đảng", "print the introduction"),
        text("in xác nhận tiếp nhận", "print the receipt"),
    ]),
    Command::digit("transfers-drop", &[Key::char('7')], text("Thôi chuyển", "Drop it"), forms::ask_drop)
        .when(|model| is(model, |row| row.transfer.moved.is_none() && !row.stage.is_over()))
        .also(&[
            text("không chuyển nữa", "not transferred after all"),
            text("bỏ lần chuyển này", "follow it no more"),
        ]),
    Command::digit(
        "transfers-take-up",
        &[Key::char('8')],
        text("Theo dõi lại", "Follow again"),
        forms::take_up,
    )
    .brief(text("Làm lại", "Again"))
    .when(|model| is(model, |row| row.stage == TransferStage::Dropped))
    .also(&[text("tiếp tục chuyển", "go on with it"), text("đưa lại vào danh sách", "back on the list")]),
    Command::new(
        "transfers-correct",
        text("Sửa thông tin đồng chí chuyển đến", "Correct the data of somebody who comes"),
        forms::ask_correct,
    )
    .when(|model| is(model, |row| row.transfer.member.is_none() && !row.stage.is_over()))
    .also(&[
        text("họ tên, ngày sinh người chuyển đến", "name, date of birth"),
        text("dự bị hay chính thức", "on probation or official"),
    ]),
];

fn selected(model: &Model) -> Option<TransferRow> {
    if model.screen() != VIEW.id {
        return None;
    }
    transfer::rows(model).into_iter().nth(model.place().at)
}

fn is(model: &Model, what: impl Fn(&TransferRow) -> bool) -> bool {
    selected(model).is_some_and(|row| what(&row))
}

/// Whether there is an end to tell, or one that was told.
fn has_end(row: &TransferRow) -> bool {
    let one = &row.transfer;
    one.moved.is_some() && (one.is_temporary() || one.way == TransferWay::Out)
}

fn name(model: &Model, row: &TransferRow) -> String {
    model.roll().transfer_name(&row.transfer).to_owned()
}

/// Keeps the cursor on the transfer of which something was recorded just now, wherever the list has it by now.
fn stay_on(model: &mut Model, id: TransferId) {
    model.change();
    if let Some(at) = transfer::rows(model).iter().position(|row| row.transfer.id == id) {
        model.select(at);
    }
}

/// Enter records what comes next of the selected transfer.
fn next_step(model: &Model) -> Option<Step> {
    let lang = model.lang;
    let Some(row) = selected(model) else {
        let words = say!(
            lang,
            "Enter: thêm đồng chí chuyển đi (2: chuyển đến)",
            "Enter: transfer out (2: transfer in)"
        );
        let brief = say!(lang, "Enter: thêm đ/c chuyển đi (2: đến)", "Enter: transfer out (2: in)");
        return Step::brief(words, brief, forms::ask_leaving);
    };
    let (what, run): (String, fn(&mut Model)) = match (row.stage, row.transfer.way) {
        (TransferStage::Asked | TransferStage::Agreed, _) => {
            (say!(lang, "ghi giấy tờ", "record the papers"), papers::ask)
        }
        (TransferStage::Introduced, TransferWay::Out) => {
            (say!(lang, "ghi ngày đi", "record the day they go"), moves::ask_moved)
        }
        (TransferStage::Introduced, TransferWay::In) => {
            (say!(lang, "ghi ngày tiếp nhận", "record their receipt"), moves::ask_moved)
        }
        (TransferStage::Gone, _) => {
            (say!(lang, "ghi nơi đến đã tiếp nhận", "record the receipt there"), moves::ask_end)
        }
        (TransferStage::Away | TransferStage::Here, _) => {
            (say!(lang, "ghi hết thời gian tạm thời", "record the end of it"), moves::ask_end)
        }
        (TransferStage::Closed | TransferStage::Dropped, _) => return None,
    };
    let name = name(model, &row);
    let words = say!(lang, "Enter: {what}, đ/c {name}", "Enter: {what}, {name}");
    let given = given_name(&name);
    let narrow = say!(lang, "Enter: việc tiếp theo của {given}", "Enter: next step for {given}");
    Step::brief(words, narrow, run)
}
