//! What is known of a book, parsed once for the same bytes: an opening asks for it more than once, and it is as
//! long as the book.

use std::sync::{Arc, Mutex, PoisonError};

use super::list::{Witness, witness_file};
use crate::store::book::Reader;
use crate::store::fault::Fault;

/// The last reading with blake3 of its bytes, which the clones of a reader share.
#[derive(Debug, Default)]
pub(in crate::store) struct LastWitness(Mutex<Option<(blake3::Hash, Arc<Witness>)>>);

impl Reader {
    /// What is known of the book apart from it, as the file says it now; nothing where it is not there.
    ///
    /// # Errors
    /// [`Fault::Unreadable`] when it is there and cannot be read.
    pub(in crate::store) fn witness(&self) -> Result<Arc<Witness>, Fault> {
        let file = witness_file(&self.dir);
        if !self.disk.exists(&file) {
            return Ok(Arc::default());
        }
        let bytes = self.disk.read(&file).map_err(|error| Fault::unreadable(&file, &error))?;
        let hash = blake3::hash(&bytes);
        let mut last = self.last_witness.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, witness)) = last.as_ref().filter(|(same, _)| *same == hash) {
            return Ok(Arc::clone(witness));
        }
        let witness = Arc::new(Witness::parse(&bytes, &self.info.id));
        *last = Some((hash, Arc::clone(&witness)));
        Ok(witness)
    }
}
