//! What comes back until it is settled: promises, the longest overdue first, then remarks without an answer.
//!
//! For the committee. Ranks nobody, and concludes nothing about anybody.

pub(super) mod view;

use std::rc::Rc;

use crate::app::acts::{following, promise};
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::view::{Shape, View};
use crate::domain::{FollowedRemark, MemberId, Promise, PromiseState};
use crate::text::{Text, text};

/// The screen.
pub static VIEW: View = View {
    commands: &[COMMANDS],
    everywhere: EVERYWHERE,
    rows: |model| rows(model).0.len(),
    names: |model| rows(model).0.iter().map(|row| name(model, row.member()).to_owned()).collect(),
    ..View::new("follow-up", text("Theo dõi khắc phục", "Follow-up"), Shape::List)
};

static EVERYWHERE: &[Command] =
    &[Command::new("follow-up", text("Theo dõi khắc phục", "Follow-up"), |model| {
        model.open("follow-up");
    })
    .when(|model| model.screen() != "follow-up" && model.book.cell.is_some())
    .also(&[
        text("lời hứa đến hạn, báo lại", "promises that are due"),
        text("góp ý chưa trả lời", "remarks without an answer"),
        text("theo dõi lời hứa", "follow up"),
    ])];

static COMMANDS: &[Command] = &[
    state("follow-mended", &[Key::char('1')], text("Đã khắc phục", "Put right"), |model| {
        report(model, PromiseState::Mended);
    })
    .brief(text("Đã", "Mended"))
    .also(&[text("lời hứa đã làm xong", "promise kept"), text("xong rồi", "settled")]),
    state("follow-mending", &[Key::char('2')], text("Đang khắc phục", "Being put right"), |model| {
        report(model, PromiseState::Mending);
    })
    .brief(text("Đang", "Under way"))
    .also(&[text("lời hứa đang làm", "promise under way"), text("hẹn ngày mới", "a new day")]),
    state("follow-not-yet", &[Key::char('3')], text("Chưa khắc phục", "Not put right yet"), |model| {
        report(model, PromiseState::NotYet);
    })
    .brief(text("Chưa", "Not yet"))
    .also(&[text("lời hứa chưa làm", "promise not begun"), text("còn nợ lời hứa", "still owed")]),
    Command::digit("follow-answer", &[Key::char('4')], text("Trả lời góp ý", "Answer"), |model| {
        if let Some(FollowedRow::Remark(one)) = selected(model) {
            promise::ask_late_answer(model, &one);
        }
    })
    .brief(text("Trả lời", "Answer"))
    .when(|model| {
        let open = |one: &FollowedRemark| one.answered.is_none() && !promise::is_answered(model, one);
        model.is_open() && matches!(selected(model), Some(FollowedRow::Remark(one)) if open(&one))
    })
    .also(&[text("tiếp thu góp ý kỳ trước", "take up an earlier remark"), text("giải trình", "explain")]),
    Command::digit(
        "follow-from",
        &[Key::char('5')],
        text("Theo dõi từ kỳ nào", "Follow up from which meeting"),
        following::ask,
    )
    .brief(text("Từ kỳ", "From"))
    .when(following::may_choose)
    .without_row()
    .also(&[
        text("bỏ qua lời hứa cũ", "leave old promises aside"),
        text("bắt đầu theo dõi", "begin to follow"),
    ]),
    Command::new("follow-give-up", text("Thôi theo dõi lời hứa", "Give the promise up"), |model| {
        if let Some(FollowedRow::Promise(one)) = selected(model) {
            promise::ask_giving_up(model, one.id);
        }
    })
    .when(is_open_promise)
    .also(&[
        text("bỏ lời hứa, có lý do", "follow it no more, with a reason"),
        text("không theo dõi nữa", "drop it"),
    ]),
];

/// A command that reports the promise of the chosen row.
const fn state(id: &'static str, keys: &'static [Key], label: Text, run: fn(&mut Model)) -> Command {
    Command::digit(id, keys, label, run).when(is_open_promise)
}

/// A row of the page.
#[derive(Debug, Clone)]
enum FollowedRow {
    Promise(Promise),
    Remark(FollowedRemark),
}

impl FollowedRow {
    fn member(&self) -> MemberId {
        match self {
            FollowedRow::Promise(one) => one.id.member,
            FollowedRow::Remark(one) => one.remark.about,
        }
    }
}

struct FollowedRows(Vec<FollowedRow>);

/// Promises in the order of every list of them, then remarks without an answer; worked out once, as the finder asks
/// for them row by row.
fn rows(model: &Model) -> Rc<FollowedRows> {
    model.once(|model| {
        let back = promise::back(model);
        let day = view::as_of(model);
        let promises = back.ordered(day, &model.roll().on(day)).into_iter().cloned();
        let remarks = back.remarks.iter().filter(|one| one.answered.is_none()).cloned();
        FollowedRows(promises.map(FollowedRow::Promise).chain(remarks.map(FollowedRow::Remark)).collect())
    })
}

fn selected(model: &Model) -> Option<FollowedRow> {
    if model.screen() != VIEW.id {
        return None;
    }
    rows(model).0.get(model.place().at).cloned()
}

fn is_open_promise(model: &Model) -> bool {
    let open = |row: &FollowedRow| matches!(row, FollowedRow::Promise(one) if one.settled().is_none());
    model.is_open() && selected(model).is_some_and(|row| open(&row))
}

fn name(model: &Model, member: MemberId) -> &str {
    model.roll().name(member)
}

fn report(model: &mut Model, state: PromiseState) {
    if let Some(FollowedRow::Promise(one)) = selected(model) {
        promise::ask_state(model, one.id, state);
    }
}
