//! The resolution on a person of the made-up meeting, word for word.

use bienban::domain::*;
use bienban::guidance::SignFor;
use bienban::report::{Document, Lack, Material, PersonSource, Source, paper, plain};

use crate::meeting;
use crate::papers::created;

fn id(step: MembershipStep) -> &'static str {
    match step {
        MembershipStep::Admission => "admission-resolution",
        MembershipStep::Recognition => "recognition-resolution",
    }
}

/// The made-up meeting at its agenda, where so many of 19 were for each of these.
fn voted(step: MembershipStep, votes: &[(&str, u32, u32)]) -> History {
    let mut history = meeting::opened().history;
    for (name, yes, no) in votes {
        let person = VotedPerson {
            member: (step == MembershipStep::Recognition).then_some(meeting::member(19)),
            applicant: ApplicantId(if *name == "Kim Sa Rinh" { 1 } else { 2 }),
            name: (*name).into(),
            joined: "2025-11-20".parse().ok(),
            strengths: "gương mẫu trong phong trào của ấp".into(),
            ..VotedPerson::default()
        };
        let majority = Majority::TwoThirds;
        let rule =
            VoteRule { purpose: step.purpose(), majority, secret: false, deducts: &Deduction::ORDINARY };
        let when = history.records.last().unwrap().when;
        let put = history.meeting.put_person(rule, person, &format!("Xét {name}")).unwrap();
        let act = history.act(put, when);
        history.append(&act);
        let ballot = history.meeting.ballots.last().unwrap().id;
        let counted = history.meeting.count(ballot, Count { yes: *yes, no: *no, other: 0 }).unwrap();
        let act = history.act(vec![counted], when);
        history.append(&act);
    }
    history
}

fn made(history: &History, step: MembershipStep, number: Option<usize>) -> Result<Document, Lack> {
    let sheet = meeting::sheet(0);
    let (meeting, sign_for) = (&history.meeting, SignFor::Cell);
    let source = Source { meeting, sheet: &sheet, pack: None, sign_for, hash: None, created: created() };
    paper(id(step)).unwrap().make(&Material::Person(PersonSource { source, number }))
}

/// For the list of every paper there is.
pub fn of_made_up(step: MembershipStep) -> Document {
    made(&voted(step, &[("Kim Sa Rinh", 13, 1)]), step, None).unwrap()
}

#[test]
fn the_resolution_on_a_recognition_word_for_word() {
    let step = MembershipStep::Recognition;
    let history = voted(step, &[("Tăng Mỹ Linh", 13, 1)]);
    let text = plain::write(&made(&history, step, None).unwrap());
    // 18 official members, two exempt ones of whom one came, one elsewhere: 21, of whom 19 could vote.
    assert_eq!(
        text.split_whitespace().collect::<Vec<_>>().join(" "),
        "*** DỰ THẢO *** ĐẢNG BỘ XÃ PHÚ MẪU ĐẢNG CỘNG SẢN VIỆT NAM CHI BỘ ẤP MẪU ---------------------- * \
         Số …-NQ/CB Xã Phú Mẫu, ngày 03 tháng 12 năm 2026 NGHỊ QUYẾT đề nghị công nhận đảng viên chính thức ----- \
         - Căn cứ Điều 5, Điều lệ Đảng Cộng sản Việt Nam, \
         Ngày 03 tháng 12 năm 2026, Chi bộ Ấp Mẫu đã họp để xét, đề nghị công nhận đảng viên dự bị Tăng Mỹ Linh \
         được kết nạp vào Đảng ngày 20 tháng 11 năm 2025, trở thành đảng viên chính thức. \
         Tổng số đảng viên của Chi bộ: 23 đảng viên, trong đó chính thức 21 đồng chí, dự bị 2 đồng chí. \
         Có mặt: 17 đồng chí. Vắng mặt: 6 đồng chí. Lý do vắng mặt: có lý do 2, không có lý do 2, \
         miễn công tác và sinh hoạt đảng 1, sinh hoạt tạm thời nơi khác 1. \
         Chủ trì hội nghị: Đồng chí Nguyễn Văn An. Chức vụ: Bí thư Chi bộ. Thư ký hội nghị: Đồng chí Trần Thị Hoa. \
         Sau khi nghe báo cáo và thảo luận, Chi bộ thống nhất kết luận về đảng viên dự bị Tăng Mỹ Linh như sau: \
         Ưu điểm: Gương mẫu trong phong trào của ấp. Khuyết điểm: …………… \
         Đối chiếu với quy định của Điều lệ Đảng về tiêu chuẩn đảng viên, Chi bộ nhận thấy đảng viên dự bị Tăng Mỹ Linh \
         xứng đáng được công nhận đảng viên chính thức với sự tán thành của 13 đồng chí (đạt 61,9%) so với tổng số đảng \
         viên chính thức. Số không tán thành 1 đồng chí (chiếm 4,8%) với lý do ……………. \
         Tính trên 19 đồng chí có quyền biểu quyết: 13/19 (68,4%). \
         Chi bộ đề nghị Đảng ủy xã Phú Mẫu xét, quyết định công nhận đảng viên dự bị Tăng Mỹ Linh là đảng viên chính \
         thức. T/M CHI BỘ BÍ THƯ Nguyễn Văn An Nơi nhận: - Đảng ủy xã Phú Mẫu (để báo cáo); - Lưu hồ sơ Chi bộ."
    );
}

