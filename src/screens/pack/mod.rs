//! One guidance that is read, part by part.

pub(super) mod view;

use crate::app::command::Command;
use crate::app::headed_page::{HeadedPage, next_part};
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::view::{Reach, Shape, View};
use crate::app::{packs, page};
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    reach: Reach::Chosen(text("Hãy chọn một bộ trong Bộ hướng dẫn.", "Choose a document under Guidance.")),
    commands: &[COMMANDS],
    step: page::next_step,
    rows: |model| model.once(work_out).0.lines.len(),
    ..View::new("pack", text("Đọc bộ hướng dẫn", "Reading a guidance"), Shape::Page)
};

static COMMANDS: &[Command] = &[
    Command::digit(
        "pack-compare",
        &[Key::char('1')],
        text("So sánh với bộ khác", "Compare with another"),
        |model| {
            packs::ask_other(model, model.place().subject.0);
        },
    )
    .brief(text("So sánh", "Compare"))
    .when(packs::are_several)
    .also(&[text("khác nhau chỗ nào", "what differs"), text("cũ và mới", "old and new")]),
    Command::new("pack-next-part", text("phần sau", "next part"), |model| {
        let laid = model.once(work_out);
        next_part(model, &laid.0);
    })
    .on(&[Key::of(Code::Tab)])
    .rank(11)
    .here_only()
    .also(&[text("mục sau", "next section"), text("nhảy phần", "skip a part")]),
];

/// The parts of the pack in lines.
struct ReadPack(HeadedPage);

fn work_out(model: &Model) -> ReadPack {
    let pack = packs::pack(model, model.place().subject.0);
    let parts = pack.map_or_else(Vec::new, |pack| pack.pages_for_people(model.lang));
    ReadPack(HeadedPage::lay(&parts, model.size.0))
}
