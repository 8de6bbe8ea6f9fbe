//! Every paper there is. A new one is a file here, or a form in `forms/`, and its row.
//!
//! A builder knows what it is made from and nothing of formats; the table knows no builder's inside.

mod addendum;
pub(super) mod adopted;
mod ballot_paper;
mod case_paper;
mod ceremony;
mod charts;
mod class_resolution;
mod congress;
mod congress_report;
mod congress_resolution;
mod lookup;
mod member_page;
mod member_review_extract;
mod minutes;
pub(super) mod minutes_extract;
mod of_applicants;
mod of_congress;
mod on_members;
mod opinions;
mod participation_table;
mod person_resolution;
pub(super) mod quality;
mod read_aloud;
pub(super) mod resolution;
mod score_sheet;
mod self_check_sheet;
mod tellers;
mod transfer;
mod versions;
mod who_is_here;

pub use addendum::{AddendumSource, addendum};
pub use adopted::at_adoption;
pub use ballot_paper::{election_ballot, vote_ballot};
pub use congress::CongressSource;
pub use lookup::{NamedPaper, form_text, named, paper_of_file};
pub use member_page::member_page;
pub use member_review_extract::member_review_extract;
pub use minutes::{Entry, EntryKind, entries, minutes, unwritten_items};
pub use minutes_extract::{Excerpt, ExtractSource};
pub use opinions::ApplicantSource;
pub use participation_table::participation_table;
pub use person_resolution::PersonSource;
pub use quality::quality_table;
pub use read_aloud::read_aloud;
pub use resolution::resolution;
pub use score_sheet::score_sheet;
pub use self_check_sheet::{answered_sheet, self_check_sheet};
pub use tellers::{election_tellers, tellers_vote};
pub use transfer::TransferSource;

use std::sync::LazyLock;

use super::form::{PaperForm, check_form};
use super::formats::Takes;
use super::lack::Lack;
use super::paper::{Build, Paper};
use crate::domain::MembershipStep;
use crate::text::text;

