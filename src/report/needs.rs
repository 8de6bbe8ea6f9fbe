//! What is gathered for a kind of paper, by its names for programs and people.

use crate::guidance::Stretch;
use crate::text::{Text, text};

/// What is gathered for a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// A meeting.
    Meeting,
    /// An addendum to the minutes of a meeting.
    Addendum,
    /// A part of the minutes of a meeting.
    Extract,
    /// A vote of a meeting on a person.
    Person,
    /// A congress and the roll.
    Congress,
    /// Somebody on the way into the Party.
    Applicant,
    /// A transfer to another cell, or from one.
    Transfer,
    /// A period.
    Period,
    /// A member over a period.
    Member,
    /// What the rounds of a period recorded about a member.
    Review,
    /// A register over a period.
    Register,
    /// A quarter, or one left open.
    Quarter,
    /// The theme of a month, and how many sheets.
    Theme,
    /// A meeting of the month, the roll and the other meetings of the year.
    Month,
    /// The thematic topics of a year.
    Topics,
    /// One of them.
    Topic,
    /// The papers that were issued by number in a period.
    Issued,
    /// A quarter, six months or a year of the cell.
    Span(Stretch),
    /// The roll, the agenda and the criteria of an evening on paper.
    Kit,
    /// What has its day in the cell.
    Calendar,
    /// Nothing but the cell.
    Nothing,
}

impl Needs {
    /// The name for programs.
    pub const fn id(self) -> &'static str {
        match self {
            Needs::Meeting => "meeting",
            Needs::Addendum => "addendum",
            Needs::Extract => "meeting-extract",
            Needs::Person => "meeting-person",
            Needs::Congress => "congress",
            Needs::Applicant => "applicant",
            Needs::Transfer => "transfer",
            Needs::Period => "period",
            Needs::Member => "member",
            Needs::Review => "member-review",
            Needs::Register => "register",
            Needs::Quarter => "quarter",
            Needs::Theme => "theme",
            Needs::Month => "meeting-month",
            Needs::Topics => "topics",
            Needs::Topic => "topic",
            Needs::Issued => "issued",
            Needs::Span(Stretch::Quarter) => "quarter-of-cell",
            Needs::Span(Stretch::Half) => "half-of-cell",
            Needs::Span(Stretch::Year) => "year-of-cell",
            Needs::Kit => "kit",
            Needs::Calendar => "calendar",
            Needs::Nothing => "nothing",
        }
    }

    /// What is to be named on the command line, in words.
    pub const fn label(self) -> Text {
        match self {
            Needs::Meeting => text("một cuộc họp", "a meeting"),
            Needs::Addendum => text(
                "một cuộc họp và số của bản bổ sung (--number)",
                "a meeting and the number of the addendum (--number)",
            ),
            Needs::Extract => text(
                "một cuộc họp và mục thứ mấy (--number), hoặc một đồng chí (--member)",
                "a meeting, and which item (--number) or a member (--member)",
            ),
            Needs::Person => text(
                "một cuộc họp, và người thứ mấy khi có nhiều người (--number)",
                "a meeting, and which person where there are several (--number)",
            ),
            Needs::Congress => text("một đại hội", "a congress"),
            Needs::Applicant => text("một người (--applicant)", "one person (--applicant)"),
            Needs::Transfer => {
                text("một đồng chí chuyển đi, đến (--transfer)", "one who goes or comes (--transfer)")
            }
            Needs::Member | Needs::Review => text("--member và một thời gian", "--member and a period"),
            Needs::Period | Needs::Register | Needs::Issued => text("một thời gian", "a period"),
            Needs::Month => text("một kỳ sinh hoạt thường kỳ", "a regular meeting"),
            Needs::Topics | Needs::Span(Stretch::Year) => text("một năm (--year)", "a year (--year)"),
            Needs::Span(Stretch::Quarter) => text("một quý (--quarter)", "a quarter (--quarter)"),
            Needs::Span(Stretch::Half) => text("6 tháng (--half)", "half a year (--half)"),
            Needs::Topic => text(
                "tháng của chuyên đề (--month), và chuyên đề thứ mấy khi có nhiều (--number)",
                "the month of the topic (--month), and which of several (--number)",
            ),
            Needs::Quarter => {
                text("một quý (--quarter), hoặc để trống", "a quarter (--quarter), or left open")
            }
            Needs::Theme => text(
                "một cuộc họp hoặc một tháng (--month); số tờ (--copies)",
                "a meeting or a month (--month); how many (--copies)",
            ),
            Needs::Kit | Needs::Calendar | Needs::Nothing => {
                text("chi bộ, không cần ghi thêm", "the cell, nothing to add")
            }
        }
    }
}
