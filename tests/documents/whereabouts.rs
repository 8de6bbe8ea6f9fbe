//! What is told of an act, and where: under the item at which the meeting stood, once, and no more than a person
//! said.

use bienban::domain::*;
use bienban::report::{minutes, plain, resolution};

use crate::walked::{Walk, at, lines, source};

fn speaks(walk: &mut Walk, who: u32, kind: SpeechKind, note: &str) {
    let events = walk.0.meeting.start_speech(Speaker::Member(MemberId(who)), kind).unwrap();
    walk.does(events);
    let speech = walk.0.meeting.speaking.unwrap();
    walk.ask(|meeting| meeting.note_speech(speech, note));
}

/// Books written before gave a speech the kind of its item: nobody chose it, so nobody reported.
#[test]
fn a_kind_that_nobody_chose_is_never_told() {
    let mut walk = Walk::opened(MeetingKind::Regular);
    walk.goes_to(ItemId(6));
    speaks(&mut walk, 2, SpeechKind::Report, "vận động được 12 hộ");
    let told = |walk: &Walk, line: &str| lines(&walk.0.meeting).iter().any(|one| one == line);
    assert!(told(&walk, "Đồng chí Thạch Thị Chanh: vận động được 12 hộ."), "{:#?}", lines(&walk.0.meeting));
    let row = |walk: &Walk| walk.0.meeting.digest().rows[1].speeches.clone();
    assert_eq!(row(&walk), [(SpeechKind::Remark, 1)].into());
    // Somebody who waits since the report is no reporter either, when the discussion is reached.
    walk.ask(|meeting| meeting.queue(Speaker::Member(MemberId(1)), SpeechKind::Report, FloorClaim::Ordinary));
    walk.goes_to(ItemId(9));
    let events = walk.0.meeting.next_speaker().unwrap();
    walk.does(events);
    assert!(told(&walk, "Đồng chí Đặng Văn Khởi phát biểu ý kiến."), "{:#?}", lines(&walk.0.meeting));
    // A person chooses: now it is told, until that is taken back.
    let speech = walk.0.meeting.speeches[0].id;
    walk.does(vec![Event::Speech(SpeechEvent::KindChanged { speech, kind: SpeechKind::Report })]);
    assert!(told(&walk, "Đồng chí Thạch Thị Chanh báo cáo: vận động được 12 hộ."));
    assert_eq!(row(&walk), [(SpeechKind::Report, 1)].into());
    let undo = walk.0.undo().unwrap();
    walk.does(vec![undo]);
    assert!(told(&walk, "Đồng chí Thạch Thị Chanh: vận động được 12 hộ."));
}

#[test]
fn a_speech_that_was_the_statement_is_not_told_twice() {
    let mut walk = Walk::opened(MeetingKind::Regular);
    walk.goes_to(ItemId(10));
    speaks(&mut walk, 2, SpeechKind::SelfCriticism, "");
    let statement = Statement { result: "hoàn thành việc được giao".into(), ..Statement::default() };
    walk.ask(|meeting| meeting.state(MemberId(2), statement.clone()));
    let lines = lines(&walk.0.meeting);
    let of_her: Vec<&String> =
        lines.iter().filter(|line| line.starts_with("Đồng chí Thạch Thị Chanh")).collect();
    assert_eq!(of_her, ["Đồng chí Thạch Thị Chanh tự phê bình. Ưu điểm: hoàn thành việc được giao."]);
}

