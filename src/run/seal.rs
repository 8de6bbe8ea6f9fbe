//! Sealing and unsealing the open book, and changing who opens it: each in a thread of its own.
//!
//! A book that is sealed or unsealed is closed first, worked on, and opened again; the writer and
//! the derived store hold nothing of it meanwhile.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, FixedOffset};

use super::Incoming;
use super::backup_words::{copied_words, pack_words};
use super::desk::Desk;
use super::plain_words::where_words;
use crate::app::Done;
use crate::app::seal::{SealNews, SealTask, Whose};
use crate::say;
use crate::shelf::{copy_out, hand_over};
use crate::store::{
    Disk, Fault, Reader, SealFault, SlotHolder, change_passphrase, plain_copies, renew_code, seal_book,
    unseal_book,
};
use crate::text::{Lang, Secret};

/// A book that was worked on while it was closed.
struct Turned {
    /// It again, with its key, where it could be opened.
    reader: Option<Reader>,
    /// What is to be told once it is open.
    news: SealNews,
}

/// The work on the seal of a book under way.
#[derive(Default)]
pub(super) struct SealWork {
    turned: Arc<Mutex<Option<Turned>>>,
}

/// Tells the program how it goes.
#[derive(Clone)]
struct SealVoice {
    sender: Sender<Incoming>,
    lang: Lang,
    at: DateTime<FixedOffset>,
}

impl SealVoice {
    fn tell(&self, news: SealNews) {
        let _ = self.sender.send(Incoming::Done(Done::Seal(news)));
    }

    /// Tells how far the work is, each time that another twentieth is done.
    fn progress(&self) -> impl FnMut(usize, usize) {
        let (voice, mut told) = (self.clone(), 0);
        move |done, all| {
            let twentieth = (done * 20).checked_div(all).unwrap_or(0);
            if twentieth != told {
                told = twentieth;
                voice.tell(SealNews::Under(done, all));
            }
        }
    }

    fn failed(&self, fault: &Fault) -> SealNews {
        SealNews::Failed(fault.sentence(self.lang))
    }
}

impl Desk {
    /// Does something with the seal of the open book.
    pub(super) fn do_seal(&mut self, task: SealTask) {
        match task {
            SealTask::Seal { secretary, deputy } => {
                self.close_and(move |disk, dir, voice| seal(&disk, &dir, &secretary, deputy.as_ref(), voice));
            }
            SealTask::Unseal(current) => self.with_passphrase(current, |_, _| Ok(SealNews::Ready)),
            SealTask::Turn => {
                let reader = self.open.as_ref().map(|open| open.shelf.reader().clone());
                self.close_and(move |_, _, voice| unseal(reader, voice));
            }
            SealTask::Change { whose, current, new } => self.with_passphrase(current, move |reader, lang| {
                let holder = match whose {
                    Whose::Secretary => SlotHolder::Secretary,
                    Whose::Deputy => SlotHolder::Deputy,
                };
                change_passphrase(reader, holder, &new)?;
                Ok(SealNews::Through(changed_words(lang)))
            }),
            SealTask::NewCode(current) => self.with_passphrase(current, |reader, lang| {
                let words = say!(
                    lang,
                    "Đã lấy mã khôi phục mới; mã trên phiếu cũ không còn mở được sổ.",
                    "There is a new recovery code; the one on the old sheet opens the book no more."
                );
                Ok(SealNews::Code(renew_code(reader)?, words))
            }),
            SealTask::Reopen => self.reopen(),
            SealTask::Sheet { code, folder } => self.write_sheet(&code, &folder),
            SealTask::WriteOut { order, folder, current } => self.write_out(order, folder, current),
            SealTask::PrintOut { papers, current } => self.print_out(papers, current),
            SealTask::FindPlain => self.find_plain(),
            SealTask::RemovePlain => self.remove_plain(),
            SealTask::OwnSheet(task) => self.do_own_sheet(task),
            SealTask::CopyOut(folder, secret) => self.copy_out(folder, secret),
            SealTask::HandOver { folder, current } => self.hand_over_sealed(folder, current),
        }
    }

    fn seal_voice(&self) -> SealVoice {
        SealVoice { sender: self.sender.clone(), lang: self.lang, at: self.now.at }
    }

    /// Copies the open book to a stick, with its card.
    fn copy_out(&mut self, folder: String, secret: Secret) {
        let Some(open) = &self.open else { return };
        let (shelf, voice) = (open.shelf.beside(), self.seal_voice());
        self.start_job(move || {
            let copied = copy_out(&shelf, Path::new(&folder), voice.at, &secret, &mut voice.progress());
            voice.tell(match copied {
                Ok(copied) => SealNews::Through(copied_words(&copied, voice.lang)),
                Err(fault) => SealNews::Failed(fault.sentence(voice.lang)),
            });
        });
    }

    /// Makes a hand-over pack of the sealed book once the passphrase is right.
    fn hand_over_sealed(&mut self, folder: String, current: Secret) {
        let Some(open) = &self.open else { return };
        let (mut shelf, voice) = (open.shelf.beside(), self.seal_voice());
        self.with_passphrase(current, move |_, lang| {
            let made = hand_over(&mut shelf, Path::new(&folder), voice.at, &mut voice.progress());
            Ok(made.map_or_else(
                |fault| SealNews::Failed(fault.sentence(lang)),
                |pack| SealNews::Through(pack_words(&pack, lang)),
            ))
        });
    }

