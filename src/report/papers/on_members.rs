//! The papers of a vote on a matter of a member: discipline, striking off, exemption.

use super::ballot_paper::{discipline_ballot, no_discipline};
use super::tellers::tellers_discipline;
use crate::domain::CasePaper;
use crate::report::formats::Takes;
use crate::report::lack::Lack;
use crate::report::paper::{Build, Paper};
use crate::text::text;

/// Their rows, in the order of their making.
pub(super) static PAPERS: [Paper; 5] = [
    Paper {
        id: "discipline-ballot",
        label: text("Phiếu biểu quyết kỷ luật (để trống)", "Ballot papers on discipline (blank)"),
        file_stem: "phieu-ky-luat",
        holds: &[Takes::Tables],
        build: Build::Meeting(discipline_ballot, no_discipline),
    },
    Paper {
        id: "tellers-discipline",
        label: text("Biên bản kiểm phiếu kỷ luật", "Tellers' record on discipline"),
        file_stem: "kiem-phieu-ky-luat",
        holds: &[Takes::Tables],
        build: Build::Meeting(tellers_discipline, Lack::of_discipline),
    },
    Paper {
        id: "discipline-decision",
        label: text("Quyết định thi hành kỷ luật đảng viên", "Decision on discipline"),
        file_stem: "quyet-dinh-ky-luat",
        holds: &[],
        build: Build::Case(CasePaper::Decision),
    },
    Paper {
        id: "discipline-submission",
        label: text(
            "Tờ trình đề nghị kỷ luật, xóa tên đảng viên",
            "Submission on discipline or striking off",
        ),
        file_stem: "to-trinh-ky-luat-xoa-ten",
        holds: &[],
        build: Build::Case(CasePaper::Submission),
    },
    Paper {
        id: "exemption-resolution",
        label: text("Nghị quyết miễn công tác và sinh hoạt đảng", "Resolution on an exemption"),
        file_stem: "nghi-quyet-mien-sinh-hoat-dang",
        holds: &[],
        build: Build::Case(CasePaper::Resolution),
    },
];

/// Those that are written when minutes are adopted, one for each vote.
pub(super) const NUMBERED: [(&str, CasePaper); 3] = [
    ("discipline-decision", CasePaper::Decision),
    ("discipline-submission", CasePaper::Submission),
    ("exemption-resolution", CasePaper::Resolution),
];
