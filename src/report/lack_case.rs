//! Why a paper on a matter of a member is not made: discipline, striking off, exemption.

use super::Source;
use super::lack::Lack;
use crate::domain::{CaseMatter, CasePaper, Meeting};
use crate::say;
use crate::text::{Lang, Text, text};

impl Lack {
    /// Why there is no record of tellers on discipline; none where its papers were counted.
    pub(super) fn of_discipline(source: &Source) -> Option<Lack> {
        let meeting = source.meeting;
        let mut counted = meeting.ballots.iter().filter(|ballot| ballot.secret_count().is_some());
        (!counted.any(|ballot| meeting.has_boxes(ballot.id))).then_some(Lack::NoDisciplineCounted)
    }

    /// Why there is no paper on a member of this kind.
    pub(super) fn of_case(meeting: &Meeting, paper: CasePaper) -> Lack {
        let of_kind = |matter: CaseMatter| match paper {
            CasePaper::Decision => matter == CaseMatter::Discipline,
            CasePaper::Submission => matter != CaseMatter::Exemption,
            CasePaper::Resolution => matter == CaseMatter::Exemption,
        };
        let votes = meeting.cases().into_iter().rev();
        let mut lost = votes.filter(|(ballot, case)| {
            let failed = meeting.case_result(ballot).is_some_and(|result| !result.passed);
            of_kind(case.matter) && failed
        });
        lost.next().map_or(Lack::NoCase(paper), |(_, case)| Lack::CaseNotCarried(case.name.clone()))
    }

    /// The sentence of a lack that is about such a matter; that of any other has none.
    pub(super) fn about_case(&self, lang: Lang) -> String {
        match self {
            Lack::NoDiscipline => NO_DISCIPLINE.get(lang).to_owned(),
            Lack::NoDisciplineCounted => NOT_COUNTED.get(lang).to_owned(),
            Lack::NoCase(CasePaper::Decision) => NO_DECISION.get(lang).to_owned(),
            Lack::NoCase(CasePaper::Submission) => NO_SUBMISSION.get(lang).to_owned(),
            Lack::NoCase(CasePaper::Resolution) => NO_EXEMPTION.get(lang).to_owned(),
            Lack::CaseNotCarried(name) => say!(
                lang,
                "Không lập văn bản: biểu quyết về đ/c {name} không đủ số phiếu nên chỉ ghi trong biên bản; hãy xem biên bản.",
                "No document is made: the vote on {name} did not have enough votes and stands in the minutes alone; use the minutes."
            ),
            _ => String::new(),
        }
    }
}

const NO_DISCIPLINE: Text = text(
    "Không lập phiếu biểu quyết kỷ luật: chưa đưa kỷ luật đồng chí nào ra bỏ phiếu; hãy đưa ra biểu quyết trước.",
    "No ballot papers are made: nobody's discipline was put to a vote; put it first.",
);

const NOT_COUNTED: Text = text(
    "Không lập biên bản kiểm phiếu kỷ luật: chưa kiểm phiếu kỷ luật nào; hãy nhập kết quả kiểm phiếu trước.",
    "No tellers' record is made: no vote on discipline was counted; enter the result first.",
);

const NO_DECISION: Text = text(
    "Không lập quyết định kỷ luật: cuộc họp này không quyết định khiển trách, cảnh cáo đồng chí nào. Hãy chọn cuộc họp \
     khác.",
    "No decision on discipline is made: this meeting decided on no reprimand or warning. Choose another meeting.",
);

const NO_SUBMISSION: Text = text(
    "Không lập tờ trình: cuộc họp này không đề nghị kỷ luật, xóa tên đồng chí nào. Hãy chọn cuộc họp khác.",
    "No submission is made: this meeting proposed nobody's discipline or striking off. Choose another meeting.",
);

const NO_EXEMPTION: Text = text(
    "Không lập nghị quyết miễn công tác và sinh hoạt đảng: cuộc họp này không đồng ý cho ai được miễn. Hãy chọn cuộc \
     họp khác.",
    "No resolution on an exemption is made: this meeting exempted nobody. Choose another meeting.",
);