#[test]
fn each_person_has_a_resolution_and_one_that_was_lost_has_none() {
    let step = MembershipStep::Admission;
    // Two thirds of 19 are 13.
    let history = voted(step, &[("Kim Sa Rinh", 12, 3), ("Lâm Mỹ Duyên", 13, 1)]);
    let only = plain::write(&made(&history, step, None).unwrap());
    assert!(only.contains("Lâm Mỹ Duyên") && !only.contains("Kim Sa Rinh"), "{only}");
    let history = voted(step, &[("Kim Sa Rinh", 13, 1), ("Lâm Mỹ Duyên", 14, 0)]);
    let both = Lack::WhichPerson(vec!["Kim Sa Rinh".into(), "Lâm Mỹ Duyên".into()]);
    assert_eq!(made(&history, step, None), Err(both.clone()));
    assert_eq!(made(&history, step, Some(3)), Err(both));
    let second = plain::write(&made(&history, step, Some(2)).unwrap());
    assert!(second.contains("Lâm Mỹ Duyên"), "{second}");
    // Numbers follow one another in the series, one each.
    let numbered = history.meeting.number_persons(7);
    let numbers: Vec<u32> = numbered
        .iter()
        .filter_map(|event| match event {
            Event::Person(PersonEvent::Numbered { resolution, .. }) => Some(*resolution),
            _ => None,
        })
        .collect();
    assert_eq!(numbers, [7, 8]);
    let lost = voted(step, &[("Kim Sa Rinh", 12, 3)]);
    assert_eq!(made(&lost, step, None), Err(Lack::PersonNotCarried("Kim Sa Rinh".into())));
    let other = MembershipStep::Recognition;
    assert_eq!(made(&lost, other, None), Err(Lack::NoPersonVote(other)));
}

#[test]
fn nobody_is_voted_on_again_who_passed_and_a_withdrawn_question_leaves_nobody() {
    let step = MembershipStep::Admission;
    let mut history = voted(step, &[("Kim Sa Rinh", 13, 1)]);
    let (meeting, purpose, majority) = (&history.meeting, step.purpose(), Majority::TwoThirds);
    let rule = VoteRule { purpose, majority, secret: false, deducts: &Deduction::ORDINARY };
    let of = |applicant: u32, name: &str| VotedPerson {
        applicant: ApplicantId(applicant),
        name: name.into(),
        ..VotedPerson::default()
    };
    let name = "Kim Sa Rinh".to_owned();
    let again = meeting.put_person(rule, of(1, &name), "Xét lại");
    assert_eq!(again, Err(Refusal::Membership(MembershipRefusal::VotedAlready { name })));
    let when = history.records.last().unwrap().when;
    let put = meeting.put_person(rule, of(2, "Lâm Mỹ Duyên"), "Xét kết nạp").unwrap();
    let act = history.act(put, when);
    history.append(&act);
    let ballot = history.meeting.ballots.last().unwrap().id;
    let act = history.act(vec![Event::Ballot(BallotEvent::Withdrawn { ballot })], when);
    history.append(&act);
    // The next question has its number, and is about nobody.
    let put = history.meeting.put_under(rule, "Kết nạp quần chúng").unwrap();
    let act = history.act(vec![put], when);
    history.append(&act);
    assert_eq!(history.meeting.ballots.last().unwrap().id, ballot);
    assert_eq!(history.meeting.person_ballots().len(), 1);
}

