//! The papers on a member of the made-up meeting: the decision, the submission, the resolution on an exemption.

use bienban::domain::*;
use bienban::guidance::SignFor;
use bienban::report::{Document, Lack, Material, PersonSource, Source, paper, plain};

use crate::meeting;
use crate::papers::created;

fn id(paper: CasePaper) -> &'static str {
    match paper {
        CasePaper::Decision => "discipline-decision",
        CasePaper::Submission => "discipline-submission",
        CasePaper::Resolution => "exemption-resolution",
    }
}

fn done(history: &mut History, events: Vec<Event>) {
    let when = history.records.last().unwrap().when;
    let act = history.act(events, when);
    history.append(&act);
}

/// Puts a matter to the vote.
pub fn put(history: &mut History, case: MemberCase, secret: bool) -> BallotId {
    let rule = VoteRule {
        purpose: case.matter.purpose(),
        majority: Majority::OverHalf,
        secret,
        deducts: &Deduction::ORDINARY,
    };
    let events = history.meeting.put_case(rule, case, "Xét một đồng chí").unwrap();
    done(history, events);
    history.meeting.ballots.last().unwrap().id
}

/// A matter of a member, as it is put.
pub fn case(matter: CaseMatter, member: MemberId, name: &str) -> MemberCase {
    let shares = [Majority::OverHalf, Majority::TwoThirds];
    let against = matter.is_against();
    MemberCase {
        matter,
        member,
        name: name.into(),
        grounds: if against { "gây mất đoàn kết nội bộ" } else { "tuổi cao, sức yếu" }.into(),
        task_from_above: false,
        office: if against { "Chi ủy viên" } else { "" }.into(),
        proposed: None,
        accepted: None,
        hearing: against.then_some(Hearing::Heard),
        reason: String::new(),
        boxes: if against { penalty_rules(Standing::Official, true, shares) } else { Vec::new() },
        asked: "2026-11-25".parse().ok().filter(|_| !against),
        from: "2027-01-01".parse().ok().filter(|_| !against),
        until: None,
    }
}

/// The made-up meeting, where the eighth member was disciplined by these boxes, from none to the heaviest; of those
/// here 17 may vote without them.
fn disciplined(boxes: [u32; 5], task_from_above: bool) -> History {
    let mut history = meeting::opened().history;
    let rule = VoteRule {
        purpose: Purpose::Question,
        majority: Majority::OverHalf,
        secret: false,
        deducts: &Deduction::ORDINARY,
    };
    let tellers = history.meeting.put_body(BodyKind::Tellers, &[meeting::member(4)], rule).unwrap();
    done(&mut history, tellers);
    let chosen = history.meeting.ballots.last().unwrap().id;
    let counted = history.meeting.count(chosen, Count { yes: 14, no: 0, other: 0 }).unwrap();
    done(&mut history, vec![counted]);
    let eighth =
        MemberCase { task_from_above, ..case(CaseMatter::Discipline, meeting::member(8), "Danh Chanh Đa") };
    let ballot = put(&mut history, eighth, true);
    let valid: u32 = boxes.iter().sum();
    let papers = PaperSums { issued: valid, returned: valid, valid, invalid: Vec::new() };
    let counted = history.meeting.count_boxes(ballot, papers, &boxes).unwrap();
    done(&mut history, vec![counted]);
    history
}

/// The same, where the fourth member was exempted.
fn exempted(yes: u32) -> History {
    let mut history = meeting::opened().history;
    let ballot =
        put(&mut history, case(CaseMatter::Exemption, meeting::member(4), "Thạch Thị Sa Rây"), false);
    let counted = history.meeting.count(ballot, Count { yes, no: 1, other: 0 }).unwrap();
    done(&mut history, vec![counted]);
    history
}

