//! What was done in this meeting, act by act; undone ones are marked.

pub(super) mod view;

use std::rc::Rc;

use crate::app::command::Command;
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::view::{Reach, Shape, Step, View, Zone};
use crate::domain::LoggedAct;
use crate::say;
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    zone: Zone::Record,
    reach: Reach::Chosen(text(
        "Chưa có cuộc họp nào đang chuẩn bị hoặc đang mở: về trang đầu, nhấn 1.",
        "No meeting is prepared or open: press 1 on the first page.",
    )),
    everywhere: EVERYWHERE,
    step: next_step,
    enter: |model| model.select(usize::MAX),
    rows: |model| acts(model).len(),
    names: |model| acts(model).iter().map(|act| act.sentence.clone()).collect(),
    ..View::new("steps", text("Việc đã làm", "What was done"), Shape::List)
};

static EVERYWHERE: &[Command] =
    &[Command::new("steps", text("việc đã làm", "what was done"), |model| model.open("steps"))
        .on(&[Key::of(Code::F(4))])
        .rank(9)
        .when(|model| model.live.is_some() && model.screen() != "steps")
        .also(&[text("nhật ký, đã ghi gì", "log"), text("lịch sử", "history")])];

/// Every act of the live meeting, oldest first.
fn acts(model: &Model) -> Rc<Vec<LoggedAct>> {
    model.once(|model| model.live.as_ref().map_or_else(Vec::new, |history| history.steps(model.lang)))
}

/// Enter goes back: there is nothing to do here but to look.
fn next_step(model: &Model) -> Option<Step> {
    Step::new(say!(model.lang, "Enter: quay lại", "Enter: back"), Model::close)
}
