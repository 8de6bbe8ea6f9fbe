//! The book on disk: append-only streams of JSON lines that are the truth, and what guards them.
//!
//! An act is acknowledged only when its lines are synced to the device. This room knows files,
//! chains and locks; it knows nothing of screens, of the rules of a meeting, or of the clock
//! (every act brings its own time).

mod act;
mod backup;
mod book;
mod cause;
mod copies;
mod damage;
mod digests;
mod disk;
mod fault;
mod guard;
mod guidance;
mod header;
mod index;
mod info;
mod layout;
mod line;
mod loaded;
mod lock;
mod notice;
mod outside;
mod reader;
mod reading;
mod replace;
mod salvage;
mod seal;
mod set_aside;
mod signing;
mod simulated;
mod stream;
mod streams;
mod upcast;
mod writer;

pub use act::{Ack, Act, Head};
pub use backup::{
    BackupFault, Checked, FileEntry, Flaw, HeadEntry, Kept, Made, Manifest, Restored, Second, Seen, Tested,
    Vault, check_backup, make_backup, restore_backup, restore_whole_files, superseded,
};
pub use book::{Book, Mode};
pub use copies::{Difference, compare_copies};
pub use digests::{Digest, Digests, Maker, stamp_of};
pub use disk::{Disk, DiskFile, FolderEntry, RealDisk};
pub use fault::{Cause, Damage, Doing, Fault};
pub use guard::panic_is_guarded;
pub use guidance::GuidanceFile;
pub use header::{FORMAT, Header, StreamKind};
pub use index::Index;
pub use info::BookInfo;
pub use layout::{StreamKey, is_plain, this_computer};
pub use line::{Entry, Record};
pub use loaded::{EventPlace, Loaded, Newer, Position};
pub use lock::{Holder, Lock};
pub use notice::{BookNotice, StoreTrouble};
pub use outside::{Outside, OutsideActs, TakenIn, read_outside};
pub use reader::{Contents, MeetingEntry, Reader, Trusted};
pub use reading::{Reading, Tail, read_stream};
pub use replace::write_whole;
pub use salvage::{Finding, Verified, verify, verify_with};
pub use seal::{
    BookKey, SealInfo, SealTrouble, SlotHolder, change_passphrase, renew_code, seal_book, unseal_book,
};
pub use set_aside::SetAside;
pub use signing::{Signatures, Signed, SigningInfo};
pub use simulated::{Gate, SimulatedDisk};
pub use stream::{Opened, Stream};
pub use writer::{Answer, Appends, Finished, Ticket, Unsaved, Writer};
