//! Preparing a meeting: the keys of the screen, the checklist, the opening.

mod agenda;
mod cancelling;
mod card;
mod checklist;
mod committee;
mod day;
mod group;
mod guidance;
mod kit;
mod left;
mod new;
mod officers;
mod online;
mod opening;
mod panes;
mod papers;
mod practised;
mod round;
mod term;
mod topic;
pub(super) mod view;

use crate::app::acts::{coach, secrecy};
use crate::app::command::Command;
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::view::{Reach, Shape, Step, View, Zone};
use crate::app::waiting::waiting;
use crate::domain::{Item, State};
use crate::say;
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    zone: Zone::Preparing,
    reach: Reach::Draft,
    commands: &[COMMANDS],
    everywhere: EVERYWHERE,
    step: next_step,
    rows,
    names,
    hit: panes::clicked,
    card: card::card,
    ..View::new("prepare", text("Chuẩn bị", "Prepare"), Shape::List)
};

static EVERYWHERE: &[Command] = &[
    Command::new("prepare-new", text("Cuộc họp mới", "A new meeting"), new::ask).when(new::is_due).also(&[
        text("lập kỳ họp", "plan a meeting"),
        text("chuyên đề, bất thường", "thematic, extraordinary"),
    ]),
    term::COMMAND,
];

static COMMANDS: &[Command] = &[
    Command::new("prepare-pane", text("việc chuẩn bị", "checklist"), checklist::change_list)
        .on(&[Key::of(Code::Tab)])
        .said(|model| match checklist::selected(model) {
            Some(_) => say!(model.lang, "chương trình", "agenda"),
            None => String::new(),
        })
        .rank(7)
        .when(|model| {
            is_draft(model) && model.meeting().is_some_and(|meeting| !meeting.plan.checks.is_empty())
        })
        .here_only()
        .also(&[text("khung kia", "other list"), text("danh sách việc phải làm", "what is to be done")]),
    Command::new("prepare-tick", text("đánh dấu đã xong", "tick"), checklist::tick)
        .said(|model| match checklist::is_ticked(model) {
            true => say!(model.lang, "bỏ đánh dấu", "untick"),
            false => String::new(),
        })
        .on(&[Key::char(' ')])
        .rank(10)
        .when(|model| checklist::selected(model).is_some())
        .also(&[text("việc chuẩn bị", "checklist"), text("đã làm rồi", "done already")]),
    Command::digit(
        "prepare-officers",
        &[Key::char('1')],
        text("Chủ trì, thư ký", "Chair, minute-taker"),
        officers::ask,
    )
    .brief(text("Chủ trì", "Chair"))
    .when(is_draft)
    .without_row()
    .also(&[text("ai điều hành", "who chairs"), text("người ghi biên bản", "who takes the minutes")]),
    Command::digit("prepare-move-up", &[Key::char('2')], text("Chuyển lên", "Move up"), |model| {
        agenda::move_item(model, -1);
    })
    .brief(text("Lên", "Up"))
    .when(|model| selected_item(model).is_some_and(|(place, _)| place > 0))
    .also(&[text("đổi thứ tự mục", "order of items"), text("đưa mục lên trước", "earlier")]),
    Command::digit("prepare-move-down", &[Key::char('3')], text("Chuyển xuống", "Move down"), |model| {
        agenda::move_item(model, 1);
    })
    .brief(text("Xuống", "Down"))
    .when(|model| selected_item(model).is_some_and(|(place, _)| place + 1 < items(model)))
    .also(&[text("đổi thứ tự mục", "order of items"), text("đưa mục xuống sau", "later")]),
    Command::digit("prepare-change", &[Key::char('4')], text("Sửa mục", "Change item"), agenda::ask_change)
        .brief(text("Sửa", "Change"))
        .when(is_on_item)
        .also(&[text("số phút", "minutes"), text("tên mục", "title of an item")]),
    Command::digit(
        "prepare-add",
        &[Key::char('5'), Key::of(Code::Insert)],
        text("Thêm mục", "Add item"),
        agenda::ask_add,
    )
    .brief(text("Thêm", "Add"))
    .when(is_draft)
    .also(&[
        text("mục mới của chương trình", "new item"),
        text("bổ sung chương trình", "more on the agenda"),
    ]),
    Command::digit(
        "prepare-drop",
        &[Key::char('6'), Key::of(Code::Delete)],
        text("Bỏ mục", "Drop item"),
        agenda::drop_item,
    )
    .brief(text("Bỏ", "Drop"))
    .when(is_on_item)
    .also(&[text("xóa mục", "delete an item"), text("bớt chương trình", "less on the agenda")]),
    Command::digit(
        "prepare-move-day",
        &[Key::char('7')],
        text("Loại, ngày, giờ, nơi họp", "Kind, day, hour, place"),
        day::ask,
    )
    .brief(text("Ngày giờ", "Day"))
    .when(is_draft)
    .without_row()
    .also(&[
        text("dời ngày, hoãn", "move the day"),
        text("đổi loại cuộc họp, địa điểm", "another kind, where"),
    ]),
    Command::digit(
        "prepare-open",
        &[Key::char('8'), Key::of(Code::F(5))],
        text("Khai mạc", "Open the meeting"),
        |model| match cancelling::is_cancelled(model) {
            true => cancelling::take_back(model),
            false => opening::open(model),
        },
    )
    .said(|model| match cancelling::is_cancelled(model) {
        true => say!(model.lang, "Bỏ hủy, chuẩn bị lại", "Take the cancellation back"),
        false if model.meeting().is_some_and(|meeting| meeting.on_paper.is_some()) => {
            say!(model.lang, "Nhập nội dung đã họp", "Enter what happened")
        }
        false => String::new(),
    })
    .when(|model| is_draft(model) || cancelling::is_cancelled(model))
    .without_row()
    .also(&[
        text("bắt đầu họp", "begin"),
        text("vào cuộc họp", "start the meeting"),
        text("bỏ hủy, vẫn họp", "held after all"),
    ]),
    Command::new(
        "prepare-on-paper",
        text("Nhập cuộc họp đã ghi trên giấy", "Enter a meeting held on paper"),
        opening::ask_times,
    )
    .when(opening::may_be_entered)
    .without_row()
    .also(&[
        text("họp rồi, nhập sau", "held already, entered later"),
        text("mất điện, máy hỏng", "no power"),
    ]),
    Command::new(
        "prepare-guidance",
        text("Đổi bộ hướng dẫn của cuộc họp", "Guidance of this meeting"),
        guidance::ask,
    )
    .when(is_draft)
    .without_row()
    .also(&[text("cách chấm điểm", "scoring rules"), text("văn bản áp dụng", "rules that hold")]),
    Command::new("prepare-cancel", text("Hủy cuộc họp này", "Cancel this meeting"), cancelling::ask)
        .when(is_draft)
        .without_row()
        .also(&[
            text("xóa, bỏ kỳ đang chuẩn bị", "delete the plan"),
            text("không họp nữa, hoãn", "not held"),
        ]),
    Command::new("prepare-secret", text("Giữ bí mật mục này", "Keep this item secret"), agenda::ask_secret)
        .said(|model| secrecy::label(model, selected_item(model).map(|(_, item)| item).as_ref()))
        .when(|model| selected_item(model).is_some_and(|(_, item)| item.may_be_secret()))
        .also(&[
            text("mục mật, không ghi", "not recorded"),
            text("việc bí mật, nội bộ", "confidential matter"),
        ]),
    Command::new(
        "prepare-others",
        text("Các cuộc họp đang chuẩn bị", "The meetings in preparation"),
        |model| model.open("planned"),
    )
    .when(|model| waiting(model).len() > 1)
    .without_row()
    .also(&[text("cuộc họp khác", "another meeting"), text("sang kỳ khác", "the other one")]),
    papers::COMMAND,
    committee::COMMAND,
    group::COMMAND,
    group::OPINIONS,
    topic::COMMAND,
    left::COMMAND,
    coach::command("prepare-coach"),
];

