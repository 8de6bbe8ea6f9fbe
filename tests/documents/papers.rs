//! The papers of the made-up meeting against what they must say, word for word.

use bienban::domain::*;
use bienban::guidance::SignFor;
use bienban::report::{
    Document, Facts, Piece, Source, TableRow, minutes, participation_table, plain, reading, resolution,
    score_sheet,
};
use chrono::{DateTime, FixedOffset};

use crate::meeting;

const HASH: &str = "4f1c9a70d2b85e6347a09c1bf2d8e5734f1c9a70d2b85e6347a09c1bf2d8e573";

pub fn created() -> DateTime<FixedOffset> {
    "2026-12-03T20:35:00+07:00".parse().unwrap()
}

pub fn of(meeting: &Meeting, build: impl Fn(&Source) -> Document) -> Document {
    let live = meeting::sheet(0);
    let sheet = meeting.adoption.as_ref().map_or(&live, |adoption| &adoption.sheet);
    let hash = meeting.adoption.as_ref().map(|_| HASH);
    build(&Source { meeting, sheet, pack: None, sign_for: SignFor::Cell, hash, created: created() })
}

pub fn text(meeting: &Meeting, build: fn(&Source) -> Document) -> String {
    plain::write(&of(meeting, build))
}

pub fn same(name: &str, text: &str, expected: &str) {
    for (number, (ours, theirs)) in text.lines().zip(expected.lines()).enumerate() {
        assert_eq!(ours, theirs, "{name}, line {}", number + 1);
    }
    assert_eq!(text.lines().count(), expected.lines().count(), "{name}");
}

#[test]
fn the_minutes_word_for_word() {
    same("minutes.txt", &text(&meeting::adopted().meeting, minutes), include_str!("minutes.txt"));
}

#[test]
fn the_resolution_word_for_word() {
    let history = meeting::adopted();
    same("decided.txt", &text(&history.meeting, resolution), include_str!("decided.txt"));
}

#[test]
fn the_score_sheet_word_for_word() {
    let history = meeting::adopted();
    same("score.txt", &text(&history.meeting, score_sheet), include_str!("score.txt"));
}

pub fn digests() -> Vec<Digest> {
    let adopted = meeting::adopted().meeting.digest();
    let mut earlier = adopted.clone();
    earlier.id = MeetingId("20261103-aaaaaa".into());
    earlier.date = chrono::NaiveDate::from_ymd_opt(2026, 11, 3).unwrap();
    vec![adopted, earlier]
}

#[test]
fn the_participation_of_all_word_for_word() {
    let all = participation(&digests(), Period::year(2026));
    let plan = meeting::plan();
    let facts = Facts {
        cell: &plan.cell,
        practice: true,
        period: Period::year(2026),
        all: &all,
        sign_for: SignFor::Cell,
        secretary: "",
        created: created(),
    };
    let text = plain::write(&participation_table(&facts));
    same("participation.txt", &text, include_str!("participation.txt"));
}

#[test]
fn the_page_of_a_member_word_for_word() {
    let all = participation(&digests(), Period::year(2026));
    let plan = meeting::plan();
    let facts = Facts {
        cell: &plan.cell,
        practice: false,
        period: Period::year(2026),
        all: &all,
        sign_for: SignFor::Cell,
        secretary: "",
        created: created(),
    };
    let text = plain::write(&bienban::report::member_page(&facts, meeting::member(4)).unwrap());
    same("member.txt", &text, include_str!("member.txt"));
    assert!(bienban::report::member_page(&facts, meeting::member(99)).is_none());
}

