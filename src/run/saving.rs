//! Acts on their way to the device: handed over, acknowledged, or waiting while the disk refuses.
//!
//! Whatever is not acknowledged is known here, so that it can be kept elsewhere and told.

use std::path::{Path, PathBuf};

use super::desk::{Address, Desk};
use super::emergency::WaitingAct;
use super::looking::LookWork;
use super::search::SearchWork;
use crate::app::Done;
use crate::domain::{Moment, SealOf};
use crate::say;
use crate::store::{Ack, Book, Fault, Outside, RawAct, SaveAnswer, StreamKey, Ticket};
use crate::text::Lang;

impl Desk {
    /// How many acts that were handed over are not on the device.
    pub(super) fn unsaved_acts(&self) -> usize {
        self.waiting.len() + self.unsaved.len() + self.lost
    }

    /// Hands an act to the writer; `said` tells in words what was done. One that no writer takes is
    /// kept for the next opening of its book, told, and has no number.
    pub(super) fn hand_over(
        &mut self,
        key: StreamKey,
        act: Result<RawAct, Fault>,
        said: Vec<String>,
    ) -> Option<Ticket> {
        let none = Fault::Internal { place: "book" };
        let addressed = act.and_then(|act| Ok((act, self.address.clone().ok_or(none.clone())?)));
        let (act, address) = match addressed {
            Ok(addressed) => addressed,
            Err(fault) => {
                self.lose(&fault);
                return None;
            }
        };
        let Address { dir: book, id, sealed, .. } = address;
        let waiting = WaitingAct { book, id, key: key.clone(), act: act.clone(), said, sealed };
        match self.open.as_mut().map_or(Err(none), |open| open.writer.append(key, act)) {
            Ok(ticket) => {
                self.waiting.insert(ticket, waiting);
                Some(ticket)
            }
            Err(fault) => {
                // What waits was done before it, and is to be saved before it.
                self.unsaved.extend(std::mem::take(&mut self.waiting).into_values());
                self.unsaved.push(waiting);
                let unsaved = self.unsaved(&fault);
                self.tell(unsaved);
                None
            }
        }
    }

    /// An act cannot be handed over at all: never again is everything saved.
    pub(super) fn lose(&mut self, fault: &Fault) {
        self.lost += 1;
        self.tell(Done::Unsaved(self.sentence_of(fault)));
    }

    /// What the writer of a book answered, as the program is told it; `book` is its number among
    /// those opened, so that a late answer of a closed one does nothing to another's acts.
    pub fn answered(&mut self, book: u64, answer: SaveAnswer, now: Moment) -> Done {
        self.now = now;
        let here = book == self.opened;
        let hash = match answer {
            SaveAnswer::Saved { ticket, ack } if here => self.on_device(ticket, &ack),
            SaveAnswer::Saved { .. } => None,
            SaveAnswer::Failed { fault, .. } => {
                // What a closed book could not save may have been saved since.
                let waits = if here { !self.waiting.is_empty() } else { !self.unsaved.is_empty() };
                if waits {
                    self.troubled |= here;
                    return self.unsaved(&fault);
                }
                None
            }
        };
        self.standing(hash)
    }

    /// How the acts that were handed over stand now.
    fn standing(&self, hash: Option<String>) -> Done {
        Done::Saved { at: self.now.at, waiting: self.unsaved_acts(), hash }
    }

    /// An act of the open book is saved; answers its hash when it adopts the minutes of a meeting.
    fn on_device(&mut self, ticket: Ticket, ack: &Ack) -> Option<String> {
        self.waiting.remove(&ticket);
        self.open.iter().filter_map(|open| open.search.as_ref()).for_each(SearchWork::tell_saved);
        self.leave_trouble();
        self.keep_after(ticket);
        let (key, of) = self.adopting.remove(&ticket)?;
        let hash = ack.hashes.last()?.to_string();
        self.enter_hash((key.clone(), of), hash.clone());
        if let (SealOf::Addendum, StreamKey::Meeting(_, meeting)) = (of, key) {
            self.tell(Done::Amended { meeting, hash });
            return None;
        }
        self.keep_searchable();
        Some(hash)
    }

    /// A fault as people at the screen are told it.
    pub(super) fn sentence_of(&self, fault: &Fault) -> String {
        let book = self.address.as_ref().map(|address| address.dir.as_path());
        book.map_or_else(|| fault.sentence(self.lang), |book| fault.sentence_of_book(book, self.lang))
    }

    /// Keeps elsewhere what is not saved, and says why and where.
    fn unsaved(&mut self, fault: &Fault) -> Done {
        let kept = self.keep_elsewhere();
        Done::Unsaved(unsaved_sentence(&self.sentence_of(fault), self.unsaved_acts(), kept, self.lang))
    }

    /// Once all that waited is saved: says so, in the files elsewhere too.
    fn leave_trouble(&mut self) {
        self.troubled &= !self.waiting.is_empty();
        if self.unsaved_acts() > 0 {
            return;
        }
        let settled = self.emergency.settle(self.now);
        if let Some((file, true)) = &settled {
            self.tell(Done::Told(say!(
                self.lang,
                "Ổ đĩa đã ghi được trở lại và mọi việc đang chờ đã lưu vào sổ; tệp {file} ai cũng đọc được nên đã xóa.",
                "The disk takes what is written again, and all that waited is saved in the book; the file {file}, which anybody could read, was deleted.",
                file = file.display()
            )));
        } else if let Some((file, false)) = settled {
            self.tell(Done::Told(say!(
                self.lang,
                "Ổ đĩa đã ghi được trở lại và mọi việc đang chờ đã lưu vào sổ; không cần dùng đến tệp {file} nữa.",
                "The disk takes what is written again, and all that waited is saved in the book; the file {file} is not needed any more.",
                file = file.display()
            )));
        }
    }

