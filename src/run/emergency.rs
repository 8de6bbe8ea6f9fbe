//! The last resort: acts that the book's disk does not take are kept as plain text elsewhere.
//!
//! The file can be read by anybody in thirty years: what was done in words of both languages, the
//! text that was typed, and the line that the journal would hold. It knows no screen and decides
//! nothing; where it can be written is tried in order.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;

use crate::domain::Moment;
use crate::store::{
    Disk, Fault, Outside, OutsideActs, RawAct, StreamKey, follow_named, read_kept, read_outside,
    this_computer, write_whole,
};
use crate::text::shown;

/// Fields of events that hold what a person typed.
const TYPED: [&str; 6] = ["text", "note", "reason", "question", "title", "answer"];

/// What the names of the files begin with.
const NAME: &str = "bienban-chua-luu-";
/// What stands in a file of a sealed book.
const SEALED: &str = "\n\
    Sổ đã niêm phong, còn tệp này thì AI CŨNG ĐỌC ĐƯỢC: hãy cất kỹ. Khi mọi việc đã lưu vào sổ, chương trình xóa tệp này.\n\
    The book is sealed, but ANYBODY CAN READ this file: lock it away. Once all is saved in the book, the program deletes it.\n";
/// What the end of a file says once the book has it all.
const SETTLED: &str = "ALL OF THIS WAS SAVED IN THE BOOK AT";

/// An act that is not on the device yet.
#[derive(Debug, Clone)]
pub(super) struct WaitingAct {
    /// The book's folder.
    pub(super) book: PathBuf,
    /// The book's id.
    pub(super) id: String,
    /// The stream that it belongs to.
    pub(super) key: StreamKey,
    /// The act.
    pub(super) act: RawAct,
    /// What was done, in sentences.
    pub(super) said: Vec<String>,
    /// Whether that book is sealed, while this file cannot be.
    pub(super) sealed: bool,
}

/// Where the file of the last resort goes, and where it is.
#[derive(Debug, Default)]
pub(super) struct Emergency {
    disk: Option<Arc<dyn Disk>>,
    places: Vec<PathBuf>,
    file: Option<PathBuf>,
    /// Files that were used before another place was chosen or had to be taken.
    former: Vec<PathBuf>,
    /// The acts as the file holds them.
    held: String,
    /// Whether what the files hold is of a sealed book.
    sealed: bool,
}

impl WaitingAct {
    /// The act as another start takes it into its book.
    pub(super) fn outside(&self) -> Outside {
        let laptop = matches!(self.key, StreamKey::Meeting(..)).then(this_computer);
        Outside { book: self.id.clone(), laptop, key: self.key.clone(), act: self.act.clone() }
    }
}

impl Emergency {
    /// One that tries `places` on `disk`, first one first.
    pub(super) fn at(disk: Arc<dyn Disk>, places: Vec<PathBuf>) -> Emergency {
        Emergency { disk: Some(disk), places, ..Emergency::default() }
    }

    /// Keeps all that waits in one file, made anew whenever it holds other acts than those; answers
    /// where it is, or none when no place takes it.
    pub(super) fn keep(&mut self, waiting: &[&WaitingAct], when: Moment) -> Option<&Path> {
        let (mut acts, mut before) = (String::new(), None);
        for (at, one) in waiting.iter().enumerate() {
            // Without its line an act can still be read, and entered by hand.
            let line = one.outside().line(at + 1, waiting.len(), before.as_deref()).ok();
            acts.push_str(&paragraph(one, line.as_deref()));
            before = line;
        }
        if self.file.is_none() || self.held != acts {
            let disk = self.disk.clone()?;
            self.sealed |= waiting.iter().any(|one| one.sealed);
            let text = heading(when) + if self.sealed { SEALED } else { "" } + &acts;
            let before = self.file.take();
            let places = self.places.iter().map(|place| free_file(&*disk, place, when));
            let mut files = before.clone().into_iter().chain(places);
            self.file = files.find(|file| write_whole(&*disk, file, text.as_bytes()).is_ok());
            self.former.extend(before.filter(|before| self.file.as_ref() != Some(before)));
            self.held = acts;
        }
        self.file.as_deref()
    }

