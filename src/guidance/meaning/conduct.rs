//! What the facts on the course and the end of a meeting mean.

use super::FactEntry;
use crate::guidance::fact::Fact;
use crate::text::text;

/// In the order of the names that a pack may use.
pub(super) const CONDUCT: [FactEntry<Fact>; 16] = [
    FactEntry {
        of: Fact::StepsWalked,
        what: text("đi hết các bước", "every step walked"),
        formula: text(
            "mọi mục đã xong và không thiếu bước nào của bộ hướng dẫn",
            "every item done and no step of the guidance missing",
        ),
        base: text("chương trình", "the agenda"),
    },
    FactEntry {
        of: Fact::ThematicPlanned,
        what: text("có nội dung chuyên đề", "a thematic part is planned"),
        formula: text("chương trình có mục loại “thematic”", "the agenda has an item of the step “thematic”"),
        base: text("chương trình", "the agenda"),
    },
    FactEntry {
        of: Fact::ThematicHeld,
        what: text("đã sinh hoạt chuyên đề", "the thematic part was held"),
        formula: text("mọi mục loại “thematic” đã xong", "every item of the step “thematic” is done"),
        base: text("chương trình", "the agenda"),
    },
    FactEntry {
        of: Fact::PraiseGiven,
        what: text("có biểu dương", "praise given"),
        formula: text("số ý kiến biểu dương ≥ 1", "praises ≥ 1"),
        base: text("nhận xét trong cuộc họp", "remarks of the meeting"),
    },
    FactEntry {
        of: Fact::ReminderGiven,
        what: text("có nhắc nhở", "reminders given"),
        formula: text("số ý kiến nhắc nhở ≥ 1", "reminders ≥ 1"),
        base: text("nhận xét trong cuộc họp", "remarks of the meeting"),
    },
    FactEntry {
        of: Fact::CriticismGiven,
        what: text("có phê bình", "criticism given"),
        formula: text("số ý kiến phê bình ≥ 1", "criticisms ≥ 1"),
        base: text("nhận xét trong cuộc họp", "remarks of the meeting"),
    },
    FactEntry {
        of: Fact::AdmonitionGiven,
        what: text("có nhắc nhở hoặc phê bình", "reminders or criticism given"),
        formula: text("số ý kiến nhắc nhở + phê bình ≥ 1", "reminders + criticisms ≥ 1"),
        base: text("nhận xét trong cuộc họp", "remarks of the meeting"),
    },
    FactEntry {
        of: Fact::SelfCriticismMade,
        what: text("có tự phê bình", "self-criticism made"),
        formula: text("số đồng chí tự phê bình ≥ 1", "members with a statement ≥ 1"),
        base: text("đảng viên trong danh sách", "members on the roll"),
    },
    FactEntry {
        of: Fact::TasksCarried,
        what: text("có việc giao trước kỳ này", "tasks given before"),
        formula: text("số việc chuyển sang ≥ 1", "tasks carried over ≥ 1"),
        base: text("việc của các kỳ trước chưa xong", "unfinished tasks of earlier meetings"),
    },
    FactEntry {
        of: Fact::TasksDue,
        what: text("có việc đến hạn", "tasks that are due"),
        formula: text("số việc đến hạn ≥ 1", "tasks due ≥ 1"),
        base: text(
            "việc chuyển sang có hạn đến ngày họp, không ghi hạn, hoặc đã xong",
            "tasks carried over that are due by the day of the meeting, have no date, or are done",
        ),
    },
    FactEntry {
        of: Fact::TasksReviewed,
        what: text("đã đánh giá mọi việc giao trước kỳ này", "every task reviewed"),
        formula: text("số việc chưa đánh giá = 0", "tasks not reviewed = 0"),
        base: text("việc chuyển sang", "tasks carried over"),
    },
    FactEntry {
        of: Fact::TasksNamed,
        what: text("giao việc rõ người, rõ hạn", "tasks with persons and dates"),
        formula: text(
            "có giao việc và việc nào cũng có người và hạn",
            "tasks are given, each with persons and a date",
        ),
        base: text("việc giao kỳ này", "tasks given in this meeting"),
    },
    FactEntry {
        of: Fact::Concluded,
        what: text("có kết luận, nghị quyết", "a conclusion or resolution"),
        formula: text("số kết luận + số điểm nghị quyết ≥ 1", "conclusions + points of the resolution ≥ 1"),
        base: text("cuộc họp", "the meeting"),
    },
    FactEntry {
        of: Fact::ConclusionAdopted,
        what: text("biểu quyết thông qua kết luận, nghị quyết", "conclusion adopted by a vote"),
        formula: text(
            "lần biểu quyết nghị quyết sau cùng đạt đa số",
            "the last ballot on the resolution has its majority",
        ),
        base: text("cơ số biểu quyết", "the base of the ballot"),
    },
    FactEntry {
        of: Fact::MinutesAdopted,
        what: text("thông qua biên bản", "minutes adopted"),
        formula: text("cuộc họp đã thông qua biên bản", "the meeting adopted its minutes"),
        base: text("cuộc họp", "the meeting"),
    },
    FactEntry {
        of: Fact::UploadedInTime,
        what: text("tải tài liệu lên đúng hạn", "uploaded in time"),
        formula: text(
            "ngày tải lên ≤ ngày thông qua + hạn tải tài liệu; chờ đến khi biết",
            "day of upload ≤ day of adoption + days for the upload; waits until it is known",
        ),
        base: text("ngày thông qua biên bản", "the day of adoption"),
    },
];
