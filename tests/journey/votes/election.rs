//! The elections of a congress by what Enter leads to, from the first name to the adopted minutes; a cell of nine, all
//! here: the base is nine and five votes are needed.

use bienban::domain::{ElectionDue, MeetingKind, MemberId, Post, Role, State};
use bienban::text::Lang;

use super::{form, go_to, opened};
use crate::scene;
use crate::stage::Stage;

/// Types the sums of a round: issued, returned, valid, those with too many names, then the votes in the order of the
/// paper.
fn count(stage: &mut Stage, [issued, returned, valid]: [u32; 3], too_many: u32, votes: &[u32]) {
    stage.keys(&format!("~{issued}~ enter ~{returned}~ enter ~{valid}~ enter enter"));
    let many = if too_many > 0 { format!("~{too_many}~ ") } else { String::new() };
    stage.keys(&format!("{many}enter enter enter enter enter enter"));
    for votes in votes {
        stage.keys(&format!("~{votes}~ enter"));
    }
}

/// A congress with its list of four for a committee of three closed and its tellers chosen, on the screen of the
/// election.
fn listed() -> Stage {
    let mut stage = opened(MeetingKind::Congress, 9);
    go_to(&mut stage, "nomination");
    assert_eq!(stage.next_step(), "Enter: tiến hành bầu cử");
    stage.keys("enter");
    assert_eq!((stage.model.screen(), stage.next_step().as_str()), ("election", "Enter: bầu chi ủy"));
    stage.keys("enter ~3~ enter");
    assert_eq!(stage.next_step(), "Enter: giới thiệu người để bầu chi ủy");
    stage.keys("enter ~Trần Văn An, Trần Văn Hoa, Trần Văn Bình, Trần Văn Cường~ enter enter");
    assert!(
        stage.next_step().starts_with("Enter: chốt danh sách 4 người bằng giơ thẻ"),
        "{}",
        stage.next_step()
    );
    stage.keys("enter");
    assert!(stage.notice().contains("Số dư 1/3 (33,3%), trên 30%"), "{}", stage.notice());
    stage.keys("1");
    assert_eq!(stage.next_step(), "Enter: bầu ban kiểm phiếu trước khi phát phiếu");
    stage.keys("enter");
    go_to(&mut stage, "tellers");
    stage.keys("enter ~Trần Văn Dung, Trần Văn Giang~ enter 1");
    go_to(&mut stage, "election");
    stage.keys("enter");
    stage
}

/// The same with the committee elected: Hoa and Cường were equal for the last seat, and Cường has it.
fn committee() -> Stage {
    let mut stage = listed();
    assert_eq!(stage.next_step(), "Enter: phát phiếu, bầu vòng 1");
    stage.keys("enter enter");
    assert!(stage.shows("KIỂM PHIẾU · bầu chi ủy, vòng 1, bầu 3 trong 4"), "{}", stage.screen());
    let names: Vec<String> =
        form(&stage).inputs.iter().skip(10).map(|input| input.label.vi.clone()).collect();
    assert_eq!(names, ["Trần Văn An", "Trần Văn Bình", "Trần Văn Cường", "Trần Văn Hoa"]);
    count(&mut stage, [9, 9, 8], 1, &[7, 7, 5, 5]);
    assert!(
        stage.notice().contains("bằng phiếu: Trần Văn Hoa, Trần Văn Cường; còn thiếu 1"),
        "{}",
        stage.notice()
    );
    assert_eq!(stage.next_step(), "Enter: phát phiếu bầu lại giữa những người bằng phiếu");
    stage.keys("enter enter");
    count(&mut stage, [9, 9, 9], 0, &[4, 3]);
    stage
}