#[test]
fn under_a_secret_item_nobody_is_named_and_what_was_judged_is_hidden() {
    let mut history = meeting::opened().history;
    let when = history.records.last().unwrap().when;
    let item = ItemId(8);
    let act = history.act(history.meeting.go_to(item).unwrap(), when);
    history.append(&act);
    let (purpose, majority) = (Purpose::Recognition, Majority::TwoThirds);
    let rule = VoteRule { purpose, majority, secret: false, deducts: &Deduction::ORDINARY };
    let person = VotedPerson {
        member: Some(meeting::member(19)),
        name: "Tăng Mỹ Linh".into(),
        strengths: "gương mẫu".into(),
        ..VotedPerson::default()
    };
    let put = history.meeting.put_person(rule, person.clone(), "Công nhận").unwrap();
    let act = history.act(put, when);
    history.append(&act);
    assert_eq!(history.meeting.recorded_words(item).texts, 1);
    let act = history.act(vec![history.meeting.choose_secrecy(item).unwrap()], when);
    history.append(&act);
    let (_, hidden) = history.meeting.person_ballots()[0];
    assert_eq!((hidden.strengths.as_str(), hidden.name.as_str()), ("", "Tăng Mỹ Linh"));
    let again = history.meeting.put_person(rule, person, "Công nhận").unwrap();
    assert_eq!(history.meeting.check_secrecy(&again), Err(Refusal::ItemSecret));
}

/// For the list of every paper there is: somebody sent to the course, helped by two, 13 of 19 for it.
pub fn sent_to_class() -> Document {
    let mut history = meeting::opened().history;
    let vote = ClassVote {
        applicant: ApplicantId(1),
        name: "Kim Sa Rinh".into(),
        helpers: vec![meeting::member(4), meeting::member(6)],
        from: "2026-12-10".parse().ok(),
    };
    let (purpose, majority) = (Purpose::Question, Majority::OverHalf);
    let rule = VoteRule { purpose, majority, secret: false, deducts: &Deduction::ORDINARY };
    let when = history.records.last().unwrap().when;
    let put = history.meeting.put_class(rule, vote, "Cử quần chúng Kim Sa Rinh học lớp").unwrap();
    let act = history.act(put, when);
    history.append(&act);
    let of = |history: &History| {
        let (sheet, meeting) = (meeting::sheet(0), &history.meeting);
        let (sign_for, created) = (SignFor::Cell, created());
        let source = Source { meeting, sheet: &sheet, pack: None, sign_for, hash: None, created };
        paper("class-resolution").unwrap().make(&Material::Person(PersonSource { source, number: None }))
    };
    assert_eq!(of(&history), Err(Lack::NobodySent), "nothing is counted yet");
    let ballot = history.meeting.ballots.last().unwrap().id;
    let counted = history.meeting.count(ballot, Count { yes: 13, no: 0, other: 2 }).unwrap();
    let act = history.act(vec![counted], when);
    history.append(&act);
    of(&history).unwrap()
}

#[test]
fn the_resolution_to_send_somebody_to_the_course_word_for_word() {
    let text = plain::write(&sent_to_class());
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "Số …-NQ/CB Xã Phú Mẫu, ngày 03 tháng 12 năm 2026 NGHỊ QUYẾT cử quần chúng học lớp bồi dưỡng nhận thức về Đảng, \
         phân công đảng viên giúp đỡ ----- - Căn cứ Điều lệ Đảng, \
         Ngày 03 tháng 12 năm 2026, Chi bộ Ấp Mẫu đã họp, xét việc cử quần chúng học lớp bồi dưỡng nhận thức về Đảng, phân \
         công đảng viên giúp đỡ.",
        "CHI BỘ ẤP MẪU QUYẾT NGHỊ: 1. Cử quần chúng Kim Sa Rinh học lớp bồi dưỡng nhận thức về Đảng. \
         2. Phân công đồng chí Thạch Thị Sa Rây, Lý Mỹ Hoa giúp đỡ quần chúng Kim Sa Rinh từ ngày 10 tháng 12 năm 2026. \
         Nghị quyết được Chi bộ thông qua ngày 03 tháng 12 năm 2026, với 13/19 đồng chí tán thành (68,4%). \
         T/M CHI BỘ BÍ THƯ Nguyễn Văn An",
    ] {
        assert!(flat.contains(words), "{words}\n{flat}");
    }
}
