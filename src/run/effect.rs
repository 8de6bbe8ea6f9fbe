//! Does what the program asks for.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use super::desk::Desk;
use super::roll_read::RollErrand;
use super::{Incoming, settings};
use crate::app::{BookView, Done, Effect, Model, Wanted};
use crate::domain::{
    BookEvent, CellId, CellName, Meeting, MeetingId, PrivateNoteEvent, Roll, RollEvent, SealOf,
    ShorthandEvent,
};
use crate::report::{Format, NamedPaper};
use crate::say;
use crate::shelf;
use crate::store::{Disk, Fault, RawAct, StreamKey, write_whole};
use crate::text::Lang;

/// What was done is told in both, for a file that anybody may find.
const LANGS: [Lang; 2] = [Lang::Vi, Lang::En];

impl Desk {
    /// Keeps what is chosen on screen for the next start on this computer.
    pub(super) fn remember_settings(&mut self) {
        self.remembers = true;
    }

    /// Whether the bell of the terminal is to be rung now; asked once a frame.
    pub fn take_ring(&mut self) -> bool {
        std::mem::take(&mut self.rings)
    }

    /// Does everything that was asked for; true when the program is to be left.
    pub fn perform(&mut self, model: &mut Model) -> bool {
        self.now = model.now;
        for effect in model.take_effects() {
            if effect == Effect::Quit {
                return true;
            }
            if let Err(fault) = self.perform_one(effect, model) {
                self.tell(Done::Trouble(self.sentence_of(&fault)));
            }
        }
        // Before the next frame, and before any answer is taken.
        if self.unsaved_acts() > 0 {
            model.save.begin();
        }
        self.keep_daily();
        false
    }

    fn perform_one(&mut self, effect: Effect, model: &Model) -> Result<(), Fault> {
        match effect {
            Effect::Quit => {}
            Effect::OpenOwn => {
                let view = self.open_own()?;
                self.opened(view);
            }
            Effect::Unlock(secret) => match self.unlock_own(&secret) {
                Ok(view) => self.opened(view),
                Err(fault) => self.tell(Done::Wrong(fault.sentence(model.lang))),
            },
            Effect::OpenPractice { afresh } => {
                let view = self.open_practice(afresh)?;
                self.opened(view);
            }
            Effect::CreateCell(name) => {
                let words = cell_words(&name, model.lang);
                let view = self.create_cell(name)?;
                self.opened(view);
                self.tell(Done::Told(words));
            }
            Effect::AppendRoll(events) => self.append_roll(&events, model.roll()),
            Effect::KeepShorthand(change) => self.keep_shorthand(change),
            Effect::KeepPrivateNote(event) => self.keep_private_note(&event),
            Effect::KeepTopic(change) => self.keep_of_cell(|cell| BookEvent::Topic { cell, change }),
            Effect::KeepTerm(term) => self.keep_of_cell(|cell| BookEvent::TermBegan { cell, term }),
            Effect::FollowFrom(meeting) => {
                self.keep_of_cell(|cell| BookEvent::FollowedFrom { cell, meeting });
            }
            Effect::Append { meeting, act } => self.append(meeting, &act, model.meeting()),
            Effect::Read { meeting, wanted } => self.read(&meeting, wanted),
            Effect::ReadRoll { source, letters, answers } => {
                self.read_roll(RollErrand { source, letters, answers }, model);
            }
            Effect::Documents(task) => self.look_at_documents(task, model.lang),
            Effect::Write(documents) => self.write(&documents, &model.formats, model.lang),
            Effect::WriteIn(order) => self.write(&order.papers, &order.formats, model.lang),
            Effect::Print(paper) => self.print(*paper, model.lang),
            Effect::OpenFolder => self.open_folder(model.lang),
            Effect::ListPapers => self.list_papers(),
            Effect::Search(sought) => self.search(&sought),
            Effect::StopSearch => self.stop_search(),
            Effect::Backup(task) => self.do_backup(task),
            Effect::KeepIn(folder) => self.keep_in(folder),
            Effect::TakeIn(file) => {
                let (view, words) = self.take_in(&file)?;
                self.opened(view);
                self.tell(Done::Told(words));
            }
            Effect::Seal(task) => self.do_seal(task),
            Effect::Speak(lang) => {
                self.lang = lang;
                if self.remembers {
                    settings::remember_language(lang);
                }
            }
            Effect::Type(typing) if self.remembers => settings::remember_typing(typing),
            Effect::Point(mouse) if self.remembers => settings::remember_mouse(mouse),
            Effect::Colour(colours) if self.remembers => settings::remember_colours(colours),
            Effect::Sign(signs) if self.remembers => settings::remember_signs(signs),
            Effect::WriteAs(formats) if self.remembers => settings::remember_formats(&formats),
            Effect::TellOverTime(over_time) if self.remembers => settings::remember_over_time(over_time),
            Effect::Ring => self.rings = true,
            Effect::TellOverTime(_) => {}
            Effect::Type(_) | Effect::Point(_) | Effect::Colour(_) | Effect::Sign(_) | Effect::WriteAs(_) => {
            }
        }
        Ok(())
    }

