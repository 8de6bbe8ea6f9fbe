//! The addenda to the minutes of the made-up meeting, word for word, each sentence with its act.

use bienban::domain::*;
use bienban::guidance::SignFor;
use bienban::report::{AddendumSource, Document, Ground, Source, addendum, plain};
use chrono::NaiveDate;

use crate::{meeting, papers};

const MINUTES: &str = "4f1c9a70d2b85e6347a09c1bf2d8e5734f1c9a70d2b85e6347a09c1bf2d8e573";
const ADDENDUM: &str = "0b1d2c3e4f5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e";

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, month, day).unwrap()
}

/// Amended by two who signed, then by a vote of the next meeting.
fn amended() -> History {
    let mut history = meeting::adopted();
    let by_persons = Addendum {
        was: "sửa xong cầu kênh 3 trước ngày 20/12/2026.".into(),
        now: "sửa xong cầu kênh 4 trước ngày 20/12/2026".into(),
        reason: "ghi nhầm số kênh".into(),
        decided: Decided::Persons("Nguyễn Văn Bình, Trần Thị Hoa".into()),
        date: day(1, 2),
    };
    let by_vote = Addendum {
        was: String::new(),
        now: "Khách mời có đồng chí Quách Chí Cường".into(),
        reason: "Ghi sót khách mời".into(),
        decided: Decided::Vote { yes: 15, of: 18 },
        date: day(1, 3),
    };
    for addendum in [by_persons, by_vote] {
        let last = history.records.last().unwrap().when;
        let event = history.meeting.amend(addendum, day(1, 3), &[day(1, 3)]).unwrap();
        let act = history.act(vec![event], last);
        history.append(&act);
    }
    history
}

fn of(history: &History, place: usize) -> Option<Document> {
    let meeting = &history.meeting;
    let sheet = &meeting.adoption.as_ref().unwrap().sheet;
    let source = Source {
        meeting,
        sheet,
        pack: None,
        sign_for: SignFor::Cell,
        hash: Some(MINUTES),
        created: papers::created(),
    };
    addendum(&AddendumSource { source, place, hash: Some(ADDENDUM) })
}

/// The paper of the second one.
pub fn second() -> Document {
    of(&amended(), 1).unwrap()
}

/// The lines between the head and the signatures.
fn body(document: &Document) -> Vec<String> {
    document.blocks.iter().flat_map(|block| block.texts()).collect()
}

#[test]
fn a_correction_agreed_by_persons_word_for_word() {
    let document = of(&amended(), 0).unwrap();
    assert_eq!(document.title, "BẢN BỔ SUNG, ĐÍNH CHÍNH BIÊN BẢN");
    assert_eq!(document.subtitle, "Số 1: biên bản sinh hoạt chi bộ thường kỳ tháng 12 năm 2026");
    assert_eq!(
        body(&document),
        [
            "Biên bản thông qua ngày 03 tháng 12 năm 2026, mã 4f1c9a70 d2b85e63, được bổ sung, đính chính như sau:",
            "Đã ghi: “sửa xong cầu kênh 3 trước ngày 20/12/2026”.",
            "Nay sửa: “sửa xong cầu kênh 4 trước ngày 20/12/2026”.",
            "Lý do: ghi nhầm số kênh.",
            "Thống nhất: Nguyễn Văn Bình, Trần Thị Hoa, ngày 02 tháng 01 năm 2027.",
            "Biên bản đã thông qua giữ nguyên; bản này kèm theo biên bản.",
        ]
    );
    assert_eq!(document.properties.hash, ADDENDUM);
}

#[test]
fn an_addition_voted_in_a_later_meeting_word_for_word() {
    let document = second();
    assert_eq!(
        body(&document)[1..4],
        [
            "Nay bổ sung: “Khách mời có đồng chí Quách Chí Cường”.",
            "Lý do: Ghi sót khách mời.",
            "Thống nhất: chi bộ biểu quyết tại cuộc họp ngày 03 tháng 01 năm 2027, tán thành 15/18 đồng chí.",
        ]
    );
    let text = plain::write(&document);
    assert!(text.contains("ngày 03 tháng 01 năm 2027") && text.contains("NGƯỜI GHI BIÊN BẢN"), "{text}");
}

#[test]
fn every_sentence_rests_on_the_act_that_records_it_and_the_minutes_stay_the_same() {
    let history = amended();
    for place in [0, 1] {
        let act = history.meeting.addenda[place].act.clone();
        let document = of(&history, place).unwrap();
        for (text, origin) in document.blocks.iter().flat_map(|block| block.sentences()) {
            let own = origin.grounds().contains(&Ground::Act(act.clone()));
            assert!(own || origin.grounds() == [Ground::Fixed], "{text}");
        }
    }
    assert_eq!(of(&history, 2), None);
    let before = meeting::adopted();
    let minutes = |history: &History| papers::text(&history.meeting, bienban::report::minutes);
    assert_eq!(minutes(&history), minutes(&before));
}
