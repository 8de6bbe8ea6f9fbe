//! Sealing the book, unsealing it and changing who opens it, from the screen of the book.

use crate::app::Effect;
use crate::app::asked_folder;
use crate::app::backup::BackupTask;
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::app::seal::{SealNews, SealPurpose, SealTask, Sealing, ShownCode, Whose};
use crate::domain::State;
use crate::say;
use crate::text::text;

/// Whether anything of the seal can be changed: never before a first meeting was held, and not while
/// something waits to be saved.
pub(super) fn is_offered(model: &Model) -> bool {
    let held = model.book.meetings.iter().any(|digest| digest.state == State::Adopted);
    let own = !model.book.practice && model.book.read_only.is_none();
    own && model.save.is_settled() && super::is_idle(model) && (model.book.sealed || held)
}

/// The choices of the key: one in a plain book, five in a sealed one.
pub(super) fn ask(model: &mut Model) {
    let lang = model.lang;
    if !model.book.sealed {
        return ask_to_seal(model);
    }
    let labels = [
        say!(lang, "Đổi mật khẩu của bí thư", "Change the secretary's passphrase"),
        say!(lang, "Đặt hoặc đổi mật khẩu của phó bí thư", "Set or change the deputy's passphrase"),
        say!(
            lang,
            "Lập phiếu khôi phục mới, phiếu cũ hết tác dụng",
            "A new recovery sheet; the old one ends"
        ),
        say!(lang, "Bỏ niêm phong", "Unseal the book"),
        say!(lang, "Tìm và dọn những bản ai cũng đọc được", "Find and clear copies that anybody can read"),
    ];
    let choices =
        (0..).zip(labels).map(|(key, label)| Candidate { key, label, hint: String::new() }).collect();
    let title = say!(lang, "Mật khẩu và niêm phong", "Passphrases and the seal");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, choose)));
}

fn choose(model: &mut Model, chosen: u64) {
    match chosen {
        0 => open(model, SealPurpose::Change(Whose::Secretary)),
        1 => open(model, SealPurpose::Change(Whose::Deputy)),
        2 => open(model, SealPurpose::NewCode),
        3 => ask_to_unseal(model),
        _ => model.ask(Effect::Seal(SealTask::FindPlain)),
    }
}

fn open(model: &mut Model, purpose: SealPurpose) {
    model.overlays.push(Overlay::Sealing(Sealing::new(purpose)));
}

/// What is protected and what is not stands before the first letter is typed.
fn ask_to_seal(model: &mut Model) {
    let question = say!(
        model.lang,
        "Niêm phong sổ: từ nay phải có mật khẩu mới mở được. ĐƯỢC che: danh sách, mọi nội dung các cuộc họp, văn bản trong sổ, phần tra cứu và các bản sao lưu làm từ nay. KHÔNG được che: bản sao lưu và bản chép làm trước đây (xong sẽ báo còn ở đâu), văn bản ghi ra thư mục khác, tên chi bộ và ngày họp trong tên tệp, mọi thứ khi sổ đang mở. Quên mật khẩu và mất phiếu khôi phục thì không ai mở được sổ nữa, kể cả người làm ra chương trình. Trong lúc làm, đừng tắt máy; nếu mất điện, lần mở sau chương trình làm tiếp.",
        "Seal the book: from now on it opens with a passphrase only. COVERED: the roll, all that meetings hold, the papers in the book, the look-up store, and backups made from now on. NOT covered: backups and copies made before (you will be told where they lie), papers written to other folders, cell and dates in file names, everything while the book is open. If the passphrase is forgotten and the recovery sheet lost, nobody opens the book again, its makers included. Do not switch off meanwhile; should the power go, the next start goes on."
    );
    let yes = text("Đặt mật khẩu", "Set the passphrase");
    let run = |model: &mut Model| open(model, SealPurpose::Seal);
    model.ask_yes(question, yes, run);
}