/// The items of the agenda and the lines of the checklist, by their titles.
fn names(model: &Model) -> Vec<String> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let items = meeting.agenda.items.iter().map(|item| item.title(model.lang).to_owned());
    items.chain(meeting.plan.checks.iter().map(|check| check.title(model.lang).to_owned())).collect()
}

fn is_on_item(model: &Model) -> bool {
    selected_item(model).is_some()
}

fn is_draft(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.state == State::Draft)
}

fn items(model: &Model) -> usize {
    model.meeting().map_or(0, |meeting| meeting.agenda.items.len())
}

/// Items of the agenda, then lines of the checklist.
fn rows(model: &Model) -> usize {
    items(model) + model.meeting().map_or(0, |meeting| meeting.plan.checks.len())
}

fn selected_item(model: &Model) -> Option<(usize, Item)> {
    let place = model.place().at;
    let meeting = model.meeting().filter(|_| is_draft(model))?;
    meeting.agenda.items.get(place).map(|item| (place, item.clone()))
}

/// What Enter does: ticks a line of the checklist that is open, else asks for officers, else shows the round once,
/// else opens.
fn next_step(model: &Model) -> Option<Step> {
    if cancelling::is_cancelled(model) {
        let words = say!(
            model.lang,
            "Cuộc họp đã hủy. Enter: quay lại; vẫn họp thì nhấn 8 (bỏ hủy)",
            "Cancelled. Enter: back; to hold it after all press 8"
        );
        let brief =
            say!(model.lang, "Đã hủy. Enter: quay lại; 8: bỏ hủy", "Cancelled. Enter: back; 8: hold it");
        return Step::brief(words, brief, Model::close);
    }
    if let Some(step) = checklist::step(model).or_else(|| group::step(model)) {
        return Some(step);
    }
    let meeting = model.meeting()?;
    if meeting.plan.chair.is_none() || meeting.plan.minute_taker.is_none() {
        return officers::step(model, &meeting.plan);
    }
    if meeting.on_paper.is_some() {
        let words = say!(
            model.lang,
            "Enter: nhập nội dung đã họp, theo bản giấy",
            "Enter: what happened, as on paper"
        );
        return Step::new(words, opening::open);
    }
    let offered =
        committee::step(model).or_else(|| group::opinions_step(model)).or_else(|| term::step(model));
    let offered = offered.or_else(|| left::step(model)).or_else(|| topic::step(model));
    if let Some(step) = offered.or_else(|| round::step(model)) {
        return Some(step);
    }
    let open_checks = meeting.plan.checks.iter().filter(|check| meeting.ticked(&check.id).is_none()).count();
    let words = match open_checks {
        0 => say!(model.lang, "Enter: khai mạc cuộc họp", "Enter: open the meeting"),
        n => say!(
            model.lang,
            "Enter: khai mạc (còn {n} việc chuẩn bị chưa đánh dấu)",
            "Enter: open the meeting ({n} lines of the preparation are not ticked)",
        ),
    };
    let brief = match open_checks {
        0 => words.clone(),
        n => say!(model.lang, "Enter: khai mạc (còn {n} việc)", "Enter: open ({n} lines not ticked)"),
    };
    Step::brief(words, brief, opening::open)
}
