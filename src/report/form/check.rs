//! From a form's file to a [`PaperForm`], or every fault of it in one run.

use std::ops::Range;

use super::fault::{FormFault, FormFlaw};
use super::fields::Names;
use super::own_flaw::OwnFlaw;
use super::raw::{RawBlock, RawColumn, RawForm, RawKind, RawPart, RawSignature};
use super::template::{Template, TemplateStretch, Token, stretches};
use super::{FormColumn, FormPart, FormPiece, FormSignature, FormTable, PaperForm};
use crate::guidance::{DataFile, FilePlace, RawName, RawWords, Words};
use crate::report::HeadingLevel;

/// The most dotted lines in a row, which fill a page.
const MOST_LINES: u32 = 40;
/// The widest share of a column, in millimetres of the text.
const WIDEST: u32 = 165;

/// The items of an agenda as the members know them, and as they are told outside: of a secret one only that there is one.
pub(super) const INSIDE: &str = "items";
const ANNOUNCED: &str = "announced";

/// Reads and checks a form; `file` is the name that faults are reported under. Vietnamese is enough.
///
/// # Errors
/// Every fault found, in the order of the file; only those of its TOML when it is none.
pub fn check_form(file: &str, text: &str) -> Result<PaperForm, Vec<FormFault>> {
    checked(file, text, |_| false, |_, _, _| ())
}

/// The same with rules of one's own: whether it leaves the cell, and what else is to be found wrong in it.
pub(super) fn checked(
    file: &str,
    text: &str,
    goes_out: impl FnOnce(&RawForm) -> bool,
    more: impl FnOnce(&mut FormChecker, &RawForm, &PaperForm),
) -> Result<PaperForm, Vec<FormFault>> {
    let broken = |faults: Vec<_>| faults.into_iter().map(FormFault::Shape).collect::<Vec<_>>();
    let mut read: DataFile<RawForm> = DataFile::read(file, text).map_err(broken)?;
    let shape = std::mem::take(&mut read.faults);
    let names = Names::of(read.raw.needs.get_ref().checked());
    let unsure = read.not_its_own();
    let mut checker = FormChecker {
        names,
        names_are_known: true,
        unsure,
        goes_out: goes_out(&read.raw),
        found: Vec::new(),
    };
    checker.names_are_known = !checker.is_unsure(&read.raw.needs);
    let form = checker.form(&read.raw);
    more(&mut checker, &read.raw, &form);
    let own = checker.found.into_iter().filter(|(span, _)| read.is_own(span));
    let own = own.map(|(span, flaw)| FormFault::Value {
        file: file.to_owned(),
        place: FilePlace::of(text, span.start),
        flaw,
    });
    let mut faults: Vec<FormFault> = broken(shape).into_iter().chain(own).collect();
    faults.sort_by_key(|fault| fault.place().map(|place| (place.line, place.column)));
    if faults.is_empty() { Ok(form) } else { Err(faults) }
}

/// A switch that is left out is off.
pub(super) fn flag(raw: Option<&toml::Spanned<bool>>) -> bool {
    raw.is_some_and(|raw| *raw.get_ref())
}

/// Collects flaws while the raw form is turned into a checked one; what is wrong becomes something
/// empty, which nobody sees because a form with faults is never handed out.
pub(super) struct FormChecker {
    names: Names,
    /// Whether they are those of what the form needs; else none is told of.
    names_are_known: bool,
    /// Where something was told already and an empty value stands.
    unsure: Vec<Range<usize>>,
    /// Whether others than the members read it, so that nothing secret may be named in it.
    goes_out: bool,
    found: Vec<(Range<usize>, FormFlaw)>,
}

/// Stands for a list that there is none of, which is told by itself: what its entries have nobody knows.
const UNSURE: &str = "";

