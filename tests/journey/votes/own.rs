//! The vote of each item by key 3 and by Enter, from every item of every kind.

use bienban::app::form::InputKind;
use bienban::domain::{MeetingKind, Outcome, Purpose, State};

use super::{chosen, form, go_to, opened};
use crate::scene;
use crate::stage::Stage;

/// Any question in a cell of nine.
const ANY: &str = "quyết định một việc: quá nửa, cần 5";

/// What is chosen beforehand at a step in a cell of nine, and the question offered.
fn expected(kind: MeetingKind, step: &str) -> (&'static str, &'static str) {
    let resolves = kind.issues_resolution();
    let (congress, persons) = (
        kind == MeetingKind::Congress,
        matches!(kind, MeetingKind::Admission | MeetingKind::Review | MeetingKind::Discipline),
    );
    match step {
        "programme" if congress => {
            ("thông qua chương trình: quá nửa, cần 5", "Thông qua chương trình đại hội")
        }
        "programme" if persons => {
            ("thông qua chương trình: quá nửa, cần 5", "Thông qua chương trình hội nghị")
        }
        "programme" => ("thông qua chương trình: quá nửa, cần 5", "Thông qua chương trình sinh hoạt"),
        // A resolution without points is none yet.
        "conclusion" if resolves => (ANY, ""),
        "conclusion" if congress => {
            ("thông qua nghị quyết, kết luận: quá nửa, cần 5", "Thông qua nghị quyết đại hội")
        }
        "conclusion" if persons => {
            ("thông qua nghị quyết, kết luận: quá nửa, cần 5", "Thông qua kết luận của hội nghị")
        }
        "conclusion" if kind == MeetingKind::Committee => {
            ("thông qua nghị quyết, kết luận: quá nửa, cần 5", "Thông qua kết luận của chi ủy")
        }
        "conclusion" => ("thông qua nghị quyết, kết luận: quá nửa, cần 5", "Thông qua kết luận của tổ đảng"),
        "adoption" if congress => ("thông qua biên bản: quá nửa, cần 5", "Thông qua biên bản đại hội"),
        "adoption" if persons => ("thông qua biên bản: quá nửa, cần 5", "Thông qua biên bản hội nghị"),
        "adoption" => ("thông qua biên bản: quá nửa, cần 5", "Thông qua biên bản cuộc họp"),
        "admission_vote" => {
            ("kết nạp đảng viên: từ hai phần ba trở lên, cần 6", "Đề nghị kết nạp người vào Đảng")
        }
        "rating_vote" => {
            ("quyết định một việc: quá nửa, cần 5, bỏ phiếu kín", "Đề nghị mức xếp loại chất lượng đảng viên")
        }
        "presidium" => (ANY, "Bầu đoàn chủ tịch, thư ký đại hội"),
        "credentials" => (ANY, "Thông qua báo cáo tư cách đảng viên dự đại hội"),
        "nomination" => (ANY, "Thông qua số lượng và danh sách bầu cử"),
        "tellers" => (ANY, "Bầu ban kiểm phiếu"),
        "election" => ("bầu cử: quá nửa, cần 5, bỏ phiếu kín", "Bầu chi ủy, bí thư, phó bí thư chi bộ"),
        _ => (ANY, ""),
    }
}

#[test]
fn key_3_has_the_rule_of_the_item_at_every_item_of_every_kind() {
    for kind in MeetingKind::ALL {
        let mut stage = opened(kind, 9);
        let steps: Vec<String> = stage.meeting().agenda.items.iter().map(|item| item.step.clone()).collect();
        for step in steps {
            go_to(&mut stage, &step);
            if step == "scoring" {
                continue;
            }
            stage.keys("3");
            if stage.model.screen() == "missing" {
                scene::pass_the_gaps(&mut stage);
            }
            if step == "discipline_vote" {
                // Whom it is about comes first, and the paper has its own form.
                assert!(stage.shows("Xem xét kỷ luật đồng chí nào?"), "{}", stage.screen());
                stage.keys("esc");
                continue;
            }
            if kind == MeetingKind::Congress && ["presidium", "tellers", "election"].contains(&step.as_str())
            {
                // A body is proposed by its names, and the elections have a screen of their own.
                let body = stage.shows("bầu bằng giơ thẻ");
                assert!(body || stage.model.screen() == "election", "{step}: {}", stage.screen());
                stage.keys("esc");
                continue;
            }
            let (rule, question) = expected(kind, &step);
            assert_eq!(chosen(&stage), rule, "{kind:?}, {step}");
            assert_eq!(form(&stage).text(0), question, "{kind:?}, {step}");
            stage.keys("esc");
        }
    }
}

