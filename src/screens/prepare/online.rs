//! Who takes part online, asked at the opening where the place says that some do.
//!
//! Nobody is marked by a key that only goes on: Enter says that an answer is wanted.

use crate::app::command::Command;
use crate::app::key::{Code, Key};
use crate::app::model::{Model, Overlay};
use crate::app::overlay::Lines;
use crate::domain::MeetingKind;
use crate::say;
use crate::text::{fold, text};

/// Says that all are marked where the meeting is held online, and asks where its place says so.
pub(super) fn ask_or_tell(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let lang = model.lang;
    if meeting.plan.kind == MeetingKind::Online {
        return model.tell_too(say!(
            lang,
            "Đã ghi tất cả dự trực tuyến; ai dự tại chỗ hoặc vắng thì ghi ở điểm danh (1).",
            "Everybody is marked as online; mark who is in the room or absent at the roll call (1)."
        ));
    }
    if !is_online_place(&meeting.plan.place) {
        return;
    }
    let title = say!(lang, "Ai dự trực tuyến?", "Who takes part online?");
    let words = say!(
        lang,
        "Nơi họp ghi “{place}”. Tất cả dự trực tuyến thì nhấn 1. Người dự tại chỗ, người dự trực tuyến thì nhấn 2 rồi ghi từng đồng chí ở điểm danh.",
        "The place says “{place}”. Press 1 where everybody takes part online. Where some are in the room press 2, and mark each of the others at the roll call.",
        place = meeting.plan.place
    );
    let lines = Lines { commands: ANSWERS, leave: tell_later, ..Lines::new(title, vec![words]) };
    model.overlays.push(Overlay::Lines(lines));
}

static ANSWERS: &[Command] = &[
    Command::digit(
        "online-all",
        &[Key::char('1')],
        text("tất cả dự trực tuyến", "everybody online"),
        |model| {
            model.overlays.pop();
            model.run("roll-everyone-online");
            model.tell(say!(
                model.lang,
                "Đã ghi tất cả dự trực tuyến; ai dự tại chỗ hoặc vắng thì ghi ở điểm danh (1).",
                "Everybody is marked as online; mark who is in the room or absent at the roll call (1)."
            ));
        },
    )
    .also(&[
        text("cả chi bộ họp qua mạng", "the whole cell by video"),
        text("không ai tại chỗ", "nobody in the room"),
    ]),
    Command::digit(
        "online-later",
        &[Key::char('2')],
        text("ghi ở điểm danh", "mark at the roll call"),
        |model| {
            model.overlays.pop();
            tell_later(model);
        },
    )
    .also(&[text("người tại chỗ, người trực tuyến", "some in the room"), text("ghi sau", "later")]),
    Command::new("online-unanswered", text("chọn 1 hoặc 2", "choose 1 or 2"), |model| {
        model.warn(say!(
            model.lang,
            "Hãy chọn: 1 tất cả dự trực tuyến, 2 ghi từng đồng chí ở điểm danh.",
            "Choose: 1 everybody takes part online, 2 mark each one at the roll call."
        ));
    })
    .on(&[Key::of(Code::Enter)]),
];

fn tell_later(model: &mut Model) {
    model.tell(say!(
        model.lang,
        "Chưa ghi ai dự trực tuyến: ở điểm danh (1), chọn đồng chí rồi nhấn 4; cả chi bộ thì nhấn 9.",
        "Nobody is marked as online: at the roll call (1) choose a member and press 4; 9 for everybody."
    ));
}

/// "Nhà văn hóa ấp và trực tuyến": some come to the room, others do not.
fn is_online_place(place: &str) -> bool {
    let place = fold(place);
    ["truc tuyen", "online", "zoom", "hop qua mang"].iter().any(|word| place.contains(word))
}
