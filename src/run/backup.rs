//! Backups, checks and hand-over of the open book: each in a thread of its own, one at a time.
//!
//! Decides when the program makes a backup by itself: when a meeting is adopted, once a day, and
//! when it is left. The practice book is left out, and a book that another program writes.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::Incoming;
use super::backup_words::{besides, copy_wanted, made_words, pack_words};
use super::desk::Desk;
use super::emergency::sticks;
use crate::app::Done;
use crate::app::backup::{BackupNews, BackupTask, BackupView, BookCheck, Progress, Work};
use crate::say;
use crate::shelf::{Shelf, hand_over};
use crate::store::{Seen, Ticket, Vault};
use crate::text::Lang;

/// The work of backups under way.
#[derive(Default)]
pub(super) struct BackupWork {
    jobs: Vec<JoinHandle<()>>,
    /// Held by the work that runs: two backups at once would let each other's files go.
    turn: Arc<Mutex<()>>,
    /// The book and the day for which the daily backup was seen to.
    day: Option<(PathBuf, NaiveDate)>,
    /// The act that enters the hash of an adopted meeting: a backup follows when it is saved.
    pub(super) adopted: Option<Ticket>,
}

/// Tells the program how it goes with a book.
#[derive(Clone)]
struct BackupVoice {
    sender: Sender<Incoming>,
    folder: String,
    lang: Lang,
    at: DateTime<FixedOffset>,
}

impl BackupVoice {
    fn tell(&self, news: BackupNews) {
        let folder = self.folder.clone();
        let _ = self.sender.send(Incoming::Done(Done::Backup { folder, news }));
    }

    /// Tells how far some work is, each time that another twentieth is done.
    fn progress(&self, work: Work) -> impl FnMut(usize, usize) {
        let (voice, mut told) = (self.clone(), 0);
        move |done, all| {
            let twentieth = (done * 20).checked_div(all).unwrap_or(0);
            if twentieth != told {
                told = twentieth;
                voice.tell(BackupNews::Under(Progress { work, done, all }));
            }
        }
    }

    fn look(&self, vault: &Vault) {
        match vault.look(self.at) {
            Ok(seen) => self.tell(BackupNews::Seen(view(seen))),
            Err(fault) => self.tell(BackupNews::Heed(fault.sentence(self.lang))),
        }
    }
}

impl Desk {
    /// Does something with the book as a whole.
    pub(super) fn do_backup(&mut self, task: BackupTask) {
        match task {
            BackupTask::Look => self.start(|shelf, voice| voice.look(&vault(&shelf))),
            BackupTask::Backup => self.start(|shelf, voice| back_up(&vault(&shelf), &voice)),
            BackupTask::Second(folder) => self.start(|shelf, voice| {
                let vault = vault(&shelf);
                choose_second(&vault, folder, &voice);
                voice.look(&vault);
            }),
            BackupTask::TryFolder(folder) => self.start(|shelf, voice| {
                let tried = vault(&shelf).outside(Path::new(&folder));
                voice.tell(match tried {
                    Ok(_) => BackupNews::Fits(folder),
                    Err(fault) => BackupNews::Heed(fault.sentence(voice.lang)),
                });
            }),
            BackupTask::Check => self.start(|shelf, voice| check(&shelf, &voice)),
            BackupTask::HandOver(folder) => self.start(move |mut shelf, voice| {
                let made =
                    hand_over(&mut shelf, Path::new(&folder), voice.at, &mut voice.progress(Work::HandOver));
                voice.tell(match made {
                    Ok(pack) => BackupNews::Through(pack_words(&pack, voice.lang)),
                    Err(fault) => BackupNews::Heed(fault.sentence(voice.lang)),
                });
            }),
        }
    }

    /// Starts work on the open book in a thread of its own.
    fn start(&mut self, work: impl FnOnce(Shelf, BackupVoice) + Send + 'static) {
        let Some(open) = &self.open else { return };
        let voice = self.voice(&open.dir);
        let shelf = open.shelf.beside();
        self.start_job(move || work(shelf, voice));
    }

    /// Starts work in a thread of its own, after all that was started before.
    pub(super) fn start_job(&mut self, work: impl FnOnce() + Send + 'static) {
        let turn = Arc::clone(&self.backups.turn);
        self.backups.jobs.retain(|job| !job.is_finished());
        self.backups.jobs.push(std::thread::spawn(move || {
            let _turn = turn.lock().unwrap_or_else(PoisonError::into_inner);
            work();
        }));
    }

    /// Starts work in a thread of its own that waits for no other: it touches no book.
    pub(super) fn start_at_once(&mut self, work: impl FnOnce() + Send + 'static) {
        self.backups.jobs.retain(|job| !job.is_finished());
        self.backups.jobs.push(std::thread::spawn(work));
    }

    fn voice(&self, dir: &Path) -> BackupVoice {
        let folder = dir.display().to_string();
        BackupVoice { sender: self.sender.clone(), folder, lang: self.lang, at: self.now.at }
    }

