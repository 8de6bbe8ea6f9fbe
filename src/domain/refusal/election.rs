//! What is refused of an election: who may stand, which list, which round, which sums; and what to do instead.
//!
//! Knows nothing of any other refusal.

use crate::domain::election::Post;
use crate::domain::member::Standing;
use crate::say;
use crate::text::{Lang, Text, text};

/// Why a step of an election is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ElectionRefusal {
    /// The years of a term are told of a meeting that begins none.
    NoCongress,
    /// Years that cannot be those of the term that the congress begins.
    TermUnlikely {
        /// First year.
        from: i32,
        /// Last year.
        to: i32,
        /// The year of the congress.
        held: i32,
    },
    /// Nobody is to be elected.
    NoSeat,
    /// An election to the same post is under way.
    UnderWay {
        /// To what.
        post: Post,
    },
    /// The election is over.
    Over {
        /// To what.
        post: Post,
    },
    /// A round waits for its count.
    Uncounted,
    /// Somebody who may not stand.
    MayNotStand {
        /// Who.
        name: String,
        /// Why.
        standing: Standing,
    },
    /// Somebody who stands already.
    Stands {
        /// Who.
        name: String,
    },
    /// Somebody who does not stand.
    DoesNotStand {
        /// Who.
        name: String,
    },
    /// Secretary and deputy are elected of the committee.
    OutsideCommittee {
        /// Who.
        name: String,
    },
    /// Whoever is elected secretary does not stand for deputy.
    IsSecretary {
        /// Who.
        name: String,
    },
    /// Somebody who counts papers.
    IsTeller {
        /// Who.
        name: String,
    },
    /// Somebody who stands is chosen to count.
    TellerStands {
        /// Who.
        name: String,
        /// For what.
        post: Post,
    },
    /// Nobody stands.
    NobodyStands,
    /// The list is closed, or being voted on.
    ListClosed,
    /// The list is not closed.
    ListOpen,
    /// The congress has not decided yet whether to vote further.
    Undecided,
    /// Nothing is to be decided.
    NothingToDecide,
    /// No papers were handed out.
    NoRound,
    /// The count is of another list.
    OtherList,
    /// More votes for one than valid papers.
    VotesAboveValid {
        /// Whom.
        name: String,
        /// Votes.
        votes: u32,
        /// Valid papers.
        valid: u32,
    },
    /// More votes in all than valid papers have names.
    SumAbove {
        /// Votes in all.
        sum: u32,
        /// Valid papers.
        valid: u32,
        /// Names that a paper may choose.
        seats: u32,
    },
}

impl ElectionRefusal {
    /// The full sentence: what is refused and what to do instead.
    pub fn sentence(&self, lang: Lang) -> String {
        let fixed = match self {
            ElectionRefusal::NoCongress => NO_CONGRESS,
            ElectionRefusal::NoSeat => NO_SEAT,
            ElectionRefusal::Uncounted => UNCOUNTED,
            ElectionRefusal::NobodyStands => NOBODY_STANDS,
            ElectionRefusal::ListClosed => LIST_CLOSED,
            ElectionRefusal::ListOpen => LIST_OPEN,
            ElectionRefusal::Undecided => UNDECIDED,
            ElectionRefusal::NothingToDecide => NOTHING_TO_DECIDE,
            ElectionRefusal::NoRound => NO_ROUND,
            ElectionRefusal::OtherList => OTHER_LIST,
            of_one => return of_one.told(lang),
        };
        fixed.get(lang).to_owned()
    }

    /// The sentence of a refusal that tells of somebody or of a figure.
    fn told(&self, lang: Lang) -> String {
        match self {
            ElectionRefusal::UnderWay { post } => say!(
                lang,
                "Đang bầu {post} mà chưa xong: hãy làm tiếp cuộc bầu ấy.",
                "The election of the {post} is under way: go on with it.",
                post = post.label().get(lang)
            ),
            ElectionRefusal::Over { post } => say!(
                lang,
                "Bầu {post} đã xong: hãy bắt đầu bầu lại, hoặc chuyển sang chức vụ khác.",
                "The election of the {post} is over: start it anew, or go on to another post.",
                post = post.label().get(lang)
            ),
            ElectionRefusal::MayNotStand { name, standing } => say!(
                lang,
                "Đồng chí {name} thuộc diện {standing}, không ứng cử, không được đề cử: hãy chọn đảng viên chính thức.",
                "{name} is {standing} and may not stand: choose an official member.",
                standing = standing.label().get(lang)
            ),
            ElectionRefusal::Stands { name } => say!(
                lang,
                "Đồng chí {name} đã có trong danh sách: hãy chọn người khác.",
                "{name} is on the list already: choose somebody else."
            ),
            ElectionRefusal::DoesNotStand { name } => say!(
                lang,
                "Đồng chí {name} không có trong danh sách còn bầu: hãy chọn lại trên màn hình.",
                "{name} is not on the list to be elected: choose again on the screen."
            ),
            ElectionRefusal::OutsideCommittee { name } => say!(
                lang,
                "Đồng chí {name} không trúng cử chi ủy; bí thư, phó bí thư bầu trong số chi ủy viên (Điều 24 Điều lệ): hãy \
                 chọn chi ủy viên.",
                "{name} was not elected to the committee, of which secretary and deputy are elected (Charter, Article 24): \
                 choose one of its members."
            ),
            ElectionRefusal::IsSecretary { name } => say!(
                lang,
                "Đồng chí {name} đã trúng cử bí thư: hãy chọn người khác để bầu phó bí thư.",
                "{name} is elected secretary: choose somebody else for deputy."
            ),
            of_tellers => of_tellers.about_tellers(lang),
        }
    }

