//! The book as a whole: where it lies, its backups, its second folder, its checks, its hand-over.

mod facts;
mod folders;
mod seal;
pub(super) mod view;

use crate::app::asked_folder;
use crate::app::backup::{BackupNews, BackupTask, Backups, BookCheck, Progress, Work};
use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::message::{Done, Effect};
use crate::app::model::Model;
use crate::app::view::{Shape, Step, View};
use crate::say;
use crate::text::text;
use folders::{ask_copy, ask_hand_over, ask_second};

/// The screen.
pub static VIEW: View = View {
    commands: &[COMMANDS],
    enter: |model| ask(model, BackupTask::Look),
    step: next_step,
    rows: facts::rows,
    hear,
    ..View::new("book", text("Sổ và sao lưu", "Book and backups"), Shape::Free)
};

static COMMANDS: &[Command] = &[
    Command::digit("book-backup", &[Key::char('1')], text("Sao lưu ngay", "Back up now"), back_up)
        .brief(text("Sao lưu", "Back up"))
        .when(|model| is_idle(model) && is_own(model))
        .also(&[text("USB, chép sổ", "copy the book"), text("lưu dự phòng", "safety copy")]),
    Command::digit(
        "book-second",
        &[Key::char('2')],
        text("Chọn thư mục thứ hai", "Choose the second folder"),
        ask_second,
    )
    .brief(text("Thư mục 2", "2nd folder"))
    .when(|model| is_idle(model) && is_own(model))
    .also(&[text("ổ USB, ổ ngoài", "stick, other disk"), text("nơi chép thêm", "where copies go")]),
    Command::digit("book-check", &[Key::char('3')], text("Kiểm tra sổ", "Check the book"), check)
        .brief(text("Kiểm tra", "Check"))
        .when(is_idle)
        .also(&[text("sổ có hỏng không", "is it damaged"), text("xác minh", "verify")]),
    Command::digit(
        "book-hand-over",
        &[Key::char('4')],
        text("Gói bàn giao", "Hand-over pack"),
        ask_hand_over,
    )
    .brief(text("Bàn giao", "Hand over"))
    .when(is_idle)
    .also(&[text("đổi thư ký, đổi bí thư", "new secretary"), text("bản kê hồ sơ", "inventory")]),
    Command::digit(
        "book-findings",
        &[Key::char('5')],
        text("Xem kết quả kiểm tra", "Findings of the check"),
        show_findings,
    )
    .brief(text("Kết quả", "Findings"))
    .when(|model| checked_before(model).is_some_and(|check| !check.findings.is_empty()))
    .also(&[text("chỗ hỏng", "damage"), text("điều cần xem", "what to heed")]),
    Command::digit(
        "book-seal",
        &[Key::char('6')],
        text("Niêm phong, mật khẩu", "Seal and passphrases"),
        seal::ask,
    )
    .brief(text("Mật khẩu", "Seal"))
    .when(seal::is_offered)
    .also(&[text("khóa sổ", "lock the book"), text("phiếu khôi phục", "recovery sheet")]),
    Command::digit("book-guidance", &[Key::char('7')], text("Bộ hướng dẫn", "Guidance"), |model| {
        model.open("guidance");
    })
    .brief(text("Hướng dẫn", "Guidance"))
    .when(is_idle)
    .also(&[text("quy định, văn bản", "rules, documents"), text("cách chấm điểm", "scoring rules")]),
    Command::digit(
        "book-details",
        &[Key::char('8')],
        text("Chi tiết kỹ thuật", "Technical details"),
        show_details,
    )
    .brief(text("Kỹ thuật", "Details"))
    .also(&[
        text("sổ đặt ở đâu, thư mục", "where the book lies, folder"),
        text("dấu nhận dạng khóa ký", "fingerprint of the key"),
    ]),
    Command::new("book-copy", text("Chép ra USB", "Copy to a USB stick"), ask_copy)
        .when(|model| is_idle(model) && is_own(model))
        .also(&[
            text("bản chép có mật khẩu", "encrypted copy"),
            text("thẻ khôi phục", "card of how to restore"),
        ]),
];

fn backups(model: &Model) -> Option<&Backups> {
    model.kept()
}

/// The last check of the book since it was opened.
fn checked_before(model: &Model) -> Option<&BookCheck> {
    backups(model)?.checked.as_ref()
}

