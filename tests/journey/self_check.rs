//! The self-check sheet on screen: for its member alone, in memory alone, kept only under the member's word.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bienban::app::Overlay;
use bienban::domain::{Event, ItemRef};
use bienban::store::{Disk, Reader, SimulatedDisk, make_backup, restore_backup};

use crate::scene;
use crate::stage::{OWN, Stage};

/// Every file of a disk with its bytes.
fn files(disk: &SimulatedDisk, folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = disk.list(folder).unwrap();
    let below = entries.into_iter().flat_map(|entry| {
        let path = folder.join(entry.name);
        if entry.folder { files(disk, &path) } else { vec![(path.clone(), disk.read(&path).unwrap())] }
    });
    below.collect()
}

/// The files in which a word stands, in whatever letters.
fn holding(disk: &SimulatedDisk, word: &str) -> Vec<PathBuf> {
    let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_lowercase().contains(word);
    files(disk, Path::new("")).into_iter().filter(|(_, bytes)| holds(bytes)).map(|(path, _)| path).collect()
}

/// An open meeting whose theme has five items, with the sheet on top, found by its name.
pub(crate) fn on_sheet() -> Stage {
    let mut stage = scene::opened();
    let item = |key: &str| {
        let (list, key) = ("bieu-hien-2016/manifestations".into(), key.into());
        ItemRef { list, key, label: String::new(), listed: String::new() }
    };
    let items = ["I.4", "I.5", "I.6", "I.7", "II.6"].map(item).to_vec();
    let theme = stage.meeting().set_theme("Nói đi đôi với làm", items).unwrap();
    stage.model.perform(Ok(vec![Event::Plan(theme)]));
    stage.settle();
    stage.keys("f2 ~phieu tu soi~ enter");
    assert_eq!(stage.model.screen(), "self-check", "{}", stage.screen());
    stage
}

#[test]
fn nothing_is_answered_before_and_one_key_answers_one_entry() {
    let mut stage = on_sheet();
    assert!(stage.shows("trả lời 0/5") && !stage.shows("■"), "{}", stage.screen());
    let acts = stage.history().records.len();
    stage.keys("1 1 1");
    assert!(stage.shows("trả lời 1/5"), "the same key again takes it away: {}", stage.screen());
    stage.keys("down 3 enter");
    assert!(stage.shows("trả lời 2/5"), "{}", stage.screen());
    assert_eq!(stage.model.place().at, 2, "Enter goes to the next entry without an answer");
    stage.keys("enter enter enter enter enter");
    assert!(stage.shows("trả lời 2/5"), "Enter answers nothing: {}", stage.screen());
    stage.keys("~tre~");
    assert!(stage.shows("Chỉ đồng chí thấy"), "{}", stage.screen());
    assert!(stage.shows("Esc thôi, bỏ chữ đã gõ"), "no draft is promised: {}", stage.screen());
    stage.keys("enter");
    assert!(stage.shows("việc gì, khi nào: tre"), "{}", stage.screen());
    assert_eq!(stage.history().records.len(), acts, "no act of the meeting");
}

#[test]
fn leaving_by_any_way_wipes_it() {
    for way in ["esc", "f2 ~diem danh~ enter", "f4"] {
        let mut stage = on_sheet();
        stage.keys("1 down 2 ~xoai~ enter");
        stage.keys(way);
        assert_ne!(stage.model.screen(), "self-check", "{way}: {}", stage.screen());
        assert!(!format!("{:?}", stage.model).contains("xoai"), "{way}");
        stage.model.open("self-check");
        assert!(stage.shows("trả lời 0/5") && !stage.shows("xoai"), "{way}: {}", stage.screen());
    }
    let mut stage = on_sheet();
    stage.keys("1 esc");
    assert_eq!(
        stage.notice(),
        "Đã xóa phiếu tự soi khỏi máy; chỉ còn bản mà đồng chí đã tự giữ hoặc tự in, nếu có."
    );
    let mut blank = on_sheet();
    blank.keys("esc");
    assert_eq!(blank.notice(), "", "a blank sheet is left without a word");
}

