//! A member's own sheet beside the journal: kept, listed, read, deleted, each in a thread of its own; and its
//! paper, in a folder that the member names.
//!
//! A word is stretched slowly on purpose, so nothing waits for it. Nothing of a sheet is logged or told.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Incoming;
use super::desk::Desk;
use super::effect::free_path;
use super::roll_read::typed_path;
use crate::app::Done;
use crate::app::own_sheet::{OwnPaper, SheetNews, SheetTask};
use crate::app::seal::SealNews;
use crate::say;
use crate::store::{
    Disk, Fault, Reader, drop_sheet, follow_named, keep_sheet, kept_sheets, known_names, open_sheet,
    write_whole,
};
use crate::text::Lang;

impl Desk {
    /// Does something with a member's own sheet.
    pub(super) fn do_own_sheet(&mut self, task: SheetTask) {
        let Some(open) = &self.open else { return };
        let (disk, reader, sender, lang) =
            (Arc::clone(&self.disk), open.shelf.reader().clone(), self.sender.clone(), self.lang);
        let books = [self.own_dir().to_path_buf(), self.practice_dir()];
        self.start_job(move || {
            let done = match task {
                SheetTask::Print { folder, paper } => {
                    let printed = print(&*disk, &books, &typed_path(&folder), &paper, lang);
                    printed.or_else(|words| Ok(Done::OwnSheet(SheetNews::NotPrinted(words))))
                }
                task => work(&*disk, &reader, task, lang).map_err(|fault| fault.sentence(lang)),
            };
            let done = done.unwrap_or_else(|words| Done::Seal(SealNews::Failed(words)));
            let _ = sender.send(Incoming::Done(done));
        });
    }
}

/// Writes the paper of a sheet where its member wants it; into no book, whose folder is copied and handed over.
fn print(
    disk: &dyn Disk,
    books: &[PathBuf],
    folder: &Path,
    paper: &OwnPaper,
    lang: Lang,
) -> Result<Done, String> {
    let shown = folder.display();
    let folder = &follow_named(folder);
    let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    if books.iter().any(|book| whole(folder).starts_with(whole(book))) {
        return Err(say!(
            lang,
            "Thư mục {shown} nằm trong sổ của chi bộ; phiếu của riêng đồng chí không được để ở đó: hãy chọn thư mục khác, ví dụ trên ổ USB của mình.",
            "The folder {shown} is in the book of the cell; your own sheet must not lie there: choose another one, such as on your own USB stick."
        ));
    }
    if disk.list(folder).is_err() {
        return Err(say!(
            lang,
            "Không mở được thư mục {shown}: hãy cắm ổ USB, xem lại đường dẫn rồi in lại. Phiếu vẫn ở màn hình.",
            "The folder {shown} cannot be opened: plug the USB stick in, look at the path and print again. The sheet is still on the screen."
        ));
    }
    let path = free_path(disk, folder, &paper.stem, paper.extension, &paper.bytes);
    let written = write_whole(disk, &path, &paper.bytes);
    written.map_err(|error| Fault::writing(&path, &error).sentence(lang))?;
    Ok(Done::OwnSheet(SheetNews::Printed(path)))
}

fn work(disk: &dyn Disk, reader: &Reader, task: SheetTask, lang: Lang) -> Result<Done, Fault> {
    let dir = reader.dir();
    let news = match task {
        SheetTask::Keep { on, word, text } => {
            let names = known_names(reader);
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            keep_sheet(disk, dir, on, (&word, &names), &text).map(|_| SheetNews::Kept)?
        }
        SheetTask::List => SheetNews::Listed(kept_sheets(disk, dir)?),
        SheetTask::Open { sheet, word } => match open_sheet(disk, dir, &sheet, &word)? {
            Some(text) => SheetNews::Opened(text),
            None => return Ok(Done::Seal(SealNews::Wrong(wrong_words(lang)))),
        },
        // Several members may keep a sheet on one day: nobody deletes that of another.
        SheetTask::Drop { sheet, word } => match open_sheet(disk, dir, &sheet, &word)? {
            Some(_) => drop_sheet(disk, dir, &sheet).map(|()| SheetNews::Dropped)?,
            None => return Ok(Done::Seal(SealNews::Wrong(wrong_words(lang)))),
        },
        // It is written by `print`, which knows where no paper may lie.
        SheetTask::Print { .. } => return Err(Fault::Internal { place: "sheet" }),
    };
    Ok(Done::OwnSheet(news))
}

fn wrong_words(lang: Lang) -> String {
    say!(
        lang,
        "Mật khẩu chưa đúng: hãy nhập lại, đúng dấu và đúng chữ hoa, chữ thường. Đồng chí khác giữ phiếu cùng ngày thì phiếu ấy có mật khẩu khác.",
        "The passphrase is not right: type it again, with its accents and capitals. A sheet that another comrade kept that day has another one."
    )
}
