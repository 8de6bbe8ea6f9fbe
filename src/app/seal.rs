//! Passphrases that are typed to seal a book, to unseal it, to change who opens it, or for a member's own sheet.
//!
//! Their letters are hidden, kept apart from every field and draft, and wiped when the box closes.
//! What is done with them is done elsewhere.

use super::answers::missing_folder;
use super::key::{Code, Key};
use super::message::Effect;
use super::model::{Model, Overlay};
use super::own_sheet::{SheetSubject, SheetTask};
pub use super::seal_task::{PaperOrder, SealNews, SealTask, Whose};
pub use super::shown_code::{ShownCode, press_code};
use crate::say;
use crate::text::{Lang, Secret, Text, text};

/// What passphrases are typed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealPurpose {
    /// To seal the book.
    Seal,
    /// To unseal it.
    Unseal,
    /// To give somebody another passphrase.
    Change(Whose),
    /// To make a new recovery code.
    NewCode,
    /// To keep a member's own sheet under the member's own word.
    KeepSheet,
    /// To read such a sheet.
    OpenSheet,
    /// To write papers of a sealed book in plain.
    WriteOut,
    /// To copy the book to a stick.
    CopyOut,
    /// To make a hand-over pack of a sealed book, whose inventory anybody can read.
    HandOver,
}

/// A field, hidden unless it says otherwise.
#[derive(Debug, Clone)]
pub struct Masked {
    /// What is asked for.
    pub label: Text,
    /// What was typed.
    pub secret: Secret,
    /// Whether it is shown, for it is no secret.
    pub shown: bool,
}

/// The box in which passphrases are typed.
#[derive(Debug, Clone)]
pub struct Sealing {
    /// What for.
    pub purpose: SealPurpose,
    /// Its fields.
    pub fields: Vec<Masked>,
    /// The one that is typed in.
    pub focus: usize,
    /// What is wrong with what was typed.
    pub fault: Option<String>,
    /// How many of how many steps of the work are done, while it goes on.
    pub work: Option<(usize, usize)>,
    /// The member's own sheet that a word is typed for.
    pub sheet: Option<SheetSubject>,
    /// The papers that are to be written in plain.
    pub order: Option<PaperOrder>,
    /// The folder that the book is copied to.
    pub folder: String,
}

const CURRENT: Text = text("Mật khẩu hiện nay (hoặc mã khôi phục)", "Present passphrase (or recovery code)");
const OWN_WORD: Text = text("Mật khẩu riêng của đồng chí", "Your own passphrase");
const AGAIN: Text = text("Nhập lại lần nữa", "Once more");

impl SealPurpose {
    fn labels(self) -> Vec<Text> {
        match self {
            SealPurpose::Seal => vec![
                text("Mật khẩu của bí thư", "Passphrase of the secretary"),
                AGAIN,
                text("Mật khẩu của phó bí thư (không bắt buộc)", "Passphrase of the deputy (optional)"),
                AGAIN,
            ],
            SealPurpose::Unseal | SealPurpose::NewCode => vec![CURRENT],
            SealPurpose::Change(Whose::Secretary) => {
                vec![CURRENT, text("Mật khẩu mới của bí thư", "New passphrase of the secretary"), AGAIN]
            }
            SealPurpose::Change(Whose::Deputy) => {
                vec![CURRENT, text("Mật khẩu mới của phó bí thư", "New passphrase of the deputy"), AGAIN]
            }
            SealPurpose::KeepSheet => vec![OWN_WORD, AGAIN],
            SealPurpose::OpenSheet => vec![OWN_WORD],
            SealPurpose::WriteOut => {
                vec![
                    text(
                        "Thư mục nhận văn bản (ví dụ: /media/usb)",
                        "Folder for the papers (such as: /media/usb)",
                    ),
                    CURRENT,
                ]
            }
            SealPurpose::HandOver => {
                vec![
                    text("Thư mục nhận gói (ví dụ: /media/usb)", "Folder for the pack (such as: /media/usb)"),
                    CURRENT,
                ]
            }
            SealPurpose::CopyOut => vec![text("Mật khẩu của bản chép", "Passphrase of the copy"), AGAIN],
        }
    }
}

