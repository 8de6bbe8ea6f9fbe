//! The named styles of a Word document: how every kind of line looks.
//!
//! The figures are those of HD 05-HD/VPTW (2026): Times New Roman, body 14 pt on lines of exactly
//! 18 pt, 6 pt between paragraphs, first line 10 mm, justified; tables 12 pt. Lengths are twentieths of a point
//! (567 = 10 mm), sizes half points, as Word counts them.

use std::fmt::Write;

/// The parts of `styles.xml` that are the same for every style.
const OPENING: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#,
    "<w:docDefaults><w:rPrDefault><w:rPr>",
    r#"<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman""#,
    r#" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>"#,
    r#"<w:sz w:val="28"/><w:szCs w:val="28"/>"#,
    r#"<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>"#,
    "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>",
    r#"<w:spacing w:before="0" w:after="0" w:line="360" w:lineRule="exact"/>"#,
    "</w:pPr></w:pPrDefault></w:docDefaults>",
    r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>"#,
    "<w:qFormat/></w:style>",
    r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal">"#,
    r#"<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>"#,
    r#"<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>"#,
    r#"<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>"#,
    r#"<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>"#,
    "</w:tblCellMar></w:tblPr></w:style>",
);

/// One style of a paragraph.
struct Style {
    /// Id that paragraphs name.
    id: &'static str,
    /// Name shown in Word; the English ones are Word's own and are translated by it.
    name: &'static str,
    /// Outline level for navigation, 0 the highest.
    outline: Option<u8>,
    /// Stays on the page of the paragraph after it.
    keep_next: bool,
    /// A line under the paragraph.
    rule: bool,
    /// Tab stops in the middle and at the right edge of the text.
    tabs: bool,
    before: u16,
    after: u16,
    /// Exact height of a line.
    line: u16,
    /// Indents of both sides.
    sides: u16,
    first_line: u16,
    align: &'static str,
    size: u16,
    bold: bool,
    italic: bool,
    underline: bool,
}

/// A line of 14 pt without gaps or indents.
const LINE: Style = Style {
    id: "",
    name: "",
    outline: None,
    keep_next: false,
    rule: false,
    tabs: false,
    before: 0,
    after: 0,
    line: 360,
    sides: 0,
    first_line: 0,
    align: "left",
    size: 28,
    bold: false,
    italic: false,
    underline: false,
};

/// A centred line of the header, the title or a signature.
const CENTRED: Style = Style { align: "center", ..LINE };

/// A paragraph of the body.
const BODY: Style = Style { after: 120, first_line: 567, align: "both", ..LINE };

/// A heading in the body.
///
/// LibreOffice 7.4 leaves a heading alone at the foot of a page, although it is kept with what follows, where a
/// table stands on that page; not where at least two paragraphs are kept with a third. So the gap below a
/// heading is a line of its own, kept with both.
const HEADING: Style = Style { keep_next: true, bold: true, before: 60, after: 0, ..BODY };

#[rustfmt::skip]
const STYLES: &[Style] = &[
    Style { id: "Stamp", name: "Dấu bản", size: 32, bold: true, line: 480, after: 120, ..CENTRED },
    Style { id: "Upper", name: "Cấp trên", ..CENTRED },
    Style { id: "Cell", name: "Tên chi bộ", bold: true, ..CENTRED },
    Style { id: "Star", name: "Dấu sao", ..CENTRED },
    Style { id: "Number", name: "Số ký hiệu", ..CENTRED },
    Style { id: "Party", name: "Tên Đảng", size: 30, bold: true, ..CENTRED },
    // 428 on each side leave the 206,7 pt that the name takes in 15 pt bold of a column of 88 mm.
    Style { id: "PartyRule", name: "Gạch dưới tên Đảng", rule: true, line: 20, sides: 428, ..CENTRED },
    Style { id: "PlaceDate", name: "Nơi và ngày", italic: true, ..CENTRED },
    Style { id: "Title", name: "Title", keep_next: true, size: 32, bold: true, before: 360, line: 440, ..CENTRED },
    Style { id: "Subtitle", name: "Subtitle", keep_next: true, bold: true, ..CENTRED },
    Style { id: "TitleRule", name: "Gạch dưới trích yếu", keep_next: true, after: 240, ..CENTRED },
    Style { id: "Heading1", name: "heading 1", outline: Some(0), before: 120, ..HEADING },
    Style { id: "Heading2", name: "heading 2", outline: Some(1), ..HEADING },
    Style { id: "Heading3", name: "heading 3", outline: Some(2), italic: true, ..HEADING },
    Style { id: "AfterHeading", name: "Sau đề mục", keep_next: true, line: 120, ..LINE },
    Style { id: "BodyText", name: "Body Text", ..BODY },
    Style { id: "Item", name: "Ý liệt kê", ..BODY },
    Style { id: "Field", name: "Thông tin", ..BODY },
    Style { id: "Centred", name: "Dòng giữa", keep_next: true, bold: true, before: 60, after: 120, ..CENTRED },
    Style { id: "Rule", name: "Gạch ngăn", after: 120, ..CENTRED },
    Style { id: "Blank", name: "Dòng trống", ..LINE },
    Style { id: "AfterTable", name: "Sau bảng", line: 120, ..LINE },
    Style { id: "TableHeading", name: "Đầu bảng", size: 24, bold: true, line: 300, before: 40, after: 40, ..CENTRED },
    Style { id: "TableText", name: "Chữ trong bảng", size: 24, line: 300, before: 20, after: 20, ..LINE },
    Style { id: "ForWhom", name: "Thay mặt", keep_next: true, bold: true, ..CENTRED },
    Style { id: "Office", name: "Chức vụ ký", keep_next: true, ..CENTRED },
    Style { id: "OfficeAlone", name: "Người ký", keep_next: true, bold: true, ..CENTRED },
    Style { id: "Signer", name: "Họ tên người ký", bold: true, before: 1440, ..CENTRED },
    Style { id: "Recipients", name: "Nơi nhận", keep_next: true, underline: true, ..LINE },
    Style { id: "Recipient", name: "Dòng nơi nhận", size: 24, line: 300, ..LINE },
    Style { id: "Tail", name: "Dòng cuối", size: 2, line: 20, ..LINE },
    Style { id: "Footer", name: "footer", size: 16, line: 200, ..CENTRED },
    Style { id: "Header", name: "header", tabs: true, size: 26, ..LINE },
];