/// Acceptance 5 of the design: a marked word among 500 keys is in no file, whatever ends the sheet.
#[test]
fn a_word_of_the_sheet_is_in_no_file() {
    const KEYS: [&str; 12] =
        ["1", "2", "3", "down", "up", "enter", "4", "tab", "home", "end", "pagedown", "backspace"];
    let mut chance = fastrand::Rng::with_seed(14);
    let mut stage = on_sheet();
    for round in 0..10 {
        for _ in 0..50 {
            stage.keys(KEYS[chance.usize(..KEYS.len())]);
        }
        // A field may be open by now, or not.
        stage.keys("~xoaicat~");
        stage.wait(4);
        if round % 3 == 0 {
            stage.keys("enter");
        }
    }
    assert_eq!(stage.model.screen(), "self-check", "{}", stage.screen());
    let killed = stage.disk.survivor();
    assert_eq!(holding(&killed, "xoaicat"), Vec::<PathBuf>::new(), "killed in the middle");
    assert!(files(&killed, Path::new("")).len() > 3, "there are files to look in");
    stage.keys("esc esc esc");
    assert_ne!(stage.model.screen(), "self-check");
    let told = stage.leave_for_good().unwrap_or_default();
    assert!(!told.contains("xoaicat"));
    assert_eq!(holding(&stage.disk, "xoaicat"), Vec::<PathBuf>::new(), "left and closed");
}

#[test]
fn the_disk_that_refuses_gets_no_word_of_the_sheet_either() {
    let mut stage = on_sheet();
    stage.disk.leave_room(Some(0));
    stage.keys("2 ~xoaicat~ enter esc 7");
    stage.wait(4);
    stage.disk.leave_room(None);
    stage.keys("ctrl-c");
    assert_eq!(holding(&stage.disk, "xoaicat"), Vec::<PathBuf>::new());
}

#[test]
fn it_is_kept_under_the_own_word_read_again_and_deleted() {
    let mut stage = on_sheet();
    stage.keys("6");
    assert!(stage.model.overlays.is_empty(), "a blank sheet is not kept: {}", stage.screen());
    stage.keys("3 ~xoaicat~ enter 6 ~rau muong~ enter ~rau muon~ enter");
    assert!(stage.shows("Hai lần nhập không giống nhau"), "{}", stage.screen());
    // Nobody sees what stands in a hidden field: it is typed anew, not gone on with.
    stage.keys("~rau muong~ enter");
    let said = "Đã giữ phiếu tự soi; chỉ mật khẩu riêng của đồng chí mở được.";
    assert_eq!(stage.notice(), said, "{}", stage.screen());
    let kept: Vec<PathBuf> = files(&stage.disk, Path::new(OWN)).into_iter().map(|(path, _)| path).collect();
    let kept: Vec<&PathBuf> =
        kept.iter().filter(|path| path.starts_with(Path::new(OWN).join("private"))).collect();
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert_eq!(holding(&stage.disk, "xoaicat"), Vec::<PathBuf>::new());
    stage.keys("esc f2 ~phieu tu soi~ enter 7 enter ~rau muong xao~ enter");
    assert!(stage.shows("Mật khẩu chưa đúng"), "{}", stage.screen());
    stage.keys("~rau muong~ enter");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Lines(_))), "{}", stage.screen());
    assert!(stage.shows("xoaicat") && stage.shows("đang sửa"), "{}", stage.screen());
    stage.keys("esc");
    assert!(!stage.shows("xoaicat"), "{}", stage.screen());
    stage.keys("8 enter");
    assert!(stage.shows("Xóa phiếu tự soi · Phiếu giữ ngày 03/12/2026"), "{}", stage.screen());
    assert!(stage.shows("Xóa rồi không lấy lại được"), "{}", stage.screen());
    stage.keys("~rau muong xao~ enter");
    assert!(stage.shows("Mật khẩu chưa đúng"), "{}", stage.screen());
    stage.keys("~rau muong~ enter");
    assert_eq!(stage.notice(), "Đã xóa phiếu đã giữ.", "{}", stage.screen());
    stage.keys("7");
    assert!(stage.model.overlays.is_empty(), "nothing is kept to be read: {}", stage.screen());
}