fn made(history: &History, kind: CasePaper) -> Result<Document, Lack> {
    let sheet = meeting::sheet(0);
    let (meeting, sign_for) = (&history.meeting, SignFor::Cell);
    let source = Source { meeting, sheet: &sheet, pack: None, sign_for, hash: None, created: created() };
    paper(id(kind)).unwrap().make(&Material::Person(PersonSource { source, number: None }))
}

/// For the list of every paper there is.
pub fn of_made_up(kind: CasePaper) -> Document {
    let history = match kind {
        CasePaper::Decision => disciplined([1, 1, 12, 0, 0], false),
        CasePaper::Submission => disciplined([1, 1, 1, 0, 11], true),
        CasePaper::Resolution => exempted(13),
    };
    made(&history, kind).unwrap()
}

fn text(history: &History, kind: CasePaper) -> String {
    let text = plain::write(&made(history, kind).unwrap());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_resolution_on_an_exemption_word_for_word() {
    // 19 are in the base: 13 are 68.4 per cent.
    assert!(
        text(&exempted(13), CasePaper::Resolution).contains(
            "Số …-NQ/CB Xã Phú Mẫu, ngày 03 tháng 12 năm 2026 NGHỊ QUYẾT miễn công tác và sinh hoạt đảng đối với đảng \
             viên Thạch Thị Sa Rây ----- - Căn cứ Điều 7, Điều lệ Đảng Cộng sản Việt Nam; - Xét đơn ngày 25 tháng 11 năm \
             2026 của đồng chí Thạch Thị Sa Rây, CHI BỘ ẤP MẪU QUYẾT NGHỊ: 1. Đồng ý cho đồng chí Thạch Thị Sa Rây được \
             miễn công tác và sinh hoạt đảng vì tuổi cao, sức yếu, từ ngày 01 tháng 01 năm 2027. 2. Nghị quyết được Chi bộ \
             thông qua ngày 03 tháng 12 năm 2026, với 13/19 đồng chí tán thành (68,4%)."
        ),
        "{}",
        text(&exempted(13), CasePaper::Resolution)
    );
}

#[test]
fn a_fault_in_a_task_from_above_is_proposed_even_where_a_warning_stands() {
    // 18 without the eighth: 10 are more than half; the warning has 12.
    let boxes = [1, 1, 12, 0, 0];
    let own = disciplined(boxes, false);
    assert!(made(&own, CasePaper::Decision).is_ok());
    assert_eq!(made(&own, CasePaper::Submission).err(), Some(Lack::NoCase(CasePaper::Submission)));
    let above = disciplined(boxes, true);
    assert_eq!(made(&above, CasePaper::Decision).err(), Some(Lack::NoCase(CasePaper::Decision)));
    let submission = text(&above, CasePaper::Submission);
    for told in [
        "Nội dung xem xét về đồng chí Danh Chanh Đa (Chi ủy viên): gây mất đoàn kết nội bộ. Vi phạm khi thực hiện nhiệm vụ \
         cấp trên giao. Đồng chí Danh Chanh Đa đã tự kiểm điểm trước Chi bộ và trình bày ý kiến.",
        "Kết quả bỏ phiếu kín: cảnh cáo 12/18 phiếu (66,7%), cần 10. Chi bộ đề nghị Đảng ủy xã Phú Mẫu thi hành kỷ luật \
         cảnh cáo đối với đồng chí Danh Chanh Đa.",
    ] {
        assert!(submission.contains(told), "{told}\n{submission}");
    }
}

#[test]
fn a_vote_that_was_lost_has_no_paper() {
    let lost = disciplined([8, 2, 2, 1, 1], false);
    let name = || Lack::CaseNotCarried("Danh Chanh Đa".into());
    assert_eq!(made(&lost, CasePaper::Decision).err(), Some(name()));
    assert_eq!(made(&lost, CasePaper::Submission).err(), Some(name()));
    assert_eq!(
        made(&exempted(8), CasePaper::Resolution).err(),
        Some(Lack::CaseNotCarried("Thạch Thị Sa Rây".into()))
    );
}
