//! Sends a paper as PDF to the printer of the system, through `lp`, in a thread of its own; and says what became of it.

use std::io;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use super::Incoming;
use super::child::{apart, run_child};
use super::desk::Desk;
use crate::app::Done;
use crate::app::seal::SealNews;
use crate::report::{Document, NamedPaper, pdf};
use crate::say;
use crate::shelf::name_book_line;
use crate::store::{Fault, Reader, SealFault};
use crate::text::{Lang, Secret};

/// The program that takes what is printed.
const LP: &str = "lp";

impl Desk {
    /// Prints a paper, and tells to which printer it went or why it did not.
    pub(super) fn print(&mut self, (_, mut document): NamedPaper, lang: Lang) {
        let Some(open) = &self.open else { return };
        let (sender, program) = (self.sender.clone(), self.print_program());
        name_book_line(open.shelf.reader(), &mut document);
        apart(self.disk.is_real(), move || {
            let _ = sender.send(Incoming::Done(print_now(program, &document, lang)));
        });
    }

    /// The same of a sealed book, once the passphrase is right.
    pub(super) fn print_out(&mut self, mut papers: Vec<NamedPaper>, current: Secret) {
        let (Some(open), lang, sender) = (&self.open, self.lang, self.sender.clone()) else { return };
        let (disk, dir, program) = (Arc::clone(&self.disk), open.dir.clone(), self.print_program());
        let is_real = self.disk.is_real();
        self.start_at_once(move || {
            let told = sender.clone();
            let tell = |done| {
                let _ = told.send(Incoming::Done(done));
            };
            match Reader::unlock(disk, &dir, &current) {
                Ok(reader) => {
                    tell(Done::Seal(SealNews::Out));
                    papers.iter_mut().for_each(|(_, document)| name_book_line(&reader, document));
                    apart(is_real, move || {
                        for (_, document) in &papers {
                            let _ = sender.send(Incoming::Done(print_now(program, document, lang)));
                        }
                    });
                }
                Err(fault @ Fault::Seal { fault: SealFault::Wrong, .. }) => {
                    tell(Done::Seal(SealNews::Wrong(fault.sentence(lang))));
                }
                Err(fault) => tell(Done::Seal(SealNews::Failed(fault.sentence(lang)))),
            }
        });
    }

    /// What prints; a book that lies on no disk of this computer belongs to a test, which prints nothing.
    fn print_program(&self) -> &'static str {
        if self.disk.is_real() { LP } else { "" }
    }
}

fn print_now(program: &str, document: &Document, lang: Lang) -> Done {
    match printed(Path::new(program), document, lang) {
        Ok(words) => Done::Printed(words),
        Err(words) => Done::Trouble(words),
    }
}

/// What is said of a paper that was taken, or why it was not.
fn printed(program: &Path, document: &Document, lang: Lang) -> Result<String, String> {
    let title = &document.properties.title;
    let bytes = pdf::write(document).map_err(|fault| fault.sentence(lang))?;
    let mut command = Command::new(program);
    // What it answers is read below, so it answers in one language.
    // The title of a paper on a person names them: what the printer lists has the kind alone.
    command.arg("-t").arg(&document.title).env("LC_ALL", "C");
    let answer = run_child(&mut command, bytes).map_err(|error| not_started(title, &error, lang))?;
    match answer.well {
        Some(true) => Ok(sent(title, &answer.out, lang)),
        Some(false)
            if answer.trouble.contains("o default destination")
                || answer.trouble.contains("o destinations") =>
        {
            Err(say!(
                lang,
                "Chưa in “{title}”: máy tính này chưa cài máy in nào hoặc chưa chọn máy in mặc định. Hãy cài máy in rồi in lại, hoặc ghi văn bản ra tệp để in ở máy khác.",
                "“{title}” is not printed: this computer has no printer, or none is its default. Set one up and print again, or write the paper as a file and print it elsewhere."
            ))
        }
        Some(false) => Err(refused(title, &answer.trouble, lang)),
        None => Err(say!(
            lang,
            "Chưa in “{title}”: máy in không trả lời sau 30 giây. Hãy xem máy in đã bật, có giấy chưa rồi in lại.",
            "“{title}” is not printed: the printer did not answer for 30 seconds. See whether it is on and has paper, then print again."
        )),
    }
}

/// To which printer it went: "request id is Canon-12 (1 file(s))".
fn sent(title: &str, out: &str, lang: Lang) -> String {
    let request = out.split_once("request id is ").and_then(|(_, rest)| rest.split_whitespace().next());
    match request.and_then(|request| request.rsplit_once('-')) {
        Some((printer, number)) => say!(
            lang,
            "Đã gửi “{title}” đến máy in {printer}, lượt in số {number}.",
            "“{title}” was sent to the printer {printer} as job {number}."
        ),
        None => {
            say!(lang, "Đã gửi “{title}” đến máy in mặc định.", "“{title}” was sent to the default printer.")
        }
    }
}

