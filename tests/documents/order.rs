//! The order of elements that the schema of WordprocessingML (ECMA-376, wml.xsd) demands.

/// Children of an element in their order, as far as this program writes them.
const ORDERS: &[(&str, &[&str])] = &[
    ("w:document", &["w:body"]),
    ("w:tbl", &["w:tblPr", "w:tblGrid", "w:tr"]),
    ("w:tr", &["w:trPr", "w:tc"]),
    ("w:tc", &["w:tcPr", "w:p"]),
    ("w:r", &["w:rPr", "w:t|w:tab|w:br|w:drawing"]),
    ("w:p", &["w:pPr", "w:r|w:fldSimple"]),
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:widowControl",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
        ],
    ),
    (
        "w:rPr",
        &[
            "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:color", "w:sz", "w:szCs",
            "w:u", "w:bdr", "w:shd", "w:lang",
        ],
    ),
    (
        "w:tblPr",
        &[
            "w:tblStyle",
            "w:tblW",
            "w:jc",
            "w:tblInd",
            "w:tblBorders",
            "w:shd",
            "w:tblLayout",
            "w:tblCellMar",
            "w:tblLook",
        ],
    ),
    ("w:tblBorders", &["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"]),
    ("w:tblCellMar", &["w:top", "w:left", "w:bottom", "w:right"]),
    ("w:tcPr", &["w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:vAlign"]),
    ("w:trPr", &["w:cantSplit|w:tblHeader"]),
    (
        "w:sectPr",
        &[
            "w:headerReference|w:footerReference",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:cols",
            "w:titlePg",
            "w:docGrid",
        ],
    ),
    (
        "w:style",
        &[
            "w:name",
            "w:basedOn",
            "w:next",
            "w:uiPriority",
            "w:semiHidden",
            "w:unhideWhenUsed",
            "w:qFormat",
            "w:pPr",
            "w:rPr",
            "w:tblPr",
        ],
    ),
    ("w:styles", &["w:docDefaults", "w:latentStyles", "w:style"]),
    (
        "w:settings",
        &[
            "w:zoom",
            "w:defaultTabStop",
            "w:characterSpacingControl",
            "w:compat",
            "w:themeFontLang",
            "w:decimalSymbol",
            "w:listSeparator",
        ],
    ),
];

/// Panics when a child stands where the schema does not allow it, or when tags do not match.
pub fn check(part: &str, xml: &str) {
    let mut open: Vec<(&str, usize)> = Vec::new();
    for tag in tags(xml) {
        if let Some(name) = tag.strip_prefix('/') {
            let (opened, _) = open.pop().expect("an open element");
            assert_eq!(opened, name, "{part}");
            continue;
        }
        let name = tag.split([' ', '/']).next().expect("a name");
        if let Some((parent, reached)) = open.last_mut() {
            *reached = place(part, parent, name, *reached);
        }
        if !tag.ends_with('/') {
            open.push((name, 0));
        }
    }
    assert!(open.is_empty(), "{part}: {open:?} not closed");
}

/// Where the child stands in the order of its parent; never before one that is written already.
fn place(part: &str, parent: &str, child: &str, reached: usize) -> usize {
    let Some((_, order)) = ORDERS.iter().find(|(element, _)| *element == parent) else {
        return 0;
    };
    let at = order
        .iter()
        .position(|names| names.split('|').any(|name| name == child))
        .unwrap_or_else(|| panic!("{part}: {child} does not belong in {parent}"));
    assert!(at >= reached, "{part}: {child} too late in {parent}");
    at
}

/// What stands between every "<" and ">", without declarations.
fn tags(xml: &str) -> impl Iterator<Item = &str> {
    xml.split('<').skip(1).filter_map(|piece| piece.split('>').next()).filter(|tag| !tag.starts_with('?'))
}

#[test]
#[should_panic(expected = "w:keepNext too late in w:pPr")]
fn a_wrong_order_is_seen() {
    check("sample", "<w:pPr><w:jc/><w:keepNext/></w:pPr>");
}

#[test]
#[should_panic(expected = "w:sz does not belong in w:pPr")]
fn a_stranger_is_seen() {
    check("sample", "<w:pPr><w:sz/></w:pPr>");
}
