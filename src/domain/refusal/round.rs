//! What is refused in a round of self-criticism: promises, remarks, items, themes; and what to do instead.
//!
//! Knows nothing of any other refusal.

use chrono::NaiveDate;

use crate::domain::member::Standing;
use crate::say;
use crate::text::{Lang, Text, short_date, text};

/// Why something of a round of self-criticism is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoundRefusal {
    /// An item that only the member relates to, named by another.
    OwnItem {
        /// Its number.
        item: String,
    },
    /// A theme of too few or too many items.
    ThemeSize {
        /// How many.
        items: usize,
    },
    /// An item twice in one theme.
    ItemTwice {
        /// Its number.
        item: String,
    },
    /// A turn for somebody who is not summoned.
    NotSummoned {
        /// Who.
        name: String,
        /// Why.
        standing: Standing,
    },
    /// A turn for somebody who does not belong to this meeting, as most do not to the committee's.
    OutsideMeeting {
        /// Who.
        name: String,
    },
    /// A statement without any words.
    NothingSaid,
    /// A turn is concluded that nobody had.
    NoTurn {
        /// Whose.
        name: String,
    },
    /// Somebody is to lead their own turn.
    OwnTurnLed {
        /// Who.
        name: String,
    },
    /// Nobody made such a promise in a meeting from which on promises are followed.
    NothingPromised {
        /// Who.
        name: String,
    },
    /// The promise was settled before.
    PromiseSettled {
        /// The day of that meeting.
        on: NaiveDate,
    },
    /// A day of a remedy, or a new one, that is not after the meeting.
    DayNotAhead {
        /// The day of the meeting.
        held: NaiveDate,
    },
    /// A new day beside a promise that is kept.
    DayOfMended,
    /// A promise is given up without saying why.
    WhyGivenUp,
    /// No such remark came back.
    NothingRemarked,
    /// The remark was answered before.
    RemarkAnswered {
        /// The day of that meeting.
        on: NaiveDate,
    },
}

impl RoundRefusal {
    /// The full sentence: what is refused and what to do instead.
    pub fn sentence(&self, lang: Lang) -> String {
        let day = |day: &NaiveDate| short_date(*day, lang);
        match self {
            RoundRefusal::OwnItem { item } => own_item(item, lang),
            RoundRefusal::ThemeSize { items } => theme_size(*items, lang),
            RoundRefusal::ItemTwice { item } => say!(
                lang,
                "Mục {item} đã có trong chủ đề: hãy chọn mục khác.",
                "Item {item} is in the theme already: choose another one."
            ),
            RoundRefusal::NotSummoned { name, standing } => not_summoned(name, *standing, lang),
            RoundRefusal::OutsideMeeting { name } => say!(
                lang,
                "Đồng chí {name} không thuộc thành phần cuộc họp này: hãy xếp lượt cho đồng chí được triệu tập.",
                "{name} does not belong to this meeting: give the turn to somebody who is summoned to it."
            ),
            RoundRefusal::NothingSaid => NOTHING_SAID.get(lang).to_owned(),
            RoundRefusal::NoTurn { name } => no_turn(name, lang),
            RoundRefusal::OwnTurnLed { name } => own_turn_led(name, lang),
            RoundRefusal::NothingPromised { name } => nothing_promised(name, lang),
            RoundRefusal::PromiseSettled { on } => settled(&day(on), lang),
            RoundRefusal::DayNotAhead { held } => say!(
                lang,
                "Ngày hẹn phải sau ngày họp {held}: hãy nhập ngày khác, hoặc để trống để báo lại vào kỳ sau.",
                "The day must be after the meeting of {held}: enter another one, or leave it empty to report at the next meeting.",
                held = day(held)
            ),
            RoundRefusal::DayOfMended => DAY_OF_MENDED.get(lang).to_owned(),
            RoundRefusal::WhyGivenUp => WHY_GIVEN_UP.get(lang).to_owned(),
            RoundRefusal::NothingRemarked => NOTHING_REMARKED.get(lang).to_owned(),
            RoundRefusal::RemarkAnswered { on } => say!(
                lang,
                "Góp ý này đã được trả lời ở kỳ ngày {on}: hãy chọn góp ý khác.",
                "This remark was answered in the meeting of {on}: choose another one.",
                on = day(on)
            ),
        }
    }
}

