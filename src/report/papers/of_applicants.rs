//! The papers on somebody on the way into the Party: opinions that were asked for, and the ceremony.

use crate::domain::MembershipStep;
use crate::report::paper::{Build, Paper};
use crate::text::text;

/// Their rows.
pub(super) static PAPERS: [Paper; 3] = [
    Paper {
        id: "admission-opinions",
        label: text("Tổng hợp ý kiến nhận xét khi xét kết nạp", "Opinions on an applicant"),
        file_stem: "tong-hop-y-kien-ket-nap",
        holds: &[],
        build: Build::Applicant(MembershipStep::Admission),
    },
    Paper {
        id: "recognition-opinions",
        label: text("Tổng hợp ý kiến nhận xét khi xét công nhận", "Opinions on a probationary member"),
        file_stem: "tong-hop-y-kien-cong-nhan",
        holds: &[],
        build: Build::Applicant(MembershipStep::Recognition),
    },
    Paper {
        id: "ceremony",
        label: text("Chương trình lễ kết nạp", "Programme of the ceremony of admission"),
        file_stem: "chuong-trinh-le-ket-nap",
        holds: &[],
        build: Build::Ceremony,
    },
];
