//! Kiểm phiếu: what tellers counted, in the words of the minutes and of their own record.
//!
//! Prints sums alone.

use crate::domain::{BodyKind, Meeting, MemberId, PaperSums, SecretCount};
use crate::report::source::VI;
use crate::text::lowered;

/// "phát ra 16 phiếu, thu về 16 phiếu, hợp lệ 15 phiếu, không hợp lệ 1 phiếu (đánh dấu cả hai ô)"
pub(in crate::report::papers) fn papers(sums: &PaperSums) -> String {
    let PaperSums { issued, returned, valid, .. } = sums;
    let grounds = grounds(sums).map_or(String::new(), |grounds| format!(" ({grounds})"));
    format!(
        "phát ra {issued} phiếu, thu về {returned} phiếu, hợp lệ {valid} phiếu, không hợp lệ {} phiếu{grounds}",
        sums.rejected()
    )
}

/// Why papers were invalid: the ground alone where all were so for one, else each with how many.
pub(in crate::report::papers) fn grounds(sums: &PaperSums) -> Option<String> {
    match sums.invalid.as_slice() {
        [] => None,
        [one] => Some(lowered(one.title(VI))),
        several => {
            let told = several.iter().map(|one| format!("{}: {} phiếu", lowered(one.title(VI)), one.papers));
            Some(told.collect::<Vec<_>>().join("; "))
        }
    }
}

/// The papers, then "13/18 phiếu tán thành (72,2%); không tán thành 1; không tính cho bên nào 1".
pub(super) fn told(secret: &SecretCount, base: u32, share: &str) -> String {
    let others = [("không tán thành", secret.no), ("phiếu hợp lệ không tính cho bên nào", secret.blank())];
    let others = others.into_iter().filter(|(_, number)| *number > 0);
    let others: String = others.map(|(label, number)| format!("; {label} {number}")).collect();
    format!("{}; {}/{base} phiếu tán thành ({share}){others}", papers(&secret.papers), secret.yes)
}

/// " (tổ kiểm phiếu: Trần Thị Hoa (tổ trưởng), Lý Vĩnh Phát)"
pub(super) fn tellers(meeting: &Meeting, members: &[MemberId]) -> String {
    let called = BodyKind::Tellers.label(meeting.plan.kind).get(VI);
    format!(" ({called}: {})", meeting.body_words(BodyKind::Tellers, members, VI))
}