impl Style {
    /// The style as XML, its elements in the order of the schema.
    fn write(&self, out: &mut String) {
        let custom = match self.name.is_ascii() {
            true => "",
            false => r#" w:customStyle="1""#,
        };
        let (id, name) = (self.id, self.name);
        let _ =
            write!(out, r#"<w:style w:type="paragraph"{custom} w:styleId="{id}"><w:name w:val="{name}"/>"#);
        out.push_str(r#"<w:basedOn w:val="Normal"/>"#);
        if self.outline.is_some() {
            out.push_str(r#"<w:next w:val="BodyText"/>"#);
        }
        out.push_str("<w:qFormat/>");
        self.write_paragraph(out);
        self.write_letters(out);
        out.push_str("</w:style>");
    }

    /// Properties of the paragraph.
    fn write_paragraph(&self, out: &mut String) {
        out.push_str("<w:pPr>");
        if self.keep_next {
            out.push_str("<w:keepNext/>");
        }
        if self.outline.is_some() {
            out.push_str("<w:keepLines/>");
        }
        if self.rule {
            out.push_str(concat!(
                r#"<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/>"#,
                "</w:pBdr>"
            ));
        }
        if self.tabs {
            out.push_str(concat!(
                r#"<w:tabs><w:tab w:val="center" w:pos="4677"/>"#,
                r#"<w:tab w:val="right" w:pos="9355"/></w:tabs>"#
            ));
        }
        let (before, after, line) = (self.before, self.after, self.line);
        let (sides, first, align) = (self.sides, self.first_line, self.align);
        let _ = write!(
            out,
            r#"<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="exact"/>"#
        );
        let _ = write!(
            out,
            r#"<w:ind w:left="{sides}" w:right="{sides}" w:firstLine="{first}"/><w:jc w:val="{align}"/>"#
        );
        if let Some(level) = self.outline {
            let _ = write!(out, r#"<w:outlineLvl w:val="{level}"/>"#);
        }
        out.push_str("</w:pPr>");
    }

    /// Properties of the letters.
    fn write_letters(&self, out: &mut String) {
        out.push_str("<w:rPr>");
        if self.bold {
            out.push_str("<w:b/><w:bCs/>");
        }
        if self.italic {
            out.push_str("<w:i/><w:iCs/>");
        }
        let size = self.size;
        let _ = write!(out, r#"<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>"#);
        if self.underline {
            out.push_str(r#"<w:u w:val="single"/>"#);
        }
        out.push_str("</w:rPr>");
    }
}

/// The part `word/styles.xml`.
pub(super) fn part() -> String {
    let mut out = String::from(OPENING);
    for style in STYLES {
        style.write(&mut out);
    }
    out.push_str("</w:styles>");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_names_are_unique() {
        for (at, style) in STYLES.iter().enumerate() {
            let rest = &STYLES[at + 1..];
            assert!(rest.iter().all(|other| other.id != style.id), "{}", style.id);
            assert!(rest.iter().all(|other| other.name != style.name), "{}", style.name);
        }
    }

    #[test]
    fn a_heading_is_written_in_the_order_of_the_schema() {
        let xml = part();
        let start = xml.find(r#"w:styleId="Heading3">"#).unwrap_or_default();
        let heading = &xml[start..start + xml[start..].find("</w:style>").unwrap_or_default()];
        assert_eq!(
            heading,
            concat!(
                r#"w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/>"#,
                r#"<w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>"#,
                r#"<w:spacing w:before="60" w:after="0" w:line="360" w:lineRule="exact"/>"#,
                r#"<w:ind w:left="0" w:right="0" w:firstLine="567"/><w:jc w:val="both"/>"#,
                r#"<w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/>"#,
                r#"<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>"#
            )
        );
    }
}