#[test]
fn enter_leads_through_the_elections_and_the_minutes_tell_every_round() {
    let mut stage = committee();
    // Four are fewer than half, and more than three.
    let elected: Vec<u32> =
        stage.meeting().elections[0].result().elected.iter().map(|one| one.member.0).collect();
    assert_eq!(elected, [1, 3, 4]);
    assert_eq!(stage.next_step(), "Enter: bầu bí thư");
    stage.keys("enter enter ~Hoa~ enter");
    assert!(stage.shows("Đồng chí Trần Văn Hoa không trúng cử chi ủy"), "{}", stage.screen());
    stage.keys("backspace backspace backspace ~An~ enter enter enter 1 enter enter");
    count(&mut stage, [9, 9, 9], 0, &[8]);
    assert!(stage.next_step().starts_with("Enter: ghi chức vụ người trúng cử"), "{}", stage.next_step());
    stage.keys("enter");
    let day = stage.meeting().day();
    let role = |stage: &Stage, id: u32| stage.model.roll().get(MemberId(id)).map(|one| one.role(day));
    assert_eq!(
        [1, 3, 4, 2].map(|id| role(&stage, id)),
        [Some(Role::Secretary), Some(Role::Committee), Some(Role::Committee), Some(Role::Member)]
    );
    assert!(stage.next_step().starts_with("Enter: bầu phó bí thư"), "{}", stage.next_step());
    super::left_again(&mut stage);
    stage.keys("enter enter ~Bình~ enter enter enter 1 enter enter");
    count(&mut stage, [9, 9, 9], 0, &[5]);
    stage.keys("enter");
    assert_eq!(role(&stage, 3), Some(Role::Deputy));
    assert_eq!(stage.next_step(), "Enter: xong bầu cử, quay lại cuộc họp");
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "chair");
    assert!(stage.next_step().contains("sang mục"), "{}", stage.next_step());
    assert!(stage.meeting().begins_term());
    go_to(&mut stage, "adoption");
    stage.keys("enter enter");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter f5 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    let minutes = stage.plain("bien-ban.txt").split_whitespace().collect::<Vec<_>>().join(" ");
    for told in [
        "Bầu chi ủy, số lượng cần bầu: 3 đồng chí. Danh sách: cấp ủy giới thiệu Trần Văn An, Trần Văn Hoa, Trần Văn \
         Bình, Trần Văn Cường.",
        "Vòng 1, bầu 3 đồng chí (ban kiểm phiếu: Trần Văn Dung (trưởng ban), Trần Văn Giang), tính trên 9 đảng viên \
         chính thức được triệu tập, có mặt 9. Kiểm phiếu: phát ra 9 phiếu, thu về 9 phiếu, hợp lệ 8 phiếu, không hợp \
         lệ 1 phiếu (bầu quá số lượng cần bầu); Trần Văn An 7/9 phiếu (77,8%); Trần Văn Bình 7/9 phiếu (77,8%); Trần \
         Văn Hoa 5/9 phiếu (55,6%); Trần Văn Cường 5/9 phiếu (55,6%). Trúng cử: Trần Văn An, Trần Văn Bình (trúng cử \
         phải quá nửa, từ 5 phiếu); bằng phiếu ở cuối danh sách: Trần Văn Hoa, Trần Văn Cường; còn thiếu 1 đồng chí.",
        "Vòng 2, bầu 1 đồng chí trong những người bằng phiếu",
        "Trần Văn Cường 4/9 phiếu (44,4%); Trần Văn Hoa 3/9 phiếu (33,3%). Trúng cử: Trần Văn Cường (ai nhiều phiếu \
         hơn trúng cử, không cần quá nửa).",
        "Bầu bí thư, số lượng cần bầu: 1 đồng chí.",
        "Bầu phó bí thư, số lượng cần bầu: 1 đồng chí.",
    ] {
        assert!(minutes.contains(told), "{told}\n{minutes}");
    }
    assert!(stage.meeting().digest().begins_term);
}

#[test]
fn too_few_are_elected_and_the_congress_decides() {
    let mut stage = listed();
    stage.keys("enter enter");
    count(&mut stage, [9, 9, 9], 0, &[9, 9, 4, 4]);
    assert_eq!(stage.next_step(), "Đại hội quyết định (còn thiếu 1): 6 bầu tiếp, 8 không bầu nữa");
    stage.keys("enter");
    assert!(stage.notice().contains("do đại hội quyết định"), "Enter decides nothing: {}", stage.notice());
    stage.keys("6");
    assert_eq!(stage.next_step(), "Enter: phát phiếu, bầu vòng 2");
    stage.keys("enter enter");
    count(&mut stage, [9, 9, 9], 0, &[4, 4]);
    stage.keys("8");
    let election = &stage.meeting().elections[0];
    assert_eq!(stage.meeting().election_due(election), ElectionDue::Nothing);
    assert_eq!((election.result().elected.len(), election.result().free), (2, 1));
    let minutes = scene::drafted(&stage, "minutes");
    assert!(minutes.contains("còn thiếu 1 đồng chí. Đại hội quyết định bầu tiếp."), "{minutes}");
    assert!(minutes.contains("còn thiếu 1 đồng chí. Đại hội quyết định không bầu nữa."), "{minutes}");
}

