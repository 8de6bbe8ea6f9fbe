//! Chairing: the roll call, the counts, speakers, votes.

use bienban::app::Overlay;
use bienban::domain::{MemberId, Presence, Speaker, SpeechKind};

use crate::scene;
use crate::stage::Stage;

fn fault(stage: &Stage) -> &str {
    match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => form.fault.as_deref().unwrap_or(""),
        _ => "",
    }
}

/// Present of summoned, vote base, needed, entitled and present.
fn figures(stage: &Stage) -> (u32, u32, u32, u32, u32) {
    let counts = stage.counts();
    (counts.present, counts.summoned, counts.vote_base, counts.needed, counts.entitled_present)
}

#[test]
fn an_exempt_member_who_comes_counts_on_both_sides() {
    let mut stage = Stage::practice();
    stage.follow_to("roll_call");
    assert_eq!(figures(&stage), (20, 20, 18, 10, 18));
    stage.keys("enter end 1");
    assert_eq!(figures(&stage), (20, 20, 19, 10, 19), "an exempt member is not summoned but votes");
    assert!(stage.shows("Biểu quyết trên 19, cần 10"), "{}", stage.screen());
    stage.keys("ctrl-z");
    assert_eq!(figures(&stage), (20, 20, 18, 10, 18));
}

#[test]
fn a_late_member_is_stamped_with_the_minute() {
    let mut stage = scene::opened();
    stage.keys("1 down down 3");
    assert_eq!(figures(&stage), (4, 5, 4, 3, 3), "absent members stay in the base");
    stage.keys("enter");
    assert_eq!(stage.notice(), "Công bố kết quả điểm danh: có mặt 4/5 (80%); vắng 1: không lý do 1 (Phát).");
    stage.skip(11);
    stage.keys("8 ~lvp~ enter");
    let attendance = &stage.meeting().attendance[&MemberId(4)];
    assert_eq!((&attendance.presence, attendance.late), (&Presence::Present, Some(stage.now())));
    assert_eq!(figures(&stage), (5, 5, 4, 3, 4));
    assert_eq!(stage.counts().late, 1);
    stage.skip(3);
    stage.keys("8 ~lvp~ enter");
    assert_eq!(stage.meeting().attendance[&MemberId(4)].left, Some(stage.now()));
    assert_eq!(figures(&stage), (4, 5, 4, 3, 3));
}

#[test]
fn an_excuse_needs_its_reason() {
    let mut stage = scene::opened();
    stage.keys("1 down down 2 enter");
    assert_eq!(fault(&stage), "Vắng có lý do thì phải ghi lý do: hãy nhập lý do.");
    assert_eq!(stage.counts().excused, 0);
    stage.keys("~đi công tác~ enter");
    assert_eq!(
        stage.meeting().attendance[&MemberId(4)].presence,
        Presence::Excused { reason: "đi công tác".into() }
    );
    stage.keys("4 4");
    assert_eq!((stage.counts().excused, stage.counts().online, stage.counts().present), (1, 2, 4));
}

#[test]
fn more_votes_than_entitled_members_are_refused() {
    let mut stage = scene::opened();
    stage.keys("1 enter 3 ~Sửa cầu kênh 3~ enter enter");
    stage.keys("2 ~5~ enter ~0~ enter ~0~ enter");
    assert_eq!(
        fault(&stage),
        "Tổng số đã đếm là 5, nhiều hơn 4 đồng chí có quyền biểu quyết đang có mặt: hãy đếm lại."
    );
    assert!(stage.meeting().ballots[0].counts.is_empty());
    stage.keys("backtab backtab ~ba~");
    assert_eq!(stage.notice(), "Ô này chỉ nhận số, ví dụ 18. Esc: thôi, giữ số đã gõ.");
    assert!(stage.shows("Tán thành            5"), "{}", stage.screen());
    stage.retype("3");
    stage.keys("enter enter enter");
    assert_eq!(
        stage.notice(),
        "Thông qua: “Sửa cầu kênh 3”, cần 3. Chủ trì đọc: “3/4 đồng chí tán thành, bằng 75%. Thông qua.”"
    );
}

#[test]
fn an_empty_count_is_never_a_number() {
    let mut stage = scene::opened();
    stage.keys("3 ~Sửa cầu kênh 3~ enter enter enter enter enter");
    assert!(stage.meeting().ballots[0].counts.is_empty(), "Enter entered a count by itself");
    stage.keys("esc");
    assert_eq!(stage.next_step(), "Enter: nhập kết quả biểu quyết “Sửa cầu kênh 3”");
}

