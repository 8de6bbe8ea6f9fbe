//! What is missing, in words, as the screen lists it.

use super::agenda::ItemId;
use super::ballot::BallotId;
use super::gap::Gap;
use super::meeting::Meeting;
use super::member::MemberId;
use crate::say;
use crate::text::Lang;

impl Gap {
    /// The gap in words: "Mục 8. Thông tin, định hướng: chưa tiến hành".
    pub fn words(&self, meeting: &Meeting, lang: Lang) -> String {
        match self {
            Gap::Speech(id) => {
                let name = meeting.speech(*id).map_or("…", |speech| meeting.speaker_name(speech.who));
                say!(lang, "Đ/c {name} đang phát biểu", "{name} is still speaking")
            }
            Gap::Count(id) => {
                let question = meeting.ballot(*id).map_or("…", |ballot| ballot.question.as_str());
                say!(lang, "Biểu quyết “{question}”: chưa ghi kết quả", "Vote “{question}”: not counted")
            }
            Gap::Chair => officer_words(meeting, meeting.plan.chair, say!(lang, "Chủ trì", "Chair"), lang),
            Gap::MinuteTaker => {
                let officer = say!(lang, "Người ghi biên bản", "Minute-taker");
                officer_words(meeting, meeting.plan.minute_taker, officer, lang)
            }
            Gap::RollCall => say!(lang, "Điểm danh: chưa công bố kết quả", "Roll call: not announced"),
            Gap::Quorum => quorum_words(meeting, lang),
            Gap::Item(id) | Gap::Decision(id) | Gap::Conclusion(id) | Gap::Unwritten(id) => {
                self.words_at_item(&item_words(meeting, *id, lang), lang)
            }
            Gap::Task(id) => {
                let task = meeting.carried.iter().find(|task| task.id == *id);
                let what = task.map_or("…", |task| task.what.as_str());
                say!(lang, "Việc kỳ trước “{what}”: chưa đánh giá", "Earlier task “{what}”: not reviewed")
            }
            Gap::Answer(number) => {
                let about = meeting.remarks.iter().find(|remark| remark.number == *number);
                let name = about.map_or("…", |remark| meeting.name(remark.about));
                say!(
                    lang,
                    "Phê bình đ/c {name}: chưa ghi ý kiến tiếp thu, giải trình",
                    "Criticism of {name}: no answer"
                )
            }
            Gap::Vote(id) => vote_words(meeting, *id, lang),
            Gap::Absentee(member) => say!(
                lang,
                "Đ/c {name}: ghi vắng mặt mà {did}",
                "{name}: recorded as absent, yet {did}",
                name = meeting.name(*member),
                did = meeting.deeds_words(*member, lang)
            ),
            Gap::NoPoint | Gap::Points | Gap::Score | Gap::Rejudged => self.decision_words(meeting, lang),
            Gap::Sentences(number) => say!(
                lang,
                "Câu gợi ý: {number} câu chưa ghi vào biên bản",
                "Ready sentences: {number} not taken into the minutes"
            ),
        }
    }

    /// The same where columns are few: an item is told by its number alone.
    pub fn brief(&self, meeting: &Meeting, lang: Lang) -> String {
        match self {
            Gap::Item(id) | Gap::Decision(id) | Gap::Conclusion(id) | Gap::Unwritten(id) => {
                let number = meeting.agenda.place(*id).map_or(0, |place| place + 1);
                self.words_at_item(&say!(lang, "Mục {number}", "Item {number}"), lang)
            }
            _ => self.words(meeting, lang),
        }
    }

    /// What is missing at an item.
    fn words_at_item(&self, item: &str, lang: Lang) -> String {
        match self {
            Gap::Item(_) => say!(lang, "{item}: chưa tiến hành", "{item}: not reached"),
            Gap::Decision(_) => say!(lang, "{item}: chưa biểu quyết", "{item}: not voted on"),
            Gap::Unwritten(_) => say!(lang, "{item}: chưa ghi nội dung", "{item}: nothing is noted"),
            _ => say!(lang, "{item}: chưa ghi kết luận của chủ trì", "{item}: no conclusion of the chair"),
        }
    }

    /// What is missing of the decisions of the whole meeting.
    fn decision_words(&self, meeting: &Meeting, lang: Lang) -> String {
        match self {
            Gap::NoPoint => say!(lang, "Nghị quyết: chưa ghi nội dung nào", "Resolution: no point yet"),
            Gap::Points if meeting.has_resolution() => say!(
                lang,
                "Nghị quyết: sửa, thêm sau biểu quyết mà chưa biểu quyết lại",
                "Resolution: changed after the vote and not voted on again"
            ),
            Gap::Points => {
                say!(lang, "Nghị quyết: các điểm chưa được biểu quyết", "Resolution: its points not voted on")
            }
            Gap::Rejudged => {
                let voted = meeting.score_figure().map_or(String::new(), |figure| figure.points.words(lang));
                say!(
                    lang,
                    "Điểm: chi bộ đã biểu quyết {voted} điểm; điểm chấm lại sau đó chưa được biểu quyết",
                    "Score: the cell voted {voted} points; what was judged again since has not been voted on"
                )
            }
            _ if meeting.proposed.is_some() => say!(
                lang,
                "Điểm: chi ủy đã đề xuất, chi bộ chưa biểu quyết",
                "Score: proposed, not voted by the cell"
            ),
            _ => say!(
                lang,
                "Điểm: chi ủy chưa đề xuất, chi bộ chưa biểu quyết",
                "Score: neither proposed nor voted"
            ),
        }
    }
}

/// "Số đảng viên dự: có mặt 16/28, hợp lệ cần 19".
fn quorum_words(meeting: &Meeting, lang: Lang) -> String {
    let (counts, needed) = (meeting.counts(), meeting.quorum_needed().unwrap_or(0));
    let (here, summoned) = (counts.present, counts.summoned);
    say!(
        lang,
        "Số đảng viên dự: có mặt {here}/{summoned}, hợp lệ cần {needed}",
        "Attendance: present {here}/{summoned}, valid from {needed}"
    )
}

/// "Mục 8. Thông tin, định hướng".
fn item_words(meeting: &Meeting, id: ItemId, lang: Lang) -> String {
    let number = meeting.agenda.place(id).map_or(0, |place| place + 1);
    let title = meeting.agenda.get(id).map_or("…", |item| item.title(lang));
    say!(lang, "Mục {number}. {title}", "Item {number}. {title}")
}

fn officer_words(meeting: &Meeting, officer: Option<MemberId>, office: String, lang: Lang) -> String {
    match officer {
        None => say!(lang, "{office}: chưa cử", "{office}: not named"),
        Some(member) => say!(
            lang,
            "{office}: đ/c {name} không có mặt",
            "{office}: {name} is not present",
            name = meeting.name(member)
        ),
    }
}

/// "Biểu quyết “…”: đã tính đ/c …, nay ghi là không có mặt lúc đó".
fn vote_words(meeting: &Meeting, id: BallotId, lang: Lang) -> String {
    let ballot = meeting.ballot(id);
    let question = ballot.map_or("…", |ballot| ballot.question.as_str());
    let names = meeting.names(&ballot.map(|ballot| meeting.missed(ballot)).unwrap_or_default());
    say!(
        lang,
        "Biểu quyết “{question}”: đã tính đ/c {names}, nay ghi là không có mặt lúc đó",
        "Vote “{question}”: {names} counted, by now recorded as not there"
    )
}