fn ask_to_unseal(model: &mut Model) {
    let question = say!(
        model.lang,
        "Bỏ niêm phong: ai dùng được máy này, hoặc có bản sao lưu làm từ nay, đều đọc được cả sổ, không cần mật khẩu. Các bản sao lưu làm trước đây vẫn niêm phong. Nội dung sổ không thay đổi.",
        "Unseal the book: whoever can use this computer, or has a backup made from now on, reads the whole book without a passphrase. Backups made before stay sealed. Nothing in the book changes."
    );
    let yes = text("Bỏ niêm phong", "Unseal");
    let run = |model: &mut Model| open(model, SealPurpose::Unseal);
    model.ask_yes(question, yes, run);
}

/// Takes in what became of it.
pub(super) fn take(model: &mut Model, news: SealNews) {
    let wrong = matches!(news, SealNews::Wrong(_));
    match news {
        SealNews::Under(done, all) => {
            if let Some(Overlay::Sealing(sealing)) = model.overlays.last_mut() {
                sealing.work = Some((done, all));
            }
        }
        // A wrong passphrase is typed anew; where it was not the passphrase, what was typed stays.
        SealNews::Wrong(words) | SealNews::Failed(words) => match model.overlays.last_mut() {
            Some(Overlay::Sealing(sealing)) if wrong => sealing.refuse(sealing.field_of(wrong), words),
            Some(Overlay::Sealing(sealing)) => {
                sealing.focus = sealing.field_of(wrong);
                (sealing.work, sealing.fault) = (None, Some(words));
            }
            _ => {
                let on_code = matches!(model.overlays.last(), Some(Overlay::Code(_)));
                if let Some(words) = asked_folder::refused(model, words, on_code) {
                    model.warn(words);
                }
            }
        },
        SealNews::Ready => model.ask(Effect::Seal(SealTask::Turn)),
        SealNews::Turned => model.ask(Effect::Seal(SealTask::Reopen)),
        SealNews::SheetWritten(words) => {
            asked_folder::forget(model);
            model.tell(words);
        }
        SealNews::Out => drop(model.overlays.pop_if(|overlay| matches!(overlay, Overlay::Sealing(_)))),
        SealNews::Plain(places) => ask_to_clear(model, places),
        SealNews::Through(words) => {
            show_book(model);
            // When the book was copied stands among its facts.
            super::ask(model, BackupTask::Look);
            model.tell(words);
        }
        SealNews::Code(code, words) => {
            show_book(model);
            model.tell(words);
            model.overlays.push(Overlay::Code(ShownCode { code, asked: false }));
        }
    }
}

/// Where copies lie that anybody can read, and whether they are to go.
fn ask_to_clear(model: &mut Model, places: Option<String>) {
    let lang = model.lang;
    let Some(places) = places else {
        return model.tell(say!(
            lang,
            "Trong sổ và các thư mục sao lưu không còn bản nào ai cũng đọc được.",
            "In the book and the folders of its backups there is no copy that anybody can read."
        ));
    };
    let question = say!(
        lang,
        "Những bản này ai cũng đọc được, không cần mật khẩu: {places}. Dọn: văn bản được niêm phong tại chỗ; bản sao lưu cũ bị XÓA sau khi đã có bản niêm phong đọc lại thấy đúng. Bản nào giữ phần mà sổ không còn thì không xóa. Không đụng đến tệp nào khác.",
        "Anybody can read these without a passphrase: {places}. Clearing: papers are sealed where they lie; older backups are DELETED once a sealed one was made and read back. One that holds what the book has no more stays. No other file is touched."
    );
    let yes = text("Dọn", "Clear them");
    model.ask_yes(question, yes, |model| model.ask(Effect::Seal(SealTask::RemovePlain)));
}

/// Back to the screen of the book, without the box; opening a book anew leads to the first page.
fn show_book(model: &mut Model) {
    if matches!(model.overlays.last(), Some(Overlay::Sealing(_))) {
        model.overlays.pop();
    }
    if model.screen() != super::VIEW.id {
        model.open(super::VIEW.id);
    }
}
