//! What is refused of an opinion that is reserved at a decision, and what to do instead.

use crate::say;
use crate::text::{Lang, Text, text};

/// Why a reserved opinion is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReserveRefusal {
    /// The vote was secret.
    Secret,
    /// The vote was not counted yet.
    NotCounted,
    /// So many were not for it, and all of them reserved their opinion already, or nobody was.
    NoMinority {
        /// How many were not for what was decided.
        minority: u32,
    },
    /// The member did not vote on it.
    NotVoting {
        /// Who.
        name: String,
    },
    /// A count leaves fewer in the minority than reserved their opinion.
    ReservedAlready {
        /// How many did.
        reserved: u32,
        /// How many the count leaves.
        minority: u32,
    },
}

impl ReserveRefusal {
    /// The full sentence: what is refused and what to do instead.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            ReserveRefusal::Secret => SECRET.get(lang).to_owned(),
            ReserveRefusal::NotCounted => NOT_COUNTED.get(lang).to_owned(),
            ReserveRefusal::NoMinority { minority } => say!(
                lang,
                "Thiểu số của lần biểu quyết này có {minority} đồng chí, đã ghi đủ ý kiến bảo lưu: hãy đếm lại, hoặc chọn lần biểu \
                 quyết khác.",
                "The minority of this vote is {minority}, and their opinions are recorded: count again, or choose another vote."
            ),
            ReserveRefusal::NotVoting { name } => say!(
                lang,
                "Đ/c {name} không biểu quyết lần này nên không bảo lưu ý kiến về nó: hãy chọn đồng chí khác, hoặc ghi là phát \
                 biểu.",
                "{name} did not vote on this and reserves no opinion on it: choose somebody else, or record a speech."
            ),
            ReserveRefusal::ReservedAlready { reserved, minority } => say!(
                lang,
                "Đã ghi {reserved} ý kiến bảo lưu mà theo số này thiểu số chỉ còn {minority} đồng chí: hãy đếm lại, hoặc bỏ bớt \
                 ý kiến bảo lưu trước.",
                "Opinions reserved: {reserved}, but by this count the minority is {minority}: count again, or take an \
                 opinion back first."
            ),
        }
    }
}

const SECRET: Text = text(
    "Việc này bỏ phiếu kín, không ai nói mình bỏ phiếu thế nào: hãy ghi là phát biểu, loại “bảo lưu ý kiến”.",
    "This was a secret vote, and nobody says how they voted: record a speech of the kind “reservation” instead.",
);

const NOT_COUNTED: Text = text(
    "Lần biểu quyết này chưa kiểm đếm: hãy nhập kết quả trước, rồi ghi ý kiến bảo lưu.",
    "This vote was not counted yet: enter the result, then the reserved opinion.",
);
