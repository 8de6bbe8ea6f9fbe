//! The score sheets, row by row: proposed, voted, adopted, and after the upload.

use bienban::domain::*;
use bienban::guidance::Packs;
use bienban::scoring;
use bienban::text::Lang;

use crate::book::{evening, loaded, meeting};

/// Criterion, least and most points in hundredths.
fn points(sheet: &Sheet) -> Vec<(&str, u32, u32)> {
    sheet.rows.iter().map(|row| (row.id.as_str(), row.low.0, row.high.0)).collect()
}

#[test]
fn the_sheet_that_the_committee_proposed() {
    let sheet = meeting().proposed.unwrap();
    assert_eq!(
        points(&sheet),
        [
            ("1", 0, 500),
            ("2", 0, 500),
            ("3.1", 500, 500),
            ("3.2", 500, 500),
            ("4.1", 0, 500),
            ("4.2", 2200, 2200),
            ("4.3", 1000, 1000),
            ("5", 450, 450),
            ("6", 2600, 2600),
            ("7", 0, 500),
        ]
    );
    assert_eq!(
        (sheet.range(Lang::Vi), sheet.level(&LevelLabels::default(), Lang::Vi)),
        ("72,5–92,5".into(), Some("khá–tốt".into()))
    );
}

#[test]
fn the_sheet_that_the_cell_voted_has_two_points_less() {
    let (ballot, sheet) = meeting().voted.unwrap();
    assert_eq!((ballot, points(&sheet)[8]), (5, ("6", 2400, 2400)));
    assert_eq!(
        (sheet.range(Lang::Vi), sheet.level(&LevelLabels::default(), Lang::Vi)),
        ("70,5–90,5".into(), Some("khá–tốt".into()))
    );
}

#[test]
fn the_sheet_that_adoption_settled() {
    let sheet = meeting().adoption.unwrap().sheet;
    assert_eq!(
        points(&sheet),
        [
            ("1", 500, 500),
            ("2", 0, 0),
            ("3.1", 500, 500),
            ("3.2", 500, 500),
            ("4.1", 500, 500),
            ("4.2", 2200, 2200),
            ("4.3", 1000, 1000),
            ("5", 450, 450),
            ("6", 2400, 2400),
            ("7", 0, 500),
        ]
    );
    assert_eq!((sheet.low(), sheet.high()), (Points(8050), Points(8550)));
    assert_eq!((sheet.level_low, sheet.level_high), (Some(Level::Fair), Some(Level::Fair)));
}

#[test]
fn the_reasons_in_both_languages() {
    let sheet = meeting().adoption.unwrap().sheet;
    let reason = |id: &str, lang| sheet.rows.iter().find(|row| row.id == id).unwrap().reason(lang).to_owned();
    for (id, vi, en) in [
        (
            "1",
            "Họp ngày 03/11/2026, đúng ngày 3 hằng tháng; họp 93 phút, đủ 90 phút. ",
            "Held on 3 Nov 2026, the required day (3) of the month; lasted 93 minutes, 90 required. ",
        ),
        (
            "2",
            "Dự 18/20 đồng chí được triệu tập (90%), cần 18 để đạt 90%; vắng không lý do 1 đồng chí. ",
            "18/20 of those summoned attended (90%), 18 are needed for 90%; absent without reason: 1. ",
        ),
        ("4.1", "Đã qua 14/14 mục. ", "14/14 items done. "),
        (
            "4.2",
            "Phát biểu 7/19 đồng chí dự (36,8%); biểu dương 1, nhắc nhở 1, phê bình 1. ",
            "7/19 of those attending spoke (36.8%); praise 1, reminders 1, criticism 1. ",
        ),
        ("5", "2 đồng chí tự phê bình, 1 ý kiến phê bình. ", "Self-criticism by 2, criticism 1. "),
        ("6", "Việc tháng trước xong 1/3 (33,3%). ", "1/3 of last month's tasks are done (33.3%). "),
        (
            "7",
            "Có 2 kết luận, 3 điểm nghị quyết; đã thông qua biên bản; chưa tải tài liệu lên, hạn 05/11/2026. ",
            "Conclusions: 2, points of the resolution: 3; the minutes are adopted; documents not uploaded, due 5 Nov 2026. ",
        ),
    ] {
        let (said_vi, said_en) = (reason(id, Lang::Vi), reason(id, Lang::En));
        assert!(said_vi.starts_with(vi), "{said_vi}");
        assert!(said_en.starts_with(en), "{said_en}");
    }
    assert_eq!(
        reason("2", Lang::Vi).split("Quy định: ").nth(1),
        Some(
            "đạt tỷ lệ dự sinh hoạt tối thiểu và không có đảng viên vắng không lý do → 0/5 điểm (đủ điểm hoặc 0 điểm, cách chấm của chương trình)."
        )
    );
}

/// What the version that wrote the journal stored of a sheet, without its words.
fn of_old(mut sheet: Sheet) -> Sheet {
    for row in &mut sheet.rows {
        (row.by, row.parts, row.notes) = (None, Vec::new(), Vec::new());
        (row.reason, row.reason_en) = (String::new(), String::new());
    }
    sheet
}

#[test]
fn the_score_is_the_same_when_counted_anew_at_the_adoption() {
    let loaded = loaded();
    let place = loaded.history.records.iter().position(|r| r.when.at == evening("20:33:00")).unwrap();
    let (before, at) = loaded.history.records.split_at(place);
    let meeting = History::fold(loaded.history.meeting.id.clone(), before.to_vec()).meeting;
    let pack = Packs::embedded().unwrap().by_id("hd42-2025").unwrap();
    let sheet = scoring::closing_sheet(&meeting, pack, scoring::Background::default(), at[0].when);
    let stored = loaded.history.meeting.adoption.map(|adoption| of_old(adoption.sheet));
    assert_eq!(Some(of_old(sheet)), stored);
}

/// Uploaded on 05/11, the last day allowed: criterion 7 gets its five points.
#[test]
fn the_upload_within_two_days_settles_the_last_criterion() {
    let loaded = loaded();
    let now = loaded.history.records.last().unwrap().when;
    let pack = Packs::embedded().unwrap().by_id("hd42-2025").unwrap();
    let sheet = scoring::sheet(&loaded.history.meeting, pack, scoring::Background::default(), now);
    assert_eq!((sheet.low(), sheet.high()), (Points(8550), Points(8550)));
    assert_eq!(
        (sheet.range(Lang::En), sheet.level(&LevelLabels::default(), Lang::En)),
        ("85.5".into(), Some("fair".into()))
    );
    let total = scoring::lines(&sheet, false, &LevelLabels::default(), Lang::Vi).pop();
    assert_eq!(total.as_deref(), Some("Tổng: 85,5/100 điểm, mức khá"));
}
