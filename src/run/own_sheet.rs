//! A member's own sheet beside the journal: kept, listed, read, deleted, each in a thread of its own.
//!
//! A word is stretched slowly on purpose, so nothing waits for it. Nothing of a sheet is logged or told.

use std::path::Path;
use std::sync::Arc;

use super::Incoming;
use super::desk::Desk;
use crate::app::Done;
use crate::app::own_sheet::{SheetNews, SheetTask};
use crate::app::seal::SealNews;
use crate::say;
use crate::store::{Disk, Fault, drop_sheet, keep_sheet, kept_sheets, open_sheet};
use crate::text::Lang;

impl Desk {
    /// Does something with a member's own sheet.
    pub(super) fn do_own_sheet(&mut self, task: SheetTask) {
        let Some(open) = &self.open else { return };
        let (disk, dir, sender, lang) =
            (Arc::clone(&self.disk), open.dir.clone(), self.sender.clone(), self.lang);
        self.start_job(move || {
            let done = match work(&*disk, &dir, task, lang) {
                Ok(done) => done,
                Err(fault) => Done::Seal(SealNews::Failed(fault.sentence(lang))),
            };
            let _ = sender.send(Incoming::Done(done));
        });
    }
}

fn work(disk: &dyn Disk, dir: &Path, task: SheetTask, lang: Lang) -> Result<Done, Fault> {
    let news = match task {
        SheetTask::Keep { on, word, text } => {
            keep_sheet(disk, dir, on, &word, &text).map(|_| SheetNews::Kept)?
        }
        SheetTask::List => SheetNews::Listed(kept_sheets(disk, dir)?),
        SheetTask::Open { sheet, word } => match open_sheet(disk, dir, &sheet, &word)? {
            Some(text) => SheetNews::Opened(text),
            None => return Ok(Done::Seal(SealNews::Wrong(wrong_words(lang)))),
        },
        SheetTask::Drop(sheet) => drop_sheet(disk, dir, &sheet).map(|()| SheetNews::Dropped)?,
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
