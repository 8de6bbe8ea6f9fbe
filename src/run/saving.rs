//! Acts on their way to the device: handed over, acknowledged, or waiting while the disk refuses.
//!
//! Whatever is not acknowledged is known here, so that it can be kept elsewhere and told.

use std::path::PathBuf;

use super::desk::Desk;
use super::emergency::Waiting;
use crate::app::Done;
use crate::domain::Moment;
use crate::say;
use crate::store::{Act, Answer, Fault, StreamKey, Ticket};
use crate::text::Lang;

impl Desk {
    /// Hands an act to the writer; `said` tells in words what was done.
    pub(super) fn hand_over(&mut self, key: StreamKey, act: Act, said: Vec<String>) -> Result<Ticket, Fault> {
        let open = self.open.as_mut().ok_or(Fault::Internal { place: "book" })?;
        let (book, id) = (open.dir.clone(), open.shelf.info().id.clone());
        let waiting = Waiting { book, id, key: key.clone(), act: act.clone(), said };
        match open.writer.append(key, act) {
            Ok(ticket) => {
                self.waiting.insert(ticket, waiting);
                Ok(ticket)
            }
            Err(fault) => {
                self.unsaved.push(waiting);
                let kept = self.keep_elsewhere();
                self.tell(Done::Unsaved(unsaved_sentence(&fault, self.unsaved.len(), kept, self.lang)));
                Err(fault)
            }
        }
    }

    /// What the writer of a book answered, as the program is told it; `book` is its number among
    /// those opened, so that a late answer of a closed one does nothing to another's acts.
    pub fn answered(&mut self, book: u64, answer: Answer, now: Moment) -> Done {
        self.now = now;
        let here = book == self.opened;
        match answer {
            Answer::Saved { ticket, ack } => {
                if here {
                    self.waiting.remove(&ticket);
                    self.open.iter_mut().for_each(|open| open.digests = None);
                    self.leave_trouble();
                    self.keep_after(ticket);
                }
                let key = self.sealing.remove(&ticket).filter(|_| here);
                let seal = key.and_then(|key| Some((key, ack.hashes.last()?.to_string())));
                let seal = seal.map(|(key, hash)| {
                    self.enter_seal(key, hash.clone());
                    self.keep_searchable();
                    hash
                });
                Done::Saved { at: now.at, seal }
            }
            Answer::Trouble { fault, .. } => {
                self.troubled |= here;
                let kept = self.keep_elsewhere();
                Done::Unsaved(unsaved_sentence(&fault, self.waiting.len(), kept, self.lang))
            }
        }
    }

    /// Once all that waited is saved: says so, in the file elsewhere too.
    fn leave_trouble(&mut self) {
        if !self.troubled || !self.waiting.is_empty() {
            return;
        }
        self.troubled = false;
        let settled = self.unsaved.is_empty().then(|| self.emergency.settle(self.now)).flatten();
        if let Some(file) = settled {
            self.tell(Done::Told(say!(
                self.lang,
                "Ổ đĩa đã ghi được trở lại và mọi việc đang chờ đã lưu vào sổ; không cần dùng đến tệp {file} nữa.",
                "The disk takes what is written again, and all that waited is saved in the book; the file {file} is not needed any more.",
                file = file.display()
            )));
        }
    }

    pub(super) fn keep_elsewhere(&mut self) -> Option<PathBuf> {
        let all: Vec<&Waiting> = self.unsaved.iter().chain(self.waiting.values()).collect();
        self.emergency.keep(&all, self.now).map(PathBuf::from)
    }

    /// While something could not be saved, has it tried again.
    pub fn retry(&self) {
        if let (true, Some(open)) = (self.troubled, &self.open)
            && let Err(fault) = open.writer.retry()
        {
            self.tell(Done::Trouble(fault.sentence(self.lang)));
        }
    }

    /// Closes the open book once everything is written; what could not be written is kept.
    pub(super) fn close_book(&mut self) {
        // Work under way holds the derived store, which the next book of this folder needs.
        self.settle_backups();
        self.sealing.clear();
        self.backups.sealed = None;
        let Some(open) = self.open.take() else { return };
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
                "The last {count} acts could not be saved in the book; they are kept in the file {file}. Keep it: when the book is next opened the program asks to take them in; or run “bienban take-in” with it.",
                file = file.display()
            ),
            None => say!(
                lang,
                "{count} việc cuối chưa lưu được vào sổ, và không thư mục nào khác nhận được chúng. Hãy chép lại từ màn hình hoặc từ ghi chép tay.",
                "The last {count} acts could not be saved in the book, and no other folder takes them. Copy them from the screen or from your notes."
            ),
        })
    }
}

fn unsaved_sentence(fault: &Fault, count: usize, kept: Option<PathBuf>, lang: Lang) -> String {
    let fault = fault.sentence(lang);
    match kept {
        Some(file) => say!(
            lang,
            "{fault} {count} việc mới nhất được giữ trong bộ nhớ và chép ra tệp {file}; chương trình tự lưu ngay khi ổ đĩa dùng được. F12: chọn thư mục khác để chép.",
            "{fault} The last {count} acts are kept in memory and copied to the file {file}; the program saves them as soon as the disk works. F12: choose another folder for the copy.",
            file = file.display()
        ),
        None => say!(
            lang,
            "{fault} {count} việc mới nhất được giữ trong bộ nhớ; chương trình tự lưu ngay khi ổ đĩa dùng được. Đừng tắt máy; hãy cắm một ổ USB, rồi nhấn F12 để chọn chỗ chép ra.",
            "{fault} The last {count} acts are kept in memory; the program saves them as soon as the disk works. Do not switch the computer off; plug in a USB stick and press F12 to have them copied there."
        ),
    }
}
