//! XLSX workbooks, and XLSB in the same package: which sheets there are, their strings and formats.
//!
//! Reads the parts of the package one by one as streams; the cells of a sheet are read next door.

use super::cost::ReadCost;
use super::grid::SheetGrid;
use super::number_format::NumberShape;
use super::package::ZipPackage;
use super::xml::XmlToken;
use super::{sheet_xml, xlsb};
use crate::intake::fault::{Excess, FileFault};

/// Sheets of a workbook.
pub(super) const SHEETS: usize = 256;
/// Formats of cells; Excel knows 65,490.
pub(super) const FORMATS: usize = 70_000;

/// A sheet of the workbook.
struct SheetPart {
    name: String,
    hidden: bool,
    part: String,
}

/// What the cells of every sheet refer to.
#[derive(Debug, Default)]
pub(super) struct SheetContext {
    /// The strings that cells share; none where the workbook has no such part.
    pub strings: Option<Vec<Box<str>>>,
    /// The shapes of the formats of cells.
    pub shapes: Vec<NumberShape>,
    /// Whether days are counted from 1904.
    pub from_1904: bool,
}

/// An XLSX workbook.
pub(super) struct XlsxBook<'a> {
    package: ZipPackage<'a>,
    /// Whether its parts are records of bytes.
    binary: bool,
    sheets: Vec<SheetPart>,
    context: SheetContext,
}

impl<'a> XlsxBook<'a> {
    pub fn open(package: ZipPackage<'a>, cost: &mut ReadCost) -> Result<XlsxBook<'a>, FileFault> {
        let workbook = workbook_part(&package, cost)?;
        let parts = relations(&package, &workbook, cost)?;
        let binary = workbook.to_lowercase().ends_with(".bin");
        let list = if binary { xlsb::listed } else { listed };
        let (listed, from_1904) = list(&package, &workbook, cost)?;
        let of_kind =
            |kind: &str| parts.iter().find(|part| part.kind == kind).map(|part| part.target.clone());
        let mut context = SheetContext { from_1904, ..SheetContext::default() };
        if let Some(part) = of_kind("styles").filter(|part| package.has(part)) {
            let shapes = if binary { xlsb::shapes } else { shapes };
            context.shapes = shapes(&package, &part, cost)?;
        }
        if let Some(part) = of_kind("sharedStrings").filter(|part| package.has(part)) {
            let strings = if binary { xlsb::strings } else { strings };
            context.strings = Some(strings(&package, &part, cost)?);
        }
        let part = |id: &str| parts.iter().find(|part| part.id == id && part.kind == "worksheet");
        let sheets = listed.into_iter().filter_map(|(name, hidden, id)| {
            Some(SheetPart { name, hidden, part: part(&id)?.target.clone() })
        });
        Ok(XlsxBook { sheets: sheets.collect(), package, binary, context })
    }

    /// The names of the sheets, and which are hidden.
    pub fn names(&self) -> Vec<(String, bool)> {
        self.sheets.iter().map(|sheet| (sheet.name.clone(), sheet.hidden)).collect()
    }

    /// The cells of the sheet at a place.
    pub fn sheet(&self, place: usize, cost: &mut ReadCost) -> Result<SheetGrid, FileFault> {
        let Some(SheetPart { part, .. }) = self.sheets.get(place) else {
            return Ok(SheetGrid::default());
        };
        let read = if self.binary { xlsb::sheet } else { sheet_xml::read };
        read(&self.package, part, &self.context, cost)
    }
}

/// A relation of a part to another.
struct PartRelation {
    id: String,
    /// The last word of its kind: "worksheet", "styles".
    kind: String,
    target: String,
}

/// The part that is the workbook.
fn workbook_part(package: &ZipPackage, cost: &mut ReadCost) -> Result<String, FileFault> {
    let told = if package.has("_rels/.rels") { relations(package, "", cost)? } else { Vec::new() };
    let told = told.into_iter().find(|part| part.kind == "officeDocument").map(|part| part.target);
    let usual = ["xl/workbook.xml", "xl/workbook.bin"].map(str::to_owned);
    let mut parts = told.into_iter().chain(usual);
    parts.find(|part| package.has(part)).ok_or(FileFault::Damaged)
}

/// The relations of a part; targets are paths in the package.
fn relations(package: &ZipPackage, part: &str, cost: &mut ReadCost) -> Result<Vec<PartRelation>, FileFault> {
    let (folder, name) = part.rsplit_once(['/', '\\']).unwrap_or(("", part));
    let file = format!("{folder}/_rels/{name}.rels");
    let mut found = Vec::new();
    if !package.has(&file) {
        return Ok(found);
    }
    let mut xml = package.xml(&file, cost)?;
    while let Some(token) = xml.next()? {
        let named = matches!(token, XmlToken::Open | XmlToken::Empty) && xml.name() == "Relationship";
        if !named {
            continue;
        }
        if found.len() >= SHEETS * 4 {
            return Err(FileFault::Beyond(Excess::Parts));
        }
        let told = |name: &str| xml.attribute(name).unwrap_or_default();
        let (kind, target) = (told("Type"), told("Target"));
        let target = match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None => format!("{folder}/{}", target.trim_start_matches("./")),
        };
        let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
        found.push(PartRelation { id: told("Id"), kind, target });
    }
    Ok(found)
}