/// Three meetings missed with a reason, then one attended for less than a minute of speech.
#[test]
fn a_long_absence_is_worded_as_care() {
    let adopted = meeting::adopted().meeting.digest();
    let digests: Vec<Digest> = (9..=12)
        .map(|month| {
            let mut digest = adopted.clone();
            digest.date = chrono::NaiveDate::from_ymd_opt(2026, month, 3).unwrap();
            let row = &mut digest.rows[17];
            if month < 12 {
                row.attended = Attended::Excused;
            } else {
                row.speeches.insert(SpeechKind::Suggestion, 1);
                row.seconds = 40;
            }
            digest
        })
        .collect();
    let all = participation(&digests, Period::default());
    let plan = meeting::plan();
    let facts = Facts {
        cell: &plan.cell,
        practice: false,
        period: Period::default(),
        all: &all,
        sign_for: SignFor::Cell,
        secretary: "",
        created: created(),
    };
    let page = bienban::report::member_page(&facts, meeting::member(18)).unwrap();
    let lines = plain::write_columns(&page, 200);
    for expected in [
        "Có thời gian đồng chí vắng có lý do 3 kỳ liên tiếp: chi ủy gặp gỡ, tìm hiểu để kịp thời động viên, giúp đỡ.",
        "Đồng chí: Bùi Văn Đông.",
    ] {
        assert!(lines.iter().any(|line| line == expected), "{expected}");
    }
    assert!(lines.iter().any(|line| line.contains("Góp ý 1 (dưới 1 phút)")));
    assert!(lines.iter().any(|line| line.trim() == "Từ khi bắt đầu ghi sổ"));
}

#[test]
fn a_draft_says_that_it_is_one_and_invents_nothing() {
    let mut course = meeting::opened();
    let text = plain::write(&of(&course.history.meeting, minutes));
    assert!(text.lines().next().unwrap().trim() == "*** DỰ THẢO ***");
    assert!(text.contains("Thời gian: khai mạc lúc 19 giờ ngày 03 tháng 12 năm 2026.\n"));
    for absent in [
        "PHÂN CÔNG\n",
        "CHẤM ĐIỂM\n",
        "/100 điểm",
        "kết thúc lúc",
        "Mã xác thực",
        "Biên bản được thông qua",
        "chưa tiến hành",
        "6. Đánh giá kết quả tháng trước\n\n",
    ] {
        assert!(!text.contains(absent), "{absent}");
    }
    course.history.meeting.plan.practice = true;
    let practice = self::text(&course.history.meeting, minutes);
    assert!(practice.lines().next().unwrap().trim() == "*** TẬP DƯỢT – DỰ THẢO ***");
    let resolution = plain::write(&of(&course.history.meeting, resolution));
    assert!(resolution.lines().next().unwrap().trim() == "*** TẬP DƯỢT – DỰ THẢO ***");
    assert!(resolution.contains("Số …-NQ/CB"));
    assert!(!resolution.contains("thông qua"));
    assert!(resolution.contains("I- TỔ CHỨC THỰC HIỆN") && !resolution.contains("II-"), "{resolution}");
}

#[test]
fn a_meeting_only_planned_has_minutes_with_what_is_known() {
    let mut meeting = Meeting::new(MeetingId("m".into()));
    meeting.plan = meeting::plan();
    meeting.agenda.items = meeting.plan.agenda.clone();
    let sheet = meeting::sheet(0);
    let source = Source {
        meeting: &meeting,
        sheet: &sheet,
        pack: None,
        sign_for: SignFor::Cell,
        hash: None,
        created: created(),
    };
    let text = plain::write(&minutes(&source));
    let body = text.split_once("-----\n\n").unwrap().1.split_once("\n\n  ").unwrap().0;
    assert_eq!(
        body,
        "Thời gian: 19 giờ ngày 03 tháng 12 năm 2026.\nĐịa điểm: Nhà văn hóa Ấp Mẫu.\n\nI- NỘI DUNG\n\n\
         1. Tuyên bố lý do, giới thiệu đại biểu.\n2. Cử thư ký.\n3. Điểm danh.\n4. Thông báo tình hình thu, nộp \
         đảng phí.\n5. Thông qua chương trình.\n6. Đánh giá kết quả tháng trước.\n7. Nhiệm vụ tháng tới.\n8. Thông \
         tin thời sự, định hướng tư tưởng.\n9. Thảo luận.\n10. Tự phê bình và phê bình.\n11. Phân công nhiệm vụ.\n\
         12. Kết luận, thông qua nghị quyết.\n13. Chấm điểm chất lượng sinh hoạt.\n14. Thông qua biên bản."
    );
}

