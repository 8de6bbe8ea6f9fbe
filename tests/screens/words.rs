//! One word for one thing: what a screen once said stands on none of them, and what it says instead does.

use std::path::Path;

use bienban::domain::MeetingKind;
use bienban::screens::SCREENS;
use bienban::text::{Lang, fold};

use crate::scene;
use crate::stage::Stage;

/// Words that were, and those in their place as an accepted picture shows them.
const WORDS: [(&str, &str); 17] = [
    ("PB 0", "Đã phát biểu 2/20"),
    ("Muộn/về", "8 Đến, về"),
    ("✓ có mặt", "Có mặt 19/20 (95%)"),
    ("Cuộc họp chưa xong", "KỲ TỚI · THƯỜNG KỲ"),
    ("từ 77 điểm", "72 điểm; tải tài liệu đúng hạn được thêm 5"),
    ("từ 5 điểm", "chưa chấm xong · 5–95 điểm"),
    ("tiêu chí chi ủy chưa chấm", "chi ủy chấm 3 tiêu chí còn lại"),
    ("do chương trình tự soạn", "cần đối chiếu văn bản gốc"),
    ("Trung vị", "Mức giữa của chi bộ"),
    ("tạm thời đi nơi khác", "sinh hoạt tạm thời nơi khác"),
    ("miễn sinh hoạt", "miễn công tác và sinh hoạt đảng"),
    ("Tổng số phiếu", "Tổng số đã đếm"),
    ("“” không phải là số", "Chưa nhập số nào: hãy nhập số đồng chí tán thành"),
    ("✓ Nhấn 1", "! Nhấn 1 nếu đồng ý, Esc nếu chưa."),
    ("(một kỳ)", "Mới có 1 kỳ, chưa xếp mức"),
    ("length_minutes", "Thời lượng"),
    ("Esc thôi /", "Esc thôi, giữ chữ đã gõ"),
];

/// The accepted pictures by their names.
fn pictures() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens/snapshots");
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        (path.file_stem().unwrap().to_string_lossy().into_owned(), text)
    };
    std::fs::read_dir(folder).unwrap().map(read).collect()
}

#[test]
fn what_was_said_before_stands_on_no_screen_and_what_is_said_now_on_one() {
    let pictures = pictures();
    for (before, now) in WORDS {
        let on = |words: &str| pictures.iter().find(|(_, text)| text.contains(words)).map(|(name, _)| name);
        assert_eq!(on(before), None, "“{before}”");
        assert!(on(now).is_some(), "“{now}”");
    }
}

#[test]
fn another_window_is_told_by_its_computer_and_its_time() {
    let first = Stage::practice();
    let mut second = Stage::on(first.disk.clone(), first.now());
    second.keys("enter");
    let reason = second.model.book.read_only.clone().unwrap();
    assert!(reason.contains("đang được mở trên máy") && reason.contains("từ 19:00"), "{reason}");
    assert!(!reason.contains("tiến trình") && !is_for_machines(&reason), "{reason}");
}

#[test]
fn a_congress_is_of_its_day_and_no_month() {
    let mut stage = scene::opened();
    let mut history = stage.history().clone();
    history.meeting.plan.kind = MeetingKind::Congress;
    stage.model.live = Some(history);
    stage.resize(120, 36);
    let head = stage.screen().lines().next().unwrap_or_default().to_owned();
    assert!(head.contains("Đại hội ngày 03/12/2026"), "{head}");
}

/// Whether something stands in a line that is for machines: a moment of ISO 8601, a name with underscores,
/// a long figure of sixteen letters.
fn is_for_machines(line: &str) -> bool {
    let letters: Vec<char> = line.chars().collect();
    let is_moment = |at: &[char]| {
        let shape = "0000-00-00T00";
        at.iter().zip(shape.chars()).all(|(letter, shape)| match shape {
            '0' => letter.is_ascii_digit(),
            other => *letter == other,
        })
    };
    let has_moment = letters.windows(13).any(is_moment);
    let word = |word: &str| {
        let ascii = word.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_');
        let name = ascii && word.trim_matches('_').contains('_');
        let mark = word.len() >= 32 && word.chars().all(|letter| letter.is_ascii_hexdigit());
        name || mark
    };
    has_moment || line.split([' ', '·', ',', ';', ':', '“', '”', '(', ')']).any(word)
}

#[test]
fn no_screen_speaks_to_machines() {
    assert!(is_for_machines(" máy khác mở từ 2027-01-03T18:59:40+07:00"));
    assert!(
        is_for_machines(" Số đo: length_minutes, từ 90") && is_for_machines(&"0123456789abcdef".repeat(2))
    );
    assert!(!is_for_machines(" 03/12/2026 19:00 · ________ · 42-HD/BTCTW"));
    // The sentence that closes a meeting and the form of its seal show the mark that is printed too.
    for (name, text) in pictures().iter().filter(|(name, _)| name != "adopted") {
        let found = text.lines().skip(3).find(|line| is_for_machines(line));
        assert_eq!(found, None, "{name}");
    }
}

/// Whoever types a page's title into the finder finds the page: each word of it stands in a name of its command.
#[test]
fn a_screen_is_found_by_its_title() {
    let words = |text: &str| -> Vec<String> {
        fold(text).split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect()
    };
    let mut lost = Vec::new();
    for view in SCREENS.iter().map(|screen| screen.view) {
        for command in view.everywhere.iter().filter(|command| command.id == view.id) {
            for lang in [Lang::Vi, Lang::En] {
                let names: Vec<_> = std::iter::once(&command.label).chain(command.also).collect();
                let known: Vec<_> = names.iter().flat_map(|name| words(name.get(lang))).collect();
                if !words(view.title.get(lang)).iter().all(|word| known.contains(word)) {
                    lost.push(format!("{}: {}", view.title.get(lang), command.label.get(lang)));
                }
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}
