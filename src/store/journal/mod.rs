//! A stream: lines that are appended, chained by their hashes, and read again.
//!
//! Knows one file at a time and how its bytes become acts. Must not know which streams a book has,
//! where they lie, what an event says, or what is derived from them.

mod act;
mod end;
mod header;
mod line;
mod reading;
mod set_aside;
mod stream;
mod upcast;
mod writer;

pub use act::{Ack, Head, RawAct};
pub(in crate::store) use end::StreamEnd;
pub use header::{FORMAT, StreamHeader, StreamKind};
pub use line::{ReadEvent, ReadLine};
pub(in crate::store) use line::{check, close, ending_of};
pub(in crate::store) use reading::read_stored;
pub use reading::{StreamReading, Tail, read_stream};
pub use set_aside::SetAside;
pub use stream::{Opened, Stream};
pub use writer::{Appends, Finished, SaveAnswer, Ticket, Unsaved, Writer};