#[test]
fn a_cell_of_eight_elects_its_secretary_directly_in_english_too() {
    let mut stage = opened(MeetingKind::Congress, 8);
    stage.model.lang = Lang::En;
    go_to(&mut stage, "tellers");
    stage.keys("enter ~Trần Văn Dung~ enter 1");
    go_to(&mut stage, "election");
    assert_eq!(stage.next_step(), "Enter: hold the elections");
    stage.keys("enter");
    assert!(stage.next_step().starts_with("Enter: elect the secretary"), "{}", stage.next_step());
    stage.keys("enter enter ~Trần Văn An, Trần Văn Hoa~ enter enter enter 1");
    assert_eq!(stage.next_step(), "Enter: hand the papers of round 1 out");
    stage.keys("enter enter");
    count(&mut stage, [8, 8, 8], 0, &[5, 3]);
    assert!(stage.notice().contains("elected: Trần Văn An 5/8 (62.5%)"), "{}", stage.notice());
    assert!(stage.next_step().contains("offices of those elected"), "{}", stage.next_step());
    assert!(stage.meeting().election_to(Post::Committee).is_none());
}

#[test]
fn who_withdraws_opens_the_list_again_and_a_recount_keeps_the_first() {
    let mut stage = listed();
    stage.keys("down 2");
    assert!(stage.next_step().starts_with("Enter: chốt danh sách 3 người"), "{}", stage.screen());
    stage.keys("enter 1 enter enter");
    count(&mut stage, [9, 9, 9], 0, &[9, 5, 5]);
    stage.keys("5");
    assert_eq!(form(&stage).text(0), "9");
    // The last figure is mended: four of nine are not enough.
    stage.keys("down down down down down down down down down down down down ctrl-a ~4~ enter");
    let round = &stage.meeting().elections[0].rounds[0];
    assert_eq!((round.counts.len(), stage.meeting().elections[0].result().elected.len()), (2, 2));
}

#[test]
fn more_votes_than_papers_have_names_are_told_at_the_field() {
    let mut stage = listed();
    stage.keys("enter enter");
    count(&mut stage, [9, 9, 8], 1, &[9]);
    assert!(stage.shows("Đồng chí Trần Văn An được 9 phiếu mà chỉ có 8 phiếu hợp lệ"), "{}", stage.screen());
    stage.keys("ctrl-a ~8~ enter ~8~ enter ~8~ enter ~1~ enter");
    assert!(stage.shows("Cộng 25 phiếu bầu, nhiều hơn 24"), "{}", stage.screen());
    assert!(stage.meeting().elections[0].rounds[0].counts.is_empty());
}

#[test]
fn ballot_papers_are_all_alike_and_the_tellers_record_has_every_sum() {
    let stage = listed();
    let paper = scene::drafted(&stage, "election-ballot");
    let told = "PHIẾU BẦU CỬ chi ủy nhiệm kỳ 20… - 20…";
    assert!(paper.contains(told), "{paper}");
    let list = "Số lượng cần bầu: 03 đồng chí. Gạch ngang họ và tên đồng chí không tín nhiệm, để lại không quá 03 đồng chí.";
    assert!(paper.contains(list), "{paper}");
    let at = |name: &str| paper.find(name).unwrap_or_else(|| panic!("{name}: {paper}"));
    let order = ["Trần Văn An", "Trần Văn Bình", "Trần Văn Cường", "Trần Văn Hoa"].map(at);
    assert!(order.is_sorted(), "by given name: {paper}");
    assert!(!paper.contains("DỰ THẢO") && !paper.contains("Đồng ý"), "{paper}");
    let stage = committee();
    let summary = scene::drafted(&stage, "read-aloud");
    let told = "Bầu cử: - Bầu chi ủy: Trần Văn An 7/9, Trần Văn Bình 7/9, Trần Văn Cường 4/9.";
    assert!(summary.contains(told), "{summary}");
    let record = scene::drafted(&stage, "election-tellers");
    for told in [
        "BIÊN BẢN kiểm phiếu bầu cử",
        "II. BAN KIỂM PHIẾU Gồm các đồng chí: Trần Văn Dung (trưởng ban), Trần Văn Giang.",
        "1. Bầu chi ủy Số lượng cần bầu: 03 đồng chí.",
        "Số phiếu phát ra: 9 phiếu. Số phiếu thu về: 9 phiếu. Số phiếu hợp lệ: 8 phiếu. Số phiếu không hợp lệ: 1 phiếu \
         (lý do: bầu quá số lượng cần bầu).",
        "Trúng cử: Trần Văn Cường (ai nhiều phiếu hơn trúng cử, không cần quá nửa).",
        "T/M BAN KIỂM PHIẾU",
        "T/M ĐOÀN CHỦ TỊCH",
    ] {
        assert!(record.contains(told), "{told}\n{record}");
    }
}