impl Sealing {
    /// The box with empty fields.
    pub fn new(purpose: SealPurpose) -> Sealing {
        let field = |label| Masked { label, secret: Secret::default(), shown: false };
        let fields = purpose.labels().into_iter().map(field).collect();
        let folder = String::new();
        Sealing { purpose, fields, focus: 0, fault: None, work: None, sheet: None, order: None, folder }
    }

    /// The box for the word of a member's own sheet.
    pub fn of_sheet(sheet: SheetSubject) -> Sealing {
        let purpose = match sheet {
            SheetSubject::Text(..) => SealPurpose::KeepSheet,
            SheetSubject::Kept(_) => SealPurpose::OpenSheet,
        };
        Sealing { sheet: Some(sheet), ..Sealing::new(purpose) }
    }

    /// The box for the folder that papers are written to, and the passphrase.
    pub fn of_papers(order: PaperOrder) -> Sealing {
        Sealing { order: Some(order), ..Sealing::into_folder(SealPurpose::WriteOut, "") }
    }

    /// The box for the folder of a hand-over pack, at first this one, and the passphrase.
    pub fn of_pack(folder: &str) -> Sealing {
        Sealing::into_folder(SealPurpose::HandOver, folder)
    }

    /// A box whose first field is a folder.
    fn into_folder(purpose: SealPurpose, folder: &str) -> Sealing {
        let mut sealing = Sealing::new(purpose);
        if let Some(field) = sealing.fields.first_mut() {
            (field.shown, field.secret) = (true, Secret::new(folder));
        }
        sealing
    }

    /// The field that is to be put right: that of the present passphrase when it is wrong, else the
    /// first.
    pub fn field_of(&self, wrong: bool) -> usize {
        usize::from(wrong && matches!(self.purpose, SealPurpose::WriteOut | SealPurpose::HandOver))
    }

    /// The box for the passphrase of a copy in a folder.
    pub fn of_copy(folder: String) -> Sealing {
        Sealing { folder, ..Sealing::new(SealPurpose::CopyOut) }
    }

    fn secret(&self, index: usize) -> Secret {
        self.fields.get(index).map(|field| field.secret.clone()).unwrap_or_default()
    }

    /// What is wrong with the new passphrase in a field, which is typed again in the next one; with
    /// the field that is to be put right.
    fn flaw(&self, index: usize, names: &[&str], lang: Lang) -> Option<(usize, String)> {
        let (new, again) = (self.secret(index), self.secret(index + 1));
        if let Some(flaw) = new.flaw(names) {
            return Some((index, flaw.sentence(lang).to_owned()));
        }
        let words = || {
            say!(
                lang,
                "Hai lần nhập không giống nhau: hãy nhập lại lần thứ hai.",
                "The two are not the same: type the second one again."
            )
        };
        (new.normal() != again.normal()).then(|| (index + 1, words()))
    }

    /// What is asked of the loop, or what is wrong and in which field.
    fn task(&self, names: &[&str], lang: Lang) -> Result<SealTask, (usize, String)> {
        let sound = |index| self.flaw(index, names, lang).map_or(Ok(()), Err);
        let current = self.secret(0);
        match self.purpose {
            SealPurpose::Seal => {
                sound(0)?;
                let none = self.secret(2).is_empty() && self.secret(3).is_empty();
                if !none {
                    sound(2)?;
                }
                Ok(SealTask::Seal { secretary: current, deputy: (!none).then(|| self.secret(2)) })
            }
            SealPurpose::KeepSheet => {
                sound(0)?;
                Ok(self.sheet_task(current))
            }
            SealPurpose::OpenSheet => Ok(self.sheet_task(current)),
            SealPurpose::CopyOut => {
                sound(0)?;
                Ok(SealTask::CopyOut(self.folder.clone(), current))
            }
            SealPurpose::Unseal => Ok(SealTask::Unseal(current)),
            SealPurpose::WriteOut => self.write_out(lang),
            SealPurpose::HandOver => match self.named_folder() {
                Some(folder) => Ok(SealTask::HandOver { folder, current: self.secret(1) }),
                None => Err((0, missing_folder(lang))),
            },
            SealPurpose::NewCode => Ok(SealTask::NewCode(current)),
            SealPurpose::Change(whose) => {
                sound(1)?;
                Ok(SealTask::Change { whose, current, new: self.secret(1) })
            }
        }
    }

