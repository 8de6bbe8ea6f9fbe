//! The disk: files that are appended to, synced and replaced whole, a lock, and a simulated disk.
//!
//! Knows bytes and names only. Must not know what a file of the book holds.

mod cause;
mod device;
mod lock;
mod plain;
mod real;
mod replace;
mod simulated;
mod sum;
mod within;

pub use cause::Cause;
pub use device::{Disk, DiskFile, FolderEntry};
pub use lock::{Holder, Lock};
pub use plain::{FileMark, FolderMark, follow_named};
pub use real::RealDisk;
pub(in crate::store) use replace::{beside, create_beside, replace, unfinished};
pub use replace::{free_beside, write_whole};
pub use simulated::{Gate, SimulatedDisk};
pub use sum::sum_of;
pub(in crate::store) use within::keep_within;
