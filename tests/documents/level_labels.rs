//! The papers of a meeting whose guidance calls the lowest level “yếu”: none says “kém”.

use bienban::domain::*;
use bienban::guidance::{Packs, SignFor};
use bienban::report::{Quality, minutes, plain, quality_table, score_sheet};
use bienban::scoring::{comparison, overview};
use bienban::text::Lang;

use crate::meeting;
use crate::papers::{created, text};

/// The adopted meeting as a poor one, 86,5 points though it has; confirmed as poor from above.
fn poor() -> Meeting {
    let mut meeting = meeting::adopted().meeting;
    let label = LevelLabel { level: Level::Poor, vi: "yếu".into(), en: "weak".into() };
    meeting.plan.rules.level_labels = LevelLabels::new([label]);
    let sheets = [
        meeting.proposed.as_mut(),
        meeting.voted.as_mut().map(|(_, sheet)| sheet),
        meeting.adoption.as_mut().map(|adoption| &mut adoption.sheet),
    ];
    for sheet in sheets.into_iter().flatten() {
        (sheet.level_low, sheet.level_high) = (Some(Level::Poor), Some(Level::Poor));
    }
    meeting.confirmations.push(Confirmation {
        points: Some(Points::whole(40)),
        level: Some(Level::Poor),
        criteria: Vec::new(),
        date: chrono::NaiveDate::from_ymd_opt(2026, 12, 7).unwrap(),
        by: "Ban Thường vụ Đảng ủy xã Phú Mẫu".into(),
        note: String::new(),
    });
    meeting
}

#[track_caller]
fn says(text: &str, expected: &[&str]) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in expected {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert!(!text.to_lowercase().contains("kém"), "{text}");
}

const FIGURE: &str = "86,5 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại yếu";

#[test]
fn minutes_and_score_sheet_say_it() {
    let meeting = poor();
    says(&text(&meeting, minutes), &[&format!("Chi bộ biểu quyết: {FIGURE}.")]);
    let columns = "Xếp loại yếu yếu yếu";
    let confirmed =
        "Cấp ủy cấp trên xác nhận: 40 điểm, mức yếu; Ban Thường vụ Đảng ủy xã Phú Mẫu, ngày 07/12/2026.";
    let sheet = text(&meeting, score_sheet);
    says(&sheet, &[&format!("Chi ủy đề xuất, Chi bộ biểu quyết: {FIGURE}."), columns, confirmed]);
    let lines = comparison(&meeting).lines(Lang::En).join("\n");
    assert_eq!(lines.matches("weak").count(), 3, "{lines}");
    says(&meeting.digest().figure.unwrap().short(&meeting.digest().level_labels, Lang::Vi), &["86,5 điểm"]);
}

/// Three months of the year, so that it has a level; the half-year and the year have that of their months.
#[test]
fn the_table_of_quality_says_it() {
    let digest = |month| {
        let date = chrono::NaiveDate::from_ymd_opt(2026, month, 3).unwrap();
        Digest { id: MeetingId(format!("2026{month:02}03-0a1b2c")), date, ..poor().digest() }
    };
    let digests = [10, 11, 12].map(digest);
    let (plan, period, today) = (meeting::plan(), Period::year(2026), created().date_naive());
    let overview = &overview(&digests, Packs::embedded().unwrap(), &plan.cell.parent, period, today);
    let (cell, sign_for) = (&plan.cell, SignFor::Cell);
    let quality =
        Quality { cell, practice: true, period, overview, sign_for, secretary: "", created: created() };
    let paper = plain::write(&quality_table(&quality));
    let reason = "Xếp yếu: chưa được trung bình vì có 3 kỳ dưới";
    says(&paper, &["Yếu*", "Yếu (tạm", reason, "thấp nhất là yếu"]);
}
