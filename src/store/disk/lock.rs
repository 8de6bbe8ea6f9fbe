//! One writer at a time: the book's lock file, and who holds it.

use std::any::Any;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, SecondsFormat};
use serde::{Deserialize, Serialize};

use super::device::Disk;
use crate::say;
use crate::store::Fault;
use crate::text::{Lang, short_date};

/// How often the lock is tried: a killed program's lock can outlive it for up to two seconds.
const TRIES: u32 = 40;
const PAUSE: Duration = Duration::from_millis(50);

/// Who holds a book, as its lock file says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Process number; 0 when the lock file cannot be read.
    pub pid: u32,
    /// Name of the computer.
    pub host: String,
    /// Wall time at which it was taken.
    pub since: String,
}

impl Holder {
    fn this(now: DateTime<FixedOffset>) -> Holder {
        Holder {
            pid: std::process::id(),
            host: gethostname::gethostname().to_string_lossy().into_owned(),
            since: now.to_rfc3339_opts(SecondsFormat::Secs, false),
        }
    }

    /// "18:59 ngày 03/01/2027"; what is no time as it stands.
    fn since_words(&self, lang: Lang) -> String {
        let Ok(since) = DateTime::parse_from_rfc3339(&self.since) else { return self.since.clone() };
        let (time, day) = (since.format("%H:%M"), short_date(since.date_naive(), lang));
        say!(lang, "{time} ngày {day}", "{time} on {day}")
    }

    /// That the book is open elsewhere, by whom, and what can be done here meanwhile.
    pub fn sentence(&self, lang: Lang) -> String {
        if self.pid == 0 {
            return say!(
                lang,
                "Sổ này đang được mở ở một cửa sổ khác của chương trình, nên ở đây chỉ xem được. Muốn ghi, hãy đóng cửa sổ kia rồi mở lại.",
                "This book is open in another window of the program, so here it can only be read. To write, close the other window and open it again.",
            );
        }
        say!(
            lang,
            "Sổ này đang được mở trên máy {host} từ {since}, nên ở đây chỉ xem được. Muốn ghi, hãy đóng cửa sổ kia rồi mở lại.",
            "This book has been open on the computer {host} since {since}, so here it can only be read. To write, close it there and open it again.",
            host = self.host,
            since = self.since_words(lang),
        )
    }
}

/// A book's lock, held until it is dropped.
pub struct Lock {
    _held: Box<dyn Any + Send>,
}

impl std::fmt::Debug for Lock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Lock")
    }
}

impl Lock {
    /// Takes the lock file `path` at wall time `now`, trying for up to two seconds.
    ///
    /// # Errors
    /// [`Fault::InUse`] with the holder when another program keeps it; [`Fault::Disk`] when the
    /// file cannot be written.
    pub fn take(disk: &dyn Disk, path: &Path, now: DateTime<FixedOffset>) -> Result<Lock, Fault> {
        Lock::take_within(disk, path, now, TRIES)
    }

    /// As [`Lock::take`], without waiting.
    ///
    /// # Errors
    /// As [`Lock::take`].
    pub fn take_at_once(disk: &dyn Disk, path: &Path, now: DateTime<FixedOffset>) -> Result<Lock, Fault> {
        Lock::take_within(disk, path, now, 1)
    }

    fn take_within(
        disk: &dyn Disk,
        path: &Path,
        now: DateTime<FixedOffset>,
        tries: u32,
    ) -> Result<Lock, Fault> {
        let note =
            serde_json::to_string(&Holder::this(now)).map_err(|_| Fault::Internal { place: "lock" })?;
        for attempt in 0..tries {
            if attempt > 0 {
                std::thread::sleep(PAUSE);
            }
            let held = disk.hold(path, &note);
            if let Some(held) = held.map_err(|error| Fault::writing(path, &error))? {
                return Ok(Lock { _held: held });
            }
        }
        Err(Fault::InUse(Lock::holder(disk, path)))
    }

    /// Who wrote the lock file last; empty where it cannot be read, as under Windows while held.
    pub fn holder(disk: &dyn Disk, path: &Path) -> Holder {
        let bytes = disk.read(path).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::RealDisk;

    #[test]
    fn a_second_one_is_told_who_holds_it_and_gets_it_afterwards() {
        let temp = tempfile::tempdir().unwrap();
        let path = temp.path().join("lock");
        let now = DateTime::parse_from_rfc3339("2026-12-03T19:00:00+07:00").unwrap();
        let lock = Lock::take(&RealDisk, &path, now).unwrap();
        let fault = Lock::take_within(&RealDisk, &path, now, 2).unwrap_err();
        assert_eq!(fault.exit_code(), 5);
        let said = fault.sentence(Lang::En);
        assert!(said.contains("since 19:00 on 3 Dec 2026"), "{said}");
        assert!(fault.sentence(Lang::Vi).contains("từ 19:00 ngày 03/12/2026"), "{said}");
        drop(lock);
        assert!(Lock::take(&RealDisk, &path, now).is_ok());
    }
}
