//! Acts that the book's disk refused: kept in another folder that a person chooses, and taken into
//! the book when that can be written again.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::desk::Desk;
use crate::app::{BookView, Done};
use crate::say;
use crate::store::{Book, Fault, OutsideActs, Reader, TakenIn, follow_named};
use crate::text::Lang;

impl Desk {
    /// Keeps what waits in this folder from now on.
    pub(super) fn keep_in(&mut self, folder: PathBuf) {
        let (folder, lang) = (follow_named(&folder), self.lang);
        if !self.emergency.choose(&folder) {
            self.tell(Done::Trouble(say!(
                lang,
                "Không có thư mục {folder}: hãy ghi đường dẫn của một thư mục đang có, ví dụ trên ổ USB.",
                "There is no folder {folder}: give the path of a folder that is there, such as one on a USB stick.",
                folder = folder.display()
            )));
            return;
        }
        let kept = self.keep_elsewhere();
        self.tell(match kept.filter(|file| file.starts_with(&folder)) {
            Some(file) => Done::Told(say!(
                lang,
                "Những việc chưa lưu được nay giữ ở {file}, và mọi việc sau cũng được chép vào đó. Lần sau mở sổ, chương trình hỏi để đưa vào sổ.",
                "What could not be saved is now kept in {file}, and so is all that follows. When the book is next opened, the program asks to take it in.",
                file = file.display()
            )),
            None => Done::Trouble(say!(
                lang,
                "Thư mục {folder} cũng không ghi được: hãy chọn thư mục khác. Mọi việc vẫn được giữ trong bộ nhớ.",
                "The folder {folder} cannot be written either: choose another one. Everything is still kept in memory.",
                folder = folder.display()
            )),
        });
    }

    /// Takes the acts of a file into the cell's own book, which is opened anew.
    ///
    /// # Errors
    /// As [`Desk::open_own`], or the file cannot be read.
    pub(super) fn take_in(&mut self, file: &Path) -> Result<(BookView, String), Fault> {
        let dir = self.own_dir().to_path_buf();
        let id = Reader::outside(Arc::clone(&self.disk), &dir)?.info().id.clone();
        let kept = self.emergency.kept(file, &id)?;
        self.close_book();
        let mut book = self.open_book(&dir)?;
        let sealed = book.reader().info().seal.is_some();
        let (done, whole) = take_acts(&mut book, kept);
        if whole {
            self.emergency.settle_one(file, sealed, self.now);
        }
        let view = self.put(&dir, book)?;
        Ok((view, taken_words(&done, file, whole, self.lang)))
    }
}

/// Takes those acts of a text that belong to a book into it; answers what became of them, and whether
/// the text holds nothing more that the book lacks.
pub fn take_acts(book: &mut Book, read: OutsideActs) -> (TakenIn, bool) {
    let id = book.reader().info().id.clone();
    // Nobody misses what was done in a practice book.
    let ours = |book: &str| book == id || book.starts_with("practice-");
    let complete = read.acts.len() == read.of && read.acts.iter().all(|act| ours(&act.book));
    let own: Vec<_> = read.acts.into_iter().filter(|act| act.book == id).collect();
    let done = book.take_in(&own);
    let whole = complete && done.left.is_none();
    (done, whole)
}

/// What is said of acts that were taken in.
pub fn taken_words(done: &TakenIn, file: &Path, whole: bool, lang: Lang) -> String {
    let (taken, present, file) = (done.taken, done.present, file.display());
    let first = say!(
        lang,
        "Đã đưa {taken} việc từ tệp {file} vào sổ; {present} việc đã có sẵn.",
        "{taken} acts of the file {file} are taken into the book; {present} were there already."
    );
    match (&done.left, whole) {
        (None, true) => first,
        (None, false) => say!(
            lang,
            "{first} Phần sau của tệp bị hỏng hoặc bị mất: hãy đọc tệp và nhập lại bằng tay.",
            "{first} The rest of the file is damaged or missing: read the file and enter the rest by hand."
        ),
        (Some((left, fault)), _) => say!(
            lang,
            "{first} Còn {left} việc chưa đưa vào được. {fault}",
            "{first} {left} acts could not be taken in. {fault}",
            fault = fault.sentence(lang)
        ),
    }
}
