//! What the facts on preparation, time and attendance mean.

use super::FactEntry;
use crate::guidance::fact::Fact;
use crate::text::text;

/// In the order of the names that a pack may use.
pub(super) const FACTS: [FactEntry<Fact>; 14] = [
    FactEntry {
        of: Fact::DayKept,
        what: text("họp đúng ngày quy định", "held on the required day"),
        formula: text(
            "ngày khai mạc là ngày quy định, hoặc không muộn hơn hạn của trường hợp đặc biệt",
            "the day of the opening is the required one, or no later than special cases allow",
        ),
        base: text(
            "ngày quy định và hạn cuối trong bộ hướng dẫn",
            "the required and the latest day of the guidance",
        ),
    },
    FactEntry {
        of: Fact::Length,
        what: text("đủ thời lượng tối thiểu", "the minimum length is kept"),
        formula: text(
            "số phút họp ≥ số phút tối thiểu; không tính lúc tạm dừng",
            "minutes lasted ≥ minimum minutes; interruptions do not count",
        ),
        base: text(
            "thời lượng tối thiểu của bộ hướng dẫn; chi bộ đông có mức riêng",
            "the minimum length of the guidance; a large cell may have its own",
        ),
    },
    FactEntry {
        of: Fact::LengthHalf,
        what: text("đạt ít nhất một nửa thời lượng", "at least half the length"),
        formula: text("2 × số phút họp ≥ số phút tối thiểu", "2 × minutes lasted ≥ minimum minutes"),
        base: text("thời lượng tối thiểu của bộ hướng dẫn", "the minimum length of the guidance"),
    },
    FactEntry {
        of: Fact::Attendance,
        what: text("đạt tỷ lệ dự tối thiểu", "the minimum share attends"),
        formula: text(
            "số dự ÷ số được triệu tập ≥ tỷ lệ tối thiểu; nơi bộ hướng dẫn ghi “trên” thì phải cao hơn mức ấy",
            "attending ÷ summoned ≥ the minimum share; more than it where the guidance says “above”",
        ),
        base: text(
            "được triệu tập: chính thức, dự bị, sinh hoạt tạm thời đến; không tính người miễn công tác và sinh hoạt đảng, người sinh hoạt tạm thời nơi khác",
            "summoned: official, probationary, temporarily here; exempt members and those temporarily away are left out",
        ),
    },
    FactEntry {
        of: Fact::NoUnexcused,
        what: text("không ai vắng không lý do", "nobody unexcused"),
        formula: text("số vắng không lý do = 0", "unexcused = 0"),
        base: text("đảng viên được triệu tập", "members summoned"),
    },
    FactEntry {
        of: Fact::ExcusedWithinLimit,
        what: text("không ai vắng có lý do quá số lần liên tiếp", "nobody excused too often in a row"),
        formula: text(
            "số kỳ liền nhau vắng có lý do, kể cả kỳ này, ≤ số kỳ cho phép",
            "meetings in a row excused, this one included, ≤ the number allowed",
        ),
        base: text(
            "đảng viên vắng có lý do kỳ này; các kỳ đã thông qua trong năm",
            "members excused now; adopted meetings of the year",
        ),
    },
    FactEntry {
        of: Fact::ContentTicked,
        what: text("nội dung và dự thảo đã chuẩn bị", "content and draft prepared"),
        formula: text(
            "nội dung và dự thảo nghị quyết đều đã chuẩn bị",
            "both the content and the draft resolution are ready",
        ),
        base: text("danh mục chuẩn bị", "the checklist"),
    },
    FactEntry {
        of: Fact::ContentReady,
        what: text("nội dung đã chuẩn bị", "content prepared"),
        formula: text(
            "việc “content” đánh dấu không muộn hơn ngày họp",
            "line “content” ticked by the day of the meeting",
        ),
        base: text("danh mục chuẩn bị", "the checklist"),
    },
    FactEntry {
        of: Fact::DraftReady,
        what: text("dự thảo kết luận đã có", "draft conclusion ready"),
        formula: text(
            "dòng “Dự thảo nghị quyết” đánh dấu không muộn hơn ngày họp",
            "the line on the draft resolution ticked by the day of the meeting",
        ),
        base: text("danh mục chuẩn bị", "the checklist"),
    },
    FactEntry {
        of: Fact::CommitteeMet,
        what: text("chi ủy đã họp trước", "the committee met beforehand"),
        formula: text(
            "dòng “Chi ủy họp trước” đánh dấu không muộn hơn ngày họp",
            "the line on the committee's meeting ticked by the day of the meeting",
        ),
        base: text("danh mục chuẩn bị", "the checklist"),
    },
    FactEntry {
        of: Fact::CommitteeExists,
        what: text("chi bộ có chi ủy", "the cell has a committee"),
        formula: text("có phó bí thư hoặc chi ủy viên", "somebody is deputy or committee member"),
        base: text("danh sách lúc khai mạc", "the roll at the opening"),
    },
    FactEntry {
        of: Fact::NoticeInTime,
        what: text("thông báo đúng hạn", "notice in time"),
        formula: text(
            "dòng “Đã thông báo” đánh dấu trước ngày họp đủ số ngày quy định",
            "the line on the notice ticked as many days before the meeting as the guidance asks",
        ),
        base: text("danh mục chuẩn bị", "the checklist"),
    },
    FactEntry {
        of: Fact::DocumentsInTime,
        what: text("gửi tài liệu đúng hạn", "documents in time"),
        formula: text(
            "dòng “Gửi tài liệu” đánh dấu trước ngày họp đủ số ngày quy định",
            "the line on the documents ticked as many days before the meeting as the guidance asks",
        ),
        base: text("danh mục chuẩn bị", "the checklist"),
    },
    FactEntry {
        of: Fact::DocumentsSent,
        what: text("đã gửi tài liệu", "documents sent"),
        formula: text("việc “documents” đã đánh dấu, sớm hay muộn", "line “documents” ticked, early or late"),
        base: text("danh mục chuẩn bị", "the checklist"),
    },
];
