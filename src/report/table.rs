//! Tables of the document model: columns, rows, and how widths and texts are dealt out.

use super::appointment::Appointment;
use super::cell::Cell;
use super::origin::Origin;

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The columns with their headings.
    pub columns: Vec<TableColumn>,
    /// The rows, a cell a column; a missing one is blank, surplus ones join the last one.
    pub rows: Vec<TableRow>,
}

/// The heading of the numbers of the rows.
const NUMBER: &str = "TT";

/// A row of a table, with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    origin: Origin,
    cells: Vec<Cell>,
    appointment: Option<Box<Appointment>>,
}

impl TableRow {
    /// A row.
    pub fn new(origin: Origin, cells: impl IntoIterator<Item = Cell>) -> TableRow {
        TableRow { origin, cells: cells.into_iter().collect(), appointment: None }
    }

    /// The same row where what it tells has its day.
    pub fn on(self, appointment: Appointment) -> TableRow {
        TableRow { appointment: Some(Box::new(appointment)), ..self }
    }

    /// What has its day in it.
    pub fn appointment(&self) -> Option<&Appointment> {
        self.appointment.as_deref()
    }

    /// Where it comes from.
    pub const fn origin(&self) -> &Origin {
        &self.origin
    }

    /// What stands in it.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Its cells in words.
    pub fn words(&self) -> Vec<String> {
        self.cells.iter().map(Cell::words).collect()
    }
}

impl Table {
    /// The texts of a row, exactly one a column.
    pub fn texts(&self, row: &TableRow) -> Vec<String> {
        let last = self.columns.len().saturating_sub(1);
        let words = row.words();
        (0..self.columns.len())
            .map(|at| match words.get(at..) {
                Some(rest) if at == last => rest.join("; "),
                _ => words.get(at).cloned().unwrap_or_default(),
            })
            .collect()
    }

    /// A row as a sentence of its own: its first words, then the others by the names of their columns; its
    /// number and blank cells are left out.
    pub fn told(&self, row: &TableRow) -> String {
        let cells = self.columns.iter().zip(self.texts(row));
        let said = cells.filter(|(column, text)| column.heading != NUMBER && !text.trim().is_empty());
        let part = |(at, (column, text)): (usize, (&TableColumn, String))| match at {
            0 => text,
            _ => format!("{}: {text}", column.heading.to_lowercase()),
        };
        said.enumerate().map(part).collect::<Vec<_>>().join("; ")
    }

    /// Splits `total` between the columns by their shares, without rest.
    pub fn split(&self, total: usize) -> Vec<usize> {
        let shares: Vec<usize> = self.columns.iter().map(|column| usize::from(column.share.max(1))).collect();
        let sum: usize = shares.iter().sum();
        let mut taken = 0;
        let mut before = 0;
        shares
            .iter()
            .map(|share| {
                before += share;
                let end = total * before / sum;
                let width = end - taken;
                taken = end;
                width
            })
            .collect()
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableColumn {
    /// Its heading.
    pub heading: String,
    /// Its share of the text's width, in whatever unit the table likes; 0 counts as 1.
    pub share: u16,
    /// Where the texts of its cells stand; headings are always centred.
    pub align: Align,
}

impl TableColumn {
    /// A column whose texts stand left.
    pub fn left(heading: impl Into<String>, share: u16) -> TableColumn {
        TableColumn { heading: heading.into(), share, align: Align::Left }
    }

    /// A column whose texts stand in the middle.
    pub fn centre(heading: impl Into<String>, share: u16) -> TableColumn {
        TableColumn { align: Align::Centre, ..TableColumn::left(heading, share) }
    }

    /// A column whose texts stand right, as figures do.
    pub fn right(heading: impl Into<String>, share: u16) -> TableColumn {
        TableColumn { align: Align::Right, ..TableColumn::left(heading, share) }
    }
}

/// Where a text stands in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At the left edge.
    Left,
    /// In the middle.
    Centre,
    /// At the right edge.
    Right,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        Table {
            columns: vec![
                TableColumn::centre("TT", 1),
                TableColumn::left("Họ và tên", 4),
                TableColumn::right("Số", 2),
            ],
            rows: Vec::new(),
        }
    }

    #[test]
    fn every_row_has_one_text_a_column() {
        let row = |texts: &[&str]| TableRow::new(Origin::fixed(), texts.iter().map(|text| Cell::from(*text)));
        assert_eq!(table().texts(&row(&["1"])), ["1", "", ""]);
        assert_eq!(table().texts(&row(&["1", "An", "2"])), ["1", "An", "2"]);
        assert_eq!(table().texts(&row(&["1", "An", "2", "3"])), ["1", "An", "2; 3"]);
        assert!(Table::default().texts(&row(&["1"])).is_empty());
    }

    #[test]
    fn a_row_is_told_by_the_names_of_its_columns() {
        let row = |texts: &[&str]| TableRow::new(Origin::fixed(), texts.iter().map(|text| Cell::from(*text)));
        assert_eq!(table().told(&row(&["1", "An", "2"])), "An; số: 2");
        assert_eq!(table().told(&row(&["1", "An", ""])), "An");
    }

    #[test]
    fn widths_add_up() {
        assert_eq!(table().split(70), [10, 40, 20]);
        assert_eq!(table().split(10), [1, 6, 3]);
        assert!(Table::default().split(10).is_empty());
    }
}
