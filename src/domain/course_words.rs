//! The steps of the course in plain words, as undo and the log tell them.

use super::agenda::ItemId;
use super::clock::{shift_words, slept_words};
use super::course::CourseEvent;
use super::meeting::Meeting;
use crate::say;
use crate::text::Lang;

impl CourseEvent {
    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        let title = |id: &ItemId| meeting.agenda.get(*id).map_or("…", |item| item.title(lang)).to_owned();
        match self {
            CourseEvent::Opened { .. } => say!(lang, "khai mạc cuộc họp", "open the meeting"),
            CourseEvent::OpeningShifted { seconds } => say!(
                lang,
                "ghi khai mạc {shift}",
                "move the opening time {shift}",
                shift = shift_words(*seconds, lang)
            ),
            CourseEvent::ItemStarted { item } => {
                say!(lang, "bắt đầu mục “{title}”", "start item “{title}”", title = title(item))
            }
            CourseEvent::ItemEnded { item } => {
                say!(lang, "kết thúc mục “{title}”", "end item “{title}”", title = title(item))
            }
            CourseEvent::Noted { item, .. } => {
                say!(lang, "ghi nội dung mục “{title}”", "note under “{title}”", title = title(item))
            }
            CourseEvent::Suspended => say!(lang, "tạm dừng cuộc họp", "suspend the meeting"),
            CourseEvent::Resumed => say!(lang, "tiếp tục cuộc họp", "resume the meeting"),
            CourseEvent::Restored => say!(lang, "mở lại sau khi chương trình dừng", "restored after a stop"),
            CourseEvent::Slept { seconds, counted } => slept_words(*seconds, *counted, lang),
            CourseEvent::ClockCorrected { seconds } => say!(
                lang,
                "sửa các giờ đã ghi trước đó {shift}, vì đồng hồ máy sai",
                "tell the times before this {shift}, as the clock was wrong",
                shift = shift_words(*seconds, lang)
            ),
            CourseEvent::ClockTold { shown, told } => say!(
                lang,
                "ghi giờ đúng {told}, khi đồng hồ máy chỉ {shown}",
                "tell the time, {told}, while the clock showed {shown}",
                told = told.format("%H:%M %d/%m/%Y"),
                shown = shown.format("%H:%M %d/%m/%Y")
            ),
            CourseEvent::HeldOnPaper { opened, ended } => say!(
                lang,
                "nhập lại cuộc họp đã ghi trên giấy, từ {opened} đến {ended}",
                "enter a meeting that was held on paper, from {opened} to {ended}",
                opened = opened.format("%H:%M"),
                ended = ended.format("%H:%M")
            ),
            CourseEvent::Adopted { .. } => say!(lang, "thông qua biên bản", "adopt the minutes"),
            CourseEvent::Uploaded { .. } => {
                say!(lang, "đã tải tài liệu lên Sổ tay", "documents uploaded")
            }
        }
    }
}