#[test]
fn enter_does_not_pass_a_decision_that_nobody_has_answered() {
    for (kind, steps) in
        [(MeetingKind::Admission, &["admission_vote"][..]), (MeetingKind::Congress, &["credentials"])]
    {
        let mut stage = opened(kind, 9);
        for step in steps {
            go_to(&mut stage, step);
            let item = stage.meeting().agenda.current;
            stage.keys("enter esc enter esc enter");
            assert_eq!(stage.meeting().agenda.current, item, "{step}");
            stage.keys("enter enter f5 enter");
            assert_ne!(stage.meeting().agenda.current, item, "{step}: {}", stage.screen());
            let ballot = stage.meeting().ballots.last().expect("a ballot");
            assert_eq!((ballot.outcome(), ballot.item), (Some(Outcome::Passed), item), "{step}");
            assert!(!ballot.secret, "{step}");
        }
    }
}

#[test]
fn a_resolution_and_an_agenda_put_by_key_3_count_as_such() {
    let mut stage = opened(MeetingKind::Regular, 9);
    go_to(&mut stage, "programme");
    stage.keys("3 enter enter f5");
    assert_eq!(stage.meeting().ballots[0].purpose, Purpose::Agenda);
    assert!(stage.next_step().starts_with("Enter: xong mục này"), "{}", stage.next_step());
    // Settled, it is no longer what key 3 begins with.
    stage.keys("3");
    assert_eq!(chosen(&stage), ANY);
    stage.keys("esc");
    go_to(&mut stage, "conclusion");
    let point = stage.meeting().add_point(bienban::domain::Section::NextMonth, "Sửa cầu kênh 3");
    stage.model.perform(point.map(|event| vec![event]));
    stage.keys("3");
    assert_eq!(chosen(&stage), "thông qua nghị quyết, kết luận: quá nửa, cần 5");
    stage.keys("enter enter f5");
    assert_eq!(stage.meeting().ballots[1].purpose, Purpose::Resolution);
    assert!(stage.meeting().has_resolution());
}

#[test]
fn a_resolution_without_points_is_told_to_be_none_yet() {
    let mut stage = opened(MeetingKind::Regular, 9);
    go_to(&mut stage, "conclusion");
    stage.keys("3");
    let said = "Nghị quyết chưa có điểm nào: ghi các điểm trước (9), rồi biểu quyết nghị quyết.";
    assert!(form(&stage).intro.iter().any(|line| line == said), "{:?}", form(&stage).intro);
}