fn is_idle(model: &Model) -> bool {
    backups(model).is_none_or(|backups| backups.work.is_none())
}

/// A second program that only reads leaves the backups to the one that writes.
fn is_own(model: &Model) -> bool {
    model.book.read_only.is_none()
}

fn ask(model: &mut Model, task: BackupTask) {
    model.ask(Effect::Backup(task));
}

fn set_work(model: &mut Model, work: Option<Progress>) {
    model.alter(|backups: &mut Backups| backups.work = work);
}

fn begin(model: &mut Model, work: Work, task: BackupTask) {
    set_work(model, Some(Progress { work, done: 0, all: 1 }));
    ask(model, task);
}

fn back_up(model: &mut Model) {
    begin(model, Work::Backup, BackupTask::Backup);
}

fn check(model: &mut Model) {
    begin(model, Work::Check, BackupTask::Check);
}

fn show_findings(model: &mut Model) {
    let Some(check) = checked_before(model) else { return };
    let title = say!(model.lang, "Kết quả kiểm tra sổ", "What the check found");
    let lines = check.findings.clone();
    model.show_lines(title, lines);
}

fn show_details(model: &mut Model) {
    let title = say!(model.lang, "Chi tiết kỹ thuật của sổ", "Technical details of the book");
    let lines = facts::details(model);
    model.show_lines(title, lines);
}

/// Takes the answers on the book that is open; those on one that is closed by now come to nothing.
fn hear(model: &mut Model, done: Done) -> Option<Done> {
    match done {
        Done::Backup { folder, news } if folder == model.book.folder => take(model, news),
        Done::Backup { .. } => {}
        Done::Seal(news) => seal::take(model, news),
        other => return Some(other),
    }
    None
}

/// Takes in what became of something that was asked for, or that the program did by itself.
fn take(model: &mut Model, news: BackupNews) {
    match news {
        BackupNews::Seen(seen) => model.alter(|backups: &mut Backups| backups.seen = Some(seen)),
        BackupNews::Under(progress) => set_work(model, Some(progress)),
        BackupNews::Through(words) => {
            set_work(model, None);
            asked_folder::forget(model);
            model.tell(words);
        }
        BackupNews::Fits(folder) => {
            asked_folder::forget(model);
            folders::ask_word_of_copy(model, folder);
        }
        BackupNews::Heed(words) => {
            set_work(model, None);
            let may_ask = model.screen() == VIEW.id && model.overlays.is_empty();
            if let Some(words) = asked_folder::refused(model, words, may_ask) {
                model.warn(words);
            }
        }
        BackupNews::Kept(words) => {
            if let Some(words) = words {
                add(model, words);
            }
        }
        BackupNews::Checked(check) => checked(model, check),
    }
}

/// Adds a sentence to the line for the person, which may just have told where the documents lie.
fn add(model: &mut Model, words: String) {
    match &mut model.notice {
        Some(notice) => notice.words = format!("{} {words}", notice.words),
        None => model.tell(words),
    }
}

fn checked(model: &mut Model, check: BookCheck) {
    let whole = check.findings.is_empty();
    model.alter(|backups: &mut Backups| (backups.work, backups.checked) = (None, Some(check)));
    if whole {
        model.tell(say!(model.lang, "Sổ còn nguyên vẹn.", "The book is whole."));
    } else if model.screen() == VIEW.id && model.overlays.is_empty() {
        show_findings(model);
    }
}

/// What Enter does: what is most wanting.
fn next_step(model: &Model) -> Option<Step> {
    let seen = backups(model)?.seen.as_ref().filter(|_| is_idle(model))?;
    if is_own(model) && (seen.changed || seen.last.is_none()) {
        return Step::new(say!(model.lang, "Enter: sao lưu ngay", "Enter: back up now"), back_up);
    }
    if is_own(model) && seen.second.is_none() && !model.book.practice {
        let words = say!(
            model.lang,
            "Enter: chọn thư mục thứ hai, trên ổ USB",
            "Enter: choose a second folder, on a USB stick"
        );
        let brief =
            say!(model.lang, "Enter: chọn thư mục thứ hai (USB)", "Enter: choose a second folder (USB)");
        return Step::brief(words, brief, ask_second);
    }
    checked_before(model).is_none().then_some(())?;
    Step::new(say!(model.lang, "Enter: kiểm tra sổ", "Enter: check the book"), check)
}
