//! The small parts of a Word file: what it consists of, settings, page headers, properties.

use chrono::Utc;

use super::picture::Pictures;
use crate::report::formats::xml::escape;
use crate::report::source::{foot_words, made_from};
use crate::report::{Document, stamp_line};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// `[Content_Types].xml`: the type of every part.
pub(super) fn content_types(pictures: &Pictures) -> String {
    let overrides = [
        ("/word/document.xml", "wordprocessingml.document.main"),
        ("/word/styles.xml", "wordprocessingml.styles"),
        ("/word/settings.xml", "wordprocessingml.settings"),
        ("/word/header1.xml", "wordprocessingml.header"),
        ("/word/header2.xml", "wordprocessingml.header"),
        ("/word/footer1.xml", "wordprocessingml.footer"),
        ("/docProps/app.xml", "extended-properties"),
    ]
    .map(|(part, kind)| {
        format!(
            r#"<Override PartName="{part}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/>"#
        )
    });
    format!(
        concat!(
            r#"{}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
            r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
            r#"<Default Extension="xml" ContentType="application/xml"/>{}{}"#,
            r#"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#,
            "</Types>"
        ),
        DECLARATION,
        if pictures.any() { PICTURES } else { "" },
        overrides.concat()
    )
}

/// The types of pictures.
const PICTURES: &str = concat!(
    r#"<Default Extension="png" ContentType="image/png"/>"#,
    r#"<Default Extension="svg" ContentType="image/svg+xml"/>"#
);

/// `_rels/.rels`: where the document and its properties are.
pub(super) fn package_relations() -> String {
    relations(&[
        ("officeDocument/2006/relationships/officeDocument", "word/document.xml"),
        ("package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        ("officeDocument/2006/relationships/extended-properties", "docProps/app.xml"),
    ])
}

/// What every document uses, from rId1 on; the headers are rId3 and rId4, the footer rId5.
pub(super) const RELATIONS: [(&str, &str); 5] = [
    ("officeDocument/2006/relationships/styles", "styles.xml"),
    ("officeDocument/2006/relationships/settings", "settings.xml"),
    ("officeDocument/2006/relationships/header", "header1.xml"),
    ("officeDocument/2006/relationships/header", "header2.xml"),
    ("officeDocument/2006/relationships/footer", "footer1.xml"),
];

/// `word/_rels/document.xml.rels`: what the document uses, its pictures last, two files each.
pub(super) fn document_relations(pictures: &Pictures) -> String {
    let files: Vec<String> = pictures.files().map(|(name, _)| name).collect();
    let files = files.iter().map(|name| ("officeDocument/2006/relationships/image", name.as_str()));
    relations(&RELATIONS.into_iter().chain(files).collect::<Vec<_>>())
}

/// A list of relations, numbered from rId1.
fn relations(list: &[(&str, &str)]) -> String {
    let mut out = format!(
        r#"{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
    );
    for (at, (kind, target)) in list.iter().enumerate() {
        let number = at + 1;
        out.push_str(&format!(
            r#"<Relationship Id="rId{number}" Type="http://schemas.openxmlformats.org/{kind}" Target="{target}"/>"#
        ));
    }
    out.push_str("</Relationships>");
    out
}

/// `word/settings.xml`.
pub(super) fn settings() -> String {
    format!(
        concat!(
            r#"{}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#,
            r#"<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>"#,
            r#"<w:characterSpacingControl w:val="doNotCompress"/>"#,
            // A line that ends with a break is not spread over the whole width.
            r#"<w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode""#,
            r#" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"#,
            r#"<w:themeFontLang w:val="vi-VN"/>"#,
            r#"<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"#
        ),
        DECLARATION
    )
}

/// `word/header1.xml`: the page number in the middle, the stamp at the right of every page.
pub(super) fn numbered_header(document: &Document) -> String {
    let stamp = stamp_line(&document.stamps)
        .map(|stamp| {
            format!(
                r#"<w:r><w:tab/></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>"#,
                escape(&stamp)
            )
        })
        .unwrap_or_default();
    page_header(&format!(
        r#"<w:r><w:tab/></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>{stamp}"#
    ))
}

/// `word/header2.xml`: the empty header of page 1.
pub(super) fn first_header() -> String {
    page_header("")
}

/// `word/footer1.xml`: the mark by which the record of a page is found again; empty without a record.
pub(super) fn footer(document: &Document) -> String {
    let mark = foot_words(&document.properties).map_or(String::new(), |words| {
        format!(r#"<w:r><w:t xml:space="preserve">{}</w:t></w:r>"#, escape(&words))
    });
    format!(
        concat!(
            r#"{}<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#,
            r#"<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{}</w:p></w:ftr>"#
        ),
        DECLARATION, mark
    )
}

/// A page header with these runs.
fn page_header(runs: &str) -> String {
    format!(
        concat!(
            r#"{}<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#,
            r#"<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{}</w:p></w:hdr>"#
        ),
        DECLARATION, runs
    )
}

/// `docProps/core.xml`: title, maker, what the document was made from and when.
pub(super) fn core_properties(document: &Document) -> String {
    let properties = &document.properties;
    let created = properties.created.with_timezone(&Utc);
    let created = created.format("%Y-%m-%dT%H:%M:%SZ");
    let mut out = format!(
        concat!(
            r#"{}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties""#,
            r#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/""#,
            r#" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#
        ),
        DECLARATION
    );
    let texts = [
        ("dc:title", properties.title.clone()),
        ("dc:creator", document.header.cell.clone()),
        ("dc:description", made_from(properties)),
        ("dc:identifier", properties.meeting.clone()),
        ("cp:keywords", properties.hash.clone()),
        ("cp:contentStatus", stamp_line(&document.stamps).unwrap_or_default()),
        ("dc:language", "vi-VN".to_owned()),
    ];
    for (element, text) in texts.iter().filter(|(_, text)| !text.is_empty()) {
        out.push_str(&format!("<{element}>{}</{element}>", escape(text)));
    }
    for element in ["dcterms:created", "dcterms:modified"] {
        out.push_str(&format!(r#"<{element} xsi:type="dcterms:W3CDTF">{created}</{element}>"#));
    }
    out.push_str("</cp:coreProperties>");
    out
}

/// `docProps/app.xml`: which program made the file.
pub(super) fn app_properties() -> String {
    format!(
        concat!(
            r#"{}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">"#,
            "<Application>bienban {}</Application></Properties>"
        ),
        DECLARATION,
        env!("CARGO_PKG_VERSION")
    )
}
