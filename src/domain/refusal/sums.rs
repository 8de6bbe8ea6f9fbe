//! What is refused of counted ballot papers: two sums that do not agree, and what must be there before.
//!
//! Knows nothing of any other refusal.

use crate::say;
use crate::text::{Lang, Text, text};

/// Why a count of ballot papers is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SumsRefusal {
    /// A body without anybody in it.
    BodyEmpty,
    /// Nobody was chosen to count.
    TellersMissing,
    /// A secret ballot counted as cards are.
    Secret,
    /// A show of cards counted as papers are.
    ByCards,
    /// A ballot that nobody may be named in.
    NeverNamed,
    /// A vote that was counted by cards is named.
    CountedByCards,
    /// A vote by name is counted as cards are.
    ByName,
    /// The vote of somebody is named who has none.
    NoVote {
        /// Who.
        name: String,
    },
    /// A vote by name is counted while it was not told how everybody voted.
    VotesUnnamed {
        /// Who is missing.
        names: String,
    },
    /// No paper was handed out.
    NothingIssued,
    /// More papers than members who may vote and are here.
    IssuedAbove {
        /// Handed out.
        issued: u32,
        /// Members entitled and present when the question was put.
        entitled: u32,
        /// Whether the roll call was closed by then.
        roll_called: bool,
    },
    /// More returned than handed out.
    ReturnedAbove {
        /// Returned.
        returned: u32,
        /// Handed out.
        issued: u32,
    },
    /// More valid than returned.
    ValidAbove {
        /// Valid.
        valid: u32,
        /// Returned.
        returned: u32,
    },
    /// Valid and invalid are not those returned.
    PapersDiffer {
        /// Valid.
        valid: u32,
        /// Invalid, of all grounds.
        invalid: u32,
        /// Returned.
        returned: u32,
    },
    /// More for than valid.
    ForAbove {
        /// For.
        yes: u32,
        /// Valid.
        valid: u32,
    },
    /// For and against are more than valid.
    VotesAbove {
        /// For.
        yes: u32,
        /// Against.
        no: u32,
        /// Valid.
        valid: u32,
    },
    /// The paper has a box for each form of discipline, each with its votes.
    Boxes,
    /// The boxes do not make up the valid papers.
    BoxesDiffer {
        /// Votes in all boxes.
        sum: u32,
        /// Valid papers.
        valid: u32,
    },
}

impl SumsRefusal {
    /// The full sentence: what is refused and what to do instead.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            SumsRefusal::BodyEmpty => BODY_EMPTY.get(lang).to_owned(),
            SumsRefusal::TellersMissing => TELLERS_MISSING.get(lang).to_owned(),
            SumsRefusal::Secret => SECRET.get(lang).to_owned(),
            SumsRefusal::ByCards => BY_CARDS.get(lang).to_owned(),
            SumsRefusal::NothingIssued => NOTHING_ISSUED.get(lang).to_owned(),
            SumsRefusal::NeverNamed => NEVER_NAMED.get(lang).to_owned(),
            SumsRefusal::CountedByCards => COUNTED_BY_CARDS.get(lang).to_owned(),
            SumsRefusal::ByName => BY_NAME.get(lang).to_owned(),
            SumsRefusal::NoVote { name } => no_vote(name, lang),
            SumsRefusal::VotesUnnamed { names } => votes_unnamed(names, lang),
            SumsRefusal::IssuedAbove { issued, entitled, roll_called } => {
                issued_above(*issued, *entitled, *roll_called, lang)
            }
            SumsRefusal::ReturnedAbove { returned, issued } => say!(
                lang,
                "Thu về {returned} phiếu mà chỉ phát ra {issued}: hãy đếm lại số phiếu thu về.",
                "Returned {returned}, but only {issued} issued: count those returned again."
            ),
            SumsRefusal::ValidAbove { valid, returned } => say!(
                lang,
                "Hợp lệ {valid} phiếu mà chỉ thu về {returned}: hãy đếm lại số phiếu hợp lệ.",
                "Valid {valid}, but only {returned} returned: count the valid ones again."
            ),
            SumsRefusal::PapersDiffer { valid, invalid, returned } => say!(
                lang,
                "Hợp lệ {valid} + không hợp lệ {invalid} = {sum}, phải bằng {returned} phiếu thu về: hãy đếm lại.",
                "Valid {valid} + invalid {invalid} = {sum}, but {returned} were returned: count again.",
                sum = u64::from(*valid) + u64::from(*invalid)
            ),
            SumsRefusal::ForAbove { yes, valid } => say!(
                lang,
                "Tán thành {yes} mà chỉ có {valid} phiếu hợp lệ: hãy đếm lại số phiếu tán thành.",
                "In favour {yes}, but only {valid} papers are valid: count those in favour again."
            ),
            SumsRefusal::VotesAbove { yes, no, valid } => say!(
                lang,
                "Tán thành {yes} + không tán thành {no} = {sum}, nhiều hơn {valid} phiếu hợp lệ: hãy đếm lại.",
                "For {yes} + against {no} = {sum}, more than the {valid} valid papers: count again.",
                sum = u64::from(*yes) + u64::from(*no)
            ),
            SumsRefusal::Boxes => BOXES.get(lang).to_owned(),
            SumsRefusal::BoxesDiffer { sum, valid } => say!(
                lang,
                "Cộng các ô được {sum} phiếu mà có {valid} phiếu hợp lệ: mỗi phiếu hợp lệ đánh dấu đúng một ô, hãy đếm lại.",
                "The boxes add up to {sum}, but {valid} papers are valid, each with one box marked: count again."
            ),
        }
    }
}

