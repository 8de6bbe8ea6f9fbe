//! What the main screen offers beside its digits: the commands of key 9.

use super::{floor, opening, speaking};
use crate::app::acts::{
    ballot, body, coach, gaps, office, point, postponing, prepared, remark, secrecy, ticking, timing,
};
use crate::app::command::Command;
use crate::app::form::draft;
use crate::app::model::{Model, Overlay};
use crate::app::papers;
use crate::app::picker::{Candidate, Picker};
use crate::app::writing::{self, Target};
use crate::domain::{BodyKind, Check, Item, ItemId, Meeting, State};
use crate::say;
use crate::text::text;

/// The commands; those without a key stand under key 9.
pub(super) static COMMANDS: &[Command] = &[
    Command::new("chair-note-item", text("Ghi nội dung của mục", "Note under the item"), |model| {
        note_item(model, Target::Item);
    })
    .when(secrecy::may_record)
    .also(&[text("ghi diễn biến", "what happened"), text("nội dung mục", "note of the item")]),
    Command::new("chair-conclude", text("Kết luận của chủ trì", "The chair's conclusion"), |model| {
        note_item(model, Target::Conclusion);
    })
    .when(secrecy::may_record)
    .also(&[text("chốt lại", "sum up"), text("ý kiến chủ trì", "chair's words")]),
    Command::new("chair-point", text("Thêm điểm nghị quyết", "Add a resolution point"), point::ask_new)
        .when(|model| {
            secrecy::may_record(model) && has(model, |meeting| meeting.plan.kind.issues_resolution())
        })
        .also(&[text("quyết nghị", "resolve"), text("nhiệm vụ tháng tới", "tasks of next month")]),
    Command::new(
        "chair-prepared-text",
        text("Lấy nội dung đã soạn của mục", "Take the prepared text of the item"),
        prepared::take_text,
    )
    .when(prepared::has_text)
    .also(&[text("nội dung chuẩn bị sẵn", "text at hand"), text("bài đã soạn", "what was prepared")]),
    Command::new(
        "chair-draft-points",
        text("Lấy dự thảo nghị quyết đã soạn", "Take points of the draft resolution"),
        prepared::ask_drafts,
    )
    .when(prepared::has_drafts)
    .also(&[text("dự thảo nghị quyết", "draft of the resolution"), text("điểm đã soạn", "prepared points")]),
    Command::new("chair-check", text("Đánh dấu việc chuẩn bị", "Tick the preparation"), ask_check)
        .when(has_unticked)
        .also(&[
            text("chi ủy họp trước", "committee met"),
            text("gửi thông báo, tài liệu", "notice, documents sent"),
        ]),
    Command::new("chair-review", text("Việc tháng trước", "Last month's tasks"), |model| {
        model.open("review")
    })
    .when(|model| !secrecy::is_under_way(model) && has(model, |meeting| !meeting.carried.is_empty()))
    .also(&[text("kiểm tra nhiệm vụ", "review tasks"), text("việc đã giao", "tasks given")]),
    Command::new(
        "chair-remark",
        text("Biểu dương, nhắc nhở, phê bình", "Praise, reminder, criticism"),
        |model| remark::ask(model, None),
    )
    .when(secrecy::may_record)
    .also(&[text("khen, chê", "compliment, blame"), text("góp ý đồng chí", "about a comrade")]),
    Command::new("chair-guest", text("Thêm khách mời", "Add a guest"), prepared::ask_guest)
        .when(Model::is_open)
        .also(&[text("đại biểu, cấp trên dự", "delegate"), text("khách", "visitor")]),
    Command::new("chair-officers", text("Đổi chủ trì, thư ký", "Another chair or minute-taker"), office::ask)
        .when(Model::is_open)
        .also(&[
            text("giao quyền chủ trì, chủ trì về sớm", "hand the chair over"),
            text("thay người ghi biên bản", "somebody else takes the minutes"),
        ]),
    Command::new("chair-urgent", text("Ưu tiên phát biểu", "Point of order"), speaking::ask_urgent)
        .when(Model::is_open)
        .also(&[text("xin nói trước", "speak first"), text("ý kiến khẩn", "urgent word")]),
    Command::new("chair-kind", text("Đổi loại phát biểu", "Change the kind of speech"), speaking::ask_kind)
        .when(|model| model.is_open() && has(model, |meeting| !meeting.speeches.is_empty()))
        .also(&[
            text("góp ý, đề nghị, chất vấn", "suggestion, proposal, question"),
            text("bảo lưu", "reservation"),
        ]),
    Command::new("chair-question", text("Biểu quyết việc khác", "Put another question"), ballot::ask_other)
        .when(|model| secrecy::may_record(model) && has(model, |meeting| meeting.open_ballot().is_none()))
        .also(&[
            text("việc ngoài mục này", "not that of the item"),
            text("lấy ý kiến, giơ thẻ", "any decision"),
        ]),
    Command::new(
        "chair-postpone",
        text("Để câu biểu quyết lại kỳ sau", "Leave the question to the next meeting"),
        postponing::ask,
    )
    .when(|model| model.is_open() && has(model, |meeting| meeting.postponable().is_some()))
    .also(&[
        text("hoãn biểu quyết, chưa quyết định", "postpone, not decided"),
        text("chuyển sang kỳ sau", "next time"),
    ]),
    Command::new("chair-tellers", text("Chọn người kiểm phiếu", "Choose the tellers"), |model| {
        body::ask(model, BodyKind::Tellers);
    })
    .when(Model::is_open)
    .also(&[text("tổ, ban kiểm phiếu", "who counts the papers"), text("bỏ phiếu kín", "secret ballot")]),
    Command::new(
        "chair-vote-papers",
        text("Ghi phiếu biểu quyết ra tệp", "Papers of a vote as a file"),
        |model| {
            papers::write_live(model, "vote-ballot");
        },
    )
    .when(|model| model.is_open() && has(model, |meeting| meeting.ballots.iter().any(|one| one.secret)))
    .also(&[text("phiếu kín", "secret papers"), text("phiếu để trống", "blank papers")]),
    Command::new("chair-tellers-record", text("Ghi biên bản kiểm phiếu", "Tellers' record"), |model| {
        papers::write_live(model, "tellers-vote");
    })
    .when(|model| {
        model.is_open()
            && has(model, |meeting| meeting.ballots.iter().any(|one| one.secret_count().is_some()))
    })
    .also(&[
        text("kết quả bỏ phiếu kín", "result of a secret vote"),
        text("tổ kiểm phiếu ký", "tellers sign"),
    ]),
    Command::new(
        "chair-recount",
        text("Đếm lại lần biểu quyết vừa rồi", "Recount the last vote"),
        ballot::ask_count,
    )
    .when(|model| model.is_open() && has(model, |meeting| !meeting.ballots.is_empty()))
    .also(&[text("kiểm phiếu lại", "count again"), text("sửa số phiếu", "correct the figures")]),
    Command::new("chair-score", text("Chấm điểm", "Score"), |model| model.open("scoring"))
        .when(|model| model.is_open() && model.is_scored())
        .also(&[text("bảng điểm", "score sheet"), text("chất lượng sinh hoạt", "quality of the meeting")]),
    Command::new("chair-hints", text("Cách thêm điểm (F7)", "What would help the score (F7)"), coach::show)
        .when(Model::is_open)
        .also(&[text("mất điểm ở đâu", "points lost"), text("nên làm gì thêm", "what else to do")]),
    Command::new("chair-read-back", text("Đọc lại biên bản", "Read the minutes back"), |model| {
        model.open("read-back");
    })
    .when(Model::is_open)
    .also(&[text("thông qua biên bản", "adopt the minutes"), text("kết thúc, bế mạc", "close the meeting")]),
    Command::new("chair-missing", text("Xem còn thiếu gì", "What is missing"), gaps::open)
        .when(Model::is_open)
        .also(&[
            text("trước khi thông qua", "before the adoption"),
            text("chưa làm, bỏ sót", "not done, left out"),
        ]),
    Command::new("chair-go-to", text("Sang mục bất kỳ", "Go to any item"), ask_item)
        .when(Model::is_open)
        .also(&[text("quay lại mục trước", "item before"), text("nhảy mục", "skip")]),
    Command::new("chair-opened", text("Sửa giờ khai mạc", "Correct the time of opening"), opening::ask)
        .when(Model::is_open)
        .also(&[
            text("giờ bắt đầu", "time of opening"),
            text("khai mạc sớm hơn, muộn hơn", "opened earlier, later"),
        ]),
    Command::new("chair-times", text("Sửa giờ khác đã ghi", "Correct another time"), timing::ask)
        .when(Model::is_open)
        .also(&[
            text("giờ kết thúc, giờ đến, giờ về", "end, arrivals, leavings"),
            text("giờ bắt đầu mục, tạm dừng", "beginning of an item, breaks"),
        ]),
    Command::new("chair-suspend", text("Tạm dừng cuộc họp", "Suspend the meeting"), |model| {
        let events = model.meeting().map(Meeting::suspend);
        if let Some(events) = events {
            model.perform(events);
        }
    })
    .when(Model::is_open)
    .also(&[text("nghỉ giải lao", "break"), text("hoãn giữa chừng", "stop for a while")]),
    Command::new("chair-resume", text("Họp tiếp", "Resume the meeting"), |model| {
        model.perform_one(Meeting::resume);
    })
    .when(|model| has(model, |meeting| meeting.state == State::Suspended))
    .also(&[text("hết giải lao", "break is over"), text("tiếp tục họp", "go on")]),
    Command::new("chair-secret", text("Giữ bí mật mục này", "Keep this item secret"), |model| {
        if let Some(item) = current(model).map(|item| item.id) {
            secrecy::ask(model, item, keep_secret);
        }
    })
    .said(|model| secrecy::label(model, current(model)))
    .when(|model| model.is_open() && current(model).is_some_and(Item::may_be_secret))
    .also(&[text("mục mật, không ghi", "not recorded"), text("việc bí mật, nội bộ", "confidential matter")]),
    Command::new("chair-private", text("Ghi riêng của chủ trì", "Private note of the chair"), |model| {
        writing::write(model, Target::Private);
    })
    .when(secrecy::may_record)
    .also(&[
        text("ghi chú riêng, không vào biên bản", "not in the minutes"),
        text("sổ tay chủ trì", "the chair's own"),
    ]),
    Command::new(
        "chair-home",
        text("Về trang đầu, cuộc họp vẫn mở", "To the first page; the meeting stays open"),
        Model::go_home,
    )
    .also(&[text("ra ngoài, menu chính", "home, main menu"), text("xem biên bản cũ", "read old minutes")]),
];