#[test]
fn the_score_and_the_minutes_are_voted_by_key_3_at_their_items() {
    let mut stage = opened(MeetingKind::Regular, 9);
    go_to(&mut stage, "scoring");
    stage.keys("3");
    // The score is settled before it is voted: how long the meeting will have lasted is asked first.
    assert_eq!(form(&stage).name, "score-length");
    stage.keys("esc");
    go_to(&mut stage, "adoption");
    stage.keys("3");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter f5");
    assert_eq!(stage.meeting().ballots[0].purpose, Purpose::Minutes);
    assert!(stage.meeting().adoption_ballot().is_some());
    stage.keys("1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
}

#[test]
fn another_question_is_put_from_key_9_whatever_the_item_is_for() {
    let mut stage = opened(MeetingKind::Admission, 9);
    go_to(&mut stage, "admission_vote");
    stage.keys("9 ~bieu quyet viec khac~ enter");
    assert_eq!(chosen(&stage), ANY);
    stage.keys("~Sửa nhà văn hóa ấp~ enter enter f5");
    assert_eq!(stage.meeting().ballots[0].purpose, Purpose::Question);
    assert_eq!(stage.next_step(), "Enter: biểu quyết mục này (kết nạp đảng viên)");
}

#[test]
fn f5_is_told_with_its_number_and_takes_back_what_was_typed() {
    let mut stage = scene::opened();
    stage.keys("1 enter 3 ~Sửa cầu kênh 3~ enter enter");
    stage.keys("2 ~2~");
    assert!(stage.shows("F5 tất cả 4 tán thành "), "{}", stage.screen());
    stage.keys("enter ~1~ f5");
    let count = stage.meeting().ballots[0].count().expect("counted");
    assert_eq!((count.yes, count.no, count.other), (4, 0, 0));
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
    stage.keys("ctrl-z");
    assert_eq!(stage.meeting().ballots[0].count(), None);
}

/// The resolution is the resolution's vote wherever it is put, and is filed under its own item.
#[test]
fn a_resolution_put_at_another_item_is_the_resolutions_vote() {
    let mut stage = opened(MeetingKind::Regular, 9);
    go_to(&mut stage, "discussion");
    let rules = |stage: &mut Stage| {
        stage.keys("3");
        let InputKind::Choice(offers) = &form(stage).inputs[1].kind else {
            panic!("no rules to choose from")
        };
        let offers: Vec<String> = offers.iter().map(|words| words.vi.clone()).collect();
        stage.keys("esc");
        offers
    };
    let resolution = "thông qua nghị quyết, kết luận: quá nửa, cần 5";
    // Without a point there is nothing to vote on.
    assert!(!rules(&mut stage).iter().any(|rule| rule == resolution));
    stage.keys("3 ~Thông qua nghị quyết tháng 12~ enter enter");
    assert!(stage.screen().contains("Nghị quyết chưa có điểm nào"), "{}", stage.screen());
    stage.keys("esc");
    let point = stage.meeting().add_point(bienban::domain::Section::NextMonth, "Sửa cầu kênh 3");
    stage.model.perform(point.map(|event| vec![event]));
    assert_eq!(rules(&mut stage)[..2], [ANY, resolution]);
    // Put as any decision it asks, and the rule is one key away; without words of its own it has the usual ones.
    stage.keys("3 ctrl-u ~Thông qua nghị quyết tháng 12~ enter enter");
    assert!(
        stage.screen().contains("Đây là biểu quyết “thông qua nghị quyết, kết luận”?"),
        "{}",
        stage.screen()
    );
    stage.keys("right enter f5");
    let ballot = stage.meeting().ballots.last().expect("a ballot");
    assert_eq!(
        (ballot.purpose, ballot.question.as_str()),
        (Purpose::Resolution, "Thông qua nghị quyết tháng 12")
    );
    let own = stage.meeting().agenda.step("conclusion").map(|item| item.id);
    assert_eq!(stage.meeting().item_of(ballot), own);
    assert!(stage.meeting().has_resolution());
    // Settled, it is on offer no longer, and nothing is asked.
    assert!(!rules(&mut stage).iter().any(|rule| rule == resolution));
}

#[test]
fn a_question_that_is_meant_as_any_other_is_put_by_enter_once_more() {
    let mut stage = opened(MeetingKind::Regular, 9);
    go_to(&mut stage, "discussion");
    stage.keys("3 ~Kết nạp quần chúng Lâm Ngọc Hà vào đội văn nghệ~ enter enter");
    assert!(stage.screen().contains("Đây là biểu quyết “kết nạp đảng viên”?"), "{}", stage.screen());
    stage.keys("enter f5");
    let ballot = stage.meeting().ballots.last().expect("a ballot");
    assert_eq!((ballot.purpose, ballot.needed()), (Purpose::Question, 5));
}
