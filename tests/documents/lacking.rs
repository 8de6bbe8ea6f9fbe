//! Papers that are not made of a meeting that was only walked, each with the reason that is said.

use bienban::domain::{MeetingKind, Roll};
use bienban::report::at_adoption;
use bienban::text::Lang;

use crate::walked::{source, walked};

#[test]
fn no_kind_that_was_only_walked_has_another_paper_than_its_minutes() {
    for kind in MeetingKind::ALL {
        let meeting = walked(kind);
        assert_eq!(meeting.adoption.as_ref().unwrap().resolution, None);
        let sheet = meeting.adoption.as_ref().unwrap().sheet.clone();
        let (papers, lacks) = at_adoption(&source(&meeting, &sheet), &Roll::default());
        let names: Vec<&str> = papers.iter().map(|(name, _)| name.as_str()).collect();
        assert!(names.len() == 1 && names[0].ends_with("bien-ban"), "{kind:?}: {names:?}");
        let said: Vec<String> = lacks.iter().map(|lack| lack.sentence(Lang::Vi)).collect();
        assert_eq!(said, expected_lacks(kind), "{kind:?}");
    }
}

/// What a meeting of the kind has and this one has not; what no meeting of the kind has is not said to be missing.
fn expected_lacks(kind: MeetingKind) -> &'static [&'static str] {
    const NO_POINT: &str = "Không lập nghị quyết: chưa ghi điểm nghị quyết nào. Muốn có nghị quyết, trước khi khóa biên \
                    bản hãy ghi từng điểm và cho biểu quyết.";
    const NO_SCORE: &str = "Không lập bảng chấm điểm: chi ủy chưa đề xuất, chi bộ chưa biểu quyết điểm. Muốn có bảng chấm \
                    điểm, trước khi khóa biên bản hãy chấm điểm và cho biểu quyết.";
    match kind {
        MeetingKind::Regular | MeetingKind::Combined | MeetingKind::Online => &[NO_POINT, NO_SCORE],
        MeetingKind::Thematic | MeetingKind::Extraordinary | MeetingKind::Congress => &[NO_POINT],
        MeetingKind::Committee | MeetingKind::Group | MeetingKind::Admission | MeetingKind::Review => &[],
        MeetingKind::Discipline => &[],
    }
}