#[test]
fn of_two_sheets_of_one_day_nobody_deletes_that_of_another() {
    let mut stage = on_sheet();
    stage.keys("1 6 ~rau muong~ enter ~rau muong~ enter esc f2 ~phieu tu soi~ enter");
    stage.keys("2 6 ~ca loc nuong~ enter ~ca loc nuong~ enter");
    let kept = |stage: &Stage| {
        let all = files(&stage.disk, Path::new(OWN)).into_iter().map(|(path, _)| path);
        all.filter(|path| path.starts_with(Path::new(OWN).join("private"))).count()
    };
    assert_eq!(kept(&stage), 2);
    stage.keys("8");
    let names = files(&stage.disk, &Path::new(OWN).join("private")).into_iter().map(|(path, _)| path);
    let names =
        names.filter_map(|path| Some(path.file_stem()?.to_str()?.strip_prefix("20261203-")?.to_owned()));
    let marks: Vec<String> = names.collect();
    assert_eq!(marks.len(), 2);
    assert!(marks.iter().all(|mark| stage.shows(&format!("03/12/2026, mã {mark}"))), "{}", stage.screen());
    stage.keys("down enter");
    assert!(stage.shows("03/12/2026, mã "), "{}", stage.screen());
    // Each word opens one of the two, whichever of them stands second.
    stage.keys("~rau muong~ enter");
    if kept(&stage) == 2 {
        assert!(stage.shows("Mật khẩu chưa đúng"), "{}", stage.screen());
        stage.keys("~ca loc nuong~ enter");
    }
    assert_eq!(kept(&stage), 1);
}

#[test]
fn no_backup_takes_a_kept_sheet_along() {
    let mut stage = on_sheet();
    stage.keys("1 6 ~rau muong~ enter ~rau muong~ enter");
    assert!(stage.notice().starts_with("Đã giữ phiếu"), "{}", stage.notice());
    stage.keys("esc ctrl-c");
    let (disk, now) = (stage.disk.clone(), stage.now());
    drop(stage);
    let shared: Arc<dyn Disk> = Arc::new(disk.clone());
    let reader = Reader::open(Arc::clone(&shared), Path::new(OWN)).unwrap();
    let made = make_backup(&reader, Path::new("usb"), now, &mut |_, _| {}).unwrap();
    let restored = Path::new("lai");
    restore_backup(&shared, &made.file, restored, &mut |_, _| {}).unwrap();
    let paths: Vec<PathBuf> = files(&disk, restored).into_iter().map(|(path, _)| path).collect();
    assert!(paths.iter().any(|path| path.ends_with("book.jsonl")), "{paths:?}");
    assert!(!paths.iter().any(|path| path.to_string_lossy().contains("private")), "{paths:?}");
}

/// Everything in a folder of the simulated disk.
fn names(disk: &SimulatedDisk, folder: &str) -> Vec<String> {
    disk.list(Path::new(folder)).unwrap().into_iter().map(|entry| entry.name).collect()
}

