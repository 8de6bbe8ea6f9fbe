//! Somebody on the way into the Party by keys alone: every step is recorded, told, and its day counted.

use std::path::Path;

use bienban::domain::{ApplicantStage, MemberId, Standing};
use bienban::store::Disk;
use bienban::text::PartialDate;

use crate::scene;
use crate::stage::{OWN, Stage, clock};

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// The page of those on the way, from the roll by its key.
fn page() -> Stage {
    let mut stage = scene::cell();
    stage.keys("3 6");
    assert_eq!(stage.model.screen(), "applicants");
    stage
}

/// With one applicant, who is the selected row.
fn with_one() -> Stage {
    let mut stage = page();
    stage.keys(
        "1 ~Kim Sa Rinh~ enter ~19/05/2001~ enter ~Khmer~ enter ~Ấp Thử, xã Thử~ enter right right enter",
    );
    assert_eq!(stage.notice(), "Đã thêm quần chúng Kim Sa Rinh. Chưa biết gì thì để trống, ghi sau.");
    stage.keys("home");
    stage
}

#[test]
fn a_probationary_member_of_the_roll_stands_there_by_themselves() {
    let mut stage = page();
    assert!(stage.shows("Sơn Vi Sal"), "{}", stage.screen());
    assert!(stage.shows("chưa ghi ngày lễ kết nạp"), "{}", stage.screen());
    assert_eq!(stage.next_step(), "Enter: ghi ngày lễ kết nạp của Sơn Vi Sal");
    stage.keys("enter ~03/02/2026~ enter");
    assert_eq!(
        stage.notice(),
        "Đã ghi lễ kết nạp Sơn Vi Sal ngày 03/02/2026: dự bị từ ngày ấy, đủ 12 tháng ngày 03/02/2027."
    );
    assert!(stage.shows("đủ 12 tháng ngày 03/02/2027"), "{}", stage.screen());
    // It is on the disk, and the first page tells of it once it is near.
    let later = "2027-01-05T19:00:00+07:00".parse().unwrap();
    let mut again = Stage::on(stage.disk.survivor(), later);
    assert!(again.shows("Xét công nhận Sơn Vi Sal"), "{}", again.screen());
    again.keys("f3");
    assert!(again.shows("Recognition: Sơn Vi Sal"), "{}", again.screen());
}

#[test]
fn an_applicant_goes_all_the_way_to_the_roll() {
    let mut stage = with_one();
    assert_eq!(stage.next_step(), "Enter: ghi lớp học, đơn, người giúp đỡ của Kim Sa Rinh");
    stage.keys("enter ~5/2026~ enter ~18/GCN~ enter ~03/08/2026~ enter ~tth, ttsr~ enter");
    assert_eq!(stage.notice(), "Đã ghi lớp học, đơn, người giúp đỡ của Kim Sa Rinh.");
    assert!(
        stage.shows("Lớp nhận thức: 05/2026, chứng nhận số 18/GCN · Đơn: 03/08/2026"),
        "{}",
        stage.screen()
    );
    let one = stage.model.roll().applicants[0].clone();
    assert_eq!(one.helpers, [MemberId(2), MemberId(3)]);
    // What stands there already is passed by Enter, and only the whole form is told to have nothing new.
    stage.keys("3 enter enter enter");
    assert!(!stage.shows("Chưa có gì thay đổi"), "{}", stage.screen());
    stage.keys("enter");
    assert!(stage.shows("Chưa có gì thay đổi"), "{}", stage.screen());
    stage.keys("esc");
    assert_eq!(one.course.unwrap().day, Some(PartialDate::Month(2026, 5)));
    stage.keys("4 ~Đoàn Thanh niên ấp Thử~ enter enter ~10/10/2026~ enter enter enter enter enter enter");
    assert!(stage.shows("Đoàn Thanh niên ấp Thử: xin 10/10/2026; chưa trả lời"), "{}", stage.screen());
    assert!(stage.shows("còn 1 nơi chưa trả lời ý kiến"), "{}", stage.screen());
    // The same opinion, answered.
    stage.keys("4 down enter enter enter enter ~20/10/2026~ enter ~11~ enter ~12~ enter ~Gương mẫu~ enter ~Còn nóng vội~ enter");
    let told = "Đã ghi ý kiến của Đoàn Thanh niên ấp Thử về Kim Sa Rinh.";
    assert_eq!(stage.notice(), told, "{}", stage.screen());
    let opinion = stage.model.roll().applicants[0].opinions.clone();
    assert_eq!(
        (opinion.len(), opinion[0].agree, opinion[0].answered),
        (1, Some((11, 12)), Some(day("2026-10-20")))
    );
    // 30 working days from Tuesday 24 November 2026: Tuesday 5 January 2027.
    stage.keys("5 ~24/11/2026~ enter ~112-QĐ/ĐU~ enter ~Đảng ủy xã Thử~ enter");
    assert_eq!(stage.notice(), "Đã ghi quyết định kết nạp Kim Sa Rinh.");
    assert!(stage.shows("lễ kết nạp chậm nhất 05/01/2027"), "{}", stage.screen());
    assert!(stage.shows("chưa trừ ngày nghỉ lễ"), "{}", stage.screen());
    // Tomorrow cannot have been; the day is asked again.
    stage.keys("6 ~04/12/2026~ enter");
    assert!(stage.shows("Ngày này chưa đến"), "{}", stage.screen());
    stage.retype("02/12/2026");
    stage.keys("enter");
    let member = stage.model.roll().members.last().unwrap().clone();
    assert_eq!(member.name(), "Kim Sa Rinh");
    assert_eq!(member.standing(day("2026-12-02")), Standing::Probationary);
    assert_eq!(member.person.joined, Some(PartialDate::Day(day("2026-11-24"))));
    // The roll of the disk has them too, and one act did both.
    let again = Stage::on(stage.disk.survivor(), clock("20:00:00"));
    assert_eq!(again.model.roll(), stage.model.roll());
    let cell = stage.model.book.cell.as_ref().unwrap().id.0.clone();
    let file = Path::new(OWN).join("journal").join(cell).join("roll.jsonl");
    let stream = String::from_utf8(stage.disk.survivor().read(&file).unwrap()).unwrap();
    let acts: Vec<&str> = stream.lines().rev().take(2).collect();
    assert!(acts[0].contains("\"ceremony_held\"") && acts[1].contains("\"added\""), "{acts:?}");
    assert!(acts[1].contains("\"left\":1"), "{acts:?}");
}

