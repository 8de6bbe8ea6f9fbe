//! What the rounds recorded about one member, with day and meeting: for the member's own eyes.
//!
//! Counts nothing and compares with nobody.

mod lines;
pub(super) mod view;

use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::view::{Reach, Shape, View};
use crate::app::{own_round, page};
use crate::domain::MemberId;
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    reach: Reach::Chosen(text(
        "Hãy chọn một đồng chí trong Tham gia sinh hoạt (trang đầu, phím 4), rồi nhấn 2.",
        "Choose a member under Participation (first page, key 4), then press 2.",
    )),
    commands: &[COMMANDS],
    step: page::next_step,
    rows: |model| model.once(lines::lay).0.len(),
    ..View::new("own-round", text("Tự phê bình của đồng chí", "A member's self-criticism"), Shape::Page)
};

static COMMANDS: &[Command] = &[Command::digit(
    "own-round-extract",
    &[Key::char('1')],
    text("Trích sổ cho kiểm điểm", "Extract for the review"),
    |model| own_round::write_extract(model, member(model)),
)
.brief(text("Trích sổ", "Extract"))
.also(&[
    text("in riêng cho đảng viên", "print for the member alone"),
    text("kiểm điểm cuối năm", "yearly review"),
])];

/// The member whose page is shown.
fn member(model: &Model) -> MemberId {
    MemberId::of_number(model.place().subject.0)
}