/// The list whose entries are gone through, if any.
fn scope(raw: Option<&RawName>, found: Option<&'static str>) -> Option<&'static str> {
    raw.map(|_| found.unwrap_or(UNSURE))
}

/// The lists whose entries are being gone through, the outermost first.
type Within<'a> = &'a [&'static str];

impl FormChecker {
    pub(super) fn flaw(&mut self, span: Range<usize>, flaw: FormFlaw) {
        self.found.push((span, flaw));
    }

    fn is_unsure<T>(&self, raw: &toml::Spanned<T>) -> bool {
        self.unsure.contains(&raw.span())
    }

    fn form(&mut self, raw: &RawForm) -> PaperForm {
        if raw.title.get_ref().trim().is_empty() {
            self.flaw(raw.title.span(), FormFlaw::Empty);
        }
        if let Some(third) = raw.signatures.get(2) {
            self.flaw(third.title.span(), FormFlaw::TooManySign);
        }
        PaperForm {
            id: self.id(&raw.id),
            label: self.label(&raw.label),
            file_stem: self.id(&raw.file_stem),
            needs: raw.needs.get_ref().checked(),
            mark: None,
            dated: raw.dated.unwrap_or_default(),
            series: raw.series.as_ref().map(|series| self.series(series)),
            before_adoption: flag(raw.before_adoption.as_ref()),
            adopted_only: flag(raw.adopted_only.as_ref()),
            only_with: raw.only_with.as_ref().and_then(|name| self.list(name)),
            message: flag(raw.message.as_ref()),
            title: self.template(&raw.title, &[]),
            subtitle: raw.subtitle.as_ref().map(|text| self.template(text, &[])).unwrap_or_default(),
            cell_only: flag(raw.cell_only.as_ref()),
            month_only: flag(raw.month_only.as_ref()),
            signatures: raw.signatures.iter().map(|one| self.signature(one)).collect(),
            recipients: raw.recipients.iter().map(|line| self.template(line, &[])).collect(),
            parts: raw.parts.iter().map(|part| self.part(part)).collect(),
        }
    }

    fn id(&mut self, raw: &RawName) -> String {
        let id = raw.get_ref();
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if id.is_empty() || !id.chars().all(plain) {
            self.flaw(raw.span(), FormFlaw::BadId(id.clone()));
        }
        id.clone()
    }

    /// The sign of a kind of paper: a few letters of the alphabet, as TB or TTr.
    fn series(&mut self, raw: &RawName) -> String {
        let sign = raw.get_ref();
        if sign.is_empty() || !sign.chars().all(char::is_alphabetic) {
            self.flaw(raw.span(), FormFlaw::BadSeries(sign.clone()));
        }
        sign.clone()
    }

    fn label(&mut self, raw: &RawWords) -> Words {
        let (vi, mut en) = (raw.get_ref().vi.clone(), raw.get_ref().en.clone());
        if vi.trim().is_empty() {
            self.flaw(raw.span(), FormFlaw::Empty);
        }
        if en.trim().is_empty() {
            en = format!("[vi] {vi}");
        }
        Words { vi, en }
    }

    fn signature(&mut self, raw: &RawSignature) -> FormSignature {
        if raw.title.get_ref().trim().is_empty() {
            self.flaw(raw.title.span(), FormFlaw::Empty);
        }
        let mut words =
            |raw: &Option<RawName>| raw.as_ref().map(|raw| self.template(raw, &[])).unwrap_or_default();
        let (above, name) = (words(&raw.above), words(&raw.name));
        FormSignature { above, title: self.template(&raw.title, &[]), name }
    }

    fn part(&mut self, raw: &RawPart) -> FormPart {
        let each = raw.each.as_ref().and_then(|name| self.list(name));
        let when = raw.when.as_ref().and_then(|name| self.list(name));
        let unless = raw.unless.as_ref().and_then(|name| self.list(name));
        let within: Vec<&'static str> = scope(raw.each.as_ref(), each).into_iter().collect();
        let pieces = raw.blocks.iter().filter_map(|block| {
            let span = block.span();
            if self.is_unsure(&block.get_ref().kind) {
                return None;
            }
            self.piece(block.get_ref(), &within)
                .map_err(|lacking| self.flaw(span, FormFlaw::Lacks(lacking)))
                .ok()
        });
        FormPart { when, unless, each, blank: raw.blank.unwrap_or_default(), pieces: pieces.collect() }
    }

    /// A piece; what it lacks when it cannot be one.
    fn piece(&mut self, raw: &RawBlock, within: Within) -> Result<FormPiece, &'static str> {
        let kind = *raw.kind.get_ref();
        if let RawKind::Rule = kind {
            return Ok(FormPiece::Rule);
        }
        if let RawKind::Lines = kind {
            let count = raw.count.as_ref().ok_or("count")?;
            return Ok(FormPiece::Lines(self.within(count, 1, MOST_LINES)));
        }
        if let RawKind::Table = kind {
            return self.table(raw, within).map(FormPiece::Table);
        }
        let text = raw.text.as_ref().ok_or("text")?;
        let words = self.template(text, within);
        Ok(match kind {
            RawKind::Heading => FormPiece::Heading(HeadingLevel::One, words),
            RawKind::Subheading => FormPiece::Heading(HeadingLevel::Two, words),
            RawKind::Small => FormPiece::Small(words),
            RawKind::Dash => FormPiece::Dash(words),
            RawKind::Field => {
                let label = raw.label.as_ref().ok_or("label")?;
                FormPiece::Field(label.get_ref().clone(), words)
            }
            RawKind::Paragraph | RawKind::Lines | RawKind::Rule | RawKind::Table => {
                FormPiece::Paragraph(words)
            }
        })
    }

    fn table(&mut self, raw: &RawBlock, within: Within) -> Result<FormTable, &'static str> {
        let rows = raw.rows.as_ref().and_then(|name| self.list(name));
        let inner = scope(raw.rows.as_ref(), rows);
        let within: Vec<&'static str> = within.iter().copied().chain(inner).collect();
        if raw.columns.is_empty() {
            return Err("columns");
        }
        let columns = raw.columns.iter().map(|column| self.column(column, &within)).collect();
        Ok(FormTable { rows, columns })
    }

    fn column(&mut self, raw: &RawColumn, within: Within) -> FormColumn {
        let each = raw.each.as_ref().and_then(|name| self.list(name));
        let over: Vec<&'static str> = scope(raw.each.as_ref(), each).into_iter().collect();
        let both: Vec<&'static str> = within.iter().copied().chain(over.iter().copied()).collect();
        let width = self.within(&raw.width, 1, WIDEST);
        FormColumn {
            each,
            heading: self.template(&raw.heading, &over),
            width: u16::try_from(width).unwrap_or_default(),
            align: raw.align.checked(),
            cell: self.template(&raw.cell, &both),
        }
    }

    fn within(&mut self, raw: &toml::Spanned<u32>, low: u32, high: u32) -> u32 {
        let figure = *raw.get_ref();
        if !(low..=high).contains(&figure) {
            self.flaw(raw.span(), FormFlaw::OutOfRange { low, high });
        }
        figure
    }

    fn list(&mut self, raw: &RawName) -> Option<&'static str> {
        let found = self.names.lists.iter().map(|(list, _)| *list).find(|list| list == raw.get_ref());
        if found.is_none() && self.names_are_known {
            let known = self.names.lists.iter().map(|(list, _)| *list).collect();
            self.flaw(raw.span(), FormFlaw::UnknownList { name: raw.get_ref().clone(), known });
        }
        if found == Some(INSIDE) && self.goes_out {
            self.flaw(raw.span(), FormFlaw::Own(OwnFlaw::StaysInside { list: INSIDE, instead: ANNOUNCED }));
        }
        found
    }

    fn template(&mut self, raw: &RawName, within: Within) -> Template {
        let known = self.names.within(within);
        let mut tokens = Vec::new();
        for stretch in stretches(raw.get_ref()) {
            match stretch {
                TemplateStretch::Words(words) => tokens.push(Token::Words(words.to_owned())),
                TemplateStretch::Stray => self.flaw(raw.span(), FormFlaw::StrayBrace),
                TemplateStretch::Name(name) => match known.iter().find(|one| **one == name) {
                    Some(name) => tokens.push(Token::Value(name)),
                    // Of what is not known no name can be wrong.
                    None if !self.names_are_known || within.contains(&UNSURE) => {}
                    None => {
                        let (name, known) = (name.to_owned(), known.clone());
                        self.flaw(raw.span(), FormFlaw::UnknownValue { name, known });
                    }
                },
            }
        }
        Template(tokens)
    }
}