    pub(super) fn tell(&self, done: Done) {
        let _ = self.sender.send(Incoming::Done(done));
    }

    fn opened(&self, view: BookView) {
        self.tell(Done::Opened(Box::new(view)));
    }

    /// The cell of the book that acts belong to; what is done in none is lost, and told.
    fn cell(&mut self) -> Option<CellId> {
        let cell = self.address.as_ref().and_then(|address| address.cell.clone());
        if cell.is_none() {
            self.lose(&Fault::Internal { place: "cell" });
        }
        cell
    }

    fn append_roll(&mut self, events: &[RollEvent], roll: &Roll) {
        let Some(cell) = self.cell() else { return };
        let said = LANGS.iter().flat_map(|lang| events.iter().map(|event| event.sentence(roll, *lang)));
        self.hand_over(StreamKey::Roll(cell), RawAct::new(self.now, events), said.collect());
    }

    fn keep_shorthand(&mut self, change: ShorthandEvent) {
        let Some(cell) = self.cell() else { return };
        let event = BookEvent::Shorthand { cell, change };
        self.hand_over(StreamKey::Book, RawAct::new(self.now, &[event]), Vec::new());
    }

    fn keep_private_note(&mut self, event: &PrivateNoteEvent) {
        let Some(cell) = self.cell() else { return };
        let said = LANGS.iter().map(|lang| event.sentence(*lang)).collect();
        self.hand_over(StreamKey::Notes(cell), RawAct::new(self.now, std::slice::from_ref(event)), said);
    }

    /// Appends what the book keeps of its cell.
    fn keep_of_cell(&mut self, event: impl FnOnce(CellId) -> BookEvent) {
        let Some(cell) = self.cell() else { return };
        self.hand_over(StreamKey::Book, RawAct::new(self.now, &[event(cell)]), Vec::new());
    }

    fn append(&mut self, id: MeetingId, act: &crate::domain::Act, meeting: Option<&Meeting>) {
        let Some(cell) = self.cell() else { return };
        let key = StreamKey::Meeting(cell, id);
        let said = LANGS
            .iter()
            .flat_map(|lang| act.events.iter().filter_map(|event| Some(event.sentence(meeting?, *lang))));
        let ticket = self.hand_over(key.clone(), RawAct::of_meeting(act), said.collect());
        let sealed = act.events.iter().find_map(SealOf::event);
        self.adopting.extend(ticket.zip(sealed).map(|(ticket, of)| (ticket, (key, of))));
    }

    /// Reads a meeting. One that is to be gone on with is read by the writer itself, which opens
    /// its stream and sets a torn end aside.
    fn read(&mut self, meeting: &MeetingId, wanted: Wanted) {
        let Some(open) = &mut self.open else { return };
        let Some(cell) = open.cell.clone() else { return };
        let sender = self.sender.clone();
        let lang = self.lang;
        match wanted {
            Wanted::Live => {
                let meeting = meeting.clone();
                let job = move |book: &mut crate::store::Book| {
                    let loaded = book.resume(&cell, &meeting);
                    let findings = book.take_findings();
                    loaded_to(&sender, loaded, wanted, lang);
                    for finding in findings {
                        let _ = sender.send(Incoming::Done(Done::Told(finding.sentence(lang))));
                    }
                };
                if let Err(fault) = open.writer.run(job) {
                    self.tell(Done::Trouble(fault.sentence(lang)));
                }
            }
            Wanted::Minutes(_) | Wanted::Papers => {
                open.shelf.refresh();
                let loaded = open.shelf.meeting(&cell, meeting);
                loaded_to(&sender, loaded, wanted, lang);
            }
        }
    }