    /// Whether the program backs the open book up by itself.
    fn keeps_backups(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.writable && !open.shelf.info().practice)
    }

    /// Makes a backup when the act that is saved enters the hash of an adopted meeting.
    pub(super) fn keep_after(&mut self, saved: Ticket) {
        if self.backups.adopted == Some(saved) && self.keeps_backups() {
            self.backups.adopted = None;
            self.start(|shelf, voice| keep(&vault(&shelf), &voice, true));
        }
    }

    /// Once a day, makes a backup when the book changed since the last one.
    pub(super) fn keep_daily(&mut self) {
        let Some(open) = &self.open else { return };
        let today = Some((open.dir.clone(), self.now.at.date_naive()));
        if self.backups.day == today || !self.keeps_backups() {
            return;
        }
        self.backups.day = today;
        self.start(|shelf, voice| {
            let vault = vault(&shelf);
            if vault.is_due(voice.at).unwrap_or(true) {
                keep(&vault, &voice, false);
            }
        });
    }

    /// Waits for all work on backups of the open book.
    pub(super) fn settle_backups(&mut self) {
        for job in self.backups.jobs.drain(..) {
            // A job that panicked has told nothing; the book is not touched by it.
            let _ = job.join();
        }
    }

    /// The backup to be made once the open book is closed, where the program makes one by itself.
    pub fn last_backup(&self) -> Option<LastBackup> {
        let open = self.open.as_ref().filter(|_| self.keeps_backups())?;
        Some(LastBackup { vault: vault(&open.shelf), at: self.now.at, lang: self.lang })
    }
}

/// The backup that follows when a book was closed.
#[derive(Debug)]
pub struct LastBackup {
    vault: Vault,
    at: DateTime<FixedOffset>,
    lang: Lang,
}

impl LastBackup {
    /// Makes it, when the book changed since the last one. Answers what there is to say of it.
    pub fn make(self) -> Option<String> {
        if !self.vault.changed().unwrap_or(true) {
            return None;
        }
        match self.vault.keep(self.at, &mut |_, _| {}) {
            Ok(kept) => besides(&kept, self.lang).map(|(words, _)| words),
            Err(fault) => Some(fault.sentence(self.lang)),
        }
    }
}

fn vault(shelf: &Shelf) -> Vault {
    Vault::new(shelf.reader().clone())
}

fn view(seen: Seen) -> BackupView {
    BackupView {
        size: seen.size,
        backups: seen.backups,
        last: seen.last.map(|(at, _)| at),
        changed: seen.changed,
        second: seen.second.map(|(folder, there)| (folder.display().to_string(), there)),
        outside: seen.outside,
        stick: sticks().into_iter().next().map(|stick| stick.display().to_string()),
        tested: seen.tested.map(|tested| (tested.at, tested.good)),
    }
}

fn back_up(vault: &Vault, voice: &BackupVoice) {
    let lang = voice.lang;
    let kept = vault.keep(voice.at, &mut voice.progress(Work::Backup));
    voice.look(vault);
    voice.tell(match kept {
        Err(fault) => BackupNews::Heed(fault.sentence(lang)),
        Ok(kept) => {
            let made = made_words(&kept, lang);
            match besides(&kept, lang) {
                None => BackupNews::Through(made),
                Some((words, false)) => BackupNews::Through(format!("{made} {words}")),
                Some((words, true)) => BackupNews::Heed(format!("{made} {words}")),
            }
        }
    });
}

/// After a meeting was closed it is told too when the last copy outside this computer is old.
fn keep(vault: &Vault, voice: &BackupVoice, closed: bool) {
    match vault.keep(voice.at, &mut |_, _| {}) {
        Ok(kept) => {
            let wanted = copy_wanted(&kept, voice.lang).filter(|_| closed);
            let words: Vec<String> =
                besides(&kept, voice.lang).map(|(words, _)| words).into_iter().chain(wanted).collect();
            voice.tell(BackupNews::Kept((!words.is_empty()).then(|| words.join(" "))));
            voice.look(vault);
        }
        Err(fault) => voice.tell(BackupNews::Heed(fault.sentence(voice.lang))),
    }
}

fn choose_second(vault: &Vault, folder: Option<String>, voice: &BackupVoice) {
    let chosen = folder.is_some();
    let lang = voice.lang;
    voice.tell(match vault.choose_second(folder.map(PathBuf::from)) {
        Ok(()) if chosen => BackupNews::Through(say!(
            lang,
            "Từ nay mỗi bản sao lưu được chép thêm vào thư mục ấy.",
            "From now on every backup is copied to that folder too."
        )),
        Ok(()) => BackupNews::Through(say!(
            lang,
            "Từ nay chỉ sao lưu trên máy này.",
            "From now on backups are kept on this computer only."
        )),
        Err(fault) => BackupNews::Heed(fault.sentence(lang)),
    });
}

fn check(shelf: &Shelf, voice: &BackupVoice) {
    let verified = shelf.verify(&mut voice.progress(Work::Check));
    voice.tell(match verified {
        Ok(verified) => {
            let sentence = |finding: &crate::store::Finding| finding.sentence(voice.lang);
            let findings = verified.findings.iter().map(sentence).collect();
            BackupNews::Checked(BookCheck { at: voice.at, damaged: verified.is_damaged(), findings })
        }
        Err(fault) => BackupNews::Heed(fault.sentence(voice.lang)),
    });
}
