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
            "ngày quy định và hạn trong bộ hướng dẫn (day, latest_day)",
            "the required and the latest day of the guidance (day, latest_day)",
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
            "minutes của bộ hướng dẫn; chi bộ đông lấy large_cell",
            "minutes of the guidance; large_cell for a large cell",
        ),
    },
    FactEntry {
        of: Fact::LengthHalf,
        what: text("đạt ít nhất một nửa thời lượng", "at least half the length"),
        formula: text("2 × số phút họp ≥ số phút tối thiểu", "2 × minutes lasted ≥ minimum minutes"),
        base: text("như length", "as length"),
    },
    FactEntry {
        of: Fact::Attendance,
        what: text("đạt tỷ lệ dự tối thiểu", "the minimum share attends"),
        formula: text(
            "số dự ÷ số được triệu tập ≥ attendance_percent; trên mức ấy nếu attendance_above",
            "attending ÷ summoned ≥ attendance_percent; above it with attendance_above",
        ),
        base: text(
            "được triệu tập: chính thức, dự bị, sinh hoạt tạm thời đến; không tính người miễn công tác và sinh hoạt đảng, người sinh hoạt tạm thời nơi khác",
            "summoned: official, probationary, temporarily here; exempt members and those temporarily away are left out",
        ),
    },
    FactEntry {
        of: Fact::NoUnexcused,
        what: text("không ai vắng không lý do", "nobody absent without reason"),
        formula: text("số vắng không lý do = 0", "absent without reason = 0"),
        base: text("đảng viên được triệu tập", "members summoned"),
    },
    FactEntry {
        of: Fact::ExcusedWithinLimit,
        what: text("không ai vắng có lý do quá số lần liên tiếp", "nobody excused too often in a row"),
        formula: text(
            "số kỳ liền nhau vắng có lý do, kể cả kỳ này, ≤ excused_limit",
            "meetings in a row excused, this one included, ≤ excused_limit",
        ),
        base: text(
            "đảng viên vắng có lý do kỳ này; các kỳ đã thông qua trong năm",
            "members excused now; adopted meetings of the year",
        ),
    },
    FactEntry {
        of: Fact::ContentTicked,
        what: text("nội dung và dự thảo đã chuẩn bị", "content and draft prepared"),
        formula: text("content_ready và draft_ready", "content_ready and draft_ready"),
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
            "việc “draft_resolution” đánh dấu không muộn hơn ngày họp",
            "line “draft_resolution” ticked by the day of the meeting",
        ),
        base: text("danh mục chuẩn bị", "the checklist"),
    },
    FactEntry {
        of: Fact::CommitteeMet,
        what: text("chi ủy đã họp trước", "the committee met beforehand"),
        formula: text(
            "việc “committee_meeting” đánh dấu không muộn hơn ngày họp",
            "line “committee_meeting” ticked by the day of the meeting",
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
            "việc “notice” đánh dấu trước ngày họp ít nhất notice_days ngày",
            "line “notice” ticked at least notice_days before the meeting",
        ),
        base: text("danh mục chuẩn bị", "the checklist"),
    },
    FactEntry {
        of: Fact::DocumentsInTime,
        what: text("gửi tài liệu đúng hạn", "documents in time"),
        formula: text(
            "việc “documents” đánh dấu trước ngày họp ít nhất notice_days ngày",
            "line “documents” ticked at least notice_days before the meeting",
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
