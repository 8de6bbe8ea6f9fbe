//! A form with what was gathered for it: a document like any other.

use super::fields::{FieldValue, NamedValue, Values};
use super::template::{Template, Token};
use super::{FormColumn, FormPart, FormPiece, FormSignature, FormTable, PaperForm};
use crate::domain::MeetingBody;
use crate::report::frame::Frame;
use crate::report::lack::Lack;
use crate::report::months::is_of_month;
use crate::report::paper::Material;
use crate::report::source::{header, open_place_date, place_date};
use crate::report::{
    Block, Cell, Document, Header, Marker, Origin, Properties, Signature, Signatures, Stamp, Table,
    TableColumn, TableRow, TextRun,
};

/// Dots where a value is to be written in by hand.
const DOTS: &str = "……………………";

/// What names stand for at a place, the innermost first.
type Scope<'a> = &'a [&'a [NamedValue]];

impl PaperForm {
    /// Why it is not made; none where nothing is lacking for it.
    pub fn lack(&self, material: &Material) -> Option<Lack> {
        if let Material::Meeting(source) = material {
            if self.cell_only && source.meeting.plan.body() != MeetingBody::Cell {
                return Some(Lack::SpeaksForCell);
            }
            if self.month_only && !is_of_month(source.meeting.plan.kind) {
                return Some(Lack::NoMonthlyMeeting);
            }
            if self.adopted_only && !source.is_adopted() {
                return Some(Lack::NotAdopted);
            }
        }
        let list = self.only_with.filter(|_| material.needs() == self.needs)?;
        Values::of(material).list(list).is_empty().then(|| Lack::without(list, material))
    }

    /// The form filled in; none when something else was gathered than it needs.
    pub fn fill(&self, material: &Material) -> Option<Document> {
        if material.needs() != self.needs {
            return None;
        }
        let (values, frame) = (Values::of(material), material.frame());
        let at = |template: &Template| filled(template, &[&values.values], "").0.words();
        let (title, subtitle) = (at(&self.title), at(&self.subtitle));
        let name = if subtitle.is_empty() { title.clone() } else { format!("{title}: {subtitle}") };
        let place_date = match &self.series {
            Some(_) => Some(open_place_date(frame.cell)),
            None => self.dated.then(|| place_date(frame.cell, frame.date)),
        };
        let number = self.series.as_ref().map(|series| format!("Số …-{series}/CB"));
        let signature = |one: &FormSignature| Signature {
            above: Some(at(&one.above)).filter(|words| !words.is_empty()),
            title: at(&one.title),
            name: at(&one.name),
        };
        let mut signing = self.signatures.iter().rev().map(signature);
        let Frame { meeting, hash, created, .. } = frame;
        Some(Document {
            header: match material {
                Material::Meeting(source) => Header { place_date, ..source.header(number, false) },
                _ => Header { number, place_date, ..header(frame.cell) },
            },
            stamps: frame.stamps.into_iter().filter(|stamp| self.bears(*stamp)).collect(),
            title,
            subtitle,
            blocks: self.parts.iter().flat_map(|part| blocks(part, &values)).collect(),
            signatures: signing.next().map(|right| Signatures {
                left: signing.next(),
                right,
                later: Vec::new(),
            }),
            recipients: self.recipients.iter().map(at).collect(),
            copies: 1,
            properties: Properties {
                title: name,
                meeting,
                hash,
                created,
                book_line: None,
                own_form: self.mark.clone(),
            },
        })
    }

    /// Whether a mark of its material is one of the form too.
    fn bears(&self, stamp: Stamp) -> bool {
        match stamp {
            Stamp::Practice => true,
            Stamp::Draft => !self.before_adoption,
        }
    }
}

/// The blocks of a part; for each entry of its list those that stand on one page.
fn blocks(part: &FormPart, values: &Values) -> Vec<Block> {
    let pieces = |scope: Scope| -> Vec<Block> {
        part.pieces.iter().flat_map(|one| piece(one, values, scope)).collect()
    };
    let is_empty = |list| values.list(list).is_empty();
    if part.when.is_some_and(is_empty) || part.unless.is_some_and(|list| !is_empty(list)) {
        return Vec::new();
    }
    let Some(list) = part.each else { return pieces(&[&values.values]) };
    let entries = values.list(list);
    if entries.is_empty() && part.blank {
        return together(pieces(&[&values.values]));
    }
    entries.iter().flat_map(|entry| together(pieces(&[entry, &values.values]))).collect()
}

/// Blocks that no page ends between.
fn together(mut blocks: Vec<Block>) -> Vec<Block> {
    let last = blocks.pop();
    blocks.into_iter().map(Block::kept_with_next).chain(last).collect()
}

fn piece(piece: &FormPiece, values: &Values, scope: Scope) -> Vec<Block> {
    let said = |template: &Template| {
        let (cell, origin) = filled(template, scope, "");
        (origin, cell.words())
    };
    match piece {
        FormPiece::Heading(level, text) => {
            let (origin, words) = said(text);
            vec![Block::heading(origin, *level, words)]
        }
        FormPiece::Paragraph(text) => {
            let (origin, words) = said(text);
            vec![Block::paragraph(origin, words)]
        }
        FormPiece::Small(text) => {
            let (origin, words) = said(text);
            vec![Block::runs(origin, vec![TextRun::italic(words)])]
        }
        FormPiece::Dash(text) => {
            let (origin, words) = said(text);
            vec![Block::item(origin, Marker::Dash, vec![TextRun::plain(words)])]
        }
        FormPiece::Field(label, text) => {
            let (cell, origin) = filled(text, scope, DOTS);
            vec![Block::field(origin, label.as_str(), cell.words())]
        }
        FormPiece::Lines(count) => Block::dotted_lines(*count).collect(),
        FormPiece::Rule => vec![Block::rule()],
        FormPiece::Table(form) => vec![Block::table(table(form, values, scope))],
    }
}

fn table(form: &FormTable, values: &Values, scope: Scope) -> Table {
    let columns = form.columns.iter().flat_map(|column| {
        let one = |scope: Scope| TableColumn {
            heading: filled(&column.heading, scope, "").0.words(),
            share: column.width,
            align: column.align,
        };
        each(column, values, scope, one)
    });
    let row = |scope: Scope| {
        let cells = form
            .columns
            .iter()
            .flat_map(|column| each(column, values, scope, |scope| filled(&column.cell, scope, "")));
        let (cells, origins): (Vec<Cell>, Vec<Origin>) = cells.unzip();
        TableRow::new(origins.iter().fold(Origin::fixed(), |all, one| all.and(one)), cells)
    };
    let rows = match form.rows {
        None => vec![row(scope)],
        Some(list) => values.list(list).iter().map(|entry| row(&inner(entry, scope))).collect(),
    };
    Table { columns: columns.collect(), rows }
}

/// Something of a column, or of each entry of the list that it is repeated for.
fn each<T>(column: &FormColumn, values: &Values, scope: Scope, make: impl Fn(Scope) -> T) -> Vec<T> {
    match column.each {
        None => vec![make(scope)],
        Some(list) => values.list(list).iter().map(|entry| make(&inner(entry, scope))).collect(),
    }
}

fn inner<'a>(entry: &'a [NamedValue], scope: Scope<'a>) -> Vec<&'a [NamedValue]> {
    [entry].into_iter().chain(scope.iter().copied()).collect()
}

/// A text with its values, and what it rests on; a value alone keeps what it is. `blank` stands for
/// values that are empty.
fn filled(template: &Template, scope: Scope, blank: &str) -> (Cell, Origin) {
    let named = |name: &str| -> Option<&FieldValue> {
        scope.iter().find_map(|values| values.iter().find(|(other, _)| *other == name)).map(|(_, one)| one)
    };
    if let [Token::Value(name)] = template.0.as_slice()
        && let Some(FieldValue { cell, origin }) = named(name)
        && !cell.words().is_empty()
    {
        return (cell.clone(), origin.clone());
    }
    let mut origin = Origin::fixed();
    let mut words = String::new();
    for token in &template.0 {
        match token {
            Token::Words(text) => words.push_str(text),
            Token::Value(name) => match named(name).filter(|value| !value.cell.words().is_empty()) {
                Some(value) => {
                    words.push_str(&value.cell.words());
                    origin = origin.and(&value.origin);
                }
                None => words.push_str(blank),
            },
        }
    }
    (words.into(), origin)
}