fn refused(title: &str, trouble: &str, lang: Lang) -> String {
    let reason =
        trouble.lines().map(|line| line.trim_start_matches("lp: ").trim()).collect::<Vec<_>>().join("; ");
    match reason.trim_end_matches('.') {
        "" => say!(
            lang,
            "Chưa in “{title}”: máy in không nhận và không nói vì sao. Hãy xem máy in đã bật chưa rồi in lại, hoặc ghi văn bản ra tệp.",
            "“{title}” is not printed: the printer refused it and did not say why. See whether it is on and print again, or write the paper as a file."
        ),
        reason => say!(
            lang,
            "Chưa in “{title}”: máy in không nhận, báo là “{reason}”. Hãy xem lại máy in rồi in lại, hoặc ghi văn bản ra tệp.",
            "“{title}” is not printed: the printer refused it: “{reason}”. Look after the printer and print again, or write the paper as a file."
        ),
    }
}

fn not_started(title: &str, error: &io::Error, lang: Lang) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => say!(
            lang,
            "Chưa in “{title}”: máy tính này không có lệnh in (lp). Hãy ghi văn bản ra tệp (Enter), mở thư mục (3) rồi in bằng phần mềm đọc tệp.",
            "“{title}” is not printed: this computer has no print command (lp). Write the paper as a file (Enter), open the folder (3) and print from there."
        ),
        _ => say!(
            lang,
            "Chưa in “{title}”: không chạy được lệnh in (lp): {error}. Hãy ghi văn bản ra tệp rồi in bằng phần mềm đọc tệp.",
            "“{title}” is not printed: the print command (lp) cannot be run: {error}. Write the paper as a file and print it from there."
        ),
    }
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::report::{Header, Properties};

    fn document() -> Document {
        Document {
            header: Header::default(),
            stamps: Vec::new(),
            title: "Biên bản".into(),
            subtitle: String::new(),
            blocks: Vec::new(),
            signatures: None,
            recipients: Vec::new(),
            copies: 1,
            properties: Properties {
                title: "Biên bản".into(),
                meeting: String::new(),
                hash: String::new(),
                created: chrono::DateTime::default(),
                book_line: None,
                own_form: None,
            },
        }
    }

    /// What is said where `lp` is a script.
    fn with_script(script: &str) -> (Result<String, String>, Vec<u8>) {
        let temp = tempfile::tempdir().unwrap();
        let (program, got) = (temp.path().join("lp"), temp.path().join("got"));
        let script = script.replace("GOT", &got.display().to_string());
        std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o700)).unwrap();
        let said = printed(&program, &document(), Lang::Vi);
        (said, std::fs::read(&got).unwrap_or_default())
    }

    #[test]
    fn a_paper_goes_to_the_printer_as_pdf_and_it_is_told_to_which() {
        let (said, got) = with_script("cat > GOT; echo \"request id is May-in-2-31 (0 file(s))\"");
        assert_eq!(said.unwrap(), "Đã gửi “Biên bản” đến máy in May-in-2, lượt in số 31.");
        assert_eq!(got, pdf::write(&document()).unwrap());
        let (said, _) = with_script("cat > /dev/null");
        assert_eq!(said.unwrap(), "Đã gửi “Biên bản” đến máy in mặc định.");
    }

    #[test]
    fn what_the_printer_refuses_is_told_with_its_reason() {
        let (said, _) = with_script("echo 'lp: Error - no default destination available.' >&2; exit 1");
        assert!(said.unwrap_err().contains("chưa cài máy in nào hoặc chưa chọn máy in mặc định"));
        let (said, _) = with_script("cat > /dev/null; echo 'lp: The printer is not responding.' >&2; exit 1");
        let expected = "Chưa in “Biên bản”: máy in không nhận, báo là “The printer is not responding”. Hãy xem lại máy in \
                        rồi in lại, hoặc ghi văn bản ra tệp.";
        assert_eq!(said.unwrap_err(), expected);
        let (said, _) = with_script("exit 3");
        assert!(said.unwrap_err().contains("không nói vì sao"));
    }

    #[test]
    fn a_computer_without_the_command_says_so() {
        let said = printed(Path::new("/nowhere/lp"), &document(), Lang::Vi).unwrap_err();
        assert!(said.starts_with("Chưa in “Biên bản”: máy tính này không có lệnh in (lp)."), "{said}");
    }
}
