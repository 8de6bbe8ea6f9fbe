//! What came after the vote on the resolution is no part of what the cell adopted, and a roll that nobody
//! closed says of nobody that they were there.

use bienban::domain::*;
use bienban::report::{minutes, plain, read_aloud, resolution};

use crate::meeting;
use crate::papers::text;

#[test]
fn a_task_given_after_the_vote_and_one_member_s_praise_stand_in_no_resolution() {
    let mut history = meeting::adopted();
    assert!(text(&history.meeting, resolution).contains("Giúp đỡ hộ nghèo"));
    // The adoption closes the meeting for acts; what was given after the vote is put in as such.
    history.meeting.state = State::Open;
    let event = history.meeting.give_task("Quét vôi hội trường", vec![MemberId(4)], None).unwrap();
    let act = history.act(vec![event], history.records.last().unwrap().when);
    history.append(&act);
    history.meeting.remarks.iter_mut().for_each(|remark| remark.by = Some(MemberId(2)));
    let adopted = text(&history.meeting, resolution);
    assert!(!adopted.contains("Quét vôi hội trường") && adopted.contains("Sửa cầu kênh 3"), "{adopted}");
    assert!(!adopted.contains("Biểu dương"), "{adopted}");
    assert!(text(&history.meeting, minutes).contains("Quét vôi hội trường"));
}

#[test]
fn a_roll_that_nobody_closed_tells_no_attendance() {
    let mut meeting = meeting::adopted().meeting;
    meeting.announcements.clear();
    let told = text(&meeting, minutes);
    assert!(told.contains("\nDự sinh hoạt: chưa công bố kết quả điểm danh.\n"), "{told}");
    assert!(!told.contains("Dự sinh hoạt: 17/20"));
    // Who was marked absent was marked so by somebody.
    assert!(told.contains("- Không có lý do: 1 đồng chí: Võ Văn Tám."));
    assert!(plain::write_columns(&crate::papers::of(&meeting, minutes), 80).len() > 100);
}

/// A point that came after the vote is told as not voted, and the vote as on the others; nothing is left out.
#[test]
fn a_point_recorded_after_the_vote_is_told_as_not_voted() {
    let mut history = meeting::adopted();
    history.meeting.state = State::Open;
    let event = history.meeting.add_point(Section::NextMonth, "Trồng hoa tổ 9").unwrap();
    let act = history.act(vec![event], history.records.last().unwrap().when);
    history.append(&act);
    let told = text(&history.meeting, minutes);
    let (before, after) = told.split_once("\nNội dung ghi sau biểu quyết, chưa biểu quyết:\n").unwrap();
    assert!(before.contains("Chi bộ biểu quyết thông qua nghị quyết"), "{before}");
    assert!(after.trim_start().starts_with("- Nhiệm vụ trọng tâm: trồng hoa tổ 9."), "{after}");
    assert!(!before.contains("rồng hoa tổ 9"), "{before}");
    let adopted = text(&history.meeting, resolution);
    assert!(adopted.contains("Sửa cầu kênh 3") && !adopted.contains("rồng hoa tổ 9"), "{adopted}");
    let aloud = text(&history.meeting, read_aloud);
    assert!(aloud.contains("Trồng hoa tổ 9 (ghi sau biểu quyết, chưa biểu quyết)."), "{aloud}");
}

/// What the cell adopted stays as it was adopted, whatever is dropped or worded otherwise afterwards.
#[test]
fn a_point_dropped_or_reworded_after_the_vote_stays_in_the_resolution_as_adopted() {
    let mut history = meeting::adopted();
    history.meeting.state = State::Open;
    let before = text(&history.meeting, resolution);
    let points = history.meeting.points.clone();
    let reworded = Point { text: "Việc không ai biểu quyết".into(), ..points[0].clone() };
    let dropped = points.iter().skip(1).map(|point| DecisionEvent::PointDropped { point: point.number });
    let events = [DecisionEvent::PointSet { point: reworded }].into_iter().chain(dropped);
    let act = history.act(events.map(Event::Decision).collect(), history.records.last().unwrap().when);
    history.append(&act);
    assert_eq!(text(&history.meeting, resolution), before);
    let told = text(&history.meeting, minutes);
    assert!(told.contains("chưa biểu quyết:\n\n- ") && told.contains("iệc không ai biểu quyết."), "{told}");
}

#[test]
fn a_question_that_begins_with_the_word_for_voting_has_it_once() {
    let mut meeting = meeting::adopted().meeting;
    meeting.ballots[0].question = "Biểu quyết các khoản chi".into();
    let told = text(&meeting, minutes).replace('\n', " ");
    assert!(told.contains("biểu quyết các khoản chi"), "{told}");
    assert!(!told.to_lowercase().contains("biểu quyết biểu quyết"), "{told}");
}