    /// Tries this folder first from now on; false when it is not there.
    pub(super) fn choose(&mut self, folder: &Path) -> bool {
        let there = self.disk.as_ref().is_some_and(|disk| disk.list(folder).is_ok());
        if there {
            self.places.retain(|place| place != folder);
            self.places.insert(0, folder.to_path_buf());
            self.former.extend(self.file.take());
        }
        there
    }

    /// Everything that waited is in the book now: says so at the end of every file that was used,
    /// which stays, or removes it where the book is sealed; answers the last one, and whether it is gone.
    pub(super) fn settle(&mut self, when: Moment) -> Option<(PathBuf, bool)> {
        let files: Vec<PathBuf> = self.former.drain(..).chain(self.file.take()).collect();
        let sealed = std::mem::take(&mut self.sealed);
        let gone: Vec<bool> = files.iter().map(|file| self.end(file, sealed, when)).collect();
        files.into_iter().zip(gone).next_back()
    }

    /// The book has all that one file holds, of this start or an earlier one: says so at its end, or removes it
    /// where the book is sealed.
    pub(super) fn settle_one(&mut self, file: &Path, sealed: bool, when: Moment) {
        self.former.retain(|former| former != file);
        self.file.take_if(|used| used == file);
        self.end(file, sealed, when);
    }

    /// Whether the file is gone: what anybody can read of a sealed book does not stay.
    fn end(&self, file: &Path, sealed: bool, when: Moment) -> bool {
        let removed = |disk: &Arc<dyn Disk>| sealed && disk.remove(file).is_ok();
        let gone = self.disk.as_ref().is_some_and(removed);
        if !gone {
            self.mark(file, when);
        }
        gone
    }

    fn mark(&self, file: &Path, when: Moment) {
        let Some(disk) = self.disk.as_ref().filter(|disk| disk.exists(file)) else { return };
        // The book has it all; a note that cannot be written changes nothing.
        let line = settled_line(when);
        let _ =
            disk.append(file).and_then(|mut pen| pen.write(line.as_bytes()).and_then(|()| pen.sync_data()));
    }

    /// The acts that a file keeps for a book.
    ///
    /// # Errors
    /// As [`read_kept`].
    pub(super) fn kept(&self, file: &Path, book: &str) -> Result<OutsideActs, Fault> {
        let disk = self.disk.as_ref().ok_or(Fault::Internal { place: "emergency" })?;
        read_kept(&**disk, file, book)
    }

    /// What a file says.
    fn read(&self, file: &Path) -> Result<String, Fault> {
        let disk = self.disk.as_ref().ok_or(Fault::Internal { place: "emergency" })?;
        let bytes = disk.read(file).map_err(|error| Fault::reading(file, &error))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// A file of an earlier start that holds acts of this book and was never settled, with their
    /// number. The folder for temporary files is left out: anybody may put a file there.
    pub(super) fn unsettled(&self, book: &str) -> Option<(String, usize)> {
        let disk = self.disk.as_ref()?;
        let places = self.places.iter().filter(|place| **place != std::env::temp_dir());
        let files = places.flat_map(|place| {
            let names =
                disk.list(&follow_named(place)).unwrap_or_default().into_iter().map(|entry| entry.name);
            let named = names.filter(|name| name.starts_with(NAME) && name.ends_with(".txt"));
            named.map(|name| place.join(name)).collect::<Vec<_>>()
        });
        files.into_iter().find_map(|file| {
            let text = self.read(&file).ok().filter(|text| !text.contains(SETTLED))?;
            let acts = read_outside(&text).acts.iter().filter(|act| act.book == book).count();
            (acts > 0).then(|| (file.display().to_string(), acts))
        })
    }
}

/// What the end of a file says once the book has it all.
pub fn settled_line(when: Moment) -> String {
    let time = when.at.format("%H:%M:%S %d/%m/%Y");
    format!(
        "\nĐÃ LƯU ĐỦ VÀO SỔ LÚC {time}. Không cần nhập lại.\n{SETTLED} {time}. Nothing needs to be entered again.\n"
    )
}

/// The folders of this computer that are tried: the one that was asked for, the home folder, what
/// is plugged in, and the folder for temporary files.
pub(super) fn places() -> Vec<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let plugged = ["/media", "/run/media"].map(PathBuf::from).into_iter();
    let sticks = sticks().into_iter().chain(plugged.flat_map(|folder| folders(&folder)));
    let home = variable("HOME").or_else(|| variable("USERPROFILE"));
    let first = variable("BIENBAN_EMERGENCY").into_iter().chain(home);
    first.chain(sticks).chain([std::env::temp_dir()]).collect()
}

