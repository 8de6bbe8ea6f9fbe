//! What is refused about the adoption: going on, addenda, re-opening; and what to do instead.
//!
//! Knows nothing of any other refusal.

use chrono::NaiveDate;

use crate::say;
use crate::text::{Lang, Text, short_date, text};

/// Why the meeting does not go on over what is missing, or its adopted minutes are not amended or opened again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AmendingRefusal {
    /// Nobody says why.
    WhyMissing,
    /// An addendum that says nothing new.
    NothingNew,
    /// An addendum to which nobody is named who agreed.
    NamesMissing,
    /// An addendum on which the vote did not pass, or that has more votes for it than voters.
    NotCarried {
        /// How many were for it.
        yes: u32,
        /// Of how many.
        of: u32,
    },
    /// An addendum agreed before the adoption of the minutes, or in the future.
    WrongDay {
        /// The day of the adoption.
        adopted: NaiveDate,
    },
    /// An addendum voted on in a meeting of a day on which none was held.
    NoMeetingThen {
        /// That day.
        date: NaiveDate,
    },
    /// Minutes are opened again only until the next meeting opens.
    NextMeetingOpened {
        /// The day of that meeting.
        date: NaiveDate,
    },
}

impl AmendingRefusal {
    /// The full sentence: what is refused and what to do instead.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            AmendingRefusal::WhyMissing => WHY_MISSING.get(lang).to_owned(),
            AmendingRefusal::NothingNew => NOTHING_NEW.get(lang).to_owned(),
            AmendingRefusal::NamesMissing => NAMES_MISSING.get(lang).to_owned(),
            AmendingRefusal::NotCarried { yes, of } => not_carried(*yes, *of, lang),
            AmendingRefusal::WrongDay { adopted } => day(*adopted, lang),
            AmendingRefusal::NoMeetingThen { date } => no_meeting(*date, lang),
            AmendingRefusal::NextMeetingOpened { date } => next_opened(*date, lang),
        }
    }
}

const WHY_MISSING: Text =
    text("Chưa có lý do: hãy ghi lý do trong một dòng.", "The reason is missing: enter it in one line.");

const NOTHING_NEW: Text = text(
    "Chưa có nội dung bổ sung, đính chính, hoặc nội dung mới giống nội dung đã ghi: hãy ghi nội dung nay sửa.",
    "There is nothing new in the addendum: enter what the minutes are to say.",
);

const NAMES_MISSING: Text = text(
    "Chưa ghi ai thống nhất: hãy ghi số phiếu, như 15/18, hoặc tên các đồng chí.",
    "Nobody is named who agreed: enter the votes, such as 15/18, or the names.",
);

fn not_carried(yes: u32, of: u32, lang: Lang) -> String {
    say!(
        lang,
        "Tán thành {yes}/{of} thì chưa thông qua được: cần quá nửa và không quá {of}. Hãy kiểm tra lại số phiếu.",
        "The vote of {yes} of {of} does not carry it: more than half are needed and {of} at the most. Check the votes."
    )
}

fn day(adopted: NaiveDate, lang: Lang) -> String {
    say!(
        lang,
        "Ngày thống nhất phải từ ngày thông qua biên bản ({day}) đến hôm nay: hãy nhập lại ngày.",
        "The day must lie between the adoption of the minutes ({day}) and today: enter it again.",
        day = short_date(adopted, lang)
    )
}

fn no_meeting(date: NaiveDate, lang: Lang) -> String {
    say!(
        lang,
        "Sổ không có cuộc họp nào khác đã mở ngày {day}: hãy ghi đúng ngày chi bộ biểu quyết, hoặc ghi tên các đồng chí đã thống nhất.",
        "The book has no other meeting opened on {day}: enter the day of the vote, or name the persons who agreed.",
        day = short_date(date, lang)
    )
}

fn next_opened(date: NaiveDate, lang: Lang) -> String {
    say!(
        lang,
        "Không mở lại được: cuộc họp sau, ngày {day}, đã khai mạc. Hãy ghi bản bổ sung, đính chính.",
        "The minutes cannot be opened again: the next meeting, of {day}, was opened. Record an addendum instead.",
        day = short_date(date, lang)
    )
}
