//! Chairing a meeting: the keys of the main screen.

mod adopted;
mod attending;
mod corrections;
mod deciding;
mod floor;
mod for_cell;
mod next;
mod noting;
mod on_persons;
mod opening;
mod others;
mod persons;
mod silence;
mod speaking;
mod speech_step;
pub(super) mod view;

use std::path::PathBuf;

use crate::app::acts::{adoption, ballot, coach, offer, round, secrecy, task};
use crate::app::card;
use crate::app::command::Command;
use crate::app::errand;
use crate::app::key::{Code, Key};
use crate::app::message::Done;
use crate::app::model::Model;
use crate::app::papers;
use crate::app::size::{THREE_PANES, TWO_PANES};
use crate::app::view::{Reach, Shape, View, Zone};
use crate::app::writing::Target;
use crate::domain::{ItemId, Meeting, State};
use crate::say;
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    zone: Zone::Running,
    widest: THREE_PANES,
    reach: Reach::Running,
    commands: &[
        COMMANDS,
        others::COMMANDS,
        floor::COMMANDS,
        persons::COMMANDS,
        on_persons::COMMANDS,
        corrections::COMMANDS,
    ],
    step: next::step,
    back,
    stays,
    rows: |model| model.meeting().map_or(0, |meeting| meeting.waiting.len()),
    write: noting::write_note,
    dead: answer_dead,
    usual: others::usual,
    card: card::running,
    hear,
    ..View::new("chair", text("Điều hành", "Chair"), Shape::Free)
};

static COMMANDS: &[Command] = &[
    Command::digit("chair-roll", &[Key::char('1')], text("Điểm danh", "Roll call"), |model| {
        model.open("roll-call");
    })
    .brief(text("Điểm danh", "Roll"))
    .when(Model::is_open)
    .also(&[text("quân số, có mặt", "who is here"), text("vắng mặt", "absent")]),
    Command::digit("chair-speak", &[Key::char('2')], text("Phát biểu", "Speakers"), speaking::ask_speaker)
        .brief(text("Nói", "Speak"))
        .when(Model::is_open)
        .also(&[
            text("mời nói, đăng ký, danh sách chờ", "call, waiting list, queue"),
            text("ý kiến", "opinion"),
        ]),
    Command::digit("chair-ballot", &[Key::char('3')], text("Biểu quyết", "Vote"), deciding::ask_vote)
        .when(Model::is_open)
        .also(&[text("bỏ phiếu, giơ tay, giơ thẻ", "ballot, show of hands"), text("kiểm phiếu", "count")]),
    Command::digit("chair-note", &[Key::char('4')], text("Ghi ý kiến", "Take notes"), noting::note)
        .said(|model| match noting::note_target(model) {
            Some(Target::Item(_)) => say!(model.lang, "Ghi nội dung", "Note the item"),
            Some(Target::Conclusion(_)) => say!(model.lang, "Ghi kết luận", "Conclude"),
            _ => String::new(),
        })
        .brief(text("Ghi", "Note"))
        .when(|model| noting::note_target(model).is_some())
        .also(&[text("chép lời phát biểu", "write down"), text("biên bản, nội dung", "minutes of the item")]),
    Command::digit("chair-task", &[Key::char('5')], text("Phân công", "Give a task"), task::ask)
        .brief(text("Việc", "Task"))
        .when(secrecy::may_record)
        .also(&[text("giao việc, nhiệm vụ", "assignment, duty"), text("ai làm, hạn", "who, by when")]),
    Command::digit("chair-criticism", &[Key::char('6')], text("Tự phê bình", "Self-criticism"), |model| {
        model.open("criticism");
    })
    .brief(text("Tự phê", "Self-crit."))
    .when(|model| secrecy::may_record(model) && round::belongs_here(model))
    .also(&[text("kiểm điểm, khuyết điểm", "shortcomings"), text("phê bình", "criticism")]),
    Command::digit("chair-next-item", &[Key::char('7')], text("Mục sau", "Next item"), next_item)
        .brief(text("Sau", "Next"))
        .said(|model| match errand::is_underway(model) {
            true => say!(model.lang, "Về trang còn thiếu", "To what is missing"),
            false => String::new(),
        })
        .when(|model| {
            let on = |meeting: &Meeting| meeting.agenda.next().is_some() || errand::is_underway(model);
            model.is_open() && model.meeting().is_some_and(on)
        })
        .also(&[text("chuyển mục, qua mục", "go on"), text("hết mục này", "item is done")]),
    Command::digit("chair-late", &[Key::char('8')], text("Đến, về", "Late, left"), attending::ask_late)
        .brief(text("Đến", "Late"))
        .when(Model::is_open)
        .also(&[text("đến muộn", "came late"), text("về sớm, ra ngoài", "went early")]),
    Command::new("chair-earlier", text("bắt đầu sớm 1 phút", "started 1 min earlier"), |model| {
        speaking::shift(model, -60);
    })
    .on(&[Key::char('-')])
    .rank(20)
    .when(is_timed)
    .also(&[text("sửa giờ nói", "correct the clock"), text("bấm giờ muộn", "clock started late")]),
    Command::new("chair-later", text("muộn 1 phút", "1 min later"), |model| speaking::shift(model, 60))
        .on(&[Key::char('+'), Key::char('=')])
        .rank(21)
        .when(is_timed)
        .also(&[text("sửa giờ nói", "correct the clock"), text("bấm giờ sớm", "clock started early")]),
    Command::new("chair-withdraw", text("bớt khỏi danh sách", "take off the list"), speaking::withdraw)
        .on(&[Key::of(Code::Delete)])
        .rank(22)
        .when(|model| speaking::selected(model).is_some())
        .on_row()
        .also(&[text("thôi đăng ký", "no longer waits"), text("xóa người chờ", "remove a speaker")]),
    Command::new("chair-pane", text("chương trình", "agenda"), |model| {
        model.turn_pane(1 - model.place().pane.min(1));
    })
    .on(&[Key::of(Code::Tab)])
    .said(|model| match model.place().pane {
        0 => String::new(),
        _ => say!(model.lang, "diễn biến", "proceedings"),
    })
    .rank(7)
    .when(|model| model.size.0 < TWO_PANES)
    .here_only()
    .also(&[text("các mục, tiến độ", "items"), text("khung kia", "other pane")]),
    Command::new(
        "chair-documents",
        text("ghi lại văn bản ra tệp", "write the documents again"),
        adoption::write_papers,
    )
    .on(&[Key::of(Code::F(6))])
    .rank(23)
    .when(|model| model.adopted_hash.is_some())
    .also(&[text("in, Word", "print, Word"), text("xuất biên bản", "export")]),
    Command::new("chair-offer", text("ghi câu gợi ý", "take the ready sentence"), offer::toggle_current)
        .on(&[Key::of(Code::F(5)), Key::of(Code::Insert)])
        .said(|model| match offer::at_current(model) {
            Some((_, true)) => say!(model.lang, "bỏ câu gợi ý", "drop the ready sentence"),
            _ => String::new(),
        })
        .rank(25)
        .when(|model| offer::at_current(model).is_some())
        .also(&[
            text("câu mẫu của hướng dẫn", "sentence of the guidance"),
            text("ghi vào biên bản", "into the minutes"),
        ]),
    coach::command(coach::ON_CHAIR),
];