#[test]
fn a_list_to_reflect_on_writes_nothing() {
    let mut stage = scene::opened();
    stage.keys("6");
    let before = stage.meeting().clone();
    stage.keys("4 down down enter down esc");
    assert_eq!(stage.meeting(), &before);
}

#[test]
fn a_question_is_put_under_the_rule_of_the_guidance() {
    use bienban::domain::{Majority, Purpose};
    let mut stage = scene::opened();
    // A plain question, an admission; of a discipline it is asked first whose it is.
    stage.keys("3 ~Sửa cầu kênh 3~ enter enter ~3~ enter ~0~ enter ~0~ enter");
    stage.keys("3 ~Kết nạp quần chúng ưu tú~ enter right enter ~3~ enter ~0~ enter ~0~ enter");
    stage.keys("3 ~Cảnh cáo một đồng chí~ enter right right right right enter");
    assert!(stage.shows("Xem xét kỷ luật đồng chí nào?"), "{}", stage.screen());
    let ballots: Vec<(Purpose, Majority, bool)> = (stage.meeting().ballots.iter())
        .map(|ballot| (ballot.purpose, ballot.majority, ballot.secret))
        .collect();
    assert_eq!(
        ballots,
        [(Purpose::Question, Majority::OverHalf, false), (Purpose::Admission, Majority::TwoThirds, false)]
    );
}

#[test]
fn the_base_of_a_vote_is_frozen_when_it_is_put() {
    let mut stage = scene::opened();
    stage.keys("3 ~Kết nạp quần chúng ưu tú~ enter right enter esc");
    stage.keys("8 ~hvs~ enter");
    let ballot = &stage.meeting().ballots[0];
    assert_eq!((ballot.base.count, ballot.needed(), ballot.entitled), (4, 3, 4));
    assert_eq!(figures(&stage), (5, 5, 5, 3, 5), "the exempt member counts from the next vote on");
    let left_out: Vec<u32> = ballot.base.excluded.iter().map(|one| one.member.0).collect();
    assert_eq!(left_out, [5, 6]);
}

#[test]
fn speakers_wait_in_order_and_taking_one_off_touches_no_other() {
    let mut stage = scene::opened();
    stage.keys("2 ~an~ enter 2 ~hoa~ enter 2 ~phat~ enter 2 ~sal~ enter");
    let waiting = |stage: &Stage| stage.meeting().waiting.iter().map(|one| one.who).collect::<Vec<Speaker>>();
    let member = |id| Speaker::Member(MemberId(id));
    assert_eq!(waiting(&stage), [member(2), member(4), member(5)]);
    assert_eq!(stage.next_step(), "Enter: đ/c Nguyễn Văn An phát biểu xong, mời đ/c Trần Thị Hoa");
    stage.keys("down delete");
    assert_eq!(waiting(&stage), [member(2), member(5)]);
    stage.keys("2 ~hoa~ enter");
    assert_eq!(
        stage.notice(),
        "Đồng chí Trần Thị Hoa đã đăng ký phát biểu: hãy chờ đến lượt, hoặc mời phát biểu ngay."
    );
    stage.keys("9 ~uu tien~ enter ~phat~ enter");
    assert_eq!(waiting(&stage), [member(4), member(2), member(5)], "a point of order stands on top");
}

#[test]
fn a_clock_started_late_is_corrected_while_it_runs() {
    let mut stage = scene::opened();
    stage.skip(5);
    stage.keys("2 ~hoa~ enter");
    stage.wait(59);
    stage.keys("-");
    let seconds = |stage: &Stage| stage.meeting().speeches[0].seconds(stage.model.line_now());
    assert_eq!(seconds(&stage), 120);
    stage.keys("+");
    assert_eq!(seconds(&stage), 61);
}

#[test]
fn a_suspended_meeting_takes_nothing_until_it_goes_on() {
    let mut stage = scene::opened();
    stage.keys("9 ~tam dung~ enter");
    assert_eq!(stage.next_step(), "Enter: họp tiếp");
    let before = stage.history().records.len();
    stage.keys("1 2 3 5");
    assert_eq!(stage.history().records.len(), before);
    stage.skip(10);
    stage.keys("enter 7");
    let meeting = stage.meeting();
    assert!(meeting.clock.seconds(stage.model.line_now()) < 60, "the pause does not count");
    assert_eq!(meeting.agenda.current().unwrap().title, "Cử thư ký");
}

#[test]
fn the_kind_of_a_speech_is_changed_from_the_one_it_has() {
    let mut stage = scene::opened();
    let kind = |stage: &Stage| stage.meeting().speeches[0].kind;
    stage.keys("2 ~ttsr~ enter 9 ~doi loai~ enter down down enter");
    assert_eq!(kind(&stage), SpeechKind::Suggestion);
    stage.keys("9 ~doi loai~ enter enter");
    assert_eq!(kind(&stage), SpeechKind::Suggestion);
}