/// A row of the table.
enum PaperRow {
    /// A paper whose sentences are made in code.
    Coded(Paper),
    /// Papers of one kind of matter, which have a table of their own.
    Several(&'static [Paper]),
    /// A form: the name of its file, and the file.
    Form(&'static str, &'static str),
}

/// The table: those of a meeting first.
static ROWS: &[PaperRow] = &[
    PaperRow::Coded(Paper {
        id: "minutes",
        label: text("Biên bản", "Minutes"),
        file_stem: "bien-ban",
        holds: &[Takes::Tables, Takes::Dates],
        build: Build::Meeting(minutes, |_| None),
    }),
    PaperRow::Coded(Paper {
        id: "resolution",
        label: text("Nghị quyết", "Resolution"),
        file_stem: "nghi-quyet",
        holds: &[Takes::Tables, Takes::Dates],
        build: Build::Meeting(resolution, Lack::of_resolution),
    }),
    PaperRow::Coded(Paper {
        id: "thematic-resolution",
        label: text("Nghị quyết chuyên đề", "Thematic resolution"),
        file_stem: "nghi-quyet-chuyen-de",
        holds: &[Takes::Tables, Takes::Dates],
        build: Build::Meeting(resolution, Lack::of_thematic),
    }),
    PaperRow::Coded(Paper {
        id: "group-minutes",
        label: text("Biên bản sinh hoạt tổ đảng", "Minutes of a party group"),
        file_stem: "bien-ban-to-dang",
        holds: &[Takes::Tables, Takes::Dates],
        build: Build::Meeting(minutes, Lack::of_group),
    }),
    PaperRow::Coded(Paper {
        id: "admission-resolution",
        label: text("Nghị quyết đề nghị kết nạp đảng viên", "Resolution on an admission"),
        file_stem: "nghi-quyet-ket-nap",
        holds: &[],
        build: Build::Person(MembershipStep::Admission),
    }),
    PaperRow::Coded(Paper {
        id: "recognition-resolution",
        label: text("Nghị quyết đề nghị công nhận đảng viên chính thức", "Resolution on a recognition"),
        file_stem: "nghi-quyet-cong-nhan",
        holds: &[],
        build: Build::Person(MembershipStep::Recognition),
    }),
    PaperRow::Coded(Paper {
        id: "class-resolution",
        label: text("Nghị quyết cử học lớp nhận thức về Đảng", "Resolution on the course on the Party"),
        file_stem: "nghi-quyet-cu-hoc",
        holds: &[],
        build: Build::Class,
    }),
    PaperRow::Coded(Paper {
        id: "score-sheet",
        label: text("Bảng chấm điểm", "Score sheet"),
        file_stem: "bang-cham-diem",
        holds: &[Takes::Tables],
        build: Build::Meeting(score_sheet, Lack::of_score),
    }),
    PaperRow::Coded(Paper {
        id: "minutes-addendum",
        label: text("Bản bổ sung, đính chính biên bản", "Addendum to the minutes"),
        file_stem: "bo-sung-bien-ban",
        holds: &[Takes::Tables],
        build: Build::Addendum(addendum),
    }),
    PaperRow::Coded(Paper {
        id: "minutes-extract",
        label: text("Trích biên bản", "Extract from the minutes"),
        file_stem: "trich-bien-ban",
        holds: &[Takes::Tables],
        build: Build::Extract,
    }),
    PaperRow::Coded(Paper {
        id: "read-aloud",
        label: text("Bản tóm tắt để đọc thông qua", "Summary to read aloud"),
        file_stem: "ban-tom-tat",
        holds: &[],
        build: Build::Meeting(read_aloud, |_| None),
    }),
    PaperRow::Coded(Paper {
        id: "vote-ballot",
        label: text("Phiếu biểu quyết (để trống)", "Ballot papers of a vote (blank)"),
        file_stem: "phieu-bieu-quyet",
        holds: &[Takes::Tables],
        build: Build::Meeting(vote_ballot, ballot_paper::no_vote),
    }),
    PaperRow::Coded(Paper {
        id: "tellers-vote",
        label: text("Biên bản kiểm phiếu biểu quyết", "Tellers' record of a vote"),
        file_stem: "kiem-phieu-bieu-quyet",
        holds: &[Takes::Tables],
        build: Build::Meeting(tellers_vote, Lack::of_tellers),
    }),
    PaperRow::Coded(Paper {
        id: "election-ballot",
        label: text("Phiếu bầu cử (để trống)", "Ballot papers of an election (blank)"),
        file_stem: "phieu-bau-cu",
        holds: &[Takes::Tables],
        build: Build::Meeting(election_ballot, ballot_paper::no_election),
    }),
    PaperRow::Coded(Paper {
        id: "election-tellers",
        label: text("Biên bản kiểm phiếu bầu cử", "Tellers' record of an election"),
        file_stem: "kiem-phieu-bau-cu",
        holds: &[Takes::Tables],
        build: Build::Meeting(election_tellers, Lack::of_election),
    }),
    PaperRow::Several(&of_congress::PAPERS),
    PaperRow::Several(&on_members::PAPERS),
    PaperRow::Form("agenda.toml", include_str!("../forms/agenda.toml")),
    PaperRow::Form("meeting-notice.toml", include_str!("../forms/meeting-notice.toml")),
    PaperRow::Form("meeting-invitation.toml", include_str!("../forms/meeting-invitation.toml")),
    PaperRow::Form("roll-sheet.toml", include_str!("../forms/roll-sheet.toml")),
    PaperRow::Form("conclusion.toml", include_str!("../forms/conclusion.toml")),
    PaperRow::Form("conclusion-notice.toml", include_str!("../forms/conclusion-notice.toml")),
    PaperRow::Form("month-plan.toml", include_str!("../forms/month-plan.toml")),
    PaperRow::Form("month-report.toml", include_str!("../forms/month-report.toml")),
    PaperRow::Form("upload-cover.toml", include_str!("../forms/upload-cover.toml")),
    PaperRow::Form("task-slip.toml", include_str!("../forms/task-slip.toml")),
    PaperRow::Coded(Paper {
        id: "member",
        label: text("Bản tổng hợp tham gia sinh hoạt của đảng viên", "Member page"),
        file_stem: "tham-gia-sinh-hoat",
        holds: &[Takes::Tables],
        build: Build::Member(member_page),
    }),
    PaperRow::Coded(Paper {
        id: "participation",
        label: text("Bảng tổng hợp tham gia sinh hoạt của chi bộ", "Participation of all members"),
        file_stem: "bang-tham-gia-sinh-hoat",
        holds: &[Takes::Tables],
        build: Build::Period(participation_table),
    }),
    PaperRow::Coded(Paper {
        id: "quality",
        label: text("Bảng tổng hợp chất lượng sinh hoạt chi bộ", "Quality of meetings"),
        file_stem: "bang-chat-luong-sinh-hoat",
        holds: &[Takes::Tables],
        build: Build::Register(quality_table),
    }),
    PaperRow::Coded(Paper {
        id: "calendar",
        label: text("Lịch họp và thời hạn", "Calendar of meetings and deadlines"),
        file_stem: "lich-hop-thoi-han",
        holds: &[Takes::Tables, Takes::Dates],
        build: Build::Calendar,
    }),
    PaperRow::Several(&of_applicants::PAPERS),
    PaperRow::Several(&transfer::PAPERS),
    PaperRow::Form("thematic-plan.toml", include_str!("../forms/thematic-plan.toml")),
    PaperRow::Form("thematic-paper.toml", include_str!("../forms/thematic-paper.toml")),
    PaperRow::Form("quarter-report.toml", include_str!("../forms/quarter-report.toml")),
    PaperRow::Form("half-report.toml", include_str!("../forms/half-report.toml")),
    PaperRow::Form("year-report.toml", include_str!("../forms/year-report.toml")),
    PaperRow::Form("register-out.toml", include_str!("../forms/register-out.toml")),
    PaperRow::Form("paper-kit-roll.toml", include_str!("../forms/paper-kit-roll.toml")),
    PaperRow::Form("paper-kit-notes.toml", include_str!("../forms/paper-kit-notes.toml")),
    PaperRow::Form("paper-kit-ballots.toml", include_str!("../forms/paper-kit-ballots.toml")),
    PaperRow::Form("paper-kit-score.toml", include_str!("../forms/paper-kit-score.toml")),
    PaperRow::Form("survey-slip.toml", include_str!("../forms/survey-slip.toml")),
    PaperRow::Coded(Paper {
        id: "self-check-sheet",
        label: text("Phiếu tự soi (để trống)", "Self-check sheets (blank)"),
        file_stem: "phieu-tu-soi",
        holds: &[Takes::Tables],
        build: Build::Theme(self_check_sheet),
    }),
    PaperRow::Coded(Paper {
        id: "member-review-extract",
        label: text("Trích sổ phục vụ kiểm điểm của đảng viên", "A member's extract for the yearly review"),
        file_stem: "trich-so-kiem-diem",
        holds: &[],
        build: Build::Review(member_review_extract),
    }),
];

/// The forms of the program; a test proves that none of them has a fault.
static FORMS: LazyLock<Vec<(&str, PaperForm)>> = LazyLock::new(|| {
    let forms = ROWS.iter().filter_map(|row| match row {
        PaperRow::Form(file, text) => Some((*file, check_form(file, text).ok()?)),
        PaperRow::Coded(_) | PaperRow::Several(_) => None,
    });
    forms.collect()
});

static PAPERS: LazyLock<Vec<Paper>> = LazyLock::new(|| ROWS.iter().flat_map(PaperRow::papers).collect());

impl PaperRow {
    fn papers(&self) -> Vec<Paper> {
        match self {
            PaperRow::Coded(paper) => vec![*paper],
            PaperRow::Several(papers) => papers.to_vec(),
            PaperRow::Form(file, _) => {
                let form = FORMS.iter().find(|(name, _)| name == file);
                form.map(|(_, form)| form.paper()).into_iter().collect()
            }
        }
    }
}

/// Every kind of paper, in the order of the table.
pub fn papers() -> &'static [Paper] {
    &PAPERS
}

