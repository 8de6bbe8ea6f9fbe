//! Printing: what is asked before a paper leaves a sealed book, and what the loop is asked for.
//!
//! Knows no printer; what became of it is told by the loop.

use super::message::Effect;
use super::model::{Model, Overlay};
use super::seal::Sealing;
use crate::report::NamedPaper;
use crate::say;

/// The paper that was sent last and of which nothing was heard yet, by its title.
struct SentPaper(String);

/// Takes note that the printer answered, or that something did not go well.
pub fn answered(model: &mut Model) {
    model.take_kept::<SentPaper>();
}

/// Sends a paper to the printer, once until it answers; of a sealed book it leaves it in plain, so the passphrase is asked for.
pub fn print(model: &mut Model, paper: NamedPaper) {
    if model.book.sealed {
        return model.overlays.push(Overlay::Sealing(Sealing::of_printing(paper)));
    }
    let title = paper.1.properties.title.clone();
    if model.kept::<SentPaper>().is_some_and(|sent| sent.0 == title) {
        model.warn(say!(
            model.lang,
            "“{title}” đang trên đường đến máy in: hãy chờ máy in trả lời.",
            "“{title}” is on its way to the printer: wait for its answer."
        ));
        return;
    }
    model.keep(SentPaper(title.clone()));
    let words = say!(model.lang, "Đang gửi “{title}” đến máy in.", "“{title}” is on its way to the printer.");
    model.tell_under_way(words);
    model.ask(Effect::Print(Box::new(paper)));
}

/// Opens the folder of papers in the program that the computer has for folders; of a sealed book nobody would see
/// there which paper is which.
pub fn open_folder(model: &mut Model) {
    if model.book.sealed {
        let words = say!(
            model.lang,
            "Không mở thư mục: văn bản của sổ đã niêm phong nằm trong các tệp không đọc được; nhấn Enter để ghi văn bản ra một thư mục khác.",
            "The folder is not opened: the papers of a sealed book lie in files that nobody can read; press Enter to write one to another folder."
        );
        model.warn(words);
        return;
    }
    model.ask(Effect::OpenFolder);
}