#[test]
fn whoever_stands_does_not_count_and_whoever_counts_does_not_stand() {
    let mut stage = opened(MeetingKind::Congress, 8);
    go_to(&mut stage, "tellers");
    stage.keys("enter ~Trần Văn An~ enter 1");
    go_to(&mut stage, "election");
    stage.keys("enter enter enter ~Trần Văn An~ enter");
    let told = "Đồng chí Trần Văn An đang kiểm phiếu nên không có tên trong phiếu bầu";
    assert!(stage.shows(told), "{}", stage.screen());
    stage.keys("ctrl-u ~Trần Văn Hoa~ enter enter 9 ~doi ban kiem phieu~ enter ~Hoa~ enter");
    let told = "Đồng chí Trần Văn Hoa có tên trong danh sách bầu bí thư nên không kiểm phiếu";
    let flat = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains(told), "{}", stage.screen());
}

#[test]
fn tellers_chosen_at_the_elections_are_not_asked_for_again_at_their_own_item() {
    let mut stage = opened(MeetingKind::Congress, 8);
    go_to(&mut stage, "election");
    stage.keys("enter enter enter ~Trần Văn An~ enter enter enter 1");
    stage.keys("4 ~Trần Văn Dung~ enter 1");
    assert_eq!(stage.next_step(), "Enter: phát phiếu, bầu vòng 1", "{}", stage.screen());
    stage.keys("7");
    go_to(&mut stage, "tellers");
    assert_eq!(stage.next_step(), "Enter: xong mục này, trở lại mục 11. Bầu cử", "{}", stage.screen());
    assert_eq!(stage.meeting().bodies.len(), 1);
}

#[test]
fn the_congress_votes_on_its_resolution_and_all_its_papers_are_written() {
    let mut stage = committee();
    stage.keys("enter enter ~An~ enter enter enter 1 enter enter");
    count(&mut stage, [9, 9, 9], 0, &[8]);
    stage.keys("enter 7");
    go_to(&mut stage, "conclusion");
    stage.keys("4 ~Đại hội thành công.~ esc");
    assert_eq!(
        stage.next_step(),
        "Enter: ghi điểm đầu tiên của nghị quyết; không ra thì 7 sang mục sau",
        "{}",
        stage.screen()
    );
    stage.keys("enter ~Kết nạp từ 03 đảng viên trở lên~ enter enter");
    assert!(stage.next_step().starts_with("Enter: biểu quyết nghị quyết"), "{}", stage.next_step());
    stage.keys("enter");
    assert!(stage.shows("Thông qua nghị quyết đại hội"), "{}", stage.screen());
    stage.keys("enter enter 1");
    go_to(&mut stage, "adoption");
    stage.keys("enter enter");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter f5 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    let names: Vec<String> = stage.documents().into_iter().map(|(name, _)| name).collect();
    for paper in ["bien-ban", "nghi-quyet", "kiem-phieu-bau-cu", "to-trinh-cong-nhan"] {
        assert!(names.iter().any(|name| name.contains(paper)), "{paper}: {names:?}");
    }
    let resolution = stage.plain("nghi-quyet.txt").split_whitespace().collect::<Vec<_>>().join(" ");
    let told = "Số 01-NQ/ĐH";
    assert!(resolution.contains(told), "{resolution}");
    let told = "II- KẾT QUẢ BẦU CỬ - Đại hội bầu chi ủy gồm 3 đồng chí: Trần Văn An, Trần Văn Bình, Trần Văn Cường. - Đại \
                hội bầu đồng chí Trần Văn An giữ chức bí thư.";
    assert!(resolution.contains(told), "{resolution}");
    // Nothing is left to open; Enter opens the minutes once, and then leads home.
    assert_eq!(stage.next_step(), "Enter: mở biên bản vừa thông qua");
    stage.keys("enter esc");
    assert_eq!(stage.next_step(), "Enter: về trang đầu", "{}", stage.screen());
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "home");
    // A new term: the series of the cell begins anew.
    let cell = stage.model.book.cell.as_ref().unwrap();
    let day = "2027-01-03".parse().unwrap();
    let (meetings, terms) = (&stage.model.book.meetings, &cell.terms);
    assert_eq!(bienban::domain::next_resolution(meetings, terms, MeetingKind::Regular, day), 1);
    assert_eq!(stage.meeting().plan.rules.quorum.map(|share| share.needed(9)), Some(6), "two thirds of nine");
}
