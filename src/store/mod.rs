//! The book on disk: append-only streams of JSON lines that are the truth, and what guards them.
//!
//! An act is acknowledged only when its lines are synced to the device. This room knows files,
//! chains and locks; it knows nothing of screens, of the rules of a meeting, or of the clock
//! (every act brings its own time). Each folder is one group; those outside use the short names.
//!
//! Two words tell of what is not as it should be: a `Fault` is an error, a `Finding` was found and
//! is told. `Damage`, `Cause` and their like say inside a fault what kind it is.

mod audit;
mod backup;
mod book;
mod derived;
mod disk;
mod fault;
mod journal;
mod papers;
mod plain;
mod private;
mod seal;
mod settled;
mod signing;
mod witness;

pub use audit::{Loss, Losses, all_losses, verify_book};
pub use backup::{
    BackupDamage, BackupFault, Checked, FileEntry, HeadEntry, InfoText, Kept, KnownThen, Made, Manifest,
    Restored, Second, Seen, Tested, Vault, check_backup, is_locked, make_backup, make_locked_backup,
    open_locked, restore_backup, restore_whole_files,
};
pub use book::{
    AcceptedLoss, Book, BookInfo, Contents, CopyDifference, EventPlace, FormFile, GuidanceFile, Loaded,
    MeetingEntry, Mode, Newer, Outside, OutsideActs, Position, Reader, StreamKey, TakenIn, Trusted, Verified,
    compare_copies, is_plain, read_kept, read_outside, this_computer, verify, verify_with,
};
pub use derived::{
    DigestParts, DigestScope, Digests, Index, KeptDigest, Maker, guarded, panic_is_guarded, stamp_of,
};
pub use disk::{
    Cause, Disk, DiskFile, FolderEntry, Gate, Holder, Lock, RealDisk, SimulatedDisk, follow_named,
    free_beside, sum_of, write_whole,
};
pub use fault::{Damage, Doing, Fault, Finding, IndexFault, Untaken};
pub use journal::{
    Ack, Appends, FORMAT, Finished, Head, Opened, RawAct, ReadEvent, ReadLine, SaveAnswer, SetAside, Stream,
    StreamHeader, StreamKind, StreamReading, Tail, Ticket, Unsaved, Writer, read_stream,
};
pub use papers::{KeptPaper, write_out};
pub use plain::{PlainCopy, PlainKind, PlainRemoved, plain_copies, remove_plain_copies};
pub use private::{drop_sheet, keep_sheet, kept_sheets, open_sheet};
pub use seal::{
    BookKey, SealFault, SealInfo, SlotHolder, change_passphrase, known_names, renew_code, seal_book,
    unseal_book,
};
pub use signing::{SignatureCount, Signed, SigningInfo};
pub use witness::{KnownHead, KnownMinutes};