fn no_vote(name: &str, lang: Lang) -> String {
    say!(
        lang,
        "Đồng chí {name} không có quyền biểu quyết, hoặc không có mặt khi đưa ra biểu quyết: hãy chọn đồng chí khác trong \
         danh sách.",
        "{name} has no vote, or was not present when the question was put: choose somebody of the list."
    )
}

fn votes_unnamed(names: &str, lang: Lang) -> String {
    say!(
        lang,
        "Chưa ghi biểu quyết của {names}: hãy ghi đủ rồi mới chốt kết quả.",
        "It is not entered how {names} voted: enter it, then count."
    )
}

fn issued_above(issued: u32, entitled: u32, roll_called: bool, lang: Lang) -> String {
    match roll_called {
        true => say!(
            lang,
            "Phát ra {issued} phiếu mà chỉ có {entitled} đồng chí có quyền biểu quyết đang có mặt: hãy đếm lại số phiếu \
             phát ra.",
            "Issued {issued}, but only {entitled} who may vote are present: count those issued again."
        ),
        false => say!(
            lang,
            "Phát ra {issued} phiếu mà nhiều nhất {entitled} đồng chí được biểu quyết (chưa điểm danh): hãy đếm lại số \
             phiếu phát ra, hoặc điểm danh trước.",
            "Issued {issued}, but at most {entitled} may vote (the roll is not called): count again, or call the \
             roll first."
        ),
    }
}

const BODY_EMPTY: Text = text(
    "Chưa có ai được giới thiệu: hãy gõ tên ít nhất một đồng chí.",
    "Nobody is proposed: choose at least one member.",
);

const TELLERS_MISSING: Text = text(
    "Chưa có người kiểm phiếu: hãy chọn tổ kiểm phiếu, biểu quyết giơ thẻ, rồi mới nhập kết quả.",
    "There are no tellers: choose them by show of cards, then enter the result.",
);

const SECRET: Text = text(
    "Việc này bỏ phiếu kín: hãy nhập số phiếu phát ra, thu về, hợp lệ, không hợp lệ do tổ kiểm phiếu công bố.",
    "This is a secret ballot: enter the papers issued, returned, valid and invalid as the tellers announced them.",
);

const BY_CARDS: Text = text(
    "Việc này biểu quyết giơ thẻ, không có phiếu: hãy nhập số tán thành, không tán thành, ý kiến khác.",
    "This was voted by show of cards, there are no papers: enter those in favour, against and of another opinion.",
);

const NEVER_NAMED: Text = text(
    "Việc này phải bỏ phiếu kín, không được ghi tên ai biểu quyết thế nào: hãy phát phiếu và nhập kết quả kiểm phiếu.",
    "This is decided by secret ballot, nobody's vote may be named: use ballot papers and enter what the tellers counted.",
);

const COUNTED_BY_CARDS: Text = text(
    "Việc này đã đếm theo giơ thẻ, không ghi tên: muốn ghi tên, hãy đưa ra biểu quyết lại.",
    "This was counted by show of cards, without names: put the question again to name votes.",
);

const BY_NAME: Text = text(
    "Việc này biểu quyết có ghi tên, số đếm tính theo tên: hãy mở trang ghi tên và sửa ở đồng chí ghi sai.",
    "This was voted by name and the figures follow from the names: open that page and correct whose vote is wrong.",
);

const NOTHING_ISSUED: Text = text(
    "Chưa nhập số phiếu phát ra: hãy nhập số phiếu mà tổ kiểm phiếu đã phát.",
    "The papers issued are not entered: enter how many the tellers handed out.",
);

const BOXES: Text = text(
    "Phiếu kỷ luật có một ô cho mỗi hình thức: hãy nhập số phiếu của từng ô.",
    "The paper has a box for each form of discipline: enter the votes of every box.",
);