    /// What is asked of the loop for a sheet; without one the sheets are listed.
    fn sheet_task(&self, word: Secret) -> SealTask {
        SealTask::OwnSheet(self.sheet.as_ref().map_or(SheetTask::List, |sheet| sheet.task(word)))
    }

    /// What is asked of the loop for papers, once a folder is named.
    fn write_out(&self, lang: Lang) -> Result<SealTask, (usize, String)> {
        match (&self.order, self.named_folder()) {
            (Some(order), Some(folder)) => {
                Ok(SealTask::WriteOut { order: order.clone(), folder, current: self.secret(1) })
            }
            _ => Err((0, missing_folder(lang))),
        }
    }

    /// The folder in the first field, if one was typed.
    fn named_folder(&self) -> Option<String> {
        Some(self.secret(0).normal().trim().to_owned()).filter(|folder| !folder.is_empty())
    }

    fn go_to(&mut self, index: usize) {
        self.focus = index.min(self.fields.len().saturating_sub(1));
    }

    fn type_in(&mut self, change: impl FnOnce(&mut Secret)) {
        self.fault = None;
        if let Some(field) = self.fields.get_mut(self.focus) {
            change(&mut field.secret);
        }
    }
}

/// Takes a key; while the work goes on only the one that leaves the program, which waits for it.
pub fn press(model: &mut Model, key: Key) {
    let lang = model.lang;
    let Some(Overlay::Sealing(sealing)) = model.overlays.last_mut() else { return };
    if key == Key::ctrl('c') {
        return model.ask(Effect::Quit);
    }
    if sealing.work.is_some() {
        return;
    }
    match key.code {
        Code::Esc => drop(model.overlays.pop()),
        Code::Enter if sealing.focus + 1 >= sealing.fields.len() => submit(model, lang),
        Code::Enter | Code::Tab | Code::Down => sealing.go_to(sealing.focus + 1),
        Code::BackTab | Code::Up => sealing.go_to(sealing.focus.saturating_sub(1)),
        Code::Backspace => sealing.type_in(Secret::pop),
        Code::Char('u') if key.ctrl => sealing.type_in(|secret| *secret = Secret::default()),
        Code::Char(letter) if !key.ctrl && !key.alt => {
            sealing.type_in(|secret| secret.push_str(letter.encode_utf8(&mut [0; 4])));
        }
        _ => {}
    }
}

fn submit(model: &mut Model, lang: Lang) {
    let cell = model.book.cell.as_ref().map(|cell| cell.name.clone()).unwrap_or_default();
    let members =
        model.book.cell.iter().flat_map(|cell| &cell.roll.members).map(|member| member.name().to_owned());
    let names: Vec<String> = [cell.name, cell.parent, cell.place].into_iter().chain(members).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let Some(Overlay::Sealing(sealing)) = model.overlays.last_mut() else { return };
    match sealing.task(&names, lang) {
        Ok(task) => {
            sealing.work = Some((0, 1));
            model.ask(Effect::Seal(task));
        }
        Err((field, words)) => {
            sealing.go_to(field);
            sealing.fault = Some(words);
        }
    }
}

/// Takes pasted text.
pub fn paste(sealing: &mut Sealing, text: &str) {
    if sealing.work.is_none() {
        sealing.type_in(|secret| secret.push_str(text));
    }
}
