//! A place in a file, as editors count it.

/// A place in a file; both count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FilePlace {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

impl FilePlace {
    /// The place of a byte in a text.
    pub(crate) fn of(text: &str, byte: usize) -> FilePlace {
        let before = text.get(..byte).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        FilePlace { line, column: before[start..].chars().count() + 1 }
    }
}
