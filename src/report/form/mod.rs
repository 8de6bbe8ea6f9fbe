//! Forms: papers of fixed words with fields, tables and signatures, as data in a file.
//!
//! A form says what is gathered for it and names values and lists of that; it makes no sentence of
//! its own. The program carries some; a file of a committee is read and checked by the same means.

mod check;
mod concluded;
mod fault;
mod fields;
mod fill;
mod meaning;
mod of_kit;
mod of_meeting;
mod of_month;
mod of_span;
mod of_topics;
mod own;
mod own_flaw;
mod raw;
mod summoned;
mod template;
mod uploads;

pub use check::check_form;
pub use fault::{FormFault, FormFlaw};
pub use meaning::{FormNames, MeantName, form_names};
pub use own::check_own_form;
pub use own_flaw::OwnFlaw;
pub(super) use uploads::{UPLOADED, pasted_lines};

use self::meaning::names_of;
use self::raw::RawNeeds;
use self::template::Template;
use super::needs::Needs;
use super::paper::{Build, Paper};
use super::{Align, HeadingLevel, Takes};
use crate::guidance::Words;
use crate::text::Text;

/// A form that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperForm {
    /// Short name for options.
    pub id: String,
    /// What people call it.
    pub label: Words,
    /// The part of the file's name that says what it is.
    pub file_stem: String,
    /// What is gathered for it.
    pub needs: Needs,
    /// The mark of its file, of one that a book has; none of those of the program.
    pub mark: Option<String>,
    /// Whether place and date stand at the top.
    dated: bool,
    /// The sign of its kind in a number (TB): then number and day of issue stand open at the top, to be written in by
    /// hand, for neither is recorded.
    series: Option<String>,
    /// Whether it speaks for the cell, so that it is of no meeting of its committee or of a group.
    cell_only: bool,
    /// Whether it is of the cell's meeting of the month alone.
    month_only: bool,
    /// Whether it is no draft before the minutes are adopted.
    before_adoption: bool,
    /// Whether it is made of adopted minutes alone.
    adopted_only: bool,
    /// The list without whose entries it is not made.
    only_with: Option<&'static str>,
    /// Whether it is sent to a group as a message too.
    message: bool,
    title: Template,
    subtitle: Template,
    /// None, one or two; the last one stands right.
    signatures: Vec<FormSignature>,
    /// To whom it goes, a line each.
    recipients: Vec<Template>,
    parts: Vec<FormPart>,
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Eq)]
struct FormSignature {
    above: Template,
    title: Template,
    name: Template,
}

/// Pieces that follow each other, once or for each entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
struct FormPart {
    /// The list without whose entries it is left out.
    when: Option<&'static str>,
    /// The list with whose entries it is left out.
    unless: Option<&'static str>,
    /// The list whose entries it is repeated for.
    each: Option<&'static str>,
    /// Printed once to be filled in by hand where the list is empty.
    blank: bool,
    pieces: Vec<FormPiece>,
}

/// A piece of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
enum FormPiece {
    Heading(HeadingLevel, Template),
    Paragraph(Template),
    /// In italics.
    Small(Template),
    Dash(Template),
    /// A value that is empty is a dotted line.
    Field(String, Template),
    /// So many dotted lines to write on.
    Lines(u32),
    Rule,
    Table(FormTable),
}

/// A table with a row for each entry of a list, or with a single one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct FormTable {
    rows: Option<&'static str>,
    columns: Vec<FormColumn>,
}

/// A column, or one for each entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
struct FormColumn {
    each: Option<&'static str>,
    heading: Template,
    width: u16,
    align: Align,
    cell: Template,
}

impl PaperForm {
    /// The row of the form.
    pub fn paper(&'static self) -> Paper {
        let label = Text { vi: &self.label.vi, en: &self.label.en };
        let pieces = self.parts.iter().flat_map(|part| &part.pieces);
        let tables = pieces.into_iter().any(|piece| matches!(piece, FormPiece::Table(_)));
        let holds: &[Takes] = match (tables, self.message) {
            (true, true) => &[Takes::Tables, Takes::Messages],
            (true, false) => &[Takes::Tables],
            (false, true) => &[Takes::Messages],
            (false, false) => &[],
        };
        Paper { id: &self.id, label, file_stem: &self.file_stem, holds, build: Build::Form(self) }
    }
}

impl PaperForm {
    /// The form as one of a book, with the mark of its file.
    pub fn marked(self, mark: &str) -> PaperForm {
        PaperForm { mark: Some(mark.to_owned()), ..self }
    }

    /// The names that it may use.
    pub fn names(&self) -> Option<FormNames> {
        RawNeeds::of(self.needs).map(names_of)
    }

    /// Whether it shows entries of a list.
    fn shows(&self, list: &str) -> bool {
        let is = |one: Option<&str>| one == Some(list);
        self.parts.iter().any(|part| is(part.each) || part.pieces.iter().any(|piece| piece.shows(list)))
    }
}

impl FormPiece {
    fn shows(&self, list: &str) -> bool {
        let FormPiece::Table(table) = self else { return false };
        table.rows == Some(list) || table.columns.iter().any(|column| column.each == Some(list))
    }
}

#[cfg(test)]
mod tests;
