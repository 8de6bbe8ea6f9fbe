//! Preparing the round of self-criticism: what comes back, the theme, whose turn it is, the sheets.
//!
//! For committee and chair alone; who has been away stands behind a key. Turns are worked out from facts; nobody is
//! ranked, and nothing is ticked.

mod facts;
mod lines;
mod promise_cells;
mod sheets;
mod standing;
mod sums;
mod theme;
mod turns;
pub(super) mod view;

use crate::app::acts::round;
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::page;
use crate::app::view::{Reach, Shape, Step, View, Zone};
use crate::domain::{Event, Meeting, State};
use crate::say;
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    zone: Zone::Preparing,
    reach: Reach::Draft,
    commands: &[COMMANDS],
    everywhere: EVERYWHERE,
    enter: round::look_at,
    step: next_step,
    rows: |model| model.once(lines::lay).0.len(),
    hear: sheets::hear,
    ..View::new("round-plan", text("Tự phê bình kỳ này", "Self-criticism this time"), Shape::Page)
};

static EVERYWHERE: &[Command] =
    &[Command::new("round-plan", text("Tự phê bình kỳ này", "Self-criticism this time"), |model| {
        model.open("round-plan")
    })
    .when(|model| model.screen() != "round-plan" && is_draft(model))
    .also(&[
        text("chủ đề, lượt nói, lời hứa đến hạn", "theme, turns, promises due"),
        text("chuẩn bị tự phê bình, phê bình", "prepare self-criticism"),
    ])];

/// Minutes of a round that the committee adds: as long as the shortest one of the cell (own design).
const ROUND_MINUTES: u32 = 15;

/// The screen of what is followed up.
const FOLLOW_UP: &str = "follow-up";

static COMMANDS: &[Command] = &[
    Command::digit("round-plan-theme", &[Key::char('1')], text("Chủ đề", "Theme"), theme::ask)
        .when(is_draft)
        .also(&[text("chọn mục soi, tự soi", "items to reflect on"), text("không chủ đề", "no theme")]),
    Command::digit("round-plan-turns", &[Key::char('2')], text("Đổi lượt", "Change turns"), turns::ask)
        .brief(text("Lượt", "Turns"))
        .when(has_round)
        .also(&[
            text("ai nói kỳ này", "who speaks this time"),
            text("thứ tự nói, thêm người", "order, one more"),
        ]),
    Command::digit("round-plan-minutes", &[Key::char('3')], text("Số phút", "Length"), turns::ask_minutes)
        .when(has_round)
        .also(&[text("thời gian của mục", "time of the item"), text("dài, ngắn hơn", "longer, shorter")]),
    Command::digit(
        "round-plan-sheets",
        &[Key::char('4')],
        text("Lập phiếu tự soi giấy", "Sheets on paper"),
        sheets::print,
    )
    .brief(text("Lập phiếu", "Sheets"))
    .when(sheets::may_print)
    .also(&[
        text("phiếu giấy để trống", "blank sheets on paper"),
        text("tờ để trống cho cả chi bộ", "for the whole cell"),
    ]),
    Command::digit("round-plan-follow-up", &[Key::char('5')], text("Theo dõi", "Follow up"), |model| {
        model.open(FOLLOW_UP);
    })
    .without_row()
    .here_only()
    .when(|model| model.table.view(FOLLOW_UP).is_some())
    .also(&[
        text("lời hứa, góp ý chưa trả lời", "promises, remarks without an answer"),
        text("khắc phục tới đâu", "how far it is put right"),
    ]),
    Command::digit("round-plan-item", &[Key::char('7')], text("Thêm mục này", "Add the item"), add_item)
        .without_row()
        .when(|model| is_draft(model) && lacks_round(model))
        .also(&[
            text("mục tự phê bình và phê bình", "item of self-criticism"),
            text("tự phê bình trong chi ủy", "self-criticism in the committee"),
        ]),
    Command::digit("round-plan-care", &[Key::char('6')], text("Thăm hỏi", "Whom to ask after"), show_care)
        .brief(text("Thăm hỏi", "Ask after"))
        .without_row()
        .when(|model| is_draft(model) && !care(model).is_empty())
        .also(&[
            text("ai vắng nhiều kỳ, chỉ chủ trì xem", "who has been away, for the chair alone"),
            text("vắng ba tháng", "absent for three months"),
        ]),
];

/// Whom the chair may want to ask after, one sentence each.
fn care(model: &Model) -> Vec<String> {
    let facts = model.once(facts::work_out);
    let notes = facts.as_ref().iter().flat_map(|facts| &facts.care);
    notes.map(|note| note.sentence(model.lang)).collect()
}

/// Shows the chair alone who has been away: the page itself has their number.
fn show_care(model: &mut Model) {
    let title = say!(model.lang, "Chỉ chủ trì xem: nên thăm hỏi", "For the chair alone: whom to ask after");
    let lines = care(model);
    model.show_lines(title, lines);
}

fn is_draft(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.state == State::Draft)
}

/// Whether the meeting is prepared and its agenda has a round.
fn has_round(model: &Model) -> bool {
    is_draft(model)
        && model.once(facts::work_out).as_ref().as_ref().is_some_and(|facts| facts.number.is_some())
}

/// Whether a round belongs to the meeting, and its agenda has none.
fn lacks_round(model: &Model) -> bool {
    let lacks = |meeting: &Meeting| meeting.plan.kind.holds_round() && meeting.round_item().is_none();
    model.meeting().is_some_and(lacks)
}

/// Puts the round on the agenda.
fn add_item(model: &mut Model) {
    let Some(item) = model.pack().and_then(|pack| pack.round_item(ROUND_MINUTES)) else { return };
    let added = model.meeting().map(|meeting| meeting.add_round(item));
    added.into_iter().for_each(|event| {
        model.perform(event.map(|event| vec![Event::Plan(event)]));
    });
}

/// Enter turns the page; at its end it writes the sheets where none were, then leads back.
fn next_step(model: &Model) -> Option<Step> {
    let at_end = model.place().at >= model.last_top();
    if !at_end || !sheets::are_missing(model) {
        return page::next_step(model);
    }
    let n = sheets::count(model);
    let words = say!(
        model.lang,
        "Enter: lập {n} phiếu tự soi, bằng số đồng chí được triệu tập",
        "Enter: write {n} self-check sheets, one for each who is summoned"
    );
    let brief = say!(model.lang, "Enter: lập {n} phiếu tự soi", "Enter: write {n} sheets");
    Step::brief(words, brief, sheets::print)
}