#[test]
fn the_rules_stand_behind_f1_in_both_languages() {
    let mut stage = page();
    stage.keys("f1 f1");
    let card = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(card.contains("Trong 30 ngày làm việc sau quyết định kết nạp"), "{card}");
    assert!(card.contains("208-QĐ/TW"), "{card}");
    stage.keys("esc f3 f1 f1");
    let card = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(card.contains("Within 30 working days after the decision on the admission"), "{card}");
}

#[test]
fn whoever_is_followed_no_more_keeps_the_record() {
    let mut stage = with_one();
    stage.keys("7 enter");
    assert!(stage.shows("lý do"), "{}", stage.screen());
    stage.keys("~chuyển nơi cư trú~ enter");
    assert_eq!(stage.notice(), "Đã thôi theo dõi: chuyển nơi cư trú.");
    stage.keys("end");
    assert!(stage.shows("thôi theo dõi"), "{}", stage.screen());
    stage.keys("8");
    assert_eq!(stage.notice(), "Đã theo dõi lại Kim Sa Rinh.");
    let today = day("2026-12-03");
    assert_eq!(stage.model.roll().applicants[0].stage(&[], today), ApplicantStage::Followed);
}

#[test]
fn the_page_in_english_and_by_the_finder() {
    let mut stage = scene::cell();
    stage.keys("f3 f2 ~probation~ enter");
    assert_eq!(stage.model.screen(), "applicants");
    assert_eq!(stage.next_step(), "Enter: record the day of the ceremony of Sơn Vi Sal");
    assert!(stage.shows("day of the ceremony not recorded"), "{}", stage.screen());
    stage.keys("5 ~01/12/2026~ enter enter enter");
    assert!(stage.shows("record it first (key 6)"), "{}", stage.screen());
}

#[test]
fn the_cursor_stays_on_whom_something_was_recorded_of() {
    let mut stage = page();
    stage.keys("1 ~Kim Sa Rinh~ enter ~19/05/2001~ enter enter enter enter");
    stage.keys("1 ~Trần Văn Út~ enter ~02/09/2000~ enter enter enter enter");
    assert_eq!(stage.next_step(), "Enter: ghi lớp học, đơn, người giúp đỡ của Trần Văn Út");
    // With a day of its own the list puts him elsewhere.
    stage.keys("5 ~01/12/2026~ enter ~7-QĐ/ĐU~ enter ~Đảng ủy xã Thử~ enter");
    assert!(stage.next_step().contains("Trần Văn Út"), "{}\n{}", stage.next_step(), stage.screen());
}
