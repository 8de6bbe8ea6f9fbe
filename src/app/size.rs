//! Sizes at which the layout changes, and widths of what is read: each named once.
//!
//! Here and not beside what is drawn, because keys, notes and pages are laid out by them too.

/// Fewest columns and rows that the screens are made for.
pub const SMALLEST: (u16, u16) = (40, 10);
/// From so many columns on the agenda stands beside what happens.
pub const TWO_PANES: u16 = 100;
/// Columns of the agenda beside it, with those that part both: the longest usual titles stand in one row.
pub const AGENDA: u16 = 49;
/// Columns between two panes, so that their heads are not read as one.
pub const BETWEEN_PANES: u16 = 2;
/// From so many columns on those who speak and are silent stand beside both; nothing is wider.
pub const THREE_PANES: u16 = 160;
/// Columns of the agenda there, where items that took too long are told of beside their titles.
pub const AGENDA_OF_THREE: u16 = 54;
/// Columns of those who speak and are silent beside both.
pub const PEOPLE: u16 = 33;
/// A screen of one or two panes is no wider, unless its rows are whole sentences: the eye finds its figure beside what
/// it is of. Pages that are read have [`READING`] columns.
pub const WIDEST: u16 = 120;
/// Below so many columns words are shortened.
pub const NARROW: u16 = 60;
/// Fewer rows are all given to what is listed: no line tells of those out of sight.
pub const LEAST_TOLD: usize = 6;
/// Columns of a box that lies on top, at most.
pub const BOX: u16 = 84;
/// The widest text that is read from a screen, and the narrowest.
pub const READING: (usize, usize) = (20, 100);
/// Columns left free beside text that is read.
pub const MARGIN: usize = 4;

/// Columns of the line that says what was recorded, beside its sign.
pub fn told_columns(screen: u16) -> usize {
    usize::from(screen).saturating_sub(MARGIN).min(READING.1)
}

/// Columns of a page that is read on a screen of this width.
pub fn reading_columns(screen: u16) -> usize {
    usize::from(screen).saturating_sub(MARGIN).clamp(READING.0, READING.1)
}

/// Columns of the note on a screen of this width.
pub fn note_columns(screen: u16) -> usize {
    let beside = match screen {
        THREE_PANES.. => AGENDA + PEOPLE,
        TWO_PANES.. => AGENDA,
        _ => 0,
    };
    usize::from(screen.min(THREE_PANES).saturating_sub(beside)).saturating_sub(MARGIN)
}