/// Whether the clock runs for somebody who speaks: not where the meeting is entered from paper.
fn is_timed(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.speaking.is_some() && meeting.on_paper.is_none())
}

/// Where the documents of the meeting lie that was adopted just now.
#[derive(Debug, Clone, Default)]
pub struct Written(pub Vec<PathBuf>);

/// Once the adoption is on the device, the papers are written, and shown where they lie.
fn hear(model: &mut Model, done: Done) -> Option<Done> {
    match done {
        Done::Saved { hash: Some(hash), .. } => {
            model.adopted_hash = Some(hash);
            adoption::write_papers(model);
            None
        }
        Done::Written(paths) => {
            tell_written(model, &paths);
            model.keep(Written(paths));
            None
        }
        other => Some(other),
    }
}

/// Says where documents lie.
fn tell_written(model: &mut Model, paths: &[PathBuf]) {
    if paths.is_empty() {
        return;
    }
    if let Some(words) = papers::elsewhere_words(model, paths) {
        return model.tell_too(words);
    }
    let words = say!(
        model.lang,
        "Đã ghi {n} tệp vào thư mục {folder}.",
        "Files written: {n}, in the folder {folder}.",
        n = paths.len(),
        folder = papers::folder_words(paths)
    );
    model.tell_too(words);
}

fn stays(model: &Model) -> bool {
    !model.meeting().is_some_and(|meeting| meeting.state == State::Adopted)
}

/// Esc closes nothing of a meeting under way, and says how to leave it.
fn back(model: &mut Model) {
    if errand::end(model) {
        return;
    }
    if !stays(model) {
        return model.close();
    }
    let state = match is_suspended(model) {
        true => suspended_words(model),
        false => say!(model.lang, "Cuộc họp đang diễn ra.", "The meeting is going on."),
    };
    model.warn(say!(
        model.lang,
        "{state} Về trang đầu: nhấn 9 rồi chọn; thoát: nhấn 0.",
        "{state} To the first page: press 9 and choose; to quit: 0."
    ));
}

fn is_suspended(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.state == State::Suspended)
}

fn suspended_words(model: &Model) -> String {
    say!(
        model.lang,
        "Cuộc họp đang tạm dừng. Họp tiếp: nhấn Enter.",
        "The meeting is suspended. To resume it: press Enter."
    )
}

/// A digit that does nothing while the meeting is suspended, or at a secret item, says so.
fn answer_dead(model: &mut Model, key: Key) {
    let is_digit = matches!(key, Key { code: Code::Char('1'..='8'), ctrl: false, alt: false, .. });
    let words = match is_suspended(model) {
        true => Some(suspended_words(model)),
        false => secrecy::is_under_way(model).then(|| secrecy::words(model.lang)),
    };
    if let Some(words) = words.filter(|_| is_digit) {
        model.warn(words);
    }
}

/// The next item; from where the page of what is missing led to, back to it.
fn next_item(model: &mut Model) {
    if errand::end(model) {
        return;
    }
    let next = |meeting: &Meeting| meeting.agenda.next().map(|item| item.id);
    if let Some(item) = model.meeting().and_then(next) {
        go_to(model, item);
    }
}

fn go_to(model: &mut Model, item: ItemId) {
    let left = next::left_of_round(model);
    let events = model.meeting().map(|meeting| meeting.go_to(item));
    if let Some(events) = events
        && model.perform(events)
    {
        let uncounted = ballot::left_uncounted(model);
        left.into_iter().chain(uncounted).for_each(|words| model.tell_too(words));
    }
}
