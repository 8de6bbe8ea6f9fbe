//! The steps of the course in plain words, as undo and the log tell them.

use chrono::{DateTime, FixedOffset};

use super::clock::{shift_words, slept_words};
use super::course::CourseEvent;
use super::meeting::Meeting;
use super::upload::upload_sentence;
use crate::say;
use crate::text::{Lang, Text, text, two_moments};

impl CourseEvent {
    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        match self {
            CourseEvent::Opened { .. } => say!(lang, "khai mạc cuộc họp", "meeting opened"),
            CourseEvent::OpeningShifted { seconds } => say!(
                lang,
                "ghi khai mạc {shift}",
                "opening time moved {shift}",
                shift = shift_words(*seconds, lang)
            ),
            CourseEvent::OpeningTold { at } => {
                say!(lang, "ghi giờ khai mạc {time}", "opening time given: {time}", time = at.format("%H:%M"))
            }
            CourseEvent::TimeCorrected(correction) => correction.sentence(meeting, lang),
            CourseEvent::ItemStarted { item }
            | CourseEvent::ItemEnded { item }
            | CourseEvent::Noted { item, .. }
            | CourseEvent::SentenceTaken { item, .. }
            | CourseEvent::SentenceReturned { item, .. } => {
                let title = meeting.agenda.get(*item).map_or("…", |item| item.title(lang));
                self.of_item().get(lang).replace("{title}", title)
            }
            CourseEvent::TimeShared { minutes } => shared_words(minutes.len(), lang),
            CourseEvent::Suspended => say!(lang, "tạm dừng cuộc họp", "meeting suspended"),
            CourseEvent::Resumed => say!(lang, "tiếp tục cuộc họp", "meeting resumed"),
            CourseEvent::Restored => say!(lang, "mở lại sau khi chương trình dừng", "restored after a stop"),
            CourseEvent::Slept { seconds, counted } => slept_words(*seconds, *counted, lang),
            CourseEvent::Unrecorded { since, until, counted } => {
                unrecorded_words([*since, *until], *counted, lang)
            }
            CourseEvent::ClockCorrected { seconds } => say!(
                lang,
                "sửa các giờ đã ghi trước đó {shift}, vì đồng hồ máy sai",
                "times before this corrected, {shift}, as the clock was wrong",
                shift = shift_words(*seconds, lang)
            ),
            CourseEvent::ClockTold { shown, told } => told_words([*shown, *told], lang),
            CourseEvent::HeldOnPaper { opened, ended } => say!(
                lang,
                "nhập lại cuộc họp đã ghi trên giấy, từ {opened} đến {ended}",
                "meeting held on paper entered, from {opened} to {ended}",
                opened = opened.format("%H:%M"),
                ended = ended.format("%H:%M")
            ),
            CourseEvent::Adopted { .. } => say!(lang, "thông qua biên bản", "minutes adopted"),
            CourseEvent::Uploaded { at, .. } => upload_sentence(Some(*at), lang),
            CourseEvent::UploadTakenBack => upload_sentence(None, lang),
        }
    }

    /// What was done with an item whose title is to be put in.
    const fn of_item(&self) -> Text {
        match self {
            CourseEvent::ItemStarted { .. } => text("bắt đầu mục “{title}”", "item begun: “{title}”"),
            CourseEvent::ItemEnded { .. } => text("kết thúc mục “{title}”", "item closed: “{title}”"),
            CourseEvent::SentenceTaken { .. } => {
                text("ghi câu gợi ý mục “{title}”", "ready sentence under “{title}”")
            }
            CourseEvent::SentenceReturned { .. } => {
                text("bỏ câu gợi ý mục “{title}”", "sentence dropped under “{title}”")
            }
            _ => text("ghi nội dung mục “{title}”", "note under “{title}”"),
        }
    }
}

/// Time without a record in words, and what becomes of it.
fn unrecorded_words(times: [DateTime<FixedOffset>; 2], counted: bool, lang: Lang) -> String {
    let times = times.map(|at| at.naive_local());
    let span = match times[0].date() == times[1].date() {
        true => times.map(|at| at.format("%H:%M").to_string()).join("–"),
        false => {
            let [since, until] = two_moments(times, lang);
            say!(lang, "từ {since} đến {until}", "from {since} to {until}")
        }
    };
    match counted {
        true => {
            say!(lang, "khoảng trống {span}, cuộc họp vẫn tiếp tục", "gap {span}, the meeting went on")
        }
        false => say!(lang, "tạm dừng cuộc họp {span}", "the meeting suspended {span}"),
    }
}

/// The time as a person told it, and what the computer's clock showed.
fn told_words(times: [DateTime<FixedOffset>; 2], lang: Lang) -> String {
    let [shown, told] = times.map(|at| at.naive_local());
    let [told, shown] = two_moments([told, shown], lang);
    say!(
        lang,
        "ghi giờ đúng {told}, khi đồng hồ máy chỉ {shown}",
        "true time given: {told}, while the clock showed {shown}"
    )
}

/// That the minutes left were shared out.
fn shared_words(n: usize, lang: Lang) -> String {
    say!(lang, "chia lại thời gian cho {n} mục sau", "minutes shared out among {n} items")
}
