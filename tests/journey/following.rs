//! A cell chooses on screen since when promises and remarks are followed; the book keeps it.

use std::path::Path;

use bienban::store::Disk;

use crate::stage::{PRACTICE, Stage};

/// The practice year ends on 03/11/2026; who promised something on the last evening has it due in December.
#[test]
fn the_committee_chooses_from_which_meeting_on_it_follows() {
    let mut stage = Stage::practice();
    stage.keys("f2 ~theo doi khac phuc~ enter");
    assert!(stage.shows("THEO DÕI KHẮC PHỤC · TỪ KỲ 03/12/2025"), "{}", stage.screen());
    let before = stage.model.rows();
    stage.keys("5");
    assert!(stage.shows("Kỳ 03/11/2026, thường kỳ") && stage.shows("Kỳ 03/10/2026"), "{}", stage.screen());
    stage.keys("enter");
    assert!(
        stage.notice().starts_with("Từ nay theo dõi lời hứa và góp ý từ kỳ 03/11/2026; đến hạn báo lại: 1."),
        "{}",
        stage.notice()
    );
    assert!(stage.shows("THEO DÕI KHẮC PHỤC · TỪ KỲ 03/11/2026"), "{}", stage.screen());
    assert!(stage.model.rows() < before, "what was promised before comes back no more");
    stage.settle();
    // The book keeps it as one line of its own.
    let kept = stage.disk.read(&Path::new(PRACTICE).join("journal/book.jsonl")).unwrap();
    let kept = String::from_utf8(kept).unwrap();
    let chosen = kept.lines().filter(|line| line.contains("followed_from")).count();
    assert_eq!(chosen, 1, "{kept}");
    let last = kept.lines().last().unwrap();
    assert!(last.contains("followed_from") && last.contains("20261103-"), "{last}");
    // The choice is taken back by a line of its own.
    stage.keys("5 ~khong chon~ enter");
    assert!(stage.shows("THEO DÕI KHẮC PHỤC · TỪ KỲ 03/12/2025"), "{}", stage.screen());
    assert_eq!(stage.model.rows(), before);
    stage.keys("5");
    assert!(!stage.shows("Không chọn kỳ"), "there is nothing to take back: {}", stage.screen());
    stage.keys("enter");
    // Opened again, it follows from the same evening.
    let (disk, now) = (stage.disk.clone(), stage.now());
    stage.keys("esc ctrl-c");
    drop(stage);
    let mut again = Stage::on(disk, now);
    again.keys("enter f2 ~theo doi khac phuc~ enter");
    assert!(again.shows("TỪ KỲ 03/11/2026"), "{}", again.screen());
}