/// Name, whether hidden, and relation of a sheet.
pub(super) type ListedSheet = (String, bool, String);

/// Name, whether hidden, and relation of every sheet; and whether days are counted from 1904.
fn listed(
    package: &ZipPackage,
    workbook: &str,
    cost: &mut ReadCost,
) -> Result<(Vec<ListedSheet>, bool), FileFault> {
    let mut xml = package.xml(workbook, cost)?;
    let (mut sheets, mut from_1904) = (Vec::new(), false);
    while let Some(token) = xml.next()? {
        if !matches!(token, XmlToken::Open | XmlToken::Empty) {
            continue;
        }
        let told = |name: &str| xml.attribute(name).unwrap_or_default();
        match xml.name() {
            "workbookPr" => from_1904 = matches!(told("date1904").as_str(), "1" | "true" | "on"),
            "sheet" if sheets.len() >= SHEETS => return Err(FileFault::Beyond(Excess::Parts)),
            "sheet" => {
                sheets.push((told("name"), !matches!(told("state").as_str(), "" | "visible"), told("id")))
            }
            _ => {}
        }
    }
    Ok((sheets, from_1904))
}

/// The shapes of the formats of cells, in their order.
fn shapes(package: &ZipPackage, part: &str, cost: &mut ReadCost) -> Result<Vec<NumberShape>, FileFault> {
    let mut xml = package.xml(part, cost)?;
    let (mut own, mut shapes, mut in_formats) = (Vec::new(), Vec::new(), false);
    while let Some(token) = xml.next()? {
        let begins = matches!(token, XmlToken::Open | XmlToken::Empty);
        match xml.name() {
            "cellXfs" => in_formats = token == XmlToken::Open,
            "numFmt" if begins && own.len() < FORMATS => {
                let code = xml.attribute("formatCode").unwrap_or_default();
                own.push((xml.number::<u16>("numFmtId"), NumberShape::of_code(&code)));
            }
            "xf" if begins && in_formats && shapes.len() < FORMATS => {
                let id = xml.number::<u16>("numFmtId");
                let told = own.iter().find(|(own, _)| own.is_some() && *own == id).map(|(_, shape)| *shape);
                shapes.push(told.unwrap_or_else(|| NumberShape::built_in(id.unwrap_or(0))));
            }
            _ => {}
        }
    }
    Ok(shapes)
}

/// The strings that cells share; what is only said of how they are spoken is left out.
fn strings(package: &ZipPackage, part: &str, cost: &mut ReadCost) -> Result<Vec<Box<str>>, FileFault> {
    let mut counted = ReadCost::default();
    let mut xml = package.xml(part, cost)?;
    let mut strings = Vec::new();
    let mut string = String::new();
    let (mut in_text, mut spoken) = (false, 0_usize);
    while let Some(token) = xml.next()? {
        match (token, xml.name()) {
            (XmlToken::Text, _) if in_text && spoken == 0 => string.push_str(&xml.text()?),
            (XmlToken::Text, _) => {}
            (XmlToken::Open, "rPh") => spoken += 1,
            (XmlToken::Close, "rPh") => spoken = spoken.saturating_sub(1),
            (XmlToken::Open, "t") => in_text = true,
            (XmlToken::Close, "t") => in_text = false,
            (XmlToken::Close | XmlToken::Empty, "si") => {
                counted.string(string.len())?;
                strings.push(escapes_resolved(&string).into());
                string.clear();
            }
            _ => {}
        }
        counted_length(&string)?;
    }
    Ok(strings)
}

/// A string that grows by many pieces stays within the length of a cell.
pub(super) fn counted_length(string: &str) -> Result<(), FileFault> {
    if string.len() > super::cost::CELL_BYTES {
        return Err(FileFault::Beyond(Excess::CellLength));
    }
    Ok(())
}

/// The text with Excel's escapes of signs that XML does not hold ("_x000D_") as those signs.
pub(super) fn escapes_resolved(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        let sign = after.get(..4).filter(|_| after.get(4..5) == Some("_"));
        let sign = sign.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        out.push_str(before);
        match sign {
            Some(sign) => {
                out.push(sign);
                rest = after.get(5..).unwrap_or_default();
            }
            None => {
                out.push_str("_x");
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}
