//! The book as a whole: where it lies, its backups, its second folder, its checks, its hand-over.

mod facts;
mod seal;

use super::{Slice, Step};
use crate::app::backup::{BackupNews, BackupTask, BookCheck, Work};
use crate::app::command::{Command, plain};
use crate::app::form::{Form, Input, draft, folder};
use crate::app::key::Key;
use crate::app::message::Effect;
use crate::app::model::{Model, Overlay};
use crate::app::place::Screen;
use crate::say;
use crate::text::text;

pub use facts::{Fact, facts, rows};
pub use seal::take_seal;

/// The keys of the screen.
pub const SLICE: Slice = Slice {
    fits: |screen| screen == Screen::Book,
    title: text("Sổ và sao lưu", "Book and backups"),
    commands: COMMANDS,
};

static COMMANDS: &[Command] = &[
    Command {
        id: "book-backup",
        keys: &[Key::char('1')],
        label: text("Sao lưu ngay", "Back up now"),
        words: plain,
        rank: 10,
        when: |model| is_idle(model) && is_own(model),
        run: back_up,
    },
    Command {
        id: "book-second",
        keys: &[Key::char('2')],
        label: text("Chọn thư mục thứ hai", "Choose the second folder"),
        words: plain,
        rank: 11,
        when: |model| is_idle(model) && is_own(model),
        run: ask_second,
    },
    Command {
        id: "book-check",
        keys: &[Key::char('3')],
        label: text("Kiểm tra sổ", "Check the book"),
        words: plain,
        rank: 12,
        when: is_idle,
        run: check,
    },
    Command {
        id: "book-hand-over",
        keys: &[Key::char('4')],
        label: text("Gói bàn giao", "Hand-over pack"),
        words: plain,
        rank: 13,
        when: is_idle,
        run: ask_hand_over,
    },
    Command {
        id: "book-findings",
        keys: &[Key::char('5')],
        label: text("Xem kết quả kiểm tra", "What was found"),
        words: plain,
        rank: 14,
        when: |model| model.backups.checked.as_ref().is_some_and(|check| !check.findings.is_empty()),
        run: show_findings,
    },
    Command {
        id: "book-seal",
        keys: &[Key::char('6')],
        label: text("Niêm phong, mật khẩu", "Seal and passphrases"),
        words: plain,
        rank: 15,
        when: seal::is_offered,
        run: seal::ask,
    },
    Command {
        id: "book-guidance",
        keys: &[Key::char('7')],
        label: text("Bộ hướng dẫn", "Guidance"),
        words: plain,
        rank: 16,
        when: is_idle,
        run: |model| model.show(Screen::Guidance),
    },
];

fn is_idle(model: &Model) -> bool {
    model.backups.work.is_none()
}

/// A second program that only reads leaves the backups to the one that writes.
fn is_own(model: &Model) -> bool {
    model.book.read_only.is_none()
}

fn ask(model: &mut Model, task: BackupTask) {
    model.ask(Effect::Backup(task));
}

fn begin(model: &mut Model, work: Work, task: BackupTask) {
    model.backups.work = Some(crate::app::backup::Progress { work, done: 0, all: 1 });
    ask(model, task);
}

/// Opens the screen.
pub fn open(model: &mut Model) {
    model.show(Screen::Book);
    ask(model, BackupTask::Look);
}

fn back_up(model: &mut Model) {
    begin(model, Work::Backup, BackupTask::Backup);
}

fn check(model: &mut Model) {
    begin(model, Work::Check, BackupTask::Check);
}

fn ask_second(model: &mut Model) {
    let title = say!(model.lang, "Thư mục sao lưu thứ hai", "Second folder for backups");
    let intro = say!(
        model.lang,
        "Mỗi bản sao lưu được chép thêm vào đây, nên đặt trên ổ USB. Để trống là thôi dùng.",
        "Every backup is copied here too; best on a USB stick. Leave it empty to do without."
    );
    let form = Form::new("second-folder", title, |model, form| {
        let folder = form.text(0).trim().to_owned();
        ask(model, BackupTask::Second((!folder.is_empty()).then_some(folder)));
        Ok(())
    });
    let label = text("Đường dẫn (ví dụ: /media/usb/so-chi-bo)", "Path (such as: /media/usb/book)");
    let form = form.saying(intro).with(Input::line(label, second(model)));
    draft::open(model, form);
}

fn second(model: &Model) -> &str {
    let second = model.backups.seen.as_ref().and_then(|seen| seen.second.as_ref());
    second.map_or("", |(folder, _)| folder)
}

fn ask_hand_over(model: &mut Model) {
    let title = say!(model.lang, "Gói bàn giao cho thư ký mới", "Hand-over pack for a new secretary");
    let intro = say!(
        model.lang,
        "Gồm bản sao lưu của cả sổ và bản kê (Word, văn bản thuần): các kỳ họp, mã xác thực, cách khôi phục.",
        "A backup of the whole book and an inventory (Word, plain text): meetings, hashes, how to restore."
    );
    let form = Form::new("hand-over", title, |model, form| {
        let folder = folder(form.text(0), model.lang)?;
        begin(model, Work::HandOver, BackupTask::HandOver(folder));
        Ok(())
    });
    let label = text("Thư mục nhận gói", "Folder for the pack");
    let form = form.saying(intro).with(Input::line(label, second(model)));
    draft::open(model, form);
}

fn show_findings(model: &mut Model) {
    let Some(check) = &model.backups.checked else { return };
    let title = say!(model.lang, "Kết quả kiểm tra sổ", "What the check found");
    let lines = check.findings.clone();
    model.overlays.push(Overlay::Lines { title, lines, at: 0 });
}

/// Takes in what became of something that was asked for, or that the program did by itself.
pub fn take(model: &mut Model, news: BackupNews) {
    match news {
        BackupNews::Seen(seen) => model.backups.seen = Some(seen),
        BackupNews::Under(progress) => model.backups.work = Some(progress),
        BackupNews::Through(words) => {
            model.backups.work = None;
            model.tell(words);
        }
        BackupNews::Heed(words) => {
            model.backups.work = None;
            model.warn(words);
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
    model.backups.work = None;
    let whole = check.findings.is_empty();
    model.backups.checked = Some(check);
    if whole {
        model.tell(say!(model.lang, "Sổ còn nguyên vẹn.", "The book is whole."));
    } else if model.screen() == Screen::Book && model.overlays.is_empty() {
        show_findings(model);
    }
}

/// What Enter does: what is most wanting.
pub fn next_step(model: &Model) -> Option<Step> {
    let seen = model.backups.seen.as_ref().filter(|_| is_idle(model))?;
    if is_own(model) && (seen.changed || seen.last.is_none()) {
        return Step::new(say!(model.lang, "Enter: sao lưu ngay", "Enter: back up now"), back_up);
    }
    if is_own(model) && seen.second.is_none() && !model.book.practice {
        let words = say!(
            model.lang,
            "Enter: chọn thư mục thứ hai, trên ổ USB",
            "Enter: choose a second folder, on a USB stick"
        );
        return Step::new(words, ask_second);
    }
    model.backups.checked.is_none().then_some(())?;
    Step::new(say!(model.lang, "Enter: kiểm tra sổ", "Enter: check the book"), check)
}
