//! One score on every surface: at the vote, after the adoption, after the upload. What is seen is written by
//! hand; the command line reads the very book that the screens wrote.

use std::path::Path;
use std::process::Command;

use bienban::store::Disk;
use serde_json::{Value, json};

use crate::stage::{PRACTICE, Stage};

/// The voted figure wherever it stands: 72, and 5 more by a timely upload.
const VOTED: &str = "72 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá";
/// What the upload of the evening itself settled, beside it.
const BESIDE: &str =
    "Bổ sung ngày 03/12/2026: đã tải tài liệu đúng hạn, được thêm 5; tổng 77 điểm, xếp loại khá.";
/// Both in one line.
const LINE: &str = "72 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá; bổ sung ngày 03/12/2026: 77 điểm, \
                    xếp loại khá";
/// Both in the columns of the list of meetings: scored, added, total, level.
const COLUMNS: &str = "20/20 72 +5 77 khá";
/// Both in the list of the command line.
const SHORT: &str = "72 điểm; tải đúng hạn thêm 5: 77 điểm, khá";

/// A practice meeting whose committee has judged everything, as in [`crate::one_score`], and that 18 of
/// 18 voted.
fn voted() -> Stage {
    let mut stage = Stage::practice();
    stage.follow_to("scoring");
    stage.keys("enter enter enter enter enter enter enter enter enter enter enter enter enter");
    stage.keys("enter enter 1 enter enter 2 ~18~ enter ~0~ enter ~0~ enter");
    stage
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Copies a folder of the simulated disk to a real one.
fn copy(disk: &dyn Disk, from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in disk.list(from).unwrap() {
        let (from, to) = (from.join(&entry.name), to.join(&entry.name));
        match entry.folder {
            true => copy(disk, &from, &to),
            false => std::fs::write(&to, disk.read(&from).unwrap()).unwrap(),
        }
    }
}

/// The book of a stage on a real disk, for the command line.
struct Shell(tempfile::TempDir);

impl Shell {
    fn of(stage: &Stage) -> Shell {
        let home = tempfile::tempdir().unwrap();
        copy(&stage.disk, Path::new(PRACTICE), &home.path().join("so"));
        Shell(home)
    }

    /// What a verb answers on the evening of the meeting.
    fn says(&self, args: &[&str]) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_bienban"))
            .args(["--now", "2026-12-03T22:00", "--book", "so"])
            .args(args)
            .current_dir(self.0.path())
            .env_clear()
            .env("HOME", self.0.path())
            .env("LANG", "C.UTF-8")
            .output()
            .unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn figure(&self) -> Value {
        let answer = self.says(&["score", "2026-12-03", "--json"]);
        serde_json::from_str::<Value>(&answer).unwrap()["figure"].clone()
    }

    fn paper(&self, paper: &str) -> String {
        self.says(&["report", paper, "2026-12-03", "--format", "txt"])
    }

    fn inventory(&self) -> String {
        self.says(&["backup", "usb", "--handover"]);
        let folder = self.0.path().join("usb/ban-giao-2026-12-03");
        std::fs::read_to_string(folder.join("ban-ke-ban-giao.txt")).unwrap()
    }
}

/// What the row of this meeting has in its column of points; the table breaks its words over lines.
fn column_of_points(inventory: &str) -> String {
    let head =
        inventory.lines().find_map(|line| line.find("Điểm, xếp loại").map(|at| line[..at].chars().count()));
    let (from, to) = (head.unwrap() - 3, head.unwrap() + 17);
    let row = inventory
        .lines()
        .skip_while(|line| !line.starts_with(" 13    03/12/2026"))
        .take_while(|line| !line.is_empty());
    let cell = |line: &str| line.chars().skip(from).take(to - from).collect::<String>();
    flat(&row.map(cell).collect::<Vec<_>>().join(" "))
}

/// Another screen of the same book, opened beside: the stage itself stays where it is.
fn beside(stage: &Stage, keys: &str) -> String {
    let mut other = Stage::on(stage.disk.survivor(), stage.now());
    other.keys("enter");
    other.keys(keys);
    flat(&other.screen())
}

/// The line of this meeting in an answer of the command line.
fn line(answer: &str, begins: &str) -> String {
    flat(answer.lines().find(|line| line.starts_with(begins)).unwrap_or_default())
}

/// Every surface by name, with all it says there.
fn surfaces(stage: &Stage) -> Vec<(&'static str, String)> {
    let shell = Shell::of(stage);
    let year = shell.says(&["score", "year", "--year", "2026"]);
    let list = shell.says(&["meeting", "list"]);
    let id = list.lines().last().unwrap().split(' ').next().unwrap().to_owned();
    let quality = shell.says(&["report", "quality", "--format", "txt"]);
    vec![
        ("minutes", flat(&shell.paper("minutes"))),
        ("score sheet", flat(&shell.paper("score-sheet"))),
        ("resolution", flat(&shell.paper("resolution"))),
        ("score", flat(&shell.says(&["score", "2026-12-03"]))),
        ("score year", line(&year, "03/12/2026")),
        ("quality paper", line(&quality, " 13   03/12/2026")),
        ("meeting list", line(&list, &id)),
        ("search", flat(&shell.says(&["search", "72 điểm"]))),
        ("inventory", column_of_points(&shell.inventory())),
        ("home", beside(stage, "")),
        ("past", beside(stage, "2")),
        ("quality", beside(stage, "2 1 1")),
        ("hits", beside(stage, "5 ~72 điểm~ enter")),
        ("reading", beside(stage, "2 enter")),
    ]
}

/// What each surface must say; whatever says 77 or a range elsewhere fails.
fn check(stage: &Stage, table: &[(&str, &str)]) {
    let surfaces = surfaces(stage);
    assert_eq!(
        surfaces.iter().map(|(name, _)| *name).collect::<Vec<_>>(),
        table.iter().map(|(name, _)| *name).collect::<Vec<_>>()
    );
    for ((name, says), (_, expected)) in surfaces.iter().zip(table) {
        // The mark of the file is any digits.
        let says = says.split("Mã xác thực").next().unwrap_or(says);
        match *expected {
            "" => assert!(!says.contains("72"), "{name} has no score yet: {says}"),
            words => assert!(says.contains(&flat(words)), "{name} should say {words}: {says}"),
        }
        let settled = expected.contains("77") || *name == "reading";
        assert!(
            settled || !(says.contains("77 điểm") || says.contains(" 77 ")),
            "{name} says another total: {says}"
        );
        assert!(!says.contains("72–77") && !says.contains("0–5"), "{name} says a range: {says}");
    }
}

#[test]
fn one_score_at_the_vote_after_the_adoption_and_after_the_upload() {
    let sentence = format!("Chi bộ biểu quyết: {VOTED}.");
    let (put, both) = (format!("Tổng: {VOTED}."), format!("Tổng: {VOTED}. {BESIDE}"));
    let mut stage = voted();
    let json = |uploaded: Value| {
        json!({
            "words": VOTED, "points": 72.0, "level": "fair", "upload_adds": 5.0, "voted": true, "adopted": null,
            "uploaded": uploaded,
        })
    };
    assert!(flat(&stage.screen()).contains(&format!("BẢNG CHẤM ĐIỂM {VOTED}")), "{}", stage.screen());
    assert_eq!(Shell::of(&stage).figure(), json(Value::Null));
    // Lists and sums know only adopted minutes; a resolution says decisions and never a score.
    check(
        &stage,
        &[
            ("minutes", &sentence),
            ("score sheet", &sentence),
            ("resolution", ""),
            ("score", &put),
            ("score year", ""),
            ("quality paper", ""),
            ("meeting list", ""),
            ("search", "Không tìm thấy “72 điểm”"),
            ("inventory", "–"),
            ("home", ""),
            ("past", ""),
            ("quality", ""),
            ("hits", "không thấy chỗ nào"),
            ("reading", "DỰ THẢO"),
        ],
    );

    stage.follow_to_adoption();
    assert!(flat(&stage.screen()).contains(&format!("Chấm điểm: {VOTED}.")), "{}", stage.screen());
    assert_eq!(Shell::of(&stage).figure(), json(Value::Null));
    let points = "72 điểm, khá; tải đúng hạn được thêm 5";
    check(
        &stage,
        &[
            ("minutes", &sentence),
            ("score sheet", &sentence),
            ("resolution", ""),
            ("score", &put),
            ("score year", "20/20 72 (+5) khá chi bộ biểu quyết"),
            ("quality paper", "20/20 72 (+5) Khá"),
            ("meeting list", points),
            ("search", &sentence),
            ("inventory", VOTED),
            ("home", VOTED),
            ("past", "20/20 72 (+5) 72 khá"),
            ("quality", "20/20 72 (+5) khá"),
            ("hits", "Chi bộ biểu quyết: 72 điểm; tải tài liệu đúng hạn"),
            ("reading", VOTED),
        ],
    );

    stage.keys("enter 2 enter enter");
    assert_eq!(
        Shell::of(&stage).figure(),
        json(json!({ "date": "2026-12-03", "points": 77.0, "level": "fair" }))
    );
    check(
        &stage,
        &[
            ("minutes", &format!("{sentence} {BESIDE}")),
            ("score sheet", &format!("{sentence} {BESIDE}")),
            ("resolution", ""),
            ("score", &both),
            ("score year", "20/20 77 khá chi bộ biểu quyết 72, tải đúng hạn thêm 5"),
            ("quality paper", "20/20 77 Khá chi bộ biểu quyết 72"),
            ("meeting list", SHORT),
            ("search", &sentence),
            ("inventory", LINE),
            ("home", LINE),
            ("past", COLUMNS),
            ("quality", "20/20 77 khá"),
            ("hits", "Chi bộ biểu quyết: 72 điểm; tải tài liệu đúng hạn"),
            ("reading", BESIDE),
        ],
    );
}