pub(super) fn has(model: &Model, what: impl Fn(&Meeting) -> bool) -> bool {
    model.meeting().is_some_and(what)
}

/// Lines of the preparation that are not ticked, with their places.
fn unticked(meeting: &Meeting) -> impl Iterator<Item = (usize, &Check)> {
    meeting.plan.checks.iter().enumerate().filter(|(_, check)| meeting.ticked(&check.id).is_none())
}

fn has_unticked(model: &Model) -> bool {
    model.is_open() && has(model, |meeting| unticked(meeting).next().is_some())
}

/// The command that the current item asks for most.
pub(super) fn usual(model: &Model) -> Option<&'static str> {
    let item = model.meeting()?.agenda.current()?;
    // The line below those who wait says that this key invites them.
    if model.meeting()?.unspoken_behind().is_some() {
        return Some(floor::UNSPOKEN);
    }
    Some(match item.step.as_str() {
        "opening" => "chair-guest",
        "discussion" => "chair-urgent",
        "conclusion" if model.meeting()?.plan.kind.issues_resolution() => "chair-point",
        _ => "chair-note-item",
    })
}

fn current(model: &Model) -> Option<&Item> {
    model.meeting()?.agenda.current()
}

fn keep_secret(model: &mut Model) {
    if let Some(item) = current(model).map(|item| item.id) {
        secrecy::choose(model, item);
    }
}

fn note_item(model: &mut Model, target: fn(ItemId) -> Target) {
    if let Some(item) = model.meeting().and_then(|meeting| meeting.agenda.current) {
        writing::write(model, target(item));
    }
}

/// Asks which line of the preparation was done; the tick bears the present time, or the day that is told.
fn ask_check(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let choice = |(place, check): (usize, &Check)| Candidate {
        key: place as u64,
        label: check.title(model.lang).to_owned(),
        hint: String::new(),
    };
    let choices = unticked(meeting).map(choice).collect();
    let title = say!(model.lang, "Việc nào đã chuẩn bị xong?", "What was prepared?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| match ticking::day_asked(
        model,
        key as usize,
    ) {
        Some(form) => draft::open(model, form),
        None => {
            ticking::tick(model, key as usize);
        }
    })));
}

fn ask_item(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let choice = |(place, item): (usize, &Item)| Candidate {
        key: item.id.0,
        label: format!("{}. {}", place + 1, item.title(model.lang)),
        hint: String::new(),
    };
    let choices = meeting.agenda.items.iter().enumerate().map(choice).collect();
    let title = say!(model.lang, "Sang mục nào?", "Which item?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        super::go_to(model, ItemId(key));
    })));
}