/// What is plugged in, as far as the system shows it in the usual place.
pub(super) fn sticks() -> Vec<PathBuf> {
    let user = std::env::var_os("USER").unwrap_or_default();
    let own = ["/media", "/run/media"].map(PathBuf::from).into_iter().map(|folder| folder.join(&user));
    let own = own.filter(|_| !user.is_empty());
    own.chain([PathBuf::from("/Volumes")]).flat_map(|folder| folders(&folder)).collect()
}

/// The folders in a folder, by their names.
fn folders(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut folders: Vec<PathBuf> = paths.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// The file of this moment in a folder, with a number where another program has taken the name.
fn free_file(disk: &dyn Disk, place: &Path, when: Moment) -> PathBuf {
    let first = format!("{NAME}{}", when.at.format("%Y%m%d-%H%M%S"));
    let mut file = place.join(format!("{first}.txt"));
    let mut number = 1;
    while disk.exists(&file) {
        number += 1;
        file = place.join(format!("{first}-{number}.txt"));
    }
    file
}

fn heading(when: Moment) -> String {
    let time = when.at.format("%H:%M:%S %d/%m/%Y");
    format!(
        "NỘI DUNG CHƯA LƯU ĐƯỢC VÀO SỔ CHI BỘ — {time}\n\
         Ổ đĩa chứa sổ không ghi được, nên những việc dưới đây được chép ra tệp này.\n\
         Khi ổ đĩa dùng được, chương trình tự lưu và ghi một dòng ở cuối tệp. Nếu không có dòng ấy,\n\
         hãy giữ tệp này: lần sau mở sổ, chương trình hỏi để đưa vào; hoặc chạy lệnh: bienban take-in TỆP.\n\
         \n\
         NOT YET SAVED IN THE BOOK OF THE CELL — {time}\n\
         The disk with the book does not take what is written, so what follows is kept here.\n\
         Once the disk works, the program saves it by itself and adds a line at the end. If there is\n\
         no such line, keep this file: when the book is next opened the program asks to take it in; or\n\
         run: bienban take-in FILE.\n"
    )
}

/// One of so many acts: where it belongs, what was done, what was typed, and the line that the
/// program takes in again.
fn paragraph(waiting: &WaitingAct, line: Option<&str>) -> String {
    let when = waiting.act.when();
    let place = match &waiting.key {
        StreamKey::Book => "sổ / book".to_owned(),
        StreamKey::Roll(cell) => format!("danh sách đảng viên / roll {}", cell.0),
        StreamKey::Notes(cell) => format!("ghi riêng của chủ trì / private notes {}", cell.0),
        StreamKey::Meeting(_, meeting) => format!("cuộc họp / meeting {}", meeting.0),
    };
    let mut text = format!("\n— {} · {} · {}\n", when.at.format("%H:%M:%S"), waiting.book.display(), place);
    for sentence in &waiting.said {
        text.push_str(&format!("  {}\n", shown(sentence)));
    }
    for event in waiting.act.events() {
        let value = serde_json::from_str(event).unwrap_or(Value::Null);
        for typed in typed(&value) {
            typed.lines().for_each(|line| text.push_str(&format!("  | {}\n", shown(line))));
        }
    }
    if let Some(line) = line {
        text.push_str(&format!("  {line}\n"));
    }
    text
}

/// What a person typed, wherever it stands in an event.
fn typed(value: &Value) -> Vec<&str> {
    match value {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, value)| match value {
                Value::String(text) if TYPED.contains(&name.as_str()) => vec![text.as_str()],
                _ => typed(value),
            })
            .collect(),
        Value::Array(values) => values.iter().flat_map(typed).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::{CellId, Event, MeetingId};
    use crate::store::SimulatedDisk;

    fn waiting(text: &str) -> WaitingAct {
        let at = "2026-12-03T19:42:07+07:00".parse().unwrap();
        let event = Event::Draft { field: "item-9".into(), text: text.into() };
        WaitingAct {
            book: "so".into(),
            id: "b1".into(),
            key: StreamKey::Meeting(CellId("ap-mau".into()), MeetingId("20261203-0a1b2c".into())),
            act: RawAct::new(Moment { at, run: 5 }, &[event]).unwrap(),
            said: vec!["lưu nháp".into(), "keep a draft".into()],
            sealed: false,
        }
    }

    fn moment() -> Moment {
        Moment { at: "2026-12-03T19:42:10+07:00".parse().unwrap(), run: 8 }
    }

    #[test]
    fn the_file_says_in_words_and_as_lines_what_waits() {
        let disk = SimulatedDisk::default();
        disk.create_dir(Path::new("usb")).unwrap();
        let places = vec!["gone".into(), "usb".into()];
        let mut emergency = Emergency::at(Arc::new(disk.clone()), places);
        let (one, two) = (waiting("sửa cầu kênh 3"), waiting("sửa cầu kênh 3\ntrước mùa mưa"));
        let file = emergency.keep(&[&one], moment()).unwrap().to_owned();
        assert_eq!(file, Path::new("usb/bienban-chua-luu-20261203-194210.txt"));
        assert_eq!(emergency.keep(&[&one, &two], moment()), Some(file.as_path()));
        let text = String::from_utf8(disk.read(&file).unwrap()).unwrap();
        let laptop = this_computer();
        let paragraph = format!(
            "\n— 19:42:07 · so · cuộc họp / meeting 20261203-0a1b2c\n  lưu nháp\n  keep a draft\n  \
                         | sửa cầu kênh 3\n  | trước mùa mưa\n  {{\"unsaved\":1,\"n\":2,\"of\":2,\"book\":\"b1\",\"laptop\":\"{laptop}\",\"cell\":\"ap-mau\",\
                         \"meeting\":\"20261203-0a1b2c\",\"at\":\"2026-12-03T19:42:07+07:00\",\"run\":5,\
                         \"events\":[{{\"draft\":{{\"field\":\"item-9\",\"text\":\"sửa cầu kênh 3\\ntrước mùa mưa\"}}}}],\
                         \"prev\":\""
        );
        assert!(text.starts_with("NỘI DUNG CHƯA LƯU ĐƯỢC VÀO SỔ CHI BỘ — 19:42:10 03/12/2026\n"), "{text}");
        assert!(text.contains(&paragraph), "{text}");
        assert_eq!(emergency.settle(moment()), Some((file.clone(), false)));
        let text = String::from_utf8(disk.read(&file).unwrap()).unwrap();
        assert!(text.contains("\nĐÃ LƯU ĐỦ VÀO SỔ LÚC 19:42:10 03/12/2026."), "{text}");
        assert_eq!(emergency.settle(moment()), None);
    }

    #[test]
    fn the_file_of_a_sealed_book_says_that_anybody_reads_it_and_goes_once_all_is_saved() {
        let disk = SimulatedDisk::default();
        disk.create_dir(Path::new("usb")).unwrap();
        let mut emergency = Emergency::at(Arc::new(disk.clone()), vec!["usb".into()]);
        let one = WaitingAct { sealed: true, ..waiting("sửa cầu kênh 3") };
        let file = emergency.keep(&[&one], moment()).unwrap().to_owned();
        let text = String::from_utf8(disk.read(&file).unwrap()).unwrap();
        assert!(text.contains("AI CŨNG ĐỌC ĐƯỢC") && text.contains("ANYBODY CAN READ"), "{text}");
        assert_eq!(emergency.settle(moment()), Some((file.clone(), true)));
        assert!(!disk.exists(&file));
        // The next one, of a book that is not sealed, stays as ever.
        let file = emergency.keep(&[&waiting("a")], moment()).unwrap().to_owned();
        assert!(!String::from_utf8(disk.read(&file).unwrap()).unwrap().contains("ANYBODY CAN READ"));
        assert_eq!(emergency.settle(moment()), Some((file.clone(), false)));
        assert!(disk.exists(&file));
        emergency.settle_one(&file, true, moment());
        assert!(!disk.exists(&file));
    }

    #[test]
    fn without_a_place_there_is_no_file_and_a_later_one_is_used() {
        let disk = SimulatedDisk::default();
        let mut emergency = Emergency::at(Arc::new(disk.clone()), vec!["usb".into()]);
        assert_eq!(emergency.keep(&[&waiting("a")], moment()), None);
        disk.create_dir(Path::new("usb")).unwrap();
        assert!(emergency.keep(&[&waiting("a")], moment()).is_some());
    }
}
