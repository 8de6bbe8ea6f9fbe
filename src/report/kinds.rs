//! The papers at hand for a book: those of the program, and forms that the book has in their place or beside them.
//!
//! Knows a form as its text with its name. Where it lies and who reads it there is not known here.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::calls::{CALLS, PaperCall};
use super::form::{FormFault, PaperForm, check_own_form};
use super::lack::Lack;
use super::paper::{Build, Material, Paper};
use super::papers::{NamedPaper, paper, paper_of_file, papers};
use crate::guidance::{Flaw, PackFault, alike};
use crate::say;
use crate::text::Lang;

/// The papers at hand for a book.
#[derive(Debug, Clone, Default)]
pub struct PaperKinds {
    /// The forms of the book that hold, in the order of their names.
    own: Vec<&'static Paper>,
    faulty: Vec<FaultyForm>,
}

/// A form of the book that does not hold, so that nothing is made by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultyForm {
    /// What its file is called, without the ending: the paper that it is for.
    pub id: String,
    /// Where it lies, as it is told.
    pub file: String,
    /// What is wrong in it.
    pub faults: Vec<FormFault>,
}

/// How a paper stands to the forms of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormStanding<'a> {
    /// It is made by one of them.
    Own,
    /// One is there and does not hold, so that the program's is used.
    Faulty(&'a FaultyForm),
}

impl PaperKinds {
    /// Takes in a form's file, or notes why it does not hold; `mark` is a short mark of its text.
    pub fn take(&mut self, (file, id): (&str, &str), text: &str, mark: &str) {
        match check_own_form(file, text, Some(id), self) {
            Ok(form) => {
                let kind = kept(form.marked(mark), text);
                self.own.retain(|other| other.id != kind.id);
                self.own.push(kind);
            }
            Err(faults) => self.note((file, id), faults),
        }
    }

    /// Notes that a form's file could not be read.
    pub fn take_unread(&mut self, (file, id): (&str, &str), flaw: Flaw) {
        let fault = PackFault { file: file.to_owned(), place: None, flaw };
        self.note((file, id), vec![FormFault::Shape(fault)]);
    }

    fn note(&mut self, (file, id): (&str, &str), faults: Vec<FormFault>) {
        self.faulty.push(FaultyForm { id: id.to_owned(), file: file.to_owned(), faults });
    }

    /// The same with one form more that is no file of the book yet, in whose place it stands.
    pub fn with(&self, form: PaperForm, text: &str) -> PaperKinds {
        let kind = kept(form, text);
        let mut kinds = self.clone();
        kinds.own.retain(|other| other.id != kind.id);
        kinds.own.push(kind);
        kinds
    }

    /// The kind of that id, if there is one.
    pub fn paper(&self, id: &str) -> Option<&'static Paper> {
        self.own.iter().copied().find(|kind| kind.id == id).or_else(|| paper(id))
    }

    /// Every kind of paper: in the order of the program's table, then those that the book alone has.
    pub fn all(&self) -> Vec<&'static Paper> {
        papers().iter().filter_map(|kind| self.paper(kind.id)).chain(self.added()).collect()
    }

    /// Those that the book alone has.
    pub fn added(&self) -> impl Iterator<Item = &'static Paper> {
        self.own.iter().copied().filter(|kind| paper(kind.id).is_none())
    }

    /// Whether the book alone has a paper of that id.
    pub fn is_added(&self, id: &str) -> bool {
        self.added().any(|kind| kind.id == id)
    }

    /// Those of them that are made of a meeting: before it, or of what it came to.
    pub fn added_of_meetings(&self, beforehand: bool) -> impl Iterator<Item = &'static Paper> {
        let is_wanted = move |kind: &&Paper| match kind.build {
            Build::Form(form) => kind.needs() == super::Needs::Meeting && form.is_beforehand() == beforehand,
            _ => false,
        };
        self.added().filter(is_wanted)
    }

    /// The paper that a file is of, by the file's name without its extension.
    pub fn of_file(&self, name: &str) -> Option<&'static Paper> {
        let added = self.added().filter(|kind| name.contains(kind.file_stem));
        let kinds = added.chain(paper_of_file(name));
        kinds.max_by_key(|kind| kind.file_stem.len()).and_then(|kind| self.paper(kind.id))
    }

    /// A paper by its id, as [`Paper::make`] makes it, with the name of its file.
    ///
    /// # Errors
    /// What is lacking for it.
    pub fn named(&self, id: &str, material: &Material) -> Result<NamedPaper, Lack> {
        let kind = self.paper(id).ok_or(Lack::Material)?;
        Ok((material.file_stem(kind.file_stem), kind.make(material)?))
    }

    /// What is called for, group by group: those of the table first.
    pub fn calls(&self) -> Vec<PaperCall> {
        let added = self.added().filter_map(|kind| match kind.build {
            Build::Form(form) => form.call(),
            _ => None,
        });
        let mut calls: Vec<PaperCall> = CALLS.iter().copied().chain(added).collect();
        calls.sort_by_key(|call| call.of);
        calls
    }

    /// How a paper stands to the forms of the book; none where the book has none for it.
    pub fn standing(&self, id: &str) -> Option<FormStanding<'_>> {
        let own = self.own.iter().any(|kind| kind.id == id).then_some(FormStanding::Own);
        own.or_else(|| self.faulty.iter().find(|form| form.id == id).map(FormStanding::Faulty))
    }

    /// The forms of the book that do not hold.
    pub fn faulty(&self) -> &[FaultyForm] {
        &self.faulty
    }
}

impl FaultyForm {
    /// That it is not used, what is wrong first, and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        let (file, many) = (&self.file, self.faults.len());
        let first = self.faults.first().map(|fault| fault.sentence(lang)).unwrap_or_default();
        let used = match paper(&self.id) {
            Some(paper) => say!(
                lang,
                "Mẫu riêng của chi bộ có lỗi nên “{label}” được lập theo mẫu của chương trình",
                "The cell's own form has faults, so “{label}” is made by the program's form",
                label = paper.label.get(lang)
            ),
            None => say!(
                lang,
                "Mẫu riêng của chi bộ có lỗi nên không có văn bản này",
                "The cell's own form has faults, so there is no such paper"
            ),
        };
        let more = match many {
            0 | 1 => String::new(),
            many => say!(lang, " (còn {n} lỗi nữa)", " ({n} more faults)", n = many - 1),
        };
        say!(
            lang,
            "{used}. {first}{more} Sửa tệp rồi chạy: bienban form check {file}",
            "{used}. {first}{more} Correct the file and run: bienban form check {file}"
        )
    }
}

/// The ids of the program's forms that a slip of the keys could have made into this one.
pub fn like_ids(id: &str) -> Vec<&'static str> {
    let forms = papers().iter().filter(|kind| matches!(kind.build, Build::Form(_)));
    alike(id, forms.map(|kind| kind.id))
}

/// A form that a book has as a row like those of the program, which stay for as long as it runs. A text is kept once,
/// however often books with it are opened.
fn kept(form: PaperForm, text: &str) -> &'static Paper {
    static KEPT: Mutex<BTreeMap<String, &'static Paper>> = Mutex::new(BTreeMap::new());
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    kept.entry(text.to_owned()).or_insert_with(|| {
        let form: &'static PaperForm = Box::leak(Box::new(form));
        Box::leak(Box::new(form.paper()))
    })
}