    fn write(&self, documents: &[NamedPaper], formats: &[&Format], lang: Lang) {
        let Some(open) = &self.open else { return };
        if open.shelf.reader().is_sealed() {
            return self.keep_sealed(documents, formats, lang);
        }
        let folder = open.dir.join("documents");
        let mut documents = documents.to_vec();
        documents.iter_mut().for_each(|(_, document)| shelf::name_book_line(open.shelf.reader(), document));
        match write_all(&*self.disk, &folder, &documents, formats, lang) {
            Ok(paths) => self.tell(Done::Written(paths)),
            Err(sentence) => return self.tell(Done::Trouble(sentence)),
        }
        self.tell_replaced(&documents, formats, lang);
    }
}

fn loaded_to(sender: &Sender<Incoming>, loaded: crate::store::Loaded, wanted: Wanted, lang: Lang) {
    let hash = shelf::adopted_hash(&loaded);
    let trouble: Vec<String> = loaded.faults.iter().map(|fault| fault.sentence(lang)).collect();
    let seals = shelf::seals(&loaded);
    let history = Box::new(loaded.history);
    let _ = sender.send(Incoming::Done(Done::Read { wanted, history, hash, seals }));
    if !trouble.is_empty() {
        let _ = sender.send(Incoming::Done(Done::Trouble(trouble.join(" "))));
    }
}

/// Writes every document in some formats. A file that is there with other bytes stays, and the new
/// one gets a number.
pub(super) fn write_all(
    disk: &dyn Disk,
    folder: &Path,
    documents: &[NamedPaper],
    formats: &[&Format],
    lang: Lang,
) -> Result<Vec<PathBuf>, String> {
    let trouble = |path: &Path, error: std::io::Error| Fault::writing(path, &error).sentence(lang);
    disk.create_dirs(folder).map_err(|error| trouble(folder, error))?;
    let mut paths = Vec::new();
    for (stem, document) in documents {
        for format in formats {
            let bytes = (format.write)(document).map_err(|fault| fault.sentence(lang))?;
            let path = free_path(disk, folder, stem, format.extension, &bytes);
            // Some stand in a folder of their own.
            let inside = path.parent().unwrap_or(folder);
            disk.create_dirs(inside).map_err(|error| trouble(inside, error))?;
            write_whole(disk, &path, &bytes).map_err(|error| trouble(&path, error))?;
            paths.push(path);
        }
    }
    Ok(paths)
}

/// The first of "stem.docx", "stem-2.docx" … that is free or holds the same bytes; one that cannot
/// be read holds something else.
pub(super) fn free_path(
    disk: &dyn Disk,
    folder: &Path,
    stem: &str,
    extension: &str,
    bytes: &[u8],
) -> PathBuf {
    let taken = |path: &Path| disk.exists(path) && !disk.read(path).is_ok_and(|there| there == bytes);
    let mut path = folder.join(format!("{stem}.{extension}"));
    let mut number = 1;
    while taken(&path) {
        number += 1;
        path = folder.join(format!("{stem}-{number}.{extension}"));
    }
    path
}

/// That the names of the cell are kept.
fn cell_words(name: &CellName, lang: Lang) -> String {
    let CellName { name, parent, place } = name;
    say!(lang, "Đã ghi chi bộ {name}, {parent}, {place}.", "The cell is recorded: {name}, {parent}, {place}.")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::SimulatedDisk;

    #[test]
    fn a_name_is_free_where_nothing_or_the_same_stands_and_never_where_nothing_can_be_read() {
        let disk = SimulatedDisk::default();
        let folder = Path::new("documents");
        disk.create_dirs(folder).unwrap();
        let free = |bytes: &[u8]| free_path(&disk, folder, "bien-ban", "docx", bytes);
        assert_eq!(free(b"one"), Path::new("documents/bien-ban.docx"));
        // What is there but can be read by nobody as a file.
        disk.create_dir(Path::new("documents/bien-ban.docx")).unwrap();
        assert_eq!(free(b"one"), Path::new("documents/bien-ban-2.docx"));
        write_whole(&disk, &free(b"one"), b"one").unwrap();
        assert_eq!(free(b"one"), Path::new("documents/bien-ban-2.docx"));
        assert_eq!(free(b"two"), Path::new("documents/bien-ban-3.docx"));
        assert!(disk.exists(Path::new("documents/bien-ban.docx")));
    }
}