    /// Saves in a book that is opened again what it did not take before it was closed.
    pub(super) fn save_late(&mut self, book: &mut Book) {
        let id = book.reader().info().id.clone();
        let all = std::mem::take(&mut self.unsaved).into_iter();
        let (mut own, others): (Vec<_>, Vec<_>) = all.partition(|waiting| waiting.id == id);
        self.unsaved = others;
        if own.is_empty() || !book.is_writable() {
            return self.unsaved.extend(own);
        }
        let acts: Vec<Outside> = own.iter().map(WaitingAct::outside).collect();
        let left = book.take_in(&acts).left;
        let done = own.len() - left.as_ref().map_or(0, |(left, _)| *left);
        self.unsaved.extend(own.drain(done..));
        self.leave_trouble();
        let told = match left {
            None => self.standing(None),
            Some((_, fault)) => self.unsaved(&fault),
        };
        self.tell(told);
    }

    /// The book of a folder is gone on purpose, and so is what it did not take.
    pub(super) fn forget_unsaved(&mut self, dir: &Path) {
        let before = self.unsaved.len();
        self.unsaved.retain(|waiting| waiting.book != dir);
        if self.unsaved.len() < before {
            self.tell(self.standing(None));
        }
    }

    pub(super) fn keep_elsewhere(&mut self) -> Option<PathBuf> {
        let all: Vec<&WaitingAct> = self.unsaved.iter().chain(self.waiting.values()).collect();
        self.emergency.keep(&all, self.now).map(PathBuf::from)
    }

    /// While something could not be saved, has it tried again.
    pub fn retry(&self) {
        if let (true, Some(open)) = (self.troubled, &self.open)
            && let Err(fault) = open.writer.retry()
        {
            self.tell(Done::Trouble(self.sentence_of(&fault)));
        }
    }

    /// Waits until the writer and the work on backups have done everything that they were asked
    /// for, and answered.
    ///
    /// # Errors
    /// When the writer is gone.
    pub fn settle(&mut self) -> Result<(), Fault> {
        self.settle_backups();
        self.settle_search();
        let Some(open) = &self.open else { return Ok(()) };
        let (done, waits) = std::sync::mpsc::channel();
        open.writer.run(move |_| drop(done))?;
        // An empty channel that is closed is the sign that everything before it is done.
        let _ = waits.recv() as Result<(), _>;
        Ok(())
    }

    /// Closes the open book once everything is written; what could not be written is kept.
    pub(super) fn close_book(&mut self) {
        // Work under way holds the derived store, which the next book of this folder needs.
        self.settle_backups();
        self.adopting.clear();
        self.backups.adopted = None;
        let Some(mut open) = self.open.take() else { return };
        open.search.take().into_iter().for_each(SearchWork::end);
        open.looks.take().into_iter().for_each(LookWork::end);
        let finished = open.writer.quit();
        let mut waiting = std::mem::take(&mut self.waiting);
        match finished {
            Ok(finished) => {
                let unsaved = finished.unsaved.iter().filter_map(|one| waiting.remove(&one.ticket));
                self.unsaved.extend(unsaved);
            }
            Err(_) => self.unsaved.extend(waiting.into_values()),
        }
        self.leave_trouble();
        if !self.unsaved.is_empty() {
            self.keep_elsewhere();
        }
    }

    /// Closes the book at a moment; answers, when something could not be saved, the sentence that
    /// says where it is kept.
    pub fn close(mut self, now: Moment) -> Option<String> {
        self.now = now;
        self.close_book();
        let count = self.unsaved.len();
        if count == 0 {
            return None;
        }
        let lang = self.lang;
        Some(match self.keep_elsewhere() {
            Some(file) => say!(
                lang,
                "{count} việc cuối chưa lưu được vào sổ; nội dung được giữ ở tệp {file}. Hãy giữ tệp này: lần sau mở sổ, chương trình hỏi để đưa vào; hoặc chạy “bienban take-in” với tệp ấy.",
                "{count} acts could not be saved in the book; the file {file} keeps what was not saved. Keep it: when the book is next opened the program asks to take them in; or run “bienban take-in” with it.",
                file = file.display()
            ),
            None => say!(
                lang,
                "{count} việc cuối chưa lưu được vào sổ, và không thư mục nào khác nhận được chúng. Hãy chép lại từ màn hình hoặc từ ghi chép tay.",
                "{count} acts could not be saved in the book, and no other folder takes what was not saved. Copy it from the screen or from your notes."
            ),
        })
    }
}

fn unsaved_sentence(fault: &str, count: usize, kept: Option<PathBuf>, lang: Lang) -> String {
    match kept {
        Some(file) => say!(
            lang,
            "{fault} {count} việc mới nhất được giữ trong bộ nhớ và chép ra tệp {file}; chương trình tự lưu ngay khi ổ đĩa dùng được. F12: chọn thư mục khác để chép.",
            "{fault} {count} acts wait in memory, copied to the file {file}; the program saves what waits as soon as the disk works. F12: choose another folder for the copy.",
            file = file.display()
        ),
        None => say!(
            lang,
            "{fault} {count} việc mới nhất được giữ trong bộ nhớ; chương trình tự lưu ngay khi ổ đĩa dùng được. Đừng tắt máy; hãy cắm một ổ USB, rồi nhấn F12 để chọn chỗ chép ra.",
            "{fault} {count} acts wait in memory; the program saves what waits as soon as the disk works. Do not switch the computer off; plug in a USB stick and press F12 for a copy there."
        ),
    }
}
