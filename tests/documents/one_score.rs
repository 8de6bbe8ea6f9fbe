//! The score on the papers of a meeting: one figure, before the upload and after it.

use bienban::domain::{LevelLabels, Meeting};
use bienban::report::{minutes, resolution, score_sheet};

use crate::meeting;
use crate::papers::text;

/// Minutes and score sheet say the figure that was voted, before and after the upload;
/// what it settled stands beside it with its date in both.
#[test]
fn the_papers_say_one_score_after_the_upload_too() {
    let before = meeting::adopted().meeting;
    let mut after = before.clone();
    after.uploaded = Some("2026-12-05T08:10:00+07:00".parse().unwrap());
    after.settled = Some(meeting::sheet(500));
    let words =
        |meeting: &Meeting, build| text(meeting, build).split_whitespace().collect::<Vec<_>>().join(" ");
    let figure = "86,5 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá, tải đúng hạn thì tốt.";
    assert!(words(&before, minutes).contains(figure), "{}", words(&before, minutes));
    // The resolution says decisions alone.
    assert!(!words(&after, resolution).contains("86,5"), "{}", words(&after, resolution));
    let beside =
        "Bổ sung ngày 05/12/2026: đã tải tài liệu đúng hạn, được thêm 5; tổng 91,5 điểm, xếp loại tốt.";
    for paper in [minutes, score_sheet] {
        let later = words(&after, paper);
        assert_eq!(later.matches(&format!("Chi bộ biểu quyết: {figure} {beside}")).count(), 1, "{later}");
        assert_eq!(later.matches("Bổ sung ngày").count(), 1, "{later}");
        assert!(!words(&before, paper).contains("Bổ sung ngày"), "{later}");
    }
    let line = "86,5 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá, tải đúng hạn thì tốt; bổ sung ngày \
                05/12/2026: 91,5 điểm, xếp loại tốt";
    assert_eq!(after.digest().figure.unwrap().line(&LevelLabels::default(), bienban::text::Lang::Vi), line);
}
