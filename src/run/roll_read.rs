//! Reads a roll for the screen: where it lies, and what it says in words and events.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::desk::Desk;
use crate::app::{Done, Model, RollRead, RollSource};
use crate::intake::{self, RollReading};
use crate::say;
use crate::store::follow_named;
use crate::text::Lang;

impl Desk {
    /// Reads a roll and tells of it; nothing is kept.
    pub(super) fn read_roll(&self, source: RollSource, letters: usize, model: &Model) {
        let read = self.roll_bytes(&source, model.lang).and_then(|(name, bytes)| {
            let today = self.now.at.date_naive();
            let read_as = |encoding| intake::read(&bytes, &name, today, encoding, model.roll());
            let mut reading = read_as(None).map_err(|fault| fault.sentence(model.lang))?;
            let others = intake::ways(&bytes).into_iter().filter(|way| *way != reading.encoding);
            // A way in which the file is no roll is none to offer.
            let mut others: Vec<RollReading> = match letters {
                0 => Vec::new(),
                _ => others.filter_map(|way| read_as(Some(way)).ok()).collect(),
            };
            let place = letters % (others.len() + 1);
            if place > 0 {
                reading = others.swap_remove(place - 1);
            }
            Ok(Box::new(roll_read(reading, source, letters, model)))
        });
        self.tell(Done::Rows(read));
    }

    /// The name for sentences and the bytes.
    fn roll_bytes(&self, source: &RollSource, lang: Lang) -> Result<(String, Vec<u8>), String> {
        let typed = match source {
            RollSource::Pasted(text) => {
                let name = say!(lang, "danh sách vừa dán", "(pasted list)");
                return Ok((name, text.clone().into_bytes()));
            }
            RollSource::File(typed) => typed,
        };
        let path = typed_path(typed);
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let bytes = self.disk.read(&follow_named(&path)).map_err(|error| unreadable(&path, &error, lang))?;
        Ok((name, bytes))
    }
}

fn roll_read(reading: RollReading, source: RollSource, letters: usize, model: &Model) -> RollRead {
    let told = reading.told(model.lang);
    let mut faults: Vec<String> = reading.faults.iter().map(|fault| fault.sentence(model.lang)).collect();
    let bad_rows = reading.faults.iter().map(|fault| fault.line).collect::<BTreeSet<_>>().len();
    let mut events = Vec::new();
    for entered in model.roll().add_all(reading.members.into_iter().map(|(_, member)| member).collect()) {
        match entered {
            Ok(event) => events.push(event),
            Err(refusal) => faults.push(refusal.sentence(model.lang)),
        }
    }
    RollRead { source, letters, told, faults, bad_rows, events }
}

/// A path as it was typed.
pub(super) fn typed_path(typed: &str) -> PathBuf {
    in_home(typed.trim(), etcetera::home_dir().ok())
}

/// A typed path, where "~" at its beginning is the home folder.
fn in_home(typed: &str, home: Option<PathBuf>) -> PathBuf {
    match (typed.strip_prefix('~'), home) {
        (Some(""), Some(home)) => home,
        (Some(rest), Some(home)) if rest.starts_with('/') => home.join(rest.trim_start_matches('/')),
        _ => PathBuf::from(typed),
    }
}

fn unreadable(path: &Path, error: &std::io::Error, lang: Lang) -> String {
    say!(
        lang,
        "Không đọc được tệp {path}: {why}. Hãy kiểm tra đường dẫn.",
        "The file {path} cannot be read: {why}. Check the path.",
        path = path.display(),
        why = match error.kind() {
            std::io::ErrorKind::NotFound => say!(lang, "không có tệp này", "there is no such file"),
            std::io::ErrorKind::PermissionDenied => say!(lang, "không có quyền đọc", "it may not be read"),
            _ => error.to_string(),
        }
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tilde_is_the_home_folder() {
        let at = |typed: &str| in_home(typed, Some(PathBuf::from("/home/bay")));
        assert_eq!(at("~/ds.csv"), Path::new("/home/bay/ds.csv"));
        assert_eq!(at("~"), Path::new("/home/bay"));
        assert_eq!(at("~tam.csv"), Path::new("~tam.csv"));
        assert_eq!(at("/tmp/~/ds.csv"), Path::new("/tmp/~/ds.csv"));
        assert_eq!(in_home("~/ds.csv", None), Path::new("~/ds.csv"));
    }
}
