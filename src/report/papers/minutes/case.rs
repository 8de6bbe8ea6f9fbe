//! Kỷ luật, xóa tên, miễn: what was put together with a vote on a member, and the votes in every box.
//!
//! Prints what was recorded; what it comes to is worked out in the domain.

use super::secret;
use crate::domain::{
    Ballot, BoxVotes, CaseMatter, CasePaper, CountTaken, Hearing, Matter, Meeting, MemberCase, Penalty,
    PenaltyReached, box_label, reached, votes_in,
};
use crate::report::sentence::{clause, ended, flowing};
use crate::report::source::VI;
use crate::report::{Block, traced};
use crate::text::{long_date, percent};

/// "Nội dung vi phạm của đồng chí X: …. Đồng chí X đã tự kiểm điểm …." before the vote; none of an ordinary one.
pub(super) fn put(meeting: &Meeting, ballot: &Ballot) -> Option<Block> {
    let case = meeting.case_of(ballot)?;
    Some(Block::paragraph(traced::of(meeting, [Matter::Ballot(ballot.id)]), told(case)))
}

/// What was put, in sentences.
pub(in crate::report::papers) fn told(case: &MemberCase) -> String {
    let name = &case.name;
    if case.matter == CaseMatter::Exemption {
        return asked(case);
    }
    let fault = ended(&flowing(&clause(&case.grounds)));
    let whose = if case.office.is_empty() { name.clone() } else { format!("{name} ({})", case.office) };
    let above =
        if case.task_from_above { " Vi phạm khi thực hiện nhiệm vụ cấp trên giao." } else { "" };
    let proposed = case.proposed.map(|penalty| format!(" Chi ủy đề nghị hình thức {}.", penalty.label().vi));
    let heard = case.hearing.map(|hearing| format!(" {}", heard(case, hearing)));
    format!(
        "Nội dung xem xét về đồng chí {whose}: {fault}{above}{}{}",
        heard.unwrap_or_default(),
        proposed.unwrap_or_default()
    )
}

/// "Đồng chí X xin được miễn công tác và sinh hoạt đảng vì tuổi cao, sức yếu (đơn ngày …), từ ngày …."
fn asked(case: &MemberCase) -> String {
    let request = case.asked.map_or(String::new(), |asked| format!(" (đơn {})", long_date(asked, VI)));
    format!(
        "Đồng chí {} xin được miễn công tác và sinh hoạt đảng vì {}{request}{}.",
        case.name,
        case.grounds,
        term(case)
    )
}

/// ", từ ngày 04 tháng 12 năm 2026 đến hết ngày …".
pub(in crate::report::papers) fn term(case: &MemberCase) -> String {
    let from = case.from.map_or(String::new(), |from| format!(", từ {}", long_date(from, VI)));
    let until = case.until.map_or(String::new(), |until| format!(" đến hết {}", long_date(until, VI)));
    format!("{from}{until}")
}

/// "Đồng chí X đã tự kiểm điểm trước Chi bộ và trình bày ý kiến, tự nhận hình thức khiển trách."
fn heard(case: &MemberCase, hearing: Hearing) -> String {
    let name = &case.name;
    let accepted =
        case.accepted.map_or(String::new(), |penalty| format!(", tự nhận hình thức {}", penalty.label().vi));
    match hearing {
        Hearing::Heard => {
            format!("Đồng chí {name} đã tự kiểm điểm trước Chi bộ và trình bày ý kiến{accepted}.")
        }
        Hearing::Refused => format!("Đồng chí {name} từ chối kiểm điểm; Chi bộ vẫn tiến hành xem xét."),
        Hearing::Detained => format!("Đồng chí {name} đang bị tạm giam; Chi bộ vẫn tiến hành xem xét."),
        Hearing::Away => format!(
            "Đồng chí {name} vắng mặt, không trình bày ý kiến trước Chi bộ; lý do: {}{accepted}.",
            flowing(&clause(&case.reason))
        ),
    }
}

/// The papers, the votes in every box, and where they were added which form they came to: in place of votes for and
/// against. None of a vote without boxes.
pub(super) fn figures(meeting: &Meeting, ballot: &Ballot, taken: &CountTaken) -> Option<String> {
    let (case, count) = (meeting.case_of(ballot)?, taken.secret.as_ref()?);
    if count.boxes.is_empty() {
        return None;
    }
    let boxes = count.boxes.iter().map(|one| format!("{} {}", box_label(one.penalty).vi, one.votes));
    let boxes = boxes.collect::<Vec<_>>().join("; ");
    let found = reached(&case.boxes, &count.boxes, ballot.base.count);
    let sum = match found {
        Some(found) if !found.added => reached_words(&found, ballot.base.count),
        Some(found) => format!(
            "không hình thức nào đủ số phiếu theo quy định; cộng dồn từ hình thức cao nhất xuống: {}; {}",
            added(case, &count.boxes, found.penalty),
            reached_words(&found, ballot.base.count)
        ),
        None => "không hình thức kỷ luật nào đủ số phiếu, kể cả khi cộng dồn".to_owned(),
    };
    Some(format!("{}; {boxes}; {sum}", secret::papers(&count.papers)))
}

/// "cảnh cáo 10/17 phiếu (58,8%), cần 9"
pub(in crate::report::papers) fn reached_words(found: &PenaltyReached, base: u32) -> String {
    let share = percent(u64::from(found.votes), u64::from(base), VI);
    format!("{} {}/{base} phiếu ({share}), cần {}", found.penalty.label().vi, found.votes, found.needed)
}

/// "khai trừ 3, cách chức 5, cảnh cáo 10": the sums from the heaviest form down to the one that stands.
pub(in crate::report::papers) fn added(case: &MemberCase, boxes: &[BoxVotes], until: Penalty) -> String {
    let mut sum = 0;
    let forms = case.boxes.iter().filter(|rule| rule.penalty >= until);
    let told = forms.map(|rule| {
        sum += votes_in(boxes, Some(rule.penalty));
        format!("{} {sum}", rule.penalty.label().vi)
    });
    told.collect::<Vec<_>>().join(", ")
}

/// "Chi bộ quyết định kỷ luật cảnh cáo đồng chí X." after the vote; none where it did not pass.
pub(super) fn outcome(meeting: &Meeting, ballot: &Ballot) -> Option<String> {
    let case = meeting.case_of(ballot)?;
    let (paper, name) = (meeting.case_paper(ballot)?, &case.name);
    let penalty = meeting.case_result(ballot)?.penalty.map(|found| found.penalty.label().vi);
    Some(match (case.matter, paper, penalty) {
        (CaseMatter::Discipline, CasePaper::Decision, Some(penalty)) => {
            format!("Chi bộ quyết định kỷ luật {penalty} đồng chí {name}.")
        }
        (CaseMatter::Discipline, _, Some(penalty)) => {
            format!("Chi bộ đề nghị cấp có thẩm quyền kỷ luật {penalty} đồng chí {name}.")
        }
        (CaseMatter::StrikingOff, ..) => {
            format!("Chi bộ đề nghị cấp có thẩm quyền xóa tên đồng chí {name} trong danh sách đảng viên.")
        }
        _ => return None,
    })
}