    /// Does work on the open book that needs its passphrase, which takes a moment to be tried.
    fn with_passphrase(
        &mut self,
        current: Secret,
        work: impl FnOnce(&Reader, Lang) -> Result<SealNews, Fault> + Send + 'static,
    ) {
        let Some(open) = &self.open else { return };
        let (disk, dir, voice) = (Arc::clone(&self.disk), open.dir.clone(), self.seal_voice());
        self.start_job(move || {
            let unlocked = Reader::unlock(disk, &dir, &current);
            voice.tell(match unlocked.and_then(|reader| work(&reader, voice.lang)) {
                Ok(news) => news,
                Err(fault @ Fault::Seal { fault: SealFault::Wrong, .. }) => {
                    SealNews::Wrong(fault.sentence(voice.lang))
                }
                Err(fault) => voice.failed(&fault),
            });
        });
    }

    /// Does work on the open book in a thread of its own.
    pub(super) fn with_reader(
        &mut self,
        work: impl FnOnce(&Reader, Lang, &mut dyn FnMut(usize, usize)) -> Result<SealNews, Fault> + Send + 'static,
    ) {
        let Some(open) = &self.open else { return };
        let (reader, voice) = (open.shelf.reader().clone(), self.seal_voice());
        self.start_job(move || {
            let done = work(&reader, voice.lang, &mut voice.progress());
            voice.tell(done.unwrap_or_else(|fault| voice.failed(&fault)));
        });
    }

    /// Closes the book and works on it; when that is through, it is to be opened again.
    fn close_and(
        &mut self,
        work: impl FnOnce(Arc<dyn Disk>, PathBuf, &SealVoice) -> Turned + Send + 'static,
    ) {
        let Some(open) = &self.open else { return };
        let (disk, dir, voice) = (Arc::clone(&self.disk), open.dir.clone(), self.seal_voice());
        self.close_book();
        let slot = Arc::clone(&self.seal_work.turned);
        self.start_job(move || {
            let turned = work(disk, dir, &voice);
            *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(turned);
            voice.tell(SealNews::Turned);
        });
    }

    /// Opens the book again and tells what became of it. One that could be neither sealed nor
    /// unsealed to the end asks for its passphrase, and goes on.
    fn reopen(&mut self) {
        let turned = self.seal_work.turned.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(Turned { reader, news }) = turned else { return };
        self.unlocked = reader;
        match self.open_own() {
            Ok(view) => {
                let locked = view.locked;
                self.tell(Done::Opened(Box::new(view)));
                match news {
                    SealNews::Failed(words) if locked => self.tell(Done::Wrong(words)),
                    news => self.tell(Done::Seal(news)),
                }
            }
            Err(fault) => self.tell(Done::Seal(SealNews::Failed(fault.sentence(self.lang)))),
        }
    }
}

fn seal(
    disk: &Arc<dyn Disk>,
    dir: &Path,
    secretary: &Secret,
    deputy: Option<&Secret>,
    voice: &SealVoice,
) -> Turned {
    let sealed = seal_book(disk, dir, voice.at, secretary, deputy, &mut voice.progress());
    let reader = Reader::unlock(Arc::clone(disk), dir, secretary).ok();
    let words = sealed_words(reader.as_ref(), voice.lang);
    let news = sealed.map_or_else(|fault| voice.failed(&fault), |code| SealNews::Code(code, words));
    Turned { reader, news }
}

/// That the book is sealed, and what was made before and lies there in plain.
fn sealed_words(reader: Option<&Reader>, lang: Lang) -> String {
    let copies = reader.and_then(|reader| plain_copies(reader).ok()).unwrap_or_default();
    match where_words(&copies, lang) {
        None => say!(
            lang,
            "Đã niêm phong sổ và các văn bản trong sổ. Bản chép ở nơi khác, nếu có, vẫn đọc được: hãy cất kỹ hoặc xóa đi.",
            "The book and its papers are sealed. Copies elsewhere, if there are any, can still be read: lock them away or delete them."
        ),
        Some(places) => say!(
            lang,
            "Đã niêm phong sổ và các văn bản trong sổ. Bản làm trước đây ai cũng đọc được: {places}; phím 6 để dọn. Bản chép ở nơi khác: hãy cất kỹ hoặc xóa đi.",
            "The book and its papers are sealed. Copies from before that anybody can read: {places}; key 6 clears them. Copies elsewhere: lock them away or delete them."
        ),
    }
}

fn unseal(reader: Option<Reader>, voice: &SealVoice) -> Turned {
    let none = Fault::Internal { place: "book" };
    let unsealed =
        reader.as_ref().ok_or(none).and_then(|reader| unseal_book(reader, voice.at, &mut voice.progress()));
    let words = say!(
        voice.lang,
        "Đã bỏ niêm phong: ai dùng được máy này cũng đọc được sổ.",
        "The book is no longer sealed: whoever can use this computer can read it."
    );
    let news = unsealed.map_or_else(|fault| voice.failed(&fault), |()| SealNews::Through(words));
    Turned { reader, news }
}

fn changed_words(lang: Lang) -> String {
    say!(
        lang,
        "Đã đổi mật khẩu. Bản sao lưu làm trước đây vẫn mở bằng mật khẩu cũ.",
        "The passphrase is changed. Backups made before still open with the old one."
    )
}
