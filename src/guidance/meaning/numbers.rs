//! What the numbers mean that bands are set for.

use super::FactEntry;
use crate::guidance::number::Number;
use crate::text::text;

/// In the order of the names that a pack may use.
pub(super) const NUMBERS: [FactEntry<Number>; 10] = [
    FactEntry {
        of: Number::AttendancePercent,
        what: text("tỷ lệ dự", "share attending"),
        formula: text(
            "100 × số dự ÷ số được triệu tập, so bằng phân số đúng",
            "100 × attending ÷ summoned, compared as an exact fraction",
        ),
        base: text(
            "được triệu tập: chính thức, dự bị, sinh hoạt tạm thời đến",
            "summoned: official, probationary, temporarily here",
        ),
    },
    FactEntry {
        of: Number::SpeakersPercent,
        what: text("tỷ lệ phát biểu", "share who spoke"),
        formula: text(
            "100 × số đồng chí đã phát biểu ÷ số dự, so bằng phân số đúng",
            "100 × members who spoke ÷ attending, compared as an exact fraction",
        ),
        base: text(
            "đảng viên dự, kể cả người miễn công tác và sinh hoạt đảng; chủ trì tính hay không theo bộ hướng dẫn",
            "members attending, exempt ones included; the chair counted or not as the guidance says",
        ),
    },
    FactEntry {
        of: Number::TasksDonePercent,
        what: text("tỷ lệ việc giao trước kỳ này đã xong", "share of tasks given before that are done"),
        formula: text(
            "100 × số việc đã xong ÷ số việc chuyển sang, so bằng phân số đúng",
            "100 × done ÷ carried over, compared as an exact fraction",
        ),
        base: text(
            "việc chuyển sang; khi kết thúc, việc chưa đánh giá tính là chưa xong",
            "tasks carried over; at the close those not reviewed count as not done",
        ),
    },
    FactEntry {
        of: Number::TasksDueDonePercent,
        what: text("tỷ lệ việc đến hạn đã xong", "share of the tasks due that are done"),
        formula: text(
            "100 × số việc đã xong ÷ số việc đến hạn, so bằng phân số đúng",
            "100 × done ÷ due, compared as an exact fraction",
        ),
        base: text(
            "việc chuyển sang có hạn đến ngày họp, không ghi hạn, hoặc đã xong; khi kết thúc, việc chưa đánh giá tính là chưa xong",
            "tasks carried over that are due by the day of the meeting, have no date, or are done; at the close those not reviewed count as not done",
        ),
    },
    FactEntry {
        of: Number::LengthMinutes,
        what: text("thời lượng", "length"),
        formula: text(
            "từ khai mạc đến kết thúc, trừ lúc tạm dừng, tròn phút xuống",
            "opening to end without interruptions, full minutes",
        ),
        base: text("đồng hồ cuộc họp", "the meeting's clock"),
    },
    FactEntry {
        of: Number::MinutesShort,
        what: text("số phút thiếu", "minutes short"),
        formula: text(
            "số phút tối thiểu − thời lượng, không dưới 0",
            "minimum minutes − length, not below 0",
        ),
        base: text(
            "thời lượng tối thiểu của bộ hướng dẫn; chi bộ đông có mức riêng",
            "the minimum length of the guidance; a large cell may have its own",
        ),
    },
    FactEntry {
        of: Number::SelfCriticismMinutes,
        what: text("thời gian tự phê bình và phê bình", "time for self-criticism"),
        formula: text(
            "thời gian ở mục Tự phê bình và phê bình, tròn phút xuống",
            "time on the item of self-criticism, full minutes",
        ),
        base: text("đồng hồ cuộc họp", "the meeting's clock"),
    },
    FactEntry {
        of: Number::Unexcused,
        what: text("số vắng không lý do", "unexcused"),
        formula: text("đếm", "counted"),
        base: text("đảng viên được triệu tập", "members summoned"),
    },
    FactEntry {
        of: Number::Speakers,
        what: text("số đồng chí phát biểu", "members who spoke"),
        formula: text("đếm, mỗi đồng chí một lần", "counted, each member once"),
        base: text(
            "đảng viên dự, kể cả người miễn công tác và sinh hoạt đảng; chủ trì tính hay không theo bộ hướng dẫn",
            "members attending, exempt ones included; the chair counted or not as the guidance says",
        ),
    },
    FactEntry {
        of: Number::Statements,
        what: text("số đồng chí tự phê bình", "members with self-criticism"),
        formula: text("đếm, mỗi đồng chí một lần", "counted, each member once"),
        base: text("đảng viên trong danh sách", "members on the roll"),
    },
];
