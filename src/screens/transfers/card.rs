//! The rule card of transfers: the term of the papers, what counts where while somebody is away or here for a time; and what
//! no text that was seen says.

use crate::app::card::Card;
use crate::app::model::Model;
use crate::guidance::CountedTerm;
use crate::say;
use crate::text::Lang;

/// What the guidance of today says, each with its source; and what no text that was seen says.
pub(super) fn card(model: &Model) -> Option<Card> {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let parent = model.book.cell.as_ref().map_or("", |cell| cell.name.parent.as_str());
    let mut lines = Vec::new();
    match model.book.packs.counted_term(today, parent, CountedTerm::Transfer) {
        Some(term) => {
            lines.extend(term.lines(lang));
            lines.push(say!(
                lang,
                "Ngày làm việc tính từ thứ Hai đến thứ Sáu, chưa trừ ngày nghỉ lễ, Tết: hạn thật không sớm hơn. Chuyển tạm thời: \
                 văn bản đã thấy không nêu hạn nộp.",
                "Working days are Monday to Friday; the days off of a year are not left out: the term never ends earlier. For a \
                 temporary one no text that was seen sets a term."
            ));
        }
        None => lines.push(say!(
            lang,
            "Bộ hướng dẫn đang dùng không nêu hạn nộp hồ sơ chuyển sinh hoạt; trước đây quá 3 tháng là quá hạn (Hướng dẫn \
             06-HD/TW năm 2025).",
            "The guidance in use sets no term for the papers; before, three months were too late (guidance 06-HD/TW of 2025)."
        )),
    }
    lines.extend(meanwhile(lang));
    lines.extend(official(lang));
    let title = say!(lang, "Quy định về chuyển sinh hoạt đảng", "The rules of transfers");
    Some(Card::new(title, lines))
}

/// What counts where while somebody is of two cells.
fn meanwhile(lang: Lang) -> [String; 4] {
    [
        say!(
            lang,
            "Sinh hoạt tạm thời: vẫn tính vào số đảng viên của chi bộ chính thức; đóng đảng phí ở nơi sinh hoạt tạm thời; nơi ấy \
             giám sát, kỷ luật đến mức cảnh cáo (theo tài liệu hỏi đáp, chưa thấy văn bản gốc).",
            "For a time: still counted among the members of the own cell; dues are paid where they are, where they may be \
             supervised and disciplined up to a warning (from question and answer papers, the text was not seen)."
        ),
        say!(
            lang,
            "Ở nơi sinh hoạt tạm thời được triệu tập, điểm danh, phát biểu; không biểu quyết, không ứng cử, không bầu cử, trừ khi \
             quy định khác: chương trình tự áp dụng như vậy, chưa thấy văn bản nào nói hết.",
            "Where they are for a time they are summoned, marked and heard; no vote, no candidacy, no election unless a rule says \
             otherwise: the program's own reading, no text that was seen says all of it."
        ),
        say!(
            lang,
            "Ở chi bộ chính thức: không triệu tập, không tính vào cơ số biểu quyết và bầu cử trong thời gian ấy (Quy định \
             294-QĐ/TW, điểm 9.3.2; điểm tương ứng trong Quy định 208-QĐ/TW chưa thấy).",
            "In the own cell: not summoned, not in the base of votes and elections meanwhile (Regulation 294-QĐ/TW, point 9.3.2; \
             its place in Regulation 208-QĐ/TW was not seen)."
        ),
        say!(
            lang,
            "Cuối năm kiểm điểm, xếp loại ở chi bộ chính thức, sau khi có nhận xét bằng văn bản của nơi sinh hoạt tạm thời \
             (Hướng dẫn 43-HD/BTCTW, mục 7.6).",
            "At the end of the year they are reviewed and rated in the own cell, after the written remarks of the other one \
             (guidance 43-HD/BTCTW, 7.6)."
        ),
    ]
}

/// What belongs to a transfer for good.
fn official(lang: Lang) -> [String; 1] {
    [say!(
        lang,
        "Khi chuyển chính thức, đảng viên bổ sung hồ sơ (Hướng dẫn 06-HD/TW năm 2025, 8.1). Từ ngày nào thôi tính ở nơi đi, \
             văn bản đã thấy không nói: ghi theo giấy giới thiệu.",
        "At a transfer for good the member brings their file up to date (guidance 06-HD/TW of 2025, 8.1). From which day they \
             no longer count in the cell they leave no text that was seen says: record it as the introduction has it."
    )]
}
