//! Reads a data file of another kind than packs by the same means, with the same faults of its form.
//!
//! Knows the form that is asked for and nothing of what values must be.

use std::ops::Range;

use serde::de::DeserializeOwned;

use super::fault::{FilePlace, PackFault};
use super::flaw::Flaw;
use super::shape::{self, NOWHERE, Shaped};

/// A file as far as it has the form that was asked for; empty values stand where it has not.
#[derive(Debug)]
pub(crate) struct DataFile<T> {
    /// What it says.
    pub raw: T,
    /// Where it has not the form.
    pub faults: Vec<PackFault>,
    replaced: Vec<Range<usize>>,
}

impl<T: DeserializeOwned> DataFile<T> {
    /// Reads a file; `file` is the name that faults are reported under.
    ///
    /// # Errors
    /// That it is no TOML, with every place.
    pub(crate) fn read(file: &str, text: &str) -> Result<DataFile<T>, Vec<PackFault>> {
        let fault = |place: Option<FilePlace>, flaw| PackFault { file: file.to_owned(), place, flaw };
        let at = |span: Range<usize>| FilePlace::of(text, span.start);
        let broken = |error: &toml::de::Error| {
            fault(error.span().map(at), Flaw::Unreadable(error.message().to_owned()))
        };
        let (raw, shaped): (T, Shaped) =
            shape::read(text).map_err(|errors| errors.iter().map(broken).collect::<Vec<_>>())?;
        let faults = shaped.flaws.into_iter().map(|(span, flaw)| fault(Some(at(span)), flaw)).collect();
        Ok(DataFile { raw, faults, replaced: shaped.replaced })
    }
}

impl<T> DataFile<T> {
    /// Where empty values stand: in place of those that have not the form, and of those that are missing.
    pub(crate) fn not_its_own(&self) -> Vec<Range<usize>> {
        self.replaced.iter().cloned().chain([NOWHERE]).collect()
    }

    /// Whether the value there is the file's own, and none put in place of one that was told.
    pub(crate) fn is_own(&self, span: &Range<usize>) -> bool {
        *span != NOWHERE && !self.replaced.contains(span)
    }
}