    /// The sentence of somebody who would stand and count.
    fn about_tellers(&self, lang: Lang) -> String {
        match self {
            ElectionRefusal::IsTeller { name } => say!(
                lang,
                "Đồng chí {name} đang kiểm phiếu nên không có tên trong phiếu bầu: hãy giới thiệu đồng chí khác, hoặc chọn \
                 người kiểm phiếu khác trước (9).",
                "{name} counts the papers and cannot stand on them: name somebody else, or choose other tellers first (9)."
            ),
            ElectionRefusal::TellerStands { name, post } => say!(
                lang,
                "Đồng chí {name} có tên trong danh sách bầu {post} nên không kiểm phiếu: hãy chọn đồng chí khác.",
                "{name} stands for election ({post}) and cannot count the papers: choose somebody else.",
                post = post.label().get(lang)
            ),
            of_sums => of_sums.sums(lang),
        }
    }

    /// The sentence of sums that do not agree.
    fn sums(&self, lang: Lang) -> String {
        match self {
            ElectionRefusal::VotesAboveValid { name, votes, valid } => say!(
                lang,
                "Đồng chí {name} được {votes} phiếu mà chỉ có {valid} phiếu hợp lệ: hãy đếm lại.",
                "Votes for {name}: {votes}, but only {valid} papers are valid: count again."
            ),
            ElectionRefusal::SumAbove { sum, valid, seats } => say!(
                lang,
                "Cộng {sum} phiếu bầu, nhiều hơn {most} ({valid} phiếu hợp lệ, mỗi phiếu không quá {seats} người): hãy đếm \
                 lại.",
                "Votes in all: {sum}, more than {most} ({valid} valid papers with at most {seats} names): count again.",
                most = u64::from(*valid) * u64::from(*seats)
            ),
            ElectionRefusal::TermUnlikely { from, to, held } => say!(
                lang,
                "Nhiệm kỳ {from} - {to} không phải của đại hội năm {held}: năm đầu phải là năm {held} hoặc liền kề, năm cuối \
                 sau năm đầu, không quá 10 năm. Hãy sửa lại.",
                "The term {from}–{to} is not that of a congress of {held}: it begins in {held} or the year beside it, and ends \
                 after that, within 10 years. Correct the years."
            ),
            _ => String::new(),
        }
    }
}

const NO_CONGRESS: Text = text(
    "Chỉ đại hội chi bộ mới mở đầu một nhiệm kỳ: hãy đổi loại cuộc họp, hoặc bỏ nhiệm kỳ.",
    "Only a congress begins a term: choose another kind of meeting, or leave the term out.",
);

const NO_SEAT: Text = text(
    "Chưa có số lượng cần bầu: hãy nhập số đồng chí cần bầu.",
    "The number of seats is missing: enter how many are to be elected.",
);

const UNCOUNTED: Text = text(
    "Đã phát phiếu mà chưa kiểm: hãy nhập kết quả kiểm phiếu trước.",
    "Papers were handed out and not counted yet: enter the result first.",
);

const NOBODY_STANDS: Text = text(
    "Danh sách bầu cử chưa có ai: hãy giới thiệu người trước.",
    "Nobody stands for election: name somebody first.",
);

const LIST_CLOSED: Text = text(
    "Danh sách đã chốt hoặc đang biểu quyết: hãy nhập kết quả biểu quyết, rồi phát phiếu.",
    "The list is closed or being voted on: enter the result of that vote, then hand the papers out.",
);

const LIST_OPEN: Text = text(
    "Danh sách bầu cử chưa chốt: hãy biểu quyết danh sách trước khi phát phiếu.",
    "The list is not closed: put it to the vote before papers are handed out.",
);

const UNDECIDED: Text = text(
    "Đại hội chưa quyết định có bầu tiếp hay không: hãy ghi quyết định ấy trước.",
    "The congress has not decided whether to vote further: record that first.",
);

const NOTHING_TO_DECIDE: Text = text(
    "Không có gì để đại hội quyết định: hãy làm tiếp bước bầu cử đang dở.",
    "The congress has nothing to decide: go on with the step that is due.",
);

const NO_ROUND: Text = text(
    "Chưa phát phiếu nên chưa có gì để kiểm: hãy phát phiếu trước.",
    "No papers were handed out, there is nothing to count: start the round first.",
);

const OTHER_LIST: Text = text(
    "Kết quả không theo đúng danh sách của vòng này: hãy nhập lại kết quả kiểm phiếu.",
    "The result is not of the list of this round: enter it again.",
);
