//! The papers that a congress alone has: its report, who takes part, whom the body above is asked to approve.

use super::congress::{congress_members, congress_submission, no_members, no_submission};
use super::congress_report::{congress_report, no_report};
use crate::report::formats::Takes;
use crate::report::paper::{Build, Paper};
use crate::text::text;

/// Their rows.
pub(super) static PAPERS: [Paper; 3] = [
    Paper {
        id: "congress-members",
        label: text("Báo cáo tình hình đảng viên dự đại hội", "Who takes part in the congress"),
        file_stem: "tinh-hinh-dang-vien",
        holds: &[],
        build: Build::Congress(congress_members, no_members),
    },
    Paper {
        id: "congress-report",
        label: text("Báo cáo chính trị trình đại hội", "Political report to the congress"),
        file_stem: "bao-cao-chinh-tri",
        holds: &[],
        build: Build::Meeting(congress_report, no_report),
    },
    Paper {
        id: "congress-submission",
        label: text("Tờ trình đề nghị công nhận chi ủy, bí thư", "Submission on those elected"),
        file_stem: "to-trinh-cong-nhan",
        holds: &[Takes::Tables],
        build: Build::Congress(congress_submission, no_submission),
    },
];
