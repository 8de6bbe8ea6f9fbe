//! Papers that are not made of a meeting that was only walked, each with the reason that is said.

use bienban::domain::MeetingKind;
use bienban::report::{Material, at_adoption};
use bienban::text::Lang;

use crate::walked::{source, walked};

#[test]
fn no_kind_that_was_only_walked_has_another_paper_than_its_minutes() {
    for kind in MeetingKind::ALL {
        let meeting = walked(kind);
        assert_eq!(meeting.adoption.as_ref().unwrap().resolution, None);
        let sheet = meeting.adoption.as_ref().unwrap().sheet.clone();
        let (papers, lacks) = at_adoption(&Material::Meeting(source(&meeting, &sheet)));
        let names: Vec<&str> = papers.iter().map(|(name, _)| name.as_str()).collect();
        assert!(names.len() == 1 && names[0].ends_with("bien-ban"), "{kind:?}: {names:?}");
        let said: Vec<String> = lacks.iter().map(|lack| lack.sentence(Lang::Vi)).collect();
        assert_eq!(said, expected_lacks(kind), "{kind:?}");
    }
}

fn expected_lacks(kind: MeetingKind) -> [&'static str; 2] {
    let no_point = "Không lập nghị quyết: chưa ghi điểm nghị quyết nào. Muốn có nghị quyết, trước khi khóa biên \
                    bản hãy ghi từng điểm và cho biểu quyết.";
    let no_score = "Không lập bảng chấm điểm: chi ủy chưa đề xuất, chi bộ chưa biểu quyết điểm. Muốn có bảng chấm \
                    điểm, trước khi khóa biên bản hãy chấm điểm và cho biểu quyết.";
    match kind {
        MeetingKind::Regular | MeetingKind::Combined | MeetingKind::Online => [no_point, no_score],
        MeetingKind::Thematic => [
            no_point,
            "Không lập bảng chấm điểm: sinh hoạt chi bộ chuyên đề không chấm điểm chất lượng; hãy dùng biên bản.",
        ],
        MeetingKind::Extraordinary => [
            no_point,
            "Không lập bảng chấm điểm: sinh hoạt chi bộ đột xuất không chấm điểm chất lượng; hãy dùng biên bản.",
        ],
        MeetingKind::Committee => [
            "Không lập nghị quyết tháng: họp chi ủy không ra nghị quyết tháng; hãy dùng biên bản.",
            "Không lập bảng chấm điểm: họp chi ủy không chấm điểm chất lượng; hãy dùng biên bản.",
        ],
        MeetingKind::Group => [
            "Không lập nghị quyết: tổ đảng không ra nghị quyết và không dùng số văn bản của chi bộ; ý kiến của tổ, \
             hãy báo cáo tại cuộc họp chi bộ.",
            "Không lập bảng chấm điểm: sinh hoạt tổ đảng không chấm điểm chất lượng; hãy dùng biên bản.",
        ],
        MeetingKind::Admission => [
            "Không lập nghị quyết tháng: họp chi bộ xét kết nạp đảng viên không ra nghị quyết tháng; hãy dùng biên \
             bản.",
            "Không lập bảng chấm điểm: họp chi bộ xét kết nạp đảng viên không chấm điểm chất lượng; hãy dùng biên \
             bản.",
        ],
        MeetingKind::Discipline => [
            "Không lập nghị quyết tháng: họp chi bộ xét kỷ luật đảng viên không ra nghị quyết tháng; hãy dùng biên bản.",
            "Không lập bảng chấm điểm: họp chi bộ xét kỷ luật đảng viên không chấm điểm chất lượng; hãy dùng biên bản.",
        ],
        MeetingKind::Review => [
            "Không lập nghị quyết tháng: họp chi bộ kiểm điểm cuối năm không ra nghị quyết tháng; hãy dùng biên bản.",
            "Không lập bảng chấm điểm: họp chi bộ kiểm điểm cuối năm không chấm điểm chất lượng; hãy dùng biên bản.",
        ],
        MeetingKind::Congress => [
            "Không lập nghị quyết tháng: đại hội chi bộ không ra nghị quyết tháng; hãy dùng biên bản.",
            "Không lập bảng chấm điểm: đại hội chi bộ không chấm điểm chất lượng; hãy dùng biên bản.",
        ],
    }
}
