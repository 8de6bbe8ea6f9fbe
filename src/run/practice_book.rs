//! The practice book: a made-up cell with a year of adopted meetings, in a folder of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{Datelike, Months, NaiveDate};

use crate::domain::Moment;
use crate::practice::{DEFAULT_MEMBERS, DEFAULT_SEED, YearSpan};
use crate::shelf::{self, MakeFault};
use crate::store::{Disk, Fault, Reader, free_beside};

/// The folder of the practice book beside the cell's own.
pub(super) fn folder(own: &Path) -> PathBuf {
    let mut name = own.file_name().map_or_else(|| "book".into(), |name| name.to_os_string());
    name.push("-practice");
    own.with_file_name(name)
}

/// Removes a practice book; a folder that is not marked as one is left alone.
pub(super) fn remove(disk: &Arc<dyn Disk>, dir: &Path) -> Result<(), Fault> {
    match Reader::open(Arc::clone(disk), dir) {
        Ok(reader) if reader.info().practice => {
            disk.remove_all(dir).map_err(|error| Fault::writing(dir, &error))
        }
        _ => Ok(()),
    }
}

/// Makes the practice book in `dir`, under another name first, so that half of it is never opened.
pub(super) fn make(disk: &Arc<dyn Disk>, dir: &Path, now: Moment) -> Result<(), Fault> {
    let half = free_beside(&**disk, dir, "new");
    let last = last_month(now.at.date_naive());
    let span = YearSpan { seed: DEFAULT_SEED, cells: 1, years: 1, members: DEFAULT_MEMBERS, last };
    let written = shelf::write_practice(&half, Arc::clone(disk), span, now, &mut |_, _| {});
    match written {
        Ok(book) => drop(book),
        Err(MakeFault::Disk(fault)) => return Err(fault),
        Err(_) => return Err(Fault::Internal { place: "practice" }),
    }
    let parent = dir.parent().unwrap_or(Path::new(""));
    let named = disk.rename(&half, dir).and_then(|()| disk.sync_dir(parent));
    named.map_err(|error| Fault::writing(dir, &error))
}

/// The 3rd of the month before a day's.
fn last_month(day: NaiveDate) -> NaiveDate {
    let before = day.with_day(1).and_then(|first| first.checked_sub_months(Months::new(1)));
    before.and_then(|first| first.with_day(3)).unwrap_or(day)
}