#[test]
fn what_was_done_at_another_item_stands_where_it_was_done() {
    let mut walk = Walk::opened(MeetingKind::Regular);
    walk.goes_to(ItemId(7));
    walk.ask(|meeting| meeting.give_task("Sửa cầu kênh 3", vec![MemberId(2)], None));
    walk.goes_to(ItemId(9));
    walk.ask(|meeting| meeting.give_task("Trồng cây", vec![MemberId(1)], None));
    walk.ask(|meeting| meeting.give_task("Quét đường", vec![MemberId(1)], None));
    walk.ask(|meeting| meeting.remark(RemarkKind::Praise, MemberId(2), None, "Làm xong sớm"));
    walk.ask(|meeting| meeting.remark(RemarkKind::Reminder, MemberId(1), Some(MemberId(2)), "giờ họp"));
    let mut answered = walk.0.meeting.remarks[1].clone();
    walk.goes_to(ItemId(14));
    // The answer, and what is said again later, leave it where it was.
    answered.answer = "xin tiếp thu".into();
    walk.does(vec![Event::Criticism(CriticismEvent::RemarkSet { remark: answered })]);
    let lines = lines(&walk.sealed());
    let at =
        |line: &str| lines.iter().position(|one| one == line).unwrap_or_else(|| panic!("{line}: {lines:#?}"));
    assert_eq!(lines[at("7. Nhiệm vụ tháng tới") + 2], "Chi bộ phân công 1 việc (số 1 phần II).");
    let discussion = at("9. Thảo luận");
    assert_eq!(lines[discussion + 2], "Chi bộ biểu dương đồng chí Thạch Thị Chanh vì làm xong sớm.");
    assert_eq!(
        lines[discussion + 4],
        "Đồng chí Thạch Thị Chanh nhắc nhở đồng chí Đặng Văn Khởi về việc giờ họp. Đồng chí Đặng Văn Khởi có ý \
         kiến: xin tiếp thu."
    );
    assert_eq!(lines[discussion + 6], "Chi bộ phân công 2 việc (số 2 và 3 phần II).");
    for item in ["10. Tự phê bình và phê bình", "11. Phân công nhiệm vụ"] {
        assert!(!lines.iter().any(|line| line == item), "{item}: {lines:#?}");
    }
    let left_out = lines.iter().find(|line| line.starts_with("Nội dung chưa tiến hành")).unwrap();
    assert!(!left_out.contains("Tự phê bình") && !left_out.contains("Phân công"), "{left_out}");
}

/// Nothing is missing of an item whose own step was done elsewhere; of another one it is said.
#[test]
fn an_item_whose_step_was_done_elsewhere_is_not_told_as_without_content() {
    let mut walk = Walk::opened(MeetingKind::Regular);
    walk.goes_to(ItemId(9));
    walk.ask(|meeting| meeting.give_task("Trồng cây", vec![MemberId(1)], None));
    walk.goes_to(ItemId(10));
    walk.goes_to(ItemId(11));
    walk.goes_to(ItemId(14));
    let lines = lines(&walk.sealed());
    let silent = "Không ghi nội dung ở các mục: 1 (Lý do, khách mời); 10 (Tự phê bình và phê bình).";
    assert!(lines.iter().any(|line| line == silent), "{lines:#?}");
    assert!(lines.iter().any(|line| line == "II- PHÂN CÔNG NHIỆM VỤ"), "{lines:#?}");
    assert!(!lines.iter().any(|line| line.starts_with("11. ")), "{lines:#?}");
}

#[test]
fn the_roll_says_what_was_announced() {
    let mut walk = Walk::opened(MeetingKind::Regular);
    walk.goes_to(ItemId(3));
    walk.ask(|meeting| meeting.mark(MemberId(3), Presence::Unexcused).map(Event::Attendance));
    walk.ask(|meeting| meeting.announce().map(Event::Attendance));
    walk.1 += 7;
    let came = at(walk.1);
    walk.ask(|meeting| meeting.arrive_or_leave(MemberId(3), came).map(Event::Attendance));
    let lines = lines(&walk.0.meeting);
    let told = "Đồng chí chủ trì công bố lúc 19 giờ 05 phút: có mặt 2/3 đồng chí (66,7%); vắng 1 đồng chí (không có \
                lý do 1).";
    assert!(lines.iter().any(|line| line == told), "{lines:#?}");
    let late = "Đến muộn: 1 đồng chí: Quách Mỹ Dung (đến lúc 19 giờ 12 phút, muộn 12 phút).";
    assert!(lines.iter().any(|line| line == late), "{lines:#?}");
}

/// The resolution of a meeting in lines, its points adopted by both.
fn resolved(mut walk: Walk) -> Vec<String> {
    walk.ask(|meeting| meeting.add_point(Section::NextMonth, "sửa cầu kênh 3"));
    walk.ask(|meeting| meeting.put(Purpose::Resolution, "Thông qua nghị quyết", Majority::OverHalf));
    walk.ask(|meeting| meeting.count(1, Count { yes: 2, no: 0, other: 0 }));
    let vote = "Chi bộ biểu quyết thông qua nghị quyết tháng 12 năm 2026: 2/2 đồng chí tán thành (100%).";
    let told = lines(&walk.0.meeting);
    assert!(told.iter().any(|line| line == vote), "{told:#?}");
    let sheet = Sheet::default();
    plain::write_columns(&resolution(&source(&walk.0.meeting, &sheet)), 2000)
}

