//! A book: the folder in which its streams lie together, read as one and opened by one writer.
//!
//! Knows which streams there are, what `book.toml` says and whether all of it is sound. Must not
//! know how a line is chained (`journal`), how a disk writes (`disk`), nor any figure that is made
//! of a meeting (the rooms above).

mod book_line;
mod contents;
mod copies;
mod form_file;
mod guidance;
mod info;
mod keeping;
mod kept_acts;
mod layout;
mod loaded;
mod one_cell;
mod open_book;
mod outside;
mod reader;
mod register;
mod roll_time;
mod streams;
mod verify;

pub use contents::{AcceptedLoss, Contents, MeetingEntry};
pub use copies::{CopyDifference, compare_copies};
pub(in crate::store) use form_file::FORMS;
pub use form_file::FormFile;
pub use guidance::GuidanceFile;
pub use info::BookInfo;
pub(in crate::store) use info::unsound_copies;
pub use kept_acts::read_kept;
pub(in crate::store) use layout::{
    INFO_COPY, cell_folder, documents, info_copy, info_file, is_stream_name, journal, lock_file, stream_of,
};
pub use layout::{StreamKey, is_plain, this_computer};
pub(in crate::store) use loaded::Compared;
pub use loaded::{EventPlace, Loaded, Newer, Position};
#[cfg(test)]
pub(in crate::store) use open_book::tests;
pub use open_book::{Book, Mode};
pub use outside::{Outside, OutsideActs, TakenIn, read_outside};
pub(in crate::store) use reader::SHARED;
pub use reader::{Reader, Trusted};
pub use verify::{Verified, verify, verify_with};
