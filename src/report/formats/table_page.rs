//! The tables of a document, each with its name and the sentences that belong to it, for formats that take tables alone.
//!
//! Knows where a table begins and ends; nothing of sheets, cells or files.

use crate::report::{Block, Cell, Chart, Document, Piece, Table, TableRow};

/// A table with what a reader of it alone must know.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TablePage<'a> {
    /// What the part is called that it stands in; the document where there is none.
    pub name: String,
    /// What stands before it in its part, or before it where there are no parts; what is about all parts is in [`about`].
    pub above: Vec<String>,
    /// What it shows.
    pub table: &'a Table,
    /// What is said of its figures.
    pub below: Vec<String>,
}

/// What is on the way to a table.
#[derive(Default)]
struct TableApproach {
    /// The heading of the part, without its number.
    part: Option<String>,
    /// Sentences since the last heading or table.
    pending: Vec<String>,
    /// Whether a table of this part stands before them.
    behind: bool,
}

impl TablePage<'_> {
    /// The cells of every row, one a column; what is more than its columns joins the last one as words.
    pub(super) fn rows(&self) -> Vec<Vec<Cell>> {
        let columns = self.table.columns.len();
        let of_row = |row: &TableRow| -> Vec<Cell> {
            let texts = self.table.texts(row);
            let joined = row.cells().len() > columns;
            let own = |at: usize| row.cells().get(at).filter(|_| !(joined && at + 1 == columns)).cloned();
            let words = texts.into_iter().enumerate();
            words.map(|(at, words)| own(at).unwrap_or(Cell::Text(words))).collect()
        };
        self.table.rows.iter().map(of_row).collect()
    }
}

/// The tables of a document, in its order.
pub(super) fn table_pages(document: &Document) -> Vec<TablePage<'_>> {
    let mut pages: Vec<TablePage> = Vec::new();
    let mut on = TableApproach::default();
    for block in &document.blocks {
        match block.piece() {
            Piece::Heading(_, words) => {
                on = TableApproach { part: Some(unnumbered(words)), ..TableApproach::default() };
            }
            Piece::Table(table) if !table.columns.is_empty() => {
                let above = std::mem::take(&mut on.pending);
                pages.push(TablePage { name: name(document, &on, &above), above, table, below: Vec::new() });
                on.behind = true;
            }
            _ => said(block, &mut on, pages.last_mut()),
        }
    }
    pages
}

/// What stands before the first part of a document, and so is about every table and picture in it: who, when.
pub(super) fn about(document: &Document) -> Vec<String> {
    let is_part = |block: &Block| matches!(block.piece(), Piece::Heading(..));
    let before = document.blocks.iter().position(is_part).unwrap_or(0);
    let blocks = &document.blocks[..before];
    // Sentences around a table belong to it.
    if blocks.iter().any(|block| matches!(block.piece(), Piece::Table(table) if !table.columns.is_empty())) {
        return Vec::new();
    }
    blocks.iter().flat_map(Block::texts).filter(|words| is_said(words)).collect()
}

/// The pictures of a document, in its order.
pub(super) fn charts(document: &Document) -> Vec<&Chart> {
    let charts = document.blocks.iter().filter_map(|block| match block.piece() {
        Piece::Chart(chart) => Some(chart),
        _ => None,
    });
    charts.collect()
}

/// A sentence goes to the table before it in its part, but what leads in to something goes before that.
fn said(block: &Block, on: &mut TableApproach, last: Option<&mut TablePage>) {
    for words in block.texts().into_iter().filter(|words| is_said(words)) {
        match &last {
            Some(_) if on.behind && !words.ends_with(':') => on.pending.push(words),
            _ => {
                on.behind = false;
                on.pending.push(words);
            }
        }
    }
    if let Some(page) = last.filter(|_| on.behind) {
        page.below.append(&mut on.pending);
    }
}

/// Whether words say something: a line of dots to write on does not.
pub(super) fn is_said(words: &str) -> bool {
    words.chars().any(char::is_alphanumeric)
}

/// The name of a table: that of its part, else what leads in to it, else that of the document.
fn name(document: &Document, on: &TableApproach, above: &[String]) -> String {
    let lead = above.last().and_then(|words| words.strip_suffix(':'));
    let of_document = || document.title.clone();
    on.part.clone().or(lead.map(str::to_owned)).unwrap_or_else(of_document)
}

/// "SỐ LIỆU" of "I- SỐ LIỆU".
fn unnumbered(heading: &str) -> String {
    let number = |letter: char| letter.is_ascii_digit() || "IVX".contains(letter);
    let rest = heading.trim_start_matches(number);
    match rest.strip_prefix(['-', '.', ')']) {
        Some(words) if rest.len() < heading.len() => words.trim().to_owned(),
        _ => heading.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::TableColumn;

    #[test]
    fn a_part_is_named_without_its_number() {
        assert_eq!(unnumbered("I- SỐ LIỆU"), "SỐ LIỆU");
        assert_eq!(unnumbered("12. Kết quả"), "Kết quả");
        assert_eq!(unnumbered("Vấn đề khác"), "Vấn đề khác");
        assert_eq!(unnumbered("VI PHẠM"), "VI PHẠM");
    }

    #[test]
    fn a_sentence_goes_with_the_table_that_it_is_about() {
        let table = || Block::table(Table { columns: vec![TableColumn::left("A", 1)], rows: Vec::new() });
        let blocks = vec![
            Block::words("Đồng chí: Lê Văn Năm."),
            Block::part("I- SỐ LIỆU"),
            table(),
            Block::words("Tính trong năm."),
            Block::dotted(),
            Block::words("Khách mời:"),
            table(),
            Block::part("II- NHẬN XÉT"),
            Block::words("Lời không có bảng."),
            Block::part("III- TỪNG KỲ"),
            table(),
        ];
        let document = crate::report::Document { blocks, ..crate::report::formats::tests::blank() };
        let pages = table_pages(&document);
        let told = |page: &TablePage| (page.name.clone(), page.above.join("|"), page.below.join("|"));
        let told: Vec<_> = pages.iter().map(told).collect();
        let of = |name: &str, above: &str, below: &str| (name.to_owned(), above.to_owned(), below.to_owned());
        assert_eq!(
            told,
            [of("SỐ LIỆU", "", "Tính trong năm."), of("SỐ LIỆU", "Khách mời:", ""), of("TỪNG KỲ", "", ""),]
        );
        assert_eq!(about(&document), ["Đồng chí: Lê Văn Năm."]);
        let without_parts = vec![Block::words("Khách mời:"), table()];
        let document = crate::report::Document { blocks: without_parts, ..document };
        assert_eq!(about(&document), Vec::<String>::new());
        assert_eq!(table_pages(&document)[0].above, ["Khách mời:"]);
    }
}