/// The kind of that id, if there is one.
pub fn paper(id: &str) -> Option<&'static Paper> {
    papers().iter().find(|kind| kind.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{PaperKinds, check_own_form};

    #[test]
    fn a_paper_is_found_by_its_id() {
        assert_eq!(paper("minutes").map(|kind| kind.file_stem), Some("bien-ban"));
        assert_eq!(paper("survey-slip").map(|kind| kind.needs().id()), Some("quarter"));
        assert!(paper("nothing").is_none());
    }

    #[test]
    fn every_form_of_the_program_is_whole_in_both_languages() {
        let rows: usize = ROWS.iter().map(|row| row.papers().len()).sum();
        assert_eq!(papers().len(), rows);
        for row in ROWS {
            let PaperRow::Form(file, text) = row else { continue };
            assert_eq!(check_form(file, text).err(), None);
            // As a file of a book it holds too, and is called as its paper.
            let id = file.trim_end_matches(".toml");
            assert_eq!(check_own_form(file, text, Some(id), &PaperKinds::default()).err(), None);
            assert_eq!(form_text(id), Some(*text));
        }
        assert!(FORMS.iter().all(|(_, form)| !form.label.en.starts_with("[vi]")));
    }

    #[test]
    fn no_id_and_no_name_of_a_file_is_given_twice() {
        for (at, kind) in papers().iter().enumerate() {
            let others = &papers()[at + 1..];
            assert!(others.iter().all(|other| other.id != kind.id), "{}", kind.id);
            assert!(others.iter().all(|other| other.file_stem != kind.file_stem), "{}", kind.id);
        }
    }
}
