//! Striking off and exemption: a vote on a member by the ordinary way, its paper, and what the roll says from the day.

use bienban::domain::{CasePaper, MeetingKind, Purpose, Standing};

use super::discipline::{GIANG, adopt, flat};
use super::{go_to, opened};
use crate::scene;
use crate::stage::Stage;

#[test]
fn an_exemption_becomes_a_resolution_and_stands_on_the_roll_for_its_time() {
    let mut stage = opened(MeetingKind::Regular, 18);
    go_to(&mut stage, "discussion");
    stage.keys("9 ~xet mien~ enter ~giang~ enter enter ~25/11/2026~ enter");
    stage.keys("ctrl-a delete ~01/01/2027~ enter ~31/12/2026~ enter enter");
    assert!(stage.shows("Ngày hết hạn trước ngày bắt đầu"), "{}", stage.screen());
    stage.keys("ctrl-a delete ~30/06/2027~ enter enter");
    let ballot = stage.meeting().open_ballot().unwrap();
    // Who asks for it votes on it as anybody else.
    assert_eq!((ballot.base.count, ballot.entitled, ballot.secret), (18, 18, false));
    stage.keys("1");
    adopt(&mut stage);
    let minutes = flat(&stage.plain("bien-ban.txt"));
    let told = "Đồng chí Trần Văn Giang xin được miễn công tác và sinh hoạt đảng vì tuổi cao, sức yếu (đơn ngày 25 tháng 11 \
                năm 2026), từ ngày 01 tháng 01 năm 2027 đến hết ngày 30 tháng 6 năm 2027. Số đảng viên có quyền biểu quyết: 18 \
                đồng chí. Chi bộ biểu quyết đồng ý cho đồng chí Trần Văn Giang được miễn công tác và sinh hoạt đảng: 18/18 đồng \
                chí tán thành (100%).";
    assert!(
        minutes.contains(told)
            || minutes.contains(&told.replace("Số đảng viên có quyền biểu quyết: 18 đồng chí. ", "")),
        "{minutes}"
    );
    let paper = flat(&stage.plain("nghi-quyet-mien-sinh-hoat-dang-1.txt"));
    assert!(
        paper.contains("Số 01-NQ/CB") && paper.contains("với 18/18 đồng chí tán thành (100%)."),
        "{paper}"
    );
    stage.keys("esc");
    let mut later = Stage::on(stage.disk.survivor(), "2026-12-10T19:00:00+07:00".parse().unwrap());
    assert!(later.shows("Ghi miễn vào danh sách: Trần Văn Giang"), "{}", later.screen());
    later.keys("3 8");
    assert_eq!(later.next_step(), "Enter: ghi miễn vào danh sách, đ/c Trần Văn Giang");
    later.keys("enter");
    assert!(
        later.notice().contains("được miễn công tác và sinh hoạt đảng từ ngày 01/01/2027"),
        "{}",
        later.notice()
    );
    let giang = later.model.roll().get(GIANG).unwrap();
    let on = |day: &str| giang.standing(day.parse().unwrap());
    assert_eq!(on("2026-12-31"), Standing::Official);
    assert_eq!((on("2027-01-01"), on("2027-06-30")), (Standing::Exempt, Standing::Exempt));
    assert_eq!(on("2027-07-01"), Standing::Official, "it was for a time");
    // Absent, they are not in the base of January: 17 of 18.
    let roll = later.model.roll().on("2027-01-03".parse().unwrap());
    let exempt = roll.iter().filter(|one| one.standing == Standing::Exempt).count();
    assert_eq!((roll.len(), exempt), (18, 1));
}

#[test]
fn striking_off_is_proposed_by_two_thirds_and_leaves_the_member_out_of_the_base() {
    let mut stage = opened(MeetingKind::Regular, 18);
    go_to(&mut stage, "discussion");
    stage
        .keys("9 ~xoa ten~ enter ~giang~ enter ~Bỏ sinh hoạt, không đóng đảng phí ba tháng trong năm~ enter");
    stage.keys("right right right right enter ~đi làm ăn xa, không liên lạc được~ enter enter");
    let ballot = stage.meeting().open_ballot().unwrap();
    assert_eq!((ballot.purpose, ballot.base.count, ballot.needed()), (Purpose::Removal, 17, 12));
    stage.keys("2 ~12~ enter ~3~ enter ~2~ enter");
    let minutes = scene::drafted(&stage, "minutes");
    for told in [
        "Đồng chí Trần Văn Giang vắng mặt, không trình bày ý kiến trước Chi bộ; lý do: đi làm ăn xa, không liên lạc được.",
        "Chi bộ biểu quyết đề nghị xóa tên đồng chí Trần Văn Giang trong danh sách đảng viên: 12/17 đồng chí tán thành \
         (70,6%); không tán thành 3; ý kiến khác 2; đủ hai phần ba. Chi bộ đề nghị cấp có thẩm quyền xóa tên đồng chí Trần \
         Văn Giang trong danh sách đảng viên.",
    ] {
        assert!(minutes.contains(told), "{told}\n{minutes}");
    }
    assert_eq!(stage.meeting().case_papers(CasePaper::Submission).len(), 1);
    // The item made secret afterwards: the whole matter leaves the meeting, and no paper names anybody.
    stage.keys("9 ~bi mat~ enter 1");
    assert_eq!(stage.meeting().cases().len(), 0, "{}", stage.screen());
    let minutes = scene::drafted(&stage, "minutes");
    assert!(!minutes.contains("xóa tên") && !minutes.contains("làm ăn xa"), "{minutes}");
}

#[test]
fn an_exemption_from_before_the_meeting_is_asked_about_once() {
    let mut stage = opened(MeetingKind::Regular, 18);
    go_to(&mut stage, "discussion");
    stage.keys("9 ~xet mien~ enter ~giang~ enter enter enter ctrl-a delete ~01/11/2026~ enter enter enter");
    let asked = "Miễn từ trước ngày họp xét (03/12/2026), có đúng không?";
    assert!(stage.shows(asked), "{}", stage.screen());
    assert!(stage.meeting().open_ballot().is_none());
    stage.keys("enter enter enter");
    assert!(stage.meeting().open_ballot().is_some(), "{}", stage.screen());
}