#[test]
fn the_grounds_of_a_resolution_are_what_was_heard() {
    let grounds = |lines: Vec<String>| -> Vec<String> {
        let grounds =
            lines.into_iter().filter(|line| line.starts_with("- Căn cứ") || line.starts_with("- Xét"));
        grounds.collect()
    };
    assert_eq!(grounds(resolved(Walk::opened(MeetingKind::Regular))), ["- Căn cứ Điều lệ Đảng,"]);
    let mut walk = Walk::opened(MeetingKind::Regular);
    walk.goes_to(ItemId(6));
    speaks(&mut walk, 1, SpeechKind::Report, "đạt 9/10 chỉ tiêu");
    let heard = "- Xét ý kiến thảo luận tại kỳ sinh hoạt ngày 03 tháng 12 năm 2026,";
    assert_eq!(grounds(resolved(walk)), ["- Căn cứ Điều lệ Đảng;", heard]);
    let mut walk = Walk::opened(MeetingKind::Regular);
    walk.goes_to(ItemId(6));
    speaks(&mut walk, 1, SpeechKind::Remark, "Báo cáo kết quả tháng 11");
    let heard = "- Xét báo cáo tại kỳ sinh hoạt ngày 03 tháng 12 năm 2026,";
    assert_eq!(grounds(resolved(walk)), ["- Căn cứ Điều lệ Đảng;", heard]);
}

#[test]
fn points_that_were_never_put_are_told_as_such() {
    let mut walk = Walk::opened(MeetingKind::Regular);
    walk.ask(|meeting| meeting.add_point(Section::NextMonth, "Sửa cầu kênh 3"));
    let lines = lines(&walk.sealed());
    let at = lines.iter().position(|line| line == "Dự thảo nghị quyết").unwrap();
    assert_eq!(lines[at + 2], "Nội dung dự kiến, chưa biểu quyết:");
    assert_eq!(lines[at + 4], "- Nhiệm vụ trọng tâm: sửa cầu kênh 3.");
    assert!(!lines.iter().any(|line| line == "12. Kết luận, nghị quyết"), "{lines:#?}");
}

#[test]
fn a_congress_has_its_own_words_and_signatures() {
    let mut walk = Walk::opened(MeetingKind::Congress);
    walk.ask(|meeting| meeting.put(Purpose::Agenda, "Thông qua chương trình đại hội", Majority::OverHalf));
    walk.ask(|meeting| meeting.count(1, Count { yes: 2, no: 0, other: 0 }));
    walk.goes_to(ItemId(2));
    walk.ask(|meeting| meeting.put(Purpose::Minutes, "Thông qua biên bản đại hội", Majority::OverHalf));
    walk.ask(|meeting| meeting.count(2, Count { yes: 2, no: 0, other: 0 }));
    let sheet = Sheet::default();
    let document = minutes(&source(&walk.0.meeting, &sheet));
    assert_eq!(document.header.cell, "Đại hội Chi bộ Ấp Đồng");
    let signatures = document.signatures.as_ref().unwrap();
    let left = signatures.left.as_ref().unwrap();
    assert_eq!((left.title.as_str(), left.name.as_str()), ("THƯ KÝ ĐẠI HỘI", "Thạch Thị Chanh"));
    assert_eq!(signatures.right.title, "T/M ĐOÀN CHỦ TỊCH");
    let lines = lines(&walk.0.meeting);
    let vote = "Đại hội biểu quyết thông qua chương trình đại hội: 2/2 đồng chí tán thành (100%).";
    assert!(lines.iter().any(|line| line == vote), "{lines:#?}");
    assert!(
        lines.iter().any(|line| line.starts_with("Nội dung chưa tiến hành tại Đại hội này: ")),
        "{lines:#?}"
    );
}

#[test]
fn a_congress_begins_a_term_when_it_decided_something() {
    assert!(!crate::walked::walked(MeetingKind::Congress).begins_term());
    let elected = |yes| {
        let mut walk = Walk::opened(MeetingKind::Congress);
        walk.ask(|meeting| meeting.put(Purpose::Election, "Bầu chi ủy", Majority::OverHalf));
        walk.ask(|meeting| meeting.count(1, Count { yes, no: 2 - yes, other: 0 }));
        walk.0.meeting
    };
    assert!(!elected(1).begins_term());
    assert!(elected(2).begins_term() && elected(2).digest().begins_term);
    // The result in words, as the tellers read it out.
    let mut walk = Walk::opened(MeetingKind::Congress);
    let election = walk.0.meeting.agenda.step("election").unwrap().id;
    walk.goes_to(election);
    walk.ask(|meeting| meeting.note(election, "đồng chí Đặng Văn Khởi trúng cử bí thư"));
    assert!(walk.0.meeting.begins_term());
    assert!(!crate::walked::walked(MeetingKind::Regular).begins_term());
}