#[test]
fn it_is_printed_for_its_member_alone_and_never_into_the_book() {
    let mut stage = on_sheet();
    stage.keys("4");
    assert!(stage.model.overlays.is_empty(), "a blank sheet is not printed: {}", stage.screen());
    stage.model.formats = vec![bienban::report::format("txt").unwrap()];
    stage.keys("1 down 2 down 3 ~xoaicat~ enter 4");
    assert!(stage.shows("Giữ riêng, không nộp"), "{}", stage.screen());
    // In the book's own folder it would be copied and handed over.
    stage.keys(&format!("~{OWN}~ enter"));
    let told = |stage: &Stage| stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told(&stage).contains("nằm trong sổ của chi bộ"), "{}", stage.screen());
    stage.retype("khong-co");
    stage.keys("enter");
    assert!(told(&stage).contains("Không mở được thư mục khong-co"), "{}", stage.screen());
    // What was typed stands there still.
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(form)) if form.text(0) == "khong-co"));
    stage.disk.create_dirs(Path::new("usb")).unwrap();
    stage.retype("usb");
    stage.keys("enter");
    let name = "phieu-tu-soi-cua-toi-2026-12.txt";
    assert!(
        stage.notice().starts_with(&format!("Đã ghi phiếu của riêng đồng chí: usb/{name}.")),
        "{}",
        stage.notice()
    );
    assert_eq!(names(&stage.disk, "usb"), [name]);
    let bytes = stage.disk.read(&Path::new("usb").join(name)).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("Việc gì, khi nào: xoaicat") && flat.contains("Giữ riêng, không nộp"), "{text}");
    // Three of five are answered, each once, and nobody is named.
    assert_eq!((text.matches("[ X ]").count(), text.matches("[    ]").count()), (3, 12), "{text}");
    let named = stage.meeting().roll.iter().find(|one| text.contains(&one.name));
    assert_eq!(named.map(|one| &one.name), None);
    // The screen still holds the sheet; the book holds nothing of it.
    assert!(stage.shows("trả lời 3/5"), "{}", stage.screen());
    let beside: Vec<PathBuf> =
        holding(&stage.disk, "xoaicat").into_iter().filter(|path| !path.starts_with("usb")).collect();
    assert_eq!(beside, Vec::<PathBuf>::new());
}

#[test]
fn one_line_is_carried_into_a_statement_and_no_other_byte() {
    let mut stage = on_sheet();
    stage.keys("1 5");
    assert!(stage.model.overlays.is_empty(), "an entry without a line has nothing to carry");
    stage.keys("~xoaicat~ enter down 2 ~oidao~ enter 5");
    assert!(stage.shows("Lời tự phê bình của đồng chí nào?"), "{}", stage.screen());
    // Left before it is agreed to, nothing is carried.
    stage.keys("~ttsr~ enter esc");
    assert_eq!(holding(&stage.disk, "oidao"), Vec::<PathBuf>::new());
    let steps = |stage: &Stage| stage.history().records.iter().filter(|one| one.event.is_step()).count();
    let before = steps(&stage);
    stage.keys("5 ~ttsr~ enter");
    let asked = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(asked.contains("“oidao” vào bản nháp lời tự phê bình của đ/c Thạch Thị Sa Rây?"), "{asked}");
    assert!(asked.contains("Dòng này từ đó nằm trong sổ"), "{asked}");
    stage.keys("1");
    assert!(stage.notice().starts_with("Đã đưa một dòng vào bản nháp"), "{}", stage.notice());
    assert!(stage.shows("trả lời 2/5"), "the sheet is still there: {}", stage.screen());
    assert_eq!((steps(&stage), stage.meeting().statements.len()), (before, 0), "nothing is stated by it");
    let drafts: Vec<_> = stage.meeting().drafts.iter().collect();
    assert_eq!(drafts, [(&"form-statement-3-1".to_owned(), &"oidao".to_owned())]);
    assert_eq!(holding(&stage.disk, "xoaicat"), Vec::<PathBuf>::new());
    stage.keys("esc 9 ~muc bat ky~ enter ~tu phe binh~ enter enter ~ttsr~ enter 2");
    assert!(stage.shows("oidao") && !stage.shows("xoaicat"), "{}", stage.screen());
    stage.keys("enter enter enter enter enter");
    let said: Vec<_> = stage.meeting().statements.iter().map(|(_, said)| said.shortcoming.as_str()).collect();
    assert_eq!(said, ["oidao"]);
    assert!(stage.meeting().statements.iter().all(|(_, said)| said.item.is_none()));
}