#[test]
fn everyone_present_and_nobody_absent() {
    let mut meeting = meeting::opened().history.meeting;
    for attendance in meeting.attendance.values_mut() {
        if attendance.presence != Presence::NotSummoned {
            (attendance.presence, attendance.late, attendance.left) = (Presence::Present, None, None);
        }
    }
    meeting.guests.clear();
    meeting.plan.chair = Some(meeting::member(3));
    let text = plain::write(&of(&meeting, minutes));
    let all =
        "Dự sinh hoạt: 20/20 đồng chí được triệu tập, đạt 100% (chính thức 18; dự bị 2).\nVắng mặt: không.\n";
    assert!(text.contains(&format!("{all}Chủ trì: ")));
    assert!(text.contains("Chủ trì: Đồng chí Lê Văn Năm, Phó Bí thư Chi bộ.\n"));
    let resolution = of(&meeting, resolution);
    assert_eq!(resolution.signatures.unwrap().right.title, "PHÓ BÍ THƯ");
}

#[test]
fn the_minutes_are_read_on_a_screen_of_any_width() {
    let history = meeting::adopted();
    let sheet = &history.meeting.adoption.as_ref().unwrap().sheet;
    let source = Source {
        meeting: &history.meeting,
        sheet,
        pack: None,
        sign_for: SignFor::Cell,
        hash: Some(HASH),
        created: created(),
    };
    for columns in [10, 40, 59, 60, 80, 120] {
        for line in reading(&source, columns).lines {
            assert!(bienban::text::width(&line) <= columns, "{columns}: {line}");
        }
    }
    let narrow = reading(&source, 40);
    assert!(narrow.lines.iter().any(|line| line == "Người thực hiện: Lý Mỹ Hoa"));
    let blocks = minutes(&source).blocks;
    assert_eq!(narrow.starts.len(), blocks.len());
    for (block, start) in blocks.iter().zip(narrow.starts) {
        if let Piece::Heading(_, text) = block.piece() {
            let shown = narrow.lines[start].to_lowercase();
            assert!(text.to_lowercase().starts_with(&shown), "{text}: {shown}");
        }
    }
    assert_eq!(reading(&source, 80).lines, plain::write(&minutes(&source)).lines().collect::<Vec<_>>());
}

#[test]
fn no_paper_has_doubled_spaces_or_marks() {
    let history = meeting::adopted();
    for build in [minutes, resolution, score_sheet] {
        for block in of(&history.meeting, build).blocks {
            let texts = match block.piece() {
                Piece::Field { label, value } => vec![label.clone(), value.clone()],
                Piece::Table(table) => table.rows.iter().flat_map(TableRow::words).collect(),
                _ => block.texts(),
            };
            for text in texts {
                for marks in ["  ", "..", ".;", ";.", ",.", ":.", " ,", " .", " ;", "( ", " )"] {
                    assert!(!text.contains(marks), "{marks:?} in {text}");
                }
                assert_eq!(text, text.trim());
            }
        }
    }
}

#[test]
fn an_opening_dated_earlier_is_told_so() {
    let mut history = meeting::opened().history;
    let when = Moment { at: created(), run: 95 * 60_000 };
    let shifted = Event::Course(CourseEvent::OpeningShifted { seconds: -300 });
    let act = history.act(vec![shifted], when);
    history.append(&act);
    let text = text(&history.meeting, minutes);
    assert!(text.contains("khai mạc lúc 18 giờ 55 phút ngày 03 tháng 12 năm 2026."));
}
