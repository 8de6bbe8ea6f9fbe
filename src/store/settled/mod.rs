//! What a book whose every stream was found whole leaves for the next opening, so that the work of one cell reads
//! that cell alone.
//!
//! Kept in the derived store: the marks of the files and folders that all of it rests on, the list of cells, and, for
//! each cell, what the book's own stream and the file of heads say of it. It counts only while every mark is as it was
//! when the book was closed; after a kill, a power cut, or anything that another hand did to those files and folders,
//! everything is read again. What a stream itself holds is looked at by its cell, by turns and behind the screen
//! (`audit/touched.rs`). Must not know what an event says beyond whose it is; nothing rests on it.

mod keep;
mod marks;
mod session;
mod stored;

pub(in crate::store) use session::Settled;

#[cfg(test)]
mod damage_tests;
#[cfg(test)]
mod tests;
