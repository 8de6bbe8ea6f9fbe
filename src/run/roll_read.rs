//! Reads a roll for the screen: where it lies, and what it says in words and events.
//!
//! In a thread of its own, so that the meeting goes on meanwhile whatever the file is.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use super::Incoming;
use super::desk::Desk;
use super::roll_file::fetch;
use super::typed_file::home;
use crate::app::{AskedRow, Done, Model, RollRead, RollSource};
use crate::domain::{NewMember, Roll, RollAnswers, RollEntry};
use crate::intake::{self, RollReading};
use crate::say;
use crate::store::{Disk, guarded};
use crate::text::{Lang, typed_paths};

/// A roll to be read.
pub(super) struct RollErrand {
    pub source: RollSource,
    /// The way in which its letters are read, in turn.
    pub letters: usize,
    pub answers: RollAnswers,
}

/// What reading needs to know of the book.
struct RollTask {
    errand: RollErrand,
    disk: Arc<dyn Disk>,
    roll: Roll,
    today: NaiveDate,
    lang: Lang,
}

impl Desk {
    /// Reads a roll and tells of it; nothing is kept.
    pub(super) fn read_roll(&mut self, errand: RollErrand, model: &Model) {
        let (disk, roll, today) = (Arc::clone(&self.disk), model.roll().clone(), self.now.at.date_naive());
        let (task, sender) = (RollTask { errand, disk, roll, today, lang: model.lang }, self.sender.clone());
        let lang = model.lang;
        self.start_at_once(move || {
            let read = guarded(|| task.read()).unwrap_or_else(|| Err(unread(lang)));
            let _ = sender.send(Incoming::Done(Done::Rows(read)));
        });
    }
}

/// What is told where reading went wrong in a way that nobody foresaw.
fn unread(lang: Lang) -> String {
    say!(
        lang,
        "Không đọc được tệp này. Hãy mở bằng Excel hoặc LibreOffice, lưu thành tệp XLSX mới, rồi nhập tệp đó.",
        "This file cannot be read. Open it in Excel or LibreOffice, save it as a new XLSX file, and import that one."
    )
}

impl RollTask {
    fn read(self) -> Result<Box<RollRead>, String> {
        let (name, bytes) = self.contents()?;
        let RollErrand { letters, answers, .. } = &self.errand;
        let read_as =
            |encoding| intake::read_answered(&bytes, &name, self.today, encoding, &self.roll, answers);
        let mut reading = read_as(None).map_err(|fault| fault.sentence(self.lang))?;
        if *letters > 0 {
            let others = intake::ways(&bytes).into_iter().filter(|way| *way != reading.encoding);
            // A way in which the file is no roll is none to offer.
            let mut others: Vec<RollReading> = others.filter_map(|way| read_as(Some(way)).ok()).collect();
            let place = letters % (others.len() + 1);
            if place > 0 {
                reading = others.swap_remove(place - 1);
            }
        }
        Ok(Box::new(roll_read(reading, self)))
    }

    /// The name for sentences and the bytes.
    fn contents(&self) -> Result<(String, Vec<u8>), String> {
        match &self.errand.source {
            RollSource::Pasted(text) => {
                let name = say!(self.lang, "danh sách vừa dán", "(pasted list)");
                Ok((name, text.clone().into_bytes()))
            }
            RollSource::File(typed) => fetch(&*self.disk, typed, self.lang),
        }
    }
}

fn roll_read(reading: RollReading, task: RollTask) -> RollRead {
    let lang = task.lang;
    let mut told = reading.told(lang);
    told.push(reading.ending(lang));
    let mut faults: Vec<String> = reading.faults.iter().map(|fault| fault.sentence(lang)).collect();
    let asked = reading.faults.iter().filter_map(|fault| {
        Some(AskedRow { line: fault.line?, ask: fault.asks()?, words: fault.question(&reading.asking, lang) })
    });
    let asks = asked.collect();
    let left = reading.left_rows();
    let nothing_new = reading.is_nothing_new();
    let members: Vec<NewMember> = reading.members.into_iter().map(|(_, member)| member).collect();
    let RollEntry { members: events, groups, completed, refusals } =
        task.roll.enter(members, reading.regrouped, reading.completed, task.today);
    faults.extend(refusals.iter().map(|refusal| refusal.sentence(lang)));
    let RollErrand { source, letters, answers } = task.errand;
    RollRead { source, letters, told, faults, left, events, groups, completed, asks, answers, nothing_new }
}

/// A path as it was typed.
pub(super) fn typed_path(typed: &str) -> PathBuf {
    let mut paths = typed_paths(typed, home().as_deref()).into_iter().map(PathBuf::from);
    let first = paths.next().unwrap_or_default();
    if first.exists() { first } else { paths.next_back().unwrap_or(first) }
}
