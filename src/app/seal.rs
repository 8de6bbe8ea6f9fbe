//! Passphrases that are typed to seal a book, to unseal it, to change who opens it, or for a member's own sheet.
//!
//! Their letters are hidden, kept apart from every field and draft, and wiped when the box closes.
//! What is done with them is done elsewhere.

mod entered;

use super::key::{Code, Key};
use super::message::Effect;
use super::model::{Model, Overlay};
use super::own_sheet::SheetSubject;
pub use super::seal_task::{PaperOrder, SealNews, SealTask, Whose};
pub use super::shown_code::{ShownCode, press_code};
use crate::report::NamedPaper;
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
    /// To delete such a sheet.
    DropSheet,
    /// To write papers of a sealed book in plain.
    WriteOut,
    /// To print a paper of a sealed book.
    PrintOut,
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
            SealPurpose::Unseal | SealPurpose::NewCode | SealPurpose::PrintOut => vec![CURRENT],
            SealPurpose::Change(Whose::Secretary) => {
                vec![CURRENT, text("Mật khẩu mới của bí thư", "New passphrase of the secretary"), AGAIN]
            }
            SealPurpose::Change(Whose::Deputy) => {
                vec![CURRENT, text("Mật khẩu mới của phó bí thư", "New passphrase of the deputy"), AGAIN]
            }
            SealPurpose::KeepSheet => vec![OWN_WORD, AGAIN],
            SealPurpose::OpenSheet | SealPurpose::DropSheet => vec![OWN_WORD],
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
            SheetSubject::Kept(..) => SealPurpose::OpenSheet,
            SheetSubject::Doomed(..) => SealPurpose::DropSheet,
        };
        Sealing { sheet: Some(sheet), ..Sealing::new(purpose) }
    }

    /// The box for the folder that papers are written to, and the passphrase.
    pub fn of_papers(order: PaperOrder) -> Sealing {
        Sealing { order: Some(order), ..Sealing::into_folder(SealPurpose::WriteOut, "") }
    }

    /// The box for the passphrase before a paper goes to a printer.
    pub fn of_printing(paper: NamedPaper) -> Sealing {
        let order = PaperOrder { papers: vec![paper], formats: Vec::new() };
        Sealing { order: Some(order), ..Sealing::new(SealPurpose::PrintOut) }
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

    /// Says what is wrong in a field. What is hidden there, and where it was typed again, goes: nobody sees to
    /// what more letters would be added.
    pub fn refuse(&mut self, index: usize, words: String) {
        self.go_to(index);
        (self.work, self.fault) = (None, Some(words));
        let repeats = |field: &Masked| field.label == AGAIN;
        for (at, field) in self.fields.iter_mut().enumerate().skip(index) {
            if at > index && !repeats(field) || field.shown {
                break;
            }
            field.secret = Secret::default();
        }
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
        Err((field, words)) => sealing.refuse(field, words),
    }
}

/// Takes pasted text.
pub fn paste(sealing: &mut Sealing, text: &str) {
    if sealing.work.is_none() {
        sealing.type_in(|secret| secret.push_str(text));
    }
}
