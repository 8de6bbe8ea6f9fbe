//! The rule card of discipline, striking off and exemption: who decides, the hearing, the paper, the complaint.

use crate::app::card::Card;
use crate::app::model::Model;
use crate::domain::Purpose;
use crate::guidance::PaperUse;
use crate::say;

/// What the Charter and the guidance of today say, each with its source; and what no text that was seen says.
pub(super) fn card(model: &Model) -> Option<Card> {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let parent = model.book.cell.as_ref().map_or("", |cell| cell.name.parent.as_str());
    let packs = &model.book.packs;
    let mut lines = vec![
        say!(
            lang,
            "Đảng viên tự kiểm điểm trước chi bộ, tự nhận hình thức kỷ luật, được trình bày ý kiến; từ chối kiểm điểm hoặc \
             bị tạm giam thì vẫn xem xét (Điều 39 Điều lệ). Là cấp ủy viên hoặc cán bộ cấp trên quản lý thì đại diện cấp ủy \
             dự họp.",
            "The member reviews the fault before the cell, names the form and is heard; if they refuse or are detained the \
             cell goes on (Charter, Article 39). Of one managed by a body above its delegate attends."
        ),
        say!(
            lang,
            "Có mặt khi bỏ phiếu hay không, văn bản đã thấy không quy định: do chủ trì; người được xem xét không bỏ phiếu, \
             không kiểm phiếu.",
            "Whether they stay during the ballot no text that was seen says: the chair decides; they neither vote nor count."
        ),
        say!(
            lang,
            "Biểu quyết một lần, một phiếu kín có mọi hình thức. Không hình thức nào đủ phiếu thì cộng dồn từ cao nhất xuống.",
            "One vote, one secret paper with every form. Where none has enough, votes are added from the heaviest down."
        ),
        say!(
            lang,
            "Không đồng ý thì khiếu nại trong một tháng kể từ ngày nhận quyết định; trong khi chờ vẫn chấp hành (Điều 39).",
            "A complaint is possible within a month of receipt; meanwhile the decision is followed (Article 39)."
        ),
        say!(
            lang,
            "Miễn công tác và sinh hoạt đảng: đảng viên tự nguyện xin, chi bộ xem xét, quyết định, báo cáo cấp trên (Điều 7).",
            "Exemption: asked for by the member, decided by the cell, reported upwards (Article 7)."
        ),
    ];
    for purpose in [Purpose::Discipline, Purpose::Expulsion, Purpose::Removal] {
        lines.extend(packs.majority(today, parent, purpose).into_iter().flat_map(|rule| rule.lines(lang)));
    }
    let papers = packs.ballot_papers(today, parent, PaperUse::Discipline);
    lines.extend(papers.into_iter().flat_map(|rule| rule.lines(lang)));
    let title = say!(lang, "Quy định về kỷ luật, xóa tên, miễn", "The rules of discipline and exemption");
    Some(Card::new(title, lines))
}
