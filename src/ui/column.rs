//! A column of a table: its name, and how it gives way where the screen is narrow.
//!
//! Knows nothing of what stands in it.

/// A column of a table.
#[derive(Clone)]
pub struct GridColumn {
    pub(super) name: String,
    pub(super) to_the_right: bool,
    pub(super) gives_way: bool,
    /// Whether it is left out where it would be cut.
    pub(super) whole: bool,
    /// Whether others are cut before it.
    pub(super) kept: bool,
    /// Cells that it has at least.
    pub(super) least: usize,
    /// Columns of the screen from which on it is shown.
    pub(super) from: u16,
}

impl GridColumn {
    /// A column of words.
    pub fn words(name: String) -> GridColumn {
        GridColumn {
            name,
            to_the_right: false,
            gives_way: false,
            whole: false,
            kept: false,
            least: 0,
            from: 0,
        }
    }

    /// A column of figures.
    pub fn figures(name: String) -> GridColumn {
        GridColumn { to_the_right: true, ..GridColumn::words(name) }
    }

    /// The column that is cut first where there is no room for all; the first of them.
    pub fn giving_way(self) -> GridColumn {
        GridColumn { gives_way: true, ..self }
    }

    /// Never cut: left out where the others leave no room for all of it.
    pub fn whole(self) -> GridColumn {
        GridColumn { whole: true, ..self }
    }

    /// Cut only when the others can give no more.
    pub fn kept(self) -> GridColumn {
        GridColumn { kept: true, ..self }
    }

    /// At least so many cells wide, whatever stands in the rows in sight.
    pub fn at_least(self, cells: usize) -> GridColumn {
        GridColumn { least: cells, ..self }
    }

    /// Shown on screens of so many columns and more.
    pub fn from(self, columns: u16) -> GridColumn {
        GridColumn { from: columns, ..self }
    }
}