fn own_item(item: &str, lang: Lang) -> String {
    say!(
        lang,
        "Mục {item} chỉ do chính đồng chí ấy tự liên hệ: hãy ghi lời góp ý không nêu mục, còn điều nghi vấn thì phản ánh riêng với chi ủy.",
        "Only the member may relate to item {item}: record the remark without an item, and take a suspicion to the committee."
    )
}

fn theme_size(items: usize, lang: Lang) -> String {
    say!(
        lang,
        "Chủ đề một kỳ có từ 4 đến 7 mục, đang chọn {items}: hãy thêm hoặc bớt mục, hoặc họp không chủ đề.",
        "A theme has 4 to 7 items, {items} are chosen: add or drop some, or meet without a theme."
    )
}

fn not_summoned(name: &str, standing: Standing, lang: Lang) -> String {
    say!(
        lang,
        "Đồng chí {name} thuộc diện {standing}, không được triệu tập nên không xếp lượt: hãy bỏ tên ấy; đồng chí dự họp và muốn nói thì ghi trong kỳ họp.",
        "{name} is {standing} and is not summoned: take the name out; whoever wants to speak does so in the meeting.",
        standing = standing.label().get(lang)
    )
}

fn no_turn(name: &str, lang: Lang) -> String {
    say!(
        lang,
        "Đồng chí {name} chưa có lời tự phê bình, báo lại hay góp ý nào trong kỳ này: hãy ghi những lời ấy trước.",
        "Nothing was said by or about {name} in this round: record that before the chair's words."
    )
}

fn own_turn_led(name: &str, lang: Lang) -> String {
    say!(
        lang,
        "Đồng chí {name} không tự điều hành lượt của mình: hãy chọn đồng chí khác, hoặc để trống.",
        "{name} does not lead their own turn: choose somebody else, or leave it empty."
    )
}

fn nothing_promised(name: &str, lang: Lang) -> String {
    say!(
        lang,
        "Không thấy lời hứa nào như thế của đồng chí {name} từ kỳ bắt đầu theo dõi: hãy chọn lại trong danh sách lời hứa.",
        "No such promise of {name} is followed: choose again from the list of promises."
    )
}

fn settled(day: &str, lang: Lang) -> String {
    say!(
        lang,
        "Lời hứa này đã xong ở kỳ ngày {day}: hãy chọn lời hứa khác.",
        "This promise was settled in the meeting of {day}: choose another one."
    )
}

const NOTHING_SAID: Text = text(
    "Lời tự phê bình chưa có nội dung: hãy ghi ít nhất một dòng (ưu điểm, khuyết điểm, nguyên nhân hoặc khắc phục); chưa nói thì nhấn Esc.",
    "The statement says nothing: enter one line at least (results, shortcomings, cause or remedy); not said yet: press Esc.",
);

const DAY_OF_MENDED: Text = text(
    "Đã khắc phục thì không còn hẹn ngày: hãy bỏ ngày, hoặc chọn đang khắc phục.",
    "What is put right needs no new day: leave it out, or choose being put right.",
);

const WHY_GIVEN_UP: Text = text(
    "Thôi theo dõi một lời hứa thì phải có lý do: hãy ghi vì sao.",
    "A promise is given up only with a reason: enter why.",
);

const NOTHING_REMARKED: Text = text(
    "Góp ý này không có trong các kỳ đang theo dõi: hãy chọn lại trong danh sách góp ý chưa trả lời.",
    "No such remark is followed: choose again from the remarks without an answer.",
);