#[test]
fn a_count_that_is_refused_is_mended_in_its_first_field() {
    let mut stage = scene::opened();
    stage.keys("3 ~Đồng ý mua loa~ enter enter 2 ~9~ enter ~0~ enter ~0~ enter");
    assert!(!fault(&stage).is_empty());
    stage.keys("~4~ enter enter enter");
    assert_eq!(stage.meeting().ballots[0].count().map(|count| count.yes), Some(4));
}

#[test]
fn the_menu_begins_with_a_point_where_the_resolution_is_made() {
    let mut stage = scene::opened();
    stage.keys("9 ~muc bat ky~ enter ~ket luan~ enter");
    stage.keys("9 enter ~Sửa cầu kênh 3~ enter enter 9 enter ~Nạo vét kênh nội đồng~ enter enter");
    let points: Vec<&str> = stage.meeting().points.iter().map(|point| point.text.as_str()).collect();
    assert_eq!(points, ["Sửa cầu kênh 3", "Nạo vét kênh nội đồng"]);
}

#[test]
fn everybody_is_marked_present_again_in_one_act() {
    let mut stage = scene::opened();
    stage.keys("1 down down 3 3");
    assert_eq!(stage.counts().present, 3, "two of the five summoned are away");
    stage.keys("9 ~tat ca co mat~ enter");
    assert_eq!(stage.counts().present, 5);
    assert_eq!(stage.notice(), "Đã ghi có mặt 2 đồng chí trước đó ghi vắng.");
    stage.keys("ctrl-z");
    assert_eq!(stage.counts().present, 3, "it is one act");
}

#[test]
fn a_refused_form_is_mended_in_the_field_that_is_at_fault() {
    let mut stage = scene::opened();
    let at = |stage: &Stage| match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => form.focus,
        _ => panic!("no form is open:\n{}", stage.screen()),
    };
    // A question without words.
    stage.keys("3 enter enter");
    assert_eq!(at(&stage), 0);
    assert!(stage.shows("Ô này còn trống"), "{}", stage.screen());
    // A task without anything, for somebody whom nobody knows, for nobody.
    stage.keys("esc 5 enter enter enter");
    assert_eq!(at(&stage), 0);
    stage.keys("~sửa cầu~ enter ~xyz~ enter enter");
    assert_eq!(at(&stage), 1);
    assert!(stage.shows("Không có đảng viên nào tên “xyz”"), "{}", stage.screen());
    stage.keys("ctrl-a delete enter enter");
    assert_eq!(at(&stage), 1);
    assert!(stage.shows("Chưa có tên đảng viên"), "{}", stage.screen());
    stage.keys("~hoa~ enter enter");
    assert_eq!(stage.meeting().tasks.len(), 1);
}

#[test]
fn who_is_excused_again_finds_the_reason_given_before() {
    let mut stage = scene::opened();
    stage.keys("1 down down 2 ~đi học~ enter up 2");
    let Some(Overlay::Form(form)) = stage.model.overlays.last() else { panic!("{}", stage.screen()) };
    assert_eq!(form.text(0), "đi học");
}

#[test]
fn the_time_of_opening_is_typed_as_people_say_it() {
    let mut stage = scene::opened();
    let opened = stage.meeting().opened_at.unwrap();
    stage.keys("9 ~gio khai mac~ enter");
    stage.retype("3h");
    stage.keys("enter");
    assert_eq!(
        fault(&stage),
        "Giờ khai mạc phải trước lúc này và không quá 12 giờ: hãy nhập lại, ví dụ 19h hoặc 19:05.",
        "{}",
        stage.screen()
    );
    stage.retype("18h50");
    stage.keys("enter");
    assert_eq!(stage.meeting().opened_at.unwrap().format("%H:%M").to_string(), "18:50", "{}", stage.screen());
    stage.keys("ctrl-z");
    assert_eq!(stage.meeting().opened_at, Some(opened));
}

#[test]
fn what_an_act_recorded_is_said_after_it() {
    let mut stage = scene::opened();
    assert_eq!(stage.notice(), "Khai mạc cuộc họp.");
    stage.keys("9 ~khach moi~ enter ~Mai Văn Tân~ enter ~Phó Bí thư~ enter");
    assert_eq!(stage.notice(), "Thêm khách mời Mai Văn Tân, Phó Bí thư.", "{}", stage.screen());
    stage.keys("9 ~tam dung~ enter");
    assert_eq!(stage.notice(), "Tạm dừng cuộc họp.");
}
