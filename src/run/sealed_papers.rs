//! Papers of a sealed book: kept sealed by the program itself, written in plain only where a person
//! named a folder and gave the passphrase; and what still lies in plain from before.

use std::path::Path;
use std::sync::Arc;

use super::Incoming;
use super::desk::Desk;
use super::effect::write_all;
use super::plain_words::{removed_words, where_words};
use crate::app::Done;
use crate::app::seal::{PaperOrder, SealNews};
use crate::report::{FORMATS, Format, NamedPaper, replaced_words};
use crate::say;
use crate::shelf::{name_book_line, recovery_sheet};
use crate::store::{Fault, Reader, SealFault, plain_copies, remove_plain_copies, write_whole};
use crate::text::{Lang, Secret};

impl Desk {
    /// Keeps papers sealed in the open book, and tells their names as if they lay there.
    pub(super) fn keep_sealed(&self, papers: &[NamedPaper], formats: &[&Format], lang: Lang) {
        let Some(open) = &self.open else { return };
        let (reader, folder) = (open.shelf.reader(), open.dir.join("documents"));
        let mut names = Vec::new();
        for (stem, document) in papers {
            let mut document = document.clone();
            name_book_line(reader, &mut document);
            for format in formats {
                let bytes = (format.write)(&document).map_err(|fault| fault.sentence(lang));
                let kept = bytes.and_then(|bytes| {
                    let kept = reader.keep_sealed_paper(stem, format.extension, &bytes);
                    kept.map_err(|fault| fault.sentence(lang))
                });
                match kept {
                    Ok(name) => names.push(folder.join(name)),
                    Err(words) => return self.tell(Done::Trouble(words)),
                }
            }
        }
        self.tell(Done::Written(names));
        self.tell_replaced(papers, formats, lang);
    }

    /// Says which letters stand in the files as a mark alone, where there are such ones.
    pub(super) fn tell_replaced(&self, documents: &[NamedPaper], formats: &[&Format], lang: Lang) {
        let documents = documents.iter().map(|(_, document)| document);
        if let Some(words) = replaced_words(documents, formats, lang) {
            self.tell(Done::Told(words));
        }
    }

    /// Writes papers in plain once the passphrase is right.
    pub(super) fn write_out(&mut self, mut order: PaperOrder, folder: String, current: Secret) {
        let (Some(open), lang, sender) = (&self.open, self.lang, self.sender.clone()) else { return };
        let (disk, dir) = (Arc::clone(&self.disk), open.dir.clone());
        self.start_job(move || {
            let folder = Path::new(&folder);
            let unlocked = Reader::unlock(Arc::clone(&disk), &dir, &current);
            let allowed = unlocked.and_then(|reader| {
                order.papers.iter_mut().for_each(|(_, document)| name_book_line(&reader, document));
                reader.named_folder(folder)
            });
            let written = allowed.map_err(|fault| match fault {
                Fault::Seal { fault: SealFault::Wrong, .. } => SealNews::Wrong(fault.sentence(lang)),
                fault => SealNews::Failed(fault.sentence(lang)),
            });
            let written = written.and_then(|folder| {
                write_all(&*disk, &folder, &order.papers, &order.formats, lang).map_err(SealNews::Failed)
            });
            let mut news = match written {
                Ok(paths) => vec![Done::Seal(SealNews::Out), Done::Written(paths)],
                Err(news) => vec![Done::Seal(news)],
            };
            let documents = order.papers.iter().map(|(_, document)| document);
            news.extend(
                replaced_words(documents, &order.formats, lang).filter(|_| news.len() > 1).map(Done::Told),
            );
            for done in news {
                let _ = sender.send(Incoming::Done(done));
            }
        });
    }

    /// Tells what of the open book still lies in plain.
    pub(super) fn find_plain(&mut self) {
        self.with_reader(|reader, lang, _| Ok(SealNews::Plain(where_words(&plain_copies(reader)?, lang))));
    }

    /// Seals or removes that.
    pub(super) fn remove_plain(&mut self) {
        let at = self.now.at;
        self.with_reader(move |reader, lang, progress| {
            let done = remove_plain_copies(reader, at, progress).map_err(|fault| fault.sentence(lang));
            Ok(match done {
                Ok(done) => SealNews::Through(removed_words(&done, lang)),
                Err(words) => SealNews::Failed(words),
            })
        });
    }

    /// Writes the recovery sheet as a Word file, to be printed and deleted.
    pub(super) fn write_sheet(&self, code: &Secret, folder: &str) {
        let (Some(open), Some(format)) = (&self.open, FORMATS.first()) else { return };
        let (reader, lang, folder) = (open.shelf.reader(), self.lang, Path::new(folder));
        let name = format!("phieu-khoi-phuc-{}.{}", self.now.at.format("%Y%m%d-%H%M%S"), format.extension);
        let sheet = recovery_sheet(reader, code, self.now.at);
        let allowed = reader.named_folder(folder).map_err(|fault| fault.sentence(lang));
        let written = allowed.and_then(|folder| {
            let (file, bytes) = (folder.join(name), (format.write)(&sheet));
            let bytes = bytes.map_err(|fault| fault.sentence(lang))?;
            let written = write_whole(&*self.disk, &file, &bytes);
            written.map(|()| file.clone()).map_err(|error| Fault::writing(&file, &error).sentence(lang))
        });
        self.tell(match written {
            Ok(file) => Done::Seal(SealNews::SheetWritten(say!(
                lang,
                "Đã ghi phiếu: {file}. Hãy in, cho vào phong bì, rồi XÓA tệp này: ai đọc được tệp thì mở được sổ.",
                "The sheet is written: {file}. Print it, put it in an envelope, then DELETE the file: whoever reads it opens the book.",
                file = file.display()
            ))),
            Err(words) => Done::Seal(SealNews::Failed(words)),
        });
    }
}
